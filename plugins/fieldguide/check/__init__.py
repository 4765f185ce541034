"""Judge a library: every rule, every file, every language, in one run."""

from __future__ import annotations

from dataclasses import replace

from fieldguide.model import Diagnostic, Library, Rule

from .registry import RULE_MODULES

RULES: tuple[Rule, ...] = tuple(module.RULE for module in RULE_MODULES)
"""The rules that content can break once it is read, in the order of their codes."""


def check_library(library: Library) -> tuple[Diagnostic, ...]:
    """Give every fault of a library once, sorted by place, as severe as the settings say."""
    severities = library.settings.severities
    found = (diagnostic for module in RULE_MODULES for diagnostic in module.check(library))
    judged = (replace(one, severity=severities[one.code]) if one.code in severities else one for one in found)
    return tuple(sorted(dict.fromkeys(judged), key=lambda one: one.order))


__all__ = ["RULES", "check_library"]
