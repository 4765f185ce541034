"""Components by themselves: entries made by hand, and small pages to open in a browser."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from fieldguide.content.quizzes import read_quiz
from fieldguide.content.words import read_words, word_folders
from fieldguide.frame.style import FRAME_STYLE, join_frame_style
from fieldguide.kinds.path.component import render_reading_path
from fieldguide.kinds.quiz.component import render_check, render_quiz
from fieldguide.kinds.quiz.types import QUESTION_WAYS
from fieldguide.kinds.tool.types.answers.component import render_answers
from fieldguide.kinds.tool.types.calendar.component import render_calendar
from fieldguide.kinds.tool.types.checklist.component import render_checklist
from fieldguide.kinds.tool.types.decision_tree.component import render_decision_tree
from fieldguide.kinds.tool.types.fill_in.component import render_fill_in
from fieldguide.kinds.tool.types.question_bank.component import render_question_bank
from fieldguide.model import (
    Entry,
    Language,
    ListValue,
    LocalisedEntry,
    Location,
    MapValue,
    TextValue,
    Value,
)
from fieldguide.pipeline import built_in_kinds, pages_by_kind
from fieldguide.render.components import (
    FilterChoice,
    FilterGroup,
    join_bundle,
    join_scripts,
    join_styles,
    render_feedback,
    render_filter,
    render_review_notice,
    render_sheet_tools,
    render_terms,
)
from fieldguide.render.components.markup import fold
from fieldguide.render.components.target import Target
from fieldguide.render.language.names import month_names
from fieldguide.render.language.words import Words
from fieldguide.render.pages.kind_pages import folders_by_bundle

HERE = Path(__file__).parent
BUNDLES = folders_by_bundle(pages_by_kind())
OF_KINDS = tuple(folder for folders in BUNDLES.values() for folder in folders)
PLACE = Location("docs/en/x.yml")
LABELS = {
    ("answer_type", "one"): "One answer",
    ("answer_type", "number"): "A number",
    ("question_family", "need"): "A need",
    ("element", "act"): "Act",
}
LANGUAGES = {
    "en": Language("en", "English"),
    "fr": Language("fr", "Français"),
    "ar": Language("ar", "العربية", "rtl"),
}


def as_value(plain: object) -> Value:
    """Make a value of what YAML gives."""
    if isinstance(plain, dict):
        entries = ((TextValue(str(key), PLACE), as_value(value)) for key, value in plain.items())
        return MapValue(tuple(entries), PLACE)
    if isinstance(plain, list):
        return ListValue(tuple(as_value(value) for value in plain), PLACE)
    return TextValue(str(plain), PLACE)


def localise(id: str, fields: object, language: str, translated: bool = True) -> LocalisedEntry:
    """Make an entry as readers of a language get it; without a translation, in English."""
    values = as_value(fields)
    assert isinstance(values, MapValue)
    source = Entry(id, id.partition("/")[0], "en", PLACE.path, values, PLACE)
    translation = source if translated and language != "en" else None
    text_language = language if translated else "en"
    return LocalisedEntry(source, translation, values, LANGUAGES[language], source, LANGUAGES[text_language])


def words(language: str) -> Words:
    """Give the interface words of a language."""
    return Words(language, read_words(word_folders(built_in_kinds()), language))


def read_case(name: str) -> dict[str, object]:
    """Read a case from `cases/`, every scalar as text."""
    parts = yaml.load((HERE / "cases" / f"{name}.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    assert isinstance(parts, dict)
    return parts


def render_case(parts: Mapping[str, object]) -> str:
    """Render the component that a case is about."""
    language = str(parts.get("language", "en"))
    translated = parts.get("translated", "true") == "true"
    fields, targets = parts.get("fields"), parts.get("targets", {})
    assert isinstance(targets, dict)
    told = words(language)

    def resolve(id: str) -> Target | None:
        return Target(**targets[id]) if id in targets else None

    def cite(texts: Sequence[TextValue]) -> Markup:
        return Markup("").join(Markup("<sup>{}</sup>").format(text.text) for text in texts)

    def write(value: TextValue) -> Markup:
        return escape(fold(value.text))

    tool = localise("tool/packing", fields or {}, language, translated)
    match parts["component"]:
        case "checklist":
            return render_checklist(tool, told, write, resolve)
        case "decision_tree":
            return render_decision_tree(tool, told, write, resolve)
        case "calendar":
            return render_calendar(tool, told, write, resolve, cite, month_names(language))
        case "fill_in":
            return render_fill_in(tool, told, write)
        case "answers":
            return render_answers(tool, told, write, resolve, cite)
        case "question_bank":
            return render_question_bank(tool, told, write, resolve, cite, LABELS)
        case "feedback":
            address = str(parts.get("address", ""))
            return render_feedback(Markup('<span class="fg-edition"></span>'), told, address)
        case "sheet":
            return render_sheet_tools(told)
        case "reading_path":
            return render_reading_path(
                localise("path/walker", fields, language, translated), told, write, resolve
            )
        case "quiz":
            return render_quiz(localise("quiz/boats", fields, language, translated), told, write, resolve)
        case "check":
            quiz = localise("quiz/boats", fields, language, translated)
            every = read_quiz(quiz.fields, tuple(way.type for way in QUESTION_WAYS)).checks
            return "\n".join(render_check(quiz, one, told, write, resolve) for one in every)
        case "term":
            return render_terms(tuple(_terms(fields, language, translated)), told)
        case "filter":
            return render_filter(tuple(_groups(fields)), "list", told)
        case "review_notice":
            assert isinstance(fields, dict)
            return render_review_notice(fields["review_by"], told, fields.get("shown_date", ""))
    raise AssertionError(parts["component"])


def _terms(fields: object, language: str, translated: bool) -> Iterator[LocalisedEntry]:
    assert isinstance(fields, dict)
    for slug, term in fields.items():
        yield localise(f"term/{slug}", term, language, translated)


def _groups(fields: object) -> Iterator[FilterGroup]:
    assert isinstance(fields, dict)
    for name, group in fields.items():
        choices = tuple(FilterChoice(value, label) for value, label in group["choices"].items())
        yield FilterGroup(name, group["label"], choices)


def write_page(folder: Path, bodies: Sequence[str], language: str = "en", scheme: str = "light") -> str:
    """Write a page with the given parts and everything it loads; give its address."""
    assets = folder / "assets/fieldguide"
    assets.mkdir(parents=True, exist_ok=True)
    (assets / "fieldguide.css").write_text(join_styles(BUNDLES[""]), encoding="utf-8")
    (assets / "fieldguide.js").write_text(join_scripts(BUNDLES[""]), encoding="utf-8")
    bundles = tuple(name for name in BUNDLES if name)
    for name in bundles:
        script, style = join_bundle(BUNDLES[name])
        (assets / f"{name}.css").write_text(style, encoding="utf-8")
        (assets / f"{name}.js").write_text(script, encoding="utf-8")
    (folder / FRAME_STYLE).parent.mkdir(exist_ok=True)
    (folder / FRAME_STYLE).write_text(join_frame_style(), encoding="utf-8")
    environment = Environment(loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined)
    html = environment.get_template("page.html").render(
        language=LANGUAGES[language], scheme=scheme, body="\n".join(bodies), bundles=bundles
    )
    page = folder / "page.html"
    page.write_text(html, encoding="utf-8")
    return page.as_uri()
