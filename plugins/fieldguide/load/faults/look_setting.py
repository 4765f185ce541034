"""The logo, the icon, a style or a colour of a project cannot be used.

A project gives its own look by files below `docs` and by colours.  Files travel with every copy of the
site: they are drawings or pictures that browsers show, or styles, and none of them comes from the
network.  Colours carry words: readers with weak eyes, or with a telephone in the sun, need a contrast of
4.5 to 1 for words and of 3 to 1 for shapes (WCAG 2.2).

```yaml
look: {logo: "https://example.org/logo.svg", primary: yellow}    # wrong
look: {logo: look/logo.svg, primary: "#00695c"}                  # right
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, TextValue, declare_rule

RULE = declare_rule("FG044", "look-setting", __doc__)


def report(value: TextValue, message: str, hint: str) -> Diagnostic:
    """Report a file or a colour that cannot be used."""
    return RULE.at(value.location, message, hint)
