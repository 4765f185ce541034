"""The page of the manual that explains every rule, made from the rules themselves."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Rule

from .manual_text import write_text
from .page_scope import PageScope
from .phrase import escape_markdown


def write_rules(scope: PageScope, rules: tuple[Rule, ...]) -> Iterator[str]:
    """Give a section for each rule, in the order of the codes, in English."""
    for rule in sorted(rules, key=lambda rule: rule.code):
        severity = escape_markdown(rule.severity.value.capitalize())
        yield write_text(
            scope, f"## {rule.code} {rule.name} {{#{rule.code.lower()}}}\n\n**{severity}.** {rule.summary}"
        )
        if rule.explanation:
            yield write_text(scope, rule.explanation)
