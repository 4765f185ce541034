"""An edition replaces an item, and does not say which, or the item has changed since.

Who replaces a page stands still while the project goes on: a mended step, a new warning would never
reach the readers of the edition.

Please read what the project's item says now, take over what matters, and write its fingerprint.
`fieldguide check --edition NAME --fix --accept-changed` writes it once you have read it.

```yaml
replaces:
  iec/contacts-card: 0123456789ab      # the fingerprint that the message names
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, Location, Severity, declare_rule

RULE = declare_rule("FG534", "replaced-changed", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the fingerprints that an edition names with those of the project's items as they are."""
    local = library.settings.local
    if local is None or library.choice is None:
        return
    named = {key.text: value for key, value in local.replaces}
    for item in library.choice.replaced:
        if item.id in library.choice.gone:
            continue
        stated = named.get(item.id)
        hint = f"please write `{item.id}: {item.fingerprint}` under `replaces` in `{local.file}`"
        if stated is None:
            message = f"this replaces `{item.id}`, and the edition does not say which version of it"
            yield RULE.at(Location(item.file), message, hint)
        elif stated.text != item.fingerprint:
            message = f"`{item.id}` has changed in the project since it was replaced"
            hint = f"please read it, take over what matters, and write `{item.fingerprint}`"
            yield RULE.at(stated.location, message, hint)
