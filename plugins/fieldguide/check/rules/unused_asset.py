"""A file lies among the content and nothing uses it.

Pictures and documents that no page shows still travel with every copy of the site.
They make it bigger, and nobody looks at what is in them.  A data file without its page
is not published at all.

Please use the file, or remove it.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.layout import TEXT_SUFFIXES, content_folder, page_of_data, with_known_ending
from fieldguide.model import Diagnostic, Library, Location, Severity, declare_rule

from ..published_files import used_paths

RULE = declare_rule("FG205", "unused-asset", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the files with what the pages use."""
    used = used_paths(library)
    data_folders = _data_folders(library)
    for file in library.files:
        if library.settings.local is not None and not file.real:
            continue  # the project uses it, on a page that this edition leaves out or replaces
        folder, _, name = file.path.rpartition("/")
        if not name.endswith(TEXT_SUFFIXES):
            if file.path not in used and not with_known_ending(file.path):
                yield RULE.at(
                    Location(file.path), "no page uses this file", "please either use it or remove it"
                )
        elif name.endswith(".yml") and folder in data_folders:
            page = page_of_data(file.path)
            if library.file(page) is None:
                hint = f"please either add `{page}` or remove it"
                yield RULE.at(Location(file.path), "this data belongs to no page", hint)


def _data_folders(library: Library) -> set[str]:
    return {
        content_folder(kind, language.code)
        for kind in library.settings.kinds
        for language in library.settings.languages
        if kind.data and kind.has_body
    }
