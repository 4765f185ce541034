"""Judge the vocabularies that a project fills or adds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fieldguide.model import Diagnostic, MapValue
from fieldguide.model.configuration import CLOSED_VOCABULARIES

from ..faults import vocabulary_setting
from .known import KnownNames

_NAME = re.compile(r"[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*\Z")
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


def judge_vocabularies(options: MapValue, known: KnownNames) -> Iterator[Diagnostic]:
    """Judge names and words; labels are judged with all others."""
    built_in = known.vocabularies
    for name, words in options.keyed("vocabularies"):
        if name.text == "audience":
            message = "audiences are no vocabulary"
            yield vocabulary_setting.report(name, message, "please list them under `audiences`")
            continue
        if not _NAME.match(name.text):
            message = f"`{name.text}` is no name of a vocabulary"
            yield vocabulary_setting.report(name, message, "please use small letters, digits and hyphens")
        if not isinstance(words, MapValue):
            continue
        for word, _ in words.entries:
            if name.text in CLOSED_VOCABULARIES and word.text not in built_in.get(name.text, ()):
                listed = ", ".join(f"`{one}`" for one in _in_order(known, name.text))
                message = f"`{name.text}` takes no further words"
                yield vocabulary_setting.report(word, message, f"its words: {listed}")
            elif not _WORD.match(word.text) and word.text not in built_in.get(name.text, ()):
                message = f"`{word.text}` is no word of a vocabulary"
                yield vocabulary_setting.report(word, message, "please use small letters, digits and hyphens")


def _in_order(known: KnownNames, vocabulary: str) -> tuple[str, ...]:
    words = (word for kind in known.kinds for word in kind.vocabularies.get(vocabulary, ()))
    return tuple(dict.fromkeys(words))
