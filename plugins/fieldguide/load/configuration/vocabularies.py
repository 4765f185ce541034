"""Judge the vocabularies that a project fills or adds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fieldguide.model import BUILT_IN_VOCABULARIES, Diagnostic, MapValue
from fieldguide.model.configuration import CLOSED_VOCABULARIES

from ..faults import vocabulary_setting

_NAME = re.compile(r"[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*\Z")
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


def judge_vocabularies(options: MapValue) -> Iterator[Diagnostic]:
    """Judge names and words; labels are judged with all others."""
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
            if name.text in CLOSED_VOCABULARIES and word.text not in BUILT_IN_VOCABULARIES[name.text]:
                known = ", ".join(f"`{one}`" for one in BUILT_IN_VOCABULARIES[name.text])
                message = f"`{name.text}` takes no further words"
                yield vocabulary_setting.report(word, message, f"its words: {known}")
            elif not _WORD.match(word.text) and word.text not in BUILT_IN_VOCABULARIES.get(name.text, ()):
                message = f"`{word.text}` is no word of a vocabulary"
                yield vocabulary_setting.report(word, message, "please use small letters, digits and hyphens")
