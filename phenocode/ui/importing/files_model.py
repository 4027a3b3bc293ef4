"""The list of files as a table: what stands in its cells, and what may be changed in them."""

from dataclasses import replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from phenocode.commands.importing import FileChoice, Prepared
from phenocode.commands.session import Session
from phenocode.i18n import number, tr
from phenocode.text.names import name_key
from phenocode.ui.importing.entries import Entry, Kind, State, is_new, is_new_setting
from phenocode.ui.widgets.labels import plain_tooltip

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns of the list."""

    FILE = 0
    FORMAT = 1
    ENCODING = 2
    TURNS = 3
    PARTICIPANT = 4
    SETTING = 5
    DATE = 6
    KIND = 7


UNREADABLE = (State.REFUSED, State.ENCODING, State.KNOWN)
_EDITABLE = (Column.PARTICIPANT, Column.SETTING, Column.DATE, Column.KIND)
_EDIT = Qt.ItemDataRole.EditRole
_CHECK = Qt.ItemDataRole.CheckStateRole


class FilesModel(QAbstractTableModel):
    """The entries as rows."""

    edited = Signal()
    encoding_chosen = Signal(object)  # the Entry that has to be read anew

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.entries: list[Entry] = []

    def add(self, entries: list[Entry], *, after: Entry | None = None) -> None:
        """Put ``entries`` at the end, or after another."""
        first = len(self.entries) if after is None else self.row_of(after) + 1
        self.beginInsertRows(QModelIndex(), first, first + len(entries) - 1)
        self.entries[first:first] = entries
        self.endInsertRows()

    def remove(self, entries: list[Entry]) -> None:
        """Take ``entries`` off the list, those that stand together in one go."""
        gone = set(map(id, entries))
        last = len(self.entries) - 1
        while last >= 0:
            if id(self.entries[last]) not in gone:
                last -= 1
                continue
            first = last
            while first and id(self.entries[first - 1]) in gone:
                first -= 1
            self.beginRemoveRows(QModelIndex(), first, last)
            del self.entries[first : last + 1]
            self.endRemoveRows()
            last = first - 1

    def refresh(self, entry: Entry | None = None) -> None:
        """Show an entry anew, or all of them."""
        if not self.entries:
            return
        first = 0 if entry is None else self.row_of(entry)
        last = len(self.entries) - 1 if entry is None else first
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One for each file."""
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns' headings."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return headings()[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be changed."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        entry, column = self.entries[index.row()], Column(index.column())
        if entry.prepared is None:
            return flags
        if column in _EDITABLE and (column is Column.KIND or entry.kind is not Kind.LITERATURE):
            flags |= Qt.ItemFlag.ItemIsEditable
        if column is Column.ENCODING and isinstance(entry.outcome, Prepared) and entry.outcome.document.encoding:
            flags |= Qt.ItemFlag.ItemIsEditable
        if column is Column.FILE:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's words, its check mark, and what a screen reader says of it."""
        entry, column = self.entries[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.EditRole if column is Column.KIND:
                return entry.kind.value
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self.words(entry, column)
            case Qt.ItemDataRole.CheckStateRole if column is Column.FILE and entry.prepared is not None:
                return Qt.CheckState.Checked if entry.choice.take else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ToolTipRole if column is Column.KIND and entry.prepared is not None:
                return plain_tooltip(_EXPLAINED[entry.kind]())
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip(f"{entry.path}\n{entry.say_state()}") if column <= Column.FORMAT else None
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{entry.path.name}: {entry.say_state()}" if column is Column.FILE else None
        return None

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        """Take what the researcher says."""
        entry, column = self.entries[index.row()], Column(index.column())
        if role == _CHECK:
            entry.choice = replace(entry.choice, take=Qt.CheckState(value) is Qt.CheckState.Checked)
        elif column is Column.KIND:
            entry.take_as(Kind(value))
        elif column is Column.ENCODING:
            if value == self.words(entry, column):
                return False
            self.choose_encoding(entry, str(value))
            return True
        else:
            words = " ".join(str(value).split())
            if column is Column.PARTICIPANT and not name_key(words):
                return False
            entry.choice = _said(entry.choice, column, words)
        self.refresh()
        self.edited.emit()
        return True

    def choose_encoding(self, entry: Entry, encoding: str) -> None:
        """Have a file read anew in an encoding; of a sheet, all of its texts."""
        first = self.first_of(entry)
        first.choice = replace(first.asked or first.choice, encoding=encoding)
        first.asked = None
        self.encoding_chosen.emit(first)

    def first_of(self, entry: Entry) -> Entry:
        """The entry that stands for the same file."""
        return next(one for one in self.entries if one.path == entry.path and not one.part)

    def parts_of(self, entry: Entry) -> list[Entry]:
        """The further texts of the same sheet."""
        return [one for one in self.entries if one.part and one.path == entry.path]

    def mark_of(self, entry: Entry, column: Column) -> str:
        """What stands after a name: whether the study has it already; after a sheet's, which of its texts it is."""
        if column is Column.FILE and entry.parts > 1:
            return tr("{n} of {all}", n=entry.part + 1, all=entry.parts)
        if entry.prepared is None or entry.choice.literature:
            return ""
        if column is Column.PARTICIPANT and not entry.choice.group:
            return tr("new") if is_new(self._session, entry) else tr("existing")
        if column is Column.SETTING and entry.choice.setting:
            return tr("new") if is_new_setting(self._session, entry.choice.setting) else tr("existing")
        return ""

    def names_for(self, column: Column) -> list[str]:
        """The names that can be meant in a column."""
        study = self._session.study
        if column is Column.PARTICIPANT:
            return [participant.name for participant in study.participants.values()]
        known = [setting.name for setting in study.settings.values()]
        written = [entry.choice.setting for entry in self.entries if entry.choice.setting]
        return list(dict.fromkeys([*known, *written]))

    @property
    def right_to_left(self) -> bool:
        """Whether the study's words go from right to left."""
        return self._session.study.about.right_to_left

    def words(self, entry: Entry, column: Column) -> str:
        """What stands in a cell."""
        if column is Column.FILE:
            return entry.path.name
        if column is Column.FORMAT and entry.state in UNREADABLE:
            return entry.say_state()
        if entry.prepared is None:
            return entry.path.suffix.lstrip(".").casefold() if column is Column.FORMAT else ""
        assert isinstance(entry.outcome, Prepared)  # noqa: S101 - it is prepared
        match column:
            case Column.FORMAT:
                return entry.outcome.document.format
            case Column.ENCODING:
                return entry.outcome.document.encoding
            case Column.TURNS:
                return "" if entry.choice.literature else number(entry.turns)
            case Column.PARTICIPANT:
                return "" if entry.choice.literature else entry.participant
            case Column.SETTING:
                return "" if entry.choice.literature else entry.choice.setting
            case Column.DATE:
                return "" if entry.choice.literature else entry.choice.interview_date
            case Column.KIND:
                return entry.kind.say()

    def row_of(self, entry: Entry) -> int:
        """In which row an entry stands."""
        return next(row for row, other in enumerate(self.entries) if other is entry)


_EXPLAINED = {
    Kind.INTERVIEW: lambda: tr("An interview with one participant"),
    Kind.GROUP: lambda: tr("A focus group: each speaker is a participant of their own"),
    Kind.LITERATURE: lambda: tr("Literature: it can be read and marked, and never counts as an interview"),
}


def _said(choice: FileChoice, column: Column, words: str) -> FileChoice:
    match column:
        case Column.PARTICIPANT:
            return replace(choice, participant=words)
        case Column.SETTING:
            return replace(choice, setting=words)
    return replace(choice, interview_date=words)


def headings() -> tuple[str, ...]:
    """The columns' headings."""
    return (
        tr("File"),
        tr("Format"),
        tr("Encoding"),
        tr("Turns"),
        tr("Participant"),
        tr("Setting"),
        tr("Date"),
        tr("Kind"),
    )
