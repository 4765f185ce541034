"""A project with and without what only some of its readers may see, made by a program.

The public part is the project of examples that the gallery shows.  Beside each of its entries stands a
twin for a narrower audience, and one entry of every kind that has no example; each field of theirs holds
a word that stands nowhere else.  Public pages have parts for partners and for staff.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

import yaml

from fieldguide.content.fingerprint import source_hash
from fieldguide.content.layout import find_place
from fieldguide.load import read_library
from fieldguide.model import Field, FieldType, Kind, Settings, SourceFile
from fieldguide.pipeline import load_settings
from fieldguide.pipeline.examples import example_files
from media_files import make_picture

AUDIENCES = ("partner", "trainer", "internal")
CANARY = "qz"
"""How each word begins that only some may read, followed by whom it is for: `qzpartner0012`."""

CONFIG = """\
site_name: Boats
site_url: https://boats.example.org/guide/
theme: fieldguide
plugins:
  - fieldguide:
      languages:
        - {code: en, name: English, translation: source}
        - {code: ar, name: العربية, direction: rtl, translation: machine, complete: false}
      default_audience: public
      audience: public
      edition: {name: "2026.11", date: 2026-11-22}
      licence: CC BY 4.0
      publisher: Boat people
      feedback: mailto:guide@example.org
      vocabularies:
        element: {example: {en: an example, ar: مثال}}
        question_family: {example: {en: an example, ar: مثال}}
        coverage: {example: {en: an example, ar: مثال}}
        actor: {example: {en: an example, ar: مثال}, only-here: {en: only here, ar: هنا فقط}}
        sector: {example: {en: an example, ar: مثال}, only-here: {en: only here, ar: هنا فقط}}
      kinds:
        office:
          folder: offices
          labels: {en: {one: office, many: offices}, ar: {one: مكتب, many: مكاتب}}
          fields:
            staff: {type: integer, help: How many work there.}
