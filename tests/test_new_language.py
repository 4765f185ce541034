"""`fieldguide new` as a part of this process: the words of a language, and where new files go."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from fieldguide.authoring import make_words
from fieldguide.cli.new import new
from fieldguide.errors import UsageError
from fieldguide.model import Settings
from fieldguide.pipeline import load_settings
from golden import write_project


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    write_project(tmp_path, {})
    found, faults = load_settings(tmp_path / "mkdocs.yml")
    assert found is not None, faults
    return found


def words_of(text: str) -> dict[str, str]:
    found = yaml.safe_load(text)
    assert isinstance(found, dict)
    return found


def run_new(settings: Settings, *arguments: str) -> Result:
    return CliRunner().invoke(new, [*arguments, "--config", str(settings.root / "mkdocs.yml")])


def test_a_language_gets_a_place_for_every_word_under_the_english_one(settings: Settings) -> None:
    skeleton = make_words("sw", settings, None)
    assert (skeleton.path, skeleton.append) == ("words/sw.yml", False)
    words = words_of(skeleton.text)
    assert set(words.values()) == {""}
    assert "# Search\nsearch.label: " in skeleton.text
    assert "Plurals are those of the Unicode CLDR for the language: one, other." in skeleton.text
    assert {"minutes.one", "minutes.other"} <= words.keys()
    assert "minutes.many" not in words


def test_a_language_has_the_plurals_that_it_needs(settings: Settings) -> None:
    assert {f"minutes.{one}" for one in ("one", "few", "many", "other")} <= words_of(
        make_words("pl", settings, None).text
    ).keys()


def test_what_is_in_the_file_stays_and_what_is_new_comes_after_it(settings: Settings) -> None:
    whole = words_of(make_words("sw", settings, None).text)
    missing = {"nav.menu", "feedback.title"}
    before = "".join(f'{key}: "x"\n' for key in whole if key not in missing)
    skeleton = make_words("sw", settings, before)
    assert skeleton.append
    assert words_of(skeleton.text).keys() == missing


def test_a_language_with_every_word_is_told(settings: Settings) -> None:
    before = "".join(f'"{key}": x\n' for key in words_of(make_words("sw", settings, None).text))
    with pytest.raises(UsageError, match="there is a place for every word in `sw`"):
        make_words("sw", settings, before)


def test_words_of_the_project_come_last(settings: Settings) -> None:
    own = replace(settings, words={"home.hello": {"en": "Hello\nall"}, "nav.menu": {"sw": "Menyu"}})
    text = make_words("sw", own, None).text
    assert text.endswith('# The project\'s own words.\n\n# Hello all\nhome.hello: ""\n')
    assert "nav.menu" not in words_of(text)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("", "is the tag of no language"),
        ("xx", "is the tag of no language"),
        ("../fr", "is the tag of no language"),
        ("فر", "is the tag of no language"),
        ("pt_br", "written `pt-BR`"),
        ("SW", "the tag `SW` is written `sw`"),
    ],
)
def test_a_tag_that_is_none_or_is_written_otherwise_is_told(
    settings: Settings, code: str, words: str
) -> None:
    with pytest.raises(UsageError, match=words):
        make_words(code, settings, None)


def test_the_command_writes_the_file_and_then_what_is_new(settings: Settings) -> None:
    first = run_new(settings, "language", "sw")
    assert first.exit_code == 0, first.output
    assert "words/sw.yml" in first.output
    assert "Please add it to `languages`" in first.output
    file = settings.root / "words/sw.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('nav.menu: ""\n', ""), encoding="utf-8")
    assert run_new(settings, "language", "sw").exit_code == 0
    assert file.read_text(encoding="utf-8").endswith('nav.menu: ""\n')
    assert isinstance(run_new(settings, "language", "sw").exception, UsageError)


def test_a_file_of_words_that_is_no_text_or_a_link_is_left_alone(settings: Settings) -> None:
    file = settings.root / "words/sw.yml"
    file.parent.mkdir()
    file.write_bytes(b"\xff\xfe")
    assert "UTF-8" in str(run_new(settings, "language", "sw").exception)
    file.unlink()
    file.symlink_to(settings.root / "mkdocs.yml")
    assert "is a link" in str(run_new(settings, "language", "sw").exception)


def test_an_entry_is_started_once_and_at_an_address(settings: Settings) -> None:
    assert run_new(settings, "lesson", "boats").exit_code == 0
    assert (settings.root / "docs/en/lessons/boats.md").read_text().startswith("---\n")
    assert "is there already" in str(run_new(settings, "lesson", "boats").exception)
    assert "cannot be an address" in str(run_new(settings, "lesson", "Boats!").exception)
    assert "there is no kind wave" in str(run_new(settings, "wave", "boats").exception)
    assert run_new(settings, "term", "boat").exit_code == 0
    assert "stands in glossary.yml already" in str(run_new(settings, "term", "boat").exception)


def test_a_site_wants_an_empty_folder(settings: Settings, tmp_path: Path) -> None:
    folder = tmp_path / "water"
    assert run_new(settings, "site", str(folder)).exit_code == 0
    assert (folder / "mkdocs.yml").is_file()
    assert "is not empty" in str(run_new(settings, "site", str(folder)).exception)
    assert "is no folder" in str(run_new(settings, "site", str(folder / "mkdocs.yml")).exception)


def test_a_rule_needs_its_block_and_nothing_else_has_one(settings: Settings) -> None:
    assert "please name the block" in str(run_new(settings, "rule", "wet-boat").exception)
    assert "--block belongs to" in str(run_new(settings, "lesson", "boat", "--block", "2xx").exception)
