"""A layout that sets its widgets in lines like words, from the start edge."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from phenocode.ui.look.theme import theme


class FlowLayout(QLayout):
    """Widgets beside one another while there is room, then in a new line; spacings in px at 100 %."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 6, line_spacing: int = 6) -> None:
        super().__init__(*([parent] if parent is not None else []))
        self._items: list[QLayoutItem] = []
        self._gap = spacing
        self._line_gap = line_spacing
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Add at the end."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The one at ``index``."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take out the one at ``index``."""
        if not 0 <= index < len(self._items):
            return None
        taken = self._items.pop(index)
        self.invalidate()
        return taken

    def clear(self) -> None:
        """Take all out and delete their widgets."""
        while (item := self.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def expandingDirections(self) -> Qt.Orientation:
        """Grows in no direction by itself."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at ``width``."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Set the widgets."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        hints = [item.sizeHint() for item in self._shown()]
        gaps = theme().px(self._gap) * max(0, len(hints) - 1)
        return self._with_margins(
            QSize(sum(hint.width() for hint in hints) + gaps, max((hint.height() for hint in hints), default=0))
        )

    def minimumSize(self) -> QSize:
        """The widest alone in its line."""
        hints = [item.minimumSize() for item in self._shown()]
        return self._with_margins(
            QSize(max((hint.width() for hint in hints), default=0), max((hint.height() for hint in hints), default=0))
        )

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, move: bool) -> int:
        margins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        gap = theme().px(self._gap)
        line_gap = theme().px(self._line_gap)
        parent = self.parentWidget()
        rtl = parent is not None and parent.isRightToLeft()
        along = 0
        top = inner.y()
        line_height = 0
        line: list[tuple[QLayoutItem, int, QSize]] = []  # each with its left side and size

        def set_line() -> None:
            """What is lower than the others stands at their middle, as a key beside a button."""
            for item, left, size in line if move else ():
                item.setGeometry(QRect(QPoint(left, top + (line_height - size.height()) // 2), size))
            line.clear()

        for item in self._shown():
            hint = item.sizeHint()
            width = min(hint.width(), max(inner.width(), item.minimumSize().width()))
            if along and along + width > inner.width():
                set_line()
                top += line_height + line_gap
                along = line_height = 0
            left = inner.x() + (inner.width() - along - width if rtl else along)
            line.append((item, left, QSize(width, hint.height())))
            along += width + gap
            line_height = max(line_height, hint.height())
        set_line()
        return top + line_height - rect.y() + margins.bottom()
