"""A page holds raw HTML, or an attribute that has no place in a text.

What an author writes is made into a page by this program alone, so that no text can bring a
script, a style or a frame with it: those break where there is no internet, are blocked by the
site's own protection, and can tell others who reads.  Styles in a text cannot follow dark mode,
print and right-to-left writing, and an element that is not closed swallows what follows it.

A few elements are understood as Markdown is: `<kbd>`, `<sub>`, `<sup>`, `<mark>`, `<abbr>`,
`<bdi>`, `<br>`, `<details>` with `<summary>` on lines of their own, and others of their kind.
They may carry `lang`, `dir` and `title`.  Please write all else in Markdown.

A remark, `<!-- … -->`, is shown to nobody.  One that is never closed hides all that follows it, and
the line on which a remark of several lines ends has no room for words.

```markdown
<iframe src="map.html"></iframe>        <!-- wrong -->
[The map](ref:page/map)                 <!-- right -->
[The map](ref:page/map){onclick=go()}   <!-- wrong -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.markdown import KNOWN_ATTRIBUTES, KNOWN_TAGS
from fieldguide.model import (
    Attributes,
    Diagnostic,
    HtmlTag,
    Library,
    Location,
    MarkdownText,
    declare_rule,
    inline_groups,
    walk_inlines,
)

from ..html_tags import read_attributes

RULE = declare_rule("FG504", "raw-html", __doc__)

_TAG_ATTRIBUTES = frozenset({"class", "dir", "lang", "title"})
_WRITE = "please write it in Markdown or remove it"


def check(library: Library) -> Iterator[Diagnostic]:
    """Look at every tag that no page shows, and at every attribute."""
    for entry in library.entries:
        for text in entry.texts:
            yield from _judge_tags(text.html_tags)
            for attributes, place in _attributes(text):
                for name, _ in attributes.others:
                    if name not in KNOWN_ATTRIBUTES:
                        message = f"the attribute `{name}` has no place in a text"
                        yield RULE.at(place, message, "please remove it")


def _judge_tags(tags: tuple[HtmlTag, ...]) -> Iterator[Diagnostic]:
    opened: list[str] = []
    for tag in tags:
        if tag.text.startswith("</"):
            # The end of what was told is not told again.
            if tag.name in opened:
                opened.remove(tag.name)
            else:
                message = f"`{tag.text}` closes what is not open"
                yield RULE.at(tag.location, message, "please remove it")
            continue
        opened.append(tag.name)
        yield RULE.at(tag.location, *_words(tag))


def _words(tag: HtmlTag) -> tuple[str, str]:
    if tag.text == "<!--":
        message = "a remark begins here and is never closed: nothing below it is shown"
        return message, "please write `-->` behind it"
    if not tag.text.startswith("<"):
        words = tag.text if len(tag.text) <= 40 else f"{tag.text[:39]}…"
        message = f"`{words}` is not shown: it stands on the line on which a remark ends"
        return message, "please write it on a line of its own"
    if tag.name in KNOWN_TAGS:
        for name, _ in read_attributes(tag):
            if name not in _TAG_ATTRIBUTES:
                return f"the attribute `{name}` has no place in a text", _WRITE
        return f"`<{tag.name}>` is opened and never closed in the same text", "please close it or remove it"
    if tag.name == "details":
        hint = "please write `<details>` with `<summary>…</summary>` and `</details>` on lines of their own"
        return "`<details>` cannot be read", hint
    name = f"`<{tag.name}>`" if tag.name else f"`{tag.text}`"
    return f"{name} has no place in a text", _WRITE


def _attributes(body: MarkdownText) -> Iterator[tuple[Attributes, Location]]:
    for block in body.all_blocks:
        found = getattr(block, "attributes", None)
        if isinstance(found, Attributes) and found.others:
            yield found, body.place(block.start, block.end)
        for group in inline_groups(block):
            for inline in walk_inlines(group):
                found = getattr(inline, "attributes", None)
                if isinstance(found, Attributes) and found.others:
                    yield found, body.place(inline.start, inline.end)
