"""The evaluation and the forms for before and after as forms for phones, in the format XLSForm.

https://xlsform.org/: an office that collects with KoBo or ODK needs no paper.  They ask for a code and no
name, and for nothing that tells the place or the device.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from fieldguide.content.paper_forms import PaperForm
from fieldguide.content.question_cards import CardLine, make_card
from fieldguide.content.quizzes import Question
from fieldguide.content.words import marked_title
from fieldguide.export.api import one_line, write_spreadsheet, xlsform_version

from .contents import TRAINERS_FOLDER
from .document import text_of
from .material import Material
from .papers.evaluation import FOLLOW_UPS, OPEN, SCALE, STATEMENTS
from .papers.forms import mark_line
from .papers.frame import texts_of

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_CODE = "regex(., '^[0-9A-Za-z]{1,4}$')"


@dataclass(slots=True)
class PhoneForm:
    """A form: its id, its title, its questions, and the answers to choose from by the name of their list."""

    id: str
    title: str
    rows: list[Mapping[str, str]] = field(default_factory=list)
    choices: list[tuple[str, str, str]] = field(default_factory=list)

    def ask(self, type: str, name: str, label: str, **others: str) -> None:
        """Add a line."""
        self.rows.append({"type": type, "name": name, "label": label, **others})

    def offer(self, list_name: str, answers: Iterable[tuple[str, str]]) -> str:
        """Add a list of answers, each with its name and its words; a list of that name is added once."""
        if not any(one[0] == list_name for one in self.choices):
            self.choices += [(list_name, name, label) for name, label in answers]
        return list_name


def phone_forms(material: Material) -> Iterator[tuple[str, bytes]]:
    """Give the forms with their names in the kit; those of the test for trainers alone."""
    yield "10-evaluation-for-phones.xlsx", _write(material, _evaluation(material))
    if material.for_trainers:
        for form in material.forms or ():
            name = f"{TRAINERS_FOLDER}/form-{form.letter.lower()}-for-phones.xlsx"
            yield name, _write(material, _test(material, form))


def _evaluation(material: Material) -> PhoneForm:
    word = material.word
    form = _begin(material, "evaluation", word("evaluation"), word("evaluation.about"))
    moments = [("now", word("evaluation.now"))]
    moments += [(f"days_{days}", word("evaluation.follow_up", days=days)) for days in FOLLOW_UPS]
    form.ask(
        f"select_one {form.offer('moments', moments)}", "moment", word("evaluation.when"), required="yes"
    )
    scale = form.offer("scale", ((f"n{one}", one) for one in SCALE))
    now = "${moment} = 'now'"
    form.ask("begin_group", "reaction", word("evaluation.reaction"), relevant=now)
    form.ask("note", "scale_note", word("evaluation.scale_phone"))
    for key in STATEMENTS:
        form.ask(f"select_one {scale}", key, word(f"evaluation.{key}"))
    for key in OPEN:
        form.ask("text", key, word(f"evaluation.{key}"))
    form.ask("end_group", "", "")
    form.ask("begin_group", "learning", word("evaluation.can_now"), relevant=now)
    for number, objective in enumerate(material.objectives, 1):
        form.ask(f"select_one {scale}", f"can_{number}", objective)
    form.ask("text", "next_step", word("evaluation.next"))
    form.ask("end_group", "", "")
    later = "${moment} != 'now' and ${moment} != ''"
    done = form.offer("done", ((name, word(name)) for name in ("yes", "no", "no_chance")))
    form.ask("begin_group", "follow_up", word("evaluation.done"), relevant=later)
    for number, act in enumerate(material.follow_up, 1):
        form.ask(f"select_one {done}", f"did_{number}", act)
    for key in ("helped_since", "hindered_since", "changed", "again"):
        form.ask("text", key, word(f"evaluation.{key}"))
    form.ask("end_group", "", "")
    return form


def _test(material: Material, form: PaperForm) -> PhoneForm:
    letter = form.letter.lower()
    title = material.word(f"form_{letter}")
    about = f"{material.word('form.about')} {mark_line(material, form)}"
    made = _begin(material, f"form-{letter}", title, about)
    for number, question in enumerate(form.questions, 1):
        _ask(material, made, number, question)
    return made


def _begin(material: Material, name: str, title: str, about: str) -> PhoneForm:
    slug = material.module.source.slug.replace("/", "-")
    code = material.language.code
    title = marked_title(material.library.settings, code, f"{title}: {material.module.title}")
    form = PhoneForm(f"{name}-{slug}-{code}", title)
    form.ask("note", "about", about)
    form.ask("text", "code", material.word("code"), constraint=_CODE, required="yes")
    return form


def _ask(material: Material, form: PhoneForm, number: int, question: Question) -> None:
    """Ask a question with the letters and numbers that its key has."""
    texts = texts_of(material)
    card = make_card(question, material.letters)
    label = f"{number}. {text_of(texts.words(card.prompt))}"
    name, answers = f"q{number}", f"answers_{number}"

    def offer(lines: Sequence[CardLine], list_name: str) -> str:
        said = [
            (f"n{at}", f"{line.sign} {text_of(texts.words(line.text))}") for at, line in enumerate(lines, 1)
        ]
        return form.offer(list_name, said)

    if card.targets:
        form.ask("begin_group", f"{name}_group", label)
        targets = offer(card.targets, answers)
        for at, line in enumerate(card.lines, 1):
            words = f"{line.sign} {text_of(texts.words(line.text))}"
            form.ask(f"select_one {targets}", f"{name}_{at}", words)
        form.ask("end_group", "", "")
    elif question.type_name == "order":
        form.ask(f"rank {offer(card.lines, answers)}", name, label)
    elif question.type_name == "number":
        form.ask("integer", name, label)
    elif not card.lines:
        form.ask("text", name, label)
    else:
        kind = "select_multiple" if question.type_name == "multiple" else "select_one"
        form.ask(f"{kind} {offer(card.lines, answers)}", name, label)


def _write(material: Material, form: PhoneForm) -> bytes:
    """Give a form as a workbook of three sheets."""
    language = f"{material.language.name} ({material.language.code})"
    label = f"label::{language}"
    columns = ("type", "name", label, "required", "relevant", "constraint")

    def write(workbook: Workbook) -> None:
        survey = workbook.add_worksheet("survey")
        _rows(
            survey,
            columns,
            ({label if key == "label" else key: text for key, text in row.items()} for row in form.rows),
        )
        choices = workbook.add_worksheet("choices")
        names = ("list_name", "name", label)
        _rows(choices, names, (dict(zip(names, one, strict=True)) for one in form.choices))
        about = {
            "form_title": one_line(form.title),
            "form_id": form.id,
            "version": xlsform_version(material.day, [form.title, form.rows, form.choices]),
            "default_language": language,
        }
        _rows(workbook.add_worksheet("settings"), tuple(about), (about,))

    return write_spreadsheet(material.day, form.title, write)


def _rows(sheet: Worksheet, columns: Sequence[str], lines: Iterable[Mapping[str, str]]) -> None:
    for at, name in enumerate(columns):
        sheet.write_string(0, at, name)
    for row, line in enumerate(lines, 1):
        for at, name in enumerate(columns):
            # `${` would start a reference to another question, except where one is meant.
            text = one_line(line[name]) if name in line else ""
            shown = text.replace("${", "$ {") if name.startswith("label") else text
            if shown:
                sheet.write_string(row, at, shown)
    sheet.freeze_panes(1, 0)
