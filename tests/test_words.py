"""The words of the interface: one file a language, whole in each, and every word of them is used."""

from __future__ import annotations

import json
import re
from itertools import chain
from pathlib import Path
from string import Formatter
from subprocess import CompletedProcess

import pytest
import yaml
from babel import Locale
from babel.localedata import locale_identifiers

from commands import run_fieldguide
from fieldguide.content.language_signs import sign_faults
from fieldguide.content.plurals import CATEGORIES, needed_keys, plurals_of
from fieldguide.content.words import CORE_WORDS, choose_words, languages_with_words, read_words, word_folders
from fieldguide.model import Field, Language, Settings
from fieldguide.pipeline import built_in_kinds, check_project
from fieldguide.render.language.words import words_for
from golden import write_project

PLUGINS = Path(__file__).parent.parent / "plugins"
KINDS = built_in_kinds()
FOLDERS = word_folders(KINDS)
ENGLISH = read_words(FOLDERS, "en")
OF_THE_CORE = read_words((CORE_WORDS,), "en")
LANGUAGES = ("ar", "en", "es", "fr")
FILES = [folder / f"{code}.yml" for folder in FOLDERS for code in LANGUAGES]


def named(path: Path) -> str:
    return f"{path.parent.parent.name}-{path.stem}"


def keys_in_order(path: Path) -> list[str]:
    node = yaml.compose(path.read_text(encoding="utf-8"))
    return [key.value for key, _ in node.value]


