"""The page of the manual that explains every rule, made from the rules themselves."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Rule

from ..context.page_scope import PageScope
from ..language.phrase import escape_markdown
from .text import write_text


def write_rules(scope: PageScope, rules: tuple[Rule, ...]) -> Iterator[str]:
    """Give a section for each rule, in the order of the codes, in English."""
    for rule in sorted(rules, key=lambda rule: rule.code):
        firm = " Cannot be silenced." if rule.firm else ""
        severity = escape_markdown(rule.severity.value.capitalize())
        heading = f"## {rule.code} {rule.name} {{#{rule.code.lower()}}}"
        parts = (heading, f"**{severity}.{firm}** {rule.summary}", rule.explanation)
        yield write_text(scope, "\n\n".join(filter(None, parts)))
