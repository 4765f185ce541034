"""Kinds that the other pages lean on: glossary terms and sources."""

from __future__ import annotations

from ..kind import Field, FieldType, Kind, Layout
from .fields import SOURCE_HASH, choice, citation_list, number, reference, word_list, words

TERM = Kind(
    "term",
    folder="glossary.yml",
    layout=Layout.COLLECTION,
    collection="terms",
    fields=(
        words("term", "The term as it stands in a sentence.", required=True),
        Field("acronym", translatable=True, own=True, help="Its short form, if the language has one."),
        word_list("variants", "Other spellings that mean the same.", own=True),
        words("definition", "One or two plain sentences, shown where the term is used.", required=True),
        reference("see", help="The page that says more."),
        citation_list("sources", "Where the definition comes from."),
        word_list("avoid", "Words not to use instead.", own=True),
        SOURCE_HASH,
    ),
    help="A glossary entry.",
)

SOURCE = Kind(
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
        words("note", "What a reader must know of it, such as its age."),
    ),
    translated=False,
    help="A source that pages cite.",
)

APPARATUS_KINDS = (TERM, SOURCE)
