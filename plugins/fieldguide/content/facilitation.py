"""What units and modules say to whoever leads them in a room: steps of a session, cards for roles."""

from __future__ import annotations

from dataclasses import dataclass

from fieldguide.model import MapValue, TextValue

from .remember import once_per_object

EACH, PAIR, GROUP, ROOM = "each", "pair", "group", "room"

SETS = (EACH, PAIR, GROUP, ROOM)
"""Who gets a set of cards: every person, every two, every group, or the room one for all."""

_SETS = {"write": EACH, "pairs": PAIR, "role-play": GROUP, "groups": GROUP, "walk": GROUP}


@dataclass(frozen=True, slots=True)
class FacilitatedStep:
    """A step that an author wrote; `use` are the ids of what is handed out or shown.

    `minutes` is 0 where no number can be read.  `cards` are the names of the cards that it needs, of the
    same unit, and `cards_for` says who gets a set of them: `each`, `pair`, `group` or `room`.  `spare` are
    the sessions that can do without it when time runs short.
    """

    key: TextValue
    title: TextValue
    activity: str
    minutes: int
    sessions: tuple[str, ...]
    do: TextValue
    ask: TextValue
    expect: TextValue
    care: TextValue
    use: tuple[str, ...]
    cards: tuple[TextValue, ...] = ()
    cards_for: str = ROOM
    spare: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RoleCard:
    """A card for one who plays a role."""

    key: TextValue
    title: TextValue
    text: TextValue


@dataclass(frozen=True, slots=True)
class Facilitation:
    """What a unit or a module says to whoever leads it in a room."""

    steps: tuple[FacilitatedStep, ...]
    cards: tuple[RoleCard, ...]


@once_per_object
def read_facilitation(fields: MapValue) -> Facilitation:
    """Read what a unit or a module says to facilitators."""
    return Facilitation(
        tuple(
            FacilitatedStep(
                key,
                one.words("title"),
                one.text("activity"),
                int(text) if (text := one.text("minutes")).isdecimal() else 0,
                tuple(text.text for text in one.texts("sessions")),
                one.words("do"),
                one.words("ask"),
                one.words("expect"),
                one.words("care"),
                tuple(text.text for text in one.texts("use")),
                one.texts("cards"),
                one.text("cards_for") or _SETS.get(one.text("activity"), ROOM),
                tuple(text.text for text in one.texts("spare")),
            )
            for key, one in fields.keyed("facilitate")
            if isinstance(one, MapValue)
        ),
        tuple(
            RoleCard(key, one.words("title"), one.words("text"))
            for key, one in fields.keyed("cards")
            if isinstance(one, MapValue)
        ),
    )
