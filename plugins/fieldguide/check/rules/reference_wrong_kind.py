"""A field refers to an entry of a kind it cannot take.

Fields say what kind of entry they lead to: the `crisis` of a lesson is a type of crisis.
An entry of another kind would show up in lists and tables where it makes no sense.

Please name an entry of the right kind, or move the reference to `related`, which takes
any kind.

```yaml
crisis: risk/unsafe-journeys  # wrong: a risk factor
crisis: crisis/mixed-flows    # right
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, declare_rule

from ..references import all_references

RULE = declare_rule("FG102", "reference-wrong-kind", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the kind of what a field names with the kinds it takes."""
    for reference in all_references(library):
        target = library.find(reference.id)
        if target is None or not reference.kinds or target.kind in reference.kinds:
            continue
        field = _field_name(reference.path)
        wanted = " or ".join(f"`{kind}`" for kind in reference.kinds)
        yield RULE.at(
            reference.location,
            f"`{field}` takes a {wanted}, and `{reference.id}` is a `{target.kind}`",
            f"please name an entry whose id starts with {_starts(reference.kinds)}",
        )


def _field_name(path: str) -> str:
    """Give the name of the field in a dotted path, without the index of a list's item."""
    return next(part for part in reversed(path.split(".")) if not part.isdigit())


def _starts(kinds: tuple[str, ...]) -> str:
    return " or ".join(f"`{kind}/`" for kind in kinds)
