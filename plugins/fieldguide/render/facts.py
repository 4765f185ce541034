"""The key facts of an entry: what its fields say in a word or two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from fieldguide.model import Field, FieldType, LocalisedEntry

from .labels import field_label
from .page_scope import PageScope
from .pieces import Piece, show_value

_SIMPLE = frozenset(FieldType) - {FieldType.LIST, FieldType.KEYED, FieldType.GROUP}
# These are said elsewhere on the page: in its head, its foot, or a section of its own.
_ELSEWHERE = frozenset(
    {
        *("title", "summary", "audience", "reviewed", "review_by", "source_hash", "related"),
        *("added", "changes"),
        *(
            "page.downloads",
            "module.units",
            "module.quiz",
            "unit.objectives",
            "unit.see",
            "role-play.scenario",
            "gap.share",
            "gap.figure",
            "gap.caveat",
        ),
    }
)
# Lists of texts of a few words each.
_SHORT_LISTS = frozenset({"risk.mitigated_by", "form.overlooked_by"})
_BRIEF = frozenset({FieldType.CHOICE, FieldType.COUNTRY, FieldType.INTEGER, FieldType.REFERENCE})


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what is shown beside it."""

    name: str
    label: str
    pieces: tuple[Piece, ...]


def is_fact(field: Field, kind: str) -> bool:
    """Tell whether a field is short enough for the key facts; most lists of texts are not."""
    if field.name in _ELSEWHERE or f"{kind}.{field.name}" in _ELSEWHERE:
        return False
    if f"{kind}.{field.name}" in _SHORT_LISTS:
        return True
    if field.type is FieldType.LIST and field.items is not None:
        return field.items.type in _SIMPLE and field.items.type is not FieldType.TEXT
    return field.type in _SIMPLE


def find_facts(scope: PageScope, entry: LocalisedEntry) -> Iterator[Fact]:
    """Give the key facts of an entry, in the order its kind declares them."""
    for field in scope.site.kind(entry).fields:
        # A reader of a tool sees what it is; in a list of tools its type helps.
        if is_fact(field, entry.kind) and f"{entry.kind}.{field.name}" != "tool.type":
            yield from _fact(scope, entry, field)


def brief_facts(scope: PageScope, entry: LocalisedEntry) -> tuple[Fact, ...]:
    """Give what stands beside the title of an entry in a list: choices, countries, years, numbers.

    Countries, years and minutes say themselves what they are: they have no label.
    """
    found: list[Fact] = []
    for field in scope.site.kind(entry).fields:
        item = field.items if field.type is FieldType.LIST and field.items is not None else field
        short = item.type in _BRIEF and not (item.type is FieldType.REFERENCE and item is not field)
        # The title of a document is as long as a summary, and says the same as the entry's.
        if short and is_fact(field, entry.kind) and field.name != "document":
            plain = item.type is FieldType.COUNTRY or field.name in {"from", "minutes"}
            found += (replace(fact, label="") if plain else fact for fact in _fact(scope, entry, field))
    return tuple(found)


def write_facts(scope: PageScope, entry: LocalisedEntry) -> str:
    """Give the key facts as a block of HTML; empty where there are none."""
    facts = tuple(find_facts(scope, entry))
    return scope.render("facts", facts=facts) if facts else ""


def _fact(scope: PageScope, entry: LocalisedEntry, field: Field) -> Iterator[Fact]:
    if field.name == "to" and entry.fields.get("from") is not None:
        return
    if field.name == "from" and entry.fields.get("to") is not None:
        years = scope.site.phrase(write_years(scope, entry))
        yield Fact("years", field_label(scope.site, "years"), (Piece(years, code=True),))
        return
    value = entry.fields.get(field.name)
    pieces = tuple(show_value(scope, field, value)) if value is not None else ()
    if pieces:
        yield Fact(field.name, field_label(scope.site, field.name), pieces)


def write_years(scope: PageScope, entry: LocalisedEntry) -> str:
    """Give the years of an entry: one, or the first and the last."""
    first, last = entry.fields.text("from"), entry.fields.text("to")
    return first if first == last else scope.site.words("page.years", **{"from": first, "to": last})
