"""Whether something takes this process too long by itself, on a machine of any speed."""

from __future__ import annotations

import gc
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager

_USUAL = 0.05
"""Seconds that the known work takes on the machine that bounds were set on."""


@contextmanager
def processor_time_below(bound: float) -> Iterator[None]:
    """Hold that work takes fewer seconds of processor time, whatever other tests have left in memory.

    A machine that is slow, or busy with others, is slow in a known piece of work too: that is measured after,
    and the time counts as if it had taken as long as usual.  What took less than a tenth of its bound would
    be within it on a machine ten times as fast, too.
    """
    gc.freeze()
    try:
        started = time.process_time()
        yield
        seconds = time.process_time() - started
        if seconds > bound / 10:
            seconds *= _USUAL / max(_known_work() for _ in range(2))
    finally:
        gc.unfreeze()
    assert seconds < bound


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
