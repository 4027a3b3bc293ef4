"""The thread on a matter: what the judges remarked and what was answered to it."""

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from phenocode.i18n import tr
from phenocode.text.days import say_when
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row, Themed
from phenocode.ui.widgets.buttons import tool_button
from phenocode.ui.widgets.fields import NoteEdit
from phenocode.ui.widgets.labels import ElidedLabel, label
from phenocode.ui.widgets.strokes import draw_words

_RING = 26


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said in a thread; only one's own comments can be corrected."""

    id: str
    author: str
    when: str  # ISO 8601, UTC
    text: str
    own: bool = False
    note: str = ""  # what kind of entry it is, where it is no comment


class Thread(Column):
    """What was said, the oldest first. One's own comments can be corrected and removed."""

    corrected = Signal(str, str)  # id, text
    removed = Signal(str)

    def __init__(self, direction: Qt.LayoutDirection) -> None:
        super().__init__(spacing=12)
        self._direction = direction
        self._said: tuple[Said, ...] = ()
        self._entries: list[Entry] = []

    @property
    def entries(self) -> list["Entry"]:
        """What is shown."""
        return self._entries[: len(self._said)]

    def show_said(self, said: tuple[Said, ...]) -> None:
        """Show these; entries that are there already are used again."""
        if said == self._said:
            return
        self._said = said
        while len(self._entries) < len(said):
            entry = self.add(Entry(self._direction))
            entry.corrected.connect(self.corrected)
            entry.removed.connect(self.removed)
            self._entries.append(entry)
        for entry, one in zip(self._entries, said, strict=False):
            entry.show_said(one)
        for at, entry in enumerate(self._entries):
            entry.setVisible(at < len(said))
        self.setVisible(bool(said))


class Entry(Row):
    """Who said it, when, and what; one's own turns into a field to correct it."""

    corrected = Signal(str, str)
    removed = Signal(str)

    def __init__(self, direction: Qt.LayoutDirection) -> None:
        super().__init__(spacing=10)
        self._one = Said("", "", "", "")
        self._ring = _Initials()
        self.who = ElidedLabel("", bold=True)
        self._when = ElidedLabel("", "caption", "ink2")
        self.text = label("", wrap=True, direction=direction)
        self.text.setLayoutDirection(direction)  # a paragraph begins where its lines do
        self.edit = NoteEdit(tr("Comment"), direction, min_lines=1)
        self.edit.committed.connect(self._correct)
        self.edit.hide()
        self.change = tool_button("memo", tr("Correct this comment"), size=20)
        self.change.clicked.connect(self._begin)
        self.remove = tool_button("trash", tr("Remove this comment"), size=20)
        self.remove.clicked.connect(lambda: self.removed.emit(self._one.id))
        head = Row(self.who, self._when, spacing=6)
        head.add_stretch()
        for deed in (self.change, self.remove):
            head.add(deed)
        self.add(self._ring, 0, Qt.AlignmentFlag.AlignTop)
        self.add(Column(head, self.text, self.edit, spacing=2), 1)

    def show_said(self, one: Said) -> None:
        """Show this."""
        self._one = one
        self._ring.show_name(one.author)
        self.who.setText(one.author)
        when = say_when(one.when) if one.when else ""
        self._when.setText(tr(", ").join(part for part in (one.note, when) if part))
        self.text.setText(one.text)
        self.edit.hide()
        self.text.setVisible(bool(one.text))
        self.change.setVisible(one.own)
        self.remove.setVisible(one.own)
        self.setAccessibleName(tr("{name}: {text}", name=one.author, text=one.text or one.note))

    def _begin(self) -> None:
        self.text.hide()
        self.edit.set_text(self._one.text)
        self.edit.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _correct(self, text: str) -> None:
        self.edit.hide()
        self.text.show()
        self.corrected.emit(self._one.id, text)


class _Initials(Themed, QWidget):
    """A ring with the first letters of a name."""

    def __init__(self) -> None:
        super().__init__()
        self._letters = ""
        self.init_theme()

    def restyle(self) -> None:
        """As large as two letters want."""
        side = theme().px(_RING)
        self.setFixedSize(side, side)

    def show_name(self, name: str) -> None:
        """Show another's."""
        self._letters = initials_of(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ring and letters."""
        present = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = present.px(1)
        painter.setPen(QPen(present.colour("line2"), thick))
        painter.setBrush(present.colour("sheet"))
        inset = thick / 2
        whole = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawEllipse(whole)
        font = present.interface_font("caption")
        draw_words(painter, whole, self._letters, font, "ink2", Qt.LayoutDirection.LeftToRight, centred=True)


def initials_of(name: str) -> str:
    """The first letters of the first and the last word of a name; of Arabic script they are kept from joining."""
    words = [word for word in name.replace(".", " ").split() if unicodedata.category(word[0])[0] in "LN"]
    letters = [word[0].upper() for word in (words[:1] + words[-1:] if len(words) > 1 else words)]
    return "\u200c".join(letters)
