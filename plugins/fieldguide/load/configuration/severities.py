"""Judge which rules get another severity."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.near import did_you_mean, near_name
from fieldguide.model import Diagnostic, MapValue

from ..faults import rule_unknown
from .known import KnownNames


def judge_severities(options: MapValue, known: KnownNames) -> Iterator[Diagnostic]:
    """Refuse codes that no rule has; which severities a rule may have is judged with the rules."""
    if not known.rules:
        return
    rules = {rule.code: rule for rule in known.rules}
    by_name = {rule.name: rule.code for rule in known.rules}
    for key, _ in options.keyed("severities"):
        if key.text not in rules:
            code = by_name.get(key.text)
            near = code or near_name(key.text, rules)
            hint = did_you_mean(near) or "`fieldguide explain` lists all rules"
            yield rule_unknown.report(key, f"there is no rule `{key.text}`", hint)
