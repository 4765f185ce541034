"""Quizzes as readers of each language get them: the facts of the source, the words of the translation."""

from __future__ import annotations

from fieldguide.content.quizzes import QUIZ, Quiz, question_types, read_quiz
from fieldguide.content.remember import once_per_library
from fieldguide.model import Entry, Library


@once_per_library
def worded_quizzes(library: Library) -> tuple[tuple[Entry, Quiz], ...]:
    """Give each quiz in each language that it is written in, with the entry whose words they are."""
    types = question_types(library)
    found = []
    for source in library.sources(QUIZ):
        for language in library.settings.languages:
            localised = library.localise(source, language)
            if localised.translation is not None or language.code == source.language:
                entry = localised.translation or source
                found.append((entry, read_quiz(localised.fields, types)))
    return tuple(found)
