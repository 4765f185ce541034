"""`fieldguide bundle --all`: editions and audiences as jobs, on this machine and on a Dask cluster."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from fieldguide.cli import run
from fieldguide.errors import MachineError
from fieldguide.pipeline import CopiesRequest, CopiesResult, JobEnd, JobStep, make_copies
from fieldguide.pipeline.jobs.apart import work_folder
from fieldguide.pipeline.jobs.cluster import free_workers
from golden import write_project

CONFIG = """\
site_name: Tiny
plugins:
  - fieldguide:
      languages:
        - {code: en, name: English, translation: source}
        - {code: fr, name: Français, translation: machine, complete: false}
      edition: {name: "2026.06", date: 2026-06-01}
      audiences: [public, partner]
      audience: partner
      default_audience: public
"""

SECRET = "Only partners read of the blue gate"


def _page(title: str, more: str = "", body: str = "Text.") -> str:
    return f"---\ntitle: {title}\nsummary: A short summary.\nreviewed: 2026-01-01\n{more}---\n\n{body}\n"


def _edition(name: str) -> str:
    return (
        f'name: "{name}-1"\ndate: 2026-06-20\ntitle: {{en: The site of {name}}}\noffice: {{en: Office of {name}}}\n'
        "languages: [en]\naudience: partner\n"
    )


PROJECT = {
    "mkdocs.yml": CONFIG,
    "docs/en/index.md": _page("Home"),
    "docs/en/forms/work.md": _page("Work"),
    "docs/en/forms/gate.md": _page("The gate", "audience: partner\n", SECRET),
    "editions/riverton/edition.yml": _edition("riverton"),
}
NAMES = [
    f"{edition}/{audience}/packages"
    for edition in ("project", "riverton")
    for audience in ("partner", "public")
]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_project(tmp_path / "project", PROJECT)
    monkeypatch.chdir(tmp_path / "project")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    return tmp_path / "project"


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _make(
    project: Path,
    output: str,
    scheduler: str = "",
    tell: Callable[[JobStep | JobEnd], None] = lambda _: None,
) -> CopiesResult:
    request = CopiesRequest(
        project / "mkdocs.yml", project / output, workers=2, scheduler=scheduler, cached=False
    )
    return make_copies(request, lambda _: None, tell)


def test_each_copy_is_what_its_edition_and_audience_alone_would_be(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["bundle", "--all", "--jobs", "2"]) == 0, capsys.readouterr()
    told = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in told if "/packages " in line and line[0] != " "] == [
        [name, "made"] for name in NAMES
    ]
    assert told[-1].startswith("4 of 4 copies are in copies: ")
    made = _files(project / "copies")
    for name, own in (("project/public", []), ("riverton/partner", ["--edition", "riverton"])):
        alone = ["--audience", name.partition("/")[2], "--output", f"alone/{name}", "--jobs", "1"]
        assert run(["bundle", *own, *alone]) == 0
        below = f"{name}/packages/"
        copy = {path.removeprefix(below): content for path, content in made.items() if path.startswith(below)}
        assert copy == _files(project / "alone" / name)
    for name in made:
        if name.endswith(".zip"):
            with zipfile.ZipFile(project / "copies" / name) as archive:
                held = any(SECRET.encode() in archive.read(one) for one in archive.namelist())
            assert held is ("/partner/" in name), name


def test_a_fault_of_one_edition_stops_no_other_and_is_told_with_its_name(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_project(
        project,
        {
            "editions/broken/edition.yml": _edition("broken"),
            "editions/broken/docs/en/forms/farms.md": _page("Farms", "", "[](ref:form/nothing)"),
            "editions/unreadable/edition.yml": "name: [\n",
        },
    )
    assert run(["bundle", "--all", "--audience", "public", "--jobs", "2"]) == 2
    told = capsys.readouterr().out
    rows = dict(
        line.split()[:2] for line in told.splitlines() if re.match(r"[a-z]+(/\S+)?  +(made|faults)", line)
    )
    assert rows == {
        "broken/public/packages": "faults",
        "project/public/packages": "made",
        "riverton/public/packages": "made",
        "unreadable": "faults",
    }
    assert "nothing is called `form/nothing`" in told
    assert "editions/broken/docs/en/forms/farms.md:7:" in told
    assert "in broken/public/packages" in told
    assert "in unreadable" in told
    assert not (project / "copies/broken").exists()


def test_what_is_of_one_edition_or_of_many_is_refused_in_the_other(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for arguments, words in (
        (["--scheduler", "tcp://127.0.0.1:1"], "--scheduler is for many copies at once: please add --all"),
        (["--all", "--since", "old.zip"], "--since and --as-of are of one edition"),
        (["--all", "--with", "pfd"], "there is no format pfd; did you mean `pdf`?"),
        (["--all", "--edition", "rivertown"], "there is no edition rivertown"),
        (["--all", "--audience", "all"], "there is no audience all; audiences: public, partner"),
    ):
        assert run(["bundle", *arguments]) == 2, arguments
        assert words in capsys.readouterr().err
    assert not (project / "copies").exists()


def test_other_formats_are_jobs_of_their_own_and_may_have_nothing_to_give(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["bundle", "--all", "--edition", "project", "--audience", "public", "--with", "gift"]
    assert run(asked) == 0, capsys.readouterr()
    told = capsys.readouterr()
    assert re.search(r"^project/public/gift-fr +nothing to make", told.out, re.MULTILINE)
    assert "project/public/gift-en: there is nothing to export as gift in en" in told.err
    assert sorted(path.name for path in (project / "copies/project/public").iterdir()) == ["packages"]


def test_a_process_that_is_killed_is_started_again(project: Path) -> None:
    killed: list[int] = []

    def kill_first(event: JobStep | JobEnd) -> None:
        if isinstance(event, JobStep) and event.step == "Building" and not killed:
            killed.append(_child_of(os.getpid()))
            os.kill(killed[0], signal.SIGKILL)

    steps: list[str] = []

    def tell(event: JobStep | JobEnd) -> None:
        kill_first(event)
        if isinstance(event, JobStep):
            steps.append(event.step)

    result = _make(project, "again", tell=tell)
    assert result.status == 0
    assert killed
    assert steps.count("lost 1") == 1
    assert _files(project / "again") == _made_here(project)


def _made_here(project: Path) -> Mapping[str, bytes]:
    assert _make(project, "here").status == 0
    return _files(project / "here")


def _child_of(parent: int) -> int:
    """Give a process that was started by another, and makes a job."""
    children = Path(f"/proc/{parent}/task").glob("*/children")
    ids = [int(id) for one in children for id in one.read_text().split()]
    return next(id for id in ids if b"make_alone" in Path(f"/proc/{id}/cmdline").read_bytes())


def test_what_killed_workers_left_is_removed_and_what_is_at_work_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with work_folder() as running:
        (running / "half").write_text("x")
        left = tmp_path / "fieldguide-job-left"
        left.mkdir()
        (left / "half").write_text("x")
        left.with_suffix(".lock").touch()
        # Not a lock, but a way to a file of somebody else.
        other = tmp_path / "other"
        other.write_text("x")
        (tmp_path / "fieldguide-job-way.lock").symlink_to(other)
        with work_folder() as second:
            assert second != running
            assert (running / "half").exists()
            assert not left.exists()
            assert other.read_text() == "x"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["fieldguide-job-way.lock", "other"]


def test_nothing_is_left_of_a_run_that_is_stopped(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    work = project.parent / "work"
    work.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(work))

    def stop(event: JobStep | JobEnd) -> None:
        if isinstance(event, JobStep) and event.step == "Building":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        _make(project, "stopped", tell=stop)
    assert list(work.iterdir()) == []
    assert not list((project / "stopped").rglob("*.zip"))


def test_without_the_extra_it_is_said_what_to_install(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert run(["bundle", "--all", "--scheduler", "tcp://127.0.0.1:1"]) == 2
    assert "--scheduler needs the extra `cluster`" in capsys.readouterr().err


def test_a_secret_key_goes_to_no_cluster(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("distributed")
    assert run(["keygen", "--to", str(project.parent / "keys"), "--no-password"]) == 0
    sign = ["--sign", str(project.parent / "keys/fieldguide.key")]
    assert run(["bundle", "--all", *sign, "--scheduler", "tcp://127.0.0.1:1"]) == 2
    assert "--sign keeps the secret key on this machine" in capsys.readouterr().err
    assert run(["bundle", "--all", *sign, "--edition", "riverton", "--audience", "public"]) == 0
    [bundle] = (project / "copies/riverton/public/packages").glob("*.zip")
    assert run(["verify", str(bundle), "--key", str(project.parent / "keys/fieldguide.pub")]) == 0


class Cluster:
    """A scheduler and workers of this machine, each a process of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.workers: list[subprocess.Popen[str]] = []
        file = folder / "scheduler.json"
        command = (
            "scheduler",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--no-dashboard",
            "--scheduler-file",
            str(file),
        )
        self.scheduler = self._start(*command)
        _wait_for(lambda: file.exists() and file.read_text().rstrip().endswith("}"))
        found = re.search(r"tcp://[0-9.:]+", file.read_text())
        assert found is not None
        self.address = found[0]

    def add_worker(self) -> None:
        name = f"worker-{len(self.workers)}"
        place = self._folder / name
        options = ("--host", "127.0.0.1", "--nthreads", "1", "--no-nanny", "--no-dashboard", "--name", name)
        self.workers.append(self._start("worker", self.address, *options, "--local-directory", str(place)))

    def _start(self, *arguments: str) -> subprocess.Popen[str]:
        code = "import sys; from distributed.cli.dask_NAME import main; main(sys.argv[1:])"
        code = code.replace("NAME", arguments[0])
        said = (self._folder / f"{arguments[0]}-{len(self.workers)}.log").open("w")
        return subprocess.Popen(
            [sys.executable, "-c", code, *arguments[1:]],
            cwd=self._folder,
            stdout=said,
            stderr=said,
            text=True,
        )

    def stop(self) -> None:
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    pytest.importorskip("distributed")
    folder = tmp_path / "cluster"
    folder.mkdir()
    started = Cluster(folder)
    try:
        yield started
    finally:
        started.stop()


