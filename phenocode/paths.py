"""Where the program's own files lie, in a checkout, an installed wheel and a frozen bundle alike."""

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """The path of a file or folder under ``resources/``."""
    return _resources().joinpath(*parts)


def _resources() -> Path:
    package = Path(__file__).resolve().parent
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / "resources"
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"
