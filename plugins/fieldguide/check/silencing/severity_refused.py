"""The configuration asks for a severity that a rule cannot have.

`severities` may make any rule more severe.  It may make most rules less severe: `warning` where
the build shall go on, `note` where content came with old faults and a count of them is enough.
Rules that protect people, and rules without which a page cannot be made, stay as they are.

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
    for code, severity in settings.severities.items():
        place = settings.severity_places.get(code, Location(settings.config_path))
        rule = known.get(code)
        if rule is not None and rule.firm and _ORDER.index(severity) < _ORDER.index(rule.severity):
            yield RULE.at(
                place,
                f"{rule.code} {rule.name} holds everywhere: it cannot be a {severity.value}",
                "please remove this line and mend what the rule finds",
            )
