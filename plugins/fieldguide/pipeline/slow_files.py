"""Files that take long to make, such as kits for trainers: kept from one build to the next."""

from __future__ import annotations

import os
from collections.abc import Callable

from fieldguide.cache import FileCache, cache_folder, code_digest
from fieldguide.content.digests import described_settings, digest
from fieldguide.export import Keep
from fieldguide.model import Attachment, Library

from .kinds import code_packages

# Settings that change no file: where the project lies, what is only judged, where outputs go.
_OF_NO_FILE = frozenset({"root", "config_path", "severities", "severity_places", "withheld", "bundles"})


def keep_of(library: Library, *, cached: bool) -> Keep:
    """Give what makes files, or takes those that were kept of a former build of the project."""
    folder = cache_folder(library.settings.root, os.environ) if cached else None
    cache = FileCache(folder) if folder is not None else None
    common = digest(code_digest(code_packages()), *described_settings(library.settings, _OF_NO_FILE))

    def keep(made_of: tuple[str, ...], make: Callable[[], tuple[Attachment, ...]]) -> tuple[Attachment, ...]:
        if cache is None:
            return make()
        key = digest(common, *made_of)
        found = cache.find(key)
        if found is None:
            found = make()
            cache.keep(key, found)
        return found

    return keep
