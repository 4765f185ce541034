"""Let the findings pass that authors silenced, and tell each silence that does nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from fieldguide.model import Diagnostic, Note, Rule, Silence, SilencedFinding, rule_block_of

from . import (
    baseline_unreadable,
    baseline_unused,
    severity_refused,
    silence_code_unknown,
    silence_refused,
    silence_unused,
)
from .severity_refused import allowed_severities, judge_severities

RULES: tuple[Rule, ...] = (
    silence_code_unknown.RULE,
    silence_refused.RULE,
    silence_unused.RULE,
    severity_refused.RULE,
    baseline_unused.RULE,
    baseline_unreadable.RULE,
)
"""What can be wrong with a silence that can be read, a severity of the configuration, a baseline."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The findings that are told, those of the silences included, and those that are silenced."""

    told: tuple[Diagnostic, ...]
    silenced: tuple[SilencedFinding, ...]


def judge_silences(
    found: Sequence[Diagnostic], silences: Sequence[Silence], rules: Sequence[Rule]
) -> Judgement:
    """Part what was found into what is told and what is silenced: one finding for each code that is named.

    A silence is no fault of a file that could not be read: who knows what would be found in it.
    """
    if not silences:
        return Judgement(tuple(found), ())
    known = {rule.code: rule for rule in rules}
    by_path: dict[str, list[Silence]] = {}
    for silence in silences:
        by_path.setdefault(silence.location.path, []).append(silence)
    told: list[Diagnostic] = []
    silenced: list[SilencedFinding] = []
    left = Counter((silence.location, code) for silence in silences for code in silence.codes)
    for one in sorted(found, key=lambda finding: finding.order):
        fitting = _speaking(one, by_path.get(one.location.path, ()), known)
        speaking = next((silence for silence in fitting if left[silence.location, one.code]), None)
        if speaking is not None:
            left[speaking.location, one.code] -= 1
            silenced.append(SilencedFinding(one, speaking))
        elif fitting:
            note = Note(
                "this comment speaks for one finding: name the code once for each", fitting[0].location
            )
            told.append(replace(one, notes=(*one.notes, note)))
        else:
            told.append(one)
    unread = {one.location.path for one in found if stops_reading(one)}
    for silence in silences:
        for code, times in Counter(silence.codes).items():
            if code not in known:
                told.append(silence_code_unknown.report(silence.location, code))
            elif known[code].firm:
                told.append(silence_refused.report(silence.location, known[code]))
            elif left[silence.location, code] and silence.location.path not in unread:
                found_here = times - left[silence.location, code]
                told.append(silence_unused.report(silence.location, known[code], times, found_here))
    return Judgement(tuple(told), tuple(silenced))


def _speaking(one: Diagnostic, silences: Sequence[Silence], known: dict[str, Rule]) -> list[Silence]:
    """Find the silences that speak for a finding, the nearest first."""
    rule = known.get(one.code)
    if rule is None or rule.firm:
        return []
    fitting = [silence for silence in silences if one.code in silence.codes and silence.covers(one.location)]
    return sorted(fitting, key=lambda silence: silence.last_line - silence.first_line)


def stops_reading(one: Diagnostic) -> bool:
    """Tell whether a fault is one of reading, which can hide all others of its file."""
    block = rule_block_of(one.code)
    return block is not None and block.stage == "load"


__all__ = ["RULES", "Judgement", "allowed_severities", "judge_severities", "judge_silences", "stops_reading"]
