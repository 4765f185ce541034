"""Components: the exact HTML of each, their words, their colours, their weight."""

from __future__ import annotations

import gzip
import re
import subprocess
from itertools import product
from pathlib import Path

import pytest
import yaml

import fieldguide.frame as frame
import fieldguide.render.components as components
from components.pages import BUNDLES, HERE, OF_KINDS, render_case
from fieldguide.model import Family
from fieldguide.pipeline import pages_by_kind
from fieldguide.render.components import COMPONENTS, COURSE_STORE, join_bundle, join_scripts, join_styles
from fieldguide.render.pages.kind_pages import bundles_of
from golden import GoldenCase

FOLDER = Path(components.__file__).parent
FOLDERS = (*(FOLDER / name for name in COMPONENTS), *OF_KINDS)
FRAME_STYLES = Path(frame.__file__).parent / "styles"
NAMES = {"path": "reading_path"}
CASES = [
    GoldenCase(path.stem, path, yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader))
    for path in sorted((HERE / "cases").glob("*.yml"))
]
# Bytes, packed: what every page loads, then what pages of some kinds load besides (script, style).
SCRIPT_BYTES, STYLE_BYTES = 5_400, 8_500
BUNDLE_BYTES = {
    "tools": (2_800, 1_800),
    "training": (12_600, 1_600),
    "certificate": (1_500, 600),
    "quiz": (4_700, 500),
    "slides": (2_500, 1_800),
    "room": (100, 500),
    "erase": (1_900, 100),
}
INKS = {
    "ink": ("paper", "soft", "worked-soft", "hindered-soft", "warning-soft"),
    "quiet": ("paper", "soft", "worked-soft", "hindered-soft", "warning-soft"),
    "link": ("paper", "soft", "worked-soft", "hindered-soft", "warning-soft"),
    "worked": ("paper", "soft", "worked-soft"),
    "hindered": ("paper", "soft", "hindered-soft"),
    "warning": ("paper", "soft", "warning-soft"),
    "on-primary": ("primary",),
    "on-header": ("header",),
}
# What is drawn on the colour of a family is as light as the paper; it borders soft boxes.
INKS |= {f"family-{family.value}": ("paper", "soft") for family in Family if family.value}
BORDERS = {
    "control": ("paper", "soft"),
    "primary": ("paper", "soft"),
    "focus": ("paper", "soft", "worked-soft", "hindered-soft", "warning-soft"),
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_html_is_as_in_the_golden_case(case: GoldenCase, update_goldens: bool) -> None:
    html = render_case(case.parts)
    assert "\n\n" not in html, "an empty line ends a block of HTML in Markdown"
    case.expect("html", html, update_goldens)


def test_every_component_that_writes_html_has_a_golden_case() -> None:
    written = {
        NAMES.get(folder.name, folder.name) for folder in FOLDERS if (folder / "template.html").exists()
    }
    assert written == {case.parts["component"] for case in CASES}


def test_every_folder_is_listed() -> None:
    folders = {path.parent.name for path in FOLDER.glob("*/*") if path.suffix in {".js", ".css", ".html"}}
    assert folders == {*COMPONENTS, COURSE_STORE.name}


def schemes() -> dict[str, dict[str, str]]:
    """Give the colours of each scheme; what the device prefers is what the switch gives."""
    css = (FOLDER / "base/style.css").read_text(encoding="utf-8")
    found = []
    for selector in (":root", '[data-fg-scheme="dark"]', ":root:not([data-fg-scheme])"):
        block = re.search(rf"^ *{re.escape(selector)} {{(.*?)}}", css, re.DOTALL | re.MULTILINE)
        assert block is not None
        found.append(dict(re.findall(r"--fg-([\w-]+): (#[0-9a-f]{6});", block[1])))
    light, dark, preferred = found
    assert preferred == dark
    assert dark.keys() == light.keys()
    return {"light": light, "dark": dark}


def luminance(colour: str) -> float:
    channels = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, "contrast ratio"."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("scheme", "front", "ground", "least"),
    [
        (scheme, front, ground, least)
        for scheme, (pairs, least) in product(("light", "dark"), ((INKS, 4.5), (BORDERS, 3.0)))
        for front, grounds in pairs.items()
        for ground in grounds
    ],
)
def test_colours_have_contrast(scheme: str, front: str, ground: str, least: float) -> None:
    colours = schemes()[scheme]
    assert contrast(colours[front], colours[ground]) >= least


