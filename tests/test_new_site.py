"""`fieldguide new site`: a small guide in two languages that is clean, is built and is packed as it is."""

from __future__ import annotations

import re
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import pytest

from commands import run_fieldguide, run_host
from fieldguide.authoring import make_site
from fieldguide.content.words import languages_with_words, word_folders
from fieldguide.pipeline import built_in_kinds, check_project


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("new")
    made = run_fieldguide(folder, "new", "site", "guide")
    assert (made.returncode, made.stderr) == (0, "")
    paths = [folder / line for line in made.stdout.splitlines()]
    assert all(path.is_file() for path in paths)
    built = run_fieldguide(folder / "guide", "build")
    assert built.returncode == 0, built.stdout + built.stderr
    return folder / "guide"


def test_nothing_is_wrong_with_it(site: Path) -> None:
    checked = check_project(site / "mkdocs.yml")
    assert not checked.diagnostics, checked.text()
    assert checked.library is not None
    kinds = {entry.kind for entry in checked.library.entries}
    assert kinds == {"page", "tool", "module", "unit", "quiz", "term", "source"}


def test_one_of_its_languages_is_new_to_fieldguide_and_says_who_wrote_it(site: Path) -> None:
    assert "pt" not in languages_with_words(word_folders(built_in_kinds()))
    page = (site / "site/pt/index.html").read_text(encoding="utf-8")
    assert '<html lang="pt"' in page
    assert "Água segura em casa" in page
    assert "Tradução automática, ainda não revista por uma pessoa." in page
    quiz = (site / "site/pt/quizzes/safe-water.html").read_text(encoding="utf-8")
    assert "Verificar as respostas" in quiz
    assert "Check answers" not in quiz
    assert "a machine wrote them" in (site / "README.md").read_text(encoding="utf-8")


def test_it_is_packed_for_use_without_internet(site: Path) -> None:
    names = sorted(path.name for path in (site / "dist").glob("*.zip"))
    assert names == ["fieldguide-first-all.zip", "fieldguide-first-en.zip", "fieldguide-first-pt.zip"]
    with zipfile.ZipFile(site / "dist" / names[2]) as archive:
        assert "Como abrir" in archive.read("README.txt").decode("utf-8-sig")


MKDOCS = ("build", "--site-dir", "by-mkdocs")


def test_mkdocs_builds_the_same_pages(site: Path) -> None:
    """Without packages and files for phones, for which its configuration names no folder."""
    alone = run_fieldguide(site, "build", "--no-bundles", "--output", "alone")
    hosted = run_host("mkdocs", site, *MKDOCS)
    assert (alone.returncode, hosted.returncode) == (0, 0), alone.stderr + hosted.stderr
    pages = {path.relative_to(site / "alone") for path in (site / "alone").rglob("*.html")}
    assert len(pages) >= 20
    for page in pages:
        assert (site / "by-mkdocs" / page).read_bytes() == (site / "alone" / page).read_bytes(), page


def test_git_passes_over_what_is_built(site: Path) -> None:
    subprocess.run(["git", "init", "--quiet", str(site)], check=True)
    listed = subprocess.run(
        ["git", "ls-files", "--others", "--exclude-standard"],
        cwd=site,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    assert "mkdocs.yml" in listed
    assert not [path for path in listed if path.startswith(("site/", "dist/"))]


def test_the_next_kind_that_is_needed_can_be_added(site: Path) -> None:
    """With a kind of the topic come its words: what Portuguese lacks then is counted, and written down."""
    run_fieldguide(site, "new", "lesson", "somewhere-2020")
    told = [one for one in check_project(site / "mkdocs.yml").diagnostics if one.code == "FG034"]
    assert re.match(r"the interface lacks 2\d\d of 1?\d{3} words in `pt`", told[0].message)
    assert run_fieldguide(site, "new", "language", "pt").returncode == 0
    assert '\nkind.lesson.one: ""\n' in (site / "words/pt.yml").read_text(encoding="utf-8")
    (site / "docs/en/lessons/somewhere-2020.md").unlink()


def test_a_folder_that_is_not_empty_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "guide").mkdir()
    assert run_fieldguide(tmp_path, "new", "site", "guide").returncode == 0, "an empty one will do"
    (tmp_path / "other").mkdir()
    (tmp_path / "other/notes.txt").write_text("mine")
    (tmp_path / "file").write_text("mine")
    for name, words in (("guide", "is not empty"), ("other", "is not empty"), ("file", "is no folder")):
        done = run_fieldguide(tmp_path, "new", "site", name)
        assert (done.returncode, done.stdout) == (2, "")
        assert words in done.stderr
    assert [path.name for path in (tmp_path / "other").iterdir()] == ["notes.txt"]
    assert (tmp_path / "file").read_text() == "mine"


def test_it_is_of_the_day_it_was_made() -> None:
    files = {one.path: one.text for one in make_site(date(2028, 2, 29))}
    assert "edition: {name: first, date: 2028-02-29}" in files["mkdocs.yml"]
    assert "reviewed: 2028-02-29\nreview_by: 2029-02-28\n" in files["docs/en/index.md"]
    assert not [path for path, text in files.items() if "TODAY" in text or "NEXT_YEAR" in text]
