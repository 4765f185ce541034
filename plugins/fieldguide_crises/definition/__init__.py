"""A concept, what it means in the field, and what it is not."""

from __future__ import annotations

from fieldguide.kinds import KindFolder, beside
from fieldguide.model import PAGE_FIELDS, Family, Kind, Schema, Section, Show, TableName, diagram_vocabulary
from fieldguide.model.fields import choice, citation_list, group_list, reference, words

from ..diagrams import DIAGRAMS
from ..topic import TOPIC_WORDS, UNDERSTAND

DEFINITION = KindFolder(
    Kind(
        "definition",
        folder="definitions",
        fields=(
            *PAGE_FIELDS,
            choice("theme", "definition_theme", "Under which heading the list shows it.", show=Show.OWN),
            choice(
                "element", "element", "Which element of a longer definition this concept is, if it is one."
            ),
            citation_list("instruments", "Where in law or policy the concept is laid down."),
            group_list(
                "confused_with",
                reference(
                    "with",
                    "definition",
                    "form",
                    help="The concept it is taken for.",
                    required=True,
                    filters=False,
                ),
                words("how", "One sentence that tells the two apart.", required=True, markdown=True),
                help="Concepts that this one is often taken for.",
            ),
        ),
        sections=(Section("in-short"), Section("in-the-field")),
        vocabularies={
            "element": {},
            "definition_theme": dict.fromkeys(("meaning", "people", "help", "response", "data", "law"), ""),
            **diagram_vocabulary(DIAGRAMS),
        },
        list_by="theme",
        words=TOPIC_WORDS,
        rank=110,
        menu=UNDERSTAND,
        schema=Schema(("DefinedTerm",)),
        tables=(TableName("definitions"), TableName("definition-confusions", "confused_with")),
        pictogram="book",
        family=Family.LOOK_UP,
        diagrams=DIAGRAMS,
        help="A concept, what it means in the field, and what it is not.",
    ),
    pages=beside(__name__, "pages", "PAGES"),
)
