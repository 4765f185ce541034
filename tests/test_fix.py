"""`fieldguide check --fix`: what is mended, what is left, and that nothing else changes."""

from __future__ import annotations

import json
import re
import stat
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from commands import FIELDGUIDE, run_fieldguide
from fieldguide.content.fixes import apply_fixes
from fieldguide.content.slips import only_slip
from fieldguide.errors import MachineError
from fieldguide.load import read_files
from fieldguide.model import Diagnostic, Fix, Location, Severity
from fieldguide.pipeline import CheckResult, check_project, mend_project
from fieldguide.pipeline.checking import judge_files
from fieldguide.pipeline.mending import Mender
from fieldguide.pipeline.writing import read_original, replace_file
from golden import FOLDER, GoldenCase, golden_cases, write_project
from test_check import SHARED, TODAY

HEAD = "---\ntitle: Work\nsummary: What it is.\nreviewed: 2026-01-01\n---\n\n"
FORMS = {
    "docs/en/forms/farms.md": HEAD + "## Signs {#signs}\n\nText.\n",
    "docs/en/forms/work-2010.md": HEAD + "Text.\n",
    "docs/en/forms/work-2011.md": HEAD + "Text.\n",
    "docs/en/glossary.yml": "terms:\n  camp:\n    term: camp\n    definition: A place.\n",
}


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", TODAY)


def write(folder: Path, files: dict[str, str]) -> Path:
    write_project(folder, {**SHARED, **FORMS, **files})
    Image.new("1", (64, 64)).save(folder / "docs/en/forms/tent.png")
    return folder / "mkdocs.yml"


def mend(folder: Path, body: str, **more: str) -> tuple[str, CheckResult]:
    config = write(folder, {"docs/en/forms/page.md": HEAD + body, **more})
    result = mend_project(config)
    text = (folder / "docs/en/forms/page.md").read_bytes().decode()
    return text.removeprefix(HEAD), result


@pytest.mark.parametrize("case", golden_cases("fix"), ids=lambda case: case.name)
def test_what_is_mended(case: GoldenCase, tmp_path: Path, update_goldens: bool) -> None:
    """The report of `check --fix` and every file that it changed, letter for letter."""
    files = {**SHARED, **case.files}
    write_project(tmp_path, files)
    result = mend_project(tmp_path / "mkdocs.yml")
    case.expect("report", result.text(), update_goldens)
    changed = {
        name: text
        for name, before in files.items()
        if (text := (tmp_path / name).read_bytes().decode()) != before
    }
    case.expect("changed", changed, update_goldens)
    assert changed or not result.fixed


@pytest.mark.parametrize("case", golden_cases("fix"), ids=lambda case: case.name)
def test_a_second_run_changes_nothing(case: GoldenCase, tmp_path: Path) -> None:
    write_project(tmp_path, {**SHARED, **case.files})
    first = mend_project(tmp_path / "mkdocs.yml")
    before = snapshot(tmp_path)
    second = mend_project(tmp_path / "mkdocs.yml")
    assert second.fixed == ()
    assert second.diagnostics == first.diagnostics
    assert snapshot(tmp_path) == before


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    }


@pytest.mark.parametrize(
    ("written", "known", "meant"),
    [
        ("Haiti-2010", ["haiti-2010", "haiti-2016"], "haiti-2010"),
        ("haiti_2010", ["haiti-2010"], "haiti-2010"),
        (" haiti 2010 ", ["haiti-2010"], "haiti-2010"),
        ("haiti-2011", ["haiti-2010"], ""),
        ("haiti-210", ["haiti-2010"], ""),
        ("report-2051", ["report-2015"], ""),
        ("family-separatoin", ["family-separation"], "family-separation"),
        ("family-separatio", ["family-separation"], "family-separation"),
        ("family-separatiion", ["family-separation"], "family-separation"),
        ("family-reparation", ["family-separation"], "family-separation"),
        ("family-sepparatoin", ["family-separation"], ""),
        ("illegal", ["legal"], ""),
        ("camps", ["camp", "camps2"], "camp"),
        ("lamp", ["camp", "damp"], ""),
        ("tim", ["time"], ""),
        ("camp", ["Camp", "CAMP"], ""),
        ("camp", ["camp"], ""),
        ("", ["camp"], ""),
        ("اتجر", ["اتجار"], "اتجار"),
        ("e\u0301cole", ["\u00e9cole"], "\u00e9cole"),
        ("camp", [], ""),
    ],
)
def test_a_slip_is_one_letter_and_never_a_number(written: str, known: list[str], meant: str) -> None:
    assert only_slip(written, known) == meant


