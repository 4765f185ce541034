"""Parts of a page that only some of its readers get: boxes of the kind `audience`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from fieldguide.model import PART_STYLE, Box, Entry, Kind, Library, Location, Settings

from .remember import once_per_entry


class Words(Protocol):
    """Words of the interface by their keys, with what is filled in."""

    def __call__(self, key: str, **values: object) -> str:
        """Give the words under a key."""

    def has(self, key: str) -> bool:
        """Tell whether a key is known."""


# Nothing of the kind is in a text without it: most are never walked.
_SIGN = "audience"


@once_per_entry
def parts_of(entry: Entry, _: Kind | None = None) -> tuple[Box, ...]:
    """Give the parts of the text of an entry, in order, each before those inside it."""
    if entry.body is None or _SIGN not in entry.body.text.lower():
        return ()
    return tuple(block for block in entry.body.all_blocks if isinstance(block, Box) and block.is_part)


def narrow_entry(entry: Entry, settings: Settings, audience: str) -> Entry:
    """Give an entry as an audience reads it: without the parts that are for narrower ones, or for nobody.

    Where there are none, it is the very same entry; asked again, it is the same as before.
    """
    if not parts_of(entry, None):
        return entry
    known = _narrowed(entry, None)
    key = (audience, *settings.audiences)
    if key not in known.entries:
        known.entries[key] = _narrow(entry, settings, audience)
    return known.entries[key]


def read_by(entry: Entry, settings: Settings, audience: str) -> Entry:
    """Give an entry as one of those for whom all of it is that an audience may see, and nothing narrower.

    What is for narrower ones stays theirs, with all that they may see.
    """
    for_whom = entry.audience
    if for_whom is None or settings.is_narrower(for_whom, audience):
        # For nobody, or not for these: it is what its own readers get.
        return narrow_entry(entry, settings, for_whom or settings.audiences[-1])
    narrowed = narrow_entry(entry, settings, audience)
    if for_whom == audience:
        return narrowed
    known = _narrowed(entry, None)
    key = ("read by", audience, *settings.audiences)
    if key not in known.entries:
        known.entries[key] = replace(narrowed, audience=audience)
    return known.entries[key]


def narrow_texts(library: Library) -> Library:
    """Give a library as the audience of the build reads it: without the parts that are for others."""
    settings = library.settings
    entries = tuple(narrow_entry(entry, settings, settings.audience) for entry in library.entries)
    if all(one is other for one, other in zip(entries, library.entries, strict=True)):
        return library
    texts = {
        one.path: one.body.text
        for one, other in zip(entries, library.entries, strict=True)
        if one is not other and one.body is not None
    }
    files = tuple(
        replace(file, text=texts[file.path]) if file.path in texts else file for file in library.files
    )
    return replace(library, entries=entries, files=files)


def reads_part(settings: Settings, part: Box, audience: str) -> bool:
    """Tell whether an audience gets a part; one that names no audience, or none there is, is for nobody."""
    known = part.audience in settings.audiences
    return known and not settings.is_narrower(part.audience, audience)


def stands_in_hidden_part(entry: Entry, settings: Settings, place: Location) -> bool:
    """Tell whether a place in an entry lies in a part that the audience of a build does not get."""
    if entry.body is None or entry.path != place.path:
        return False
    hidden = (one for one in parts_of(entry, None) if not reads_part(settings, one, settings.audience))
    spans = (entry.body.place(one.start, one.end) for one in hidden)
    return any(span.line <= place.line <= max(span.line, span.end_line) for span in spans)


def box_words(words: Words, style: str) -> str:
    """Give what stands above a box of a style that has no title of its own, empty where nothing does.

    Of a part it is for whom it is, and its own title comes after it.
    """
    name, _, audience = style.partition(".")
    if name == PART_STYLE:
        key = f"audience.{audience}"
        return words("box.audience", audience=words(key) if words.has(key) else audience)
    key = f"box.{style}"
    return words(key) if words.has(key) else ""


def part_words(words: Words, style: str) -> str:
    """Give what stands before the title of a part: for whom it is; nothing before that of other boxes."""
    return f"{box_words(words, style)} \u2013 " if style.startswith(f"{PART_STYLE}.") else ""


@dataclass(slots=True)
class _Known:
    entries: dict[tuple[str, ...], Entry]


@once_per_entry
def _narrowed(entry: Entry, _: Kind | None) -> _Known:
    return _Known({})


def _narrow(entry: Entry, settings: Settings, audience: str) -> Entry:
    from fieldguide.markdown import leave_out_parts  # the parser is heavy, and few texts have parts

    if entry.body is None:
        return entry
    body = leave_out_parts(entry.body, lambda part: not reads_part(settings, part, audience))
    if body is entry.body:
        return entry
    left = {heading.id for heading in body.headings}
    gone = {heading.id for heading in entry.body.headings} - left
    return replace(entry, body=body, anchors=tuple(one for one in entry.anchors if one not in gone))
