"""What systems where people learn take in: one folder a format."""
