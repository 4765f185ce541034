"""Values as an author wrote them, each with its place.

YAML scalars stay text: `no`, `012` and `1.10` mean what they look like.  What a
field makes of the text is said by its declaration in `kinds`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .blocks import Inline
from .location import Location

_FEW = 16
"""So many keys are looked through one by one; a mapping of more gets an index when it is asked."""


@dataclass(frozen=True, slots=True)
class TextValue:
    """A scalar; `quoted` tells `"12"` from `12`, and `remark` spans a `# …` behind it on its line.

    Where the field takes Markdown and signs of it stand in the text, `inlines` is what was read,
    `text` the words alone, as they are read aloud, and `written` what the author wrote.
    """

    text: str
    location: Location
    quoted: bool = False
    remark: Location | None = None
    inlines: tuple[Inline, ...] | None = None
    written: str = ""

    @property
    def typed(self) -> str:
        """The text as the author wrote it, signs and all."""
        return self.text if self.inlines is None else self.written


def no_text(location: Location) -> TextValue:
    """Give the text that stands for one that nobody wrote; the place is that of what lacks it."""
    return TextValue("", location)


@dataclass(frozen=True, slots=True)
class ListValue:
    """A sequence."""

    items: tuple[Value, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class MapValue:
    """A mapping in the order it was written; keys are unique."""

    entries: tuple[tuple[TextValue, Value], ...]
    location: Location
    _found: dict[str, tuple[TextValue, Value]] | None = field(
        default=None, init=False, repr=False, compare=False
    )

    def get(self, name: str) -> Value | None:
        """Give the value under a key, or None."""
        found = self._find(name)
        return found[1] if found is not None else None

    def key(self, name: str) -> TextValue | None:
        """Give the key itself, for its place."""
        found = self._find(name)
        return found[0] if found is not None else None

    def _find(self, name: str) -> tuple[TextValue, Value] | None:
        if len(self.entries) <= _FEW:
            for pair in self.entries:
                if pair[0].text == name:
                    return pair
            return None
        found = self._found
        if found is None:
            found = {key.text: (key, value) for key, value in reversed(self.entries)}
            object.__setattr__(self, "_found", found)
        return found.get(name)

    def names(self) -> tuple[str, ...]:
        """Give the keys in the order they were written."""
        return tuple(key.text for key, _ in self.entries)

    def text(self, name: str, default: str = "") -> str:
        """Give the text under a key, or the default when there is none."""
        value = self.get(name)
        return value.text if isinstance(value, TextValue) else default

    def text_value(self, name: str) -> TextValue | None:
        """Give the text under a key with its place, or None where there is none."""
        value = self.get(name)
        return value if isinstance(value, TextValue) else None

    def words(self, name: str) -> TextValue:
        """Give the text under a key with its place, an empty one when there is none."""
        return self.text_value(name) or no_text(self.location)

    def texts(self, name: str) -> tuple[TextValue, ...]:
        """Give the texts of the list under a key; a single text counts as a list of one."""
        value = self.get(name)
        if isinstance(value, TextValue):
            return (value,) if value.text else ()
        if isinstance(value, ListValue):
            return tuple(item for item in value.items if isinstance(item, TextValue))
        return ()

    def maps(self, name: str) -> tuple[MapValue, ...]:
        """Give the mappings of the list under a key."""
        value = self.get(name)
        if isinstance(value, ListValue):
            return tuple(item for item in value.items if isinstance(item, MapValue))
        return ()

    def keyed(self, name: str) -> tuple[tuple[TextValue, Value], ...]:
        """Give the entries of the mapping under a key."""
        value = self.get(name)
        return value.entries if isinstance(value, MapValue) else ()

    def keyed_maps(self, name: str) -> tuple[tuple[str, MapValue], ...]:
        """Give the mappings under the author's own keys in a field, each with its key."""
        return tuple((key.text, one) for key, one in self.keyed(name) if isinstance(one, MapValue))


Value = TextValue | ListValue | MapValue


def text_of(value: TextValue | None) -> str:
    """Give the words of a text, empty where there is none."""
    return value.text if value is not None else ""


def is_empty(value: Value | None) -> bool:
    """Tell whether nothing is written: no value, only spaces, no items, no keys."""
    if value is None:
        return True
    if isinstance(value, TextValue):
        return not value.text.strip()
    return not (value.items if isinstance(value, ListValue) else value.entries)
