"""The page of the manual that an office makes its edition from: what it shows can be pasted."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from fieldguide.pipeline import check_project, find_edition
from golden import write_project
from mkdocs_project import CONFIG, INDEX

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs/en/project/edition.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
EDITION = "".join(block for block in BLOCKS if not block.startswith("---"))


def test_the_lines_of_an_edition_can_be_pasted_one_below_the_other(tmp_path: Path) -> None:
    files = {"mkdocs.yml": CONFIG, "docs/en/index.md": INDEX, "riverton/edition.yml": EDITION}
    write_project(tmp_path, files)
    day = date.fromisoformat(re.findall(r"^date: (.*)$", EDITION, re.MULTILINE)[0])
    edition = find_edition(tmp_path / "mkdocs.yml", str(tmp_path / "riverton"), day)
    checked = check_project(tmp_path / "mkdocs.yml", edition=edition)

    told = [one for one in checked.diagnostics if one.name != "translation-missing"]
    # A tiny project has none of the pages that the example names; nothing else is wrong with it.
    assert {(one.code, one.name) for one in told} == {("FG531", "edition-id-unknown")}, checked.text()


def test_its_tables_name_each_course_and_each_way_in() -> None:
    courses = {f"module/{folder.name}" for folder in (ROOT / "modules/en").iterdir() if folder.is_dir()}
    doors = {f"door/{file.stem}" for file in (ROOT / "docs/en/doors").glob("*.md")}
    listed = set(re.findall(r"^\| `((?:module|door)/[\w-]+)` \|", PAGE, re.MULTILINE))

    assert listed == courses | doors


def test_files_in_its_table_of_ids_are_there() -> None:
    files = re.findall(r"^\| `((?:docs|modules)/[^`]+)` \| `[\w/-]+` \|$", PAGE, re.MULTILINE)

    assert len(files) >= 6
    assert all((ROOT / file).is_file() for file in files)
