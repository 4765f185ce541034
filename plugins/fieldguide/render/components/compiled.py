"""Where compiled templates are kept, so that each is compiled once and not by every process.

To compile all templates takes as long as to write some hundred pages.  What was compiled lies where
Python keeps compiled modules (`__pycache__`, or what `PYTHONPYCACHEPREFIX` names), under the same
conditions: nothing needs it, and nothing is written where Python writes nothing.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType

from jinja2.bccache import Bucket, BytecodeCache

_DIGEST = 32


class CompiledTemplates(BytecodeCache):
    """Compiled templates by their file, in memory for this process and on the disk for others.

    Each is kept with the digest of all that it was made from: of anything else, it is made anew.
    """

    def __init__(self, how: str) -> None:
        """Take what says how templates are compiled, besides the version of Jinja."""
        self._how = how
        self._known: dict[tuple[str, str], CodeType] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Give the file that a compiled template is kept in."""
        return cache_from_source(f"{filename or name}.py")

    def get_source_checksum(self, source: str) -> str:
        """Give the digest of what a template is made from: its text, and how it is compiled."""
        made_from = "\n".join((_version(), self._how, source))
        return hashlib.sha256(made_from.encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take a template that was compiled before; one that is damaged is not taken."""
        bucket.code = self._known.get((bucket.key, bucket.checksum)) or _read(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled now; a disk that takes nothing is no fault."""
        assert bucket.code is not None
        self._known[bucket.key, bucket.checksum] = bucket.code
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                _write(Path(bucket.key), _sealed(bucket.checksum, marshal.dumps(bucket.code)))


@cache
def _version() -> str:
    return version("jinja2")


def _sealed(checksum: str, code: bytes) -> bytes:
    made_from = bytes.fromhex(checksum)
    return made_from + hashlib.sha256(made_from + code).digest() + code


def _read(bucket: Bucket) -> CodeType | None:
    try:
        content = Path(bucket.key).read_bytes()
    except OSError:
        return None
    code = content[2 * _DIGEST :]
    if content != _sealed(bucket.checksum, code):
        return None
    found = marshal.loads(code)
    return found if isinstance(found, CodeType) else None


def _write(place: Path, content: bytes) -> None:
    """Put a file in place whole: others may read it meanwhile."""
    place.parent.mkdir(parents=True, exist_ok=True)
    unfinished = place.with_name(f"{place.name}.{os.getpid()}")
    with unfinished.open("xb") as file:
        file.write(content)
    unfinished.replace(place)
