"""The rules that content is checked against: one file each, none imports another."""
