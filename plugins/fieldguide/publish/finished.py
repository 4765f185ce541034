"""Judge a finished site, or a package of it, by the rules.

A page is read when it is made; here, what is known of it is compared with the files that there are.
Only a page of which something is not as it should be is read again, for the exact places.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from fieldguide.content.marks import IN_ALL, ONLINE, SEVERAL, of_language
from fieldguide.model import DOWNLOADS, Diagnostic, FinishedPage, Settings

from .links import HtmlSite
from .marker import MARKER, list_files
from .page import HtmlPage, read_page, read_stylesheet
from .paths import expected_pages
from .policy import decode_page
from .rules import LINK_RULES, OWN_RULES, SITE_RULES

MISSING_PAGE = "404.html"
"""What a server shows for a wrong address: it only works at the one address it was made for."""


_NOT_PAGES = (MISSING_PAGE, f"{DOWNLOADS}/")


class FolderContent(Mapping[str, bytes]):
    """The files of a folder, read when they are asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names = [name for name in list_files(folder) if name != MARKER]

    def __getitem__(self, name: str) -> bytes:
        return (self._folder / name).read_bytes()

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def judge_site(
    content: Mapping[str, bytes],
    pages: Sequence[FinishedPage],
    settings: Settings,
    helpers: Collection[str] = (),
) -> tuple[Diagnostic, ...]:
    """Judge a whole site: `content` are its files, `helpers` those HTML files that are no pages of it.

    All but its page for wrong addresses: that one must write its links absolute.
    """
    kept = (IN_ALL, ONLINE, SEVERAL, *(of_language(language.code) for language in settings.languages))
    site, suspects = _compare(content, pages, kept)
    site = HtmlSite(
        site.pages,
        site.files,
        content,
        expected_pages(pages, settings),
        frozenset(helpers),
        settings.site_url,
    )
    found = [fault for page in pages for fault in page.facts.faults]
    found += (fault for rule in SITE_RULES for fault in rule(site))
    found += _judge_links(site, suspects)
    return _sorted(found)


def judge_package(
    name: str, content: Mapping[str, bytes], pages: Sequence[FinishedPage], kept: Collection[str]
) -> tuple[Diagnostic, ...]:
    """Judge the links of a package: all must resolve inside it.

    `content` are the files in it, `pages` those pages of the site that it holds, with the marked parts
    that are `kept`.
    """
    known, suspects = _compare(content, pages, kept)
    site = HtmlSite(known.pages, known.files, content, prefix=f"{name}/")
    return _sorted(_judge_links(site, suspects))


def _compare(
    content: Mapping[str, bytes], pages: Sequence[FinishedPage], kept: Collection[str]
) -> tuple[HtmlSite, list[str]]:
    """Give what is known of a site, and the paths of the files that must be looked at one by one."""
    files = frozenset(content)
    made = {page.path: page for page in pages if page.path in files}
    others = _read_others(content, made.keys())
    known = {path: _only_ids(page) for path, page in made.items()} | others
    site = HtmlSite(known, files, content)
    broken = {
        need
        for need in {
            need for page in made.values() for copy in kept for need in page.facts.needs.get(copy, ())
        }
        if not site.has(need)
    }
    suspects = [
        path
        for path, page in made.items()
        if page.facts.unusual
        or (broken and any(broken.intersection(page.facts.needs.get(copy, ())) for copy in kept))
    ]
    return site, [*suspects, *others]


def _read_others(content: Mapping[str, bytes], made: Collection[str]) -> dict[str, HtmlPage]:
    """Read the stylesheets, and the pages that nobody has read when they were made.

    What the site offers to take away is no page of it: it has a frame of its own, and is judged when it is
    written.
    """
    found: dict[str, HtmlPage] = {}
    for path in content:
        if path.endswith(".css"):
            found[path] = read_stylesheet(path, decode_page(content[path]))
        elif path.endswith(".html") and path not in made and not path.startswith(_NOT_PAGES):
            found[path] = read_page(path, decode_page(content[path]))
    return found


def _only_ids(page: FinishedPage) -> HtmlPage:
    ids = dict.fromkeys(page.facts.ids, 0)
    return HtmlPage(page.path, page.language, "", page.page.title, (), ids, (), (), (), (), ())


def _judge_links(site: HtmlSite, suspects: Iterable[str]) -> Iterator[Diagnostic]:
    for path in suspects:
        page = site.pages[path]
        made = not page.references and path.endswith(".html")
        if made:
            page = read_page(path, decode_page(site.content[path]))
        rules = LINK_RULES if path in site.expected else (*LINK_RULES, *OWN_RULES)
        for rule in rules:
            yield from rule(page, site)


def _sorted(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.order))
