"""The files that an entry's page offers: a calendar, a spreadsheet, forms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.content.site_paths import relative_path
from fieldguide.model import ONLINE_ONLY, Attachment, LocalisedEntry

from ..context.page_scope import PageScope
from ..language.phrase import Phrase
from .downloads import phone_file_of

_KILO = 1000


@dataclass(frozen=True, slots=True)
class OfferedFile:
    """A file as a page offers it; `title` is empty where the type says enough."""

    label: str
    title: Phrase
    href: str
    ending: str
    kilobytes: int


def write_attachments(scope: PageScope, entry: LocalisedEntry) -> Iterator[str]:
    """List the files of an entry, by what they are for, the one for a phone first where the site has it."""
    files = offered_files(scope, entry)
    phone = phone_file_of(scope, entry)
    if files or phone is not None:
        yield scope.render("attachments", files=files, phone=phone, online_only=ONLINE_ONLY)


def offered_files(scope: PageScope, entry: LocalisedEntry) -> tuple[OfferedFile, ...]:
    """Give the files of an entry as a page offers them, also one that is not its own."""
    return tuple(_offer(scope, file) for file in scope.site.attachments.get(entry.id, ()))


def _offer(scope: PageScope, file: Attachment) -> OfferedFile:
    title = file.title if file.told else ""
    return OfferedFile(
        scope.site.words(f"exports.{file.type}"),
        scope.site.phrase(title, file.language),
        relative_path(scope.site.folder + scope.path, file.path),
        "." + file.path.rpartition(".")[2],
        max(1, round(len(file.content) / _KILO)),
    )
