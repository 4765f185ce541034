"""Diagrams: each box has words in every language and a drawing that is there."""

from __future__ import annotations

import pytest

from fieldguide.content.pictograms import pictogram_folders
from fieldguide.content.words import read_words, word_folders
from fieldguide.kinds import KINDS
from fieldguide_crises import KINDS as TOPIC_KINDS

_KINDS = tuple(folder.kind for folder in (*KINDS, *TOPIC_KINDS))
_DIAGRAMS = tuple(diagram for kind in _KINDS for diagram in kind.diagrams)
_MAY_LACK = frozenset({"result", "note"})


def test_names_of_diagrams_are_the_words_of_the_field() -> None:
    """What an author can write has a diagram, and the other way round."""
    named = [name for kind in _KINDS for name in kind.vocabularies.get("diagram", ())]
    assert named == [diagram.name for diagram in _DIAGRAMS]
    assert len(set(named)) == len(named)


@pytest.mark.parametrize("language", ["en", "fr", "es", "ar"])
def test_each_box_and_line_is_named_in_every_language(language: str) -> None:
    """A box without words would be an empty box, and a word without a box is for nobody."""
    words = read_words(word_folders(_KINDS), language)
    for diagram in _DIAGRAMS:
        keys = {box.key for line in diagram.lines for box in line.boxes}
        lines = {line.key for line in diagram.lines if line.key}
        begin = f"diagram.{diagram.name}"
        has = {key.removeprefix(f"{begin}.") for key in words if key.startswith(f"{begin}.")}
        assert begin in words
        assert keys | lines <= has
        assert has <= keys | lines | {f"{key}.text" for key in keys} | _MAY_LACK


def test_all_languages_say_as_much_in_a_diagram() -> None:
    """What one language has more, the others would lack without a word."""
    folders = word_folders(_KINDS)
    kept = [
        {key for key in read_words(folders, code) if key.startswith("diagram.")}
        for code in ("en", "fr", "es", "ar")
    ]
    assert kept[0] == kept[1] == kept[2] == kept[3]


def test_boxes_name_drawings_that_are_there() -> None:
    """A name without a drawing would be an empty place."""
    names = {name for folder in pictogram_folders(_KINDS) for name in folder.names}
    boxes = [box for diagram in _DIAGRAMS for line in diagram.lines for box in line.boxes]
    assert {box.pictogram for box in boxes} - {""} <= names
