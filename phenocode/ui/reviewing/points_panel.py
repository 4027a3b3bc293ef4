"""Beside a statement, a code or a category: its links for the reviewer to judge, or what reviewers said of them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from phenocode.analysis.links import Link, links_of
from phenocode.i18n import tr, trn
from phenocode.study.changes import ChangeSet
from phenocode.study.debriefing import Comment, Point, Resolution, Review
from phenocode.ui.bridge import Bridge
from phenocode.ui.reviewing.walk import walk_of
from phenocode.ui.widgets.boxes import Column
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.keycap import key_hint
from phenocode.ui.widgets.panels import Section, SidePanel

if TYPE_CHECKING:
    from phenocode.commands.reviewing import ReviewBook
    from phenocode.ui.group.targets import TargetPalette
    from phenocode.ui.reviewing.judged import JudgedLink
    from phenocode.ui.reviewing.link_row import LinkRow


class PointsPanel(Column):
    """Hidden while there is nothing to judge and nothing was said."""

    go = Signal(object)  # a Place: a matter in Debrief

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(spacing=0)
        self._bridge = bridge
        self._record_id = ""
        self._palette: TargetPalette | None = None  # made when it is first asked for
        self.rows: list[LinkRow] = []
        self.judged: list[JudgedLink] = []
        self._section = Section(tr("Your review") if bridge.review is not None else tr("Reviewers"), spacing=14)
        self.add(self._section)
        if bridge.review is not None:
            self._keys = self._section.add(_keys())
            bridge.review_changed.connect(self._refresh)
            walk_of(bridge).arrived.connect(self._take_wanted)
        else:
            bridge.changed.connect(self._follow)
        self.hide()

    def show_item(self, record_id: str) -> None:
        """Show the links of a statement, a code or a category; of none without an id."""
        if record_id != self._record_id:
            self.commit()
            self._record_id = record_id
        self._refresh()

    def commit(self) -> None:
        """Keep what is being written."""
        for row in self.rows:
            row.commit()
        for block in self.judged:
            block.commit()

    def _refresh(self) -> None:
        book = self._bridge.review
        if book is not None:
            self._show_links(book)
        elif self._bridge.study.reviews or self.judged:
            self._show_points()

    # The reviewer's

    def _show_links(self, book: "ReviewBook") -> None:
        from phenocode.ui.reviewing.link_row import LinkRow  # noqa: PLC0415 - a reviewer's alone

        links = links_of(self._bridge.study, self._record_id)
        while len(self.rows) < len(links):
            row = self._section.add(LinkRow(self._bridge, book, self._open_palette))
            row.reached.connect(walk_of(self._bridge).came_to)
            self.rows.append(row)
        for row, link in zip(self.rows, links, strict=False):
            row.show_link(link)
        for index, row in enumerate(self.rows):
            row.setVisible(index < len(links))
        judged = sum(book.point_on(link.subject_id, link.aspect) is not None for link in links)
        self._section.set_detail(trn("{done} of {n} judged", "{done} of {n} judged", len(links), done=judged))
        self.setVisible(bool(links))
        self._take_wanted()

    def _take_wanted(self) -> None:
        """Put the keyboard on the link to which the reviewer walks, when it is here."""
        walk = walk_of(self._bridge)
        row = next((row for row in self.rows if row.link == walk.wanted and row.isVisibleTo(self)), None)
        inspector = self._inspector()
        if row is not None and inspector is not None and inspector.isVisible():
            walk.wanted = None
            inspector.set_folded(False)
            row.verdict.take_focus()

    def _inspector(self) -> SidePanel | None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, SidePanel):
            above = above.parentWidget()
        return above

    def _open_palette(self) -> "TargetPalette":
        from phenocode.ui.group.targets import TargetPalette  # noqa: PLC0415 - when it is first asked for

        if self._palette is None:
            rtl = self._bridge.study.about.right_to_left
            direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
            self._palette = TargetPalette(self.window(), direction)
        return self._palette

    # The analyst's

    def _show_points(self) -> None:
        from phenocode.ui.reviewing.judged import JudgedLink  # noqa: PLC0415 - where there are reviews

        study = self._bridge.study
        standing = links_of(study, self._record_id)
        said = {Link(self._record_id, point.aspect) for point in study.points_on(self._record_id)}
        said |= {
            Link(comment.subject_id, comment.aspect)
            for comment in study.comments.values()
            if comment.subject_id == self._record_id and comment.source_id in study.reviews
        }
        links = [*(one for one in standing if one in said), *sorted(said - set(standing), key=lambda one: one.aspect)]
        shown = [(link, review) for link in links for review in _reviews_on(self._bridge, link)]
        while len(self.judged) < len(shown):
            block = self._section.add(JudgedLink(self._bridge))
            block.go.connect(self.go)
            self.judged.append(block)
        for block, (link, review) in zip(self.judged, shown, strict=False):
            block.show_link(link, review, link in standing)
        for index, block in enumerate(self.judged):
            block.setVisible(index < len(shown))
        self.setVisible(bool(shown))

    def _follow(self, changes: ChangeSet) -> None:
        if changes.touches(Review, Point, Comment, Resolution):
            self._refresh()


def _reviews_on(bridge: Bridge, link: Link) -> list[Review]:
    """The reviews that have a point or a comment on a link, by judge."""
    study = bridge.study
    ids = {point.review_id for point in study.points_on(link.subject_id, link.aspect)}
    found = [
        review
        for review in study.reviews_in_order()
        if review.id in ids or study.thread(review.id, link.subject_id, link.aspect)
    ]
    return sorted(found, key=lambda review: review.judge)


def _keys() -> QWidget:
    hints = QWidget()
    flow = FlowLayout(hints, 12, 4)
    for key, word in (("Alt 1", tr("agree")), ("Alt 2", tr("disagree")), ("Alt 3", tr("unsure")), ("F6", tr("next"))):
        flow.addWidget(key_hint(key, word))
    return hints
