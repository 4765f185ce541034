"""Keys, and packages that are judged before anybody unpacks them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from fieldguide.content.moment import today
from fieldguide.model import VerifiedBundle
from fieldguide.package import Signer, load_signer, make_keys, write_key_page, write_keys
from fieldguide.verify import Wanted, read_key, verify_bundle


def open_signer(path: Path, ask: Callable[[], str]) -> Signer:
    """Read a secret key; `ask` gives its password, and is called only where it has one.

    Raises:
        UsageError: the file holds no secret key, or the password is not its own.
    """
    return load_signer(path, ask)


def make_key_files(folder: Path, password: str) -> tuple[str, tuple[Path, ...]]:
    """Write a new pair of keys and the page of the public one; give the number of the key, and the files.

    Raises:
        UsageError: there are keys in the folder already.
    """
    pair = make_keys(password)
    return pair.id, write_keys(pair, write_key_page(pair), folder)


def verify_package(
    path: Path,
    *,
    key: str = "",
    after: str = "",
    audience: str = "",
    language: str = "",
    office: str | None = None,
) -> VerifiedBundle:
    """Judge a package on the day of the run; see `Wanted` for what can be asked of it.

    Raises:
        UsageError: `key` is no public key.
        BundleError: the package is refused.
    """
    trusted = read_key(key) if key else None
    return verify_bundle(path, Wanted(trusted, after, audience, language, office), today(os.environ))
