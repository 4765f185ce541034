"""The whole way: a project in, a site and packages out, or nothing touched."""

from __future__ import annotations

import hashlib
import re
import zipfile
from pathlib import Path

import pytest

from commands import FIELDGUIDE, run_fieldguide, run_python
from golden import MINIMAL_CONFIG, write_project

CONFIG = MINIMAL_CONFIG + "      edition: {name: '2026.1', date: 2026-01-01}\n"
PAGE = "---\ntitle: {title}\nsummary: {title} in short.\nreviewed: 2026-01-01\n{facts}---\n\n{body}\n"
FILES = {
    "mkdocs.yml": CONFIG.replace("plugins:\n", "plugins:\n  - search\n"),
    "docs/en/index.md": PAGE.format(
        title="Home", facts="", body="See [](ref:page/stick) and [](ref:page/inside)."
    ),
    "docs/en/stick.md": PAGE.format(title="On a stick", facts="downloads: true\n", body="Copy."),
    "docs/en/inside.md": PAGE.format(title="Inside", facts="", body="More."),
}


def snapshot(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    write_project(folder, FILES)
    done = run_fieldguide(folder, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_the_site_offers_the_packages_it_was_built_with(built: Path) -> None:
    page = (built / "site/ar/stick.html").read_text(encoding="utf-8")
    offered = re.findall(r'href="\.\./downloads/([^"]+)"', page)
    assert offered == [f"fieldguide-2026.1-{code}.zip" for code in ("ar", "en", "fr", "all")]
    for name in offered:
        assert (built / "site/downloads" / name).read_bytes() == (built / "dist" / name).read_bytes()


def test_packages_do_not_offer_packages(built: Path) -> None:
    with zipfile.ZipFile(built / "dist/fieldguide-2026.1-all.zip") as archive:
        assert not [name for name in archive.namelist() if name.startswith("downloads/")]
        assert "downloads/" not in archive.read("stick.html").decode()


def test_a_site_without_packages_offers_none(built: Path) -> None:
    assert run_fieldguide(built, "build", "--no-bundles", "--output", "bare").returncode == 0
    assert "downloads/" not in (built / "bare/stick.html").read_text(encoding="utf-8")
    assert not (built / "bare/downloads").exists()


def test_the_same_input_gives_the_same_bytes(built: Path) -> None:
    assert run_fieldguide(built, "build", "--output", "again/site", "--bundles", "again/dist").returncode == 0
    assert snapshot(built / "again/site") == snapshot(built / "site")
    assert snapshot(built / "again/dist") == snapshot(built / "dist")


def test_packages_alone_leave_the_site_alone(built: Path) -> None:
    before = snapshot(built / "site")
    assert run_fieldguide(built, "bundle", "--output", "stick").returncode == 0
    assert snapshot(built / "stick") == snapshot(built / "dist")
    assert snapshot(built / "site") == before
    assert not list(built.glob("*.site-for-bundles*"))


def test_one_language_besides_the_source(built: Path) -> None:
    assert (
        run_fieldguide(built, "build", "--lang", "fr", "--output", "two", "--bundles", "two-dist").returncode
        == 0
    )
    assert (built / "two/fr/index.html").is_file()
    assert not (built / "two/ar").exists()
    assert 'data-fg-language="ar"' not in (built / "two/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("output", "bundles", "words"),
    [
        ("one", "one", "cannot both lie in"),
        ("one", "one/dist", "lies in"),
        ("one/site", "one", "lies in"),
    ],
)
def test_outputs_in_each_other_are_refused_before_anything_is_built(
    built: Path, output: str, bundles: str, words: str
) -> None:
    before = snapshot(built)
    done = run_fieldguide(built, "build", "--output", output, "--bundles", bundles)
    assert done.returncode == 2
    assert words in done.stderr
    assert snapshot(built) == before


def test_python_without_docstrings_gives_the_same_bytes(built: Path) -> None:
    command = ("-OO", *FIELDGUIDE[1:], "build", "--output", "bare-oo", "--bundles", "dist-oo")
    done = run_python(built, *command)
    assert done.returncode == 0, done.stderr
    assert snapshot(built / "bare-oo") == snapshot(built / "site")
    assert snapshot(built / "dist-oo") == snapshot(built / "dist")


def test_a_fault_leaves_site_and_packages_byte_for_byte(built: Path) -> None:
    before = snapshot(built / "site"), snapshot(built / "dist")
    page = built / "docs/en/inside.md"
    good = page.read_text(encoding="utf-8")
    try:
        page.write_text(good + "\n[x](ref:page/none)\n", encoding="utf-8")
        done = run_fieldguide(built, "build")
    finally:
        page.write_text(good, encoding="utf-8")
    assert done.returncode == 1
    assert "reference-missing" in done.stdout
    assert (snapshot(built / "site"), snapshot(built / "dist")) == before
    assert not list(built.glob(".*.new-*"))


def test_rendered_pages_are_plain_markdown_for_any_engine(built: Path) -> None:
    done = run_fieldguide(built, "render", "--to", "pages")
    assert done.returncode == 0
    assert (built / "pages/en/stick.md").read_text(encoding="utf-8").startswith("# On a stick")
    assert (built / "pages/fr/stick.md").is_file()
    again = run_fieldguide(built, "render", "--to", "pages")
    assert again.returncode == 2
    assert "not empty" in again.stderr


def test_what_is_for_others_is_counted_in_the_result(tmp_path: Path) -> None:
    secret = PAGE.format(title="Secret", facts="audience: internal\n", body="Text.")
    write_project(tmp_path, {**FILES, "docs/en/secret-name.md": secret, "docs/en/other-name.md": secret})
    for command in (("check",), ("build", "--no-bundles")):
        done = run_fieldguide(tmp_path, *command)
        assert done.returncode == 0, done.stdout + done.stderr
        assert done.stdout.endswith("2 entries are for `internal`: not in this build.\n")
    assert "secret" not in done.stdout + done.stderr
    done = run_fieldguide(tmp_path, "build", "--no-bundles", "--audience", "internal", "--output", "all")
    assert "not in this build" not in done.stdout


def test_restricted_pages_do_not_exist_in_a_wider_build(tmp_path: Path) -> None:
    secret = PAGE.format(title="Zanzibar", facts="audience: internal\n", body="Quagga.")
    for name, files in (("without", {}), ("with", {"docs/en/secret.md": secret})):
        write_project(tmp_path / name, {**FILES, **files})
        done = run_fieldguide(tmp_path / name, "build")
        assert done.returncode == 0, done.stdout
    assert snapshot(tmp_path / "with/site") == snapshot(tmp_path / "without/site")
    assert snapshot(tmp_path / "with/dist") == snapshot(tmp_path / "without/dist")
    done = run_fieldguide(
        tmp_path / "with", "build", "--audience", "internal", "--output", "all", "--no-bundles"
    )
    assert done.returncode == 0
    assert "Quagga" in (tmp_path / "with/all/secret.html").read_text(encoding="utf-8")


SOURCE = (
    "author: {0}, year: 2020, title: {0} report, publisher: {0}, languages: [en], standing: {1}, type: report"
)


def test_what_only_restricted_pages_rest_on_does_not_exist_in_a_wider_build(tmp_path: Path) -> None:
    """A source that only they cite, a source and a term that say so: in no page, index, zip, table or form."""
    secret = PAGE.format(
        title="Plan", facts="audience: internal\n", body="Known [@hidden-2020, p. 1; @said-2020]."
    )
    home = "See [](ref:page/stick), [](ref:page/inside) [@open-2020, p. 3]."
    shared = {**FILES, "docs/en/index.md": PAGE.format(title="Home", facts="", body=home)}
    opened = f"open-2020: {{{SOURCE.format('Openauthor', 'public')}}}\n"
    closed = (
        f"hidden-2020: {{{SOURCE.format('Zanzibar', 'internal')}}}\n"
        f"said-2020: {{{SOURCE.format('Quagga', 'internal')}, audience: internal}}\n"
    )
    term = "  boat: {term: boat, definition: It floats.}\n"
    restricted = "  quokka: {term: quokka, definition: A wombat., audience: internal}\n"
    write_project(
        tmp_path / "without",
        {**shared, "docs/sources.yml": opened, "docs/en/glossary.yml": f"terms:\n{term}"},
    )
    write_project(
        tmp_path / "with",
        {
            **shared,
            "docs/en/secret.md": secret,
            "docs/sources.yml": opened + closed,
            "docs/en/glossary.yml": f"terms:\n{term}{restricted}",
        },
    )
    made = {}
    for name in ("without", "with"):
        folder = tmp_path / name
        for command in (["build"], ["render", "--to", "pages"], ["export", "data", "--to", "data"]):
            done = run_fieldguide(folder, *command)
            assert done.returncode == 0, done.stdout + done.stderr
        made[name] = {part: snapshot(folder / part) for part in ("site", "dist", "pages", "data")}
    assert made["with"] == made["without"]
    done = run_fieldguide(
        tmp_path / "with", "build", "--audience", "internal", "--output", "all", "--no-bundles"
    )
    assert done.returncode == 0, done.stdout
    listed = (tmp_path / "with/all/sources.html").read_text(encoding="utf-8")
    assert all(word in listed for word in ("Openauthor", "Zanzibar", "Quagga"))
    assert "wombat" in (tmp_path / "with/all/glossary.html").read_text(encoding="utf-8")
