"""What became of each file, to be read and copied after an import."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from phenocode.commands.importing import Imported
from phenocode.exchange.documents import Rejected, shown_name
from phenocode.i18n import isolate, tr, trn
from phenocode.ui.importing.entries import Entry
from phenocode.ui.widgets.boxes import Column, Row, scrolled
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.labels import ElidedLabel, label
from phenocode.ui.widgets.marks import StateLine
from phenocode.ui.widgets.panels import PanelHeader

_ICONS = {"imported": ("check-circle", "ok"), "known": ("half-circle", "ink2"), "refused": ("error", "error")}


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one file, or of several texts of a sheet alike, in sentences."""

    file: str
    status: str  # "imported", "known" or "refused"
    sentence: str
    remarks: tuple[str, ...] = ()
    texts: int = 1


def fates(imported: Sequence[Imported], entries: Sequence[Entry]) -> list[Fate]:
    """What became of the files that were stored, then of those that could not be."""
    alike: dict[tuple[str, str], list[Imported]] = {}
    for one in imported:
        alike.setdefault((one.file, one.status), []).append(one)
    found = [_fate(group[0]) if len(group) == 1 else _fate_of_several(group) for group in alike.values()]
    known: dict[str, list[Entry]] = {}
    for entry in entries:
        if isinstance(entry.outcome, Rejected):
            found.append(Fate(entry.path.name, "refused", str(entry.outcome.reason)))
        elif entry.known_as:
            known.setdefault(str(entry.path), []).append(entry)
    for held in known.values():
        names = [entry.known_as for entry in held]
        sentence = held[0].say_state() if len(held) == 1 else _say_held(names)
        found.append(Fate(held[0].path.name, "known", sentence, texts=len(held)))
    return found


def say_sum(found: Sequence[Fate]) -> str:
    """The numbers: "7 imported, 1 refused"."""
    count = {status: sum(fate.texts for fate in found if fate.status == status) for status in _ICONS}
    said = trn("{n} imported", "{n} imported", count["imported"])
    if count["known"]:
        known = trn("{n} known already", "{n} known already", count["known"])
        said = tr("{first}, {second}", first=said, second=known)
    if count["refused"]:
        refused = trn("{n} refused", "{n} refused", count["refused"])
        said = tr("{first}, {second}", first=said, second=refused)
    return said


def as_text(found: Sequence[Fate]) -> str:
    """The whole report as plain text."""
    lines = [say_sum(found), ""]
    for fate in found:
        lines.append(f"{fate.file}: {fate.sentence}")
        lines.extend(f"    {remark}" for remark in fate.remarks)
    return "\n".join(lines)


class OutcomePage(QWidget):
    """The report of an import."""

    def __init__(self, found: Sequence[Fate]) -> None:
        super().__init__()
        self.text = as_text(found)
        header = PanelHeader(say_sum(found), lead=True)
        copy = header.add(button(tr("Copy this report"), quiet=True))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text))
        rows = Column(margins=(24, 16, 24, 16), spacing=14)
        for fate in found:
            rows.add(_row(fate))
        rows.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(scrolled(rows, "sheet"), 1)


def _row(fate: Fate) -> Column:
    icon, tone = _ICONS[fate.status]
    word = {"imported": tr("imported"), "known": tr("known already"), "refused": tr("refused")}[fate.status]
    head = Row(spacing=12)
    head.add(ElidedLabel(fate.file, bold=True, direction=Qt.LayoutDirection.LeftToRight))
    head.add(StateLine(icon, word, tone))
    head.add_stretch()
    row = Column(head, label(fate.sentence, tone="ink2", wrap=True), spacing=2)
    for remark in fate.remarks:
        row.add(label(remark, tone="warn", wrap=True))
    return row


def _fate_of_several(group: Sequence[Imported]) -> Fate:
    """Of several texts of one sheet."""
    first = group[0]
    names = [one.transcript.name for one in group if one.transcript is not None]
    if first.status != "imported":
        return Fate(shown_name(first.file), first.status, _say_held(names), texts=len(group))
    remarks = dict.fromkeys(str(warning) for one in group for warning in one.warnings)
    turns = trn("{n} turn", "{n} turns", sum(one.turns for one in group))
    sentence = tr("{n} texts, {turns}: {names}.", n=len(group), turns=turns, names=_listed(names))
    return Fate(shown_name(first.file), "imported", sentence, tuple(remarks), len(group))


def _say_held(names: Sequence[str]) -> str:
    return tr("The study holds these texts already, as {names}.", names=_listed(names))


def _listed(names: Sequence[str]) -> str:
    return tr(", ").join(map(isolate, names))


def _fate(one: Imported) -> Fate:
    remarks = tuple(str(warning) for warning in one.warnings)
    file = shown_name(one.file)
    if one.status != "imported" or one.transcript is None:
        return Fate(file, one.status, " ".join(remarks))
    if one.transcript.literature:
        return Fate(file, one.status, tr("A literature document, {name}.", name=one.transcript.name), remarks)
    turns = trn("{n} turn", "{n} turns", one.turns)
    return Fate(file, one.status, tr("{name}, {turns}.", name=one.transcript.name, turns=turns), remarks)
