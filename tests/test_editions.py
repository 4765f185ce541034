"""The edition of an office: another choice of the content, files of its own, contacts that are filled in."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from fieldguide.cli import command
from fieldguide.content.bundles import MANIFEST
from fieldguide.content.contact_days import last_good_day
from fieldguide.content.fingerprint import source_hash
from fieldguide.content.manifests import read_manifest
from fieldguide.content.visible import visible_library
from fieldguide.errors import UsageError
from fieldguide.model import Diagnostic, EditionFolder, Library, RenderedPage
from fieldguide.package.lists import review_day
from fieldguide.pipeline import (
    BuildRequest,
    CheckResult,
    build_project,
    check_project,
    find_edition,
    mend_project,
    narrow_library,
    render_library,
)
from golden import write_project

ROOT = Path(__file__).parent.parent
DAY = date(2026, 7, 1)

CONFIG = """\
site_name: Tiny
plugins:
  - fieldguide:
      languages:
        - {code: en, name: English, translation: source}
        - {code: fr, name: Français, translation: machine, complete: false}
        - {code: ar, name: العربية, direction: rtl, translation: machine, complete: false}
        - {code: es, name: Español, translation: machine, complete: false}
      edition: {name: "2026.06", date: 2026-06-01}
      default_audience: public
      words: {nav.menu: {en: Contents, fr: Contenu}}
"""


def _page(title: str, more: str = "", body: str = "Text.") -> str:
    return f"---\ntitle: {title}\nsummary: A short summary.\nreviewed: 2026-01-01\n{more}---\n\n{body}\n"


PROJECT = {
    "mkdocs.yml": CONFIG,
    "docs/en/index.md": _page(
        "Home",
        "related: [form/work]\n",
        "See [hard work](ref:form/work), [](ref:form/farms) and [farms](forms/farms.md).",
    ),
    "docs/en/forms/work.md": _page(
        "Work", "", "Call [____ on ____](contact:health), [________](contact:legal-aid)."
    ),
    "docs/en/forms/farms.md": _page("Farms", "", "![A plan](plan.svg)"),
    "docs/en/forms/plan.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>\n',
    "docs/es/forms/farms.md": "---\ntitle: Fincas\nsummary: Resumen.\n---\n\n![Un plano](plan.svg)\n",
}

EDITION = """\
name: "riverton-1"
date: 2026-06-20
title: {fr: Le site, ar: الموقع}
office: {fr: Bureau de Riverton, ar: مكتب ريفرتون}
languages: [fr, ar]
words: {nav.menu: {fr: Sommaire}}
contacts:
  health:
    name: {fr: Centre de santé, ar: المركز الصحي}
    phones: ["0000 0000", "+00 0000"]
    hours: {fr: jour et nuit, ar: ليلا ونهارا}
    verified: 2026-06-10
    verify_again_by: 2026-09-10
