"""A decision tree as its data file has it."""

from __future__ import annotations

from dataclasses import dataclass

from fieldguide.content.remember import once_per_object
from fieldguide.model import MapValue, TextValue


@dataclass(frozen=True, slots=True)
class TreeQuestion:
    """A question that is answered with yes or no; `if_no` is what to do first where it is no."""

    text: TextValue
    help: TextValue
    if_no: TextValue
    see: tuple[TextValue, ...]


@dataclass(frozen=True, slots=True)
class TreeGroup:
    """Questions about one thing, under the author's own key."""

    key: str
    title: str
    questions: tuple[TreeQuestion, ...]


@dataclass(frozen=True, slots=True)
class DecisionTree:
    """Questions that must all be answered with yes, and what to do at the end."""

    groups: tuple[TreeGroup, ...]
    all_yes: TextValue
    any_no: TextValue
    always: TextValue

    @property
    def count(self) -> int:
        """How many questions there are."""
        return sum(len(group.questions) for group in self.groups)


@once_per_object
def read_decision_tree(fields: MapValue) -> DecisionTree:
    """Read the groups of questions; none where the entry is no decision tree."""
    groups = tuple(_group(key, group) for key, group in fields.keyed_maps("groups"))
    return DecisionTree(groups, fields.words("all_yes"), fields.words("any_no"), fields.words("always"))


def _group(key: str, group: MapValue) -> TreeGroup:
    questions = group.keyed_maps("questions")
    return TreeGroup(key, group.text("title"), tuple(_question(one) for _, one in questions))


def _question(question: MapValue) -> TreeQuestion:
    return TreeQuestion(
        question.words("text"), question.words("help"), question.words("if_no"), question.texts("see")
    )
