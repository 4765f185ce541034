"""The forms that a word takes in a language that inflects: «торгівля», «торгівлі», «торгівлею».

Names in the glossary are written as a dictionary has them, texts use them in every case.  No dictionary is
asked: the ending of a word tells which endings it may have instead (`_Table`).  A form too many that is no
word of the language does no harm, as no text has it; one that is another word does (`згодом` is none of
`згода`), so letters inside of a word change only where a rule or a list says so.

Another language is a table more in `_TABLES`.  Languages without a table have no forms here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

_APOSTROPHES = str.maketrans("’ʼ", "''")

WORD = re.compile(r"[^\W_]++(?:['’-][^\W_]++)*+")
"""A word of a language that inflects: an apostrophe is one of its letters, of which U+02BC is one anyway."""


@dataclass(frozen=True, slots=True)
class _Row:
    """What may stand in place of an ending of a dictionary form.

    In `others`, `0` is no ending, `=` doubles the last consonant, and `*` is no ending, where a vowel may
    come in between the last two consonants (`земля` – `земель`), or the last syllable close (`особа` –
    `осіб`).
    `after` is what the letters before the ending must be.
    """

    ending: str
    others: str
    after: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class _Table:
    """How the words of a language change.

    Of `rows`, those with the longest ending that a word has count, all of them.  `whole` are words with all
    their forms; `open` how the last syllable of a word opens (`рік` – `року`), by the end of the
    word, and `closed` how it closes (`особа` – `осіб`), by the end of the stem.  `letters` are those of the
    language, `consonants` some of them.  `unchanged` are words that have no forms and are none; those
    of one of `alike` stand for each other.  `joining` ends the first part of a word with a hyphen that stays.
    """

    letters: re.Pattern[str]
    consonants: str
    rows: tuple[_Row, ...]
    whole: tuple[str, ...]
    open: tuple[tuple[re.Pattern[str], str], ...]
    closed: tuple[tuple[str, str], ...]
    inserted: str
    before_inserted: str
    unchanged: frozenset[str]
    alike: tuple[frozenset[str], ...]
    joining: str


def has_forms(language: str) -> bool:
    """Tell whether the forms of the words of a language are known."""
    return _base(language) in _TABLES


def plain_word(word: str) -> str:
    """Give a word in one spelling of its letters and apostrophes, in lower case."""
    return as_written(word).casefold()


def as_written(word: str) -> str:
    """Give a word in one spelling of its letters and apostrophes."""
    return unicodedata.normalize("NFC", word).translate(_APOSTROPHES)


def is_acronym(word: str) -> bool:
    """Tell whether a word is written in capitals, and found in capitals alone: ВПО is not впо."""
    return len(word) > 1 and word.isupper()


@lru_cache(maxsize=1 << 14)
def forms_of(word: str, language: str) -> frozenset[str]:
    """Give all forms of a word as `plain_word` gives them, also the one it has; of an acronym that alone."""
    if is_acronym(word):
        return frozenset((as_written(word),))
    table = _TABLES[_base(language)]
    *firsts, last = word.split("-")
    parts = [_forms_of_first(part, table) for part in firsts] + [_forms_of_part(last, table)]
    return frozenset(map("-".join, product(*parts)))


def is_form(word: str, forms: frozenset[str]) -> bool:
    """Tell whether a word of a text, as it is written or in lower case, is one of some forms.

    A heading in capitals is made of words, too.
    """
    return word in forms or (word.isupper() and word.casefold() in forms)


def words_with_case(text: str) -> Iterator[str]:
    """Give the words of a text in lower case, but for what may be an acronym."""
    # A decomposed й is no letter and a sign for a pattern.
    for word in WORD.findall(unicodedata.normalize("NFC", text)):
        yield as_written(word) if is_acronym(word) else plain_word(word)


def _base(language: str) -> str:
    return language.partition("-")[0]


def _forms_of_first(part: str, table: _Table) -> frozenset[str]:
    """Give the forms of a part before a hyphen: `соціально-` only joins, `працівник-` has its forms."""
    if part.endswith(tuple(table.joining)):
        return frozenset((plain_word(part),))
    return _forms_of_part(part, table)


def _forms_of_part(part: str, table: _Table) -> frozenset[str]:
    word = plain_word(part)
    same = frozenset((word,))
    if is_acronym(part) or not table.letters.fullmatch(word):
        return same
    alike = next((them for them in table.alike if word in them), None)
    if alike is not None:
        return alike
    if len(word) < _SHORTEST or word in table.unchanged:
        return same
    whole = next((forms for line in table.whole if word in (forms := line.split())), None)
    if whole is not None:
        return frozenset(whole)
    return same | (frozenset(_by_rows(word, table)) - table.unchanged)


_SHORTEST = 3


def _by_rows(word: str, table: _Table) -> Iterator[str]:
    rows = [row for row in table.rows if _has_ending(word, row)]
    longest = max((len(row.ending) for row in rows), default=0)
    for row in rows:
        if len(row.ending) == longest:
            for stem in _stems(word, row, table):
                for ending in row.others.split():
                    yield from _joined(stem, ending, table)


def _has_ending(word: str, row: _Row) -> bool:
    if not word.endswith(row.ending) or len(word) <= len(row.ending):
        return False
    return row.after is None or row.after.search(word[: len(word) - len(row.ending)]) is not None


def _stems(word: str, row: _Row, table: _Table) -> Iterator[str]:
    length = len(row.ending)
    yield word[: len(word) - length]
    for pattern, other in table.open:
        opened, times = pattern.subn(other, word)
        if times and opened.endswith(row.ending):
            yield opened[: len(opened) - length]
            return


def _joined(stem: str, ending: str, table: _Table) -> Iterator[str]:
    if ending == "0":
        yield stem
    elif ending.startswith("="):
        yield f"{stem}{stem[-1]}{ending[1:]}"
    elif ending.startswith("*"):
        yield from (f"{one}{ending[1:]}" for one in _closed(stem, table))
    else:
        yield stem + ending


def _closed(stem: str, table: _Table) -> Iterator[str]:
    yield stem
    for end, other in table.closed:
        if stem.endswith(end):
            yield stem.removesuffix(end) + other
    if len(stem) > 2 and stem[-1] in table.before_inserted and stem[-2] in table.consonants:
        yield from (stem[:-1] + vowel + stem[-1] for vowel in table.inserted)


def _after(letters: str) -> re.Pattern[str]:
    return re.compile(f"{letters}\\Z")


def _rows(endings: str, others: str, after: str = "") -> Iterable[_Row]:
    """Give a row for each of some endings; `.` in the others is the letter that they begin with."""
    pattern = _after(after) if after else None
    return (_Row(ending, others.replace(".", ending[0]), pattern) for ending in endings.split())


def _ukrainian() -> _Table:
    consonants = "бвгґджзйклмнпрстфхцчшщь"
    hard_adjective = "ий ого ому им ім а ої ій у ою е і их ими"
    soft_adjective = "ій ього ьому ім я ьої ю ьою є і іх іми"
    feminine = "а и і у ою * ам ами ах"
    masculine = "0 а у ом і и ів ам ами ах"
    # Of things the dative would look like an adjective: примус – примусові шлюби, група – групові заняття.
    person = "(?:ник|ант|ент|ер|ор|ист|іст|лог|ун|ин)"
    # вода is no adjective, of which водій would be a form
    like_adjective = "(?:[внлт]|молод|тверд|добр|гостр|стар|сір|хвор|слаб|груб|сліп|прям)"
    soft_masculine = "ь я ю еві ем і ів ям ями ях"
    hissing = "[жчшщ]"
    after_vowel = "[аеєиіїоуюя]"
    with_vowel = f"{after_vowel}[{consonants}']+"
    rows: Iterable[_Row] = (
        # згода, група; after к, г, х the dative changes: жінка – жінці; прогалина; примусова
        _Row("а", feminine, _after("[^кгхжчшщ]")),
        _Row("а", hard_adjective, _after(like_adjective)),
        *_rows("ка", "ка ки ці ку кою кам ками ках"),
        *_rows("га", "га ги зі гу гою г гам гами гах"),
        *_rows("ха", "ха хи сі ху хою х хам хами хах"),
        _Row("ка", "к", _after(after_vowel)),
        _Row("ка", "ок", _after(f"[{consonants}]")),
        *(_Row(f"{one}а", " ".join(one + end for end in hard_adjective.split())) for one in "кгх"),
        _Row("а", f"а і у ею е * ам ами ах {hard_adjective}", _after(hissing)),
        # торгівля, праця, домашня; дія, Європа – Європі; сім'я, здоров'я
        _Row("я", f"я і ю ею е *ь ей ям ями ях {soft_adjective}", _after(f"[{consonants}]")),
        *_rows("ця", "ця ці цю цею це ць цям цями цях"),
        _Row("ся", "ся"),
        _Row("я", "я ї ю єю й ям ями ях", _after(after_vowel)),
        *_rows("ія", "ія ії ію ією ій іям іями іях"),
        _Row("'я", "'я 'ї 'ю 'єю 'ям 'ями 'ях"),
        _Row("м'я", "м'я м'ї м'ю м'єю мей м'ям м'ями м'ях"),
        # виживання, двостороння, життя, стаття, суддя, обличчя
        *_rows("ння ття лля ззя ссся ддя жжя ччя шшя", "..я ..ю ..ям ..і ..ями ..ях ..ею"),
        *_rows("ння лля ззя ддя", ".ь"),
        _Row("ння", " ".join(f"нн{end}" for end in soft_adjective.split())),
        *_rows("ття ддя", "..ів .ей"),
        *_rows("ччя жжя шшя", "."),
        # право, рабство; вразливе, становище, місце, поле; домашнє
        _Row("о", "о а у ові ом і * ам ами ах", _after("[^ь]")),
        _Row("е", f"{hard_adjective} я ю ем *ь ям ями ях ів"),
        _Row("е", f"{hard_adjective} ем * ам ами ах", _after(hissing)),
        *_rows("це", "це ця цю цем ці ць цям цями цях"),
        _Row("є", soft_adjective),
        # примусовий; домашній, водій; звичай
        _Row("ий", hard_adjective),
        # дій has one syllable, домашній has more
        _Row("ій", soft_adjective, _after(with_vowel)),
        _Row("ій", "ій ія ію ієві ієм ії іїв іям іями іях"),
        _Row("й", "й я ю єві єм ї їв ям ями ях", _after("[^иі]")),
        # мігрант, працівник; лікар; товариш, подорож
        _Row("", masculine, _after(f"[{consonants.translate(str.maketrans('', '', 'жчшщьйц'))}]")),
        _Row("", "ові", _after(person)),
        _Row("р", "р ра ру ром рі ри рів рам рами рах ря рю реві рем рям рями рях", _after("[аяи]")),
        _Row("", "0 а у еві ем і ів ам ами ах =ю ю ей", _after(hissing)),
        # будинок, тиждень, переселенець, українець, боєць, постраждалець; громадянин
        _Row("ок", "ок ка ку ком ки ків кам ками ках", _after(with_vowel)),
        _Row("ок", "ок ока оку оком оки оків окам оками оках"),
        _Row("ень", "ень ня ню нем ні нів ням нями нях", _after(with_vowel)),
        _Row("ень", "ень еня еню енем ені енів еням енями енях енню"),
        *_rows("ець", "ець ця цю цеві цем ці ців цям цями цях"),
        *_rows("єць", "єць йця йцю йцеві йцем йці йців йцям йцями йцях"),
        *_rows("лець", "лець льця льцю льцеві льцем льці льців льцям льцями льцях"),
        _Row("нин", " ".join(f"нин{end}" for end in ("", "а", "у", "ові", "ом", "і")), _after("[аяїє]")),
        _Row("нин", "ни н нам нами нах", _after("[аяїє]")),
        # вчитель, область, молодь, ціль
        _Row("ь", f"{soft_masculine} =ю ю ей"),
        _Row("ць", "ць ця цю цеві цем ці ців цям цями цях", _after("я")),
        *_rows("ць", "ць ці ццю"),
        *_rows("ц", "ц ца цу цеві цем ці ци ців цам цами цах"),
        _Row("ість", "ість ості істю остей остям остями остях"),
        # only the plural is told: інтереси, форми, засоби; стандартні, домашні, рівні; біженці, дії, геї
        _Row("и", f"{masculine} ою *", _after(f"[{consonants}]")),
        _Row("і", f"{hard_adjective} {soft_adjective} ь *ь ів ем ею еві ей ям ями ях"),
        _Row("і", f"{hard_adjective} 0 ів ем ею еві ей ам ами ах", _after(hissing)),
        *_rows("ці", "ці ець ця цю цем цеві цею ців ць цям цями цях"),
        *_rows("льці", "льці лець льця льцю льцем льцеві льців льцям льцями льцях"),
        _Row("ї", "ї й я ю єм єві їв ям ями ях", _after("[аеєоуюя]")),
        *_rows("ії", "ії ія ію ією ій іям іями іях іїв ієм"),
    )
    whole = (
        "дитина дитини дитині дитину дитиною дитино діти дітей дітям дітьми дітях",
        "людина людини людині людину людиною людино люди людей людям людьми людях",
        "день дня дню дневі днем дні днів дням днями днях",
        "тиждень тижня тижню тижневі тижнем тижні тижнів тижням тижнями тижнях",
        "рік року рокові роком році роки років рокам роками роках",
        "бій бою боєві боєм бої боїв боям боями боях",
        "бік боку бокові боком боці боки боків бокам боками боках",
        "гість гостя гостю гостеві гостем гості гостей гостям гістьми гостями гостях",
        "мати матері матір матір'ю матерів матерям матерями матерях",
        "ім'я імені іменем ім'ям імена імен іменам іменами іменах",
        "немовля немовляти немовляті немовлям немовлята немовлят немовлятам немовлятами немовлятах",
        "гроші грошей грошам грішми грошима грошах",
        "брат брата брату братові братом браті брати братів братам братами братах",
        "гра гри грі гру грою ігор іграм іграми іграх ігри",
        "любов любові любов'ю",
        "кров крові кров'ю",
        "два дві двох двом двома",
        "три трьох трьом трьома",
        "чотири чотирьох чотирьом чотирма",
    )
    unchanged = (
        "або але без біля бо вже від для до за заради задля зате його її їх їхній коли крім лише між можна "
        "на навіть над не ні ніж після по поза понад перед при про проти під себе се серед собі так також "
        "там те тобто тому тощо треба тут хоч це чи через чому ще що щоб щодо як якщо вона воно вони він нас "
        "вас нам вам них ним ній неї нею того цього цих згодом разом тих тим хто"
    )
    opened = (
        *(
            (re.compile(f"(?<={start})і(?={end}\\Z)"), "е")
            for start, end in map(
                str.split, ("пап р", "поп л", "кам нь", "кор нь", "ом нь", "ос нь", "леб дь")
            )
        ),
        (re.compile(r"(?<=\A[рп])і(?=ч\Z)"), "е"),
        (re.compile(r"і(?=[бвгджзклмнпрстхч]ь?\Z)"), "о"),
    )
    # The genitive of many; and one thing, where many are named.
    closed = (
        "особ робот школ ног гор сирот сльоз сторон голов дорог слов сел кол "
        "засоб способ поток ход вибор збор табор привод договор стол"
    )
    return _Table(
        re.compile(r"[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя']+"),
        consonants,
        tuple(rows),
        whole,
        opened,
        (*((stem, f"{stem[:-2]}і{stem[-1]}") for stem in closed.split()), ("війн", "воєн")),
        "ое",
        "вклмнрц",
        frozenset(unchanged.split()),
        (frozenset(("з", "із", "зі")), frozenset(("у", "в")), frozenset(("і", "й", "та"))),
        "ое",
    )


_TABLES = {"uk": _ukrainian()}
