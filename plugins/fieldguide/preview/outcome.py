"""What judging a project gave, for those who show it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.model import Diagnostic
from fieldguide.pipeline import CheckResult

from .showing import Showing


@dataclass(frozen=True, slots=True)
class Outcome:
    """The state of a project after a change: what is wrong with it, and what is shown.

    `number` counts the outcomes.  `check` is None where judging was not possible, of which `problem`
    tells.  `showing` is the last state without errors: of this outcome, or of one before; None where
    there was none yet.
    """

    number: int = 0
    check: CheckResult | None = None
    problem: str = ""
    showing: Showing | None = None
    seconds: float = 0.0

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All faults."""
        return self.check.diagnostics if self.check is not None else ()

    @property
    def failed(self) -> bool:
        """Tell whether what is shown is of an earlier state."""
        return bool(self.problem) or self.check is None or self.check.errors

    def source_line(self, path: str, number: int) -> str | None:
        """Give a line of a file of the project, or None."""
        return self.check.source_line(path, number) if self.check is not None else None

    def visible_paths(self) -> Iterator[str]:
        """Give the files of the entries that the preview's audience may see."""
        library = self.check.library if self.check is not None else None
        if library is not None:
            for entry in library.entries:
                if library.settings.shows(entry.audience):
                    yield entry.path
                    yield f"{entry.path.removesuffix('.md')}.yml"
