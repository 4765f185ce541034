"""SCORM packages of the real courses in browsers, with the runtime of scorm-again for a learning system."""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from browsers import BROWSERS, drive, find_browser, serve

from fieldguide.pipeline import ExportRequest, export_project
from golden import write_project
from scorm_packages import KINDS, judge_package
from test_scorm import FILES

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
COURSE = "foundations"
FORMATS = {"1.2": "scorm", "2004": "scorm2004"}

pytestmark = pytest.mark.browser


@dataclass(frozen=True)
class System:
    """A learning system that holds the packages of a version."""

    version: str
    folder: Path
    base: str


def most_questions() -> str:
    """Give the course whose test has the most questions: it has the most to keep."""
    tests = (ROOT / "quizzes/en").glob("*.yml")
    return max(
        (len(yaml.safe_load(path.read_text(encoding="utf-8"))["questions"]), path.stem) for path in tests
    )[1]


@pytest.fixture(scope="module", params=FORMATS)
def system(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    version: str = request.param
    folder = tmp_path_factory.mktemp("lms") / "system"
    shutil.copytree(HERE / "scorm", folder)
    shutil.copy(HERE.parent / "node_modules/scorm-again/dist/scorm-again.min.js", folder / "scorm-again.js")
    (folder / "away.html").write_text("<!doctype html><link rel=icon href=data:,><title>Away</title>")
    small = tmp_path_factory.mktemp("small")
    write_project(small, FILES)
    packages = tmp_path_factory.mktemp("packages")
    for project, entries in ((ROOT, (f"module/{COURSE}", f"module/{most_questions()}")), (small, ())):
        to = packages / project.name
        config = project / "mkdocs.yml"
        export_project(ExportRequest(config, FORMATS[version], to, languages=("en", "ar"), entries=entries))
    for package in packages.rglob("*.zip"):
        assert judge_package(FORMATS[version], package.read_bytes()) == [], package.name
        name = package.name.removesuffix(KINDS[FORMATS[version]].ending)
        with zipfile.ZipFile(package) as archive:
            archive.extractall(folder / name)
    shutil.copytree(folder / COURSE, folder / "edited")
    shell = folder / "edited/index.html"
    text = shell.read_text(encoding="utf-8")
    mark = "&#34;edition&#34;:&#34;"
    before, _, after = text.partition(mark)
    shell.write_text(f"{before}{mark}00000000{after[8:]}", encoding="utf-8")
    with serve(folder) as base:
        yield System(version, folder, base)


@pytest.mark.parametrize("browser", BROWSERS)
def test_a_course_goes_on_in_a_learning_system(system: System, browser: str) -> None:
    everything = sorted({path.parent.name for path in system.folder.glob("*/imsmanifest.xml")} - {"edited"})
    options = {
        "browser": browser,
        "executable": find_browser(browser),
        "base": system.base,
        "disk": f"{system.folder.as_uri()}/",
        "version": system.version,
        "course": COURSE,
        "test": f"quizzes/{COURSE}.html",
        "edited": "edited",
        "all": everything if browser == "chrome" else [COURSE],
        "pictures": os.environ.get("FIELDGUIDE_PICTURES", ""),
    }
    drive("scorm/drive.mjs", options, 600)