"""

ADDED = _page("Gare", "language: fr\n", "Bonjour, [](ref:form/work).")


def _write(
    folder: Path, edition: Mapping[str, str] = {}, project: Mapping[str, str] = PROJECT
) -> EditionFolder:
    """Write a project, and beside it, in a folder with a space, an edition of it."""
    write_project(folder / "project", project)
    for name, text in {"edition.yml": EDITION, **edition}.items():
        path = folder / "of fice" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    found = find_edition(folder / "project/mkdocs.yml", str(folder / "of fice"), DAY)
    assert found is not None
    return found


def _check(folder: Path, edition: EditionFolder | None) -> CheckResult:
    return check_project(folder / "project/mkdocs.yml", edition=edition)


def _told(folder: Path, edition: EditionFolder) -> list[Diagnostic]:
    """Give what is told but that a page of the edition has no translation."""
    return [one for one in _check(folder, edition).diagnostics if one.name != "translation-missing"]


def _library(folder: Path, edition: EditionFolder) -> Library:
    """Give the library that pages are made of; there is no fault in it."""
    checked = _check(folder, edition)
    assert checked.library is not None, checked.text()
    assert not checked.errors, checked.text()
    return narrow_library(checked.library, BuildRequest(folder / "project/mkdocs.yml", edition=edition))


def _pages(library: Library) -> dict[tuple[str, str], RenderedPage]:
    return {(site.language.code, page.path): page for site in render_library(library) for page in site.pages}


def test_an_edition_has_its_own_name_languages_and_words(tmp_path: Path) -> None:
    settings = _library(tmp_path, _write(tmp_path)).settings
    assert settings.site_name == "Le site"
    assert [one.code for one in settings.languages] == ["fr", "ar"]
    assert settings.source_language.code == "en"
    assert settings.package_name("fr") == "fieldguide-riverton-1-fr.zip"
    assert [settings.office_in(code) for code in ("fr", "ar", "es")] == [
        "Bureau de Riverton", "مكتب ريفرتون", "Bureau de Riverton",
    ]  # fmt: skip
    assert settings.words["nav.menu"] == {"fr": "Sommaire", "en": "Contents"}


def test_pages_are_in_the_languages_of_the_edition_and_say_its_office(tmp_path: Path) -> None:
    pages = _pages(_library(tmp_path, _write(tmp_path, {"docs/fr/forms/gare.md": ADDED})))
    assert {code for code, _ in pages} == {"fr", "ar"}
    french, arabic = pages["fr", "forms/gare.md"], pages["ar", "forms/gare.md"]
    assert "Bureau de Riverton" in french.content
    assert "مكتب ريفرتون" in arabic.content
    # Written in French: no notice for who reads French, and one, with the language of the text, for others.
    assert "fg-notice" not in french.content
    assert (french.text_language, arabic.text_language) == ("fr", "fr")
    assert 'lang="fr"' in arabic.content
    assert "fg-notice" in arabic.content
    assert pages["fr", "forms/work.md"].text_language == "en"


def test_files_of_an_edition_replace_those_of_the_project_and_faults_name_where_they_lie(
    tmp_path: Path,
) -> None:
    own = {
        "docs/en/forms/farms.md": _page("Farms here", "", "![A plan](plan.svg) [x](ref:form/wrok)"),
        "docs/en/forms/plan.svg": PROJECT["docs/en/forms/plan.svg"].replace("9 9", "8 8"),
    }
    edition = _write(tmp_path, own)
    (fault,) = [one for one in _check(tmp_path, edition).diagnostics if one.code == "FG101"]
    assert (fault.location.path, fault.location.line) == ("../of fice/docs/en/forms/farms.md", 7)
    assert "[x](ref:form/wrok)" in _check(tmp_path, edition).text()
    own["docs/en/forms/farms.md"] = own["docs/en/forms/farms.md"].replace(" [x](ref:form/wrok)", "")
    _write(tmp_path, own)
    sites = render_library(_library(tmp_path, edition))
    pictures = {asset.path: asset.content for site in sites for asset in site.assets}
    assert b"8 8" in pictures["forms/plan.svg"]
    assert "Farms here" in next(page.title for page in sites[0].pages if page.path == "forms/farms.md")
    # The project itself is as it was.
    assert b"9 9" in (tmp_path / "project/docs/en/forms/plan.svg").read_bytes()
    assert not _check(tmp_path, None).errors


def test_an_original_of_another_language_takes_the_whole_place_of_an_item(tmp_path: Path) -> None:
    french = "---\ntitle: Fermes\nsummary: R.\n---\n\nTexte.\n"
    edition = _write(
        tmp_path,
        {"docs/fr/forms/farms.md": _page("Nos fermes", "language: fr\n", "Texte.")},
        {**PROJECT, "docs/fr/forms/farms.md": french, "docs/ar/forms/farms.md": french},
    )
    library = _library(tmp_path, edition)
    found = library.find("form/farms")
    assert found is not None
    assert (found.title, found.language, library.find("form/farms", "ar")) == ("Nos fermes", "fr", None)


def test_old_translations_of_an_item_in_other_words_are_not_shown(tmp_path: Path) -> None:
    french = "---\ntitle: Travail\nsummary: R.\n---\n\n[____ le ____](contact:health), [________](contact:legal-aid).\n"
    project = {**PROJECT, "docs/fr/forms/work.md": french}
    day = PROJECT["docs/en/forms/work.md"].replace("2026-01-01", "2026-02-02")
    for text, translated in ((day, True), (day.replace("Call", "Write to"), False)):
        edition = _write(tmp_path, {"docs/en/forms/work.md": text}, project)
        assert (_library(tmp_path, edition).find("form/work", "fr") is not None) is translated


def test_what_is_left_out_is_nowhere_and_what_named_it_keeps_its_words(tmp_path: Path) -> None:
    edition = _write(tmp_path, {"edition.yml": EDITION + "leave_out: [form/farms, form/work]\n"})
    library = _library(tmp_path, edition)
    assert [entry.id for entry in library.sources()] == ["page/index"]
    pages = _pages(library)
    assert not [path for _, path in pages if path.startswith("forms/") and "index" not in path]
    home = pages["fr", "index.md"].content
    assert "hard work" in home
    assert "Farms and farms" in home
    assert "forms/" not in home
    # The words of the project's page are what its translations were made from, whatever is left out.
    assert not _check(tmp_path, edition).diagnostics


def test_what_an_edition_leaves_out_and_needs_is_told(tmp_path: Path) -> None:
    text = EDITION + "leave_out: [form/wrok]\nmodules: [module/none]\n"
    told = _check(tmp_path, _write(tmp_path, {"edition.yml": text})).diagnostics
    assert [(one.code, one.hint) for one in told] == [
        ("FG531", "did you mean `form/work`?"),
        ("FG531", "there is no `module` in the project"),
    ]


def test_a_place_of_a_role_is_filled_in_or_stays_a_place_to_write_in(tmp_path: Path) -> None:
    edition = _write(tmp_path)
    content = _pages(_library(tmp_path, edition))["fr", "forms/work.md"].content
    assert '<bdi class="fg-phone" dir="ltr">0000 0000</bdi>' in content
    assert "Centre de santé" in content
    assert "jour et nuit" in content
    assert '<bdi class="fg-day" dir="ltr">2026-06-10</bdi>' in content
    assert '<span class="fg-blank fg-blank-day">________</span>' in content
    base = _check(tmp_path, None).library
    assert base is not None
    plain = _pages(base)["en", "forms/work.md"].content
    assert "contact:" not in plain
    assert plain.count("fg-blank") >= 3
    # The base looks as it would without the marks.
    unmarked = {**PROJECT, "docs/en/forms/work.md": _page("Work", "", "Call ____ on ____, ________.")}
    _write(tmp_path / "other", {}, unmarked)
    other = _check(tmp_path / "other", None).library
    assert other is not None
    assert _pages(other)["en", "forms/work.md"].content == plain


@pytest.mark.parametrize(
    ("own", "shown"), [("", "2026-09-10"), ("2026-08-01", "2026-08-01"), ("2027-01-01", "2026-09-10")]
)
def test_a_page_with_a_contact_is_to_be_checked_again_on_the_day_of_the_contact(
    tmp_path: Path, own: str, shown: str
) -> None:
    """The notice that a copy is old hangs on that day; the other pages keep theirs, the lists the first."""
    more = f"review_by: {own}\n" if own else ""
    text = PROJECT["docs/en/forms/work.md"].replace("reviewed:", f"{more}reviewed:")
    french = "---\ntitle: Fermes\nsummary: R.\n---\n\n[____](contact:health#phone)\n"
    farms = _page("Farms", "", "[____](contact:health#phone)")
    edition = _write(
        tmp_path,
        project={
            **PROJECT,
            "docs/en/forms/work.md": text,
            "docs/en/forms/farms.md": farms,
            "docs/fr/forms/farms.md": french,
        },
    )
    library = _library(tmp_path, edition)
    pages = _pages(library)
    for code in ("fr", "ar"):
        assert f'class="fg-foot" data-search-exclude data-review-by="{shown}"' in (
            pages[code, "forms/work.md"].content
        )
        assert f'data-fg-module="review-notice" data-review-by="{shown}"' in (
            pages[code, "forms/work.md"].content
        )
        assert 'data-review-by="2026-09-10"' in pages[code, "forms/farms.md"].content
    assert "data-review-by" not in pages["fr", "index.md"].content
    assert review_day(visible_library(library)) == shown
    # It is no change of the text: translations are as up to date as before.
    work = library.find("form/work")
    seen = visible_library(library).find("form/work")
    assert work is not None
    assert seen is not None
    kind = library.settings.kind("form")
    assert source_hash(seen, kind) == source_hash(work, kind)


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        (date(2026, 7, 1), []),
        (date(2026, 8, 11), ["FG533"]),
        (date(2026, 9, 10), ["FG533"]),
        (date(2026, 9, 11), ["FG532"]),
    ],
)
def test_contacts_are_judged_against_the_day_that_is_asked_for(
    tmp_path: Path, day: date, codes: list[str]
) -> None:
    edition = replace(_write(tmp_path), day=day)
    assert [one.code for one in _check(tmp_path, edition).diagnostics] == codes


def test_a_replaced_item_is_told_once_the_project_has_moved_on(tmp_path: Path) -> None:
    own = {"docs/en/forms/work.md": _page("Work here"), "docs/en/forms/farms.md": _page("Farms here")}
    edition, config = _write(tmp_path, own), tmp_path / "project/mkdocs.yml"
    assert [one.code for one in _told(tmp_path, edition)] == ["FG534", "FG534"]
    mended = mend_project(config, edition=edition, accept_changed=True)
    assert [line.partition(": ")[2][:62] for line in mended.mended().splitlines()] == [
        "the edition says that it replaces `form/farms` as the project ",
        "the edition says that it replaces `form/work` as the project h",
    ]
    assert not [one for one in mended.diagnostics if one.code == "FG534"]
    written = (tmp_path / "of fice/edition.yml").read_text(encoding="utf-8")
    assert written.startswith(EDITION)
    assert "replaces:\n  form/farms: " in written
    page = tmp_path / "project/docs/en/forms/work.md"
    page.write_text(_page("Work", "", "Other words."), encoding="utf-8")
    (told,) = _told(tmp_path, edition)
    assert (told.code, told.location.path) == ("FG534", "../of fice/edition.yml")
    assert len(mend_project(config, edition=edition, accept_changed=True).fixed) == 1
    assert not mend_project(config, edition=edition, accept_changed=True).fixed
    assert not _told(tmp_path, edition)
    shutil.rmtree(tmp_path / "of fice/docs")
    assert {one.code for one in _check(tmp_path, edition).diagnostics} == {"FG535"}


def test_slips_in_files_of_an_edition_are_mended_where_they_lie(tmp_path: Path) -> None:
    edition = _write(
        tmp_path, {"docs/en/forms/farms.md": _page("Farms here", "", "See [it](ref:form/Work).")}
    )
    mend_project(tmp_path / "project/mkdocs.yml", edition=edition)
    text = (tmp_path / "of fice/docs/en/forms/farms.md").read_text(encoding="utf-8")
    assert "ref:form/work" in text
    assert (tmp_path / "project/docs/en/forms/farms.md").read_text(encoding="utf-8") == PROJECT[
        "docs/en/forms/farms.md"
    ]


def test_an_edition_is_found_by_name_or_folder(tmp_path: Path) -> None:
    _write(tmp_path)
    config = tmp_path / "project/mkdocs.yml"
    shutil.copytree(tmp_path / "of fice", tmp_path / "project/editions/riverton")
    found = find_edition(config, "riverton")
    assert found is not None
    assert found.shown == "editions/riverton"
    assert find_edition(config, "") is None
    with pytest.raises(UsageError, match="did you mean `riverton`"):
        find_edition(config, "rivertown")
    with pytest.raises(UsageError, match="--edition"):
        find_edition(config, "", DAY)
    with pytest.raises(
        UsageError, match=r"^there is no edition /none/there: `/none/there` is no folder with"
    ):
        find_edition(config, "/none/there")
    with pytest.raises(UsageError, match="go to the folder of the project"):
        find_edition(tmp_path / "mkdocs.yml", "riverton")


def test_the_packages_of_an_edition_carry_its_name_its_office_and_nothing_else(tmp_path: Path) -> None:
    edition = _write(
        tmp_path, {"docs/fr/forms/gare.md": ADDED, "edition.yml": EDITION + "leave_out: [form/farms]\n"}
    )
    request = BuildRequest(
        tmp_path / "project/mkdocs.yml", None, tmp_path / "dist", jobs=1, cached=False, edition=edition
    )
    result = build_project(request, lambda *_: None)
    assert not result.check.errors, result.check.text()
    names = sorted(path.name for path in result.written)
    assert names == [f"fieldguide-riverton-1-{label}.zip" for label in ("all", "ar", "fr")]
    with zipfile.ZipFile(tmp_path / "dist/fieldguide-riverton-1-fr.zip") as packed:
        inside = set(packed.namelist())
        assert {"index.html", "forms/gare.html", "forms/work.html"} <= inside
        assert not [name for name in inside if "farms" in name or name.startswith(("en/", "fr/", "ar/"))]
        assert "Bureau de Riverton" in packed.read("README.txt").decode("utf-8-sig")
        assert read_manifest(packed.read(MANIFEST)).review_by == "2026-09-10"
        assert "10 septembre 2026" in packed.read("README.txt").decode("utf-8-sig")
        assert "Bureau de Riverton" in packed.read("index.html").decode()


OTHERS = """\
  legal-aid:
    name: {fr: Avocats, ar: محامون}
    phones: ["0000 0007"]
    hours: {fr: le matin, ar: صباحا}
    verified: 2026-06-10
    verify_again_by: 2026-09-10
  community:
    name: {fr: Bureau, ar: مكتب}
    phones: ["0000 0009"]
    verified: 2026-06-10
    verify_again_by: 2026-09-10
