"""The texts of a card, in METHOD's order; those of a category that are empty fold to a word that opens them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from phenocode.i18n import mark, tr
from phenocode.study.records import Category
from phenocode.ui.group.words import Card
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column
from phenocode.ui.widgets.buttons import Button, link
from phenocode.ui.widgets.fields import NoteEdit
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.labels import label

# The texts: field of the record, its label, and the word that opens it while it is empty (none: it is always open).
BEFORE_CASES = (
    ("second_language_name", mark("Name in a second language"), mark("Translated name")),
    ("definition", mark("Definition"), ""),
    ("referential", mark("Referential aspect: what is focused on"), mark("Referential aspect")),
    ("structural", mark("Structural aspect: how it is composed"), mark("Structural aspect")),
    ("internal_horizon", mark("Internal horizon: its parts and how they hang together"), mark("Internal horizon")),
    ("external_horizon", mark("External horizon: against what it stands out"), mark("External horizon")),
    ("is_not", mark("What it is not"), mark("What it is not")),
)
AFTER_CASES = (("relevance", mark("Why it matters for the phenomenon"), mark("Relevance")),)
_OF_ALL = "definition"
_MOST_LINES = 400


class CardTexts(Column):
    """Some of the texts of a card. What is written is told when the keyboard leaves its field."""

    written = Signal(str, str)  # a field's name and its text

    def __init__(
        self, texts: tuple[tuple[str, str, str], ...], direction: Qt.LayoutDirection, *, writing: bool = True
    ) -> None:
        super().__init__(spacing=12)
        self._writing = writing
        rtl = direction == Qt.LayoutDirection.RightToLeft
        other_way = Qt.LayoutDirection.LeftToRight if rtl else Qt.LayoutDirection.RightToLeft
        self.edits: dict[str, NoteEdit] = {}
        self.openers: dict[str, Button] = {}
        self._rows: dict[str, Column] = {}
        self._opened: set[str] = set()
        self._folded = QWidget()
        flow = FlowLayout(self._folded, 14, 4)
        for key, title, word in texts:
            edit = card_note(other_way if key == "second_language_name" else direction)
            edit.setReadOnly(not writing)
            edit.committed.connect(lambda text, name=key: self.written.emit(name, text))
            self.edits[key] = edit
            self._rows[key] = self.add(_titled(tr(title), edit))
            if word:
                opener = link(tr("+ {text}", text=tr(word)))
                opener.clicked.connect(lambda _checked=False, name=key: self.open_text(name))
                self.openers[key] = opener
                flow.addWidget(opener)
        self.add(self._folded)

    def show_texts(self, card: Card, other: bool) -> None:
        """Show the texts of a card, ``other`` than before; one that is being written on is left alone."""
        if other:
            self._opened.clear()
        for key, edit in self.edits.items():
            text = getattr(card, key, "")
            if edit.text() != text and (other or not edit.hasFocus()):
                edit.set_text(text)
        self._fold(isinstance(card, Category))

    def open_text(self, key: str) -> None:
        """Open an empty text and put the keyboard into it."""
        self._opened = {key}
        self._fold(of_category=True)
        self.edits[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def put_under(self, key: str, widget: QWidget) -> None:
        """Put a widget under a text; it is shown with it."""
        self._rows[key].add(widget)

    def commit(self) -> None:
        """Keep what is being written."""
        for edit in self.edits.values():
            edit.commit()

    def _fold(self, of_category: bool) -> None:
        shown_openers = False
        for key, edit in self.edits.items():
            known = of_category or key == _OF_ALL
            opener = self.openers.get(key)
            asked = self._writing and (edit.hasFocus() or key in self._opened or opener is None)
            wanted = bool(edit.text()) or asked
            self._rows[key].setVisible(known and wanted)
            if opener is not None:
                offered = known and not wanted and self._writing
                opener.setVisible(offered)
                shown_openers = shown_openers or offered
        self._folded.setVisible(shown_openers)
        self.setVisible(any(self._rows[key].isVisibleTo(self) for key in self._rows) or shown_openers)


def card_note(direction: Qt.LayoutDirection) -> NoteEdit:
    """A text of a card: as high as what is written, so that the card alone scrolls, and goes along with the cursor."""
    edit = NoteEdit("", direction, min_lines=1, max_lines=_MOST_LINES)
    edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    edit.cursorPositionChanged.connect(lambda: _show_cursor(edit))
    return edit


def _show_cursor(edit: NoteEdit) -> None:
    area = edit.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    card = area.widget() if area is not None else None
    if area is not None and card is not None and edit.hasFocus():
        place = edit.viewport().mapTo(card, edit.cursorRect().center())
        area.ensureVisible(place.x(), place.y(), 0, theme().px(24))


def _titled(title: str, edit: NoteEdit) -> Column:
    """A text under its title, which breaks where the card is narrow."""
    caption = label(title, "caption", "ink3", wrap=True)
    caption.setBuddy(edit)
    edit.setAccessibleName(title)
    return Column(caption, edit, spacing=4)
