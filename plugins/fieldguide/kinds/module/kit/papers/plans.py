"""The plans of the sessions, one a page: to have at hand while leading."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Block, Document, Heading, PageEnd, Paragraph, plain
from ..material import Material
from .frame import make_document, texts_of
from .steps import plan_table, session_name


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
        yield Paragraph(plain(material.word("plan.about", minutes=material.minutes(plan.minutes))))
        yield plan_table(material, texts, plan)
        yield Paragraph(plain(material.word("plan.hour_about")), quiet=True)
