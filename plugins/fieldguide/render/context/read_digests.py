"""Digests of what pages read: of each thing that `reads` names."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from fieldguide.content.digests import digest, facts_digest, text_digest
from fieldguide.model import Attachment, LocalisedEntry

from .reads import ALL
from .site import SiteContext


class ReadDigests:
    """Gives the digest of each thing that a page of one language can read, worked out when asked for."""

    def __init__(self, site: SiteContext) -> None:
        """Take the site that pages are written for."""
        self._site = site
        self._entries = site.entries.untraced()
        self._known: dict[str, str] = {}

    def of(self, read: str) -> str:
        """Give the digest of what a name stands for; see `reads`."""
        found = self._known.get(read)
        if found is None:
            found = self._known[read] = self._work_out(*read.split(" ", 1))
        return found

    def _work_out(self, way: str, name: str = "") -> str:
        site = self._site
        match way:
            case "entry":
                entry = self._entries.get(name)
                return self._entry(entry) if entry is not None else ""
            case "text":
                entry = self._entries.get(name)
                return self._text(entry) if entry is not None else ""
            case "kind":
                return digest(*map(self._entry_of, self._ids(site.by_kind.get(name, ()))))
            case "backlinks":
                return digest(*site.backlinks.untraced(name))
            case "citing":
                return digest(*site.citing.untraced(name))
            case "whole":
                return site.wholes.get(name, "")
            case "attachments":
                return digest(*map(_attachment, site.attachments.untraced(name)))
            case "edition":
                settings = site.settings
                return digest(settings.edition, str(settings.edition_date), repr(settings.earlier_editions))
            case "oldest":
                return digest(*site.oldest_days)
            case "translations":
                return digest(repr(site.counted_translations))
        assert way == ALL, way
        return digest(*map(self._entry_of, self._entries))

    def _ids(self, entries: Iterable[LocalisedEntry]) -> Iterable[str]:
        return (entry.id for entry in entries)

    def _entry_of(self, id: str) -> str:
        return self.of(f"entry {id}")

    def _entry(self, entry: LocalisedEntry) -> str:
        translation = entry.translation
        return digest(
            facts_digest(entry.source), facts_digest(translation) if translation is not None else ""
        )

    def _text(self, entry: LocalisedEntry) -> str:
        library, translation = self._site.library, entry.translation
        words = text_digest(library, translation) if translation is not None else ""
        return digest(text_digest(library, entry.source), words)


def _attachment(file: Attachment) -> str:
    content = hashlib.sha256(file.content).hexdigest()
    told = "told" if file.told else ""
    return digest(file.entry, file.type, file.path, content, file.title, file.language, told)
