"""Real browsers: which there are, a server for a site, and scripts that drive one."""

from __future__ import annotations

import functools
import json
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HERE = Path(__file__).parent
BROWSERS = {
    "chrome": ("FIELDGUIDE_CHROMIUM", ("chromium", "google-chrome-stable", "google-chrome")),
    "firefox": ("FIELDGUIDE_FIREFOX", ("firefox-esr", "firefox")),
}


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files as a web server does: over connections that stay open, and told which files may be kept."""

    protocol_version = "HTTP/1.1"
    # Head and body of an answer go out together: apart, each waits for the other's receipt.
    wbufsize = 1 << 16
    disable_nagle_algorithm = True

    def end_headers(self) -> None:
        if not self.path.partition("?")[0].endswith((".html", "/")):
            self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        pass


def find_browser(name: str) -> str:
    variable, programs = BROWSERS[name]
    found = os.environ.get(variable) or next(filter(None, map(shutil.which, programs)), None)
    assert found, f"please install one of {programs}, or name it in {variable}"
    return found


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """Serve a site as long as a context lasts, and give its address."""
    handler = functools.partial(QuietHandler, directory=str(site.parent))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{site.name}/"
    server.shutdown()


def drive(script: str, options: Mapping[str, object], seconds: int = 300) -> None:
    """Run a script of this folder that drives a browser, and hold that it finds no fault: it says one a line."""
    done = subprocess.run(
        ["node", str(HERE / script), json.dumps(options)],
        cwd=HERE.parent,
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )
    # Said in full: pytest takes only asserts of test files apart, and this is none.
    said = f"{done.stdout}{done.stderr}".strip()
    assert (said, done.returncode) == ("", 0), f"{script} ended with {done.returncode} and said:\n{said}"
