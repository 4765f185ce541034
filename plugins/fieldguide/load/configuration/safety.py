"""Judge and read what a project does not tell of itself in tabs, headers and on paper."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.letters import fold_letters
from fieldguide.model import Diagnostic, MapValue, Safety, TextValue

from ..faults import safety_setting


def judge_safety(whole: MapValue, options: MapValue) -> Iterator[Diagnostic]:
    """Judge the titles: each is in a language of the site, and none names the site."""
    safety = _safety(options)
    languages = {one.text("code") for one in options.maps("languages")}
    names = {fold_letters(name) for name in _site_names(whole, options) if name.strip()}
    source = next((one.text("code") for one in options.maps("languages")), "")
    titles = _titles(safety)
    for code, title in titles:
        if code.text not in languages:
            hint = "please name a language of the site"
            yield safety_setting.report(code, f"the site has no language `{code.text}`", hint)
        elif title.text.strip() and any(name in fold_letters(title.text) for name in names):
            hint = "please choose a word that is on every device, such as `Notes`"
            yield safety_setting.report(title, f"`{title.text}` names the site", hint)
    key = safety.key("neutral_title")
    if key is not None and titles and source not in {code.text for code, _ in titles}:
        hint = "languages without a title of their own take that one"
        yield safety_setting.report(key, f"there is no title in the source language `{source}`", hint)


def read_safety(options: MapValue) -> Safety:
    """Give the safety of a project whose configuration was judged."""
    safety = _safety(options)
    return Safety(
        {code.text: title.text for code, title in _titles(safety)},
        keeps_site_name=safety.text("keep_site_name") == "true",
        neutral_icon=safety.text("neutral_icon") == "true",
        unnamed_paper=safety.text("unnamed_paper") == "true",
    )


def _safety(options: MapValue) -> MapValue:
    value = options.get("safety")
    return value if isinstance(value, MapValue) else MapValue((), options.location)


def _titles(safety: MapValue) -> tuple[tuple[TextValue, TextValue], ...]:
    titles = safety.keyed("neutral_title")
    return tuple((code, title) for code, title in titles if isinstance(title, TextValue))


def _site_names(whole: MapValue, options: MapValue) -> Iterator[str]:
    yield whole.text("site_name")
    words = options.get("words")
    named = words.keyed("site.name") if isinstance(words, MapValue) else ()
    yield from (name.text for _, name in named if isinstance(name, TextValue))
