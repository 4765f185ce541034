"""Which files may be published beside the pages, and how large they may be.

This is the one place where the list and the bounds stand; the manual repeats them, and a test
holds that it does.

A format is on the list where readers can open it on an old telephone without internet, and where
we can look into it.  Not on it: what runs (HTML, scripts, programs, documents with macros), what
nobody can look into (archives), what browsers do not show (TIFF, HEIC) or many cannot yet (AVIF),
and the formats of old office programs.
"""

from __future__ import annotations

from dataclasses import dataclass

KILOBYTE = 1000
MEGABYTE = 1000 * KILOBYTE

MOST_PIXELS = 40_000_000
"""Width times height of the largest picture: an old telephone has no memory for more."""

MOST_READ = 64 * MEGABYTE
"""What is larger is not looked into, only counted and compared."""

MOST_HASHED = 512 * MEGABYTE
"""What is larger is not even read."""

LONGEST_PATH = 200
"""Bytes of a path: Windows has room for 260 letters, and people unpack into folders with long names."""


@dataclass(frozen=True, slots=True)
class SizeBounds:
    """How large files of a group may be, in bytes: from `large` on it is told, from `too_large` on refused.

    The network of our readers often gives 20 kB in a second: 200 kB are ten seconds, 2 MB nearly two
    minutes.
    """

    name: str
    large: int
    too_large: int


PICTURES = SizeBounds("pictures", 200 * KILOBYTE, 2 * MEGABYTE)
DOCUMENTS = SizeBounds("documents and data", 2 * MEGABYTE, 10 * MEGABYTE)
SOUND = SizeBounds("sound", 5 * MEGABYTE, 20 * MEGABYTE)
FILM = SizeBounds("film", 10 * MEGABYTE, 50 * MEGABYTE)


@dataclass(frozen=True, slots=True)
class FileFormat:
    """A format that may be published; its first ending is the one to use."""

    name: str
    endings: tuple[str, ...]
    bounds: SizeBounds


FILE_FORMATS: tuple[FileFormat, ...] = (
    FileFormat("PNG picture", ("png",), PICTURES),
    FileFormat("JPEG picture", ("jpg", "jpeg"), PICTURES),
    FileFormat("GIF picture", ("gif",), PICTURES),
    FileFormat("WebP picture", ("webp",), PICTURES),
    FileFormat("SVG drawing", ("svg",), PICTURES),
    FileFormat("PDF document", ("pdf",), DOCUMENTS),
    FileFormat("Word document", ("docx",), DOCUMENTS),
    FileFormat("Excel workbook", ("xlsx",), DOCUMENTS),
    FileFormat("PowerPoint presentation", ("pptx",), DOCUMENTS),
    FileFormat("OpenDocument text", ("odt",), DOCUMENTS),
    FileFormat("OpenDocument spreadsheet", ("ods",), DOCUMENTS),
    FileFormat("OpenDocument presentation", ("odp",), DOCUMENTS),
    FileFormat("EPUB book", ("epub",), DOCUMENTS),
    FileFormat("CSV table", ("csv",), DOCUMENTS),
    FileFormat("JSON data", ("json",), DOCUMENTS),
    FileFormat("GeoJSON map", ("geojson",), DOCUMENTS),
    FileFormat("plain text", ("txt",), DOCUMENTS),
    FileFormat("calendar", ("ics",), DOCUMENTS),
    FileFormat("subtitles", ("vtt",), DOCUMENTS),
    FileFormat("MP3 recording", ("mp3",), SOUND),
    FileFormat("Ogg recording", ("ogg", "oga", "opus"), SOUND),
    FileFormat("MPEG-4 recording", ("m4a",), SOUND),
    FileFormat("MPEG-4 film", ("mp4",), FILM),
    FileFormat("WebM film", ("webm",), FILM),
)
"""Every format that may be published."""

_BY_ENDING = {ending: one for one in FILE_FORMATS for ending in one.endings}


def ending_of(path: str) -> str:
    """Give the ending of a path in small letters, without the dot; empty where it has none."""
    name = path.rpartition("/")[2]
    return name.rpartition(".")[2].lower() if "." in name.strip(".") else ""


def format_of(path: str) -> FileFormat | None:
    """Give the format that a path's ending promises, or None where it may not be published."""
    return _BY_ENDING.get(ending_of(path))
