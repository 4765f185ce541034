"""Weigh a first page view in a real browser: requests, and bytes as a server with gzip sends them."""

from __future__ import annotations

import argparse
import functools
import gzip
import os
import shutil
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Response, sync_playwright

ROOT = Path(__file__).parent.parent
PAGES = (
    "index.html",
    "lessons/haiti-2010.html",
    "risks/index.html",
    "quizzes/foundations.html",
    "ar/index.html",
)
FIRST_VIEW = 120_000
LESSON = 15_000


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and writes no log."""

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""


def main() -> None:
    """Weigh each page with an empty cache and compare with the budget."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    site = parser.parse_args().site
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(QuietHandler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    browser_path = (
        os.environ.get("FIELDGUIDE_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_path, args=["--no-sandbox", "--disable-background-networking"]
        )
        for page_path in PAGES:
            page = browser.new_page()
            loaded: list[tuple[str, int]] = []

            def weigh(response: Response, into: list[tuple[str, int]] = loaded) -> None:
                name = response.url.partition(f":{server.server_port}/")[2]
                into.append((name, len(gzip.compress((site / name).read_bytes(), 9))))

            page.on("response", weigh)
            page.goto(f"http://127.0.0.1:{server.server_port}/{page_path}", wait_until="networkidle")
            html = dict(loaded)[page_path]
            total = sum(size for _, size in loaded)
            print(f"{page_path}: {len(loaded)} requests, {total:,} bytes gzip, of these HTML {html:,}")
            for name, size in sorted(loaded, key=lambda one: -one[1]):
                print(f"    {size:>8,}  {name}")
            page.close()
        browser.close()
    server.shutdown()
    print(f"budget: first view {FIRST_VIEW:,}, HTML of a lesson {LESSON:,}")


if __name__ == "__main__":
    main()
