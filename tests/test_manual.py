"""The pages of the manual that are made from declarations: nothing declared is missing there."""

from __future__ import annotations

import html
import re
from pathlib import Path

import yaml

from fieldguide.content.authors import authors_library
from fieldguide.content.words import read_words, word_folders
from fieldguide.load import load_library
from fieldguide.model import Field, FieldType
from fieldguide.model.configuration import EDITION_OPTIONS, HOST_KEYS, OPTIONS, THEME_KEYS
from fieldguide.pipeline import built_in_kinds, check_configuration, find_edition, load_settings, render_site
from golden import write_project


def manual_page(folder: Path, path: str) -> str:
    write_project(folder, {})
    settings, _ = load_settings(folder / "mkdocs.yml")
    assert settings is not None
    library, _ = load_library(settings)
    site = render_site(authors_library(library).visible(), settings.source_language, ())
    return next(page.content for page in site.pages if page.path == path)


def test_the_manual_tells_every_option_with_type_default_and_an_example(tmp_path: Path) -> None:
    page = manual_page(tmp_path, "project/options.md")
    names: list[str] = []

    def collect(field: Field, path: str) -> None:
        names.append(f"{path}{field.name}")
        below = {FieldType.LIST: "[].", FieldType.KEYED: ".key."}.get(field.type, ".")
        for one in (field.items or field).fields:
            collect(one, f"{path}{field.name}{below}")

    for option in (*OPTIONS, *EDITION_OPTIONS):
        collect(option, "")
        assert option.help, option.name
        assert option.required or option.default, option.name
    # Of equal names the first is fieldguide's own, the second a key of MkDocs.
    found = re.findall(r'<tr><th scope="row"><code>([^<]+)</code></th>(.*?)</tr>', page)
    rows = dict(reversed(found))
    assert set(names) <= set(rows)
    for name in names:
        assert "<td></td>" not in rows[name], name
    for key in (*HOST_KEYS, *THEME_KEYS):
        assert key.name in rows
        assert key.instead or (key.field.help and key.field.example), key.name
    examples = re.findall(r'<pre><code class="language-yaml">(.*?)</code>', page, re.DOTALL)
    assert [list(yaml.safe_load(html.unescape(text))) for text in examples] == [
        [one.name] for one in (*OPTIONS, *EDITION_OPTIONS)
    ]
    # All examples together are a configuration without faults.
    config = "\n".join(
        [
            "site_name: Tiny",
            "plugins:",
            "  - fieldguide:",
            *(" " * 6 + line for one in OPTIONS for line in one.example.split("\n")),
        ]
    )
    (tmp_path / "mkdocs.yml").write_text(config)
    result = check_configuration(tmp_path / "mkdocs.yml")
    assert not result.diagnostics, result.text()
    # And those of editions are one of a project.
    office = tmp_path / "office"
    write_project(office, {"editions/one/edition.yml": "\n".join(one.example for one in EDITION_OPTIONS)})
    edition = find_edition(office / "mkdocs.yml", "one")
    result = check_configuration(office / "mkdocs.yml", edition)
    assert edition is not None
    assert not result.diagnostics, result.text()


def test_the_manual_lists_every_word_that_a_project_can_give(tmp_path: Path) -> None:
    page = manual_page(tmp_path, "project/words.md")
    listed = re.findall(r'<th scope="row"><code>([^<]+)</code>', page)
    assert sorted(listed) == sorted(read_words(word_folders(built_in_kinds()), "en"))
    assert {"package.open", "export.consent", "quiz.score"} <= set(listed)


COURSE = {
    "mkdocs.yml": """\
site_name: Tiny
plugins:
  - fieldguide:
      languages:
        - {code: en, name: English, translation: source}
      default_audience: public
""",
    "modules/en/basics/index.md": """\
---
title: Basics & more
level: introductory
minutes: 40
objectives:
  name: Name them
  act: Act safely
units: [unit/basics/start, unit/basics/end, unit/basics/secret]
quiz: quiz/basics
---

Three words here.
""",
    "modules/en/basics/start.md": "---\ntitle: Start\nminutes: 2\nobjectives: [name]\n---\n\nFour words are here.\n",
    "modules/en/basics/end.md": "---\ntitle: End\nminutes: 1\nobjectives: [name]\n---\n\nText.\n",
    "modules/en/basics/secret.md": (
        "---\ntitle: Hidden\naudience: internal\nminutes: 1\nobjectives: [act]\n---\n\nText.\n"
    ),
    "quizzes/en/basics.yml": """\
title: Test yourself
module: module/basics
pass_mark: 80
questions:
  check: {type: reflection, asks: apply, objective: module/basics#name, unit: unit/basics/start, prompt: A?}
  one:
    type: single
    asks: recall
    objective: module/basics#name
    prompt: Who?
    options: {a: {text: She does, correct: true}, b: {text: He}}
  two:
    type: single
    asks: apply
    objective: module/basics#name
    unit: unit/basics/end
    prompt: Which?
    options: {a: {text: That, correct: true}, b: {text: This one}}
""",
}


def test_the_manual_shows_how_each_course_is_made_and_what_it_lacks(tmp_path: Path) -> None:
    write_project(tmp_path, COURSE)
    page = manual_page(tmp_path, "project/courses.md")
    rows = [re.sub(r"<[^>]+>", "|", row) for row in re.findall(r"<tr>(.*?)</tr>", page)]
    cells = [[cell for cell in row.split("|") if cell] for row in rows]
    assert ["name: Name them", "start, end", "end", "1", "missing", "1"] in cells
    assert ["act: Act safely", "missing", "missing", "0", "missing", "missing"] in cells
    assert ["start", "2", "3", "4", "1 reflection"] in cells
    assert ["end", "1", "2", "1", "1 single"] in cells
    assert ["in all", "40", "7 (far off)"] in cells
    assert ["single", "1", "1"] in cells
    assert "Share of application: 0 of 1 questions of the test, 0 per cent." in page
    assert "the longest in 1 of 2 (by chance 1.0)" in page
    # What the audience may not see is not counted either.
    assert "secret" not in page


def test_the_manual_of_a_project_without_courses_says_so(tmp_path: Path) -> None:
    assert "This project has no courses yet." in manual_page(tmp_path, "project/courses.md")
