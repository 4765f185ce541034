"""The built site in real browsers, over http and from a folder with a space and Arabic letters.

The scenarios are in `scenarios/`, one file each; `drive.mjs` runs them in one browser.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from browsers import BROWSERS, find_browser, serve

from fieldguide.model import DOWNLOADS
from search_queries import read_queries
from sites import BuiltSite

HERE = Path(__file__).parent
# Asked of the site for authors, all others of that for readers.
AUTHORS = ("gallery", "questions")
SCENARIOS = sorted(path.stem for path in (HERE / "scenarios").glob("*.mjs") if path.stem not in AUTHORS)
# Sets of fonts that machines have, and Debian's packages of them; a browser is shown one at a time.
FONTS = {"dejavu": "fonts-dejavu-core", "noto": "fonts-noto-core"}
# One page of each type: every frame, component and kind is on one of them.
TYPES = (
    "index.html",
    "doors/saw.html",
    "doors/plan.html",
    "risks/matrix.html",
    "lessons/map.html",
    "lessons/timeline.html",
    "actions/by-phase.html",
    "gaps/table.html",
    "about.html",
    "safety.html",
    "definitions/index.html",
    "definitions/trafficking-in-persons.html",
    "crises/disaster.html",
    "risks/index.html",
    "risks/family-separation.html",
    "lessons/index.html",
    "lessons/haiti-2010.html",
    "toolkit/deployment-checklist.html",
    "toolkit/deployment-guide.html",
    "toolkit/indicator-decision-tree.html",
    "toolkit/partner-mapping.html",
    "toolkit/programme-cycle-calendar.html",
    "toolkit/question-bank.html",
    "toolkit/talking-points.html",
    "toolkit/assisting-adults.html",
    "toolkit/referral-pathway.html",
    "situations/index.html",
    "situations/papers-kept.html",
    "feedback.html",
    "iec/contacts-card.html",
    "iec/job-offer-leaflet.html",
    "exercises/zambre-information-campaign.html",
    "paths/deployed-expert.html",
    "gaps/index.html",
    "gaps/anecdotal-awareness.html",
    "actions/index.html",
    "instruments/trafficking-protocol.html",
    "whats-new.html",
    "modules/index.html",
    "modules/by-role.html",
    "modules/foundations/index.html",
    "modules/foundations/certificate/index.html",
    "modules/foundations/elements.html",
    "modules/foundations/slides/index.html",
    "modules/foundations/room/index.html",
    "quizzes/foundations.html",
    "glossary.html",
    "sources.html",
)

# Files that are no pages of the site: they have no frame, no menu, no search.
HELPERS = ("404.html", "store.html", "measures.html", "modules/collector.html", "assets/online/not-kept.html")

LONG_PATH = 120

# Pages that are made to be printed: their bounds are in `tests/content/paper_pages.yml`.
PRINTED = ("exercises/", "paths/", "toolkit/")

# All pages of the source language are opened once; of the pages that are translated into a language which
# reads the other way, one in this many; elsewhere each type is.
SAMPLE_OF_TRANSLATED = 8

pytestmark = pytest.mark.browser

Copy = tuple[str, str, str]
"""A browser, the scheme of the addresses, and the set of fonts, empty for those of the machine."""


@dataclass(frozen=True)
class Run:
    """What one browser found at one copy of the site, and how long it looked."""

    failures: dict[str, list[str]]
    seconds: dict[str, float]
    log: str


def find_fonts(name: str) -> Path:
    """Give the configuration that shows a browser one set of fonts, and hold that the set is there."""
    path = HERE / f"fonts/{name}.conf"
    listed = subprocess.run(
        ["fc-list", ":lang=ar"],
        env={**os.environ, "FONTCONFIG_FILE": str(path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert listed.stdout, f"please install {FONTS[name]}"
    return path


@pytest.fixture(scope="session")
def served(built_site: BuiltSite) -> Iterator[str]:
    """The site over http, in a folder below the root as a publisher may have it."""
    with serve(built_site.site) as address:
        yield address


@pytest.fixture(scope="session")
def unpacked(built_site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The offline package of all languages, unpacked where a person might put it."""
    folder = tmp_path_factory.mktemp("disk") / "my stick موقع" / "fieldguide"
    (package,) = built_site.bundles.glob("*-all.zip")
    with zipfile.ZipFile(package) as archive:
        archive.extractall(folder)
    return f"{folder.as_uri()}/"


