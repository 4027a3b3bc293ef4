"""How the five stances are shown: an icon and a word each, never a colour."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from phenocode.analysis.outcome_words import STANCE_WORDS
from phenocode.i18n import tr
from phenocode.study.outcome import Stance
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import ICON
from phenocode.ui.widgets.boxes import Themed

STANCE_ICONS: Mapping[Stance, str] = {
    Stance.ALIGNED: "check-circle",
    Stance.PARTLY_ALIGNED: "half-circle",
    Stance.IN_CONFLICT: "close",
    Stance.PARTLY_IN_CONFLICT: "split",
    Stance.NOTHING_FOUND: "circle",
}


def stance_options() -> list[tuple[str, str]]:
    """The stances as a choice offers them."""
    return [(stance.value, tr(STANCE_WORDS[stance])) for stance in Stance]


class StanceMark(Themed, QWidget):
    """The icon of a stance, beside its word."""

    def __init__(self, stance: Stance) -> None:
        super().__init__()
        self._stance = stance
        self.init_theme()

    def restyle(self) -> None:
        """As large as an icon."""
        side = theme().px(ICON)
        self.setFixedSize(side, side)

    def set_stance(self, stance: Stance) -> None:
        """Show another stance."""
        self._stance = stance
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        paint_icon(QPainter(self), STANCE_ICONS[self._stance], QRectF(self.rect()), "ink2")
