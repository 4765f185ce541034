"""Information material for a community: what is handed out, and how to use it safely."""

from __future__ import annotations

from fieldguide.model import PAGE_FIELDS, PICTOGRAM, Family, Field, FieldType, Kind, Section, Show
from fieldguide.model.fields import choice, choice_list, keyed_groups, number, word_list, words
from fieldguide.model.showing import TOOLKIT

from ..kind_folder import KindFolder, beside

IEC_MATERIAL = KindFolder(
    Kind(
        "iec",
        folder="iec",
        fields=(
            *PAGE_FIELDS,
            words("group", "Who it is for.", required=True),
            words("channel", "How it reaches them.", required=True),
            word_list("messages", "The key messages.", required=True, show=Show.AFTER),
            word_list(
                "listening",
                "Questions to ask the community: information goes both ways.",
                required=True,
                markdown=True,
            ),
            word_list(
                "safe_use",
                "What to check before using it.",
                required=True,
                show=Show.BEFORE,
                markdown=True,
                advice=True,
            ),
            word_list(
                "never",
                "What never to do with it.",
                required=True,
                show=Show.BEFORE,
                markdown=True,
                advice=True,
            ),
            choice("layout", "paper", "The sheet it is printed on.", required=True, filters=False),
            number(
                "pages",
                "How many pages of that paper it takes, where it takes more than one.",
                minimum=2,
                maximum=4,
                show=Show.ON_PAGE,
            ),
            keyed_groups(
                "panels",
                choice_list("pictograms", PICTOGRAM, "The pictograms of the panel.", required=True),
                words("words", "One short line below them.", required=True, markdown=True),
                Field(
                    "wide",
                    FieldType.BOOLEAN,
                    help="`true` where the panel takes the width of the sheet; otherwise two share it.",
                ),
                help="A sheet for people who do not read: pictograms with a few words each.",
                show=Show.OWN,
            ),
        ),
        sections=(
            Section("text", sheet="layout", sheet_pages="pages"),
            Section("pictures", required=False, panels="panels"),
            Section("before", advice=True),
            Section("after", advice=True),
        ),
        vocabularies={"paper": dict.fromkeys(("a4", "a4-poster", "a5", "a5-landscape"), "")},
        rank=220,
        menu=TOOLKIT,
        handed_out=True,
        single_file="materials",
        tables=(),
        pictogram="announce",
        family=Family.USE,
        help="Information material for a community.",
    ),
    pages=beside(__name__, "pages", "PAGES"),
)
