"""Words that leave no exception stand in wrong options far more than in right ones.

Hardly anything is always so.  Who has read nothing crosses out what says "always", "never" or "only", and
takes what is left.

Please take such words out of wrong options, or write some right ones with them.  They are listed in
`design.absolute` among the words of the interface, one list a language, to which a project can add.  The
numbers are counted over all questions of the quiz, in each language.

```yaml
options:
  ask: {text: Ask what she wants, correct: true}
  tell: {text: Always tell the police, feedback: The choice is hers.}   # wrong, if most are so
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.answer_forms import absolute_words
from fieldguide.content.word_lists import listed_words
from fieldguide.model import Diagnostic, Library, Note, Severity, declare_rule

from ..worded_quizzes import worded_quizzes

RULE = declare_rule("FG349", "absolute-words", __doc__, Severity.WARNING)

_TOLD = 5


def check(library: Library) -> Iterator[Diagnostic]:
    """Count over each quiz, in each language, which options leave no exception."""
    for entry, quiz in worded_quizzes(library):
        listed = listed_words(library.settings, "design.absolute", entry.language)
        found = absolute_words(quiz.questions, listed)
        if found.is_unlikely:
            yield RULE.at(
                entry.location,
                f"{len(found.options)} of {found.wrong} wrong options leave no exception, and "
                f"{found.right_with} of {found.right} right ones",
                "please take such words out of wrong options, or have them in right ones too",
                tuple(Note("one is here", one.text.location) for one in found.options[:_TOLD]),
            )
