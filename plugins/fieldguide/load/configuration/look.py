"""Judge and read how a project wants its site to look."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from fieldguide.content.colours import (
    GROUNDS,
    LEAST_FOR_SHAPES,
    LEAST_FOR_WORDS,
    is_colour,
    least_contrast,
)
from fieldguide.model import Colours, Diagnostic, ListValue, Look, LookFile, MapValue, TextValue
from fieldguide.model.look import DARK, LIGHT

from ..faults import look_setting, wrong_type
from .paths import leaves_project

_FOLDER = "docs"
_PICTURES = (".svg", ".png")
_STYLES = (".css",)


def judge_look(whole: MapValue, options: MapValue) -> Iterator[Diagnostic]:
    """Judge the paths of files and the contrast of colours; that the files are there, a rule says."""
    look = _look(options)
    for name in ("logo", "icon"):
        value = look.text_value(name)
        if value is not None and value.text:
            yield from _judge_path(value, name, _PICTURES)
    styles = whole.get("extra_css")
    if isinstance(styles, ListValue):
        for item in styles.items:
            if isinstance(item, TextValue):
                yield from _judge_path(item, "extra_css", _STYLES)
            else:
                yield wrong_type.report(item.location, "extra_css", "a text", "something else")
    for scheme in (LIGHT, DARK):
        yield from _judge_colours(_scheme(look, scheme), scheme)


def read_look(whole: MapValue, options: MapValue) -> Look:
    """Give the look of a project whose configuration was judged."""
    look = _look(options)
    colours = {
        scheme: Colours(of.text("primary"), of.text("accent"))
        for scheme in (LIGHT, DARK)
        if (of := _scheme(look, scheme)).text("primary") or of.text("accent")
    }
    return Look(
        logo=_file(look.text_value("logo")),
        icon=_file(look.text_value("icon")),
        styles=tuple(file for one in whole.texts("extra_css") if (file := _file(one)) is not None),
        colours=colours,
    )


def _look(options: MapValue) -> MapValue:
    value = options.get("look")
    return value if isinstance(value, MapValue) else MapValue((), options.location)


def _scheme(look: MapValue, scheme: str) -> MapValue:
    value = look.get(DARK)
    below = value if isinstance(value, MapValue) else MapValue((), look.location)
    return look if scheme == LIGHT else below


def _file(value: TextValue | None) -> LookFile | None:
    if value is None or not value.text:
        return None
    return LookFile(posixpath.normpath(f"{_FOLDER}/{value.text}"), value.location)


def _judge_path(value: TextValue, name: str, endings: tuple[str, ...]) -> Iterator[Diagnostic]:
    example = "look/own.css" if endings == _STYLES else "look/logo.svg"
    hint = f"please put the file below `{_FOLDER}`, and name it from there, such as `{example}`"
    if "://" in value.text or value.text.startswith("//"):
        yield look_setting.report(value, f"`{name}` is an address of the network: no page loads one", hint)
    elif leaves_project(value.text) or "\\" in value.text:
        yield look_setting.report(value, f"`{name}` leads out of `{_FOLDER}`", hint)
    elif not value.text.endswith(endings):
        listed = " or ".join(f"`{ending}`" for ending in endings)
        yield look_setting.report(value, f"`{name}` wants a file that ends in {listed}", hint)


def _judge_colours(look: MapValue, scheme: str) -> Iterator[Diagnostic]:
    for name, least, grounds in (
        ("primary", LEAST_FOR_SHAPES, GROUNDS[scheme][:2]),
        ("accent", LEAST_FOR_WORDS, GROUNDS[scheme]),
    ):
        value = look.text_value(name)
        if value is None or not value.text:
            continue
        if not is_colour(value.text):
            hint = 'please write it as `"#rrggbb"`, in quotes, such as `"#00695c"`'
            yield look_setting.report(value, f"`{value.text}` is no colour that is read here", hint)
            continue
        found, ground = least_contrast(value.text, grounds)
        if found < least:
            what = "words" if least == LEAST_FOR_WORDS else "shapes"
            better = "darker" if scheme == LIGHT else "lighter"
            message = f"`{value.text}` on `{ground}` has a contrast of {found:.1f}; {what} need {least:.1f}"
            yield look_setting.report(value, message, f"please choose a {better} colour")
