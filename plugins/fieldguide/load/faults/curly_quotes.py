"""A text stands in curly quotes.

Word processors turn `"` into `“` and `”`.  YAML knows straight quotes only, so the curly ones
would be shown as part of the text, and protect nothing in it.

Please write straight double quotes.  Where readers shall see curly quotes, write both:
`"“Never again”"`.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, TextValue, declare_rule

RULE = declare_rule("FG053", "curly-quotes", __doc__)


def report(value: TextValue, name: str) -> Diagnostic:
    """Report a text that begins and ends with curly quotes and nothing else around."""
    return RULE.at(
        value.location,
        f"`{name}` stands in curly quotes, which would be shown",
        'please write straight double quotes, `"`, around the text',
    )
