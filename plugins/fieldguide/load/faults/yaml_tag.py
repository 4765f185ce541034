"""A YAML tag is used.

Tags such as `!!python/object` or `!ENV` make programs out of content.  They are never
carried out here.  Please write the value as plain text.

MkDocs itself does carry them out in `mkdocs.yml`, before any plugin can stop it: build with
`fieldguide build`, which reads the file first, and not with `mkdocs build`, where you do not
know who wrote the file.  What pages on the Material theme tell you to write has no place here:

- `!!python/name:material.extensions.emoji.twemoji` and its like: please remove the extension
  that wants it; pages of fieldguide have signs of their own.
- `!ENV [NAME, value]`: please write the value itself; a build that depends on the machine is
  not the same twice.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG007", "yaml-tag", __doc__)


def report(location: Location, tag: str) -> Diagnostic:
    """Report a tag."""
    shown = tag.replace("tag:yaml.org,2002:", "!!")
    return RULE.at(location, f"the tag `{shown}` is not allowed", _hint(shown))


def _hint(tag: str) -> str:
    """Say what to write instead of the tags that MkDocs and its themes ask for."""
    if tag.startswith("!!python/name:"):
        return "please remove the option that wants it; nothing here takes a name of Python"
    if tag.startswith("!!python/"):
        return "please remove it: it would run code; write the value as plain text"
    if tag == "!ENV":
        return "please write the value itself; nothing is read from the environment"
    if tag.startswith("!!"):
        return "please write the value as plain text"
    return "please put a text that starts with `!` in double quotes"
