"""Typing a name where it will stand: in the card that is renamed, in the empty place of a new category."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.fields import TextField

Finish = Callable[[str], bool]
Where = Callable[[], QRect]


class NameField(TextField):
    """A field over a card. Enter finishes, Escape leaves everything as it was, and so does an empty name."""

    def __init__(self, direction: Qt.LayoutDirection, language: str, view: QWidget) -> None:
        self._language = language
        super().__init__(direction=direction)
        self.setParent(view)
        self._finish: Finish | None = None
        self._where: Where | None = None
        self._before = ""
        self._back_to: QWidget | None = None
        self.hide()

    def restyle(self) -> None:
        """A name is typed in a face of its language."""
        super().restyle()
        self.setFont(theme().interface_font(language=self._language))

    @property
    def typing(self) -> bool:
        """Whether a name is being typed."""
        return self._finish is not None

    def begin(self, view: QWidget, back_to: QWidget, where: Where, name: str, hint: str, finish: Finish) -> None:
        """Ask for a name at ``where`` of ``view``; ``finish`` says whether it was taken."""
        self.setParent(view)
        self._finish = finish
        self._before = name
        self._back_to = back_to
        self._where = where
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setText(name)
        self.selectAll()
        self.restyle()
        self.follow()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self) -> None:
        """Stay over the place, which moves when the view scrolls or is laid out anew."""
        if self._finish is not None and self._where is not None:
            place = self._where()
            height = theme().px(28)
            self.setGeometry(place.x(), place.center().y() + 1 - height // 2, place.width(), height)

    def settle(self, *, commit: bool) -> None:
        """Stop typing; what was typed is kept as far as it is a name of its own."""
        finish = self._finish
        if finish is None:
            return
        name = self.text().strip()
        wanted = commit and bool(name) and name != self._before
        self._finish = None
        if wanted and not finish(name) and self.hasFocus():
            self._finish = finish  # refused: another try
            self.selectAll()
            return
        had_focus = self.hasFocus()
        self.hide()
        if had_focus and self._back_to is not None:
            self._back_to.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Finish with Enter, give up with Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle(commit=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.settle(commit=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving finishes; a menu over it doesn't."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.settle(commit=True)
