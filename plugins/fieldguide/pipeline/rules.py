"""All rules of all stages."""

from __future__ import annotations

from fieldguide.check import RULES as CHECK_RULES
from fieldguide.load import RULES as LOAD_RULES
from fieldguide.model import Rule
from fieldguide.publish import RULES as SITE_RULES

RULES: tuple[Rule, ...] = tuple(sorted((*LOAD_RULES, *CHECK_RULES, *SITE_RULES), key=lambda rule: rule.code))
"""Every rule there is, in the order of the codes."""
