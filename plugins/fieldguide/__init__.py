"""Turn structured Markdown and YAML into a checked, multilingual knowledge base and training site."""

__version__ = "0.1.0"
