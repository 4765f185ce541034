"""Passages changed in their place: what else stands in a file of a translation stays, letter for letter."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import accumulate

from fieldguide.content.fields import declared_fields
from fieldguide.content.layout import data_path
from fieldguide.content.segments import Segment
from fieldguide.model import Field, Fix, Library, Location

from .heads import end_of_head
from .units import TranslatedEntry
from .yaml_words import Texts, field_lines, write_key, write_scalar

REMARK = "fieldguide: allow"
"""What a remark begins with that lets findings pass: none is taken out with the lines around it."""


def text_of_file(library: Library, path: str) -> str:
    """Give the text of a file of the project, empty where there is none."""
    file = library.file(path)
    return file.text if file is not None and file.text is not None else ""


def find_edits(
    library: Library, entry: TranslatedEntry, texts: Texts, changed: Collection[str]
) -> list[Fix] | None:
    """Give an edit for each passage of an entry that changes; `texts` are all of its passages.

    A passage that the translation does not have yet, as it may lack some, or has no longer, is written with
    all of its field.
    None where the file is written in a way that a program cannot add to, or would lose a remark.
    """
    anew = {name.partition(".")[0] for name in changed if name not in entry.targets or not texts[name]}
    found: list[Fix] = []
    for name in sorted(changed):
        target = entry.targets.get(name)
        if target is not None and name.partition(".")[0] not in anew:
            file = text_of_file(library, target.place.path)
            new = texts[name][0] if target.in_body else _in_yaml(texts[name], target, file)
            found.append(Fix(target.place, new))
    for field in declared_fields(entry.kind):
        if field.name in anew:
            fix = _field_fix(library, entry, field, texts)
            if fix is None:
                return None
            found.append(fix)
    return found


def apply_edits(text: str, edits: Iterable[Fix]) -> str:
    """Write edits into the text of a file.  They may touch: a field is put in right behind another."""
    starts = list(accumulate((len(line) + 1 for line in text.split("\n")), initial=0))

    def offset(line: int, column: int) -> int:
        return starts[line - 1] + column - 1

    spans = [
        (offset(at.line, at.column), offset(at.end_line, at.end_column), one.replacement)
        for one in edits
        for at in (one.location,)
    ]
    # Of those that are put into one place, the first stays the first.
    spans.sort(key=lambda span: span[:2])
    for start, end, new in reversed(spans):
        text = text[:start] + new + text[end:]
    return text


def _in_yaml(items: Sequence[str], target: Segment, text: str) -> str:
    """Write the words of a field as they stand in YAML; what ends with its line keeps its end."""
    place = target.place
    tail = "\n" if place.end_column == 1 and place.end_line > place.line else ""
    if not target.is_list:
        return write_scalar(items[0]) + tail
    first = text.split("\n")[place.line - 1][place.column - 1 :]
    if first.startswith("- "):
        indent = " " * (place.column - 1)
        return f"\n{indent}".join(f"- {write_scalar(item)}" for item in items) + tail
    return f"[{', '.join(map(write_scalar, items))}]{tail}"


def _field_fix(library: Library, entry: TranslatedEntry, field: Field, texts: Texts) -> Fix | None:
    """Write a whole field anew, where it stands, or behind the others."""
    translation = entry.translation
    if translation is None:
        return None
    many = entry.kind.holds_many
    key = translation.fields.key(field.name)
    path = key.location.path if key is not None else _path_of(entry, field)
    lines = text_of_file(library, path).split("\n")
    # In a file with many entries the fields of one stand below its key.
    indent = " " * (translation.fields.location.column - 1) if many else ""
    if many and translation.fields.location.line == translation.location.line:
        return None
    new = list(field_lines(entry.source.fields, (field,), texts, indent=indent))
    if key is not None:
        first = key.location.line - 1
        end = end_of_block(lines, first)
        if lines[first][: key.location.column - 1].strip() or REMARK in "\n".join(lines[first:end]):
            return None
        return _put_lines(path, lines, first, end, new)
    if many:
        at = end_of_block(lines, translation.location.line - 1)
    else:
        at = end_of_head(lines, is_page=path.endswith(".md"))
    return _put_lines(path, lines, at, at, new)


def _put_lines(path: str, lines: Sequence[str], first: int, end: int, new: Sequence[str]) -> Fix:
    """Put lines in the place of others, from `first` to before `end`, which count from 0."""
    text = "\n".join((*new, ""))
    if end < len(lines):
        return Fix(Location(path, first + 1, 1, end + 1, 1), text)
    # The last line of a file may have no end: then the new last line has none, too.
    last = len(lines[-1]) + 1
    if first < len(lines):
        return Fix(Location(path, first + 1, 1, len(lines), last), "\n".join(new))
    added = "\n".join(("", *new)) if lines[-1] else text
    return Fix(Location(path, len(lines), last, len(lines), last), added)


def _path_of(entry: TranslatedEntry, field: Field) -> str:
    return data_path(entry.path) if field in entry.kind.data else entry.path


def end_of_block(lines: Sequence[str], first: int) -> int:
    """Give the number of the line behind what stands below a key; both numbers count from 0.

    Empty lines and remarks at its end belong to what follows.
    """
    indent = _indent(lines[first])
    end = first + 1
    for number in range(first + 1, len(lines)):
        line = lines[number]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        # A list may stand as far left as its key.
        if _indent(line) > indent or (_indent(line) == indent and line.lstrip().startswith("- ")):
            end = number + 1
        else:
            break
    return end


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def entry_lines(entry: TranslatedEntry, texts: Texts, indent: str) -> list[str]:
    """Give the lines of an entry in a file that holds many."""
    fields = field_lines(entry.source.fields, declared_fields(entry.kind), texts, indent=f"{indent}  ")
    return [f"{indent}{write_key(entry.source.slug)}:", *fields]
