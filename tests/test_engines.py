"""The engines stage: an engine for each language, side by side, and one site of them all."""

from __future__ import annotations

import os
import pickle
import signal
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import pytest

from fieldguide.engines import (
    LanguageEvent,
    load_engine,
    source_date_epoch,
)
from fieldguide.engines.worker import LanguageTask, PendingSite, build_language
from fieldguide.errors import MachineError, UsageError
from fieldguide.model import RenderedSite
from plain_engine import (
    ENGINE,
    build_sites,
    snapshot,
    tiny_page,
    tiny_settings,
    tiny_site,
    tiny_sites,
)

# ---- Languages ----


def test_each_language_lies_in_its_folder_and_shared_files_once(tmp_path: Path) -> None:
    settings = tiny_settings(tmp_path)
    build_sites(tiny_sites(), ENGINE, settings, tmp_path / "site")
    assert list(snapshot(tmp_path / "site")) == [
        "404.html",
        "about.html",
        "ar/about.html",
        "ar/index.html",
        "ar/risks/family.html",
        "ar/search/search_index.json",
        "assets/style.css",
        "fr/about.html",
        "fr/index.html",
        "fr/risks/family.html",
        "fr/search/search_index.json",
        "index.html",
        "risks/family.html",
        "search/search_index.json",
    ]
    assert (tmp_path / "site/404.html").read_text() == "<title>en</title>"


def test_progress_tells_each_start_and_end(tmp_path: Path) -> None:
    events: list[LanguageEvent] = []
    build_sites(tiny_sites(), ENGINE, tiny_settings(tmp_path), tmp_path / "site", 1, events.append)
    assert events == [
        LanguageEvent("en", False, 0, 3),
        LanguageEvent("en", True, 1, 3),
        LanguageEvent("fr", False, 1, 3),
        LanguageEvent("fr", True, 2, 3),
        LanguageEvent("ar", False, 2, 3),
        LanguageEvent("ar", True, 3, 3),
    ]


def broken_sites(word: str, *codes: str) -> list[RenderedSite]:
    return [
        tiny_site(one.language, [tiny_page("index.md", "Home", word)]) if one.language.code in codes else one
        for one in tiny_sites()
    ]


def test_a_failing_engine_is_one_error_with_its_log(tmp_path: Path) -> None:
    with pytest.raises(MachineError) as caught:
        build_sites(broken_sites("CRASH", "fr"), ENGINE, tiny_settings(tmp_path), tmp_path / "site")
    assert str(caught.value) == "building the language `fr` failed: the theme is broken"
    [log] = caught.value.__notes__
    assert log.startswith("what the engine says before it ends\nTraceback")
    assert log.endswith("with a second line")


def test_a_full_disk_is_named_whatever_the_engine_makes_of_it(tmp_path: Path) -> None:
    with pytest.raises(MachineError) as caught:
        build_sites(broken_sites("FULL", "fr"), ENGINE, tiny_settings(tmp_path), tmp_path / "site")
    said = str(caught.value)
    assert said.startswith("building the language `fr` failed: No space left on device: the disk at /")
    assert said.endswith(" is full")


@pytest.mark.parametrize(
    ("log", "words"), [("/dev/full", "No space left on device"), ("/nowhere/log", "No such file")]
)
def test_the_cause_is_told_where_the_log_cannot_be_written(tmp_path: Path, log: str, words: str) -> None:
    [site] = broken_sites("CRASH", "en")[:1]
    pending = PendingSite(site.language, partial(give, site))
    task = LanguageTask(ENGINE, pending, tiny_settings(tmp_path), tmp_path / "en", Path(log), 0)
    context = get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=build_language, args=(task, sender))
    process.start()
    sender.close()
    assert receiver.recv()[1].startswith(words)
    process.join()


def give(site: RenderedSite) -> RenderedSite:
    return site


