"""The files of Moodle XML: beside the page of a module, and by command."""

from __future__ import annotations

from ..bank_files import BankFormat, as_format
from .writer import WAYS, write_moodle

MOODLE_BANK = BankFormat(
    "moodle",
    "moodle.xml",
    "Write the questions of training modules for Moodle and Totara (Moodle XML).",
    frozenset(WAYS),
    write_moodle,
)

MOODLE = as_format(MOODLE_BANK)
