"""What builds take: cold, unchanged, and after edits, beside the peers in the same run."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from .commands import ROOT, Command, Cost, fieldguide, in_turn, measure
from .edits import EDITS, Edit
from .peers import (
    MKDOCS_BUILD,
    ZENSICAL_BUILD,
    find_hugo,
    forget_zensical,
    write_hugo_site,
    write_one_language,
    write_plain_pages,
)
from .rows import Part, Row, Unit

CONTENT = ("docs", "modules", "quizzes", "words", "mkdocs.yml")
HUGO_PAGES = 1600

SITE_ALONE = fieldguide("build", "--quiet", "--no-bundles", "--output", "bare")
WITH_PACKAGES = fieldguide("build", "--quiet")


def copy_project(folder: Path) -> None:
    """Copy the content of this project."""
    for name in CONTENT:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name)
        else:
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)


@dataclass(frozen=True, slots=True)
class Against:
    """A cost of ours beside one of a peer."""

    ours: Cost
    theirs: Cost

    def wall(self, name: str, aim: float | None = None) -> Row:
        """Give the row of wall times."""
        how = f"{self.ours.wall:.2f} s / {self.theirs.wall:.2f} s"
        return Row(f"{name}: wall", self.ours.wall / self.theirs.wall, Unit.PART, aim, how)

    def processor(self, name: str, aim: float | None = None) -> Row:
        """Give the row of processor times."""
        how = f"{self.ours.processor:.2f} s / {self.theirs.processor:.2f} s"
        return Row(f"{name}: processor", self.ours.processor / self.theirs.processor, Unit.PART, aim, how)


def measure_builds(folder: Path, rounds: int, *, twice: bool) -> list[Part]:
    """Measure full builds and builds after edits of this project beside its peers.

    Builds after edits are measured with packages, and, where there is time, `twice`: without them too.
    """
    copy_project(folder)
    pages = write_plain_pages(folder)
    plain, bare, packed = in_turn(
        rounds,
        lambda: measure(MKDOCS_BUILD, folder),
        lambda: measure((*SITE_ALONE, "--no-cache"), folder),
        lambda: measure((*WITH_PACKAGES, "--no-cache"), folder),
    )
    cold = Part(
        f"A cold build, {pages} pages in four languages",
        "Beside plain MkDocs with Material and mkdocs-static-i18n, as their manuals set them up, on the same "
        "rendered pages. It only builds; ours reads, checks, builds, and judges what it built.",
        (
            Against(bare, plain).wall("without packages", 0.12),
            Against(bare, plain).processor("without packages", 0.20),
            Against(packed, plain).wall("with packages"),
            Against(packed, plain).processor("with packages", 0.30),
        ),
    )
    hugo = _measure_hugo(folder / "hugo", rounds)
    parts = [
        cold,
        _measure_one_language(folder, rounds),
        _measure_again(folder, WITH_PACKAGES, plain, hugo, rounds),
    ]
    return [*parts, _measure_again(folder, SITE_ALONE, plain, None, rounds)] if twice else parts


def _measure_one_language(folder: Path, rounds: int) -> Part:
    pages = write_one_language(folder)
    command = fieldguide("build", "--quiet", "--no-cache", "--no-bundles", "--lang", "en", "--output", "lone")

    def cold() -> Cost:
        forget_zensical(folder)
        return measure(ZENSICAL_BUILD, folder)

    ours, theirs, warm = in_turn(
        rounds, lambda: measure(command, folder), cold, lambda: measure(ZENSICAL_BUILD, folder)
    )
    return Part(
        f"One language, {pages} pages",
        "Our cold build beside Zensical on the same pages, without what it kept (cold) and with it (warm).",
        (
            Against(ours, theirs).wall("Zensical, cold"),
            Against(ours, theirs).processor("Zensical, cold", 0.35),
            Against(ours, warm).wall("Zensical, warm"),
            Against(ours, warm).processor("Zensical, warm"),
        ),
    )


def _measure_again(folder: Path, build: Command, plain: Cost, hugo: Row | None, rounds: int) -> Part:
    packed = build is WITH_PACKAGES
    measure(build, folder)
    rows = []
    [unchanged] = in_turn(max(3, rounds), lambda: measure(build, folder))
    rows.append(
        Row("nothing changed", unchanged.wall, Unit.SECONDS, 1.0, f"processor {unchanged.processor:.2f} s")
    )
    if hugo is not None:
        rows.append(hugo)
        if hugo.value is not None:
            how = f"{unchanged.wall:.2f} s / {hugo.value:.2f} s"
            rows.append(
                Row("nothing changed / Hugo's cold build", unchanged.wall / hugo.value, Unit.PART, 1.0, how)
            )
    for edit in EDITS:
        against = Against(_measure_edit(folder, build, edit, rounds), plain)
        aim = 0.03 if edit is EDITS[0] else None
        rows += [against.wall(edit.name, aim), against.processor(edit.name, aim)]
    return Part(
        f"The whole command once more, {'with packages' if packed else 'without packages'}",
        "Edits are parts of the cold build of plain MkDocs above; each is another edit in each round.",
        tuple(rows),
    )


def _measure_edit(folder: Path, build: Command, edit: Edit, rounds: int) -> Cost:
    before = (folder / edit.file).read_text(encoding="utf-8")
    costs = []
    for number in range(rounds):
        edit.apply(folder, before, f"Edited {number}")
        costs.append(measure(build, folder))
    (folder / edit.file).write_text(before, encoding="utf-8")
    measure(build, folder)
    return Cost(median(one.wall for one in costs), median(one.processor for one in costs))


def _measure_hugo(folder: Path, rounds: int) -> Row:
    name = f"for comparison: Hugo, cold, {HUGO_PAGES:,} small pages, bare theme"
    program, version = find_hugo()
    if program is None:
        return Row(name, None, Unit.SECONDS, None, version)
    write_hugo_site(folder, HUGO_PAGES)

    def build() -> Cost:
        shutil.rmtree(folder / "public", ignore_errors=True)
        return measure((str(program), "--quiet"), folder)

    [cost] = in_turn(max(3, rounds), build)
    each = cost.processor / HUGO_PAGES * 1000
    return Row(name, cost.wall, Unit.SECONDS, None, f"processor {cost.processor:.2f} s, {each:.2f} ms a page")
