"""Exports as a person meets them: on the pages of a site, and by the command."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import click
import pytest

from commands import run_fieldguide, run_host
from export_project import LANGUAGES, PROJECT, exported, in_site, read
from fieldguide.cli.export import export
from fieldguide.model import Library
from fieldguide.pipeline import export_formats, exporters
from golden import write_project


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return read(tmp_path / "read")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project, built by the command with its packages, and by MkDocs."""
    folder = tmp_path_factory.mktemp("site")
    write_project(folder, PROJECT)
    done = run_fieldguide(folder, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    hosted = run_host("mkdocs", folder, "build", "--site-dir", "by-mkdocs")
    assert hosted.returncode == 0, hosted.stderr
    return folder


OFFERED = {
    "toolkit/year.html": ["year.ics"],
    "toolkit/partners.html": ["partners.xlsx"],
    "toolkit/bank.html": ["bank.household.xlsx", "bank.key-informant.xlsx"],
}


def offered(page: str) -> list[str]:
    return re.findall(r'<a href="([^"]+)" download>', page)


@pytest.mark.parametrize("folder", ["", "fr/", "ar/"])
def test_pages_offer_the_files_that_stand_beside_them(built: Path, library: Library, folder: str) -> None:
    files = in_site(library, folder.strip("/") or "en")
    for page, names in OFFERED.items():
        assert offered((built / "site" / folder / page).read_text(encoding="utf-8")) == names
    written = {
        path.relative_to(built / "site").as_posix() for path in (built / "site" / folder).glob("toolkit/*.*")
    }
    assert {path for path in written if not path.endswith(".html")} == set(files)
    for path, content in files.items():
        assert (built / "site" / path).read_bytes() == content


def test_other_pages_offer_nothing(built: Path) -> None:
    assert "fg-exports" not in (built / "site/risks/separation.html").read_text(encoding="utf-8")


def test_mkdocs_gives_the_same_files(built: Path) -> None:
    for path in [*built.glob("site/**/toolkit/*"), built / "site/assets/fieldguide/fieldguide.css"]:
        other = built / "by-mkdocs" / path.relative_to(built / "site")
        assert other.read_bytes() == path.read_bytes()


def test_each_package_holds_the_files_of_its_languages(built: Path) -> None:
    for label, folders in {"ar": ["ar/"], "en": [""], "all": ["", "fr/", "ar/"]}.items():
        with zipfile.ZipFile(built / f"dist/fieldguide-2026.11-{label}.zip") as package:
            inside = {name for name in package.namelist() if name.endswith((".ics", ".xlsx"))}
        names = [name for found in OFFERED.values() for name in found]
        assert inside == {f"{folder}toolkit/{name}" for folder in folders for name in names}


def test_rendered_pages_have_their_files_beside_them(built: Path) -> None:
    assert run_fieldguide(built, "render", "--to", "pages").returncode == 0
    for code in LANGUAGES:
        for page, names in OFFERED.items():
            text = (built / "pages" / code / page).with_suffix(".md").read_text(encoding="utf-8")
            assert offered(text) == names
            assert all((built / "pages" / code / "toolkit" / name).is_file() for name in names)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    write_project(folder, PROJECT)
    return folder


def test_the_command_has_all_formats() -> None:
    context = click.Context(export)
    assert set(export.list_commands(context)) == set(exporters())
    for name in exporters():
        one = export.get_command(context, name)
        assert one is not None, name
        assert one.help, name
        options = [parameter for parameter in one.params if isinstance(parameter, click.Option)]
        assert all(option.help for option in options), name


# Those that hold finished pages are asked for in `test_books.py`.
OF_PAGES = {one.name for one in export_formats() if one.write_book or one.write_site}


@pytest.mark.parametrize("format", [name for name in exporters() if name not in OF_PAGES])
def test_the_command_writes_what_the_stage_gives(project: Path, library: Library, format: str) -> None:
    done = run_fieldguide(project, "export", format, "--to", f"out/{format}", "--lang", "ar")
    files = exported(library, format, "ar")
    if not files:  # the project has no training
        assert done.stderr == f"fieldguide: there is nothing to export as {format} in ar\n"
        return
    assert done.returncode == 0, done.stderr
    folder = project / "out" / format
    count = "1 file" if len(files) == 1 else f"{len(files)} files"
    assert done.stdout.splitlines()[-1] == f"{count} written to out/{format}"
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.name[0] != "."} == files


def test_an_export_replaces_an_older_one_and_nothing_else(project: Path) -> None:
    for _ in range(2):
        assert run_fieldguide(project, "export", "data", "--to", "again").returncode == 0
    (project / "again/notes.txt").write_text("mine")
    done = run_fieldguide(project, "export", "data", "--to", "again")
    assert done.returncode == 2
    assert "notes.txt" in done.stderr
    assert (project / "again/notes.txt").read_text() == "mine"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("data", "--to", "x", "--lang", "de"), "there is no language de"),
        (("data", "--to", "x", "--audience", "all"), "there is no audience all"),
        (("data", "--to", "docs"), "docs"),
        (("calendar", "--to", "x", "--lang", "fr"), "there is nothing to export as calendar in fr"),
        (("xlsform",), "--to"),
        (("odt", "--to", "x"), "odt"),
    ],
)
def test_wrong_usage_is_status_2(project: Path, arguments: tuple[str, ...], message: str) -> None:
    done = run_fieldguide(project, "export", *arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert not (project / "x").exists()


def test_nothing_is_written_where_there_are_errors(project: Path, tmp_path: Path) -> None:
    write_project(tmp_path, {**PROJECT, "docs/en/more.md": "---\ntitle: x\n---\n"})
    done = run_fieldguide(tmp_path, "export", "data", "--to", "out")
    assert done.returncode == 1
    assert "missing-field" in done.stdout
    assert not (tmp_path / "out").exists()
