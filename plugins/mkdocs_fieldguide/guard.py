"""Judge a configuration file before MkDocs makes anything of it.

MkDocs reads `mkdocs.yml` with a loader that runs what tags say (`!!python/object/apply`).
`fieldguide build` and its kin judge the file first.  Where a person types `mkdocs build`,
MkDocs has read it once before any plugin exists; from then on, while it serves, we stand
before it: the file is judged first, and read with a loader that knows no such tags.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO

import yaml
from mkdocs.config.defaults import MkDocsConfig

from fieldguide import pipeline
from fieldguide.errors import FieldguideError

from .refusal import CONFIGURATION, Refusal, refuse

_guarded: set[str] = set()
_load_file = MkDocsConfig.load_file


def judge(config: Path) -> None:
    """Judge a configuration file.

    Raises:
        Refusal: it has faults; the message is the report.
    """
    try:
        judged = pipeline.check_configuration(config)
    except FieldguideError as error:
        raise refuse(error) from error
    if judged.settings is None:
        raise Refusal(judged.text(), CONFIGURATION)


def guard(config: Path) -> None:
    """Judge this file whenever MkDocs reads it from now on in this process."""
    _guarded.add(os.path.abspath(config))
    MkDocsConfig.load_file = _load_judged  # type: ignore[method-assign]


def _load_judged(self: MkDocsConfig, config_file: IO[bytes]) -> None:
    path = os.path.abspath(config_file.name)
    if path not in _guarded:
        _load_file(self, config_file)
        return
    judge(Path(path))
    # The file may have changed since: whatever it says now, this loader carries nothing out.
    try:
        loaded = yaml.load(config_file, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise Refusal(f"{path} changed while it was read: {error}", CONFIGURATION) from error
    self.load_dict(loaded if isinstance(loaded, dict) else {})
