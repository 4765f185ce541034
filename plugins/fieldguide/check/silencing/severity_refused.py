"""The configuration asks for a severity that a rule cannot have.

`severities` may make any rule more severe.  It may make most rules less severe: `warning` where
the build shall go on, `note` where content came with old faults and a count of them is enough.
Rules that protect people, rules without which a page cannot be made, and those about the
configuration itself stay as they are, also in a run that tells this: a file that could make its own
faults small would protect nobody.

Please remove the line, or correct the code; `fieldguide explain` lists all of them.

```yaml
severities:
  FG504: note  # wrong: no script ever has a place in a page
  FG452: note  # right: link texts are counted, and mended one after the other
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fieldguide.model import Diagnostic, Location, Rule, Settings, Severity, declare_rule

RULE = declare_rule("FG075", "severity-refused", __doc__)
_ORDER = (Severity.NOTE, Severity.WARNING, Severity.ERROR)


def judge_severities(settings: Settings, rules: Sequence[Rule]) -> Iterator[Diagnostic]:
    """Find severities of rules that cannot be less severe."""
    known = {rule.code: rule for rule in rules}
    for code in settings.severities.keys() - allowed_severities(settings, rules).keys():
        severity, rule = settings.severities[code], known[code]
        place = settings.severity_places.get(code, Location(settings.config_path))
        yield RULE.at(
            place,
            f"{rule.code} {rule.name} holds everywhere: it cannot be a {severity.value}",
            "please remove this line and mend what the rule finds",
        )


def allowed_severities(settings: Settings, rules: Sequence[Rule]) -> dict[str, Severity]:
    """Give the severities that a configuration may set: no firm rule is made less severe."""
    firm = {rule.code: _ORDER.index(rule.severity) for rule in rules if rule.firm}
    wished = settings.severities.items()
    return {code: severity for code, severity in wished if _ORDER.index(severity) >= firm.get(code, 0)}
