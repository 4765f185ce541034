"""The files of GIFT: beside the page of a module, and by command."""

from __future__ import annotations

from ..bank_files import BankFormat, as_format
from .writer import WAYS, write_gift

GIFT_BANK = BankFormat(
    "gift",
    "gift.txt",
    "Write the questions of training modules as plain text for many systems (GIFT).",
    WAYS,
    write_gift,
)

GIFT = as_format(GIFT_BANK)
