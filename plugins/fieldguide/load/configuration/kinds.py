"""Judge the kinds that a project declares: names, folders, headings and fields."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fieldguide.content.near import did_you_mean, near_name
from fieldguide.model import (
    PAGE_FIELDS,
    Diagnostic,
    FieldType,
    Location,
    MapValue,
    TextValue,
    Value,
)

from ..faults import declared_field, declared_kind
from .known import KnownNames
from .scalars import hidden_character

_SLUG = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")
_FOLDER = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*\Z")
_FIELD = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*\Z")
_SLUG_HINT = "please use small letters, digits and hyphens"
_LONGEST = 40
_FOLDERS_OF_SITES = frozenset({"assets", "downloads", "index", "modules", "project", "quizzes", "search"})


def judge_kinds(options: MapValue, known: KnownNames) -> Iterator[Diagnostic]:
    """Judge every declared kind."""
    built_in = {kind.name: kind for kind in known.kinds}
    taken = {kind.folder.rsplit(".", 1)[0]: f"the kind `{kind.name}`" for kind in known.kinds if kind.folder}
    taken |= dict.fromkeys(_FOLDERS_OF_SITES, "the site")
    taken |= {one.text("code"): f"the language `{one.text('code')}`" for one in options.maps("languages")}
    names = (*built_in, *(key.text for key, _ in options.keyed("kinds")))
    for key, value in options.keyed("kinds"):
        if key.text in built_in:
            message = f"the kind `{key.text}` is one that fieldguide has"
            yield declared_kind.report(key, message, "please give yours another name")
        elif not _SLUG.match(key.text) or len(key.text) > _LONGEST:
            yield declared_kind.report(key, f"`{key.text}` is no name of a kind", _SLUG_HINT)
        if not isinstance(value, MapValue):
            continue
        yield from _judge_folder(key, value, taken)
        for section in value.texts("sections"):
            if section.text and not _SLUG.match(section.text):
                yield declared_kind.report(section, f"`{section.text}` is no id of a heading", _SLUG_HINT)
        sets = frozenset(
            (*known.vocabularies, "audience", *(one.text for one, _ in options.keyed("vocabularies")))
        )
        for part in ("fields", "data"):
            for name, field in value.keyed(part):
                yield from _judge_name(name)
                yield from _judge_field(name, field, sets, names)


def _judge_folder(kind: TextValue, value: MapValue, taken: dict[str, str]) -> Iterator[Diagnostic]:
    folder = value.get("folder")
    if not isinstance(folder, TextValue) or not folder.text:
        return
    if not _FOLDER.match(folder.text) or len(folder.text) > _LONGEST:
        message = f"`{folder.text}` is no name of a folder below `docs/<language>/`"
        yield declared_kind.report(folder, message, _SLUG_HINT)
        return
    owner = taken.get(folder.text.split("/")[0]) or taken.setdefault(folder.text, f"the kind `{kind.text}`")
    if owner != f"the kind `{kind.text}`":
        message = f"the folder `{folder.text}` belongs to {owner}"
        yield declared_kind.report(folder, message, "please give the kind a folder of its own")


def _judge_name(name: TextValue) -> Iterator[Diagnostic]:
    if name.text in {field.name for field in PAGE_FIELDS}:
        message = f"every page has the field `{name.text}` already"
        yield declared_field.report(name.location, message, "please remove it, or give yours another name")
    elif not _FIELD.match(name.text) or len(name.text) > _LONGEST:
        character = hidden_character(name.text)
        shown = character or name.text
        message = f"`{shown}` is no name of a field"
        yield declared_field.report(
            name.location, message, "please use small letters, digits and underscores"
        )


def _judge_field(
    name: TextValue, field: Value, vocabularies: frozenset[str], kinds: tuple[str, ...]
) -> Iterator[Diagnostic]:
    if not isinstance(field, MapValue):
        return
    type, of = field.text("type"), field.text("of")
    inner = field.keyed("fields")
    several = type in (FieldType.LIST.value, FieldType.KEYED.value)
    holds = of or (FieldType.GROUP if inner else FieldType.TEXT).value if several else type
    for below, one in inner:
        if not _FIELD.match(below.text) or len(below.text) > _LONGEST:
            message = f"`{hidden_character(below.text) or below.text}` is no name of a field"
            hint = "please use small letters, digits and underscores"
            yield declared_field.report(below.location, message, hint)
        yield from _judge_field(below, one, vocabularies, kinds)
    if inner and holds != FieldType.GROUP.value:
        message = f"`{name.text}` is no group, and holds no fields"
        yield declared_field.report(_place(field, "fields", name), message, "please write `type: group`")
    elif holds == FieldType.GROUP.value and not inner:
        message = f"the group `{name.text}` holds no fields"
        yield declared_field.report(name.location, message, "please add `fields:`")
    if of and not several:
        key = field.key("of")
        if key is not None:
            yield declared_field.report(
                key.location, "`of` says what a list holds, and this is none", "please write `type: list`"
            )
    if of in (FieldType.LIST.value, FieldType.KEYED.value):
        yield declared_field.report(
            _place(field, "of", name), "a list of lists cannot be declared", "please use one list"
        )
    if field.text("markdown") == "true" and (
        holds != FieldType.TEXT.value or field.text("translatable") != "true"
    ):
        message = f"`{name.text}` is no text that is translated, and takes no Markdown"
        hint = "please add `translatable: true` to a text, or remove `markdown`"
        yield declared_field.report(_place(field, "markdown", name), message, hint)
    vocabulary = field.text("vocabulary")
    if holds == FieldType.CHOICE.value and not vocabulary:
        yield declared_field.report(
            name.location, f"the choice `{name.text}` names no vocabulary", "please add `vocabulary:`"
        )
    elif vocabulary and vocabulary not in vocabularies:
        near = near_name(vocabulary, sorted(vocabularies), 0.6)
        hint = did_you_mean(near) or "please declare it under `vocabularies`"
        place = _place(field, "vocabulary", name)
        yield declared_field.report(place, f"there is no vocabulary `{vocabulary}`", hint)
    elif vocabulary and holds != FieldType.CHOICE.value:
        place = _place(field, "vocabulary", name)
        yield declared_field.report(
            place, f"`{name.text}` is no choice, and needs no vocabulary", "please write `type: choice`"
        )
    for kind in field.texts("kinds"):
        if kind.text and kind.text not in kinds:
            near = near_name(kind.text, sorted(kinds), 0.6)
            hint = did_you_mean(near) or "please declare it under `kinds`"
            yield declared_field.report(kind.location, f"there is no kind `{kind.text}`", hint)
    if field.texts("kinds") and holds != FieldType.REFERENCE.value:
        yield declared_field.report(
            _place(field, "kinds", name),
            f"`{name.text}` is no reference, and leads to no kind",
            "please write `type: reference`",
        )


def _place(field: MapValue, key: str, name: TextValue) -> Location:
    value = field.get(key)
    return value.location if value is not None else name.location
