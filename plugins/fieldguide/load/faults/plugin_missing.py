"""The configuration does not name the plugin `fieldguide`, or names it in a wrong way.

The options of a project stand below `fieldguide:` in the list of plugins, once.  `search` may stand
in the same list: it does nothing, for the search is fieldguide's own.

```yaml
plugins:
  - fieldguide:
      languages:
        - {code: en, name: English, translation: source}
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, Note, declare_rule

RULE = declare_rule("FG037", "plugin-missing", __doc__)


def report(location: Location, message: str, hint: str, notes: tuple[Note, ...] = ()) -> Diagnostic:
    """Report a list of plugins that cannot be used."""
    return RULE.at(location, message, hint, notes)
