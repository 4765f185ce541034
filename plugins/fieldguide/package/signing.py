"""Sign lists of files as minisign does, and make the keys for it.

Format: https://jedisct1.github.io/minisign/; what is written here the program `minisign` reads, and the other
way round.  The packages that do the arithmetic are read when there is something to sign.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fieldguide.content.bundles import UNTRUSTED_COMMENT
from fieldguide.errors import UsageError

if TYPE_CHECKING:
    from minisign import SecretKey

_LONGEST = 10_000  # a secret key has 280 bytes
# What guessing a password costs: a second and a quarter of a gigabyte for each guess, on a laptop.
_OPERATIONS, _MEMORY = 1 << 23, 1 << 28

SECRET_FILE, PUBLIC_FILE, PAGE_FILE = "fieldguide.key", "fieldguide.pub", "fieldguide-key.html"


@dataclass(frozen=True)
class Signer:
    """A secret key that is ready to sign; `id` is its number, as minisign shows it."""

    id: str
    _key: SecretKey

    def sign(self, content: bytes, trusted_comment: str) -> bytes:
        """Give the signature of a content, as a file: the same each time it is asked for."""
        made = self._key.sign(
            content, prehash=True, untrusted_comment=UNTRUSTED_COMMENT, trusted_comment=trusted_comment
        )
        return bytes(made) + b"\n"


@dataclass(frozen=True, slots=True)
class KeyPair:
    """A new pair of keys as files, and the public one as people read it: its number, its line of letters."""

    id: str
    secret: bytes
    public: bytes
    line: str


def load_signer(path: Path, ask: Callable[[], str]) -> Signer:
    """Read a secret key; `ask` gives its password, and is called only where it has one.

    Raises:
        UsageError: the file holds no secret key, or the password is not its own.
    """
    from minisign import Error, ParseError, SecretKey

    try:
        with path.open("rb") as handle:
            content = handle.read(_LONGEST + 1)
    except OSError as error:
        raise UsageError(f"the key {path} cannot be read: {error.strerror}") from None
    try:
        key = SecretKey.from_bytes(content)
    except (ParseError, ValueError):
        public = b"public key" in content.partition(b"\n")[0]
        told = "it is a public key, and only a secret one signs" if public else "it is no key of minisign"
        raise UsageError(f"{path} cannot sign: {told}") from None
    if key.is_encrypted():
        try:
            key.decrypt(ask())
        except (Error, ValueError):
            raise UsageError(f"{path} cannot sign: this is not its password") from None
    return Signer(_number(bytes(key._keynum_sk.key_id)), key)


def make_keys(password: str) -> KeyPair:
    """Make a pair of keys, the secret one locked with a password, open where that is empty."""
    from minisign import KeyPair as Pair

    pair = Pair.generate()
    id = _number(pair.public_key._keynum_pk.key_id)
    pair.public_key.untrusted_comment = f"minisign public key {id}"
    line = pair.public_key.to_base64().decode()
    public = bytes(pair.public_key) + b"\n"
    if password:
        pair.secret_key.encrypt(password, opslimit=_OPERATIONS, memlimit=_MEMORY)
        pair.secret_key.untrusted_comment = "minisign encrypted secret key"
    else:
        pair.secret_key.untrusted_comment = "minisign secret key"
    return KeyPair(id, bytes(pair.secret_key) + b"\n", public, line)


def _number(key_id: bytes) -> str:
    # As minisign shows it: it is stored with its last byte first.
    return key_id[::-1].hex().upper()


def write_keys(pair: KeyPair, page: bytes, folder: Path) -> tuple[Path, ...]:
    """Write a pair of keys and the page of the public one; nothing that is there is replaced.

    Raises:
        UsageError: one of the files is there already.
    """
    folder.mkdir(parents=True, exist_ok=True)
    files = ((SECRET_FILE, pair.secret, 0o600), (PUBLIC_FILE, pair.public, 0o644), (PAGE_FILE, page, 0o644))
    for name, _, _ in files:
        if os.path.lexists(folder / name):
            raise UsageError(f"{folder / name} is there already, and a key is never overwritten")
    written = []
    try:
        for name, content, mode in files:
            written.append(folder / name)
            # Fails where another program made the file since.
            with open(os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as handle:
                handle.write(content)
                handle.flush()
                os.fsync(handle.fileno())
    except FileExistsError as error:
        for path in written[:-1]:
            path.unlink(missing_ok=True)
        raise UsageError(f"{error.filename} is there already, and a key is never overwritten") from None
    except BaseException:
        # Half a key is none: what was begun goes away.
        for path in written:
            path.unlink(missing_ok=True)
        raise
    return tuple(written)