"""

# Which audience the twin of an entry is for; kinds that no one names are for the staff.
_FOR = {"module": "trainer", "unit": "trainer", "quiz": "trainer"}
# A course in one language is enough: its kit takes long to make.
_LEFT_OUT = ("modules/ar/boats/index.md", "quizzes/ar/boats.yml")
_EXAMPLES_ONLY = ("tool", "door", "office")
_TWINS = (("module/boats", "module/qztrainer-boats"), ("unit/boats/", "unit/qztrainer-boats/"))
_WITH_PARTS = (
    "docs/en/water.md",
    "docs/en/index.md",
    "docs/en/lessons/nepal-2015.md",
    "docs/en/toolkit/packing.md",
    "docs/ar/toolkit/packing.md",
    "modules/en/boats/floating.md",
    "modules/ar/boats/floating.md",
)


@dataclass(slots=True)
class Canaries:
    """Gives words that stand nowhere else, and remembers the fields that they stand in."""

    fields: set[str] = field(default_factory=set)
    _number: int = 0

    def word(self, audience: str, name: str) -> str:
        """Give a word for a field, such as `lesson.summary`."""
        self.fields.add(name)
        self._number += 1
        return f"{CANARY}{audience}{self._number:04d}"


@dataclass(frozen=True, slots=True)
class Corpus:
    """The files of a project with all that is restricted, and without; `fields` are those with canaries."""

    whole: Mapping[str, str | bytes]
    public: Mapping[str, str | bytes]
    fields: frozenset[str]


def make_corpus(folder: Path) -> Corpus:
    """Make both projects; `folder` is one to read the configuration in."""
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    settings, faults = load_settings(folder / "mkdocs.yml")
    assert settings is not None, faults
    public: dict[str, str | bytes] = {
        file.path: file.text or "" for file in example_files() if file.path not in _LEFT_OUT
    }
    public["mkdocs.yml"] = CONFIG
    canaries = Canaries()
    writer = _Writer(settings, canaries)
    whole: dict[str, str | bytes] = dict(public)
    for path in list(public):
        if path.startswith(("docs", "modules", "quizzes")):
            whole |= writer.twin(path, str(public[path]))
    whole |= writer.of_other_kinds()
    whole["docs/sources.yml"] = str(public["docs/sources.yml"]) + writer.sources()
    for code in ("en", "ar"):
        name = f"docs/{code}/glossary.yml"
        whole[name] = str(public[name]) + writer.terms(code)
    for audience in AUDIENCES:
        # One that nobody uses is nobody's: it would be told of to all who write.
        picture = f"{CANARY}{audience}.png"
        if any(picture in text for text in whole.values() if isinstance(text, str)):
            whole[f"docs/en/img/{picture}"] = make_picture()
    for name in _WITH_PARTS:
        public[name], whole[name] = writer.with_parts(name, str(public[name]))
    # A translation of a page with parts that is up to date is so for those who get no part, too.
    name = "modules/ar/boats/floating.md"
    stated = _hash_of(settings, whole, "unit/boats/floating")
    whole[name] = str(whole[name]).replace('"000000000000"', stated)
    public[name] = str(public[name]).replace('"000000000000"', stated.split()[0])
    assert len(stated.split()) == 3, stated
    return Corpus(whole, public, frozenset(canaries.fields))


def _hash_of(settings: Settings, files: Mapping[str, str | bytes], id: str) -> str:
    texts = tuple(SourceFile(path, text, len(text)) for path, text in files.items() if isinstance(text, str))
    library, _ = read_library(settings, texts)
    entry = library.find(id)
    assert entry is not None
    return source_hash(entry, settings.kind(entry.kind))


@dataclass(frozen=True, slots=True)
class _Writer:
    settings: Settings
    canaries: Canaries

    # ---- Twins of what is public ----

    def twin(self, path: str, text: str) -> dict[str, str | bytes]:
        """Give the twin of a file for a narrower audience; none for the home page and shared files."""
        place = find_place(path, self.settings)
        if place is None or place.kind.holds_many or place.slug == "index":
            return {}
        kind = place.kind
        audience = _FOR.get(kind.name, "internal")
        folder, _, name = path.rpartition("/")
        if kind.name in ("module", "unit"):
            new = path.replace("/boats/", "/qztrainer-boats/")
        else:
            new = f"{folder}/{CANARY}{audience}-{name}"
        speaks = Speaker(self.canaries, audience, kind.name)
        if place.data:
            return {new: _dump(speaks.mapping(_read(text), kind.data))}
        translated = place.language != "en"
        if not kind.has_body:
            fields = speaks.mapping(_read(text), kind.fields)
            return {new: _dump(fields if translated else fields | {"audience": audience})}
        _, front, body = re.split(r"^---\n", text, maxsplit=2, flags=re.MULTILINE)
        fields = speaks.mapping(_read(front), kind.fields)
        if not translated:
            fields |= self._further(kind, audience, new)
        headings = re.findall(r"^##+ .*\{#.+\}$", body, re.MULTILINE)
        return {new: f"---\n{_dump(fields)}---\n\n{self._body(speaks, headings, path)}"}

    def _further(self, kind: Kind, audience: str, path: str) -> dict[str, object]:
        """Give what an entry says of itself that is no text of its page."""
        speak = Speaker(self.canaries, audience, kind.name)
        slug = path.rpartition("/")[2].partition(".")[0]
        more: dict[str, object] = {
            "audience": audience,
            "added": date(2026, 11, 1),
            "changes": {"first": {"day": date(2026, 11, 20), "what": speak("changes")}},
            "also_called": [speak("also_called")],
            "key_points": [speak("key_points"), speak("key_points"), speak("key_points")],
            "related": ["page/water"],
        }
        if kind.name not in ("module", "unit"):
            more["former"] = [f"{kind.name}/{CANARY}{audience}-was-{slug}"]
        if kind.name == "action":
            more |= {"actors": ["only-here"], "sectors": ["only-here"]}
        if kind.for_authors:
            more["related"] = []
        return more

    def _body(self, speaks: Speaker, headings: Iterable[str], path: str) -> str:
        source = f"{CANARY}{speaks.audience}-src"
        if "/project/" in path:
            return f"{speaks('body')} [@{source}, p. 3]\n"
        up = "../" * (path.count("/") - 2)
        picture = f"{up}img/" if path.startswith("docs/en/") else f"{up}../docs/en/img/"
        lines = [
            f"{speaks('body')} [@{source}, p. 3] and [](ref:page/water) and flood.",
            "",
            f"<!-- {speaks('remark')} -->",
            "",
        ]
        if path.startswith("docs/en/"):
            lines += [f"![{speaks('picture')}]({picture}{CANARY}{speaks.audience}.png)", ""]
        for heading in headings:
            id = heading.rpartition("{")[2]
            sign = heading.partition(" ")[0]
            lines += [f"{sign} {speaks('heading')} {{{id}", "", f"- {speaks('list')}", ""]
        return "\n".join(lines)

    # ---- Of kinds without an example ----

    def of_other_kinds(self) -> dict[str, str | bytes]:
        """Give an entry of each kind, with every field that it declares."""
        files: dict[str, str | bytes] = {}
        for kind in self.settings.kinds:
            if kind.holds_many or not kind.folder or kind.base != "docs" or kind.name in _EXAMPLES_ONLY:
                continue
            audience = "partner"
            speaks = Speaker(self.canaries, audience, kind.name)
            path = f"docs/en/{kind.folder}/{CANARY}{audience}-{kind.name}.md"
            fields = {
                one.name: value
                for one in kind.fields
                if (value := _filled(one, speaks, self.settings)) is not None and one.name not in _APART
            }
            fields |= self._further(kind, audience, path)
            headings = [f"## x {{#{section.id}}}" for section in kind.sections]
            files[path] = f"---\n{_dump(fields)}---\n\n{self._body(speaks, headings, path)}"
            title = Speaker(self.canaries, audience, f"{kind.name}.ar")
            if not kind.for_authors:
                files[path.replace("/en/", "/ar/")] = (
                    f"---\ntitle: {title('title')}\nsummary: {title('summary')}\n"
                    f'source_hash: "000000000000"\n---\n\n{title("body")}\n'
                )
        name = f"docs/en/offices/{CANARY}internal-north.md"
        speaks = Speaker(self.canaries, "internal", "office")
        files[name] = (
            f"---\ntitle: {speaks('title')}\nsummary: {speaks('summary')}\nreviewed: 2026-01-01\n"
            f"audience: internal\nstaff: 4\n---\n\n{speaks('body')}\n"
        )
        return files

    # ---- Sources and terms ----

    def sources(self) -> str:
        """Give sources that only some may know: by their audience, and by who cites them."""
        kind = self.settings.kind("source")
        assert kind is not None
        found: dict[str, object] = {}
        for audience in AUDIENCES:
            # Of the first, only who cites it tells for whom it is.
            speaks = Speaker(self.canaries, audience, "source")
            one = {
                declared.name: speaks(declared.name)
                for declared in kind.fields
                if declared.name in ("author", "title", "publisher", "note")
            }
            one |= {"year": 2017, "languages": ["en"], "standing": "public", "type": "report"}
            one["url"] = f"https://example.org/{speaks('url')}"
            if audience != "partner":
                one["audience"] = audience
            found[f"{CANARY}{audience}-src"] = one
        return _dump(found)

    def terms(self, code: str) -> str:
        """Give a term whose word stands in public texts too."""
        speaks = Speaker(self.canaries, "internal", f"term.{code}")
        term: dict[str, object] = {
            "term": "coat" if code == "en" else "معطف",
            "definition": speaks("definition"),
            "variants": [speaks("variants")],
            "avoid": [speaks("avoid")],
        }
        if code == "en":
            term |= {"audience": "internal", "see": "page/qzinternal-water", "sources": ["@qzinternal-src"]}
            term["acronym"] = speaks("acronym").upper()
        lines = _dump({f"{CANARY}internal-term": term}).splitlines()
        return "".join(f"  {line}\n" for line in lines)

    # ---- Parts ----

    def with_parts(self, path: str, text: str) -> tuple[str, str]:
        """Give a page without and with parts: for partners, for staff inside it, in a list, at its end."""
        partner = Speaker(self.canaries, "partner", "part")
        staff = Speaker(self.canaries, "internal", "part")
        id = re.sub(r"\W+", "-", path.partition("/")[2].partition("/")[2].removesuffix(".md"))
        picture = f"![{partner('picture')}]({'../' * (path.count('/') - 2)}img/qzpartner.png)"
        part = [
            f'!!! audience partner "{partner("title")}"',
            f"    ## {partner('heading')} {{#{CANARY}partner-{id}}}",
            "",
            f"    {partner('words')} [@qzpartner-src, p. 2], [{partner('link')}](ref:form/qzpartner-form)",
            f"    and [](ref:form/qzpartner-form) and [{partner('link')}](#{CANARY}partner-{id}).",
            "",
            f"    - {partner('item')}",
            f"    - {partner('item')}",
            "",
            f"    | {partner('table')} | B |",
            "    | --- | --- |",
            f"    | {partner('cell')} | {' '.join(partner('cell') for _ in range(40))} |",
            "",
            f"    {picture if path.startswith('docs/en/') else partner('words')}",
            "",
            f"    > {partner('quote')}",
            "",
            "    ```",
            f"    {partner('code')}",
            "    ```",
            "",
            "    !!! audience internal",
            f"        {staff('words')} [@qzinternal-src, p. 4] [](ref:page/qzinternal-water)",
            "",
            f"    <!-- {partner('remark')} -->",
            "",
        ]
        item = ["- !!! audience internal", f"      {staff('item')}"]
        below = ["    !!! audience partner", f"        {partner('below')}"]
        last = ["", f'??? audience internal "{staff("title")}"', f"    {staff('words')}"]
        end = ["", "The last words."]

        def page(*shown: list[str]) -> str:
            part, item, below, last = shown
            lines = [*part, "- One", *item, "- Two", *below, "- Three", *last, *end]
            return text.rstrip("\n") + "\n\n" + "\n".join(lines) + "\n"

        return page([], [], [], []), page(part, item, below, last)


_APART = frozenset(
    {"audience", "related", "former", "added", "changes", "also_called", "key_points", "start_with"}
)


_EXISTING = {
    "crisis": "crisis/flood",
    "definition": "definition/boat",
    "form": "form/qzpartner-form",
    "lesson": "lesson/nepal-2015",
    "risk": "risk/loss",
    "population": "population/qzpartner-population",
    "module": "module/boats",
    "source": "source/agency-2015",
}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Gives canaries of an audience for the fields of a kind, and fills what was written with them."""

    canaries: Canaries
    audience: str
    kind: str

    def __call__(self, name: str) -> str:
        return self.canaries.word(self.audience, f"{self.kind}.{name}")

    def mapping(self, written: Mapping[str, object], declared: Iterable[Field]) -> dict[str, object]:
        """Give what was written with a canary in each text that is for readers."""
        known = {one.name: one for one in declared}
        return {
            key: self._value(value, known[key]) if key in known else value for key, value in written.items()
        }

    def _value(self, value: object, declared: Field) -> object:
        if isinstance(value, list):
            assert declared.items is not None
            return [self._value(one, declared.items) for one in value]
        if isinstance(value, dict):
            if declared.type is FieldType.KEYED:
                assert declared.items is not None
                return {key: self._value(one, declared.items) for key, one in value.items()}
            return self.mapping(value, declared.fields)
        if declared.type is FieldType.TEXT and declared.translatable:
            name = declared.name
            words = self.canaries.word(self.audience, f"{self.kind}.{name}")
            return f"{words} [@{CANARY}{self.audience}-src, p. 9]" if declared.markdown else words
        if isinstance(value, str):
            for old, new in (*_TWINS, ("quiz/boats", "quiz/qztrainer-boats")):
                value = value.replace(old, new)
        return value


