r"""A row of a table has more cells than the table has columns.

The line of hyphens says how many columns there are.  What a row has beyond them is shown to nobody,
here as on GitHub.

Please add a column, or write `\|` where the sign is meant and not the border of a cell.

```markdown
| Phase     | Who            |
| --------- | -------------- |
| First day | UNHCR | IOM    |   <!-- wrong: IOM has no column -->
| First day | UNHCR \| IOM   |   <!-- right -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG241", "table-row-too-long", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look at every row of every table."""
    for entry in library.entries:
        for table in entry.body.tables if entry.body is not None else ():
            for place in table.beyond:
                columns = len(table.head)
                message = f"there is no column for this: the table has {columns}, and this is not shown"
                yield RULE.at(
                    place, message, "please add a column, or write `\\|` for a sign that is no border"
                )
