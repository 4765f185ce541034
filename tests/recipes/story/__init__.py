"""A story that somebody told."""

from __future__ import annotations

from fieldguide.model import PAGE_FIELDS, Kind
from fieldguide.model.fields import words
from fieldguide.model.showing import LEARN

from ..kind_folder import KindFolder

STORY = KindFolder(
    Kind(
        "story",
        folder="stories",
        fields=(*PAGE_FIELDS, words("told_by", "Who told it.", required=True)),
        rank=235,
        menu=LEARN,
        help="A story that somebody told.",
    )
)