@pytest.mark.parametrize(
    ("body", "mended"),
    [
        ("See [a](ref:Form/Farms#signs).\n", "See [a](ref:form/farms#signs).\n"),
        ("See [a](ref:form/farm).\n", "See [a](ref:form/farms).\n"),
        ("See [a](Farms.md#signs).\n", "See [a](farms.md#signs).\n"),
        ("See [a](farms.html).\n", "See [a](farms.md).\n"),
        ("See [a](form/farms).\n", "See [a](ref:form/farms).\n"),
        ("![A big tent](Tent.png)\n", "![A big tent](tent.png)\n"),
        ("![A big tent](tnet.png)\n", "![A big tent](tent.png)\n"),
        ("See [a](farms.md#sings).\n", "See [a](farms.md#signs).\n"),
        ("See [a](ref:form/farms#Signs).\n", "See [a](ref:form/farms#signs).\n"),
        ("A [camp](ref:term/Camp).\n", "A [camp](ref:term/camp).\n"),
        ("Known [@Report-2015, p. 1].\n", "Known [@report-2015, p. 1].\n"),
        ("Known [@reprot-2015, p. 1; @report-2015].\n", "Known [@report-2015, p. 1; @report-2015].\n"),
        ("## Signs of it\n\nText.\n", "## Signs of it {#signs-of-it}\n\nText.\n"),
        ("See [a](..\\forms\\farms.md).\n", "See [a](farms.md).\n"),
        ("See [a](%46arms.md).\n", "See [a](farms.md).\n"),
        # Everything that follows needs a person.
        ("See [a](ref:form/work-2012).\n", ""),
        ("See [a](ref:form/work-201).\n", ""),
        ("Known [@report-2051, p. 1].\n", ""),
        ("See [a](ref:form/unheard-of).\n", ""),
        ("See [a](nowhere.pdf).\n", ""),
        ("![Tent.png](Tent.png)\n", ""),
        ("See [a](ref:form/&#70;arms).\n", ""),
        ("## One\n\n## One\n", "## One {#one}\n\n## One\n"),
        ("## العلامات\n", ""),
    ],
)
def test_what_needs_no_thought_is_mended(tmp_path: Path, body: str, mended: str) -> None:
    text, result = mend(tmp_path, body)
    assert text == (mended or body)
    assert bool(result.fixed) == bool(mended)
    assert result.errors == (not mended or mended.count("## One") == 2)


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_and_the_byte_order_mark_stay(tmp_path: Path, mark: str, ends: str) -> None:
    body = "Ein [é](ref:Form/Farms) — اتجار\n\n[b](Farms.md)"
    before = (mark + HEAD + body).replace("\n", ends).encode()
    config = write(tmp_path, {})
    path = tmp_path / "docs/en/forms/page.md"
    path.write_bytes(before)
    path.chmod(0o640)
    assert len(mend_project(config).fixed) == 2
    assert path.read_bytes() == before.replace(b"Form/Farms", b"form/farms").replace(b"Farms.md", b"farms.md")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert not [one for one in path.parent.iterdir() if one.name.startswith(".")]


def test_mixed_line_ends_stay_mixed(tmp_path: Path) -> None:
    config = write(tmp_path, {})
    path = tmp_path / "docs/en/forms/page.md"
    before = (HEAD + "A.\r\n\r\n[b](Farms.md)\r[c](Farms.md)\n").encode()
    path.write_bytes(before)
    mend_project(config)
    assert path.read_bytes() == before.replace(b"Farms.md", b"farms.md")


def test_only_the_files_that_are_named_are_mended(tmp_path: Path) -> None:
    bad = HEAD + "[b](Farms.md)\n"
    config = write(tmp_path, {"docs/en/forms/one.md": bad, "docs/en/forms/two.md": bad})
    result = mend_project(config, ("docs/en/forms/one.md",))
    assert {one.location.path for one in result.fixed} == {"docs/en/forms/one.md"}
    assert not result.diagnostics
    assert (tmp_path / "docs/en/forms/two.md").read_text() == bad


