"""A program that is loaded once and then runs commands, each in a process of its own.

Called with the name of a program: `fieldguide`, `mkdocs` or `properdocs`.  Reads a command a line as JSON,
runs it in a copy of this process, as it was when it was new, and answers with how that ended.  To load a
program takes far longer than what most tests ask of it.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import pkgutil
import runpy
import sys
import tempfile
from pathlib import Path

LOADED = {
    "fieldguide": ("fieldguide.cli", "fieldguide.pipeline"),
    "mkdocs": ("mkdocs.commands.build", "mkdocs_fieldguide.plugin", "fieldguide.pipeline"),
    # It stands in for MkDocs, so it has to come first.
    "properdocs": (
        "properdocs.replacement",
        "properdocs.commands.build",
        "mkdocs_fieldguide.plugin",
        "fieldguide.pipeline",
    ),
}
"""What each program needs most of its time for."""

TINY = {
    "mkdocs.yml": (
        "site_name: Tiny\ntheme: fieldguide\nplugins:\n  - fieldguide:\n      languages:\n"
        "        - {code: en, name: English, translation: source}\n"
        "        - {code: ar, name: العربية, direction: rtl, translation: machine}\n"
    ),
    "docs/en/index.md": "---\ntitle: Home\nsummary: Home.\nreviewed: 2026-01-01\n---\n\nWords.\n",
}
"""What is built once, so that rules, words and templates are read."""


def load(program: str) -> None:
    """Load a program, and build something with it."""
    for name in LOADED[program]:
        importlib.import_module(name)
    package = importlib.import_module("fieldguide.cli")
    for module in pkgutil.iter_modules(package.__path__, "fieldguide.cli."):
        importlib.import_module(module.name)
    from fieldguide.pipeline import BuildRequest, build_project

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        for path, text in TINY.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        request = BuildRequest(folder / "mkdocs.yml", folder / "site", folder / "dist", jobs=1, cached=False)
        build_project(request, lambda *_: None)
    gc.collect()
    gc.freeze()


def become(command: dict[str, object]) -> None:
    """Take the place, the environment and the files of a command."""
    os.chdir(str(command["folder"]))
    environment = command["environment"]
    assert isinstance(environment, dict)
    os.environ.clear()
    os.environ.update(environment)
    for descriptor, path, flags in (
        (0, os.devnull, os.O_RDONLY),
        (1, str(command["stdout"]), os.O_WRONLY | os.O_APPEND),
        (2, str(command["stderr"]), os.O_WRONLY | os.O_APPEND),
    ):
        opened = os.open(path, flags)
        os.dup2(opened, descriptor)
        os.close(opened)
    gc.unfreeze()


def run(program: str, arguments: list[str]) -> None:
    """Run the program to its end, as Python does that is told its name."""
    # Python looks for modules where it is told to run, and first there.
    if program == "fieldguide":
        sys.path.insert(0, "")
        sys.argv = ["-c", *arguments]
        from fieldguide.cli import main

        main()
    else:
        sys.path.insert(0, os.getcwd())
        sys.argv = [program, *arguments]
        runpy.run_module(program, run_name="__main__", alter_sys=True)


def serve(program: str) -> None:
    """Answer until nobody asks any more; whoever is the copy comes back as well, and ends as a program does."""
    del sys.path[0]
    load(program)
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    for line in sys.stdin:
        command = json.loads(line)
        child = os.fork()
        if not child:
            answers.close()
            become(command)
            run(program, command["arguments"])
            return
        _, status = os.waitpid(child, 0)
        answers.write(f"{os.waitstatus_to_exitcode(status)}\n")
        answers.flush()


if __name__ == "__main__":
    serve(sys.argv[1])
