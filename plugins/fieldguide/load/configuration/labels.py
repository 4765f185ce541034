"""Judge the labels of kinds, choices and words: in which languages they are, and in which not."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.language_tags import is_tag
from fieldguide.content.near import did_you_mean, near_name
from fieldguide.model import Diagnostic, MapValue, TextValue

from ..faults import label_language, label_missing


def judge_labels(options: MapValue) -> Iterator[Diagnostic]:
    """Judge everything that is given per language."""
    codes = tuple(one.text("code") for one in options.maps("languages") if one.text("code"))
    if not codes or not all(map(is_tag, codes)):
        return  # the codes are told first: what is missing under them depends on how they are mended
    for _, words in options.keyed("words"):
        if isinstance(words, MapValue):
            yield from _judge_codes(words, codes)
    for _, words in options.keyed("vocabularies"):
        if isinstance(words, MapValue):
            for word, labels in words.entries:
                if isinstance(labels, MapValue):
                    yield from _judge_labels(word, labels, codes)
    for name, kind in options.keyed("kinds"):
        names = kind.get("labels") if isinstance(kind, MapValue) else None
        if isinstance(names, MapValue):
            yield from _judge_labels(name, names, codes)


def _judge_labels(name: TextValue, labels: MapValue, codes: tuple[str, ...]) -> Iterator[Diagnostic]:
    yield from _judge_codes(labels, codes)
    place = name.location
    missing = tuple(code for code in codes if not _has(labels, code))
    if codes[0] in missing:
        message = f"`{name.text}` has no label in the source language"
        yield label_language.report(place, message, f"please add one under `{codes[0]}`")
    elif missing:
        yield label_missing.report(place, name.text, missing)


def _judge_codes(labels: MapValue, codes: tuple[str, ...]) -> Iterator[Diagnostic]:
    for key, _ in labels.entries:
        if key.text not in codes:
            listed = ", ".join(f"`{code}`" for code in codes)
            hint = did_you_mean(near_name(key.text, codes, 0.6)) or f"the languages of this project: {listed}"
            yield label_language.report(key.location, f"no language of this project is `{key.text}`", hint)


def _has(labels: MapValue, code: str) -> bool:
    value = labels.get(code)
    return bool(value.text.strip()) if isinstance(value, TextValue) else value is not None
