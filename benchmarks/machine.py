"""What was measured with: versions, the machine, the day."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from .commands import ROOT
from .peers import find_hugo

PACKAGES = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "zensical")


def read_versions() -> tuple[tuple[str, str], ...]:
    """Give the names and versions of what was measured, ours first."""
    program, hugo = find_hugo()
    found = [
        ("fieldguide", f"{version('fieldguide')}, commit {_commit()}"),
        ("Python", platform.python_version()),
    ]
    for name in PACKAGES:
        try:
            found.append((name, version(name)))
        except PackageNotFoundError as error:
            found.append((name, f"not here: {error}"))
    return (*found, ("hugo", hugo if program is not None else f"not here: {hugo}"))


def describe_machine() -> str:
    """Say what machine this is, without its name."""
    model = re.search(r"model name\s*:\s*(.+)", _read("/proc/cpuinfo"))
    memory = re.search(r"MemTotal:\s*(\d+)", _read("/proc/meminfo"))
    parts = (
        model[1].strip() if model else platform.machine(),
        f"{os.cpu_count()} processors",
        f"{int(memory[1]) / 2**20:.0f} GiB of memory" if memory else "",
        f"{platform.system()} {platform.machine()}",
    )
    return ", ".join(part for part in parts if part)


def load_average() -> float:
    """Give how many programs have lately wanted a processor: above the number of processors, times lie."""
    return os.getloadavg()[0]


def today() -> str:
    """Give the day, in UTC."""
    return datetime.now(UTC).date().isoformat()


def _commit() -> str:
    """Give the commit that is measured, with a sign where files differ from it."""
    command = ("git", "-C", str(ROOT), "describe", "--always", "--dirty", "--exclude", "*")
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def _read(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
