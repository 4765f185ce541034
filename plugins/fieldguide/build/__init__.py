"""Make a finished site of rendered pages.

`build_languages` lets an engine make HTML, `finish_site` completes and judges it,
`staged` puts it in the place of the old site, whole or not at all::

    with staged(output, settings) as staging:
        sites = build_languages(pending, "mkdocs", settings, staging.folder)
        if not finish_site(staging.folder, settings, sites):
            staging.publish()

`check_archive` judges the links of a package that was made of the site.
"""

from __future__ import annotations

from .engine import SiteEngine, load_engine
from .epoch import source_date_epoch
from .finish import finish_site
from .finished import check_archive
from .languages import LanguageEvent, build_languages
from .rules import RULES
from .staging import Staging, check_output, staged
from .swap import swap_in
from .worker import PendingSite

__all__ = [
    "RULES",
    "LanguageEvent",
    "PendingSite",
    "SiteEngine",
    "Staging",
    "build_languages",
    "check_archive",
    "check_output",
    "finish_site",
    "load_engine",
    "source_date_epoch",
    "staged",
    "swap_in",
]
