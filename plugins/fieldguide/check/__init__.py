"""Judge a library: every rule, every file, every language, in one run."""

from __future__ import annotations

from fieldguide.model import Diagnostic, Library, Rule

from .baseline import Baseline, read_baseline, write_baseline
from .registry import RULE_MODULES, TEXT_RULE_MODULES, WHOLE_RULE_MODULES
from .silencing import RULES as SILENCE_RULES
from .silencing import Judgement, allowed_severities, judge_severities, judge_silences
from .translations import TranslatedFile, translated_files
from .views import views_of

RULES: tuple[Rule, ...] = (*SILENCE_RULES, *(module.RULE for module in RULE_MODULES))
"""The rules that content can break once it is read, in the order of their codes."""


def check_library(library: Library) -> tuple[Diagnostic, ...]:
    """Give every fault of a library once, sorted by place, whatever is silenced."""
    told = dict.fromkeys(found for module in WHOLE_RULE_MODULES for found in module.check(library))
    first, *others = views_of(library)
    told |= dict.fromkeys(found for module in TEXT_RULE_MODULES for found in module.check(first.library))
    for view in others:
        known = {(one.code, one.location) for one in told}
        more = (found for module in TEXT_RULE_MODULES for found in module.check(view.library))
        # What others were told of is no news, even where a number in it is another.
        told |= dict.fromkeys(
            one for one in more if (one.code, one.location) not in known and view.shows(one)
        )
    return tuple(sorted(told, key=lambda one: one.order))


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
