"""What the YAML file of such a tool holds."""

from __future__ import annotations

from fieldguide.model import Field, FieldType
from fieldguide.model.fields import keyed_groups, number, words

DATA = (
    keyed_groups(
        "tables",
        words("title", "What the table collects.", required=True),
        words("about", "One or two sentences on how to fill it in.", required=True, markdown=True),
        number(
            "rows", "How many empty rows it has on screen and paper.", minimum=1, maximum=40, required=True
        ),
        keyed_groups(
            "columns",
            words("title", "What stands in the column.", required=True),
            words("help", "What to write there."),
            Field(
                "wide",
                FieldType.BOOLEAN,
                help="`true` where a telephone number is written: on paper there is room for one.",
            ),
            help="The columns in order.",
            required=True,
        ),
        help="A form: its tables in order, to fill in on screen, on paper or in a spreadsheet.",
    ),
)
