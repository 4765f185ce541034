"""An explanation says what the right answer said, and not why it is right.

Whoever was wrong sees the right answer already.  What helps next time is the reason.

Please give the reason, in a sentence or two.

```yaml
right: {text: Listen and ask if she agrees, correct: true}
explain: Listen, and ask if she agrees.                       # wrong
explain: She lives with what follows, so the choice is hers.  # right
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.answer_forms import judged
from fieldguide.content.quizzes import Question
from fieldguide.content.word_lists import fold_words
from fieldguide.model import Diagnostic, Library, Severity, declare_rule

from ..worded_quizzes import worded_quizzes

RULE = declare_rule("FG354", "explanation-repeats-answer", __doc__, Severity.WARNING)

_NEW = 3
"""So many words that neither question nor answer has are the least that a reason takes."""

_SHORT = 3
"""Words of no more letters say nothing by themselves."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare each explanation with question and right answers, in every language."""
    for _, quiz in worded_quizzes(library):
        for question in judged(quiz.questions):
            if question.explain.text.strip() and _new_words(question) < _NEW:
                yield RULE.at(
                    question.explain.location,
                    "the explanation repeats the answer and gives no reason",
                    "please say why it is right",
                )


def _new_words(question: Question) -> int:
    known = {
        *fold_words(question.prompt.text),
        *(w for one in question.right for w in fold_words(one.text.text)),
    }
    return len({word for word in fold_words(question.explain.text) if len(word) > _SHORT} - known)
