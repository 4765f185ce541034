"""The copy that a browser keeps of a site: what is in its lists, and where there is none."""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
import zipfile
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path

import pytest

from fieldguide.content.marks import cut, find_removables, kept_in
from fieldguide.content.online import is_of_online_copy, owner_of
from fieldguide.content.words import CORE_WORDS, read_words
from fieldguide.frame import app_icon
from fieldguide.model import Asset, Look
from fieldguide.model.look import LIGHT, Colours
from fieldguide.pipeline import (
    BuildRequest,
    ProjectWork,
    build_project,
    check_project,
    render_project,
)
from golden import write_project
from mkdocs_project import PROJECT
from plain_work import ARABIC, ENGLISH, FRENCH, LANGUAGES, snapshot

OFFERS = PROJECT["docs/en/about.md"].replace("\nsummary:", "\ndownloads: true\nsummary:")
FILES = PROJECT | {"docs/en/about.md": OFFERS}
# In no list: what is of the network alone, what are copies themselves, and the lists.
UNLISTED = re.compile(
    r"sw\.js|404\.html|sitemap\.xml|\.fieldguide|downloads/.*|assets/online/files-[a-z]+\.json"
)
MARKS = ("data-fg-online", "assets/online", "sw.js")
BUDGET = 200


@dataclass(frozen=True)
class Built:
    """The files of a site, and what its worker knows; `bundles` is the folder of its packages."""

    files: Mapping[str, bytes]
    bundles: Path

    @property
    def facts(self) -> dict[str, object]:
        line = self.files["sw.js"].decode().split("\n")[0]
        told = re.fullmatch(r"self\.fieldguideSite=(\{.*\});", line)
        assert told is not None
        return json.loads(told[1])

    def list(self, name: str) -> list[tuple[str, str, int]]:
        read = json.loads(self.files[f"assets/online/files-{name}.json"])
        assert read["edition"] == self.facts["edition"]
        return [tuple(file) for file in read["files"]]


def build(folder: Path, files: Mapping[str, str] = FILES, audience: str = "") -> Built:
    write_project(folder / "project", files)
    request = BuildRequest(
        folder / "project/mkdocs.yml",
        site=folder / "site",
        bundles=folder / "dist",
        audience=audience,
        cached=False,
    )
    result = build_project(request, lambda *_: None)
    assert not result.check.errors, result.check.text()
    return Built(snapshot(folder / "site"), folder / "dist")


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("public"))


@pytest.fixture(scope="module")
def internal(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("internal"), audience="internal")


def test_the_lists_name_every_file_once_by_its_content(public: Built) -> None:
    listed = [file for name in ("en", "fr", "ar", "shared") for file in public.list(name)]
    paths = [path for path, _, _ in listed]
    assert sorted(paths) == sorted(path for path in public.files if not UNLISTED.fullmatch(path))
    for path, name, size in listed:
        content = public.files[path]
        assert size == len(content)
        assert name == urlsafe_b64encode(hashlib.sha256(content).digest()[:12]).decode()
    # All that a language needs for its search and its menus is its own.
    assert {"search/titles.js", "index.html", "assets/online/not-kept.html"} <= {
        p for p, *_ in public.list("en")
    }
    assert all(path.startswith("ar/") for path, *_ in public.list("ar"))
    assert {"assets/frame/frame.css", "assets/online/panel.js"} <= {
        path for path, *_ in public.list("shared")
    }


def test_pages_that_can_be_left_at_once_are_not_kept_by_being_read(tmp_path: Path) -> None:
    page = PROJECT["docs/en/about.md"].replace("\nsummary:", "\nquick_exit: true\nsummary:")
    built = build(tmp_path, PROJECT | {"docs/en/about.md": page})
    for name in ("en", "fr", "shared"):
        told = json.loads(built.files[f"assets/online/files-{name}.json"])
        passing = sorted(path for path, content, _ in told["files"] if content in told["passing"])
        leavable = [path for path, *_ in told["files"] if b"data-fg-exit " in built.files[path]]
        assert passing == sorted(leavable)
        assert ("about.html" in passing) == (name == "en")


