"""The deeds on one table: rows added, moved and removed, columns named, cells pasted and emptied."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from phenocode.commands.people import (
    add_attribute,
    clear_cells,
    merge_settings,
    order_attributes,
    order_participants,
    order_settings,
    remove_attribute,
    remove_participants,
    remove_settings,
    rename_attribute,
)
from phenocode.commands.people_paste import Pasting, prepare_paste, store_paste
from phenocode.errors import Refusal
from phenocode.i18n import tr, trn
from phenocode.study.records import Setting, Subject
from phenocode.ui.bridge import Bridge
from phenocode.ui.group.naming import NameField
from phenocode.ui.look.theme import theme
from phenocode.ui.people.merging import MergeDialog
from phenocode.ui.people.model import Doer
from phenocode.ui.people.preview import PastePreview
from phenocode.ui.people.table import PeopleView

_RING = 6
Say = Callable[[str], None]


class PeopleDeeds(QObject):
    """What can be done to the rows and columns of ``view``; each deed is an action with its key."""

    def __init__(self, bridge: Bridge, view: PeopleView, do: Doer, say: Say, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._view = view
        self._do = do
        self._say = say
        self._window = window
        self._people = view.people.subject is Subject.PARTICIPANT
        rtl = view.people.right_to_left
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.naming = NameField(direction, bridge.study.about.language, window)
        writable = not bridge.session.read_only
        remove = tr("&Remove the participants") if self._people else tr("&Remove the settings")
        self.remove = self._action(remove, "Ctrl+Del", self.remove_rows)
        self.up = self._action(tr("Move &up"), "Alt+Up", lambda: self._move_row(-1))
        self.down = self._action(tr("Move &down"), "Alt+Down", lambda: self._move_row(1))
        self.merge = self._action(tr("&Merge into another setting…"), "Ctrl+M", self._merge)
        self.add_column = self._action(tr("&Add a column…"), "Ctrl+Shift++", self.name_column, "Ctrl+Shift+=")
        self.rename = self._action(tr("Re&name the column…"), "Shift+F2", self._rename_column)
        self.before = self._action(tr("Move the column &back"), "Alt+Shift+Up", lambda: self._move_column(-1))
        self.after = self._action(tr("Move the column &forward"), "Alt+Shift+Down", lambda: self._move_column(1))
        self.remove_column = self._action(tr("Remove the &column"), "Ctrl+Shift+Del", self._remove_column)
        self._columns = (self.rename, self.before, self.after, self.remove_column)
        rows = [self.up, self.down, self.remove] if self._people else [self.up, self.down, self.merge, self.remove]
        if writable:
            view.row_deeds, view.column_deeds = rows, (self.add_column, *self._columns)
            view.pasted.connect(self.paste)
            view.cleared.connect(lambda cells: self._do(clear_cells, cells, origin=self))
        self.actions = [*rows, self.add_column, *self._columns]
        for action in self.actions:
            action.setEnabled(writable)
        self._writable = writable
        view.looked_at.connect(lambda _index: self.show_state())

    def _action(self, text: str, key: str, do: Callable[[], object], *more: str) -> QAction:
        action = QAction(text, self._view)
        action.setShortcuts([QKeySequence(one) for one in (key, *more)])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: do())
        self._view.addAction(action)
        return action

    def show_state(self) -> None:
        """Offer what can be done to the cell that the keyboard is on."""
        column = self._view.chosen_column()
        row = self._view.people.record(self._view.currentIndex().row()) is not None
        for action in (self.remove, self.up, self.down, self.merge):
            action.setEnabled(self._writable and row)
        for action in self._columns:
            action.setEnabled(self._writable and column is not None and column.attribute)

    # Rows

    def remove_rows(self) -> None:
        """Take the chosen rows out of the study."""
        ids = self._view.chosen_rows()
        deed: Any = remove_participants if self._people else remove_settings
        row = self._view.currentIndex().row()
        if ids and self._do(deed, ids, origin=self) is not None:
            self._view.choose(min(row, self._view.people.rowCount() - 1))

    def _move_row(self, by: int) -> None:
        """Put the row that the keyboard is on before the one above, or after the one below."""
        ids = list(self._view.people.ids)
        row = self._view.currentIndex().row()
        other = row + by
        if not (0 <= row < len(ids) and 0 <= other < len(ids)):
            return
        ids[row], ids[other] = ids[other], ids[row]
        deed: Any = order_participants if self._people else order_settings
        self._do(deed, ids, origin=self)

    def _merge(self) -> None:
        study = self._bridge.study
        gone = self._view.people.record(self._view.currentIndex().row())
        others = [setting for setting in study.settings_in_order() if gone is not None and setting.id != gone.id]
        if not isinstance(gone, Setting) or not others:
            self._say(tr("There is no other setting to merge it into."))
            return
        dialog = MergeDialog(gone, others, self._window)
        dialog.chosen.connect(lambda into: self._do(merge_settings, gone.id, into, origin=self))
        dialog.open()

    # Columns

    def name_column(self) -> None:
        """Ask for the name of a new column, over the end of the headings."""

        def finish(name: str) -> bool:
            made = self._do(add_attribute, self._view.people.subject, name, origin=self)
            if made is not None:
                column = self._view.people.column_of(made[0].id)
                self._view.choose(max(self._view.currentIndex().row(), 0), column)
            return made is not None

        self.naming.begin(self._window, self._view, self._over_end, "", tr("Name of the new column"), finish)

    def _rename_column(self) -> None:
        column = self._view.chosen_column()
        if column is None or not column.attribute:
            return
        key = column.key

        def finish(name: str) -> bool:
            return self._do(rename_attribute, key, name, origin=self) is not None

        self.naming.begin(
            self._window, self._view, lambda: self._over(key), column.heading, tr("Name of the column"), finish
        )

    def _remove_column(self) -> None:
        column = self._view.chosen_column()
        if column is not None and column.attribute:
            self._do(remove_attribute, column.key, origin=self)

    def _move_column(self, by: int) -> None:
        column = self._view.chosen_column()
        keys = [one.key for one in self._view.people.columns if one.attribute]
        if column is None or column.key not in keys:
            return
        at = keys.index(column.key)
        if 0 <= at + by < len(keys):
            keys[at], keys[at + by] = keys[at + by], keys[at]
            self._do(order_attributes, self._view.people.subject, keys, origin=self)

    def _over(self, key: str) -> QRect:
        header = self._view.horizontalHeader()
        at = self._view.people.column_of(key)
        left = header.sectionViewportPosition(at)
        return self._in_window(QRect(left, 0, max(header.sectionSize(at), self._least), header.height()))

    def _over_end(self) -> QRect:
        header = self._view.horizontalHeader()
        width = max(self._least, header.width() // 4)
        left = 0 if self._view.isRightToLeft() else header.width() - width
        return self._in_window(QRect(left, 0, width, header.height()))

    @property
    def _least(self) -> int:
        return self._view.horizontalHeader().height() * 6

    def _in_window(self, place: QRect) -> QRect:
        origin = self._view.horizontalHeader().viewport().mapTo(self._window, place.topLeft())
        room = theme().px(_RING)  # for the ring round the field
        origin.setX(max(room, min(origin.x(), self._window.width() - place.width() - room)))
        return QRect(origin, place.size())

    # Cells

    def paste(self, rows: Sequence[Sequence[str]]) -> None:
        """Take cells from the one that the keyboard is on; more than plain changes are shown first."""
        model = self._view.people
        row, column = self._view.top_left()
        keys = ["" if one.offered else one.key for one in model.columns[column:]]
        try:
            pasting = prepare_paste(
                self._bridge.session, rows, subject=model.subject, row_ids=model.ids[row:], keys=keys
            )
        except Refusal as refusal:
            self._say(str(refusal))
            return
        self.show_pasting(pasting)

    def show_pasting(self, pasting: Pasting) -> None:
        """Take what was prepared, after it was looked at where more than cells change."""
        if pasting.plain:
            self._store(pasting)
            return
        preview = PastePreview(pasting, self._window)
        preview.accepted.connect(lambda: self._store(pasting))
        preview.open()

    def _store(self, pasting: Pasting) -> None:
        if self._do(store_paste, pasting, origin=self) is not None and not pasting.left:
            return
        if pasting.left:
            self._say(trn("1 cell or row was left out.", "{n} cells or rows were left out.", len(pasting.left)))
