"""The page of the manual that explains every rule, made from the rules themselves."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Rule

from .phrase import escape_markdown


def write_rules(rules: tuple[Rule, ...]) -> Iterator[str]:
    """Give a section for each rule, in the order of the codes, as Markdown in English."""
    for rule in sorted(rules, key=lambda rule: rule.code):
        yield f"## {rule.code} {rule.name} {{#{rule.code.lower()}}}"
        firm = " Cannot be silenced." if rule.firm else ""
        yield f"**{escape_markdown(rule.severity.value.capitalize())}.{firm}** {rule.summary}"
        if rule.explanation:
            yield rule.explanation
