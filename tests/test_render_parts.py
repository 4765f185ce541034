"""The render stage: addresses, names and the words of the interface."""

from __future__ import annotations

import pytest

from fieldguide.content.site_paths import path_below_language, relative_address, relative_link
from fieldguide.render.language.names import country_name, plural_category, write_date
from fieldguide.render.language.sorting import first_letter, sort_key


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


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("uk", "PSEA адреса ґрунт ера єдність жити зима ива інтерес їжа йод кава що юрист яма"),
        ("es", "nube número ñame obra"),
        ("pl", "centrum ćma dom lód łapa mama źródło żona"),
        ("sv", "zon åka älg öga"),
        ("fa", "بار پدر تاب گل لب"),
    ],
)
def test_letters_stand_where_the_alphabet_has_them(language: str, words: str) -> None:
    ordered = words.split()
    from_the_end = tuple(reversed(ordered))
    assert sorted(from_the_end, key=lambda word: sort_key(word, language)) == ordered
    letters = [first_letter(word, language) for word in ordered]
    assert len(set(letters)) == len(ordered) - (language == "es")


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
    # A mechanism begins with a long vowel, and not with the article.
    mechanisms = ["وضع", "آلية الإحالة", "الآلية", "آل", "اَلْبيت", "«البيت»", "تهريب"]
    assert sorted(mechanisms, key=lambda word: sort_key(word, "ar")) == [
        "آل",
        "الآلية",
        "آلية الإحالة",
        "اَلْبيت",
        "«البيت»",
        "تهريب",
        "وضع",
    ]
    assert first_letter("آلية", "ar") == "ا"
