"""What an address inside a drawing does when the drawing is shown or clicked."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PICTURE = re.compile(r"data:image/(?:png|jpe?g|gif|webp)[;,]", re.IGNORECASE)
_SPACES = re.compile(r"[\x00-\x20\x7f-\x9f]+")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong with an address; `runs` tells that it can run code, else it loads."""

    what: str
    runs: bool = False


def judge_address(written: str, element: str = "") -> Verdict | None:
    """Judge an address; None for a place in the same file or a picture that stands in the address."""
    # https://url.spec.whatwg.org/#concept-basic-url-parser: white space inside a scheme does not count.
    address = _SPACES.sub("", written)
    if not address or address.startswith("#") or _PICTURE.match(address):
        return None
    scheme = address.partition(":")[0].lower() if ":" in address else ""
    if scheme == "data":
        kind = address[5:].partition(",")[0].partition(";")[0].lower() or "text"
        return Verdict(f"a file inside an address (`data:{kind[:40]}`)", runs=True)
    if scheme in ("javascript", "vbscript", "livescript"):
        return Verdict(f"a script in an address (`{scheme}:`)", runs=True)
    shown = address if len(address) <= 60 else f"{address[:60]} …"
    noun = "a link" if element == "a" else "an address"
    return Verdict(f"{noun} that leaves the file (`{shown}`)")
