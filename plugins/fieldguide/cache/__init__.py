"""Keep finished pages from one build to the next, under the digest of everything they were made of.

A page is made by a function of what it reads; so under the digest of that lies one page and no other.
What is kept lies in the user's own folder of caches and not in the project: nothing that came with a
project is taken for something that we made.
"""

from __future__ import annotations

from .code import code_digest
from .files import FileCache
from .outcomes import Outcome, digest_of_inputs, read_outcome, stamp_of_folder, write_outcome
from .pages import PageCache, PageKey, open_cache
from .place import OFF, PART, VARIABLE, cache_folder, clean_caches

__all__ = [
    "OFF",
    "PART",
    "VARIABLE",
    "FileCache",
    "Outcome",
    "PageCache",
    "PageKey",
    "cache_folder",
    "clean_caches",
    "code_digest",
    "digest_of_inputs",
    "open_cache",
    "read_outcome",
    "stamp_of_folder",
    "write_outcome",
]
