"""The key points of a page are too many or too long to be read at a glance.

`key_points` stand in a box below the summary, for who has ten seconds.  Three lines are read; six lines,
or lines that wrap twice on a phone, are a text like any other and push what to do off the screen.  One
alone is what the summary says.

Please write two to four points of at most 120 letters each, and leave the rest to the text.  A
translation has a list of its own, whose points may be a little longer.

```yaml
key_points:                                        # wrong: this is the text itself
  - Recruiters are part of the community, so nobody asks what they promise or whom they work for, and …
key_points:                                        # right
  - Recruiters are often neighbours or relatives.
  - Tell everyone what a fair offer looks like; single out nobody.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.letters import fold_letters
from fieldguide.content.page_facts import read_page_facts
from fieldguide.model import Diagnostic, Library, Note, Severity, TextValue, declare_rule

RULE = declare_rule("FG244", "key-points", __doc__, Severity.WARNING)

_FEWEST, _MOST = 2, 4
_LONGEST = 120
_LONGEST_TRANSLATED = 160  # French and Spanish take up to a third more.


def check(library: Library) -> Iterator[Diagnostic]:
    """Judge the points of each entry, in every language that has some."""
    for entry in library.entries:
        points = read_page_facts(entry.fields).key_points
        if points:
            translated = entry.language != library.settings.source_language.code
            yield from _judge(points, _LONGEST_TRANSLATED if translated else _LONGEST)


def _judge(points: tuple[TextValue, ...], longest: int) -> Iterator[Diagnostic]:
    if len(points) < _FEWEST:
        hint = f"please write {_FEWEST} to {_MOST}, or leave it to the summary"
        yield RULE.at(points[0].location, "one point alone stands in the box of key points", hint)
    elif len(points) > _MOST:
        hint = f"please keep the {_MOST} that matter most, and leave the rest to the text"
        yield RULE.at(points[_MOST].location, f"{len(points)} key points are too many", hint)
    first: dict[str, TextValue] = {}
    for point in points:
        words = " ".join(point.text.split())
        alike = fold_letters(words)
        known = first.setdefault(alike, point)
        if not words:
            yield RULE.at(point.location, "no word stands in this point", "please take it out")
        elif known is not point:
            note = Note("the first is here", known.location)
            yield RULE.at(point.location, "this point stands here twice", "please take it out", (note,))
        elif len(words) > longest:
            hint = f"please say it in at most {longest} letters, and leave the rest to the text"
            yield RULE.at(point.location, f"a key point of {len(words)} letters is too long", hint)
