"""A column of a table has no heading.

A screen reader says the heading of its column before each cell, and on a phone the
headings stand beside the cells.  Without them the numbers mean nothing.  Only the first
cell may be empty, above a column that names the rows.

Please write what each column holds.

```markdown
|          |       |      <!-- wrong -->
| -------- | ----- |
| Phase    | Who   |      <!-- right -->
| -------- | ----- |
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG453", "table-header-missing", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look at the header row of every table."""
    for entry in library.entries:
        for table in entry.body.tables if entry.body is not None else ():
            empty = [index for index, words in enumerate(table.headers, 1) if not words.strip()]
            if not empty or (empty == [1] and len(table.headers) > 1):
                continue
            message = "the columns of this table have no headings"
            if len(empty) < len(table.headers):
                message = f"column {empty[-1]} of this table has no heading"
            yield RULE.at(table.location, message, "please write what each column holds")
