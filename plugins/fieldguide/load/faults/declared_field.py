"""A field of a declared kind cannot be.

The name of a field is small letters, digits and underscores, and it may not be one that every
page has, such as `title` or `audience`.  A choice names the vocabulary its words come from, a
reference the kinds it may lead to, and both must exist.

```yaml
fields:
  title: {type: text}                           # wrong: every page has it
  country: {type: country, required: true}      # right
  sector: {type: choice, vocabulary: sector}    # right
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG030", "declared-field", __doc__)


def report(location: Location, message: str, hint: str) -> Diagnostic:
    """Report a field that cannot be declared so."""
    return RULE.at(location, message, hint)
