"""Past load, a field of content is read by its name in one place: the typed view of its concept.

Elsewhere a name that is misspelt or was changed would give an empty page in silence; of a view, mypy
tells it.  What walks fields as they are declared has no name of its own and is free everywhere.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldguide.model import Field, Kind
from fieldguide.pipeline import built_in_kinds

PLUGINS = Path(__file__).parent.parent / "plugins"

# The methods of MapValue and Entry that take the name of a field.
READERS = frozenset(
    {"get", "key", "keyed", "keyed_maps", "maps", "place", "text", "text_value", "texts", "words"}
)

# Where names belong: `load` reads what was written, a view gives it its type.
VIEWS = (
    "fieldguide/load/**/*.py",
    "fieldguide/content/doors.py",
    "fieldguide/content/facilitation.py",
    "fieldguide/content/page_facts.py",
    "fieldguide/content/panels.py",
    "fieldguide/content/question_bank.py",
    "fieldguide/content/question_parts.py",
    "fieldguide/content/quizzes.py",
    "fieldguide/content/sources.py",
    "fieldguide/content/terms.py",
    "fieldguide/content/training.py",
    "fieldguide/kinds/**/view.py",
    "fieldguide_crises/**/view.py",
)

# Others that may, with the reason.
OTHERS = {
    "fieldguide/model/entry.py": "the title, which the values themselves give, under either of its names",
    "fieldguide/cache/place.py": "the environment",
    "fieldguide/content/manifests.py": "manifests of packages, which it writes itself",
    "fieldguide/content/moment.py": "the environment",
    "fieldguide/content/old_site.py": "what sites say that are not ours yet",
    "fieldguide/pipeline/configuration.py": "the environment",
    "fieldguide/kinds/tool/types/question_bank/xlsform/": "words that every form has, by their key",
    "fieldguide/markdown/": "attributes of the parser's tokens",
    "fieldguide/check/rules/alt_text_vague.py": "attributes of HTML",
    "fieldguide/export/books/": "attributes of HTML",
    "fieldguide/export/pdf/": "attributes of HTML",
    "fieldguide/preview/server.py": "headers and addresses of requests",
    "fieldguide/publish/": "attributes of HTML, and JSON that it wrote itself",
    "fieldguide/translate/formats/": "attributes and headers of packs, which it writes itself",
    "fieldguide_crises/risk/pages.py": "a vocabulary by its name, declared beside it",
    "mkdocs_fieldguide/": "what MkDocs hands over",
}


def named_reads(source: str) -> Iterator[tuple[int, str]]:
    """Give the line and the text of each call that reads a field by a name written in the code.

    The name may stand in the call, in a constant of the module, or in a tuple that is walked through.
    """
    tree = ast.parse(source)
    constants = {name for statement in tree.body for name in _texts(statement, deep=False)}
    for statement in tree.body:
        names = constants.union(_texts(statement, deep=True))
        for call in ast.walk(statement):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
                # The second of `get` is what holds where there is nothing.
                arguments = call.args[:1] if call.func.attr == "get" else call.args
                if call.func.attr in READERS and any(_is_name(one, names) for one in arguments):
                    yield call.lineno, ast.unparse(call)


def _is_name(argument: ast.expr, names: set[str]) -> bool:
    if isinstance(argument, ast.Constant):
        # Words of the interface have a dot in their keys.
        return isinstance(argument.value, str) and "." not in argument.value
    return isinstance(argument, ast.Name) and argument.id in names


def _texts(statement: ast.stmt, *, deep: bool) -> Iterator[str]:
    """Give the names of variables that hold a text of the code, or run through some."""
    for node in ast.walk(statement) if deep else (statement,):
        if isinstance(node, ast.Assign) and _is_text(node.value):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.For | ast.comprehension) and isinstance(node.target, ast.Name):
            every = node.iter.elts if isinstance(node.iter, ast.Tuple | ast.List | ast.Set) else []
            yield from (node.target.id for one in every if _is_text(one))


def _is_text(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and isinstance(value.value, str)


def modules() -> dict[str, str]:
    """Give the source of every module outside of load and the views, by its path."""
    views = {path for pattern in VIEWS for path in PLUGINS.glob(pattern)}
    return {
        path.relative_to(PLUGINS).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(PLUGINS.rglob("*.py"))
        if path not in views
    }


def test_fields_are_read_by_name_in_views_only() -> None:
    found = [
        f"{path}:{line}: {call}"
        for path, source in modules().items()
        if not path.startswith(tuple(OTHERS))
        for line, call in named_reads(source)
    ]
    assert found == []


def declared_names() -> set[str]:
    """Give the names of all fields that the kinds declare, and of those inside."""

    def inside(field: Field) -> Iterator[str]:
        yield field.name
        for one in (*field.fields, *((field.items,) if field.items is not None else ())):
            yield from inside(one)

    def of_kind(kind: Kind) -> Iterator[str]:
        return (name for field in (*kind.fields, *kind.data) for name in inside(field))

    return {name for kind in built_in_kinds() for name in of_kind(kind)}


@pytest.mark.parametrize("pattern", VIEWS[1:])
def test_a_view_reads_what_is_declared(pattern: str) -> None:
    known = declared_names()
    for path in PLUGINS.glob(pattern):
        source = path.read_text(encoding="utf-8")
        for _, call in named_reads(source):
            for name in (
                one.value
                for one in ast.walk(ast.parse(call))
                if isinstance(one, ast.Constant) and isinstance(one.value, str)
            ):
                assert name in known, f"{path}: no field is called {name}"


@pytest.mark.parametrize("place", OTHERS)
def test_what_may_read_names_still_does(place: str) -> None:
    found = [path for path in modules() if path.startswith(place)]
    assert any(list(named_reads((PLUGINS / path).read_text(encoding="utf-8"))) for path in found)


@pytest.mark.parametrize("pattern", VIEWS)
def test_every_view_is_there(pattern: str) -> None:
    assert list(PLUGINS.glob(pattern))


@pytest.mark.parametrize(
    "source",
    [
        'entry.fields.text("crisis")',
        'one.get("text")',
        'one.words("text")',
        'site.text(gap, "caveat")',
        'NAME = "quiz"\nmodule.fields.text(NAME)',
        'any(fields.text(name) for name in ("figure", "share"))',
        'for name in ("title", "term"):\n    fields.get(name)',
        'entry.place("url")',
    ],
)
def test_a_name_in_the_code_is_found(source: str) -> None:
    assert len(list(named_reads(source))) == 1


@pytest.mark.parametrize(
    "source",
    [
        "entry.fields.get(field.name)",
        "[fields.text(field.name) for field in kind.fields]",
        'words("page.related")',
        'scope.site.words("page.related")',
        "entries.get(id)",
    ],
)
def test_a_walk_of_declared_fields_is_free(source: str) -> None:
    assert list(named_reads(source)) == []
