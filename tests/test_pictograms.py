"""Pictograms: each drawing is of one style, has words in every language, and is known to who names it."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from fieldguide.content.pictograms import CORE_PICTOGRAMS, pictogram_folders
from fieldguide.content.words import CORE_WORDS, read_words, word_folders
from fieldguide.kinds import KINDS
from fieldguide.model import PictogramFolder
from fieldguide.render.components import pictogram, pictogram_styles
from fieldguide_crises import KINDS as TOPIC_KINDS
from fieldguide_crises.topic import TOPIC_PICTOGRAMS

_ROOT = Path(__file__).parents[1]
_KINDS = tuple(folder.kind for folder in (*KINDS, *TOPIC_KINDS))
_FOLDERS = (CORE_PICTOGRAMS, TOPIC_PICTOGRAMS)
_NAMES = frozenset(name for folder in _FOLDERS for name in folder.names)
_FILES = [file for folder in _FOLDERS for file in sorted(folder.folder.iterdir())]
_MOST_BYTES = 640
_ATTRIBUTES = {
    "path": {"d"},
    "circle": {"cx", "cy", "r"},
    "ellipse": {"cx", "cy", "rx", "ry"},
    "rect": {"x", "y", "width", "height", "rx"},
    "line": {"x1", "x2", "y1", "y2"},
    "polyline": {"points"},
}
_STYLE = {
    "viewBox": "0 0 24 24",
    "fill": "none",
    "stroke": "currentColor",
    "stroke-width": "1.75",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
}


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.stem)
def test_drawing_is_of_the_one_style(file: Path) -> None:
    """Each file holds strokes of one width on one grid, and nothing else."""
    text = file.read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)
    assert file.suffix == ".svg"
    assert len(text.encode()) <= _MOST_BYTES
    assert dict(root.attrib) == _STYLE
    assert len(root)
    for part in root:
        name = part.tag.removeprefix("{http://www.w3.org/2000/svg}")
        assert not len(part)
        assert set(part.attrib) <= _ATTRIBUTES[name]
        assert not (part.text or "").strip()
        assert not (part.tail or "").strip()
    assert not re.search(r"['%#]", text), "the style sheet holds it in an address, which these would end"


@pytest.mark.parametrize("folder", _FOLDERS, ids=["core", "topic"])
def test_names_are_those_of_the_files(folder: PictogramFolder) -> None:
    """What is declared is there, and what is there is declared, in the order of the alphabet."""
    assert list(folder.names) == sorted(file.stem for file in folder.folder.iterdir())
    assert folder.mirrored <= set(folder.names)


def test_no_two_drawings_have_one_name() -> None:
    """The topic's drawings stand beside the core's, and hide none."""
    assert len(_NAMES) == sum(len(folder.names) for folder in _FOLDERS)


@pytest.mark.parametrize("language", ["en", "fr", "es", "ar"])
def test_each_has_words_in_every_language(language: str) -> None:
    """Who does not see a drawing that stands alone is told what it shows."""
    words = read_words(word_folders(_KINDS), language)
    named = {key.removeprefix("pictogram.") for key in words if key.startswith("pictogram.")}
    assert named == _NAMES


def test_the_core_has_no_words_for_drawings_of_the_topic() -> None:
    """A project without the topic does not carry its words."""
    core = read_words((CORE_WORDS,), "en")
    assert {key for key in core if key.startswith("pictogram.")} == {
        f"pictogram.{name}" for name in CORE_PICTOGRAMS.names
    }


def test_each_kind_has_a_drawing() -> None:
    """Each kind names one that is there, and no two name the same."""
    named = [kind.pictogram for kind in _KINDS]
    assert set(named) <= _NAMES
    assert len(set(named)) == len(named)


def test_templates_name_drawings_that_are_there() -> None:
    """A name in a template has no judge while a site is built."""
    templates = [file for folder in ("fieldguide", "fieldguide_crises") for file in _templates(folder)]
    named = {name for text in templates for name in re.findall(r"""pictogram\(["']([^"']*)["']""", text)}
    assert named <= _NAMES


def test_markup_of_a_drawing() -> None:
    """Beside words it is silent; alone it has its own; an empty name is none at all."""
    assert pictogram("papers") == '<span class="fg-picto fg-picto-papers" aria-hidden="true"></span>'
    words = {"pictogram.papers": 'the "papers"'}
    assert pictogram("papers", words.__getitem__) == (
        '<span class="fg-picto fg-picto-papers" role="img" aria-label="the &#34;papers&#34;"></span>'
    )
    assert pictogram("") == ""


@pytest.mark.parametrize("name", ["Papers", "papers ", 'a"b', "أ", "a_b", "-a", "a--b", "../papers"])
def test_what_can_be_no_name_is_refused(name: str) -> None:
    """A class of a page is made of a name, so nothing else gets there."""
    with pytest.raises(ValueError, match="is no name of a pictogram"):
        pictogram(name)


def test_style_draws_each_and_turns_some() -> None:
    """Each name has its rule, and what shows a direction looks the other way from right to left."""
    styles = pictogram_styles(pictogram_folders(_KINDS))
    assert (
        set(re.findall(r"^\.fg-picto-([a-z-]+) \{ --fg-picto: url\(\"data:", styles, re.MULTILINE)) == _NAMES
    )
    turned = set(re.findall(r'\[dir="rtl"\] \.fg-picto-([a-z-]+)', styles))
    assert turned == set().union(*(folder.mirrored for folder in _FOLDERS))
    assert "path" in turned
    assert "home" not in turned


def _templates(package: str) -> list[str]:
    files = (_ROOT / "plugins" / package).rglob("*.html")
    return [file.read_text(encoding="utf-8") for file in files]
