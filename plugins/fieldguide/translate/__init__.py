"""Packs for translators: what is left, files that people and their tools fill in, and what comes back.

A pack holds passages with their source, what they are, the words of the glossary in them, and a place for the
translation.  Nothing that must not change is in it in a way that can be changed: where a link leads, what is
cited and what is code are numbered marks.  What comes back is judged whole before it is written.
"""

from __future__ import annotations

from .choosing import PackChoice, choose_units
from .formats import PACK_FORMATS, PackFormat, read_pack, write_pack
from .heads import state_source
from .interface import INTERFACE, word_units, write_words
from .judging import AcceptedRow, judge_pack
from .packing import make_pack
from .status import TranslationStatus, count_status
from .units import units_of
from .values import (
    Pack,
    PackError,
    PackProblem,
    PackReview,
    PackRow,
    ReturnedPack,
    Unit,
    UnitState,
)
from .writing import Change, PackChanges, write_changes

__all__ = [
    "INTERFACE",
    "PACK_FORMATS",
    "AcceptedRow",
    "Change",
    "Pack",
    "PackChanges",
    "PackChoice",
    "PackError",
    "PackFormat",
    "PackProblem",
    "PackReview",
    "PackRow",
    "ReturnedPack",
    "TranslationStatus",
    "Unit",
    "UnitState",
    "choose_units",
    "count_status",
    "judge_pack",
    "make_pack",
    "read_pack",
    "state_source",
    "units_of",
    "word_units",
    "write_changes",
    "write_pack",
    "write_words",
]
