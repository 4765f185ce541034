"""The baseline: faults that a project has had for long, counted and not told, so that new ones stand out.

A fault is known again by its code, its file and the words of its line: not by the number of the line,
which changes with each line above it.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from fieldguide.model import Diagnostic, Location

from .silencing import baseline_unreadable, baseline_unused, stops_reading

LineOf = Callable[[str, int], str | None]
"""Gives the text of a line of a file, or None where there is none such."""

_LINE = re.compile(r"(?P<code>FG\d{3}) (?P<fingerprint>[0-9a-f]{12}) (?P<path>\S.*)\Z")

_HEAD = """\
# The faults of this day: `fieldguide check --baseline` counts them, and tells those that come later.
# Code, fingerprint of the line, file.  Errors among them still stop a build.
"""


@dataclass(frozen=True, slots=True)
class OldFault:
    """A fault as a baseline knows it."""

    code: str
    fingerprint: str
    path: str

    def line(self) -> str:
        """Give the fault as a line of a baseline."""
        return f"{self.code} {self.fingerprint} {self.path}"


@dataclass(frozen=True, slots=True)
class Baseline:
    """The old faults of a file, each with its places in it, and what is wrong with the file."""

    places: tuple[tuple[OldFault, Location], ...] = ()
    faults: tuple[Diagnostic, ...] = ()

    def part(
        self, found: Iterable[Diagnostic], line_of: LineOf
    ) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...], Baseline]:
        """Part what was found into what is new and what is old, and give the rest of the baseline."""
        left = Counter(old for old, _ in self.places)
        new: list[Diagnostic] = []
        passed: list[Diagnostic] = []
        for one in found:
            old = remember(one, line_of)
            if left[old]:
                left[old] -= 1
                passed.append(one)
            else:
                new.append(one)
        rest: list[tuple[OldFault, Location]] = []
        for old, place in reversed(self.places):  # of equal lines, the last ones are left over
            if left[old]:
                left[old] -= 1
                rest.append((old, place))
        return tuple(new), tuple(passed), Baseline(tuple(reversed(rest)), self.faults)

    def told(self, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Tell what is wrong with the file, and each line that stands for nothing.

        Of a file that was not read as it should be, nobody knows what else would be found in it.
        """
        unread = {one.location.path for one in found if stops_reading(one)}
        left = ((old, place) for old, place in self.places if old.path not in unread)
        return (*self.faults, *(baseline_unused.report(place, old.code, old.path) for old, place in left))


def remember(one: Diagnostic, line_of: LineOf) -> OldFault:
    """Give what a fault is known by again."""
    words = " ".join((line_of(one.location.path, one.location.line) or "").split())
    return OldFault(one.code, hashlib.sha256(words.encode()).hexdigest()[:12], one.location.path)


def read_baseline(text: str, path: str) -> Baseline:
    """Read a baseline; `path` is what it is called in a report."""
    places: list[tuple[OldFault, Location]] = []
    faults: list[Diagnostic] = []
    for number, line in enumerate(text.splitlines(), start=1):
        place = Location(path, number, 1, number, max(2, len(line) + 1))
        if match := _LINE.match(line.strip()):
            places.append((OldFault(**match.groupdict()), place))
        elif line.strip() and not line.startswith("#"):
            faults.append(baseline_unreadable.report(place))
    return Baseline(tuple(places), tuple(faults))


def write_baseline(found: Iterable[Diagnostic], line_of: LineOf) -> str:
    """Write a baseline of some faults, in the order of their files."""
    old = [remember(one, line_of) for one in found]
    lines = (one.line() for one in sorted(old, key=lambda one: (one.path, one.code, one.fingerprint)))
    return _HEAD + "".join(f"{line}\n" for line in lines)