def remarks(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    return [line for line in lines if line.startswith("#")]


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_each_package_has_its_words_in_four_languages() -> None:
    assert [folder.parent.name for folder in FOLDERS] == ["fieldguide", "fieldguide_crises"]
    assert languages_with_words(FOLDERS) == LANGUAGES
    assert all(path.is_file() for path in FILES)


@pytest.mark.parametrize("path", FILES, ids=named)
def test_words_have_the_signs_of_their_language(path: Path) -> None:
    words = yaml.safe_load(path.read_text(encoding="utf-8"))
    # Commas part the members of these lists; readers never see them.
    shown = {key: text for key, text in words.items() if not key.startswith("design.")}
    faults = [
        (key, fault.message) for key, text in shown.items() for fault in sign_faults(str(text), path.stem)
    ]

    assert faults == []


@pytest.mark.parametrize("path", FILES, ids=named)
def test_a_file_has_every_word_in_the_order_of_the_others(path: Path) -> None:
    english = read_words((path.parent,), "en")
    assert keys_in_order(path) == list(needed_keys(english, path.stem))
    assert remarks(path) == remarks(path.with_name("en.yml"))
    texts = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    assert not [key for key, text in texts.items() if not text.strip()]
    for key, text in texts.items():
        # A plural may say the number in its word, and a list its kind in another number.
        if not key.startswith(("minutes.", "index.count")):
            assert places(text) == places(english[key]), key


def test_no_key_is_in_two_packages_or_twice_in_one() -> None:
    keys = list(chain.from_iterable(keys_in_order(folder / "en.yml") for folder in FOLDERS))
    assert len(keys) == len(set(keys))


def test_everything_that_is_declared_has_a_name() -> None:
    assert sorted(declared() - set(ENGLISH)) == []


def declared() -> set[str]:
    def names(fields: tuple[Field, ...]) -> set[str]:
        inner = [field.items.fields if field.items is not None else field.fields for field in fields]
        return {field.name for field in fields}.union(*(names(one) for one in inner))

    wanted = {f"kind.{kind.name}.{form}" for kind in KINDS for form in ("one", "many", "about")}
    wanted |= {f"field.{name}" for kind in KINDS for name in names((*kind.fields, *kind.data))}
    wanted |= {
        f"{name}.{word}" for kind in KINDS for name, words in kind.vocabularies.items() for word in words
    }
    return wanted | {f"audience.{name}" for name in Settings.audiences}


def sources() -> dict[Path, str]:
    files = [path for ending in ("py", "html", "jinja", "js") for path in PLUGINS.rglob(f"*.{ending}")]
    return {path: path.read_text(encoding="utf-8") for path in files}


def test_every_word_that_a_page_asks_for_is_there() -> None:
    """By the name of the file that asks, so that whoever adds a kind sees which word it lacks."""
    # `words("quiz.check")` gives a word by its key; views of content have keys without a point.
    asked = re.compile(r"""\bwords(?:\.has)?[(\[]\s*["']([a-z_]+(?:\.[\w-]+)+)["']""")
    found = [(path, key) for path, text in sources().items() for key in asked.findall(text)]
    assert len(found) > 100
    # A site can do without its own.
    lacking = [(path.name, key) for path, key in found if key not in ENGLISH and key != "site.name"]
    assert lacking == []


def test_every_word_is_used() -> None:
    text = "\n".join(sources().values())
    whole = set(re.findall(r"""["']([\w.-]+)["']""", text))
    # f"foot.{name}" and "quiz." ~ word: whatever begins so.
    begun = {one for one in re.findall(r"""["']([a-z_]+\.[\w.-]*?)(?:\{|["'])""", text) if one not in ENGLISH}

    # What comes after stands in a list somewhere: "note tip warning".split()
    listed = set(re.findall(r"[\w-]+", " ".join(re.findall(r"""["']([^"'\n]+)["']""", text))))

    def ends(rest: str) -> bool:
        return rest.partition(".")[0].removesuffix("_about") in listed

    def is_used(key: str) -> bool:
        base, _, last = key.rpartition(".")
        packed = key.partition(".")[0] in ("package", "export", "key")
        return (
            key in whole
            or (packed and key.partition(".")[2] in whole | set(re.findall(r"words\.(\w+)", text)))
            or any(key.startswith(one) and ends(key.removeprefix(one)) for one in begun)
            or (last in CATEGORIES and base in whole)
        )

    # By what is declared, or written by authors.
    free = ("kind.", "table.", "section.", "menu.", "box.", "diagram.")
    unused = [
        key for key in ENGLISH if not is_used(key) and key not in declared() and not key.startswith(free)
    ]
    assert unused == []


def test_quotation_marks_are_in_the_words_alone() -> None:
    """Around what is filled in for readers: messages for authors are English, as are those for translators."""
    marks = re.compile(r"[“”„«»][ \u00a0\u202f]?\{|\}[ \u00a0\u202f]?[“”«»]")
    for_authors = ("check", "load", "translate", "cli", "content")
    found = [
        (path.relative_to(PLUGINS).as_posix(), line.strip())
        for path, text in sources().items()
        if path.relative_to(PLUGINS).parts[1] not in for_authors
        for line in text.splitlines()
        if marks.search(line)
    ]
    assert found == []
    for language in LANGUAGES:
        around = read_words(FOLDERS, language)["list.quoted"].split("{text}")
        assert [one.strip("\u00a0") for one in around] in (["“", "”"], ["«", "»"])


def test_plurals_are_those_of_the_cldr() -> None:
    assert len(locale_identifiers()) > 500
    for name in locale_identifiers():
        tags = {*Locale.parse(name).plural_form.tags, "other"}
        assert set(plurals_of(name.replace("_", "-"))) == tags, name
    assert plurals_of("zz") == ("one", "other"), "what nobody knows is counted as in English"


def tiny(folder: Path, languages: str = "", **files: str) -> Path:
    config = (
        "site_name: Tiny\nplugins:\n  - fieldguide:\n      default_audience: public\n      languages:\n"
        f"        - {{code: en, name: English}}\n{languages}"
    )
    page = "---\ntitle: Home\nsummary: It is here.\nreviewed: 2026-01-01\n---\n\nText.\n"
    write_project(folder, {"mkdocs.yml": config, "docs/en/index.md": page, **files})
    return folder / "mkdocs.yml"


SWAHILI = "        - {code: sw, name: Kiswahili, translation: machine, complete: false}\n"


def test_a_project_brings_words_in_a_file_of_its_own(tmp_path: Path) -> None:
    files = {"words/sw.yml": 'quiz.check: Angalia\nquiz.again:\nminutes.one: "dakika {count}"\n'}
    settings = check_project(tiny(tmp_path, SWAHILI, **files)).settings
    assert settings is not None
    words = words_for(settings, "sw")
    assert (words("quiz.check"), words("quiz.again"), words("nav.menu")) == ("Angalia", "Try again", "Menu")
    assert (words.count("minutes", 1), words.count("minutes", 5)) == ("dakika 1", "5 minutes")
    assert words_for(settings, "en")("quiz.check") == "Check answers"


def test_a_plural_that_the_words_have_not_is_the_one_for_all_others() -> None:
    """Pages in Polish, whose words are not there yet: English has no `few`."""
    settings = Settings(
        Path(), "mkdocs.yml", "Tiny", (Language("en", "English"), Language("pl", "Polski")), KINDS
    )
    words = words_for(settings, "pl")
    assert [words.count("minutes", number) for number in (1, 2, 5)] == ["1 minute", "2 minutes", "5 minutes"]


def test_a_word_is_in_the_first_language_that_has_it_and_the_projects_own_wins() -> None:
    own = {"quiz.check": {"en": "Look"}, "new": {"es": "Nuevo"}, "nav.menu": {"en": "", "fr": "La carte"}}
    settings = Settings(Path(), "mkdocs.yml", "Tiny", (Language("en", "English"),), KINDS, words=own)
    assert choose_words(settings, "fr")["quiz.again"] == "Réessayer"
    assert choose_words(settings, "xx", "fr")["quiz.again"] == "Réessayer"
    assert choose_words(settings, "xx")["quiz.again"] == "Try again"
    assert choose_words(settings, "fr")["quiz.check"] == "Look"
    assert choose_words(settings, "fr")["nav.menu"] == "La carte"
    assert choose_words(settings, "en")["nav.menu"] == "Menu"
    assert "new" not in choose_words(settings, "fr")
    assert choose_words(settings, "fr", "es")["new"] == "Nuevo"


def test_a_fault_in_a_file_of_words_hides_none_of_the_content(tmp_path: Path) -> None:
    files = {"words/sw.yml": "nav.mneu: Menyu\n", "docs/en/about.md": "---\ntitle: About\n---\n\nText.\n"}
    config = tiny(tmp_path, SWAHILI, **files)
    told = check_project(config)
    assert told.errors
    assert {("words/sw.yml", "FG032"), ("docs/en/about.md", "FG012")} <= {
        (one.location.path, one.code) for one in told.diagnostics
    }
    assert "1 | nav.mneu: Menyu" in told.text()
    assert [one.code for one in check_project(config, ["words"]).diagnostics] == ["FG032"]


def new_words(config: Path, code: str) -> CompletedProcess[str]:
    return run_fieldguide(config.parent, "new", "language", code)


def test_a_new_language_gets_a_file_with_every_word_in_english(tmp_path: Path) -> None:
    polish = "        - {code: pl, name: Polski, translation: machine, complete: false}\n"
    own = "      words:\n        site.name: {en: Guide}\n        quiz.check: {pl: Sprawdź}\n"
    config = tiny(tmp_path, polish + own)
    assert new_words(config, "pl").stdout == "words/pl.yml\n"
    path = tmp_path / "words/pl.yml"
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# The words of the interface in Polski, one a line.\n")
    assert "one, few, many, other." in text
    assert '\n# {count} minutes\nminutes.few: ""\n' in text
    assert '\n# The project\'s own words.\n\n# Guide\nsite.name: ""\n' in text
    wanted = [key for key in needed_keys(OF_THE_CORE, "pl") if key != "quiz.check"]
    assert keys_in_order(path) == [*wanted, "site.name"]
    told = [one for one in check_project(config).diagnostics if one.code != "FG401"]  # its pages come later
    assert [(one.code, one.message) for one in told] == [
        ("FG034", f"the interface lacks {len(wanted)} of {len(wanted) + 1} words in `pl`")
    ]
    # Whoever writes the English words between the quotes has written what the check wants.
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if line.endswith(': ""'):
            lines[number] = line[:-2] + json.dumps(lines[number - 1].removeprefix("# "))
    path.write_text("\n".join(lines), encoding="utf-8")
    done = check_project(config)
    assert {one.code for one in done.diagnostics} == {"FG401"}, done.text()
    assert done.settings is not None
    assert words_for(done.settings, "pl")("quiz.check") == "Sprawdź"


def test_a_file_of_words_gets_those_that_are_new(tmp_path: Path) -> None:
    config = tiny(tmp_path, SWAHILI, **{"words/sw.yml": "# Mine.\nquiz.check: Angalia\nquiz.again:\n"})
    assert new_words(config, "sw").returncode == 0
    text = (tmp_path / "words/sw.yml").read_text(encoding="utf-8")
    assert text.startswith("# Mine.\nquiz.check: Angalia\nquiz.again:\n\n# Words that are new here.\n")
    assert sorted(keys_in_order(tmp_path / "words/sw.yml")) == sorted(needed_keys(OF_THE_CORE, "sw"))
    again = new_words(config, "sw")
    assert (again.returncode, again.stdout) == (2, "")
    assert "there is a place for every word in `sw`" in again.stderr


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("fr", "there is a place for every word in `fr`; your own go into words/fr.yml"),
        ("pt_br", "the tag `pt_br` is written `pt-BR`"),
        ("xx", "`xx` is the tag of no language that we know"),
        ("../x", "`../x` is the tag of no language"),
    ],
)
def test_no_file_is_made_for_what_needs_none(tmp_path: Path, code: str, words: str) -> None:
    done = new_words(tiny(tmp_path), code)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert not (tmp_path / "words").exists()


