"""The forms for before and after: as many questions of each objective, and no question in both."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.paper_forms import PRE_FORM, PaperForm
from fieldguide.content.quizzes import Question, question_types, read_quiz

from ...results.codes import edition_sign
from ..document import Blank, Block, Document, Heading, PageEnd, Paragraph, Table, plain
from ..material import Material
from .frame import make_document, texts_of
from .questions import answer, ask
from .sheets import write_answers


def make_form(material: Material, form: PaperForm) -> Document:
    """Make a form to fill in."""
    name = "form_a" if form.letter == PRE_FORM else "form_b"
    return make_document(material, name, _blocks(material, form), "quiz")


def mark_of(material: Material) -> str:
    """Give the mark of the questions, by which the page that collects results knows the sheets."""
    quiz = material.library.find(material.facts.quiz)
    return edition_sign(read_quiz(quiz.fields, question_types(material.library))) if quiz is not None else ""


def mark_line(material: Material, form: PaperForm) -> str:
    """Tell of which questions a form is: only forms of one mark can be compared."""
    return material.word("form.mark", form=form.letter, mark=mark_of(material))


def _blocks(material: Material, form: PaperForm) -> Iterator[Block]:
    texts = texts_of(material)
    yield Blank(material.word("code"))
    yield Paragraph(plain(material.word("form.about")))
    yield Paragraph(plain(mark_line(material, form)), quiet=True)
    for number, question in enumerate(form.questions, 1):
        yield ask(material, texts, number, question)


def make_key(material: Material) -> Document | None:
    """Make the key to the sheets and the forms; None where there are no questions."""
    blocks = tuple(_key(material))
    return make_document(material, "key", blocks, "tick") if blocks else None


def _key(material: Material) -> Iterator[Block]:
    texts = texts_of(material)
    for number, form in enumerate(material.forms or ()):
        if number:
            yield PageEnd()
        name = "form_a" if form.letter == PRE_FORM else "form_b"
        yield Heading(1, plain(material.word(name)))
        yield Paragraph(plain(mark_line(material, form)), quiet=True)
        yield _blueprint(material, form)
        for place, question in enumerate(form.questions, 1):
            yield answer(material, texts, place, question)
    answers = tuple(write_answers(material))
    if answers:
        if material.forms:
            yield PageEnd()
        yield Heading(1, plain(material.word("sheets")))
        yield from answers


def _blueprint(material: Material, form: PaperForm) -> Table:
    """Tell which questions ask for which objective: both forms weigh the same."""
    places: dict[str, list[str]] = {}
    for place, question in enumerate(form.questions, 1):
        places.setdefault(_objective(question), []).append(str(place))
    names = [one.name for one in material.facts.objectives]
    ordered = sorted(places, key=lambda name: names.index(name) if name in names else len(names))
    rows = tuple(
        (plain(material.objective(name)), plain(material.interface("list.comma").join(places[name])))
        for name in ordered
    )
    head = (material.word("objective"), material.word("key.questions"))
    return Table(head, rows, (0.7, 0.3))


def _objective(question: Question) -> str:
    return question.objective.text.rpartition("#")[2] if question.objective is not None else ""
