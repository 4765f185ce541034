"""Many copies at once: every edition for every audience, each a job that needs no other."""
