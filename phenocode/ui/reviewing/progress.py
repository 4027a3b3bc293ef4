"""The line that says who reviews, how far it has come and whether it is saved."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QWidget

from phenocode.errors import Refusal
from phenocode.exchange.review_documents import REVIEW_ENDING
from phenocode.i18n import tr, trn
from phenocode.text.days import say_clock
from phenocode.ui.bridge import Bridge
from phenocode.ui.file_kinds import file_kind
from phenocode.ui.reviewers import review_file
from phenocode.ui.reviewing.walk import walk_of
from phenocode.ui.widgets.boxes import Row
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.labels import ElidedLabel, set_tooltip
from phenocode.ui.widgets.marks import StateLine


class ReviewStrip(Row):
    """Over the work of a reviewer; F6 goes to the next link that is not judged."""

    go = Signal(object)  # a Place

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(margins=(14, 4, 14, 4), spacing=16, ground="panel")
        self._bridge = bridge
        self.who = ElidedLabel("", bold=True)
        self.count = ElidedLabel("", "body", "ink2")
        self.saving = StateLine("check", "", "ok")
        self.elsewhere = button(tr("Save a copy elsewhere…"), small=True)
        self.elsewhere.clicked.connect(self._save_elsewhere)
        self.give_up = button(tr("Give up what is not saved"), quiet=True, small=True)
        self.give_up.clicked.connect(self._give_up)
        self.next = button(tr("Next not judged"), key="F6", small=True)
        self.next.clicked.connect(self.go_next)
        self.add(self.who)
        self.add(self.count)
        self.add(self.saving)
        deeds = QWidget()  # one below the other where it is narrow
        flow = FlowLayout(deeds, 8, 4)
        flow.addWidget(self.elsewhere)
        flow.addWidget(self.give_up)
        self.add(deeds, 1)
        self.add(self.next)
        deed = QAction(tr("Next not judged"), self)
        deed.setShortcut(QKeySequence("F6"))
        deed.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        deed.triggered.connect(self.go_next)
        self.addAction(deed)
        bridge.review_changed.connect(self.refresh)
        self.setAccessibleName(tr("Your review"))
        self.refresh()

    def go_next(self) -> None:
        """Go to the next link that is not judged, or say that there is none."""
        if not walk_of(self._bridge).go_next(self.go.emit):
            self._bridge.said.emit(tr("All links are judged."))

    def refresh(self) -> None:
        """Say it as it is now."""
        book = self._bridge.review
        if book is None:
            return
        self.who.setText(tr("Reviewing as {name}", name=book.judge))
        self.count.setText(trn("{done} of {n} link judged", "{done} of {n} links judged", book.total, done=book.done))
        self.next.setEnabled(book.done < book.total)
        failed = book.unsaved and book.save_problem is not None
        self.elsewhere.setVisible(failed)
        self.give_up.setVisible(failed)
        set_tooltip(self.saving, str(book.save_problem) if failed else "")
        if failed:
            self.saving.set_state("error", tr("not saved"), "error")
        elif book.unsaved or book.saved_at is None:
            self.saving.set_state("circle" if book.unsaved else "check", tr("saving…") if book.unsaved else tr("saved"),
                                  "ink2" if book.unsaved else "ok")  # fmt: skip
        else:
            self.saving.set_state("check", tr("saved {time}", time=say_clock(book.saved_at)), "ok")

    def _save_elsewhere(self) -> None:
        book = self._bridge.review
        if book is None:
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            tr("Your review"),
            str(Path.home() / book.path.name),
            file_kind(tr("Reviews"), f"*{REVIEW_ENDING}"),
            options=QFileDialog.Option.DontConfirmOverwrite,  # a copy never takes the place of a file
        )
        if not chosen:
            return
        try:
            book.save_elsewhere(review_file(Path(chosen)))
        except Refusal as refusal:
            self._bridge.refused.emit(str(refusal))

    def _give_up(self) -> None:
        if self._bridge.review is not None:
            self._bridge.review.give_up()