def _wait_for(there: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not there():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_a_cluster_makes_the_same_bytes_though_a_worker_is_killed_midway(
    project: Path, cluster: Cluster
) -> None:
    cluster.add_worker()
    cluster.add_worker()
    places: dict[str, list[str]] = {}
    killed: list[str] = []

    def tell(event: JobStep | JobEnd) -> None:
        if isinstance(event, JobStep):
            if event.step == "Started":
                places.setdefault(event.job.name, []).append(event.place)
            # Both are at work, and nothing is made yet.
            if event.step == "Building" and not killed:
                port = event.place.rpartition(":")[2]
                killed.append(event.job.name)
                _kill_worker(cluster, port)

    result = _make(project, "there", cluster.address, tell)
    assert result.status == 0, [outcome for _, outcome, _ in result.ended]
    assert _files(project / "there") == _made_here(project)
    # Each of two workers gets a job at once, whoever of them has the files of the project.
    assert len({first for first, *_ in places.values()}) == 2
    assert len(places[killed[0]]) == 2
    assert places[killed[0]][0] != places[killed[0]][1]


def _kill_worker(cluster: Cluster, port: str) -> None:
    """Kill the worker that listens at a port."""
    from distributed import Client

    with Client(cluster.address, set_as_default=False) as client:
        [pid] = [pid for place, pid in client.run(os.getpid).items() if place.endswith(f":{port}")]
    [worker] = [one for one in cluster.workers if one.pid == pid]
    worker.kill()
    worker.wait()


def test_where_the_scheduler_is_lost_each_copy_says_so(project: Path, cluster: Cluster) -> None:
    cluster.add_worker()

    def tell(event: JobStep | JobEnd) -> None:
        if isinstance(event, JobStep) and event.step == "Building":
            cluster.scheduler.kill()

    result = _make(project, "nowhere", cluster.address, tell)
    assert result.status == 4
    notes = [(outcome.status, outcome.trouble) for _, outcome, _ in result.ended]
    assert len(notes) > 1
    assert all(status == 4 and words.startswith("the cluster could not make it: ") for status, words in notes)


class Workers:
    """What a client of a scheduler tells of its workers."""

    def __init__(self, threads: dict[str, int]) -> None:
        self._threads = threads

    def nthreads(self) -> dict[str, int]:
        return self._threads


@pytest.mark.parametrize(
    ("threads", "busy", "most", "free"),
    [
        ({"a": 1, "b": 1}, [], 9, ["a", "b"]),
        ({"a": 1, "b": 1}, ["a"], 9, ["b"]),
        ({"a": 1, "b": 1}, ["a", "b"], 9, []),
        # The least work first, so that a few jobs are shared out.
        ({"a": 3, "b": 3}, [], 3, ["a", "b", "a"]),
        ({"a": 2, "b": 2}, ["a", "a", "b"], 9, ["b"]),
        ({"a": 1, "b": 1}, [], 1, ["a"]),
        # One came later, one was lost.
        ({"b": 1, "c": 1}, ["a", "b"], 9, ["c"]),
        # None is there: the scheduler keeps one job for whoever comes.
        ({}, [], 9, [""]),
        ({}, ["a"], 9, []),
        ({}, [""], 9, []),
        ({"a": 1}, [], 0, []),
        ({}, [], 0, []),
    ],
)
def test_each_worker_gets_as_many_jobs_as_it_has_threads(
    threads: dict[str, int], busy: list[str], most: int, free: list[str]
) -> None:
    assert free_workers(Workers(threads), busy, most) == free


def test_a_worker_with_another_version_makes_nothing(
    project: Path, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    cluster.add_worker()
    monkeypatch.setattr("fieldguide.pipeline.jobs.planning.code_digest", lambda _: "other")
    result = _make(project, "other", cluster.address)
    assert result.status == 4
    assert {outcome.trouble.partition(",")[0] for _, outcome, _ in result.ended} == {
        "this worker has another version of fieldguide"
    }
    assert not (project / "other").exists()


def test_where_there_is_no_scheduler_it_is_said(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr("fieldguide.pipeline.jobs.cluster._WAIT_SCHEDULER", "1s")
    with pytest.raises(MachineError, match=r"there is no scheduler at tcp://127\.0\.0\.1:1"):
        _make(project, "nowhere", "tcp://127.0.0.1:1")
