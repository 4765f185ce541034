"""The files beside the pages that pages use, and so publish."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.content.remember import once_per_library
from fieldguide.model import (
    Diagnostic,
    Finding,
    Library,
    Location,
    MediaFacts,
    Note,
    Rule,
    SourceFile,
    ending_of,
)

from .paths import file_links

_MOST_NAMED = 6


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A file that is published, what is in it, and the first place that links to it."""

    file: SourceFile
    media: MediaFacts
    link: Location

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.file.path.rpartition("/")[2]

    @property
    def ending(self) -> str:
        """The ending in small letters."""
        return ending_of(self.file.path)

    def report(self, rule: Rule, message: str, hint: str, line: int = 1, column: int = 1) -> Diagnostic:
        """Report a fault of the file, with the place that publishes it."""
        note = Note("it is published here", self.link)
        return rule.at(Location(self.file.path, line, column), message, hint, (note,))

    def report_each(
        self, rule: Rule, found: tuple[Finding, ...], message: str, hint: str
    ) -> Iterator[Diagnostic]:
        """Report all that was found; as one fault where none of it has a line of its own.

        `message` takes `{what}`.
        """
        if self.file.text is not None:
            for one in found:
                text = message.format(what=one.what)
                yield self.report(rule, text, hint, one.line, one.column)
        elif found:
            named = [one.what for one in found[:_MOST_NAMED]]
            more = f" and {len(found) - len(named)} more" if len(found) > len(named) else ""
            yield self.report(rule, message.format(what=", ".join(named) + more), hint)


@once_per_library
def used_paths(library: Library) -> dict[str, Location]:
    """Give the paths of all files that pages use, each with the first link to it."""
    used = {one.path: one.place for one in library.settings.look.files}
    for link in file_links(library):
        # A translation without its own picture shows that of the source.
        used.setdefault(link.destination.file, link.location)
    return used


@once_per_library
def published_files(library: Library) -> tuple[PublishedFile, ...]:
    """Give the files that pages publish, in the order of the files."""
    used = used_paths(library)
    return tuple(
        PublishedFile(file, file.media, used[file.path])
        for file in library.files
        if file.media is not None and file.path in used
    )
