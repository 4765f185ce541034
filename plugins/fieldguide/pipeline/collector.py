"""Python's collector of garbage, and when it has nothing to do."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Look for no garbage while a library is read and judged.

    The collector finds circles of objects that nobody needs any more.  What is read of content are
    values without circles that stay to the end: of 190,000 objects it finds some 500, and looks
    through all the others several times, which takes a tenth of the time of a check.
    """
    asked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        # Frozen and thawed, all that was made counts as old: else the next object that anybody makes
        # would have it looked through after all.
        gc.freeze()
        gc.unfreeze()
        if asked:
            gc.enable()
