"""The cache: pages that were kept are those that would be made, whatever was changed in between."""

from __future__ import annotations

import ast
import os
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

import fieldguide
from export_project import PROJECT
from fieldguide.cache import cache_folder, clean_caches
from fieldguide.cache.place import VARIABLE, make_folder
from fieldguide.cache.records import read_record, write_record
from fieldguide.content.online import WORKER
from fieldguide.model import DOWNLOADS
from fieldguide.pipeline import BuildRequest, BuildResult, build_project, check_project
from fieldguide.pipeline.keeping import make_site_pages
from fieldguide.pipeline.making import ProjectWork
from fieldguide.pipeline.unchanged import LastBuild
from golden import write_project
from plain_work import snapshot

HEAD = "---\ntitle: {title}\nsummary: {title} in short.\nreviewed: 2026-01-01\n{facts}---\n\n{body}\n"
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} 9"><title>A boat</title><path d="M0 0h9"/></svg>'
FILES: dict[str, str | bytes] = {
    **PROJECT,
    "docs/en/toolkit/secret.yml": "periods:\n  secret: {title: Secret period, from: 1, what: Secret., do: Secret.}\n",
    "docs/en/boats.md": HEAD.format(
        title="Boats",
        facts="added: 2026-02-01\n",
        body="## Hulls {#hulls}\n\nWhere tracing begins.\n\n![A boat](boat.svg)\n\n[](ref:page/stick)",
    ),
    "docs/en/boat.svg": PICTURE.format(size=9),
    "docs/en/stick.md": HEAD.format(
        title="On a stick",
        facts="downloads: true\n",
        body="See [](ref:page/boats#hulls) and [](ref:module/sea).",
    ),
    "docs/fr/boats.md": (
        "---\ntitle: Bateaux\nsummary: Des bateaux.\nsource_hash: x\n---\n\n## Coques {#hulls}\n\n"
        "Là où cela commence.\n\n![Un bateau](boat.svg)\n\n[](ref:page/stick)\n"
    ),
    "modules/en/sea/index.md": (
        "---\ntitle: The sea\nsummary: All about the sea.\nreviewed: 2026-01-01\nlevel: introductory\nminutes: 20\nfor: Everyone\n"
        "objectives: {float: Say why boats float}\nunits: [unit/sea/floating, unit/sea/sinking]\nquiz: quiz/q\n---\n\nRead.\n"
    ),
    "modules/en/sea/floating.md": HEAD.format(
        title="Floating", facts="minutes: 10\nobjectives: [float]\n", body="It carries."
    ),
    "modules/en/sea/sinking.md": HEAD.format(
        title="Sinking", facts="minutes: 10\nobjectives: [float]\n", body="It does not."
    ),
    "quizzes/en/q.yml": (
        "title: Test\nsummary: One question.\nreviewed: 2026-01-01\nmodule: module/sea\npass_mark: 80\nquestions:\n  why:\n"
        "    type: single\n    asks: recall\n    objective: module/sea#float\n    prompt: Why?\n    options:\n"
        "      one: {text: Water, correct: true}\n      two: {text: Luck, feedback: No.}\n"
        "    explain: So it is.\n    see: [unit/sea/floating]\n"
    ),
}

Edit = Callable[[Path], None]


def change(path: str, old: str, new: str) -> Edit:
    def edit(project: Path) -> None:
        text = (project / path).read_text(encoding="utf-8")
        assert old in text, (path, old)
        (project / path).write_text(text.replace(old, new), encoding="utf-8")

    return edit


def write(path: str, text: str) -> Edit:
    def edit(project: Path) -> None:
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(text, encoding="utf-8")

    return edit


def both(*edits: Edit) -> Edit:
    def edit(project: Path) -> None:
        for one in edits:
            one(project)

    return edit


def drop(path: str) -> Edit:
    return lambda project: (project / path).unlink()


@dataclass(frozen=True)
class Case:
    """An edit, a page that it must change, and one that it must leave as it was; empty for none."""

    edit: Edit
    changed: str
    kept: str = ""


