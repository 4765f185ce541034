"""No choice leads to a scene.

The first scene is the start; nobody gets to see another that no choice leads to, step by step from the
start.

Please lead a choice to it with `to`, or remove it.

```yaml
choices:
  offer: {text: Offer your help, says: She nods., to: offered}   # `offered` is the name of a scene
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.question_parts import read_scenario
from fieldguide.content.quizzes import all_questions
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG324", "scene-unreached", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Follow the choices of each scenario from its start."""
    for question in all_questions(library):
        scenario = read_scenario(question.fields)
        reached = scenario.reached()
        for scene in scenario.scenes:
            if scene.name not in reached:
                yield RULE.at(
                    scene.key.location,
                    f"nothing leads from the start to the scene `{scene.name}`",
                    f"please either write `to: {scene.name}` at a choice or remove the scene",
                )
