"""The search: what people type finds the page they want, asked of the script that pages load.

The browser tests ask the same questions of the pages themselves.
"""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from fieldguide.frame import frame_assets, search_words
from fieldguide.model import FinishedPage, Language, PageFacts, RenderedPage
from fieldguide.publish.search import write_search_indexes
from fieldguide.publish.search_division import divide
from fieldguide.publish.search_text import read_search_parts
from fieldguide.render.language.words import words_for
from plain_work import ARABIC, ENGLISH, FRENCH, tiny_page, tiny_settings, tiny_site
from search_queries import read_queries
from sites import BuiltSite

HERE = Path(__file__).parent
QUERIES = read_queries()
SPANISH = Language("es", "Español")
UKRAINIAN = Language("uk", "Українська")


class Answers:
    """What was found for some queries, in order: `pages` with all words, `some` with some of them."""

    def __init__(self, answers: Sequence[Mapping[str, Any]]) -> None:
        self.all = [answer["all"] for answer in answers]
        self.pages = [[one["page"] for one in answer["all"]] for answer in answers]
        self.some = [[one["page"] for one in answer["some"]] for answer in answers]
        self.near = [answer["near"] for answer in answers]


def ask(script: Path, index: Path, queries: Sequence[str]) -> Answers:
    """Ask the search script for what it finds in an index."""
    node = shutil.which("node")
    assert node, "node is not on PATH; the tests' virtual environment has one"
    command = [node, str(HERE / "search_script.cjs"), str(script), str(index)]
    done = subprocess.run(
        command, input=json.dumps(list(queries)), capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return Answers(json.loads(done.stdout))


def finished(page: RenderedPage, language: Language) -> FinishedPage:
    """Give a page of the root folder, with what the search knows of it."""
    path = page.path.removesuffix(".md") + ".html"
    parts = read_search_parts(page.title, page.content) if page.searchable else ()
    return FinishedPage(path, language.code, replace(page, content=""), "", PageFacts(), parts)


def index_of(folder: Path, pages: Sequence[RenderedPage], language: Language = ENGLISH) -> Path:
    """Write the index of some pages in one language, and the script that reads it."""
    settings = tiny_settings(folder, (language,))
    words = words_for(settings, language.code).texts
    write_search_indexes(folder, settings, [finished(page, language) for page in pages])
    site = replace(tiny_site(language, (), (language,)), words=words)
    for asset in (search_words(site), *frame_assets()):
        if asset.path.endswith("search.js") or asset.path.startswith("search/"):
            (folder / asset.path.rpartition("/")[0]).mkdir(parents=True, exist_ok=True)
            (folder / asset.path).write_bytes(asset.content)
    return folder / "search"


def find(
    folder: Path, pages: Sequence[RenderedPage], queries: Sequence[str], language: Language = ENGLISH
) -> Answers:
    index = index_of(folder, pages, language)
    return ask(folder / "assets/frame/search.js", index, queries)


# ---- The built site ----


def test_the_list_is_as_it_should_be() -> None:
    assert len(QUERIES) >= 310
    assert {query["language"] for query in QUERIES} == {"en", "fr", "es", "ar", "uk"}
    assert len({(query["language"], query["query"]) for query in QUERIES}) == len(QUERIES)


@pytest.mark.parametrize("code", ["en", "fr", "es", "ar", "uk"])
def test_queries_in_the_built_site(built_site: BuiltSite, code: str) -> None:
    folder = built_site.site / ("" if code == built_site.languages[0].code else code)
    asked = [query for query in QUERIES if query["language"] == code]
    script = built_site.site / "assets/frame/search.js"
    answers = ask(script, folder / "search", [query["query"] for query in asked])
    missed = []
    for query, pages, some in zip(asked, answers.pages, answers.some, strict=True):
        first = [*pages, *some][: query["among"]]
        if not set(query["page"]) & set(first):
            missed.append(f"{query['query']} ({query['why']}): {first}")
    assert missed == []


def test_every_index_of_the_built_site_is_small(built_site: BuiltSite) -> None:
    """Titles answer before the rest is there, so they are a small part; all of it goes over slow lines."""
    for number, language in enumerate(built_site.languages):
        folder = built_site.site / (language.code if number else "") / "search"
        sizes = {path.name: path.stat().st_size for path in folder.iterdir()}
        assert {path.suffix for path in folder.iterdir()} == {".js"}
        assert sum(sizes.values()) < 1_750_000
        # As it is sent: a letter of Arabic takes two bytes before, and no more than one of English then.
        sent = {path.name: len(gzip.compress(path.read_bytes())) for path in folder.iterdir()}
        assert sum(sent.values()) < 500_000
        assert sent["titles.js"] < 30_000


# ---- What is found ----

CASES = [
    (FRENCH, "refugie", "Réfugiés"),
    (FRENCH, "l’eau", "Qualité d'eau"),
    (FRENCH, "jusqu'ici", "Ici"),
    (FRENCH, "oeuvre", "Main-d’œuvre"),
    (FRENCH, "enfants", "Enfant"),
    (FRENCH, "évènements", "Événement"),
    (FRENCH, "clef", "Mots clés"),
    (ENGLISH, "women", "Women’s rights"),
    (ENGLISH, "womens rights", "Women’s rights"),
    (ENGLISH, "women‘s", "Women’s rights"),
    (ENGLISH, "families", "Family separation"),
    (ENGLISH, "organising", "Organizing"),
    (ENGLISH, "organiz", "Organisation"),
    (ENGLISH, "behavior", "Behaviour"),
    (ENGLISH, "behaviou", "Behaviour"),
    (ENGLISH, "programme", "Program"),
    (ENGLISH, "programm", "Program"),
    (ENGLISH, "labor organizations", "Organisations of labour"),
    (ENGLISH, "labour organisations", "Organizations of labor"),
    (ENGLISH, "criminalize", "Criminalised"),
    (ENGLISH, "centr", "Medical centers"),
    (ENGLISH, "theater", "Théâtre, theatre"),
    (ENGLISH, "defense", "Defence"),
    (ENGLISH, "offensive", "Offencive"),
    (ENGLISH, "license", "Licences"),
    (ENGLISH, "practising", "Practicing"),
    (ENGLISH, "traveler", "Travellers"),
    (ENGLISH, "kidnaping", "Kidnapping"),
    (ENGLISH, "enrollment", "Enrolment"),
    (ENGLISH, "judgment", "Judgements"),
    (ENGLISH, "pediatric", "Paediatrics"),
    (ENGLISH, "catalogu", "Catalog"),
    (ENGLISH, "kilometer", "Kilometres"),
    (ENGLISH, "hour", "Hours"),
    (ENGLISH, "ﬁeld", "Field"),
    (ENGLISH, "straße", "STRASSE"),
    (ENGLISH, "follow up", "Follow-up"),
    (ENGLISH, "raped", "Rape"),
    (ENGLISH, "deported", "Deportation"),
    (ENGLISH, "recruiting", "Recruited"),
    (FRENCH, "imprimer", "Imprimez"),
    (FRENCH, "impayé", "Impayés"),
    (FRENCH, "enfermées", "Enfermer"),
    (SPANISH, "retenidos", "Retener"),
    (SPANISH, "imprimir", "Impreso, imprima"),
    (SPANISH, "soldado", "Soldados"),
    (ARABIC, "محبوسين", "محبوسون"),
    (ARABIC, "مخیم", "المخيمات"),
    (ARABIC, "دَيْن", "الدين"),
    (SPANISH, "senal", "¿Señales?"),
    (SPANISH, "mujeres", "Mujer"),
    (SPANISH, "sustancia", "Substancias"),
    (SPANISH, "setiembre", "Septiembre"),
    (ARABIC, "اطفال", "زواج الأطفال"),
    (ARABIC, "أطفال", "حماية للأطفال"),
    (ARABIC, "الأطفال", "وبالأطفال"),
    (ARABIC, "لأطفال", "الأطفال"),
    (ARABIC, "اسرة", "الأُسْرة"),
    (ARABIC, "اسره", "والأسرة"),
    (ARABIC, "الحماية", "حماية"),
    (ARABIC, "إتجار", "بالاتجار"),
    (ARABIC, "مساعده", "فالمساعدة"),
    (ARABIC, "مستشفي", "المستشفى"),
    (ARABIC, "تهریب", "التهـــريب"),
    (ARABIC, "مسئول", "المسؤولون"),
    (ARABIC, "شؤون", "الشئون"),
    (ARABIC, "18", "سن ١٨"),
    (ARABIC, "۱۸", "سن ١٨"),
    (ARABIC, "ﺍﻻﺗﺠﺎﺭ", "الاتّجار"),
    (UKRAINIAN, "торгівля", "Торгівлі людьми"),
    (UKRAINIAN, "торгівлею людьми", "Торгівля людьми"),
    (UKRAINIAN, "дитяча праця", "Дитячої праці"),
    (UKRAINIAN, "дитячою працею", "Дитяча праця"),
    (UKRAINIAN, "таборах", "Табори"),
    (UKRAINIAN, "безкарність", "Безкарності"),
    (UKRAINIAN, "переселенець", "Переселенці"),
    (UKRAINIAN, "переселенців", "Переселенець"),
    (UKRAINIAN, "постраждалого", "Постраждалі"),
    (UKRAINIAN, "сімя", "Розлучення сім’ї"),
    (UKRAINIAN, "сім'ї", "Сімʼя"),
    (UKRAINIAN, "грунт", "Ґрунт"),
    (UKRAINIAN, "вербувати", "Вербування"),
    (UKRAINIAN, "кав'ярня", "Кав‘ярня, кав`ярня"),
    (Language("uk-UA", "Українська"), "сімя", "Розлучення сім’ї"),
    (Language("am", "አማርኛ"), "ሰዎች", "የሰዎች ዝውውር፡ ሰዎች።"),
    (Language("my", "မြန်မာ"), "လူကုန်ကူး", "ဤသည်လူကုန်ကူးမှု"),
]


@pytest.mark.parametrize(("language", "query", "title"), CASES)
@pytest.mark.parametrize("place", ["title", "text"])
def test_a_spelling_finds_a_word(
    tmp_path: Path, language: Language, query: str, title: str, place: str
) -> None:
    """Among pages that have nothing of it."""
    titles = [title, "Nothing", "لا شيء", "Xxx", "قائمة"]
    pages = [tiny_page(f"{number}.md", one) for number, one in enumerate(titles)]
    if place == "text":
        pages[0] = tiny_page("0.md", "Other", f"<p>{title}</p>")
    assert find(tmp_path, pages, [query], language).pages == [["0.html"]]


def test_of_pages_with_the_word_in_their_title_the_shortest_is_first(tmp_path: Path) -> None:
    titles = ["Trafficking and other things in a long title", "Trafficking", "Trafficking in persons"]
    pages = [tiny_page(f"{number}.md", one, "<p>Trafficking</p>") for number, one in enumerate(titles)]
    assert find(tmp_path, pages, ["traffick"]).pages == [["1.html", "2.html", "0.html"]]


def test_a_title_comes_before_names_headings_and_texts(tmp_path: Path) -> None:
    pages = [
        tiny_page("text.md", "A", "<p>Of boats.</p>"),
        tiny_page("heading.md", "B", '<h2 id="b">Boats</h2><p>Text.</p>'),
        tiny_page("names.md", "C", "<p data-search-names>ships, boats that swim</p>"),
        tiny_page("title.md", "All boats"),
    ]
    [found] = find(tmp_path, pages, ["boats"]).pages
    assert found == ["title.html", "names.html", "heading.html", "text.html"]


def test_what_people_call_a_page_comes_between_its_title_and_its_text(tmp_path: Path) -> None:
    pages = [
        tiny_page("text.md", "A", "<p>Slave work and modern slavery.</p>"),
        tiny_page("heading.md", "B", '<h2 id="b">Modern slavery</h2><p>Text.</p>'),
        replace(tiny_page("called.md", "Forced labour"), also_called=("modern slavery", "slave work")),
        tiny_page("title.md", "Modern slavery and more"),
        replace(tiny_page("other.md", "C"), also_called=("slavery of modern times",)),
    ]
    answers = find(tmp_path, pages, ["modern slavery", "slave work", "slav", "MODERN  Slavery’"])
    assert answers.pages[0] == ["called.html", "title.html", "other.html", "heading.html", "text.html"]
    assert answers.pages[1][0] == "called.html"
    assert answers.pages[2][0] == "title.html"
    assert answers.pages[3] == answers.pages[0]


def test_a_title_that_is_just_what_is_typed_comes_before_what_people_call_a_page(tmp_path: Path) -> None:
    pages = [
        replace(tiny_page("called.md", "Forced labour"), also_called=("slavery",)),
        tiny_page("title.md", "Slavery"),
    ]
    assert find(tmp_path, pages, ["slavery"]).pages == [["title.html", "called.html"]]


def test_nobody_is_shown_what_people_call_a_page(tmp_path: Path) -> None:
    """Neither in the lines of a result nor as the word that was meant by a slip."""
    page = replace(tiny_page("a.md", "Forced labour", "<p>Words of the page.</p>"), also_called=("coolie",))
    answers = find(tmp_path, [page], ["coolie", "coolei"])
    assert answers.pages == [["a.html"], []]
    assert answers.near == [[], []]
    assert "coolie" not in json.dumps(answers.all).lower()
    assert answers.all[0][0]["address"] == "a.html"


def test_a_spelling_of_what_people_call_a_page_is_folded_too(tmp_path: Path) -> None:
    page = replace(tiny_page("a.md", "Other"), also_called=("bonded labour", "العمل القسريّ"))
    answers = find(tmp_path, [page], ["bonded labor", "العمل القسرى", "labo"])
    assert answers.pages == [["a.html"]] * 3


def test_faulty_variants_change_nothing(tmp_path: Path) -> None:
    pages = [tiny_page("a.md", "Colour (a.b)"), tiny_page("b.md", "Aab")]
    index = index_of(tmp_path, pages)
    words = index / "words.js"
    text = words.read_text(encoding="utf-8")
    faulty = '"variants":"x =y a= = -= a=b=c (a.b)=q .*=z [=] a.b=aab \\\\=/"'
    start = text.index('"variants":"')
    end = text.index('"', start + len('"variants":"')) + 1
    words.write_text(text[:start] + faulty + text[end:], encoding="utf-8")
    answers = ask(tmp_path / "assets/frame/search.js", index, ["colour", "aab"])
    assert answers.pages == [["a.html"], ["b.html"]]


def test_a_page_comes_before_a_thing_on_a_page_and_this_before_a_list(tmp_path: Path) -> None:
    pages = [
        replace(tiny_page("list.md", "Harbours"), id="list"),
        tiny_page("things.md", "Other", '<ul><li id="x" data-search-thing><b>Harbours</b></li></ul>'),
        tiny_page("page.md", "Harbours"),
    ]
    [found] = find(tmp_path, pages, ["harbours"]).pages
    assert found == ["page.html", "things.html#x", "list.html"]


def test_pages_with_all_words_come_first_and_others_say_what_they_lack(tmp_path: Path) -> None:
    pages = [
        tiny_page("boat.md", "Boats"),
        tiny_page("both.md", "Other", "<p>Of harbours and boats.</p>"),
        tiny_page("harbour.md", "Harbour"),
    ]
    answers = find(tmp_path, pages, ["boats harbour", "who is in the boats"])
    assert answers.pages == [["both.html"], ["boat.html", "both.html"]]
    assert answers.some == [["boat.html", "harbour.html"], []]


def test_a_page_is_opened_where_the_words_are(tmp_path: Path) -> None:
    text = (
        '<p>First words.</p><h2 id="one">One</h2><p>Of ships.</p><h2 id="two">Two</h2><p>Ships at anchor.</p>'
    )
    answers = find(tmp_path, [tiny_page("a.md", "Page", text)], ["first", "ships", "ships anchor", "page"])
    places = [found["address"] for [found] in answers.all]
    assert places == ["a.html", "a.html#one", "a.html#two", "a.html"]
    assert answers.all[2][0]["pieces"] == [["Ships", True], [" at ", False], ["anchor", True], [".", False]]


def test_a_thing_of_many_on_a_page_is_found_by_itself(tmp_path: Path) -> None:
    text = (
        '<h2 id="letter">B</h2><dl><div id="boat" data-search-thing><dt>boat (<bdi>B</bdi>)</dt>'
        "<dd>It swims.</dd><dd>also called: <span data-search-names>ship, vessel</span></dd></div>"
        '<div id="box" data-search-thing><dt>box</dt><dd>It is <a href="#boat">no boat</a>.</dd></div></dl>'
    )
    answers = find(tmp_path, [tiny_page("glossary.md", "Glossary", text)], ["vessel", "boat", "letter"])
    assert answers.pages == [["glossary.html#boat"], ["glossary.html#boat", "glossary.html#box"], []]
    assert answers.all[1][0]["address"] == "glossary.html#boat"


def test_a_slip_is_forgiven_where_nothing_has_the_word(tmp_path: Path) -> None:
    pages = [tiny_page("a.md", "Harbour master"), tiny_page("b.md", "Boat", "<p>harber</p>")]
    answers = find(
        tmp_path, pages, ["harbuor", "harber", "harbour mister", "mstr", "bot", "xharbour", "baot"]
    )
    assert answers.pages == [["a.html"], ["b.html"], ["a.html"], [], [], ["a.html"], ["b.html"]]
    assert answers.near[0] == ["harbour"]
    assert answers.near[1] == []


def test_a_word_of_a_text_is_meant_only_where_no_word_of_a_title_is_near(tmp_path: Path) -> None:
    """And only one that begins alike: what differs in its first letter is another word."""
    pages = [
        tiny_page("a.md", "Port", "<p>Two sailors sang, and a tailor.</p>"),
        tiny_page("b.md", "Harbour, beaches", "<p>Sixty 2013, beacons.</p>"),
    ]
    answers = find(tmp_path, pages, ["sailrs", "failors", "harbours", "harbor", "beachns", "2014", "sixti"])
    assert answers.pages == [["a.html"], [], ["b.html"], ["b.html"], ["b.html"], [], ["b.html"]]
    assert answers.near == [["sailors"], [], [], [], ["beaches"], [], ["sixty"]]


def test_the_kind_of_a_page_is_a_word_of_it(tmp_path: Path) -> None:
    pages = [
        replace(tiny_page("quizzes/a.md", "Boats"), kind="quiz", id="quiz/a"),
        tiny_page("b.md", "Boats and more", "<p>Boats.</p>"),
        tiny_page("c.md", "Quiz"),
    ]
    answers = find(tmp_path, pages, ["boats quiz", "page"])
    assert answers.pages == [["quizzes/a.html"], []]
    assert answers.some[0][:2] == ["c.html", "b.html"]


def test_of_pages_with_some_words_those_with_the_rare_ones_come_first(tmp_path: Path) -> None:
    others = [tiny_page(f"{number}.md", f"Lesson {number}", "<p>Learned.</p>") for number in range(9)]
    answers = find(tmp_path, [*others, tiny_page("nepal.md", "Nepal")], ["nepal lessons learned"])
    assert answers.pages == [[]]
    assert answers.some[0][0] == "nepal.html"


def test_what_nobody_has_finds_nothing(tmp_path: Path) -> None:
    answers = find(
        tmp_path, [tiny_page("a.md", "Boat")], ["zzz", "", "  ", "'", "…", "\u0301", "<b>", "\\", ".*"]
    )
    assert answers.pages == answers.some == [[]] * 9


def test_no_word_of_a_page_that_is_not_searched_is_in_the_index(tmp_path: Path) -> None:
    hidden = replace(tiny_page("hidden.md", "Hidden", "<p>hidden</p>"), searchable=False)
    excluded = tiny_page("a.md", "Page", '<p data-search-exclude>hidden</p><h2 id="b">B</h2><!-- hidden -->')
    index = index_of(tmp_path, [hidden, excluded])
    assert not any("idden" in path.read_text() for path in index.iterdir())


# ---- The files of an index ----


def test_titles_hold_no_summary_and_no_thing(tmp_path: Path) -> None:
    """They are read over slow lines before anything else."""
    thing = '<ul><li id="x" data-search-thing><b>Anchor</b> of a ship</li></ul>'
    page = replace(tiny_page("a.md", "Boats", f"<p>About boats.</p>{thing}"), description="About boats.")
    index = index_of(tmp_path, [page])
    titles = (index / "titles.js").read_text(encoding="utf-8")
    assert titles.count("Boats") == 1
    assert "About boats" not in titles
    assert "Anchor" not in titles
    assert (index / "summaries.js").read_text(encoding="utf-8").count("About boats.") == 1
    assert find(tmp_path, [page], ["about boats", "anchor"]).pages == [["a.html"], ["a.html#x"]]


def test_a_page_of_a_course_is_found_by_its_title_and_headings() -> None:
    html = '<h1>Boats</h1><p>Wood.</p><h2 id="oars">Oars</h2><p>Two.</p><h2 id="fg-see">Read more</h2><p>Sea.</p>'
    page, *headings = read_search_parts("Boats", html, headings_alone=True)
    assert (page.title, page.text) == ("Boats", "")
    assert [(one.anchor, one.title, one.text) for one in headings] == [("oars", "Oars", "")]


def test_a_heading_of_several_pages_stands_in_their_part_once(tmp_path: Path) -> None:
    text = '<h2 id="why">Why it is so</h2><p>Wind{}.</p><h2 id="own-{}">Own heading</h2><p>Rain.</p>'
    pages = [tiny_page(f"{number}.md", f"Page {number}", text.format(number, number)) for number in range(3)]
    index = index_of(tmp_path, pages)
    assert (index / "others-1.js").read_text(encoding="utf-8").count("Why it is so") == 1
    answers = find(tmp_path, pages, ["wind2", "rain"])
    assert [found["address"] for found in answers.all[0]] == ["2.html#why"]
    assert answers.all[0][0]["heading"] == "Why it is so"
    assert [found["address"] for found in answers.all[1]] == [
        f"{number}.html#own-{number}" for number in range(3)
    ]


def test_a_part_of_another_edition_breaks_nothing(tmp_path: Path) -> None:
    pages = [tiny_page("a.md", "Boats", "<p>Wind.</p>"), tiny_page("b.md", "Ships", "<p>Wind.</p>")]
    index = index_of(tmp_path, pages)
    for name, line in (("titles.js", '[0,"b","Ships",0]'), ("summaries.js", "")):
        text = (index / name).read_text(encoding="utf-8")
        (index / name).write_text(text.replace(",\n" + line, "") if line else text, encoding="utf-8")
    answers = ask(tmp_path / "assets/frame/search.js", index, ["wind", "ships"])
    assert answers.pages == [["a.html"], []]


def test_the_script_goes_without_its_remarks() -> None:
    [script] = [asset.content.decode() for asset in frame_assets() if asset.path.endswith("search.js")]
    assert [line for line in script.splitlines() if line.strip().startswith(("//", "/*", "* "))] == []
    assert len(script) < 34_000


def test_words_with_signs_of_scripts_stay_words(tmp_path: Path) -> None:
    """`</script>` ends a script in a page, two letters end a line in old browsers."""
    title = 'a</script>\u2028b\u2029"c\\d'
    pages = [tiny_page("a.md", title, "<p>e&lt;/script&gt;\u2028f</p>")]
    index = index_of(tmp_path, pages)
    texts = "".join(path.read_text() for path in index.iterdir())
    assert [sign for sign in ("</", "\u2028", "\u2029") if sign in texts] == []
    [[found]] = find(tmp_path, pages, ["script"]).all
    assert "".join(piece for piece, _ in found["pieces"]) == "e</script> f"


def many_pages(*, text: str = "<p>Text.</p>") -> list[RenderedPage]:
    lessons = [tiny_page(f"lessons/lesson-{number:03}.md", f"Lesson {number}", text) for number in range(100)]
    return [
        *lessons,
        tiny_page("index.md", "Home"),
        tiny_page("paths/a.md", "A"),
        tiny_page("paths/b.md", "B"),
    ]


def contents(index: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in index.iterdir()}


def test_an_edited_text_changes_its_part_and_nothing_else(tmp_path: Path) -> None:
    pages = many_pages()
    before = contents(index_of(tmp_path / "before", pages))
    pages[20:30] = [replace(page, content="<p>New text.</p>") for page in pages[20:30]]
    after = contents(index_of(tmp_path / "after", pages))
    assert before.keys() == after.keys()
    assert 1 <= len([name for name in before if before[name] != after[name]]) <= 2


def test_a_new_page_moves_few_others(tmp_path: Path) -> None:
    pages = many_pages()
    before = contents(index_of(tmp_path / "before", pages))
    after = contents(index_of(tmp_path / "after", [*pages, tiny_page("lessons/lesson-020b.md", "New")]))
    changed = {name for name in after if before.get(name) != after[name]}
    assert "titles.js" in changed
    assert len(changed) <= 3


def test_long_pages_make_parts_of_fewer() -> None:
    """An edit in a part is sent with all of it."""
    text = "Many words. " * 1000
    pages = [
        finished(tiny_page(f"tools/tool-{number}.md", "Tool", f"<p>{text}</p>"), ENGLISH)
        for number in range(20)
    ]
    assert [len(part) for part in divide(pages).values()] == [5, 5, 5, 5]


def test_parts_hold_some_pages_of_one_folder_each() -> None:
    pages = [finished(page, ENGLISH) for page in many_pages()]
    parts = divide(pages[::-1])
    assert parts == divide(pages)
    assert [name for name in parts if not name.startswith("lessons-")] == ["others-1"]
    assert [page.path for page in parts["others-1"]] == ["index.html", "paths/a.html", "paths/b.html"]
    sizes = [len(part) for name, part in parts.items() if name.startswith("lessons-")]
    assert sum(sizes) == 100
    assert max(sizes) <= 40
    assert min(sizes[:-1]) >= 16