@pytest.fixture(scope="session")
def singles(built_site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A course as one file, in two languages, each alone in a folder with a long path of several scripts."""
    return {
        code: alone(built_site.bundles, f"*-{code}-foundations.html", tmp_path_factory)
        for code in ("en", "ar")
    }


def alone(bundles: Path, name: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the address of a copy of a file, alone in a folder with a long path of several scripts."""
    folder = tmp_path_factory.mktemp("phone") / ("my phone هاتفي " + "long " * 25).strip()
    folder.mkdir()
    assert len(str(folder)) > LONG_PATH
    (file,) = bundles.glob(name)
    return Path(shutil.copy(file, folder / file.name)).as_uri()


@pytest.fixture(scope="session")
def data(
    built_site: BuiltSite, singles: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, object]:
    every = (path.relative_to(built_site.site).as_posix() for path in built_site.site.rglob("*.html"))
    # Files for phones have a scenario of their own.
    pages = sorted(path for path in every if not path.startswith(f"{DOWNLOADS}/"))
    languages = [
        {
            "code": one.code,
            "direction": one.direction,
            "folder": (folder := f"{one.code}/" if number else ""),
            "translated": list(translated(built_site.site / folder))[::SAMPLE_OF_TRANSLATED]
            if folder
            else [],
        }
        for number, one in enumerate(built_site.languages)
    ]
    folders = tuple(one["folder"] for one in languages if one["folder"])
    own = [page for page in pages if not page.startswith(folders) and page not in HELPERS]
    assert set(TYPES) <= set(own)
    paper_pages = yaml.safe_load((HERE.parent / "content/paper_pages.yml").read_text(encoding="utf-8"))
    printed = {page for page in own if page.startswith(PRINTED) and not page.endswith("/index.html")}
    # What is printed has a bound, and what has one is there.
    assert printed == set(paper_pages)
    quiz = yaml.safe_load((HERE.parents[1] / "quizzes/en/foundations.yml").read_text(encoding="utf-8"))
    return {
        "languages": languages,
        "pages": own,
        "types": TYPES,
        "queries": read_queries(),
        "questions": sum("unit" not in question for question in quiz["questions"].values()),
        "drawn": quiz["draw"],
        "singles": singles,
        "materials": alone(built_site.bundles, "*-ar-materials.html", tmp_path_factory),
        "sheets": dict(declared_sheets()),
        "paperPages": paper_pages,
    }


def translated(folder: Path) -> Iterator[str]:
    """Give the pages of a language that say nothing of words of another."""
    for path in sorted(folder.rglob("*.html")):
        name = path.relative_to(folder).as_posix()
        if name not in HELPERS and "fg-notice-missing" not in path.read_text(encoding="utf-8"):
            yield name


def declared_sheets() -> Iterator[tuple[str, dict[str, object]]]:
    """Give what information materials say of their paper, and how many pages of it they take."""
    for path in sorted((HERE.parents[1] / "docs/en/iec").glob("*.md")):
        facts = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])
        yield f"iec/{path.stem}.html", {"paper": facts["layout"], "pages": facts.get("pages", 1)}


@pytest.fixture(scope="session")
def runs() -> dict[Copy, Run]:
    return {}


