"""Scripts and styles as they are served: the same programs, and the same rules, in fewer bytes."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from importlib.resources.abc import Traversable
from pathlib import Path

import pytest
import rcssmin
import rjsmin

from fieldguide.compact import read_script, read_style

PLUGINS = Path(__file__).parents[1] / "plugins"
SCRIPTS, STYLES = sorted(PLUGINS.rglob("*.js")), sorted(PLUGINS.rglob("*.css"))


def are_alike(pairs: Sequence[tuple[str, str]]) -> list[bool]:
    """Tell of pairs of scripts whether another's parser reads the same tree from both."""
    node = shutil.which("node")
    assert node
    command = [node, str(Path(__file__).parent / "scripts_alike.cjs")]
    done = subprocess.run(command, input=json.dumps(pairs), capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    answers = json.loads(done.stdout)
    assert isinstance(answers, list)
    return answers


def test_every_script_is_the_same_program() -> None:
    texts = [path.read_text(encoding="utf-8") for path in SCRIPTS]
    pairs = [(text, read_script([path])) for path, text in zip(SCRIPTS, texts, strict=True)]
    wrong = [path.name for path, alike in zip(SCRIPTS, are_alike(pairs), strict=True) if not alike]
    assert wrong == []
    assert sum(len(served) for _, served in pairs) < 0.7 * sum(map(len, texts))


def test_what_the_library_would_spoil_is_told(tmp_path: Path) -> None:
    # It takes what follows an arrow for a division; where a script of ours has that, the test above fails.
    path = tmp_path / "script.js"
    path.write_text("const of = (one) => /a  b/.test(one);\n", encoding="utf-8")
    assert are_alike([(path.read_text(encoding="utf-8"), read_script([path]))]) == [False]


@pytest.mark.parametrize(
    ("written", "served"),
    [
        ("// a remark\nlet a = 1;  /* another */ let b;\n", "let a=1;let b;"),
        ('const text = "// no remark";\n', 'const text="// no remark";'),
        ("const row = `a  ${ b }\n  // c`;\n", "const row=`a  ${ b }\n  // c`;"),
        ("const found = text.match(/[/*]  x/u);\n", "const found=text.match(/[/*]  x/u);"),
        ("const half = size / 2; // of it / 3\n", "const half=size/2;"),
        ("const of = (one) => (/\\/\\/ x/.test(one));\n", "const of=(one)=>(/\\/\\/ x/.test(one));"),
        ("a\n++b\n", "a\n++b"),
        ("let c = a\n(1)\n", "let c=a\n(1)"),
        ("let x = a - -b;\n", "let x=a- -b;"),
    ],
)
def test_scripts_lose_remarks_and_space_alone(tmp_path: Path, written: str, served: str) -> None:
    path = tmp_path / "script.js"
    path.write_text(written, encoding="utf-8")
    assert read_script([path]) == served
    assert are_alike([(written, served)]) == [True]


@pytest.mark.parametrize(
    ("written", "served"),
    [
        ("/* a remark */\n.a > .b,\n.c {\n  margin: 0 1px;\n}\n", ".a>.b,.c{margin:0 1px}"),
        (
            ".a :is(.b, .c) {\n  inline-size: calc(100% - 2px);\n}\n",
            ".a :is(.b,.c){inline-size:calc(100% - 2px)}",
        ),
        ('.a::after {\n  content: "/* no  remark */";\n}\n', '.a::after{content:"/* no  remark */"}'),
        (
            "@media (min-width: 1em) and (hover) {\n  a {\n    b: c;\n  }\n}\n",
            "@media (min-width:1em) and (hover){a{b:c}}",
        ),
    ],
)
def test_styles_lose_remarks_and_space_alone(tmp_path: Path, written: str, served: str) -> None:
    path = tmp_path / "style.css"
    path.write_text(written, encoding="utf-8")
    assert read_style([path]) == served


def test_several_files_are_one(tmp_path: Path) -> None:
    files: list[Traversable] = []
    for name, text in (("a.js", "let a = 1; // first"), ("b.js", "let b = 2;\n")):
        (tmp_path / name).write_text(text, encoding="utf-8")
        files.append(tmp_path / name)
    assert read_script(files) == "let a=1;\nlet b=2;"
    assert read_script([]) == read_style([]) == ""


def test_it_is_the_same_where_nothing_is_compiled() -> None:
    # The libraries have their own work in C where that could be installed, and in Python elsewhere.
    script, style = rjsmin._make_jsmin(python_only=True), rcssmin._make_cssmin(python_only=True)
    for path in SCRIPTS:
        text = path.read_text(encoding="utf-8")
        assert script(text) == rjsmin.jsmin(text), path
    for path in STYLES:
        text = path.read_text(encoding="utf-8")
        assert style(text) == rcssmin.cssmin(text), path
