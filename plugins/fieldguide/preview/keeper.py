"""Judges a project whenever it changes, and keeps what of it is shown."""

from __future__ import annotations

import gc
import threading
import time
from dataclasses import replace
from pathlib import Path

from fieldguide import pipeline
from fieldguide.content.authors import authors_library
from fieldguide.errors import FieldguideError
from fieldguide.load import ReadingMemory
from fieldguide.model import EditionFolder, SourceFile

from .outcome import Outcome
from .showing import Lately, Showing


class Keeper:
    """Keeps the outcome that is shown, and lets others wait for the next one."""

    def __init__(
        self, config: Path, *, for_authors: bool = False, edition: EditionFolder | None = None
    ) -> None:
        """Take a configuration file and which site is shown; nothing is read before `judge`."""
        self._config = config
        self._edition = edition
        self._for_authors = for_authors
        self._memory = ReadingMemory()
        self._lately = Lately()
        self._changed = threading.Condition()
        self._outcome = Outcome()
        self._ended = False

    @property
    def outcome(self) -> Outcome:
        """What is shown now; its number is 0 before the first outcome."""
        return self._outcome

    def judge(self) -> Outcome:
        """Read and judge the project as it is now; nobody is shown what this gives before `publish`."""
        started = time.perf_counter()
        before = self._outcome
        following = Outcome(before.number + 1, showing=before.showing)
        try:
            check = pipeline.check_project(self._config, memory=self._memory, edition=self._edition)
            if _is_same(check, before):
                return before
            following = replace(following, check=check)
            if not check.errors and check.library is not None:
                library = pipeline.narrow_library(check.library, pipeline.BuildRequest(self._config))
                library = authors_library(library) if self._for_authors else library
                work = pipeline.ProjectWork(library, offers=False, ahead=False)
                following = replace(following, showing=Showing(work, self._lately))
        except FieldguideError as error:
            following = replace(following, problem=f"{error}")
        except OSError as error:
            following = replace(following, problem=f"{error.filename}: {error.strerror}")
        except Exception as error:
            # A fault of the program, such as no author can mend: the preview goes on with the next change.
            following = replace(following, problem=f"fieldguide failed: {type(error).__name__}: {error}")
        return replace(following, seconds=time.perf_counter() - started)

    def publish(self, outcome: Outcome) -> bool:
        """Show an outcome from now on; tell whether it is another than before."""
        with self._changed:
            before = self._outcome
            again = bool(outcome.problem) and outcome.problem == before.problem
            if outcome.number == before.number or again:
                return False
            self._outcome = outcome
            self._changed.notify_all()
        return True

    def end(self) -> None:
        """Let nobody wait any longer."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def wait(self, seen: int, seconds: float) -> Outcome | None:
        """Give the outcome once its number is another than the one that was seen.

        Gives None where the time is over before; the caller looks at `ended`.
        """
        with self._changed:
            there = self._changed.wait_for(lambda: self._ended or self._outcome.number != seen, seconds)
            return self._outcome if there and not self._ended else None

    @property
    def ended(self) -> bool:
        """Tell whether the preview is at its end."""
        return self._ended

    def tidy(self) -> None:
        """Give back the memory of states that are shown no more; they hold themselves in circles."""
        gc.collect()


def _is_same(check: pipeline.CheckResult, before: Outcome) -> bool:
    """Tell whether all says what it said before: a file was written anew, and nothing is new in it."""
    old = before.check
    if old is None or before.problem:
        return False
    return (old.config_lines, _files(old), old.diagnostics, old.settings) == (
        check.config_lines,
        _files(check),
        check.diagnostics,
        check.settings,
    )


def _files(check: pipeline.CheckResult) -> tuple[SourceFile, ...]:
    return check.library.files if check.library is not None else ()
