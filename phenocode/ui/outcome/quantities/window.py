"""Quantity words in a window: a draft sentence checked while it is written, and the words of all definitions."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QTextEdit, QVBoxLayout, QWidget

from phenocode.analysis.quantities import Checked, Judgement, check_definitions, check_text
from phenocode.i18n import tr, trn
from phenocode.study.changes import ChangeSet
from phenocode.study.records import Layer
from phenocode.text.quantities import QuantityWord
from phenocode.text.units import UnitMap
from phenocode.ui.bridge import Bridge
from phenocode.ui.group.words import kind_word
from phenocode.ui.look.theme import theme
from phenocode.ui.outcome.quantities.rows import WordRow
from phenocode.ui.place import Place
from phenocode.ui.widgets.boxes import Column, Row, Themed, scrolled
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import Choice
from phenocode.ui.widgets.fields import NoteEdit, field, section_label
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.marks import StateLine
from phenocode.ui.widgets.panels import Divider, PanelHeader

_WIDTH, _HEIGHT = 860, 720
_REST_MS = 300
_NAMED = ""  # the choice of no category: those that the sentence names
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class QuantitiesWindow(Themed, QDialog):
    """Nothing here changes the study; ``go`` asks for a category's card, and the window closes."""

    go = Signal(object)  # a Place

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._wanted = ""  # the category whose words are to be in sight
        self.setWindowTitle(tr("Check quantity words"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.check_draft)
        self._follow_rest = QTimer(self)
        self._follow_rest.setSingleShot(True)
        self._follow_rest.setInterval(_REST_MS)
        self._follow_rest.timeout.connect(self.refresh)
        content = Column(self._make_draft(), Divider(), self._make_list(), margins=(20, 16, 20, 20), spacing=16)
        content.add_stretch()
        self.page = scrolled(content, "window")
        self.state = StateLine("info", "")
        close = button(tr("Close"), key="Esc")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot = Row(self.state, margins=(20, 10, 20, 10))
        foot.add_stretch()
        foot.add(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PanelHeader(tr("Check quantity words"), lead=True))
        column.addWidget(self.page, 1)
        column.addWidget(Divider())
        column.addWidget(foot)
        bridge.changed.connect(self._hear)
        self.init_theme()
        self.refresh()
        self.draft.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Ask for enough room, and mark the words in the present colours."""
        present, room = theme(), self.screen().availableGeometry()
        self.resize(min(present.px(_WIDTH), room.width() - 32), min(present.px(_HEIGHT), room.height() - 64))
        self.check_draft()

    def refresh(self) -> None:
        """Show the words of all categories as the study is now."""
        self._offer_categories()
        checked = check_definitions(self._bridge.study)
        self._show_rows(self.list, checked)
        self._nothing.setVisible(not checked)
        bad = sum(one.judgement is Judgement.DOES_NOT_FIT for one in checked)
        if bad:
            self.state.set_state("warning", trn("1 word does not fit", "{n} words do not fit", bad), "warn")
        else:
            said = trn("1 quantity word", "{n} quantity words", len(checked))
            self.state.set_state("info", said, "ink2")
        self.check_draft()

    def show_category(self, category_id: str) -> None:
        """Bring the words of a category into sight, with the keyboard on them."""
        self._wanted = category_id
        QTimer.singleShot(0, self, self._uncover)

    def check_draft(self) -> None:
        """Check the draft sentence as it stands."""
        self._rest.stop()
        text = self.draft.text()
        found = check_text(self._bridge.study, text, self.category.value() or None)
        self._mark(found.words, found.checked)
        self._show_rows(self.answers, found.checked)
        hint = ""
        if not text.strip():
            hint = tr("Words such as few, most or one of are counted while you write.")
        elif not found.words:
            hint = tr("There is no quantity word in this sentence.")
        elif not found.categories:
            hint = tr("The sentence names no category. Choose the one that it is about.")
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter never presses a button that the keyboard is not on."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)

    def _hear(self, _changes: ChangeSet) -> None:
        self._follow_rest.start()

    def _show_rows(self, place: Column, checked: Sequence[Checked]) -> None:
        place.clear()
        place.setVisible(bool(checked))
        for one in checked:
            row = place.add(WordRow(one, self._bridge.study.categories[one.category_id]))
            row.wanted.connect(self._go)

    def _mark(self, words: Sequence[QuantityWord], checked: Sequence[Checked]) -> None:
        """Set the words of the draft on a ground: the warning one where one of their counts does not fit."""
        bad = {one.word.start for one in checked if one.judgement is Judgement.DOES_NOT_FIT}
        units = UnitMap(self.draft.text()).units
        marked = []
        for word in words:
            one = QTextEdit.ExtraSelection()
            form = QTextCharFormat()
            form.setBackground(theme().colour("warn_ground" if word.start in bad else "accent_tint"))
            form.setFontUnderline(True)
            form.setUnderlineColor(theme().colour("warn" if word.start in bad else "accent"))
            cursor = QTextCursor(self.draft.document())
            cursor.setPosition(units(word.start))
            cursor.setPosition(units(word.end), QTextCursor.MoveMode.KeepAnchor)
            one.cursor, one.format = cursor, form
            marked.append(one)
        self.draft.setExtraSelections(marked)

    def _offer_categories(self) -> None:
        chosen = self.category.value()
        study = self._bridge.study
        options = [(_NAMED, tr("The category that the sentence names"))]
        for layer in (Layer.ENCOUNTER, Layer.SECOND, Layer.FIRST):
            for category in study.layer(layer):
                options.append((category.id, tr("{name}: {kind}", name=category.name, kind=kind_word(category))))
        self.category.set_options(options, chosen if chosen in study.categories else _NAMED)

    def _go(self, category_id: str) -> None:
        self.go.emit(Place("category", category_id))
        self.accept()

    def _uncover(self) -> None:
        row = next((one for one in self.list.findChildren(WordRow) if one.checked.category_id == self._wanted), None)
        if row is not None:
            self.page.ensureWidgetVisible(row)
            row.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_draft(self) -> Column:
        rtl = self._bridge.study.about.right_to_left
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.draft = NoteEdit("", direction, min_lines=2, max_lines=6)
        self.draft.textChanged.connect(self._rest.start)
        self.category = Choice([(_NAMED, tr("The category that the sentence names"))], _NAMED)
        self.category.chosen.connect(lambda _id: self.check_draft())
        self.hint = label("", "caption", "ink3", wrap=True)
        self.answers = Column(spacing=10)
        return Column(
            field(tr("Draft sentence"), self.draft),
            field(tr("Counted for"), self.category),
            self.hint,
            self.answers,
            spacing=10,
        )

    def _make_list(self) -> Column:
        self._nothing = label(tr("No definition or aspect has a quantity word yet."), tone="ink3", wrap=True)
        self.list = Column(spacing=12)
        told = tr(
            "All participants who were interviewed are the whole. Few, some and many are for you to judge; the program "
            "only says where a count plainly contradicts a word."
        )
        return Column(
            section_label(tr("In definitions, aspects and relevance")),
            label(told, "caption", "ink3", wrap=True),
            self._nothing,
            self.list,
            spacing=10,
        )
