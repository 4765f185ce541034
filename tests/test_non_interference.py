"""What an audience may not see does not exist in its build: the same bytes with it and without.

A project is built twice for everybody: as it is, after a build for the staff into the same folders with
the same cache, and without all that is restricted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from fieldguide import pipeline
from fieldguide.content import visible
from fieldguide.content.visible import visible_library
from fieldguide.export import ExportedFile
from fieldguide.model import Library, Settings
from fieldguide.pipeline import building, exporting
from opened import files_of, find_words
from restricted_corpus import AUDIENCES, CANARY, Corpus, make_corpus, write_corpus

WORDS = re.compile(rf"{CANARY}-?(?:{'|'.join(AUDIENCES)})[\w-]*", re.IGNORECASE)

# A kit takes long to make, and the pages of the site offer it already.
FORMATS = tuple(name for name in ("data", *(one.name for one in pipeline.export_formats())) if name != "kit")

Files = Mapping[str, bytes]


@dataclass(frozen=True)
class Project:
    """A project: its folder, and all that was read."""

    folder: Path
    library: Library

    @property
    def config(self) -> Path:
        return self.folder / "mkdocs.yml"

    def for_audience(self, audience: str) -> Library:
        return building.narrow_library(self.library, pipeline.BuildRequest(self.config, audience=audience))


@dataclass(frozen=True)
class Both:
    """The project with all that is restricted, and the same without."""

    whole: Project
    public: Project
    corpus: Corpus


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Both:
    folder = tmp_path_factory.mktemp("restricted")
    corpus = make_corpus(folder)
    found = []
    for name, files in (("whole", corpus.whole), ("public", corpus.public)):
        config = write_corpus(folder / name, files)
        checked = pipeline.check_project(config)
        assert not checked.errors, checked.text()
        assert checked.library is not None
        found.append(Project(folder / name, checked.library))
    return Both(*found, corpus)


@dataclass(frozen=True)
class Built:
    """All files of site and packages, and the log; those of the whole project built over what staff gets."""

    whole: Files
    public: Files
    log: str


@pytest.fixture(scope="module")
def built(both: Both) -> Built:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FIELDGUIDE_CACHE", str(both.whole.folder.parent / "caches"))
        with pytest.MonkeyPatch.context() as hurried:
            hurried.setattr("fieldguide.kinds.module.kit.files.missing_packages", lambda: ("none",))
            # Packages of the staff would take long to pack: their folder is swapped whole as the site's is.
            _build(both.whole, "internal", packs=False)
        assert find_words(files_of(both.whole.folder / "out"), WORDS)
        log = _build(both.whole, "public")
        _build(both.public, "public")
    return Built(files_of(both.whole.folder / "out"), files_of(both.public.folder / "out"), log)


def _build(project: Project, audience: str, *, packs: bool = True) -> str:
    """Build site and packages, and give what is told of it."""
    out = project.folder / "out"
    bundles = out / "dist" if packs else None
    request = pipeline.BuildRequest(project.config, out / "site", bundles, audience=audience, jobs=1)
    result = pipeline.build_project(request, lambda *_: None)
    told = result.check.text()
    assert not result.check.errors, told
    return told


def differences(some: Files, others: Files) -> list[str]:
    return sorted(name for name in {*some, *others} if some.get(name) != others.get(name))


def test_the_corpus_has_canaries_in_many_fields(both: Both) -> None:
    fields = both.corpus.fields
    assert len(fields) > 150
    assert {"source.author", "source.title", "source.publisher", "source.note", "source.url"} <= fields
    kinds = {one.kind for one in both.whole.library.entries}
    narrower = {entry.kind for entry in both.whole.library.entries if CANARY in entry.id}
    assert narrower == kinds
    assert not find_words({name: _bytes(text) for name, text in both.corpus.public.items()}, WORDS)


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


def test_site_and_packages_are_the_same(built: Built) -> None:
    assert differences(built.whole, built.public) == []
    assert any(name.endswith("-kit.zip") for name in built.public)
    assert {"dist/SHA256SUMS", "site/404.html", "site/sitemap.xml"} <= built.public.keys()


def test_no_word_of_others_is_in_site_and_packages(built: Built) -> None:
    assert find_words(built.whole, WORDS) == {}


def test_a_log_for_everybody_names_nothing_of_others(built: Built) -> None:
    assert built.log
    assert not WORDS.search(built.log), built.log


def exported(library: Library, formats: tuple[str, ...] = FORMATS) -> Files:
    files: dict[str, bytes] = {}
    for name in formats:
        request = pipeline.ExportRequest(Path("mkdocs.yml"), name, Path("to"))
        made: tuple[ExportedFile, ...] = exporting.export_files(library, request)
        assert made, name
        files |= {f"{name}/{one.name}": one.content + one.note.encode() for one in made}
    return files


def test_files_for_other_programs_are_the_same(both: Both) -> None:
    whole = exported(visible_library(both.whole.for_audience("public")))
    assert differences(whole, exported(visible_library(both.public.for_audience("public")))) == []
    assert find_words(whole, WORDS) == {}


def rendered(library: Library) -> Files:
    sites = pipeline.render_library(library, markdown=True)
    return {
        f"{site.language.code}/{one.path}": one.content.encode()
        if isinstance(one.content, str)
        else one.content
        for site in sites
        for one in (*site.pages, *site.assets)
    }


def test_plain_markdown_is_the_same(both: Both) -> None:
    whole = rendered(both.whole.for_audience("public"))
    assert differences(whole, rendered(both.public.for_audience("public"))) == []
    assert find_words(whole, WORDS) == {}


def test_the_site_for_authors_is_the_same(both: Both) -> None:
    sites = []
    for project in (both.whole, both.public):
        request = pipeline.BuildRequest(project.config, audience="public", for_authors=True)
        sites.append(rendered(building.narrow_library(project.library, request)))
    assert differences(*sites) == []
    assert any("courses" in name for name in sites[0])
    assert find_words(sites[0], WORDS) == {}


@pytest.mark.parametrize("audience", AUDIENCES)
def test_each_audience_gets_its_own_and_nothing_narrower(audience: str, both: Both) -> None:
    library = both.whole.for_audience(audience)
    found = find_words(rendered(library) | exported(visible_library(library), ("data",)), WORDS)
    words = {word.lower() for place in found.values() for word in place}
    for number, one in enumerate(AUDIENCES):
        seen = any(word.startswith(f"{CANARY}{one}") for word in words)
        assert seen == (number <= AUDIENCES.index(audience)), one


LEAKS: Mapping[str, tuple[str, Callable[[pytest.MonkeyPatch], None]]] = {
    "parts of pages are not taken out": (
        "markdown",
        lambda patch: patch.setattr(visible, "narrow_texts", lambda library: library),
    ),
    "sources are there whoever cites them": (
        "markdown",
        lambda patch: patch.setattr(visible, "_SOURCE", "none"),
    ),
    "an exporter looks at all there is": (
        "data",
        lambda patch: patch.setattr(exporting, "visible_library", lambda library: library),
    ),
    "an audience is taken for a wider one": (
        "markdown",
        lambda patch: patch.setattr(Settings, "shows", lambda self, audience: audience != "internal"),
    ),
    "what is for others is counted": (
        "markdown",
        lambda patch: patch.setattr("fieldguide.render.pages.home.copy_notice", lambda *_: "4 more pages"),
    ),
}


@pytest.mark.parametrize("leak", LEAKS)
def test_planted_leaks_are_caught(leak: str, both: Both, monkeypatch: pytest.MonkeyPatch) -> None:
    where, plant = LEAKS[leak]
    plain = both.public.for_audience("public")
    without = rendered(plain) if where == "markdown" else exported(visible_library(plain), ("data",))
    plant(monkeypatch)
    library = both.whole.for_audience("public")
    if where == "markdown":
        whole = rendered(library)
    else:
        whole = exported(exporting.visible_library(library), ("data",))
    assert differences(whole, without)
