"""The queries that the search must answer, as `search_queries.yml` holds them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

_AMONG = {"among_three": 3, "among_five": 5}


def read_queries() -> list[dict[str, Any]]:
    """Give each query with `page`, the pages of which one must be found, and `among` how many first results."""
    text = Path(__file__).with_name("search_queries.yml").read_text(encoding="utf-8")
    lists = yaml.safe_load(text)
    assert lists.keys() == _AMONG.keys()
    return [
        {**query, "page": wanted if isinstance(wanted := query["page"], list) else [wanted], "among": among}
        for name, among in _AMONG.items()
        for query in lists[name]
    ]
