"""Reading an answer: the file is asked for, what came in is told, and what can't be read is listed whole."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QTextEdit, QVBoxLayout, QWidget

from phenocode.commands.answers import ReadAnswer, parse_answer, take_answer
from phenocode.commands.rehearsing import Rehearsal
from phenocode.commands.sorting import RowsRefused
from phenocode.errors import Refusal
from phenocode.exchange.review_documents import REVIEW_ENDING
from phenocode.i18n import tr, trn
from phenocode.ui.bridge import Bridge
from phenocode.ui.debrief.errands import Errands
from phenocode.ui.file_kinds import file_kind
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row, Themed
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.focus import ring
from phenocode.ui.widgets.panels import Notice

if TYPE_CHECKING:
    from phenocode.commands.answers import Held

_WIDTH, _HEIGHT = 520, 360


def ask_answer(bridge: Bridge, parent: QWidget) -> Path | None:
    """Which file holds the answer; None where none was chosen."""
    chosen, _ = QFileDialog.getOpenFileName(
        parent,
        tr("Read an answer"),
        str(bridge.session.path.parent),
        file_kind(tr("Answers of reviewers"), f"*{REVIEW_ENDING}", "*.docx"),
    )
    return Path(chosen) if chosen else None


def summary(read: ReadAnswer) -> str:
    """How an answer came into the study."""
    parts = [
        trn("{n} new", "{n} new", read.added) if read.added else "",
        trn("{n} changed", "{n} changed", read.changed) if read.changed else "",
        trn("{n} taken back", "{n} taken back", read.removed) if read.removed else "",
        trn("{n} as before", "{n} as before", read.unchanged) if read.unchanged else "",
    ]
    return tr("{judge}: {counts}", judge=read.review.judge, counts=tr(", ").join(part for part in parts if part))


class AnswerDialog(Themed, QDialog):
    """Why an answer was refused, every row of it, with what can be done; or what is to be told of one that came in."""

    replaced = Signal()

    def __init__(self, kind: str, sentence: str, rows: Sequence[str], parent: QWidget, *, replaces: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Read an answer"))
        self.notice = Notice(kind, sentence)
        self.rows = QTextEdit()
        self.rows.setReadOnly(True)
        self.rows.setTabChangesFocus(True)
        self.rows.setPlainText("\n".join(rows))
        self.rows.setAccessibleName(tr("What can't be read"))
        self.rows.setVisible(bool(rows))
        ring(self.rows)
        content = Column(self.notice, margins=(20, 18, 20, 14), spacing=12)
        content.add(self.rows, 1)
        if not rows:
            content.add_stretch()
        foot = Row(margins=(20, 0, 20, 18))
        foot.add_stretch()
        self.replace_button = button(tr("Take this one in its place"))
        self.replace_button.setVisible(replaces)
        self.replace_button.setAutoDefault(False)
        self.replace_button.clicked.connect(self._replace)
        foot.add(self.replace_button)
        close = button(tr("Leave it as it is") if replaces else tr("Close"), primary=True, key="Esc")
        close.clicked.connect(self.reject)
        foot.add(close)
        close.setFocus(Qt.FocusReason.OtherFocusReason)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(content, 1)
        column.addWidget(foot)
        self._tall = bool(rows)
        self.init_theme()

    def restyle(self) -> None:
        """As large as the window allows; without rows as high as its sentence."""
        present, window = theme(), self.parentWidget()
        room = window.window().size() if window is not None else self.size()
        height = present.px(_HEIGHT if self._tall else _HEIGHT // 2)
        self.resize(min(present.px(_WIDTH), room.width()), min(height, room.height()))

    def _replace(self) -> None:
        self.replaced.emit()
        self.accept()


class Reading(QObject):
    """An answer on its way into the study: parsed off the window's thread, then taken in or refused with the reason."""

    came = Signal(str)  # the id of the review that came in

    def __init__(self, bridge: Bridge, errands: Errands, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._errands, self._parent = bridge, errands, parent

    def begin(self, path: Path) -> None:
        """Read the file at ``path``."""
        said = tr("Reading {file}", file=path.name)
        self._errands.run(said, lambda: parse_answer(path), lambda held: self._take(path, held))

    def _take(self, path: Path, held: "Held", *, replace: bool = False) -> None:
        """Take it in; a second answer of a judge can take the first one's place."""
        try:
            taken = take_answer(self._bridge.session, path, held, replace=replace, origin=self._parent)
        except RowsRefused as refused:
            _show("error", str(refused), [str(row) for row in refused.rows], self._parent)
            return
        except Refusal as refused:
            replaces = not replace and self._could_replace(path, held)
            dialog = _show("error", str(refused), (), self._parent, replaces=replaces)
            dialog.replaced.connect(lambda: self._take(path, held, replace=True))
            return
        finally:
            self._bridge.saved.emit()
        if taken.told:
            _show("info", summary(taken), [str(one) for one in taken.told], self._parent)
        self._bridge.said.emit(summary(taken))
        self.came.emit(taken.review.id)

    def _could_replace(self, path: Path, held: "Held") -> bool:
        try:
            take_answer(Rehearsal(self._bridge.session), path, held, replace=True)
        except Refusal:
            return False
        return True


def _show(kind: str, sentence: str, rows: Sequence[str], parent: QWidget, *, replaces: bool = False) -> AnswerDialog:
    dialog = AnswerDialog(kind, sentence, rows, parent, replaces=replaces)
    dialog.open()
    return dialog
