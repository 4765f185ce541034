"""Check a project three times in one process, and print what each took: `checks_again CONFIG PAGE`.

The third time, the page has one more sentence; its old text is put back at the end.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from fieldguide.load import ReadingMemory
from fieldguide.pipeline import check_project


def main(config: Path, page: Path) -> None:
    """Print the processor seconds of each check, and the number of files, as JSON."""
    memory, taken = ReadingMemory(), {}
    before = page.read_text(encoding="utf-8")
    for name in ("first", "second", "edited"):
        if name == "edited":
            page.write_text(f"{before.rstrip()}\n\nEdited it is.\n", encoding="utf-8")
        started = time.process_time()
        files = check_project(config, memory=memory).files
        taken[name] = time.process_time() - started
    page.write_text(before, encoding="utf-8")
    print(json.dumps({**taken, "files": files}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
