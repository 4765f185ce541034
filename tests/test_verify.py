"""The verify stage: packages that are not exactly as they were made are refused, each by name and with words."""

from __future__ import annotations

import hashlib
import io
import json
import os
import random
import re
import subprocess
import sys
import time
import tracemalloc
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bundles import (
    BUNDLE,
    RawZip,
    need_minisign,
    raw_files,
    signed_lists,
    with_lists,
)
from changed_packages import CASES, TODAY, Made, flipped, judge, make_package
from fieldguide.cli import run
from fieldguide.content.bundles import MANIFEST, SIGNATURE, SUMS, edition_order, find_clash
from fieldguide.content.manifests import write_manifest
from fieldguide.errors import BundleError, UsageError
from fieldguide.verify import Wanted, read_key, verify_bundle

THOROUGH = int(os.environ.get("FIELDGUIDE_THOROUGH", "1"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make_package(tmp_path_factory.mktemp("made"))


def test_what_was_made_passes(made: Made, tmp_path: Path) -> None:
    found = judge(made.whole, tmp_path, made.wanted(after="2026.11", audience="public", language="en"))
    assert (found.manifest.edition, found.key, found.signed, found.notes) == (
        "2026.11",
        made.signer.id,
        True,
        (),
    )
    assert found.read("index.html") == made.files["index.html"]
    # Written anew here it passes too: so what is refused below is refused for what was changed in it.
    assert judge(RawZip(raw_files(made.files)).write(), tmp_path, made.wanted()).key == made.signer.id


@pytest.mark.parametrize("name", CASES)
def test_a_package_that_was_changed_is_refused(made: Made, tmp_path: Path, name: str) -> None:
    change, words = CASES[name]
    content = change(made)
    assert content != made.whole
    with pytest.raises(BundleError) as refused:
        judge(content, tmp_path, made.wanted())
    assert str(refused.value).startswith(f"{BUNDLE} is refused: ")
    assert re.search(words if "|" in words else re.escape(words), str(refused.value)), str(refused.value)
    assert refused.value.exit_status == 3
    assert [path.name for path in tmp_path.iterdir()] == [BUNDLE], "nothing is unpacked"


def test_enough_kinds_of_changes_are_tried() -> None:
    assert len(CASES) >= 80


# ---- What is asked for.


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"after": "2026.12"}, "older than 2026.12"),
        ({"after": "2027.1"}, "older than 2027.1"),
        ({"after": "2026-11-23"}, "older than 2026-11-23"),
        ({"after": "spring"}, "no order tells"),
        ({"audience": "internal"}, "it is for public, and you asked for internal"),
        ({"language": "fr"}, "it is in en, and you asked for fr"),
        ({"office": "zambre"}, "it is of no office, and you asked for zambre"),
    ],
)
def test_another_package_than_asked_is_refused(
    made: Made, tmp_path: Path, asked: dict[str, str], words: str
) -> None:
    with pytest.raises(BundleError, match=re.escape(words)):
        judge(made.whole, tmp_path, made.wanted(**asked))


@pytest.mark.parametrize("after", ["2026.11", "2026.2", "2025.12", "2026-11-22"])
def test_this_edition_and_newer_ones_pass(made: Made, tmp_path: Path, after: str) -> None:
    assert judge(made.whole, tmp_path, made.wanted(after=after)).manifest.edition == "2026.11"


def test_what_is_too_old_or_of_the_future_is_refused_with_both_days(made: Made, tmp_path: Path) -> None:
    files = with_lists(made.files, replace(made.manifest, review_by="2027-05-01"), made.signer)
    content = RawZip(raw_files(files)).write()
    assert judge(content, tmp_path, made.wanted(), date(2027, 5, 1)).manifest.review_by == "2027-05-01"
    for today, words in (
        (date(2027, 5, 2), "replaced by 2027-05-01, and this machine says that today is 2027-05-02"),
        (date(1970, 1, 1), "issued on 2026-11-22, and this machine says that today is 1970-01-01"),
    ):
        with pytest.raises(BundleError, match=words):
            judge(content, tmp_path, made.wanted(), today)


def test_editions_are_ordered_by_their_numbers() -> None:
    names = ["2025.12", "2026.2", "2026.11", "2026.11a", "2026.11.1", "2027.1"]
    assert sorted(names, key=edition_order) == [
        "2025.12",
        "2026.2",
        "2026.11",
        "2026.11a",
        "2026.11.1",
        "2027.1",
    ]


