"""A short text that counts as right has no letters and no digits.

What a reader writes is compared without capital letters, accents, signs and spaces: of a text that has
nothing else, nothing is left, and no answer is ever the same.  In a translation, a question that is
translated needs accepted texts of its language: without them nobody can answer it there.

Please write the words that are right, in the language of the file.

```yaml
accepted: ["?!"]                       # wrong
accepted: [non-punishment, impunity]   # right
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.letters import fold_letters
from fieldguide.content.question_parts import read_short_text
from fieldguide.content.quizzes import quizzes
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG328", "accepted-text-empty", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look at the accepted texts, in every language."""
    written = {
        (entry.id, question.name)
        for entry, quiz in quizzes(library)
        for question in quiz.questions
        if read_short_text(question.fields).accepted
    }
    for entry, quiz in quizzes(library, translations=True):
        for question in quiz.questions:
            accepted = read_short_text(question.fields).accepted
            for text in accepted:
                if not any(letter.isalnum() for letter in fold_letters(text.text)):
                    yield RULE.at(
                        text.location,
                        f"an accepted text of `{question.name}` has no letters and no digits",
                        "please write the words that are right",
                    )
            if not accepted and question.prompt.text and (entry.id, question.name) in written:
                yield RULE.at(
                    question.location,
                    f"the question `{question.name}` has no accepted texts in this language",
                    "please add `accepted` with the words that are right in it",
                )
