"""Help for authors and maintainers: schemas for editors, new files, the beginning of a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldguide.late_names import open_late

from .rule_skeleton import REGISTRY, make_rule
from .schema import SchemaFile, schema_files
from .skeleton import Skeleton, make_skeleton

if TYPE_CHECKING:
    from .adoption import AdoptedSite, OldPage, OldSite, Remark, adopt_site
    from .language_skeleton import make_words
    from .site_skeleton import make_site
else:
    __getattr__ = open_late(
        __name__,
        {
            "adoption": "AdoptedSite OldPage OldSite Remark adopt_site",
            "language_skeleton": "make_words",
            "site_skeleton": "make_site",
        },
    )

__all__ = [
    "REGISTRY",
    "AdoptedSite",
    "OldPage",
    "OldSite",
    "Remark",
    "SchemaFile",
    "Skeleton",
    "adopt_site",
    "make_rule",
    "make_site",
    "make_skeleton",
    "make_words",
    "schema_files",
]
