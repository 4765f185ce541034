"""A tool says what type it is, and its data file does not hold what such a tool is made of.

Its page then shows no list to tick, no calendar, no form: only the text around it.

Please put the data into the YAML file of the same name, or correct the `type`.

```yaml
# docs/en/toolkit/year.md says: type: calendar
# docs/en/toolkit/year.yml
stages: {}    # wrong: these make a checklist
periods: {}   # right
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from fieldguide.content.layout import data_path
from fieldguide.model import Diagnostic, Entry, Library, TextValue, declare_rule

RULE = declare_rule("FG217", "tool-without-data", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the type of each entry with what its data file holds."""
    for kind in library.settings.kinds:
        needed = {(type.field, type.name): type.needs for type in kind.types}
        for entry in library.sources(kind.name) if needed else ():
            for field in {type.field for type in kind.types}:
                yield from _judge(entry, field, needed)


def _judge(entry: Entry, field: str, needed: Mapping[tuple[str, str], str]) -> Iterator[Diagnostic]:
    type = entry.fields.get(field)
    wanted = needed.get((field, type.text)) if isinstance(type, TextValue) else None
    if wanted is not None and isinstance(type, TextValue) and not entry.fields.keyed(wanted):
        path = data_path(entry.path)
        message = f"the {entry.kind} is of the type `{type.text}` and has no `{wanted}`"
        yield RULE.at(type.location, message, f"please add `{wanted}` to `{path}`, or correct the type")
