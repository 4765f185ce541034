"""The publish stage: what is done to a site after the engine, and what is wrong with it."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from fieldguide.errors import MachineError
from fieldguide.model import Asset, Diagnostic
from fieldguide.publish import RULES, finish_page, finish_site
from fieldguide.publish.html import read_attributes, scan_tags
from fieldguide.publish.policy import decode_page, policy_for, set_policy
from fieldguide.report import ReportFormat, format_diagnostics, summarise
from golden import GoldenCase, golden_cases
from plain_work import (
    ARABIC,
    ENGLISH,
    FRENCH,
    assets_of,
    build_pages,
    built,
    snapshot,
    tiny_page,
    tiny_settings,
    tiny_site,
    tiny_sites,
)


def report_of(found: Sequence[Diagnostic]) -> str:
    return format_diagnostics(found, ReportFormat.TEXT, lambda path, line: None, summarise(found, 0))


# ---- The finished site ----


def test_the_same_input_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At another time zone, with another mask for new files, and pages in another order."""
    settings = tiny_settings(tmp_path, site_url="https://example.org/guide/")
    first = built(tmp_path / "one", settings, tiny_sites())
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    mask = os.umask(0o077)
    try:
        turned = [replace(site, pages=site.pages[::-1]) for site in tiny_sites()]
        second = built(tmp_path / "two", settings, turned)
    finally:
        os.umask(mask)
        monkeypatch.undo()
        time.tzset()
    assert snapshot(first) == snapshot(second)


@pytest.mark.parametrize("case", golden_cases("publish/finish"), ids=lambda case: case.name)
def test_finished_file(case: GoldenCase, tmp_path: Path, update_goldens: bool) -> None:
    """A file of the tiny site, whole; `path` names it."""
    settings = tiny_settings(tmp_path, site_url=str(case.parts.get("site_url", "")))
    site = built(tmp_path, settings, tiny_sites())
    case.expect("content", (site / str(case.parts["path"])).read_text(encoding="utf-8"), update_goldens)


def test_a_site_without_address_has_no_sitemap_and_no_404_page(tmp_path: Path) -> None:
    site = built(tmp_path, tiny_settings(tmp_path), tiny_sites())
    assert not (site / "sitemap.xml").exists()
    assert not (site / "404.html").exists()


def test_a_page_that_is_not_translated_is_in_the_sitemap_once(tmp_path: Path) -> None:
    settings = tiny_settings(tmp_path, (ENGLISH, FRENCH), "https://example.org")
    sites = [
        tiny_site(language, [tiny_page("index.md", "Home", language="en")], (ENGLISH, FRENCH))
        for language in (ENGLISH, FRENCH)
    ]
    sitemap = (built(tmp_path, settings, sites) / "sitemap.xml").read_text()
    assert sitemap.count("<loc>") == 1
    assert "alternate" not in sitemap


def test_an_engine_writes_pages_only(tmp_path: Path) -> None:
    """A file in the place of one that the core writes would be published as ours."""
    settings, sites = tiny_settings(tmp_path), tiny_sites()
    pages = build_pages(sites, settings, tmp_path / "site")
    write_files(tmp_path / "site", {"assets/style.css": "body { color: red }"})
    with pytest.raises(MachineError, match="which is not a page"):
        finish_site(tmp_path / "site", settings, pages, assets_of(sites))


# ---- Rules ----


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


WHOLE = '<html lang="en" dir="ltr"><head><title>Lost</title></head><body><h1>Lost</h1></body></html>'


def finished_site(case: GoldenCase, folder: Path) -> tuple[Diagnostic, ...]:
    """Judge the files of a case: as pages those of `rendered`, else all that are in the files."""
    settings = tiny_settings(folder, (ENGLISH, ARABIC), str(case.parts.get("site_url", "")))
    write_files(folder / "site", case.files)
    named = [name for name in case.files if name.endswith(".html") and not name.startswith("assets/")]
    rendered = case.parts.get("rendered", [name.removesuffix(".html") + ".md" for name in named])
    assert isinstance(rendered, list)
    pages = []
    for name in rendered:
        language = ARABIC if name.startswith("ar/") else ENGLISH
        path = name.removeprefix("ar/")
        # A page that was made and is not there was whole when it was made.
        html = case.files.get(name.removesuffix(".md") + ".html", WHOLE)
        page = tiny_page(path, "Title")
        pages.append(finish_page(page, html, language, (ENGLISH, ARABIC), offers=False))
    for page in pages:
        if (folder / "site" / page.path).exists():
            (folder / "site" / page.path).write_bytes(page.html.encode("utf-8", "surrogateescape"))
    helpers = [Asset(name, text.encode()) for name, text in case.files.items() if name.startswith("assets/")]
    return finish_site(folder / "site", settings, pages, helpers)