def drive(copy: Copy, base: str, data: dict[str, object], scenarios: Sequence[str]) -> Run:
    browser, _, fonts = copy
    options = {
        "browser": browser,
        "executable": find_browser(browser),
        "base": base,
        "fonts": fonts,
        "data": data,
        "scenarios": scenarios,
    }
    environment = {"FONTCONFIG_FILE": str(find_fonts(fonts))} if fonts else {}
    # It bounds each scenario itself, so that one that hangs does not take the answers of others along.
    done = subprocess.run(
        ["node", str(HERE / "drive.mjs"), json.dumps(options)],
        cwd=HERE.parent,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return Run(
        {one["name"]: one["failures"] for one in lines},
        {one["name"]: one["seconds"] for one in lines},
        done.stderr,
    )


COPIES = [(browser, scheme, "") for browser in BROWSERS for scheme in ("http", "file")]
COPIES += [("chrome", "http", fonts) for fonts in FONTS]
# Each of these is in one of the browsers and in one of the places.
_EACH = [("chrome", "http", ""), ("firefox", "file", "")]
# Some questions are about the page alone and the same wherever it comes from: these copies answer.
ONCE = {
    "decision-tree": _EACH,
    "feedback": _EACH,
    "filter": _EACH,
    "glossary": _EACH,
    "jobs": _EACH,
    "keyboard": _EACH,
    "language-switch": _EACH,
    "lists": _EACH,
    "phone": _EACH,
    "sides": _EACH,
    "slides": _EACH,
    "accessibility": [("chrome", "http", "")],
    "without-script": [("chrome", "http", ""), ("chrome", "file", "")],
    "print": [("chrome", "http", ""), ("chrome", "file", "")],
    "sheet": [("chrome", "http", ""), ("chrome", "file", "")],
    "paper": [copy for copy in COPIES if copy[2]],
    "fonts": [copy for copy in COPIES if copy[2]],
    # It brings its own file from the disk.
    "single-file": [("chrome", "file", ""), ("firefox", "file", "")],
}


def asked() -> Iterator[object]:
    """Give each scenario with each copy of the site it is asked of; one browser, one process."""
    for copy in COPIES:
        group = "-".join(filter(None, copy))
        for scenario in SCENARIOS:
            if copy in ONCE.get(scenario, [] if copy[2] else [copy]):
                yield pytest.param(copy, scenario, id=f"{group}/{scenario}")


def _asked_of(copy: Copy, tests: Sequence[pytest.Item]) -> Iterator[str]:
    """Give the scenarios that the chosen tests ask of a copy: one browser goes through all of them."""
    for test in tests:
        values = (
            test.callspec.params if isinstance(test, pytest.Function) and hasattr(test, "callspec") else {}
        )
        if values.get("copy") == copy:
            yield values["scenario"]


@pytest.mark.parametrize(("copy", "scenario"), list(asked()))
def test_scenario(
    copy: Copy,
    scenario: str,
    served: str,
    unpacked: str,
    data: dict[str, object],
    runs: dict[Copy, Run],
    request: pytest.FixtureRequest,
    record_property: Callable[[str, object], None],
) -> None:
    if copy not in runs:
        base = unpacked if copy[1] == "file" else served
        runs[copy] = drive(copy, base, data, [*_asked_of(copy, request.session.items)])
    run = runs[copy]
    assert scenario in run.failures, f"the browser gave up before: {run.log}"
    record_property("seconds", run.seconds[scenario])
    assert not run.failures[scenario]


@pytest.mark.parametrize("scheme", ["http", "file"])
@pytest.mark.parametrize("browser", BROWSERS)
def test_the_site_for_authors(browser: str, scheme: str, authors_site: Path) -> None:
    with serve(authors_site) as address:
        base = address if scheme == "http" else f"{authors_site.as_uri()}/"
        # Whether a store works depends on where a page is from; how parts look does not.
        asked = AUTHORS if scheme == "http" else ("questions",)
        run = drive((browser, scheme, ""), base, {}, asked)
    assert set(run.failures) == set(asked), f"the browser gave up before: {run.log}"
    assert not [fault for faults in run.failures.values() for fault in faults]
