"""A public page holds an e-mail address, or a link to a telephone.

Addresses of people and of offices change, are harvested, and lead somebody in need to a
mailbox that nobody reads.  Contacts belong to a local edition, with the day they were
checked.

Please remove the address, or leave a line for readers to write in the local contact.

```markdown
Write to jane.doe@agency.example.                    <!-- wrong -->
Write in the local contact, checked on: ____         <!-- right -->
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fieldguide.content.addresses import Reach
from fieldguide.content.audiences import audience_of, is_narrower
from fieldguide.model import Diagnostic, Library, Location, declare_rule

from ..links import all_links
from ..scalars import all_scalars

RULE = declare_rule("FG502", "internal-contact", __doc__)

# Bounded, and never started inside a word: linear in the length of the text.
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})*\.[^\W\d_]{2,63}")
# Most texts hold `@` in citations only: this tells them apart in less time.
_LIKELY = re.compile(r"@(?<=[\w+-]@)\w")


def check(library: Library) -> Iterator[Diagnostic]:
    """Look for addresses in the texts and fields of what everyone may read."""
    for entry in library.entries:
        if entry.body is None or not _LIKELY.search(entry.body.text):
            continue
        if _is_public(library, audience_of(library, entry)):
            for match in _MAIL.finditer(entry.body.text):
                yield _report(entry.body.place(*match.span()), match[0])
    for scalar in all_scalars(library):
        if "@" in scalar.value.typed and _is_public(library, audience_of(library, scalar.entry)):
            for address in _MAIL.findall(scalar.value.typed):
                yield _report(scalar.value.location, address)
    for link in all_links(library):
        if link.address.reach is not Reach.CONTACT or _MAIL.search(link.address.path):
            continue
        if _is_public(library, audience_of(library, link.entry)):
            yield _report(link.location, link.address.written)


def _is_public(library: Library, audience: str | None) -> bool:
    return not is_narrower(library, audience, library.settings.audiences[0])


def _report(place: Location, address: str) -> Diagnostic:
    return RULE.at(
        place,
        f"`{address}` is a contact on a public page",
        "please remove it; local contacts belong to a local edition",
    )
