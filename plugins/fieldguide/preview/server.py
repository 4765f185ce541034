"""Answer a browser: pages, files, and the preview's own addresses."""

from __future__ import annotations

import json
import mimetypes
import socket
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, quote, unquote, urlsplit

from fieldguide.errors import FieldguideError, MachineError

from .address import PreviewAddress
from .faults import EVENTS, OWN, STATE, State, own_file, with_script, write_message, write_state
from .keeper import Keeper
from .outcome import Outcome
from .searching import Search

MISSING = "missing"
"""The digest of a page that is not there: once it is, who waits for it gets it."""

_TYPES = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "gif": "image/gif",
    "avif": "image/avif",
    "woff2": "font/woff2",
    "ics": "text/calendar; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
}

_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'self'",
    )
)
"""For what the preview says itself; the pages of the site bring their own."""

_PATIENCE = 15.0
"""Seconds after which a browser that waits is told that it is not forgotten: so one that left is noticed."""


class PreviewServer(ThreadingHTTPServer):
    """Serves what a keeper shows, at one address."""

    daemon_threads = True

    def __init__(self, address: PreviewAddress, keeper: Keeper) -> None:
        """Take a port; nothing is answered before `serve_forever`.

        Raises:
            MachineError: the address is not of this machine, or its port is taken.
        """
        self.keeper = keeper
        self.search = Search(keeper)
        self.states: tuple[Outcome, State] | None = None
        try:
            found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
            self.address_family = found[0][0]
            super().__init__((address.host, address.port), Handler)
        except OSError as error:
            raise MachineError(
                f"nothing can be served at {address.host}:{address.port}: "
                f"{(error.strerror or str(error)).lower()}; please end what serves there, or name another "
                f"address, such as --address 127.0.0.1:{address.port % 65535 + 1}"
            ) from error
        self.address = PreviewAddress(address.host, self.server_address[1])

    def server_bind(self) -> None:
        """Take the port, and ask nobody what this machine is called, which can take seconds."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = self.address_of(self.server_address)

    @staticmethod
    def address_of(found: tuple[object, ...]) -> tuple[str, int]:
        """Give the host and the port of an address of any family."""
        return str(found[0]), int(str(found[1]))

    def state(self) -> State:
        """Give what is said above every page now."""
        outcome = self.keeper.outcome
        known = self.states
        if known is None or known[0] is not outcome:
            known = self.states = (outcome, write_state(outcome, private=self.address.private))
        return known[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """Pass over browsers that leave before they have their answer; tell all else."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class Handler(BaseHTTPRequestHandler):
    """Answers one browser."""

    server: PreviewServer
    protocol_version = "HTTP/1.1"
    server_version = "fieldguide"
    sys_version = ""
    timeout = 60

    def do_GET(self) -> None:
        """Answer a request."""
        try:
            self._answer()
        except FieldguideError as error:
            self._send_message(HTTPStatus.SERVICE_UNAVAILABLE, "This page cannot be made now", str(error))

    def do_HEAD(self) -> None:
        """Answer a request for what stands before a page."""
        self.do_GET()

    def _answer(self) -> None:
        if not self.server.address.answers_to(self.headers.get("Host") or ""):
            text = "The preview answers to the address that it was started with, and to no other name."
            self._send_message(HTTPStatus.MISDIRECTED_REQUEST, "Not for this preview", text, alone=True)
            return
        url = urlsplit(self.path)
        path = unquote(url.path).lstrip("/")
        if path == EVENTS:
            page = parse_qs(url.query).get("page", ["/"])[0]
            self._send_events(unquote(urlsplit(page).path).lstrip("/"))
        elif path == STATE:
            self._send(HTTPStatus.OK, self.server.state().html.encode(), "html")
        elif path.startswith(OWN):
            content = own_file(path)
            if content is None:
                self._send_missing(path)
            else:
                self._send(HTTPStatus.OK, content, path.rpartition(".")[2])
        else:
            self._send_of_site(path)

    # ---- The site ----

    def _send_of_site(self, path: str) -> None:
        showing = self.server.keeper.outcome.showing
        if showing is None:
            text = "What is wrong stands below. This page comes by itself once it is mended."
            self._send_message(HTTPStatus.SERVICE_UNAVAILABLE, "No page can be shown yet", text)
            return
        page = showing.find_page(_with_index(path))
        if page is not None:
            html = with_script(page.page.html, page.digest)
            self._send(HTTPStatus.OK, html.encode("utf-8", "surrogateescape"), "html", policy=False)
            return
        if path and not path.endswith("/") and showing.find_page(f"{path}/index.html") is not None:
            self._redirect(f"{path.rpartition('/')[2]}/")
            return
        content = self.server.search.find(showing, path)
        content = content if content is not None else showing.find_file(path)
        if content is None:
            self._send_missing(path)
        else:
            self._send(HTTPStatus.OK, content, path.rpartition(".")[2], policy=False)

    def _send_missing(self, path: str) -> None:
        text = f"There is no page and no file at /{path}. Once there is, this page goes there by itself."
        self._send_message(HTTPStatus.NOT_FOUND, "There is no such page", text)

    def _redirect(self, name: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", f"./{quote(name)}")
        self.send_header("Content-Length", "0")
        self.end_headers()

    # ---- What is new ----

    def _send_events(self, path: str) -> None:
        """Tell a page what it is now, and again after each change, as server-sent events (HTML, 9.2)."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        if self.command == "HEAD":
            return
        keeper, seen = self.server.keeper, -1
        while not keeper.ended:
            outcome = keeper.wait(seen, _PATIENCE)
            if outcome is None:
                self.wfile.write(b": still here\n\n")
            else:
                seen = outcome.number
                told = {"page": self._digest(outcome, path), "state": self.server.state().key}
                self.wfile.write(f"data: {json.dumps(told)}\n\n".encode())
            self.wfile.flush()

    def _digest(self, outcome: Outcome, path: str) -> str:
        try:
            page = outcome.showing.find_page(_with_index(path)) if outcome.showing is not None else None
        except FieldguideError:
            page = None
        return page.digest if page is not None else MISSING

    # ---- Answers ----

    def _send_message(self, status: HTTPStatus, title: str, text: str, *, alone: bool = False) -> None:
        html = write_message(title, text)
        if not alone:
            html = with_script(html, MISSING)
        self._send(status, html.encode("utf-8", "replace"), "html")

    def _send(self, status: HTTPStatus, content: bytes, ending: str, *, policy: bool = True) -> None:
        self.send_response(status)
        self.send_header("Content-Type", _type_of(ending))
        self.send_header("Content-Length", str(len(content)))
        if policy:
            self.send_header("Content-Security-Policy", _POLICY)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def end_headers(self) -> None:
        """Say with every answer that it is for now, and for pages of this preview alone."""
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Referrer-Policy", "same-origin")
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Write nothing: the terminal is for what is wrong with the content."""


def _with_index(path: str) -> str:
    return f"{path}index.html" if not path or path.endswith("/") else path


def _type_of(ending: str) -> str:
    return _TYPES.get(ending) or mimetypes.types_map.get(f".{ending}", "application/octet-stream")