def test_a_silenced_finding_is_not_mended(tmp_path: Path) -> None:
    body = "## One <!-- fieldguide: allow FG207 nobody links here -->\n"
    text, result = mend(tmp_path, body)
    assert (text, result.fixed, len(result.silenced)) == (body, (), 1)


def test_an_audience_is_never_mended(tmp_path: Path) -> None:
    head = HEAD.replace("title", "audience: {}\ntitle")
    for word in ("Internal", "publc", "partners", "int\u0435rnal"):
        config = write(tmp_path, {"docs/en/forms/page.md": head.format(word)})
        assert not mend_project(config).fixed
        assert word in (tmp_path / "docs/en/forms/page.md").read_text(encoding="utf-8")


def test_a_fix_never_names_what_a_reader_may_not_see(tmp_path: Path) -> None:
    secret = HEAD.replace("title", "audience: internal\ntitle") + "## Plan {#monday}\n"
    body = "[a](ref:form/Secret) [b](Secret.md) [c](ref:form/secrett) [d](secrets.md) [e](ref:form/secret#mondai)\n"
    text, result = mend(tmp_path, body, **{"docs/en/forms/secret.md": secret})
    assert (text, result.fixed) == (body, ())


def test_a_link_in_the_way_is_never_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    (outside / "forms").mkdir(parents=True)
    bad = HEAD + "[b](Farms.md)\n"
    (outside / "forms/page.md").write_text(bad)
    (outside / "farms.md").write_text(HEAD)
    project = tmp_path / "project"
    config = write(project, {})
    (project / "docs/en/forms/linked.md").symlink_to(outside / "forms/page.md")
    (project / "docs").rename(tmp_path / "real")
    (project / "docs").symlink_to(tmp_path / "real")
    (tmp_path / "real/en/forms/page.md").write_text(bad)
    result = mend_project(config)
    assert result.fixed == ()
    assert (outside / "forms/page.md").read_text() == bad
    assert (tmp_path / "real/en/forms/page.md").read_text() == bad


@pytest.mark.parametrize("path", ["docs/en/x.md", "linked/en/x.md", "docs/alias/x.md", "docs/en/alias.md"])
def test_a_file_is_read_and_written_without_following_a_link(tmp_path: Path, path: str) -> None:
    (tmp_path / "docs/en").mkdir(parents=True)
    file = tmp_path / "docs/en/x.md"
    file.write_bytes(b"before")
    (tmp_path / "linked").symlink_to("docs")
    (tmp_path / "docs/alias").symlink_to("en")
    (tmp_path / "docs/en/alias.md").symlink_to("x.md")
    if path == "docs/en/x.md":
        assert read_original(tmp_path, path) == b"before"
        replace_file(tmp_path, path, b"after")
        assert file.read_bytes() == b"after"
        return
    assert read_original(tmp_path, path) is None
    if path != "docs/en/alias.md":
        with pytest.raises(MachineError):
            replace_file(tmp_path, path, b"after")
    assert file.read_bytes() == b"before"


@pytest.mark.parametrize("path", ["../x.md", "docs/../../x.md", "/etc/x.md", "docs//x.md", "./x.md"])
def test_a_path_that_is_not_plain_is_never_opened(tmp_path: Path, path: str) -> None:
    inside = tmp_path / "project"
    (inside / "docs").mkdir(parents=True)
    for place in (tmp_path, inside, inside / "docs"):
        (place / "x.md").write_bytes(b"before")
    assert read_original(inside, path) is None
    with pytest.raises(MachineError):
        replace_file(inside, path, b"after")


def test_a_file_that_was_changed_since_it_was_read_is_left_alone(tmp_path: Path) -> None:
    config = write(tmp_path, {"docs/en/forms/page.md": HEAD + "[b](Farms.md)\n"})
    known = check_project(config).settings
    assert known is not None
    judged = judge_files(known, *read_files(known.root))
    mender = Mender(judged, ())
    page = tmp_path / "docs/en/forms/page.md"
    page.write_text(HEAD + "Another text, and [b](Farms.md)\n")
    assert not mender.write(judged.told)
    page.write_text(HEAD + "[b](Farms.md)\n")
    assert mender.write(judged.told)


