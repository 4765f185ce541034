"""Write into an edition which versions of the project's items it replaces: somebody has read them."""

from __future__ import annotations

from fieldguide.content.fixes import apply_fixes
from fieldguide.content.layout import EDITION_FILE
from fieldguide.errors import UsageError
from fieldguide.load import plain_line_ends
from fieldguide.model import Diagnostic, Fix, Library, Location

from .rules import RULES
from .writing import read_original, replace_file

_KEY = "replaces"


def write_accepted(library: Library) -> tuple[Diagnostic, ...]:
    """Write the fingerprints of all replaced items as they are now; tell each that was another.

    Raises:
        UsageError: the file is written in a way that a program cannot add to.
        MachineError: the file cannot be written.
    """
    local, choice = library.settings.local, library.choice
    content = read_original(local.place, EDITION_FILE) if local is not None else None
    if local is None or choice is None or content is None:
        return ()
    now = {item.id: item.fingerprint for item in choice.replaced}
    named = {key.text: value for key, value in local.replaces}
    changed = [
        _written(id, value.location, now[id])
        for id, value in named.items()
        if id in now and value.text != now[id] and not value.quoted
    ]
    text = content.decode()
    after, done = apply_fixes(text, changed)
    missing = {id: fingerprint for id, fingerprint in sorted(now.items()) if id not in named}
    place = local.replaces_key.location if local.replaces_key else None
    if missing:
        after = _with_lines(after, [f"  {id}: {one}" for id, one in missing.items()], place)
    if after == text:
        return ()
    replace_file(local.place, EDITION_FILE, after.encode())
    return (*done, *(_written(id, place or Location(local.file), one) for id, one in missing.items()))


def _written(id: str, place: Location, fingerprint: str) -> Diagnostic:
    message = f"the edition says that it replaces `{id}` as the project has it now"
    # It is what this rule tells until it is written.
    rule = next(rule for rule in RULES if rule.code == "FG534")
    return rule.at(place, message, fix=Fix(place, fingerprint))


def _with_lines(text: str, lines: list[str], key: Location | None) -> str:
    end = "\r\n" if "\r\n" in text else "\n"
    if key is None:
        whole = text if text.endswith(end) or not text else text + end
        return whole + end.join((f"{_KEY}:", *lines)) + end
    written = text.split(end)
    if plain_line_ends(written[key.line - 1]).partition("#")[0].strip() != f"{_KEY}:":
        raise UsageError(
            f"`{_KEY}` is written on one line: please write each item below it on a line of its own"
        )
    return end.join((*written[: key.line], *lines, *written[key.line :]))
