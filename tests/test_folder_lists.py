"""The lists of folders with many files: in packages, in updates, refused when they are not as they are written."""

from __future__ import annotations

import hashlib
import json
import random
import re
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

import fieldguide.verify.judge as judging
from bundles import BUNDLE, RawZip, keys, make_bundles, need_minisign, raw_files, signer_of
from changed_packages import flipped
from fieldguide.content.bundles import (
    MANIFEST,
    SIGNATURE,
    SUMS,
    UPDATE,
    find_clash,
    list_sums,
    trusted_comment,
)
from fieldguide.content.manifests import (
    LISTS,
    list_of,
    read_lists,
    read_manifest,
    write_lists,
    write_manifest,
)
from fieldguide.errors import BundleError
from fieldguide.model import LONGEST_PATH, ListedFile, Manifest, UpdateFacts, VerifiedBundle
from fieldguide.package import PackageRequest, Signer
from fieldguide.verify import Wanted, read_key, verify_bundle
from plain_work import ENGLISH, FRENCH, snapshot, tiny_settings

MANY, STILL = f"{LISTS}many.json", f"{LISTS}still.json"
TODAY = date(2026, 12, 24)
OLD, NEW = "fieldguide-2026.11-{}.zip", "fieldguide-2026.12-{}.zip"
UPDATED = "fieldguide-2026.12-update-from-2026.11-{}.zip"

Files = dict[str, bytes]


def make(folder: Path, beside: Mapping[str, str], request: PackageRequest, edition: str = "2026.11") -> Path:
    """Make packages of the tiny site with files beside its pages."""
    settings = tiny_settings(folder, (ENGLISH, FRENCH))
    if edition != settings.edition:
        settings = replace(settings, edition=edition, edition_date=date(2026, 12, 20))
    return make_bundles(folder, request, settings=settings, beside=beside)


def beside(folder: str, count: int = 10) -> dict[str, str]:
    return {f"{folder}/{number}.txt": f"{folder} {number}" for number in range(count)}


BEFORE = {
    **beside("many"),
    **beside("still"),
    **beside("fr/many"),
    **beside("fr/many/deep", 3),
    **beside("few", 3),
}
AFTER = {**BEFORE, "many/3.txt": "another", "many/new.txt": "more"}
del AFTER["many/7.txt"]


@dataclass(frozen=True)
class Made:
    """The folders of an older and a newer edition, with what signed them."""

    old: Path
    new: Path
    signer: Signer
    public: Path

    def judge(self, path: Path) -> VerifiedBundle:
        return verify_bundle(path, Wanted(read_key(str(self.public))), TODAY)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("made")
    signer = signer_of(keys()[0], folder)
    public = folder / "fieldguide.pub"
    public.write_bytes(keys()[0].public)
    old = make(folder / "old", BEFORE, PackageRequest(signer))
    since = tuple(verify_bundle(old / OLD.format(one), Wanted(), None) for one in ("en", "fr", "all"))
    new = make(folder / "new", AFTER, PackageRequest(signer, since), "2026.12")
    return Made(old, new, signer, public)


def unzip(path: Path) -> Files:
    with zipfile.ZipFile(path) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def listed(files: Mapping[str, bytes]) -> tuple[ListedFile, ...]:
    return tuple(
        ListedFile(name, hashlib.sha256(text).hexdigest(), len(text)) for name, text in sorted(files.items())
    )


# ---- What is written.


def test_a_folder_with_many_files_has_a_list_of_its_own(made: Made) -> None:
    files = unzip(made.old / OLD.format("en"))
    lists = {name for name in files if name.startswith(LISTS)}
    assert lists == {MANY, STILL}
    top = json.loads(files[MANIFEST])
    assert top["version"] == 2
    assert {one["path"] for one in top["lists"]} == lists
    assert [one["path"] for one in json.loads(files[MANY])["files"]] == sorted(beside("many"))
    # All others stand in the manifest itself, with those of small folders.
    own = {one["path"] for one in top["files"]}
    assert {"index.html", *beside("few", 3)} <= own
    assert not own & {*beside("many"), *beside("still")}
    found = made.judge(made.old / OLD.format("en")).manifest
    assert {one.path for one in found.files} == files.keys() - lists - {
        name + end for name in (MANIFEST, SUMS) for end in ("", SIGNATURE)
    }
    assert write_lists(found) == {name: files[name] for name in (MANIFEST, *sorted(lists))}


