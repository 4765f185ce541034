"""An eye on all folders of content while MkDocs serves a preview."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from watchdog.events import DirCreatedEvent, DirMovedEvent, FileSystemEvent, FileSystemEventHandler


def watch_content(server: LiveReloadServer, root: Path, folders: Sequence[str]) -> None:
    """Watch the folders of content that there are, and those that are made while the preview runs."""
    for folder in folders:
        if (root / folder).is_dir():
            server.watch(str(root / folder))
    server.observer.schedule(_NewFolders(server, root, folders), str(root), recursive=False)


class _NewFolders(FileSystemEventHandler):
    """Waits for folders of content; MkDocs itself looks at files only."""

    def __init__(self, server: LiveReloadServer, root: Path, folders: Sequence[str]) -> None:
        self._server = server
        self._wanted = {str(root / folder) for folder in folders}

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Watch a new folder, and build: it may have been made with files in it."""
        if not isinstance(event, DirCreatedEvent | DirMovedEvent):
            return
        path = str(event.dest_path or event.src_path)
        if path in self._wanted and path not in self._server._watched_paths:
            self._server.watch(path)
            with self._server._rebuild_cond:
                self._server._want_rebuild = True
                self._server._rebuild_cond.notify_all()
