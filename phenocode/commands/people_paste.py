"""Cells of a spreadsheet taken into the table of participants or settings: looked at first, then stored in one step."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from phenocode.analysis.people_table import COMPUTED, Field, columns_of, field_named, is_plain_yes
from phenocode.commands.people_draft import Draft
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.documents import Rejected, Table
from phenocode.exchange.parsing import Request, parse_files
from phenocode.i18n import tr, trn
from phenocode.study.changes import ChangeSet
from phenocode.study.records import Participant, Setting, Subject
from phenocode.study.rules import find_named
from phenocode.text.names import name_key

_SHOWN = 60  # letters of a cell that is told of


@dataclass(frozen=True, slots=True)
class LeftCell:
    """A cell that can't be taken: whose, under which heading, what it says, and why."""

    row: str
    column: str
    text: str
    reason: Refusal

    def __str__(self) -> str:
        if self.text in map(str, self.reason.values.values()):
            return tr("{row}, {column}: {reason}", row=self.row, column=self.column, reason=self.reason)
        short = self.text if len(self.text) <= _SHOWN else f"{self.text[:_SHOWN]}…"
        return tr("{row}, {column}: {text}. {reason}", row=self.row, column=self.column, text=short, reason=self.reason)


@dataclass(frozen=True, slots=True)
class Pasting:
    """What a block of cells would do to the study."""

    subject: Subject
    headed: bool  # the first row names the columns
    cells: int  # that change in rows that are there already
    rows: tuple[str, ...]  # names of new participants or settings
    settings: tuple[str, ...]  # new ones that participants come from
    attributes: tuple[str, ...]  # new columns
    yes: tuple[str, ...]  # whose consent says yes and not how
    left: tuple[LeftCell, ...]
    draft: Draft

    @property
    def empty(self) -> bool:
        """Whether nothing would change."""
        return not (self.cells or self.rows or self.attributes)

    @property
    def plain(self) -> bool:
        """Whether only cells change, and all of them can: nothing needs to be looked at before."""
        return not (self.headed or self.rows or self.settings or self.attributes or self.yes or self.left)

    def sentences(self) -> list[str]:
        """What it would do, for a person; what is left out is in ``left``."""
        told = []
        if self.rows:
            told.append(
                trn("1 new participant: {names}", "{n} new participants: {names}", len(self.rows), names=self.rows)
                if self.subject is Subject.PARTICIPANT
                else trn("1 new setting: {names}", "{n} new settings: {names}", len(self.rows), names=self.rows)
            )
        if self.settings:
            told.append(
                trn("1 new setting: {names}", "{n} new settings: {names}", len(self.settings), names=self.settings)
            )
        if self.attributes:
            told.append(
                trn("1 new column: {names}", "{n} new columns: {names}", len(self.attributes), names=self.attributes)
            )
        if self.cells:
            told.append(trn("1 cell changes", "{n} cells change", self.cells))
        if self.yes:
            told.append(
                tr(
                    "A plain yes is taken for written consent: {names}. Correct those who consented orally.",
                    names=self.yes,
                )
            )
        return told or [tr("The study holds all of it already; nothing changes.")]


class _Block:
    """The cells, their columns, and what becomes of them."""

    def __init__(self, session: Session, subject: Subject) -> None:
        self.session = session
        self.subject = subject
        self.draft = Draft(session)
        self.left: list[LeftCell] = []
        self.yes: list[str] = []
        self.new: list[str] = []
        self.headings = {column.key: column.heading for column in columns_of(session.study, subject)}

    def leave(self, row: str, column: str, text: str, refusal: Refusal) -> None:
        self.left.append(LeftCell(row, column, " ".join(text.split()), refusal))

    def find(self, name: str) -> str | None:
        """The id of the row with this name."""
        held = self.draft.people if self.subject is Subject.PARTICIPANT else self.draft.settings
        known = find_named(name, held.values()) if name_key(name) else None
        return known.id if known else None

    def add(self, name: str) -> str:
        """A new row's id. Raises Refusal for a name that can't be."""
        made = self.draft.add_person(name) if self.subject is Subject.PARTICIPANT else self.draft.add_setting(name)
        self.new.append(made.id)
        return made.id

    def name_of(self, row_id: str) -> str:
        row = self.draft.people.get(row_id) or self.draft.settings[row_id]
        return row.name

    def write(self, row_id: str, key: str, text: str) -> None:
        """Write a cell, or list it among those that are left."""
        if key in COMPUTED:
            return
        if key == Field.CONSENT and is_plain_yes(text):
            if self.draft.people[row_id].consent.given:
                return  # how is known already
            self.yes.append(self.name_of(row_id))
        try:
            self.draft.write(row_id, key, text)
        except Refusal as refusal:
            self.leave(self.name_of(row_id), self.headings.get(key, key), text, refusal)


