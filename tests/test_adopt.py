"""`fieldguide adopt`: a plain MkDocs site becomes a project, and no text of it is lost."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from commands import run_fieldguide
from fieldguide.authoring import OldPage, OldSite, adopt_site
from fieldguide.errors import UsageError
from fieldguide.pipeline import adopt_project
from media_files import make

OLD = {
    "mkdocs.yml": """\
site_name: Field notes
site_url: https://notes.agency.example/
theme: {name: material, language: en, features: [navigation.tabs]}
nav:
  - Home: index.md
  - Guides:
      - Camp set-up: Guides/Camp Setup.md
      - guides: Guides/index.md
copyright: An agency
""",
    "docs/index.md": """\
# Field notes

Notes for people who go to the field. They are short.

Start with the [camp set-up](Guides/Camp%20Setup.md#water-and-food), the [list][l] or the [toolkit](toolkit/).

[l]: about.md
""",
    "docs/about.md": """\
---
title: About these notes
description: Who writes them, and why.
tags: [people, "why: not"]
hide:
  - toc
---

We write them by hand.

Setext words with a [link](index.md)
---

## Same

## Same

A second title
==============

See [above](#same_1), [home](./) and ![A tent](img/Tent%20one.png).

```markdown
# Not a heading
[not a link](index.md)
```
""",
    "docs/Guides/index.md": "# Guides\n\nAll of them, with a [setup](Camp Setup.md).\n",
    "docs/Guides/Camp Setup.md": """\
# Camp *set-up*

How to set up a camp.

### Water & food #

[Home](../index.md), [notes](../about.md "about.md"), [the folder](../Guides/), [gone](gone.md).

#### مياه

[![A tent](../img/Tent%20one.png)](../about.md#a-second-title)
""",
    "docs/toolkit/README.md": "Tools, without a heading.\n",
    "docs/toolkit/draft.md": "---\ntitle: Later\ndraft: true\n---\n# Later\n\nNot yet.\n",
    "docs/data/list.csv": "a,b\n",
}


def write_old(folder: Path, **more: str) -> Path:
    for name, text in {**OLD, **more}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "docs/img").mkdir(exist_ok=True)
    (folder / "docs/img/Tent one.png").write_bytes(make("picture"))
    return folder


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def adopted(tmp_path: Path) -> Path:
    old = write_old(tmp_path / "old")
    before = snapshot(old)
    adopt_project(old, tmp_path / "new", "")
    assert snapshot(old) == before, "the old site stays as it is"
    return tmp_path / "new"


def read(folder: Path, path: str) -> tuple[dict[str, object], str]:
    _, front, body = (folder / path).read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(front), body.strip("\n")


def test_folders_stay_and_names_travel(adopted: Path) -> None:
    assert sorted(path for path in snapshot(adopted)) == [
        "docs/en/about.md",
        "docs/en/data/list.csv",
        "docs/en/guides/camp-setup.md",
        "docs/en/guides/overview.md",
        "docs/en/img/tent-one.png",
        "docs/en/index.md",
        "docs/en/toolkit-pages/draft.md",
        "docs/en/toolkit-pages/overview.md",
        "mkdocs.yml",
    ]


def test_a_page_gets_its_facts(adopted: Path) -> None:
    facts, body = read(adopted, "docs/en/index.md")
    assert facts["title"] == "Field notes"
    assert facts["summary"] == "Notes for people who go to the field."
    assert facts["audience"] == "public"
    assert body.startswith("Notes for people")
    assert body.endswith("[list](ref:page/about) or the [toolkit](ref:toolkit-pages/overview).")
    assert "[camp set-up](ref:guides/camp-setup#water-food)" not in body, "there was no such id"
    assert "[camp set-up](ref:guides/camp-setup#water-and-food)" in body
    facts, _ = read(adopted, "docs/en/about.md")
    assert (facts["title"], facts["summary"]) == ("About these notes", "Who writes them, and why.")
    assert set(facts) == {"title", "summary", "audience", "reviewed"}
    text = (adopted / "docs/en/about.md").read_text()
    assert (
        '\n# From the front matter of the old page:\n# tags: [people, "why: not"]\n# hide:\n#   - toc\n---\n'
        in text
    )
    assert read(adopted, "docs/en/toolkit-pages/draft.md")[0]["audience"] == "internal"
    assert read(adopted, "docs/en/guides/camp-setup.md")[0]["title"] == "Camp set-up"


def test_headings_get_the_ids_that_links_know(adopted: Path) -> None:
    _, body = read(adopted, "docs/en/about.md")
    assert "## Setext words with a [link](ref:page/index) {#setext-words-with-a-link}\n" in body
    assert "## Same {#same}\n\n## Same {#same_1}\n\n## A second title {#a-second-title}\n" in body
    assert "See [above](#same_1), [home](ref:page/index) and ![A tent](img/tent-one.png)." in body
    assert "```markdown\n# Not a heading\n[not a link](index.md)\n```" in body
    _, body = read(adopted, "docs/en/guides/camp-setup.md")
    assert "### Water & food {#water-food}\n" in body
    assert "#### مياه {#part-3}\n" in body
    assert (
        '[Home](ref:page/index), [notes](ref:page/about "about.md"), [the folder](ref:guides/overview)'
        in body
    )
    assert "[gone](gone.md)" in body
    assert "[![A tent](../img/tent-one.png)](ref:page/about#a-second-title)" in body


def test_what_is_left_to_do_is_told_with_its_place(tmp_path: Path) -> None:
    done = adopt_project(write_old(tmp_path / "old"), tmp_path / "new", "")
    assert {(one.code, one.location.line) for one in done.keys} >= {("FG022", 4), ("FG022", 9)}
    remarks = {(one.place.path, one.message) for one in done.site.remarks}
    assert ("toolkit", "the folder is `toolkit-pages` now (fieldguide has one of this name)") in remarks
    assert ("Guides/Camp Setup.md", "the page is `guides/camp-setup.md` now") in remarks
    assert ("about.md", "`tags`, `hide` stands in a remark at the head now") in remarks
    assert ("about.md", "a second heading of the first level is one of the second level now") in remarks
    assert done.place(done.site.remarks[-1]) == f"{tmp_path}/old/docs/toolkit/draft.md:1"
    told = {(one.name, one.location.path) for one in done.checked.diagnostics}
    assert {
        ("link-missing", "docs/en/guides/camp-setup.md"),
        ("heading-jump", "docs/en/guides/camp-setup.md"),
        ("heading-missing", "docs/en/index.md"),
        ("no-link", "docs/en/guides/overview.md"),
    } <= told


def words_of(text: str) -> list[str]:
    """Give every word that a reader of a text could find, but for addresses."""
    text = re.sub(r"\]\([^)]*\)|\]\[[^\]]*\]|\{#[^}]*\}|^\[[^\]]+\]:.*$", "] ", text, flags=re.MULTILINE)
    return re.findall(r"\w+", text)


def test_no_word_of_a_text_is_lost(adopted: Path, tmp_path: Path) -> None:
    moved = {
        "index.md": "index.md",
        "about.md": "about.md",
        "Guides/index.md": "guides/overview.md",
        "Guides/Camp Setup.md": "guides/camp-setup.md",
        "toolkit/README.md": "toolkit-pages/overview.md",
        "toolkit/draft.md": "toolkit-pages/draft.md",
    }
    for old, new in moved.items():
        before = words_of(OLD[f"docs/{old}"])
        after = words_of((adopted / "docs/en" / new).read_text(encoding="utf-8"))
        lost = [word for word in before if word not in after and word not in ("draft", "description")]
        assert not lost, (old, lost)
    for old, new in (("data/list.csv", "data/list.csv"), ("img/Tent one.png", "img/tent-one.png")):
        assert (adopted / "docs/en" / new).read_bytes() == (tmp_path / "old/docs" / old).read_bytes()


def test_what_was_hidden_is_shown_to_nobody(tmp_path: Path) -> None:
    hidden = OLD["mkdocs.yml"] + "exclude_docs: |\n  about.md\n"
    done = adopt_project(write_old(tmp_path / "old", **{"mkdocs.yml": hidden}), tmp_path / "new", "")
    assert "audience" not in read(tmp_path / "new", "docs/en/about.md")[0]
    assert "default_audience" not in (tmp_path / "new/mkdocs.yml").read_text()
    assert done.checked.library is not None
    assert done.checked.library.visible().entries == ()
    assert any("no page says who may see it" in one.message for one in done.site.remarks)


def test_links_of_the_disk_are_not_followed_and_told(tmp_path: Path) -> None:
    old = write_old(tmp_path / "old")
    (tmp_path / "secret.md").write_text("# Secret\n")
    (old / "docs/secret.md").symlink_to(tmp_path / "secret.md")
    done = adopt_project(old, tmp_path / "new", "")
    assert not (tmp_path / "new/docs/en/secret.md").exists()
    assert ("secret.md", "this is a link on your disk, and is not taken over") in {
        (one.place.path, one.message) for one in done.site.remarks
    }


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    old = write_old(tmp_path / "old")
    before = snapshot(tmp_path)
    done = run_fieldguide(tmp_path, "adopt", "old", "--dry-run")
    assert done.returncode == 0, done.stderr
    assert snapshot(tmp_path) == before
    assert f"6 pages and 2 other files would be in {old}-fieldguide." in done.stdout
    wet = run_fieldguide(tmp_path, "adopt", "old")
    assert wet.returncode == 0
    assert wet.stdout.replace(" are in ", " would be in ").splitlines()[:5] == done.stdout.splitlines()[:5]
    assert (tmp_path / "old-fieldguide/mkdocs.yml").is_file()


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"mkdocs.yml": None}, "there is no mkdocs.yml in"),
        ({"mkdocs.yml": "- a\n"}, "cannot be read"),
        ({"mkdocs.yml": "site_name: x\ndocs_dir: pages\n"}, "there is no folder"),
        ({"docs/about.md": b"caf\xe9"}, "is not written in UTF-8"),
    ],
)
def test_what_cannot_be_taken_over_is_told(
    tmp_path: Path, files: dict[str, str | bytes | None], words: str
) -> None:
    old = write_old(tmp_path / "old")
    for name, content in files.items():
        if content is None:
            (old / name).unlink()
        else:
            (old / name).write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(UsageError, match=words):
        adopt_project(old, tmp_path / "new", "")
    assert not (tmp_path / "new").exists()


def test_no_folder_is_written_over(tmp_path: Path) -> None:
    old = write_old(tmp_path / "old")
    (tmp_path / "new").mkdir()
    (tmp_path / "new/mine.txt").write_text("mine")
    with pytest.raises(UsageError, match="is not empty"):
        adopt_project(old, tmp_path / "new", "")
    with pytest.raises(UsageError, match="is inside"):
        adopt_project(old, old / "docs/new", "")
    assert (tmp_path / "new/mine.txt").read_text() == "mine"


def test_a_site_that_is_well_written_is_built_at_once(tmp_path: Path) -> None:
    old = tmp_path / "old"
    (old / "docs/guides").mkdir(parents=True)
    (old / "mkdocs.yml").write_text("site_name: Notes\n")
    (old / "docs/index.md").write_text("# Notes\n\nRead [the guide](guides/water.md#boil-it).\n")
    (old / "docs/guides/water.md").write_text(
        "# Water\n\nHow to make it safe.\n\n## Boil it\n\nThen [go home](../index.md).\n"
    )
    done = adopt_project(old, tmp_path / "new", "")
    assert not done.checked.errors, done.checked.text()
    built = run_fieldguide(tmp_path / "new", "build", "--no-bundles")
    assert built.returncode == 0, built.stdout + built.stderr
    page = (tmp_path / "new/site/guides/water.html").read_text(encoding="utf-8")
    assert 'id="boil-it"' in page
    assert "How to make it safe." in page


def test_pages_that_would_have_one_name_stay_apart() -> None:
    pages = tuple(
        OldPage(name, "Words.\n") for name in ("a b.md", "a-b.md", "A_b.md", "überblick.md", "مياه.md")
    )
    old = OldSite("mkdocs.yml", "x", "", "en", "English", "ltr", pages, (), {}, False, frozenset())
    files = sorted(one.path for one in adopt_site(old, date(2026, 1, 1)).texts)
    assert files == [
        "docs/en/a-b-2.md",
        "docs/en/a-b-3.md",
        "docs/en/a-b.md",
        "docs/en/page.md",
        "docs/en/uberblick.md",
        "mkdocs.yml",
    ]
