"""A content file lies where no kind of content is kept.

Each kind has its folder, such as `docs/en/lessons/`; the folder says what the file is.
A file elsewhere would be published by nobody and checked by nobody.  Please move it, or
declare its kind in the configuration.

The names of texts end in `.md` and `.yml`; a file that ends in `.markdown`, `.MD` or `.yaml` is not
read.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG016", "unexpected-file", __doc__)


def report(path: str, folders: str) -> Diagnostic:
    """Report a Markdown or YAML file in a folder of no kind."""
    return RULE.at(Location(path), "no kind of content is kept here", f"please move it to one of: {folders}")


def report_ending(path: str, known: str) -> Diagnostic:
    """Report a text file whose name ends in another way than those we read; `known` is its path here."""
    ending, wanted = path[path.rindex(".") :], known[known.rindex(".") :]
    message = f"the names of text files end in `{wanted}` here, not in `{ending}`"
    return RULE.at(Location(path), message, f"please rename it to `{known}`")
