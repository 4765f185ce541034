"""A new folder beside the old one, which takes its place only when it is whole."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from fieldguide.content.layout import KEPT_FOLDERS
from fieldguide.errors import MachineError, UsageError, say_refusal
from fieldguide.model import Settings
from fieldguide.signals import ended_by_terminate

from .lock import locked
from .marker import find_foreign_file, write_marker
from .swap import recover, swap_in
from .together import finish_together, publish_together
from .whose import check_whose


@dataclass(slots=True)
class Staging:
    """A folder to build in; without a call of `publish` it is thrown away.

    `audience` is for whom it is built, empty for everybody.
    """

    folder: Path
    output: Path
    published: bool = False
    audience: str = ""

    def publish(self) -> None:
        """Put the folder in the place of the old one."""
        write_marker(self.folder, self.audience)
        swap_in(self.folder, self.output)
        self.published = True


def publish_all(stagings: Sequence[Staging]) -> None:
    """Put several folders in the places of the old ones, all of them or none."""
    for staging in stagings:
        write_marker(staging.folder, staging.audience)
    publish_together([(staging.folder, staging.output) for staging in stagings])
    for staging in stagings:
        staging.published = True


@contextmanager
def staged(output: Path, settings: Settings) -> Iterator[Staging]:
    """Give an empty folder beside `output`, on the same disk, for as long as the context lasts.

    Locks the output, undoes what killed builds left, and removes the folder in the end,
    also on Ctrl-C and SIGTERM; what stood in `output` stays until `publish`.

    Raises:
        UsageError: the output may not be replaced (see `check_output`).
        MachineError: another build is at work, or the disk refuses.
    """
    output = Path(os.path.abspath(output))
    check_output(output, settings)
    new = output.with_name(f".{output.name}.new-{os.getpid()}")
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        with locked(output), ended_by_terminate():
            finish_together(output)
            recover(output)
            check_output(output, settings)
            try:
                new.mkdir()
                staging = Staging(new, output, audience="" if settings.is_for_all else settings.audience)
                yield staging
            finally:
                shutil.rmtree(new, ignore_errors=True)
    except OSError as error:
        raise MachineError(say_refusal(error, output)) from error


def check_apart(outputs: Sequence[Path]) -> None:
    """Refuse outputs that are the same folder, or lie in each other: one would replace the other.

    Raises:
        UsageError: two of them are not apart.
    """
    places = [(output, Path(os.path.abspath(output)).resolve()) for output in outputs]
    for number, (output, place) in enumerate(places):
        for other, other_place in places[:number]:
            if place == other_place:
                raise UsageError(f"the site and the packages cannot both lie in {output}; name two folders")
            if place.is_relative_to(other_place) or other_place.is_relative_to(place):
                inner, outer = (output, other) if place.is_relative_to(other_place) else (other, output)
                raise UsageError(
                    f"{inner} lies in {outer}, and a build replaces the whole of {outer};"
                    " name two folders that lie apart"
                )


def check_output(output: Path, settings: Settings) -> None:
    """Refuse to replace a folder that holds anything but what we made.

    Raises:
        UsageError: it is a link, leads out of the project through one, is no folder, the project
            itself, a folder of its content, a parent of either, the home folder, or holds files
            that we did not write, or what was built for more people than this is for.
    """
    if output.is_symlink():
        raise UsageError(f"the output {output} is a symbolic link; name the folder itself")
    place = output.resolve()
    _keep_inside(output, place, settings.root)
    if place == Path(place.anchor) or place == _home():
        raise UsageError(f"the output may not be {place}: a build replaces the whole folder")
    root = settings.root.resolve()
    if root.is_relative_to(place):
        raise UsageError(f"the output {place} holds the project itself; a build replaces the whole folder")
    for content in sorted({*KEPT_FOLDERS, *(kind.base for kind in settings.kinds)}):
        folder = (settings.root / content).resolve()
        if place.is_relative_to(folder) or folder.is_relative_to(place):
            raise UsageError(f"the output {place} is a folder of the content, {folder}")
    if not output.exists():
        return
    if not output.is_dir():
        raise UsageError(f"the output {output} is a file")
    foreign = find_foreign_file(output)
    if foreign is not None:
        raise UsageError(
            f"the output {output} holds a file that fieldguide did not make: {foreign}"
            " (move it away, or name another folder)"
        )
    check_whose(output, settings)


def _keep_inside(output: Path, place: Path, root: Path) -> None:
    """Refuse an output that is named inside the project and lies outside, through a link."""
    named = Path(os.path.abspath(output))
    for folder in {Path(os.path.abspath(root)), root.resolve()}:
        if named.is_relative_to(folder) and not place.is_relative_to(root.resolve()):
            raise UsageError(f"the output {output} leads out of the project, to {place}; name that folder")


def _home() -> Path | None:
    try:
        return Path.home().resolve()
    except RuntimeError:  # nobody has a home here
        return None
