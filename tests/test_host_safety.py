"""What a host may not do: run what a configuration says, or touch a folder that is not ours."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from commands import run_fieldguide, run_host
from golden import write_project
from mkdocs_project import CONFIG, HOME, PROJECT
from plain_work import snapshot

TOOLS = ("mkdocs", "properdocs")
OLD = {"index.html": b"the old site", "fr/index.html": b"le vieux site"}


def write_old_site(folder: Path) -> None:
    """Write a site that a build made before."""
    for name, content in OLD.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    heading = "# Made by fieldguide, and replaced whole at the next build: keep nothing of yours here.\n"
    (folder / ".fieldguide").write_text(heading + "".join(f"{name}\n" for name in sorted(OLD)))


def files_of(folder: Path) -> dict[str, bytes]:
    return {name: content for name, content in snapshot(folder).items() if ".lock" not in name}


# ---- Code in the configuration ----

HOSTILE = {
    "tag": "site_author: !!python/object/apply:os.system ['touch {mark}']\n",
    "tag deep in options": "extra: {{a: [1, {{b: !!python/object/apply:os.system ['touch {mark}']}}]}}\n",
    "new object": "x: !!python/object/new:os.system ['touch {mark}']\n",
    "module": "x: !!python/module:evil\n",
    "name": "x: !!python/name:evil.x\n",
    "tag directive": None,
    "hook": "hooks: [evil.py]\n",
    "extension": "markdown_extensions: [evil]\n",
    "extension with options": "markdown_extensions: [{{evil: {{a: b}}}}]\n",
    "extension by class": "markdown_extensions: ['evil:Evil']\n",
    "template": "extra_templates: [evil.html]\n",
    "inherited": "INHERIT: base.yml\n",
}
EVIL = "import os\nopen({mark!r}, 'w').close()\n"


@pytest.mark.parametrize("command", ["check", "build", "bundle", "render", "schema"])
@pytest.mark.parametrize("name", HOSTILE)
def test_no_command_runs_what_a_configuration_says(tmp_path: Path, name: str, command: str) -> None:
    mark = tmp_path / "mark"
    text = HOSTILE[name]
    config = CONFIG + text.format(mark=mark) if text is not None else ""
    if text is None:
        config = f"%TAG !p! tag:yaml.org,2002:python/\n---\n{CONFIG}x: !p!object/apply:os.system ['touch {mark}']\n"
    files = {
        "mkdocs.yml": config,
        "evil.py": EVIL.format(mark=str(mark)),
        "docs/evil.html": "{{ ''.__class__ }}",
        "base.yml": f"site_author: !!python/object/apply:os.system ['touch {mark}']\n",
    }
    write_project(tmp_path, {**PROJECT, **files})
    arguments = {"render": ["--to", "out"], "schema": ["lesson"]}.get(command, [])
    # As `python -m`, which finds the modules of the folder it is in.
    done = run_fieldguide(tmp_path, command, *arguments)
    assert done.returncode == 2, done.stdout + done.stderr
    assert "mkdocs.yml:" in done.stdout
    assert not mark.exists()


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize("name", ["hook", "template"])
def test_no_host_runs_what_comes_after_the_plugins(tmp_path: Path, name: str, tool: str) -> None:
    """Tags and extensions of Markdown come before: a host has read them when it loads a plugin."""
    mark = tmp_path / "mark"
    config = CONFIG + str(HOSTILE[name]).format(mark=mark)
    files = {"mkdocs.yml": config, "evil.py": EVIL.format(mark=str(mark)), "docs/evil.html": "{{ 1 }}"}
    write_project(tmp_path, {**PROJECT, **files})
    done = run_host(tool, tmp_path, "build")
    assert done.returncode == 2, done.stderr
    assert "mkdocs.yml:" in done.stderr
    assert not mark.exists()


def test_a_person_who_builds_can_allow_a_hook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the file itself cannot."""
    mark = tmp_path / "mark"
    files = {"mkdocs.yml": CONFIG + "hooks: [evil.py]\n", "evil.py": EVIL.format(mark=str(mark))}
    write_project(tmp_path, {**PROJECT, **files})
    assert run_host("mkdocs", tmp_path, "build").returncode == 2
    monkeypatch.setenv("FIELDGUIDE_TRUST", "hooks")
    assert run_host("mkdocs", tmp_path, "build").returncode == 0
    assert mark.exists()


def test_a_preview_judges_the_configuration_again_when_it_changes(tmp_path: Path) -> None:
    """MkDocs would run its tags: here it is told, without a traceback, and the preview goes on."""
    write_project(tmp_path, PROJECT)
    mark = tmp_path / "mark"
    command = (sys.executable, "-m", "mkdocs", "serve", "--dev-addr", "127.0.0.1:0")
    log = tmp_path / "log.txt"
    with log.open("wb") as output:
        served = subprocess.Popen(command, cwd=tmp_path, stdout=output, stderr=subprocess.STDOUT)
    try:
        wait_for(log, "Serving on", served)
        hostile = f"site_author: !!python/object/apply:os.system ['touch {mark}']\n"
        (tmp_path / "mkdocs.yml").write_text(CONFIG + hostile)
        wait_for(log, "error[FG007] yaml-tag", served)
        (tmp_path / "mkdocs.yml").write_text("site_name: [\n")
        wait_for(log, "error[FG005] yaml-syntax", served)
        before = log.read_text().count("Reloading browsers")
        (tmp_path / "mkdocs.yml").write_text(CONFIG)
        wait_for(log, "Reloading browsers", served, before + 1)
    finally:
        served.send_signal(signal.SIGINT)
        served.wait(30)
    assert not mark.exists()
    assert "Traceback" not in log.read_text()


