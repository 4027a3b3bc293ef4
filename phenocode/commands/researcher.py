"""In whose name deeds are done when nobody has said it."""

import getpass
import os


def default_researcher() -> str:
    """PHENOCODE_RESEARCHER, otherwise the system's user; empty where the system tells none."""
    given = os.environ.get("PHENOCODE_RESEARCHER", "").strip()
    if given:
        return given
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