def test_a_fix_that_would_make_a_file_unreadable_is_taken_back(tmp_path: Path) -> None:
    page = tmp_path / "docs/en/forms/page.md"
    config = write(tmp_path, {"docs/en/forms/page.md": HEAD + "[b](Farms.md)\n"})
    known = check_project(config).settings
    assert known is not None
    judged = judge_files(known, *read_files(known.root))
    mender = Mender(judged, ())
    key = Location("docs/en/forms/page.md", 2, 1, 2, 6)
    bad = Diagnostic("FG010", "x", Severity.ERROR, key, "x", fix=Fix(key, "title: 'never closed"))
    assert not mender.write((bad,))
    assert (mender.texts, mender.mended) == ({}, [])
    assert mender.judged.told == judged.told
    assert not mender.write(judged.told)
    assert "Farms.md" in page.read_text()


def test_the_configuration_is_never_mended(tmp_path: Path) -> None:
    config = write(
        tmp_path, {"mkdocs.yml": SHARED["mkdocs.yml"].replace("default_audience", "Default_audience")}
    )
    before = config.read_bytes()
    assert not mend_project(config).fixed
    assert config.read_bytes() == before


def test_a_file_that_cannot_be_written_is_told_and_whole(tmp_path: Path) -> None:
    config = write(tmp_path, {"docs/en/forms/page.md": HEAD + "[b](Farms.md)\n"})
    done = subprocess.run(
        [*FIELDGUIDE, "check", "--fix"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: limit_file_size(0),
    )
    assert done.returncode == 4, done.stdout
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "docs/en/forms/page.md").read_text() == HEAD + "[b](Farms.md)\n"
    assert not list((tmp_path / "docs/en/forms").glob(".*"))
    assert len(mend_project(config).fixed) == 1


def limit_file_size(size: int) -> None:
    import resource
    import signal

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def test_the_command_says_what_it_mended_and_leaves_with_what_is_left(tmp_path: Path) -> None:
    write(tmp_path, {"docs/en/forms/page.md": HEAD + "[b](Farms.md) [c](ref:form/none)\n"})
    without = run_fieldguide(tmp_path, "check")
    assert without.stdout.endswith("`fieldguide check --fix` mends 1 of them.\n")
    done = run_fieldguide(tmp_path, "check", "--fix", "--format", "json")
    report = json.loads(done.stdout)
    assert [(one["code"], one["fix"]["replacement"]) for one in report["fixed"]] == [("FG113", "farms.md")]
    assert [one["code"] for one in report["diagnostics"]] == ["FG101", "FG205"]
    assert done.returncode == 1
    write(tmp_path, {"docs/en/forms/page.md": HEAD + "[b](Farms.md)\n"})
    done = run_fieldguide(tmp_path, "check", "--fix")
    assert done.stdout.startswith(
        "mended[FG113] docs/en/forms/page.md:7:5: there is no file `Farms.md` in exactly these letters; "
        "now `farms.md`\n\nwarning[FG205]"
    )
    assert done.returncode == 0
    write(tmp_path, {"docs/en/forms/page.md": HEAD + "[b](Farms.md)\n"})
    done = run_fieldguide(tmp_path, "check", "--fix", "--format", "sarif")
    assert [one["ruleId"] for one in json.loads(done.stdout)["runs"][0]["results"]] == ["FG205"]
    assert done.stderr.startswith("mended[FG113]")


# ---- The pure function ----


def fault(line: int, column: int, end: int, replacement: str, code: str = "FG101") -> Diagnostic:
    place = Location("x.md", line, column, line, end)
    return Diagnostic(code, "x", Severity.ERROR, place, "x", fix=Fix(place, replacement))


def test_of_two_fixes_that_touch_the_first_is_written() -> None:
    found = (fault(1, 1, 4, "one"), fault(1, 3, 6, "two"), fault(1, 6, 6, "!"), fault(1, 8, 9, "three"))
    text, mended = apply_fixes("abcdefgh", found)
    assert text == "one" + "de" + "!" + "fg" + "three"
    assert [one.fix.replacement for one in mended if one.fix] == ["one", "!", "three"]


