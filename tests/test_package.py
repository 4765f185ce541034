"""The package stage: zips that open from a disk, and are the same wherever they are made."""

from __future__ import annotations

import io
import os
import subprocess
import time
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from fieldguide.content.marks import kept_in
from fieldguide.content.words import CORE_WORDS, read_words
from fieldguide.model import FinishedPage, Language, Settings
from fieldguide.package import package_site
from fieldguide.package.archive import pack_file, write_zip
from fieldguide.package.entry import entry_page
from fieldguide.package.lists import describe_copy
from fieldguide.package.start import readme, start_pages
from fieldguide.package.trim import trim_page
from fieldguide.publish import finish_page, judge_package
from golden import GoldenCase, golden_cases
from plain_work import (
    ARABIC,
    ENGLISH,
    FRENCH,
    LANGUAGES,
    built_pages,
    snapshot,
    tiny_library,
    tiny_page,
    tiny_settings,
    tiny_sites,
)

SWAHILI = Language("sw", "Kiswahili")


def packed(folder: Path, settings: Settings | None = None) -> tuple[Path, ...]:
    """Build the tiny site and package it; hold that nothing leads out of a package."""
    settings = settings or tiny_settings(folder)
    site, pages = built_pages(folder, settings, tiny_sites(settings.languages), offers=True)
    return packages(settings, site, pages, folder / "dist")


def packages(settings: Settings, site: Path, pages: Sequence[FinishedPage], output: Path) -> tuple[Path, ...]:
    written = []
    for one in package_site(tiny_library(settings), site, pages, output):
        assert judge_package(one.name, one.files, one.pages, kept_in(one.languages)) == ()
        written.append(output / one.name)
    return (*written, output / "SHA256SUMS")


def readme_of(languages: Sequence[Language], settings: Settings) -> bytes:
    """Give the text that explains an unsigned copy."""
    facts = describe_copy(tiny_library(settings), languages, {}, "2027-11-22")
    return readme(languages, settings, facts, "guide.zip", signed=False)


def listing(path: Path) -> str:
    """Say all that a zip says about its files, but for the sizes after compression."""
    with zipfile.ZipFile(path) as archive:
        lines = [
            f"{entry.filename} {entry.file_size} {entry.date_time} {entry.external_attr >> 16:o}"
            f" {entry.create_system} {entry.compress_type} {entry.flag_bits}"
            for entry in archive.infolist()
        ]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("case", golden_cases("package/listing"), ids=lambda case: case.name)
def test_listing(case: GoldenCase, tmp_path: Path, update_goldens: bool) -> None:
    """Everything that is in a package: name, size, date, mode, system, method, flags."""
    packed(tmp_path, tiny_settings(tmp_path, site_url="https://example.org/guide"))
    case.expect("listing", listing(tmp_path / "dist" / str(case.parts["archive"])), update_goldens)


@pytest.mark.parametrize("case", golden_cases("package/file"), ids=lambda case: case.name)
def test_file_in_a_package(case: GoldenCase, tmp_path: Path, update_goldens: bool) -> None:
    packed(tmp_path)
    with zipfile.ZipFile(tmp_path / "dist" / str(case.parts["archive"])) as archive:
        content = archive.read(str(case.parts["path"]))
    text = content.decode("utf-8-sig").replace("\r\n", "\n")
    case.expect("content", text, update_goldens)


@pytest.mark.parametrize("case", golden_cases("package/trim"), ids=lambda case: case.name)
def test_trimmed_page(case: GoldenCase, update_goldens: bool) -> None:
    codes = str(case.parts["languages"]).split()
    case.expect("trimmed", trim_page(str(case.parts["page"]), codes), update_goldens)


def test_every_link_of_every_package_resolves(tmp_path: Path) -> None:
    archives = [path for path in packed(tmp_path) if path.suffix == ".zip"]
    assert [path.name for path in archives] == [
        "fieldguide-2026.11-en.zip",
        "fieldguide-2026.11-fr.zip",
        "fieldguide-2026.11-ar.zip",
        "fieldguide-2026.11-all.zip",
    ]


@pytest.mark.parametrize(
    ("inside", "kept", "faults"),
    [
        ({}, ("en",), []),
        ({}, ("en", "fr"), ["x.zip/index.html:5"]),
        ({"fr/index.html": b""}, ("en", "fr"), []),
        ({"index.html": b'<a href="no.html">no</a>'}, ("en",), []),
    ],
)
def test_links_are_judged_by_what_a_package_keeps_of_a_page(
    inside: dict[str, bytes], kept: tuple[str, ...], faults: list[str]
) -> None:
    """By what is known of the page from when it was made; it is read again only for the place of a fault."""
    html = (
        '<!doctype html>\n<html lang="en" dir="ltr">\n<head><title>T</title></head>\n<body><h1>T</h1>\n'
        '<a href="fr/index.html" data-fg-language="fr">Fran\xe7ais</a>'
    )
    page = finish_page(tiny_page("index.md", "T"), html, ENGLISH, (ENGLISH, FRENCH), offers=True)
    files = {"index.html": page.html.encode()} | inside
    found = judge_package("x.zip", files, [page], kept_in(kept))
    assert [f"{one.location.path}:{one.location.line}" for one in found] == faults


