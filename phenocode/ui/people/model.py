"""Participants or settings as rows of a table that is written in; every cell that is typed is a step of the study."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from phenocode.analysis.people_table import COMPUTED, FIELDS, OFFERED, Field, counts_of, problems_in, said
from phenocode.commands.people import add_participant, add_setting, describe_setting, write_cell
from phenocode.commands.session import Session
from phenocode.i18n import digits, language, mark, number, tr
from phenocode.study.model import Study
from phenocode.study.records import Consent, Participant, Setting, Subject
from phenocode.text.dates import in_other_calendar, read_date
from phenocode.text.names import name_key
from phenocode.ui.widgets.labels import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
PROBLEM_ROLE = Qt.ItemDataRole.UserRole + 1
_NEW = "+"  # before the name of a column that is only offered yet
_EDIT = Qt.ItemDataRole.EditRole
P = ParamSpec("P")
T = TypeVar("T")

HEADINGS: Mapping[Field, str] = {
    Field.ORDER: mark("Order"),
    Field.NAME: mark("Code name"),
    Field.SETTING: mark("Setting"),
    Field.DATE: mark("Interview date"),
    Field.LENGTH: mark("Length"),
    Field.CONSENT: mark("Consent"),
    Field.REFERRER: mark("Referred by"),
    Field.STATEMENTS: mark("Statements"),
    Field.PARTICIPANTS: mark("Participants"),
}
_CONSENT = {
    Consent.WRITTEN: mark("written"),
    Consent.ORAL: mark("oral"),
    Consent.WITHDRAWN: mark("withdrawn"),
}


class Doer(Protocol):
    """Runs a deed; None when it was refused, which it says."""

    def __call__(
        self, deed: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs
    ) -> tuple[T] | None:
        """Run it; the answer is what the deed answers, in a tuple."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A column that is shown: ``key`` is a field, an attribute's id, or an offered name."""

    key: str
    heading: str

    @property
    def computed(self) -> bool:
        """Whether nobody writes in it."""
        return self.key in COMPUTED

    @property
    def offered(self) -> str:
        """The name of an attribute that is made when something is written in its column."""
        return self.key.removeprefix(_NEW) if self.key.startswith(_NEW) else ""

    @property
    def own(self) -> bool:
        """Whether it is one of the study's own, or may become one."""
        return self.key not in HEADINGS

    @property
    def attribute(self) -> bool:
        """Whether it is one of the study's own."""
        return self.own and not self.offered


