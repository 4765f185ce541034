"""What format a file is in, told by its first bytes and never by its name."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sniffed:
    """A format by the ending it should have, and in words with their article; both empty for unknown."""

    ending: str = ""
    words: str = ""


_ZIP = Sniffed("zip", "a ZIP archive")
_SIGNATURES: tuple[tuple[bytes, Sniffed], ...] = (
    (b"\x89PNG\r\n\x1a\n", Sniffed("png", "a PNG picture")),
    (b"\xff\xd8\xff", Sniffed("jpg", "a JPEG picture")),
    (b"GIF87a", Sniffed("gif", "a GIF picture")),
    (b"GIF89a", Sniffed("gif", "a GIF picture")),
    (b"II*\0", Sniffed("tif", "a TIFF picture")),
    (b"MM\0*", Sniffed("tif", "a TIFF picture")),
    (b"BM", Sniffed("bmp", "a BMP picture")),
    (b"8BPS", Sniffed("psd", "a Photoshop picture")),
    (b"%PDF-", Sniffed("pdf", "a PDF document")),
    (b"PK\x03\x04", _ZIP),
    (b"PK\x05\x06", _ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Sniffed("ole", "an old or locked Office document")),
    (b"\x1f\x8b", Sniffed("gz", "a compressed file (gzip)")),
    (b"7z\xbc\xaf\x27\x1c", Sniffed("7z", "a 7-Zip archive")),
    (b"Rar!\x1a\x07", Sniffed("rar", "a RAR archive")),
    (b"MZ", Sniffed("exe", "a program for Windows")),
    (b"\x7fELF", Sniffed("elf", "a program for Linux")),
    (b"\xca\xfe\xba\xbe", Sniffed("class", "a program")),
    (b"#!", Sniffed("sh", "a script")),
    (b"{\\rtf", Sniffed("rtf", "an RTF document")),
    (b"OggS", Sniffed("ogg", "an Ogg recording")),
    (b"ID3", Sniffed("mp3", "an MP3 recording")),
    (b"\xff\xfb", Sniffed("mp3", "an MP3 recording")),
    (b"\xff\xf3", Sniffed("mp3", "an MP3 recording")),
    (b"\xff\xf2", Sniffed("mp3", "an MP3 recording")),
    (b"fLaC", Sniffed("flac", "a FLAC recording")),
    (b"\x1a\x45\xdf\xa3", Sniffed("webm", "a WebM film")),
    (b"WEBVTT", Sniffed("vtt", "subtitles")),
    (b"BEGIN:VCALENDAR", Sniffed("ics", "a calendar")),
)
_BRANDS = {
    b"avif": "avif",
    b"avis": "avif",
    b"heic": "heic",
    b"heix": "heic",
    b"mif1": "heic",
    b"M4A ": "m4a",
}
_HEAD = 4096
# https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type
_HTML = re.compile(
    rb"(?:\s|<\?xml[^>]*>|(?><!--.*?-->))*+<(?:!doctype html|html|head|script|iframe|body|h1|div|font"
    rb"|table|a|style|title|b|br|p)[\s>/]",
    re.IGNORECASE | re.DOTALL,
)
_SVG = re.compile(rb"<(?:[a-z]{1,20}:)?svg[\s>/]", re.IGNORECASE)


def sniff(content: bytes) -> Sniffed:
    """Name the format of a file's content."""
    for signature, found in _SIGNATURES:
        if content.startswith(signature):
            return found
    if content[:4] == b"RIFF":
        if content[8:12] == b"WEBP":
            return Sniffed("webp", "a WebP picture")
        return Sniffed("wav", "a WAVE recording or AVI film")
    if content[4:8] == b"ftyp":
        return _brand(content[8:12])
    return _text(content)


def _brand(brand: bytes) -> Sniffed:
    ending = _BRANDS.get(brand, "mp4")
    words = {"avif": "an AVIF picture", "heic": "a HEIC picture", "m4a": "an MPEG-4 recording"}
    return Sniffed(ending, words.get(ending, "an MPEG-4 film"))


def _text(content: bytes) -> Sniffed:
    head = content[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or head[:2] in (b"<\0", b"\0<"):
        head = head.replace(b"\0", b"")
        if _SVG.search(head):
            return Sniffed("svg", "an SVG drawing")
    if _HTML.match(head):
        return Sniffed("html", "an HTML page")
    if _SVG.search(head):
        return Sniffed("svg", "an SVG drawing")
    if head.lstrip().startswith(b"<?xml"):
        return Sniffed("xml", "an XML file")
    if b"\0" not in content[:_HEAD] and _is_text(head):
        return Sniffed("txt", "plain text")
    return Sniffed()


def _is_text(head: bytes) -> bool:
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start >= len(head) - 3 and len(head) >= _HEAD - 3
    return True
