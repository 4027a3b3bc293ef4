"""The list of links as a reviewer walks through them: what was said of each, its lower and its upper end."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from phenocode.analysis.links import Link
from phenocode.i18n import tr
from phenocode.study.debriefing import Verdict
from phenocode.study.model import Study
from phenocode.ui.group.painting import cut
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.reviewing.words import ICONS, name_of, saying
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside
from phenocode.ui.widgets.strokes import draw_words

_ROW, _PADDING, _GAP, _ICON = 34, 14, 16, 16
_SAID = 170  # px for the verdict
_LOWER = 0.6  # of what is left beside it
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class LinkLine:
    """One link and what was said of it."""

    link: Link
    verdict: Verdict | None
    comments: int = 0
    stands: bool = True


class LinksList(Themed, QListView):
    """Enter or a double click goes to a link."""

    wanted = Signal(object)  # a Link

    def __init__(self, study: Study) -> None:
        super().__init__()
        self.lines = _Lines(study, self)
        self.setModel(self.lines)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("frameless", True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(tr("Links to judge"))
        self.setMouseTracking(True)
        self.setItemDelegate(_Painter(study, self))
        self.doubleClicked.connect(self._go)
        no_ring(self)
        self.init_theme()

    def restyle(self) -> None:
        """Rows change their height with the scale."""
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._go(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are deeds here."""

    def _go(self, index: QModelIndex) -> None:
        line = self.lines.lines[index.row()]
        if line.stands:
            self.wanted.emit(line.link)


class _Lines(QAbstractListModel):
    def __init__(self, study: Study, parent: QObject) -> None:
        super().__init__(parent)
        self._study = study
        self.lines: list[LinkLine] = []

    def show_lines(self, lines: list[LinkLine]) -> None:
        if [line.link for line in lines] == [line.link for line in self.lines]:
            self.lines = lines
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            lower, upper = ends_of(self._study, line)
            return tr(", ").join(part for part in (said_of(line), lower, upper) if part)
        return None


class _Painter(QStyledItemDelegate):
    def __init__(self, study: Study, parent: QObject) -> None:
        super().__init__(parent)
        self._study = study
        rtl = study.about.right_to_left
        self._direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        present = theme()
        reading = round(present.line_height(self._study.about.language, "table"))
        return QSize(0, max(present.px(_ROW), reading + present.px(10)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, _Lines)  # noqa: S101 - set in LinksList
        line = model.lines[index.row()]
        present = theme()
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, present.colour("accent_tint"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, present.shade("panel", 0.06))
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        pad, gap, icon, said = (present.px(n) for n in (_PADDING, _GAP, _ICON, _SAID))
        left = rect.width() - 2 * pad - said - gap
        lower_width = round(left * _LOWER)

        def place(start: float, width: float) -> QRectF:
            x = rect.right() - start - width if rtl else rect.x() + start
            return QRectF(x, rect.y(), width, rect.height())

        spot = place(pad, icon)
        spot = QRectF(spot.x(), round(rect.center().y() - icon / 2), icon, icon)
        tone = "ink2" if line.verdict is not None else "ink3"
        paint_icon(painter, ICONS[line.verdict] if line.verdict is not None else "circle", spot, tone)
        font = present.interface_font()
        beside = icon + present.px(6)
        draw_words(painter, place(pad + beside, said - beside), cut(said_of(line), font, said - beside), font, tone,
                   option.direction)  # fmt: skip
        lower, upper = ends_of(self._study, line)
        quoted = line.link.subject_id in self._study.statements
        face = present.reading_font(self._study.about.language, "table") if quoted else font
        draw_words(painter, place(pad + said + gap, lower_width), cut(lower, face, lower_width), face, "ink",
                   self._direction)  # fmt: skip
        room = left - lower_width - gap
        draw_words(painter, place(pad + said + 2 * gap + lower_width, room), cut(upper, font, room), font, "ink2",
                   self._direction)  # fmt: skip
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring_inside(painter, rect)


def said_of(line: LinkLine) -> str:
    """What was said of a link, in a word."""
    word = saying(line.verdict) if line.verdict is not None else tr("not judged")
    if not line.stands:
        return tr("{word}, changed since", word=word)
    return tr("{word}, commented", word=word) if line.comments else word


def ends_of(study: Study, line: LinkLine) -> tuple[str, str]:
    """The lower end of a link and the upper one; a category itself has none above."""
    link = line.link
    statement = study.statements.get(link.subject_id)
    lower = " ".join(statement.quotation.split()) if statement is not None else name_of(study, link.subject_id)
    return lower, name_of(study, link.aspect) if link.aspect else ""
