"""The options of the plugin, declared with the same fields as content.

`example` is what may stand below `fieldguide:`; all examples together are one configuration.
"""

from __future__ import annotations

from ..diagnostic import Severity
from ..kind import Field, FieldType
from ..kind_declaration import KIND_OPTIONS, KIND_WORDS
from ..language import TranslationState
from ..showing import MENU_GROUPS

OPTION_WORDS: dict[str, tuple[str, ...]] = {
    "direction": ("ltr", "rtl"),
    "translation": tuple(state.value for state in TranslationState),
    "severity": tuple(severity.value for severity in Severity),
    **KIND_WORDS,
    "menu": tuple(group.name for group in MENU_GROUPS),
}
"""The words of the choices below."""

_TEXT = Field("item")
_TEXTS = Field("item", FieldType.KEYED, items=_TEXT)

OPTIONS = (
    Field(
        "languages",
        FieldType.LIST,
        required=True,
        help="The languages, the source language first.",
        items=Field(
            "item",
            FieldType.GROUP,
            fields=(
                Field("code", required=True, help="The language tag, such as `fr` or `pt-BR`."),
                Field("name", required=True, help="The language's own name."),
                Field(
                    "direction",
                    FieldType.CHOICE,
                    vocabulary="direction",
                    default="ltr",
                    help="`rtl` for languages written from right to left.",
                ),
                Field(
                    "translation",
                    FieldType.CHOICE,
                    vocabulary="translation",
                    default="`source` for the first, `machine` for others",
                    help="How it was translated.",
                ),
                Field(
                    "complete",
                    FieldType.BOOLEAN,
                    default="true",
                    help="`false` while entries still lack a translation: they are counted, not listed.",
                ),
            ),
        ),
        example=(
            "languages:\n"
            "  - {code: en, name: English, translation: source}\n"
            "  - {code: ar, name: العربية, direction: rtl, translation: machine, complete: false}"
        ),
    ),
    Field(
        "edition",
        FieldType.GROUP,
        help="What is published; it stands in the foot of every page and in the names of packages.",
        fields=(
            Field("name", required=True, help="Its name: letters, digits, spaces, `.`, `-` and `_`."),
            Field("date", FieldType.DATE, required=True, help="Its day, from 1980 to 2099."),
            Field(
                "earlier",
                FieldType.LIST,
                items=Field(
                    "item",
                    FieldType.GROUP,
                    fields=(
                        Field("name", required=True, help="The name of an edition before."),
                        Field("date", FieldType.DATE, required=True, help="Its day."),
                    ),
                ),
                help="The editions before this one: the page “What is new” tells what each brought.",
            ),
        ),
        default="an edition without a name",
        example='edition: {name: "2026.11", date: 2026-11-22}',
    ),
    Field("publisher", help="Who publishes the site.", default="nobody", example="publisher: An agency"),
    Field("licence", help="The licence of the content.", default="none", example="licence: CC BY 4.0"),
    Field(
        "feedback",
        help="Where readers on the network can say what is wrong: an address of e-mail, or a form with "
        "`https://`. Packages do not show it, and nothing is sent by itself.",
        default="nobody: what readers write is saved or printed",
        example="feedback: guide@example.org",
    ),
    Field(
        "bundles",
        help="The folder of the offline packages, beside the configuration's file; `mkdocs build` makes "
        "them only where it is named.",
        default="`dist` for `fieldguide build`, no packages for `mkdocs build`",
        example="bundles: dist",
    ),
    Field(
        "online",
        FieldType.BOOLEAN,
        help="Whether browsers may keep a copy of the site, so that pages open where the network is cut.",
        default="true",
        example="online: true",
    ),
    Field(
        "look",
        FieldType.GROUP,
        help="The site's own logo and colours. Paths count from `docs` on; styles stand under `extra_css`.",
        fields=(
            Field("logo", help="A drawing or a picture before the site's name: `.svg` or `.png`."),
            Field("icon", help="The sign in the browser's tab: `.svg` or `.png`."),
            Field(
                "primary",
                help="The ground of the header and of buttons, as `#rrggbb`; words on it are black or white.",
            ),
            Field("accent", help="The colour of links; it needs a contrast of 4.5 to paper and boxes."),
            Field(
                "dark",
                FieldType.GROUP,
                help="The same for dark colours.",
                fields=(
                    Field("primary", help="The ground of the header and of buttons."),
                    Field("accent", help="The colour of links."),
                ),
            ),
        ),
        default="fieldguide's own",
        example=(
            'look:\n  logo: look/logo.svg\n  primary: "#5b2a86"\n'
            '  accent: "#5b2a86"\n  dark: {accent: "#d9b8ff"}'
        ),
    ),
    Field(
        "safety",
        FieldType.GROUP,
        help="What keeps readers safe from who looks at their screen, their tabs or their paper.",
        fields=(
            Field(
                "neutral_title",
                FieldType.KEYED,
                items=_TEXT,
                help="The title of every page, per language, in tabs, bookmarks and the list of pages that "
                "were read. The header has it in place of the site's name.",
            ),
            Field(
                "keep_site_name",
                FieldType.BOOLEAN,
                default="false",
                help="`true` where the header names the site although titles do not.",
            ),
            Field(
                "neutral_icon",
                FieldType.BOOLEAN,
                default="false",
                help="`true` for a plain sheet of paper as the sign in the tab.",
            ),
            Field(
                "unnamed_paper",
                FieldType.BOOLEAN,
                default="false",
                help="`true` where paper is without the site's name and the ids of pages.",
            ),
        ),
        default="titles, signs and paper tell which site it is",
        example=(
            "safety:\n  neutral_title: {en: Notes, ar: ملاحظات}\n  neutral_icon: true\n  unnamed_paper: true"
        ),
    ),
    Field(
        "audience",
        help=(
            "The audience the site is built for: it sees what is for it and for wider ones. "
            "What is not for the widest says on each page, sheet and file for whom it is."
        ),
        default="the first of `audiences`",
        example="audience: public",
    ),
    Field(
        "audiences",
        FieldType.LIST,
        items=_TEXT,
        help="All audiences from wide to narrow.",
        default="public, partner, trainer, internal",
        example="audiences: [public, partner, internal]",
    ),
    Field(
        "default_audience",
        help="The audience of a page that names none.",
        default="the last of `audiences`",
        example="default_audience: internal",
    ),
    Field(
        "vocabularies",
        FieldType.KEYED,
        items=Field("item", FieldType.KEYED, items=_TEXTS),
        help="Words for choices, with their labels per language; further words, or other labels.",
        default="the words that fieldguide has",
        example="vocabularies:\n  sector:\n    health: {en: health, ar: الصحة}",
    ),
    Field(
        "words",
        FieldType.KEYED,
        items=_TEXTS,
        help="Words of the interface and of the packages, per language, in place of fieldguide's own. "
        "Those of a whole language stand in a file of their own, `words/<language>.yml`.",
        default="the words that fieldguide has",
        example="words:\n  site.name: {en: Protection in crises, ar: الحماية في الأزمات}",
    ),
    Field(
        "kinds",
        FieldType.KEYED,
        items=Field("item", FieldType.GROUP, fields=KIND_OPTIONS),
        help="Further kinds of content.",
        default="the kinds that fieldguide has",
        example=(
            "kinds:\n"
            "  law:\n"
            "    folder: laws\n"
            "    labels:\n"
            "      en: {one: law, many: laws}\n"
            "      ar: {one: قانون, many: قوانين}\n"
            "    sections: [scope]\n"
            "    fields:\n"
            "      country: {type: country, required: true, help: Where it holds.}\n"
            "      articles: {type: list, of: text, translatable: true}"
        ),
    ),
    Field(
        "withheld",
        FieldType.LIST,
        items=_TEXT,
        help="What no text may hold: words, or `sha256:` and the fingerprint of words.",
        default="nothing",
        example="withheld: [intranet.agency.example]",
    ),
    Field(
        "severities",
        FieldType.KEYED,
        help="Codes with another severity. The faults of the configuration itself keep theirs.",
        items=Field("item", FieldType.CHOICE, vocabulary="severity"),
        default="the severity of each rule",
        example="severities: {FG204: error}",
    ),
)
"""What may stand below `fieldguide:` in the list of plugins."""
