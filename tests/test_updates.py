"""Updates: what is new since an older copy, unpacked over its folder; and files that are written whole or not."""

from __future__ import annotations

import os
import random
import re
import resource
import signal
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bundles import keys, make_bundles, signer_of
from fieldguide.content.bundles import MANIFEST, SIGNATURE, SUMS, UPDATE
from fieldguide.content.manifests import read_manifest
from fieldguide.errors import BundleError, UsageError
from fieldguide.model import (
    Entry,
    Library,
    Location,
    MapValue,
    RenderedSite,
    Settings,
    TextValue,
    VerifiedBundle,
)
from fieldguide.package import PackageRequest, package_site
from fieldguide.package.writing import write_whole
from fieldguide.verify import Wanted, read_key, verify_bundle
from plain_work import ENGLISH, FRENCH, built_pages, snapshot, tiny_settings, tiny_site, tiny_sites

OLD = "fieldguide-2026.11-{}.zip"
UPDATED = "fieldguide-2026.12-update-from-2026.11-{}.zip"
HERE = Location("docs/en/risks/family.md", 1, 1)


def newer(settings: Settings) -> Settings:
    return replace(settings, edition="2026.12", edition_date=date(2026, 12, 20))


def changed_sites(settings: Settings) -> tuple[RenderedSite, ...]:
    """The tiny site a month later: a page changed, one is new, one is gone."""
    sites = []
    for site in tiny_sites(settings.languages):
        home, about, risk = site.pages
        pages = (
            home,
            replace(about, path="news.md", title="New & plain", id="page/news"),
            replace(risk, content=risk.content + "<p>More.</p>", id="risk/family", kind="risk"),
        )
        sites.append(tiny_site(site.language, pages, settings.languages))
    return tuple(sites)


