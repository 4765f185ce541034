"""Files that take long to make, such as kits for trainers: kept from one build to the next.

What is not kept yet can be made ahead in several processes, each of which keeps what it made;  who needs the
files then finds them there.  What a process could not make is made where it is needed, and told there.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.sharedctypes import Synchronized

from fieldguide.cache import FileCache, cache_folder, code_digest
from fieldguide.content.digests import described_settings, digest
from fieldguide.export import Keep, SlowFiles
from fieldguide.model import Attachment, Library
from fieldguide.signals import ended_by_terminate, follow_parent, signals_deferred

from .kinds import code_packages

# Settings that change no file: where the project lies, what is only judged, where outputs go.
_OF_NO_FILE = frozenset({"root", "config_path", "severities", "severity_places", "withheld", "bundles"})


def keep_of(library: Library, *, cached: bool) -> Keep:
    """Give what makes files, or takes those that were kept of a former build of the project."""
    cache = _cache_of(library) if cached else None
    common = _common(library)

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


def make_ahead(library: Library, files: Iterable[SlowFiles], jobs: int) -> None:
    """Make what is not kept yet in so many processes; where there is no cache or no need, do nothing.

    Processes are forked, for they share the library; where that cannot be, nothing is made ahead.
    """
    cache = _cache_of(library)
    # Forking is safe on macOS for nobody who uses its own libraries, and fonts do.
    if cache is None or jobs < 2 or "fork" not in get_all_start_methods() or sys.platform == "darwin":
        return
    common = _common(library)
    keyed = ((digest(common, *one.made_of), one) for one in files)
    left = [(key, one) for key, one in keyed if not cache.has(key)]
    count = min(jobs, len(left))
    if count < 2:
        return
    context = get_context("fork")
    taken = context.Value("i", 0)
    children = [context.Process(target=_make, args=(cache, left, taken), daemon=True) for _ in range(count)]
    with ended_by_terminate():
        try:
            gc.freeze()
            with signals_deferred():
                for child in children:
                    child.start()
            for child in children:
                child.join()
        finally:
            gc.unfreeze()
            for child in children:
                if child.is_alive():
                    child.terminate()
                    child.join()


def _make(cache: FileCache, files: Sequence[tuple[str, SlowFiles]], taken: Synchronized[int]) -> None:
    """Make the next of some files that no other process has taken, until there is none."""
    follow_parent()
    while True:
        with taken.get_lock():
            at = taken.value
            taken.value += 1
        if at >= len(files):
            return
        key, one = files[at]
        # Whoever needs it makes it again, and tells what is wrong.
        with suppress(Exception, SystemExit):
            cache.keep(key, one.make())


def _cache_of(library: Library) -> FileCache | None:
    folder = cache_folder(library.settings.root, os.environ)
    return FileCache(folder) if folder is not None else None


def _common(library: Library) -> str:
    return digest(code_digest(code_packages()), *described_settings(library.settings, _OF_NO_FILE))
