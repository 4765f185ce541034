"""Files of translations made of those of their sources, with other words in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from fieldguide.content.layout import data_path
from fieldguide.content.segments import segments_of
from fieldguide.model import CodeBlock, Entry, MarkdownText

from .units import TranslatedEntry
from .yaml_words import Texts, field_lines

# Findings about words of the source's language, which a translation does not have.
_OF_WORDS = re.compile(
    r"^[ \t]*<!--\s*fieldguide:\s*allow\s+FG409(?:\s*,\s*FG409)*\s[^>]*-->[ \t]*\n?",
    re.MULTILINE | re.IGNORECASE,
)


def make_files(entry: TranslatedEntry, texts: Texts, *, names_only: bool) -> dict[str, str]:
    """Give the files of a translation by their paths: as the source's are, with words alone in the fields."""
    source, kind = entry.source, entry.kind
    found: dict[str, str] = {}
    head = list(field_lines(source.fields, kind.fields, texts))
    if not kind.has_body:
        found[entry.path] = "\n".join((*head, ""))
        return found
    body = "" if names_only or source.body is None else _body(source, source.body, entry.translation, texts)
    found[entry.path] = "\n".join(("---", *head, "---", "")) + body
    data = list(field_lines(source.fields, kind.data, texts))
    if data:
        found[data_path(entry.path)] = "\n".join((*data, ""))
    return found


def _body(source: Entry, written: MarkdownText, translation: Entry | None, texts: Texts) -> str:
    from fieldguide.markdown import leave_out_parts  # the parser is heavy, and few commands read it

    # What only some get is not in packs, so it is in no file that is made of one.
    body = leave_out_parts(written, lambda part: True)
    spans: list[tuple[int, int, str]] = []
    for one in segments_of(replace(source, body=body), None):
        line = one.lines[0]
        if one.in_body and one.name in texts:
            spans.append((line.offset, line.offset + len(line.written), texts[one.name][0]))
    spans += _code(body, translation)
    text = body.text
    for start, end, new in sorted(spans, reverse=True):
        text = text[:start] + new + text[end:]
    return _OF_WORDS.sub("", text)


def _code(body: MarkdownText, translation: Entry | None) -> Iterator[tuple[int, int, str]]:
    """Keep what a translation has in lines for machines: they are in no pack, and may be translated."""
    if translation is None or translation.body is None:
        return
    ours = [one for one in body.all_blocks if isinstance(one, CodeBlock)]
    theirs = [one for one in translation.body.all_blocks if isinstance(one, CodeBlock)]
    if len(ours) == len(theirs):
        for mine, other in zip(ours, theirs, strict=True):
            yield mine.start, mine.end, translation.body.text[other.start : other.end]
