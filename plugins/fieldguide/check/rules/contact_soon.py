"""A contact of an edition has to be checked again within thirty days.

After its day nothing is built with it any more.  Packages that are handed out today are used for months.

Please call the number now, and write both days anew.

```yaml
verify_again_by: 2026-12-20      # in an edition of 1 December 2026
```
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from fieldguide.content.contact_days import SOON, judge_day
from fieldguide.content.moment import today
from fieldguide.model import Diagnostic, Library, Severity, declare_rule

RULE = declare_rule("FG533", "contact-soon", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Find the contacts whose day is near."""
    local = library.settings.local
    day = judge_day(library.settings, today(os.environ))
    for contact in local.contacts.values() if local is not None else ():
        left = (contact.verify_again_by - day).days
        if 0 <= left <= SOON:
            when = "today" if not left else "tomorrow" if left == 1 else f"within {left} days"
            message = f"the contact for `{contact.role}` has to be checked again {when}"
            yield RULE.at(contact.place.location, message, "please call now, and write both days anew")
