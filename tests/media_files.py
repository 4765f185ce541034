"""Pictures and documents that tests need, each made by the program that makes such files for people."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping

from PIL import Image, PngImagePlugin
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

GPS, CAMERA = 0x8825, 0x8769
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a exif:GPSLatitude="33,53.4N"/></x:xmpmeta>'
CORE = (
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>{author}</dc:creator>'
    "<cp:lastModifiedBy></cp:lastModifiedBy></cp:coreProperties>"
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>\n'


def make_picture(format: str = "PNG", size: tuple[int, int] = (8, 6), **options: object) -> bytes:
    """Give a picture with a pattern, so that a turned or changed one is another."""
    image = Image.new("RGB", size)
    if size[0] * size[1] < 10_000:
        image.putdata([(x * 29 % 256, x * 53 % 256, x * 97 % 256) for x in range(size[0] * size[1])])
    buffer = io.BytesIO()
    image.save(buffer, format, **options)  # type: ignore[arg-type]
    return buffer.getvalue()


def make_exif(place: bool = False, people: bool = False, orientation: int = 1) -> bytes:
    """Give what a camera writes, as Pillow writes it."""
    exif = Image.Exif()
    if place:
        exif.get_ifd(GPS).update({1: "N", 2: (33.0, 53.0, 24.0), 3: "E", 4: (35.0, 30.0, 12.0)})
    if people:
        exif[0x013B] = "Jane Doe"
        exif.get_ifd(CAMERA).update({0xA430: "Jane Doe", 0xA431: "SN-1234", 0x9003: "2026:01:01 10:00:00"})
    if orientation > 1:
        exif[0x0112] = orientation
    return exif.tobytes()


def make_text_chunks() -> PngImagePlugin.PngInfo:
    """Give the texts of a PNG: one of its program, one of a person, one of XMP."""
    info = PngImagePlugin.PngInfo()
    info.add_text("Software", "a program")
    info.add_text("Author", "Jane Doe")
    info.add_itxt("XML:com.adobe.xmp", XMP.decode())
    return info


def make_animation(format: str, **options: object) -> bytes:
    """Give a picture of two frames."""
    frames = [Image.new("RGB", (8, 6), colour) for colour in ("red", "blue")]
    buffer = io.BytesIO()
    frames[0].save(buffer, format, save_all=True, append_images=frames[1:], **options)  # type: ignore[arg-type]
    return buffer.getvalue()


def make_zip(members: Mapping[str, str | bytes], first: Mapping[str, str] | None = None) -> bytes:
    """Give a ZIP; `first` are the members that are not compressed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (first or {}).items():
            archive.writestr(name, text, zipfile.ZIP_STORED)
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def make_word(**members: str | bytes) -> bytes:
    """Give a Word document; further members by path, in which `__` is `/` and `_dot_` is `.`."""
    more = {name.replace("__", "/").replace("_dot_", "."): content for name, content in members.items()}
    return make_office("word/document.xml", {"word/document.xml": "<w:document/>", **more})


def make_office(main: str, members: Mapping[str, str | bytes]) -> bytes:
    """Give a document of Office Open XML."""
    return make_zip({"[Content_Types].xml": "<Types/>", main: "<x/>", **members})


def make_open_document(members: Mapping[str, str | bytes], type: str = "text") -> bytes:
    """Give an OpenDocument file."""
    return make_zip(
        {"content.xml": "<office:document-content/>", "META-INF/manifest.xml": "<m/>", **members},
        {"mimetype": f"application/vnd.oasis.opendocument.{type}"},
    )


def make_pdf(change: Callable[[PdfWriter], object] | None = None) -> bytes:
    """Give a PDF of one empty page."""
    writer = PdfWriter()
    writer.add_blank_page(72, 72)
    writer.metadata = None
    if change is not None:
        change(writer)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def launch(writer: PdfWriter) -> None:
    """Let a PDF start a program when it is opened."""
    action = DictionaryObject(
        {NameObject("/S"): NameObject("/Launch"), NameObject("/F"): TextStringObject("cmd.exe")}
    )
    writer.root_object[NameObject("/OpenAction")] = action


def make_huge_png(width: int = 30_000, height: int = 30_000) -> bytes:
    """Give a PNG that says it is huge and holds nearly nothing."""
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in (
            (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
            (b"IDAT", zlib.compress(b"\0" * 100)),
            (b"IEND", b""),
        )
    )


def grow_jpeg(size: int) -> bytes:
    """Give a JPEG of just so many bytes, grown by segments that show nothing."""
    picture = make_picture("JPEG")
    grown = bytearray()
    while len(picture) + len(grown) < size:
        data = b"\0" * (min(60_000, size - len(picture) - len(grown)) - 4)
        grown += b"\xff\xef" + struct.pack(">H", len(data) + 2) + data
    return picture[:2] + bytes(grown) + picture[2:]


MADE: Mapping[str, Callable[[], bytes]] = {
    "picture": make_picture,
    "jpeg": lambda: make_picture("JPEG"),
    "photo with its place": lambda: make_picture("JPEG", exif=make_exif(place=True)),
    "photo with its owner": lambda: make_picture("JPEG", exif=make_exif(people=True), comment=b"for Jane"),
    "picture with texts": lambda: make_picture(pnginfo=make_text_chunks()),
    "cut off picture": lambda: make_picture()[:-20],
    "huge picture": make_huge_png,
    "large photo": lambda: grow_jpeg(310_000),
    "too large photo": lambda: grow_jpeg(9_000_000),
    "photo with a film behind it": lambda: make_picture("JPEG") + b"\0\0\0\x18ftypmp42 film",
    "moving picture": lambda: make_animation("GIF"),
    "document": make_word,
    "document with macros": lambda: make_word(word__vbaProject_dot_bin=b"\xd0\xcf"),
    "document by an author": lambda: make_word(docProps__core_dot_xml=CORE.format(author="Jane Doe")),
    "document with a template from elsewhere": lambda: make_word(
        word___rels__settings_dot_xml_dot_rels='<Relationships><Relationship Id="r" TargetMode="External" '
        'Type="http://x/relationships/attachedTemplate" Target="https://example.org/t.dotm"/></Relationships>'
    ),
    "document with a locked member": lambda: lock_zip(make_word()),
    "pdf": make_pdf,
    "pdf that starts a program": lambda: make_pdf(launch),
    "pdf with a file inside": lambda: make_pdf(lambda writer: writer.add_attachment("a.txt", b"a")),
    "locked pdf": lambda: make_pdf(lambda writer: writer.encrypt("secret", algorithm="RC4-128")),
}


def lock_zip(content: bytes) -> bytes:
    """Mark every member of a ZIP as locked by a password (APPNOTE, 4.4.4)."""
    locked = bytearray(content)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = locked.find(signature)
        while place >= 0:
            locked[place + offset] |= 1
            place = locked.find(signature, place + 4)
    return bytes(locked)


def make(name: str) -> bytes:
    """Make the file of a name that golden cases use."""
    return MADE[name]()
