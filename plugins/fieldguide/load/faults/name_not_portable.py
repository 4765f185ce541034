r"""A name cannot be copied to or unpacked on every computer.

Readers unpack the site on Windows, on telephones and on USB sticks.  Windows keeps some names for
devices (`aux`, `con`, `nul`, `com1`), allows no `< > : " | ? * \` and drops dots and spaces at the
end.  Paths of more than 200 bytes do not fit where people unpack into folders with long names.
Characters that nobody sees, such as those that turn the order of letters, hide what a file is.

Please rename the file or folder, and correct the links to it.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG040", "name-not-portable", __doc__)


def report(path: str, name: str, why: str, better: str) -> Diagnostic:
    """Report a name; `better` is one to use, empty where none can be made of it."""
    hint = f"please rename it, for example to `{better}`" if better else "please give it another name"
    return RULE.at(Location(path), f"the name `{name}` does not travel: {why}", hint)
