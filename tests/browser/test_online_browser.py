"""The copy of a site that a browser keeps: two editions of a small site, a server that is stopped, real browsers."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

import pytest
from browsers import BROWSERS, drive, find_browser

from fieldguide.cli import run
from plain_work import snapshot

HERE = Path(__file__).parent
KIT = "docs/en/toolkit/water-kit.md"
# A person at risk may open it: nothing of it is kept unless somebody keeps the language.
LEAVABLE = "docs/en/someone.md"
LEAVABLE_PAGE = """---
title: Someone to talk to
summary: Whom you can call, by day and by night.
audience: public
quick_exit: true
reviewed: 2026-01-15
review_by: 2030-01-15
---

## Call {#call}

Say that you need an hour.
"""

pytestmark = pytest.mark.browser


@dataclass(frozen=True)
class Editions:
    """Two editions of a site, and the files of one language in which they differ."""

    first: Path
    second: Path
    changed: tuple[str, ...]


@pytest.fixture(scope="session")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Editions:
    folder = tmp_path_factory.mktemp("editions")
    assert run(["new", "site", str(folder / "guide")]) == 0
    project = folder / "guide"
    home = project / "docs/en/index.md"
    home.write_text(home.read_text("utf-8").replace("\nsummary:", "\ndownloads: true\nsummary:", 1), "utf-8")
    (project / LEAVABLE).write_text(LEAVABLE_PAGE, "utf-8")
    sites = []
    for edition in ("first", "second"):
        site = folder / edition
        config = project / "mkdocs.yml"
        config.write_text(config.read_text("utf-8").replace("name: first", f"name: {edition}"), "utf-8")
        if edition == "second":
            kit = project / KIT
            kit.write_text(f"{kit.read_text('utf-8')}\nThe second edition says more.\n", "utf-8")
        assert run(["build", "--config", str(config), "--output", str(site), "--no-bundles"]) == 0
        sites.append(site)
    one, other = map(snapshot, sites)
    kept = {
        str(file[0])
        for name in ("en", "shared")
        for file in json.loads(other[f"assets/online/files-{name}.json"])["files"]
    }
    changed = sorted(name for name in kept if one.get(name) != other[name])
    assert "toolkit/water-kit.html" in changed
    assert "assets/edition.css" in changed
    assert len(changed) < len(kept) / 4
    return Editions(sites[0], sites[1], tuple(changed))


@pytest.mark.parametrize("browser", BROWSERS)
def test_a_copy_is_kept_renewed_and_removed(browser: str, editions: Editions) -> None:
    told = {
        "browser": browser,
        "executable": find_browser(browser),
        "first": str(editions.first),
        "second": str(editions.second),
        "changed": editions.changed,
        "pictures": os.environ.get("FIELDGUIDE_PICTURES", ""),
    }
    drive("online/drive.mjs", told)
