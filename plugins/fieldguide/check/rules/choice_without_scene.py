"""A choice leads to a scene that the scenario does not have.

Whoever chooses it stands before nothing.

Please name one of the scenes of the scenario.

```yaml
choices:
  ask: {text: Ask her name, says: She looks away., to: lokks-away}   # wrong
  wait: {text: Wait, says: She sits down., to: sits-down}            # right, where there is such a scene
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.near import did_you_mean, near_name
from fieldguide.content.question_parts import read_scenario
from fieldguide.content.quizzes import all_questions
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG325", "choice-without-scene", __doc__, firm=True)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look for the scene that each choice leads to."""
    for question in all_questions(library):
        scenario = read_scenario(question.fields)
        known = [scene.name for scene in scenario.scenes]
        for scene in scenario.scenes:
            for choice in scene.choices:
                if choice.to.text and choice.to.text not in known:
                    near = near_name(choice.to.text, known, 0.6)
                    listed = "please name one of: " + ", ".join(f"`{one}`" for one in known)
                    yield RULE.at(
                        choice.to.location,
                        f"the scenario `{question.name}` has no scene `{choice.to.text}`",
                        did_you_mean(near) if near else listed,
                    )
