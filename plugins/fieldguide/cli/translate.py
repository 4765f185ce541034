"""`fieldguide translate`: what is left, packs for translators, and what comes back."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldguide import pipeline
from fieldguide.errors import UsageError

from .options import CONTENT_FAULTS, config_option, leave_on_faults, write_report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldguide.model import Language
    from fieldguide.translate import PackProblem, TranslationStatus

# Those of `fieldguide.translate`, which is read when it is needed alone.
FORMATS = ("xlsx", "docx", "xlf", "po")
STATES = ("missing", "changed", "translated", "reviewed")


@click.group()
def translate() -> None:
    """See what is left to translate, write packs for translators, and read them back.

    A pack holds passages of at most so many words with a place for each translation; links, sources and ids
    cannot be changed in it.  What comes back is checked whole before anything is written.
    """


@translate.command()
@click.argument("languages", nargs=-1, metavar="[LANGUAGE]...")
@click.option("--format", "report", type=click.Choice(["text", "json"]), default="text", show_default=True)
@config_option
def status(languages: tuple[str, ...], report: str, config: Path) -> None:
    """Count by kind what is missing, changed since, translated and reviewed; in words of the source."""
    checked, found = pipeline.translation_status(config, languages)
    if checked.library is None:
        write_report(checked, "text", quiet=True)
        leave_on_faults(checked)
    if report == "json":
        whole = {language.code: [_values(one) for one in statuses] for language, statuses in found}
        click.echo(json.dumps(whole, ensure_ascii=False, indent=2))
        return
    for number, (language, statuses) in enumerate(found):
        click.echo(("\n" if number else "") + _table(language, statuses))


def _values(status: TranslationStatus) -> dict[str, object]:
    return {
        "kind": status.kind or "all",
        "entries": {"all": status.all_entries, **{state.value: n for state, n in status.entries.items()}},
        "words": {"all": status.all_words, **{state.value: n for state, n in status.words.items()}},
        "names_missing": status.names,
    }


def _table(language: Language, statuses: Sequence[TranslationStatus]) -> str:
    heads = ("", "entries", "missing", "changed", "reviewed", "words left", "of words")
    rows: list[tuple[str, ...]] = [heads]
    for one in statuses:
        values = {state.value: number for state, number in one.entries.items()}
        counts = (
            one.all_entries,
            values["missing"],
            values["changed"],
            values["reviewed"],
            one.left_words,
            one.all_words,
        )
        rows.append((one.kind or "all", *(f"{count:,}" for count in counts)))
    widths = [max(len(row[column]) for row in rows) for column in range(len(heads))]
    lines = [f"{language.name} ({language.code})"]
    for row in rows:
        first, *rest = (
            cell.ljust(width) if not at else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        lines.append("  ".join((first, *rest)).rstrip())
    return "\n".join(lines)


@translate.command("export")
@click.argument("language")
@click.option(
    "--to", type=click.Path(path_type=Path, file_okay=False), required=True, help="The folder for the packs."
)
@click.option(
    "--format",
    "name",
    type=click.Choice(FORMATS),
    default="xlsx",
    show_default=True,
    help="For people: xlsx, docx; for tools: xlf (XLIFF 2), po.",
)
@click.option(
    "--words",
    type=click.IntRange(1),
    default=3000,
    show_default=True,
    help="At most so many words in a pack; one whole entry at least.",
)
@click.option(
    "--first",
    "most",
    type=click.IntRange(0),
    default=0,
    metavar="N",
    help="The first N packs alone: what readers meet first.",
)
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    help="Entries of this kind alone, `words` for those of the interface. Can be given several times.",
)
@click.option(
    "--entry", "entries", multiple=True, metavar="ID", help="This entry alone. Can be given several times."
)
@click.option(
    "--names", is_flag=True, help="Titles, summaries and other names alone: what stands in lists and menus."
)
@click.option(
    "--state",
    "states",
    multiple=True,
    type=click.Choice(STATES),
    help="Passages in this state; by default missing and changed.",
)
@click.option("--whole", is_flag=True, help="All passages of an entry of which one is wanted.")
@click.option("--all", "every", is_flag=True, help="Everything, for a review.")
@config_option
def export_packs(
    language: str,
    to: Path,
    name: str,
    words: int,
    most: int,
    kinds: tuple[str, ...],
    entries: tuple[str, ...],
    names: bool,
    states: tuple[str, ...],
    whole: bool,
    every: bool,
    config: Path,
) -> None:
    """Write packs of what is to be translated into LANGUAGE, what readers meet first before the rest."""
    from fieldguide.translate import PackChoice, UnitState

    if every and states:
        raise UsageError("--all takes passages in every state: please take --state out")
    wanted = STATES if every else states or ("missing", "changed")
    choice = PackChoice(kinds, entries, tuple(UnitState(one) for one in wanted), whole, names, words)
    checked, written = pipeline.export_packs(config, language, name, to, choice, most)
    if checked.errors or checked.library is None:
        write_report(checked, "text", quiet=True)
    leave_on_faults(checked)
    for one in written:
        click.echo(f"{one.path}: {one.passages} passages, {one.words} words")
    if not written:
        click.echo("There is nothing to translate.")


@translate.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@config_option
def accept(paths: tuple[Path, ...], config: Path) -> None:
    """Say of the translations in PATHS that they follow their sources as they are now.

    Somebody has compared them.  Without PATHS, those that follow them already get the names of the
    passages that they were made from, so that later only what has changed is asked for again, and shown to
    readers.
    """
    root = config.resolve().parent
    inside: list[str] = []
    for path in paths:
        if not path.resolve().is_relative_to(root):
            raise UsageError(f"{path} is outside the project {root}")
        inside.append(path.resolve().relative_to(root).as_posix())
    written = pipeline.accept_translations(config, inside)
    for one in written:
        click.echo(one)
    click.echo(f"{len(written)} files written")


@translate.command("import")
@click.argument(
    "packs", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@click.option("--lang", "language", default="", help="The language that the packs have to be of.")
@click.option(
    "--reviewed-by",
    "by",
    default="",
    metavar="NAME",
    help="Who read all of it against the source, as they want to be named on the pages: an office or a "
    "role is enough.",
)
@click.option("--reviewed-on", "day", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="On which day.")
@config_option
def import_packs(packs: tuple[Path, ...], language: str, by: str, day: datetime | None, config: Path) -> None:
    """Check PACKS that came back, and write what is new in them; of a pack with a fault, nothing."""
    from fieldguide.translate import PackReview

    if bool(by.strip()) != (day is not None):
        raise UsageError("--reviewed-by and --reviewed-on belong together")
    review = PackReview(" ".join(by.split()), day.date()) if day is not None else None
    refused = False
    project = pipeline.PackImport(config)
    for path in packs:
        found = project.take(path, language, review)
        for kind, these in (("error", found.problems), ("waiting", found.waiting), ("note", found.notes)):
            for one in these:
                click.echo(_line(path, kind, one), err=True)
        if found.problems:
            refused = True
            click.echo(f"{path}: nothing was written", err=True)
            continue
        for change in found.changes:
            click.echo(change.path)
        reviewed = sum(one.reviewed for one in found.changes)
        told = f"{path}: {found.passages} passages are new, {found.same} are as they were"
        told += f"; {len(found.changes)} files written"
        told += f", {reviewed} of them reviewed" if reviewed else ""
        told += f"; {len(found.waiting)} entries wait for more" if found.waiting else ""
        click.echo(f"{told}; {len(found.notes)} notes, see above" if found.notes else told)
        for fault in found.faults:
            click.echo(
                f"{fault.location.path}:{fault.location.line}: {fault.severity.value}[{fault.code}]: "
                f"{fault.message}",
                err=True,
            )
    if refused:
        raise click.exceptions.Exit(CONTENT_FAULTS)


def _line(path: Path, kind: str, one: PackProblem) -> str:
    place = f"{path}: {one.place}" if one.place else str(path)
    id = f" `{one.id}`" if one.id else ""
    return f"{kind}: {place}{id}: {one.message}; {one.hint}"
