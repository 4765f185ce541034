"""The plans of the sessions, one a page: to have at hand while leading."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Block, Document, Heading, PageEnd, plain
from ..material import Material
from .frame import make_document, texts_of
from .steps import session_name, write_plan


def make_plans(material: Material) -> Document | None:
    """Make the plans; None where the module has no steps for any session."""
    if not material.plans:
        return None
    return make_document(material, "plans", _blocks(material), "time")


def _blocks(material: Material) -> Iterator[Block]:
    texts = texts_of(material)
    for number, plan in enumerate(material.plans):
        if number:
            yield PageEnd()
        yield Heading(2, plain(session_name(material, plan.session)))
        yield from write_plan(material, texts, plan)
