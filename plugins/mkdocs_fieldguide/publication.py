"""Let MkDocs build beside the old site, and put the new one in its place only when it is whole."""

from __future__ import annotations

import logging
import os
from contextlib import ExitStack
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import CountHandler

from fieldguide import pipeline
from fieldguide.errors import FieldguideError, MachineError
from fieldguide.model import Settings

from .refusal import refuse


class Publication:
    """The new site of one run of MkDocs, from before MkDocs empties a folder to the swap."""

    def __init__(self, config: MkDocsConfig, settings: Settings) -> None:
        """Judge the output as `fieldguide build` does, and point MkDocs to an empty folder beside it.

        Raises:
            Refusal: the output may not be replaced, another build is at work, or the disk refuses.
        """
        self._config = config
        self._output = config.site_dir
        self._stack = ExitStack()
        try:
            output = Path(os.path.abspath(config.site_dir))
            self._staging = self._stack.enter_context(pipeline.staged_site(output, settings))
        except FieldguideError as error:
            raise refuse(error) from error
        config.site_dir = str(self._staging.folder)

    def publish(self) -> None:
        """Swap the new site in, unless MkDocs is about to give up because of its warnings.

        Raises:
            Refusal: the disk refuses; the old site is as it was.
        """
        if not _counted_warnings(self._config):
            try:
                self._staging.publish()
            except OSError as error:
                reason = f"{error.strerror or error}: {error.filename or self._output}"
                raise refuse(MachineError(reason)) from error
        self.close()

    def close(self) -> None:
        """Throw away what was not published; what MkDocs does next is told the right folder."""
        self._config.site_dir = self._output
        self._stack.close()


def _counted_warnings(config: MkDocsConfig) -> bool:
    """Tell whether there were warnings in strict mode, which MkDocs looks at after its last event."""
    handlers = logging.getLogger("mkdocs").handlers if config.strict else []
    return any(one.get_counts() for one in handlers if isinstance(one, CountHandler))
