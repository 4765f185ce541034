"""The place that feedback is to go to is none that a reader can use safely.

On the network, the page "Say what is wrong or missing" offers to write to it: an address of e-mail, or a form
on the network at an address of `https`.  Nothing is sent by itself.  An address of `http` would send what
a reader writes for everybody on the way to read, and an address with a name and a password in it would
tell these to all.

```yaml
feedback: http://example.org/form      # wrong
feedback: guide@example.org            # right
feedback: https://example.org/form     # right
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, TextValue, declare_rule

RULE = declare_rule("FG045", "feedback-setting", __doc__)


def report(value: TextValue, message: str) -> Diagnostic:
    """Report an address that cannot be used."""
    hint = "please write an address of e-mail, such as `guide@example.org`, or of a form, with `https://`"
    return RULE.at(value.location, message, hint)
