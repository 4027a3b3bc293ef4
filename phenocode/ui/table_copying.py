"""Any table of the window on the clipboard: its rows as they are shown, for Word and for Excel."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView

from phenocode.i18n import tr
from phenocode.ui.report.copying import copy_rows

_MARKS = {0x2066: None, 0x2067: None, 0x2068: None, 0x2069: None}


def let_copy(
    view: QAbstractItemView, said: Callable[[str], object] | None = None, copy: Callable[[], None] | None = None
) -> QAction:
    """Give a table the key that copies it, and the deed for its menus.

    Several chosen rows are copied alone, else all are. ``said`` is told so; ``copy`` copies in another way.
    """
    action = QAction(tr("Copy the table"), view)
    action.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

    def do() -> None:
        if copy is not None:
            copy()
            return
        copy_table(view)
        if said is not None:
            said(tr("The table is on the clipboard."))

    action.triggered.connect(do)
    view.addAction(action)
    return action


def copy_table(view: QAbstractItemView) -> None:
    """Put what a table, a list or a tree shows on the clipboard."""
    rtl = view.layoutDirection() == Qt.LayoutDirection.RightToLeft
    heads = _heads(view)
    rows = [heads, *_rows(view)] if any(heads) else list(_rows(view))
    QGuiApplication.clipboard().setMimeData(copy_rows(rows, right_to_left=rtl, heads=any(heads)))


def _columns(view: QAbstractItemView) -> list[int]:
    """The columns in the order in which they are seen."""
    count = range(view.model().columnCount())
    if not isinstance(view, QTableView):
        return list(count)
    header = view.horizontalHeader()
    return sorted((column for column in count if not header.isSectionHidden(column)), key=header.visualIndex)


def _heads(view: QAbstractItemView) -> list[str]:
    if not isinstance(view, QTableView):
        return []
    model = view.model()
    return [_said(model.headerData(column, Qt.Orientation.Horizontal)) for column in _columns(view)]


def _rows(view: QAbstractItemView) -> Iterator[list[str]]:
    model = view.model()
    columns = _columns(view)
    selection = view.selectionModel()
    chosen = {index.row() for index in selection.selectedIndexes() if not index.parent().isValid()}
    for row in range(model.rowCount()):
        if len(chosen) < 2 or row in chosen:
            yield from _with_all_below(model, [model.index(row, column) for column in columns], [])


def _with_all_below(model: QAbstractItemModel, row: list[QModelIndex], above: list[str]) -> Iterator[list[str]]:
    """A row; of a tree, what stands under it in rows that begin with it."""
    words = [*above, *(_said(index.data()) for index in row)]
    below = model.rowCount(row[0]) if row else 0
    if not below:
        yield words
    for at in range(below):
        yield from _with_all_below(model, [model.index(at, 0, row[0])], words)


def _said(value: object) -> str:
    """The words without the marks that keep names apart on screen: what is copied is searched and counted."""
    return "" if value is None else str(value).translate(_MARKS)
