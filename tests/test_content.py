"""The floor of meaning: what every stage takes from one place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldguide.content import remember
from fieldguide.content.fields import walk_fields
from fieldguide.content.fingerprint import translatable_texts
from fieldguide.content.layout import content_path, find_place, folders_of, in_language, language_of
from fieldguide.content.letters import fold_case, fold_letters, without_accents, without_signs
from fieldguide.content.near import near_name
from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.site_paths import (
    file_of_page,
    html_path,
    index_path,
    page_fragment,
    page_path,
    path_below_language,
    relative_path,
    site_path,
)
from fieldguide.content.training import read_module
from fieldguide.content.words import site_name
from fieldguide.frame.addresses import Addresses
from fieldguide.kinds.tool.types.calendar.view import months_of
from fieldguide.kinds.tool.types.fill_in.view import read_fill_in_form
from fieldguide.model import (
    Field,
    FieldType,
    Kind,
    Layout,
    ListValue,
    Location,
    MapValue,
    TextValue,
    Value,
    text_of,
)
from fieldguide.pipeline import built_in_kinds
from fieldguide.publish.links import resolve
from plain_work import ARABIC, ENGLISH, FRENCH, tiny_settings

HERE = Location("docs/en/a.md")


def value_of(data: object) -> Value:
    """Write a value as it would be read: texts, lists and mappings."""
    if isinstance(data, list):
        return ListValue(tuple(value_of(one) for one in data), HERE)
    if isinstance(data, dict):
        return MapValue(tuple((TextValue(key, HERE), value_of(one)) for key, one in data.items()), HERE)
    return TextValue(str(data), HERE)


def map_of(data: dict[str, object]) -> MapValue:
    value = value_of(data)
    assert isinstance(value, MapValue)
    return value


# ---- The walk of fields ----

WORDS = Field("words", translatable=True)
DECLARED = (
    Field("title", translatable=True),
    Field("related", FieldType.LIST, items=Field("item", FieldType.REFERENCE)),
    Field("steps", FieldType.LIST, items=Field("item", FieldType.GROUP, fields=(WORDS,))),
    Field(
        "questions",
        FieldType.KEYED,
        items=Field("item", FieldType.GROUP, fields=(WORDS, Field("own", own=True, translatable=True))),
    ),
    Field("late", FieldType.GROUP, late=True, fields=(WORDS,)),
)


def test_the_walk_gives_every_text_with_its_path_and_its_declaration() -> None:
    written = map_of(
        {
            "late": {"words": "L"},
            "questions": {"first": {"own": "O", "words": "Q"}, "second": {"other": "not declared"}},
            "related": ["page/a", "page/b"],
            "steps": [{"words": "S"}, {"words": "T"}],
            "title": "T",
            "unknown": "not declared",
        }
    )
    assert [(one.path, one.value.text, one.field.type) for one in walk_fields(written, DECLARED)] == [
        ("title", "T", FieldType.TEXT),
        ("related.0", "page/a", FieldType.REFERENCE),
        ("related.1", "page/b", FieldType.REFERENCE),
        ("steps.0.words", "S", FieldType.TEXT),
        ("steps.1.words", "T", FieldType.TEXT),
        ("questions.first.words", "Q", FieldType.TEXT),
        ("questions.first.own", "O", FieldType.TEXT),
        ("late.words", "L", FieldType.TEXT),
    ]
    assert [one.name for one in walk_fields(written, DECLARED)][3:6] == [
        "steps.words",
        "steps.words",
        "questions.first.words",
    ]
    assert [path for path, _ in translatable_texts(written, DECLARED)] == [
        "title",
        "steps.0.words",
        "steps.1.words",
        "questions.first.words",
    ]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ({"related": "page/a"}, [("related", FieldType.REFERENCE)]),
        ({"title": ""}, []),
        ({"title": ["a", "b"]}, []),
        ({"title": {"a": "b"}}, []),
        ({"related": {"a": "page/a"}}, [("related.a", FieldType.REFERENCE)]),
        ({"steps": [["deep"], "bare", {}]}, [("steps.1", FieldType.GROUP)]),
        ({"questions": ["bare"]}, [("questions.0", FieldType.GROUP)]),
        ({"related": []}, []),
    ],
)
def test_the_walk_never_fails_on_another_shape(
    data: dict[str, object], found: list[tuple[str, FieldType]]
) -> None:
    assert [(one.path, one.field.type) for one in walk_fields(map_of(data), DECLARED)] == found


# ---- Files and pages ----

KINDS = {kind.name: kind for kind in built_in_kinds()}
LAYOUTS = (
    Kind("folded", folder="x", layout=Layout.PAGE),
    Kind("flat", base="modules", layout=Layout.PAGE),
    Kind("data", base="quizzes", folder="sets", layout=Layout.DATA),
    Kind("many", folder="many.yml", layout=Layout.COLLECTION),
)


@pytest.mark.parametrize("kind", [*built_in_kinds(), *LAYOUTS], ids=lambda kind: kind.name)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_path_means_the_entry_that_has_this_path(tmp_path: Path, kind: Kind, language: str) -> None:
    """The way from an entry to its file and back, for every layout there is."""
    kinds = built_in_kinds() if kind in built_in_kinds() else (kind,)
    settings = replace(tiny_settings(tmp_path), kinds=kinds)
    slug = "basics/first" if kind.is_unit else "first"
    place = find_place(content_path(kind, slug, language), settings)
    assert place is not None
    assert place.kind is kind
    assert place.slug == ("" if kind.holds_many else slug)
    assert place.language == ("en" if kind.is_shared else language)
    assert not place.data


@pytest.mark.parametrize(
    "path",
    [
        *("docs/en", "docs/en/x/y/z.md", "docs/de/a.md", "docs/en/a.txt", "docs/en/lessons/a.yaml"),
        *(
            "modules/en/a.md",
            "modules/en/a/b/c.md",
            "elsewhere/en/a.md",
            "",
            "/",
            "docs/en/.md/",
            "docs//a.md",
        ),
    ],
)
def test_a_path_that_means_nothing(tmp_path: Path, path: str) -> None:
    assert find_place(path, tiny_settings(tmp_path)) is None


@pytest.mark.parametrize(
    ("kind", "slug", "page", "fragment", "index"),
    [
        ("page", "index", "index.md", "", ""),
        ("page", "about", "about.md", "", ""),
        ("lesson", "haiti-2010", "lessons/haiti-2010.md", "", "lessons/index.md"),
        ("module", "basics", "modules/basics/index.md", "", "modules/index.md"),
        ("unit", "basics/first", "modules/basics/first.md", "", ""),
        ("quiz", "basics", "quizzes/basics.md", "", "quizzes/index.md"),
        ("term", "idp", "glossary.md", "term-idp", "glossary.md"),
        ("source", "iom-2015", "sources.md", "source-iom-2015", "sources.md"),
    ],
)
def test_the_page_of_an_entry(kind: str, slug: str, page: str, fragment: str, index: str) -> None:
    declared = KINDS[kind]
    assert (page_path(declared, slug), page_fragment(declared, slug)) == (page, fragment)
    assert index_path(declared) == index
    if not declared.holds_many:
        file = content_path(declared, slug, "fr").replace(".yml", ".md")
        assert file_of_page(declared, page, "fr") == file
        assert path_below_language(file) == page
    assert site_path(page, FRENCH, ENGLISH) == f"fr/{html_path(page)}"
    assert site_path(page, ENGLISH, ENGLISH) == html_path(page)
    assert site_path(page, ARABIC, ENGLISH) == f"ar/{html_path(page)}"


def test_the_language_of_a_file(tmp_path: Path) -> None:
    assert language_of("docs/fr/lessons/a.md") == "fr"
    assert language_of("docs/sources.yml") == ""
    assert in_language("docs/en/lessons/map.png", "ar") == "docs/ar/lessons/map.png"
    assert "`modules/en`" in folders_of(tiny_settings(tmp_path), "modules")


NAMES = st.lists(st.sampled_from(["a", "b", "fr", "index.md"]), min_size=1, max_size=5).map("/".join)


@given(NAMES, NAMES)
def test_a_relative_path_leads_where_it_should(start: str, target: str) -> None:
    """Judged by the reader of addresses that checks the built site."""
    way = relative_path(start, target)
    assert resolve(start.rpartition("/")[0], way) == target
    assert not way.startswith("/")


@pytest.mark.parametrize(
    ("folder", "target", "address"),
    [
        ("", "", "./"),
        ("", "fr/", "fr/"),
        ("fr", "", "../"),
        ("fr", "fr/", "./"),
        ("fr/risks", "fr/", "../"),
        ("fr/risks", "ar/risks/a.html", "../../ar/risks/a.html"),
        ("risks", "assets/style 1.css", "../assets/style%201.css"),
        ("risks", "risks/خطر.html", "%D8%AE%D8%B7%D8%B1.html"),
    ],
)
def test_the_frame_addresses_files_and_folders(folder: str, target: str, address: str) -> None:
    assert Addresses(folder).to(target) == address


# ---- Letters and names ----


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Réfugiés", "refugies"),
        ("Main-d’Œuvre", "main-d’oeuvre"),
        ("Łódź", "lodz"),
        ("STRAẞE", "strasse"),
        ("الاتّجار", "الاتجار"),
        ("الأُسَر", "الاسر"),
        ("التهـــريب", "التهريب"),
        ("تهریب", "تهريب"),
        ("مسؤولية", "مسووليه"),
        ("مسئولیة", "مسيوليه"),
        ("ٱلقرآن", "القران"),
        ("e\u0301", "e"),
        ("", ""),
    ],
)
def test_letters_are_folded(text: str, folded: str) -> None:
    assert fold_letters(text) == folded
    assert fold_letters(folded) == folded


@given(st.text(max_size=20))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold_case(fold_case(text)) == fold_case(text)
    assert without_signs(without_signs(text)) == without_signs(text)


def test_accents_go_and_other_scripts_stay() -> None:
    assert without_accents("ça, señal") == "ca, senal"


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("Haiti-2010", "haiti-2010"),
        ("HAITI-2011", "haiti-2010"),
        ("haiti2010", "haiti-2010"),
        ("e\u0301te\u0301", "été"),
        ("something else", ""),
        ("", ""),
    ],
)
def test_a_near_name_is_found_whatever_its_case(name: str, near: str) -> None:
    assert near_name(name, ["nepal-2015", "haiti-2010", "été"]) == near


# ---- Words, audiences, numbers ----


def test_the_name_of_the_site_is_the_same_on_pages_and_in_files(tmp_path: Path) -> None:
    settings = tiny_settings(tmp_path)
    assert site_name(settings, "fr") == "Tiny & plain"
    named = replace(settings, words={"site.name": {"en": "Guide", "fr": "Le guide"}})
    assert [site_name(named, code) for code in ("en", "fr", "ar")] == ["Guide", "Le guide", "Guide"]


@pytest.mark.parametrize(
    ("audience", "than", "narrower"),
    [
        ("internal", "public", True),
        ("public", "internal", False),
        ("partner", "partner", False),
        (None, "public", False),
        ("public", None, False),
        ("nobody", "public", False),
    ],
)
def test_audiences_have_one_order(
    tmp_path: Path, audience: str | None, than: str | None, narrower: bool
) -> None:
    settings = tiny_settings(tmp_path)
    assert settings.is_narrower(audience, than) is narrower
    if than in settings.audiences:
        known = audience in settings.audiences
        assert replace(settings, audience=than).shows(audience) is (known and not narrower)


def test_an_unreadable_audience_is_shown_to_nobody(tmp_path: Path) -> None:
    for own in ("public", "internal", "nobody"):
        assert not replace(tiny_settings(tmp_path), audience=own).shows(None)
        assert not replace(tiny_settings(tmp_path), audience="nobody").shows(own)


def test_the_numbers_of_tools() -> None:
    tables = {f"t{index}": {"rows": text} for index, text in enumerate(("3", "", "0", "many", "-1"))}
    form = read_fill_in_form(map_of({"tables": {**tables, "none": {"title": "T"}}}))
    assert [table.rows for table in form.tables] == [3, 1, 1, 1, 1, 1]
    assert months_of(map_of({"from": "11", "to": "2"})) == (11, 12, 1, 2)


def test_what_an_entry_says_is_read_once() -> None:
    fields = map_of({"summary": "S"})
    assert read_page_facts(fields) is read_page_facts(fields)
    alike = map_of({"summary": "S"})
    assert alike == fields
    assert read_page_facts(alike) is not read_page_facts(fields)


def test_results_beyond_the_bound_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remember, "_MOST_KEPT", 2)
    read: list[str] = []
    ask = remember.once_per_object(lambda fields: read.append(text_of(fields.text_value("title"))))
    every = [map_of({"title": name}) for name in "abc"]
    for fields in (*every, every[2], every[0]):
        ask(fields)
    assert read == ["a", "b", "c", "a"]


def test_what_a_page_says_of_itself() -> None:
    facts = read_page_facts(
        map_of(
            {
                "reviewed": "2026-01-31",
                "review_by": "soon",
                "changes": {"one": {"day": "2026-02-01", "what": "W"}, "none": "text", "two": {}},
                "related": ["risk/a", "risk/b"],
                "downloads": "true",
            }
        )
    )
    assert facts.reviewed_on == date(2026, 1, 31)
    assert facts.review_due is None
    assert [(one.day, text_of(one.what)) for one in facts.changes] == [("2026-02-01", "W"), ("", "")]
    assert [one.text for one in facts.related] == ["risk/a", "risk/b"]
    assert facts.offers_downloads
    assert facts.is_told
    nothing = read_page_facts(map_of({"summary": ["no text"], "added": ""}))
    assert nothing.summary is None
    assert not nothing.is_told


def test_a_module_has_objectives_in_order_with_their_places() -> None:
    module = read_module(
        map_of({"objectives": {"see": "See it", "say": ["no text"]}, "units": "unit/a/b", "quiz": "quiz/a"})
    )
    assert [(one.name, text_of(one.text)) for one in module.objectives] == [("see", "See it"), ("say", "")]
    assert (module.units, module.quiz) == (("unit/a/b",), "quiz/a")
