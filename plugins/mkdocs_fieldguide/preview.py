"""Let MkDocs reload a page that is being written."""

from __future__ import annotations

import re
from pathlib import Path

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="[^"]*">')


def allow_reload(folder: Path) -> None:
    """Take the security policy off the pages of a preview: it forbids MkDocs' inline script."""
    for path in sorted(folder.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        path.write_text(_POLICY.sub("", text, count=1), encoding="utf-8", newline="\n")
