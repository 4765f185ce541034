"""The commands that tests run, each in a process of its own: `fieldguide`, `mkdocs`, `properdocs`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FIELDGUIDE = (sys.executable, "-c", "from fieldguide.cli import main; main()")
"""How a new process is told to be the command, for tests that start one in a way of their own."""

_SERVER = Path(__file__).with_name("command_server.py")
_STREAMS = ("stdout", "stderr")


def run_fieldguide(
    folder: Path, *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command in a folder, with what it says as text."""
    return _run("fieldguide", folder, arguments, environment)


def run_host(
    tool: str, folder: Path, *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs` or `properdocs` in a folder."""
    return _run(tool, folder, arguments, environment)


def run_python(
    folder: Path, *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a new Python in a folder."""
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, capture_output=True, text=True, check=False, env=environment
    )


def _run(
    program: str, folder: Path, arguments: tuple[str, ...], environment: Mapping[str, str] | None
) -> subprocess.CompletedProcess[str]:
    told = dict(os.environ if environment is None else environment)
    if not hasattr(os, "fork") or _of_python(told) != _of_python(os.environ):
        start = FIELDGUIDE if program == "fieldguide" else (sys.executable, "-m", program)
        return run_python(folder, *start[1:], *arguments, environment=told)
    server = _server(program)
    assert server.stdin is not None
    assert server.stdout is not None
    with tempfile.TemporaryDirectory() as name:
        said = {stream: Path(name) / stream for stream in _STREAMS}
        for path in said.values():
            path.touch()
        command = {
            "folder": str(folder.resolve()),
            "arguments": arguments,
            "environment": told,
            **{stream: str(path) for stream, path in said.items()},
        }
        server.stdin.write(f"{json.dumps(command)}\n")
        server.stdin.flush()
        answer = server.stdout.readline()
        assert answer, f"what runs {program} is gone"
        texts = [said[stream].read_text(encoding="utf-8") for stream in _STREAMS]
    return subprocess.CompletedProcess([program, *arguments], int(answer), *texts)


def _of_python(environment: Mapping[str, str]) -> dict[str, str]:
    """Give what a Python reads once, when it starts."""
    return {
        name: value
        for name, value in environment.items()
        if name.startswith(("PYTHON", "LC_", "LANG", "PATH"))
    }


@cache
def _server(program: str) -> subprocess.Popen[str]:
    """Start what runs a program; it ends when nobody can ask it any more."""
    return subprocess.Popen(
        [sys.executable, str(_SERVER), program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
