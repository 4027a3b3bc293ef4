"""The kinds of files that a file dialog offers."""


def file_kind(words: str, *patterns: str) -> str:
    """A kind of files for a file dialog: its words and the bare patterns, which Qt reads out of the brackets."""
    return f"{words} ({' '.join(patterns)})"
