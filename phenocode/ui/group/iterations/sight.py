"""Bringing a part of the panel into sight in the area that it scrolls in."""

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from phenocode.ui.look.theme import theme

_AROUND = 16  # px at 100 %


def bring_into_sight(part: QWidget) -> None:
    """Scroll upright, and no farther than it takes; its upper edge first where it is higher than the area."""
    area: QWidget | None = part.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    held = area.widget() if area is not None else None
    if area is None or held is None:
        return
    bar, around = area.verticalScrollBar(), theme().px(_AROUND)
    top = part.mapTo(held, QPoint(0, 0)).y() - around
    bottom = top + part.height() + 2 * around - area.viewport().height()
    bar.setValue(min(top, max(bottom, bar.value())))


def bring_into_sight_soon(part: QWidget) -> None:
    """The same once it is laid out, for what was hidden a moment ago."""
    QTimer.singleShot(0, part, lambda: bring_into_sight(part))
