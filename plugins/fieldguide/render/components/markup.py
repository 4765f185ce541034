"""How components turn their context into HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup, escape

from fieldguide.model import Language, LocalisedEntry, TextValue

from .environment import Templates
from .target import Resolve, Target

_FOLD = re.compile(r"[ \t\r\n]+")


@lru_cache(maxsize=1 << 12)
def fold(text: str) -> str:
    """Put a text on one line.  No-break spaces stay: French needs them."""
    return _FOLD.sub(" ", text).strip()


def fill(text: str, **values: object) -> Markup:
    """Fill placeholders so that a number keeps its direction in any sentence."""
    isolated = {name: f"<bdi>{escape(value)}</bdi>" for name, value in values.items()}
    return Markup(str.format(escape(text), **isolated))


def foreign_language(entry: LocalisedEntry) -> Language | None:
    """Give the language of an entry's words where it is not the reader's."""
    return entry.text_language if entry.text_language != entry.language else None


def find_targets(references: Sequence[TextValue], resolve: Resolve) -> tuple[Target, ...]:
    """Give the targets that this build contains, in the order they are named."""
    targets = (resolve(reference.text) for reference in references)
    return tuple(target for target in targets if target is not None)


def make_templates(*folders: Path) -> Templates:
    """Make what reads the templates of some folders, then those of all components."""
    return Templates(*folders, Path(__file__).parent, fill=fill, fold=fold)


def render_template(component: str, part: str = "template", /, **context: object) -> str:
    """Render the template of a component that every page may have, or a part of it."""
    return _TEMPLATES.fill(f"{component}/{part}.html", context)


_TEMPLATES = make_templates()
