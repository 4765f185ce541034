"""The preview in a browser: the place on the page is kept, and a fault is shown on top of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from browsers import BROWSERS, drive, find_browser

from golden import write_project
from mkdocs_project import CONFIG, FRONT
from previews import Preview

HERE = Path(__file__).parent

pytestmark = pytest.mark.browser

SECTIONS = "".join(f"## Part {number} {{#part-{number}}}\n\nWords of this part.\n\n" for number in range(12))
DEEP = "".join(f"    Words number {number} inside.\n\n" for number in range(40))
LONG = (
    FRONT.format("Long", "public")
    + "The first words.\n\n"
    + SECTIONS
    + '??? note "First"\n    Folded.\n\n'
    + f'??? note "Second"\n{DEEP}    ## Deep inside {{#deep-inside}}\n\n{DEEP}'
)
HOME = FRONT.format("Home", "public") + "Read [it](ref:page/long).\n"


@pytest.mark.parametrize("browser", BROWSERS)
def test_a_page_of_a_preview_is_kept_up_to_date(tmp_path: Path, browser: str) -> None:
    write_project(tmp_path, {"mkdocs.yml": CONFIG, "docs/en/index.md": HOME, "docs/en/long.md": LONG})
    with Preview(tmp_path) as preview:
        options = {
            "browser": browser,
            "executable": find_browser(browser),
            "base": f"http://127.0.0.1:{preview.port}/",
            "file": str(tmp_path / "docs/en/long.md"),
            "pictures": os.environ.get("FIELDGUIDE_PICTURES", ""),
        }
        drive("preview.mjs", options)
