"""The page that finishes an update, in browsers, from folders with a space and Arabic letters."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest
from browsers import BROWSERS, drive, find_browser

from bundles import make_bundles
from fieldguide.package import PackageRequest
from fieldguide.verify import Wanted, verify_bundle
from plain_work import ENGLISH, tiny_settings

HERE = Path(__file__).parent

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("browser", BROWSERS)
def test_a_page_tells_whether_both_editions_fit(tmp_path: Path, browser: str) -> None:
    place = tmp_path / "مجلد  one"
    # Two folders with lists of their own, of which an update brings one.
    files = {
        f"{folder}/{number}.txt": f"{folder} {number}" for folder in ("many", "still") for number in range(9)
    }
    old = make_bundles(tmp_path / "old", beside=files) / "fieldguide-2026.11-en.zip"
    settings = replace(
        tiny_settings(tmp_path, (ENGLISH,)), edition="2026.12", edition_date=date(2026, 12, 20)
    )
    since = (verify_bundle(old, Wanted(), None),)
    changed = {**files, "many/4.txt": "another"}
    dist = make_bundles(tmp_path / "new", PackageRequest(None, since), settings=settings, beside=changed)
    update = zipfile.ZipFile(dist / "fieldguide-2026.12-update-from-2026.11-en.zip")
    good, other, part = (place / name for name in ("good", "other", "part"))
    zipfile.ZipFile(old).extractall(good)
    update.extractall(good)
    update.extractall(other)
    zipfile.ZipFile(old).extractall(part)
    page = "00-FINISH-UPDATE.html"
    update.extract(page, part)
    harmed = place / "harmed"
    zipfile.ZipFile(old).extractall(harmed)
    update.extractall(harmed)
    (harmed / "index.html").write_text("changed")
    harms: dict[str, Callable[[Path], object]] = {
        "folder": lambda folder: (folder / "still/4.txt").write_text("changed"),
        "gone": lambda folder: (folder / "many/4.txt").unlink(),
        "list": lambda folder: (folder / "assets/lists/still.json").write_text('{"files": []}'),
        "no list": lambda folder: (folder / "assets/lists/many.json").unlink(),
    }
    for name, harm in harms.items():
        zipfile.ZipFile(old).extractall(place / name)
        update.extractall(place / name)
        harm(place / name)
    options = {
        "browser": browser,
        "executable": find_browser(browser),
        "folders": {one.name: f"file://{quote(str(one))}/" for one in (good, other, part)},
        "page": page,
        "check": {
            str(good): "Every file is there, and as it should be.",
            **{str(place / name): "Something is missing or was changed." for name in ("harmed", *harms)},
            str(part): "The list of files in this folder is of another edition. Unpack the update again.",
        },
    }
    drive("update.mjs", options)