CASES = {
    "a word of a text": Case(change("docs/en/boats.md", "begins", "starts"), "boats.html", "gaps/share.html"),
    "a word of a text that others lead to": Case(
        change("docs/en/boats.md", "begins", "starts"), "boats.html", "offices/north.html"
    ),
    "a title": Case(change("docs/en/boats.md", "title: Boats", "title: Ships"), "stick.html"),
    "a summary": Case(
        change("docs/en/gaps/share.md", "A figure", "A number"), "gaps/share.html", "offices/north.html"
    ),
    "a fact that others show": Case(
        change("docs/en/risks/separation.md", "stressed", "general"), "crises/disaster.html", "boats.html"
    ),
    "the day of a review": Case(
        change("docs/en/gaps/share.md", "2026-01-01", "2026-01-02"), "gaps/share.html", "offices/north.html"
    ),
    "the day it was added": Case(
        change("docs/en/boats.md", "2026-02-01", "2026-03-01"), "whats-new.html", "gaps/share.html"
    ),
    "what people call it": Case(
        change("docs/en/boats.md", "added:", "also_called: [ships]\nadded:"), "", "gaps/share.html"
    ),
    "a former id": Case(
        change("docs/en/boats.md", "added:", "former: [page/ships]\nadded:"), "", "gaps/share.html"
    ),
    "a heading that others lead to": Case(
        change("docs/en/boats.md", "## Hulls", "## Keels"), "stick.html", "gaps/share.html"
    ),
    "a link that is added": Case(
        change("docs/en/offices/north.md", "Text.", "[](ref:gap/share)"), "gaps/share.html", "boats.html"
    ),
    "a link that is dropped": Case(
        both(
            change("docs/en/boats.md", "[](ref:page/stick)", "No."),
            change("docs/fr/boats.md", "[](ref:page/stick)", "Non."),
        ),
        "stick.html",
        "gaps/share.html",
    ),
    "a definition": Case(change("docs/en/glossary.yml", "Looking for", "Finding"), "boats.html"),
    "a term that is added": Case(
        change(
            "docs/en/glossary.yml", "terms:\n", "terms:\n  hull: {term: It carries, definition: A body.}\n"
        ),
        "modules/sea/floating.html",
    ),
    "a source": Case(
        change("docs/sources.yml", "author: WHO", "author: The WHO"), "lessons/haiti-2010.html", "boats.html"
    ),
    "a place in a source": Case(
        change("docs/en/lessons/haiti-2010.md", "p. 5", "p. 55"), "lessons/haiti-2010.html", "boats.html"
    ),
    "a citation": Case(
        both(
            change("docs/en/boats.md", "begins.", "begins [@who-2020, p. 9]."),
            change("docs/fr/boats.md", "commence.", "commence [@who-2020, p. 9]."),
        ),
        "sources.html",
        "gaps/covered.html",
    ),
    "an option of a question": Case(
        change("quizzes/en/q.yml", "text: Luck", "text: Chance"), "quizzes/q.html", "boats.html"
    ),
    "the order of units": Case(
        change(
            "modules/en/sea/index.md",
            "[unit/sea/floating, unit/sea/sinking]",
            "[unit/sea/sinking, unit/sea/floating]",
        ),
        "modules/sea/sinking.html",
        "boats.html",
    ),
    "the minutes of a unit": Case(
        change("modules/en/sea/floating.md", "minutes: 10", "minutes: 5"),
        "modules/sea/index.html",
        "boats.html",
    ),
    "data of a tool": Case(
        change("docs/en/toolkit/year.yml", "It is cold", "It is dark"), "toolkit/year.html", "boats.html"
    ),
    "a picture": Case(write("docs/en/boat.svg", PICTURE.format(size=18)), ""),
    "a page that is added": Case(
        both(
            write("docs/en/new.md", HEAD.format(title="New", facts="", body="New.")),
            change("docs/en/boats.md", "[](ref:page/stick)", "[](ref:page/new)"),
            change("docs/fr/boats.md", "[](ref:page/stick)", "[](ref:page/new)"),
        ),
        "boats.html",
    ),
    "a page that is dropped": Case(
        both(drop("docs/en/offices/north.md"), change("docs/en/index.md", " [](ref:office/north)", "")),
        "index.html",
    ),
    "a page that is renamed": Case(
        both(
            write("docs/en/offices/south.md", str(FILES["docs/en/offices/north.md"])),
            drop("docs/en/offices/north.md"),
            change("docs/en/index.md", "office/north", "office/south"),
        ),
        "index.html",
    ),
    "a translation that is added": Case(
        write(
            "docs/fr/stick.md",
            "---\ntitle: Sur une clé\nsummary: Oui.\nsource_hash: x\n---\n\nVoir [](ref:page/boats#hulls) et [](ref:module/sea).\n",
        ),
        "fr/stick.html",
    ),
    "a translation that changes": Case(
        change("docs/fr/boats.md", "Là où", "Lorsque"), "fr/boats.html", "boats.html"
    ),
    "a title of a translation": Case(
        change("docs/fr/boats.md", "Bateaux", "Navires"), "fr/stick.html", "boats.html"
    ),
    "a translation that is dropped": Case(drop("docs/fr/boats.md"), "fr/boats.html"),
    "an entry that gets a narrow audience": Case(
        both(
            change("docs/en/lessons/haiti-2010.md", "review_by", "audience: internal\nreview_by"),
            change("docs/en/index.md", " [](ref:lesson/haiti-2010)", ""),
            change("docs/en/risks/separation.md", "lessons: [lesson/haiti-2010]\n", ""),
        ),
        "index.html",
    ),
    "an entry that gets a wide audience": Case(
        change("docs/en/risks/secret.md", "audience: internal\n", ""), "risks/index.html"
    ),
    "a word of the interface": Case(
        change(
            "mkdocs.yml",
            "      vocabularies:\n",
            "      words: {nav.skip: {en: Skip it}}\n      vocabularies:\n",
        ),
        "boats.html",
    ),
    "a label of a choice": Case(change("mkdocs.yml", "{en: agencies}", "{en: bodies}"), "actions/trace.html"),
    "a declared kind": Case(change("mkdocs.yml", "one: office", "one: bureau"), "offices/index.html"),
    "another edition": Case(
        change("mkdocs.yml", '"2026.11", date: 2026-11-22', '"2026.12", date: 2026-12-01'),
        "stick.html",
        "boats.html",
    ),
    "no edition any more": Case(
        change("mkdocs.yml", '      edition: {name: "2026.11", date: 2026-11-22}\n', ""), "boats.html"
    ),
    "the licence": Case(change("mkdocs.yml", "CC BY 4.0", "CC0"), "boats.html"),
    "the name of the site": Case(change("mkdocs.yml", "site_name: Tiny", "site_name: Small"), "boats.html"),
    "the name of a language": Case(change("mkdocs.yml", "name: Français", "name: français"), "boats.html"),
    "a language that is added": Case(
        change(
            "mkdocs.yml",
            "        - {code: ar",
            "        - {code: es, name: Español, translation: machine, complete: false}\n        - {code: ar",
        ),
        "boats.html",
    ),
    "a remark in a file": Case(
        change("docs/sources.yml", "who-2020: {", "# a remark\nwho-2020: {"), "", "lessons/haiti-2010.html"
    ),
    "a severity": Case(
        change("mkdocs.yml", "      licence:", "      severities: {FG204: note}\n      licence:"),
        "",
        "boats.html",
    ),
}


