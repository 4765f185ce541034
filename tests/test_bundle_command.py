"""`fieldguide bundle --sign --since` as a person calls it, on a tiny project."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from fieldguide.cli import run
from golden import write_project
from mkdocs_project import CONFIG, FRONT, PROJECT


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    one = CONFIG.replace("        - {code: ar, name: العربية, direction: rtl, translation: machine}\n", "")
    files = {path: text for path, text in PROJECT.items() if not path.startswith("docs/ar/")}
    write_project(tmp_path / "project", files | {"mkdocs.yml": one})
    monkeypatch.chdir(tmp_path / "project")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "project"


def test_an_edition_is_signed_updated_and_checked(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And an edition that changes no page changes none but those that tell of it."""
    keys = project.parent / "keys"
    assert run(["keygen", "--to", str(keys), "--no-password"]) == 0
    sign = ["--sign", str(keys / "fieldguide.key"), "--jobs", "1"]
    assert run(["bundle", *sign]) == 0, capsys.readouterr().err
    old = (project / "dist").rename(project.parent / "old") / "fieldguide-2026.11-fr.zip"
    config = project / "mkdocs.yml"
    config.write_text(
        config.read_text().replace('"2026.11", date: 2026-11-22', '"2026.12", date: 2026-12-20')
    )
    assert run(["bundle", *sign, "--since", str(old)]) == 0, str(capsys.readouterr())
    update = project / "dist/fieldguide-2026.12-update-from-2026.11-fr.zip"
    check = ["--key", str(keys / "fieldguide.pub"), "--after", "2026.12", "--lang", "fr"]
    assert run(["verify", str(update), *check]) == 0, capsys.readouterr().err
    assert "what: update from edition 2026.11" in capsys.readouterr().out
    assert run(["verify", str(old), *check]) == 3
    names = [
        name for name in zipfile.ZipFile(update).namelist() if not name.startswith(("00-", "assets/copy/"))
    ]
    assert names == [
        "README.txt",
        "fr/assets/edition.css",
        "manifest.json",
        "manifest.json.minisig",
        "manifest.sha256",
        "manifest.sha256.minisig",
        "removed.txt",
        "update.json",
        "update.json.minisig",
    ]
    # What a page says of itself is the first day on which one of them is due.
    start = zipfile.ZipFile(project / "dist/fieldguide-2026.12-en.zip").read("00-START-HERE.html").decode()
    assert re.search(r"Use it until:</dt><dd><bdi>1 January 2099<", start)


def test_an_old_package_that_was_changed_stops_the_build(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = project.parent / "bad.zip"
    bad.write_bytes(b"PK\3\4 no package")
    assert run(["bundle", "--since", str(bad), "--jobs", "1"]) == 3
    assert "fieldguide: bad.zip is refused: " in capsys.readouterr().err
    assert run(["bundle", "--since", str(project / "missing.zip"), "--jobs", "1"]) == 3
    assert not (project / "dist").exists()


def test_a_key_is_asked_for_before_anything_is_made(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["bundle", "--sign", str(project / "missing.key")]) == 2
    assert "missing.key cannot be read" in capsys.readouterr().err
    assert run(["build", "--no-bundles", "--sign", "x"]) == 2
    assert "--sign signs packages, and --no-bundles makes none" in capsys.readouterr().err
    assert not (project / "dist").exists()


def test_no_page_names_its_edition(project: Path) -> None:
    """It stands in one style sheet: so a new edition sends no page that did not change."""
    (project / "docs/en/about.md").write_text(FRONT.format("About", "public") + "## Why {#why}\n\nText.\n")
    assert run(["bundle", "--jobs", "1", "--lang", "fr"]) == 0
    told = {"00-START-HERE.html", "00-COMMENCER-ICI.html", "README.txt", "manifest.json"}
    with zipfile.ZipFile(project / "dist/fieldguide-2026.11-all.zip") as archive:
        naming = {name for name in archive.namelist() if b"2026.11" in archive.read(name)}
    assert naming == told | {"assets/edition.css", "fr/assets/edition.css"}
