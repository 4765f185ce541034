"""The configuration, judged whole: a file in, the exact report a person sees out."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldguide.pipeline import check_configuration
from golden import GoldenCase, golden_cases


@pytest.mark.parametrize("case", golden_cases("configuration"), ids=lambda case: case.name)
def test_report(case: GoldenCase, tmp_path: Path, update_goldens: bool) -> None:
    for name, text in case.files.items():
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
    case.expect("report", check_configuration(tmp_path / "mkdocs.yml").text(), update_goldens)
