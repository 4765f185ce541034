"""What is in a kit: each file with its name in the zip, in the order in which a trainer takes them up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .document import Document
from .material import Material
from .papers.evaluation import make_evaluation
from .papers.forms import make_form, make_key
from .papers.guide import make_guide
from .papers.handouts import make_take_along, make_tools
from .papers.packing import make_packing_list
from .papers.plans import make_plans
from .papers.role_cards import make_role_cards
from .papers.sheets import make_sheets
from .papers.sign_in import make_sign_in

TRAINERS_FOLDER = "trainers-only"
"""The folder of what those who take the test must not meet."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of a kit: its name in the zip without an ending, and how often it is printed.

    `copies` is a key of words.  `changed` tells that there is a file to change besides the one to print.
    """

    name: str
    document: Document
    copies: str
    changed: bool = True


def papers_of(material: Material) -> tuple[Paper, ...]:
    """Give the papers of a kit; those for trainers alone are in a build for these and in no other."""
    papers = list(_papers(material))
    listed = [(_name(material, paper.document), paper.copies) for paper in papers]
    packing = Paper("09-packing-list", make_packing_list(material, listed), "one")
    at = next((place for place, one in enumerate(papers) if one.name > packing.name), len(papers))
    return (*papers[:at], packing, *papers[at:])


def _name(material: Material, document: Document) -> str:
    """Name a paper in the list: one that has a title of its own by that too."""
    if document.title == material.module.title:
        return document.kind
    return f"{document.kind}{material.interface('page.colon')} {document.title}"


def _papers(material: Material) -> Iterator[Paper]:
    yield Paper("01-facilitator-guide", make_guide(material), "one")
    if (plans := make_plans(material)) is not None:
        yield Paper("02-session-plans", plans, "one")
    yield Paper("04-participant-sheets", make_sheets(material), "each")
    yield Paper("05-sign-in-sheet", make_sign_in(material), "codes")
    if (cards := make_role_cards(material)) is not None:
        yield Paper("06-role-play-cards", cards, "cards")
    if (taken := make_take_along(material)) is not None:
        yield Paper("07-take-along", taken, "each", changed=False)
    yield Paper("08-evaluation-form", make_evaluation(material), "last_pages")
    for number, (entry, tool) in enumerate(make_tools(material), 1):
        copies = "one" if material.job_aid is not None and entry.id == material.job_aid.id else "group"
        name = f"11-tool-{number}-{entry.id.rpartition('/')[2]}"
        yield Paper(name, tool, copies, changed=False)
    if material.for_trainers:
        if (key := make_key(material)) is not None:
            yield Paper(f"{TRAINERS_FOLDER}/1-key", key, "one", changed=False)
        for number, form in enumerate(material.forms or (), 2):
            name = f"{TRAINERS_FOLDER}/{number}-form-{form.letter.lower()}"
            yield Paper(name, make_form(material, form), "each")
