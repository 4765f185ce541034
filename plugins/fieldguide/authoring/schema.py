"""JSON Schemas (draft 7, which editors know best) of front matter and YAML files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.content.layout import EDITION_FILE, EDITIONS_FOLDER, content_path, data_path
from fieldguide.model import (
    OF_TRANSLATIONS,
    TRANSLATION_FACTS,
    Field,
    FieldType,
    Kind,
    Settings,
    fields_of_type,
    has_words,
)
from fieldguide.model.configuration import EDITION_OPTIONS

_DRAFT = "http://json-schema.org/draft-07/schema#"
_SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"
_PLAIN = ["string", "number", "boolean"]
_PATTERNS = {
    FieldType.DATE: r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    FieldType.COUNTRY: r"^[A-Z]{3}$",
    FieldType.CITATION: r"^@[^\s,;]+(,[^;]*)?(;\s*@[^\s,;]+(,[^;]*)?)*$",
}

Schema = dict[str, object]


@dataclass(frozen=True, slots=True)
class SchemaFile:
    """A schema, its file name, and the paths of the project it describes.

    `front_matter` tells that it describes the head of Markdown files, not whole YAML files.
    """

    name: str
    paths: tuple[str, ...]
    front_matter: bool
    schema: Schema

    @property
    def text(self) -> str:
        """The schema as JSON text."""
        return json.dumps(self.schema, ensure_ascii=False, indent=2) + "\n"


def schema_files(settings: Settings) -> Iterator[SchemaFile]:
    """Give the schemas of all kinds: for the source language, for translations, for data files."""
    for kind in settings.kinds:
        for translation in (False, True) if kind.translated else (False,):
            yield _file(kind, kind.fields, settings, translation, data=False)
            if kind.data:
                yield _file(kind, kind.data, settings, translation, data=True)
    yield _edition_file(settings)


def _edition_file(settings: Settings) -> SchemaFile:
    """Give the schema of the file that makes a folder the edition of an office."""
    fields = _SchemaMaker(settings, translation=False, free_keys=True).group(EDITION_OPTIONS)
    about = "What one office ships: its name, its contacts and its choice of the content."
    whole: Schema = {"$schema": _DRAFT, "title": "edition", "description": about, **fields}
    return SchemaFile("edition.json", (f"{EDITIONS_FOLDER}/*/{EDITION_FILE}",), False, whole)


def _file(
    kind: Kind, fields: tuple[Field, ...], settings: Settings, translation: bool, data: bool
) -> SchemaFile:
    maker = _SchemaMaker(settings, translation)
    schema = maker.group(fields)
    if kind.holds_many:
        schema = _collection(kind, schema)
    suffix = (".data" if data else "") + (".translation" if translation else "")
    front_matter = not data and kind.has_body
    title = f"{kind.name}{' (translation)' if translation else ''}"
    whole: Schema = {"$schema": _DRAFT, "title": title, "description": kind.help, **schema}
    paths = tuple(_paths(kind, settings, translation, data))
    return SchemaFile(f"{kind.name}{suffix}.json", paths, front_matter, whole)


def _collection(kind: Kind, item: Schema) -> Schema:
    entries: Schema = {
        "type": "object",
        "propertyNames": {"pattern": _SLUG},
        "additionalProperties": item,
    }
    if not kind.collection:
        return entries
    properties = {kind.collection: entries, **{one.name: {"type": _PLAIN} for one in OF_TRANSLATIONS}}
    return {
        "type": "object",
        "properties": properties,
        "required": [kind.collection],
        "additionalProperties": False,
    }


def _paths(kind: Kind, settings: Settings, translation: bool, data: bool) -> Iterator[str]:
    languages = settings.languages[1:] if translation else settings.languages[:1]
    for language in languages:
        inside = "**/*" if kind.nested else "*/*" if kind.is_unit else "*"
        path = content_path(kind, inside, language.code)
        yield data_path(path) if data else path


@dataclass(frozen=True, slots=True)
class _SchemaMaker:
    settings: Settings
    translation: bool
    free_keys: bool = False

    def group(self, fields: tuple[Field, ...]) -> Schema:
        allowed = [one for one in fields if self._allows(one)]
        properties = {one.name: {**self.value(one), "description": one.help} for one in allowed}
        schema: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
        required = [one.name for one in allowed if one.required and not one.types]
        if required and not self.translation:
            schema["required"] = required
        types = sorted({type for one in allowed for type in one.types})
        if types and not self.translation:
            schema["allOf"] = [self._of_type(type, allowed) for type in types]
        return schema

    def _of_type(self, type: str, fields: list[Field]) -> Schema:
        """Say which of the fields that some types have one type must have, and which it has not."""
        own = [one for one in fields if one.types]
        has = fields_of_type(tuple(own), type)
        then: Schema = {"properties": {one.name: False for one in own if one not in has}}
        if needed := [one.name for one in has if one.required]:
            then["required"] = needed
        return {"if": {"properties": {"type": {"const": type}}, "required": ["type"]}, "then": then}

    def _allows(self, field: Field) -> bool:
        if self.translation:
            return has_words(field) or field.name in TRANSLATION_FACTS
        return field.name not in TRANSLATION_FACTS

    def value(self, field: Field) -> Schema:
        if field.type is FieldType.GROUP:
            return self.group(field.fields)
        if field.type is FieldType.LIST and field.items is not None:
            return {"type": "array", "items": self.value(field.items)}
        if field.type is FieldType.KEYED and field.items is not None:
            values = self.value(field.items)
            names: Schema = {} if self.free_keys else {"propertyNames": {"pattern": _SLUG}}
            return {"type": "object", **names, "additionalProperties": values}
        return self._scalar(field)

    def _scalar(self, field: Field) -> Schema:
        if field.type is FieldType.INTEGER:
            limits = {"minimum": field.minimum, "maximum": field.maximum}
            return {"type": "integer", **{name: limit for name, limit in limits.items() if limit is not None}}
        if field.type is FieldType.BOOLEAN:
            return {"type": "boolean"}
        if field.type is FieldType.CHOICE:
            return {"enum": list(self.settings.choices(field.vocabulary))}
        if field.type is FieldType.REFERENCE:
            kinds = "|".join(field.kinds) if field.kinds else "[a-z-]+"
            return {"type": "string", "pattern": f"^({kinds})/[^\\s#]+(#[^\\s#]+)?$"}
        if field.type in _PATTERNS:
            return {"type": "string", "pattern": _PATTERNS[field.type]}
        return {"type": _PLAIN}
