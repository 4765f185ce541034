"""The render stage: addresses, names and the words of the interface."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from string import Formatter

import pytest
import yaml

from fieldguide.content.kind_words import kind_words
from fieldguide.content.site_paths import path_below_language, relative_address, relative_link
from fieldguide.model import Field, Settings
from fieldguide.pipeline import built_in_kinds
from fieldguide.render.language.names import country_name, plural_category, write_date
from fieldguide.render.language.sorting import first_letter, sort_key
from fieldguide.render.language.words import interface_words

WORDS_FOLDER = Path(__file__).parent.parent / "plugins/fieldguide/render/words"
KINDS = built_in_kinds()
KIND_FILES = dict.fromkeys(path for kind in KINDS for path in kind.words)
ALL_WORDS = {**interface_words(), **kind_words(KINDS)}
LANGUAGES = {"en", "fr", "es", "ar"}


@pytest.mark.parametrize(
    ("page", "target", "address"),
    [
        ("a.md", "b.md", "b.html"),
        ("a.md", "x/b.md", "x/b.html"),
        ("x/a.md", "b.md", "../b.html"),
        ("x/a.md", "x/b.md", "b.html"),
        ("x/y/a.md", "x/z/b.md", "../z/b.html"),
        ("x/a.md", "x/x/a.md", "x/a.html"),
    ],
)
def test_relative_address(page: str, target: str, address: str) -> None:
    assert relative_address(page, target) == address
    assert relative_address(page, target, "p") == f"{address}#p"
    assert relative_link(page, target) == address.replace(".html", ".md")


def test_a_place_on_the_same_page_needs_no_path() -> None:
    assert relative_address("x/a.md", "x/a.md", "p") == "#p"


def test_content_path_drops_the_language() -> None:
    assert path_below_language("docs/en/x/y.png") == "x/y.png"
    assert path_below_language("modules/fr/x/y.md") == "modules/x/y.md"


def test_names_in_the_readers_language() -> None:
    assert [country_name("NPL", code) for code in ("en", "fr", "es", "ar")] == [
        "Nepal",
        "Népal",
        "Nepal",
        "نيبال",
    ]
    assert country_name("XYZ", "en") == "XYZ"
    assert [write_date("2026-11-02", code) for code in ("en", "fr", "ar")] == [
        "2 November 2026",
        "2 novembre 2026",
        "2 نوفمبر 2026",
    ]
    assert write_date("soon", "en") == "soon"
    assert [plural_category(count, "ar") for count in (1, 2, 5, 45)] == ["one", "two", "few", "many"]


def test_order_of_words() -> None:
    assert sorted(["zone", "Étiage", "eau"], key=lambda word: sort_key(word, "fr")) == [
        "eau",
        "Étiage",
        "zone",
    ]
    assert sorted(["بحر", "الإحالة", "أمان"], key=lambda word: sort_key(word, "ar")) == [
        "الإحالة",
        "أمان",
        "بحر",
    ]
    assert [first_letter(word, "ar") for word in ("الأمان", "إحالة", "3W")] == ["ا", "ا", ""]


def test_words_are_there_in_all_languages_with_the_same_places() -> None:
    for key, texts in ALL_WORDS.items():
        assert set(texts) == LANGUAGES, key
        assert all(text.strip() for text in texts.values()), key
        if key.startswith(("minutes.", "index.count")):
            continue  # a plural may say the number in its word
        places = {
            tuple(sorted(name or "" for _, name, _, _ in Formatter().parse(text))) for text in texts.values()
        }
        assert len({frozenset(one) - {""} for one in places}) == 1, key


def test_no_word_stands_in_two_files() -> None:
    keys = Counter(
        key
        for file in (*sorted(WORDS_FOLDER.glob("*.yml")), *KIND_FILES)
        for key in yaml.safe_load(file.read_text(encoding="utf-8"))
    )
    assert not [key for key, count in keys.items() if count > 1]


def test_everything_that_is_declared_has_a_name() -> None:
    def names(fields: tuple[Field, ...]) -> set[str]:
        inner = [field.items.fields if field.items is not None else field.fields for field in fields]
        return {field.name for field in fields}.union(*(names(one) for one in inner))

    wanted = {f"kind.{kind.name}.{form}" for kind in KINDS for form in ("one", "many", "about")}
    wanted |= {f"field.{name}" for kind in KINDS for name in names((*kind.fields, *kind.data))}
    wanted |= {
        f"{name}.{word}" for kind in KINDS for name, words in kind.vocabularies.items() for word in words
    }
    wanted |= {f"audience.{name}" for name in Settings.audiences}
    assert wanted <= set(ALL_WORDS)
