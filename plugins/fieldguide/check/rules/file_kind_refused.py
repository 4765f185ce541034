"""A page publishes a file of a kind that is not published.

A file on a page travels to every reader, and nobody there can ask who made it.  Published are
formats that readers can open on an old telephone without internet and that can be looked into:
pictures (`png`, `jpg`, `gif`, `webp`, `svg`), documents (`pdf`, `docx`, `xlsx`, `pptx`, `odt`, `ods`,
`odp`, `epub`), data (`csv`, `json`, `geojson`, `txt`, `ics`, `vtt`), sound (`mp3`, `ogg`, `opus`, `m4a`)
and film (`mp4`, `webm`).

Not published are files that run (web pages, scripts, programs, documents with macros such as
`docm`), archives, which can hide anything, and pictures that many browsers do not show.

Please save the file in a format of the list, or write what it says as a page.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, declare_rule, format_of

from ..published_files import published_files

RULE = declare_rule("FG510", "file-kind-refused", __doc__)

_SAVE_AS = {
    "`.docx`, `.odt` or `.pdf`": ("doc", "docm", "dot", "dotm", "dotx", "rtf", "pages", "wps"),
    "`.xlsx`, `.ods` or `.csv`": ("xls", "xlsm", "xlsb", "xlt", "xltm", "xltx", "numbers", "tsv"),
    "`.pptx`, `.odp` or `.pdf`": ("ppt", "pptm", "pps", "ppsx", "ppsm", "key"),
    "`.jpg` or `.png`": ("tif", "tiff", "bmp", "heic", "heif", "avif", "psd", "ico"),
    "plain `.svg`, or as `.png`": ("ai", "eps", "svgz", "wmf", "emf"),
    "`.mp3` or `.opus`": ("wav", "flac", "aac", "wma", "aiff"),
    "`.mp4` or `.webm`": ("mov", "avi", "mkv", "wmv", "m4v", "mpg", "mpeg", "3gp", "ogv"),
}
_HINTS = {ending: f"please save it as {better}" for better, endings in _SAVE_AS.items() for ending in endings}
_HINTS |= dict.fromkeys(("html", "htm", "xhtml", "mht", "mhtml"), "please write it as a page, in Markdown")
_HINTS |= dict.fromkeys(
    ("zip", "rar", "7z", "gz", "tar", "tgz", "bz2", "xz"), "please publish the files in it one by one"
)
_OTHER = "please save it in a format that is published, or remove the link"


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the ending of every published file with the list."""
    styles = {one.path for one in library.settings.look.styles}
    for file in published_files(library):
        if format_of(file.file.path) is None and file.file.path not in styles:
            what = f"files called `.{file.ending}` are not published" if file.ending else "it has no ending"
            yield file.report(
                RULE, f"`{file.name}` cannot be published: {what}", _HINTS.get(file.ending, _OTHER)
            )
