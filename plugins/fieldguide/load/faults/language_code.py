"""The code of a language cannot be used.

The code is the language's tag (BCP 47): two or three small letters, then a script or a region
where it is needed, such as `fr`, `pt-BR` or `zh-Hant`.  It becomes a folder of the site and
tells browsers and screen readers which language they read.  Each language stands once.

```yaml
- {code: fr_FR, name: Français}    # wrong
- {code: fr-FR, name: Français}    # right
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Note, TextValue, declare_rule

RULE = declare_rule("FG024", "language-code", __doc__)


def report(code: TextValue, problem: str, hint: str, notes: tuple[Note, ...] = ()) -> Diagnostic:
    """Report a code and what is wrong with it."""
    return RULE.at(code.location, f"the language code `{code.text}` {problem}", hint, notes)
