"""Moments of the study as the panel says them."""

from datetime import datetime

from phenocode.ui.welcome.days import say_moment


def say_when(stored: str) -> str:
    """A stored moment (ISO 8601) in the interface's calendar; what is no moment is said as it stands."""
    try:
        local = datetime.fromisoformat(stored).astimezone()
    except ValueError:
        return stored
    return say_moment(local, datetime.now().astimezone())
