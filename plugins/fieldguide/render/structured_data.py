"""What machines read of a page: JSON-LD in the words of schema.org, one object a page.

Terms: https://schema.org/DefinedTermSet, LearningResource, Course, CreativeWork.  Nothing
here is told to machines that the page does not tell to people.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from fieldguide.content.site_paths import html_path
from fieldguide.model import LocalisedEntry, TextValue

from .names import country_name
from .page_scope import PageScope

Data = Mapping[str, object]

_TYPES: Mapping[str, str | Sequence[str]] = {
    "definition": "DefinedTerm",
    "module": ("Course", "LearningResource"),
    "unit": "LearningResource",
    "quiz": ("Quiz", "LearningResource"),
    "role-play": "LearningResource",
    "lesson": "Article",
}
_OTHER = "CreativeWork"


def describe_entry(scope: PageScope, entry: LocalisedEntry) -> str:
    """Give the JSON-LD of an entry's page."""
    fields = entry.fields
    data: dict[str, object] = {
        **_common(scope, _TYPES.get(entry.kind, _OTHER), scope.site.title(entry).text),
        "identifier": entry.id,
        "description": fields.text("summary"),
        "inLanguage": entry.text_language.code,
        "citation": [
            scope.site.title(scope.site.entries[f"source/{cited.source}"]).text
            for cited in scope.citations.listed()
        ],
        **_learning(scope, entry),
        **_coverage(scope, entry),
    }
    if entry.kind == "definition":
        data["inDefinedTermSet"] = scope.site.name
    return _write(data)


def describe_list(scope: PageScope, title: str, about: str, entries: Sequence[LocalisedEntry]) -> str:
    """Give the JSON-LD of a page that lists entries: a set of terms where they have no pages of their own."""
    data = {**_common(scope, "CollectionPage", title), "description": about}
    kind = scope.site.kind(entries[0]) if entries else None
    if kind is not None and kind.holds_many and not kind.is_shared:
        data["@type"] = "DefinedTermSet"
        data["hasDefinedTerm"] = [
            {
                "@type": "DefinedTerm",
                "name": scope.site.title(entry).text,
                "termCode": entry.fields.text("acronym") or None,
                "url": scope.href(entry),
            }
            for entry in entries
        ]
    return _write(data)


def _common(scope: PageScope, type: str | Sequence[str], name: str) -> dict[str, object]:
    settings = scope.site.settings
    return {
        "@context": "https://schema.org",
        "@type": list(type) if not isinstance(type, str) else type,
        "name": name,
        "url": html_path(scope.path).rpartition("/")[2],
        "inLanguage": scope.site.language.code,
        "isPartOf": {"@type": "CreativeWork", "name": scope.site.name, "version": settings.edition or None},
        "license": {"@type": "CreativeWork", "name": settings.licence} if settings.licence else None,
        "publisher": {"@type": "Organization", "name": settings.publisher} if settings.publisher else None,
        "isAccessibleForFree": True,
    }


def _learning(scope: PageScope, entry: LocalisedEntry) -> dict[str, object]:
    fields = entry.fields
    minutes = fields.text("minutes")
    units = scope.links(tuple(text.text for text in fields.texts("units")))
    return {
        "timeRequired": f"PT{minutes}M" if minutes else None,
        "educationalLevel": fields.text("level"),
        "teaches": [one.text for _, one in fields.keyed("objectives") if isinstance(one, TextValue)],
        "hasPart": [
            {"@type": "LearningResource", "name": unit.text.text, "url": unit.href} for unit in units
        ],
        "learningResourceType": {"quiz": "quiz", "role-play": "role play"}.get(entry.kind),
    }


def _coverage(scope: PageScope, entry: LocalisedEntry) -> dict[str, object]:
    code = scope.site.language.code
    first, last = entry.fields.text("from"), entry.fields.text("to")
    countries = entry.fields.texts("countries")
    return {
        "spatialCoverage": [{"@type": "Country", "name": country_name(one.text, code)} for one in countries],
        "temporalCoverage": f"{first}/{last}" if first and last else None,
    }


def _write(data: Data) -> str:
    text = json.dumps(_without_empty(data), ensure_ascii=False, separators=(",", ":"))
    # Inside a script element, nothing may look like its end or like a comment.
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _without_empty(data: Data) -> dict[str, object]:
    kept: dict[str, object] = {}
    for name, value in data.items():
        if isinstance(value, dict):
            value = _without_empty(value)
        elif isinstance(value, list):
            value = [_without_empty(one) if isinstance(one, dict) else one for one in value]
        if value not in (None, "", [], {}):
            kept[name] = value
    return kept
