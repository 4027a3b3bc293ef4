"""The gutter: the numbers of the stored text's lines beside their first words."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from phenocode.i18n import number
from phenocode.ui.look.theme import theme
from phenocode.ui.read.view import TextView

_PADDING = 14


class Gutter(QWidget):
    """Paints beside the text that it belongs to."""

    def __init__(self, view: TextView) -> None:
        super().__init__(view)
        self._view = view
        view.scrolled.connect(self.update)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text."""
        QApplication.sendEvent(self._view.viewport(), event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the numbers in sight."""
        view = self._view
        if not view.has_text:
            return
        present = theme()
        painter = QPainter(self)
        painter.setFont(present.interface_font("caption", tabular=True))
        painter.setPen(present.colour("ink3"))
        padding = present.px(_PADDING)
        scrolled = view.scrolled_by
        first, last = view.visible_paragraphs()
        at_right = view.rtl
        side = Qt.AlignmentFlag.AlignLeft if at_right else Qt.AlignmentFlag.AlignRight
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        paragraphs = view.geometry_of_text.reading.map.paragraphs
        for index in range(first, last + 1):
            paragraph = paragraphs[index]
            key = view.geometry_of_text.line_of(paragraph.start)
            top = view.geometry_of_text.top_of(key) - scrolled
            height = view.geometry_of_text.bottom_of(key) - scrolled - top
            left = padding if at_right else 0
            place = QRectF(left, top, self.width() - padding, height)
            painter.drawText(place, flags, number(paragraph.line))
