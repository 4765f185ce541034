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
from fieldguide.model import Diagnostic, Library, TextValue, declare_rule

RULE = declare_rule("FG217", "tool-without-data", __doc__)

_NEEDED: Mapping[str, str] = {
    "checklist": "stages",
    "decision-tree": "groups",
    "calendar": "periods",
    "form": "tables",
    "answers": "themes",
    "question-bank": "surveys",
}


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the type of each tool with what its data file holds."""
    for tool in library.sources("tool"):
        type = tool.fields.get("type")
        needed = _NEEDED.get(type.text) if isinstance(type, TextValue) else None
        if needed is not None and isinstance(type, TextValue) and not tool.fields.keyed(needed):
            path = data_path(tool.path)
            message = f"the tool is of the type `{type.text}` and has no `{needed}`"
            yield RULE.at(type.location, message, f"please add `{needed}` to `{path}`, or correct the type")