def test_a_wrong_call_stays_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"^the configuration of the engine is wrong\n"):
        build_sites(broken_sites("REFUSE", "ar"), ENGINE, tiny_settings(tmp_path), tmp_path / "site")


def test_a_killed_process_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(MachineError, match="`en` failed: its process ended with status -9"):
        build_sites(broken_sites("VANISH", "en"), ENGINE, tiny_settings(tmp_path), tmp_path / "site")


def test_files_of_one_name_must_be_the_same_in_all_languages(tmp_path: Path) -> None:
    with pytest.raises(MachineError, match=r"`fr` writes `assets/language\.css` differently"):
        build_sites(broken_sites("DIFFER", "en", "fr"), ENGINE, tiny_settings(tmp_path), tmp_path / "site")


def test_what_an_engine_prints_is_not_on_our_output(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    build_sites(broken_sites("PRINT", "en"), ENGINE, tiny_settings(tmp_path), tmp_path / "site")
    assert capfd.readouterr() == ("", "")


def test_a_failure_ends_the_other_languages(tmp_path: Path) -> None:
    """The hanging language is started first; without an end to it this would not return."""
    sites = [*broken_sites("HANG", "en")[:1], *broken_sites("LATER CRASH", "fr")[1:]]
    with pytest.raises(MachineError, match="`fr`"):
        build_sites(sites, ENGINE, tiny_settings(tmp_path), tmp_path / "site", 3)
    assert not is_running(int((tmp_path / "site/.parts/en.pid").read_text()))


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130), (signal.SIGKILL, -9)]
)
def test_a_signal_ends_the_children(tmp_path: Path, number: signal.Signals, status: int) -> None:
    """Even one that nobody can catch: a child that goes on would write into the next build."""
    settings, sites = tiny_settings(tmp_path), broken_sites("HANG", "en", "fr")
    builder = os.fork()
    if not builder:
        try:
            # As a shell starts a program, whatever the tests were started by.
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            signal.signal(signal.SIGINT, signal.default_int_handler)
            signal.alarm(60)
            build_sites(sites, ENGINE, settings, tmp_path / "site", 2)
        except SystemExit as error:
            os._exit(int(str(error.code)))
        except KeyboardInterrupt:
            os._exit(130)
        os._exit(99)
    parts = tmp_path / "site/.parts"
    files = [parts / f"{code}.pid" for code in ("en", "fr")]
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
    task = LanguageTask(ENGINE, tiny_sites()[2], tiny_settings(tmp_path), tmp_path, tmp_path, 0)
    assert pickle.loads(pickle.dumps(task)) == task


def test_an_engine_that_is_not_there() -> None:
    with pytest.raises(UsageError, match="there is no site engine `none`"):
        load_engine("none")
    with pytest.raises(UsageError, match=r"cannot load the site engine `no\.such:Thing`"):
        load_engine("no.such:Thing")


# ---- The day ----


def test_the_edition_is_now_for_the_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    build_sites(broken_sites("EPOCH", "en"), ENGINE, tiny_settings(tmp_path), tmp_path / "site")
    assert (tmp_path / "site/assets/en.txt").read_text() == "1795305600"  # 2026-11-22T00:00:00Z


def test_without_an_edition_the_environment_says_when(tmp_path: Path) -> None:
    settings = replace(tiny_settings(tmp_path), edition_date=None)
    assert source_date_epoch(settings, {"SOURCE_DATE_EPOCH": "86400"}) == 86400
    assert source_date_epoch(settings, {}) == 315532800  # 1980-01-01T00:00:00Z


@pytest.mark.parametrize("value", ["now", "-1", "1.5", " 1", "١٢", "9" * 12, "9" * 5000])
def test_a_nonsense_epoch_is_refused(tmp_path: Path, value: str) -> None:
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH must be a whole number"):
        source_date_epoch(tiny_settings(tmp_path), {"SOURCE_DATE_EPOCH": value})
