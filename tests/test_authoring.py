"""Help for authors: schemas that hold for the project's own files, new files that can be filled in."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import jsonschema
import pytest
import yaml

from fieldguide.authoring import make_skeleton, schema_files
from fieldguide.load import load_library
from fieldguide.load.front_matter import split_page
from fieldguide.model import Layout, Settings
from fieldguide.pipeline import built_in_kinds, load_settings
from golden import write_project

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def project() -> Settings:
    settings, faults = load_settings(ROOT / "mkdocs.yml")
    assert settings is not None, faults
    return settings


class _TextDates(yaml.SafeLoader):
    """Reads YAML as editors do: days stay text."""


_TextDates.yaml_implicit_resolvers = {
    key: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for key, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def matching(project: Settings, pattern: str) -> list[Path]:
    paths = sorted(project.root.glob(pattern))
    return [path for path in paths if not pattern.endswith("/*/*.md") or path.name != "index.md"]


def test_the_schemas_hold_for_every_file_of_the_project(project: Settings) -> None:
    seen = 0
    for file in schema_files(project):
        jsonschema.Draft7Validator.check_schema(file.schema)
        validator = jsonschema.Draft7Validator(file.schema)
        for pattern in file.paths:
            for path in matching(project, pattern):
                text = path.read_text(encoding="utf-8")
                if file.front_matter:
                    text = text.split("---\n", 2)[1]
                errors = [
                    f"{path}: {one.message}" for one in validator.iter_errors(yaml.load(text, _TextDates))
                ]
                assert not errors
                seen += 1
    content = [*project.root.glob("docs/*/**/*.md"), *project.root.glob("modules/**/*.md")]
    assert seen > len(content)


def test_the_schemas_in_the_repository_are_fresh(project: Settings) -> None:
    fresh = {file.name: file.text for file in schema_files(project)}
    kept = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "schemas").glob("*.json")}
    assert kept == fresh, "please run `make schemas`"


def test_editors_are_told_of_every_schema_of_yaml_files(project: Settings) -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
    told = {name: set(paths) for name, paths in settings["yaml.schemas"].items()}
    wanted = {
        f"./schemas/{file.name}": set(file.paths) for file in schema_files(project) if not file.front_matter
    }
    assert told == wanted


@pytest.mark.parametrize("kind", built_in_kinds(), ids=lambda kind: kind.name)
def test_a_new_file_lacks_only_what_the_author_must_write(kind: object, tmp_path: Path) -> None:
    assert isinstance(kind, type(built_in_kinds()[0]))
    write_project(tmp_path, {})
    settings, _ = load_settings(tmp_path / "mkdocs.yml")
    assert settings is not None
    slug = "basics/first" if kind.layout is Layout.TRAINING_UNIT else "first"
    for skeleton in make_skeleton(kind, slug, settings, date(2026, 1, 1)):
        path = tmp_path / skeleton.path
        path.parent.mkdir(parents=True, exist_ok=True)
        prefix = f"{kind.collection}:\n" if kind.collection else ""
        path.write_text(prefix + skeleton.text, encoding="utf-8")
    library, faults = load_library(settings)
    asked = {"audience-empty"} if kind.field("audience") is not None else set()
    asked |= {"body-missing"} if kind.needs_text else set()
    assert asked <= {fault.name for fault in faults} <= {"missing-field", *asked}
    entry = library.find(f"{kind.name}/{slug}")
    assert entry is not None
    for section in kind.sections:
        assert section.id in entry.anchors


def test_the_front_matter_of_a_new_file_is_read() -> None:
    assert split_page("---\n---\n", "x.md").fields is not None
