"""A bar that puts its choices under its words where there is no room beside them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Row, Themed


class TurningBar(Themed, QWidget):
    """Title and count at the start, the choices at the end; in a narrow place under them."""

    def __init__(self, said: Row, *choices: QWidget, margins: tuple[int, int, int, int], spacing: int = 16) -> None:
        super().__init__()
        said.add_stretch()
        self._margins = margins
        self._choices = Row(*choices, spacing=spacing)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.addWidget(said)
        self._box.addStretch(1)
        self._box.addWidget(self._choices)
        self._said = said
        self.init_theme()

    def restyle(self) -> None:
        """Keep the margins."""
        present = theme()
        self._box.setContentsMargins(*map(present.px, self._margins))
        self._box.setSpacing(present.px(8))
        self._turn()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the choices."""
        hint = super().minimumSizeHint()
        hint.setWidth(self._choices.minimumSizeHint().width() + self._beside)
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn where the room asks for it."""
        super().resizeEvent(event)
        self._turn()

    @property
    def _beside(self) -> int:
        return theme().px(self._margins[0]) + theme().px(self._margins[2])

    def _turn(self) -> None:
        wanted = self._said.sizeHint().width() + self._choices.sizeHint().width() + self._beside + theme().px(16)
        wide = wanted <= self.width()
        flow = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._box.setDirection(flow)
        self._box.setAlignment(self._choices, Qt.AlignmentFlag(0) if wide else Qt.AlignmentFlag.AlignLeading)