def is_heading_row(session: Session, subject: Subject, row: Sequence[str]) -> bool:
    """Whether a row names columns: that of the names, or two others, or the only one that is filled."""
    filled = [cell for cell in row if cell.strip()]
    known = [key for key in (_key_of(session, subject, cell) for cell in filled) if key is not None]
    enough = Field.NAME in known or len(known) >= min(2, len(filled)) > 0
    return enough and len({name_key(cell) for cell in filled}) == len(filled)


def prepare_paste(
    session: Session,
    rows: Sequence[Sequence[str]],
    *,
    subject: Subject = Subject.PARTICIPANT,
    row_ids: Sequence[str] = (),
    keys: Sequence[str] = (),
) -> Pasting:
    """What ``rows`` would do to the table, without storing anything.

    A first row of headings says what the columns are, an unknown heading is a new attribute; rows belong to who has
    their code name, and an empty cell changes nothing. Without headings the cells go to the rows ``row_ids`` and the
    columns ``keys``, from the cell on that the keyboard is on; there an empty cell empties. Rows with a code name that
    reach below the last are new participants. What can't stand in a cell is left out and listed in ``left``.
    """
    block = _Block(session, subject)
    body = list(rows)
    headed = bool(body) and len(body) > 1 and is_heading_row(session, subject, body[0])
    if headed:
        columns = _headed(block, body.pop(0), body)
        if Field.NAME in columns:
            _by_name(block, columns, body)
        else:
            _in_place(block, columns, body, row_ids, overwrite=False)
    else:
        width = max(map(len, body), default=0)
        _in_place(block, [*keys, *[""] * (width - len(keys))][:width], body, row_ids, overwrite=True)
    return _told(block, headed)


def store_paste(session: Session, pasting: Pasting, *, origin: object | None = None) -> ChangeSet | None:
    """Store what was prepared as one step; None when nothing changes. Raises Refusal as ``Draft.store``."""
    parameters = {"count": pasting.cells + len(pasting.rows)}
    return pasting.draft.store("people.paste", parameters, origin=origin)


def read_people_table(path: Path, *, encoding: str | None = None, cancelled: Callable[[], bool] | None = None) -> Table:
    """The first table of a file, read in a child process; may be called from any thread.

    Raises Refusal for what can't be read, and Cancelled once ``cancelled`` says so.
    """
    (document,) = parse_files([Request(str(path), encoding, tables=True)], cancelled=cancelled)
    if isinstance(document, Rejected):
        raise document.reason
    if not document.tables:
        raise Refusal("{file} holds no table. Choose another file.", file=path.name)
    return document.tables[0]


def prepare_people_table(session: Session, table: Table, file: str) -> Pasting:
    """What a file's table of participants would do. Raises Refusal where its first row does not name the columns."""
    if not table or not is_heading_row(session, Subject.PARTICIPANT, table[0]):
        raise Refusal("The first row of {file} does not name its columns. Write their headings there.", file=file)
    if all(_key_of(session, Subject.PARTICIPANT, cell) != Field.NAME for cell in table[0]):
        raise Refusal("{file} has no column of code names. Head one of them “code name”.", file=file)
    return prepare_paste(session, [*table, *[[""] * len(table[0])][: 2 - len(table)]])


def _key_of(session: Session, subject: Subject, heading: str) -> str | None:
    field = field_named(heading, subject)
    if field is not None:
        return field
    attribute = find_named(heading, session.study.attributes_of(subject)) if name_key(heading) else None
    return attribute.id if attribute else None


def _headed(block: _Block, headings: Sequence[str], body: Sequence[Sequence[str]]) -> list[str]:
    """The columns' keys; an unknown heading over something becomes an attribute, one without a name is left."""
    keys: list[str] = []
    for number, heading in enumerate(headings):
        key = _key_of(block.session, block.subject, heading)
        filled = [row[number] for row in body if row[number].strip()]
        if key in keys:
            refusal = Refusal("Another column has this heading already.")
            block.leave(tr("All rows"), heading, ", ".join(filled), refusal)
            key = ""
        elif key is None and filled:
            try:
                attribute = block.draft.add_attribute(block.subject, heading)
                key = attribute.id
                block.headings[key] = attribute.name
            except Refusal:
                refusal = Refusal("This column has no heading. Name it, then paste again.")
                block.leave(tr("Column {number}", number=number + 1), "—", ", ".join(filled), refusal)
        keys.append(key or "")
    return keys


