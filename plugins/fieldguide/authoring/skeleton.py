"""A new file of a kind: every field with its meaning, every heading with its id."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fieldguide.content.fields import fields_of_first_type
from fieldguide.content.layout import content_path, data_path
from fieldguide.model import TRANSLATION_FACTS, Field, FieldType, Kind, Settings


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The text of a new entry, and the file it goes to.

    `append` tells that the file holds many entries and the text belongs at its end.
    """

    path: str
    text: str
    append: bool = False


def make_skeleton(kind: Kind, slug: str, settings: Settings, today: date) -> tuple[Skeleton, ...]:
    """Write what a new entry of a kind needs: one file, or two where data stands beside the page."""
    code = settings.source_language.code
    path = content_path(kind, slug, code)
    if kind.holds_many:
        inner = 2 if kind.collection else 0
        lines = [f"{slug}:", *("  " + line for line in _fields(kind.fields, settings, today))]
        return (Skeleton(path, _join(" " * inner + line for line in lines), append=True),)
    lines = _fields(kind.fields, settings, today)
    if not kind.has_body:
        return (Skeleton(path, _join(lines)),)
    page = Skeleton(path, _join(["---", *lines, "---", "", *_headings(kind)]))
    if not kind.data:
        return (page,)
    data = Skeleton(data_path(path), _join(_fields(kind.data, settings, today)))
    return (page, data)


def _join(lines: Iterable[str]) -> str:
    return "".join(line.rstrip() + "\n" for line in lines)


def _headings(kind: Kind) -> list[str]:
    lines: list[str] = []
    for section in kind.sections:
        lines += [f"## {section.id.replace('-', ' ').capitalize()} {{#{section.id}}}", "", ""]
    return lines


def _fields(fields: tuple[Field, ...], settings: Settings, today: date) -> list[str]:
    lines: list[str] = []
    for field in fields:
        if field.name in TRANSLATION_FACTS | {"language"}:
            continue
        # The audience is asked for: what names none goes to the narrowest, and is missing without a word.
        prefix = "" if field.required or field.vocabulary == "audience" else "# "
        lines.append(f"# {field.help}{_choices(field, settings)}")
        for line in _example(field, settings, today):
            lines.append(prefix + line)
    return lines


def _choices(field: Field, settings: Settings) -> str:
    if field.type is FieldType.LIST and field.items is not None:
        return _choices(field.items, settings)
    if field.type is not FieldType.CHOICE:
        return ""
    return " One of: " + ", ".join(settings.choices(field.vocabulary)) + "."


def _example(field: Field, settings: Settings, today: date) -> list[str]:
    if field.name == "reviewed":
        return [f"reviewed: {today.isoformat()}"]
    if field.type is FieldType.LIST and field.items is not None:
        if field.items.type is FieldType.GROUP:
            inner = _inner(field.items.fields, settings, today)
            return [
                f"{field.name}:",
                *(("  - " if not index else "    ") + line for index, line in enumerate(inner)),
            ]
        return [f"{field.name}: []"]
    if field.type is FieldType.KEYED and field.items is not None:
        if field.items.type is FieldType.GROUP:
            inner = _inner(field.items.fields, settings, today)
            return [f"{field.name}:", "  slug:", *("    " + line for line in inner)]
        return [f"{field.name}:", "  slug:"]
    return [f"{field.name}:"]


def _inner(fields: tuple[Field, ...], settings: Settings, today: date) -> list[str]:
    # Of the first type: no type has the fields of all.
    return [line for one in fields_of_first_type(settings, fields) for line in _example(one, settings, today)]
