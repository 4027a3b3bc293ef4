"""What a reviewer sees of their own review in Debrief: all links, those left and those judged."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget

from phenocode.analysis.links import Link
from phenocode.commands.reviewing import ReviewBook
from phenocode.i18n import tr, trn
from phenocode.ui.bridge import Bridge
from phenocode.ui.reviewing.links_list import LinkLine, LinksList
from phenocode.ui.reviewing.walk import walk_of
from phenocode.ui.widgets.boxes import Column
from phenocode.ui.widgets.choices import Segmented
from phenocode.ui.widgets.keycap import key_hint
from phenocode.ui.widgets.panels import EmptyPlace, PanelFooter, PanelHeader


class ReviewerOverview(Column):
    """Stands in Debrief while a study is reviewed in place."""

    go = Signal(object)  # a Place: where a link is judged

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(spacing=0, ground="sheet")
        self._bridge = bridge
        self._stale = True
        self.header = PanelHeader(tr("Your review"), lead=True)
        self.filter = Segmented(
            [("left", tr("Not judged")), ("judged", tr("Judged")), ("all", tr("All"))], "left", tr("Which links")
        )
        self.filter.chosen.connect(lambda _key: self.refresh())
        self.header.add(self.filter)
        self.list = LinksList(bridge.study)
        self.list.wanted.connect(self._go)
        self.empty = EmptyPlace("")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.empty)
        self.add(self.header)
        self.add(self._pages, 1)
        self.add(PanelFooter(key_hint("↵", tr("judge it in its place")), key_hint("F6", tr("next not judged"))))
        self.setFocusProxy(self.list)
        bridge.review_changed.connect(self._follow)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was said meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Show the review as it is now."""
        self._stale = False
        book = self._bridge.review
        if book is None:
            return
        chosen = self.filter.value()
        comments = book.commented()
        lines = [_line(book, link, comments[link]) for link in (*book.links, *book.others)]
        shown = [
            line
            for line in lines
            if chosen == "all" or (line.verdict is not None or line.comments > 0) is (chosen == "judged")
        ]
        detail = trn("{done} of {n} link judged", "{done} of {n} links judged", book.total, done=book.done)
        self.header.set_detail(detail)
        self.list.lines.show_lines(shown)
        self._pages.setCurrentIndex(0 if shown else 1)
        if not book.total:
            self.empty.set_text(tr("There is nothing to judge yet: no statement of this study has a code."))
        elif chosen == "left":
            self.empty.set_text(tr("Every link is judged. Send your review back to the researcher: {file}",
                                   file=str(book.path)))  # fmt: skip
        else:
            self.empty.set_text(tr("Nothing is judged yet. Press F6 to go to the first link."))

    def _go(self, link: Link) -> None:
        walk_of(self._bridge).go_to(link, self.go.emit)

    def _follow(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True


def _line(book: ReviewBook, link: Link, comments: int) -> LinkLine:
    point = book.point_on(link.subject_id, link.aspect)
    return LinkLine(link, point.verdict if point is not None else None, comments, book.stands(link))
