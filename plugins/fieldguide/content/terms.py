"""Terms of the glossary: how they are written, and what they mean."""

from __future__ import annotations

from dataclasses import dataclass

from fieldguide.model import MapValue, TextValue

from .remember import once_per_object

TERM = "term"
"""The kind of terms."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term in one language; `see` is the id of the page that says more, empty for none.

    `variants` are other spellings that mean the same, `avoid` are words not to use instead.
    """

    term: TextValue | None
    acronym: TextValue | None
    variants: tuple[TextValue, ...]
    definition: TextValue
    see: str
    sources: tuple[TextValue, ...]
    avoid: tuple[TextValue, ...]


@once_per_object
def read_term(fields: MapValue) -> Term:
    """Read a term."""
    return Term(
        fields.text_value("term"),
        fields.text_value("acronym"),
        fields.texts("variants"),
        fields.words("definition"),
        fields.text("see"),
        fields.texts("sources"),
        fields.texts("avoid"),
    )