def test_a_place_that_is_not_there_is_passed_over() -> None:
    found = (fault(0, 1, 1, "x"), fault(9, 1, 1, "x"), fault(1, 1, 99, "x"), fault(1, 3, 1, "x"))
    assert apply_fixes("abc\r\n", found) == ("abc\r\n", ())


@given(
    st.text(alphabet="ab\r\n\ufeff", max_size=30),
    st.lists(st.tuples(*[st.integers(0, 6)] * 3, st.sampled_from(["", "x", "y\nz"])), max_size=8),
)
def test_what_no_fix_touches_stays(text: str, spans: list[tuple[int, int, int, str]]) -> None:
    found = [fault(line, start, end, words) for line, start, end, words in spans]
    after, mended = apply_fixes(text, found)
    left = re.sub(r"[xyz]|(?<=y)(?:\r\n|\r|\n)(?=z)", "", after)
    assert Counter(left) <= Counter(text)
    if not mended:
        assert after == text


# ---- Only a slip ----

CONFIG = SHARED["mkdocs.yml"].replace(
    "      default_audience",
    "        - {code: fr, name: Français, translation: machine}\n"
    "        - {code: ar, name: العربية, direction: rtl, translation: machine}\n"
    "      default_audience",
)
WORDS = "---\ntitle: A\nsummary: B.\nsource_hash: {}\n---\n\nC [@report-2015, p. 1].\n"


@pytest.fixture
def translated(tmp_path: Path) -> Path:
    """A project in git with a home page in three languages, the Arabic one outdated."""
    files = {
        "mkdocs.yml": CONFIG,
        "docs/fr/index.md": WORDS.format("pending"),
        "docs/ar/index.md": WORDS.format("0123456789ab"),
    }
    write_project(tmp_path, {**SHARED, **files})
    hint = next(
        one.hint for one in check_project(tmp_path / "mkdocs.yml").diagnostics if "fr" in one.location.path
    )
    write_project(tmp_path, {"mkdocs.yml": CONFIG, "docs/fr/index.md": WORDS.format(fingerprint(hint))})
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "A"]):
        git(tmp_path, *command)
    return tmp_path


def fingerprint(text: str) -> str:
    found = re.search(r"source_hash: '?(\w{12})", text)
    assert found is not None
    return found[1]


def git(folder: Path, *arguments: str) -> None:
    name = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *name, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.mark.parametrize("committed", [False, True])
def test_after_a_slip_what_was_up_to_date_is_so_still(translated: Path, committed: bool) -> None:
    source = translated / "docs/en/index.md"
    source.write_text(source.read_text().replace("much is known", "much iz known"))
    if committed:
        git(translated, "commit", "-qam", "B")
    old = fingerprint((translated / "docs/fr/index.md").read_text())
    result = mend_project(translated / "mkdocs.yml", slips=("docs/en/index.md",))
    assert [(one.code, one.location.path) for one in result.fixed] == [("FG402", "docs/fr/index.md")]
    assert fingerprint((translated / "docs/fr/index.md").read_text()) != old
    assert fingerprint((translated / "docs/ar/index.md").read_text()) == "0123456789ab"
    assert [(one.code, one.location.path) for one in result.diagnostics] == [("FG402", "docs/ar/index.md")]
    again = mend_project(translated / "mkdocs.yml", slips=("docs/en/index.md",))
    assert again.fixed == ()


def test_without_the_word_of_a_person_a_translation_stays_outdated(translated: Path) -> None:
    source = translated / "docs/en/index.md"
    source.write_text(source.read_text().replace("much is known", "much iz known"))
    before = snapshot(translated / "docs")
    assert mend_project(translated / "mkdocs.yml").fixed == ()
    assert snapshot(translated / "docs") == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--fix", "--only-a-slip", "docs/en/index.md"), "git knows no other words"),
        (("--fix", "--only-a-slip", "docs/fr/index.md"), "no file of the source language"),
        (("--only-a-slip", "docs/en/index.md"), "please add --fix"),
        (("--fix", "--only-a-slip", "nowhere.md"), "no file or folder"),
    ],
)
def test_a_slip_that_is_none_is_told(translated: Path, arguments: tuple[str, ...], words: str) -> None:
    before = snapshot(translated / "docs")
    done = run_fieldguide(translated, "check", *arguments)
    assert done.returncode == 2
    assert words in done.stderr
    assert snapshot(translated / "docs") == before


