"""Judge offline packages before anybody unpacks them: what is not exactly what was made is refused."""

from __future__ import annotations

from .judge import Wanted, verify_bundle
from .signatures import TrustedKey, read_key

__all__ = ["TrustedKey", "Wanted", "read_key", "verify_bundle"]