def test_the_folders_of_a_language_are_parted_as_those_of_the_first(made: Made) -> None:
    files = unzip(made.old / OLD.format("all"))
    [deep] = [name for name in files if name.startswith(f"{LISTS}fr")]
    assert deep == f"{LISTS}fr.many.json"
    assert [one["path"] for one in json.loads(files[deep])["files"]] == sorted(beside("fr/many"))
    assert list_of("fr/modules/boats/slides/index.html", ("en", "fr")) == f"{LISTS}fr.modules.boats.json"
    assert list_of("modules/boats/slides/index.html", ("en", "fr")) == f"{LISTS}modules.boats.json"
    assert list_of("index.html", ("en",)) == ""


def test_stock_programs_say_the_same(made: Made, tmp_path: Path) -> None:
    minisign = need_minisign()
    with zipfile.ZipFile(made.old / OLD.format("en")) as packed:
        packed.extractall(tmp_path)
    for name in (MANIFEST, SUMS):
        command = [minisign, "-Vm", name, "-p", str(made.public)]
        subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
    sums = ["sha256sum", "--check", "--strict", "--quiet", SUMS]
    subprocess.run(sums, cwd=tmp_path, check=True)
    (tmp_path / MANY).write_bytes((tmp_path / MANY).read_bytes() + b" ")
    assert subprocess.run(sums, cwd=tmp_path, capture_output=True, check=False).returncode == 1


def test_a_manifest_without_lists_of_folders_passes_too(made: Made, tmp_path: Path) -> None:
    """As they were made before; an update of one is an update of a copy with other lists."""
    files = unzip(made.old / OLD.format("en"))
    own = {name: text for name, text in files.items() if not name.startswith((LISTS, MANIFEST, SUMS))}
    manifest = made.judge(made.old / OLD.format("en")).manifest
    flat = write_manifest(manifest)
    assert read_manifest(flat) == manifest
    (tmp_path / BUNDLE).write_bytes(RawZip(raw_files(signed(made, own, {MANIFEST: flat}, manifest))).write())
    old = made.judge(tmp_path / BUNDLE)
    assert old.manifest == manifest
    new = make(tmp_path / "new", AFTER, PackageRequest(made.signer, (old,)), "2026.12")
    update = unzip(new / UPDATED.format("en"))
    # It has no list of a folder yet, so it gets all of them.
    assert {MANY, STILL, "many/3.txt"} <= update.keys()
    assert not update.keys() & {*beside("still"), "many/4.txt"}
    made.judge(new / UPDATED.format("en"))
    after = own | update
    manifest, _ = read_lists(after[MANIFEST], lambda name: after[name])
    assert {one.path: one for one in listed(after)}.items() >= {
        one.path: one for one in manifest.files
    }.items()


def of(*paths: str) -> Manifest:
    files = tuple(ListedFile(one, "0" * 64, 1) for one in sorted(paths))
    return Manifest("Boats", "1", ("en", "ar"), "public", "", "2026-01-01", "", files)


LONG = "m" * (LONGEST_PATH - len("/0.html"))


@pytest.mark.parametrize(
    ("folders", "lists"),
    [
        (("a",), ["a"]),
        # One file has the place of a list where another has a folder: all lists lie in one.
        (("a", "a.json", "a.json/b"), ["a", "a.json", "a.json.b"]),
        # Two folders with one name for their lists share it.
        (("a/b", "a.b"), ["a.b"]),
        (("A/b", "a.b"), ["a.b"]),
        (("risks", "ar/risks", "ar/modules/camps", "ar/modules/camps/slides"), ["ar.modules.camps", "ar.risks", "risks"]),
        (("مخاطر",), ["مخاطر"]),
        # Its list would have a path that is too long: its files stay in the manifest.
        ((LONG,), []),
        # Something of the site lies there.
        (("a", "assets/lists"), ["a", "assets.lists"]),
    ],
)  # fmt: skip
def test_whatever_folders_are_called_every_list_has_a_place(
    folders: tuple[str, ...], lists: list[str]
) -> None:
    manifest = of("index.html", *(f"{folder}/{number}.html" for folder in folders for number in range(9)))
    written = write_lists(manifest)
    assert sorted(written.keys() - {MANIFEST}) == sorted(f"{LISTS}{name}.json" for name in lists)
    assert read_lists(written[MANIFEST], lambda name: written[name])[0] == manifest
    assert find_clash([*written, *(one.path for one in manifest.files)]) is None


