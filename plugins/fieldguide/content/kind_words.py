"""The words that kinds bring along: their names, those of their fields, choices and pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import yaml

from fieldguide.model import Kind

WordTable = Mapping[str, Mapping[str, str]]
"""Words by key, each by language."""

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def kind_words(kinds: Iterable[Kind]) -> WordTable:
    """Give the words of some kinds; a kind that is declared in a configuration has none."""
    files = dict.fromkeys(path for kind in kinds for path in kind.words)
    found: dict[str, Mapping[str, str]] = {}
    for path in files:
        found |= _read(path)
    return found


@cache
def _read(path: Path) -> WordTable:
    words: WordTable = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader) or {}
    return words
