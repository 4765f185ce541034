"""An edition leaves out a page that the site leads people to for their safety, or that it cannot be without.

The button to leave a page at once says what it does not do on one of them, people check on another whether
their copy can be trusted, and all begin on the first page.  Without them the buttons and links go, and
nobody sees that something is missing.

Please keep the page.  Where it does not fit your place, put a file of your own at its path in the edition.

```yaml
leave_out: [page/safety]      # wrong: write your own docs/en/safety.md instead
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.doors import HOME_PAGE
from fieldguide.content.site_paths import COPY_PAGE, SAFETY_PAGE
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG538", "safety-left-out", __doc__)

_WHY = {
    HOME_PAGE: "it is the first page, and tells who must act now whom to call",
    SAFETY_PAGE: "every page leads to it for what leaving a page at once does not do",
    COPY_PAGE: "people find out there whether a copy was changed by somebody",
}


def check(library: Library) -> Iterator[Diagnostic]:
    """Find these pages among what an edition leaves out."""
    local, choice = library.settings.local, library.choice
    if local is None or choice is None:
        return
    for text in local.leave_out:
        if text.text in _WHY and text.text in choice.gone:
            message = f"`{text.text}` cannot be left out: {_WHY[text.text]}"
            hint = "please take it out of `leave_out`; to say it another way, replace the page"
            yield RULE.at(text.location, message, hint)
