"""A translation lists no answers that are right in its language.

Where an answer is typed, each language has answers of its own.  Without them a reader would have to type
the words of another language.

Please write `accepted` with the right answers in the language, the one to be told first.

```yaml
# quizzes/fr/basics.yml
no-punishment:
  accepted: [non-sanction, ne pas punir]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.question_parts import read_short_text
from fieldguide.content.quizzes import QUIZ, question_types, read_quiz
from fieldguide.model import Diagnostic, Library, Note, declare_rule

from ..translations import current_pairs

RULE = declare_rule("FG351", "accepted-not-translated", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look in translated quizzes for the answers of questions that have some in the source."""
    types = question_types(library)
    for pair in current_pairs(library):
        if pair.kind.name != QUIZ:
            continue
        theirs = {one.name: one for one in read_quiz(pair.translation.fields, types).questions}
        for question in read_quiz(pair.source.fields, types).questions:
            accepted, other = read_short_text(question.fields).accepted, theirs.get(question.name)
            # A question that is not translated at all is told as such.
            if accepted and other is not None and not read_short_text(other.fields).accepted:
                yield RULE.at(
                    other.location,
                    f"`{other.name}` lists no answers that are right in this language",
                    "please write `accepted` with the right answers",
                    (Note("the source has it here", accepted[0].location),),
                )
