"""Brackets are shown, where a link was meant.

Between `]` and `(` stands nothing, and a target has no spaces: else the page shows the brackets
and the target as they were typed.  A `[word][name]` needs a line `[name]: target` in the text;
such a line that no link uses is shown to nobody.

Please write the link as below, and a target with spaces between `<` and `>`.

```markdown
[About us] (ref:page/about)   <!-- wrong -->
(About us)[ref:page/about]    <!-- wrong -->
[the map](my map.png)         <!-- wrong -->
[About us](ref:page/about)    <!-- right -->
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, declare_rule

from ..taken import TakenSpans
from ..typed_words import runs_with_signs

RULE = declare_rule("FG114", "no-link", __doc__)

_TARGET = (
    r"(?:ref:|https?:|mailto:|tel:|www\.|\.{1,2}/|#[\w-]"
    r"|/?[\w%./-]+\.(?:md|html?|pdf|png|jpe?g|svg|docx|xlsx)\b)"
)
_PATTERNS = (
    (
        re.compile(r"!?\[[^\[\]\n]*\]\([^()\n]*\)?|\]\("),
        "please write `[words](target)`; a target has no spaces",
    ),
    (
        re.compile(rf"\[[^\[\]\n]*\][ \t\u00a0]+\((?={_TARGET})[^()\n]*\)?", re.IGNORECASE),
        "please remove the space between `]` and `(`",
    ),
    (
        re.compile(rf"\([^()\n]*\)\[(?={_TARGET})[^\[\]\n]*\]?", re.IGNORECASE),
        "please write the words in `[ ]` and the target in `( )`",
    ),
    (
        re.compile(r"!?\[[^\[\]\n^@!][^\[\]\n]*\] ?\[[^\[\]\n]*\]"),
        "please write `[words](target)`, or add a line `[name]: target`",
    ),
    (
        re.compile(r"^[ ]{0,3}\[[^\[\]\n^@][^\[\]\n]*\]:[ \t]*\S+", re.MULTILINE),
        "please put it on a line of its own, after an empty line, as `[name]: target`",
    ),
    (
        re.compile(r"<?(?<![\w/`-])ref:[a-z][a-z-]*/?[\w/#.-]*>?", re.IGNORECASE),
        "please write `[words](ref:kind/slug)`, or `[](ref:kind/slug)` for its title",
    ),
)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look for brackets of links that are shown as typed, and for targets of links that no link uses."""
    for entry in library.entries:
        for place in entry.body.unused_targets if entry.body is not None else ():
            yield RULE.at(
                place,
                "no link: `[name]: target` with this name is not used, and not shown",
                "please remove it, or write words as a sentence: `**Note:** water`",
            )
    for run in runs_with_signs(library):
        if "]" not in run.text and "ref:" not in run.text.lower():
            continue
        taken = TakenSpans()
        for pattern, hint in _PATTERNS:
            for match in pattern.finditer(run.text):
                if not taken.take(*match.span()):
                    continue
                written = " ".join(match[0].split())
                shown = written if len(written) <= 60 else f"{written[:59]}…"
                yield RULE.at(run.place(*match.span()), f"no link: `{shown}` is shown as it is typed", hint)
