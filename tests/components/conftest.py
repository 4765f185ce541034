"""A real Chromium for the scripts of components."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from components.pages import read_case, render_case, write_page

OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The Chromium of the machine."""
    programs = ("chromium", "google-chrome-stable", "google-chrome")
    program = os.environ.get("FIELDGUIDE_CHROMIUM") or next(filter(None, map(shutil.which, programs)), None)
    assert program, f"please install one of {programs}, or name it in FIELDGUIDE_CHROMIUM"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-background-networking"]
        )
        yield browser
        browser.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the browser complains of; a test that expects some empties the list."""
    return []


@pytest.fixture
def open_page(chromium: Browser, tmp_path: Path, complaints: list[str]) -> Iterator[OpenPage]:
    """Opens a page, from the disk, with the components of some cases or with given HTML."""
    contexts = []

    def open_it(
        *parts: str, language: str = "en", scheme: str = "light", before: str = "", **options: object
    ) -> Page:
        bodies = [part if part.startswith("<") else render_case(read_case(part)) for part in parts]
        context = chromium.new_context(**{"viewport": {"width": 800, "height": 900}, **options})  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: request.url.startswith("file:") or complaints.append(request.url))
        if before:
            page.add_init_script(before)
        page.goto(write_page(tmp_path, bodies, language, scheme))
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert not complaints
