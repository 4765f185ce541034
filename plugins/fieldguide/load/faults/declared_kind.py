"""A kind that the project declares cannot be.

The name of a kind is the first part of its ids (`law/haiti`), its folder holds its files and
becomes a folder of the site.  Both are small letters, digits and hyphens, and neither may be
taken: by a kind that fieldguide has, by another declared kind, by a language, or by a folder
that the site has anyway, such as `assets`.

```yaml
kinds:
  law:
    folder: ../laws    # wrong
    folder: laws       # right
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, TextValue, declare_rule

RULE = declare_rule("FG029", "declared-kind", __doc__)


def report(value: TextValue, message: str, hint: str) -> Diagnostic:
    """Report a name, a folder or a heading of a kind that cannot be used."""
    return RULE.at(value.location, message, hint)
