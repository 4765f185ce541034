"""Short ways to write a field declaration, and the fields that every page has."""

from __future__ import annotations

from .diagrams import DIAGRAM
from .kind import Field, FieldType
from .pictograms import PICTOGRAM
from .showing import Show, Unit


def words(
    name: str, help: str, *, required: bool = False, show: Show = Show.AUTO, markdown: bool = False
) -> Field:
    """Declare a text that is translated; with `markdown`, words in it may stand out and be links."""
    return Field(name, required=required, translatable=True, show=show, markdown=markdown, help=help)


def word_list(
    name: str,
    help: str,
    *,
    required: bool = False,
    own: bool = False,
    show: Show = Show.AUTO,
    markdown: bool = False,
    advice: bool = False,
) -> Field:
    """Declare a list of texts that are translated, or that each language has of its `own`."""
    item = Field("item", translatable=True, markdown=markdown)
    return Field(
        name, FieldType.LIST, required=required, items=item, own=own, show=show, advice=advice, help=help
    )


def choice(
    name: str,
    vocabulary: str,
    help: str,
    *,
    required: bool = False,
    show: Show = Show.AUTO,
    filters: bool = True,
    schema: str = "",
) -> Field:
    """Declare a word of a vocabulary."""
    return Field(
        name,
        FieldType.CHOICE,
        required=required,
        vocabulary=vocabulary,
        show=show,
        filters=filters,
        schema=schema,
        help=help,
    )


def number(
    name: str,
    help: str,
    *,
    minimum: int | None = None,
    maximum: int | None = None,
    required: bool = False,
    unit: Unit = Unit.NONE,
    show: Show = Show.AUTO,
) -> Field:
    """Declare a whole number."""
    return Field(
        name,
        FieldType.INTEGER,
        required=required,
        minimum=minimum,
        maximum=maximum,
        unit=unit,
        show=show,
        help=help,
    )


def reference(
    name: str,
    *kinds: str,
    help: str,
    required: bool = False,
    show: Show = Show.AUTO,
    filters: bool = True,
) -> Field:
    """Declare the id of an entry of one of the kinds."""
    return Field(
        name, FieldType.REFERENCE, required=required, kinds=kinds, show=show, filters=filters, help=help
    )


def reference_list(
    name: str,
    *kinds: str,
    help: str,
    required: bool = False,
    show: Show = Show.AUTO,
    schema: str = "",
) -> Field:
    """Declare a list of ids of entries of the kinds, of any kind where none is named."""
    item = Field("item", FieldType.REFERENCE, kinds=kinds)
    return Field(name, FieldType.LIST, required=required, items=item, show=show, schema=schema, help=help)


def choice_list(
    name: str, vocabulary: str, help: str, *, required: bool = False, show: Show = Show.AUTO
) -> Field:
    """Declare a list of words of a vocabulary."""
    item = Field("item", FieldType.CHOICE, vocabulary=vocabulary)
    return Field(name, FieldType.LIST, required=required, items=item, show=show, help=help)


def citation_list(name: str, help: str, *, required: bool = False) -> Field:
    """Declare a list of citations, each `@source, place`."""
    item = Field("item", FieldType.CITATION)
    return Field(name, FieldType.LIST, required=required, items=item, help=help)


def group_list(name: str, *fields: Field, help: str, required: bool = False, show: Show = Show.AUTO) -> Field:
    """Declare a list of mappings with the same fields."""
    item = Field("item", FieldType.GROUP, fields=fields)
    return Field(name, FieldType.LIST, required=required, items=item, show=show, help=help)


def keyed_groups(
    name: str,
    *fields: Field,
    help: str,
    anchor: bool = False,
    required: bool = False,
    show: Show = Show.AUTO,
    advice: bool = False,
) -> Field:
    """Declare a mapping from slugs to mappings with the same fields."""
    item = Field("item", FieldType.GROUP, fields=fields)
    return Field(
        name,
        FieldType.KEYED,
        required=required,
        anchor=anchor,
        items=item,
        show=show,
        advice=advice,
        help=help,
    )


# The head and the foot of every page show these.
TITLE = words(
    "title", "Short, in sentence case; it stands alone in lists and searches.", required=True, show=Show.OWN
)
SUMMARY = words("summary", "Two short sentences that a busy reader takes away.", required=True, show=Show.OWN)
AUDIENCE = choice(
    "audience",
    "audience",
    "Who may see the page; without it, the configured default.",
    show=Show.OWN,
    filters=False,
)
REVIEWED = Field(
    "reviewed",
    FieldType.DATE,
    required=True,
    show=Show.OWN,
    help="The day a person last checked the facts.",
)
REVIEW_BY = Field(
    "review_by", FieldType.DATE, show=Show.OWN, help="The day by which the facts must be checked again."
)
LANGUAGE = Field(
    "language",
    show=Show.OWN,
    filters=False,
    help="For a page that was written in another language than all others: the tag of that language, "
    "which is the name of its folder. It is then no translation, and readers of other languages get it as "
    "it is.",
)

