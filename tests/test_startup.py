"""What a command reads when it starts: the stages that it uses, and no others."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import fieldguide.pipeline
import fieldguide.publish
from fieldguide.pipeline import built_in_kinds, pages_by_kind
from fieldguide.render import KindPages

ROOT = Path(__file__).parent.parent
NO_NAME = "no_such_name"

WRITERS = (
    "fieldguide.render",
    "fieldguide.export.format",
    "fieldguide.engines",
    "fieldguide.package",
    "fieldguide.publish.finish",
    "fieldguide.pipeline.building",
    "jinja2",
    "babel",
    "rich",
    "icalendar",
    "xlsxwriter",
)
"""What writes pages and files, or shows how far it got."""

READERS = ("fieldguide.load", "fieldguide.check", "fieldguide.kinds", "markdown_it", "yaml")


def modules_after(arguments: list[str]) -> set[str]:
    """Run a command in a process of its own and give the modules it read."""
    code = (
        "import sys; from fieldguide.cli import run; status = run(sys.argv[1:]);"
        "print('\\n'.join(('', f'status {status}', *sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    )
    lines = done.stdout.split("\n")
    assert "status 0" in lines
    return set(lines[lines.index("status 0") :])


@pytest.mark.parametrize(
    ("arguments", "unread"),
    [
        (["--help"], (*WRITERS, *READERS)),
        (["explain", "FG101"], (*WRITERS, "fieldguide.kinds", "PIL", "pypdf")),
        (["check", "--quiet", "docs/en/forms"], (*WRITERS, "PIL", "pypdf")),
    ],
    ids=["help", "explain", "check"],
)
def test_a_command_reads_only_the_stages_it_uses(arguments: list[str], unread: tuple[str, ...]) -> None:
    assert sorted(modules_after(arguments) & set(unread)) == []


def test_every_kind_names_pages_that_are_there() -> None:
    assert set(pages_by_kind()) == {kind.name for kind in built_in_kinds()}
    assert all(isinstance(pages, KindPages) for pages in pages_by_kind().values())


@pytest.mark.parametrize("package", [fieldguide.pipeline, fieldguide.publish], ids=lambda one: one.__name__)
def test_a_late_door_gives_all_it_promises_and_nothing_else(package: object) -> None:
    for name in package.__all__:  # type: ignore[attr-defined]
        assert getattr(package, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'no_such_name'"):
        getattr(package, NO_NAME)
