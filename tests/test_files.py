"""Files and folders as a disk gives them: exchanged, unreadable, without end; nothing hangs, nothing leaks."""

from __future__ import annotations

import os
import shutil
import socket
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from fieldguide.content.file_names import plain_name, why_not_portable
from fieldguide.errors import MachineError
from fieldguide.load import load_library
from fieldguide.model import Diagnostic
from fieldguide.pipeline import check_project, render_library
from golden import MINIMAL_CONFIG, write_project
from media_files import make
from test_load import load_folder

PAGE = "---\ntitle: Home\nsummary: A tiny guide.\nreviewed: 2026-01-01\n---\n\n{}\n"
CONFIG = "\n".join(
    line for line in MINIMAL_CONFIG.splitlines() if "code: fr" not in line and "code: ar" not in line
)


def codes(faults: tuple[Diagnostic, ...]) -> list[tuple[str, str]]:
    return [(one.code, one.location.path) for one in faults]


@contextmanager
def readable_folder() -> Iterator[Path]:
    """Give a folder that others may enter, too, which pytest's own does not let them."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


@contextmanager
def without_root() -> Iterator[None]:
    """Put off the rights of root, to which nothing is unreadable."""
    if os.geteuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_an_unreadable_folder_is_one_fault_among_the_others() -> None:
    with readable_folder() as folder:
        write_project(folder, {"docs/en/a.md": PAGE.format("A"), "docs/en/forms/b.md": "No front matter\n"})
        secret = folder / "docs/en/lessons"
        entered = folder / "docs/en/risks"
        for one in (secret, entered):
            one.mkdir()
            (one / "c.md").write_text(PAGE.format("C"))
        (folder / "docs/en/places.md").write_text("x")
        secret.chmod(0o000)
        entered.chmod(0o444)  # its names can be read, its files cannot
        (folder / "docs/en/places.md").chmod(0o000)
        with without_root():
            library, faults = load_folder(folder)
        for one in (secret, entered):
            one.chmod(0o755)
    assert codes(faults) == [
        ("FG003", "docs/en/forms/b.md"),
        ("FG043", "docs/en/lessons"),
        ("FG001", "docs/en/places.md"),
        ("FG001", "docs/en/risks/c.md"),
    ]
    assert faults[1].message == "the folder cannot be read: permission denied"
    assert library.find("page/a") is not None


@pytest.mark.parametrize("name", ["pipe.md", "pipe.yml", "pipe.png"])
def test_a_pipe_does_not_hang(tmp_path: Path, name: str) -> None:
    write_project(tmp_path, {})
    os.mkfifo(tmp_path / f"docs/en/{name}")
    _, faults = load_folder(tmp_path)
    assert codes(faults) == [("FG001", f"docs/en/{name}")]


def test_sockets_devices_and_links_are_left_out(tmp_path: Path) -> None:
    write_project(tmp_path, {})
    content = tmp_path / "docs/en"
    with socket.socket(socket.AF_UNIX) as server:
        here = os.open(content, os.O_RDONLY)
        server.bind(f"/proc/self/fd/{here}/socket.png")
        os.close(here)
        (content / "outside.png").symlink_to("/etc/hostname")
        (content / "outside").symlink_to("/etc")
        (content / "loop").symlink_to("loop")
        (content / "around").symlink_to(".")
        (content / "inside.png").symlink_to("index.md")
        library, faults = load_folder(tmp_path)
    names = ("around", "inside.png", "loop", "outside", "outside.png", "socket.png")
    assert codes(faults) == [("FG001", f"docs/en/{name}") for name in names]
    assert not library.files


@pytest.mark.parametrize("kind", ["link", "file"])
def test_a_content_folder_that_is_none_is_told(tmp_path: Path, kind: str) -> None:
    write_project(tmp_path, {"docs/en/a.md": PAGE.format("A")})
    if kind == "link":
        (tmp_path / "quizzes").symlink_to("/etc")
    else:
        (tmp_path / "quizzes").write_text("x")
    library, faults = load_folder(tmp_path)
    assert codes(faults) == [("FG043", "quizzes")]
    assert [file.path for file in library.files] == ["docs/en/a.md"]


def test_folders_in_folders_without_end_are_told_and_left(tmp_path: Path) -> None:
    write_project(tmp_path, {})
    here = os.open(tmp_path / "docs/en", os.O_RDONLY)
    name = "n" * 90
    for _ in range(60):
        os.mkdir(name, dir_fd=here)
        inner = os.open(name, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    os.close(here)
    _, faults = load_folder(tmp_path)
    assert {one.code for one in faults} == {"FG040"}
    assert 2 < len(faults) < 20


def test_many_narrow_folders_do_not_end_the_reading(tmp_path: Path) -> None:
    write_project(tmp_path, {"docs/en/" + "a/" * 90 + "b.png": "x"})
    _, faults = load_folder(tmp_path)
    assert not faults


def test_a_name_that_is_no_text_is_told(tmp_path: Path) -> None:
    write_project(tmp_path, {})
    with open(os.fsencode(tmp_path) + b"/docs/en/caf\xe9.png", "wb"):
        pass
    library, faults = load_folder(tmp_path)
    assert codes(faults) == [("FG040", "docs/en/caf\\udce9.png")]
    assert not library.files
    assert check_project(tmp_path / "mkdocs.yml").text().encode()


def test_what_systems_and_editors_leave_behind_is_no_content(tmp_path: Path) -> None:
    names = (
        ".hidden.png",
        ".git/config",
        ".DS_Store",
        "a.md~",
        "b.png.bak",
        "c.swp",
        "Thumbs.db",
        "~$list.docx",
    )
    more = ("__MACOSX/a.png", "desktop.ini", "d.md.orig", ".~lock.list.odt#", "._a.png")
    write_project(tmp_path, {f"docs/en/{name}": "x" for name in (*names, *more)})
    library, faults = load_folder(tmp_path)
    assert not library.files
    assert not faults


@pytest.mark.parametrize(
    "name",
    [
        *(
            "aux",
            "AUX.md",
            "con.tar.gz",
            "nul",
            "prn.png",
            "COM0",
            "lpt9.x",
            "com².png",
            "CONIN$",
            "con .png",
        ),
        *(
            "a:b",
            "a<b",
            "a>b",
            'a"b',
            "a|b",
            "a?b",
            "a*b",
            "a\\b",
            "a.",
            "a ",
            "...",
            "a\tb",
            "a\x7f",
            "a\x85",
        ),
        *("a\u202eb", "a\u2066b", "a\u200bb", "\ufeffa", "a\u2028b", "a\udcff", "é" * 101, "x" * 201),
    ],
)
def test_names_that_do_not_travel(name: str) -> None:
    assert why_not_portable(name)


@pytest.mark.parametrize(
    "name",
    ["auxiliary", "console.md", "com10", "a.con", "nul-1.png", "x" * 200, "é" * 100, "می‌خواهم.png", ".a"],
)
def test_names_that_travel(name: str) -> None:
    assert not why_not_portable(name)


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("My Map (final).PNG", "my-map-final.png"),
        ("Œuvre d’été.pdf", "oeuvre-d-ete.pdf"),
        ("خريطة.png", ""),
        ("aux.md", "aux-file.md"),
        ("a.b.c", "a-b.c"),
        ("a:b", "a-b"),
        ("...", ""),
    ],
)
def test_a_better_name_is_offered(name: str, better: str) -> None:
    assert plain_name(name) == better
    assert not better or not why_not_portable(better)


def _change(path: Path) -> None:
    path.write_bytes(make("photo with its place"))


def _link_out(path: Path) -> None:
    path.unlink()
    path.symlink_to("/etc/hostname")


def _link_to_the_same(path: Path) -> None:
    path.rename(path.with_name("moved.png"))
    path.symlink_to("moved.png")


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _folder_out(path: Path) -> None:
    shutil.rmtree(path.parent)
    other = path.parent.parent / "elsewhere"
    other.mkdir()
    (other / "tent.png").write_bytes(b"secret")
    path.parent.symlink_to(other)


def _same_size(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-20] ^= 1
    times = path.stat()
    path.write_bytes(content)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


@pytest.mark.parametrize(
    "exchange", [_change, _link_out, _link_to_the_same, _pipe, _folder_out, _same_size, Path.unlink]
)
def test_a_picture_that_is_exchanged_after_the_check_is_not_published(
    tmp_path: Path, exchange: Callable[[Path], object]
) -> None:
    home = PAGE.format("![A tent in the rain](images/tent.png)")
    write_project(
        tmp_path,
        {"mkdocs.yml": CONFIG, "docs/en/index.md": home, "docs/en/images/tent.png": make("picture")},
    )
    checked = check_project(tmp_path / "mkdocs.yml")
    assert not checked.errors, checked.text()
    assert checked.library is not None
    contents = [one.content for site in render_library(checked.library) for one in site.assets]
    assert make("picture") in contents
    exchange(tmp_path / "docs/en/images/tent.png")
    with pytest.raises(MachineError, match=r"^docs/en/images/tent\.png "):
        render_library(checked.library)


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    write_project(tmp_path, {"docs/en/a.png": make("picture"), "docs/en/b.docx": make("document")})
    library, faults = load_folder(tmp_path)
    again = load_library(library.settings)
    assert (library.files, tuple(faults)) == (again[0].files, again[1])
