"""All rules of all stages."""

from __future__ import annotations

from fieldguide.build import RULES as BUILD_RULES
from fieldguide.check import RULES as CHECK_RULES
from fieldguide.load import RULES as LOAD_RULES
from fieldguide.model import Rule

RULES: tuple[Rule, ...] = tuple(sorted((*LOAD_RULES, *CHECK_RULES, *BUILD_RULES), key=lambda rule: rule.code))
"""Every rule there is, in the order of the codes."""
