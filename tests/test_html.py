"""The built pages through the Nu Html Checker, an outside judge."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from fieldguide.model import DOWNLOADS
from sites import BuiltSite

# It takes self to allow nothing on a file, and data blocks for scripts; the browser tests show what is let through.
MISTAKEN = "violates Content Security Policy (meta tag)"
# A file for phones holds pages that are shown one at a time, each with its own heading of the first level.
SEVERAL_PAGES = (f"{DOWNLOADS}/", "Consider using the “h1” element as a top-level heading only")
JAR = Path(__file__).parent / "node_modules/vnu-jar/build/dist/vnu.jar"


def judge(*paths: Path) -> list[str]:
    java = shutil.which("java")
    assert java, "please install Java, such as Debian's default-jre-headless"
    done = subprocess.run(
        [java, "-Xss8m", "-jar", str(JAR), "--format", "json", "--skip-non-html", *map(str, paths)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    messages = json.loads(done.stderr)["messages"]
    found = [
        (one.get("url", "").rsplit("/site/", 1)[-1], one.get("lastLine"), one["message"])
        for one in messages
        if (one["type"] == "error" or one.get("subType") == "warning") and MISTAKEN not in one["message"]
        # What stands in files for phones lies beside other pages, where it does not look; it knows older CSS.
        if not one["message"].startswith("CSS: ")
    ]
    folder, several = SEVERAL_PAGES
    return [
        f"{path}:{line}: {message}"
        for path, line, message in found
        if not (path.startswith(folder) and message.startswith(several))
    ]


@pytest.mark.browser
def test_every_page_is_valid_html(built_site: BuiltSite) -> None:
    assert not judge(built_site.site)


@pytest.mark.browser
def test_every_page_for_authors_is_valid_html(authors_site: Path) -> None:
    assert not judge(authors_site)


def test_the_judge_finds_a_fault(tmp_path: Path) -> None:
    page = tmp_path / "x.html"
    page.write_text(
        '<!doctype html><html lang="en"><head><title>x</title></head><body><p><div></p></body></html>'
    )
    assert judge(page)
