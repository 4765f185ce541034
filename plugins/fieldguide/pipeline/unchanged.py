"""A build of which nothing has changed since the last: what it was made of, and what it made.

Whether that is so is told by the content of all files that a build reads and by the stamps of all that it
wrote; so it is known before anything is read as content.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from fieldguide.cache import (
    Outcome,
    cache_folder,
    code_digest,
    digest_of_inputs,
    read_outcome,
    stamp_of_folder,
    write_outcome,
)
from fieldguide.content.layout import AUTHORS_FOLDERS, EDITION_FILE
from fieldguide.content.moment import today
from fieldguide.content.single_files import ENDING as SINGLE_FILE
from fieldguide.model import EditionFolder

from .checking import CheckResult, read_lines
from .configuration import TRUST
from .kinds import code_packages

if TYPE_CHECKING:
    from fieldguide.package import Signer

Step = Callable[[str, int, int], None]
"""Is told what is being done, and how much of it is done: a name, a number, the whole number."""


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What to build: a site, offline packages, or both.

    `languages` names the languages besides the source language, all where it is empty;
    `jobs` bounds the processes; an empty `audience` is the configured one.  What former builds made and
    is the same is taken from the cache where it is `cached`.  `for_authors` asks for the site of those
    who write.  `single_files` are the ids of those to make beside the packages, empty for those that the
    pages of a site offer.  Packages are signed by `signer`, and `since` names older ones that updates are
    made of.  With an `edition`, it is built and not the project itself.
    """

    config: Path
    site: Path | None = None
    bundles: Path | None = None
    languages: tuple[str, ...] = ()
    jobs: int | None = None
    audience: str = ""
    cached: bool = True
    for_authors: bool = False
    single_files: tuple[str, ...] = ()
    signer: Signer | None = None
    since: tuple[Path, ...] = ()
    edition: EditionFolder | None = None

    @property
    def outputs(self) -> tuple[Path, ...]:
        """The folders that are written."""
        found = (self.site, self.bundles)
        return tuple(Path(os.path.abspath(one)) for one in found if one is not None)


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build gave; nothing was written where `check` has errors.

    `hidden` counts, for each audience, the entries that are not in the build.  `kept` counts the
    pages that were taken from the cache, and `troubles` is what was wrong with it.
    """

    check: CheckResult
    pages: int = 0
    languages: int = 0
    written: tuple[Path, ...] = ()
    hidden: Mapping[str, int] = field(default_factory=dict)
    kept: int = 0
    troubles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LastBuild:
    """What is known of the last build of a project when the next one begins.

    `folder` is that of its cache, None where there is none, and `inputs` names what there is to build of now.
    """

    request: BuildRequest
    folder: Path | None
    inputs: str

    @classmethod
    def of(cls, request: BuildRequest) -> LastBuild:
        """Look at what a build would be made of."""
        root = request.config.resolve().parent
        folder = cache_folder(root, os.environ) if request.cached else None
        return cls(request, folder, _inputs(request) if folder is not None else "")

    def again(self) -> BuildResult | None:
        """Give what the last build gave, if this one would give the same and all of it is there."""
        started = time.perf_counter()
        outcome = read_outcome(self.folder, self.request.for_authors) if self.folder is not None else None
        if outcome is None or outcome.inputs != self.inputs:
            return None
        outputs = {str(path): stamp_of_folder(path) for path in self.request.outputs}
        if outputs != outcome.outputs:
            return None
        root = self.request.config.resolve().parent
        told = {one.location.path for one in outcome.diagnostics}
        check = CheckResult(
            None,
            None,
            outcome.diagnostics,
            outcome.files,
            time.perf_counter() - started,
            outcome.silenced,
            config_lines={path: read_lines(root / path) for path in sorted(told)},
        )
        written = written_files(self.request)
        return BuildResult(
            check, outcome.pages, outcome.languages, written, outcome.hidden, kept=outcome.pages
        )

    def remember(self, result: BuildResult) -> None:
        """Keep what this build gave, unless something changed while it was made."""
        check = result.check
        if self.folder is None or check.errors or result.troubles or _inputs(self.request) != self.inputs:
            return
        outputs = {str(path): stamp_of_folder(path) for path in self.request.outputs}
        if not all(outputs.values()):
            return
        write_outcome(
            self.folder,
            Outcome(
                self.inputs,
                outputs,
                check.diagnostics,
                check.silenced,
                check.files,
                result.pages,
                result.languages,
                result.hidden,
            ),
            self.request.for_authors,
        )


def written_files(request: BuildRequest) -> tuple[Path, ...]:
    """Give what a person opens or hands on of a build's outputs."""
    written = [request.site / "index.html"] if request.site is not None else []
    if request.bundles is not None:
        written += sorted(request.bundles.glob("*.zip"))
        written += sorted(request.bundles.glob(f"*{SINGLE_FILE}"))
    return tuple(written)


def _sum_of_file(path: Path) -> str:
    """Give the SHA-256 of a file, nothing where it cannot be read: who uses it says why."""
    if not path.is_file():
        return ""
    try:
        with path.open("rb") as handle:
            return hashlib.file_digest(handle, "sha256").hexdigest()
    except OSError:
        return ""


def _files_of(edition: EditionFolder) -> str:
    """Name all that the files of an edition hold, wherever it lies."""
    return digest_of_inputs(edition.place, (EDITION_FILE, *AUTHORS_FOLDERS), ())


def _inputs(request: BuildRequest) -> str:
    root = request.config.resolve().parent
    told = (
        code_digest(code_packages()),
        request.config.name,
        repr(request.languages),
        request.audience,
        repr([str(path) for path in request.outputs]),
        "site" if request.site is not None else "",
        "for authors" if request.for_authors else "",
        repr(request.single_files),
        request.signer.id if request.signer is not None else "",
        repr([_sum_of_file(path) for path in request.since]),
        today(os.environ).isoformat(),
        repr(request.edition),
        *((_files_of(request.edition),) if request.edition is not None else ()),
        os.environ.get(TRUST, ""),
    )
    return digest_of_inputs(root, (request.config.name, *AUTHORS_FOLDERS), told)
