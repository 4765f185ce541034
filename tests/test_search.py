"""The search: what people type finds the page they want, asked of the theme's own search script.

The browser tests ask the same questions of the pages themselves.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from fieldguide.model import Language
from plain_work import ARABIC, ENGLISH, FRENCH, built, tiny_page, tiny_settings, tiny_site
from sites import BuiltSite

HERE = Path(__file__).parent
QUERIES = yaml.safe_load((HERE / "search_queries.yml").read_text(encoding="utf-8"))
ALIKE = 3  # how many results a person looks at


def search(worker: Path, index: Path, queries: list[str]) -> list[list[str]]:
    """Ask the theme's search script; give the pages found for each query, best first."""
    node = shutil.which("node")
    assert node, "node is not on PATH; the tests' virtual environment has one"
    command = [node, str(HERE / "search_worker.cjs"), str(worker), str(index)]
    done = subprocess.run(command, input=json.dumps(queries), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    found: list[list[str]] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="session")
def worker() -> Path:
    """The search script of the theme that is installed."""
    material = pytest.importorskip("material")
    [path] = Path(material.__path__[0]).glob("templates/assets/javascripts/workers/search.*.min.js")
    assert isinstance(path, Path)
    return path


def test_the_list_is_as_it_should_be() -> None:
    assert len(QUERIES) >= 38
    assert {query["language"] for query in QUERIES} == {"en", "fr", "es", "ar"}
    assert len({(query["language"], query["query"]) for query in QUERIES}) == len(QUERIES)


@pytest.mark.parametrize("code", ["en", "fr", "es", "ar"])
def test_queries_in_the_built_site(built_site: BuiltSite, worker: Path, code: str) -> None:
    folder = built_site.site / ("" if code == built_site.languages[0].code else code)
    asked = [query for query in QUERIES if query["language"] == code]
    results = search(worker, folder / "search/search_index.json", [query["query"] for query in asked])
    missed = [
        f"{query['query']} ({query['why']}): {query['page']} is not among {found[:ALIKE]}"
        for query, found in zip(asked, results, strict=True)
        if query["page"] not in found[:ALIKE]
    ]
    assert missed == []


def test_every_index_of_the_built_site_is_small(built_site: BuiltSite) -> None:
    """It is read at the first search of every page that is opened from a disk."""
    sizes = {path: path.stat().st_size for path in built_site.site.rglob("search_index.js*")}
    assert len(sizes) == 2 * len(built_site.languages)
    assert max(sizes.values()) < 1_000_000


CASES = [
    (FRENCH, "refugie", "Réfugiés"),
    (FRENCH, "l’eau", "Qualité d'eau"),
    (FRENCH, "oeuvre", "Main-d’œuvre"),
    (ENGLISH, "women", "Women’s rights"),
    (ENGLISH, "womens rights", "Women’s rights"),
    (Language("es", "Español"), "senal", "¿Señales?"),
    (ARABIC, "اطفال", "زواج الأطفال"),
    (ARABIC, "أطفال", "حماية للأطفال"),
    (ARABIC, "اسرة", "الأُسْرة"),
    (ARABIC, "اسره", "والأسرة"),
    (ARABIC, "الحماية", "حماية"),
    (ARABIC, "إتجار", "بالاتجار"),
    (ARABIC, "مساعده", "فالمساعدة"),
    (ARABIC, "مستشفي", "المستشفى"),
]


@pytest.mark.parametrize(("language", "query", "title"), CASES)
def test_a_spelling_finds_a_title(
    tmp_path: Path, worker: Path, language: Language, query: str, title: str
) -> None:
    """Among pages that have nothing of it; the extra fields need no change of the theme."""
    titles = [title, "Nothing", "لا شيء", "Zzz", "قائمة"]
    pages = [tiny_page(f"{number}.md", one) for number, one in enumerate(titles)]
    settings = tiny_settings(tmp_path, (language,))
    sites = [tiny_site(language, pages, (language,))]
    built(tmp_path, settings, sites)
    [found] = search(worker, tmp_path / "site/search/search_index.json", [query])
    assert found == ["0.html"]


def test_of_pages_with_the_word_in_their_title_the_shortest_is_first(tmp_path: Path, worker: Path) -> None:
    titles = ["Trafficking and other things in a long title", "Trafficking", "Trafficking in persons"]
    pages = [tiny_page(f"{number}.md", one, "<p>Trafficking</p>") for number, one in enumerate(titles)]
    settings = tiny_settings(tmp_path, (ENGLISH,))
    sites = [tiny_site(ENGLISH, pages, (ENGLISH,))]
    built(tmp_path, settings, sites)
    assert search(worker, tmp_path / "site/search/search_index.json", ["traffick"]) == [
        ["1.html", "2.html", "0.html"]
    ]
