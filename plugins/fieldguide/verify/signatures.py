"""Check signatures of minisign, strictly: one form of the file, one untrusted comment.

Format: https://jedisct1.github.io/minisign/.  The arithmetic is that of the `cryptography` package, by way of
py-minisign; both are read when a key is given, and not before.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fieldguide.content.bundles import UNTRUSTED_COMMENT
from fieldguide.errors import UsageError

from .archive import RefusedError

if TYPE_CHECKING:
    from minisign import PublicKey, Signature

_LONGEST = 10_000  # a key has 120 bytes, a signature has a comment of at most 8,192


@dataclass(frozen=True, slots=True)
class TrustedKey:
    """A public key that a person has from somewhere they trust; `id` is its number, as minisign shows it."""

    id: str
    key: PublicKey


def read_key(given: str) -> TrustedKey:
    """Read a public key: a file as minisign writes it, or the line of letters itself.

    Raises:
        UsageError: it is neither.
    """
    from minisign import ParseError, PublicKey

    path = Path(given)
    try:
        if not path.is_file():
            if len(given) != 56:
                raise UsageError(f"there is no file {given} with a public key")
            return _trusted(PublicKey.from_base64(given))
        content = path.open("rb").read(_LONGEST + 1)
        if b"secret key" in content.partition(b"\n")[0]:
            raise UsageError(
                f"{given} is a secret key, not a public one: keep it to yourself, and give the file"
                " that ends in .pub"
            )
        lines = content.splitlines()
        if len(lines) == 1:
            return _trusted(PublicKey.from_base64(lines[0].strip()))
        return _trusted(PublicKey.from_bytes(content))
    except ParseError as error:
        raise UsageError(f"{given} is no public key of minisign: {error}") from None
    except OSError as error:
        raise UsageError(f"{given} cannot be read: {error.strerror}") from None
    except ValueError:
        raise UsageError(f"{given!r} is no public key of minisign") from None


def _trusted(key: PublicKey) -> TrustedKey:
    # As minisign shows it: the number is stored with its last byte first.
    return TrustedKey(key._keynum_pk.key_id[::-1].hex().upper(), key)


def check_signature(key: TrustedKey, content: bytes, signature: bytes, name: str) -> str:
    """Hold that a signature is that of a content by a key, and give what its trusted comment says.

    Raises:
        RefusedError: it is not, or is not in the one form that a signature has.
    """
    from minisign import VerifyError

    parsed = read_signature(signature, name)
    if parsed._key_id != key.key._keynum_pk.key_id:
        made = parsed._key_id[::-1].hex().upper()
        raise RefusedError(f"{name}: it was made with another key ({made}) than the one given ({key.id})")
    try:
        key.key.verify(content, parsed)
    except (VerifyError, ValueError):
        raise RefusedError(f"{name}: the signature is not that of this file, or was changed") from None
    return str(parsed.trusted_comment)


def read_signature(signature: bytes, name: str) -> Signature:
    """Read a signature that has the one form which minisign writes.

    Raises:
        RefusedError: it has another.
    """
    from minisign import ParseError, Signature

    try:
        if len(signature) > _LONGEST:
            raise ParseError("too long")
        parsed = Signature.from_bytes(signature)
        again = bytes(parsed) + b"\n"
    except (ParseError, ValueError):
        raise RefusedError(f"{name}: it is no signature of minisign") from None
    if parsed.untrusted_comment != UNTRUSTED_COMMENT:
        raise RefusedError(f"{name}: its untrusted comment was changed, which nobody signs")
    if again != signature:
        raise RefusedError(f"{name}: it is not written as minisign writes it")
    if not parsed.is_prehashed():
        raise RefusedError(f"{name}: it is of an old form that packages never have")
    return parsed
