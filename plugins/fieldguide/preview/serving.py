"""Run a preview: from the first look at a project to Ctrl-C."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from fieldguide.errors import no_configuration
from fieldguide.model import EditionFolder

from .address import read_address
from .keeper import Keeper
from .outcome import Outcome
from .server import PreviewServer
from .watching import Stamps, Watch

_SETTLED = 0.1
"""Seconds within which an editor that empties, removes or renames a file has written it anew."""

_MISSING = 0.5
"""The same for the configuration, without which nothing else is known."""

_MOST_ROUNDS = 10
_IDLE = 2.0


def serve_preview(
    config: Path,
    address: str,
    serving: Callable[[str], None],
    judged: Callable[[Outcome], None],
    *,
    for_authors: bool = False,
    edition: EditionFolder | None = None,
) -> None:
    """Show a project until Ctrl-C: the site of its readers, or that of those who write, or an edition of it.

    `judged` is told each outcome, the first one before pages are asked for, and `serving` the address
    once it answers.

    Raises:
        UsageError: the address has another form, or there is no configuration file at the start.
        MachineError: the address cannot be served at.
    """
    if not config.is_file():
        raise no_configuration(config)
    place = read_address(address)
    keeper = Keeper(config, for_authors=for_authors, edition=edition)
    with PreviewServer(place, keeper) as server:
        watch = Watch(config, edition.place if edition is not None else None)
        try:
            stamps = _judge(keeper, watch, watch.look(), judged)
            threading.Thread(target=server.serve_forever, name="preview", daemon=True).start()
            serving(server.address.url)
            _follow(keeper, watch, stamps, judged)
        finally:
            keeper.end()


def _follow(keeper: Keeper, watch: Watch, stamps: Stamps, judged: Callable[[Outcome], None]) -> None:
    """Judge after each change, without end."""
    pause = threading.Event()
    idle, tidied = 0.0, True
    while True:
        wait = watch.interval
        pause.wait(wait)
        new = watch.look()
        if new != stamps:
            stamps = _judge(keeper, watch, new, judged)
            idle, tidied = 0.0, False
        elif not tidied:
            idle += wait
            if idle >= _IDLE:
                keeper.tidy()
                tidied = True


def _judge(keeper: Keeper, watch: Watch, stamps: Stamps, judged: Callable[[Outcome], None]) -> Stamps:
    """Judge the project, and show the outcome; give the stamps of what was judged.

    What fails is judged again if a file changed meanwhile: it may have been half written.
    """
    pause = threading.Event()
    for _ in range(_MOST_ROUNDS):
        outcome = keeper.judge()
        if not outcome.failed or outcome.number == keeper.outcome.number:
            break
        pause.wait(_MISSING if outcome.problem else _SETTLED)
        new = watch.look()
        if new == stamps:
            break
        stamps = new
    if keeper.publish(outcome):
        judged(outcome)
    return stamps