def test_places_that_are_one_on_some_disks() -> None:
    assert find_clash(["a.html", "b/c.html", "b/d.html"]) is None
    assert find_clash(["straße.html", "STRASSE.html"]) == ("straße.html", "STRASSE.html")
    assert find_clash(["é.html", "e\u0301.html"]) == ("é.html", "e\u0301.html")
    assert find_clash(["A", "a/b.html"]) == ("A", "a/b.html")


# ---- Without a key, and what is no package at all.


def test_without_a_key_only_wholeness_is_said(
    made: Made, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / BUNDLE).write_bytes(made.whole)
    assert run(["verify", str(tmp_path / BUNDLE)]) == 0
    said = capsys.readouterr().out
    assert f"{BUNDLE} is whole.\n" in said
    assert (
        "Only wholeness was checked, not who made it. It is signed, but its signature was not checked" in said
    )
    unsigned = RawZip(raw_files(with_lists(made.files, made.manifest, None))).write()
    (tmp_path / BUNDLE).write_bytes(unsigned)
    assert run(["verify", str(tmp_path / BUNDLE)]) == 0
    assert "Nobody signed it" in capsys.readouterr().out
    assert run(["verify", str(tmp_path / BUNDLE), "--key", str(made.public)]) == 3
    assert "nobody signed it, and you asked for a signature" in capsys.readouterr().err


