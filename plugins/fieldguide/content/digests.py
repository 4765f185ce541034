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
from typing import TYPE_CHECKING

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

from .remember import once_per_entry, once_per_object

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def digest(*parts: str) -> str:
    """Name some texts, in their order."""
    encoded = [part.encode("utf-8", "surrogatepass") for part in parts]
    told = b"".join(b"%d:%b" % (len(one), one) for one in encoded)
    return hashlib.blake2b(told, digest_size=16).hexdigest()


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


def described_settings(settings: Settings, leave_out: Collection[str]) -> tuple[str, ...]:
    """Give settings as texts, wherever the folder of an edition lies: what is in it has names of its own."""
    local = settings.local
    if local is not None:
        settings = replace(settings, local=replace(local, place=Path()))
    return described(settings, leave_out)


def described(value: object, leave_out: Collection[str] = ()) -> tuple[str, ...]:
    """Give a value as texts: of declarations and settings, whose fields hold values of the model.

    `leave_out` are names of fields of the outermost value.  A function is named by where it stands: what
    it does is told by the version of the code.  A kind is told by a name of what it declares: there are
    many of them, they declare much, and most are the same from one project to the next.

    Raises:
        TypeError: the value holds something of which two that look alike may differ.
    """
    texts: list[str] = []
    _describe(value, texts, leave_out)
    return tuple(texts)


@once_per_object
def _kind_digest(kind: Kind) -> str:
    texts: list[str] = []
    _describe_fields(kind, texts, ())
    return digest(*texts)


def _describe(value: object, texts: list[str], leave_out: Collection[str] = ()) -> None:
    texts.append(type(value).__name__)
    if value is None or isinstance(value, (str, int, float, bool, date)):
        texts.append(repr(value))
    elif isinstance(value, Enum):
        texts.append(value.name)
    elif isinstance(value, Location):
        return
    elif isinstance(value, Path):
        texts.append(value.as_posix())
    elif isinstance(value, Kind) and not leave_out:
        texts.append(_kind_digest(value))
    elif is_dataclass(value) and not isinstance(value, type):
        _describe_fields(value, texts, leave_out)
    elif isinstance(value, Mapping):
        for key, inside in value.items():
            _describe(key, texts)
            _describe(inside, texts)
    elif isinstance(value, Set):
        texts.extend(sorted(repr(one) for one in value))
    elif isinstance(value, (list, tuple)):
        for inside in value:
            _describe(inside, texts)
    elif callable(value):
        name = getattr(value, "__qualname__", type(value).__name__)
        texts.append(f"{getattr(value, '__module__', '')}.{name}")
    else:
        raise TypeError(f"a {type(value).__name__} cannot be told from another")


def _describe_fields(value: DataclassInstance, texts: list[str], leave_out: Collection[str]) -> None:
    for one in fields(value):
        if one.name not in leave_out:
            texts.append(one.name)
            _describe(getattr(value, one.name), texts)
