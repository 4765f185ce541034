"""PO, for tools such as Poedit, Weblate and Lokalize."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..values import Pack, PackError, PackRow, ReturnedPack, UnitState
from .reviews import read_review
from .words import REVIEWED_BY, REVIEWED_ON, STATES, guidance, told_marks, told_room, told_terms

_BY, _ON = "X-Reviewed-By", "X-Reviewed-On"
_HIDDEN = re.compile(r"[\x00\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*\Z")


def write(pack: Pack) -> bytes:
    """Write a pack; each passage is known by its context."""
    import polib

    file = polib.POFile(wrapwidth=0)
    file.header = "\n".join(
        (
            *guidance(pack),
            f"In this format, {REVIEWED_BY} and {REVIEWED_ON} are the lines {_BY} and {_ON} of the header.",
        )
    )
    file.metadata = {
        "Project-Id-Version": pack.site,
        "POT-Creation-Date": f"{pack.day.isoformat()} 00:00+0000",
        "Language": pack.target.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": pack.source,
        _BY: "",
        _ON: "",
    }
    for unit in pack.units:
        told = (
            f"{unit.page} — {unit.about}",
            told_room(unit),
            told_terms(unit),
            told_marks(unit),
            STATES[unit.state],
        )
        file.append(
            polib.POEntry(
                msgctxt=unit.id,
                msgid=unit.source,
                msgstr=unit.target,
                comment="\n".join(filter(None, told)),
                flags=["fuzzy"] if unit.state is UnitState.CHANGED and unit.target else [],
            )
        )
    return str(file).encode()


def read(content: bytes) -> ReturnedPack:
    """Read a file that came back; what is marked as unsure (fuzzy) counts as not translated."""
    import polib

    try:
        text = content.decode("utf-8-sig")
        # The reader would take each of these for the end of a line.
        hidden = _HIDDEN.search(text)
        if hidden is not None:
            line = text.count("\n", 0, hidden.start()) + 1
            raise PackError(f"line {line}: a sign that nobody sees stands in it (U+{ord(hidden[0]):04X})")
        file = polib.pofile(text if "\n" in text else f"{text}\n", encoding="utf-8")
    except UnicodeDecodeError as error:
        raise PackError("it is not written in UTF-8") from error
    except OSError as error:
        raise PackError(f"it is no PO file that can be read: {error}") from error
    language = str(file.metadata.get("Language", "")).replace("_", "-").strip()
    if not _TAG.match(language):
        raise PackError("its header does not say in which language it is")
    review = read_review(file.metadata.get(_BY), file.metadata.get(_ON))
    return ReturnedPack(language, tuple(_rows(file)), review)


def _rows(file: object) -> Iterator[PackRow]:
    for entry in file:  # type: ignore[attr-defined]
        if not entry.obsolete:
            target = "" if "fuzzy" in entry.flags else entry.msgstr
            yield PackRow(f"line {entry.linenum}", entry.msgctxt or "", entry.msgid, target)
