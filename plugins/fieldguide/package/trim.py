"""Take out of a page what leads out of its package."""

from __future__ import annotations

from collections.abc import Collection

from fieldguide.content.marks import cut, find_removables, kept_in


def trim_page(text: str, languages: Collection[str]) -> str:
    """Give a page as it stands in a package that holds these languages.

    Removed are parts between the `fg-online-only` comments, the page's own address on the
    network, elements marked with the `data-fg-language` of a language that is not inside,
    and the language menu, marked `data-fg-languages`, where there is only one.
    """
    return cut(text, find_removables(text), kept_in(languages))
