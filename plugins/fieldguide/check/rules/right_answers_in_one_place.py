"""Right answers stand in one place far more often than chance would put them there.

On a screen options change their places, but on paper, without a script and for true and false they
stand as they are written.  Who has read nothing then answers by the place.

Please move some of the right answers.  The numbers are counted over all questions of the quiz, and told
only where chance would hardly give them.

```yaml
options:
  right: {text: Listen first, correct: true}   # wrong where it is the first in nearly every question
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.answer_forms import right_places
from fieldguide.content.quizzes import quizzes
from fieldguide.model import Diagnostic, Library, Note, Severity, declare_rule

RULE = declare_rule("FG346", "right-answers-in-one-place", __doc__, Severity.WARNING)

_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth")
_TOLD = 3


def check(library: Library) -> Iterator[Diagnostic]:
    """Count over each quiz where the right options stand."""
    for entry, quiz in quizzes(library):
        for number, tally in enumerate(right_places(quiz.questions)):
            if not tally.is_unlikely:
                continue
            place = _PLACES[number] if number < len(_PLACES) else f"{number + 1}th"
            yield RULE.at(
                entry.location,
                f"the {place} option is right in {tally.found} of {tally.all} questions; by chance it would "
                f"be in {tally.expected:.0f}",
                "please give some of the right options another place",
                tuple(Note("such a question is here", one.location) for one in tally.questions[:_TOLD]),
            )
