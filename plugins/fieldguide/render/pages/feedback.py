"""The page where a reader says what is wrong or missing on another: one for all pages, which lead to it."""

from __future__ import annotations

from dataclasses import replace

from fieldguide.content.site_paths import FEEDBACK
from fieldguide.model import RenderedPage

from ..components import render_feedback
from ..context.page_scope import PageScope
from ..context.site import SiteContext
from ..navigation.menu import Navigation
from ..parts.edition import edition_name
from .listing import make_listing


def write_feedback(site: SiteContext, navigation: Navigation) -> RenderedPage:
    """Write the page with the form."""
    scope, words = PageScope(site, FEEDBACK), site.words
    edition = edition_name(site) if site.settings.edition else ""
    form = render_feedback(edition, words, site.settings.feedback)
    page = make_listing(scope, navigation, words("feedback.title"), words("feedback.about"), [form], (), None)
    # It is asked for from a page, and holds nothing to find.
    return replace(page, searchable=False)
