"""Take over a plain MkDocs site: read it, turn its pages, write a project beside it, and check that."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from fieldguide.authoring import AdoptedSite, OldPage, OldSite, Remark, adopt_site
from fieldguide.content.language_tags import usual_direction
from fieldguide.content.old_site import (
    OldConfiguration,
    OldFacts,
    read_old_configuration,
    read_old_facts,
)
from fieldguide.errors import MachineError, UsageError
from fieldguide.load import plain_line_ends, read_front_matter, read_yaml
from fieldguide.model import Diagnostic, MapValue

from .checking import CheckResult, check_configuration, check_project
from .kinds import built_in_kinds

_NAMES = {"ar": "العربية", "en": "English", "es": "Español", "fr": "Français", "pt": "Português"}
_OF_SITES = frozenset({"assets", "downloads", "index", "modules", "project", "quizzes", "search"})


@dataclass(frozen=True, slots=True)
class Adoption:
    """What was made of a site: its files, what to look at, and what the check says of it.

    `keys` are the faults of the old configuration: keys that do nothing here, or cannot be.  `config` and
    `docs` are the old configuration and the folder of the old pages.
    """

    site: AdoptedSite
    keys: tuple[Diagnostic, ...]
    checked: CheckResult
    config: Path
    docs: Path

    def place(self, remark: Remark) -> str:
        """Give the file and the line of the old site that a remark is about."""
        path = self.config if remark.place.path == self.config.name else self.docs / remark.place.path
        return f"{path}:{remark.place.line}"


def adopt_project(old: Path, new: Path, language: str, *, dry: bool = False) -> Adoption:
    """Make a project of a plain MkDocs site in a folder of its own; the site is only read.

    With `dry`, everything is done in a folder that is thrown away.

    Raises:
        UsageError: there is no such site, or the new folder is not empty or inside the old one.
        MachineError: the disk refuses.
    """
    config = old / "mkdocs.yml"
    if not config.is_file():
        raise UsageError(f"there is no mkdocs.yml in {old}: a MkDocs site is taken over by its folder")
    if not dry and new.is_dir() and any(new.iterdir()):
        raise UsageError(f"{new} is not empty; the new project wants a folder of its own")
    whole, _ = read_yaml(config.read_text(encoding="utf-8", errors="replace"), config.name)
    if not isinstance(whole, MapValue):
        raise UsageError(f"{config} cannot be read")
    told = read_old_configuration(whole)
    docs = old / told.folder
    if not docs.is_dir():
        raise UsageError(f"there is no folder {docs}")
    if new.resolve().is_relative_to(docs.resolve()):
        raise UsageError(f"{new} is inside {docs}; please name another folder")
    site = adopt_site(_read_site(config.name, told, docs, language), date.today())
    keys = tuple(one for one in check_configuration(config).diagnostics if one.name != "plugin-missing")
    with ExitStack() as stack:
        if dry:
            new = Path(stack.enter_context(TemporaryDirectory()))
        _write(site, docs, new)
        return Adoption(site, keys, check_project(new / "mkdocs.yml"), config, docs)


def _read_site(config: str, told: OldConfiguration, docs: Path, language: str) -> OldSite:
    code = language or told.language
    pages: list[OldPage] = []
    files: list[str] = []
    links: list[str] = []
    for path in sorted(docs.rglob("*")):
        name = path.relative_to(docs).as_posix()
        if any(part.startswith(".") for part in name.split("/")):
            continue
        if path.is_symlink():
            links.append(name)
        elif not path.is_file():
            continue
        elif name.endswith((".md", ".markdown")):
            pages.append(_read_page(path, name))
        else:
            files.append(name)
    folders = {kind.folder.split("/")[0].rsplit(".", 1)[0] for kind in built_in_kinds() if kind.folder}
    return OldSite(
        config_path=config,
        name=told.name,
        url=told.url,
        language=code,
        language_name=_NAMES.get(code, code),
        direction=usual_direction(code) or "ltr",
        pages=tuple(pages),
        files=tuple(files),
        titles=told.titles,
        hides=told.hides,
        taken=frozenset(folders | {kind.name for kind in built_in_kinds()} | _OF_SITES | {code}),
        links=tuple(links),
    )


def _read_page(path: Path, name: str) -> OldPage:
    text = plain_line_ends(path.read_text(encoding="utf-8", errors="surrogateescape"))
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise UsageError(f"{name} is not written in UTF-8: please save it so, then try again") from error
    if not text.startswith("---\n"):
        return OldPage(name, text)
    fields, body, first_line = read_front_matter(text, name)
    if fields is None and first_line == 1:
        return OldPage(name, text)  # a line, not the beginning of facts
    front = tuple(text.split("\n")[1 : first_line - 2])
    facts = read_old_facts(fields) if fields is not None else OldFacts()
    return OldPage(name, body, first_line, facts, front)


def _write(site: AdoptedSite, docs: Path, new: Path) -> None:
    try:
        for text in site.texts:
            path = new / text.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.text, encoding="utf-8", newline="\n")
        for target, source in site.copies.items():
            (new / target).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(docs / source, new / target)
    except OSError as error:
        raise MachineError(f"{error.filename}: {error.strerror}") from error
