"""A law, resolution, standard or policy, and what it helps to argue."""

from __future__ import annotations

from fieldguide.kinds import KindFolder
from fieldguide.model import PAGE_FIELDS, Family, Kind, Section, Show, TableName
from fieldguide.model.fields import choice, number, reference

from ..topic import TOPIC_WORDS, UNDERSTAND

INSTRUMENT = KindFolder(
    Kind(
        "instrument",
        folder="instruments",
        fields=(
            *PAGE_FIELDS,
            choice("nature", "nature", "What kind of instrument it is.", required=True),
            number("year", "The year it was adopted.", minimum=1800, maximum=2100),
            # The title of a document is as long as a summary, and says the same as the entry's.
            reference(
                "document",
                "source",
                help="The instrument in the list of sources.",
                show=Show.ON_PAGE,
                filters=False,
            ),
        ),
        sections=(Section("what-it-says"), Section("how-to-use", advice=True)),
        vocabularies={
            "nature": dict.fromkeys(
                ("treaty", "resolution", "standard", "principles", "policy", "national-law"), ""
            )
        },
        words=TOPIC_WORDS,
        list_by="nature",
        rank=195,
        menu=UNDERSTAND,
        tables=(TableName("instruments"),),
        pictogram="law",
        family=Family.LOOK_UP,
        help="A law, resolution, standard or policy, and what it helps to argue.",
    )
)
