"""Styles in a real Chromium: as they are served, they say what is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from components.conftest import OpenPage
from fieldguide.compact import read_style

pytestmark = pytest.mark.browser

STYLES = sorted((Path(__file__).parents[2] / "plugins").rglob("*.css"))
# Of books alone, for pages of paper: no browser reads them.
OF_BROWSERS = [path for path in STYLES if "export" not in path.parts]

# What stands in a condition, or in a function with a variable, is told as it is written.
READ = """(text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return Array.from(sheet.cssRules, (rule) => rule.cssText.replace(/([:,])\\s+/g, "$1"));
}"""


def test_a_browser_reads_the_same_rules(open_page: OpenPage) -> None:
    page = open_page("<p>A page.</p>")
    assert len(OF_BROWSERS) > 30
    for path in OF_BROWSERS:
        written = page.evaluate(READ, path.read_text(encoding="utf-8"))
        assert len(written) > 0, path
        assert page.evaluate(READ, read_style([path])) == written, path
