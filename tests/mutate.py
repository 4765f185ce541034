"""Break lines of the code one by one and name those whose break no test notices.

    python tests/mutate.py plugins/fieldguide/publish/marker.py -- tests/test_publish_swap.py
    python tests/mutate.py plugins/fieldguide/publish/lock.py:34-52 -- tests/test_publish_swap.py -k builds

Everything after `--` goes to pytest.  Each break is made in a copy; the work tree stays as it is.
A survivor is either a line that needs a test or one that is not needed.  Exit status 1 says that
there are some.  Not part of `make test`: a run takes as many runs of the tests as there are breaks.
"""

from __future__ import annotations

import argparse
import ast
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
OPPOSITES: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
TWINS = {"min": "max", "max": "min", "any": "all", "all": "any"}
DROPPED_CALLS = ("lower", "casefold", "strip", "rstrip", "lstrip", "resolve", "replace", "removeprefix")
DROPPED_FUNCTIONS = ("unquote", "unescape", "sorted")


@dataclass(frozen=True)
class Break:
    """One broken module: where, how, and its whole text."""

    line: int
    how: str
    text: str


def breaks(source: str, first: int, last: int) -> Iterator[Break]:
    """Give every break of the lines from `first` to `last`."""
    count = sum(1 for _ in _places(ast.parse(source)))
    for number in range(count):
        tree = ast.parse(source)
        node = list(_places(tree))[number]
        line = getattr(node, "lineno", 0)
        if not first <= line <= last:
            continue
        for how, change in _changes(node):
            undo = change()
            yield Break(line, how, ast.unparse(ast.fix_missing_locations(tree)))
            undo()


def _places(tree: ast.AST) -> Iterator[ast.AST]:
    """Walk all nodes but docstrings and annotations."""
    for name, value in ast.iter_fields(tree):
        if name in ("annotation", "returns"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _is_docstring(child):
                yield child
                yield from _places(child)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _set(node: ast.AST, name: str, value: object):  # type: ignore[no-untyped-def]
    def change():  # type: ignore[no-untyped-def]
        before = getattr(node, name)
        setattr(node, name, value)
        return lambda: setattr(node, name, before)

    return change


def _changes(node: ast.AST):  # type: ignore[no-untyped-def]
    match node:
        case ast.Compare(ops=[op]) if type(op) in OPPOSITES:
            yield (
                f"{_name(op)} becomes {OPPOSITES[type(op)].__name__}",
                _set(node, "ops", [OPPOSITES[type(op)]()]),
            )
        case ast.BoolOp(op=op):
            other = ast.Or() if isinstance(op, ast.And) else ast.And()
            yield f"{_name(op)} becomes {_name(other)}", _set(node, "op", other)
            for number in range(len(node.values)):
                rest = [one for index, one in enumerate(node.values) if index != number]
                if len(rest) > 1:
                    yield f"part {number + 1} of {_name(op)} is gone", _set(node, "values", rest)
                else:
                    neutral = ast.Constant(isinstance(op, ast.And))
                    yield f"part {number + 1} of {_name(op)} is gone", _set(node, "values", [*rest, neutral])
        case ast.UnaryOp(op=ast.Not()):
            yield "not is gone", _set(node, "op", ast.UAdd())  # +x is as true as x, for numbers and bools
        case ast.If() | ast.IfExp() | ast.While():
            yield "the condition always holds", _set(node, "test", ast.Constant(True))
            yield "the condition never holds", _set(node, "test", ast.Constant(False))
        case ast.comprehension(ifs=[_, *_]):
            yield "the condition is gone", _set(node, "ifs", [])
        case ast.Call(func=ast.Name(id=name)) if name in TWINS:
            yield f"{name} becomes {TWINS[name]}", _set(node.func, "id", TWINS[name])
        case ast.Call(func=ast.Name(id=name), args=[ast.expr(), *_]) if name in DROPPED_FUNCTIONS:
            yield f"{name} is gone", _set(node, "func", ast.Name("(lambda one, *_, **__: one)"))
        case ast.Call(func=ast.Attribute(attr=name)) if name in DROPPED_CALLS:
            as_it_is = ast.parse("(lambda one: lambda *_, **__: one)(0)", mode="eval").body
            assert isinstance(as_it_is, ast.Call)
            as_it_is.args = [node.func.value]
            yield f"{name} is gone", _set(node, "func", as_it_is)
        case ast.Constant(value=str(text)) if text:
            yield f"{text!r} is another text", _set(node, "value", f"{text}-")
        case ast.Constant(value=bool(truth)):
            yield f"{truth} becomes {not truth}", _set(node, "value", not truth)
        case ast.Constant(value=int(number)):
            yield f"{number} becomes {number + 1}", _set(node, "value", number + 1)
        case ast.Tuple(elts=elements) | ast.List(elts=elements) | ast.Set(elts=elements) if len(elements) > 1:
            for number in range(len(elements)):
                rest = [one for index, one in enumerate(elements) if index != number]
                yield f"element {number + 1} is gone", _set(node, "elts", rest)
        case ast.Return(value=ast.expr()):
            yield "nothing is returned", _set(node, "value", ast.Constant(None))
        case ast.Expr(value=ast.Call() | ast.Yield() | ast.YieldFrom()):
            yield "the statement is gone", _set(node, "value", ast.Constant(None))


def _name(node: ast.AST) -> str:
    return type(node).__name__


def survives(module: Path, broken: Break, pytest_arguments: list[str], plugins: Path) -> bool:
    """Run the tests on a broken copy; tell whether all passed."""
    copy = plugins / module.relative_to(ROOT / "plugins")
    before = copy.read_text(encoding="utf-8")
    copy.write_text(broken.text, encoding="utf-8")
    try:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *pytest_arguments],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(plugins), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            timeout=600,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False  # it hangs, and a person would see that
    finally:
        copy.write_text(before, encoding="utf-8")
    return done.returncode == 0


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("lines", nargs="+", help="a module, or lines of one: path.py:10-20")
    parser.add_argument("--list", action="store_true", help="name the breaks, run nothing")
    mine, _, tests = (" ".join(sys.argv[1:])).partition(" -- ")
    options = parser.parse_args(mine.split())
    survivors = total = 0
    with tempfile.TemporaryDirectory() as folder:
        plugins = Path(folder) / "plugins"
        shutil.copytree(ROOT / "plugins", plugins, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
        for place in options.lines:
            path, _, lines = place.partition(":")
            first, _, last = lines.partition("-")
            module = (ROOT / path).resolve()
            source = module.read_text(encoding="utf-8")
            for one in breaks(source, int(first or 1), int(last or first or 10**6)):
                total += 1
                if options.list:
                    print(f"{path}:{one.line}: {one.how}")
                elif survives(module, one, sys.argv[sys.argv.index("--") + 1 :] if tests else [], plugins):
                    survivors += 1
                    print(f"{path}:{one.line}: {one.how}", flush=True)
    print(f"{total} breaks, {survivors} that no test notices")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
