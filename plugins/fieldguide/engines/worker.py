"""The process that makes pages as it is asked for them."""

from __future__ import annotations

import errno
import gc
import os
import sys
import traceback
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from fieldguide.errors import UsageError, say_refusal
from fieldguide.model import FinishedPage
from fieldguide.signals import follow_parent

from .contract import SiteWork

_OF_THE_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG, errno.EIO, errno.EMFILE, errno.ENFILE)


class PageName(NamedTuple):
    """A page to be made: the code of its language, its path below it."""

    language: str
    path: str


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a page could not be made; `of_call` where the call was at fault and not the machine."""

    of_call: bool
    text: str
    page: PageName | None = None
    traceback: str = ""


def make_on_demand(work: SiteWork, destination: Path, pipe: Connection) -> None:
    """Make and write the pages that the parent names, until it names none; answer with what was made.

    Raises:
        SystemExit: nothing is left to do.
    """
    follow_parent()
    # What pages are made of lives as long as the process, and there are few circles in it.
    gc.disable()
    folders: set[Path] = set()
    while True:
        try:
            asked: tuple[PageName, ...] = pipe.recv()
        except (EOFError, OSError):
            asked = ()
        if not asked:
            break
        answer = _make_all(work, destination, asked, folders)
        pipe.send(answer)
        if isinstance(answer, Failure):
            break
    pipe.close()
    sys.stdout.flush()
    # Threads that a library left behind must not hold the process.
    os._exit(0)


def _make_all(
    work: SiteWork, destination: Path, asked: tuple[PageName, ...], folders: set[Path]
) -> tuple[FinishedPage, ...] | Failure:
    made: list[FinishedPage] = []
    for name in asked:
        try:
            page = work.make(*name)
            write_page(page, destination, folders)
        except (Exception, SystemExit) as error:
            cause = name_cause(error, destination)
            return Failure(isinstance(error, UsageError), cause, name, traceback.format_exc().strip())
        made.append(page.outline())
    return tuple(made)


def write_page(page: FinishedPage, destination: Path, folders: set[Path]) -> None:
    """Write a page at its path below a folder; `folders` remembers those that are there."""
    place = destination / page.path
    if place.parent not in folders:
        place.parent.mkdir(parents=True, exist_ok=True)
        folders.add(place.parent)
    with place.open("xb") as file:
        file.write(page.html.encode("utf-8", "surrogateescape"))


def name_cause(error: BaseException, folder: Path) -> str:
    """Say in one line why a page was not made; what the disk refused comes before what was made of it."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, OSError) and cause.errno in _OF_THE_DISK:
            return say_refusal(cause, folder)
        cause = cause.__cause__ or cause.__context__
    return (str(error).strip() or type(error).__name__).splitlines()[0]
