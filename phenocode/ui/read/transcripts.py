"""The list of transcripts: by setting or in interview order, with how far each is read."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from phenocode.i18n import number, tr, trn
from phenocode.study.changes import ChangeSet
from phenocode.study.model import Study
from phenocode.study.records import Transcript
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.read.progress import Progress, ProgressBook
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.buttons import tool_button
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.menu import Menu
from phenocode.ui.widgets.panels import PanelFooter, SidePanel
from phenocode.ui.widgets.strokes import draw_words

_WIDTH = 218
_ROW = 54
_HEADING = 34
_PADDING = 14
_ICON = 16
_BAR = 3
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Heading:
    """A setting, or a group without one."""

    name: str
    icon: str


Row = Transcript | Heading


def rows_of(study: Study, by_setting: bool) -> list[Row]:
    """The transcripts with their headings; literature stands last."""
    interviews = study.interviews()
    rows: list[Row] = []
    if by_setting:
        groups: dict[str, list[Transcript]] = {}
        for transcript in interviews:
            setting = study.setting_of(transcript)
            groups.setdefault(setting.id if setting else "", []).append(transcript)
        known = sorted(study.settings.values(), key=lambda setting: (setting.position, setting.id))
        for setting in known:
            if setting.id in groups:
                rows += [Heading(setting.name, "pin"), *groups[setting.id]]
        if "" in groups:
            rows += [Heading(tr("Without a setting"), "pin"), *groups[""]] if len(groups) > 1 else groups[""]
    else:
        rows += interviews
    literature = study.literature()
    if literature:
        rows += [Heading(tr("Literature"), "read"), *literature]
    return rows


class TranscriptList(SidePanel):
    """The start panel of the Read workspace."""

    chosen = Signal(str)  # a transcript's id
    details_wanted = Signal(str)

    def __init__(self, study: Study) -> None:
        super().__init__(tr("Transcripts"), "start", _WIDTH)
        self._study = study
        self.progress = ProgressBook(study)
        self.by_setting = True
        self.order = self.header.add(tool_button("sort", "", size=24))
        self.order.clicked.connect(lambda: self.set_by_setting(not self.by_setting))
        self.model = _Model(self)
        self.view = self.set_content(_View(self.model))
        self.view.setItemDelegate(_Delegate(self.view, study, self.progress))
        self.view.opened.connect(self.chosen)
        self.view.details_wanted.connect(self.details_wanted)
        self._sum = label("", "caption", "ink2")
        self.add_footer(PanelFooter(self._sum))
        self.set_by_setting(True)

    def set_by_setting(self, by_setting: bool) -> None:
        """Group by setting, or list in interview order."""
        self.by_setting = by_setting
        self.order.set_tip(tr("Now by setting; list in interview order") if by_setting
                           else tr("Now in interview order; group by setting"))  # fmt: skip
        self.reload()

    def reload(self) -> None:
        """Read the transcripts anew."""
        self.progress.clear()
        current = self.model.open_id
        self.model.show_rows(rows_of(self._study, self.by_setting))
        self.set_open(current)
        self._say_sum()

    def follow(self, change_set: ChangeSet) -> None:
        """Show the counts anew where statements or their codes have changed."""
        touched = self.progress.follow(change_set)
        for transcript_id in touched:
            row = self.model.row_of(transcript_id)
            if row >= 0:
                self.view.update(self.model.index(row))
        if touched:
            self._say_sum()

    def set_open(self, transcript_id: str | None) -> None:
        """Show which transcript is open."""
        self.model.open_id = transcript_id
        row = self.model.row_of(transcript_id)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))
        self.view.viewport().update()

    def first(self) -> str | None:
        """The first transcript of the list."""
        return next((row.id for row in self.model.rows if isinstance(row, Transcript)), None)

    def _say_sum(self) -> None:
        interviews = self._study.interviews()
        done = sum(self.progress.of(transcript.id).done for transcript in interviews)
        self._sum.setText(
            trn("{done} of {n} interview read", "{done} of {n} interviews read", len(interviews), done=done)
        )


class _Model(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.open_id: str | None = None

    def show_rows(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def row_of(self, transcript_id: str | None) -> int:
        return next(
            (i for i, row in enumerate(self.rows) if isinstance(row, Transcript) and row.id == transcript_id), -1
        )

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.name
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, theme().px(_HEADING if isinstance(row, Heading) else _ROW))
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _View(Themed, QListView):
    opened = Signal(str)
    details_wanted = Signal(str)

    def __init__(self, model: _Model) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("frameless", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(tr("Transcripts"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.viewport().setAutoFillBackground(False)
        no_ring(self)
        self.clicked.connect(self._open)
        self.customContextMenuRequested.connect(self._offer)
        self.init_theme()

    def restyle(self) -> None:
        """Rows change their height with the scale."""
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in _ENTER:
            self._open(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        row = self._row(index)
        if row is not None:
            self.opened.emit(row.id)

    def _offer(self, point: QPoint) -> None:
        row = self._row(self.indexAt(point))
        if row is None:
            return
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        details = tr("Details of the document…") if row.literature else tr("Details of the interview…")
        menu.addAction(details).triggered.connect(lambda: self.details_wanted.emit(row.id))
        menu.popup(self.viewport().mapToGlobal(point))

    def _row(self, index: QModelIndex) -> Transcript | None:
        row = self._model.rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Transcript) else None


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: _View, study: Study, progress: ProgressBook) -> None:
        super().__init__(view)
        self._view = view
        self._study = study
        self._progress = progress

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        size: QSize = index.data(Qt.ItemDataRole.SizeHintRole)
        return size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            self._paint_heading(painter, rect, row)
        else:
            model = index.model()
            is_open = isinstance(model, _Model) and model.open_id == row.id
            hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            self._paint_transcript(painter, rect, row, is_open, hovered)
            if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
                paint_ring_inside(painter, rect)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRectF, heading: Heading) -> None:
        present = theme()
        pad = present.px(_PADDING)
        line = rect.adjusted(pad, present.px(8), -pad, 0)
        side = present.px(_ICON)
        box, line = _start_box(line, side, present.px(8), present.rtl)
        paint_icon(painter, heading.icon, box, "ink3")
        font = present.interface_font("caption")
        shown = present.metrics(font).elidedText(heading.name, Qt.TextElideMode.ElideRight, line.width())
        draw_words(painter, line, shown, font, "ink2", present.direction)

    def _paint_transcript(
        self, painter: QPainter, rect: QRectF, transcript: Transcript, is_open: bool, hovered: bool
    ) -> None:
        present = theme()
        progress = self._progress.of(transcript.id)
        if is_open:
            painter.fillRect(rect, present.colour("accent_tint"))
            edge = present.px(3)
            painter.fillRect(
                QRectF(rect.right() - edge if present.rtl else rect.x(), rect.y(), edge, rect.height()),
                present.colour("accent"),
            )
        elif hovered:
            painter.fillRect(rect, present.shade("panel", 0.05))
        pad = present.px(_PADDING)
        inner = rect.adjusted(pad, present.px(6), -pad, -present.px(6))
        side = present.px(_ICON)
        box, words = _start_box(inner, side, present.px(10), present.rtl)
        line = present.interface_line_height()
        tone = "ok" if progress.done else "ink2" if progress.statements else "ink3"
        if transcript.literature:
            tone = "ink2"
        icon = "page" if transcript.literature else progress.icon
        paint_icon(painter, icon, QRectF(box.x(), box.y() + (line - side) / 2, side, side), tone)
        upper = QRectF(words.x(), words.y(), words.width(), line)
        count = number(progress.statements)
        small = present.interface_font("caption", tabular=True)
        width = present.metrics(small).horizontalAdvance(count) + 1
        at_end = QRectF(upper.x() if present.rtl else upper.right() - width, upper.y(), width, line)
        draw_words(painter, at_end, count, small, "ink2", present.direction)
        room = upper.width() - width - present.px(8)
        name_place = QRectF(upper.right() - room if present.rtl else upper.x(), upper.y(), room, line)
        bold = present.interface_font("body", bold=True)
        name = self._name_of(transcript)
        shown = present.metrics(bold).elidedText(name, Qt.TextElideMode.ElideRight, room)
        draw_words(painter, name_place, shown, bold, "ink", present.direction)
        lower = QRectF(words.x(), upper.bottom(), words.width(), present.interface_line_height("caption"))
        font = present.interface_font("caption")
        detail = self._detail_of(transcript)
        shown = present.metrics(font).elidedText(detail, Qt.TextElideMode.ElideRight, lower.width())
        draw_words(painter, lower, shown, font, "ink2", present.direction)
        if is_open:
            self._paint_bar(painter, words, rect, progress)

    def _paint_bar(self, painter: QPainter, words: QRectF, rect: QRectF, progress: Progress) -> None:
        present = theme()
        height = present.px(_BAR)
        track = QRectF(words.x(), rect.bottom() - height - present.px(3), words.width(), height)
        painter.fillRect(track, present.colour("line"))
        done = track.width() * progress.share
        x = track.right() - done if present.rtl else track.x()
        painter.fillRect(QRectF(x, track.y(), done, height), present.colour("ink3"))

    def _name_of(self, transcript: Transcript) -> str:
        participant = self._study.participants.get(transcript.participant_id or "")
        return participant.name if participant is not None else transcript.name

    def _detail_of(self, transcript: Transcript) -> str:
        participant = self._study.participants.get(transcript.participant_id or "")
        date = participant.interview_date.strip() if participant is not None else ""
        if transcript.literature:
            return trn("{n} passage", "{n} passages", self._progress.of(transcript.id).statements)
        return date or tr("no date")


def _start_box(line: QRectF, side: float, gap: float, rtl: bool) -> tuple[QRectF, QRectF]:
    """A square at the start of a line, and the room after it."""
    if rtl:
        box = QRectF(line.right() - side, line.y() + (line.height() - side) / 2, side, side)
        return QRectF(box.x(), line.y(), side, line.height()), line.adjusted(0, 0, -side - gap, 0)
    return QRectF(line.x(), line.y(), side, line.height()), line.adjusted(side + gap, 0, 0, 0)
