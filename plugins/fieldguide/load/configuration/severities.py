"""Judge which rules get another severity."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.near import did_you_mean, near_name
from fieldguide.model import Diagnostic, MapValue, Severity, TextValue

from ..faults import rule_unknown
from .known import KnownNames

_CONFIGURATION = range(20, 40)


def judge_severities(options: MapValue, known: KnownNames) -> Iterator[Diagnostic]:
    """Refuse codes that no rule has, and a file that makes its own faults small."""
    if not known.rules:
        return
    rules = {rule.code: rule for rule in known.rules}
    by_name = {rule.name: rule.code for rule in known.rules}
    for key, value in options.keyed("severities"):
        rule = rules.get(key.text)
        if rule is None:
            code = by_name.get(key.text)
            near = code or near_name(key.text, rules)
            hint = did_you_mean(near) or "`fieldguide explain` lists all rules"
            yield rule_unknown.report(key, f"there is no rule `{key.text}`", hint)
        elif (
            int(rule.code[2:]) in _CONFIGURATION
            and rule.severity is Severity.ERROR
            and isinstance(value, TextValue)
            and value.text == Severity.WARNING.value
        ):
            message = f"`{rule.code}` is a fault of the configuration, and stays an error"
            yield rule_unknown.report(key, message, "please remove the line, and mend the fault where it is")
