"""Former addresses: at each stands a small page that leads on, and nothing else knows of it."""

from __future__ import annotations

import json
import re
import subprocess
import zipfile
from pathlib import Path

import html5lib
import pytest

from commands import run_fieldguide
from golden import write_project
from mkdocs_project import CONFIG, PROJECT
from plain_work import snapshot
from previews import Preview

ABOUT = "docs/en/about.md"
FORMER = "former: [page/old-about, page/how, place/yards, unit/sea/deep, module/sea, quiz/old, manual/why]\n"
SECRET = "docs/en/secret.md"
MODULE = (
    "---\ntitle: Boats\nsummary: All about boats.\naudience: public\nreviewed: 2026-01-01\nlevel: introductory\n"
    "minutes: 20\nfor: Everyone\nformer: [module/ships]\nobjectives: {float: Say why}\nunits: [unit/boats/hull]\n---\n\nRead.\n"
)
UNIT = (
    "---\ntitle: Hulls\nsummary: Of boats.\naudience: public\nreviewed: 2026-01-01\nminutes: 5\n"
    "former: [unit/ships/hull, unit/boats/keel]\nobjectives: [float]\n---\n\nText.\n"
)
FILES = {
    **PROJECT,
    "mkdocs.yml": "site_url: https://example.org/guide/\n"
    + CONFIG.replace("  - fieldguide:\n", "  - fieldguide:\n      bundles: dist\n"),
    ABOUT: PROJECT[ABOUT].replace("reviewed:", FORMER + "reviewed:", 1),
    SECRET: PROJECT[SECRET].replace("reviewed:", "former: [page/old-secret]\nreviewed:", 1),
    "modules/en/boats/index.md": MODULE,
    "modules/en/boats/hull.md": UNIT,
}
MOVED = {
    "old-about.html": "about.html",
    "how.html": "about.html#how",
    "places/yards.html": "../about.html",
    "modules/sea/deep.html": "../../about.html",
    "modules/sea/index.html": "../../about.html",
    "quizzes/old.html": "../about.html",
    "project/why.html": "../about.html#why",
    "modules/ships/index.html": "../boats/index.html",
    "modules/ships/hull.html": "../boats/hull.html",
    "modules/boats/keel.html": "hull.html",
}


def build(folder: Path, *options: str) -> dict[str, bytes]:
    done = run_fieldguide(folder, "build", *options)
    assert done.returncode == 0, done.stdout + done.stderr
    return dict(snapshot(folder / "site"))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("moved")
    write_project(folder, FILES)
    build(folder)
    return folder


