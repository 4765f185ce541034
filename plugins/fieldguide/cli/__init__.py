"""The command `fieldguide`: turns options into calls of the pipeline, and results into exit statuses.

A command reads the stages it needs when it is called, through `pipeline`: so `--help` reads none, and
`check` none that writes.
"""

from __future__ import annotations

import gc
import signal
import sys
from contextlib import suppress
from io import TextIOWrapper
from types import FrameType
from typing import NoReturn, TextIO

import click

from fieldguide import __version__
from fieldguide.errors import FieldguideError
from fieldguide.report import show_hidden

from .adopt import adopt
from .author import explain, schema
from .build import build, manual
from .bundle import bundle
from .cache import cache
from .check import check
from .export import export
from .new import new
from .render import render
from .serve import serve
from .strip import strip
from .translate import translate
from .verify import keygen, verify

INTERRUPTED = 130
TERMINATED = 143
MACHINE = 4


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="fieldguide")
def command() -> None:
    """Check, build and pack a multilingual knowledge base that works without internet.

    Exit status: 0 clean, 1 faults in content, 2 wrong usage or configuration,
    3 a package that is refused, 4 trouble with the machine, 130 and 143 on signals.
    """


for one in (
    check,
    build,
    manual,
    serve,
    render,
    bundle,
    verify,
    keygen,
    export,
    explain,
    schema,
    new,
    adopt,
    translate,
    strip,
    cache,
):
    command.add_command(one)


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command and leave with its exit status; a person sees a sentence, never a traceback."""
    signal.signal(signal.SIGTERM, _terminate)
    status = _with_all_said(run(sys.argv[1:] if arguments is None else arguments))
    gc.freeze()  # the process ends: nothing that is left need be looked through for garbage
    sys.exit(status)


def run(arguments: list[str]) -> int:
    """Run the command and give its exit status."""
    if sys.stdout is None:  # closed by who started us: the next file opened would stand in its place
        _complain("fieldguide: the standard output is closed")
        return MACHINE
    _write_any_letter()
    try:
        status = command.main(arguments, prog_name="fieldguide", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        with suppress(OSError):
            error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        _complain("fieldguide: stopped")
        return INTERRUPTED
    except FieldguideError as error:
        notes = getattr(error, "__notes__", []) if "--verbose" in arguments else []
        _complain("\n".join([f"fieldguide: {error}", *notes]))
        return error.exit_status
    except OSError as error:
        _discard(sys.stdout)
        place = f"{error.filename}: " if error.filename else ""
        _complain(f"fieldguide: {place}{error.strerror or error}")
        return MACHINE
    return status if isinstance(status, int) else 0


def _write_any_letter() -> None:
    """Show a letter that the terminal has no code for by its number: a report must not end in its middle."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _complain(text: str) -> None:
    """Say something on standard error, where there is one."""
    with suppress(OSError):
        click.echo(show_hidden(text), err=True)


def _with_all_said(status: int) -> int:
    """Give the exit status once all is written; what cannot be is trouble with the machine."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and not stream.closed:
            try:
                stream.flush()
            except OSError:
                _discard(stream)
                status = status or MACHINE
    return status


def _discard(stream: TextIO) -> None:
    """Keep Python from trying again at its end to write what it could not: it would exit with 120."""
    with suppress(OSError):
        stream.close()


def _terminate(number: int, frame: FrameType | None) -> None:
    raise SystemExit(TERMINATED)
