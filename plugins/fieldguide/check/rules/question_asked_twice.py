"""Two questions of a quiz ask the same.

A learner who has answered one answers the other without thinking, and where their answers differ, one of
them looks wrong.  In a translation, two different questions of the source may have become one.

Please ask something else in one of the two, or remove it.

```yaml
first: {prompt: What do you do first?}
second: {prompt: What do you do first?}   # wrong
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.quizzes import Question
from fieldguide.content.word_lists import fold_words
from fieldguide.model import Diagnostic, Library, Note, Severity, declare_rule

from ..worded_quizzes import worded_quizzes

RULE = declare_rule("FG353", "question-asked-twice", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare what the questions of each quiz ask, in every language."""
    for _, quiz in worded_quizzes(library):
        first: dict[tuple[str, ...], Question] = {}
        for question in quiz.questions:
            words = fold_words(question.prompt.text)
            other = first.setdefault(words, question)
            if words and other is not question:
                yield RULE.at(
                    question.prompt.location,
                    f"`{question.name}` asks the same as `{other.name}`",
                    "please ask something else in one of the two, or remove it",
                    (Note("the first is here", other.prompt.location),),
                )
