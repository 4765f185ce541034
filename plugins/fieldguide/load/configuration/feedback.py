"""Judge where readers are told to write to."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.feedback import why_no_address
from fieldguide.model import Diagnostic, MapValue, TextValue

from ..faults import feedback_setting


def judge_feedback(options: MapValue) -> Iterator[Diagnostic]:
    """Judge the address."""
    value = options.get("feedback")
    if isinstance(value, TextValue) and value.text:
        problem = why_no_address(value.text)
        if problem:
            yield feedback_setting.report(value, f"the address for `feedback` {problem}")
