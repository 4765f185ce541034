"""Kinds of the knowledge base: what a protection topic is made of."""

from __future__ import annotations

from ..kind import Field, FieldType, Kind, Section
from .fields import (
    PAGE_FIELDS,
    choice,
    choice_list,
    citation_list,
    group_list,
    keyed_groups,
    number,
    reference,
    reference_list,
    word_list,
    words,
)

PAGE = Kind(
    "page",
    fields=(
        *PAGE_FIELDS,
        Field("downloads", FieldType.BOOLEAN, help="`true` where the page offers the offline packages."),
    ),
    help="A page that is of no other kind, such as the home page.",
)

MANUAL = Kind(
    "manual",
    folder="project",
    fields=PAGE_FIELDS,
    translated=False,
    help="A page for authors and maintainers, in the source language only.",
)

DEFINITION = Kind(
    "definition",
    folder="definitions",
    fields=(
        *PAGE_FIELDS,
        choice("element", "element", "Which element of a longer definition this concept is, if it is one."),
        citation_list("instruments", "Where in law or policy the concept is laid down."),
        group_list(
            "confused_with",
            reference("with", "definition", "form", help="The concept it is taken for.", required=True),
            words("how", "One sentence that tells the two apart.", required=True),
            help="Concepts that this one is often taken for.",
        ),
    ),
    sections=(Section("in-short"), Section("in-the-field")),
    help="A concept, what it means in the field, and what it is not.",
)

# A short form needs no headings; one that has them uses these.
_FORM_SECTIONS = tuple(Section(id, required=False) for id in ("what-it-is", "overlooked", "what-you-can-do"))

FORM = Kind(
    "form",
    folder="forms",
    fields=(
        *PAGE_FIELDS,
        reference_list("populations", "population", help="Who is mostly affected."),
        word_list("overlooked_by", "Who tends to overlook it."),
    ),
    sections=_FORM_SECTIONS,
    help="A form that the harm takes.",
)

CRISIS = Kind(
    "crisis",
    folder="crises",
    fields=(*PAGE_FIELDS, reference_list("examples", "lesson", help="Lessons from such crises.")),
    sections=(Section("what-it-is"), Section("what-changes"), Section("response")),
    help="A type of crisis and what it changes for the response.",
)

RISK = Kind(
    "risk",
    folder="risks",
    fields=(
        *PAGE_FIELDS,
        group_list(
            "crises",
            reference("crisis", "crisis", help="The type of crisis.", required=True),
            choice("strength", "strength", "How strongly the sources tie the two.", required=True),
            citation_list("sources", "Who ties them.", required=True),
            help="The types of crisis this factor is tied to.",
            required=True,
        ),
        reference_list("populations", "population", help="Who is exposed."),
        reference_list("forms", "form", help="The forms of harm it can lead to."),
        reference_list("lessons", "lesson", help="Lessons that show it."),
        word_list("mitigated_by", "What lowers the risk, a few words each."),
    ),
    sections=(Section("why"), Section("who"), Section("signs"), Section("what-lowers-it")),
    help="A risk factor and the types of crisis it is tied to.",
)

_EXPOSED = (Section("why-exposed"), Section("do"), Section("do-not"))

POPULATION = Kind(
    "population", folder="populations", fields=PAGE_FIELDS, sections=_EXPOSED, help="People at risk."
)

PLACE = Kind(
    "place", folder="places", fields=PAGE_FIELDS, sections=_EXPOSED, help="A place where risk gathers."
)

LESSON = Kind(
    "lesson",
    folder="lessons",
    fields=(
        *PAGE_FIELDS,
        Field(
            "countries",
            FieldType.LIST,
            items=Field("item", FieldType.COUNTRY),
            help="ISO 3166-1 alpha-3 codes; left out where the sources name no country.",
        ),
        number("from", "First year.", minimum=1945, maximum=2100, required=True),
        number("to", "Last year.", minimum=1945, maximum=2100, required=True),
        reference("crisis", "crisis", help="The type of crisis.", required=True),
        Field("glide", help="GLIDE number of the disaster, where it is confirmed."),
        choice("confidence", "confidence", "How sure we are of the lesson.", required=True),
        reference_list("risks", "risk", help="Risk factors that the lesson shows."),
    ),
    sections=(
        Section("what-happened", required=False),
        Section("what-worked"),
        Section("what-hindered"),
        Section("what-to-do-differently"),
        Section("evidence"),
    ),
    help="What a response in one country taught.",
)

ACTION = Kind(
    "action",
    folder="actions",
    fields=(
        *PAGE_FIELDS,
        choice_list("actors", "actor", "Who is asked to act.", required=True),
        choice_list("phases", "phase", "When.", required=True),
        choice_list("sectors", "sector", "In which sectors.", required=True),
        citation_list("sources", "Who asks for it.", required=True),
    ),
    sections=(Section("what-to-do"), Section("why")),
    help="A recommendation: who, when, in which sector.",
)

GAP = Kind(
    "gap",
    folder="gaps",
    fields=(
        *PAGE_FIELDS,
        choice("about", "gap_type", "What the entry tells of.", required=True),
        choice("coverage", "coverage", "Whether somebody covers the need."),
        words("covered_by", "Who covers the need, as far as anybody does."),
        keyed_groups(
            "needs",
            words("text", "The harm or the need, a few words.", required=True),
            reference("see", help="The page that says more."),
            help="The needs of the same coverage: each is a row of the table of gaps.",
        ),
        words("figure", "The figure, with its unit and date."),
        number("share", "The share in percent, where the figure is one.", minimum=0, maximum=100),
        words("caveat", "What the figure cannot show."),
        citation_list("sources", "Where the gap is described.", required=True),
    ),
    help="A gap in protection, a finding behind it, or a practice that closes one.",
)

INSTRUMENT = Kind(
    "instrument",
    folder="instruments",
    fields=(
        *PAGE_FIELDS,
        choice("nature", "nature", "What kind of instrument it is.", required=True),
        number("year", "The year it was adopted.", minimum=1800, maximum=2100),
        reference("document", "source", help="The instrument in the list of sources."),
    ),
    sections=(Section("what-it-says"), Section("how-to-use")),
    help="A law, resolution, standard or policy, and what it helps to argue.",
)

PATH = Kind(
    "path",
    folder="paths",
    fields=(
        *PAGE_FIELDS,
        words("for", "Whom the path is for.", required=True),
        keyed_groups(
            "stages",
            words("title", "The time the stage covers, such as the first 72 hours.", required=True),
            keyed_groups(
                "steps",
                words("text", "What to do, starting with a verb.", required=True),
                reference("read", help="What to read or use for it.", required=True),
                words("why", "One sentence that says why now.", required=True),
                help="The steps in order.",
                required=True,
            ),
            help="The stages in order.",
            required=True,
        ),
    ),
    help="A short way through existing entries for one role.",
)

KNOWLEDGE_KINDS = (
    DEFINITION,
    FORM,
    CRISIS,
    RISK,
    POPULATION,
    PLACE,
    LESSON,
    ACTION,
    GAP,
    INSTRUMENT,
    PATH,
)
