"""A title that is to tell nothing of the site tells something, or is not there.

With `safety: {neutral_title: …}` every page has the same title: in tabs, in bookmarks, in the list of pages
that were read.  It keeps a reader safe only where it does not name the site, and in every language: those
that have none of their own take the one of the source language.

```yaml
safety: {neutral_title: {fr: Fieldguide}}           # wrong: it names the site, and English has none
safety: {neutral_title: {en: Notes, fr: Notes}}     # right
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, TextValue, declare_rule

RULE = declare_rule("FG048", "safety-setting", __doc__)


def report(value: TextValue, message: str, hint: str) -> Diagnostic:
    """Report a title that keeps nobody safe."""
    return RULE.at(value.location, message, hint)
