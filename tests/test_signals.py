"""Processes that end with their parent, whenever that was killed."""

from __future__ import annotations

import subprocess
import sys

import pytest

# The child says who it is, and again once its parent is gone; `late` follows the parent only then.
PROGRAM = """
import os, sys, time
from multiprocessing import get_context
from fieldguide.signals import follow_parent

def child(parent, late):
    if not late:
        follow_parent()
    print("begun", flush=True)
    while os.getppid() == parent:
        time.sleep(0.01)
    if late:
        follow_parent()
    print("alive", flush=True)
    time.sleep(60)

process = get_context("fork").Process(target=child, args=(os.getpid(), "late" in sys.argv))
process.start()
sys.stdin.readline()
os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells children of the end of their parent")
@pytest.mark.parametrize("when", ["early", "late"])
def test_a_child_ends_with_its_parent_before_and_after_it_follows_it(when: str) -> None:
    """What the child writes to is at its end when the child is: else whoever reads there waits for ever."""
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, when], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        said, _ = process.communicate("now\n", timeout=30)
    # Early, it may see that its parent is gone before it is told so.
    assert said == "" if when == "late" else said in ("", "alive\n")
    assert process.returncode == -9
