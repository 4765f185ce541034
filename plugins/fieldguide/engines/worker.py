"""The child process that builds one language."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path

from fieldguide.content.moment import VARIABLE
from fieldguide.errors import UsageError, say_refusal
from fieldguide.model import Language, RenderedSite, Settings
from fieldguide.signals import follow_parent

from .engine import load_engine

_OF_THE_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG, errno.EIO, errno.EMFILE, errno.ENFILE)


@dataclass(frozen=True, slots=True)
class PendingSite:
    """A language whose pages are rendered in the process that builds them.

    `render` can be pickled: where the system cannot fork, it travels to the child.
    """

    language: Language
    render: Callable[[], RenderedSite]


@dataclass(frozen=True, slots=True)
class LanguageTask:
    """All that a child process is told; each part can be pickled."""

    engine: str
    pending: PendingSite
    settings: Settings
    folder: Path
    log: Path
    epoch: int


def build_language(task: LanguageTask, answer: Connection) -> None:
    """Render and build one language in this process.

    The answer is the outline of the site.  Where it did not go well, it is whether the call
    was at fault, and one line of text.  What the
    engine prints goes to the log, so that two languages never write into each other's lines.
    """
    follow_parent()
    os.environ[VARIABLE] = str(task.epoch)
    try:
        log = task.log.open("w", encoding="utf-8", errors="backslashreplace", buffering=1)
    except OSError as error:
        answer.send((False, say_refusal(error, task.folder)))
        os._exit(1)
    with log:
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
        # New objects: a lock inside the old ones may have been held by a thread at the fork.
        sys.stdout = sys.stderr = log
        try:
            site = task.pending.render()
            load_engine(task.engine).build(site, task.settings, task.folder)
        except (Exception, SystemExit) as error:
            # The cause first: on a full disk there is no room for the log.
            answer.send((isinstance(error, UsageError), name_cause(error, task.folder)))
            with suppress(OSError):
                traceback.print_exc(file=log)
                log.flush()
            # Threads that an engine left behind must not hold the process.
            os._exit(1)
        with suppress(OSError):
            log.flush()
    answer.send(_outline(site))
    answer.close()
    os._exit(0)


def name_cause(error: BaseException, folder: Path) -> str:
    """Say in one line why an engine failed; what the disk refused comes before what was made of it."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, OSError) and cause.errno in _OF_THE_DISK:
            return say_refusal(cause, folder)
        cause = cause.__cause__ or cause.__context__
    return (str(error).strip() or type(error).__name__).splitlines()[0]


def _outline(site: RenderedSite) -> RenderedSite:
    """Give a site without the texts of its pages and files: what finishing it needs to know."""
    pages = tuple(replace(page, content="", searched="") for page in site.pages)
    assets = tuple(replace(asset, content=b"") for asset in site.assets)
    return replace(site, pages=pages, assets=assets)
