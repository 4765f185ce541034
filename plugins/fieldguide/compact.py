"""Our scripts and styles as they are served: the same programs without what only who writes them reads.

They are sent over slow lines and stand whole in every single file, where remarks, indents and line ends are
more than a third of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources.abc import Traversable

from rcssmin import cssmin
from rjsmin import jsmin


def read_script(files: Iterable[Traversable]) -> str:
    """Give the scripts in files as one classic script, without remarks and needless space.

    Raises:
        OSError, UnicodeDecodeError: a file cannot be read.
    """
    return "\n".join(_script(_read(file)) for file in files)


def read_style(files: Iterable[Traversable]) -> str:
    """Give the style sheets in files as one, without remarks and needless space.

    Raises:
        OSError, UnicodeDecodeError: a file cannot be read.
    """
    return "\n".join(_style(_read(file)) for file in files)


def _read(file: Traversable) -> str:
    return file.read_text(encoding="utf-8")


@cache
def _script(text: str) -> str:
    return str(jsmin(text))


@cache
def _style(text: str) -> str:
    return str(cssmin(text))
