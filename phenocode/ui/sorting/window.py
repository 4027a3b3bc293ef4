"""The window in which a reviewer sorts a package: the steps above, the item at the start, the piles at the end."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from phenocode.commands.sorting import SortingBook
from phenocode.i18n import tr
from phenocode.study.debriefing import NOWHERE, UNSURE
from phenocode.study.records import Layer
from phenocode.ui.frame.appearance import Appearance
from phenocode.ui.keys import same_key
from phenocode.ui.look.icons import pixmap
from phenocode.ui.look.theme import theme
from phenocode.ui.settings import Settings
from phenocode.ui.sorting import words
from phenocode.ui.sorting.board import PilesBoard
from phenocode.ui.sorting.deeds import Deeds
from phenocode.ui.sorting.desk import SortingDesk
from phenocode.ui.sorting.hand import Hand
from phenocode.ui.sorting.judge import ask_for_copy
from phenocode.ui.sorting.pages import EndPage, StartPage
from phenocode.ui.sorting.saving import Saving
from phenocode.ui.sorting.side import ItemSide
from phenocode.ui.sorting.steps import Steps
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import button, link
from phenocode.ui.widgets.labels import ElidedLabel
from phenocode.ui.widgets.marks import StateLine
from phenocode.ui.widgets.panels import Divider, Notice

_WIDTH, _HEIGHT = 1280, 820
_SHARES = (5, 7)
_LEAST_HEIGHT_FOR_STRIP = 440
_WORD_STAYS_MS = 6000
_ICON = 28


class SortingWindow(QMainWindow):
    """A package on a board made for sorting it; rail and menus are not there.

    Nothing here shows a participant's name or the colour of a code. Each answer is saved a moment after it was given;
    closing saves what is left, and asks when that can't be done. ``closed`` comes once the window is really closed.
    """

    closed = Signal()

    def __init__(self, book: SortingBook, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._giving_up = False
        self.desk = SortingDesk(book, self)
        self.saving = Saving(book, self)
        self._appearance = Appearance(settings, theme().language, lambda _zoom: None)
        self.setWindowTitle(tr("Sorting: {phenomenon}", phenomenon=book.parcel.phenomenon))
        self.setAccessibleName(tr("Sorting"))
        self.steps = Steps(self.desk.layers)
        self.start = StartPage(book.parcel, book.path.name)
        self.side = ItemSide(self.desk)
        self.piles = PilesBoard(self.desk)
        self.end = EndPage()
        self.state = StateLine("check", "", "ok")
        self.trouble = Notice("error", "", [("elsewhere", tr("Save in another file…"))])
        self.trouble.chosen.connect(lambda _key: self._save_elsewhere())
        self._trouble_place = Column(self.trouble, margins=(16, 8, 16, 8), ground="window")
        self.word = ElidedLabel("", "caption", "ink2")
        self._hand = Hand(self, book.parcel.language)
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.setInterval(_WORD_STAYS_MS)
        self._forget.timeout.connect(lambda: self.word.setText(""))
        self._lay_out()
        self.deeds = Deeds(self)
        self._make_deeds()
        self._connect()
        self.resize(theme().px(_WIDTH), theme().px(_HEIGHT))
        self._refresh()
        self._say_saving()
        if self.desk.all_done:
            self._show_end()
        elif self.desk.begun:
            self.show_board()
        else:
            self.show_start()

    @property
    def book(self) -> SortingBook:
        """The answer as it is kept now."""
        return self.saving.book

    # Pages

    def show_start(self) -> None:
        """What is asked."""
        self.start.show_begun(self.desk.begun)
        self._show(self.start)
        self.start.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_board(self) -> None:
        """The item and the piles."""
        self._show(self.board)
        self._refresh()
        self.side.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_end(self) -> None:
        self._show(self.end)
        self.end.show_of(self.desk)

    def _show(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self._show_strip()
        self.deeds.set_board_shown(page is self.board)
        self._set_lay_enabled()

    def _show_strip(self) -> None:
        """The start page says it all itself, and where there is little height the item needs it."""
        enough = self.height() >= theme().px(_LEAST_HEIGHT_FOR_STRIP)
        self._strip.setVisible(enough and self._pages.currentWidget() is not self.start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is asked gives way where it is low."""
        super().resizeEvent(event)
        self._show_strip()

    def _refresh(self) -> None:
        total = len(self.desk.items)
        for layer in self.desk.layers:
            self.steps.show_step(layer, self.desk.done(layer), total)
        self.steps.set_current(self.desk.layer)
        self.side.refresh()
        self.piles.refresh()
        self._set_lay_enabled()

    def _set_lay_enabled(self) -> None:
        shown = self._pages.currentWidget() is self.board
        self.deeds.actions["lay several"].setEnabled(shown and self.desk.several is not None)

    def say(self, word: str) -> None:
        """Show a passing word."""
        self.word.setText(word)
        self._forget.start()

    # Saving and closing

    def _say_saving(self) -> None:
        self._trouble_place.setVisible(bool(self.saving.problem))
        if self.saving.problem:
            self.state.set_state("error", tr("Not saved"), "error")
            said = tr("Your answers are not saved; it is tried again and again. {why}", why=self.saving.problem)
            self.trouble.set_text(said)
        elif not (self.desk.begun or self.saving.pending):
            self.state.set_state("info", tr("Nothing is answered yet"), "ink2")
        elif self.saving.pending:
            self.state.set_state("half-circle", tr("Saving…"), "ink2")
        else:
            self.state.set_state("check", tr("Saved in {file}", file=self.book.path.name), "ok")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save; what can't be saved is not given up without asking."""
        if not self._giving_up and not self.saving.save():
            event.ignore()
            self._ask_about_unsaved()
            return
        self.saving.stop()
        self._forget.stop()
        super().closeEvent(event)
        self.closed.emit()

    def _ask_about_unsaved(self) -> None:
        sentence = tr("Your last answers are not saved. {why}", why=self.saving.problem)
        box = QMessageBox(QMessageBox.Icon.Warning, tr("Phenocode"), sentence, parent=self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        again = box.addButton(tr("Try again"), QMessageBox.ButtonRole.AcceptRole)
        elsewhere = box.addButton(tr("Save in another file…"), QMessageBox.ButtonRole.ActionRole)
        stay = box.addButton(tr("Stay here"), QMessageBox.ButtonRole.RejectRole)
        lose = box.addButton(tr("Close and lose them"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(again)
        box.setEscapeButton(stay)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIconPixmap(pixmap("warning", _ICON, "warn"))
        again.clicked.connect(self._close_soon)
        elsewhere.clicked.connect(lambda: QTimer.singleShot(0, self, self._save_elsewhere_and_close))
        lose.clicked.connect(self._give_up)
        box.open()

    def _close_soon(self) -> None:
        """Once the box has gone."""
        QTimer.singleShot(0, self, self.close)

    def _save_elsewhere(self) -> bool:
        path = ask_for_copy(self.book.path, self.book.judge, self)
        return path is not None and self.saving.save_elsewhere(path)

    def _save_elsewhere_and_close(self) -> None:
        if self._save_elsewhere():
            self.close()

    def _take_book(self) -> None:
        self.desk.book = self.book
        self.start.show_file(self.book.path.name)

    def _give_up(self) -> None:
        self._giving_up = True
        self._close_soon()

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.book.path.absolute().parent)))

    # Deeds

    def _turn_to(self, layer: Layer) -> None:
        self.desk.turn_to(layer)
        self.show_board()

    def _take_back(self) -> None:
        self.desk.take_back()
        if self._pages.currentWidget() is self.end and self.desk.done(self.desk.layer) < len(self.desk.items):
            self.show_board()

    def showEvent(self, event: QShowEvent) -> None:
        """The piles get the larger part at first."""
        super().showEvent(event)
        width = self.board.width()
        self.board.setSizes([width * share // sum(_SHARES) for share in _SHARES])

    def _put(self, digit: int) -> None:
        key = self.piles.keyed(digit)
        if key:
            self.desk.put(key)
        else:
            self.say(tr("There is no pile {number} here.", number=digit))

    def _tick(self, digit: int) -> None:
        key = self.piles.keyed(digit)
        if key:
            self.desk.tick(key)

    def _escape(self) -> None:
        """Let go of what is carried; leave the field, the piles that are ticked, or the opened pile."""
        if self.side.card.let_go():
            return
        if self.piles.finder.hasFocus() or self.piles.finder.text():
            self.piles.finder.clear()
            self.side.card.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.side.remark.hasFocus():
            self.side.card.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.desk.several is not None:
            self.desk.turn_several()
        elif self.desk.for_all:
            self.desk.turn_for_all()
        elif self.desk.opened:
            self.desk.open_pile("")

    def _lay_several(self) -> None:
        if self.piles.finder.hasFocus():
            self.piles.finder.entered.emit()
        else:
            self.desk.put_several()

    def _look_at_unsure(self) -> None:
        self.show_board()
        self.desk.open_pile(UNSURE)
        self.piles.opened.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # Carrying

    def _lift(self) -> None:
        item = self.desk.item
        self._hand.take(item.code or " ".join(item.words))

    def _carry(self, place: QPoint) -> None:
        self._hand.follow(place)
        over = self.piles.grid.carry(place) or self.piles.trays.carry(place)
        if self.piles.grid.target:
            self.piles.trays.light("")
        pile = self.piles.pile(over)
        self.say(tr("Lay into: {pile}", pile=pile.name) if pile is not None else "")

    def _lay(self, place: QPoint) -> None:
        self._carry(place)
        key = self.piles.grid.target or self.piles.trays.target
        self._let_go()
        if key:
            self.desk.put(key)

    def _let_go(self) -> None:
        self._hand.empty()
        self.piles.grid.let_go()
        self.piles.trays.let_go()
        self.word.setText("")

    # Putting together

    def _lay_out(self) -> None:
        self.board = QSplitter(Qt.Orientation.Horizontal)
        self.board.setChildrenCollapsible(False)
        for place, (half, share) in enumerate(zip((self.side, self.piles), _SHARES, strict=True)):
            self.board.addWidget(half)
            self.board.setStretchFactor(place, share)
        self._pages = QStackedWidget()
        for page in (self.start, self.board, self.end):
            self._pages.addWidget(page)
        judge = ElidedLabel(self.book.judge, "caption", "ink2")
        judge.setAccessibleDescription(tr("Who sorts"))
        self._finish = button(tr("Finish later"), key="Ctrl W")
        self._finish.clicked.connect(self.close)
        top = Row(margins=(0, 0, 12, 0), spacing=12, ground="window")
        top.add(self.steps)
        top.add_stretch()
        top.add(judge)
        top.add(self._finish, align=Qt.AlignmentFlag.AlignVCenter)
        foot = Row(margins=(16, 4, 16, 4), spacing=16, ground="window")
        foot.add(self.state)
        foot.add(self.word, 1)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._strip = self._asked()
        for widget in (top, Divider(), self._strip, self._trouble_place):
            column.addWidget(widget)
        column.addWidget(self._pages, 1)
        column.addWidget(Divider())
        column.addWidget(foot)
        self.setCentralWidget(centre)

    def _asked(self) -> Column:
        """One line that keeps in view what it is all about."""
        parcel = self.desk.parcel
        direction = words.direction_of(parcel.language)
        strip = Row(margins=(16, 6, 16, 6), spacing=24, ground="panel")
        said = Row(spacing=12)
        said.setLayoutDirection(direction)
        said.add(ElidedLabel(parcel.phenomenon, bold=True, direction=direction))
        said.add(ElidedLabel(" ".join(parcel.question.split()), tone="ink2", direction=direction), 1)
        strip.add(said, 1)
        more = link(tr("What is asked (F1)"))
        more.clicked.connect(self.show_start)
        strip.add(more, align=Qt.AlignmentFlag.AlignVCenter)
        return Column(strip, Divider(), spacing=0)

    def _make_deeds(self) -> None:
        desk, add = self.desk, self.deeds.add
        self.deeds.add_digits(self._put, self._tick)
        add("nowhere", tr("Fits nowhere"), [*same_key("0"), *same_key("N")], lambda: desk.put(NOWHERE))
        add("unsure", tr("Unsure"), same_key("U"), lambda: desk.put(UNSURE))
        add("several", tr("Fits several"), same_key("S"), desk.turn_several)
        add("lay several", tr("Lay into the ticked piles"), ("Return", "Enter"), self._lay_several)
        add("for all", tr("The same for all of this pile"), same_key("A"), desk.turn_for_all)
        add("take out", tr("Take out"), ("Delete",), desk.take_out)
        add("before", tr("The item before"), same_key("["), partial(desk.walk, -1))
        add("next", tr("The next item"), same_key("]"), partial(desk.walk, 1))
        add("remark", tr("Remark"), same_key("R"), self.side.remark.setFocus)
        add("find", tr("Find a pile by its name"), ("/", "Ctrl+F"), self.piles.to_find)
        add("escape", tr("Back"), ("Escape",), self._escape)
        everywhere = partial(add, everywhere=True)
        everywhere("take back", tr("Take back the last"), ("Backspace", "Ctrl+Z"), self._take_back)
        everywhere("save", tr("Save now"), ("Ctrl+S",), self.saving.save)
        everywhere("asked", tr("What is asked"), ("F1",), self.show_start)
        everywhere("finish", tr("Finish later"), [QKeySequence("Ctrl+W"), QKeySequence("Ctrl+Q")], self.close)
        everywhere("larger", tr("Larger"), ("Ctrl+=", "Ctrl++"), lambda: self._appearance.zoom_by(1))
        everywhere("smaller", tr("Smaller"), ("Ctrl+-",), lambda: self._appearance.zoom_by(-1))
        everywhere("full size", tr("100 %"), ("Ctrl+0",), lambda: self._appearance.set_zoom(1.0))
        for number, layer in enumerate(desk.layers, 1):
            everywhere(f"layer {number}", words.layer_name(layer), (f"Ctrl+{number}",), partial(self._turn_to, layer))

    def _connect(self) -> None:
        desk, card = self.desk, self.side.card
        desk.turned.connect(self._refresh)
        desk.answered.connect(self.saving.soon)
        desk.said.connect(self.say)
        desk.layer_done.connect(self._show_end)
        self.side.remarked.connect(self.saving.soon)
        self.saving.changed.connect(self._say_saving)
        self.saving.moved.connect(self._take_book)
        app = QApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.saving.save)
        self.steps.chosen.connect(self._turn_to)
        self.start.begun.connect(self.show_board)
        self.piles.left.connect(lambda: card.setFocus(Qt.FocusReason.OtherFocusReason))
        card.lifted.connect(self._lift)
        card.carried.connect(self._carry)
        card.laid.connect(self._lay)
        card.dropped.connect(self._let_go)
        self.end.layer_wanted.connect(self._turn_to)
        self.end.unsure_wanted.connect(self._look_at_unsure)
        self.end.board_wanted.connect(self.show_board)
        self.end.folder_wanted.connect(self._show_folder)
        self.end.finished.connect(self.close)
