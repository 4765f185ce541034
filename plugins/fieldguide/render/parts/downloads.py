"""What a page offers to take away: single files for phones and offline packages, where the site has them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.single_files import SingleFile, find_single_files, is_offered
from fieldguide.content.site_paths import relative_path
from fieldguide.content.training import MODULE
from fieldguide.model import DOWNLOADS, ONLINE_ONLY, Language, LocalisedEntry

from ..context.page_scope import PageScope
from ..language.phrase import Phrase
from .labels import index_title, title_language


@dataclass(frozen=True, slots=True)
class Download:
    """An offline package: of one language, or of all where `language` is None."""

    language: Language | None
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class PhoneFile:
    """A single file: its title, and its language where that is not the reader's."""

    title: Phrase
    href: str
    language: Language | None


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
    downloads = tuple(Download(language, name, _address(scope, name)) for language, name in choices)
    singles = find_single_files(scope.site.library)
    yield scope.render(
        "downloads",
        courses=tuple(_phone_file(scope, one) for one in singles if one.is_course),
        others=tuple(_phone_file(scope, one) for one in singles if not one.is_course),
        downloads=downloads,
        online_only=ONLINE_ONLY,
    )


def phone_file_of(scope: PageScope, entry: LocalisedEntry) -> PhoneFile | None:
    """Give the single file of an entry: that of a course or of a path."""
    kind = scope.site.kind(entry)
    if kind.name != MODULE and not kind.roles:
        return None
    found = next((one for one in find_single_files(scope.site.library) if one.id == entry.id), None)
    return _phone_file(scope, found) if found is not None else None


def _phone_file(scope: PageScope, one: SingleFile) -> PhoneFile:
    """Give a file in the reader's language, or, where it is not made in that, in the first language."""
    site = scope.site
    language = site.language if is_offered(one, site.library, site.language) else site.settings.first_language
    if one.entry is None:
        title = site.phrase(index_title(site, one.kind), title_language(site, one.kind))
    else:
        title = site.title(site.entries[one.entry.id])
    href = _address(scope, one.name(language, site.settings_with_edition))
    return PhoneFile(title, href, language if language.code != site.language.code else None)


def _address(scope: PageScope, name: str) -> str:
    return relative_path(scope.site.folder + scope.path, f"{DOWNLOADS}/{name}")
