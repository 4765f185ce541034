"""The contracts of ARCHITECTURE.md: each is broken by a violation planted in a copy of the code."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CONTRACTS = {
    one["id"]: one["name"]
    for one in tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
}

# Where a line is added, the line, and the contracts that it breaks: these and no others.
PLANTED = [
    ("mkdocs_fieldguide/files.py", "import fieldguide.cli", "floors"),
    ("fieldguide/model/value.py", "import fieldguide.content", "floors no-other-floor no-circles"),
    ("fieldguide/content/quizzes.py", "import fieldguide.export", "floors no-other-floor no-circles"),
    ("fieldguide/render/language/words.py", "import fieldguide.check", "floors no-other-floor"),
    ("fieldguide/engines/worker.py", "import fieldguide.publish", "floors no-other-floor"),
    ("fieldguide/publish/lock.py", "import fieldguide.pipeline", "floors no-other-floor no-circles"),
    ("fieldguide/helpers.py", "", "no-other-floor"),
    ("fieldguide/publish/html.py", "import mkdocs", "no-engine-in-the-core"),
    ("fieldguide/cli/check.py", "import material", "no-engine-in-the-core"),
    ("fieldguide/render/api.py", "import fieldguide.kinds", "floors no-other-floor no-circles"),
    ("fieldguide/pipeline/rules.py", "import fieldguide_crises", "no-topic-in-the-core"),
    (
        "fieldguide/kinds/iec/__init__.py",
        "import fieldguide_crises",
        "floors no-topic-in-the-core",
    ),
    ("fieldguide/kinds/iec/__init__.py", "import fieldguide.check", "kinds-write-pages"),
    ("fieldguide/translate/status.py", "import fieldguide.load", "packs-write-no-pages"),
    ("fieldguide/pipeline/rules.py", "import fieldguide.translate.status", "door-of-translate"),
    ("fieldguide_crises/topic.py", "import fieldguide.publish", "kinds-write-pages"),
    ("fieldguide_crises/topic.py", "import fieldguide.render.language.words", "door-of-render"),
    ("fieldguide_crises/topic.py", "import fieldguide.kinds.iec", "door-of-kinds"),
    ("fieldguide_crises/topic.py", "import fieldguide_crises.risk.pages", "no-circles"),
    ("fieldguide/kinds/tool/types/calendar/view.py", "import yaml", "writers-read-nothing"),
    ("fieldguide/model/value.py", "import yaml", "plain-model"),
    ("fieldguide/signals.py", "import click", "plain-model"),
    ("fieldguide/content/letters.py", "import yaml", "plain-meaning"),
    ("fieldguide/content/words.py", "import jinja2", "plain-meaning"),
    ("fieldguide/markdown/places.py", "import yaml", "one-reader-of-markdown"),
    ("fieldguide/load/files.py", "import markdown_it", "readers-write-nothing"),
    ("fieldguide/check/lookup.py", "import yaml", "judges-read-nothing"),
    ("fieldguide/check/rules/raw_html.py", "import markdown_it", "judges-read-nothing"),
    ("fieldguide/authoring/schema.py", "import jinja2", "judges-read-nothing"),
    ("fieldguide/load/files.py", "import jinja2", "readers-write-nothing"),
    ("fieldguide/render/language/words.py", "import click", "writers-read-nothing"),
    ("fieldguide/export/words.py", "import yaml", "writers-read-nothing"),
    ("fieldguide/package/archive.py", "import PIL", "writers-read-nothing"),
    ("fieldguide/engines/worker.py", "import yaml", "sites-are-files"),
    ("fieldguide/pipeline/rules.py", "import click", "sites-are-files"),
    ("fieldguide/check/rules/raw_html.py", "import fieldguide.check.rules.withheld", "rules-apart"),
    ("fieldguide/publish/rules/page_set.py", "import fieldguide.publish.rules.link_dead", "rules-apart"),
    ("fieldguide/load/faults/yaml_tag.py", "import fieldguide.load.faults.yaml_alias", "rules-apart"),
    (
        "fieldguide/render/language/words.py",
        "import fieldguide.render.context.site",
        "no-circles rooms-of-render",
    ),
    (
        "fieldguide/render/parts/labels.py",
        "import fieldguide.render.lists.entries",
        "no-circles rooms-of-render",
    ),
    ("fieldguide/render/lists/filters.py", "import fieldguide.render.assets", "rooms-of-render"),
    ("fieldguide/render/helpers.py", "", "rooms-of-render"),
    ("fieldguide/content/letters.py", "import fieldguide.content.near", "no-circles"),
    ("fieldguide/render/components/markup.py", "import fieldguide.render.components.term", "no-circles"),
    ("mkdocs_fieldguide/files.py", "import mkdocs_fieldguide.plugin", "no-circles"),
    ("fieldguide/preview/watching.py", "import watchdog", "previews-show"),
    ("fieldguide/cli/serve.py", "import fieldguide.preview.server", "door-of-preview"),
    ("mkdocs_fieldguide/files.py", "import fieldguide.load.entries", "door-of-load"),
    ("fieldguide/cli/options.py", "import fieldguide.load.faults.yaml_tag", "door-of-load"),
    ("fieldguide/pipeline/rules.py", "import fieldguide.check.rules.withheld", "door-of-check"),
    ("fieldguide/pipeline/rules.py", "import fieldguide.render.language.words", "door-of-render"),
    ("fieldguide/pipeline/rules.py", "import fieldguide.frame.menu", "door-of-frame"),
    ("fieldguide/pipeline/rules.py", "import fieldguide.cache.records", "door-of-cache"),
    ("fieldguide/pipeline/rules.py", "import fieldguide.engines.worker", "door-of-engines"),
    ("mkdocs_fieldguide/files.py", "import fieldguide.publish.policy", "door-of-publish"),
    ("fieldguide/pipeline/rules.py", "import fieldguide.export.data.tables", "door-of-export"),
    ("fieldguide/pipeline/rules.py", "import fieldguide.package.archive", "door-of-package"),
    ("fieldguide/pipeline/rules.py", "import fieldguide.verify.archive", "door-of-verify"),
    ("fieldguide/verify/archive.py", "import zipfile", "strict-verify"),
    ("fieldguide/verify/judge.py", "import fieldguide.package", "floors no-other-floor"),
    ("fieldguide/pipeline/rules.py", "import fieldguide.report.text", "door-of-report"),
    ("fieldguide/cli/options.py", "import fieldguide.authoring.schema", "door-of-authoring"),
    ("fieldguide/cli/options.py", "import fieldguide.pipeline.rules", "door-of-pipeline"),
]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the code, without what is beside it."""
    folder = tmp_path_factory.mktemp("contracts")
    for source in sorted((ROOT / "plugins").rglob("*.py")):
        target = folder / source.relative_to(ROOT / "plugins")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    shutil.copyfile(ROOT / "pyproject.toml", folder / "pyproject.toml")
    return folder


