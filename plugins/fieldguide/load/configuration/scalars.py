"""What YAML makes of a text for a reader that guesses types, as MkDocs does."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Any

import yaml

from fieldguide.model import TextValue

_RESOLVER: Any = yaml.resolver.Resolver()  # without types
_KINDS = {"str": "text", "int": "number", "float": "number", "bool": "boolean", "null": "nothing"}


def scalar_type(value: TextValue) -> str:
    """Give `text`, `number`, `boolean`, `nothing`, or YAML's own name of another type."""
    return "text" if value.quoted else _resolve(value.text)


@lru_cache(maxsize=1024)
def _resolve(text: str) -> str:
    tag = str(_RESOLVER.resolve(yaml.ScalarNode, text, (True, False))).rpartition(":")[2]
    return _KINDS.get(tag, tag)


def hidden_character(text: str) -> str:
    """Name the first character of a text that cannot be seen, such as `U+202E`; empty where there is none."""
    for character in text:
        if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}:
            return f"U+{ord(character):04X}"
    return ""
