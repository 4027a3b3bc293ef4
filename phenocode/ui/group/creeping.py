"""Scrolling slowly while something is carried along the upper or lower edge of a view."""

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QAbstractScrollArea

from phenocode.ui.look.theme import theme

# px at 100 %
_EDGE_ZONE = 32
_STEP = 14
_INTERVAL = 30  # ms


class Creeping(QObject):
    """Scrolls a view as long as the hand is near its edge."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._view = view
        self._by = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL)
        self._timer.timeout.connect(self._creep_on)

    def follow(self, place: QPoint) -> None:
        """The hand is at a place of the viewport."""
        zone = theme().px(_EDGE_ZONE)
        area = self._view.viewport().rect()
        inside = area.left() <= place.x() <= area.right()
        step = theme().px(_STEP)
        self._by = 0
        if inside and place.y() < zone:
            self._by = -step
        elif inside and place.y() > area.height() - zone:
            self._by = step
        if self._by and not self._timer.isActive():
            self._timer.start()
        elif not self._by:
            self._timer.stop()

    def stop(self) -> None:
        """The hand is empty."""
        self._timer.stop()

    def _creep_on(self) -> None:
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + self._by)
