"""Let the findings pass that authors silenced, and tell each silence that does nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fieldguide.model import Diagnostic, Rule, Silence, SilencedFinding, rule_block_of

from . import severity_refused, silence_code_unknown, silence_refused, silence_unused
from .severity_refused import allowed_severities, judge_severities

RULES: tuple[Rule, ...] = (
    silence_code_unknown.RULE,
    silence_refused.RULE,
    silence_unused.RULE,
    severity_refused.RULE,
)
"""What can be wrong with a silence that can be read, and with a severity of the configuration."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The findings that are told, those of the silences included, and those that are silenced."""

    told: tuple[Diagnostic, ...]
    silenced: tuple[SilencedFinding, ...]


def judge_silences(
    found: Sequence[Diagnostic], silences: Sequence[Silence], rules: Sequence[Rule]
) -> Judgement:
    """Part what was found into what is told and what is silenced.

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
    for one in found:
        speaking = _speaking(one, by_path.get(one.location.path, ()), known)
        if speaking is None:
            told.append(one)
        else:
            silenced.append(SilencedFinding(one, speaking))
    used = {(one.silence.location, one.finding.code) for one in silenced}
    unread = {one.location.path for one in found if _stops_reading(one)}
    for silence in silences:
        for code in silence.codes:
            if code not in known:
                told.append(silence_code_unknown.report(silence.location, code))
            elif known[code].firm:
                told.append(silence_refused.report(silence.location, known[code]))
            elif (silence.location, code) not in used and silence.location.path not in unread:
                told.append(silence_unused.report(silence.location, known[code]))
    return Judgement(tuple(told), tuple(silenced))


def _speaking(one: Diagnostic, silences: Sequence[Silence], known: dict[str, Rule]) -> Silence | None:
    """Find the silence that speaks for a finding: the nearest, where several do."""
    rule = known.get(one.code)
    if rule is None or rule.firm:
        return None
    fitting = [silence for silence in silences if one.code in silence.codes and silence.covers(one.location)]
    return min(fitting, key=lambda silence: silence.last_line - silence.first_line, default=None)


def _stops_reading(one: Diagnostic) -> bool:
    block = rule_block_of(one.code)
    return block is not None and block.stage == "load"


__all__ = ["RULES", "Judgement", "allowed_severities", "judge_severities", "judge_silences"]
