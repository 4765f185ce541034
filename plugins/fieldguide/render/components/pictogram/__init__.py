"""Small drawings beside words."""
