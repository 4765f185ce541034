"""A wheel of the project, and an environment that holds what its metadata asks for and nothing else."""

from __future__ import annotations

import shutil
import subprocess
import sys
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent


def build_wheel(folder: Path) -> Path:
    """Build the wheel from a copy of the code: nothing is written into the checkout."""
    copy = folder / "code"
    shutil.copytree(
        ROOT / "plugins", copy / "plugins", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info")
    )
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    options = ("--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--disable-pip-version-check")
    command = [sys.executable, "-m", "pip", "wheel", *options, "--wheel-dir", str(folder), "."]
    subprocess.run(command, cwd=copy, check=True)
    return next(folder.glob("*.whl"))


def link_requirements(folder: Path, scripts: Path, name: str = "fieldguide") -> None:
    """Make a folder of links to what a distribution asks for, and all that this asks for in turn.

    `scripts` is the folder of an environment that gets their commands.

    So an environment without a network has what `pip install` would bring, and lacks what nobody declared.
    """
    folder.mkdir(exist_ok=True)
    waiting, seen = [name], {name}
    while waiting:
        current = waiting.pop()
        try:
            found = distribution(current)
        except PackageNotFoundError:
            continue  # a marker of another system
        if current != name:
            _write_commands(found, scripts)
            tops = {file.parts[0] for file in found.files or () if file.parts[0] not in ("..", "__pycache__")}
            for top in tops:
                if not (folder / top).exists():
                    (folder / top).symlink_to(Path(str(found.locate_file(top))))
        for line in found.requires or ():
            wanted = Requirement(line)
            needed = wanted.marker is None or wanted.marker.evaluate({"extra": ""})
            if needed and wanted.name.lower() not in seen:
                seen.add(wanted.name.lower())
                waiting.append(wanted.name)


def _write_commands(found: Distribution, scripts: Path) -> None:
    for one in found.entry_points.select(group="console_scripts"):
        text = (
            f"#!{scripts}/python\nimport sys\nfrom {one.module} import {one.attr}\nsys.exit({one.attr}())\n"
        )
        (scripts / one.name).write_text(text)
        (scripts / one.name).chmod(0o755)
