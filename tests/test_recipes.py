"""The recipes of CONTRIBUTING.md, followed in a copy of the code: one folder, one entry of a list, words."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import jsonschema
import pytest
import yaml

from commands import run_fieldguide
from golden import golden_cases, write_project
from mkdocs_project import CONFIG

ROOT = Path(__file__).parent.parent
RECIPES = Path(__file__).parent / "recipes"

# Where the folder goes, and the list with the name that is added to it.
PLACES = {
    "numeric": ("kinds/quiz/types", "QUESTION_WAYS", "NUMERIC"),
    "steps": ("kinds/tool/types", "TOOL_TYPES", "STEPS"),
    "story": ("kinds", "KINDS", "STORY"),
}

QUIZ = golden_cases("render")[[case.name for case in golden_cases("render")].index("quiz")]
NUMERIC = """\
  planks:
    type: numeric
    asks: recall
    objective: module/boats#row
    prompt: How many planks float?
    figure: 12
    leeway: 2
    explain: A dozen.
    see: [module/boats]
"""
STEPS = """\
---
title: Launch a boat
summary: How to launch a boat.
reviewed: 2026-01-01
type: steps
related: [story/flood, module/boats]
---

Mind the tide.
"""
STORY = """\
---
title: The flood
summary: What a boat was good for.
reviewed: 2026-01-01
told_by: A fisher
---

We all sat in it.
"""


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the code in which the recipes were followed, and a project that uses what they made."""

    plugins: Path
    project: Path

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a command of the copy in the project."""
        return run_fieldguide(
            self.project, *arguments, environment=os.environ | {"PYTHONPATH": str(self.plugins)}
        )

    def page(self, path: str, site: str = "site") -> str:
        """Give a page of one of the two sites that are built."""
        return (self.project / site / path).read_text(encoding="utf-8")


def follow(plugins: Path, name: str) -> list[str]:
    """Add a folder, one entry to a list, and words to each language; give the files that were touched."""
    parent, list_name, value = PLACES[name]
    folder = plugins / "fieldguide" / parent / name
    shutil.copytree(RECIPES / name, folder, ignore=shutil.ignore_patterns("__pycache__"))
    listed = folder.parent / "__init__.py"
    text = listed.read_text(encoding="utf-8")
    before, _, after = text.partition(f"{list_name}: ")
    head, _, rest = after.partition("(")
    assert rest, f"{listed} has no {list_name}"
    listed.write_text(f"{before}from .{name} import {value}\n\n{list_name}: {head}({value}, {rest}")
    words = yaml.safe_load((RECIPES / f"{name}.words.yml").read_text(encoding="utf-8"))
    for file in sorted((plugins / "fieldguide" / "words").iterdir()):
        lines = [f"{key}: {json.dumps(texts[file.stem])}\n" for key, texts in words.items()]
        file.write_text(file.read_text(encoding="utf-8") + "".join(lines), encoding="utf-8")
    return [f"{parent}/{name}/", listed.relative_to(plugins / "fieldguide").as_posix()]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """A project built by the copy."""
    folder = tmp_path_factory.mktemp("recipes")
    plugins, project = folder / "plugins", folder / "project"
    shutil.copytree(ROOT / "plugins", plugins, ignore=shutil.ignore_patterns("__pycache__"))
    for name in PLACES:
        assert len(follow(plugins, name)) == 2
    files = {path: text for path, text in QUIZ.files.items() if isinstance(text, str)}
    files["quizzes/en/boats.yml"] = files["quizzes/en/boats.yml"].rstrip("\n") + "\n" + NUMERIC
    files |= {
        # In one language, which is enough.
        "mkdocs.yml": "".join(line for line in CONFIG.splitlines(keepends=True) if "machine" not in line)
        + "      default_audience: public\n",
        "docs/en/toolkit/launch.md": STEPS,
        "docs/en/toolkit/launch.yml": "moves:\n  push:\n    act: Push it.\n",
        "docs/en/stories/flood.md": STORY,
    }
    write_project(project, files)
    made = Copy(plugins, project)
    built = made.run("build", "--no-bundles")
    assert built.returncode == 0, built.stdout + built.stderr
    built = made.run("manual")
    assert built.returncode == 0, built.stdout + built.stderr
    return made


def test_a_type_of_question_is_one_folder(copy: Copy) -> None:
    page = copy.page("quizzes/boats.html")
    assert 'id="planks" data-question="planks" data-objective="module/boats#row" data-type="numeric"' in page
    assert 'data-number="12" data-tolerance="2"' in page
    assert "<bdi>12</bdi> ± <bdi>2</bdi>" in page
    assert page.count("data-type=") == 1
    script = copy.page("assets/fieldguide/training.js")
    assert "fieldguide.judges.numeric" in script
    assert "fg-figure-box" in copy.page("assets/fieldguide/training.css")
    assert "Only where the type is numeric." in copy.page("project/content-kinds.html", "manual")


def test_a_field_belongs_to_its_type_of_question(copy: Copy) -> None:
    path = copy.project / "quizzes/en/boats.yml"
    before = path.read_text(encoding="utf-8")
    wrong = before.replace("    figure: 12\n    leeway: 2\n", "    options: {}\n    leeway: -1\n")
    path.write_text(wrong.replace("    type: single\n", "    type: single\n    figure: 1\n", 1))
    try:
        told = copy.run("check").stdout
    finally:
        path.write_text(before)
    assert "the key `options` is not known here" in told
    assert "only what is `type: single` or `type: multiple` or `type: true-false` has it" in told
    assert "`figure` is missing" in told
    assert "`leeway` wants a whole number of at least 0, not `-1`" in told
    assert "only what is `type: numeric` has it; please remove the key or correct the type" in told


def test_the_schema_knows_the_fields_of_each_type(copy: Copy) -> None:
    judge = jsonschema.Draft202012Validator(json.loads(copy.run("schema", "quiz").stdout))
    quiz = yaml.safe_load((copy.project / "quizzes/en/boats.yml").read_text(encoding="utf-8"))
    quiz["reviewed"] = str(quiz["reviewed"])
    assert list(judge.iter_errors(quiz)) == []
    del quiz["questions"]["planks"]["figure"]
    quiz["questions"]["why"]["leeway"] = 1
    found = {(error.absolute_path[1], error.message) for error in judge.iter_errors(quiz)}
    assert found == {
        ("planks", "'figure' is a required property"),
        ("why", "False schema does not allow 1"),
    }


def test_a_type_of_tool_is_one_folder(copy: Copy) -> None:
    page = copy.page("toolkit/launch.html")
    assert '<ol class="fg-steps">\n<li>Push it.</li>' in page
    assert "Mind the tide." in page
    (copy.project / "docs/en/toolkit/launch.yml").rename(copy.project / "launch.yml")
    try:
        told = copy.run("check").stdout
    finally:
        (copy.project / "launch.yml").rename(copy.project / "docs/en/toolkit/launch.yml")
    assert "the tool is of the type `steps` and has no `moves`" in told


def test_a_kind_is_one_folder(copy: Copy) -> None:
    page = copy.page("stories/flood.html")
    assert "A fisher" in page
    assert "Launch a boat" in page, "what refers to it"
    assert "The flood" in copy.page("stories/index.html")
    assert "What people told us." in copy.page("stories/index.html")
    assert "Who told it." in copy.page("project/content-kinds.html", "manual")
    made = copy.run("new", "story", "storm")
    assert made.returncode == 0, made.stdout + made.stderr
    new = copy.project / "docs/en/stories/storm.md"
    assert "told_by:" in new.read_text(encoding="utf-8")
    new.unlink()
