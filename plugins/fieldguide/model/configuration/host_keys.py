"""The keys of `mkdocs.yml` that belong to the host, and what becomes of each.

They are those of MkDocs 1.6, which ProperDocs shares, and of its themes, Material among them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ..kind import Field, FieldType


class Effect(Enum):
    """What becomes of a key: it works, it does nothing, it is refused, or it would run code."""

    USED = "used"
    NONE = "no effect"
    REFUSED = "refused"
    RUNS_CODE = "runs code"


@dataclass(frozen=True, slots=True)
class HostKey:
    """A key of the host.  `instead` says in one sentence what to write in its place."""

    field: Field
    effect: Effect = Effect.USED
    instead: str = ""

    @property
    def name(self) -> str:
        """The key."""
        return self.field.name


def _used(name: str, help: str, example: str, type: FieldType = FieldType.TEXT, default: str = "") -> HostKey:
    return HostKey(Field(name, type, help=help, default=default, example=example))


def _without_effect(name: str, instead: str) -> HostKey:
    return HostKey(Field(name), Effect.NONE, instead)


def _refused(name: str, instead: str) -> HostKey:
    return HostKey(Field(name), Effect.REFUSED, instead)


def _runs_code(name: str, instead: str) -> HostKey:
    return HostKey(Field(name), Effect.RUNS_CODE, instead)


_FRAME = "the frame of the pages is fieldguide's own"
_AUDIENCE = "what is published is said by `audience` in each page"

HOST_KEYS = (
    HostKey(
        Field(
            "site_name",
            required=True,
            help="The site's name, where `words` has no `site.name` for a language.",
            example='site_name: "Protection in crises"',
        )
    ),
    _used(
        "site_url",
        "Where the site will be; with it, a map of the site is written for search engines.",
        "site_url: https://guide.agency.example/",
    ),
    _used("docs_dir", "The folder of the pages; it can only be `docs`.", "docs_dir: docs", default="docs"),
    _used(
        "site_dir",
        "The folder that `mkdocs build` writes: inside the project, and no folder of content.",
        "site_dir: site",
        default="site",
    ),
    _used(
        "theme",
        "ProperDocs asks for a name, MkDocs does not; the frame of the pages is fieldguide's own.",
        "theme: fieldguide",
        FieldType.GROUP,
    ),
    _used(
        "plugins",
        "`fieldguide`, with the options above; `search` does nothing; others are refused, for they run code.",
        "plugins: [fieldguide: {…}]",
        FieldType.LIST,
    ),
    _used(
        "markdown_extensions",
        "For pages of other plugins: extensions of Python-Markdown and pymdown-extensions that read no file.",
        "markdown_extensions: [footnotes]",
        FieldType.LIST,
    ),
    _used("strict", "Let `mkdocs build` stop at warnings.", "strict: true", FieldType.BOOLEAN, "false"),
    _used(
        "dev_addr",
        "Where `mkdocs serve` shows the preview: an address of this machine only.",
        "dev_addr: 127.0.0.1:8000",
        default="127.0.0.1:8000",
    ),
    _used(
        "watch",
        "Further files and folders of the project that `mkdocs serve` watches.",
        "watch: [plugins]",
        FieldType.LIST,
    ),
    _used(
        "validation",
        "How MkDocs tells faults in links of pages that other plugins make.",
        "validation: {links: {not_found: warn}}",
        FieldType.GROUP,
    ),
    _used(
        "extra_css",
        "Styles of your own, by their paths below `docs`; every page loads them, and they fetch nothing.",
        "extra_css: [look/own.css]",
        FieldType.LIST,
    ),
    _used("remote_branch", "The branch that `mkdocs gh-deploy` writes.", "remote_branch: gh-pages"),
    _used("remote_name", "The remote that `mkdocs gh-deploy` writes to.", "remote_name: origin"),
    _without_effect("nav", "the navigation is made of the content"),
    _without_effect("use_directory_urls", "addresses end in `.html`, so that pages open from a disk"),
    _without_effect("site_description", "each page is described by its `summary`"),
    _without_effect("site_author", "please write `publisher` among the options of fieldguide"),
    _without_effect("copyright", "please write `licence` among the options of fieldguide"),
    _without_effect("repo_url", _FRAME),
    _without_effect("repo_name", _FRAME),
    _without_effect("edit_uri", _FRAME),
    _without_effect("edit_uri_template", _FRAME),
    _without_effect("extra_javascript", "no page runs a script that is not fieldguide's own"),
    _without_effect("extra", _FRAME),
    _without_effect("google_analytics", "no page tells anybody about its readers"),
    _without_effect("not_in_nav", "the navigation is made of the content"),
    _refused("exclude_docs", _AUDIENCE),
    _refused("draft_docs", _AUDIENCE),
    _refused("INHERIT", "please write everything in this file"),
    _refused("pages", "please remove it; the navigation is made of the content"),
    _refused("config_file_path", "please remove it; a file cannot say where it lies"),
    _runs_code("hooks", "please remove it"),
    _runs_code("extra_templates", "please remove it"),
)

_COLOURS = "letters are those of the reader's system, and signs are fieldguide's own"

THEME_KEYS = (
    _used("name", "fieldguide.", "name: fieldguide"),
    _without_effect(
        "palette", "please write `look: {primary: …, accent: …}` among the options of fieldguide"
    ),
    _without_effect("font", _COLOURS),
    _without_effect("icon", _COLOURS),
    _without_effect("logo", "please write `look: {logo: …}` among the options of fieldguide"),
    _without_effect("favicon", "please write `look: {icon: …}` among the options of fieldguide"),
    _without_effect("features", _FRAME),
    _without_effect("language", "please write `languages` among the options of fieldguide"),
    _without_effect("locale", "please write `languages` among the options of fieldguide"),
    _without_effect("direction", "please write `direction` beside the language"),
    _without_effect("static_templates", _FRAME),
    _without_effect("include_search_page", _FRAME),
    _without_effect("search_index_only", _FRAME),
    _runs_code("custom_dir", "please remove it"),
)

# The host imports the package of a theme.  These do no harm, and nothing else; others are programs.
OWN_THEME = "fieldguide"
HARMLESS_THEMES = frozenset({"mkdocs", "readthedocs", "material"})
