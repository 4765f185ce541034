"""What is asked of who makes copies, and what comes back: values that travel to other machines."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from fieldguide.model import Diagnostic, SilencedFinding

from .carried import CarriedFile

if TYPE_CHECKING:
    from fieldguide.package import Signer

PACKAGES = "packages"
"""The zips of all languages with the single files; anything else that is made is a format of `export`."""


@dataclass(frozen=True, slots=True)
class CopyJob:
    """One thing to make that needs no other: of an edition, for an audience.

    `what` is PACKAGES or a format; a format is made in one `language`.  Packages are made in all languages at
    once: they are of the same pages, and one of them holds all languages.
    """

    edition: str
    audience: str = ""
    what: str = PACKAGES
    language: str = ""

    @property
    def name(self) -> str:
        """How reports name it, and the path of its folder below the output."""
        last = f"{self.what}-{self.language}" if self.language else self.what
        return "/".join(part for part in (self.edition, self.audience, last) if part)


@dataclass(frozen=True, slots=True)
class CopyOrder:
    """A job with all that a process on any machine must know besides the files of the project.

    `edition_files` are those of the job's edition alone, `edition_shown` how reports name its folder, empty
    for the project itself.  `environment` are variables that a build hangs on.  `code` is the digest of the
    code that must make it; `cache` the folder below the caches of a machine, empty for none.
    """

    job: CopyJob
    config: str
    code: str
    edition_files: tuple[CarriedFile, ...] = ()
    edition_shown: str = ""
    day: date | None = None
    languages: tuple[str, ...] = ()
    single_files: tuple[str, ...] = ()
    signer: Signer | None = None
    environment: Mapping[str, str] = field(default_factory=dict)
    cache: str = ""


@dataclass(frozen=True, slots=True)
class CopyOutcome:
    """What became of a job.  `files` are what it made, none where `status` is not 0.

    `status` is an exit status, and `trouble` says in a line what stopped it, where that is no fault of the
    content.  `lines` are those of the configuration for the report, `texts` those of files with faults.
    `pages` are counted, `kept` those of them that the cache had; `seconds` is the time of its process.
    """

    status: int = 0
    trouble: str = ""
    files: tuple[CarriedFile, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    silenced: tuple[SilencedFinding, ...] = ()
    read: int = 0
    texts: Mapping[str, Sequence[str]] = field(default_factory=dict)
    pages: int = 0
    kept: int = 0
    seconds: float = 0.0
    notes: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """How many bytes were made."""
        return sum(len(one.content) for one in self.files)


@dataclass(frozen=True, slots=True)
class JobStep:
    """A job got so far: what is done, how much of it, and where."""

    job: CopyJob
    step: str
    done: int
    total: int
    place: str = ""


@dataclass(frozen=True, slots=True)
class JobEnd:
    """A job ended."""

    job: CopyJob
    outcome: CopyOutcome


TellStep = Callable[[str, int, int], None]
