"""Statements to be looked at again: the notice on a statement's card, the strip over the text, and the whole list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from phenocode.commands.correcting import confirm_statements
from phenocode.i18n import mark, tr, trn
from phenocode.study.changes import ChangeSet
from phenocode.study.model import Study
from phenocode.study.records import Cause, Recheck, Statement
from phenocode.ui.bridge import Bridge
from phenocode.ui.colouring import Colouring
from phenocode.ui.correcting.wordings import Wording, WordingsView, wording_of
from phenocode.ui.keys import same_key
from phenocode.ui.look.theme import theme
from phenocode.ui.place import Place
from phenocode.ui.widgets.boxes import Column, Row, Themed
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.fields import section_label
from phenocode.ui.widgets.labels import Quotation
from phenocode.ui.widgets.marks import StateLine
from phenocode.ui.widgets.panels import Divider, EmptyPlace, Notice, PanelFooter, PanelHeader

_SENTENCES = {
    Cause.CORRECTED: mark("Its words were changed by a correction."),
    Cause.REIMPORTED: mark("Its words are others in the corrected file."),
    Cause.PSEUDONYMISED: mark("A name in its words was replaced."),
    Cause.PLACED: mark("The program chose its place in the transcript."),
    Cause.LOST: mark("Its words are in no transcript any more."),
}
_TAGS = {
    Cause.CORRECTED: mark("corrected"),
    Cause.REIMPORTED: mark("from a corrected file"),
    Cause.PSEUDONYMISED: mark("a name replaced"),
    Cause.PLACED: mark("placed by the program"),
    Cause.LOST: mark("without a place"),
}
_WIDTH, _HEIGHT = 820, 640


def statements_to_look_at(study: Study) -> list[Statement]:
    """The statements to be looked at again: by interview order and place, passages after them, those without last."""
    places = [*(t.id for t in study.interviews()), *(t.id for t in study.literature()), None]
    order = {place: number for number, place in enumerate(places)}
    found = [study.statements[recheck.statement_id] for recheck in study.rechecks.values()]
    return sorted(found, key=lambda s: (order[s.transcript_id], s.start, s.end, s.position, s.id))


def with_rechecks(said: str, changes: ChangeSet) -> str:
    """A sentence on what was done, with the number of statements that are to be looked at again since."""
    again = sum(isinstance(change.after, Recheck) for change in changes.changes)
    if not again:
        return said
    statements = trn("{n} statement to look at again", "{n} statements to look at again", again)
    return tr("{done}; {statements}", done=said, statements=statements)


class RecheckNotice(Column):
    """On the statement's card: why it is to be looked at again, and its words before."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(spacing=6)
        self._bridge = bridge
        self._shown: Recheck | None = None
        self.hide()

    def show_statement(self, statement: Statement) -> None:
        """Say it of this statement, or nothing."""
        recheck = self._bridge.study.recheck_of(statement.id)
        if recheck == self._shown:
            return
        self._shown = recheck
        self.clear()
        self.setVisible(recheck is not None)
        if recheck is None:
            return
        notice = self.add(Notice("warn", tr(_SENTENCES[recheck.cause]), [("seen", tr("Looked at"))]))
        notice.chosen.connect(lambda _key: self._bridge.do(confirm_statements, [recheck.statement_id], origin=self))
        if recheck.former and recheck.former != statement.quotation:
            self.add(section_label(tr("Before")))
            self.add(Quotation(recheck.former, self._bridge.study.about.language, kind="table"))


class RecheckStrip(Column):
    """Over the text while statements are to be looked at again: how many, here and elsewhere, and the way to them."""

    next_wanted = Signal()
    list_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(spacing=0, ground="panel")
        self.words = StateLine("warning", "", "warn")
        self.next = button(tr("Next"), key="F8", small=True)
        self.list = button(tr("All of them…"), small=True, quiet=True)
        self.next.clicked.connect(self.next_wanted)
        self.list.clicked.connect(self.list_wanted)
        self.add(PanelFooter(self.words, self.next, self.list))
        self.add(Divider())
        self.hide()

    def show_counts(self, here: int, all_of_them: int) -> None:
        """Say how many are left."""
        elsewhere = all_of_them - here
        if here and elsewhere:
            said = trn("{n} statement to look at again here", "{n} statements to look at again here", here)
            said = tr("{here}, {n} elsewhere", here=said, n=elsewhere)
        elif here:
            said = trn("{n} statement to look at again", "{n} statements to look at again", here)
        else:
            said = trn(
                "{n} statement to look at again, elsewhere", "{n} statements to look at again, elsewhere", elsewhere
            )
        self.words.set_state("warning", said, "warn")
        self.setVisible(all_of_them > 0)


