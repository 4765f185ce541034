"""The tutorial of the manual, followed as it is written, in an environment that holds the wheel alone.

Commands, edits and answers are taken from the page.  An edit says before it which file it is in.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from wheels import ROOT, build_wheel, link_requirements

PAGE = ROOT / "docs/en/project/tutorial.md"
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"`([\w/.-]+\.(?:md|yml))`")
TIME = re.compile(r"in \d+\.\d+ seconds")


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the page: its language, its text, and the last file that was named before it."""

    language: str
    text: str
    file: str


def read_blocks() -> list[Block]:
    page = PAGE.read_text(encoding="utf-8")
    blocks: list[Block] = []
    file, end = "", 0
    for match in FENCE.finditer(page):
        named: list[str] = FILE.findall(page[end : match.start()])
        file, end = named[-1] if named else file, match.end()
        blocks.append(Block(match[1], match[2], file))
    return blocks


@dataclass(slots=True)
class Terminal:
    """A shell that stays open from block to block, as a reader's does."""

    folder: Path
    shell: subprocess.Popen[str] = field(init=False)

    def __post_init__(self) -> None:
        tools = self.folder.parent / "tools"
        tools.mkdir()
        (tools / "python3").symlink_to(Path(sys._base_executable))  # type: ignore[attr-defined]
        # Nothing of the environment that the tests run in.
        environment = {
            "PATH": f"{tools}:/usr/bin:/bin",
            "HOME": str(self.folder),
            "LANG": "C.UTF-8",
            "PIP_NO_INDEX": "1",
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        }
        self.shell = subprocess.Popen(
            ["bash", "--noprofile", "--norc"],
            cwd=self.folder,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )

    def type(self, commands: str) -> tuple[str, int, Path]:
        """Run some lines; give what they answer, their exit status, and the folder the shell is in then."""
        assert self.shell.stdin is not None
        assert self.shell.stdout is not None
        self.shell.stdin.write(f'{commands}\necho "---- $? $PWD"\n')
        self.shell.stdin.flush()
        lines: list[str] = []
        for line in self.shell.stdout:
            if line.startswith("---- "):
                _, status, folder = line.split(maxsplit=2)
                return "".join(lines), int(status), Path(folder.strip())
            lines.append(line)
        raise AssertionError("the shell has ended: " + "".join(lines))

    def close(self) -> None:
        assert self.shell.stdin is not None
        self.shell.stdin.close()
        self.shell.wait(10)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture
def terminal(tmp_path: Path, wheel: Path) -> Iterator[Terminal]:
    desk = tmp_path / "desk"
    desk.mkdir()
    shutil.copy(wheel, desk)
    opened = Terminal(desk)
    yield opened
    opened.close()


def lend_requirements(desk: Path) -> None:
    """Put what `pip install` would fetch into the environment that the page has just made."""
    [site_packages] = (desk / ".venv").glob("lib/python*/site-packages")
    assert not list(site_packages.glob("yaml*")), "the environment is empty"
    link_requirements(desk.parent / "fetched", desk / ".venv/bin")
    (site_packages / "fetched.pth").write_text(f"{desk.parent / 'fetched'}\n")


def without_times(text: str) -> str:
    return TIME.sub("in some seconds", text).strip()


def edit(path: Path, block: Block) -> None:
    text = path.read_text(encoding="utf-8")
    if block.language == "yaml":
        path.write_text(text + block.text, encoding="utf-8")
        return
    old, new = (line[1:] for line in block.text.splitlines())
    assert text.count(f"{old}\n") == 1, f"{path.name} has not the line {old}"
    path.write_text(text.replace(f"{old}\n", f"{new}\n"), encoding="utf-8")


def test_a_newcomer_gets_what_the_tutorial_says(terminal: Terminal) -> None:
    blocks = read_blocks()
    assert {block.language for block in blocks} == {"sh", "text", "yaml", "diff"}
    answer, here = "", terminal.folder
    for number, block in enumerate(blocks):
        if block.language == "sh":
            venv, _, rest = block.text.partition("\n") if "-m venv" in block.text else ("", "", block.text)
            if venv:
                assert terminal.type(venv)[1] == 0
                lend_requirements(terminal.folder)
            answer, status, here = terminal.type(rest)
            told = next((one.text for one in blocks[number + 1 : number + 2] if one.language == "text"), "")
            assert status == (1 if "error[" in told else 0), answer
        elif block.language == "text":
            assert without_times(answer) == without_times(block.text), answer
        else:
            edit(here / block.file, block)
    stick = here
    assert stick.name == "stick"
    assert {"README.txt", "index.html"} <= {path.name for path in stick.iterdir()}
    pages = "".join(path.read_text(encoding="utf-8") for path in stick.rglob("pt/**/*.html"))
    for words in ("Depois de uma cheia", "A água está turva. O que vem primeiro?", "água turva"):
        assert words in pages


def test_what_else_the_tutorial_names_is_there(terminal: Terminal) -> None:
    """Commands that stand in its sentences: those that end by themselves are run, too."""
    page = FENCE.sub("", PAGE.read_text(encoding="utf-8"))
    named = set(re.findall(r"`((?:fieldguide|mkdocs) [^`]+)`", page))
    assert named == {
        "fieldguide serve",
        "fieldguide explain FG101",
        "fieldguide manual",
        "fieldguide new lesson haiti-2010",
        "fieldguide new language sw",
        "mkdocs build",
        "mkdocs serve",
    }
    install, *_ = (block.text for block in read_blocks() if block.language == "sh")
    venv, _, rest = install.partition("\n")
    terminal.type(venv)
    lend_requirements(terminal.folder)
    assert terminal.type(f"{rest}\nfieldguide new site water\ncd water")[1] == 0
    # In this order: a lesson that nobody has written yet stops a build.
    for command in sorted(
        named - {"fieldguide serve", "mkdocs serve"}, key=lambda one: (" new " in one, one)
    ):
        answer, status, _ = terminal.type(command)
        assert status == 0, answer
