"""Short names of values: equal where what a page makes of them is equal, on whatever machine.

The place of a value in its file is no part of it: a line more above an entry changes no page.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from pathlib import Path

from fieldguide.model import (
    Entry,
    Heading,
    Kind,
    Library,
    ListValue,
    Location,
    MapValue,
    Settings,
    TextValue,
    Value,
)

from .remember import once_per_entry


def digest(*parts: str) -> str:
    """Name some texts, in their order."""
    found = hashlib.blake2b(digest_size=16)
    for part in parts:
        encoded = part.encode("utf-8", "surrogatepass")
        found.update(b"%d:" % len(encoded))
        found.update(encoded)
    return found.hexdigest()


def facts_digest(entry: Entry) -> str:
    """Name what others may show of an entry: its fields, and the headings of its text, if it has one."""
    return _facts_digest(entry, None)


@once_per_entry
def _facts_digest(entry: Entry, _: Kind | None) -> str:
    headings = ("", *_headings(entry.body.headings)) if entry.body is not None else ()
    named = (entry.id, entry.language, entry.path, entry.audience or "")
    return digest(*named, *_value(entry.fields), *headings)


def text_digest(library: Library, entry: Entry) -> str:
    """Name the whole of an entry that has a text: the file that it is in; empty for one without."""
    file = library.file(entry.path) if entry.body is not None else None
    return digest(file.text) if file is not None and file.text is not None else ""


def _headings(headings: Iterable[Heading]) -> Iterator[str]:
    for one in headings:
        yield from (one.id, str(one.level), one.text)


def _value(value: Value) -> Iterator[str]:
    match value:
        case MapValue():
            yield "{"
            for key, inside in value.entries:
                yield key.text
                yield from _value(inside)
            yield "}"
        case ListValue():
            yield "["
            for inside in value.items:
                yield from _value(inside)
            yield "]"
        case TextValue():
            yield "quoted" if value.quoted else "plain"
            yield value.typed


def described_settings(settings: Settings, leave_out: Collection[str]) -> Iterator[str]:
    """Give settings as texts, wherever the folder of an edition lies: what is in it has names of its own."""
    local = settings.local
    if local is not None:
        settings = replace(settings, local=replace(local, place=Path()))
    return described(settings, leave_out)


def described(value: object, leave_out: Collection[str] = ()) -> Iterator[str]:
    """Give a value as texts: of declarations and settings, whose fields hold values of the model.

    `leave_out` are names of fields of the outermost value.  A function is named by where it stands: what
    it does is told by the version of the code.

    Raises:
        TypeError: the value holds something of which two that look alike may differ.
    """
    yield type(value).__name__
    if value is None or isinstance(value, (str, int, float, bool, date)):
        yield repr(value)
    elif isinstance(value, Enum):
        yield value.name
    elif isinstance(value, Location):
        return
    elif isinstance(value, Path):
        yield value.as_posix()
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            if one.name not in leave_out:
                yield one.name
                yield from described(getattr(value, one.name))
    elif isinstance(value, Mapping):
        for key, inside in value.items():
            yield from described(key)
            yield from described(inside)
    elif isinstance(value, Set):
        yield from sorted(repr(one) for one in value)
    elif isinstance(value, (list, tuple)):
        for inside in value:
            yield from described(inside)
    elif callable(value):
        yield f"{getattr(value, '__module__', '')}.{getattr(value, '__qualname__', type(value).__name__)}"
    else:
        raise TypeError(f"a {type(value).__name__} cannot be told from another")
