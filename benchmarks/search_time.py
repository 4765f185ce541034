"""Time the search of a built site in a real browser: warm and cold, throttled, over slow lines."""

from __future__ import annotations

import argparse
import functools
import os
import shutil
import statistics
import sys
import threading
from collections.abc import Callable
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from search_queries import read_queries  # noqa: E402

FOLDERS = {"en": "", "fr": "fr/", "es": "es/", "ar": "ar/"}
# How much slower the processor is made, and the most milliseconds that an answer may take then.
AIMS = {1: 100, 6: 500}
# Bytes a second and milliseconds to and fro, as developers' tools name them.
LINES = {"2G": (250_000 // 8, 300)}
PAGE = "lessons/haiti-2010.html"

# Milliseconds from a text in the field until the first link of an answer is there, and until it is whole.
ASK = """async (query) => {
  const input = document.querySelector(".fg-search__input");
  const found = document.querySelector(".fg-search__found");
  found.replaceChildren();
  const started = performance.now();
  let first = 0;
  const whole = new Promise((done) => {
    const look = () => {
      first = first || (found.querySelector(".fg-search__list a") ? performance.now() - started : 0);
      if (found.dataset.answered === query) {
        watcher.disconnect();
        done(performance.now() - started);
      }
    };
    const watcher = new MutationObserver(look);
    watcher.observe(found, { attributes: true, childList: true });
  });
  input.focus();
  input.value = query;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  const last = await whole;
  return [first || last, last];
}"""


class SilentHandler(SimpleHTTPRequestHandler):
    """Serves files as hosts do that let them be kept for ten minutes; writes no log."""

    def end_headers(self) -> None:
        """Let what was sent be kept."""
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""


def main() -> None:
    """Time all queries of the tests, then a page that has just been opened."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--rounds", type=int, default=3, help="how often each is timed; the least counts")
    options = parser.parse_args()
    site = options.site.resolve()
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(SilentHandler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    bases = {"disk": f"{site.as_uri()}/", "http": f"http://127.0.0.1:{server.server_port}/"}
    program = (
        os.environ.get("FIELDGUIDE_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-background-networking"]
        )
        for slower, aim in AIMS.items():
            time_queries(browser, bases["disk"], slower, aim, options.rounds)
        for name, base in bases.items():
            for slower in AIMS:
                time_cold(browser, base, f"{name}, {slower} x", slower, options.rounds)
        for line in LINES:
            time_line(browser, bases["http"], line)
        browser.close()
    server.shutdown()


def time_queries(browser: Browser, base: str, slower: int, aim: float, rounds: int) -> None:
    """Tell how long the answers to all queries take on a page that has read its index.

    Of some rounds the least counts: what other programs take can only add.
    """
    for code, folder in FOLDERS.items():
        page = open_page(browser, f"{base}{folder}{PAGE}")
        page.evaluate(ASK, "a")
        slow_down(page, slower)
        queries = [query["query"].strip() for query in read_queries() if query["language"] == code]
        each = [{query: page.evaluate(ASK, query)[1] for query in queries} for _ in range(rounds)]
        times = {query: min(one[query] for one in each) for query in queries}
        worst = max(times, key=lambda query: times[query])
        middle = statistics.median(times.values())
        verdict = "reached" if times[worst] <= aim else "missed"
        print(
            f"warm, {slower} x, {code}: {len(times)} queries, median {middle:.0f} ms, "
            f"most {times[worst]:.0f} ms for {worst!r} (in the first round {max(each[0].values()):.0f} ms); "
            f"aim {aim} ms: {verdict}",
            flush=True,
        )
        page.context.close()


def time_cold(browser: Browser, base: str, name: str, slower: int, rounds: int) -> None:
    """Tell how long the first answer takes on a page that was just opened, and on the next one."""
    for code, folder in FOLDERS.items():
        query = next(query["query"] for query in read_queries() if query["language"] == code)
        times: list[tuple[list[float], list[float]]] = []
        for _ in range(rounds):
            page = open_page(browser, f"{base}{folder}{PAGE}")
            slow_down(page, slower)
            first = page.evaluate(ASK, query)
            page.goto(f"{base}{folder}crises/disaster.html")
            slow_down(page, slower)
            times.append((first, page.evaluate(ASK, query)))
            page.context.close()
        told = [min(one[page][part] for one in times) for page in (0, 1) for part in (0, 1)]
        print(
            f"cold, {name}, {code}: first results {told[0]:.0f} ms, whole {told[1]:.0f} ms; "
            f"on the next page {told[2]:.0f} and {told[3]:.0f} ms",
            flush=True,
        )


def time_line(browser: Browser, base: str, line: str) -> None:
    """Tell how long the first answer takes over a slow line whose server compresses nothing."""
    for code, folder in FOLDERS.items():
        query = next(query["query"] for query in read_queries() if query["language"] == code)
        page = open_page(browser, f"{base}{folder}{PAGE}")
        speed, delay = LINES[line]
        client = page.context.new_cdp_session(page)
        client.send("Network.enable")
        conditions = {
            "offline": False,
            "latency": delay,
            "downloadThroughput": speed,
            "uploadThroughput": speed,
        }
        client.send("Network.emulateNetworkConditions", conditions)
        sent = count_bytes(client)
        first, whole = page.evaluate(ASK, query)
        of_first = sent()
        page.goto(f"{base}{folder}crises/disaster.html")
        before = sent()
        again, again_whole = page.evaluate(ASK, query)
        print(
            f"{line}, {code}: first results {first / 1000:.1f} s, whole {whole / 1000:.1f} s, "
            f"{of_first / 1000:.0f} kB; on the next page {again / 1000:.1f} and {again_whole / 1000:.1f} s, "
            f"{(sent() - before) / 1000:.0f} kB",
            flush=True,
        )
        page.context.close()


def open_page(browser: Browser, address: str) -> Page:
    """Open a page in a browser that has kept nothing."""
    page = browser.new_context().new_page()
    page.goto(address)
    return page


def slow_down(page: Page, times: int) -> None:
    """Make the processor slower for a page."""
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": times})


def count_bytes(client: Any) -> Callable[[], int]:
    """Count what comes over the line from now on, what was kept left out."""
    counted = [0]

    def add(event: dict[str, Any]) -> None:
        counted[0] += event["encodedDataLength"]

    client.on("Network.loadingFinished", add)
    return lambda: counted[0]


if __name__ == "__main__":
    main()
