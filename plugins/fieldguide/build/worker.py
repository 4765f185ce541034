"""The child process that builds one language."""

from __future__ import annotations

import os
import sys
import traceback
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from fieldguide.errors import UsageError
from fieldguide.model import RenderedSite, Settings

from .engine import load_engine
from .epoch import VARIABLE
from .signals import follow_parent


@dataclass(frozen=True, slots=True)
class LanguageTask:
    """All that a child process is told; each part can be pickled."""

    engine: str
    site: RenderedSite
    settings: Settings
    folder: Path
    log: Path
    epoch: int


def build_language(task: LanguageTask, answer: Connection) -> None:
    """Build one language in this process; answer with nothing where it went well.

    Otherwise the answer is whether the call was at fault, and one line of text.  What the
    engine prints goes to the log, so that two languages never write into each other's lines.
    """
    follow_parent()
    os.environ[VARIABLE] = str(task.epoch)
    with task.log.open("w", encoding="utf-8", errors="backslashreplace", buffering=1) as log:
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
        # New objects: a lock inside the old ones may have been held by a thread at the fork.
        sys.stdout = sys.stderr = log
        try:
            load_engine(task.engine).build(task.site, task.settings, task.folder)
        except (Exception, SystemExit) as error:
            traceback.print_exc(file=log)
            log.flush()
            text = str(error).strip() or type(error).__name__
            answer.send((isinstance(error, UsageError), text.splitlines()[0]))
            # Threads that an engine left behind must not hold the process.
            os._exit(1)
        log.flush()
    answer.send(None)
    answer.close()
    os._exit(0)
