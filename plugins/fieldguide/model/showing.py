"""How a kind is shown: where in the menu, as which tables, as what to machines.

Everything that lists or describes entries reads it from here, so that a kind says it once.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Show(Enum):
    """Where a page shows a field.

    AUTO by its type: what is said in a word or two among the key facts, all else in a section
    after the text · FACT among the key facts, though it is a list of texts · ON_PAGE among the
    key facts of the page and in no list · IN_LISTS in lists only, where it tells entries apart ·
    BEFORE in a section before the text · AFTER in a section after it · OWN where the kind's own
    page writes it, or nowhere.
    """

    AUTO = "auto"
    FACT = "fact"
    ON_PAGE = "on-page"
    IN_LISTS = "in-lists"
    BEFORE = "before"
    AFTER = "after"
    OWN = "own"


class Family(Enum):
    """Kinds that serve the same purpose, with one quiet colour for all: a class `fg-family-<value>`."""

    NONE = ""
    HELP = "help"
    WARN = "warn"
    LEARN = "learn"
    USE = "use"
    LOOK_UP = "look-up"


class Unit(Enum):
    """What a number counts, or which end of a span of years it is."""

    NONE = ""
    MINUTES = "minutes"
    PERCENT = "percent"
    FIRST_YEAR = "first-year"
    LAST_YEAR = "last-year"


@dataclass(frozen=True, slots=True)
class MenuGroup:
    """A part of the menu, by the name that its words have: `section.<name>`.

    `order` tells where it stands among the others; `news` that the page of what is new ends it.
    """

    name: str
    order: int
    news: bool = False


START = MenuGroup("start", 10, news=True)
LEARN = MenuGroup("learn", 50)
TOOLKIT = MenuGroup("toolkit", 60)
MORE = MenuGroup("more", 70)
REFERENCE = MenuGroup("reference", 80)
ABOUT = MenuGroup("about", 90)
AUTHORS = MenuGroup("authors", 95)


MENU_GROUPS = (START, LEARN, TOOLKIT, MORE, REFERENCE, ABOUT, AUTHORS)
"""Those that every site can have; the kinds of a topic bring their own."""


@dataclass(frozen=True, slots=True)
class Schema:
    """What a page is to machines, in the words of schema.org.

    `types` are its types, `resource` the sort of learning resource it is.
    """

    types: tuple[str, ...] = ("CreativeWork",)
    resource: str = ""


@dataclass(frozen=True, slots=True)
class DataType:
    """A type that the entries of a kind may be of: the word in a field, and the data that it needs."""

    field: str
    name: str
    needs: str


@dataclass(frozen=True, slots=True)
class QuestionType:
    """A way to ask a question of a quiz, by the name that authors write, and how it is judged.

    `several` tells that a question may have several right answers.  `options` is how many answers
    there are to choose from, None for at least two.  `chosen` is false where the answer is not chosen
    at all: such questions have no options, and fields of their own instead.  `shuffled` is false where
    options stand in the order of their author at each try, as true stands before false.  `scored` is
    false where no answer is right or wrong: such questions stand in units, and in no test.  `minutes` is
    how long one takes.
    """

    name: str
    several: bool = False
    options: int | None = None
    chosen: bool = True
    shuffled: bool = True
    scored: bool = True
    minutes: int = 1


@dataclass(frozen=True, slots=True)
class TableName:
    """How a table of the exported data is called.

    `path` leads to the field whose groups are the rows, as in `questions.options`; where it is
    empty, the entries are the rows.  `key` names the column of the authors' keys, `repeated` the
    fields of the entry that stand in each row, for who reads the table alone.
    """

    name: str
    path: str = ""
    key: str = "key"
    repeated: tuple[str, ...] = ()
