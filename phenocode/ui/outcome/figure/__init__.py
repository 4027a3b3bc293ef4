"""The figure of the outcome space: drawn, moved by hand, its relations made and justified."""
