"""A text of a translation has other placeholders than its source.

A word in braces, such as `{country}`, is replaced when the page is used.  Translated or
left out by mistake, it shows its braces to the reader, or the value is lost.

Please keep each placeholder exactly as it is in the source.

```yaml
title: Camps in {country}   # docs/en/…
title: Les camps en {pays}  # docs/fr/…: wrong
```
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, Location, declare_rule

from ..translations import TranslationPair, current_pairs

RULE = declare_rule("FG405", "translation-placeholder-drift", __doc__)

# Not `{#id}` nor `{: .class}`, which belong to Markdown.
_PLACEHOLDER = re.compile(r"\{[A-Za-z_][A-Za-z0-9_]*\}")


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the placeholders of every text with those of its source."""
    for pair in current_pairs(library):
        for place, ours, theirs in _texts(pair):
            if "{" in ours or "{" in theirs:
                yield from _judge(place, ours, theirs)


def _texts(pair: TranslationPair) -> Iterator[tuple[Location, str, str]]:
    for _, ours, theirs in pair.texts:
        yield theirs.location, ours.text, theirs.text
    if pair.source.body is not None and pair.translation.body is not None:
        yield pair.translation.location, pair.source.body.text, pair.translation.body.text


def _judge(place: Location, ours: str, theirs: str) -> Iterator[Diagnostic]:
    wanted, found = Counter(_PLACEHOLDER.findall(ours)), Counter(_PLACEHOLDER.findall(theirs))
    missing, extra = sorted(wanted - found), sorted(found - wanted)
    if missing or extra:
        parts = [f"{_listed(missing)} missing"] if missing else []
        parts += [f"{_listed(extra)} not in the source"] if extra else []
        yield RULE.at(place, "; ".join(parts), "please keep each word in braces as the source has it")


def _listed(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names) + (" is" if len(names) == 1 else " are")