def test_the_command_says_what_a_package_is(
    made: Made, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "renamed.zip"
    path.write_bytes(made.whole)
    line = made.public.read_text().splitlines()[1]
    assert run(["verify", str(path), "--key", line, "--after", "2026.1", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert f"renamed.zip is whole, and signed with the key {made.signer.id}." in said
    for fact in ("edition: 2026.11", "issued: 2026-11-22", "languages: en", "audience: public"):
        assert f"  {fact}\n" in said
    assert f"note: the file was called {BUNDLE} when it was made" in said
    assert "Only wholeness" not in said


def test_what_is_no_file_is_refused_in_words(
    made: Made, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(tmp_path / "pipe.zip")
    (tmp_path / "folder.zip").mkdir()
    (tmp_path / "dangling.zip").symlink_to(tmp_path / "nowhere")
    with pytest.raises(BundleError, match="cannot be read"):
        verify_bundle(tmp_path / "a\0b.zip", Wanted(), TODAY)
    for name in ("missing.zip", "pipe.zip", "folder.zip", "dangling.zip"):
        assert run(["verify", str(tmp_path / name)]) == 3, name
        said = capsys.readouterr().err
        assert said.startswith("fieldguide: "), said
        assert "Traceback" not in said


@pytest.mark.parametrize(
    "content", [b"", b"no key", b"\xff\xfe", b"untrusted comment: x\nRWQf\n", b"x" * 100_000]
)
def test_what_is_no_key_is_wrong_usage(made: Made, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bad.pub").write_bytes(content)
    for given_key in (str(tmp_path / "bad.pub"), str(tmp_path / "missing.pub"), "x" * 56):
        with pytest.raises(UsageError, match="public key"):
            read_key(given_key)


def test_a_secret_key_is_not_taken_for_a_public_one(made: Made) -> None:
    with pytest.raises(UsageError, match="is a secret key, not a public one: keep it to yourself"):
        read_key(str(made.folder / f"{made.signer.id}.key"))


# ---- Memory and time.


def test_bombs_cost_neither_memory_nor_time(made: Made, tmp_path: Path) -> None:
    for name in ("a-bomb-that-says-so", "a-bomb-that-lies", "a-list-that-is-a-bomb"):
        content = CASES[name][0](made)
        (tmp_path / BUNDLE).write_bytes(content)
        wanted = made.wanted()
        tracemalloc.start()
        before = time.process_time()
        with pytest.raises(BundleError):
            verify_bundle(tmp_path / BUNDLE, wanted, TODAY)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert most < 6_000_000, name
        assert time.process_time() - before < 5


# ---- The programs that everybody has.


def test_stock_programs_say_the_same(made: Made, tmp_path: Path) -> None:
    minisign = need_minisign()
    folder = tmp_path / "unpacked"
    zipfile.ZipFile(io.BytesIO(made.whole)).extractall(folder)

    def check(name: str) -> int:
        command = [minisign, "-Vm", name, "-p", str(made.public)]
        return subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode

    assert check(MANIFEST) == check(SUMS) == 0
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", SUMS], cwd=folder, check=True)
    (folder / MANIFEST).write_bytes(made.files[MANIFEST].replace(b"public", b"hidden"))
    assert check(MANIFEST) != 0
    dist = made.folder / "dist"
    for name in ("SHA256SUMS", f"{BUNDLE.removesuffix('.zip')}.{MANIFEST}"):
        command = [minisign, "-Vm", name, "-p", str(made.public)]
        subprocess.run(command, cwd=dist, capture_output=True, check=True)
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=dist, check=True)


# ---- Whatever happens to a package.


@st.composite
def damages(draw: st.DrawFn) -> tuple[str, int, int, bytes]:
    how = draw(st.sampled_from(["flip", "cut", "insert", "splice", "overwrite"]))
    return (
        how,
        draw(st.integers(0, 1 << 20)),
        draw(st.integers(0, 1 << 20)),
        draw(st.binary(min_size=1, max_size=24)),
    )


def damaged(content: bytes, damage: tuple[str, int, int, bytes]) -> bytes:
    how, first, second, some = damage
    at, to = sorted((first % len(content), second % len(content)))
    match how:
        case "flip":
            return flipped(content, at, second % 8)
        case "cut":
            return content[:at] + content[to:] if to > at else content[:at]
        case "insert":
            return content[:at] + some + content[at:]
        case "splice":
            return content[:at] + content[to : to + 200] + content[at:]
    return content[:at] + some + content[at + len(some) :]


@settings(
    max_examples=250 * THOROUGH,
    deadline=None,
    derandomize=THOROUGH == 1,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(damages(), min_size=1, max_size=3))
@example([("flip", 0, 0, b"x")])
def test_no_damage_is_accepted_and_none_is_an_error(
    made: Made, tmp_path_factory: pytest.TempPathFactory, harm: list[tuple[str, int, int, bytes]]
) -> None:
    content = made.whole
    for one in harm:
        content = damaged(content, one) or b"x"
    path = made.folder / "fuzzed.zip"
    path.write_bytes(content)
    before = time.process_time()
    for wanted in (made.wanted(), Wanted()):
        if content == made.whole:
            assert verify_bundle(path, wanted, TODAY).manifest.edition == "2026.11"
            continue
        with pytest.raises(BundleError):
            verify_bundle(path, wanted, TODAY)
    assert time.process_time() - before < 5


def test_no_bit_may_be_another(made: Made, tmp_path: Path) -> None:
    """A bit here and there in every part of the zip, with the key and without one."""
    chosen = random.Random(7)
    path = tmp_path / BUNDLE
    for _ in range(400 * THOROUGH):
        at = chosen.randrange(len(made.whole))
        path.write_bytes(flipped(made.whole, at, chosen.randrange(8)))
        with pytest.raises(BundleError):
            verify_bundle(path, Wanted(), TODAY)


def test_manifests_have_one_form(made: Made) -> None:
    assert write_manifest(made.manifest) == made.files[MANIFEST]
    digest = hashlib.sha256(made.files["index.html"]).hexdigest()
    listed = {one.path: one for one in made.manifest.files}
    assert (listed["index.html"].sha256, listed["index.html"].size) == (digest, len(made.files["index.html"]))
    assert set(made.files) - set(listed) == {MANIFEST, SUMS, MANIFEST + SIGNATURE, SUMS + SIGNATURE}
    assert json.loads(made.files[MANIFEST])["issued"] == "2026-11-22"
    assert signed_lists(made.files[MANIFEST], {}, None)[MANIFEST] == made.files[MANIFEST]


def test_verify_reads_no_stage_that_makes_anything(made: Made) -> None:
    code = (
        "import sys; from fieldguide.verify import verify_bundle, Wanted; from pathlib import Path;"
        "verify_bundle(Path(sys.argv[1]), Wanted(), None);"
        "print([one for one in ('zipfile', 'jinja2', 'fieldguide.package', 'minisign') if one in sys.modules])"
    )
    path = made.folder / "dist" / BUNDLE
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() in ("['minisign']", "['zipfile', 'minisign']")
