"""Make files of pages: the contract between the core and an engine, and fieldguide's own engine.

`make_pages` makes the pages of all languages, page by page over the processors.  What comes after an
engine is the business of the stage `publish`.
"""

from __future__ import annotations

from .contract import SiteWork
from .own import Progress, make_pages, processors
from .worker import PageName, write_page

__all__ = ["PageName", "Progress", "SiteWork", "make_pages", "processors", "write_page"]
