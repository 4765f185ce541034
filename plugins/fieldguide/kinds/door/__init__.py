"""A door: a way into the site for what a reader wants to do, and a part of the menu."""

from __future__ import annotations

from fieldguide.model import PAGE_FIELDS, PICTOGRAM, Field, FieldType, Kind, Show
from fieldguide.model.fields import choice, choice_list, keyed_groups, number, reference_list, words
from fieldguide.model.showing import START

from ..kind_folder import KindFolder, beside

DOOR = KindFolder(
    Kind(
        "door",
        folder="doors",
        fields=(
            *PAGE_FIELDS,
            number(
                "order", "Its place among the doors.", minimum=1, maximum=99, required=True, show=Show.OWN
            ),
            Field(
                "at_once",
                FieldType.GROUP,
                show=Show.OWN,
                advice=True,
                fields=(
                    words("title", "Who is meant, as a question or a few words.", required=True),
                    keyed_groups(
                        "points",
                        words("text", "What to do at once, in a few words.", required=True),
                        choice("pictogram", PICTOGRAM, "The drawing beside it."),
                        help="Two to four points.",
                        required=True,
                    ),
                    reference_list("pages", help="Where to go on."),
                ),
                help="What to know before anything else; the home page shows it above all doors.",
            ),
            keyed_groups(
                "groups",
                words("title", "What they are for.", required=True),
                choice_list("lists", "kind", "Kinds whose lists stand behind the door."),
                Field(
                    "each",
                    FieldType.BOOLEAN,
                    help="`true` where the entries of the lists stand there, and not the lists.",
                ),
                reference_list("pages", help="Pages that stand behind the door, in this order."),
                help="What is behind the door.",
                required=True,
                show=Show.OWN,
            ),
        ),
        rank=5,
        menu=START,
        listed=False,
        in_order=True,
        tables=(),
        pictogram="home",
        help="A way into the site for what a reader wants to do, and a part of the menu.",
    ),
    pages=beside(__name__, "pages", "PAGES"),
)
