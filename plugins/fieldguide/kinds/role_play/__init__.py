"""A role play: an exercise with roles, cards and a debrief."""

from __future__ import annotations

from fieldguide.model import PAGE_FIELDS, Family, Kind, Schema, Section, Show, Unit
from fieldguide.model.fields import keyed_groups, number, words
from fieldguide.model.showing import LEARN

from ..kind_folder import KindFolder, beside

ROLE_PLAY = KindFolder(
    Kind(
        "role-play",
        folder="exercises",
        fields=(
            *PAGE_FIELDS,
            number("minutes", "How long it takes, in minutes.", minimum=1, maximum=600, unit=Unit.MINUTES),
            words("players", "How many people play, and who."),
            words(
                "scenario",
                "The situation, in a fictional country.",
                required=True,
                show=Show.BEFORE,
                markdown=True,
            ),
            keyed_groups(
                "roles",
                words("name", "The role.", required=True),
                words("card", "What the player knows and wants.", required=True, markdown=True),
                help="The roles and their cards.",
                required=True,
            ),
        ),
        sections=(Section("how-to-run"), Section("debrief")),
        rank=230,
        menu=LEARN,
        menu_rank=400,
        schema=Schema(("LearningResource",), "role play"),
        tables=(),
        pictogram="role-play",
        family=Family.USE,
        help="An exercise with roles, cards and a debrief.",
    ),
    pages=beside(__name__, "pages", "PAGES"),
)
