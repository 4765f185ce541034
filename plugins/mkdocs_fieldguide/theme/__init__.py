"""A theme that has nothing of its own: the pages that MkDocs is handed are whole."""
