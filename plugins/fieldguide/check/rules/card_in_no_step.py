"""A step of a session names a card that is not there, or no step names a card.

A trainer learns from the steps which cards to cut, and for whom: one for each pair, for each group, or one
for the room.  A card that no step names is printed and never handed out; a name without a card leaves a
group with nothing in its hands.

Please name under `cards` of a step the cards of its own page, each as it is called there.

```yaml
facilitate:
  two-boats: {cards: [capten]}    # wrong: no card is called so
  two-boats: {cards: [captain]}   # right
cards:
  captain: {title: The captain, text: You know the sea.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.facilitation import read_facilitation
from fieldguide.content.near import near_name
from fieldguide.content.training import MODULE, UNIT
from fieldguide.model import Diagnostic, Library, Severity, declare_rule

RULE = declare_rule("FG356", "card-in-no-step", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the cards of every unit and module with what its steps name."""
    for entry in (*library.sources(MODULE), *library.sources(UNIT)):
        told = read_facilitation(entry.fields)
        there = [card.key.text for card in told.cards]
        named: set[str] = set()
        for step in told.steps:
            for name in step.cards:
                named.add(name.text)
                if name.text not in there:
                    near = near_name(name.text, there)
                    yield RULE.at(
                        name.location,
                        f"`{step.key.text}` needs the card `{name.text}`, which is not on this page",
                        f"did you mean `{near}`?" if near else "please add it under `cards`, or take it out",
                    )
        for card in told.cards:
            if card.key.text not in named:
                yield RULE.at(
                    card.key.location,
                    f"no step needs the card `{card.key.text}`",
                    "please name it under `cards` of the step that hands it out",
                )
