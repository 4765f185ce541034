"""Terms in running text, in the forms that languages give them; and the signs of each language."""

from __future__ import annotations

import pytest

from fieldguide.content.language_signs import sign_faults
from fieldguide.content.term_words import TermInLanguage, stems_of, words_of


@pytest.mark.parametrize(
    ("language", "name", "text", "found"),
    [
        ("fr", "mécanisme national d’orientation", "des Mécanismes nationaux d'orientation", True),
        ("fr", "mécanisme national d’orientation", "un mécanisme, dit national, d’orientation", True),
        ("fr", "mécanisme national d’orientation", "orientation d’un mécanisme national", False),
        ("fr", "exploitation", "l’exploitation", True),
        ("es", "trata de personas", "la trata de las personas", True),
        ("es", "trata de personas", "las personas tratadas", False),
        ("ar", "الاتجار بالأشخاص", "وبالاتجار بهؤلاء الأشخاص", True),
        ("ar", "آلية الإحالة الوطنية", "لآليات الإحالة الوطنية", True),
        ("ar", "آلية الإحالة الوطنية", "الإحالة إلى آلية", False),
        ("ar", "العمل الجبري", "عمل جبري", True),
        ("en", "no", "nobody", True),
        ("en", "WHO", "whole", True),
        ("uk", "безкарність", "проти безкарності", True),
        ("uk", "переселенець", "для переселенця", True),
        ("uk", "працівник-мігрант", "працівника-мігранта", True),
        ("uk", "дія", "дії", True),
        ("uk", "особа, пов’язана з ними", "осіб, повʼязаних із ними", True),
        ("uk", "торгівля людьми", "ТОРГІВЛІ також людьми", True),
        ("uk", "торгівля людьми", "людьми в торгівлі", False),
        ("uk", "торгівля людьми", "торгівлі десь там і там людьми", False),
        ("uk", "ВПО", "вони впораються", False),
        ("uk", "ВПО", "допомога ВПО", True),
        ("uk", "згода", "згодом", False),
    ],
)
def test_a_term_is_found_in_its_forms(language: str, name: str, text: str, found: bool) -> None:
    term = TermInLanguage("term/x", name, language, (stems_of(name, language),), ())
    assert term.is_in(words_of((text,), language)) is found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Qui\u202f? «\u00a0Moi\u00a0»\u00a0: à 10:30, n°\u00a01\u202f; c’est tout\u202f!"),
        ("fr", "https://example.org"),
        ("es", "¿Quién? ¡Yo! “Sí”, ¿y tú?"),
        ("es", "¿Quién?! ¡¿Y tú?!"),
        ("ar", "من، ومتى؟ «نعم»؛ 1,5 و 10:30 WHO, UN."),
        ("en", 'Who? "We": it\'s all; true!'),
        ("uk", "Хто? «Ми». Сім’я, PSEA-координатор, WHO, 5 %."),
        ("pl", 'Kto? "My"'),
    ],
)
def test_what_a_language_writes_so_is_no_fault(language: str, text: str) -> None:
    assert not list(sign_faults(text, language))


@pytest.mark.parametrize(
    ("language", "text", "mended"),
    [
        ("fr", "Qui ? Moi!", "Qui\u202f? Moi\u202f!"),
        ("fr-CA", "«Oui» : l'aide", "«\u00a0Oui\u00a0»\u00a0: l’aide"),
        ("ar", "من, متى? كیف", "من، متى؟ كيف"),
        ("ar", "۱۲", "12"),
        ("uk", "cім'я", "сім’я"),
    ],
)
def test_what_can_be_mended_is(language: str, text: str, mended: str) -> None:
    for fault in sorted(sign_faults(text, language), key=lambda one: -one.start):
        assert fault.write is not None
        text = text[: fault.start] + fault.write + text[fault.end :]
    assert text == mended
    assert not list(sign_faults(text, language))
