"""Keys that sign packages: as they are made, asked for a password, and read."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from bundles import (
    make_bundles,
    need_minisign,
)
from changed_packages import Made, make_package
from fieldguide.cli import run
from fieldguide.content.bundles import (
    key_fingerprint,
)
from fieldguide.errors import UsageError
from fieldguide.package import PackageRequest
from plain_work import ENGLISH, FRENCH, tiny_settings


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make_package(tmp_path_factory.mktemp("made"))


def test_keygen_makes_keys_that_minisign_takes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "keys"
    assert run(["keygen", "--to", str(folder), "--no-password"]) == 0
    said = capsys.readouterr().out
    secret, public, page = (
        folder / name for name in ("fieldguide.key", "fieldguide.pub", "fieldguide-key.html")
    )
    assert oct(secret.stat().st_mode & 0o777) == "0o600"
    line = public.read_text().splitlines()[1]
    assert key_fingerprint(line) in said
    text = page.read_text(encoding="utf-8")
    assert "".join(re.findall(r"<span>([^<]{4})</span>", text)) == line
    for words in (key_fingerprint(line), "Public key", "Clé publique", "Clave pública", 'dir="rtl"'):
        assert words in text
    kept = secret.read_bytes()
    assert run(["keygen", "--to", str(folder), "--no-password"]) == 2
    assert "never overwritten" in capsys.readouterr().err
    assert secret.read_bytes() == kept
    minisign = need_minisign()
    (tmp_path / "a.txt").write_text("a text")
    subprocess.run(
        [minisign, "-Sm", str(tmp_path / "a.txt"), "-s", str(secret)],
        input=b"\n",
        capture_output=True,
        check=True,
    )
    subprocess.run([minisign, "-Vm", str(tmp_path / "a.txt"), "-P", line], capture_output=True, check=True)


def test_a_password_is_asked_for_where_somebody_sits(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["keygen", "--to", str(tmp_path / "keys")]) == 2
    assert "a password is asked for on a terminal" in capsys.readouterr().err
    assert not (tmp_path / "keys").exists()


def test_a_key_with_a_password_signs_with_it_alone(tmp_path: Path) -> None:
    from fieldguide.package import load_signer, make_keys

    pair = make_keys("long and known to two")
    path = tmp_path / "locked.key"
    path.write_bytes(pair.secret)
    with pytest.raises(UsageError, match="this is not its password"):
        load_signer(path, lambda: "another")
    signature = load_signer(path, lambda: "long and known to two").sign(b"text", "said")
    assert signature == load_signer(path, lambda: "long and known to two").sign(b"text", "said")
    minisign = need_minisign()
    (tmp_path / "a.txt").write_bytes(b"text")
    subprocess.run(
        [minisign, "-Sm", "a.txt", "-s", str(path), "-t", "said"],
        cwd=tmp_path,
        input=b"long and known to two\n",
        capture_output=True,
        check=True,
    )
    assert (tmp_path / "a.txt.minisig").read_bytes() == signature


@pytest.mark.parametrize(
    "content", [b"", b"nonsense", b"untrusted comment: minisign public key X\nRWQf\n", None]
)
def test_what_cannot_sign_is_wrong_usage(tmp_path: Path, content: bytes | None) -> None:
    from fieldguide.package import load_signer

    path = tmp_path / "bad.key"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UsageError, match="cannot"):
        load_signer(path, lambda: "")


def test_the_same_key_gives_the_same_bytes(made: Made, tmp_path: Path) -> None:
    settings = tiny_settings(tmp_path, (ENGLISH, FRENCH))
    one = make_bundles(tmp_path / "one", PackageRequest(made.signer), settings=settings)
    other = make_bundles(tmp_path / "other", PackageRequest(made.signer), settings=settings)
    names = sorted(path.name for path in one.iterdir())
    assert names == [
        "SHA256SUMS",
        "SHA256SUMS.minisig",
        *(
            f"fieldguide-2026.11-{label}{ending}"
            for label in ("all", "en", "fr")
            for ending in (".manifest.json", ".manifest.json.minisig", ".zip")
        ),
    ]
    assert [(one / name).read_bytes() for name in names] == [(other / name).read_bytes() for name in names]
