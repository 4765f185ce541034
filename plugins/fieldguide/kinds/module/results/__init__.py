"""Results without a server: what a learner hands in, as a code, a file or a square of dots, and who collects it."""
