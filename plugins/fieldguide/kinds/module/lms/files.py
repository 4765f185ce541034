"""Files of questions: by command, and beside the page of a module."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from fieldguide.content.training import MODULE
from fieldguide.export.api import ExportedFile, Format, Languages, nothing_beside
from fieldguide.model import Attachment, Entry, Language, Library

from .questions import LeftOut, QuestionBank, make_bank

LANGUAGES_HELP = (
    "A language to write; can be given again.  By default each that the module and its quiz are in."
)


@dataclass(frozen=True, slots=True)
class QuestionFile:
    """A format of questions.

    `ending` is that of its files, with the dot.  `write` gives the bytes of a bank that holds only what
    the format carries.  `carries` says of each type of question how it is carried; no words, not at all.
    `leaves_out` names questions that the format cannot carry although it has their type.
    `test_alone` leaves out what units ask.
    """

    name: str
    help: str
    ending: str
    write: Callable[[Library, QuestionBank], bytes]
    carries: Mapping[str, str]
    leaves_out: Callable[[QuestionBank], Iterator[LeftOut]] = lambda bank: iter(())
    test_alone: bool = False

    def fit(self, bank: QuestionBank) -> QuestionBank:
        """Give a bank without what the format cannot carry; that joins what is left out."""
        if self.test_alone:
            checks = {one.name for one in bank.quiz.checks}
            bank = replace(
                bank,
                questions=tuple(one for one in bank.questions if not one.is_check),
                left_out=tuple(one for one in bank.left_out if one.name not in checks),
            )
        types = tuple(
            LeftOut(one.id.partition("#")[2], one.type_name)
            for one in bank.questions
            if not self.carries.get(one.type_name)
        )
        left_out = (*types, *self.leaves_out(bank))
        names = {one.name for one in left_out}
        kept = tuple(one for one in bank.questions if one.id.partition("#")[2] not in names)
        return replace(bank, questions=kept, left_out=(*bank.left_out, *left_out))


def question_format(file: QuestionFile, *, on_pages: bool) -> Format:
    """Make the format of a command, whose files stand beside the pages of modules too if so wanted."""

    def export(library: Library, languages: Languages) -> tuple[ExportedFile, ...]:
        return tuple(_exported(file, library, languages))

    def beside(library: Library, entry: Entry, language: Language, place: str) -> Iterator[Attachment]:
        yield from _beside(file, library, entry, language, place)

    return Format(
        file.name,
        file.help,
        LANGUAGES_HELP,
        export,
        beside if on_pages else nothing_beside,
        chosen=MODULE,
        carries=tuple(file.carries.items()),
    )


def _exported(file: QuestionFile, library: Library, languages: Languages) -> Iterator[ExportedFile]:
    """Give the files of all modules, in each language that both the module and its quiz are in."""
    source = library.settings.first_language.code
    for entry in library.sources(MODULE):
        for language in library.settings.languages:
            wanted = language.code in languages if languages else True
            bank = make_bank(library, entry.id, language) if wanted else None
            if bank is None or bank.language != language:
                continue
            fitting = file.fit(bank)
            if fitting.questions:
                suffix = "" if language.code == source else f".{language.code}"
                name = f"{entry.slug.replace('/', '-')}{suffix}{file.ending}"
                yield ExportedFile(name, file.write(library, fitting), entry.id, _note(fitting.left_out))


def _beside(
    file: QuestionFile, library: Library, entry: Entry, language: Language, place: str
) -> Iterator[Attachment]:
    bank = make_bank(library, entry.id, language) if entry.kind == MODULE else None
    fitting = file.fit(bank) if bank is not None else None
    if fitting is not None and fitting.questions:
        path = f"{place.removesuffix('/index')}/{entry.slug}{file.ending}"
        title, code = fitting.module.title, fitting.language.code
        yield Attachment(entry.id, file.name, path, file.write(library, fitting), title, code)


def _note(left_out: tuple[LeftOut, ...]) -> str:
    named = "; ".join(f"{one.name} ({one.reason})" for one in left_out)
    return f"{len(left_out)} left out: {named}" if left_out else ""
