"""Forms for data collection on phones and tablets, in the format XLSForm (https://xlsform.org/)."""

from __future__ import annotations

from .bank import QuestionBank, has_xlsforms, read_bank, xlsform_languages
from .sheets import write_xlsform, xlsform_id

__all__ = ["QuestionBank", "has_xlsforms", "read_bank", "write_xlsform", "xlsform_id", "xlsform_languages"]
