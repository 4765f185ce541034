"""The kinds of one topic: harm to people in crises, the forms it takes, what raises and lowers its risk.

It stands beside the core, which imports nothing of it: the entry point `fieldguide.kinds` of the
project's metadata names the list below.  One folder a kind, one line in the list.
"""

from __future__ import annotations

from .action import ACTION
from .crisis import CRISIS
from .definition import DEFINITION
from .form import FORM_OF_HARM
from .gap import GAP
from .instrument import INSTRUMENT
from .lesson import LESSON
from .place import PLACE
from .population import POPULATION
from .risk import RISK_FACTOR
from .situation import SITUATION

KINDS = (
    DEFINITION,
    FORM_OF_HARM,
    CRISIS,
    RISK_FACTOR,
    POPULATION,
    PLACE,
    SITUATION,
    LESSON,
    ACTION,
    GAP,
    INSTRUMENT,
)
"""The topic's kinds; where each stands among those of others, it says itself."""

__all__ = ["KINDS"]
