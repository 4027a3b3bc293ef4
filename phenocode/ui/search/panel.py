"""The search panel: what to look for, how many places it was found at, and the list of them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from phenocode.analysis.search import Hit
from phenocode.i18n import tr
from phenocode.study.model import Study
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RULE
from phenocode.ui.search.chips import FilterChips
from phenocode.ui.search.choices import Choice
from phenocode.ui.search.picker import FilterPicker
from phenocode.ui.search.results import ResultsList
from phenocode.ui.widgets.boxes import Column, Mirrored, Row, set_ground
from phenocode.ui.widgets.buttons import button, tool_button
from phenocode.ui.widgets.choices import CheckBox
from phenocode.ui.widgets.fields import TextField
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.keycap import key_hint
from phenocode.ui.widgets.labels import ElidedLabel, label
from phenocode.ui.widgets.panels import PanelFooter, PanelHeader

_WIDTH = 344
_LEAST, _MOST = 180, 640
_FOOTED_FROM = (230, 430)  # width and height; in a smaller panel the foot would stand in the way of the list
_SHARE = 0.42  # of a narrow window, so that there is room beside it for what was found
_PADDING = 14
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class SearchPanel(Mirrored, QWidget):
    """Says what is asked; is told what was found."""

    asked = Signal()  # something else is looked for
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, study: Study, text_of: Callable[[Hit], str]) -> None:
        super().__init__()
        rtl = study.about.right_to_left
        self._chosen: list[Choice] = []
        self.header = PanelHeader(tr("Search"))
        self._close = self.header.add_last(tool_button("close", tr("Close the search"), "Esc", size=24))
        self._close.clicked.connect(self.closed)
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.field = _Field(self, direction)
        self.whole_words = CheckBox(tr("Whole words"))
        self.loosely = CheckBox(tr("Similar too"))
        self.filter = button(tr("Filter"), icon="filter", small=True)
        self.filter.setCheckable(True)
        options = QWidget()
        flow = FlowLayout(options, 12, 6)
        for option in (self.whole_words, self.loosely, self.filter):
            flow.addWidget(option)
        self.chips = FilterChips()
        ask = Column(self.field, options, self.chips, margins=(_PADDING, 12, _PADDING, 8), spacing=8)
        self.count = ElidedLabel("", "caption", "ink2")
        self.place = label("", "caption", "ink2", tabular=True)
        self._previous = tool_button("chevron-up", tr("Previous hit"), "Shift F3", size=24)
        self._next = tool_button("chevron-down", tr("Next hit"), "F3", size=24)
        self._previous.clicked.connect(lambda: self.stepped.emit(-1))
        self._next.clicked.connect(lambda: self.stepped.emit(1))
        self._answer = Row(margins=(_PADDING, 0, 10, 4), spacing=4)
        self._answer.add(self.count, 1)
        for part in (self.place, self._previous, self._next):
            self._answer.add(part)
        self.list = ResultsList(rtl, text_of)
        self.message = label("", tone="ink2", wrap=True)
        self._empty = Column(self.message, margins=(_PADDING, 8, _PADDING, 8))
        self._empty.add_stretch()
        self.picker = FilterPicker(study)
        self._pages = QStackedWidget()
        self._pages.setMinimumHeight(1)  # where room is short it is the list that becomes short
        for page in (self._empty, self.list, self.picker):
            self._pages.addWidget(page)
        self.mark = button(tr("Mark as a statement"), key="S", small=True)
        self.mark.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        hints = (key_hint("W", tr("wider")), key_hint("Ctrl Enter", tr("to the text")))
        self.footer = PanelFooter(self.mark, *hints)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        for upper in (self.header, ask, self._answer):
            self._column.addWidget(upper)
        self._column.addWidget(self._pages, 1)
        self._column.addWidget(self.footer)
        self._inside_page: QWidget = self._empty
        set_ground(self, "panel")
        self.setAccessibleName(tr("Search"))
        self._connect()
        self.say_what_to_do()
        self.init_theme()

    @property
    def chosen(self) -> tuple[Choice, ...]:
        """What the search is narrowed to."""
        return tuple(self._chosen)

    def take_keyboard(self) -> None:
        """Put the keyboard into the field, ready to type over what stands there."""
        self.close_picker()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def say(self, sentence: str) -> None:
        """Say something in the place of results."""
        self.message.setText(sentence)
        self.count.setText("")
        self._show_page(self._empty)

    def say_what_to_do(self) -> None:
        """Nothing is asked yet."""
        self.say(
            tr("Type a word, a part of it, or a phrase. All texts of the study are searched, however they are spelled.")
        )

    def show_count(self, words: str) -> None:
        """Say how many there are, over their list."""
        self.count.setText(words)
        self._show_page(self.list)

    def show_place(self, words: str, *, can_mark: bool) -> None:
        """Say which of the hits is shown, and whether it can be marked."""
        self.place.setText(words)
        self.mark.setEnabled(can_mark)

    def close_picker(self) -> None:
        """Show the results again."""
        self.filter.setChecked(False)

    def keep_choices(self, known: Sequence[Choice]) -> None:
        """Take choices off that the study has no more; others take their present names."""
        present = {(choice.kind, choice.key): choice for choice in known}
        kept = [present.get((choice.kind, choice.key)) for choice in self._chosen]
        self._choose([choice for choice in kept if choice is not None])

    # Qt's own

    def sizeHint(self) -> QSize:
        """The width asked for at first."""
        beside = self.parentWidget()
        share = round(_SHARE * beside.width()) if beside is not None else _WIDTH
        return QSize(max(min(theme().px(_WIDTH), share), theme().px(_LEAST)), super().sizeHint().height())

    def restyle(self) -> None:
        """Keep the rule free and the panel usable."""
        present = theme()
        rule = present.px(RULE)
        left, right = (rule, 0) if self.isRightToLeft() else (0, rule)
        self._column.setContentsMargins(left, 0, right, 0)
        self.setMinimumWidth(present.px(_LEAST))
        self.setMaximumWidth(present.px(_MOST))
        self.setMinimumHeight(1)  # large type does not make the window higher

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A small panel leaves its foot out."""
        super().resizeEvent(event)
        self._show_footer()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rule towards the work area."""
        rule = theme().px(RULE)
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("panel"))
        x = 0 if self.isRightToLeft() else self.width() - rule
        painter.fillRect(x, 0, rule, self.height(), theme().colour("line"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back, wherever in the panel the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_picker() if self.filter.isChecked() else self.closed.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    # Parts

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _text: self.asked.emit())
        for box in (self.whole_words, self.loosely):
            box.toggled.connect(lambda _on: self.asked.emit())
        self.filter.toggled.connect(self._show_picker)
        self.picker.closed.connect(self.close_picker)
        self.picker.toggled.connect(self._toggle)
        self.chips.removed.connect(self._toggle)
        self.list.stepped.connect(self.stepped)
        self.list.left.connect(self.closed)

    def _toggle(self, choice: Choice) -> None:
        chosen = [other for other in self._chosen if other != choice]
        self._choose(chosen if len(chosen) < len(self._chosen) else [*chosen, choice])

    def _choose(self, chosen: list[Choice]) -> None:
        if chosen == self._chosen:
            return
        self._chosen = chosen
        self.chips.show_choices(chosen)
        self.picker.show_chosen(chosen)
        self.asked.emit()

    def _show_picker(self, on: bool) -> None:
        self._show_footer()
        if on:
            self._pages.setCurrentWidget(self.picker)
            self.picker.open(self._chosen)
        else:
            had_keyboard = self.picker.isAncestorOf(self.focusWidget() or self)
            self._pages.setCurrentWidget(self._inside_page)
            if had_keyboard:
                self.filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_footer(self) -> None:
        width, height = (theme().px(length) for length in _FOOTED_FROM)
        room = self.width() >= width and self.height() >= height
        self.footer.setVisible(room and self._inside_page is self.list and not self.filter.isChecked())

    def _show_page(self, page: QWidget) -> None:
        self._inside_page = page
        self._answer.setVisible(page is self.list)
        self._show_footer()
        if not self.filter.isChecked():
            self._pages.setCurrentWidget(page)


class _Field(TextField):
    """The field; Enter and the arrows walk the hits while the keyboard stays here, Down goes into the list."""

    def __init__(self, panel: SearchPanel, direction: Qt.LayoutDirection) -> None:
        super().__init__(tr("Find in the study"), icon="search", direction=direction)
        self._panel = panel
        self.setClearButtonEnabled(False)

    def event(self, event: QEvent) -> bool:
        """Letters are typed here; no deed of one key takes them."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.text().isprintable()
            and event.text()
            and not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the panel its keys."""
        key = event.key()
        if key in _ENTER:
            self._panel.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif key == Qt.Key.Key_Up:
            self._panel.stepped.emit(-1)
        elif key == Qt.Key.Key_Down:
            if self._panel.list.rows.hit_count:
                self._panel.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._panel.stepped.emit(1)
        else:
            super().keyPressEvent(event)
