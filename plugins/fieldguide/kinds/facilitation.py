"""What units and modules say to whoever leads them in a room, declared once for both."""

from __future__ import annotations

from dataclasses import replace

from fieldguide.content.facilitation import SETS
from fieldguide.content.session_plans import SESSIONS
from fieldguide.model import Field, FieldType, Show, Unit
from fieldguide.model.fields import choice, choice_list, keyed_groups, number, reference_list, words

VOCABULARIES = {
    "activity": dict.fromkeys(
        ("tell", "ask", "pairs", "groups", "role-play", "question", "write", "walk"), ""
    ),
    "session": dict.fromkeys(SESSIONS, ""),
    "card-set": dict.fromkeys(SETS, ""),
}
"""What people do in a step, and the sessions that a module can be led in."""

FACILITATE: Field = replace(
    keyed_groups(
        "facilitate",
        words("title", "What the step is called in the plan of the session.", required=True),
        choice("activity", "activity", "What people do in it.", required=True, filters=False),
        number(
            "minutes",
            "How long it takes, in minutes.",
            minimum=1,
            maximum=120,
            required=True,
            unit=Unit.MINUTES,
        ),
        choice_list("sessions", "session", "The sessions that have the step.", required=True),
        words("do", "What the facilitator does and says, in the order of it.", required=True, markdown=True),
        words("ask", "What to ask the room, word by word.", markdown=True),
        words("expect", "What people may answer, and what to make of it.", markdown=True),
        words("care", "What can go wrong or hurt, and what to do then.", markdown=True),
        reference_list("use", help="The tools, materials and exercises that are handed out or shown."),
        Field(
            "cards",
            FieldType.LIST,
            items=Field("item"),
            help="The names of the cards of this page that it needs.",
        ),
        choice(
            "cards_for",
            "card-set",
            "Who gets a set of the cards; without it, what people do in the step tells.",
            filters=False,
        ),
        choice_list("spare", "session", "The sessions that can do without it when time runs short."),
        help="The steps of a session with people in a room, in order.",
        show=Show.OWN,
    ),
    late=True,
    example=(
        "{three-people: {title: Three people, activity: groups, minutes: 15, sessions: [half-day, day], "
        "do: Hand out the cards. Give each group one person.}}"
    ),
)

CARDS: Field = replace(
    keyed_groups(
        "cards",
        words("title", "Who plays, such as `The neighbour`.", required=True),
        words("text", "What the player knows, wants and says.", required=True, markdown=True),
        help="Cards for those who play a role, cut out and handed out one each.",
        show=Show.OWN,
    ),
    late=True,
)
