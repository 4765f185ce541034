"""A text file is larger than any page should be.

A text file may have 2,000,000 bytes, and a line of it 100,000 characters.  Readers with a
phone and a weak network cannot open more, and what is larger is mostly a picture or a table
that was pasted in.  Such a file is not read; all other files are still checked.

Please part the text into several files, or attach what is not text as a file of its own.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG055", "text-too-large", __doc__)


def report(path: str, size: int, most: int) -> Diagnostic:
    """Report a file of too many bytes; where it grew while it was read, `size` is the least it has."""
    return RULE.at(
        Location(path),
        f"the file has {size:,} bytes, and a text file may have {most:,}",
        "please part it into several files",
    )


def report_line(path: str, line: int, length: int, most: int) -> Diagnostic:
    """Report a line of too many characters, at the first one that is too many."""
    return RULE.at(
        Location(path, line, most + 1),
        f"the line has {length:,} characters, and a line may have {most:,}",
        "please part it, or attach what is not text as a file of its own",
    )
