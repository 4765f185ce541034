"""`fieldguide new rule`: the beginning of a rule, in a copy of the code itself."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from commands import FIELDGUIDE, run_fieldguide, run_python
from fieldguide.authoring import REGISTRY, make_rule
from fieldguide.errors import UsageError

ROOT = Path(__file__).parent.parent


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    leave_out = shutil.ignore_patterns("__pycache__", "node_modules", "*.egg-info", "browser")
    for name in ("plugins", "tests"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=leave_out)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(folder / "plugins"), "PYTHONDONTWRITEBYTECODE": "1"}
    return run_python(folder, *arguments, environment=environment)


def fieldguide(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run(folder, *FIELDGUIDE[1:], *arguments)


def test_a_new_rule_is_in_the_house_style_and_fails_its_case_until_it_is_written(checkout: Path) -> None:
    done = fieldguide(checkout, "new", "rule", "no-shouting", "--block", "45x")
    paths = ["plugins/fieldguide/check/rules/no_shouting.py", REGISTRY, "tests/golden/check/no-shouting.yml"]
    assert done.stdout.split() == paths
    assert done.returncode == 0
    assert run(checkout, "-m", "ruff", "check", *paths[:2]).returncode == 0
    assert run(checkout, "-m", "ruff", "format", "--check", *paths[:2]).returncode == 0
    told = fieldguide(checkout, "explain", "no-shouting").stdout
    assert re.match(r"FG45\d no-shouting \(error\)\n", told)
    failed = failing_cases(checkout)
    assert failed == ["test_report[no-shouting]"]
    # Writing the outcome anew does not make a rule of it.
    assert failing_cases(checkout, "--update-goldens") == failed
    again = fieldguide(checkout, "new", "rule", "no-shouting", "--block", "2xx")
    assert again.returncode == 2
    assert "there is a rule no-shouting already: FG45" in again.stderr


def failing_cases(folder: Path, *options: str) -> list[str]:
    about_it = ("-k", "no-shouting or every_rule or codes_are", *options)
    done = run(folder, "-m", "pytest", "-q", "-p", "no:cacheprovider", *about_it, "tests/test_check.py")
    return re.findall(r"^FAILED tests/test_check.py::(\S+)", done.stdout, re.MULTILINE)


@pytest.mark.parametrize(
    ("name", "block", "module", "before", "code"),
    [
        ("aaa", "1", "aaa", "alt_text_missing", "FG1"),
        ("zzz", "5xx", "zzz", "years_reversed", "FG5"),
        ("link-text", "FG3xx", "link_text", "link_outside_tree", "FG3"),
        ("some-words", "languages", "some_words", "", "FG4[0-4]"),
        ("some-words", "4xx", "some_words", "", "FG4[0-4]"),
        ("some-words", "40x", "some_words", "", "FG4[0-4]"),
        ("some-words", "45x", "some_words", "", "FG4[5-9]"),
        ("some-words", "access", "some_words", "", "FG4[5-9]"),
    ],
)
def test_a_rule_gets_the_next_code_of_its_block_and_its_place_in_both_lists(
    name: str, block: str, module: str, before: str, code: str
) -> None:
    file, registry, case = make_rule(ROOT, name, block)
    found = re.search(r'declare_rule\("(FG\d{3})", "([a-z-]+)"', file.text)
    assert found is not None
    assert re.match(code, found[1])
    assert found[2] == name
    assert registry.text.count(f"    {module},\n") == 2
    old = (ROOT / REGISTRY).read_text(encoding="utf-8")
    assert found[1] not in "".join(path.read_text() for path in (ROOT / "plugins").rglob("*.py"))
    assert sorted(registry.text.split("\n")) == sorted([*old.split("\n"), f"    {module},", f"    {module},"])
    assert before in registry.text
    assert case.path == f"tests/golden/check/{name}.yml"


@pytest.mark.parametrize(
    ("name", "block", "words"),
    [
        ("Empty Link", "1xx", "cannot name a rule"),
        ("class", "1xx", "cannot name a rule"),
        ("../x", "1xx", "cannot name a rule"),
        ("", "1xx", "cannot name a rule"),
        ("empty-link", "1xx", "there is a rule empty-link already: FG105"),
        ("yaml-tag", "1xx", "there is a rule yaml-tag already: FG007"),
        ("x-y", "0xx", "stage load"),
        ("x-y", "6xx", "stage publish"),
        ("x-y", "7xx", "there is no block 7xx; blocks: 1xx references"),
        ("x-y", "", "there is no block"),
        ("x-y", "1234", "there is no block"),
        ("x-y", "structures", "there is no block"),
    ],
)
def test_what_cannot_be_a_rule_is_told(name: str, block: str, words: str) -> None:
    with pytest.raises(UsageError, match=re.escape(words)):
        make_rule(ROOT, name, block)


def test_a_rule_is_made_in_a_checkout_only(tmp_path: Path) -> None:
    done = run_fieldguide(tmp_path, "new", "rule", "x-y", "--block", "2xx")
    assert done.returncode == 2
    assert "checkout of fieldguide" in done.stderr
    assert list(tmp_path.iterdir()) == []
    done = run_fieldguide(ROOT, "new", "rule", "x-y")
    assert "please name the block" in done.stderr
    done = run_fieldguide(ROOT, "new", "lesson", "x-y", "--block", "2xx")
    assert "belongs to `new rule`" in done.stderr
