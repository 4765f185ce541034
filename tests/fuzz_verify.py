"""Have atheris look for a package that verify accepts although somebody changed it, or that ends it with an error.

Not collected by pytest: atheris is on no machine by itself (`pip install atheris`), and looks as long as one lets it.

    PYTHONPATH=plugins:tests python tests/fuzz_verify.py -max_total_time=600

Options are those of libFuzzer.  It starts from an intact package, signed, and from the ways to change one that
`changed_packages.py` names; what it finds it writes beside itself and shows.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(
    include=["fieldguide.verify", "fieldguide.content.bundles", "fieldguide.content.manifests"]
):
    from fieldguide.errors import BundleError
    from fieldguide.verify import Wanted, verify_bundle

from changed_packages import CASES, TODAY, make_package


def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="fieldguide-fuzz-"))
    made = make_package(folder)
    corpus = folder / "corpus"
    corpus.mkdir()
    (corpus / "intact").write_bytes(made.whole)
    for name, (change, _) in CASES.items():
        content = change(made)
        if len(content) < 1 << 20:
            (corpus / name.replace("/", "-")).write_bytes(content)
    path = folder / "fuzzed.zip"
    asked = (made.wanted(), Wanted())

    def try_one(content: bytes) -> None:
        path.write_bytes(content)
        for wanted in asked:
            try:
                verify_bundle(path, wanted, TODAY)
            except BundleError:
                continue
            # Without a key all that is whole passes, whoever made it.
            assert content == made.whole or wanted.key is None, "accepted"

    atheris.Setup([*sys.argv, str(corpus)], try_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