@pytest.mark.parametrize("language", ["", "fr/", "ar/"])
@pytest.mark.parametrize("path", MOVED)
def test_a_former_address_leads_on_in_every_language(project: Path, language: str, path: str) -> None:
    page = project / "site" / language / path
    tree = html5lib.parse(page.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    to = MOVED[path]
    beside = page.parent / to.partition("#")[0]
    assert beside.is_file()
    metas = {one.get("http-equiv") or one.get("name"): one.get("content") or "" for one in tree.iter("meta")}
    assert metas["refresh"] == f"0; url={to}"
    assert metas["robots"] == "noindex"
    assert metas["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self';")
    links = {one.get("rel"): one.get("href") or "" for one in tree.iter("link")}
    target = beside.resolve().relative_to((project / "site").resolve()).as_posix()
    assert links["canonical"] == f"https://example.org/guide/{target}"
    assert [one.get("href") for one in tree.iter("a")] == [to]
    assert [one.get("data-to") for one in tree.iter("script")] == [to]
    html = tree if tree.tag == "html" else next(tree.iter("html"))
    assert html.get("lang") == (language.strip("/") or "en")
    assert html.get("dir") == ("rtl" if language == "ar/" else "ltr")
    assert len(list(tree.iter("h1"))) == 1


def test_the_words_are_those_of_the_reader_and_a_title_says_its_language(project: Path) -> None:
    arabic = (project / "site/ar/old-about.html").read_text(encoding="utf-8")
    assert '<a href="about.html">عن الدليل</a>' in arabic
    french = (project / "site/fr/old-about.html").read_text(encoding="utf-8")
    assert '<a href="about.html" lang="en" dir="ltr">About</a>' in french


def test_nothing_that_lists_pages_knows_of_it(project: Path) -> None:
    former = [*MOVED, "old-secret.html"]
    for name, content in snapshot(project / "site").items():
        if name.rpartition("/")[2] in {path.rpartition("/")[2] for path in former} or name == ".fieldguide":
            continue
        # What a browser keeps of a site are its files, these too.
        if "assets/online/" in name:
            continue
        text = content.decode("utf-8", "replace")
        if name.endswith((".html", ".js", ".xml", ".json")):
            assert "old-about" not in text, name
            assert "places/yards" not in text, name
            assert "modules/ships" not in text, name


@pytest.mark.parametrize("label", ["en", "fr", "ar", "all"])
def test_it_leads_on_from_a_stick(project: Path, label: str) -> None:
    archive = zipfile.ZipFile(next((project / "dist").glob(f"*-{label}.zip")))
    names = set(archive.namelist())
    own = {"en": [""], "all": ["", "fr/", "ar/"]}.get(label, [f"{label}/"])
    expected = {folder + path for folder in own for path in MOVED}
    pages = {name for name in names if name.endswith(".html")}
    found = {name for name in pages if "refresh" in archive.read(name).decode()} - {"index.html"}
    assert found == expected
    assert "assets/frame/moved.js" in names
    for name in expected:
        text = archive.read(name).decode()
        assert "example.org" not in text
        assert 'http-equiv="refresh"' in text
    listed = archive.read("manifest.sha256").decode()
    assert all(f"  {name}\n" in listed for name in expected)


def test_a_narrower_entry_has_no_former_address_in_a_wider_build(tmp_path: Path) -> None:
    write_project(tmp_path, FILES)
    public = build(tmp_path, "--no-bundles")
    assert "old-secret.html" not in public
    assert "old-about.html" in public
    # What is for few takes no place of what is for more.
    (tmp_path / "site").rename(tmp_path / "for-all")
    internal = build(tmp_path, "--no-bundles", "--audience", "internal")
    assert b"secret.html" in internal["old-secret.html"]
    again = build(tmp_path, "--no-bundles")
    assert again.keys() == public.keys()
    assert all(again[name] == public[name] for name in public)


def test_a_site_without_former_addresses_has_nothing_of_it(tmp_path: Path) -> None:
    write_project(tmp_path, PROJECT)
    files = build(tmp_path, "--no-bundles")
    assert not [name for name in files if "moved" in name]
    assert not [name for name, content in files.items() if b'http-equiv="refresh"' in content]


def test_a_site_without_an_address_of_its_own_names_the_page_beside(tmp_path: Path) -> None:
    write_project(tmp_path, {**FILES, "mkdocs.yml": CONFIG})
    files = build(tmp_path, "--no-bundles")
    assert b'<link rel="canonical" href="../about.html">' in files["places/yards.html"]


def test_a_preview_shows_it_and_forgets_it(tmp_path: Path) -> None:
    write_project(tmp_path, FILES)
    with Preview(tmp_path) as preview:
        for path in ("old-about.html", "fr/places/yards.html"):
            answer = preview.ask(f"/{path}")
            assert answer.status == 200
            assert 'http-equiv="refresh"' in answer.text
        assert preview.ask("/assets/frame/moved.js").status == 200
        assert preview.ask("/old-secret.html").status == 404


def test_the_number_of_pages_does_not_count_it(tmp_path: Path) -> None:
    write_project(tmp_path, FILES)
    done = run_fieldguide(tmp_path, "build", "--no-bundles")
    files = snapshot(tmp_path / "site")
    helpers = ("404.html", "store.html", "not-kept.html")
    pages = [name for name in files if name.endswith(".html") and name.rpartition("/")[2] not in helpers]
    count = int(re.search(r"(\d+) pages", done.stdout + done.stderr)[1])  # type: ignore[index]
    assert count == len(pages) - 3 * len(MOVED)


SCRIPT = Path(__file__).parent.parent / "plugins/fieldguide/frame/scripts/moved.js"


@pytest.mark.parametrize(
    ("to", "rest", "goes"),
    [
        ("../a.html", "", "../a.html"),
        ("a.html", "?q=x#part", "a.html?q=x#part"),
        ("a.html", "#جزء", "a.html#جزء"),
        ("a.html#camps", "", "a.html#camps"),
        ("a.html#camps", "?q=x#part", "a.html?q=x#camps"),
        ("", "#part", ""),
    ],
)
def test_the_script_takes_the_place_on_the_page_along(to: str, rest: str, goes: str) -> None:
    search, hash_mark, place = rest.partition("#")
    world = {"to": to, "search": search, "hash": hash_mark + place}
    code = (
        f"const world = {json.dumps(world)}; let gone = '';"
        "class HTMLScriptElement { dataset = world.to ? {to: world.to} : {}; }"
        "const document = {currentScript: new HTMLScriptElement()};"
        "const location = {search: world.search, hash: world.hash, replace: (to) => { gone = to; }};"
        f"{SCRIPT.read_text(encoding='utf-8')}; console.log(gone);"
    )
    done = subprocess.run(["node", "-e", code], capture_output=True, text=True, check=True, encoding="utf-8")
    assert done.stdout.strip() == goes
