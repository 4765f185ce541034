"""`fieldguide adopt`."""

from __future__ import annotations

from pathlib import Path

import click

from fieldguide import pipeline
from fieldguide.content.language_tags import is_known_language, is_tag
from fieldguide.errors import UsageError

from .options import write_report


@click.command()
@click.argument("site", type=click.Path(path_type=Path))
@click.option("--to", type=click.Path(path_type=Path), help="The folder of the new project; SITE-fieldguide.")
@click.option("--language", default="", help="The language that the pages are in, such as `fr`.")
@click.option("--dry-run", is_flag=True, help="Say what would be done; write nothing.")
def adopt(site: Path, to: Path | None, language: str, dry_run: bool) -> None:
    """Make a project of SITE, the folder of a plain MkDocs site, in a folder of its own.

    Folders are kept, pages get facts at their head and ids at their headings, links lead by reference.
    What a person has to look at is listed with its place. SITE itself stays as it is.
    """
    if language and not (is_tag(language) and is_known_language(language)):
        raise UsageError(f"`{language}` is the tag of no language that we know")
    new = to or site.resolve().with_name(f"{site.resolve().name}-fieldguide")
    done = pipeline.adopt_project(site, new, language, dry=dry_run)
    for key in done.keys:
        click.echo(f"{site / key.location.path}:{key.location.line}: {key.message}; {key.hint}")
    for remark in done.site.remarks:
        click.echo(f"{done.place(remark)}: {remark.message}")
    if done.keys or done.site.remarks:
        click.echo()
    write_report(done.checked, "text")
    pages = sum(1 for one in done.site.texts if one.path.endswith(".md"))
    verb = "would be" if dry_run else "are"
    click.echo(f"{pages} pages and {len(done.site.copies)} other files {verb} in {new}.")
    if done.checked.diagnostics:
        click.echo(
            "There, `fieldguide check --baseline old-faults.txt --write-baseline` sets the old faults apart."
        )
