"""What an edition leaves out of a library: items, and all that kept items say of them.

A link to what is not there keeps its words; a field that names it loses it.  It is done once, on the
values:  what makes pages or files of them needs to know nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from fieldguide.model import (
    EditionChoice,
    EmptiedField,
    Entry,
    Field,
    FieldType,
    Inline,
    Library,
    Link,
    ListValue,
    LocalEdition,
    LostObjective,
    LostReference,
    MapValue,
    TextValue,
    Value,
    is_empty,
)
from fieldguide.model.blocks import Text

from .changed_texts import Change, change_text, change_value
from .destinations import resolve_address
from .doors import DOOR
from .fields import declared_fields, walk_fields
from .layout import data_path
from .training import MODULE, UNIT, read_module, read_unit

_QUIZ = "quiz"
_ORDER = "order"


def choose_content(library: Library) -> Library:
    """Give the library of an edition: what it leaves out is nowhere in it, and its doors are in its order.

    `choice` of the library tells what was left out, and what the edition names that is not there.
    """
    local = library.settings.local
    if local is None:
        return library
    unknown = tuple(_unknown(library, local))
    gone = frozenset(_gone(library, local))
    kinds = {kind.name: kind for kind in library.settings.kinds}
    emptied: list[EmptiedField] = []
    dropped: dict[str, frozenset[str]] = {}
    lost: dict[str, tuple[LostReference, ...]] = {}
    orders = {text.text: number for number, text in enumerate(local.doors or (), start=1)}
    kept = [entry for entry in library.entries if entry.id not in gone]
    for entry in kept:
        if library.is_original(entry) and gone:
            cutter = _FieldCutter(gone)
            cutter.cut_group(entry.fields, declared_fields(kinds.get(entry.kind)), "", outermost=True)
            dropped[entry.id] = frozenset(cutter.dropped)
            named = tuple(LostReference(entry.id, id) for id in dict.fromkeys(cutter.lost))
            for path in dict.fromkeys((entry.path, data_path(entry.path))) if named else ():
                lost[path] = (*lost.get(path, ()), *named)
            emptied += (EmptiedField(entry.id, *one) for one in cutter.emptied)
    entries = tuple(
        _without(library, entry, gone, dropped.get(entry.id, frozenset()), orders) for entry in kept
    )
    paths = {entry.path for entry in library.entries} - {entry.path for entry in entries}
    files = tuple(
        file for file in library.files if file.path not in paths | {data_path(one) for one in paths}
    )
    known = frozenset(entry.id for entry in library.sources())
    choice = EditionChoice(
        gone, unknown, tuple(emptied), known, unserved=tuple(_unserved(library, gone)), lost=lost
    )
    return replace(library, entries=entries, files=files, choice=choice)


def _unknown(library: Library, local: LocalEdition) -> Iterator[tuple[TextValue, str]]:
    """Give the ids that an edition names and nothing has, each with the kind that it must be of, if any."""
    for texts, kind in ((local.leave_out, ""), (local.modules or (), MODULE), (local.doors or (), DOOR)):
        for text in texts:
            found = library.find(text.text)
            if found is None or (kind and found.kind != kind):
                yield text, kind


def _gone(library: Library, local: LocalEdition) -> Iterator[str]:
    """Give the ids of all that is left out: what is named, and what is part of it."""
    named = {text.text for text in local.leave_out}
    for kind, wanted in ((MODULE, local.modules), (DOOR, local.doors)):
        if wanted is not None:
            chosen = {text.text for text in wanted}
            named |= {entry.id for entry in library.sources(kind) if entry.id not in chosen}
    modules = {id for id in named if id.startswith(f"{MODULE}/")}
    for entry in library.sources(MODULE):
        if entry.id in modules:
            read = read_module(entry.fields)
            named |= {*read.units, read.quiz}
    for entry in library.sources():
        whole = f"{MODULE}/{entry.slug.partition('/')[0]}" if entry.kind == UNIT else ""
        if entry.kind == _QUIZ:
            whole = _module_of(library, entry)
        if whole in modules:
            named.add(entry.id)
    return iter(named & {entry.id for entry in library.entries})


def _unserved(library: Library, gone: frozenset[str]) -> Iterator[LostObjective]:
    for unit in library.sources(UNIT):
        module = f"{MODULE}/{unit.slug.partition('/')[0]}"
        if unit.id in gone and module not in gone:
            for objective in read_unit(unit.fields).objectives:
                yield LostObjective(module, objective.text, unit.id)


def _module_of(library: Library, quiz: Entry) -> str:
    for one in walk_fields(quiz.fields, declared_fields(library.settings.kind(quiz.kind))):
        if one.field.type is FieldType.REFERENCE and one.field.kinds == (MODULE,) and "." not in one.path:
            return one.value.text
    return ""


def _without(
    library: Library, entry: Entry, gone: frozenset[str], dropped: frozenset[str], orders: dict[str, int]
) -> Entry:
    fields = _drop(entry.fields, dropped, "") if dropped else entry.fields
    change = _unlink(library, entry, gone) if gone else None
    body, texts = entry.body, entry.field_texts
    if change is not None:
        fields = change_value(fields, change)
        body = change_text(body, change) if body is not None else None
        texts = tuple(change_text(one, change) for one in texts)
    if entry.kind == DOOR and entry.id in orders:
        fields = _with_order(fields, orders[entry.id])
    same_texts = all(new is old for new, old in zip(texts, entry.field_texts, strict=True))
    if fields is entry.fields and body is entry.body and same_texts:
        return entry
    assert isinstance(fields, MapValue)
    return replace(entry, fields=fields, body=body, field_texts=texts, as_written=entry.as_written or entry)


def _unlink(library: Library, entry: Entry, gone: frozenset[str]) -> Change:
    def change(link: Link) -> tuple[Inline, ...] | None:
        found = resolve_address(library, entry, link.target).entry
        if found is None or found.id not in gone:
            return None
        if link.children:
            return link.children
        # A link without words shows the title of what it leads to.
        shown = library.find(found.id, entry.language) or found
        return (Text(shown.title, link.start, link.end),)

    return change


def _with_order(fields: Value, number: int) -> MapValue:
    assert isinstance(fields, MapValue)
    entries = tuple(
        (
            key,
            replace(value, text=str(number))
            if key.text == _ORDER and isinstance(value, TextValue)
            else value,
        )
        for key, value in fields.entries
    )
    return MapValue(entries, fields.location)


def _drop(value: Value, paths: frozenset[str], prefix: str) -> Value:
    """Give a value without what stands at some dotted paths."""
    if isinstance(value, MapValue):
        inside = ((key, one, f"{prefix}{key.text}") for key, one in value.entries)
        entries = tuple(
            (key, _drop(one, paths, f"{path}.")) for key, one, path in inside if path not in paths
        )
        return MapValue(entries, value.location)
    if isinstance(value, ListValue):
        numbered = ((one, f"{prefix}{index}") for index, one in enumerate(value.items))
        items = tuple(_drop(one, paths, f"{path}.") for one, path in numbered if path not in paths)
        return ListValue(items, value.location)
    return value


@dataclass(slots=True)
class _FieldCutter:
    """Finds what the fields of an entry lose with what is gone.

    `dropped` are the dotted paths of what goes; `emptied` are fields of the whole entry that must say
    something and now say nothing, each with its name, its place and the first id that it lost.  `lost` are
    all ids that it named.
    """

    gone: frozenset[str]
    dropped: set[str] = field(default_factory=set)
    emptied: list[tuple[str, TextValue, str]] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    def cut_group(
        self, fields: MapValue, declared: tuple[Field, ...], prefix: str, *, outermost: bool = False
    ) -> str:
        """Cut a group; give the id whose loss leaves it without something that it must have."""
        lost = ""
        for one in declared:
            key, value = fields.key(one.name), fields.get(one.name)
            if key is None or value is None:
                continue
            path = f"{prefix}{one.name}"
            left = self._cut(value, one, path)
            if left:
                self.dropped.add(path)
                if one.required and outermost:
                    self.emptied.append((one.name, key, left))
                elif one.required:
                    lost = lost or left
        return lost

    def _cut(self, value: Value, declared: Field, path: str) -> str:
        """Cut a value; give the id whose loss leaves nothing of it."""
        if isinstance(value, TextValue):
            item = declared.items if declared.type is FieldType.LIST and declared.items else declared
            id = value.text.partition("#")[0]
            if item.type is not FieldType.REFERENCE or id not in self.gone:
                return ""
            self.lost.append(id)
            return id
        if isinstance(value, ListValue):
            if declared.items is None:
                return ""
            inside = [(f"{path}.{index}", one) for index, one in enumerate(value.items)]
            return self._cut_all(inside, declared.items)
        if declared.type is FieldType.GROUP:
            return self.cut_group(value, declared.fields, f"{path}.")
        if declared.items is None:
            return ""
        return self._cut_all([(f"{path}.{key.text}", one) for key, one in value.entries], declared.items)

    def _cut_all(self, inside: Iterable[tuple[str, Value]], declared: Field) -> str:
        first, left = "", 0
        for path, one in inside:
            lost = self._cut(one, declared, path)
            if lost:
                self.dropped.add(path)
                first = first or lost
            elif not is_empty(one):
                left += 1
        return first if first and not left else ""
