"""Take away what the theme brings and no page of ours ever asks for.

Only files of this short list go, and only where it is certain that nothing asks for them.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from fieldguide.model import Settings

MISSING_PAGE = "404.html"
"""What a server shows for a wrong address: it only works at the one address it was made for."""

_STEMMERS = "assets/javascripts/lunr"
"""The search worker loads these for languages other than `en`; ours names no other (`search`)."""

_SOURCE_MAP = re.compile(rb"\n(?://[#@] sourceMappingURL=[^\s]+|/\*[#@] sourceMappingURL=[^\s*]+ ?\*/)\s*\Z")
_MINIFIED = ("*.min.js", "*.min.css")


def remove_leftovers(site_dir: Path, settings: Settings) -> None:
    """Remove the theme's stemmers and source maps, and the 404 page of a site without address.

    The maps go with the comment that names them, so that no developer tool misses them.
    """
    if not settings.site_url:
        (site_dir / MISSING_PAGE).unlink(missing_ok=True)
    shutil.rmtree(site_dir / _STEMMERS, ignore_errors=True)
    for pattern in _MINIFIED:
        for path in sorted((site_dir / "assets").rglob(pattern)):
            source_map = path.with_name(f"{path.name}.map")
            if source_map.is_file():
                path.write_bytes(_SOURCE_MAP.sub(b"\n", path.read_bytes()))
                source_map.unlink()
