"""A field shows signs, or holds what it has no room for.

Titles, summaries and names stand in menus, lists, searches and on the screens of phones, where
words are only words: `**` would be shown as two stars, and the target of a link in its brackets.
Prompts, answers, explanations, definitions and some other fields take words that stand out, links and
citations, but no pictures, no lists, no headings: each is one paragraph.  The manual says which
fields take Markdown.

Please write the words alone, or move what is more to the text of the page.

```yaml
title: The **three** elements                 # wrong
title: The three elements                     # right
prompt: Which *means* does the story show?    # right
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fieldguide.markdown import read_markdown
from fieldguide.model import (
    Break,
    Code,
    Diagnostic,
    FieldMarkdown,
    Image,
    Inline,
    Library,
    Link,
    Styled,
    Text,
    declare_rule,
    walk_inlines,
)

RULE = declare_rule("FG222", "sign-in-field", __doc__)

_ALONE = "please write the words alone"
_BLOCKS = {
    "Heading": "a heading",
    "ListBlock": "a list",
    "Quote": "a quote",
    "Box": "a box",
    "CodeBlock": "a block of code",
    "Table": "a table",
    "DefinitionList": "a list of definitions",
    "Divider": "a line across the page",
}
_LIKELY_BLOCK = re.compile(r"^[ \t]*(?:[-*+#>`~:|!?]|\d{1,9}[.)][ \t]|={2,}|-{2,})", re.MULTILINE)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look at every field in which there are signs."""
    for entry in library.entries:
        for text in entry.field_texts:
            if text.plain:
                yield from _judge_plain(text)
            else:
                yield from _judge_markdown(text)
            yield from _judge_blocks(text)


def _judge_plain(text: FieldMarkdown) -> Iterator[Diagnostic]:
    for child in text.children:
        if isinstance(child, Break) or (isinstance(child, Text) and not child.literal):
            continue
        written = " ".join(text.text[child.start : child.end].split())
        shown = written if len(written) <= 40 else f"{written[:39]}…"
        quoted = f"“{shown}”" if "`" in shown else f"`{shown}`"
        yield _report(text, child, f"{quoted} in `{text.field}` is shown as it is typed", _ALONE)


def _judge_markdown(text: FieldMarkdown) -> Iterator[Diagnostic]:
    for child in walk_inlines(text.children):
        if isinstance(child, Image):
            yield _report(
                text,
                child,
                f"`{text.field}` has no room for a picture",
                "please put it in the text of the page",
            )
        elif isinstance(child, Link | Styled | Code) and child.attributes.id:
            yield _report(
                text,
                child,
                f"`#{child.attributes.id}` is no place that a link can lead to",
                "please remove the id",
            )


def _judge_blocks(text: FieldMarkdown) -> Iterator[Diagnostic]:
    """Tell what is a block in a text of several lines; one line that begins with `1.` is only a line."""
    if "\n" not in text.text or not _LIKELY_BLOCK.search(text.text):
        return
    for block in read_markdown(text.text, text.path).blocks:
        name = _BLOCKS.get(type(block).__name__)
        if name is not None:
            place = text.place(block.start, min(block.end, _line_end(text.text, block.start)))
            yield RULE.at(
                place,
                f"`{text.field}` has no room for {name}: it is one paragraph",
                "please write sentences, or put it in the text of the page",
            )
            return


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end > start else len(text)


def _report(text: FieldMarkdown, child: Inline, message: str, hint: str) -> Diagnostic:
    return RULE.at(text.place(child.start, child.end), message, hint)
