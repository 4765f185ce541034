"""A question of a question bank names a survey, a question or an answer that the bank does not have.

From the bank, a form is made for each of its surveys.  A wording for a survey that is not
there is in no form, and a question that follows an unknown answer is never asked.

Please correct the name, or add what is missing.  A question can only follow one that stands
before it.

```yaml
surveys:
  household: {title: Household survey, about: Asks one adult.}
questions:
  water:
    ask: {houshold: {text: Is there water?}}    # wrong: no such survey
    options: {yes: {text: Yes}, no: {text: No}}
  litres:
    follows: water/maybe                        # wrong: no such answer
    follows: water/yes                          # right
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.near import did_you_mean, near_name
from fieldguide.content.question_bank import BankQuestion, read_question_bank
from fieldguide.model import Diagnostic, Library, Location, TextValue, declare_rule

RULE = declare_rule("FG215", "bank-reference-unknown", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare what the questions of each bank name with what the bank holds."""
    for entry in library.sources():
        bank = read_question_bank(entry.fields)
        surveys = tuple(survey.key for survey in bank.surveys)
        before: dict[str, BankQuestion] = {}
        for question in bank.questions if surveys else ():
            for wording in question.ask:
                if wording.survey.text not in surveys:
                    yield _report(wording.survey.location, "survey", wording.survey.text, surveys)
            if question.follows is not None:
                yield from _judge(question.follows, before)
            before[question.name] = question


def _judge(follows: TextValue, before: dict[str, BankQuestion]) -> Iterator[Diagnostic]:
    name, _, answer = follows.text.partition("/")
    if name not in before:
        yield _report(follows.location, "question before this one", name, tuple(before))
        return
    answers = tuple(option.key for option in before[name].options)
    if answer not in answers:
        yield _report(follows.location, f"answer of `{name}`", answer, answers)


def _report(place: Location, what: str, name: str, known: tuple[str, ...]) -> Diagnostic:
    near = near_name(name, known, 0.6)
    listed = "please name one of: " + ", ".join(f"`{one}`" for one in known) if known else "there is none"
    return RULE.at(place, f"there is no {what} called `{name}`", did_you_mean(near) if near else listed)
