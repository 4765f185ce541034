"""Templates: what fills them, and where they are kept once they are compiled."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader
from jinja2.exceptions import UndefinedError
from markupsafe import Markup

from fieldguide.render.components.compiled import CompiledTemplates
from fieldguide.render.components.environment import Templates


class CountingEnvironment(Environment):
    """Counts the templates that are compiled."""

    compiled = 0

    def compile(self, *args: object, **more: object) -> object:  # type: ignore[override]
        self.compiled += 1
        return super().compile(*args, **more)  # type: ignore[arg-type]


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let compiled templates be written below a folder of this test."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "cache"))
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "page.html").write_text("Hello {{ name }}!", encoding="utf-8")
    return tmp_path


def fill(folder: Path, how: str = "as ever") -> tuple[str, int]:
    """Fill the template as a new process would; tell whether it had to be compiled."""
    environment = CountingEnvironment(
        loader=FileSystemLoader(folder / "templates"), bytecode_cache=CompiledTemplates(how)
    )
    text = environment.get_template("page.html").render(name="world")
    return text, environment.compiled


def kept(folder: Path) -> list[Path]:
    return list((folder / "cache").rglob("page.html*"))


def test_a_template_is_compiled_by_the_first_process_alone(written: Path) -> None:
    assert fill(written) == ("Hello world!", 1)
    assert fill(written) == ("Hello world!", 0)
    assert [path.suffix for path in kept(written)] == [".pyc"]


def test_another_text_is_compiled_anew(written: Path) -> None:
    fill(written)
    (written / "templates" / "page.html").write_text("Good day {{ name }}!", encoding="utf-8")
    assert fill(written) == ("Good day world!", 1)
    assert fill(written) == ("Good day world!", 0)


def test_another_way_of_compiling_is_compiled_anew(written: Path) -> None:
    fill(written)
    assert fill(written, "in another way") == ("Hello world!", 1)


@pytest.mark.parametrize("damage", ["nothing left", "half left", "one byte changed"])
def test_what_is_damaged_is_compiled_anew(written: Path, damage: str) -> None:
    fill(written)
    (place,) = kept(written)
    whole = place.read_bytes()
    half = len(whole) // 2
    changed = whole[:half] + bytes([whole[half] ^ 1]) + whole[half + 1 :]
    place.write_bytes({"nothing left": b"", "half left": whole[:half]}.get(damage, changed))
    assert fill(written) == ("Hello world!", 1)
    assert fill(written) == ("Hello world!", 0)


def test_nothing_is_written_where_python_writes_nothing(
    written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert fill(written) == fill(written) == ("Hello world!", 1)
    assert kept(written) == []


def test_a_place_that_takes_nothing_is_no_fault(written: Path) -> None:
    (written / "cache").write_text("no folder", encoding="utf-8")
    assert fill(written) == fill(written) == ("Hello world!", 1)


def made(tmp_path: Path, **templates: str) -> Templates:
    for name, text in templates.items():
        (tmp_path / f"{name}.html").write_text(text, encoding="utf-8")
    return Templates(tmp_path)


def test_words_are_escaped_and_html_is_not(tmp_path: Path) -> None:
    templates = made(tmp_path, page="{{ one }}{{ two }}{{ one }}{{ three }}")
    values = {"one": "<b>", "two": Markup("<b>"), "three": 3}
    assert templates.fill("page.html", values) == "&lt;b&gt;<b>&lt;b&gt;3"


def test_a_macro_takes_what_it_names(tmp_path: Path) -> None:
    macros = """{% macro pair(one, two="?") %}<i>{{ one }}{{ two }}</i>{% endmacro %}
{% macro around() %}<p>{{ caller() }}</p>{% endmacro %}"""
    page = """{% import "macros.html" as macros %}
{{ macros.pair("a", "b") }}{{ macros.pair("<") }}{{ macros.pair(two="d", one="c") }}
{% call macros.around() %}in it{% endcall %}"""
    templates = made(tmp_path, macros=macros, page=page)
    assert templates.fill("page.html", {}) == "<i>ab</i><i>&lt;?</i><i>cd</i>\n<p>in it</p>"


@pytest.mark.parametrize("call", ['pair("a", "b", "c")', 'pair("a", three="c")', 'pair("a", one="b")'])
def test_a_macro_takes_nothing_else(tmp_path: Path, call: str) -> None:
    templates = made(
        tmp_path, page="{% macro pair(one, two='') %}{{ one }}{{ two }}{% endmacro %}{{ " + call + " }}"
    )
    with pytest.raises(TypeError, match="the macro pair takes one, two"):
        templates.fill("page.html", {})


def test_a_value_that_nobody_gave_is_a_fault(tmp_path: Path) -> None:
    templates = made(
        tmp_path, page="{% macro say(one) %}{{ one }}{% endmacro %}{{ say() }}", other="{{ one }}"
    )
    for name in ("page.html", "other.html"):
        with pytest.raises(UndefinedError):
            templates.fill(name, {})


def test_a_block_has_no_indents_and_no_empty_lines(tmp_path: Path) -> None:
    templates = made(tmp_path, page="\n  <p>\n\n\t{{ words }} \n</p>  \n\n", line=" {{ words }}\t")
    assert templates.fill("page.html", {"words": "a  b\n\n  c"}) == "<p>\na  b\nc\n</p>"
    assert templates.fill("line.html", {"words": "a  b"}) == "a  b"


def test_a_template_that_includes_another_gives_it_its_values(tmp_path: Path) -> None:
    page = '{% set two = "b" %}{% for three in "c" %}{% include "part.html" %}{% endfor %}'
    templates = made(tmp_path, page=page, part="{{ one }}{{ two }}{{ three }}")
    assert templates.fill("page.html", {"one": "a"}) == "abc"
