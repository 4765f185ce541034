"""The forms that a word takes in a language that inflects: «торгівля», «торгівлі», «торгівлею».

Names in the glossary are written as a dictionary has them, texts use them in every case.  No dictionary is
asked: the ending of a word tells which endings it may have instead (`table.py`).  A form too many that is no
word of the language does no harm, as no text has it; one that is another word does (`згодом` is none of
`згода`), so letters inside of a word change only where a rule or a list says so.

Another language is a module beside `ukrainian.py`, and a line in `TABLES` (`forms.py`).  Languages without a
table have no forms here.
"""

from __future__ import annotations

from .forms import WORD, as_written, forms_of, has_forms, is_acronym, is_form, plain_word, words_with_case

__all__ = [
    "WORD",
    "as_written",
    "forms_of",
    "has_forms",
    "is_acronym",
    "is_form",
    "plain_word",
    "words_with_case",
]