def test_a_file_that_cannot_be_added_to_stays_as_it_is(tmp_path: Path) -> None:
    config = tiny(tmp_path, SWAHILI)
    (tmp_path / "words").mkdir()
    (tmp_path / "words/sw.yml").write_bytes(b"quiz.check: caf\xe9\n")
    done = new_words(config, "sw")
    assert (done.returncode, "is not written in UTF-8" in done.stderr) == (2, True)
    assert (tmp_path / "words/sw.yml").read_bytes() == b"quiz.check: caf\xe9\n"
    (tmp_path / "elsewhere.yml").write_text("a: b\n")
    (tmp_path / "words/sw.yml").unlink()
    (tmp_path / "words/sw.yml").symlink_to(tmp_path / "elsewhere.yml")
    assert "is a link" in new_words(config, "sw").stderr
    assert (tmp_path / "elsewhere.yml").read_text() == "a: b\n"
    assert [one.code for one in check_project(config).diagnostics if one.location.path == "words/sw.yml"] == [
        "FG001"
    ]


def test_a_file_called_words_is_none_of_ours(tmp_path: Path) -> None:
    config = tiny(tmp_path)
    (tmp_path / "words").write_text("a list of words\n")
    assert not check_project(config).diagnostics


def test_a_language_that_the_project_has_not_is_named(tmp_path: Path) -> None:
    done = new_words(tiny(tmp_path), "sw")
    assert (done.returncode, done.stdout) == (0, "words/sw.yml\n")
    assert done.stderr == "Please add it to `languages` in mkdocs.yml: {code: sw, name: …}\n"
