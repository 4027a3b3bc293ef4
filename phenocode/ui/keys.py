"""Single-key deeds by the physical key: S is also س under a Persian layout, and digits come in three kinds."""

import re
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

# The Persian standard layout (ISIRI 9147), by the Latin letter on the same key; M also ئ as on older layouts.
_PERSIAN = {
    "q": "ض", "w": "ص", "e": "ث", "r": "ق", "t": "ف", "y": "غ", "u": "ع", "i": "ه", "o": "خ", "p": "ح", "[": "ج",
    "]": "چ", "a": "ش", "s": "س", "d": "ی", "f": "ب", "g": "ل", "h": "ا", "j": "ت", "k": "ن", "l": "م", "z": "ظ",
    "x": "ط", "c": "ز", "v": "ر", "b": "ذ", "n": "د", "m": "پئ",
}  # fmt: skip
_COMMAND = re.compile(r"Ctrl\+|(Shift\+)?F\d")
_DIGITS = ("۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩")


def same_key(key: str) -> list[QKeySequence]:
    """The key sequences that mean the physical key labelled ``key`` on a Latin keyboard, the Latin one first."""
    others = [digits[int(key)] for digits in _DIGITS] if key.isdigit() else list(_PERSIAN.get(key.lower(), ""))
    return [QKeySequence(key), *(QKeySequence(ord(other)) for other in others)]


def heard_in(keys: Iterable[QKeySequence]) -> Qt.ShortcutContext:
    """Where a workspace's deed hears its keys: all over the window with Ctrl or as F key, else in the workspace alone.

    Beside the workspace letters are typed and lists are walked, as in the search.
    """
    if all(_COMMAND.match(sequence.toString()) for sequence in keys):
        return Qt.ShortcutContext.WindowShortcut
    return Qt.ShortcutContext.WidgetWithChildrenShortcut
