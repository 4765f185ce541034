"""A rule as a person reads it on a terminal."""

from __future__ import annotations

from fieldguide.model import Rule


def format_rule(rule: Rule) -> str:
    """Write what a rule finds, why, and how to mend it."""
    firm = ", cannot be silenced" if rule.firm else ""
    head = f"{rule.code} {rule.name} ({rule.severity.value}{firm})"
    return f"{head}\n\n{rule.summary}\n\n{rule.explanation}\n".rstrip() + "\n"
