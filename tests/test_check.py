"""The check stage: a tiny project in, the exact report a person sees out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from fieldguide.check import RULES, check_library, registry
from fieldguide.check.rules import duplicate_id, prerequisite_cycle
from fieldguide.content.addresses import Reach, classify
from fieldguide.model import (
    Diagnostic,
    Entry,
    Library,
    ListValue,
    Location,
    MapValue,
    Note,
    Rule,
    Severity,
    TextValue,
)
from fieldguide.pipeline import CheckResult, check_against_baseline, check_project
from fieldguide.pipeline.arranging import arrange
from golden import GoldenCase, edition_of, golden_cases, write_project

TODAY = "1782864000"  # 2026-07-01
RULE_FOLDERS = tuple(Path(registry.__file__).parent / name for name in ("rules", "silencing"))

SHARED = {
    "mkdocs.yml": """\
site_name: Tiny
plugins:
  - fieldguide:
      languages:
        - {code: en, name: English, translation: source}
      default_audience: public
""",
    "docs/en/index.md": """\
---
title: Home
summary: A tiny guide.
reviewed: 2026-01-01
---

This much is known [@report-2015, p. 1].
""",
    "docs/sources.yml": """\
report-2015:
  author: An agency
  year: 2015
  title: A report
  publisher: An agency
  languages: [en]
  standing: public
  type: report