"""


def test_an_update_tells_first_whom_to_call_another_way(tmp_path: Path) -> None:
    work = _page("Work", "", "Call [____](contact:health), [____](contact:legal-aid).")
    farms = "|A|B|\n|-|-|\n|[__](contact:community#name)|[__](contact:community#phone)|\n"
    project = {
        **PROJECT,
        "docs/en/forms/work.md": work,
        "docs/en/forms/farms.md": _page("Farms", "", farms),
        "docs/ar/forms/work.md": "---\ntitle: عمل\nsummary: م.\n---\n\n"
        "[____](contact:health)، [____](contact:legal-aid).\n",
    }
    first = EDITION + OTHERS
    second = (
        EDITION.replace("riverton-1", "riverton-2")
        .replace("date: 2026-06-20", "date: 2026-07-01")
        .replace('"0000 0000"', '"0000 0005"')
        + OTHERS.replace("le matin", "le soir")
        .replace("2026-06-10", "2026-06-11")
        .partition("  community")[0]
    )
    edition = _write(tmp_path, {"edition.yml": first}, project)
    request = BuildRequest(
        tmp_path / "project/mkdocs.yml",
        None,
        tmp_path / "old",
        ("fr", "ar"),
        1,
        cached=False,
        edition=edition,
    )
    build_project(request, lambda *_: None)
    edition = _write(tmp_path, {"edition.yml": second}, project)
    since = tuple(tmp_path / f"old/fieldguide-riverton-1-{label}.zip" for label in ("fr", "all"))
    result = build_project(replace(request, bundles=tmp_path / "new", since=since), lambda *_: None)
    assert not result.check.errors, result.check.text()
    page = _update_page(tmp_path, "fr")
    order = (
        "Pour votre sécurité et celle des autres",
        '<a href="forms/work.html" lang="fr" dir="ltr">Centre de santé</a><br>Nouveau numéro\N{NO-BREAK SPACE}: '
        '<bdi dir="ltr">0000 0005</bdi></li>',
        '<a href="forms/work.html" lang="fr" dir="ltr">Avocats</a><br>Le nom, les heures ou ce qui en est dit',
        'N’appelez plus ces numéros\N{NO-BREAK SPACE}: <bdi dir="ltr">0000 0009</bdi> / <bdi dir="ltr">0000 0000</bdi>',
        "Pages avec de petits changements",
    )
    places = [page.find(words) for words in order]
    assert -1 not in places, (places, page)
    assert places == sorted(places)
    # In Arabic the lawyers' hours are as they were, and a day alone is no change.
    arabic = _update_page(tmp_path, "all").partition('lang="ar" dir="rtl">')[2]
    assert "0000 0005" in arabic
    assert "محامون" not in arabic


def _update_page(folder: Path, label: str) -> str:
    update = folder / f"new/fieldguide-riverton-2-update-from-riverton-1-{label}.zip"
    with zipfile.ZipFile(update) as packed:
        (name,) = (one for one in packed.namelist() if one.startswith("00-TERMINER"))
        return packed.read(name).decode()


def test_a_command_says_what_is_wrong_with_an_edition(tmp_path: Path) -> None:
    _write(tmp_path, {"edition.yml": EDITION.replace("health:", "helth:")})
    options = ["--config", str(tmp_path / "project/mkdocs.yml"), "--edition", str(tmp_path / "of fice")]
    done = CliRunner().invoke(command, ["check", *options])
    assert done.exit_code == 2
    assert "FG060" in done.output
    assert "did you mean `health`?" in done.output


def test_the_example_is_whole_on_its_day() -> None:
    """Its contacts are judged on a day of their own: it must not fail for getting old."""
    edition = find_edition(ROOT / "mkdocs.yml", "zambre", date(2026, 11, 30))
    checked = check_project(ROOT / "mkdocs.yml", edition=edition)
    assert not checked.diagnostics, checked.text()
    library = checked.library
    assert library is not None
    assert library.choice is not None
    assert [item.id for item in library.choice.replaced] == [
        "iec/camp-announcement", "iec/contacts-card", "tool/night-duty",
    ]  # fmt: skip
    team = library.find("tool/cellule-zambre")
    assert team is not None
    assert (team.language, team.audience) == ("fr", "internal")
    assert len(list(library.sources("module"))) == 3


@pytest.mark.parametrize(
    ("verified", "last"),
    [
        ("2026-05-31", "2026-08-31"),
        ("2026-11-30", "2027-02-28"),
        ("2027-11-30", "2028-02-29"),
        ("2026-10-01", "2027-01-01"),
        ("9999-09-30", "9999-12-30"),
        # The calendar ends.
        ("9999-10-01", "9999-12-31"),
    ],
)
def test_a_contact_counts_for_three_months_at_most(verified: str, last: str) -> None:
    assert last_good_day(date.fromisoformat(verified)) == date.fromisoformat(last)


def test_a_contact_is_judged_on_the_last_day_of_the_calendar(tmp_path: Path) -> None:
    """Thirty days later there is no day."""
    text = EDITION.replace("verify_again_by: 2026-09-10", "verify_again_by: 9999-12-31")
    edition = replace(_write(tmp_path, {"edition.yml": text}), day=date(9999, 12, 30))
    assert [one.code for one in _check(tmp_path, edition).diagnostics] == ["FG533", "FG541"]