def test_a_page_that_only_a_package_has_is_read(tmp_path: Path) -> None:
    page = b'<!doctype html>\n<a href="fr/index.html">Fran\xc3\xa7ais</a>'
    [found, *others] = judge_package("x.zip", {"index.html": page}, [], kept_in(["en"]))
    assert [one.name for one in others] == []
    assert (found.name, found.location.path, found.location.line) == ("link-dead", "x.zip/index.html", 2)


def test_sums_are_those_of_sha256sum(tmp_path: Path) -> None:
    for path in packed(tmp_path):
        if path.suffix == ".zip":
            folder = tmp_path / path.stem
            zipfile.ZipFile(path).extractall(folder)
            check_sums(folder, "manifest.sha256")
            named = (folder / "manifest.sha256").read_text().splitlines()
            assert len(named) == len(snapshot(folder)) - 1
    check_sums(tmp_path / "dist", "SHA256SUMS")


def check_sums(folder: Path, name: str) -> None:
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", name], cwd=folder, check=True)


def test_the_same_site_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At another time zone, with another mask and other times of the files."""
    packed(tmp_path / "one")
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    mask = os.umask(0o077)
    try:
        settings = tiny_settings(tmp_path / "two")
        site, pages = built_pages(tmp_path / "two", settings, tiny_sites(), offers=True)
        for path in site.rglob("*"):
            os.utime(path, (0, 0))
        packages(settings, site, pages, tmp_path / "two/dist")
    finally:
        os.umask(mask)
        monkeypatch.undo()
        time.tzset()
    assert snapshot(tmp_path / "one/dist") == snapshot(tmp_path / "two/dist")


def test_one_language_has_no_second_package(tmp_path: Path) -> None:
    names = [path.name for path in packed(tmp_path, tiny_settings(tmp_path, (ENGLISH,)))]
    assert names == ["fieldguide-2026.11-en.zip", "SHA256SUMS"]


def test_an_edition_makes_a_name_that_travels(tmp_path: Path) -> None:
    settings = replace(tiny_settings(tmp_path, (ENGLISH,)), edition="Été 2026 / 1: draft")
    assert packed(tmp_path, settings)[0].name == "fieldguide-t-2026-1-draft-en.zip"
    settings = replace(settings, edition="")
    assert packages(settings, tmp_path / "site", [], tmp_path / "out")[0].name == "fieldguide-en.zip"


def test_dates_that_a_zip_cannot_hold() -> None:
    content = write_zip({"a": pack_file(b"")}, date(1970, 1, 1))
    assert zipfile.ZipFile(io.BytesIO(content)).infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)


def test_names_in_other_scripts_are_marked_as_utf8() -> None:
    [entry] = zipfile.ZipFile(io.BytesIO(write_zip({"خريطة.svg": pack_file(b"x")}, None))).infolist()
    assert entry.filename == "خريطة.svg"
    assert entry.flag_bits & 0x800


def test_the_package_of_a_narrow_audience_says_so(tmp_path: Path) -> None:
    """In its name, in its README, and on the page that opens a language."""
    settings = replace(tiny_settings(tmp_path), audience="internal", edition="2026.11")
    assert settings.package_name("fr") == "fieldguide-2026.11-fr-internal.zip"
    text = readme_of([ENGLISH, FRENCH], settings).decode("utf-8-sig")
    assert "This copy is for: own staff\r\nPlease do not pass it on" in text
    assert "Cette copie est destinée à\u00a0: personnel interne" in text
    assert "Cette copie est destinée à\u00a0: personnel interne." in entry_page(FRENCH, settings).decode()
    everybody = replace(settings, audience="public")
    assert everybody.package_name("fr") == "fieldguide-2026.11-fr.zip"
    assert "This copy is for" not in readme_of([ENGLISH], everybody).decode("utf-8-sig")


def test_a_project_translates_the_words_of_packages(tmp_path: Path) -> None:
    english = read_words((CORE_WORDS,), "en")
    words = {key: {"sw": f"sw {key}"} for key in english if key.startswith("package.")}
    settings = replace(tiny_settings(tmp_path, (ENGLISH, SWAHILI)), words=words)
    assert "sw package.unzip" in readme_of([SWAHILI], settings).decode("utf-8-sig")
    assert '<html lang="sw"' in entry_page(SWAHILI, settings).decode()
    some = replace(settings, words=dict(list(words.items())[1:]))
    assert '<html lang="en"' in entry_page(SWAHILI, some).decode()
    own = replace(settings, words={"package.open": {"en": "Start:"}})
    assert "Start: English" in entry_page(ENGLISH, own).decode()


def test_a_language_without_words_is_opened_in_english(tmp_path: Path) -> None:
    settings = tiny_settings(tmp_path, (ENGLISH, SWAHILI))
    page = entry_page(SWAHILI, settings).decode()
    assert '<html lang="en" dir="ltr">' in page
    assert '<a href="sw/index.html" lang="sw" dir="ltr">Open: Kiswahili</a>' in page
    assert "How to open it" in readme_of([SWAHILI], settings).decode("utf-8-sig")


def test_the_text_for_readers_opens_in_old_editors(tmp_path: Path) -> None:
    text = readme_of(LANGUAGES, tiny_settings(tmp_path))
    assert text.startswith(b"\xef\xbb\xbf")
    assert text.count(b"\n") == text.count(b"\r\n")


def test_hidden_files_and_links_stay_out(tmp_path: Path) -> None:
    settings = tiny_settings(tmp_path)
    site, pages = built_pages(tmp_path, settings, tiny_sites(), offers=True)
    (site / ".well-known").mkdir()
    (site / ".well-known/secret.txt").write_text("secret")
    (site / "linked.txt").symlink_to("/etc/hostname")
    for path in packages(settings, site, pages, tmp_path / "dist")[:-1]:
        names = zipfile.ZipFile(path).namelist()
        assert not [name for name in names if "secret" in name or "linked" in name or name.startswith(".")]


def test_the_name_of_the_site_is_said_in_the_language(tmp_path: Path) -> None:
    settings = replace(tiny_settings(tmp_path), words={"site.name": {"fr": "Petit guide"}})
    assert "<h1>Petit guide</h1>" in entry_page(FRENCH, settings).decode()
    assert "<h1>Tiny &amp; plain</h1>" in entry_page(ARABIC, settings).decode()
    assert readme_of([FRENCH], settings).decode("utf-8-sig").startswith("Petit guide\r\n")


def test_the_entry_page_says_its_language() -> None:
    settings = tiny_settings(Path())
    for language in (FRENCH, ARABIC):
        page = entry_page(language, settings).decode()
        assert f'<html lang="{language.code}" dir="{language.direction}">' in page
        assert "Tiny &amp; plain" in page


def test_a_copy_says_first_what_it_is_and_how_old_is_too_old(tmp_path: Path) -> None:
    """In each of its languages, on a page that stands before all others in a list of files."""
    settings = tiny_settings(tmp_path)
    facts = describe_copy(tiny_library(settings), LANGUAGES, {}, "2027-11-22")
    pages = start_pages(LANGUAGES, settings, facts, "guide.zip", signed=True)
    assert list(pages) == ["00-START-HERE.html", "00-COMMENCER-ICI.html", "00-ابدأ-هنا.html"]
    english, french, arabic = (page.decode() for page in pages.values())
    assert '<a class="go" href="index.html"' in english
    assert '<a class="go" href="fr/index.html"' in french
    assert '<html lang="ar" dir="rtl">' in arabic
    # The name of a file keeps its direction beside Arabic words, and French signs their no-break spaces.
    assert '<bdi dir="ltr">00-FINISH-UPDATE.html</bdi>' in arabic
    assert "puis «\u00a0Extraire tout\u00a0»" in french
    for text in ("<bdi>2026.11</bdi>", "<bdi>22 November 2026</bdi>", "<bdi>22 November 2027</bdi>"):
        assert text in english
    assert "<bdi>22 novembre 2027</bdi>" in french
    # A copy cannot prove from inside that it is real, and says so before it says how it is checked.
    assert english.index("cannot prove") < english.index("fieldguide verify guide.zip --key fieldguide.pub")
    assert "minisign -Vm manifest.json -p fieldguide.pub" in english
    for heading in ("what", "open", "old", "update", "verify", "erase"):
        assert english.count(f'<h2 id="{heading}">') == arabic.count(f'<h2 id="{heading}">') == 1
    unsigned = start_pages((ENGLISH,), settings, facts, "guide.zip", signed=False)
    assert "Nobody signed this copy" in unsigned["00-START-HERE.html"].decode()


def test_languages_that_share_words_have_a_first_page_each(tmp_path: Path) -> None:
    settings = tiny_settings(tmp_path, (ENGLISH, SWAHILI))
    facts = describe_copy(tiny_library(settings), settings.languages, {}, "")
    pages = start_pages(settings.languages, settings, facts, "guide.zip", signed=False)
    assert list(pages) == ["00-START-HERE.html", "00-START-HERE-sw.html"]
    assert "This copy names no day" in pages["00-START-HERE.html"].decode()
    bad = replace(settings, words={"package.start_file": {"en": "a:b"}})
    assert list(start_pages((ENGLISH,), bad, facts, "guide.zip", signed=False)) == ["00-START-HERE.html"]