class PeopleModel(QAbstractTableModel):
    """One row for each, and an empty one at the end in which a name makes the next."""

    def __init__(self, study: Study, subject: Subject, do: Doer, *, read_only: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._study = study
        self._do = do
        self._read_only = read_only
        self.subject = subject
        self.columns: list[Shown] = []
        self.ids: list[str] = []
        self._counts: Mapping[str, int] = {}
        self._problems: Mapping[tuple[str, str], str] = {}
        self.refresh()

    def refresh(self) -> None:
        """Show the study as it is now; the keyboard's place is lost only where rows or columns are others."""
        people = self.subject is Subject.PARTICIPANT
        records = self._study.people_in_order() if people else self._study.settings_in_order()
        ids, columns = [record.id for record in records], self._columns()
        other = ids != self.ids or [c.key for c in columns] != [c.key for c in self.columns]
        if other:
            self.beginResetModel()
        self.ids, self.columns = ids, columns
        self._counts = counts_of(self._study, self.subject)
        self._problems = problems_in(self._study) if people else {}
        if other:
            self.endResetModel()
            return
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(columns) - 1))

    def _columns(self) -> list[Shown]:
        fixed = [Shown(field, tr(HEADINGS[field])) for field in FIELDS[self.subject]]
        if self.subject is Subject.SETTING:
            fixed[0] = Shown(Field.NAME, tr("Setting"))
        own = [Shown(a.id, a.name) for a in self._study.attributes_of(self.subject)]
        if not own and self.subject is Subject.SETTING and not self._read_only:
            own = [Shown(_NEW + name, name) for name in OFFERED[self._study.about.language]]
        return [*fixed[:-1], *own, fixed[-1]]

    @property
    def right_to_left(self) -> bool:
        """Whether the study's words go from right to left."""
        return self._study.about.right_to_left

    @property
    def problems(self) -> int:
        """How many cells have something wrong with them."""
        return len(self._problems)

    def record(self, row: int) -> Participant | Setting | None:
        """Who or what stands in a row; None in the empty one."""
        if not 0 <= row < len(self.ids):
            return None
        found = self._study.find(self.ids[row])
        return found if isinstance(found, Participant | Setting) else None

    def row_of(self, record_id: str) -> int:
        """In which row a record stands; -1 where it does not."""
        return self.ids.index(record_id) if record_id in self.ids else -1

    def column_of(self, key: str) -> int:
        """In which column a field stands."""
        return next((at for at, column in enumerate(self.columns) if column.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One for each, and the empty one where there may be more."""
        return 0 if parent.isValid() else len(self.ids) + (not self._read_only)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.ToolTipRole and column.offered:
            return plain_tooltip(tr("Offered: it becomes a column when you write in it."))
        return column.heading if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be written in: in the empty row only the name."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        column = self.columns[index.column()]
        empty = index.row() >= len(self.ids)
        if not self._read_only and not column.computed and (not empty or column.key == Field.NAME):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's words, what is wrong with it, and what a screen reader says of it."""
        record, column = self.record(index.row()), self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.words(record, column)
            case Qt.ItemDataRole.EditRole:
                return self.raw(record, column)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip(self.remark(index)) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                words, problem = self.words(record, column), self._problem(record, column)
                return f"{words}: {problem}" if problem else words
            case _ if role == PROBLEM_ROLE:
                return self._problem(record, column)
        return None

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        """Write what was typed, as one step; in the empty row a name adds somebody."""
        record, column, text = self.record(index.row()), self.columns[index.column()], str(value)
        if role != _EDIT or text == self.raw(record, column):
            return False
        if record is None:
            if not text.strip():
                return False
            add: Any = add_participant if self.subject is Subject.PARTICIPANT else add_setting
            return self._do(add, text, origin=self) is not None
        if column.offered:
            offered = tuple(one.offered for one in self.columns if one.offered)
            values = {column.offered: text}
            return self._do(describe_setting, record.id, attributes=values, columns=offered, origin=self) is not None
        if column.key == Field.CONSENT:
            text = next((one.value for one in Consent if name_key(say_consent(one)) == name_key(text)), text)
        return self._do(write_cell, record.id, column.key, text, origin=self) is not None

    def words(self, record: Participant | Setting | None, column: Shown) -> str:
        """What is seen in a cell: one line, in the interface's digits where it is a number of ours."""
        if record is None:
            return ""
        if column.computed:
            return number(self._counts.get(record.id, 0))
        return " ".join(self.raw(record, column).split())

    def raw(self, record: Participant | Setting | None, column: Shown) -> str:
        """What is written in a cell, as it can be typed."""
        if record is None or column.offered:
            return ""
        if column.computed:
            return str(self._counts.get(record.id, 0))
        if column.key == Field.CONSENT and isinstance(record, Participant):
            return say_consent(record.consent)
        if column.key == Field.ORDER and isinstance(record, Participant):
            return digits(str(record.interview_order), language())
        return str(said(self._study, record, column.key, self._study.about.language))

    def problem_at(self, index: Index) -> str:
        """What is wrong with a cell."""
        return self._problem(self.record(index.row()), self.columns[index.column()])

    def remark(self, index: Index) -> str:
        """What there is to say of a cell: what is wrong, or the same day in the other calendar."""
        record, column = self.record(index.row()), self.columns[index.column()]
        problem = self.problem_at(index)
        if problem:
            return problem
        if isinstance(record, Participant) and column.key == Field.DATE:
            return in_other_calendar(read_date(record.interview_date), language())
        return ""

    def _problem(self, record: Participant | Setting | None, column: Shown) -> str:
        return self._problems.get((record.id, column.key), "") if record is not None else ""

    def names_for(self, key: str) -> list[str]:
        """The names that can be meant in a column."""
        if key == Field.SETTING:
            return [setting.name for setting in self._study.settings_in_order()]
        if key == Field.REFERRER:
            return [person.name for person in self._study.people_in_order()]
        if key == Field.CONSENT:
            return [say_consent(one) for one in Consent if one is not Consent.UNKNOWN]
        return []


def say_consent(consent: Consent) -> str:
    """Consent in the interface's words; nothing where it is not known."""
    return tr(_CONSENT[consent]) if consent in _CONSENT else ""
