"""The configuration would run code.

A hook, a template of one's own, a further plugin or an unknown extension of Markdown is a
program, and it would run on the machine of everybody who builds the project, with all they
may read and write.  A file that people send each other must not be able to do that.

Please remove it.  Where a plugin is really needed, the person who builds can allow it by name,
for this machine alone, in the environment, where no file of the project can:

```text
FIELDGUIDE_TRUST="gen-files hooks" mkdocs build
```

`FIELDGUIDE_TRUST` takes names of plugins and of extensions, and the keys `hooks`,
`custom_dir` and `extra_templates`.  What fieldguide promises of a site holds only without them.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG020", "runs-code", __doc__)


def report(location: Location, what: str, hint: str = "please remove it") -> Diagnostic:
    """Report what would run; `what` is words for people, such as "the plugin `macros`"."""
    return RULE.at(location, f"{what} would run code in every build", hint)
