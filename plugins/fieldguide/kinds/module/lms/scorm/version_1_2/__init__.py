"""SCORM 1.2: the manifest, after the Content Aggregation Model of ADL, version 1.2, chapter 2.3."""

from __future__ import annotations

from pathlib import Path

from ..version import SHELL_PAGE, ManifestFacts, Version, attribute, list_files, text


def write_manifest(facts: ManifestFacts) -> str:
    """Give the manifest of a package with one part, which is the whole course."""
    mark = f"\n        <adlcp:masteryscore>{facts.pass_mark}</adlcp:masteryscore>" if facts.pass_mark else ""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier={attribute(facts.identifier)} version={attribute(facts.edition)}
          xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>{text(facts.title)}</title>
      <item identifier="item" identifierref="resource" isvisible="true">
        <title>{text(facts.title)}</title>{mark}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource" type="webcontent" adlcp:scormtype="sco" href="{SHELL_PAGE}">
{list_files(facts.files, "      ")}
    </resource>
  </resources>
</manifest>
"""


VERSION = Version(".scorm.zip", write_manifest, Path(__file__).parent)