def test_the_worker_knows_how_large_a_language_is(public: Built) -> None:
    shared = sum(size for *_, size in public.list("shared"))
    assert public.facts == {
        "audience": "public",
        "edition": public.facts["edition"],
        "label": "2026.11",
        "languages": [
            {
                "code": code,
                "name": name,
                "folder": folder,
                "size": shared + sum(n for *_, n in public.list(code)),
            }
            for code, name, folder in (
                ("en", "English", ""),
                ("fr", "Français", "fr/"),
                ("ar", "العربية", "ar/"),
            )
        ],
    }
    assert re.fullmatch(r"2026\.11-[\w-]{16}", str(public.facts["edition"]))


def test_the_same_content_gives_the_same_lists_and_a_changed_page_another_edition(
    public: Built, tmp_path: Path
) -> None:
    assert build(tmp_path / "again").files == public.files
    changed = FILES | {"docs/en/notes.md": FILES["docs/en/notes.md"] + "More.\n"}
    other = build(tmp_path / "changed", changed)
    assert other.facts["edition"] != public.facts["edition"]
    before, after = ({path: content for path, content, _ in one.list("fr")} for one in (public, other))
    # The French page shows the English text: it is not translated.
    assert before["fr/notes.html"] != after["fr/notes.html"]
    assert before["fr/about.html"] == after["fr/about.html"]


def test_a_narrower_build_has_caches_of_its_own_and_a_wider_one_knows_nothing_of_it(
    public: Built, internal: Built
) -> None:
    assert (public.facts["audience"], internal.facts["audience"]) == ("public", "internal")
    assert public.facts["edition"] != internal.facts["edition"]
    assert "secret.html" in {path for path, *_ in internal.list("en")}
    assert not [path for path in public.files if b"secret" in public.files[path] and "online" in path]
    # All caches are named by the audience, and a worker clears those of another one.
    worker = public.files["sw.js"].decode()
    assert "const OWN=`${ALL}${site.audience}:`;" in worker
    assert re.findall(r"caches\.open\((\w+)", worker).count("ALL") == 0


def test_packages_and_plain_pages_hold_nothing_of_it(public: Built, tmp_path: Path) -> None:
    zips = sorted(public.bundles.glob("*.zip"))
    assert len(zips) == 4
    for path in zips:
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                assert not is_of_online_copy(name), name
                assert not [mark for mark in MARKS if mark.encode() in archive.read(name)], name
    write_project(tmp_path / "project", FILES)
    render_project(BuildRequest(tmp_path / "project/mkdocs.yml"), tmp_path / "plain")
    plain = snapshot(tmp_path / "plain")
    assert plain
    for name, content in plain.items():
        assert not [mark for mark in (*MARKS, "fg-keep") if mark in name or mark.encode() in content], name


def test_pages_in_a_preview_and_for_authors_and_where_a_project_wants_none_load_nothing_of_it(
    public: Built, tmp_path: Path
) -> None:
    write_project(tmp_path, FILES)
    library = check_project(tmp_path / "mkdocs.yml").library
    assert library is not None
    without = replace(library, settings=replace(library.settings, online=False))
    authors = replace(library, settings=replace(library.settings, for_authors=True))
    preview = ProjectWork(library, offers=False, ahead=False)
    online = ProjectWork(library, offers=True, ahead=False, online=True)
    off = ProjectWork(without, offers=True, ahead=False, online=True)
    assert not ProjectWork(authors, offers=False, ahead=False, online=True).online
    page = online.make("en", "notes.md")
    assert page.html.encode() == public.files["notes.html"]
    for work in (preview, off):
        plain = work.make("en", "notes.md")
        assert not [mark for mark in MARKS if mark in plain.html]
        beside = [asset for asset in work.assets([plain]) if is_of_online_copy(asset.path)]
        assert [asset.path for asset in beside] == ([] if work is preview else ["sw.js"])
        # Where browsers kept something before, the project's wish removes it.
        assert all(b"unregister" in asset.content for asset in beside)
    # Before its script is read, a page is hardly larger, and what packages keep of it is the same.
    plain = off.make("en", "notes.md")
    assert 0 < len(page.html) - len(plain.html) < BUDGET
    packed = cut(page.html, find_removables(page.html), kept_in(("en",)))
    assert packed.replace("; manifest-src 'self'", "") == cut(
        plain.html, find_removables(plain.html), kept_in(("en",))
    )
    assert online.key("en", "notes.md") != off.key("en", "notes.md")


