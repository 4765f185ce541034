"""SCORM packages of the real courses in browsers, with the runtime of scorm-again for a learning system."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from test_browser import BROWSERS, find_browser, serve

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
    for project in (ROOT, small):
        to = packages / project.name
        export_project(ExportRequest(project / "mkdocs.yml", FORMATS[version], to, languages=("en", "ar")))
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
    done = subprocess.run(
        ["node", str(HERE / "scorm/drive.mjs"), json.dumps(options)],
        cwd=HERE.parent,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)
