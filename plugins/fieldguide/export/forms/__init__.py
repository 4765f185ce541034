"""Forms for data collection on phones and tablets, in the format XLSForm (https://xlsform.org/)."""

from __future__ import annotations

from .bank import QuestionBank, form_languages, has_forms, read_bank
from .sheets import form_id, write_form

__all__ = ["QuestionBank", "form_id", "form_languages", "has_forms", "read_bank", "write_form"]
