"""Several finished folders take the places of the old ones together, or none of them.

A record beside the first output says which folders belong together.  From the moment it is
there, the new folders count: where the machine stops before all are in place, the next build
puts the rest in place before it does anything else.  Beside each other output lies a file that
names the record, so that a build of that output alone finds it too.
"""

from __future__ import annotations

import glob
import json
import os
import re
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from fieldguide.signals import signals_deferred

from .lock import locked
from .swap import Exchange, exchange, give_back, take_place

_NEW = re.compile(r"\.(?P<name>.+)\.new-[0-9]+")


@dataclass(frozen=True, slots=True)
class Pair:
    """A finished folder, and the output whose place it takes.

    `number` is the folder's own, which it keeps when it is renamed (st_ino).
    """

    new: Path
    output: Path
    number: int


def publish_together(folders: Sequence[tuple[Path, Path]], in_one_step: Exchange = exchange) -> None:
    """Let each new folder take the place of its output: all of them, or none where the disk refuses."""
    pairs = [Pair(new, output, new.stat().st_ino) for new, output in folders]
    record = _file_beside(pairs[0].output)
    with signals_deferred():
        try:
            _write_record(record, pairs)
            old = _place_all(pairs, in_one_step)
        finally:
            _forget(record, [pair.output for pair in pairs])
    for folder in old:
        shutil.rmtree(folder, ignore_errors=True)


def finish_together(output: Path, in_one_step: Exchange = exchange) -> None:
    """Put in place what a killed build left that belongs together; the lock of `output` is held.

    Raises:
        MachineError: another build is writing one of the other outputs.
    """
    beside = _file_beside(output)
    record = _read_pointer(beside) or beside
    pairs = _read_record(record)
    if any(pair.output == output for pair in pairs):
        for pair in pairs:
            if pair.output == output:
                _finish(pair, in_one_step)
            elif pair.output.parent.is_dir():
                with locked(pair.output):
                    _finish(pair, in_one_step)
        _forget(record, [pair.output for pair in pairs])
    for left in (beside, *output.parent.glob(f"{glob.escape(beside.name)}-*")):
        left.unlink(missing_ok=True)


def _place_all(pairs: Sequence[Pair], in_one_step: Exchange) -> list[Path]:
    """Put all in place; give where the old folders are now.  Undoes what was done where one cannot."""
    done: list[tuple[Pair, Path | None]] = []
    try:
        for pair in pairs:
            done.append((pair, take_place(pair.new, pair.output, in_one_step)))
    except BaseException:
        for pair, old in reversed(done):
            give_back(pair.new, pair.output, old, in_one_step)
        raise
    return [old for _, old in done if old is not None]


def _finish(pair: Pair, in_one_step: Exchange) -> None:
    """Put one folder in place, where that was not done before the machine stopped."""
    if _number(pair.output) == pair.number or _number(pair.new) != pair.number:
        return
    old = take_place(pair.new, pair.output, in_one_step)
    if old is not None:
        shutil.rmtree(old, ignore_errors=True)


def _number(folder: Path) -> int:
    try:
        return folder.lstat().st_ino
    except OSError:
        return -1


def _file_beside(output: Path) -> Path:
    return output.with_name(f".{output.name}.together")


def _write_record(record: Path, pairs: Sequence[Pair]) -> None:
    """Write the files that name the record, then the record in one step: with it, the new folders count."""
    for pair in pairs[1:]:
        _file_beside(pair.output).write_text(json.dumps({"record": str(record)}), encoding="utf-8")
    listed = [{"new": str(pair.new), "output": str(pair.output), "number": pair.number} for pair in pairs]
    draft = record.with_name(f"{record.name}-{os.getpid()}")
    try:
        draft.write_text(json.dumps({"pairs": listed}), encoding="utf-8")
        draft.replace(record)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _forget(record: Path, outputs: Sequence[Path]) -> None:
    """Remove the record first: what names it then means nothing."""
    with suppress(OSError):
        record.unlink(missing_ok=True)
        for output in outputs:
            _file_beside(output).unlink(missing_ok=True)


def _read(path: Path) -> dict[str, object]:
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}


def _read_pointer(path: Path) -> Path | None:
    named = _read(path).get("record")
    return Path(named) if isinstance(named, str) else None


def _read_record(path: Path) -> list[Pair]:
    """Read a record; a pair that no build of ours would write is left out."""
    listed = _read(path).get("pairs")
    pairs: list[Pair] = []
    for one in listed if isinstance(listed, list) else []:
        match one:
            case {"new": str(new), "output": str(output), "number": int(number)}:
                name = _NEW.fullmatch(Path(new).name)
                if name is not None and Path(output) == Path(new).with_name(name["name"]):
                    pairs.append(Pair(Path(new), Path(output), number))
    return pairs
