"""A contact of an edition counts as checked for more than three months, or on a day that has not come yet.

Telephone numbers, hours and whoever answers change within weeks in a crisis.  A day that lies far away
takes the warning away that would have come in time.  So does a year with a slip: `2062` for `2026`.

Please write a day at most three months after `verified`, and call again before it.  That is our own advice.

```yaml
verified: 2026-11-20
verify_again_by: 2027-12-20      # wrong
verify_again_by: 2027-02-20      # right
```
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from fieldguide.content.contact_days import LONGEST_MONTHS, judge_day, last_good_day
from fieldguide.content.moment import today
from fieldguide.model import Diagnostic, Library, Note, Severity, declare_rule

RULE = declare_rule("FG541", "contact-too-long", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the two days of each contact, and the first with that of the run or of the edition."""
    local = library.settings.local
    day = judge_day(library.settings, today(os.environ))
    for contact in local.contacts.values() if local is not None else ():
        if contact.verified > day:
            message = f"the contact for `{contact.role}` was checked on {contact.verified}, and it is {day}"
            yield RULE.at(contact.key.location, message, "please write the day on which somebody called")
            continue
        last = last_good_day(contact.verified)
        if contact.verify_again_by > last:
            message = (
                f"the contact for `{contact.role}` counts as checked until {contact.verify_again_by}: "
                f"that is more than {LONGEST_MONTHS} months after {contact.verified}"
            )
            notes = (Note("its role stands here", contact.key.location),)
            yield RULE.at(contact.place.location, message, f"please write {last} at the latest", notes)
