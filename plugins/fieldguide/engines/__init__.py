"""Drive what makes HTML of rendered pages: one engine, one process for each language.

`build_languages` lets an engine make the pages of every language and merges them into one
folder; what comes after an engine is the business of the stage `publish`.
"""

from __future__ import annotations

from .engine import SiteEngine, load_engine
from .epoch import source_date_epoch
from .languages import LanguageEvent, build_languages
from .worker import PendingSite

__all__ = [
    "LanguageEvent",
    "PendingSite",
    "SiteEngine",
    "build_languages",
    "load_engine",
    "source_date_epoch",
]
