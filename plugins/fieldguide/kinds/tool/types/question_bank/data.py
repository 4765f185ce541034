"""What the YAML file of such a tool holds."""

from __future__ import annotations

from fieldguide.model import Field, FieldType
from fieldguide.model.fields import choice, citation_list, keyed_groups, reference_list, word_list, words

_SEE = reference_list("see", help="What to read for it.")

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

READINESS = keyed_groups(
    "readiness",
    words("text", "A question to the team, answered with yes or no.", required=True),
    words("if_no", "What to do first where the answer is no.", required=True),
    advice=True,
    help="What must be in place before anybody is asked.",
)

DATA = (
    keyed_groups(
        "surveys",
        words("title", "The name of the form.", required=True),
        words("about", "Whom it asks and what it is for.", required=True),
        help="A question bank: the data tools that it serves; each becomes one form.",
    ),
    READINESS,
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
        words("purpose", "What it is for.", required=True, markdown=True),
        words("shows_not", "What its answers cannot show.", required=True, markdown=True),
        word_list("before", "What must be in place before it is asked.", markdown=True),
        words("note", "What was changed from its source, and why.", markdown=True),
        citation_list("sources", "Where it comes from.", required=True),
        _SEE,
        anchor=True,
        help="The questions in order.",
    ),
)