""",
}
"""The files that every case has, unless it brings its own."""


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", TODAY)


BASELINE = "old-faults.txt"
"""A case that has it is checked against it."""


def check_files(folder: Path, files: Mapping[str, str]) -> CheckResult:
    write_project(folder, {**SHARED, **files})
    if BASELINE in files:
        return check_against_baseline(folder / "mkdocs.yml", folder / BASELINE)
    return check_project(folder / "mkdocs.yml", edition=edition_of(folder))


def check_ready_library(folder: Path, files: Mapping[str, str]) -> tuple[Library, tuple[Diagnostic, ...]]:
    library = check_files(folder, files).library
    assert library is not None
    return library, check_library(library)


@pytest.mark.parametrize("case", golden_cases("check"), ids=lambda case: case.name)
def test_report(case: GoldenCase, tmp_path: Path, update_goldens: bool) -> None:
    result = check_files(tmp_path, case.files)
    case.expect_own_faults(
        result.diagnostics, lambda own: replace(result, diagnostics=own).text(), update_goldens
    )


@pytest.mark.parametrize("case", golden_cases("check"), ids=lambda case: case.name)
def test_nothing_else_is_wrong_in_a_case(case: GoldenCase, tmp_path: Path, update_goldens: bool) -> None:
    case.expect_other_faults(check_files(tmp_path, case.files).diagnostics, update_goldens)


def test_what_every_case_shares_is_clean(tmp_path: Path) -> None:
    assert check_files(tmp_path, {}).diagnostics == ()


# No files make it: since a declared kind may not take the name of another, an id names one file.
NOT_IN_A_CASE = {"duplicate-id"}


def test_every_rule_has_a_case_and_every_case_a_rule() -> None:
    cases = {case.rule for case in golden_cases("check")}
    assert cases | NOT_IN_A_CASE == {rule.name for rule in RULES}
    assert not cases & NOT_IN_A_CASE


def test_an_id_that_stands_twice_is_told_with_the_place_of_the_first(tmp_path: Path) -> None:
    library, _ = check_ready_library(tmp_path, {})
    (index,) = (entry for entry in library.entries if entry.id == "page/index")
    again = replace(index, path="docs/en/again.md", location=Location("docs/en/again.md"))
    twice = Library(library.settings, (*library.entries, again), library.files)
    (fault,) = duplicate_id.check(twice)
    assert (fault.code, fault.location.path) == ("FG201", "docs/en/again.md")
    assert [note.location.path for note in fault.notes] == ["docs/en/index.md"]


def test_every_rule_is_one_file_named_after_it_and_is_listed() -> None:
    files = {path.stem for folder in RULE_FOLDERS for path in folder.glob("*.py")} - {"__init__"}
    assert {rule.name.replace("-", "_") for rule in RULES} == files


def test_codes_are_in_order_and_unique() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_explains_itself_with_an_example(rule: Rule) -> None:
    assert rule.summary.endswith(".")
    assert "Please " in rule.explanation or "please " in rule.explanation
    assert rule.explanation.count("```") % 2 == 0
    assert not re.search(r"^#", re.sub(r"```.*?```", "", rule.explanation, flags=re.DOTALL), re.MULTILINE)


def test_three_faults_in_three_languages_give_three_diagnostics(tmp_path: Path) -> None:
    config = SHARED["mkdocs.yml"].replace(
        "      default_audience",
        "        - {code: fr, name: Français, translation: machine}\n"
        "        - {code: ar, name: العربية, direction: rtl, translation: machine}\n"
        "      default_audience",
    )
    source = (
        "---\ntitle: Work\nsummary: What it is.\nreviewed: 2026-01-01\nrelated: [form/work]\n---\n\n"
        "## Signs {#signs}\n\nSee [itself](ref:form/work).\n"
    )
    words = "---\ntitle: A\nsummary: B.\nsource_hash: HASH\n---\n\n## C {#signs}\n\n[D](ref:form/work).\n"
    home = "---\ntitle: A\nsummary: B.\nsource_hash: HASH\n---\n\nC [@report-2015, p. 1].\n"
    files = {"mkdocs.yml": config, "docs/en/forms/work.md": source}
    for code in ("fr", "ar"):
        files |= {f"docs/{code}/forms/work.md": words, f"docs/{code}/index.md": home}
    hashes = [
        re.search(r"source_hash: (\w{12})", one.hint)
        for one in check_files(tmp_path, files).diagnostics
        if one.name == "translation-outdated"
    ]
    found = [match[1] for match in hashes if match is not None]
    for path, hash in zip(sorted(name for name in files if name[5:7] in ("fr", "ar")), found, strict=True):
        files[path] = files[path].replace("HASH", hash)
    assert not check_files(tmp_path, files).diagnostics

    files["docs/en/forms/work.md"] = source.replace("[form/work]", "[form/wrok]")
    files["docs/fr/forms/work.md"] = files["docs/fr/forms/work.md"].replace(
        "(ref:form/work)", "(ref:form/wrok)"
    )
    files["docs/ar/forms/work.md"] = files["docs/ar/forms/work.md"].replace(" {#signs}", "")
    assert [
        (one.name, one.location.path, one.location.line, one.location.column)
        for one in check_files(tmp_path, files).diagnostics
    ] == [
        ("heading-id-missing", "docs/ar/forms/work.md", 7, 4),
        ("reference-missing", "docs/en/forms/work.md", 5, 11),
        ("reference-missing", "docs/fr/forms/work.md", 9, 5),
    ]


def test_the_settings_say_how_severe_a_fault_is(tmp_path: Path) -> None:
    config = SHARED["mkdocs.yml"] + "      severities: {FG204: error}\n"
    page = "---\ntitle: Alone\nsummary: Nobody links here.\nreviewed: 2026-01-01\n---\n\nText.\n"
    found = check_files(tmp_path, {"mkdocs.yml": config, "docs/en/alone.md": page}).diagnostics
    assert [(one.name, one.severity) for one in found] == [("orphan-page", Severity.ERROR)]


def test_a_note_is_counted_in_one_line_a_rule_and_stops_nothing(tmp_path: Path) -> None:
    config = SHARED["mkdocs.yml"] + "      severities: {FG452: note, FG204: note}\n"
    page = "---\ntitle: Work\nsummary: What.\nreviewed: 2026-01-01\n---\n\n[here](ref:page/index), [here](ref:page/index).\n"
    files = {"mkdocs.yml": config, "docs/en/forms/a.md": page, "docs/en/b.md": page}
    result = check_files(tmp_path, files)
    assert not result.errors
    assert [(one.location.path, one.location.line, one.code, one.message) for one in result.diagnostics] == [
        ("docs/en/b.md", 1, "FG204", "no page leads to this one"),
        ("docs/en/b.md", 7, "FG452", "4 findings of this rule"),
    ]
    assert result.text().endswith("0 errors, 0 warnings and 2 notes in 4 files.\n")
    for paths, count in (["."], 5), (["docs"], 5), (["docs/en/forms"], 2), (["docs/en/b.md"], 3):
        each = check_project(tmp_path / "mkdocs.yml", paths).diagnostics
        assert len(each) == count
        assert {one.severity for one in each} == {Severity.NOTE}


def test_a_firm_rule_may_be_made_more_severe(tmp_path: Path) -> None:
    config = SHARED["mkdocs.yml"] + "      severities: {FG503: error}\n"
    case = next(case for case in golden_cases("check") if case.name == "phone-number")
    result = check_files(tmp_path, {**case.files, "mkdocs.yml": config})
    assert {(one.code, one.severity) for one in result.diagnostics} == {("FG503", Severity.ERROR)}


def test_faults_that_differ_in_their_notes_alone_stay_as_they_were_found() -> None:
    notes = [(Note("the source has it here", Location("b.md", line)),) for line in range(1, 50)]
    found = [
        Diagnostic("FG404", "translation-drift", Severity.WARNING, Location("a.md"), "it differs", notes=one)
        for one in notes
    ]
    assert arrange(found, {}) == tuple(found)


def test_each_fault_is_told_once_in_the_order_of_the_places(tmp_path: Path) -> None:
    body = "[one](ref:form/none) [](x.md) ![](y.png)\n\n## A\n\n#### B\n"
    page = f"---\ntitle: Work\nsummary: What.\nreviewed: 2026-01-01\n---\n\n{body}"
    library, found = check_ready_library(tmp_path, {"docs/en/forms/a.md": page, "docs/en/forms/b.md": page})
    assert len(found) == len(set(found)) > 10
    assert list(found) == sorted(found, key=lambda one: one.order)
    # The same library twice: what the rules remember of it changes nothing.
    assert check_library(library) == found
    assert check_library(Library(library.settings, library.entries[:1], library.files[:1])) != found


def test_a_narrower_entry_is_never_named_beyond_what_was_typed(tmp_path: Path) -> None:
    head = "---\ntitle: {}\nsummary: What.\nreviewed: 2026-01-01\naudience: {}\n---\n\n{}\n"
    text = "[one](ref:form/plan-of-raid) [two](ref:form/plan-of-raids#x) [three](plan-of-raids.md#y)"
    _, found = check_ready_library(
        tmp_path,
        {
            "docs/en/forms/a.md": head.format("A", "public", text),
            "docs/en/forms/plan-of-raids.md": head.format("Raid of Monday", "internal", "## When {#monday}"),
        },
    )
    assert {one.name for one in found} == {"audience-narrower", "heading-missing", "reference-missing"}
    told = " ".join(f"{one.message} {one.hint}" for one in found)
    assert "onday" not in told
    missing = next(one for one in found if one.name == "reference-missing")
    assert "plan-of-raids" not in missing.message + missing.hint.replace("plan-of-raid.md", "")


@pytest.mark.parametrize(
    "path", ["docs/en/less", "docs/en/lessons/a", "docs/en/lessons/a.m", "en", "lessons"]
)
def test_a_part_of_a_name_is_not_the_path_that_was_asked_for(tmp_path: Path, path: str) -> None:
    files = {"docs/en/lessons/a.md": "---\n---\n", "docs/en/less.md": "---\n---\n"}
    write_project(tmp_path, {**SHARED, **files})
    for asked, told in {
        path: set(),
        "docs/en/lessons": {"docs/en/lessons/a.md"},
        "docs/en/lessons/a.md": {"docs/en/lessons/a.md"},
        "docs/en": set(files),
    }.items():
        result = check_project(tmp_path / "mkdocs.yml", (asked,))
        assert {one.location.path for one in result.diagnostics} == told


@pytest.mark.parametrize(
    "target",
    [
        "../../fr/a.md",
        "%2e%2e/%2E%2E/fr/a.md",
        "%252e%252e/%252e%252e/fr/a.md",
        "..%2f..%2ffr/a.md",
        "..%252f..%252ffr/a.md",
        "..%5c..%5cfr/a.md",
        "..%255C..%255Cfr/a.md",
        "%252e%252e%5c..%2ffr%2Fa.md",
        "x/../../../fr/a.md",
    ],
)
def test_a_link_that_leaves_the_language_is_told_however_it_is_written(tmp_path: Path, target: str) -> None:
    page = f"---\ntitle: Work\nsummary: What.\nreviewed: 2026-01-01\n---\n\nSee [the other]({target}).\n"
    _, found = check_ready_library(tmp_path, {"docs/en/forms/work.md": page, "docs/fr/a.md": page})
    assert "link-outside-tree" in {one.name for one in found if one.location.path == "docs/en/forms/work.md"}


@pytest.mark.parametrize(
    ("opening", "inside", "closing"),
    [
        ("```text", "~~~", "```"),
        ("~~~", "```", "~~~"),
        ("````", "```", "````"),
        ("```", "``", "`````"),
        ("~~~~", "~~~", "~~~~~~"),
        ("```", "``` text", "```"),
        ("   ```", "    ```", "  ```"),
        ("~~~ `x`", "~~~ x", "~~~"),
    ],
)
def test_a_block_of_code_ends_at_a_fence_of_its_own_kind(
    tmp_path: Path, opening: str, inside: str, closing: str
) -> None:
    code = f"{opening}\n[a](one.md)\n{inside}\n[b](two.md)\n{closing}\n\n[c](three.md)\n"
    page = f"---\ntitle: Work\nsummary: What.\nreviewed: 2026-01-01\n---\n\n{code}"
    _, found = check_ready_library(tmp_path, {"docs/en/forms/work.md": page})
    assert [(one.name, one.location.line) for one in found if one.name != "orphan-page"] == [
        ("link-missing", 13)
    ]


@pytest.mark.parametrize(
    ("target", "reach"),
    [
        ("", Reach.EMPTY),
        (" #", Reach.EMPTY),
        ("ref:", Reach.EMPTY),
        ("ref:#a", Reach.EMPTY),
        ("REF:lesson/a", Reach.REFERENCE),
        ("#a", Reach.ANCHOR),
        ("a.md", Reach.RELATIVE),
        ("a%3Ab.md", Reach.RELATIVE),
        ("./javascript:x", Reach.RELATIVE),
        ("/a.md", Reach.ABSOLUTE),
        ("\\a.md", Reach.ABSOLUTE),
        ("c:a.md", Reach.ABSOLUTE),
        ("mailto:a@b.org", Reach.CONTACT),
        ("https:example.org", Reach.NETWORK),
        ("\\\\example.org", Reach.NETWORK),
        ("/\\example.org", Reach.NETWORK),
        ("//[broken", Reach.NETWORK),
        ("java\tscript:x", Reach.DANGEROUS),
        ("\x01javascript:x", Reach.DANGEROUS),
        ("&#x6A;avascript&colon;x", Reach.DANGEROUS),
        ("DATA:text/html,x", Reach.DANGEROUS),
        ("https://localhost./", Reach.DANGEROUS),
        ("https://user@[::1]:80/", Reach.DANGEROUS),
        ("http://printer.local", Reach.DANGEROUS),
        ("http://10.0.0.1", Reach.DANGEROUS),
        ("http://localhost.example.org", Reach.NETWORK),
    ],
)
def test_an_address_is_what_a_browser_makes_of_it(target: str, reach: Reach) -> None:
    assert classify(target).reach is reach


def test_a_long_chain_of_prerequisites_is_followed_to_its_end(tmp_path: Path) -> None:
    head = (
        "---\ntitle: M\nsummary: S.\nreviewed: 2026-01-01\nlevel: introductory\nminutes: 5\nfor: All\n"
        "objectives: {a: Do}\nunits: [unit/m0/u]\n"
    )
    count = 1500
    library = check_files(
        tmp_path, {"modules/en/m0/index.md": f"{head}prerequisites: [module/m0]\n---\n"}
    ).library
    assert library is not None
    first = library.find("module/m0")
    assert first is not None

    def entry(number: int) -> Entry:
        place = Location("modules/en/x/index.md", number + 1)
        needs = TextValue(f"module/m{(number + 1) % count}", place)
        fields = MapValue(((TextValue("prerequisites", place), ListValue((needs,), place)),), place)
        return replace(first, id=f"module/m{number}", fields=fields)

    chain = Library(library.settings, tuple(entry(number) for number in range(count)))
    found = list(prerequisite_cycle.check(chain))
    assert len(found) == 1
    assert found[0].message.count("→") == count


def test_many_unknown_names_are_told_without_a_guess_for_each(tmp_path: Path) -> None:
    page = "---\ntitle: Work\nsummary: What.\nreviewed: 2026-01-01\n---\n\n"
    links = "".join(f"[a{number}](ref:form/works-{number})\n" for number in range(300))
    _, found = check_ready_library(
        tmp_path, {"docs/en/forms/works.md": page, "docs/en/forms/list.md": page + links}
    )
    guessed = [one for one in found if one.hint == "did you mean `form/works`?"]
    assert len(found) == 300
    assert len(guessed) == 100


@pytest.mark.parametrize("named", ["first", "unit/first", "First"])
def test_a_unit_without_its_module_is_found_in_the_module_that_names_it(tmp_path: Path, named: str) -> None:
    """Also where another module has a unit of the same name."""
    unit = "---\ntitle: First\nsummary: S.\nreviewed: 2026-01-01\nminutes: 5\n---\n\nText.\n"
    module = f"---\ntitle: M\nsummary: S.\nreviewed: 2026-01-01\nunits: [{named}]\n---\n\nText.\n"
    files = {f"modules/en/{name}/first.md": unit for name in ("advanced", "basics", "more")}
    result = check_files(tmp_path, {**files, "modules/en/basics/index.md": module})
    [fault] = [one for one in result.diagnostics if one.name == "reference-missing"]
    assert fault.hint == "did you mean `unit/basics/first`?"
