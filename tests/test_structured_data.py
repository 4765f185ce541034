"""What machines read of the project's own pages, read back by another program."""

from __future__ import annotations

import html
import re
from pathlib import Path

import extruct
import pytest

from sites import BuiltSite

EXPECTED = {
    "definitions/trafficking-in-persons.html": "DefinedTerm",
    "lessons/haiti-2010.html": "Article",
    "risks/family-separation.html": "CreativeWork",
    "modules/foundations/index.html": "Course",
    "modules/foundations/elements.html": "LearningResource",
    "quizzes/foundations.html": "Quiz",
    "toolkit/deployment-checklist.html": "CreativeWork",
    "glossary.html": "DefinedTermSet",
    "risks/index.html": "CollectionPage",
}


def read(page: Path) -> dict[str, object]:
    found = extruct.extract(page.read_text(encoding="utf-8"), syntaxes=["json-ld"], errors="strict")[
        "json-ld"
    ]
    assert len(found) == 1
    assert found[0]["@context"] == "https://schema.org"
    return found[0]


@pytest.mark.parametrize("path", EXPECTED)
@pytest.mark.parametrize("language", ["", "ar/"])
def test_every_type_of_page_says_what_it_is(built_site: BuiltSite, language: str, path: str) -> None:
    page = built_site.site / language / path
    data = read(page)
    types = data["@type"]
    assert EXPECTED[path] in ([types] if isinstance(types, str) else types)
    title = re.search(r"<h1[^>]*>(.*?)<", page.read_text(encoding="utf-8"), re.DOTALL)
    assert title is not None
    assert data["name"] == html.unescape(title[1]).strip()
    assert data["url"] == page.name


def test_a_lesson_says_where_and_when(built_site: BuiltSite) -> None:
    data = read(built_site.site / "ar/lessons/haiti-2010.html")
    assert data["temporalCoverage"] == "2010/2010"
    assert data["spatialCoverage"] == [{"@type": "Country", "name": "هايتي"}]
    assert data["inLanguage"] == "ar"


def test_a_course_names_its_parts_and_what_it_teaches(built_site: BuiltSite) -> None:
    page = built_site.site / "modules/foundations/index.html"
    data = read(page)
    parts, teaches = data["hasPart"], data["teaches"]
    assert isinstance(parts, list)
    assert isinstance(teaches, list)
    assert all((page.parent / part["url"]).is_file() for part in parts)
    assert len(parts) == 4
    assert len(teaches) == 4


def test_the_set_of_terms_leads_to_every_term(built_site: BuiltSite) -> None:
    page = built_site.site / "glossary.html"
    terms = read(page)["hasDefinedTerm"]
    assert isinstance(terms, list)
    text = page.read_text(encoding="utf-8")
    assert len(terms) == text.count('id="term-')
    assert all(f'id="{term["url"].partition("#")[2]}"' in text for term in terms)
