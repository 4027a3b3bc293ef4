"""What a deed would change, said where it is about to be confirmed, as soon as the hands rest."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from phenocode.errors import Refusal
from phenocode.i18n import tr
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import ICON
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.lines import Lines

REST_MS = 60  # typing and walking never wait for what is foreseen

_GAP = 4
_LEAST_WIDTH = 120


class Foreseen(Themed, QWidget):
    """A small heading and the sentences under it; a refusal stands there with its sign."""

    told = Signal()  # the sentences are those of the last question

    def __init__(self) -> None:
        super().__init__()
        self._sentences: list[str] = []
        self._refusal = ""
        self._ask: Callable[[], list[str]] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.tell)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("What will change"))
        self.init_theme()

    @property
    def sentences(self) -> list[str]:
        """What is said, without the heading; the refusal's sentence where there is one."""
        return [self._refusal] if self._refusal else list(self._sentences)

    @property
    def refusal(self) -> str:
        """Why the deed is refused, empty when it is not."""
        return self._refusal

    @property
    def waiting(self) -> bool:
        """Whether the last question has not been answered yet."""
        return self._rest.isActive()

    def ask(self, question: Callable[[], list[str]]) -> None:
        """Say what ``question`` answers, or why it is refused, as soon as the hands rest."""
        self._ask = question
        self._rest.start()
        self.update()

    def tell(self) -> None:
        """Say it now."""
        self._rest.stop()
        self._refusal = ""
        try:
            self._sentences = self._ask() if self._ask is not None else []
        except Refusal as refusal:
            self._refusal = str(refusal)
        self.setAccessibleDescription(" ".join(self.sentences))
        self.updateGeometry()
        self.update()
        self.told.emit()

    def forget(self) -> None:
        """Say nothing any more."""
        self._ask = None
        self._rest.stop()
        self._sentences = []
        self._refusal = ""

    def restyle(self) -> None:
        """Other letters, other height."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """At a comfortable width."""
        width = theme().px(230)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A word or two on a line."""
        return QSize(theme().px(_LEAST_WIDTH), theme().px(40))

    def heightForWidth(self, width: int) -> int:
        """Heading and sentences."""
        lines = self._lines(width)
        gaps = theme().px(_GAP) * len(lines)
        return round(theme().interface_line_height("caption") + sum(one.height for one in lines)) + gaps

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint them from the start edge; old sentences are grey until the new ones are there."""
        present = theme()
        painter = QPainter(self)
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        height = present.interface_line_height("caption")
        painter.setPen(present.colour("ink3"))
        heading = Lines(
            tr("What will change"), present.interface_font("caption"), height, self.width(), self.isRightToLeft(), 1
        )
        heading.draw(painter, 0, 0, self.width(), side)
        top = height + present.px(_GAP)
        indent = self._indent()
        if self._refusal:
            icon = present.px(ICON)
            x = self.width() - icon if self.isRightToLeft() else 0
            paint_icon(painter, "warning", QRectF(x, top, icon, icon), "warn")
        painter.setPen(present.colour("ink3" if self.waiting else "warn" if self._refusal else "ink"))
        for lines in self._lines(self.width()):
            lines.draw(painter, 0 if self.isRightToLeft() else indent, top, self.width() - indent, side)
            top += lines.height + present.px(_GAP)

    def _indent(self) -> int:
        return theme().px(ICON + 6) if self._refusal else 0

    def _lines(self, width: int) -> list[Lines]:
        present = theme()
        font, height = present.interface_font(), present.interface_line_height()
        room = max(1, width - self._indent())
        return [Lines(one, font, height, room, self.isRightToLeft()) for one in self.sentences]
