"""Judge a configuration whole, with places, before anything is made of it and before any host reads it."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import PICTOGRAM, Diagnostic, Location, MapValue
from fieldguide.model.configuration import OPTION_WORDS, OPTIONS

from ..kind_options import menu_groups
from ..shape import ShapeJudge
from ..word_files import WordFile
from .audiences import judge_audiences
from .edition import judge_edition
from .feedback import judge_feedback
from .host import judge_host
from .kinds import judge_kinds
from .known import KnownNames
from .labels import judge_labels
from .languages import judge_languages
from .look import judge_look, read_look
from .paths import judge_bundles
from .plugins import find_options, judge_plugins
from .safety import judge_safety, read_safety
from .severities import judge_severities
from .vocabularies import judge_vocabularies
from .withheld import judge_withheld
from .words import judge_word, judge_words, own_words


def judge_configuration(
    whole: MapValue, known: KnownNames, word_files: tuple[WordFile, ...] = ()
) -> Iterator[Diagnostic]:
    """Give every fault of a configuration: of the host's keys, fieldguide's own options, files of words."""
    yield from judge_host(whole, known)
    yield from judge_plugins(whole, known)
    options = find_options(whole)
    if options is None:
        return
    place = _first_place(options)
    words = {**OPTION_WORDS, "menu": tuple(menu_groups(known.kinds)), PICTOGRAM: known.pictograms}
    yield from ShapeJudge(words, free_keys=True).judge_group(options, OPTIONS, place)
    yield from judge_languages(options, known)
    yield from judge_edition(options)
    yield from judge_feedback(options)
    yield from judge_bundles(options)
    yield from judge_look(whole, options)
    yield from judge_safety(whole, options)
    yield from judge_audiences(options)
    yield from judge_vocabularies(options, known)
    yield from judge_kinds(options, known)
    yield from judge_labels(options)
    yield from judge_words(options, word_files, known)
    yield from judge_withheld(options)
    yield from judge_severities(options, known)


def _first_place(options: MapValue) -> Location:
    """Where a missing option is told: the first of the options, or the mapping itself."""
    return options.entries[0][0].location if options.entries else options.location


__all__ = [
    "KnownNames",
    "find_options",
    "judge_configuration",
    "judge_word",
    "own_words",
    "read_look",
    "read_safety",
]
