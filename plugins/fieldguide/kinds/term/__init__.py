"""A glossary entry: a term or an acronym in plain words."""

from __future__ import annotations

from fieldguide.model import Family, Field, Kind, Layout, TableName
from fieldguide.model.fields import OF_TRANSLATIONS, choice, citation_list, reference, word_list, words
from fieldguide.model.showing import REFERENCE

from ..kind_folder import KindFolder, beside

TERM = KindFolder(
    Kind(
        "term",
        folder="glossary.yml",
        layout=Layout.COLLECTION,
        collection="terms",
        fields=(
            words("term", "The term as it stands in a sentence.", required=True),
            Field("acronym", translatable=True, own=True, help="Its short form, if the language has one."),
            word_list("variants", "Other spellings that mean the same.", own=True),
            words(
                "definition",
                "One or two plain sentences, shown where the term is used.",
                required=True,
                markdown=True,
            ),
            reference("see", help="The page that says more."),
            citation_list("sources", "Where the definition comes from."),
            choice("audience", "audience", "Who may see it; without it, everybody.", filters=False),
            word_list("avoid", "Words not to use instead.", own=True),
            *OF_TRANSLATIONS,
        ),
        rank=270,
        menu=REFERENCE,
        handed_out=True,
        tables=(TableName("glossary"),),
        pictogram="glossary",
        family=Family.LOOK_UP,
        help="A glossary entry.",
    ),
    pages=beside(__name__, "pages", "PAGES"),
)