def told_library(settings: Settings) -> Library:
    """A library with an entry that says what changed in it."""

    def text(words: str) -> TextValue:
        return TextValue(words, HERE)

    def mapping(**fields: object) -> MapValue:
        return MapValue(tuple((text(key), value) for key, value in fields.items()), HERE)  # type: ignore[arg-type]

    changes = mapping(
        old=mapping(day=text("2026-10-01"), what=text("Told before.")),
        number=mapping(day=text("2026-12-01"), what=text("A word is plainer.")),
        danger=mapping(day=text("2026-12-02"), what=text("Do not call <home>."), safety=text("true")),
    )
    fields = mapping(title=text("Family separation"), changes=changes)
    entry = Entry("risk/family", "risk", "en", HERE.path, fields, HERE, audience="public")
    return Library(settings, (entry,))


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the older packages, signed."""
    folder = tmp_path_factory.mktemp("old")
    signer = signer_of(keys()[0], folder)
    return make_bundles(folder, PackageRequest(signer), (ENGLISH, FRENCH))


def judged(path: Path) -> VerifiedBundle:
    return verify_bundle(path, Wanted(), None)


def make_newer(folder: Path, since: tuple[VerifiedBundle, ...], *, sign: bool = True) -> Path:
    settings = newer(tiny_settings(folder, (ENGLISH, FRENCH)))
    site, pages = built_pages(folder, settings, changed_sites(settings), offers=True)
    request = PackageRequest(signer_of(keys()[0], folder) if sign else None, since)
    list(package_site(told_library(settings), site, pages, folder / "dist", request))
    return folder / "dist"


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory, old: Path) -> Path:
    """The folder of the newer packages, with an update of each."""
    since = tuple(judged(old / OLD.format(label)) for label in ("en", "fr", "all"))
    return make_newer(tmp_path_factory.mktemp("new"), since)


@pytest.mark.parametrize("label", ["en", "fr", "all"])
def test_an_update_over_the_old_folder_gives_the_new_copy(
    old: Path, new: Path, tmp_path: Path, label: str
) -> None:
    folder, whole = tmp_path / "folder", tmp_path / "whole"
    zipfile.ZipFile(old / OLD.format(label)).extractall(folder)
    update = zipfile.ZipFile(new / UPDATED.format(label))
    update.extractall(folder)
    zipfile.ZipFile(new / f"fieldguide-2026.12-{label}.zip").extractall(whole)
    removed = read_manifest(update.read(UPDATE)).update.removed  # type: ignore[union-attr]
    listed = update.read("removed.txt").decode("utf-8-sig").split()
    assert list(removed) == listed
    assert any(name.endswith("about.html") for name in removed)
    own = set(update.namelist()) - snapshot(whole).keys()
    for name in (*removed, *own):
        (folder / name).unlink()
    after, wanted = snapshot(folder), snapshot(whole)
    # What the sums tell after an update is what came with it; the manifest tells all.
    for name in (SUMS, SUMS + SIGNATURE):
        assert after.pop(name) != wanted.pop(name)
    assert after == wanted


def test_an_update_holds_only_what_changed(new: Path, old: Path) -> None:
    names = set(zipfile.ZipFile(new / UPDATED.format("en")).namelist())
    assert {"risks/family.html", "news.html", MANIFEST, UPDATE, "00-FINISH-UPDATE.html"} <= names
    assert not names & {"assets/style.css", "index.html"}


def test_an_update_passes_and_a_changed_one_does_not(new: Path, tmp_path: Path) -> None:
    (tmp_path / "key.pub").write_bytes(keys()[0].public)
    wanted = Wanted(read_key(str(tmp_path / "key.pub")), after="2026.12", language="fr")
    path = new / UPDATED.format("fr")
    found = verify_bundle(path, wanted, date(2026, 12, 24))
    assert found.manifest.update is not None
    assert (found.manifest.edition, found.manifest.update.edition) == ("2026.12", "2026.11")
    content = path.read_bytes()
    copy = tmp_path / path.name
    for at in range(0, len(content), len(content) // 60):
        copy.write_bytes(content[:at] + bytes([content[at] ^ 4]) + content[at + 1 :])
        with pytest.raises(BundleError):
            verify_bundle(copy, wanted, date(2026, 12, 24))


def test_a_reader_is_told_what_changed_safety_first(new: Path) -> None:
    update = zipfile.ZipFile(new / UPDATED.format("en"))
    page = update.read("00-FINISH-UPDATE.html").decode()
    order = (
        "2026.11 (22 November 2026)",
        "2026.12 (20 December 2026)",
        "For your safety and that of others",
        '<a href="risks/family.html">Family separation</a><br>Do not call &lt;home&gt;.',
        "A word is plainer.",
        '<a href="news.html">New &amp; plain</a>',
        "Pages that are gone",
        "<li>2026</li>",
        "<code>about.html</code>",
        "<code>update.json</code>",
    )
    places = [page.index(words) for words in order]
    assert places == sorted(places)
    assert "Told before." not in page
    assert not re.search(r'(src|href)="(https?:)?//', page)
    both = zipfile.ZipFile(new / UPDATED.format("all")).read("00-FINISH-UPDATE.html").decode()
    assert 'lang="fr" dir="ltr">\n<h2>Terminer la mise à jour</h2>' in both
    assert '<a href="fr/risks/family.html">' in both


def test_an_unsigned_update_takes_old_signatures_away(tmp_path: Path, old: Path) -> None:
    dist = make_newer(tmp_path, (judged(old / OLD.format("en")),), sign=False)
    update = judged(dist / UPDATED.format("en")).manifest.update
    assert update is not None
    assert {MANIFEST + SIGNATURE, SUMS + SIGNATURE} <= set(update.removed)


def test_what_is_not_older_gives_no_update(tmp_path: Path, old: Path, new: Path) -> None:
    english, update = judged(old / OLD.format("en")), judged(new / UPDATED.format("en"))
    settings = tiny_settings(tmp_path, (ENGLISH, FRENCH))
    site, pages = built_pages(tmp_path, settings, tiny_sites(settings.languages), offers=True)

    def ask(since: VerifiedBundle, **changes: object) -> None:
        made = replace(settings, **changes)  # type: ignore[arg-type]
        list(package_site(told_library(made), site, pages, tmp_path / "dist", PackageRequest(None, (since,))))

    with pytest.raises(UsageError, match=r"is of the edition that is being made, 2026\.11"):
        ask(english)
    with pytest.raises(UsageError, match="after the edition that is being made"):
        ask(english, edition="2026.10", edition_date=date(2026, 10, 1))
    with pytest.raises(UsageError, match="is an update itself"):
        ask(update, edition="2027.01", edition_date=date(2027, 1, 1))
    with pytest.raises(UsageError, match="is for public, in en: this build makes no such package"):
        ask(english, audience="internal")


# ---- Whole or not at all.


def in_child(task: Callable[[], None]) -> int:
    """Run a task in a child of this process; give its exit status, that of a signal negative."""
    child = os.fork()
    if not child:
        try:
            sys.setprofile(None)
            task()
            os._exit(0)
        except OSError:
            os._exit(4)
        except BaseException:
            os._exit(9)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.fixture(scope="module")
def work(
    tmp_path_factory: pytest.TempPathFactory, old: Path
) -> tuple[Callable[[Path], None], dict[str, bytes]]:
    """What writes all packages, updates among them, into a folder; and what that gives."""
    folder = tmp_path_factory.mktemp("work")
    settings = newer(tiny_settings(folder, (ENGLISH, FRENCH)))
    site, pages = built_pages(folder, settings, changed_sites(settings), offers=True)
    request = PackageRequest(signer_of(keys()[0], folder), (judged(old / OLD.format("en")),))

    def write(output: Path) -> None:
        list(package_site(told_library(settings), site, pages, output, request))

    write(folder / "whole")
    return write, snapshot(folder / "whole")


def whole_files(output: Path, wanted: dict[str, bytes]) -> set[str]:
    """Give the names that are there; hold that each is whole, and the sums are there only beside all."""
    found = {name: content for name, content in snapshot(output).items() if not name.startswith(".")}
    assert found.items() <= wanted.items()
    assert "SHA256SUMS" not in found or found.keys() == wanted.keys()
    return set(found)


def test_a_kill_at_any_moment_leaves_no_half_file(
    tmp_path: Path, work: tuple[Callable[[Path], None], dict[str, bytes]]
) -> None:
    write, wanted = work
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        write(tmp_path / "counted")
    finally:
        sys.setprofile(before)
    chosen = random.Random(3)
    moments = sorted({int(calls * chosen.random()) for _ in range(22)})
    assert len(moments) >= 20
    seen = set()
    for moment in moments:
        output = tmp_path / f"killed-{moment}"
        output.mkdir()

        def die(moment: int = moment, output: Path = output) -> None:
            left = moment

            def tick(*_: object) -> None:
                nonlocal left
                left -= 1
                if left <= 0:
                    os.kill(os.getpid(), signal.SIGKILL)

            sys.setprofile(tick)
            write(output)

        assert in_child(die) == -signal.SIGKILL
        seen.add(len(whole_files(output, wanted)))
    assert len(seen) > 3, "the moments are spread over the work"
    # Who comes after writes all, whatever was left.
    write(output)
    assert whole_files(output, wanted) == wanted.keys()


def test_a_full_disk_leaves_no_half_file(
    tmp_path: Path, work: tuple[Callable[[Path], None], dict[str, bytes]]
) -> None:
    write, wanted = work
    for limit in (10, 5000, 9000):

        def fill(limit: int = limit) -> None:
            # Beyond this many bytes a file cannot be written.
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            write(tmp_path / f"full-{limit}")

        assert in_child(fill) == 4
        whole_files(tmp_path / f"full-{limit}", wanted)
        assert not [name for name in snapshot(tmp_path / f"full-{limit}") if name.startswith(".")]


def test_two_at_once_leave_whole_files(
    tmp_path: Path, work: tuple[Callable[[Path], None], dict[str, bytes]]
) -> None:
    write, wanted = work
    output = tmp_path / "both"
    children = []
    for _ in range(2):
        child = os.fork()
        if not child:
            try:
                write(output)
                os._exit(0)
            except BaseException:
                os._exit(9)
        children.append(child)
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0]
    assert snapshot(output) == wanted


def test_a_file_in_place_stays_where_a_new_one_cannot_be_written(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.zip", b"old")

    def fill() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2, 2))
        write_whole(tmp_path / "a.zip", b"newer")

    assert in_child(fill) == 4
    assert snapshot(tmp_path) == {"a.zip": b"old"}
