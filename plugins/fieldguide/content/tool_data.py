"""What the data of tools says in numbers: months that come back every year, empty rows."""

from __future__ import annotations

from fieldguide.model import MapValue

_MONTHS = {str(number): number for number in range(1, 13)}


def months_of(period: MapValue) -> tuple[int, ...]:
    """Give the months, 1 to 12, of a period with `from` and perhaps `to`, in their order.

    One whose `to` is before its `from` runs over the turn of the year.  A period that names
    something that is no month has none.
    """
    first = _MONTHS.get(period.text("from"))
    last = _MONTHS.get(period.text("to") or period.text("from"))
    if first is None or last is None:
        return ()
    return tuple((first - 1 + step) % 12 + 1 for step in range((last - first) % 12 + 1))


def empty_rows(table: MapValue) -> int:
    """Give how many empty rows a table to fill in has: at least one."""
    rows = table.text("rows")
    return max(1, int(rows)) if rows.isdecimal() else 1
