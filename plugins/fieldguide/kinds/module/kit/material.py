"""What a kit is made of: a module in one language, its units, its questions, its plans."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from fieldguide.content.audiences import holds_keys
from fieldguide.content.facilitation import (
    EACH,
    GROUP,
    PAIR,
    ROOM,
    FacilitatedStep,
    Facilitation,
    RoleCard,
    read_facilitation,
)
from fieldguide.content.paper_forms import PaperForm, form_minutes, forms_of
from fieldguide.content.quizzes import Question, Quiz, question_types, read_quiz
from fieldguide.content.session_plans import LENGTHS, SESSIONS, SessionPlan, plan_session, test_minutes_of
from fieldguide.content.training import TrainingModule, course_sources, read_module, read_unit
from fieldguide.content.translation_state import translation_state
from fieldguide.content.words import choose_words, site_name
from fieldguide.export.api import file_day, review_day, speak
from fieldguide.model import Entry, Language, Library, LocalisedEntry, TranslationState
from fieldguide.render.api import Words as Interface
from fieldguide.render.api import write_date

HANDED_OUT = ("tool", "iec")
"""The kinds of pages that are papers of their own in a kit."""

_MANY = (ROOM, GROUP, PAIR, EACH)


@dataclass(frozen=True)
class Material:
    """A module as a trainer gets it in one language.

    All texts are in `language`, which is that of the module's text: where it is not translated, the
    source language.  `shown` are the numbers of the slides that show a unit or a part of it, by its id.
    """

    library: Library
    module: LocalisedEntry
    language: Language
    shown: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    @cached_property
    def interface(self) -> Interface:
        """The words of the interface in the language of the kit."""
        settings = self.library.settings
        texts = choose_words(settings, self.language.code, settings.source_language.code)
        return Interface(self.language.code, texts)

    def word(self, key: str, **values: object) -> str:
        """Give a word of kits."""
        return self.interface(f"kit.{key}", **values)

    def minutes(self, count: int) -> str:
        """Give a number of minutes in words."""
        return self.interface.count("minutes", count)

    @cached_property
    def facts(self) -> TrainingModule:
        """What the module says of itself."""
        return read_module(self.module.fields)

    @cached_property
    def units(self) -> tuple[LocalisedEntry, ...]:
        """The units in their order, those that this build contains."""
        return tuple(self.speak(id) for id in self.facts.units if self.library.find(id) is not None)

    @cached_property
    def entries(self) -> tuple[LocalisedEntry, ...]:
        """The units, and the module itself, whose steps come last."""
        return (*self.units, self.module)

    @cached_property
    def quiz(self) -> Quiz | None:
        """The questions, in the language of the kit; None where there are none."""
        if self.library.find(self.facts.quiz) is None:
            return None
        return read_quiz(self.speak(self.facts.quiz).fields, question_types(self.library))

    @cached_property
    def forms(self) -> tuple[PaperForm, PaperForm] | None:
        """The forms for before and after, in the language of the kit: chosen by the facts of the source."""
        chosen, quiz = forms_of(self.library, self.module.source), self.quiz
        if chosen is None or quiz is None:
            return None
        spoken = {question.name: question for question in quiz.questions}
        first, second = (
            PaperForm(form.letter, tuple(spoken.get(one.name, one) for one in form.questions))
            for form in chosen
        )
        return first, second

    @cached_property
    def plans(self) -> tuple[SessionPlan, ...]:
        """The sessions that the module can be led in."""
        minutes = test_minutes_of(self.library, self.module.source)
        made = (plan_session(self.module, self.units, name, test_minutes=minutes) for name in SESSIONS)
        return tuple(plan for plan in made if plan.steps)

    @cached_property
    def letters(self) -> tuple[str, ...]:
        """The letters before answers to choose from."""
        return tuple(self.interface("slides.letters").split())

    def speak(self, id: str) -> LocalisedEntry:
        """Give an entry in the language of the kit, else in the source language."""
        return speak(self.library, id, self.language)

    def facilitation(self, entry: LocalisedEntry) -> Facilitation:
        """Give what a unit or the module says to whoever leads it."""
        return read_facilitation(entry.fields)

    def steps(self) -> Iterator[tuple[LocalisedEntry, FacilitatedStep]]:
        """Give all steps, each with the unit or the module that it is of."""
        for entry in self.entries:
            for step in self.facilitation(entry).steps:
                yield entry, step

    def cards(self) -> Iterator[RoleCard]:
        """Give the cards for those who play a role."""
        for entry in self.entries:
            yield from self.facilitation(entry).cards

    def cards_of(self, owner: LocalisedEntry, step: FacilitatedStep) -> Iterator[RoleCard]:
        """Give the cards that a step of a unit, or of the module, needs."""
        names = {one.text for one in step.cards}
        yield from (card for card in self.facilitation(owner).cards if card.key.text in names)

    @cached_property
    def sets(self) -> tuple[tuple[RoleCard, str, LocalisedEntry, FacilitatedStep | None], ...]:
        """All cards, each with who gets one, and the step that needs it; None where none does."""
        found = []
        for owner in self.entries:
            told = self.facilitation(owner)
            for card in told.cards:
                steps = [one for one in told.steps if card.key.text in {name.text for name in one.cards}]
                most = max((one.cards_for for one in steps), key=_MANY.index, default=ROOM)
                found.append((card, most, owner, steps[0] if steps else None))
        return tuple(found)

    @cached_property
    def read_texts(self) -> tuple[str, ...]:
        """The texts that steps need and that no other paper of the kit holds, as they are named in steps.

        A part of a unit that is needed as a whole is not given twice.
        """
        named = dict.fromkeys(one for _, step in self.steps() for one in step.use)
        found = [one for one in named if self.library.find(one.partition("#")[0]) is not None]
        return tuple(
            one
            for one in found
            if one.partition("/")[0] not in HANDED_OUT
            and ("#" not in one or one.partition("#")[0] not in named)
        )

    def text_number(self, reference: str) -> int:
        """Give the number of a text that a step needs, 0 where the guide does not hold it."""
        for number, one in enumerate(self.read_texts, 1):
            if one in (reference, reference.partition("#")[0]):
                return number
        return 0

    @property
    def form_minutes(self) -> tuple[int, int]:
        """How long forms take before and after where a kit holds them; 0 where nobody made any."""
        minutes = form_minutes(self.library, self.module.source)
        talk = max(length.talk for length in LENGTHS.values())
        return (minutes, minutes + talk) if minutes else (0, 0)

    def checks(self, unit: LocalisedEntry) -> tuple[Question, ...]:
        """Give the questions that a unit asks."""
        return tuple(one for one in self.quiz.checks if one.unit_id == unit.id) if self.quiz else ()

    def objective(self, name: str) -> str:
        """Give an objective by its key, empty where there is none."""
        found = (one.text for one in self.facts.objectives if one.name == name)
        text = next(found, None)
        return text.text if text is not None else ""

    @property
    def follow_up(self) -> tuple[str, ...]:
        """The safe acts that people are asked for weeks later."""
        return tuple(text.text for _, text in self.facts.follow_up)

    @property
    def asking(self) -> str:
        """The address at which the edition for trainers can be asked for, empty where none is told."""
        return self.library.settings.feedback.removeprefix("mailto:")

    @property
    def objectives(self) -> tuple[str, ...]:
        """What people can do afterwards."""
        return tuple(one.text.text for one in self.facts.objectives if one.text is not None)

    @property
    def site(self) -> str:
        """The name of the site."""
        return site_name(self.library.settings, self.language.code)

    @cached_property
    def made_of(self) -> tuple[Entry, ...]:
        """The sources of its texts: the module, its units, its quiz."""
        return course_sources(self.library, self.module.source)

    @property
    def day(self) -> date:
        """The day that its files bear."""
        return file_day(self.library.settings, *self.made_of)

    @property
    def dated(self) -> tuple[str, str]:
        """How new it is: the day of the newest review, else the edition, after the word for it; else empty.

        An edition in which nothing of it is new has the same kit.
        """
        day = review_day(*self.made_of)
        if day is not None:
            return self.interface("foot.reviewed"), write_date(day.isoformat(), self.language.code)
        return self.interface("foot.edition"), self.library.settings.edition

    @property
    def dated_line(self) -> str:
        """How new it is, in one line; empty where nothing tells it."""
        word, day = self.dated
        return f"{word}{self.interface('page.colon')} {day}" if day else ""

    @property
    def is_machine(self) -> bool:
        """Tell whether no person has reviewed the translation yet."""
        kind = self.library.settings.kind(self.module.kind)
        state = translation_state(self.module, kind)
        return state is TranslationState.MACHINE and bool(self.module.translation)

    @property
    def is_mixed(self) -> bool:
        """Tell whether some of it is in another language: notes of facilitators are translated late."""
        return any(
            entry.translation is None or not read_facilitation(entry.translation.fields).steps
            for entry in self.entries
            if self.module.translation is not None and self.facilitation(entry).steps
        )

    @property
    def notice(self) -> str:
        """What is to be known of the translation, empty for nothing."""
        return self.interface("notice.machine") if self.is_machine else ""

    @property
    def for_trainers(self) -> bool:
        """Tell whether this build is for those who may see the key and the forms."""
        return holds_keys(self.library.settings)

    def foot(self, kind: str) -> str:
        """Give the two lines at the foot of each page: what it is, of which course, site and day."""
        below = [self.site, *filter(None, [self.dated_line])]
        return f"{kind} · {self.module.title}\n{' · '.join(below)}"

    def see_also(self) -> Iterator[str]:
        """Give the ids of what the units lead to and use, each once, in order; parts of pages as pages."""
        found = dict.fromkeys(self._used())
        for unit in self.units:
            found |= dict.fromkeys(one.partition("#")[0] for one in read_unit(unit.fields).see)
        yield from (id for id in found if self.library.find(id) is not None)

    @property
    def job_aid(self) -> LocalisedEntry | None:
        """What learners take along to work; None where nothing is named."""
        named = self.facts.job_aid
        known = named is not None and self.library.find(named.text) is not None
        return self.speak(named.text) if named is not None and known else None

    def tools(self) -> Iterator[LocalisedEntry]:
        """Give what lies on the tables of a session: what its steps use, else all of units."""
        wanted = self._used() if any(True for _ in self.steps()) else self.see_also()
        for id in dict.fromkeys(wanted):
            if id.partition("/")[0] in HANDED_OUT and self.library.find(id) is not None:
                yield self.speak(id)

    def _used(self) -> Iterator[str]:
        if self.facts.job_aid is not None:
            yield self.facts.job_aid.text
        for _, step in self.steps():
            yield from (one.partition("#")[0] for one in step.use)


def material_of(library: Library, module: Entry, language: Language) -> Material:
    """Give the material of a module for readers of a language, else in the source language."""
    spoken = speak(library, module.id, language)
    return Material(library, spoken, spoken.text_language)
