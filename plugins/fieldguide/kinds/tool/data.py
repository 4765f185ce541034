"""What the YAML file of a tool may hold: one block for each type of tool."""

from __future__ import annotations

from dataclasses import replace

from fieldguide.model import Field, FieldType, Show
from fieldguide.model.fields import (
    choice,
    citation_list,
    keyed_groups,
    number,
    reference_list,
    word_list,
    words,
)

_SEE = reference_list("see", help="What to read for it.")

CHECKLIST = (
    keyed_groups(
        "stages",
        words("title", "The name of the stage.", required=True),
        keyed_groups(
            "lines",
            words("text", "What is to be done, starting with a verb.", required=True),
            words("help", "One sentence that helps to do it."),
            reference_list("see", help="What to read for this line."),
            help="The lines to tick.",
            required=True,
        ),
        help="A checklist: its stages in order.",
    ),
)

DECISION_TREE = (
    keyed_groups(
        "groups",
        words("title", "What the questions of the group are about.", required=True),
        keyed_groups(
            "questions",
            words("text", "A question that is answered with yes or no.", required=True),
            words("help", "One sentence that helps to answer it."),
            words("if_no", "What to do first where the answer is no.", required=True),
            _SEE,
            help="The questions in order.",
            required=True,
        ),
        help="A decision tree: its groups of questions in order; every answer must be yes.",
    ),
    words("all_yes", "What to do where every answer is yes."),
    words("any_no", "What to do where an answer is no."),
    words("always", "What to do whatever the answers are."),
)

CALENDAR = (
    keyed_groups(
        "periods",
        words("title", "What happens, a few words.", required=True),
        number("from", "The first month, 1 to 12.", minimum=1, maximum=12, required=True),
        number(
            "to",
            "The last month, 1 to 12; before `from` where it is in the next year.",
            minimum=1,
            maximum=12,
        ),
        words("what", "What is drafted or decided.", required=True),
        words("do", "What to do, and where the words on the topic go.", required=True),
        _SEE,
        citation_list("sources", "Who says so."),
        help="A calendar that comes back every year: its periods in order.",
    ),
)

FORM = (
    keyed_groups(
        "tables",
        words("title", "What the table collects.", required=True),
        words("about", "One or two sentences on how to fill it in.", required=True),
        number(
            "rows", "How many empty rows it has on screen and paper.", minimum=1, maximum=40, required=True
        ),
        keyed_groups(
            "columns",
            words("title", "What stands in the column.", required=True),
            words("help", "What to write there."),
            help="The columns in order.",
            required=True,
        ),
        help="A form: its tables in order, to fill in on screen, on paper or in a spreadsheet.",
    ),
)

ANSWERS = (
    keyed_groups(
        "themes",
        words("title", "What the objections are about.", required=True),
        keyed_groups(
            "objections",
            words("text", "What people say, in a sentence of theirs.", required=True),
            words("say", "One sentence to answer with.", required=True),
            words("answer", "Two to four sentences that back it.", required=True),
            _SEE,
            citation_list("sources", "Who backs it.", required=True),
            help="The objections in order.",
            required=True,
        ),
        help="Objections and answers: their themes in order.",
    ),
)

_OPTIONS = keyed_groups(
    "options",
    words("text", "The answer.", required=True),
    Field(
        "alone",
        FieldType.BOOLEAN,
        help="`true` where no other answer goes with it, such as `I don't know`, in a choice of several.",
    ),
    help="The answers to choose from.",
)

QUESTION_BANK = (
    keyed_groups(
        "surveys",
        words("title", "The name of the form.", required=True),
        words("about", "Whom it asks and what it is for.", required=True),
        help="A question bank: the data tools that it serves; each becomes one form.",
    ),
    keyed_groups(
        "readiness",
        words("text", "A question to the team, answered with yes or no.", required=True),
        words("if_no", "What to do first where the answer is no.", required=True),
        help="What must be in place before anybody is asked.",
    ),
    Field(
        "consent",
        FieldType.GROUP,
        fields=(
            words("text", "What is read out, with the question at its end.", required=True),
            words("help", "What the person who asks must know.", required=True),
            words("refused", "What is said where the person does not agree; the form ends.", required=True),
        ),
        help="How a person is asked to take part.",
    ),
    keyed_groups(
        "questions",
        words("title", "What it asks about, a few words; it stands alone in lists.", required=True),
        choice("answers", "answer_type", "How it is answered.", required=True),
        choice("family", "question_family", "What it asks about.", required=True),
        Field(
            "elements",
            FieldType.LIST,
            items=Field("item", FieldType.CHOICE, vocabulary="element"),
            help="The elements of the definition it touches, if any.",
        ),
        keyed_groups(
            "ask",
            words("text", "The question as this survey asks it.", required=True),
            help="The wording for each survey that asks it, under the survey's slug.",
            required=True,
        ),
        words("hint", "What the person who asks must know.", required=True),
        Field("aloud", FieldType.BOOLEAN, help="`false` where the answers are not read out."),
        Field("follows", help="`question/option`: it is asked only after this answer."),
        _OPTIONS,
        words("purpose", "What it is for.", required=True),
        words("shows_not", "What its answers cannot show.", required=True),
        word_list("before", "What must be in place before it is asked."),
        words("note", "What was changed from its source, and why."),
        citation_list("sources", "Where it comes from.", required=True),
        _SEE,
        anchor=True,
        help="The questions in order.",
    ),
)

# A component shows them.
TOOL_DATA = tuple(
    replace(field, show=Show.OWN)
    for field in (*CHECKLIST, *DECISION_TREE, *CALENDAR, *FORM, *ANSWERS, *QUESTION_BANK)
)
