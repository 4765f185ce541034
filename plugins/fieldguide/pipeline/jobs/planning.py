"""Which copies there are to make: editions, audiences, packages and formats, each a job of its own."""

from __future__ import annotations

import hashlib
import os
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from fieldguide.cache import OFF, PART, cache_folder, code_digest
from fieldguide.cache import VARIABLE as CACHES
from fieldguide.content.layout import AUTHORS_FOLDERS, EDITION_FILE
from fieldguide.content.moment import VARIABLE, today
from fieldguide.content.near import did_you_mean, near_name
from fieldguide.errors import UsageError
from fieldguide.model import EditionFolder, Settings
from fieldguide.publish import check_output

from ..building import in_own_languages
from ..checking import CheckResult, check_configuration
from ..configuration import TRUST
from ..editions import edition_names, find_edition
from ..kind_writers import export_formats
from ..kinds import code_packages
from .carried import CarriedFile, carry_files
from .values import PACKAGES, CopyJob, CopyOrder

if TYPE_CHECKING:
    from fieldguide.package import Signer

PROJECT = "project"
"""What the copies of the project itself are called, beside those of its editions."""


@dataclass(frozen=True, slots=True)
class CopiesRequest:
    """What copies to make, and where to.

    `editions` names those that are wanted, empty for the project itself and all that lie beside it;
    `audiences` empty for those that each edition is for: from everybody to its own.  `formats` are made
    beside the packages.  `workers` bounds the jobs at one time on this machine, None for one a processor;
    with a `scheduler`, its cluster makes them.
    """

    config: Path
    output: Path
    editions: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    single_files: tuple[str, ...] = ()
    workers: int | None = None
    cached: bool = True
    signer: Signer | None = None
    scheduler: str = ""


@dataclass(frozen=True, slots=True)
class Planned:
    """An order, and the settings of what it makes: for the folder that it goes into."""

    order: CopyOrder
    settings: Settings

    @property
    def job(self) -> CopyJob:
        """The job."""
        return self.order.job


@dataclass(frozen=True, slots=True)
class Plan:
    """All orders, those that take longest first; the files that all of them share.

    `faulty` are the editions whose `edition.yml` cannot be used, each as a job without an audience, and what
    was told of that.
    """

    files: tuple[CarriedFile, ...]
    planned: tuple[Planned, ...]
    faulty: tuple[tuple[CopyJob, CheckResult], ...] = ()


def plan_copies(request: CopiesRequest) -> Plan:
    """Say what there is to make, before anything is made.

    Raises:
        UsageError: an option, or the configuration of the project, cannot be used.
    """
    _judge_formats(request.formats)
    root = request.config.resolve().parent
    code = code_of_machine()
    planned: list[Planned] = []
    faulty: list[tuple[CopyJob, CheckResult]] = []
    for name, edition in _editions(request):
        judged = check_configuration(request.config, edition)
        if judged.settings is None:
            faulty.append((CopyJob(name, what=""), judged))
            continue
        planned += _planned(request, name, edition, judged.settings, code)
    for one in planned:
        check_output(place_of(request, one.job), one.settings)
    # Zips of a whole site take longest: begun last, they would be waited for.
    planned.sort(key=lambda one: one.job.what != PACKAGES)
    files = carry_files(root, (request.config.name, *AUTHORS_FOLDERS))
    return Plan(files, tuple(planned), tuple(faulty))


def place_of(request: CopiesRequest, job: CopyJob) -> Path:
    """Give the folder that a job's files go into."""
    return request.output / job.name


def code_of_machine() -> str:
    """Name all that copies hang on besides their content: code, libraries, Python, and what packs zips."""
    parts = f"{code_digest(code_packages())} zlib {zlib.ZLIB_RUNTIME_VERSION}"
    return hashlib.blake2b(parts.encode(), digest_size=16).hexdigest()


def _judge_formats(names: Sequence[str]) -> None:
    formats = {one.name: one for one in export_formats()}
    for name in names:
        if name not in formats:
            hint = did_you_mean(near_name(name, tuple(formats), 0.6))
            raise UsageError(f"there is no format {name}; {hint or 'formats: ' + ', '.join(sorted(formats))}")
        missing = formats[name].missing()
        if missing:
            raise UsageError(missing)


def _editions(request: CopiesRequest) -> list[tuple[str, EditionFolder | None]]:
    root = request.config.resolve().parent
    wanted = request.editions or (PROJECT, *edition_names(root))
    found: list[tuple[str, EditionFolder | None]] = []
    for one in dict.fromkeys(wanted):
        edition = find_edition(request.config, one) if one != PROJECT else None
        found.append((edition.place.name if edition is not None else PROJECT, edition))
    names = [name for name, _ in found]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise UsageError(f"two editions would be in the folder {twice[0]}: please rename the folder of one")
    return found


def _planned(
    request: CopiesRequest, name: str, edition: EditionFolder | None, settings: Settings, code: str
) -> Iterator[Planned]:
    settings = in_own_languages(settings)
    codes = [one.code for one in settings.languages]
    wanted = [one for one in codes if not request.languages or one in request.languages]
    for audience in _audiences(request, settings):
        of_audience = replace(settings, audience=audience)
        jobs = [CopyJob(name, audience)]
        jobs += [CopyJob(name, audience, one, code) for one in request.formats for code in wanted]
        for job in jobs:
            yield Planned(_order(request, job, edition, settings, code, tuple(wanted)), of_audience)


def _audiences(request: CopiesRequest, settings: Settings) -> Sequence[str]:
    for one in request.audiences:
        if one not in settings.audiences:
            raise UsageError(f"there is no audience {one}; audiences: {', '.join(settings.audiences)}")
    if request.audiences:
        return [one for one in settings.audiences if one in request.audiences]
    return settings.audiences[: settings.audiences.index(settings.audience) + 1]


def _order(
    request: CopiesRequest,
    job: CopyJob,
    edition: EditionFolder | None,
    settings: Settings,
    code: str,
    languages: tuple[str, ...],
) -> CopyOrder:
    kept = cache_folder(settings.root, os.environ) if request.cached else None
    # Each has a part of its own: two that write at one time would have one of them go without.
    part = hashlib.sha256(job.name.encode()).hexdigest()[:16]
    cache = f"{kept.name}/copies/{part}" if kept is not None else ""
    # Asked for by noon, so that a day is the same day wherever it is read.
    moment = datetime.combine(today(os.environ), time(12), UTC)
    return CopyOrder(
        job,
        request.config.name,
        code,
        carry_files(edition.place, (EDITION_FILE, *AUTHORS_FOLDERS)) if edition is not None else (),
        edition.shown if edition is not None else "",
        edition.day if edition is not None else None,
        languages if request.languages else (),
        request.single_files if job.what == PACKAGES else (),
        request.signer,
        {
            VARIABLE: os.environ.get(VARIABLE) or str(int(moment.timestamp())),
            TRUST: os.environ.get(TRUST, ""),
            PART: cache,
            **({} if cache else {CACHES: OFF}),
        },
        cache,
    )