@pytest.fixture(autouse=True)
def caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "caches"))
    return tmp_path / "caches"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project and what its first build kept, to be copied."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(folder / "caches"))
        write_project(folder / "project", FILES)
        build(folder / "project", folder / "first")
    return folder


@pytest.fixture
def project(tmp_path: Path, template: Path, caches: Path) -> Path:
    """A copy of the project in another place, with what was kept of it where it lay."""
    shutil.copytree(template / "project", tmp_path / "project")
    [kept] = (template / "caches").iterdir()
    place = cache_folder(tmp_path / "project", {VARIABLE: str(caches)})
    assert place is not None
    shutil.copytree(kept, place)
    return tmp_path / "project"


def build(project: Path, output: Path, **options: object) -> BuildResult:
    request = BuildRequest(project / "mkdocs.yml", output / "site", output / "dist")
    result = build_project(replace(request, **options), lambda *_: None)  # type: ignore[arg-type]
    assert not result.check.errors, result.check.text()
    return result


def test_nothing_changed_nothing_made(project: Path, template: Path, tmp_path: Path) -> None:
    """In another folder too: where a project lies is no part of its pages."""
    result = build(project, tmp_path / "again")
    assert result.kept == result.pages
    assert snapshot(tmp_path / "again") == snapshot(template / "first")


