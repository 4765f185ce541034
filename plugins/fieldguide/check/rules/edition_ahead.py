"""The day of an edition has not come yet.

`date` is the day on which you hand the edition out.  Before that day `fieldguide verify` refuses its
packages, and people who check their copy are told that it cannot be right.

Please write the day on which you hand it out, today at the latest; or keep the packages until that day.

```yaml
date: 2026-12-01      # in packages that are handed out on 28 November 2026
```
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from fieldguide.content.moment import today
from fieldguide.model import Diagnostic, Library, Severity, declare_rule

RULE = declare_rule("FG539", "edition-ahead", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the day of an edition with that of the run, or with the one that is asked for."""
    settings = library.settings
    local, day = settings.local, settings.edition_date
    if local is None or day is None or local.date_place is None:
        return
    now = local.day or today(os.environ)
    if day > now:
        message = f"the day of this edition is {day}, and it is {now}"
        hint = "please hand it out on that day or later: before it, `fieldguide verify` refuses the packages"
        yield RULE.at(local.date_place, message, hint)
