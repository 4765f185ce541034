"""The rules of the finished site, one file each, in the order of their codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from fieldguide.model import Diagnostic, Rule

from ..links import HtmlSite
from ..page import HtmlPage
from . import (
    address_case,
    address_outside,
    alternate_link,
    asset_missing,
    fragment_missing,
    id_duplicate,
    link_dead,
    page_language,
    page_outline,
    page_set,
    policy_blocked,
    search_weight,
)

LINK_RULES: tuple[Callable[[HtmlPage, HtmlSite], Iterator[Diagnostic]], ...] = (
    link_dead.find,
    asset_missing.find,
    fragment_missing.find,
    address_case.find,
    address_outside.find,
)
"""Judge where the references of a page lead: they look at the whole site."""

OWN_RULES: tuple[Callable[[HtmlPage, HtmlSite], Iterator[Diagnostic]], ...] = (
    page_language.find,
    page_outline.find,
    id_duplicate.find,
    alternate_link.find,
    policy_blocked.find,
)
"""Judge one page in itself."""

SITE_RULES: tuple[Callable[[HtmlSite], Iterator[Diagnostic]], ...] = (page_set.find, search_weight.find)
"""Judge the site as a whole."""

RULES: tuple[Rule, ...] = (
    link_dead.RULE,
    asset_missing.RULE,
    fragment_missing.RULE,
    address_case.RULE,
    address_outside.RULE,
    page_language.RULE,
    page_outline.RULE,
    id_duplicate.RULE,
    alternate_link.RULE,
    policy_blocked.RULE,
    page_set.RULE,
    search_weight.RULE,
)
