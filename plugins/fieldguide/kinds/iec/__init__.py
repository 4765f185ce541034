"""Information material for a community: what is handed out, and how to use it safely."""

from __future__ import annotations

from fieldguide.model import PAGE_FIELDS, Family, Kind, Section, Show
from fieldguide.model.fields import choice, word_list, words
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
            word_list("messages", "The key messages.", required=True, show=Show.BEFORE),
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
        ),
        sections=(
            Section("text", sheet="layout"),
            Section("before", advice=True),
            Section("after", advice=True),
        ),
        vocabularies={"paper": dict.fromkeys(("a4", "a4-poster", "a5"), "")},
        rank=220,
        menu=TOOLKIT,
        handed_out=True,
        tables=(),
        pictogram="announce",
        family=Family.USE,
        help="Information material for a community.",
    ),
    pages=beside(__name__, "pages", "PAGES"),
)