def test_a_file_of_the_site_in_the_place_of_a_list_stays() -> None:
    manifest = of(*(f"many/{number}.html" for number in range(9)), "assets/lists/Many.json")
    written = write_lists(manifest)
    assert written.keys() == {MANIFEST}
    assert read_manifest(written[MANIFEST]) == manifest


def test_lists_that_fill_the_memory_are_refused(
    made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made.old / OLD.format("en")
    files = unzip(path)
    monkeypatch.setattr(judging, "_LARGEST_HELD", len(files[MANIFEST]) + len(files[MANY]) + 1)
    with pytest.raises(BundleError, match=r"still\.json: the lists of folders are larger than they can be"):
        verify_bundle(path, Wanted(), TODAY)


def test_an_update_lists_its_files_itself() -> None:
    text = write_manifest(replace(of("a/b.html"), update=UpdateFacts("0", "0" * 64)))
    parted = text.replace(b'"version":1', b'"version":2').replace(
        b'"office"',
        b'"lists":[\n'
        + json.dumps({"path": MANY, "sha256": "0" * 64, "size": 1}).replace(" ", "").encode()
        + b'\n],\n"office"',
    )
    with pytest.raises(ValueError, match="it is of an update, and names lists of folders"):
        read_lists(parted, lambda _: b"")


# ---- What is refused.


def signed(made: Made, own: Files, lists: Files, manifest: Manifest) -> Files:
    """Give files with lists of them that fit, signed by their makers: what is wrong is in the lists alone."""
    held = own | lists
    sums = list_sums({name: hashlib.sha256(text).hexdigest() for name, text in held.items()})
    signing = {MANIFEST: lists[MANIFEST], SUMS: sums}
    signatures = {
        name + SIGNATURE: made.signer.sign(text, trusted_comment(manifest, BUNDLE, name))
        for name, text in signing.items()
    }
    return held | signing | signatures


def with_top(lists: Files, change: Callable[[str], str]) -> Files:
    return lists | {MANIFEST: change(lists[MANIFEST].decode()).encode()}


def with_list(lists: Files, change: Callable[[bytes], bytes], name: str = MANY) -> Files:
    """Change the list of a folder, and what the manifest says of it."""
    text = change(lists[name])
    [new] = listed({name: text})
    [old] = listed({name: lists[name]})
    top = lists[MANIFEST].decode().replace(old.sha256, new.sha256)
    row = f'"sha256":"{new.sha256}","size":'
    return lists | {name: text, MANIFEST: top.replace(f"{row}{old.size}", f"{row}{new.size}").encode()}


def moved_up(lists: Files) -> Files:
    """Have the manifest list a file of a folder with a list, and the list not."""
    row = lists[MANY].split(b"\n")[2].decode()
    without = with_list(lists, lambda text: text.replace(f"{row}\n".encode(), b""))
    return with_top(without, lambda text: text.replace('"files":[\n', f'"files":[\n{row}\n'))


def sorted_up(lists: Files) -> Files:
    made = moved_up(lists)
    head, rows, tail = re.fullmatch(
        r'(.*"files":\[\n)(.*?)(\n\].*)', made[MANIFEST].decode(), re.DOTALL
    ).groups()  # type: ignore[union-attr]
    ordered = sorted((one.rstrip(",") for one in rows.split("\n")), key=lambda one: json.loads(one)["path"])
    return made | {MANIFEST: (head + ",\n".join(ordered) + tail).encode()}


def listed_twice(lists: Files) -> Files:
    row = lists[MANY].split(b"\n")[2].rstrip(b",")
    rows = lists[STILL].split(b"\n")[2:-3]
    text = b'{\n"files":[\n' + b",\n".join(one.rstrip(b",") for one in sorted([*rows, row])) + b"\n]\n}\n"
    return with_list(lists, lambda _: text, STILL)


LISTED: dict[str, tuple[Callable[[Files], Files], str]] = {
    "spaced": (lambda lists: with_list(lists, lambda text: text.replace(b'"path":', b'"path": ')), "do not stand"),
    "no-json": (lambda lists: with_list(lists, lambda _: b"<html>"), "many.json: it is no JSON"),
    "empty": (lambda lists: with_list(lists, lambda _: b""), "many.json: it is no JSON"),
    "a-number": (lambda lists: with_list(lists, lambda _: b"7"), "many.json: it is no list of files"),
    "deep": (lambda lists: with_list(lists, lambda _: b"[" * 100_000), "many.json: "),
    "not-utf-8": (lambda lists: with_list(lists, lambda _: b'{"files": "\xff"}'), "many.json: it is not written in UTF-8"),
    "a-key-more": (
        lambda lists: with_list(lists, lambda text: text.replace(b"\n]\n}", b'\n],\n"note":""\n}')),
        "many.json: it is no list of files",
    ),
    "no-files": (lambda lists: with_list(lists, lambda _: b'{"files":[]}\n'), "do not stand"),
    "a-file-left-out": (
        lambda lists: with_list(lists, lambda text: re.sub(rb'\{"path":"many/4.*\n', b"", text)),
        "many/4.txt: this file is too many",
    ),
    "out-of-order": (
        lambda lists: with_list(lists, lambda text: text.replace(b"many/2", b"many/x")),
        "many.json: its files are not in order",
    ),
    "a-bad-path": (
        lambda lists: with_list(lists, lambda text: text.replace(b"many/0.txt", b"../many/0")),
        "leads out of the folder",
    ),
    "a-file-of-another-folder": (listed_twice, "lists many/0.txt twice"),
    "a-file-in-the-manifest": (sorted_up, "do not stand in the lists in which fieldguide writes them"),
    "other-size-in-the-manifest": (
        lambda lists: with_top(
            lists, lambda text: re.sub(r'(many\.json".*"size":)\d+', r"\g<1>7", text)
        ),
        "is not the list that it names",
    ),
    "a-list-that-is-not-there": (
        lambda lists: with_top(lists, lambda text: text.replace("lists/many.json", "lists/malt.json")),
        "assets/lists/malt.json: this file is missing, and manifest.json names it",
    ),
    "a-list-outside": (
        lambda lists: with_top(lists, lambda text: text.replace("assets/lists/many.json", "../many.json")),
        "leads out of the folder",
    ),
    "of-version-1": (
        lambda lists: with_top(lists, lambda text: text.replace('"version":2', '"version":1')),
        "not written as fieldguide writes it",
    ),
    "no-lists": (
        lambda lists: with_top(lists, lambda text: re.sub(r',\n"lists":\[.*?\n\]', "", text, flags=re.DOTALL)),
        "`lists` is missing, or is no list",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LISTED)
def test_lists_that_are_not_as_they_are_written_are_refused(made: Made, tmp_path: Path, name: str) -> None:
    change, words = LISTED[name]
    bundle = made.judge(made.old / OLD.format("en"))
    files = unzip(made.old / OLD.format("en"))
    lists = write_lists(bundle.manifest)
    own = {one: text for one, text in files.items() if not one.startswith((LISTS, MANIFEST, SUMS))}
    whole = signed(made, own, lists, bundle.manifest)
    (tmp_path / BUNDLE).write_bytes(RawZip(raw_files(whole)).write())
    assert made.judge(tmp_path / BUNDLE).manifest == bundle.manifest
    changed = change(lists)
    assert changed != lists
    (tmp_path / BUNDLE).write_bytes(RawZip(raw_files(signed(made, own, changed, bundle.manifest))).write())
    with pytest.raises(BundleError) as refused:
        made.judge(tmp_path / BUNDLE)
    assert words in str(refused.value), str(refused.value)


FILES: dict[str, tuple[Callable[[Files], Files], str]] = {
    "list-taken-away": (
        lambda files: {name: text for name, text in files.items() if name != MANY},
        f"{MANY}: this file is missing, and manifest.json names it",
    ),
    "list-changed": (lambda files: files | {MANY: files[MANY] + b"\n"}, f"{MANY} is not the list that it names"),
    "list-of-another": (lambda files: files | {MANY: files[STILL]}, f"{MANY} is not the list that it names"),
    "a-list-more": (lambda files: files | {f"{LISTS}more.json": files[MANY]}, "this file is too many"),
    "a-file-of-a-folder-changed": (lambda files: files | {"many/3.txt": b"MANY 3"}, "many/3.txt: it is not the file"),
    "a-file-of-a-folder-taken-away": (
        lambda files: {name: text for name, text in files.items() if name != "many/3.txt"},
        "many/3.txt: this file is missing",
    ),
    "a-file-of-a-folder-more": (lambda files: files | {"many/x.txt": b""}, "many/x.txt: this file is too many"),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_files_that_the_lists_do_not_tell_are_refused(made: Made, tmp_path: Path, name: str) -> None:
    change, words = FILES[name]
    files = unzip(made.old / OLD.format("en"))
    (tmp_path / BUNDLE).write_bytes(RawZip(raw_files(change(files))).write())
    with pytest.raises(BundleError) as refused:
        made.judge(tmp_path / BUNDLE)
    assert words in str(refused.value), str(refused.value)


def test_no_bit_may_be_another(made: Made, tmp_path: Path) -> None:
    whole, chosen = (made.old / OLD.format("en")).read_bytes(), random.Random(5)
    for _ in range(300):
        at = chosen.randrange(len(whole))
        (tmp_path / BUNDLE).write_bytes(flipped(whole, at, chosen.randrange(8)))
        with pytest.raises(BundleError):
            verify_bundle(tmp_path / BUNDLE, Wanted(), TODAY)


# ---- Updates.


@pytest.mark.parametrize("label", ["en", "fr", "all"])
def test_an_update_brings_the_lists_of_folders_that_changed(made: Made, tmp_path: Path, label: str) -> None:
    update = unzip(made.new / UPDATED.format(label))
    assert made.judge(made.new / UPDATED.format(label)).manifest.update is not None
    lists = {name for name in update if name.startswith(LISTS)}
    assert lists == (set() if label == "fr" else {MANY})
    folder, whole = tmp_path / "folder", tmp_path / "whole"
    for path, to in ((made.old / OLD.format(label), folder), (made.new / NEW.format(label), whole)):
        zipfile.ZipFile(path).extractall(to)
    zipfile.ZipFile(made.new / UPDATED.format(label)).extractall(folder)
    wanted = snapshot(whole)
    removed = read_manifest(update[UPDATE]).update.removed  # type: ignore[union-attr]
    for name in (*removed, *(update.keys() - wanted.keys())):
        (folder / name).unlink()
    after = snapshot(folder)
    for name in (SUMS, SUMS + SIGNATURE):
        assert after.pop(name) != wanted.pop(name)
    assert after == wanted
    manifest, _ = read_lists(after[MANIFEST], lambda name: after[name])
    assert {one.path for one in manifest.files} <= after.keys()


def test_a_folder_that_has_few_files_now_has_its_list_removed(made: Made, tmp_path: Path) -> None:
    since = verify_bundle(made.old / OLD.format("en"), Wanted(), None)
    left = {name: text for name, text in BEFORE.items() if not re.match(r"many/[3-9]", name)}
    new = make(tmp_path, left, PackageRequest(made.signer, (since,)), "2026.12")
    update = made.judge(new / UPDATED.format("en")).manifest.update
    assert update is not None
    assert {MANY, "many/3.txt"} <= set(update.removed)


def updated(made: Made, tmp_path: Path, change: Callable[[Files], Files], drop: tuple[str, ...]) -> str:
    """Change an update and sign it anew, without some files; give why it is refused."""
    files = change(unzip(made.new / UPDATED.format("en")))
    manifest = read_manifest(files[UPDATE])
    own = {
        name: text for name, text in files.items() if not name.startswith((UPDATE, SUMS)) and name not in drop
    }
    sums = list_sums(
        {name: hashlib.sha256(text).hexdigest() for name, text in own.items() if not name.endswith(SIGNATURE)}
    )
    comment = trusted_comment(replace(manifest, update=None), NEW.format("en"), SUMS)
    own |= {SUMS: sums, SUMS + SIGNATURE: made.signer.sign(sums, comment)}
    facts = write_manifest(replace(manifest, files=listed(own)))
    name = UPDATED.format("en")
    own |= {
        UPDATE: facts,
        UPDATE + SIGNATURE: made.signer.sign(facts, trusted_comment(manifest, name, UPDATE)),
    }
    raw = raw_files(own)
    for one in raw:
        one.day = date(2026, 12, 20)
    (tmp_path / name).write_bytes(RawZip(raw).write())
    try:
        made.judge(tmp_path / name)
    except BundleError as refused:
        return str(refused)
    return ""


def test_an_update_whose_lists_do_not_fit_is_refused(made: Made, tmp_path: Path) -> None:
    assert updated(made, tmp_path, lambda files: files, ()) == ""
    told = updated(made, tmp_path, lambda files: files, (MANY,))
    assert "many/" in told
    assert "does not bring the list of its folder" in told
    told = updated(made, tmp_path, lambda files: files | {MANY: files[MANY] + b" "}, ())
    assert f"{MANY} is not the list that it names" in told
    told = updated(made, tmp_path, lambda files: files | {"many/3.txt": b"a third"}, ())
    assert "many/3.txt: update.json and manifest.json do not say the same of it" in told
    told = updated(made, tmp_path, lambda files: files | {"still/3.txt": b"a third"}, ())
    assert "still/3.txt: update.json changes it, and does not bring the list of its folder" in told
