"""How long something takes this process by itself."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass
class Taken:
    """Seconds of processor time, once the work is done."""

    seconds: float = 0.0


@contextmanager
def processor_time() -> Iterator[Taken]:
    """Measure work, without looking again and again through all that other tests have left in memory."""
    taken = Taken()
    gc.collect()
    gc.freeze()
    try:
        started = time.process_time()
        yield taken
        taken.seconds = time.process_time() - started
    finally:
        gc.unfreeze()
