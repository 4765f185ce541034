"""A scene has both choices and an ending, or neither.

With neither, its readers stand before nothing; with both, nobody knows whether the story goes on.

Please give it `choices`, or an `ending`.

```yaml
told: {text: She knows now who can help., ending: good}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.question_parts import read_scenario
from fieldguide.content.quizzes import all_questions
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG327", "scene-choices-or-ending", __doc__, firm=True)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look for one of the two at every scene."""
    for question in all_questions(library):
        for scene in read_scenario(question.fields).scenes:
            if bool(scene.choices) == bool(scene.ending.text):
                has = "both choices and an ending" if scene.choices else "neither choices nor an ending"
                yield RULE.at(
                    scene.key.location,
                    f"the scene `{scene.name}` has {has}",
                    "please give it either `choices` or an `ending`",
                )
