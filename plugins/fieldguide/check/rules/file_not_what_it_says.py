"""The content of a file is not what its name promises.

A web page that is called `map.png` is shown as a broken picture by some programs and run by others.
A JPEG that is called `.png` does not open everywhere.

Please give the file the ending of what is in it, or save it again in the format of its name.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, declare_rule, format_of

from ..published_files import published_files

RULE = declare_rule("FG511", "file-not-what-it-says", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the ending of every published file with the format of its content."""
    for file in published_files(library):
        promised = format_of(file.file.path)
        found = file.media.format
        if promised is None or found in promised.endings or not file.file.size or not file.media.digest:
            continue
        if file.media.broken and not found:
            continue
        if found in ("mp4", "m4a", "webm") and file.ending in ("mp4", "m4a", "webm"):
            continue  # one format of boxes for film and sound; browsers look inside
        what = file.media.format_name or "nothing that we know"
        other = format_of(f"x.{found}")
        alike = other is not None and other.bounds == promised.bounds and found != "txt"
        stem = file.name.rpartition(".")[0]
        hint = f"please rename it to `{stem}.{found}`, or save it again" if alike else "please save it again"
        yield file.report(RULE, f"`{file.name}` is no {promised.name}: there is {what} in it", hint)
