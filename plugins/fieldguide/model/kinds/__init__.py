"""The kinds a project has without declaring any, and the closed sets their fields use.

Nothing here is about one topic: what the words of a topic are, a project says in its
`vocabularies`, and it may declare further kinds in its configuration.
"""

from __future__ import annotations

from .apparatus import APPARATUS_KINDS
from .fields import PAGE_FIELDS
from .knowledge import KNOWLEDGE_KINDS, MANUAL, PAGE
from .toolkit import TOOLKIT_KINDS
from .training import TRAINING_KINDS

BUILT_IN_KINDS = (PAGE, *KNOWLEDGE_KINDS, *TOOLKIT_KINDS, *TRAINING_KINDS, *APPARATUS_KINDS, MANUAL)

BUILT_IN_VOCABULARIES: dict[str, tuple[str, ...]] = {
    "strength": ("general", "stressed", "specific"),
    "confidence": ("low", "medium", "high"),
    "level": ("introductory", "intermediate", "advanced"),
    "standing": ("public", "internal"),
    "source_type": ("report", "web page", "treaty", "guidance", "resolution"),
    "tool_type": ("checklist", "guide", "decision-tree", "calendar", "question-bank", "form", "answers"),
    "paper": ("a4", "a4-poster", "a5"),
    "question_type": ("single", "multiple", "true-false"),
    "phase": ("before", "during", "after"),
    "answer_type": ("one", "many", "number"),
    "question_family": ("need", "risk-factor"),
    "gap_type": ("protection", "finding", "practice"),
    "coverage": ("addressed", "unaddressed"),
    "nature": ("treaty", "resolution", "standard", "principles", "policy", "national-law"),
    "element": (),
    "actor": (),
    "sector": (),
}
"""Closed sets by name.  An empty one is filled by the project; `audience` comes from the settings."""

__all__ = ["BUILT_IN_KINDS", "BUILT_IN_VOCABULARIES", "PAGE_FIELDS"]
