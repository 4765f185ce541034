"""Have a ZIM file written by `zimwriterfs`, a program of the openZIM project.

It is called as a program, and no library of theirs is read: they are under the GPL, and newer ones write
files that the checker of Debian refuses.  It makes the index that Kiwix searches.  What it puts in by chance
is taken out (`steady`), and it has one thread: with more, the index is not the same twice.  It takes pages in
the order of the disk, so that a file is the same twice on one machine, and may differ on another.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from fieldguide.content.words import audience_label, choose_words, site_name
from fieldguide.errors import MachineError
from fieldguide.model import Settings, SiteCopy

from ..edition import edition_day
from .languages import three_letters
from .picture import draw_picture
from .steady import make_steady

PROGRAM = "zimwriterfs"

_PICTURE = "assets/zim.png"
# What https://wiki.openzim.org/wiki/Metadata allows.
_LONGEST_TITLE, _LONGEST_DESCRIPTION = 30, 80
_LIMIT = 3600  # seconds


def missing_for_zim() -> str:
    """Say what is missing where ZIM files cannot be written."""
    if find_spec("zstandard") is None:
        return (
            "a file for Kiwix needs the package zstandard, which is not installed; "
            "please install fieldguide with it: pip install 'fieldguide[zim]'"
        )
    if shutil.which(PROGRAM):
        return ""
    return (
        f"a file for Kiwix is written by the program {PROGRAM}, which is not on this machine; "
        "please install zim-tools of the openZIM project (Debian: apt-get install zim-tools)"
    )


def write_zim(copy: SiteCopy, settings: Settings) -> bytes:
    """Give the site of a language as a ZIM file, dated with the day of the edition.

    Raises:
        MachineError: the program failed, or there is no room for its files.
    """
    if missing := missing_for_zim():
        raise MachineError(missing)
    with TemporaryDirectory(prefix="fieldguide-zim-") as folder:
        site, to = Path(folder, "site"), Path(folder, "site.zim")
        for path, content in copy.files.items():
            place = site / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        picture = site / _PICTURE
        picture.parent.mkdir(parents=True, exist_ok=True)
        picture.write_bytes(draw_picture(settings))
        ran = subprocess.run(
            [PROGRAM, "--threads=1", *_arguments(copy, settings), str(site), str(to)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_LIMIT,
            check=False,
        )
        if ran.returncode or not to.is_file():
            said = (ran.stderr or ran.stdout).strip().splitlines()
            raise MachineError(f"{PROGRAM} failed: {said[-1] if said else f'status {ran.returncode}'}")
        return make_steady(to.read_bytes(), edition_day(settings))


def _arguments(copy: SiteCopy, settings: Settings) -> list[str]:
    code = copy.language.code
    words = choose_words(settings, code)
    title = site_name(settings, code)
    audience = audience_label(settings, code)
    edition = f"{words['foot.edition']} {settings.edition}. " if settings.edition else ""
    about = edition + words["export.zim.about"]
    if audience:
        about = f"{words['foot.copy']} {audience}. {about}"
    publisher = settings.publisher or title
    name = re.sub(r"[^a-z0-9]+", "-", site_name(settings, settings.first_language.code).lower()).strip("-")
    name = f"{name or 'fieldguide'}_{code}" + (f"_{settings.audience}" if audience else "")
    given = {
        "welcome": copy.start,
        "illustration": _PICTURE,
        "language": three_letters(code),
        "title": shorten(title, _LONGEST_TITLE),
        "description": shorten(about, _LONGEST_DESCRIPTION),
        "creator": publisher,
        "publisher": publisher,
        "name": name,
        "scraper": "fieldguide",
        "source": settings.site_url,
    }
    return [f"--{key}={value}" for key, value in given.items() if value]


def shorten(text: str, most: int) -> str:
    """Cut a text after a word, so that it has no more signs than `most`."""
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    if " " in kept.strip():
        kept = kept.rpartition(" ")[0]
    return f"{kept.rstrip(' ,;:–-')}…"
