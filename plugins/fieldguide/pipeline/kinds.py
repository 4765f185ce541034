"""The kinds there are: those that every project has, and those of the topics that are installed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import cast

from fieldguide import load
from fieldguide.errors import UsageError
from fieldguide.kinds import KINDS, KindFolder
from fieldguide.model import Diagnostic, Kind, Settings

KIND_GROUP = "fieldguide.kinds"
"""Entry points of this group name the lists of kinds of the topics that are installed."""


@cache
def installed_kinds() -> tuple[KindFolder, ...]:
    """Give all kinds that are installed, each where it says it stands.

    Raises:
        UsageError: a topic cannot be loaded, or two kinds have one name.
    """
    found = list(KINDS)
    for point in sorted(entry_points(group=KIND_GROUP), key=lambda one: one.name):
        try:
            found += cast(Iterable[KindFolder], point.load())
        except (ImportError, AttributeError) as error:
            raise UsageError(f"cannot load the kinds of `{point.name}`: {error}") from error
    names = [one.kind.name for one in found]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise UsageError(f"two kinds that are installed have the name `{twice[0]}`")
    return tuple(sorted(found, key=lambda one: one.kind.rank))


def code_packages() -> tuple[str, ...]:
    """Give the names of the packages whose code makes pages: our own, and those of the topics."""
    topics = {point.module.partition(".")[0] for point in entry_points(group=KIND_GROUP)}
    return (__name__.partition(".")[0], *sorted(topics))


def built_in_kinds() -> tuple[Kind, ...]:
    """Give the declarations of the kinds that a project has without declaring any."""
    return tuple(one.kind for one in installed_kinds())


def load_settings(config: Path) -> tuple[Settings | None, tuple[Diagnostic, ...]]:
    """Read the settings of a project, with all kinds that are installed.

    Raises:
        UsageError: there is no such file, or it names no `fieldguide` plugin.
    """
    return load.load_settings(config, load.KnownNames(built_in_kinds()))
