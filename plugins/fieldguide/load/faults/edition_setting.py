"""The edition of an office says something that cannot be.

What an `edition.yml` says becomes the name of a site, the office that answers for it, the telephone
numbers on cards that people carry.  What is not meant, or means nothing, must not get there.

Please write what the message names.

```yaml
languages: [fr, klingon]                # wrong: no language of the project
contacts:
  childprotection:                      # wrong: no such role; child-protection
    phones: [033 12345]                 # wrong: in quotation marks, "033 12345", so that no sign is lost
    verified: 2026-12-01
    verify_again_by: 2026-06-01         # wrong: before the day on which somebody called
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, Note, declare_rule

RULE = declare_rule("FG060", "edition-setting", __doc__)


def report(location: Location, message: str, hint: str, notes: tuple[Note, ...] = ()) -> Diagnostic:
    """Report what an edition cannot say."""
    return RULE.at(location, message, hint, notes)
