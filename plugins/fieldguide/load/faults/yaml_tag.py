"""A YAML tag is used.

Tags such as `!!python/object` or `!ENV` make programs out of content.  They are never
carried out here.  Please write the value as plain text.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG007", "yaml-tag", __doc__)


def report(location: Location, tag: str) -> Diagnostic:
    """Report a tag."""
    shown = tag.replace("tag:yaml.org,2002:", "!!")
    hint = "please put a text that starts with `!` in double quotes, or leave the tag out"
    return RULE.at(location, f"the tag `{shown}` is not allowed", hint)
