"""What an `edition.yml` may say, declared with the same fields as the configuration.

`example` is what may stand in it; all examples together are one file.
"""

from __future__ import annotations

from ..kind import Field, FieldType
from .options import OPTIONS

_TEXT = Field("item")
_IDS = Field("item", FieldType.REFERENCE)
_BY_LANGUAGE = Field("item", FieldType.KEYED, items=_TEXT)

_LIKE_THE_PROJECT = frozenset({"audience", "words", "publisher", "licence", "feedback", "safety"})
"""What an edition may say in place of the configuration, in the same way."""

_CONTACT = (
    Field(
        "name",
        FieldType.KEYED,
        required=True,
        items=_TEXT,
        help="What callers ask for, per language: a service or a role, never the name of a person.",
    ),
    Field(
        "phones", FieldType.LIST, items=_TEXT, help="The numbers, in quotation marks, as callers dial them."
    ),
    Field("hours", FieldType.KEYED, items=_TEXT, help="When somebody answers, per language."),
    Field(
        "languages",
        FieldType.LIST,
        items=_TEXT,
        help="The tags of the languages that are spoken there, such as `fr`.",
    ),
    Field(
        "verified",
        FieldType.DATE,
        required=True,
        help="The day on which somebody called, and agreed that it is published.",
    ),
    Field(
        "verify_again_by",
        FieldType.DATE,
        required=True,
        help="The last day on which that still counts: after it, nothing is built with this contact.",
    ),
)

EDITION_OPTIONS = (
    Field(
        "name",
        required=True,
        help="The name of the edition, in the foot of every page and in the names of packages: letters, "
        "digits, spaces, `.`, `-` and `_`.",
        example='name: "riverton-2026.12"',
    ),
    Field(
        "date",
        FieldType.DATE,
        required=True,
        help="Its day, from 1980 to 2099.",
        example="date: 2026-12-01",
    ),
    Field(
        "title",
        FieldType.KEYED,
        required=True,
        items=_TEXT,
        help="The name of the site, per language.",
        example="title: {fr: Protéger à Riverton, ar: الحماية في ريفرتون}",
    ),
    Field(
        "office",
        FieldType.KEYED,
        required=True,
        items=_TEXT,
        help="Who makes the edition and answers for it, per language. It stands on every page and in every "
        "package.",
        example="office: {fr: Bureau de Riverton, ar: مكتب ريفرتون}",
    ),
    Field(
        "languages",
        FieldType.LIST,
        items=_TEXT,
        help="The tags of languages of the project, in order; the first has the first page.",
        default="all languages of the project",
        example="languages: [fr, ar]",
    ),
    Field(
        "modules",
        FieldType.LIST,
        items=_IDS,
        help="The ids of the courses that it has; all others are left out, with their units and their tests.",
        default="all courses",
        example="modules: [module/foundations]",
    ),
    Field(
        "leave_out",
        FieldType.LIST,
        items=_IDS,
        help="The ids of what this edition does not have. What names it keeps its words and loses its link.",
        default="nothing",
        example="leave_out: [lesson/haiti-2010]",
    ),
    Field(
        "doors",
        FieldType.LIST,
        items=_IDS,
        help="The ids of the doors of the home page, in order; those that are not named are left out.",
        default="all doors, in the order of the project",
        example="doors: [door/help-someone]",
    ),
    Field(
        "contacts",
        FieldType.KEYED,
        items=Field("item", FieldType.GROUP, fields=_CONTACT),
        help="Who has which role, by the names of roles. They are filled in wherever a text has a place for "
        "that role; a role without a contact stays a place to write in.",
        default="none: all places are there to be written in",
        example=(
            "contacts:\n"
            "  child-protection:\n"
            "    name: {fr: Protection de l’enfant, ar: حماية الطفل}\n"
            '    phones: ["0000 0000"]\n'
            "    hours: {fr: jour et nuit, ar: نهارًا وليلًا}\n"
            "    languages: [fr, ar]\n"
            "    verified: 2026-11-20\n"
            "    verify_again_by: 2027-02-20"
        ),
    ),
    Field(
        "replaces",
        FieldType.KEYED,
        items=_TEXT,
        help="For each item of the project that a file of this edition replaces: its id, and the "
        "fingerprint of the project's item as it was then. `fieldguide check` names it, "
        "and says when the item has changed.",
        default="nothing",
        example="replaces: {iec/contacts-card: 0123456789ab}",
    ),
    *(option for option in OPTIONS if option.name in _LIKE_THE_PROJECT),
)
"""What may stand in the `edition.yml` of an office."""