def test_a_course_by_itself_does_not_load_it(tmp_path: Path) -> None:
    write_project(tmp_path, FILES)
    library = check_project(tmp_path / "mkdocs.yml").library
    assert library is not None
    page, _ = ProjectWork(library, offers=False, ahead=False, online=True).make_apart(
        "en", "notes.md", ["notes.md"]
    )
    assert not [mark for mark in MARKS if mark in page.html]


@pytest.mark.parametrize("folder", ["", "fr/", "ar/"])
def test_a_device_is_told_what_there_is(public: Built, folder: str) -> None:
    place = f"{folder}assets/online"
    told = json.loads(public.files[f"{place}/app.webmanifest"])

    def lead(address: str) -> str:
        return posixpath.normpath(posixpath.join(place, address))

    assert told["name"] == told["short_name"] == "Tiny"
    assert told["dir"] == ("rtl" if folder == "ar/" else "ltr")
    assert lead(told["start_url"]) == f"{folder}index.html"
    assert lead(told["scope"]) == "."
    for icon in told["icons"]:
        assert public.files[lead(icon["src"])].startswith(b"<svg")
    missing = public.files[f"{place}/not-kept.html"].decode()
    assert f'<html lang="{folder.strip("/") or "en"}"' in missing
    assert "form-action 'none'; manifest-src 'self'" in missing
    assert "manifest-src" not in public.files["404.html"].decode()
    assert "fg-search" in missing
    assert "fg-nav" in missing


def test_the_icon_that_devices_cut_is_the_projects_own() -> None:
    own = Asset("assets/look/sign.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>')
    icon = app_icon(own, Look(colours={LIGHT: Colours("#5b2a86", "")}))
    assert b64encode(own.content) in icon.content
    assert b'fill="#5b2a86"' in icon.content
    png = app_icon(Asset("assets/look/sign.png", b"\x89PNG"), Look())
    assert b"data:image/png;base64," in png.content


def test_every_word_of_the_scripts_is_said_and_every_word_is_used() -> None:
    folder = files("fieldguide.frame") / "scripts" / "online"
    script = (folder / "panel.js").read_text(encoding="utf-8")
    asked = set(re.findall(r'(?:word|button|Trouble)\(\s*"(\w+)"', script))
    asked |= set(re.findall(r'[?:] "(\w+)"', script)) & {"removed", "not_removed", "update", "update_some"}
    asked |= set(re.findall(r'return "(\w+)"', script)) | set(re.findall(r'\? "(full)" : "(cut)"', script)[0])
    templates = {"missing_title", "missing_text", "again"}
    words = {
        key.removeprefix("online.") for key in read_words((CORE_WORDS,), "en") if key.startswith("online.")
    }
    assert asked | templates == words


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("sw.js", True),
        ("assets/online/panel.js", True),
        ("fr/assets/online/words.json", True),
        ("assets/frame/frame.js", False),
        ("online/index.html", False),
        ("docs/sw.js", False),
        ("fr/toolkit/assets/online.html", False),
    ],
)
def test_what_is_of_the_network_alone(path: str, wanted: bool) -> None:
    assert is_of_online_copy(path) is wanted


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("index.html", "en"),
        ("fr/index.html", "fr"),
        ("ar/only.html", "ar"),
        ("assets/look.css", ""),
        ("search/risks-1.js", "en"),
        ("assets/menu/risks/index.js", "en"),
        ("french.html", ""),
    ],
)
def test_whose_a_file_is(name: str, owner: str) -> None:
    names = {"index.html", "fr/index.html", "assets/look.css", "french.html"}
    assert owner_of(name, names, LANGUAGES) == owner
    assert owner_of("assets/look.css", names, (ENGLISH,)) == "en"
    assert (FRENCH.code, ARABIC.code) == ("fr", "ar")
