"""A scenario has no ending.

Whoever reads it chooses and chooses, and never learns what came of it.

Please write `ending` at the scenes that end the story: `good`, `mixed` or `harm`.

```yaml
scenes:
  start:
    text: A woman asks you for help.
    choices:
      listen: {text: Listen to her, says: She begins to talk., to: told}
  told: {text: She knows now who can help., ending: good}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.question_parts import read_scenario
from fieldguide.content.quizzes import all_questions
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG323", "scenario-no-ending", __doc__, firm=True)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look for an ending in each scenario."""
    for question in all_questions(library):
        scenes = read_scenario(question.fields).scenes
        if scenes and not any(scene.ending.text for scene in scenes):
            yield RULE.at(
                question.location,
                f"the scenario `{question.name}` has no ending",
                "please write `ending: good`, `mixed` or `harm` at the scenes that end it",
            )
