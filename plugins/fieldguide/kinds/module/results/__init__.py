"""Results without a server: what a learner hands in (code, file, dots for a camera), and who collects it."""