def broken_contracts(folder: Path) -> set[str]:
    """Run the linter as `make test` does; give the ids of the contracts that are broken."""
    linter = "from importlinter.cli import lint_imports_command as run; run()"
    done = subprocess.run(
        [sys.executable, "-c", linter, "--no-logo", "--cache-dir", str(folder / ".cache")],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder), "COLUMNS": "500"},
        capture_output=True,
        text=True,
        check=False,
    )
    results = dict(re.findall(r"^(.+?) (KEPT|BROKEN)\b", done.stdout, re.MULTILINE))
    assert set(results) == set(CONTRACTS.values()), done.stdout + done.stderr
    broken = {id for id, name in CONTRACTS.items() if results[name] == "BROKEN"}
    assert (done.returncode != 0) is bool(broken)
    return broken


def test_the_code_keeps_all_contracts(copy: Path) -> None:
    assert broken_contracts(copy) == set()


@pytest.mark.parametrize(("path", "line", "broken"), PLANTED)
def test_a_planted_violation_breaks_its_contract(copy: Path, path: str, line: str, broken: str) -> None:
    file = copy / path
    before = file.read_text(encoding="utf-8") if file.exists() else None
    file.write_text(f"{before or ''}\n{line}\n", encoding="utf-8")
    try:
        assert broken_contracts(copy) == set(broken.split())
    finally:
        if before is None:
            file.unlink()
        else:
            file.write_text(before, encoding="utf-8")


def test_every_contract_has_a_planted_violation() -> None:
    assert {id for _, _, ids in PLANTED for id in ids.split()} == set(CONTRACTS)
