"""The pages of the manual that are written by the generator, in English as the rest of the manual."""

from __future__ import annotations

from dataclasses import dataclass

from .context import SiteContext


@dataclass(frozen=True, slots=True)
class ManualPage:
    """A generated page: its path, its title and its summary."""

    path: str
    title: str
    summary: str

    @property
    def id(self) -> str:
        """The id, as if an author had written the page."""
        return f"manual/{self.path.rpartition('/')[2].removesuffix('.md')}"


KINDS_PAGE = ManualPage(
    "project/content-kinds.md",
    "Kinds of content",
    "Where the files of each kind lie and what they carry, as the program itself declares it.",
)
RULES_PAGE = ManualPage(
    "project/rules.md",
    "Rules",
    "Every fault that the check can report: what it means, why it matters, how to mend it.",
)
OPTIONS_PAGE = ManualPage(
    "project/options.md",
    "Options",
    "What the configuration may say: every option and every key, with what becomes of it.",
)
WORDS_PAGE = ManualPage(
    "project/words.md",
    "Words of the interface",
    "Every word that a project can replace, or translate into a further language.",
)
_PAGES = (KINDS_PAGE, RULES_PAGE, OPTIONS_PAGE, WORDS_PAGE)


def manual_pages(site: SiteContext) -> tuple[ManualPage, ...]:
    """Give the generated pages, without those in whose place an author wrote one."""
    return tuple(page for page in _PAGES if page.id not in site.entries)
