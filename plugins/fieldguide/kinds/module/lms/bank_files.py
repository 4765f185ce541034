"""Files of question banks: by command, and beside the pages of modules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from fieldguide.content.training import MODULE
from fieldguide.export.api import ExportedFile, Format, Languages
from fieldguide.model import Attachment, Entry, Language, Library

from .bank import BankQuestion, QuestionBank, make_bank

Writer = Callable[[QuestionBank], bytes]


@dataclass(frozen=True, slots=True)
class BankFormat:
    """A format of question banks: its name, the ending of its files, who writes it, what it carries.

    `ways` are the ways of answering (`bank.ONE` and so on) that it knows.
    """

    name: str
    ending: str
    help: str
    ways: Collection[str]
    write: Writer

    def carries(self, question: BankQuestion) -> bool:
        """Tell whether the format has such questions."""
        return question.way in self.ways


def as_format(own: BankFormat) -> Format:
    """Give what the command and the pages of modules use of a format of question banks."""

    def export(library: Library, languages: Languages) -> tuple[ExportedFile, ...]:
        return tuple(_export(own, library, languages))

    def beside(library: Library, entry: Entry, language: Language, place: str) -> Iterator[Attachment]:
        yield from _beside(own, library, entry, language, place)

    return Format(
        own.name,
        own.help,
        "A language to write; can be given again. By default each that the module and its quiz are in.",
        export,
        beside,
        chosen=MODULE,
    )


def _export(own: BankFormat, library: Library, languages: Languages) -> Iterator[ExportedFile]:
    source = library.settings.source_language.code
    for entry in library.sources(MODULE):
        for language in library.settings.languages:
            if languages and language.code not in languages:
                continue
            bank = make_bank(library, entry.id, language)
            if bank is None or bank.module.text_language != language:
                continue
            suffix = "" if language.code == source else f".{language.code}"
            name = f"{entry.slug.replace('/', '-')}{suffix}.{own.ending}"
            yield ExportedFile(name, own.write(bank), entry.id, _left_out(own, bank))


def _left_out(own: BankFormat, bank: QuestionBank) -> str:
    """Tell what the format cannot carry, by type."""
    types = Counter(bank.left_out)
    types["reflection"] += sum(not own.carries(one) for one in (*bank.test, *bank.checks))
    told = ", ".join(f"{count} of type {name}" for name, count in sorted(types.items()) if count)
    return f"left out, as the format cannot carry them: {told}" if told else ""


def _beside(
    own: BankFormat, library: Library, entry: Entry, language: Language, place: str
) -> Iterator[Attachment]:
    if entry.kind != MODULE:
        return
    bank = make_bank(library, entry.id, language)
    if bank is not None:
        path = f"{place.removesuffix('/index')}/{entry.slug}.{own.ending}"
        code = bank.module.text_language.code
        yield Attachment(entry.id, own.name, path, own.write(bank), bank.module.title, code)
