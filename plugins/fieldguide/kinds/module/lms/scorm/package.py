"""A package: the pages of a course, the shell around them, and the manifest that lists all files."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from fieldguide.compact import read_script, read_style
from fieldguide.export.api import ExportedFile, edition_day, export_words, write_zip
from fieldguide.model import CourseSite, Library

from .outline import make_outline, pass_mark_of
from .version import SHELL_PAGE, ManifestFacts, Version, make_identifier

_SHELL = Path(__file__).parent / "shell"
_SCRIPT = "assets/shell/shell.js"
_STYLE = "assets/shell/shell.css"

# The schema of SCORM 1.2 takes no longer name of a version.
_LONGEST_EDITION = 20


def write_package(version: Version, library: Library, course: CourseSite) -> ExportedFile:
    """Give a course as a package of a version of SCORM.

    The schemas of SCORM are not in it: nothing that takes in packages needs them, and they may not be
    handed on without asking.
    """
    settings = library.settings
    code = course.language.code
    files = dict(course.files)
    files[SHELL_PAGE] = _write_shell(library, course).encode()
    files[_STYLE] = read_style([_SHELL / "style.css"]).encode()
    files[_SCRIPT] = read_script(folder / "script.js" for folder in (_SHELL, version.folder)).encode()
    facts = ManifestFacts(
        make_identifier(course.module.slug, code),
        settings.edition[:_LONGEST_EDITION] or "1",
        course.title,
        tuple(sorted(files)),
        pass_mark_of(library, course),
    )
    files["imsmanifest.xml"] = version.write_manifest(facts).encode()
    suffix = "" if code == settings.first_language.code else f".{code}"
    name = f"{course.module.slug.replace('/', '-')}{suffix}{version.suffix}"
    packed = write_zip(dict(sorted(files.items())), edition_day(settings))
    return ExportedFile(name, packed, course.module.id, _note(course))


def _note(course: CourseSite) -> str:
    count = len(course.unlinked)
    return f"names {count} pages of the site that are not in it, without links to them" if count else ""


def _write_shell(library: Library, course: CourseSite) -> str:
    """Write the page that a learning system opens."""
    outline = make_outline(library, course, export_words(course.language, library.settings))
    environment = Environment(
        loader=FileSystemLoader(_SHELL),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("page.html").render(
        language=course.language,
        title=course.title,
        start=quote(course.start),
        style=_STYLE,
        script=_SCRIPT,
        outline=json.dumps(outline, ensure_ascii=False, separators=(",", ":")),
    )
