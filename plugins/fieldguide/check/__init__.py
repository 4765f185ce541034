"""Judge a library: every rule, every file, every language, in one run."""

from __future__ import annotations

from fieldguide.model import Diagnostic, Library, Rule

from .baseline import Baseline, read_baseline, write_baseline
from .registry import RULE_MODULES
from .silencing import RULES as SILENCE_RULES
from .silencing import Judgement, allowed_severities, judge_severities, judge_silences
from .translations import TranslatedFile, translated_files

RULES: tuple[Rule, ...] = (*SILENCE_RULES, *(module.RULE for module in RULE_MODULES))
"""The rules that content can break once it is read, in the order of their codes."""


def check_library(library: Library) -> tuple[Diagnostic, ...]:
    """Give every fault of a library once, sorted by place, whatever is silenced."""
    found = (diagnostic for module in RULE_MODULES for diagnostic in module.check(library))
    return tuple(sorted(dict.fromkeys(found), key=lambda one: one.order))


__all__ = [
    "RULES",
    "Baseline",
    "Judgement",
    "TranslatedFile",
    "allowed_severities",
    "check_library",
    "judge_severities",
    "judge_silences",
    "read_baseline",
    "translated_files",
    "write_baseline",
]
