"""A question does not say which objective of its module it tests.

Every question tests one thing that the module promises.  Where it names no objective, or
one that the module does not have, nobody can say what a wrong answer means, and the
results of a learner do not add up.

Please write the id of the module, `#` and the name of one of its objectives.

```yaml
objective: module/basics                # wrong
objective: module/basics#name-elements  # right
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.near import did_you_mean, near_name
from fieldguide.content.quizzes import Question, Quiz, quizzes
from fieldguide.content.training import MODULE
from fieldguide.model import Diagnostic, Library, declare_rule

from ..training import objectives_of

RULE = declare_rule("FG307", "question-without-objective", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the objective of each question with those of the quiz's module."""
    for _, quiz in quizzes(library):
        for question in quiz.questions:
            yield from _judge(library, quiz, question)


def _judge(library: Library, quiz: Quiz, question: Question) -> Iterator[Diagnostic]:
    value = question.objective
    if value is None:
        return  # a missing field or a missing entry is reported as such
    id, _, name = value.text.partition("#")
    module = library.find(id)
    if module is None or module.kind != MODULE:
        return
    known = objectives_of(module)
    own = quiz.module
    if own and id != own:
        hint = f"please name an objective of `{own}`"
        yield RULE.at(value.location, f"the quiz is about `{own}`, not about `{id}`", hint)
    elif name not in known:
        near = near_name(name, known, 0.6)
        listed = "please name one of: " + ", ".join(f"`{id}#{one}`" for one in known)
        message = f"`{id}` has no objective `{name}`" if name else "this names no objective"
        yield RULE.at(value.location, message, did_you_mean(f"{id}#{near}") if near else listed)
