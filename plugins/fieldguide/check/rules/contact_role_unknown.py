"""A text has a place for a role, or for a part of a contact, that there is not.

No edition could fill it in: the place would stay empty on every card, and nobody would see why.

Please use one of the roles, and one of the parts: `name`, `phone`, `hours`, `languages`, `checked`, `again`.

```markdown
[____________](contact:childprotection)          <!-- wrong -->
[____________](contact:child-protection)         <!-- right -->
[____________](contact:child-protection#phone)   <!-- right: the number alone -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.contacts import PARTS, contact_roles
from fieldguide.content.near import did_you_mean, near_name
from fieldguide.model import CONTACT_ROLES, Diagnostic, Library, declare_rule

RULE = declare_rule("FG537", "contact-role-unknown", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look at every place that is marked for a role, in every language."""
    for entry in library.entries:
        for text in entry.texts:
            for link, role, part in contact_roles(text.links):
                if role not in CONTACT_ROLES:
                    hint = did_you_mean(near_name(role, CONTACT_ROLES, 0.6)) or _listed(CONTACT_ROLES)
                    yield RULE.at(link.location, f"there is no role `{role}`", hint)
                elif part and part not in PARTS:
                    hint = did_you_mean(near_name(part, PARTS, 0.6)) or _listed(PARTS)
                    yield RULE.at(link.location, f"a contact has no part `{part}`", hint)
                elif not link.text.strip():
                    message = "nothing stands here where nobody has the role"
                    hint = f"please write a place to write in: `[____________]({link.target})`"
                    yield RULE.at(link.location, message, hint)


def _listed(names: tuple[str, ...]) -> str:
    return "there are: " + ", ".join(f"`{name}`" for name in names)