def test_a_page_that_is_moved_leaves_its_old_address_to_what_leads_on(project: Path, tmp_path: Path) -> None:
    """A page of the cache at the old path is not the one that leads on."""
    build(project, tmp_path / "before")
    for code in ("en", "fr"):
        (project / f"docs/{code}/boats.md").rename(project / f"docs/{code}/ships.md")
    change("docs/en/ships.md", "added:", "former: [page/boats]\nadded:")(project)
    change("docs/en/stick.md", "page/boats", "page/ships")(project)
    for path in sorted(project.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("ref:page/boats", "ref:page/ships"), encoding="utf-8")
    build(project, tmp_path / "cached")
    build(project, tmp_path / "anew", cached=False)
    assert snapshot(tmp_path / "cached") == snapshot(tmp_path / "anew")
    assert "ships.html" in (tmp_path / "cached/site/fr/boats.html").read_text(encoding="utf-8")
    before = (tmp_path / "before/site/boats.html").read_bytes()
    assert (tmp_path / "cached/site/boats.html").read_bytes() != before


def made(project: Path, output: Path, *, cached: bool) -> tuple[dict[str, bytes], list[object], int]:
    """Make all pages; give their files, what is known of them, and how many were taken from the cache."""
    result = check_project(project / "mkdocs.yml")
    assert result.library is not None
    assert not result.errors, result.text()
    work = ProjectWork(result.library, offers=True, online=True)
    pages = make_site_pages(work, output, 1, lambda *_: None, cached=cached)
    assert pages.troubles == ()
    known = [(page.facts, page.search, page.packed, page.page.pictures) for page in pages.pages]
    return snapshot(output), known, pages.kept


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_an_edit_gives_what_is_made_without_a_cache(
    project: Path, template: Path, tmp_path: Path, case: Case
) -> None:
    first = snapshot(template / "first/site")
    case.edit(project)
    found, known, kept = made(project, tmp_path / "cached", cached=True)
    assert (found, known) == made(project, tmp_path / "anew", cached=False)[:2]
    if case.changed:
        assert found[case.changed] != first.get(case.changed)
    if case.kept:
        assert found[case.kept] == first[case.kept]
        assert kept, "nothing was taken from the cache"


def test_after_an_edit_and_back_nothing_is_made(project: Path, template: Path, tmp_path: Path) -> None:
    CASES["a title"].edit(project)
    build(project, tmp_path / "edited")
    change("docs/en/boats.md", "title: Ships", "title: Boats")(project)
    result = build(project, tmp_path / "back")
    assert result.kept == result.pages
    assert snapshot(tmp_path / "back") == snapshot(template / "first")


def test_a_new_edition_changes_what_tells_it_and_no_other_page(
    project: Path, template: Path, tmp_path: Path
) -> None:
    first = snapshot(template / "first/site")
    CASES["another edition"].edit(project)
    build(project, tmp_path / "new")
    new = snapshot(tmp_path / "new/site")
    changed = {name for name in new if new[name] != first.get(name) and not name.startswith(f"{DOWNLOADS}/")}
    # What machines read of the home page names it, and the names of what can be taken along hold it; so does
    # what is new in it.
    told = {
        f"{folder}{name}"
        for folder in ("", "fr/", "ar/")
        for name in (
            "index.html",
            "stick.html",
            "whats-new.html",
            "modules/sea/index.html",
        )
    }
    styles = {f"{folder}assets/edition.css" for folder in ("", "fr/", "ar/")}
    assert {name for name in changed if name.endswith((".html", ".css", ".js"))} == {*told, *styles, WORKER}
    assert "2026.12" in new["fr/assets/edition.css"].decode()


# ---- Nothing changed ----


