"""What runs the commands of other tests: each is as alone as a new process, and answers as one does."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

import commands
from commands import FIELDGUIDE, run_fieldguide, run_host, run_python
from golden import write_project
from mkdocs_project import PROJECT

TOOLS = ("mkdocs", "properdocs")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write_project(tmp_path, PROJECT)
    return tmp_path


def said(done: subprocess.CompletedProcess[str]) -> tuple[int | str, ...]:
    """Give how a command ended and what it said, but for the seconds that it took."""
    return done.returncode, *(re.sub(r"\d+\.\d+", "0", text) for text in (done.stdout, done.stderr))


@pytest.mark.parametrize(
    "arguments", [("--version",), ("bogus",), ("check", "--format", "json"), ("explain", "FG101"), ()]
)
def test_a_copy_answers_as_a_new_process_does(project: Path, arguments: tuple[str, ...]) -> None:
    assert said(run_fieldguide(project, *arguments)) == said(run_python(project, *FIELDGUIDE[1:], *arguments))


@pytest.mark.parametrize("tool", TOOLS)
def test_a_copy_of_a_host_answers_as_a_new_process_does(project: Path, tool: str) -> None:
    for arguments in (("--version",), ("build", "--bogus")):
        assert said(run_host(tool, project, *arguments)) == said(run_python(project, "-m", tool, *arguments))


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize(
    ("body", "status"),
    [("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", -9), ("raise SystemExit(7)", 7)],
)
def test_how_a_copy_ends_is_told_and_the_next_runs(project: Path, tool: str, body: str, status: int) -> None:
    (project / "hook.py").write_text(f"def on_config(config):\n    {body}\n")
    config = PROJECT["mkdocs.yml"]
    (project / "mkdocs.yml").write_text(f"{config}hooks: [hook.py]\n", encoding="utf-8")
    allowed = {**os.environ, "FIELDGUIDE_TRUST": "hooks"}
    assert run_host(tool, project, "build", environment=allowed).returncode == status
    (project / "mkdocs.yml").write_text(config, encoding="utf-8")
    assert run_host(tool, project, "build").returncode == 0


def test_a_copy_keeps_nothing_of_the_one_before(project: Path, tmp_path: Path) -> None:
    """Not its environment, nor its folder."""
    on = {**os.environ, "FIELDGUIDE_CACHE": str(tmp_path / "caches")}
    assert run_fieldguide(project, "build", "--no-bundles", environment=on).returncode == 0
    assert (tmp_path / "caches").is_dir()
    other = tmp_path / "other"
    other.mkdir()
    done = run_fieldguide(other, "build", "--no-bundles")
    assert done.returncode == 2
    assert "mkdocs.yml" in done.stdout + done.stderr


@pytest.mark.parametrize("name", ["PYTHONOPTIMIZE", "PYTHONPATH", "LANG", "LC_ALL"])
def test_what_a_python_reads_when_it_starts_is_read_by_a_new_one(
    project: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def refuse(program: str) -> None:
        raise AssertionError(f"{program} was asked for a copy")

    monkeypatch.setattr(commands, "_server", refuse)
    done = run_fieldguide(project, "--version", environment={**os.environ, name: "1"})
    assert done.returncode == 0
    with pytest.raises(AssertionError, match="fieldguide was asked"):
        run_fieldguide(project, "--version")