def test_without_git_nobody_guesses_what_a_source_said(translated: Path) -> None:
    (translated / ".git").rename(translated / "git-no-more")
    source = translated / "docs/en/index.md"
    source.write_text(source.read_text().replace("much is known", "much iz known"))
    done = run_fieldguide(translated, "check", "--fix", "--only-a-slip", "docs/en/index.md")
    assert done.returncode == 2
    assert "git does not tell" in done.stderr


# ---- Never worse ----

PIECES = st.sampled_from(
    [
        "[a](ref:Form/Farms)",
        "[a](ref:form/farm)",
        "[a](farms.html#sings)",
        "[a](ref:form/farms#Signs)",
        "![t](Tent.png)",
        "## Signs",
        "## Signs {#signs}",
        "### Deep",
        "[@Report-2015, p. 1]",
        "[@reprot-2015]",
        "[a](ref:term/Camp)",
        "[a](FARMS.md)",
        "`[a](ref:Form/Farms)`",
        "```",
        "<!-- [a](Farms.md) -->",
        "| a | b |\n|---|---|\n| c | [d](Farms.md) |",
        "- item",
        "    code",
        "> [q](Farms.md)",
        "العلامات",
        "\\[x\\](Farms.md)",
        "[a]: Farms.md",
        "<b>x</b>",
        "##",
        "[a](form/farms)",
        "[x](..\\forms\\farms.md)",
        "<!-- fieldguide: allow FG207 a reason -->",
        "[x](ref:form/work-2012)",
        "\u202e",
        "&#x41;",
        "[f](ref:form/&#70;arms)",
    ]
)
KEYS = st.sampled_from(
    [
        "titel: Work",
        "Title: Work",
        "related: [Form/Farms, form/farm]",
        "relatd: [form/farms]",
        "related: ['Form/Farms ']",
        "review_by: 2099-01-01",
        "reveiwed: 2026-01-01",
        "audience: Internal",
        "# fieldguide: allow FG204 x",
        "related: form/Farms",
        '"titel": Work',
        "a: b: c",
        "- x",
    ]
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    lead=st.sampled_from(["", "\n", "\n\n", " \n", "x\n"]),
    keys=st.lists(KEYS, max_size=3),
    pieces=st.lists(PIECES, max_size=8),
    joint=st.sampled_from([" ", "\n", "\n\n"]),
    ends=st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_mending_never_makes_a_file_unreadable_nor_adds_faults(
    tmp_path_factory: pytest.TempPathFactory,
    lead: str,
    keys: list[str],
    pieces: list[str],
    joint: str,
    ends: str,
) -> None:
    folder = tmp_path_factory.mktemp("mend")
    facts = "".join(f"{key}\n" for key in keys)
    page = f"{lead}{HEAD.replace('title', f'{facts}title', 1)}{joint.join(pieces)}\n".replace("\n", ends)
    config = write(folder, {"docs/en/forms/page.md": page})
    before, after = check_project(config), mend_project(config)
    unreadable = {"FG001", "FG002", "FG003", "FG004", "FG005", "FG006", "FG007", "FG008"}
    codes, left = ({one.code for one in result.diagnostics} for result in (before, after))
    mended = {one.code for one in after.fixed}
    if not mended & {"FG003", "FG010"}:  # what could not be read at all was not judged
        assert left <= codes | ({"FG104"} if "FG113" in mended else set())
        assert len(after.diagnostics) <= len(before.diagnostics)
    if "FG003" not in mended:
        assert left & unreadable <= codes & unreadable
    again = mend_project(config)
    assert again.fixed == ()
    assert [one.order for one in again.diagnostics] == [one.order for one in after.diagnostics]
    assert [one.order for one in check_project(config).diagnostics] == [
        one.order for one in after.diagnostics
    ]
    changed = {
        name
        for name, text in snapshot(folder).items()
        if name not in {**SHARED, **FORMS, "docs/en/forms/tent.png": ""} and name != "docs/en/forms/page.md"
    }
    assert changed == set()


def test_the_cases_of_mending_are_there() -> None:
    assert (FOLDER / "fix").is_dir()
