"""A source that pages cite."""

from __future__ import annotations

from fieldguide.model import Family, Field, FieldType, Kind, Layout, TableName
from fieldguide.model.fields import choice, number, words
from fieldguide.model.showing import REFERENCE

from ..kind_folder import KindFolder, beside

_AUDIENCE = "Who may see it; without it, a build lists it where one of its pages cites it."

SOURCE = KindFolder(
    Kind(
        "source",
        folder="sources.yml",
        layout=Layout.SHARED,
        fields=(
            Field("author", required=True, help="Who is responsible for it."),
            number("year", "The year it was published.", minimum=1800, maximum=2100, required=True),
            Field("title", required=True, help="Its title in its own language."),
            Field("publisher", required=True, help="Who published it."),
            Field(
                "languages",
                FieldType.LIST,
                required=True,
                items=Field("item"),
                help="Language tags of the editions, the one that was used first.",
            ),
            choice("standing", "standing", "Whether anyone may read it.", required=True),
            choice("type", "source_type", "What kind of document it is.", required=True),
            Field("url", help="Its public address; never for an internal document."),
            choice("audience", "audience", _AUDIENCE, filters=False),
            words("note", "What a reader must know of it, such as its age."),
        ),
        translated=False,
        vocabularies={
            "standing": dict.fromkeys(("public", "internal"), ""),
            "source_type": dict.fromkeys(("report", "web page", "treaty", "guidance", "resolution"), ""),
        },
        rank=280,
        menu=REFERENCE,
        tables=(TableName("sources"),),
        pictogram="source",
        family=Family.LOOK_UP,
        help="A source that pages cite.",
    ),
    pages=beside(__name__, "pages", "PAGES"),
)