@pytest.mark.parametrize("case", golden_cases("publish/rules"), ids=lambda case: case.name)
def test_report(case: GoldenCase, tmp_path: Path, update_goldens: bool) -> None:
    case.expect_own_faults(finished_site(case, tmp_path), report_of, update_goldens)


@pytest.mark.parametrize("case", golden_cases("publish/rules"), ids=lambda case: case.name)
def test_nothing_else_is_wrong_in_a_case(case: GoldenCase, tmp_path: Path, update_goldens: bool) -> None:
    case.expect_other_faults(finished_site(case, tmp_path), update_goldens)


def test_every_rule_of_the_finished_site_has_a_case() -> None:
    assert {rule.name for rule in RULES} == {case.rule for case in golden_cases("publish/rules")} | {
        "search-weight"
    }


def test_a_heavy_search_index_is_reported(tmp_path: Path) -> None:
    settings = tiny_settings(tmp_path, (ENGLISH,))
    page = tiny_page("index.md", "Home", "word " * 300_001)
    sites = [tiny_site(ENGLISH, [page], (ENGLISH,))]
    pages = build_pages(sites, settings, tmp_path / "site")
    [found] = finish_site(tmp_path / "site", settings, pages, assets_of(sites))
    assert (found.name, found.location.path) == ("search-weight", "search/titles.js")
    assert re.fullmatch(r"the search index holds 1,500,\d{3} letters, more than 1,500,000", found.message)
    # Bytes do not count: letters of other scripts take more of them.
    page = tiny_page("index.md", "Home", "слово " * 200_001)
    sites = [tiny_site(ENGLISH, [page], (ENGLISH,))]
    pages = build_pages(sites, settings, tmp_path / "other")
    assert finish_site(tmp_path / "other", settings, pages, assets_of(sites)) == ()


# ---- Pieces ----


def test_tags_are_read_as_browsers_read_them() -> None:
    text = (
        "<!-- <a href=no> --><A HREF='x > y' href=second hidden data-n=1>"
        "<script>if (a < b) '<p id=no>'</script><title>a <b> c</title >"
        '<img alt="&quot;&amp;" src=a.png/><textarea><p></textarea><p\nid="last">'
    )
    tags = [(tag.name, dict(read_attributes(tag.attributes)), tag.content) for tag in scan_tags(text)]
    assert tags == [
        ("a", {"href": "x > y", "hidden": "", "data-n": "1"}, ""),
        ("script", {}, "if (a < b) '<p id=no>'"),
        ("title", {}, "a <b> c"),
        ("img", {"alt": '"&', "src": "a.png/"}, ""),
        ("textarea", {}, "<p>"),
        ("p", {"id": "last"}, ""),
    ]


def test_a_page_of_open_brackets_is_read_at_once() -> None:
    for text in ("<a " * 20_000, '<a "' * 20_000, "<!--" * 20_000, "<a b='" * 20_000):
        assert len(list(scan_tags(text))) <= 1


def test_the_policy_names_exactly_the_scripts_of_the_page() -> None:
    """The sum is that of `printf %s "run()" | openssl dgst -sha256 -binary | base64`."""
    assert "script-src 'self' 'sha256-AvyuiL0SD1mVY3NNxR+V2uo+lhk6RMFrytWmRt6CrJQ='; " in policy_for(
        ["run()"]
    )
    assert "script-src 'self'; " in policy_for([])


def test_the_policy_comes_right_after_the_encoding_and_only_once() -> None:
    page = '<html><head>\n  <meta charset="utf-8">\n<script>run()</script>'
    once = set_policy(page, [])
    assert once.startswith('<html><head>\n  <meta charset="utf-8"><meta http-equiv="Content-Security-Policy"')
    assert decode_page(once.encode()) == page
    assert set_policy("<head><title>", []).startswith("<head><meta http-equiv")


def test_a_page_is_read_as_browsers_read_it_and_loses_no_byte() -> None:
    page = "<head><title>\u00e9</title>".encode() + b"\r\nA\rB\n\xff"
    read = decode_page(page)
    assert read == "<head><title>\u00e9</title>\nA\nB\n\udcff"
    assert decode_page(set_policy(read, ["x"]).encode("utf-8", "surrogateescape")) == read


def test_a_policy_names_many_scripts_in_one_order() -> None:
    scripts = [f"script({number})" for number in range(20)]
    assert policy_for(scripts) == policy_for(reversed(scripts))
    hashes = policy_for(scripts).split("'self' ", 1)[1].split(";")[0].split()
    assert hashes == sorted(hashes)
    assert len(hashes) == 20
