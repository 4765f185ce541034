"""What an update changes for readers: contacts and safety first, then pages, in words of their language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from urllib.parse import quote

from fieldguide.content.page_facts import Change, read_page_facts
from fieldguide.content.site_paths import HOME, html_path, page_fragment, page_path, site_path
from fieldguide.model import (
    FinishedPage,
    Language,
    Library,
    LocalisedEntry,
    PackedFile,
    Settings,
    VerifiedBundle,
)

from .archive import PackedContent
from .artifact import Copy
from .changed_contacts import ShownContacts, find_changed, find_gone, read_shown
from .words import package_words

_HEADING = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Told:
    """A page or a contact in a list of changes: where it is, what it is called, what is different.

    `language` and `direction` are those of both, empty where they are the reader's; `numbers` are of
    telephones.
    """

    href: str
    title: str
    what: str = ""
    language: str = ""
    direction: str = ""
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """What an update changes for the readers of a language, what concerns their safety first.

    `contacts` are those who are called another way now, and the numbers that nobody may call any more.
    """

    contacts: tuple[Told, ...]
    safety: tuple[Told, ...]
    changed: tuple[Told, ...]
    new: tuple[Told, ...]
    gone: tuple[Told, ...]
    small: tuple[Told, ...]


def find_changes(
    copy: Copy,
    old: VerifiedBundle,
    library: Library,
    changed: Mapping[str, PackedFile],
    removed: Sequence[str],
    language: Language,
    shown: ShownContacts,
) -> Changes:
    """Give what an update of a copy changes for the readers of a language.

    `changed` are the files that it brings, `removed` those that the copy has no more; `shown` is what the
    older copy shows of contacts.
    """
    before = {one.path for one in old.manifest.files}
    source = library.settings.first_language
    own = {name: page for name, page in copy.pages.items() if page.language == language.code}
    told = [
        (found, change)
        for found in _entries_of(library, language)
        for change in read_page_facts(found.fields).changes
        if _file_of(found, library.settings) in changed and change.day >= old.manifest.issued
    ]
    noted = {_file_of(found, library.settings) for found, _ in told}
    new = [name for name in changed if name in own and name not in before]
    small = [name for name in changed if name in own and name in before and name not in noted]
    # A page of another language lies in a folder of its own; the first language has the root.
    folders = [site_path(HOME, one, source).removesuffix(html_path(HOME)) for one in copy.languages]
    folder = site_path(HOME, language, source).removesuffix(html_path(HOME))
    others = tuple(one for one in folders if one and one != folder)
    gone = [
        name
        for name in removed
        if name.endswith(".html") and name.startswith(folder) and not name.startswith(others)
    ]
    settings = library.settings
    told.sort(key=lambda one: (one[1].day, one[0].id), reverse=True)
    return Changes(
        contacts=tuple(_tell_contacts(copy, settings, language, shown)),
        safety=tuple(_tell(found, change, settings) for found, change in told if change.safety),
        changed=tuple(_tell(found, change, settings) for found, change in told if not change.safety),
        new=tuple(_tell_page(name, own[name]) for name in new),
        gone=tuple(Told("", _title_in(old, name)) for name in gone),
        small=tuple(_tell_page(name, own[name]) for name in small),
    )


def contacts_before(old: VerifiedBundle, settings: Settings) -> ShownContacts:
    """Give what an older copy shows of contacts, nothing where the new one is not of an office."""
    listed = (one.path for one in old.manifest.files if one.path.endswith(".html"))
    pages = listed if settings.local is not None else ()
    return read_shown((name, old.read(name).decode("utf-8", "replace")) for name in pages)


def _tell_contacts(
    copy: Copy, settings: Settings, language: Language, before: ShownContacts
) -> Iterator[Told]:
    """Tell which contacts changed, as readers of a language see them."""
    if settings.local is None:
        return
    inside = PackedContent(copy.files)
    names = [name for name, page in copy.pages.items() if page.language == language.code]
    own = ((name, inside[name].decode("utf-8", "replace")) for name in names)
    words = package_words(language, settings)
    for one in find_changed(settings, language, before, read_shown(own)):
        what = words["update_number_new"] if one.numbers else words["update_contact_other"]
        spoken = settings.language(one.language)
        yield Told(quote(one.page), one.name, what, spoken.code, spoken.direction, one.numbers)
    gone = find_gone(settings, before)
    if gone:
        yield Told("", "", words["update_number_gone"], numbers=gone)


def _entries_of(library: Library, language: Language) -> Iterator[LocalisedEntry]:
    for entry in library.sources():
        if read_page_facts(entry.fields).changes:
            yield library.localise(entry, language)


def _file_of(found: LocalisedEntry, settings: Settings) -> str:
    kind = settings.kind(found.kind)
    if kind is None:
        return ""
    return site_path(page_path(kind, found.source.slug), found.language, settings.first_language)


def _tell(found: LocalisedEntry, change: Change, settings: Settings) -> Told:
    kind = settings.kind(found.kind)
    fragment = page_fragment(kind, found.source.slug) if kind is not None else ""
    href = quote(_file_of(found, settings)) + (f"#{quote(fragment)}" if fragment else "")
    spoken = settings.source_language if found.translation is None else found.language
    what = change.what.text if change.what is not None else ""
    return Told(href, found.title, what, spoken.code, spoken.direction)


def _tell_page(name: str, page: FinishedPage) -> Told:
    return Told(quote(name), page.page.title)


def _title_in(old: VerifiedBundle, name: str) -> str:
    heading = _HEADING.search(old.read(name).decode("utf-8", "replace"))
    title = " ".join(unescape(_TAG.sub("", heading[1])).split()) if heading is not None else ""
    return title or name
