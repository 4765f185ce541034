"""From a scene no choice leads to an ending.

Whoever comes there goes in circles, or stands still: the choices lead back to where they were, and none
of them out.

Please let a choice lead to a scene with an ending, or to one from which there is a way to it.

```yaml
waiting:
  text: You wait.
  choices:
    wait: {text: Wait longer, says: Nothing happens., to: waiting}
    leave: {text: Say goodbye, says: She thanks you., to: end}   # the way out
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.question_parts import read_scenario
from fieldguide.content.quizzes import all_questions
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG326", "scene-without-way-out", __doc__, firm=True)


def check(library: Library) -> Iterator[Diagnostic]:
    """Follow the choices of each scenario back from its endings."""
    for question in all_questions(library):
        scenario = read_scenario(question.fields)
        ending, reached = scenario.ending(), scenario.reached()
        known = {scene.name for scene in scenario.scenes}
        for scene in scenario.scenes:
            # Without any ending, with a choice that leads nowhere, or unreached: other rules tell these.
            lost = any(choice.to.text not in known for choice in scene.choices)
            if ending and scene.choices and scene.name in reached - ending and not lost:
                yield RULE.at(
                    scene.key.location,
                    f"from the scene `{scene.name}` no choice leads to an ending",
                    "please let one of its choices lead to an ending, or to a scene with a way to it",
                )
