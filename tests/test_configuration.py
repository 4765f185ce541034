"""The configuration, judged whole: a file in, the exact report a person sees out."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldguide.pipeline import check_configuration
from golden import GoldenCase, edition_of, golden_cases, write_project


@pytest.mark.parametrize("case", golden_cases("configuration"), ids=lambda case: case.name)
def test_report(case: GoldenCase, tmp_path: Path, update_goldens: bool) -> None:
    write_project(tmp_path, case.files)
    case.expect(
        "report", check_configuration(tmp_path / "mkdocs.yml", edition_of(tmp_path)).text(), update_goldens
    )


SMALL = """\
site_name: Tiny
plugins:
  - fieldguide:
      languages:
        - {code: en, name: English}
"""


@pytest.mark.parametrize(
    "text",
    [
        SMALL,
        "\ufeff" + SMALL,
        SMALL.replace("\n", "\r\n"),
        "%YAML 1.1\n---\n" + SMALL,
        "site_name: Tiny\nplugins: {fieldguide: {languages: [{code: en, name: English}]}}\n",
        SMALL + "site_url: https://مثال.إختبار/guide/\n",
        SMALL + "markdown_extensions: [markdown.extensions.toc, {footnotes: {BACKLINK_TEXT: x}}]\n",
        SMALL + "watch: [plugins]\nstrict: true\ndev_addr: '[::1]:8000'\n",
        SMALL + "site_dir: public/site\ndocs_dir: ./docs\n",
        SMALL + "      edition: {name: Été 2026-2_b.1, date: 2099-12-31}\n",
        SMALL + "      words: {'minutes.other': {en: '{{about}} {count}'}, kind.lesson.many: {en: cases}}\n",
        SMALL + "      severities: {FG022: error}\n",
    ],
)
def test_what_is_right_passes(tmp_path: Path, text: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8", newline="")
    judged = check_configuration(tmp_path / "mkdocs.yml")
    assert judged.settings is not None, judged.text()
    assert not judged.diagnostics


def test_a_language_may_look_like_no_to_yaml(tmp_path: Path) -> None:
    """`no` is Norwegian to us, and false to the loaders of hosts."""
    (tmp_path / "mkdocs.yml").write_text(SMALL + "        - {code: no, name: Norsk}\n", encoding="utf-8")
    judged = check_configuration(tmp_path / "mkdocs.yml")
    assert judged.settings is not None
    assert [language.code for language in judged.settings.languages] == ["en", "no"]


def test_a_warning_can_be_made_an_error_and_an_error_never_a_warning(tmp_path: Path) -> None:
    text = SMALL + "      severities: {FG022: error}\nextra_javascript: [a.js]\n"
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    assert check_configuration(tmp_path / "mkdocs.yml").settings is None
    text = SMALL + "      severities: {FG020: warning}\nhooks: [a.py]\n"
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    judged = check_configuration(tmp_path / "mkdocs.yml")
    assert [(one.code, one.severity.value) for one in judged.diagnostics] == [("FG020", "error")]
    assert judged.settings is None


@pytest.mark.parametrize("code", ["FG075", "FG035", "FG020", "FG504"])
def test_no_firm_rule_is_made_less_severe_not_even_the_one_that_says_so(tmp_path: Path, code: str) -> None:
    text = SMALL + f"      severities: {{FG075: note, {code}: warning}}\n".replace(
        "FG075: note, FG075", "FG075"
    )
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    judged = check_configuration(tmp_path / "mkdocs.yml")
    assert {(one.code, one.severity.value) for one in judged.diagnostics} == {("FG075", "error")}
    assert judged.settings is None
