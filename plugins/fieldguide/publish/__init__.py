"""Finish the site that an engine wrote, judge it, and put it in the place of the old one.

`finish_site` completes and judges the site, `staged` puts it in the place of the old site,
whole or not at all::

    with staged(output, settings) as staging:
        sites = …  # an engine writes all languages into staging.folder
        if not finish_site(staging.folder, settings, sites):
            staging.publish()

`check_archive` judges the links of a package that was made of the site.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldguide.doors import open_late

if TYPE_CHECKING:
    from .finish import finish_site
    from .finished import check_archive
    from .policy import without_policy
    from .rules import RULES
    from .staging import Staging, check_apart, check_output, publish_all, staged
    from .swap import swap_in
else:
    __getattr__ = open_late(
        __name__,
        {
            "finish": "finish_site",
            "finished": "check_archive",
            "policy": "without_policy",
            "rules": "RULES",
            "staging": "Staging check_apart check_output publish_all staged",
            "swap": "swap_in",
        },
    )

__all__ = [
    "RULES",
    "Staging",
    "check_apart",
    "check_archive",
    "check_output",
    "finish_site",
    "publish_all",
    "staged",
    "swap_in",
    "without_policy",
]
