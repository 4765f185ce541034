r"""A sign would be shown as it was typed.

Editors, chats, word processors and other programs know signs that mean nothing here: a `•` from
a word processor makes no list, `##Risk` without a space no heading, `==words==` no mark.  Readers
would see the signs, and a screen reader would read them aloud.

Please write what the message says.  A sign that shall be shown gets a `\` before it, or stands
in code.

| what was typed | what to write |
| --- | --- |
| `• water`, `– water` | `- water` |
| a list that is indented under a text | the list in line with the text, after an empty line |
| `##Risk` | `## Risk {#risk}` |
| `==words==` | `<mark>words</mark>` |
| `++ctrl+c++` | `<kbd>Ctrl</kbd>+<kbd>C</kbd>` |
| `[^1]` | `[@iom-2015, p. 7]` |
| `=== "Tab"` | a heading for each part |
| `{{ name }}` | the text itself |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fieldguide.model import Diagnostic, FieldMarkdown, Library, declare_rule

from ..foreign_signs import APART, SIGNS, Sign
from ..taken import TakenSpans
from ..typed_words import TypedRun, runs_with_signs

RULE = declare_rule("FG218", "shown-as-typed", __doc__)

_ALONE = "please write the words alone"


def check(library: Library) -> Iterator[Diagnostic]:
    """Look for signs in all that is shown as it was typed."""
    for run in runs_with_signs(library):
        yield from _judge(run)


def _judge(run: TypedRun) -> Iterator[Diagnostic]:
    taken = TakenSpans()
    for sign in SIGNS:
        # In the lines of a field, what begins a block is told as a block (FG222).
        if sign.write == APART and isinstance(run.body, FieldMarkdown) and "\n" in run.text:
            continue
        found = list(_uses(sign, run))
        if sign.twice and len(found) < 2:
            continue
        for match in found:
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            if not taken.take(start, match.end()):
                continue
            written = " ".join(match[0].split()) or match[0]
            shown = written if len(written) <= 40 else f"{written[:39]}…"
            quoted = f"“{shown}”" if "`" in shown else f"`{shown}`"
            yield RULE.at(
                run.place(start, max(match.end(), start + 1)),
                f"{quoted} is shown as it is typed, not as {sign.means}",
                _ALONE if run.is_plain else sign.write,
            )


def _uses(sign: Sign, run: TypedRun) -> Iterator[re.Match[str]]:
    if not sign.opening:
        yield from sign.pattern.finditer(run.text)
    elif run.whole:
        match = sign.pattern.match(run.text)
        if match is not None:
            yield match
