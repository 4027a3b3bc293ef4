"""The coding table on its way in: its columns, the rows as they are understood, and what importing them would do."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSplitter, QTableView, QVBoxLayout, QWidget

from phenocode.commands.table_import import (
    PreviewRow,
    TablePlan,
    gather_background,
    guess_columns,
    plan_table,
    read_coding_tables,
    store_table,
)
from phenocode.exchange.coding_headings import COLUMNS
from phenocode.exchange.documents import Document, Sentence
from phenocode.i18n import mark, tr, trn
from phenocode.ui.bridge import Bridge
from phenocode.ui.importing.columns import ColumnMap
from phenocode.ui.importing.entries import Previews, asks_for_encoding
from phenocode.ui.importing.planning import PlanningWindow
from phenocode.ui.importing.preview import EncodingCard
from phenocode.ui.importing.reading import previews_of
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row, Themed, scrolled, set_ground
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.labels import label, plain_tooltip
from phenocode.ui.widgets.panels import Divider, Notice, PanelHeader
from phenocode.ui.widgets.tables import set_as_study_table

_Index = QModelIndex | QPersistentModelIndex
_WIDTH, _HEIGHT, _SIDE = 1240, 760, 420
_LEAST_SIDE = 320
_WIDTHS = (260, 104, 116, 110, 130, 124)
_ROW = 34
_MOST_TOLD = 40  # sentences; a table with more of them has to be mended first

_MEANINGS = {
    "statement": mark("statement"),
    "code": mark("initial code"),
    "first_layer": mark("first layer"),
    "second_layer": mark("second layer"),
    "encounter": mark("kind of encounter"),
    "participant": mark("participant"),
    "setting": mark("setting"),
    "transcript": mark("transcript"),
    "start": mark("first letter"),
    "end": mark("last letter"),
    "label": mark("participant label"),
}


class TableWindow(PlanningWindow):
    """A coding table that was begun elsewhere. Nothing is stored before "Import" is pressed, and then as one step."""

    imported = Signal(object)  # the TablePlan that was stored

    def __init__(self, bridge: Bridge, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(bridge, path, tr("Import a coding table"), parent)
        self._document: Document | None = None
        self._plan: TablePlan | None = None
        self._columns: Mapping[str, int] = {}
        self._encoding: str | None = None
        rtl = bridge.study.about.right_to_left
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.map = ColumnMap([(name, tr(_MEANINGS[name])) for name in COLUMNS], direction)
        self.map.changed.connect(self._map)
        self.rows = _RowsView(bridge.study.about.language)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._make_page())
        self.init_theme()
        self._read()

    def restyle(self) -> None:
        """Ask for enough room."""
        present = theme()
        room = self.screen().availableGeometry()
        width = min(present.px(_WIDTH), room.width() - 32)
        self.resize(width, min(present.px(_HEIGHT), room.height() - 64))
        side = max(present.px(_LEAST_SIDE), width * _SIDE // _WIDTH)
        self._side.setMinimumWidth(present.px(_LEAST_SIDE))
        self._split.setSizes([side, width - side])
        self._right.setSizes([self.height() * 3 // 5, self.height() * 2 // 5])

    def store(self) -> None:
        """Take the table into the study."""
        if self._plan is None or not self._import.isEnabled():
            return
        plan, before = self._plan, self._bridge.session.next_undo()
        self._bridge.do(store_table, plan, origin=self)
        if self._bridge.session.save_problem is not None:
            return
        if self._bridge.session.next_undo() == before:
            self._bridge.said.emit(tr("The study holds all of {file} already.", file=plan.file))
        else:
            self._bridge.said.emit(
                tr(
                    "{statements} from {file}.",
                    statements=trn("1 statement", "{n} statements", plan.statements),
                    file=plan.file,
                )
            )
        self.accept()
        self.imported.emit(plan)

    # Reading and planning

    def _read(self, encoding: str | None = None) -> None:
        self._encoding = encoding
        path = self._path
        self._run(
            lambda progress, cancelled: read_coding_tables(
                path, encoding=encoding, progress=progress, cancelled=cancelled
            ),
            self._take,
        )

    def _take(self, document: Document) -> None:
        self._document = document
        guessed, self._columns = guess_columns(self._bridge.study, document)
        table = max(document.tables, key=len)
        self.map.show_table(table, self._columns, heading=bool(guessed.headings))
        self._rest.start(0)

    def _map(self, columns: dict[str, int]) -> None:
        self._columns = columns
        self._import.setEnabled(False)
        self._rest.start()

    def _plan_now(self) -> None:
        if self._document is None:
            return
        if "statement" not in self._columns:
            self._plan = None
            self.rows.show_rows(())
            self._tell([Notice("warn", tr("Say which column holds the statements."))])
            return
        document, columns = self._document, dict(self._columns)
        background = gather_background(self._bridge.session)
        self._run(
            lambda progress, cancelled: plan_table(
                background, document, columns, progress=progress, cancelled=cancelled
            ),
            self._show_plan,
        )

    # Showing

    def _refuse(self, sentence: str) -> None:
        self._plan = None
        self.rows.show_rows(())
        previews = previews_of(self._path) if self._document is None and self._encoding is None else ()
        if asks_for_encoding(previews):
            self._ask_encoding(previews)
        else:
            self._tell([Notice("error", sentence)])

    def _ask_encoding(self, previews: Previews) -> None:
        question = tr("{file} is not UTF-8 text. In which of these do its letters look right?", file=self._path.name)
        cards = [EncodingCard(name, lines, self._bridge.study.about.language) for name, lines in previews]
        for card in cards:
            card.clicked.connect(lambda _on=False, name=card.encoding: self._read(name))
        self._tell([Notice("warn", question), *cards])
        cards[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _show_plan(self, plan: TablePlan) -> None:
        self._plan = plan
        self.rows.show_rows(plan.preview)
        found = trn("{n} of them was found in a transcript", "{n} of them were found in transcripts", plan.anchored)
        told: list[QWidget] = [
            label(
                tr(
                    "{statements} with {codes}; {found}.",
                    statements=trn("1 statement", "{n} statements", plan.statements),
                    codes=trn("1 code", "{n} codes", plan.codes),
                    found=found,
                ),
                wrap=True,
            )
        ]
        if not plan.added and not plan.changed:
            told.append(Notice("info", tr("The study holds all of it already.")))
        told += _notices("warn", plan.warnings)
        told += _notices("info", plan.unified)
        self._tell(told)
        self._import.setEnabled(bool(plan.added or plan.changed))

    def _tell(self, widgets: Sequence[QWidget]) -> None:
        self._told.clear()
        for widget in widgets:
            self._told.add(widget)

    def _make_page(self) -> Column:
        header = PanelHeader(tr("Import a coding table"), self._path.name, lead=True)
        self._told = Column(margins=(14, 12, 14, 12), spacing=8)
        told = Column(self._told)
        told.add_stretch()
        side = self._side = Column(
            PanelHeader(tr("What the columns hold")),
            Column(self.map, margins=(14, 8, 14, 8)),
            spacing=0,
            ground="sheet",
        )
        work = self._split = QSplitter(Qt.Orientation.Horizontal)
        right = self._right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(self.rows)
        right.addWidget(scrolled(told, "panel"))
        right.setStretchFactor(0, 1)
        for splitter in (work, right):
            splitter.setChildrenCollapsible(False)
        work.addWidget(side)
        work.addWidget(right)
        work.setStretchFactor(1, 1)
        self._import = button(tr("Import"), primary=True, key="Ctrl ↵")
        press = QAction(self)
        press.setShortcut("Ctrl+Return")
        press.triggered.connect(self._import.click)
        self.addAction(press)
        self._import.clicked.connect(self.store)
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = Row(margins=(14, 10, 14, 10), spacing=12)
        foot.add_stretch()
        for widget in (self.progress, cancel, self._import):
            foot.add(widget)
        page = Column(header, spacing=0)
        page.add(work, 1)
        page.add(Divider())
        page.add(foot)
        set_ground(page, "panel")
        return page


def _notices(kind: str, sentences: Sequence[Sentence]) -> list[QWidget]:
    shown: list[QWidget] = [Notice(kind, str(sentence)) for sentence in sentences[:_MOST_TOLD]]
    if len(sentences) > _MOST_TOLD:
        shown.append(label(tr("and {n} more", n=len(sentences) - _MOST_TOLD), "caption", "ink3"))
    return shown


class _Rows(QAbstractTableModel):
    def __init__(self, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: Sequence[PreviewRow] = ()

    def show_rows(self, rows: Sequence[PreviewRow]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(_WIDTHS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            tr("Statement"),
            tr("Participant"),
            tr("Initial code"),
            tr("First layer"),
            tr("Second layer"),
            tr("Kind of encounter"),
        )[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        words = self._rows[index.row()][index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(words.split())
            case Qt.ItemDataRole.FontRole if index.column() == 0:
                return theme().reading_font(self._language, "table")
            case Qt.ItemDataRole.ToolTipRole if index.column() == 0:
                return plain_tooltip(words)
        return None


class _RowsView(Themed, QTableView):
    """The first rows as they were understood; the first column stands rightmost in a right-to-left study."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._rows = _Rows(language, self)
        self.setModel(self._rows)
        set_as_study_table(self, language)
        self.setAccessibleName(tr("The first rows as they are understood"))
        self.setShowGrid(False)
        self.init_theme()

    def show_rows(self, rows: Sequence[PreviewRow]) -> None:
        """Show other rows."""
        self._rows.show_rows(rows)

    def restyle(self) -> None:
        """Keep rows and columns to the scale."""
        present = theme()
        self.verticalHeader().setDefaultSectionSize(present.px(_ROW))
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, present.px(width))
        self._fill_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give what room is left to the statements."""
        super().resizeEvent(event)
        self._fill_width()

    def _fill_width(self) -> None:
        present = theme()
        room = self.viewport().width() - sum(present.px(width) for width in _WIDTHS[1:])
        self.setColumnWidth(0, max(present.px(_WIDTHS[0]), room))
