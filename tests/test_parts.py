"""Parts of a page that only some of its readers get, and what a copy says that is not for everybody."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from fieldguide.check import check_library
from fieldguide.content.fingerprint import made_from, source_hash
from fieldguide.content.visible import visible_library
from fieldguide.content.words import copy_notice, marked_title, site_name
from fieldguide.errors import UsageError
from fieldguide.load import load_library
from fieldguide.markdown import leave_out_parts, read_markdown, reads_alike
from fieldguide.model import Box, Library
from fieldguide.pipeline import load_settings, render_library
from fieldguide.publish import staged
from golden import MINIMAL_CONFIG, write_project

PAGE = """\
---
title: Boats
summary: What floats.
reviewed: 2026-01-01
---

Before.

!!! audience partner "Desk"
    ## The desk {#desk}

    Only for some.

    !!! audience internal
        For staff.

After.
"""


def read(folder: Path, page: str = PAGE, more: str = "") -> Library:
    write_project(folder, {"mkdocs.yml": MINIMAL_CONFIG + more, "docs/en/boats.md": page})
    settings, faults = load_settings(folder / "mkdocs.yml")
    assert settings is not None, faults
    return load_library(settings)[0]


def for_audience(library: Library, audience: str) -> Library:
    return visible_library(replace(library, settings=replace(library.settings, audience=audience)))


LEFT = {
    "between paragraphs that touch it": ("a\n!!! audience partner\n    x\nb", "a\n\nb"),
    "at the start": ("!!! audience partner\n    x\n\nb", "b"),
    "at the end": ("a\n\n!!! audience partner\n    x\n", "a\n"),
    "an item of its own": ("- a\n- !!! audience partner\n      x\n- b", "- a\n- b"),
    "below an item, which stays tight": ("- a\n\n    !!! audience partner\n        x\n- b", "- a\n\n- b"),
    "in a quote": ("> a\n> !!! audience partner\n>     x\n> b", "> a\n>\n> b"),
    "all of a quote": ("a\n\n> !!! audience partner\n>     x\n\nb", "a\n\nb"),
    "in a box": ("!!! note\n    a\n\n    !!! audience partner\n        x", "!!! note\n    a\n"),
    "one that folds": ('??? audience partner "T"\n    x\n\n    ```\n    y\n    ```\n\nb', "b"),
}


@pytest.mark.parametrize("name", LEFT)
def test_a_part_leaves_nothing(name: str) -> None:
    written, left = LEFT[name]
    text = read_markdown(written, "a.md", 7)
    found = leave_out_parts(text, lambda part: True)
    assert found.text == left
    assert reads_alike(text, lambda part: True)
    # What is left is found again at its own lines.
    lines = written.split("\n")
    for block in found.blocks:
        first = found.text[block.start :].split("\n")[0].strip(" >")
        assert first in lines[found.place(block.start, block.start).line - 7]


def test_what_is_left_names_its_own_lines() -> None:
    text = read_markdown("a\n\n!!! audience partner\n    x\n\n## H {#h}\n\n[b](c.md)", "a.md", 5)
    found = leave_out_parts(text, lambda part: True)
    assert found.headings[0].location.line == 10
    assert found.links[0].location.line == 12
    assert leave_out_parts(found, lambda part: True) is found


def test_each_audience_reads_its_own(tmp_path: Path) -> None:
    library = read(tmp_path)
    seen = {}
    for audience in library.settings.audiences:
        entry = for_audience(library, audience).find("page/boats")
        assert entry is not None
        assert entry.body is not None
        seen[audience] = [block for block in entry.body.all_blocks if isinstance(block, Box)]
        assert ("desk" in entry.anchors) == (audience != "public")
    assert [len(boxes) for boxes in seen.values()] == [0, 1, 1, 2]


def test_a_part_that_names_nobody_known_is_for_nobody(tmp_path: Path) -> None:
    library = for_audience(read(tmp_path, PAGE.replace("partner", "Partner")), "internal")
    entry = library.find("page/boats")
    assert entry is not None
    assert entry.body is not None
    assert "Only for some" not in entry.body.text
    assert entry.body.headings == ()


def test_a_part_says_for_whom_it_is(tmp_path: Path) -> None:
    library = read(tmp_path)
    narrow = replace(library, settings=replace(library.settings, audience="internal"))
    pages = {page.path: page.content for page in render_library(narrow)[0].pages}
    page = next(text for path, text in pages.items() if path.startswith("boats"))
    assert "Only for: partner organisations \u2013 Desk" in page
    assert "Only for: own staff" in page


def test_the_fingerprint_of_the_rest_does_not_hang_on_parts(tmp_path: Path) -> None:
    def hash_of(page: str, audience: str, name: str) -> str:
        library = for_audience(read(tmp_path / name, page), audience)
        entry = library.find("page/boats")
        assert entry is not None
        return source_hash(entry, library.settings.kind("page"))

    whole = hash_of(PAGE, "internal", "a")
    common, staff, partner = whole.split()
    assert (staff.partition(":")[0], partner.partition(":")[0]) == ("internal", "partner")
    assert hash_of(PAGE, "public", "b") == common
    assert hash_of(PAGE, "partner", "c") == f"{common} {partner}"
    changed = PAGE.replace("For staff", "For our staff")
    assert hash_of(changed, "partner", "d") == f"{common} {partner}"
    assert hash_of(changed, "internal", "e") != whole
    # A translation of all of it is up to date for whoever gets less.
    assert made_from(whole, f"{common} {partner}")
    assert not made_from(common, whole)
    without = PAGE.partition("!!!")[0] + "After.\n"
    assert hash_of(without, "public", "f") == common


def test_a_page_is_judged_as_each_audience_reads_it(tmp_path: Path) -> None:
    page = PAGE.replace("Before.", "See [it](#desk).").replace("Only for some.", "See [it](#desk) and <b x>.")
    found = [(one.code, one.location.line) for one in check_library(read(tmp_path, page))]
    assert ("FG104", 7) in found
    assert ("FG104", 12) not in found
    assert any(line == 12 for _, line in found)


def test_a_copy_says_for_whom_it_is(tmp_path: Path) -> None:
    own = "      words: {copy.notice.partner: {en: For partners. Do not pass on.}}\n"
    settings = read(tmp_path, more=own).settings
    assert site_name(settings, "en") == "Tiny"
    assert copy_notice(settings, "en") == ""
    assert settings.marked("a/kit.ar.zip") == "a/kit.ar.zip"
    partner = replace(settings, audience="partner")
    assert site_name(partner, "en") == "Tiny [partner organisations]"
    assert marked_title(partner, "fr", "Bateaux") == "Bateaux [organisations partenaires]"
    assert copy_notice(partner, "en") == "For partners. Do not pass on."
    assert copy_notice(replace(settings, audience="internal"), "en").startswith(
        "This copy is for: own staff."
    )
    assert partner.marked("a.b/kit.ar.zip") == "a.b/kit.ar-partner.zip"
    assert partner.marked("SHA256SUMS") == "SHA256SUMS-partner"


def test_each_page_of_a_copy_for_some_says_so(tmp_path: Path) -> None:
    from fieldguide.pipeline import ProjectWork

    library = read(tmp_path)
    narrow = replace(library, settings=replace(library.settings, audience="partner"))
    for one, copies in ((library, 0), (narrow, 1)):
        work = ProjectWork(one, offers=False, ahead=False)
        for path in work.paths("en"):
            html = work.make("en", path).html
            assert html.count('class="fg-copy-notice"') == copies
            assert ("Tiny [partner organisations]</title>" in html) == bool(copies)
    for asset in work.assets(()):
        if asset.path == "404.html":
            assert b"This copy is for: partner organisations." in asset.content


def test_what_is_for_few_takes_no_place_of_what_is_for_more(tmp_path: Path) -> None:
    settings = read(tmp_path / "p").settings
    partner, staff = (replace(settings, audience=one) for one in ("partner", "internal"))
    place = tmp_path / "dist"

    def publish(of: object, name: str) -> None:
        with staged(place, of) as staging:  # type: ignore[arg-type]
            (staging.folder / name).write_text("x")
            staging.publish()

    publish(settings, "public")
    with pytest.raises(UsageError, match="holds a build for `public`, and this one is for `partner`"):
        publish(partner, "partner")
    assert (place / "public").is_file()
    with pytest.raises(UsageError, match="dist-partner"):
        publish(partner, "partner")
    place.rename(tmp_path / "old")
    publish(staff, "staff")
    publish(partner, "partner")
    assert sorted(one.name for one in place.iterdir()) == [".fieldguide", "partner"]
    with pytest.raises(UsageError, match="for `internal` only"):
        publish(staff, "staff")
    publish(settings, "public")
    assert sorted(one.name for one in place.iterdir()) == [".fieldguide", "public"]
