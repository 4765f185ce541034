"""A line looks as if it kept something for some readers, and everybody would see what it stands above.

A part of a page is a box of the kind `audience`: the sign, the word, the name, and below it the
text, indented by four spaces.  Other signs, an indent too many or too few, and the name of an
audience as the kind of a box keep nothing from anybody.

Please write the part as below.

```markdown
::: audience partner         <!-- wrong: another sign -->
The duty desk.
:::

!!! partner                  <!-- wrong: a box that is called so -->
    The duty desk.

!!! audience partner         <!-- wrong: the text is not indented -->
The duty desk.

!!! audience partner         <!-- right -->
    The duty desk.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fieldguide.content.parts import parts_of
from fieldguide.content.slips import only_slip
from fieldguide.model import (
    PART_STYLE,
    Box,
    CodeBlock,
    Diagnostic,
    Entry,
    Library,
    MarkdownText,
    declare_rule,
)

from ..part_places import place_of_part

RULE = declare_rule("FG509", "part-not-read", __doc__)

_WRITE = "please write `!!! audience partner` on a line of its own, and indent its text by four spaces"
_LIKE_ONE = re.compile(
    r"^[ \t>]*(?:[-+*][ \t]+|\d{1,9}[.)][ \t]+)*"
    r"(?P<sign>!{2,}|\?{2,}\+?|:{2,}|/{3,}|\{%)[ \t]*[{.]*audience\b",
    re.MULTILINE | re.IGNORECASE,
)
_FENCE = re.compile(r"[ \t>]*(?:`{3}|~{3})")


def check(library: Library) -> Iterator[Diagnostic]:
    """Look for parts that hold nothing, and for all that is meant as one."""
    for entry in library.entries:
        if entry.body is not None:
            yield from _judge_boxes(library, entry, entry.body)
            if PART_STYLE in entry.body.text.lower():
                yield from _judge_lines(entry, entry.body)


def _judge_boxes(library: Library, entry: Entry, body: MarkdownText) -> Iterator[Diagnostic]:
    names = library.settings.audiences
    for block in body.all_blocks:
        if not isinstance(block, Box):
            continue
        place = place_of_part(entry, block)
        style = block.styles[0]
        if block.is_part and not block.blocks:
            yield RULE.at(place, "this part holds nothing: all that follows is for everybody", _WRITE)
        elif style in names:
            message = f"a box `{style}` is shown to everybody who reads the page"
            yield RULE.at(place, message, f"please write `!!! audience {style}`")
        elif not block.is_part and only_slip(style, (PART_STYLE,)):
            message = f"a box `{style}` is shown to everybody who reads the page"
            yield RULE.at(place, message, f"did you mean `{PART_STYLE}`?")


def _judge_lines(entry: Entry, body: MarkdownText) -> Iterator[Diagnostic]:
    read = {body.text.count("\n", 0, part.start) for part in parts_of(entry, None)}
    code = [one for one in body.all_blocks if isinstance(one, CodeBlock)]
    shown = [(one.start, one.end) for one in code if _FENCE.match(body.text, one.start)]
    for found in _LIKE_ONE.finditer(body.text):
        start = found.start("sign")
        if body.text.count("\n", 0, start) in read or any(first <= start < end for first, end in shown):
            continue
        place = body.place(start, found.end())
        yield RULE.at(place, "this keeps nothing from anybody: it is not read as a part", _WRITE)
