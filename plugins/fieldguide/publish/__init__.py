"""Finish the site that an engine wrote, judge it, and put it in the place of the old one.

`finish_site` completes and judges the site, `staged` puts it in the place of the old site,
whole or not at all::

    with staged(output, settings) as staging:
        pages = …  # an engine writes all pages into staging.folder, each finished by `finish_page`
        if not finish_site(staging.folder, settings, pages, assets):
            list_files_to_keep(staging.folder, settings)
            staging.publish()

`judge_package` judges the links of a package that was made of the site.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldguide.late_names import open_late

if TYPE_CHECKING:
    from .finish import finish_site
    from .finished import judge_package
    from .links import files_of_style
    from .made import finish_page
    from .online import list_files_to_keep
    from .policy import asset_with_policy, without_policy
    from .rules import RULES
    from .search import write_search_indexes
    from .settle import settle_pages
    from .sizes import tell_sizes
    from .staging import Staging, check_apart, check_output, publish_all, staged
    from .swap import swap_in
else:
    __getattr__ = open_late(
        __name__,
        {
            "finish": "finish_site",
            "finished": "judge_package",
            "links": "files_of_style",
            "made": "finish_page",
            "online": "list_files_to_keep",
            "policy": "asset_with_policy without_policy",
            "rules": "RULES",
            "search": "write_search_indexes",
            "settle": "settle_pages",
            "sizes": "tell_sizes",
            "staging": "Staging check_apart check_output publish_all staged",
            "swap": "swap_in",
        },
    )

__all__ = [
    "RULES",
    "Staging",
    "asset_with_policy",
    "check_apart",
    "check_output",
    "files_of_style",
    "finish_page",
    "finish_site",
    "judge_package",
    "list_files_to_keep",
    "publish_all",
    "settle_pages",
    "staged",
    "swap_in",
    "tell_sizes",
    "without_policy",
    "write_search_indexes",
]
