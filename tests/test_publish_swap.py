"""The publish stage: a new site takes the place of the old one whole, or not at all."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from fieldguide.errors import MachineError, UsageError
from fieldguide.publish import Staging, check_apart, check_output, staged, swap_in
from fieldguide.publish.lock import locked
from fieldguide.publish.marker import MARKER, write_marker
from fieldguide.publish.swap import exchange, recover
from fieldguide.publish.together import finish_together, publish_together
from plain_work import snapshot, tiny_settings

Exchange = Callable[[Path, Path], bool]


def two_steps(one: Path, other: Path) -> bool:
    """Stand for a system that cannot exchange two folders."""
    return False


def write_site(folder: Path, text: str) -> Path:
    (folder / "fr").mkdir(parents=True)
    (folder / "index.html").write_text(text)
    (folder / "fr/index.html").write_text(f"fr {text}")
    write_marker(folder)
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    for name in ("docs/en", "modules", "quizzes"):
        (root / name).mkdir(parents=True)
    return root


def test_the_mark_of_a_folder_names_all_its_files(tmp_path: Path) -> None:
    text = (write_site(tmp_path / "site", "new") / MARKER).read_text()
    assert text.startswith("# Made by fieldguide")
    assert text.splitlines()[1:] == ["fr/index.html", "index.html"]


# ---- The swap ----


@pytest.mark.parametrize("in_one_step", [exchange, two_steps])
def test_the_new_folder_takes_the_place_of_the_old(tmp_path: Path, in_one_step: Exchange) -> None:
    write_site(tmp_path / "site", "old")
    new = snapshot(write_site(tmp_path / "new", "new"))
    swap_in(tmp_path / "new", tmp_path / "site", in_one_step)
    assert snapshot(tmp_path / "site") == new
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_this_system_exchanges_in_one_step(tmp_path: Path) -> None:
    """Linux has done so since 2014; where this fails, only the two steps are ever taken."""
    one, other = write_site(tmp_path / "one", "1"), write_site(tmp_path / "other", "2")
    assert exchange(one, other)
    assert (one / "index.html").read_text() == "2"


def test_an_exchange_that_the_disk_refuses_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "nothing", tmp_path)


def test_a_rename_that_fails_brings_the_old_folder_back(tmp_path: Path) -> None:
    old = snapshot(write_site(tmp_path / "site", "old"))
    with pytest.raises(FileNotFoundError):
        swap_in(tmp_path / "never-built", tmp_path / "site", two_steps)
    assert snapshot(tmp_path / "site") == old
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("in_one_step", [exchange, two_steps])
def test_a_build_that_is_killed_at_any_moment_leaves_a_whole_site(
    tmp_path: Path, in_one_step: Exchange
) -> None:
    """The next build starts with the old site or the new one, never with a mixture or nothing."""
    outcomes = set()
    for moment in range(1, 1000):
        place = tmp_path / str(moment)
        old = snapshot(write_site(place / "site", "old"))
        status = killed_build(place, in_one_step, moment)
        recover(place / "site")
        now = snapshot(place / "site")
        assert (place / "site/fr/index.html").read_text() in ("fr old", "fr new")
        outcomes.add(now == old)
        assert [path.name for path in place.iterdir() if path.name != ".site.lock"] == ["site"]
        if status == 0:
            break
    assert status == 0, "the build was never let live to its end"
    assert outcomes == {True, False}


last_child = 0


def killed_build(place: Path, in_one_step: Exchange, moment: int, names: tuple[str, ...] = ("site",)) -> int:
    """Write and swap in folders in a child process that kills itself at its n-th use of the disk."""
    global last_child
    child = last_child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    count = 0

    def kill_at_moment(event: str, _: object) -> None:
        nonlocal count
        if event.startswith(("os.", "open", "shutil.", "ctypes.call", "ctypes.dlsym")):
            count += 1
            if count == moment:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(kill_at_moment)
    pairs = [(write_site(place / f".{name}.new-{os.getpid()}", "new"), place / name) for name in names]
    if len(pairs) > 1:
        publish_together(pairs, in_one_step)
    else:
        swap_in(*pairs[0], in_one_step)
    os._exit(0)


# ---- Two swaps as one ----


@pytest.mark.parametrize("in_one_step", [exchange, two_steps])
@pytest.mark.parametrize("order", [("site", "dist"), ("dist", "site"), ("dist",)])
def test_a_build_that_is_killed_at_any_moment_never_leaves_the_site_and_the_packages_apart(
    tmp_path: Path, in_one_step: Exchange, order: tuple[str, ...]
) -> None:
    """Whichever of the two the next build asks for, both are old or both are new then."""
    outcomes = set()
    for moment in range(1, 1000):
        place = tmp_path / str(moment)
        for name in ("site", "dist"):
            write_site(place / name, "old")
        status = killed_build(place, in_one_step, moment, ("site", "dist"))
        for name in order:
            with locked(place / name):
                finish_together(place / name, in_one_step)
                recover(place / name)
        if len(order) == 1:
            recover(place / "site")
        now = {(place / name / "fr/index.html").read_text() for name in ("site", "dist")}
        assert len(now) == 1, (moment, now)
        outcomes |= now
        left = {path.name for path in place.iterdir()}
        known = {"site", "dist"} if len(order) > 1 else {"site", "dist", f".site.together-{last_child}"}
        assert left <= known, moment
        if status == 0:
            break
    assert status == 0, "the build was never let live to its end"
    assert outcomes == {"fr old", "fr new"}


def test_a_second_swap_that_the_disk_refuses_undoes_the_first(tmp_path: Path) -> None:
    for name in ("site", "dist"):
        write_site(tmp_path / name, "old")
    write_site(tmp_path / ".site.new-1", "new")
    write_site(tmp_path / ".dist.new-1", "new")
    before = snapshot(tmp_path)

    def refuse_the_second(one: Path, other: Path) -> bool:
        if other.name == "dist":
            raise OSError(28, "No space left on device")
        return exchange(one, other)

    with pytest.raises(OSError, match="No space"):
        publish_together(
            [(tmp_path / f".{name}.new-1", tmp_path / name) for name in ("site", "dist")], refuse_the_second
        )
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize(
    "record",
    [
        "no JSON",
        "[]",
        '{"pairs": 1}',
        '{"pairs": [{"new": "/a", "output": "/b", "number": 1}]}',
        '{"pairs": [{"new": "%(mine)s", "output": "%(site)s", "number": %(number)d}]}',
        '{"record": "/nowhere"}',
        '{"record": 1}',
    ],
)
def test_a_record_that_no_build_wrote_moves_nothing(tmp_path: Path, record: str) -> None:
    write_site(tmp_path / "site", "old")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/notes.txt").write_text("mine")
    values = {
        "mine": tmp_path / "mine",
        "site": tmp_path / "site",
        "number": (tmp_path / "mine").stat().st_ino,
    }
    before = snapshot(tmp_path)
    (tmp_path / ".site.together").write_text(record % values if "%(" in record else record)
    finish_together(tmp_path / "site")
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("site", "site", "cannot both lie in site"),
        ("site", "./site/", "cannot both lie in site"),
        ("site", "site/dist", "site/dist lies in site"),
        ("dist/site", "dist", "dist/site lies in dist"),
        ("site", "a/../site/x/y", "lies in site"),
    ],
)
def test_outputs_that_lie_in_each_other(one: str, other: str, reason: str) -> None:
    with pytest.raises(UsageError, match=reason):
        check_apart([Path(one), Path(other)])
    check_apart([Path("site"), Path("site-dist")])


# ---- Staging ----


def publish(output: Path, root: Path, text: str) -> None:
    with staged(output, tiny_settings(root)) as staging:
        shutil.copytree(write_site(root / text, text), staging.folder, dirs_exist_ok=True)
        shutil.rmtree(root / text)
        staging.publish()


def test_a_first_and_a_second_build(project: Path) -> None:
    for text in ("one", "two"):
        publish(project / "build/site", project, text)
        assert (project / "build/site/index.html").read_text() == text
        assert [path.name for path in (project / "build").iterdir()] == ["site"]


@pytest.mark.parametrize("fault", [ValueError, KeyboardInterrupt, SystemExit, None])
def test_a_build_that_fails_leaves_the_old_site(project: Path, fault: type[BaseException] | None) -> None:
    """Also one that ends well without publishing, because something was wrong with the site."""
    output = project / "site"
    publish(output, project, "old")
    before = snapshot(project)
    settings = tiny_settings(project)

    def build() -> None:
        with staged(output, settings) as staging:
            (staging.folder / "index.html").write_text("half")
            if fault is not None:
                raise fault

    if fault is None:
        build()
    else:
        with pytest.raises(fault):
            build()
    assert snapshot(project) == before
    assert not list(project.glob(".site*"))


def test_sigterm_undoes_what_was_begun(project: Path) -> None:
    publish(project / "site", project, "old")
    before = snapshot(project)
    child = os.fork()
    if not child:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.alarm(60)
        try:
            with staged(project / "site", tiny_settings(project)) as staging:
                (staging.folder / "half").write_text("")
                os.kill(os.getpid(), signal.SIGTERM)
                signal.pause()
        except SystemExit as error:
            os._exit(int(str(error.code)))
        os._exit(99)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 143
    assert snapshot(project) == before


def test_two_builds_at_once(project: Path) -> None:
    settings = tiny_settings(project)
    with staged(project / "site", settings) as first:
        with (
            pytest.raises(MachineError, match=r"another build is writing .*/site; wait until it has ended"),
            staged(project / "site", settings),
        ):
            pass
        with staged(project / "dist", settings):
            pass
        assert first.folder.is_dir()
    with staged(project / "site", settings):
        pass


@pytest.mark.parametrize("meanwhile", ["gone", "taken by a third"])
def test_a_lock_whose_file_was_removed_between_two_steps_is_none(project: Path, meanwhile: str) -> None:
    """The builds before ends, and removes its file, after this one opened it and before it locks it."""
    path = project / ".site.lock"
    child = os.fork()
    if not child:
        third: list[int] = []

        def end_the_other(event: str, _: object) -> None:
            if event == "fcntl.flock" and path.exists() and not third:
                third.append(-1)
                path.unlink()
                if meanwhile != "gone":
                    third.append(os.open(path, os.O_RDWR | os.O_CREAT))
                    fcntl.flock(third[1], fcntl.LOCK_EX)

        sys.addaudithook(end_the_other)
        try:
            with locked(project / "site"):
                os._exit(10 if path.exists() else 11)
        except MachineError:
            os._exit(20)
        os._exit(99)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status == (10 if meanwhile == "gone" else 20)


def test_what_dead_builds_left_is_cleaned(project: Path) -> None:
    write_site(project / ".site.old", "old")
    write_site(project / ".site.new-1", "half")
    (project / ".site.lock").write_text("")
    (project / ".siteb.new-1").mkdir()
    with staged(project / "site", tiny_settings(project)):
        assert (project / "site/index.html").read_text() == "old"
    left = sorted(path.name for path in project.glob("*si*"))
    assert left == [".siteb.new-1", "site"]


def test_a_disk_that_refuses_is_one_line(project: Path) -> None:
    (project / "file").write_text("")
    with (
        pytest.raises(MachineError, match=r"^(File exists|Not a directory): .*/file"),
        staged(project / "file/site", tiny_settings(project)),
    ):
        pass


# ---- Outputs that are refused ----


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        (".", "holds the project itself"),
        ("..", "holds the project itself"),
        ("/", "may not be /"),
        ("docs", "is a folder of the content"),
        ("docs/en/site", "is a folder of the content"),
        ("modules/../docs", "is a folder of the content"),
        ("quizzes/en", "is a folder of the content"),
        ("words", "is a folder of the content"),
        ("away/site", "leads out of the project"),
        ("mine", "holds a file that fieldguide did not make: notes.txt"),
        ("ours", "holds a file that fieldguide did not make: fr/added.html"),
        ("holds-a-link", "holds a file that fieldguide did not make: fr/shortcut"),
        ("forged", "holds a file that fieldguide did not make: .fieldguide"),
        ("linked", "is a symbolic link"),
        ("a-file", "is a file"),
        ("~", "may not be"),
    ],
)
def test_an_output_that_is_refused(
    project: Path, monkeypatch: pytest.MonkeyPatch, output: str, reason: str
) -> None:
    """And nothing is deleted."""
    home = project.parent / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    (project / "mine").mkdir()
    (project / "mine/notes.txt").write_text("mine")
    write_site(project / "ours", "ours")
    (project / "ours/fr/added.html").write_text("mine")
    write_site(project / "holds-a-link", "ours")
    (project / "holds-a-link/fr/shortcut").symlink_to(project / "mine")
    write_site(project / "forged", "ours")
    (project / "forged/.fieldguide").write_text("index.html\nfr/index.html\n")
    (project / "linked").symlink_to(project.parent)
    (project / "away").symlink_to(project.parent / "home")
    (project / "a-file").write_text("mine")
    before = snapshot(project.parent)
    place = home if output == "~" else project / output
    with pytest.raises(UsageError) as caught, staged(place, tiny_settings(project)):
        pass
    assert reason in str(caught.value)
    assert snapshot(project.parent) == before


def test_outputs_that_are_taken(project: Path) -> None:
    write_site(project / "ours", "ours")
    for name in (".DS_Store", "Thumbs.db", "fr/desktop.ini"):
        (project / "ours" / name).write_text("left by a file viewer")
    (project / "empty").mkdir()
    (project.parent / "elsewhere").symlink_to(project)
    settings = tiny_settings(project)
    for name in ("ours", "empty", "new/site", "../beside"):
        check_output(project / name, settings)
    check_output(project.parent / "elsewhere/site", settings)


def test_without_a_home_folder(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HOME", raising=False)
    check_output(project / "site", tiny_settings(project))


def test_kinds_of_the_project_name_content_folders_too(project: Path) -> None:
    settings = tiny_settings(project)
    kind = replace(settings.kinds[0], base="atlas")
    with pytest.raises(UsageError, match="is a folder of the content"):
        check_output(project / "atlas", replace(settings, kinds=(kind,)))


def test_publishing_marks_the_folder(project: Path) -> None:
    with staged(project / "dist", tiny_settings(project)) as staging:
        assert isinstance(staging, Staging)
        (staging.folder / "a.zip").write_bytes(b"")
        staging.publish()
        assert staging.published
    assert (project / "dist/.fieldguide").read_text().endswith("\na.zip\n")
    check_output(project / "dist", tiny_settings(project))
