"""A picture has no words for those who do not see it.

Some readers hear the page, some have pictures switched off.  What a picture shows has to
be said in the brackets before its path.

Please write in a few words what the picture shows.

```markdown
![](images/tent.png)                                  <!-- wrong -->
![A tent with a table for registration](images/tent.png)  <!-- right -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, HtmlTag, Library, declare_rule

from ..html_tags import read_attributes

RULE = declare_rule("FG451", "alt-text-missing", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look for the words of every picture."""
    for entry in library.entries:
        if entry.body is None:
            continue
        for image in entry.body.images:
            if not image.alt.strip():
                message = f"the picture `{image.target}` has no words for those who do not see it"
                yield RULE.at(image.location, message, "please write what it shows between `[` and `]`")
        for tag in entry.body.html_tags:
            if tag.name == "img" and not _has_words(tag):
                message = "this picture has no words for those who do not see it"
                yield RULE.at(tag.location, message, "please write what it shows in `alt`")


def _has_words(tag: HtmlTag) -> bool:
    return any(name == "alt" and value.strip() for name, value in read_attributes(tag))
