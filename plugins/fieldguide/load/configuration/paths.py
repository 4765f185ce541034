"""Judge the paths of a configuration: inside the project, and never over its content."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from fieldguide.content.layout import KEPT_FOLDERS
from fieldguide.model import Diagnostic, MapValue, TextValue

from ..faults import path_outside

_DRIVE = re.compile(r"[A-Za-z]:")


def leaves_project(text: str) -> bool:
    """Tell whether a path leads out of the project, on any system."""
    path = text.replace("\\", "/")
    if path.startswith(("/", "~")) or _DRIVE.match(path) or "\0" in path:
        return True
    return posixpath.normpath(path).split("/")[0] == ".."


def judge_docs_dir(value: TextValue) -> Iterator[Diagnostic]:
    """Judge the folder of pages: it is the one that fieldguide reads."""
    if posixpath.normpath(value.text) != "docs":
        yield path_outside.report(
            value,
            "docs_dir",
            "is not the folder that fieldguide reads",
            "please write `docs_dir: docs`, or remove it",
        )


def judge_site_dir(value: TextValue) -> Iterator[Diagnostic]:
    """Judge where the host writes the site."""
    yield from _judge_output(value, "site_dir", "site")


def judge_bundles(options: MapValue) -> Iterator[Diagnostic]:
    """Judge the folder of the offline packages."""
    value = options.get("bundles")
    if isinstance(value, TextValue) and value.text:
        yield from _judge_output(value, "bundles", "dist")


def _judge_output(value: TextValue, name: str, usual: str) -> Iterator[Diagnostic]:
    path = posixpath.normpath(value.text.replace("\\", "/"))
    first = path.split("/")[0]
    if leaves_project(value.text):
        reason = "leads out of the project"
    elif path == ".":
        reason = "is the project itself"
    elif first.casefold() in KEPT_FOLDERS:
        reason = "is a folder of the content"
    elif first.startswith("."):
        reason = "is a hidden folder"
    else:
        return
    yield path_outside.report(
        value, name, reason, f"please name a folder inside the project, such as `{usual}`"
    )


def judge_watched(whole: MapValue) -> Iterator[Diagnostic]:
    """Judge what the preview watches besides the content."""
    for value in whole.texts("watch"):
        if leaves_project(value.text):
            hint = "please name files and folders inside the project"
            yield path_outside.report(value, "watch", "leads out of the project", hint)
