"""A question bank with each of its texts in all languages that it has."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from fieldguide.content.question_bank import BankQuestion, QuestionBank, read_question_bank
from fieldguide.content.translated import has_whole
from fieldguide.export.api import export_words, one_line
from fieldguide.model import Entry, Language, Library, Settings

Texts = tuple[str, ...]
"""The same words in each language of a bank, in the order of its languages."""


@dataclass(frozen=True, slots=True)
class SpokenBank:
    """A bank as it reads in each of its languages: facts are the same in all, words are not."""

    slug: str
    languages: tuple[Language, ...]
    banks: tuple[QuestionBank, ...]
    settings: Settings

    @property
    def facts(self) -> QuestionBank:
        """The bank in its first language."""
        return self.banks[0]

    def texts(self, pick: Callable[[QuestionBank], str | None]) -> Texts:
        """Give what is picked of the bank in each language, on one line each."""
        return tuple(one_line(pick(bank) or "") for bank in self.banks)

    def texts_of(self, question: BankQuestion, pick: Callable[[BankQuestion], str | None]) -> Texts:
        """Give what is picked of a question in each language."""

        def picked(bank: QuestionBank) -> str | None:
            spoken = bank.question(question.name)
            return pick(spoken) if spoken is not None else None

        return self.texts(picked)

    def words(self, key: str) -> Texts:
        """Give words that every form has."""
        return tuple(export_words(language, self.settings)[key] for language in self.languages)

    def surveys(self) -> tuple[str, ...]:
        """Give the keys of the surveys that ask at least one question."""
        asked = {survey for question in self.facts.questions for survey in question.surveys}
        return tuple(survey.key for survey in self.facts.surveys if survey.key in asked)

    def title(self, survey: str) -> Texts:
        """Give the title of a survey."""

        def pick(bank: QuestionBank) -> str | None:
            spoken = bank.survey(survey)
            return spoken.title if spoken is not None else None

        return self.texts(pick)


def has_surveys(entry: Entry) -> bool:
    """Tell whether an entry is a bank of questions for surveys."""
    bank = read_question_bank(entry.fields)
    return bool(bank.surveys and bank.questions)


def bank_languages(library: Library, entry: Entry, wanted: Collection[str] = ()) -> tuple[Language, ...]:
    """Give the languages that a bank has words in, only the wanted ones where some are named."""
    own = library.settings.language(entry.language)
    found = tuple(
        language
        for language in library.settings.languages
        if (language == own or has_whole(library, entry.id, language.code))
        and (not wanted or language.code in wanted)
    )
    # Readers of other languages get a form as it was written: one in another language than all of them.
    return found or (() if wanted else (own,))


def speak_bank(library: Library, entry: Entry, languages: tuple[Language, ...]) -> SpokenBank:
    """Read a bank in some languages, at least one."""
    banks = (read_question_bank(library.localise(entry, language).fields) for language in languages)
    return SpokenBank(entry.slug, languages, tuple(banks), library.settings)