def _by_name(block: _Block, keys: Sequence[str], body: Sequence[Sequence[str]]) -> None:
    """Write rows to those who have their code names, and to new ones."""
    place = keys.index(Field.NAME)
    seen: set[str] = set()
    for number, row in enumerate(body, 2):
        if not any(cell.strip() for cell in row):
            continue
        name = row[place]
        try:
            row_id = block.find(name) or block.add(name)
        except Refusal as refused:
            block.leave(tr("Row {number}", number=number), block.headings[Field.NAME], _whole(row), refused)
            continue
        if row_id in seen:
            refusal = Refusal("A row above has the same name already.")
            block.leave(tr("Row {number}", number=number), block.headings[Field.NAME], _whole(row), refusal)
            continue
        seen.add(row_id)
        for key, cell in zip(keys, row, strict=False):
            if key and key != Field.NAME and cell.strip():
                block.write(row_id, key, cell)


def _in_place(
    block: _Block, keys: Sequence[str], body: Sequence[Sequence[str]], row_ids: Sequence[str], *, overwrite: bool
) -> None:
    """Write rows to the table's rows as they stand, and those with a name that reach below it to new ones."""
    _rename(block, keys, body, row_ids)
    place = keys.index(Field.NAME) if Field.NAME in keys else None
    for number, row in enumerate(body):
        row_id = row_ids[number] if number < len(row_ids) else None
        if row_id is None:
            if not any(cell.strip() for cell in row):
                continue
            try:
                row_id = block.add(row[place] if place is not None else "")
            except Refusal as refused:
                named = place is not None and bool(row[place].strip())
                refusal = refused if named else Refusal("A new row needs a name. Paste it together with its names.")
                block.leave(tr("Row {number}", number=number + 1), block.headings[Field.NAME], _whole(row), refusal)
                continue
        added = number >= len(row_ids)
        for column, (key, cell) in enumerate(zip(keys, row, strict=False)):
            if key == Field.NAME or not (cell.strip() or (overwrite and not added)):
                continue
            if key:
                block.write(row_id, key, cell)
            elif overwrite:
                refusal = Refusal("The table has no further column. Add one first, or paste with headings.")
                block.leave(block.name_of(row_id), tr("Column {number}", number=column + 1), cell, refusal)


def _rename(block: _Block, keys: Sequence[str], body: Sequence[Sequence[str]], row_ids: Sequence[str]) -> None:
    """Give rows that are there already the pasted names, which may be each other's."""
    if Field.NAME not in keys:
        return
    place = keys.index(Field.NAME)
    wanted = {row_id: row[place] for row_id, row in zip(row_ids, body, strict=False)}
    former = {row_id: block.name_of(row_id) for row_id in wanted}
    for row_id in wanted:
        block.draft.write(row_id, Field.NAME, row_id)  # nobody's name, so that all of theirs are free
    for row_id, name in wanted.items():
        try:
            block.draft.write(row_id, Field.NAME, name)
        except Refusal as refusal:
            block.draft.write(row_id, Field.NAME, former[row_id])  # raises Refusal where it is another's by now
            block.leave(former[row_id], block.headings[Field.NAME], name, refusal)


def _told(block: _Block, headed: bool) -> Pasting:
    study, draft = block.session.study, block.draft
    changed = {record.id: record for record in draft.changed}
    settings = [one for one in draft.settings.values() if one.id not in study.settings and one.id not in block.new]
    cells = 0
    present: list[Participant | Setting] = [*study.participants.values(), *study.settings.values()]
    for before in present:
        after = changed.get(before.id)
        if after is not None:
            cells += _differing(before, after)
    return Pasting(
        block.subject,
        headed,
        cells,
        tuple(block.name_of(one) for one in block.new),
        tuple(setting.name for setting in settings),
        tuple(one.name for one in draft.attributes.values() if one.id not in study.attributes),
        tuple(dict.fromkeys(block.yes)),
        tuple(block.left),
        draft,
    )


def _differing(before: object, after: object) -> int:
    """How many cells of a row change."""
    fields = ("name", "setting_id", "interview_order", "interview_date", "interview_length", "consent")
    count = sum(bool(getattr(before, field, None) != getattr(after, field, None)) for field in fields)
    referrers = [(getattr(one, "referrer_id", None), getattr(one, "referrer", "")) for one in (before, after)]
    own, new = (dict(getattr(one, "attributes", ())) for one in (before, after))
    values = sum(bool(own.get(key) != new.get(key)) for key in own.keys() | new.keys())
    return count + int(referrers[0] != referrers[1]) + values


def _whole(row: Sequence[str]) -> str:
    return " · ".join(" ".join(cell.split()) for cell in row if cell.strip())
