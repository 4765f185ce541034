"""What a page offers to take away: the offline packages, where the site has them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.site_paths import relative_path
from fieldguide.model import DOWNLOADS, ONLINE_ONLY, Language, LocalisedEntry

from ..context.page_scope import PageScope


@dataclass(frozen=True, slots=True)
class Download:
    """An offline package: of one language, or of all where `language` is None."""

    language: Language | None
    name: str
    href: str


def offers_downloads(entry: LocalisedEntry) -> bool:
    """Tell whether an author wants the packages offered on a page."""
    return read_page_facts(entry.fields).offers_downloads


def write_downloads(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """List the packages, the one in the reader's language first.

    The list stands between the marks of what is online only: a copy on a stick has no packages.
    """
    if not offers_downloads(entry):
        return
    settings, here = scope.site.settings_with_edition, scope.site.language
    ordered = sorted(settings.languages, key=lambda language: language.code != here.code)
    choices: list[tuple[Language | None, str]] = [(one, settings.package_name(one.code)) for one in ordered]
    if len(ordered) > 1:
        choices.append((None, settings.package_name("all")))
    page = scope.site.folder + scope.path
    downloads = tuple(
        Download(language, name, relative_path(page, f"{DOWNLOADS}/{name}")) for language, name in choices
    )
    yield scope.render("downloads", downloads=downloads, online_only=ONLINE_ONLY)
