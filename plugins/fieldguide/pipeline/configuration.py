"""The configuration, judged before anything is made of it and before any host reads it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from fieldguide.content.words import word_folders, word_folders_in_use
from fieldguide.load import KnownNames, load_settings
from fieldguide.model import Diagnostic, EditionFolder, Settings
from fieldguide.model.configuration import OPTIONS

from .kinds import built_in_kinds
from .rules import RULES

TRUST = "FIELDGUIDE_TRUST"
"""The environment variable in which the person who builds names what may run besides."""

OPTION_NAMES = tuple(option.name for option in OPTIONS)
"""What may stand below `fieldguide:` in the list of plugins."""


def read_settings(
    config: Path, edition: EditionFolder | None = None
) -> tuple[Settings | None, tuple[Diagnostic, ...]]:
    """Read and judge a configuration file, or an edition of it; no settings where it cannot be used.

    Raises:
        UsageError: there is no such file.
    """
    trusted = frozenset(os.environ.get(TRUST, "").replace(",", " ").split())
    kinds = built_in_kinds()
    names = KnownNames(
        kinds,
        rules=RULES,
        words=word_folders(kinds),
        words_in_use=word_folders_in_use(config.parent, kinds),
        trusted=trusted,
    )
    settings, faults = load_settings(config, names, edition)
    # `check --fix` mends content; who configures a project decides alone.
    return settings, tuple(replace(one, fix=None) for one in faults)
