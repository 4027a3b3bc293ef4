"""What the status bar shows of a long deed: a thin bar, a word, and a way to stop it."""

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from phenocode.i18n import tr
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import STATUS
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.buttons import link
from phenocode.ui.widgets.labels import ElidedLabel

# A deed that is done sooner is never shown.
_PATIENCE_MS = 500
_BAR, _WIDTH = 3, 160


class ProgressStrip(Themed, QWidget):
    """A bar that fills from the start edge; stays hidden for the first half second of a deed.

    A narrow place wants a shorter ``bar``, so that the words keep their room.
    """

    cancelled = Signal()

    def __init__(self, bar: float = _WIDTH) -> None:
        super().__init__()
        self._share = 0.0
        self._label = ElidedLabel("", "caption", "ink2")
        self._bar = _Bar(bar)
        self._bar.setObjectName("bar")
        self._cancel = link(tr("Cancel"), "caption")
        self._cancel.clicked.connect(self.cancelled)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._label, self._bar, self._cancel):
            self._row.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE_MS)
        self._timer.timeout.connect(self.show)
        self.hide()
        self.init_theme()

    def restyle(self) -> None:
        """Keep to the status bar's height."""
        self._row.setSpacing(theme().px(8))
        self.setFixedHeight(theme().px(STATUS - 4))

    def start(self, text: str, cancellable: bool = True) -> None:
        """A deed has begun."""
        self.set_text(text)
        self._cancel.setVisible(cancellable)
        self._bar.set_share(0.0)
        self._timer.start()

    def set_text(self, text: str) -> None:
        """Say what is being done."""
        self._label.setText(text)
        self._bar.setAccessibleName(text)

    def advance(self, done: int, total: int) -> None:
        """``done`` of ``total`` parts are done; a total of 0 is not known."""
        self._bar.set_share(min(1.0, done / total) if total > 0 else 0.0)

    def finish(self) -> None:
        """It is done, or stopped."""
        self._timer.stop()
        self.hide()


class _Bar(Themed, QWidget):
    def __init__(self, width: float) -> None:
        super().__init__()
        self._width = width
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.init_theme()

    def set_share(self, share: float) -> None:
        self._share = share
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(self._width), theme().px(_BAR))

    def paintEvent(self, event: QPaintEvent) -> None:
        present = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), present.colour("line"))
        done = round(self.width() * self._share)
        painter.fillRect(
            self.width() - done if self.isRightToLeft() else 0, 0, done, self.height(), present.colour("accent")
        )