def test_scripts_and_styles_are_light() -> None:
    assert len(gzip.compress(join_scripts(BUNDLES[""]).encode())) < SCRIPT_BYTES
    assert len(gzip.compress(join_styles(BUNDLES[""]).encode())) < STYLE_BYTES


def test_a_page_that_loads_several_bundles_loads_no_script_twice() -> None:
    assert len(set(OF_KINDS)) == len(OF_KINDS)


def test_what_scripts_ask_each_other_for_is_loaded_with_them() -> None:
    kinds = pages_by_kind()
    beside = [f"{name}/{one.slug}" for name, pages in kinds.items() for one in pages.beside]
    asked = 0
    for kind in (*kinds, *beside):
        folders = (folder for name in bundles_of(kinds, kind) for folder in BUNDLES[name])
        script = join_scripts((*BUNDLES[""], *folders))
        made = set(re.findall(r"(?<![.\w])(?:const|function) (fieldguide[A-Z]\w*)", script))
        used = set(re.findall(r"(?<![.\w])(fieldguide[A-Z]\w*)\b", script))
        assert used <= made, kind
        asked += len(used)
    assert asked > 20


def test_scripts_hold_no_pattern_that_a_phone_of_some_years_ago_cannot_read() -> None:
    # Safari knows lookbehind since 2023; before, one in a script keeps all of the script from running.
    scripts = sorted((HERE.parents[1] / "plugins").rglob("*.js"))
    assert len(scripts) > 50
    assert [path.name for path in scripts if re.search(r"\(\?<[=!]", path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("bundle", [name for name in BUNDLES if name])
def test_what_pages_of_some_kinds_load_besides_is_light(bundle: str) -> None:
    script, style = (len(gzip.compress(text.encode())) for text in join_bundle(BUNDLES[bundle]))
    most = BUNDLE_BYTES[bundle]
    assert script < most[0]
    assert style < most[1]


@pytest.mark.parametrize(
    "path",
    sorted((*(path for folder in FOLDERS for path in folder.glob("style.css")), *FRAME_STYLES.iterdir())),
    ids=lambda path: f"{path.parent.name}-{path.stem}",
)
def test_styles_know_no_left_and_right(path: Path) -> None:
    css = path.read_text(encoding="utf-8")
    sides = r"(?:(?:margin|padding|border)-)?(?:left|right|top|bottom)(?:-\w+)*"
    assert not re.findall(rf"^\s*(?:{sides}|(?:m\w\w-)?(?:width|height)):", css, re.MULTILINE)
    assert not re.findall(r"(?:float|clear|text-align): *(?:left|right)", css)


@pytest.mark.parametrize(
    "path",
    sorted(path for folder in FOLDERS for path in folder.glob("script.js")),
    ids=lambda path: path.parent.name,
)
def test_scripts_keep_to_what_old_phones_and_a_strict_policy_allow(path: Path) -> None:
    script = re.sub(r"/\*.*?\*/|//[^\n]*", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    for forbidden in (r"\?\.", r"\?\?", r"innerHTML", r"\beval\b", r"\bfetch\b", r"\bimport\b", "XMLHttp"):
        assert not re.search(forbidden, script), forbidden


@pytest.mark.parametrize(
    "path",
    sorted(path for folder in FOLDERS for path in folder.glob("*.html")),
    ids=lambda path: path.parent.name,
)
def test_templates_have_no_inline_script_or_style(path: Path) -> None:
    assert not re.search(r"<script|<style|\sstyle=|\son\w+=", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("project", ["tsconfig.json", "tsconfig.worker.json"])
def test_scripts_have_sound_types(project: str) -> None:
    tests = Path(__file__).parent
    done = subprocess.run(
        [tests / "node_modules/.bin/tsc", "--project", tests / project],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
