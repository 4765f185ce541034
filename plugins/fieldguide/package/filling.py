"""Fill the templates of the few pages that only packages have."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from fieldguide.compact import read_script, read_style

_TEMPLATES = files("fieldguide.package") / "templates"
_FILE_NAME = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:html|json|sha256|txt|zip)\b")


def fill(name: str, /, **values: object) -> bytes:
    """Give a page."""
    return fill_page(name, **values).encode()


def fill_page(name: str, /, **values: object) -> str:
    """Give a page as a text."""
    return _environment(autoescape=True).get_template(name).render(**values)


def fill_text(name: str, **values: object) -> bytes:
    """Give a plain text, with the mark at its start and the line ends that old editors of Windows need."""
    text = _environment(autoescape=False).get_template(name).render(**values)
    return text.replace("\n", "\r\n").encode("utf-8-sig")


@cache
def plain_style() -> str:
    """Give the style of pages that stand by themselves; nothing in it needs to be escaped."""
    return read_style([_TEMPLATES / "plain.css"])


@cache
def plain_script(name: str) -> str:
    """Give a script of a page that stands by itself."""
    return read_script([_TEMPLATES / name])


def with_files(text: str) -> Markup:
    """Give a sentence as HTML in which names of files stay in one piece, each in its own direction.

    Beside Arabic words, `00-START-HERE.html` would else be shown with its number at its end.
    """
    pieces, end = [], 0
    for match in _FILE_NAME.finditer(text):
        pieces += [escape(text[end : match.start()]), Markup('<bdi dir="ltr">{}</bdi>').format(match[0])]
        end = match.end()
    return Markup("").join((*pieces, escape(text[end:])))


def plain_policy(*scripts: str, files: bool = False) -> str:
    """Give the policy of such a page: its own style and scripts, and `files` of ours beside it."""
    own = "".join(f" {_digest(script)}" for script in scripts)
    allowed = f"{' ' + repr('self') if files else ''}{own}"
    script = f"; script-src{allowed}" if allowed else ""
    return (
        f"default-src 'none'; style-src {_digest(plain_style())}{script}; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _environment(*, autoescape: bool) -> Environment:
    environment = Environment(
        loader=PackageLoader("fieldguide.package"),
        undefined=StrictUndefined,
        autoescape=autoescape,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["with_files"] = with_files
    return environment
