"""A contact of an edition is past the day by which somebody had to check it again.

A wrong number harms: who calls in need reaches nobody, or somebody who must not know.  So nothing
is built with a contact that nobody has checked since, whatever else is right.

Please call the number, ask whether all is still so, and write both days anew; or take the contact out:
its place is then one to write in.

```yaml
verified: 2025-02-01
verify_again_by: 2025-05-01      # wrong, in an edition of December 2026
```
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from fieldguide.content.contact_days import judge_day
from fieldguide.content.moment import today
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG532", "contact-expired", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the days of all contacts with the day of the edition, and with that of the run."""
    local = library.settings.local
    day = judge_day(library.settings, today(os.environ))
    for contact in local.contacts.values() if local is not None else ():
        if contact.verify_again_by < day:
            message = (
                f"the contact for `{contact.role}` had to be checked again by {contact.verify_again_by}, "
                f"and it is {day}"
            )
            hint = "please call, and write both days anew, or take the contact out"
            yield RULE.at(contact.place.location, message, hint)