class RechecksWindow(Themed, QDialog):
    """All statements to be looked at again, before and now; one, several or all of them are confirmed at once."""

    go = Signal(object)

    def __init__(self, bridge: Bridge, colouring: Colouring, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._colouring = colouring
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Statements to look at again"))
        self.header = PanelHeader(tr("Statements to look at again"), lead=True)
        self.view = WordingsView(bridge.study.about.language)
        self.view.setAccessibleName(tr("Statements to look at again"))
        self.view.reached.connect(self._reach)
        self.view.selection_changed.connect(self._show_buttons)
        self.all = button(tr("All looked at"))
        self.all.clicked.connect(lambda: self._confirm([row.statement_id for row in self.view.rows.rows]))
        self.some = button(tr("Looked at"), key="L")
        self.some.clicked.connect(lambda: self._confirm(self.view.selected()))
        self.show_in_text = button(tr("Show in the text"), key="↵")
        self.show_in_text.clicked.connect(self._reach_current)
        self._close = button(tr("Close"), primary=True)
        self._close.clicked.connect(self.accept)
        foot = Row(self.all, margins=(14, 10, 14, 10))
        foot.add_stretch()
        for deed in (self.show_in_text, self.some, self._close):
            foot.add(deed)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.view)
        self.pages.addWidget(EmptyPlace(tr("Every statement was looked at. There is nothing more to do here.")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.pages, 1)
        column.addWidget(Divider())
        column.addWidget(foot)
        confirm = QAction(self)
        confirm.setShortcuts(same_key("L"))
        confirm.triggered.connect(lambda: self._confirm(self.view.selected()))
        self.addAction(confirm)
        bridge.changed.connect(self._follow)
        self.init_theme()
        self._read()
        self.view.setFocus()

    def restyle(self) -> None:
        """Ask for enough room."""
        present, room = theme(), self.screen().availableGeometry()
        self.resize(min(present.px(_WIDTH), room.width() - 32), min(present.px(_HEIGHT), room.height() - 64))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter never presses a button that the keyboard is not on."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _confirm(self, statement_ids: list[str]) -> None:
        if statement_ids:
            self._bridge.do(confirm_statements, statement_ids, origin=self)

    def _follow(self, change_set: ChangeSet) -> None:
        if change_set.touches(Recheck, Statement):
            self._read()

    def _read(self) -> None:
        row = self.view.currentIndex().row()
        rows = [self._row(statement) for statement in statements_to_look_at(self._bridge.study)]
        self.view.show_rows(rows)
        if rows:
            self.view.setCurrentIndex(self.view.rows.index(min(max(row, 0), len(rows) - 1)))
        else:
            self._close.setFocus()
        self.pages.setCurrentIndex(0 if rows else 1)
        self.header.set_detail(trn("{n} statement", "{n} statements", len(rows)) if rows else tr("none left"))
        self._show_buttons()

    def _row(self, statement: Statement) -> Wording:
        study = self._bridge.study
        recheck = study.recheck_of(statement.id)
        assert recheck is not None  # noqa: S101 - asked for among the rechecks
        lost = recheck.cause is Cause.LOST
        before, now = (statement.quotation, "") if lost else (recheck.former, statement.quotation)
        if before == now:
            before = ""
        return wording_of(study, self._colouring, statement, before, now, tr(_TAGS[recheck.cause]), lost)

    def _show_buttons(self) -> None:
        self.all.setEnabled(bool(self.view.rows.rows))
        self.some.setEnabled(bool(self.view.selectionModel().hasSelection()))
        self.show_in_text.setEnabled(self.view.currentIndex().isValid())

    def _reach_current(self) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            self._reach(self.view.rows.rows[index.row()].statement_id)

    def _reach(self, statement_id: str) -> None:
        self.accept()
        self.go.emit(Place("statement", statement_id))
