"""An item of a matching question belongs to a match that the question does not have.

Nobody can answer it, and its page tells no right answer for it.

Please name one of the `matches` of the question.

```yaml
matches:
  act: {text: The act}
  means: {text: The means}
items:
  lie: {text: She lies about the pay, match: mean}   # wrong
  van: {text: He drives them there, match: act}      # right
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.near import did_you_mean, near_name
from fieldguide.content.question_parts import read_matching
from fieldguide.content.quizzes import all_questions
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG320", "match-unknown", __doc__, firm=True)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look for the match of each item."""
    for question in all_questions(library):
        matching = read_matching(question.fields)
        known = [match.name for match in matching.matches]
        for item in matching.items:
            if known and item.match.text and matching.match_of(item) is None:
                near = near_name(item.match.text, known, 0.6)
                listed = "please name one of: " + ", ".join(f"`{one}`" for one in known)
                yield RULE.at(
                    item.match.location,
                    f"the question `{question.name}` has no match `{item.match.text}`",
                    did_you_mean(near) if near else listed,
                )
