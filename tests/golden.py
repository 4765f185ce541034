"""Golden cases: files in, the exact outcome out, one case a file.

A case is a YAML mapping with `files` (path to text, or `{made: NAME}` for a file that `media_files`
makes) and what the stage gives.  With
`pytest --update-goldens` the outcome is written anew; read the difference.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from media_files import make

FOLDER = Path(__file__).parent / "golden"

MINIMAL_CONFIG = """\
site_name: Tiny
plugins:
  - fieldguide:
      languages:
        - {code: en, name: English, translation: source}
        - {code: fr, name: Français, translation: machine}
        - {code: ar, name: العربية, direction: rtl, translation: machine}
      default_audience: public
"""


class _BlockDumper(yaml.SafeDumper):
    """Writes texts of several lines as blocks, so that a case reads as its files do."""


def _write_text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_BlockDumper.add_representer(str, _write_text)


@dataclass(frozen=True)
class GoldenCase:
    """One case: its name, its file, its parts."""

    name: str
    path: Path
    parts: Mapping[str, object]

    @property
    def files(self) -> dict[str, str | bytes]:
        """The files of the tiny project."""
        files = self.parts.get("files", {})
        assert isinstance(files, dict)
        return {path: make(one["made"]) if isinstance(one, dict) else one for path, one in files.items()}

    def expect(self, part: str, outcome: str, update: bool) -> None:
        """Compare an outcome with the golden one, or write it down."""
        if update and self.parts.get(part) != outcome:
            parts = {**self.parts, part: outcome}
            text = yaml.dump(parts, Dumper=_BlockDumper, allow_unicode=True, sort_keys=False, width=10_000)
            self.path.write_text(text, encoding="utf-8")
            return
        assert outcome == self.parts.get(part)


def golden_cases(stage: str) -> list[GoldenCase]:
    """Give the cases of a stage in the order of their names."""
    return [
        GoldenCase(path.stem, path, yaml.safe_load(path.read_text(encoding="utf-8")))
        for path in sorted((FOLDER / stage).glob("*.yml"))
    ]


def write_project(folder: Path, files: Mapping[str, str] | Mapping[str, str | bytes]) -> None:
    """Write a tiny project; without a configuration of its own it gets the minimal one."""
    for name, text in {"mkdocs.yml": MINIMAL_CONFIG, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    (folder / "docs/en").mkdir(parents=True, exist_ok=True)
