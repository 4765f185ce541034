"""The kinds that every project has: one folder a kind, one line in the list below.

A folder holds what is known of its kind and nowhere else: what authors write, how it is shown, the
words that name it, and the parts of its page and its list that only it has.  What all kinds have
comes from the stages, which know no kind: they are handed these values by the pipeline.

The kinds of a topic are in a package of their own, found by the entry point `fieldguide.kinds`.
"""

from __future__ import annotations

from .door import DOOR
from .iec import IEC_MATERIAL
from .kind_folder import KindFolder, beside
from .manual import MANUAL
from .module import TRAINING_MODULE
from .page import PAGE
from .path import PATH
from .quiz import QUIZ
from .role_play import ROLE_PLAY
from .source import SOURCE
from .term import TERM
from .tool import TOOL
from .unit import TRAINING_UNIT

KINDS: tuple[KindFolder, ...] = (
    PAGE,
    DOOR,
    PATH,
    TOOL,
    IEC_MATERIAL,
    ROLE_PLAY,
    TRAINING_MODULE,
    TRAINING_UNIT,
    QUIZ,
    TERM,
    SOURCE,
    MANUAL,
)

__all__ = ["KINDS", "KindFolder", "beside"]
