"""What is to be withheld can match nothing.

`withheld` lists words that no text may hold, or the fingerprints of words: `sha256:` and 64
hexadecimal digits.  An entry that can match nothing would protect nobody, without a word.

```yaml
withheld: ["sha256:abc"]                  # wrong
withheld: [intranet.agency.example]       # right
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, TextValue, declare_rule

RULE = declare_rule("FG036", "withheld-setting", __doc__)


def report(value: TextValue, message: str, hint: str) -> Diagnostic:
    """Report an entry that protects nobody."""
    return RULE.at(value.location, message, hint)
