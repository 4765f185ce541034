"""What the page that collects knows of courses: their questions, what is right, what to teach again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fieldguide.content.paper_forms import make_forms
from fieldguide.content.question_cards import make_card
from fieldguide.content.quizzes import Question, question_types, read_quiz
from fieldguide.content.training import MODULE, course_sources, read_module
from fieldguide.export.api import one_line, speak
from fieldguide.model import Entry, Language, Library, LocalisedEntry

from ..codes import course_sign, edition_sign


@dataclass(frozen=True, slots=True)
class CollectedCourse:
    """A course whose results can be collected, in one language: the module, its quiz, its texts' language."""

    library: Library
    module: LocalisedEntry
    quiz: LocalisedEntry
    letters: Sequence[str]

    @property
    def language(self) -> Language:
        """The language that its words are in."""
        return self.quiz.text_language

    @property
    def made_of(self) -> tuple[Entry, ...]:
        """The sources of its texts."""
        return course_sources(self.library, self.module.source)

    @property
    def sign(self) -> str:
        """What codes call it."""
        return course_sign(self.module.id)

    def as_data(self) -> dict[str, object]:
        """Give what the page's scripts read; see `CollectedCourse` in `tally/script.js`."""
        types = question_types(self.library)
        # Facts are those of the source language: a code is the same in every language.
        asked = read_quiz(self.quiz.source.fields, types)
        shown = {one.name: one for one in read_quiz(self.quiz.fields, types).questions}
        places = {question.name: place for place, question in enumerate(asked.pool)}
        objectives = read_module(self.module.fields).objectives
        names = {f"{self.module.id}#{one.name}": place for place, one in enumerate(objectives)}
        forms = make_forms(asked) or ()
        return {
            "title": self.module.title,
            "sign": self.sign,
            "edition": edition_sign(asked, forms),
            "slug": self.module.source.slug.replace("/", "-"),
            "language": self.language.code,
            "direction": self.language.direction,
            "objectives": [
                one_line(one.text.text) if one.text is not None else one.name for one in objectives
            ],
            "questions": [
                self._question(shown.get(question.name, question), names) for question in asked.pool
            ],
            "forms": {form.letter: [places[one.name] for one in form.questions] for form in forms},
        }

    def _question(self, question: Question, objectives: dict[str, int]) -> dict[str, object]:
        way, signs, right, answer = self._judged(question)
        objective = question.objective.text if question.objective is not None else ""
        return {
            "prompt": one_line(question.prompt.text),
            "objective": objectives.get(objective, -1),
            "teach": list(self._teach(question)),
            "way": way,
            "signs": signs,
            "right": right,
            "answer": answer,
        }

    def _judged(self, question: Question) -> tuple[str, list[str], list[str], str]:
        """Give how an answer on paper is judged, the signs that it is written in, those that are right.

        The signs are those of the cards and slides, with the letters of the Latin alphabet.
        """
        card = make_card(question, [chr(65 + place) for place in range(26)])
        right = [line.sign for line in card.right]
        told = make_card(question, self.letters).right
        answer = "; ".join(
            " ".join(filter(None, (line.sign, one_line(line.text.text), line.then_sign))) for line in told
        )
        if card.targets:
            return (
                "order",
                [line.sign for line in card.targets],
                [line.then_sign for line in card.right],
                answer,
            )
        if question.type is not None and question.type.chosen:
            return "choose", [line.sign for line in card.lines], sorted(right), answer
        if card.lines and card.scored:
            return "order", [line.sign for line in card.lines], right, answer
        return "say", [], [], answer

    def _teach(self, question: Question) -> Iterator[str]:
        """Give what explains a question: the title of a page, and the heading on it."""
        for one in question.see:
            id, _, part = one.text.partition("#")
            if self.library.find(id) is None:
                continue
            page = speak(self.library, id, self.language)
            headings = page.text.body.headings if page.text.body is not None else ()
            heading = next((heading.text for heading in headings if heading.id == part), "")
            yield f"{page.title}: {heading}" if heading else page.title


def collected_courses(
    library: Library, language: Language, letters: Sequence[str]
) -> tuple[CollectedCourse, ...]:
    """Give the courses that have a test, as a trainer of a language reads them."""
    found = []
    for module in library.sources(MODULE):
        if has_test(library, module):
            quiz = speak(library, read_module(module.fields).quiz, language)
            # One language for a course: where its test is not translated, it is the source language.
            spoken = speak(library, module.id, quiz.text_language)
            found.append(CollectedCourse(library, spoken, quiz, letters))
    return tuple(found)


def has_test(library: Library, module: Entry) -> bool:
    """Tell whether a module has a test that asks anything."""
    quiz = library.find(read_module(module.fields).quiz)
    return quiz is not None and bool(read_quiz(quiz.fields, question_types(library)).pool)
