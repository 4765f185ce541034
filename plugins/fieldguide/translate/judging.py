"""Whether what came back may be written: known passages, of the source as it is, with all their marks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .marks import MARK, find_added_pieces, find_mark_faults
from .values import PackProblem, PackRow, ReturnedPack, Unit

_HIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class AcceptedRow:
    """A translated passage that may be written; `changed` where it is another than there is.

    What a language does not have, and no longer keeps, is empty.
    """

    row: PackRow
    unit: Unit
    changed: bool


@dataclass(frozen=True, slots=True)
class PackJudgement:
    """What may be written, what stands against it, and what is only to be said."""

    accepted: tuple[AcceptedRow, ...]
    problems: tuple[PackProblem, ...]
    notes: tuple[PackProblem, ...]


def judge_pack(units: Sequence[Unit], language: str, pack: ReturnedPack) -> PackJudgement:
    """Compare what came back with the passages as they are; rows without a translation are passed over."""
    if pack.target != language:
        hint = f"please import it as `{pack.target}`" if pack.target else "please take a file of `export`"
        told = f"the pack is for `{pack.target}`, and not for `{language}`"
        return PackJudgement((), (PackProblem("", "", told, hint),), ())
    known = {one.id: one for one in units}
    accepted: dict[str, AcceptedRow] = {}
    problems: list[PackProblem] = []
    notes: list[PackProblem] = []
    for row in pack.rows:
        unit = known.get(row.id)
        target = tidy(row.target)
        if not target:
            continue
        if unit is not None and unit.optional:
            target = _without_dashes(target)
            if not target and not unit.target:
                continue
        if unit is None:
            told = f"there is no passage `{row.id}`"
            problems.append(PackProblem(row.place, row.id, told, "it may be gone: please export a new pack"))
            continue
        changed = target != tidy(unit.target)
        faults = list(_faults(row, target, unit)) if changed else []
        before = accepted.get(row.id)
        if before is not None and tidy(before.row.target) != target:
            faults.append(
                (
                    "the passage stands twice, with two translations",
                    f"please keep one; see {before.row.place}",
                )
            )
        problems += [PackProblem(row.place, row.id, *fault) for fault in faults]
        letters = len(MARK.sub("", target))
        if changed and unit.most and letters > unit.most:
            told = f"{letters} letters, and there is room for about {unit.most}"
            notes.append(PackProblem(row.place, row.id, told, "please look whether it fits where it stands"))
        if not faults:
            accepted[row.id] = AcceptedRow(PackRow(row.place, row.id, row.source, target), unit, changed)
    return PackJudgement(tuple(accepted.values()), tuple(problems), tuple(notes))


def tidy(text: str) -> str:
    """Give a text without the spaces that programs leave at the ends of lines."""
    lines = (line.strip(" \t\r\xa0") for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return "\n".join(lines).strip("\n")


def _without_dashes(text: str) -> str:
    """Give a text without lines that say that there is nothing, whatever dash a program makes of it."""
    return "\n".join(line for line in text.split("\n") if not line or not all(map(_is_dash, line)))


def _is_dash(sign: str) -> bool:
    # A minus is no dash in Unicode, and programs put marks of direction around one.
    return sign == "\N{MINUS SIGN}" or unicodedata.category(sign) in ("Pd", "Cf", "Zs")


def _faults(row: PackRow, target: str, unit: Unit) -> Iterator[tuple[str, str]]:
    if _same(row.source) != _same(unit.source):
        yield (
            "the source says something else than in the project",
            "it was changed here, or has changed since: please export a new pack",
        )
        return
    if not target:
        return
    yield from find_mark_faults(target, unit.marks)
    yield from find_added_pieces(target, unit.source)
    hidden = _HIDDEN.search(target)
    if hidden is not None:
        yield f"a sign that nobody sees stands in it (U+{ord(hidden[0]):04X})", "please remove it"
    if "\n" in target and not unit.is_list and "\n" not in unit.source:
        yield "it has several lines, and the source has one", "please write it on one line"
    if unit.is_list and not all(target.split("\n")):
        yield "there is an empty line in the list", "please write one item on each line"


def _same(text: str) -> str:
    return " ".join(text.split())
