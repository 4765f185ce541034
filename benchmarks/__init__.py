"""What is measured, against which peer: `python -m benchmarks` measures all of it in one run."""

from __future__ import annotations
