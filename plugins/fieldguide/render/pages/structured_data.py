"""What machines read of a page: JSON-LD in the words of schema.org, one object a page.

Terms: https://schema.org/DefinedTermSet, LearningResource, Course, CreativeWork.  Nothing
here is told to machines that the page does not tell to people.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.site_paths import HOME, html_path
from fieldguide.content.terms import read_term
from fieldguide.model import (
    Field,
    FieldType,
    Layout,
    LocalisedEntry,
    TextValue,
    Unit,
    field_of_unit,
    text_of,
)

from ..context.page_scope import PageScope
from ..language.names import country_name
from ..parts.facts import years_of

Data = Mapping[str, object]

_TERM = "DefinedTerm"
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def describe_entry(scope: PageScope, entry: LocalisedEntry) -> str:
    """Give the JSON-LD of an entry's page."""
    schema = scope.site.kind(entry).schema
    data: dict[str, object] = {
        **_common(scope, schema.types, scope.site.title(entry).text),
        "identifier": entry.id,
        "description": text_of(read_page_facts(entry.fields).summary),
        "inLanguage": entry.text_language.code,
        "citation": [
            scope.site.title(scope.site.entries[f"source/{source}"]).text
            for source in scope.citations.sources()
        ],
        **_learning(scope, entry),
        **_coverage(scope, entry),
    }
    if _TERM in schema.types:
        data["inDefinedTermSet"] = scope.site.name
    return _write(data)


def describe_list(scope: PageScope, title: str, about: str, entries: Sequence[LocalisedEntry]) -> str:
    """Give the JSON-LD of a page that lists entries: a set of terms where they have no pages of their own."""
    data = {**_common(scope, ("CollectionPage",), title), "description": about}
    if entries and scope.site.kind(entries[0]).layout is Layout.COLLECTION:
        data["@type"] = "DefinedTermSet"
        data["hasDefinedTerm"] = [
            {
                "@type": _TERM,
                "name": scope.site.title(entry).text,
                "termCode": text_of(read_term(entry.fields).acronym) or None,
                "url": scope.href(entry),
            }
            for entry in entries
        ]
    return _write(data)


def _common(scope: PageScope, types: Sequence[str], name: str) -> dict[str, object]:
    settings = scope.site.settings
    return {
        "@context": "https://schema.org",
        "@type": list(types) if len(types) > 1 else types[0],
        "name": name,
        "url": html_path(scope.path).rpartition("/")[2],
        "inLanguage": scope.site.language.code,
        "isPartOf": _whole(scope),
        "license": {"@type": "CreativeWork", "name": settings.licence} if settings.licence else None,
        "publisher": {"@type": "Organization", "name": settings.publisher} if settings.publisher else None,
        "isAccessibleForFree": True,
    }


def _whole(scope: PageScope) -> Data:
    """Give the site; its home page alone tells the edition, which would change all others."""
    site = scope.site
    version = site.settings_with_edition.edition or None if scope.path == HOME else None
    return {"@type": "CreativeWork", "name": site.name, "version": version}


def _learning(scope: PageScope, entry: LocalisedEntry) -> dict[str, object]:
    kind = scope.site.kind(entry)
    minutes = field_of_unit(kind.fields, Unit.MINUTES)
    taken = entry.fields.text(minutes.name) if minutes is not None else ""
    return {
        "timeRequired": f"PT{taken}M" if taken else None,
        **{field.schema: _property(scope, field, entry) for field in kind.fields if field.schema},
        "learningResourceType": kind.schema.resource,
    }


def _property(scope: PageScope, field: Field, entry: LocalisedEntry) -> object:
    """Give what a field says as the property that it declares: a text, texts, or parts with addresses."""
    if field.type is FieldType.KEYED:
        return [one.text for _, one in entry.fields.keyed(field.name) if isinstance(one, TextValue)]
    if field.items is not None and field.items.type is FieldType.REFERENCE:
        ids = tuple(text.text for text in entry.fields.texts(field.name))
        return [
            {"@type": "LearningResource", "name": part.text.text, "url": part.href}
            for part in scope.links(ids)
        ]
    if field.type is FieldType.LIST:
        return [one.text for one in entry.fields.texts(field.name)]
    return entry.fields.text(field.name)


def _coverage(scope: PageScope, entry: LocalisedEntry) -> dict[str, object]:
    code = scope.site.language.code
    first, last = years_of(scope, entry)
    countries = [
        text.text
        for field in scope.site.kind(entry).fields
        if (field.items or field).type is FieldType.COUNTRY
        for text in entry.fields.texts(field.name)
    ]
    return {
        "spatialCoverage": [{"@type": "Country", "name": country_name(one, code)} for one in countries],
        "temporalCoverage": f"{first}/{last}" if first and last else None,
    }


def _write(data: Data) -> str:
    text = _JSON.encode(_without_empty(data))
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