SOURCE_HASH = Field(
    "source_hash",
    show=Show.OWN,
    help="In a translation: the fingerprint of the source it was made from.",
)
SOURCE_BLOCKS = Field(
    "source_blocks",
    show=Show.OWN,
    help="In a translation: the digests of the passages it was made from; `fieldguide translate` writes it.",
)
TRANSLATION_REVIEWED = Field(
    "translation_reviewed",
    FieldType.DATE,
    show=Show.OWN,
    help="In a translation: the day on which a person reviewed it against its source.",
)
TRANSLATION_REVIEWER = Field(
    "translation_reviewer",
    show=Show.OWN,
    help="In a translation: who reviewed it, as they want to be named; an office or a role is enough.",
)
OF_TRANSLATIONS = (SOURCE_HASH, SOURCE_BLOCKS, TRANSLATION_REVIEWED, TRANSLATION_REVIEWER)
"""What a translation alone says of itself: nothing of it is words."""

TRANSLATION_FACTS = frozenset(one.name for one in OF_TRANSLATIONS)
"""The names of what a translation alone says."""

RELATED = reference_list("related", help="Further entries worth reading.", show=Show.OWN)

ADDED = Field("added", FieldType.DATE, show=Show.OWN, help="The day the entry first stood in an edition.")
CHANGES = Field(
    "changes",
    FieldType.KEYED,
    late=True,
    show=Show.OWN,
    items=Field(
        "item",
        FieldType.GROUP,
        fields=(
            Field("day", FieldType.DATE, required=True, help="The day of the change."),
            words("what", "One sentence that tells a reader what is different.", required=True),
            Field(
                "safety",
                FieldType.BOOLEAN,
                default="false",
                help="Whether the safety of people hangs on it: it is told before all other changes.",
            ),
        ),
    ),
    help="What changed since the entry was added, under slugs of your own.",
)

FORMER = Field(
    "former",
    FieldType.LIST,
    items=Field("item", example="page/former-slug"),
    show=Show.OWN,
    help="Ids that the entry had before: their addresses lead on to it.",
)

START_WITH = Field(
    "start_with",
    FieldType.BOOLEAN,
    show=Show.OWN,
    filters=False,
    default="false",
    help="Whether the entry is among the few, three to six of a kind, that its list begins with.",
)

ALSO_CALLED = word_list(
    "also_called",
    "Words that people use for it, each as somebody would type it: for the search only, never shown.",
    own=True,
    show=Show.OWN,
)

KEY_POINTS = word_list(
    "key_points",
    "Two to four short points that a reader takes away, shown in a box below the summary.",
    own=True,
    show=Show.OWN,
    markdown=True,
)

PICTOGRAM_FIELD = choice(
    "pictogram",
    PICTOGRAM,
    "The drawing that stands beside its title in lists; without it, that of its kind.",
    show=Show.OWN,
    filters=False,
)

DIAGRAM_FIELD = choice(
    "diagram", DIAGRAM, "The diagram that the page shows below its summary.", show=Show.OWN, filters=False
)

QUICK_EXIT = Field(
    "quick_exit",
    FieldType.BOOLEAN,
    show=Show.OWN,
    filters=False,
    default="false",
    help="`true` where a person at risk may open the page: it gets a way to leave at once.",
)

CONTENT_NOTICE = Field(
    "content_notice",
    FieldType.GROUP,
    show=Show.OWN,
    fields=(
        words("text", "One sentence: what the page tells of, without telling it.", required=True),
        Field("skip_to", example="what-to-do-differently", help="The id of the heading that comes after it."),
    ),
    help="For pages that tell of violence or of harm to children: what follows, and where to skip to.",
)

PAGE_FIELDS = (
    TITLE,
    SUMMARY,
    KEY_POINTS,
    AUDIENCE,
    REVIEWED,
    REVIEW_BY,
    *OF_TRANSLATIONS,
    LANGUAGE,
    RELATED,
    ALSO_CALLED,
    FORMER,
    ADDED,
    CHANGES,
    START_WITH,
    PICTOGRAM_FIELD,
    DIAGRAM_FIELD,
    QUICK_EXIT,
    CONTENT_NOTICE,
)
