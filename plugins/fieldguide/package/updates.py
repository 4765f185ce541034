"""Make an update: what of a copy is new since an older one, and a page that finishes it on a disk.

It is unpacked over the folder of the older copy.  The page tells what changed, in words for readers, and
which files may be deleted, as far as it can see from a disk whether both copies belong together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from hashlib import sha256
from urllib.parse import quote

from fieldguide.content.bundles import MANIFEST, SIGNATURE, SUMS, UPDATE, list_sums
from fieldguide.content.manifests import read_top, write_lists, write_manifest
from fieldguide.content.site_paths import HOME, site_path
from fieldguide.errors import UsageError
from fieldguide.model import (
    Library,
    Manifest,
    PackedFile,
    Settings,
    UpdateFacts,
    VerifiedBundle,
)

from .archive import PackedContent, pack_file, write_zip
from .artifact import Artifact, Copy
from .changes import contacts_before, find_changes
from .filling import fill, fill_text, plain_policy, plain_script, plain_style
from .lists import list_files, pack_signed
from .signing import Signer
from .start import update_page_name
from .words import day_words, package_words

REMOVED = "removed.txt"
"""The files that a newer copy has no more, as plain text."""

_MARKS = "assets/copy"
_SCRIPT = "check_folder.js"
_WORDS_OF_SCRIPT = (
    "check_both",
    "check_old_missing",
    "check_new_missing",
    "check_reading",
    "check_no_list",
    "check_other_list",
    "check_good",
    "check_bad",
    "check_missing",
    "check_changed",
    "check_added",
    "check_sizes",
)


def mark_of_copy(manifest: Manifest) -> tuple[str, bytes]:
    """Give a small script that lies in a copy and in no other, and tells by that which one it is.

    A page that is opened from a disk cannot look into a folder; it can try to load a script.
    """
    said = (manifest.edition, manifest.issued, manifest.audience, manifest.office, *manifest.languages)
    number = sha256("\n".join(said).encode()).hexdigest()[:12]
    return f"{_MARKS}/{number}.js", f'"copy {number}";\n'.encode()


def is_of_same(old: Manifest, new: Manifest) -> bool:
    """Tell whether an older package is for the same readers as a new one."""
    return (old.languages, old.audience, old.office) == (new.languages, new.audience, new.office)


def make_update(copy: Copy, old: VerifiedBundle, library: Library, signer: Signer | None) -> Artifact:
    """Give the update that makes a copy of an older one.

    Raises:
        UsageError: the older one is not older, or is the same edition.
    """
    settings = library.settings
    _judge_old(copy, old)
    before = {one.path: one.sha256 for one in old.manifest.files}
    # The lists of folders that lie in the older one: it may have been made before there were any.
    before |= {one.path: one.sha256 for one in read_top(old.read(MANIFEST))[1]}
    listed = {one.path for one in copy.manifest.files} | (write_lists(copy.manifest).keys() - {MANIFEST})
    changed = {
        name: copy.files[name] for name in sorted(listed) if before.get(name) != copy.files[name].sha256
    }
    removed = sorted(before.keys() - listed)
    if old.signed and signer is None:
        # The old signatures would stand beside lists that they are not of.
        removed = sorted((*removed, MANIFEST + SIGNATURE, SUMS + SIGNATURE))
    name = _update_name(settings, copy, old.manifest)
    page = update_page_name(copy.languages, settings)
    inside = changed | {MANIFEST: copy.files[MANIFEST]}
    inside[page] = pack_file(_finishing_page(copy, old, library, changed, removed, page))
    inside[REMOVED] = pack_file(fill_text("removed.txt.jinja", removed=removed))
    # After an update this list tells of what came with it; all files are in the other.
    sums = list_sums({one: file.sha256 for one, file in inside.items()})
    inside |= pack_signed({SUMS: sums}, copy.manifest, copy.name, signer)
    if MANIFEST + SIGNATURE in copy.files:
        inside[MANIFEST + SIGNATURE] = copy.files[MANIFEST + SIGNATURE]
    facts = UpdateFacts(old.manifest.edition, old.digest, tuple(removed))
    manifest = Manifest(
        copy.manifest.title,
        copy.manifest.edition,
        copy.manifest.languages,
        copy.manifest.audience,
        copy.manifest.office,
        copy.manifest.issued,
        copy.manifest.review_by,
        list_files(inside),
        facts,
    )
    inside |= pack_signed({UPDATE: write_manifest(manifest)}, manifest, name, signer)
    # Its links are judged in the folder that it makes, where the mark of the older copy still lies.
    mark, text = mark_of_copy(old.manifest)
    after = PackedContent(dict(copy.files) | inside | {mark: pack_file(text)})
    codes = tuple(language.code for language in copy.languages)
    return Artifact(
        name,
        write_zip(inside, settings.edition_date),
        after,
        tuple(copy.pages.values()),
        codes,
        offered=False,
    )


def _judge_old(copy: Copy, old: VerifiedBundle) -> None:
    before, now = old.manifest, copy.manifest
    if before.update is not None:
        raise UsageError(f"{old.name} is an update itself: please name the whole copy of an older edition")
    if before.edition == now.edition and before.issued == now.issued:
        raise UsageError(
            f"{old.name} is of the edition that is being made, {now.edition or 'without a name'}:"
            " give the new one another name and day in the configuration (edition)"
        )
    if before.issued and now.issued and before.issued > now.issued:
        raise UsageError(
            f"{old.name} was issued on {before.issued}, after the edition that is being made ({now.issued})"
        )


def _update_name(settings: Settings, copy: Copy, old: Manifest) -> str:
    label = copy.languages[0].code if len(copy.languages) == 1 else "all"
    edition = re.sub(r"[^A-Za-z0-9._-]+", "-", old.edition).strip("-.") or "older"
    return settings.package_name(f"update-from-{edition}-{label}")


def _finishing_page(
    copy: Copy,
    old: VerifiedBundle,
    library: Library,
    changed: Mapping[str, PackedFile],
    removed: Sequence[str],
    page: str,
) -> bytes:
    settings = library.settings
    script = plain_script(_SCRIPT)
    parts = []
    shown = contacts_before(old, settings)
    for language in copy.languages:
        words = package_words(language, settings)
        parts.append(
            {
                "language": language,
                "words": words,
                "old": _named(old.manifest, words["language"]),
                "new": _named(copy.manifest, words["language"]),
                "changes": find_changes(copy, old, library, changed, removed, language, shown),
                "home": quote(site_path(HOME, language, settings.first_language)),
                "spoken": {key: words[key] for key in _WORDS_OF_SCRIPT},
            }
        )
    return fill(
        "update.html.jinja",
        parts=parts,
        removed=removed,
        own=(page, REMOVED, UPDATE, *((UPDATE + SIGNATURE,) if SUMS + SIGNATURE in copy.files else ())),
        mark_before=mark_of_copy(old.manifest)[0],
        mark_after=mark_of_copy(copy.manifest)[0],
        digest=copy.files[MANIFEST].sha256,
        policy=plain_policy(script, files=True),
        style=plain_style(),
        script=script,
    )


def _named(manifest: Manifest, language: str) -> str:
    day = day_words(manifest.issued, language)
    return f"{manifest.edition} ({day})" if manifest.edition and day else manifest.edition or day