def request_of(project: Path, output: Path) -> BuildRequest:
    return BuildRequest(project / "mkdocs.yml", output / "site", output / "dist")


def test_what_has_not_changed_is_not_read_and_not_written(project: Path, tmp_path: Path) -> None:
    first = build(project, tmp_path / "out")
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*")}
    steps: list[str] = []
    again = build_project(request_of(project, tmp_path / "out"), lambda name, *_: steps.append(name))
    assert set(steps) == {"Looking"}
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*")} == before
    assert (again.pages, again.kept, again.languages) == (first.pages, first.pages, first.languages)
    assert (again.written, again.hidden) == (first.written, first.hidden)
    assert again.check.diagnostics == first.check.diagnostics
    told, lines = again.check.text(), first.check.text()
    assert told.rpartition("\n\n")[0] == lines.rpartition("\n\n")[0]


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_every_edit_is_seen(project: Path, tmp_path: Path, case: Case) -> None:
    request = request_of(project, tmp_path / "out")
    before = LastBuild.of(request).inputs
    assert LastBuild.of(request).inputs == before
    case.edit(project)
    assert LastBuild.of(request).inputs != before


def test_what_a_build_is_asked_for_counts(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = request_of(project, tmp_path / "out")
    asked = [
        request,
        replace(request, audience="internal"),
        replace(request, languages=("fr",)),
        replace(request, site=None),
        replace(request, bundles=None),
        replace(request, bundles=tmp_path / "elsewhere"),
    ]
    found = {LastBuild.of(one).inputs for one in asked}
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4102444800")
    found.add(LastBuild.of(request).inputs)
    assert len(found) == len(asked) + 1
    assert LastBuild.of(replace(request, cached=False)).again() is None


OUTPUT_CHANGES: dict[str, Edit] = {
    "a page that somebody changed": write("out/site/index.html", "mine"),
    "a file that somebody added": write("out/site/mine.txt", "mine"),
    "a file that is gone": drop("out/site/index.html"),
    "a package that is gone": drop("out/dist/SHA256SUMS"),
    "an output that is gone": lambda folder: shutil.rmtree(folder / "out/site"),
}


@pytest.mark.parametrize("edit", OUTPUT_CHANGES.values(), ids=OUTPUT_CHANGES.keys())
def test_an_output_that_is_not_as_it_was_left_is_made_anew(project: Path, tmp_path: Path, edit: Edit) -> None:
    build(project, tmp_path / "out")
    assert LastBuild.of(request_of(project, tmp_path / "out")).again() is not None
    edit(tmp_path)
    assert LastBuild.of(request_of(project, tmp_path / "out")).again() is None


def test_a_change_while_a_build_is_made_is_seen_by_the_next(project: Path, tmp_path: Path) -> None:
    def change_late(name: str, done: int, total: int) -> None:
        if name == "Finishing" and not done:
            CASES["a word of a text"].edit(project)

    build_project(request_of(project, tmp_path / "out"), change_late)
    assert LastBuild.of(request_of(project, tmp_path / "out")).again() is None
    build(project, tmp_path / "out")
    assert "starts" in (tmp_path / "out/site/boats.html").read_text()


def test_a_damaged_memory_of_the_last_build_is_no_memory(project: Path, tmp_path: Path, caches: Path) -> None:
    build(project, tmp_path / "out")
    file = cache_file(project, caches).with_name("outcome.json")
    content = file.read_text()
    for damaged in ("", content[:-3], content.replace("FG", "XX"), "[]", f"0\n{content}"):
        file.write_text(damaged)
        assert LastBuild.of(request_of(project, tmp_path / "out")).again() is None


# ---- Audiences, outputs, processes ----


@pytest.mark.parametrize("order", [("internal", "public"), ("public", "internal")])
def test_pages_of_one_audience_never_reach_another(tmp_path: Path, order: tuple[str, str]) -> None:
    write_project(tmp_path / "project", FILES)
    for audience in (*order, *order):
        build(tmp_path / "project", tmp_path / "cached" / audience, audience=audience)
    for audience in order:
        build(tmp_path / "project", tmp_path / "anew" / audience, audience=audience, cached=False)
        assert snapshot(tmp_path / "cached" / audience) == snapshot(tmp_path / "anew" / audience)
    shown = b"".join(snapshot(tmp_path / "cached/public/site").values())
    assert b"Secret" not in shown
    assert b"Secret" in b"".join(snapshot(tmp_path / "cached/internal/site").values())


def test_with_and_without_packages_and_languages(project: Path, tmp_path: Path) -> None:
    for name, options in {"bare": {"bundles": None}, "two": {"languages": ("fr",)}}.items():
        for turn in ("first", "second"):
            build(project, tmp_path / name / turn, **options)
        build(project, tmp_path / name / "anew", cached=False, **options)
        found = snapshot(tmp_path / name / "anew")
        assert snapshot(tmp_path / name / "first") == found
        assert snapshot(tmp_path / name / "second") == found


@pytest.mark.parametrize("jobs", [1, 3])
def test_any_number_of_processes(project: Path, template: Path, tmp_path: Path, jobs: int) -> None:
    CASES["a word of a text"].edit(project)
    build(project, tmp_path / "cached", jobs=jobs)
    build(project, tmp_path / "anew", cached=False)
    assert snapshot(tmp_path / "cached") == snapshot(tmp_path / "anew")


def cache_file(project: Path, caches: Path) -> Path:
    folder = cache_folder(project, {VARIABLE: str(caches)})
    assert folder is not None
    return folder / "pages.sqlite3"


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda content: content[: len(content) // 2],
    "empty": lambda content: b"",
    "no database": lambda content: b"x" * 5000,
    "a byte of every page": lambda content: content.replace(b"<article", b"<Article"),
    "zeros": lambda content: content[:4096] + bytes(len(content) - 4096),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_cache_is_told_and_made_anew(
    project: Path, template: Path, tmp_path: Path, caches: Path, damage: Callable[[bytes], bytes]
) -> None:
    file = cache_file(project, caches)
    file.write_bytes(damage(file.read_bytes()))
    result = build(project, tmp_path / "damaged")
    assert snapshot(tmp_path / "damaged") == snapshot(template / "first")
    if damage is not DAMAGES["empty"]:
        assert any("damaged" in trouble for trouble in result.troubles), result.troubles
    build(project, tmp_path / "next")
    result = build(project, tmp_path / "last")
    assert (result.kept, result.troubles) == (result.pages, ())


def test_a_cache_without_room_is_told(project: Path, template: Path, tmp_path: Path, caches: Path) -> None:
    CASES["a word of a text"].edit(project)
    file = cache_file(project, caches)
    file.unlink()
    file.symlink_to("/dev/full")
    result = build(project, tmp_path / "full")
    assert len(result.troubles) == 1
    build(project, tmp_path / "anew", cached=False)
    assert snapshot(tmp_path / "full") == snapshot(tmp_path / "anew")


def test_a_cache_that_another_build_uses_is_left_alone(
    project: Path, template: Path, tmp_path: Path, caches: Path
) -> None:
    database = sqlite3.connect(cache_file(project, caches))
    database.execute("begin exclusive")
    result = build(project, tmp_path / "beside")
    database.rollback()
    database.close()
    assert result.troubles == ("another build uses the cache, so this one did without",)
    assert snapshot(tmp_path / "beside") == snapshot(template / "first")
    assert build(project, tmp_path / "after").kept == result.pages


def test_a_cache_is_bounded(
    project: Path, tmp_path: Path, caches: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was used last stays."""
    size = cache_file(project, caches).stat().st_size
    monkeypatch.setattr("fieldguide.cache.pages._MOST_BYTES", size * 2)
    for number in range(6):
        change("mkdocs.yml", "licence: CC BY 4.0", f"licence: CC BY 4.0 number {number}")(project)
        build(project, tmp_path / "out")
        change("mkdocs.yml", f"licence: CC BY 4.0 number {number}", "licence: CC BY 4.0")(project)
    change("mkdocs.yml", "licence: CC BY 4.0", "licence: CC BY 4.0 number 5")(project)
    result = build(project, tmp_path / "out")
    assert result.kept == result.pages
    assert cache_file(project, caches).stat().st_size < size * 4


def test_caches_are_cleaned(project: Path, caches: Path) -> None:
    environment = {VARIABLE: str(caches)}
    assert clean_caches(project, environment) > 10_000
    assert clean_caches(project, environment) == 0
    (caches / "0123456789abcdef").mkdir()
    (caches / "0123456789abcdef/file").write_bytes(b"12345")
    (caches / "letters").mkdir()
    (caches / "letters/mine.txt").write_text("A person named the folder of all their things.")
    (caches / "fedcba9876543210").symlink_to(project)
    assert clean_caches(project, environment, every=True) == 5
    assert sorted(path.name for path in caches.iterdir()) == ["fedcba9876543210", "letters"]
    assert (caches / "letters/mine.txt").exists()
    assert (project / "mkdocs.yml").exists()


def test_a_cache_is_for_the_eyes_of_its_owner(project: Path, tmp_path: Path) -> None:
    """It can hold pages of a narrow audience."""
    environment = {VARIABLE: str(tmp_path / "new/caches")}
    folder = cache_folder(project, environment)
    assert folder is not None
    make_folder(folder)
    assert folder.stat().st_mode & 0o777 == 0o700


def test_files_that_are_no_files_are_inputs_too(project: Path, tmp_path: Path) -> None:
    """None of them stops a build, or is waited for."""
    request = request_of(project, tmp_path / "out")
    found = {LastBuild.of(request).inputs}
    (project / "docs/en/link.md").symlink_to("nowhere")
    found.add(LastBuild.of(request).inputs)
    os.mkfifo(project / "docs/en/pipe.md")
    found.add(LastBuild.of(request).inputs)
    (project / "docs/en/صورة.md").write_bytes(b"\xff" * 3_000_000)
    found.add(LastBuild.of(request).inputs)
    assert len(found) == 4


@pytest.mark.parametrize(
    ("environment", "place"),
    [
        ({"HOME": "/home/x"}, "/home/x/.cache/fieldguide"),
        ({"HOME": "/home/x", "XDG_CACHE_HOME": "/var/x"}, "/var/x/fieldguide"),
        ({"HOME": "/home/x", "XDG_CACHE_HOME": "relative"}, "/home/x/.cache/fieldguide"),
        ({"HOME": "/home/x", VARIABLE: "/tmp/x"}, "/tmp/x"),
        ({"HOME": "/home/x", VARIABLE: "off"}, ""),
        ({}, ""),
    ],
)
def test_caches_lie_in_the_users_folder(environment: dict[str, str], place: str) -> None:
    """Never in the project: what came with it would be taken for something that we made."""
    folder = cache_folder(Path("/project"), environment)
    assert (str(folder.parent) if folder is not None else "") == place


def test_a_record_is_the_page_again(project: Path) -> None:
    library = check_project(project / "mkdocs.yml").library
    assert library is not None
    work = ProjectWork(library, offers=True)
    for language in ("en", "ar"):
        for path in work.paths(language):
            page = work.make(language, path)
            record = write_record(page)
            assert read_record(record) == page
            assert read_record(record[:-1]) is None
            assert read_record(record[:40] + b"\0" + record[41:]) is None


# Whoever reads a text says so; what is said of an entry elsewhere is its facts.
READ_TEXTS = {
    # Files that pages offer, of which they know the digest.
    "kinds/module/kit/deck/slides.py",
    "kinds/module/kit/papers/guide.py",
    "kinds/module/kit/papers/handouts.py",
    "kinds/module/results/collector/courses.py",
    "render/__init__.py",
    "render/context/page_scope.py",
    "render/parts/advice.py",
    "render/parts/body.py",
    "render/text/prepare.py",
}


def test_no_other_page_reads_the_text_of_an_entry() -> None:
    """A page that shows a text that it did not name would stay as it was when the text is edited."""
    plugins = Path(fieldguide.__file__).parents[1]
    folders = ("fieldguide/render", "fieldguide/kinds", "fieldguide_crises")
    found = set()
    for file in (file for folder in folders for file in (plugins / folder).rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        if any(isinstance(node, ast.Attribute) and node.attr == "body" for node in ast.walk(tree)):
            found.add(file.relative_to(plugins / "fieldguide").as_posix())
    assert found == READ_TEXTS