def wait_for(log: Path, text: str, process: subprocess.Popen[bytes], times: int = 1) -> None:
    end = time.monotonic() + 90
    while log.read_text().count(text) < times:
        assert process.poll() is None, log.read_text()
        assert time.monotonic() < end, log.read_text()
        os.sched_yield()


# ---- Folders that are not ours ----


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize(
    ("site_dir", "message"),
    [
        ("modules", "is a folder of the content"),
        ("mine", "holds a file that fieldguide did not make: notes.txt"),
        ("linked", "is a symbolic link"),
        ("away/site", "leads out of the project"),
        (".", "is the project itself"),
        ("docs", "is a folder of the content"),
        ("a-file", "is a file"),
    ],
)
def test_a_host_may_not_empty_a_folder_that_is_not_ours(
    tmp_path: Path, site_dir: str, message: str, tool: str
) -> None:
    project = tmp_path / "project"
    write_project(
        project, {**PROJECT, "mkdocs.yml": f"{CONFIG}site_dir: {site_dir}\n", "mine/notes.txt": "mine"}
    )
    (project / "modules/en").mkdir(parents=True)
    (project / "a-file").write_text("mine")
    (tmp_path / "elsewhere").mkdir()
    (project / "linked").symlink_to(tmp_path / "elsewhere")
    (project / "away").symlink_to(tmp_path / "elsewhere")
    before = snapshot(tmp_path)
    done = run_host(tool, project, "build")
    assert done.returncode == 2, done.stderr
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert snapshot(tmp_path) == before
    assert (project / "modules/en").is_dir()


def test_the_folder_of_the_command_is_judged_too(tmp_path: Path) -> None:
    write_project(tmp_path, {**PROJECT, "mine/notes.txt": "mine"})
    done = run_host("mkdocs", tmp_path, "build", "--site-dir", "mine")
    assert done.returncode == 2
    assert (tmp_path / "mine/notes.txt").read_text() == "mine"


# ---- A run that fails ----

FAILURES = {
    "configuration": ({"mkdocs.yml": CONFIG.replace("code: fr", "code: FR")}, ()),
    "yaml": ({"mkdocs.yml": CONFIG + "x: [\n"}, ()),
    "content": ({"docs/en/notes.md": HOME.replace("page/about", "page/nothing")}, ()),
    "front matter": ({"docs/en/notes.md": "---\ntitle: [\n---\n\nText.\n"}, ()),
    "small faults in strict mode": ({}, ("--strict",)),
    "a built page": ({"docs/en/notes.md": HOME + "\n<div onclick='x'>a</div>\n"}, ()),
    "a hook on a page": ({"mkdocs.yml": CONFIG + "hooks: [page.py]\n"}, ()),
    "a hook at the end": ({"mkdocs.yml": CONFIG + "hooks: [late.py]\n"}, ()),
    "a hook that warns in strict mode": ({"mkdocs.yml": CONFIG + "hooks: [warn.py]\n"}, ("--strict",)),
    "a hook that stops the program": ({"mkdocs.yml": CONFIG + "hooks: [leave.py]\n"}, ()),
    "a hook that interrupts": ({"mkdocs.yml": CONFIG + "hooks: [interrupt.py]\n"}, ()),
    "a hook that ends it": ({"mkdocs.yml": CONFIG + "hooks: [terminate.py]\n"}, ()),
    "a missing theme": ({"mkdocs.yml": CONFIG.replace("theme: fieldguide", "theme: no-such-theme")}, ()),
}
CLEAN = {"docs/en/secret.md": "", "docs/fr/index.md": "", "docs/ar/about.md": ""}
HOOKS = {
    "page.py": "def on_post_page(output, page, config):\n    return output / 2\n",
    "late.py": "def on_post_build(config):\n    raise ValueError('late')\n",
    "warn.py": "import logging\ndef on_post_build(config):\n    logging.getLogger('mkdocs.x').warning('w')\n",
    "leave.py": "import sys\ndef on_env(env, config, files):\n    sys.exit(3)\n",
    "interrupt.py": "def on_env(env, config, files):\n    raise KeyboardInterrupt\n",
    "terminate.py": "import os, signal\ndef on_env(env, config, files):\n    os.kill(os.getpid(), signal.SIGTERM)\n",
}


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize("failure", FAILURES)
def test_a_run_that_fails_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: str, tool: str
) -> None:
    files, options = FAILURES[failure]
    write_project(tmp_path, {**PROJECT, **HOOKS, **files})
    write_old_site(tmp_path / "site")
    before = snapshot(tmp_path / "site")
    monkeypatch.setenv("FIELDGUIDE_TRUST", "hooks custom_dir")
    done = run_host(tool, tmp_path, "build", *options)
    assert done.returncode != 0, done.stderr
    assert snapshot(tmp_path / "site") == before
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith(".site")]


@pytest.mark.parametrize("tool", TOOLS)
def test_a_run_that_goes_well_takes_the_place_of_the_old_site(tmp_path: Path, tool: str) -> None:
    write_project(tmp_path, PROJECT)
    write_old_site(tmp_path / "site")
    done = run_host(tool, tmp_path, "build")
    assert done.returncode == 0, done.stderr
    assert "Tiny" in (tmp_path / "site/ar/index.html").read_text()
    assert "le vieux site" not in (tmp_path / "site/fr/index.html").read_text()
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith(".site")]
    assert run_host(tool, tmp_path, "build").returncode == 0
