"""How long something takes this process by itself, on a machine of any speed."""

from __future__ import annotations

import gc
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

_USUAL = 0.05
"""Seconds that the known work takes on the machine that bounds were set on."""

_NO_TIME = 0.5
"""Seconds that are within every bound, on a machine ten times as fast as well."""


@dataclass
class Taken:
    """Seconds of processor time, once the work is done, as the machine has them that bounds were set on."""

    seconds: float = 0.0


@contextmanager
def processor_time() -> Iterator[Taken]:
    """Measure work, without looking again and again through all that other tests have left in memory.

    A machine that is slow, or busy with others, is slow in a known piece of work too: that is measured
    after, and the time is given as if it had taken as long as usual.  What took no time needs no such care.
    """
    taken = Taken()
    gc.freeze()
    try:
        started = time.process_time()
        yield taken
        taken.seconds = time.process_time() - started
        if taken.seconds > _NO_TIME:
            taken.seconds *= _USUAL / max(_known_work() for _ in range(2))
    finally:
        gc.unfreeze()


def _known_work() -> float:
    """Give the seconds that some reading, counting and sorting of text takes now."""
    started = time.process_time()
    counts: dict[str, int] = {}
    for number in range(40):
        text = " ".join(f"w{(number * 7919 + at) % 4093} `x{at % 97}`" for at in range(1_000))
        for word in re.findall(r"w\d+|`([^`]*)`", text):
            counts[word] = counts.get(word, 0) + 1
        sorted(text.split(), key=len)
    return time.process_time() - started
