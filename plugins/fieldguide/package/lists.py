"""The lists that lie in a package: what it is, each file of it, and who says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fieldguide.content.bundles import MANIFEST, SIGNATURE, SUMS, list_sums, trusted_comment
from fieldguide.content.manifests import write_lists
from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.words import site_name
from fieldguide.model import Language, Library, ListedFile, Manifest, PackedFile

from .archive import pack_file, pack_list
from .signing import Signer


def review_day(library: Library) -> str:
    """Give the first day on which a page or a contact of the build must be checked again, in ISO form.

    A page whose day had passed when the edition was issued does not count: the check tells it to the authors.
    A contact always does: after its day people may reach nobody, or the wrong one.
    Empty where nothing names a day.
    """
    settings = library.settings
    issued = settings.edition_date
    days = [
        due
        for entry in library.sources()
        if settings.shows(entry.audience) and settings.holds(entry.kind)
        if (due := read_page_facts(entry.fields).review_due) is not None
        if issued is None or due > issued
    ]
    if settings.local is not None:
        days += [contact.verify_again_by for contact in settings.local.contacts.values()]
    return min(days).isoformat() if days else ""


def describe_copy(
    library: Library, languages: Sequence[Language], files: Mapping[str, PackedFile], review_by: str
) -> Manifest:
    """Say what a package of some languages is, and list its files."""
    settings = library.settings
    day = settings.edition_date
    return Manifest(
        title=site_name(settings, languages[0].code),
        edition=settings.edition,
        languages=tuple(language.code for language in languages),
        audience=settings.audience,
        office=settings.office_in(settings.first_language.code),
        issued=day.isoformat() if day is not None else "",
        review_by=review_by,
        files=list_files(files),
    )


def list_files(files: Mapping[str, PackedFile]) -> tuple[ListedFile, ...]:
    """Give the lines of a manifest for some files."""
    return tuple(ListedFile(name, files[name].sha256, files[name].size) for name in sorted(files))


def with_lists(
    files: Mapping[str, PackedFile], manifest: Manifest, bundle: str, signer: Signer | None
) -> dict[str, PackedFile]:
    """Give the files of a copy with its lists, and with the signatures of these where there is a key.

    `bundle` is the name of the package's file.
    """
    lists = write_lists(manifest)
    listed = dict(files) | {name: pack_list(content) for name, content in lists.items()}
    sums = list_sums({name: file.sha256 for name, file in listed.items()})
    # The lists of folders need no signature: the manifest tells their sums.
    signed = pack_signed({MANIFEST: lists[MANIFEST], SUMS: sums}, manifest, bundle, signer)
    return listed | signed


def pack_signed(
    contents: Mapping[str, bytes], manifest: Manifest, bundle: str, signer: Signer | None
) -> dict[str, PackedFile]:
    """Pack some lists, each with its signature beside it."""
    packed = {name: pack_list(content) for name, content in contents.items()}
    if signer is not None:
        for name, content in contents.items():
            signature = signer.sign(content, trusted_comment(manifest, bundle, name))
            packed[name + SIGNATURE] = pack_file(signature)
    return packed
