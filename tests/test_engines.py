"""The engines stage: our engine, whose pages are made by whichever process is free."""

from __future__ import annotations

import os
import pickle
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldguide.engines.own import _PAGES_AT_ONCE
from fieldguide.errors import MachineError, UsageError
from fieldguide.model import RenderedSite
from plain_work import (
    ENGLISH,
    PlainWork,
    build_pages,
    snapshot,
    tiny_page,
    tiny_settings,
    tiny_site,
    tiny_sites,
)


def test_each_language_lies_in_its_folder_and_nothing_else_is_written(tmp_path: Path) -> None:
    pages = build_pages(tiny_sites(), tiny_settings(tmp_path), tmp_path / "site")
    paths = [
        "about.html",
        "index.html",
        "risks/family.html",
        "fr/about.html",
        "fr/index.html",
        "fr/risks/family.html",
        "ar/about.html",
        "ar/index.html",
        "ar/risks/family.html",
    ]
    assert [page.path for page in pages] == paths
    assert list(snapshot(tmp_path / "site")) == sorted(paths)


def many_pages(count: int) -> RenderedSite:
    pages = [tiny_page(f"risks/page-{number}.md", f"Page {number}") for number in range(count)]
    return tiny_site(ENGLISH, pages, (ENGLISH,))


def test_any_number_of_processes_writes_the_same_pages(tmp_path: Path) -> None:
    site = many_pages(3 * _PAGES_AT_ONCE + 1)
    made = []
    for jobs in (1, 2, 5):
        pages = build_pages([site], tiny_settings(tmp_path), tmp_path / f"{jobs}", jobs)
        made.append((pages, snapshot(tmp_path / f"{jobs}")))
    assert len(made[0][1]) == len(site.pages)
    assert made[1:] == made[:1] * 2


def test_pages_come_back_without_their_documents_and_with_their_facts(tmp_path: Path) -> None:
    page = build_pages(tiny_sites(), tiny_settings(tmp_path), tmp_path / "site")[2]
    assert (page.html, page.page.content) == ("", "")
    assert page.facts.ids == ("why",)
    assert page.facts.needs[""] == ("assets/style.css",)
    assert page.facts.needs["language fr"] == ("fr/risks/family.html",)


def test_progress_counts_pages(tmp_path: Path) -> None:
    events: list[tuple[int, int]] = []
    count = 2 * _PAGES_AT_ONCE + 1
    build_pages(
        [many_pages(count)], tiny_settings(tmp_path), tmp_path / "site", 1, lambda *one: events.append(one)
    )
    assert events == [(done, count) for done in (0, _PAGES_AT_ONCE, 2 * _PAGES_AT_ONCE, count)]


def broken_sites(word: str, *codes: str) -> list[RenderedSite]:
    return [
        tiny_site(one.language, [tiny_page("index.md", "Home", word)]) if one.language.code in codes else one
        for one in tiny_sites()
    ]


def test_a_page_that_cannot_be_made_is_one_error_with_its_cause(tmp_path: Path) -> None:
    with pytest.raises(MachineError) as caught:
        build_pages(broken_sites("CRASH", "fr"), tiny_settings(tmp_path), tmp_path / "site")
    assert str(caught.value).splitlines()[0] == (
        "making the page `index.md` in `fr` failed: the template is broken"
    )
    [log] = caught.value.__notes__
    assert log.startswith("Traceback")
    assert log.endswith("with a second line")


def test_a_full_disk_is_named_whatever_is_made_of_it(tmp_path: Path) -> None:
    with pytest.raises(MachineError) as caught:
        build_pages(broken_sites("FULL", "fr"), tiny_settings(tmp_path), tmp_path / "site")
    said = str(caught.value).splitlines()[0]
    assert said.startswith(
        "making the page `index.md` in `fr` failed: No space left on device: the disk at /"
    )
    assert said.endswith(" is full")


def test_a_page_is_never_written_over_another(tmp_path: Path) -> None:
    (tmp_path / "site/risks").mkdir(parents=True)
    (tmp_path / "site/risks/family.html").write_text("of somebody else")
    with pytest.raises(MachineError, match="File exists"):
        build_pages(tiny_sites(), tiny_settings(tmp_path), tmp_path / "site")


def test_a_wrong_call_stays_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"^the configuration is wrong"):
        build_pages(broken_sites("REFUSE", "ar"), tiny_settings(tmp_path), tmp_path / "site")


def test_a_killed_process_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(MachineError, match=r"`index.md` in `en` failed: its process ended with status -9"):
        build_pages(broken_sites("VANISH", "en"), tiny_settings(tmp_path), tmp_path / "site")


def test_a_failure_ends_the_other_processes(tmp_path: Path) -> None:
    """The hanging page is asked for first; without an end to it this would not return."""
    hanging = many_pages(_PAGES_AT_ONCE)
    hanging = tiny_site(ENGLISH, [*hanging.pages[1:], tiny_page("a.md", "A", "HANG")])
    sites = [hanging, *broken_sites("LATER CRASH", "fr")[1:]]
    with pytest.raises(MachineError, match="`fr`"):
        build_pages(sites, tiny_settings(tmp_path), tmp_path / "site", 2)
    assert not is_running(int((tmp_path / "en.pid").read_text()))


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130), (signal.SIGKILL, -9)]
)
def test_a_signal_ends_the_children(tmp_path: Path, number: signal.Signals, status: int) -> None:
    """Even one that nobody can catch: a child that goes on would write into the next build."""
    settings = tiny_settings(tmp_path)
    filler = [tiny_page(f"z{number}.md", "Z") for number in range(_PAGES_AT_ONCE - 1)]
    sites = [
        tiny_site(one.language, [tiny_page("a.md", "A", "HANG"), *filler])
        for one in tiny_sites()
        if one.language.code in ("en", "fr")
    ]
    builder = os.fork()
    if not builder:
        try:
            # As a shell starts a program, whatever the tests were started by.
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            signal.signal(signal.SIGINT, signal.default_int_handler)
            signal.alarm(60)
            build_pages(sites, settings, tmp_path / "site", 2)
        except SystemExit as error:
            os._exit(int(str(error.code)))
        except KeyboardInterrupt:
            os._exit(130)
        os._exit(99)
    files = [tmp_path / f"{code}.pid" for code in ("en", "fr")]
    wait_for(lambda: all(path.exists() and path.read_text() for path in files))
    children = [int(path.read_text()) for path in files]
    os.kill(builder, number)
    assert os.waitstatus_to_exitcode(os.waitpid(builder, 0)[1]) == status
    wait_for(lambda: not any(is_running(child) for child in children))


def is_running(child: int) -> bool:
    """Tell whether a process is alive; one that nobody has asked for its status yet is not."""
    try:
        return Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def wait_for(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end, "it did not happen in 20 seconds"
        os.sched_yield()


def test_what_a_child_is_told_can_be_sent_to_a_new_process(tmp_path: Path) -> None:
    """Where there is no fork, it is pickled."""
    work = PlainWork(tiny_sites(), tiny_settings(tmp_path), tmp_path)
    assert pickle.loads(pickle.dumps(work)) == work