def _filled(declared: Field, speaks: Speaker, settings: Settings) -> object:
    """Give a value for a field; None for what cannot be made up."""
    fill = partial(_filled, speaks=speaks, settings=settings)
    match declared.type:
        case FieldType.TEXT:
            return speaks(declared.name) if declared.translatable else None
        case FieldType.DATE:
            return date(2026, 1, 1) if declared.name == "reviewed" else date(2030, 1, 1)
        case FieldType.INTEGER:
            return max(declared.minimum or 1, 1)
        case FieldType.CITATION:
            return f"@{CANARY}{speaks.audience}-src, p. 1"
        case FieldType.REFERENCE:
            return next((_EXISTING[one] for one in declared.kinds if one in _EXISTING), "page/water")
        case FieldType.CHOICE:
            return next(iter(settings.choices(declared.vocabulary)), None)
        case FieldType.LIST:
            assert declared.items is not None
            one = fill(declared.items)
            return [one] if one is not None else None
        case FieldType.KEYED:
            assert declared.items is not None
            one = fill(declared.items)
            return {f"{CANARY}{speaks.audience}-key": one} if one is not None else None
        case FieldType.GROUP:
            group = {one.name: value for one in declared.fields if (value := fill(one)) is not None}
            return group or None
        case _:
            return None


def _dump(value: object) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=1000)


def write_corpus(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write a project, and give its configuration."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder / "mkdocs.yml"


def _read(text: str) -> dict[str, object]:
    # The parser of libyaml, as fieldguide's, reads a question mark before a bracket.
    read = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    assert isinstance(read, dict)
    return read
