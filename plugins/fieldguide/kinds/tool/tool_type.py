"""A type of tool, as its folder gives it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from fieldguide.model import Field, LocalisedEntry, Show, TableName

if TYPE_CHECKING:
    from fieldguide.export.api import Format
    from fieldguide.render.api import PageScope

    Write = Callable[[PageScope, LocalisedEntry], Iterator[str]]


@dataclass(frozen=True, slots=True)
class ToolType:
    """What is known of one type of tool.

    `name` is what authors write as its `type`.  `data` are the fields of its YAML file, the first of
    which makes it what it is: a tool of the type that lacks it is told.  `write` gives what writes its
    blocks, of an entry of any type that holds such data; `after` tells that they follow the text, as it
    says what to mind before anything is asked or written down.  `folder` holds its template, its style,
    its script and its words; `formats` gives the files that it gives to other programs, `tables` its
    tables in the exported data.  `vocabularies` are the closed sets of its fields.
    """

    name: str
    data: tuple[Field, ...] = ()
    write: Callable[[], Write] | None = None
    after: bool = False
    folder: Path | None = None
    formats: Callable[[], tuple[Format, ...]] = tuple
    tables: tuple[TableName, ...] = ()
    vocabularies: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields of the data file; the type's own blocks show them, nothing else does."""
        return tuple(replace(one, show=Show.OWN) for one in self.data)

    @property
    def needs(self) -> str:
        """The field that a tool of the type must have, empty where it needs none."""
        return self.data[0].name if self.data else ""
