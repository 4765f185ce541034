"""Golden cases: files in, the exact outcome out, one case a file.

A case is a YAML mapping with `files` (path to text, or `{made: NAME}` for a file that `media_files`
makes) and what the stage gives.  With
`pytest --update-goldens` the outcome is written anew; read the difference.

A case of a rule tells the faults of that rule and no others: one too many fails as one too few
does.  Where its files cannot be without other faults, `also` lists the codes of these.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from fieldguide.model import Diagnostic, EditionFolder
from fieldguide.pipeline import find_edition
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

    @property
    def rule(self) -> str:
        """The rule a case is about: `same-address.language` is a further one of `same-address`."""
        return self.name.partition(".")[0]

    def expect(self, part: str, outcome: object, update: bool) -> None:
        """Compare an outcome with the golden one, or write it down; an empty one needs no part."""
        if update and (self.parts.get(part) or None) != (outcome or None):
            parts = {**yaml.safe_load(self.path.read_text(encoding="utf-8")), part: outcome}
            if not outcome:
                del parts[part]
            text = yaml.dump(parts, Dumper=_BlockDumper, allow_unicode=True, sort_keys=False, width=10_000)
            self.path.write_text(text, encoding="utf-8")
            return
        assert (outcome or None) == (self.parts.get(part) or None)

    def expect_own_faults(
        self, found: Sequence[Diagnostic], report: Callable[[tuple[Diagnostic, ...]], str], update: bool
    ) -> None:
        """Compare the report of the faults of the case's rule: there is one at least."""
        own = tuple(one for one in found if one.name == self.rule)
        self.expect("report", report(own), update)
        assert own

    def expect_other_faults(self, found: Sequence[Diagnostic], update: bool) -> None:
        """Compare the codes of all other faults with those that the case admits: none, in most."""
        others = sorted({one.code for one in found if one.name != self.rule})
        self.expect("also", others, update)


def golden_cases(stage: str) -> list[GoldenCase]:
    """Give the cases of a stage in the order of their names."""
    return [
        GoldenCase(path.stem, path, yaml.safe_load(path.read_text(encoding="utf-8")))
        for path in sorted((FOLDER / stage).glob("*.yml"))
    ]


OFFICE = "office"
"""A case that has files below `editions/office` is that edition of its project."""


def edition_of(folder: Path) -> EditionFolder | None:
    """Give the edition of a project that a case is about, None for the project itself."""
    return find_edition(folder / "mkdocs.yml", OFFICE if (folder / "editions").is_dir() else "")


def write_project(folder: Path, files: Mapping[str, str] | Mapping[str, str | bytes]) -> None:
    """Write a tiny project; without a configuration of its own it gets the minimal one."""
    for name, text in {"mkdocs.yml": MINIMAL_CONFIG, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    (folder / "docs/en").mkdir(parents=True, exist_ok=True)
