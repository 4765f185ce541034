"""A page holds raw HTML that runs, loads or sends something, or styles itself.

Scripts and frames in a text run outside of what is tested: they break where there is no
internet, are blocked by the site's own protection, and can tell others who reads.
Styles in a text cannot follow dark mode, print and right-to-left writing.

Please write it in Markdown.

```markdown
<iframe src="map.html"></iframe>   <!-- wrong -->
[The map](ref:page/map)            <!-- right -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, HtmlTag, Library, declare_rule

from ..html_tags import read_attributes

RULE = declare_rule("FG504", "raw-html", __doc__)

_TAGS = frozenset(
    {
        *("applet", "audio", "base", "button", "dialog", "embed", "fencedframe", "form", "frame", "frameset"),
        *("iframe", "input", "link", "marquee", "math", "meta", "noscript", "object", "portal", "script"),
        *("select", "slot", "style", "svg", "template", "textarea", "title", "video", "xml"),
    }
)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look at every tag and its attributes."""
    for entry in library.entries:
        for tag in entry.body.html_tags if entry.body is not None else ():
            fault = f"`<{tag.name}>`" if tag.name in _TAGS else _wrong_attribute(tag)
            if fault:
                message = f"{fault} has no place in a text"
                yield RULE.at(tag.location, message, "please write it in Markdown or remove it")


def _wrong_attribute(tag: HtmlTag) -> str:
    for name, _ in read_attributes(tag):
        if name.startswith("on") or name == "style":
            return f"the attribute `{name}`"
    return ""
