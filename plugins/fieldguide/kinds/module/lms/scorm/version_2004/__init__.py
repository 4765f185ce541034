"""SCORM 2004 4th edition: the manifest, after its Content Aggregation Model, chapter 3.4.

The course itself says whether it is done and passed, so the sequencing leaves both to it.
"""

from __future__ import annotations

from pathlib import Path

from ..version import SHELL_PAGE, ManifestFacts, Version, attribute, list_files, text


def write_manifest(facts: ManifestFacts) -> str:
    """Give the manifest of a package with one part, which is the whole course."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier={attribute(facts.identifier)} version={attribute(facts.edition)}
          xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
          xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>{text(facts.title)}</title>
      <item identifier="item" identifierref="resource" isvisible="true">
        <title>{text(facts.title)}</title>
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource" type="webcontent" adlcp:scormType="sco" href="{SHELL_PAGE}">
{list_files(facts.files, "      ")}
    </resource>
  </resources>
</manifest>
"""


VERSION = Version(".scorm2004.zip", write_manifest, Path(__file__).parent)
