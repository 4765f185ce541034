"""Let MkDocs reload a page that is being written."""

from __future__ import annotations

from pathlib import Path

from fieldguide.publish import without_policy


def allow_reload(folder: Path) -> None:
    """Take the security policy off the pages of a preview: it forbids MkDocs' inline script."""
    for path in sorted(folder.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        path.write_text(without_policy(text), encoding="utf-8", newline="\n")
