"""Who referred whom as a list: each chain from its first on, circles and unknown referrers said in words."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from phenocode.analysis.referrals import Referral, Referrals, referrals
from phenocode.i18n import tr, trn
from phenocode.study.model import Study
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import ICON
from phenocode.ui.people.cells import ROW
from phenocode.ui.people.model import Index
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import no_ring, paint_ring_inside
from phenocode.ui.widgets.lines import Lines

_STEP = 26  # a referral's indentation
_DEEPEST = 16
_PADDING = 14
_REFERRAL = Qt.ItemDataRole.UserRole + 1


class ChainsModel(QAbstractListModel):
    """One row for each participant, in the order of the chains."""

    def __init__(self, study: Study, parent: QObject) -> None:
        super().__init__(parent)
        self._study = study
        self.found = Referrals((), (), ())
        self.rows: list[Referral] = []

    def refresh(self) -> None:
        """Look again."""
        self.beginResetModel()
        self.found = referrals(self._study)
        self.rows = [referral for chain in self.found.chains for referral in chain]
        self.endResetModel()

    @property
    def any(self) -> bool:
        """Whether a referrer is noted anywhere."""
        return any(row.referrer is not None or row.unknown for row in self.rows)

    @property
    def right_to_left(self) -> bool:
        """Whether the study's words go from right to left."""
        return self._study.about.right_to_left

    def say_all(self) -> str:
        """The whole in a sentence or three."""
        found = self.found
        told = [
            trn(
                "1 participant was referred by another of the study.",
                "{n} participants were referred by others of the study.",
                found.known,
            )
        ]
        if found.depth > 1:
            told.append(tr("The longest chain has {n} referrals.", n=found.depth))
        if found.unknown:
            told.append(
                trn(
                    "1 referrer is no participant of the study.",
                    "{n} referrers are no participants of the study.",
                    len(found.unknown),
                )
            )
        if found.cycles:
            told.append(trn("1 circle of referrals.", "{n} circles of referrals.", len(found.cycles)))
        return " ".join(told)

    def warning(self, row: int) -> str:
        """What is wrong with a referral, in words."""
        referral = self.rows[row]
        if referral.in_cycle and referral.referrer is not None:
            return tr("goes round in a circle, as {name} referred them", name=referral.referrer.name)
        return tr("referred by {name}, who is no participant", name=referral.unknown) if referral.unknown else ""

    def setting(self, row: int) -> str:
        """Where a participant comes from."""
        setting = self._study.settings.get(self.rows[row].participant.setting_id or "")
        return setting.name if setting else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One for each participant."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name; in words for a screen reader, whose referral it is and what is wrong."""
        referral = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return referral.participant.name
            case Qt.ItemDataRole.AccessibleTextRole:
                referrer = referral.referrer
                by = tr("referred by {name}", name=referrer.name) if referrer is not None else ""
                return tr(", ").join(filter(None, [referral.participant.name, by, self.warning(index.row())]))
        return None


class ChainsView(Themed, QListView):
    """The list; a click or Enter shows the participant in the table."""

    wanted = Signal(str)  # a participant's id

    def __init__(self, study: Study) -> None:
        super().__init__()
        self.chains = ChainsModel(study, self)
        self.setModel(self.chains)
        self.setItemDelegate(_Rows(self))
        self.setAccessibleName(tr("Who referred whom"))
        rtl = self.chains.right_to_left
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self.setMouseTracking(True)
        self.clicked.connect(self._want)
        no_ring(self)
        self.init_theme()

    def restyle(self) -> None:
        """Rows follow the scale."""
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is as a click."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._want(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _want(self, index: Index) -> None:
        self.wanted.emit(self.chains.rows[index.row()].participant.id)


class _Rows(QStyledItemDelegate):
    def __init__(self, view: ChainsView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line."""
        return QSize(theme().px(200), theme().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the sign of a referral, the name, the setting and what is wrong, from the start edge on."""
        present = theme()
        model = self._view.chains
        referral, rtl = model.rows[index.row()], model.right_to_left
        rect = QRectF(option.rect)
        painter.save()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = present.colour("accent_tint") if selected else present.shade("sheet", 0.06 if hovered else 0.0)
        painter.fillRect(rect, ground)
        along = float(present.px(_PADDING)) + present.length(_STEP) * min(referral.depth, _DEEPEST)
        icon = present.px(ICON)
        top = round(rect.center().y() - icon / 2)

        def left(width: float) -> float:
            return rect.right() - along - width if rtl else rect.x() + along

        if referral.referrer is not None and referral.depth:
            paint_icon(painter, "chevron-end", QRectF(round(left(icon)), top, icon, icon), "ink3", rtl=rtl)
            along += icon + present.px(4)
        language = "fa" if rtl else "en"
        for words, tone, sign, own in (
            (referral.participant.name, "ink", "", True),
            (model.setting(index.row()), "ink2", "", True),
            (model.warning(index.row()), "warn", "warning", False),
        ):
            if not words:
                continue
            if sign:
                paint_icon(painter, sign, QRectF(round(left(icon)), top, icon, icon), tone)
                along += icon + present.px(6)
            font = present.interface_font(language=language) if own else present.interface_font("caption")
            room = max(rect.width() - along - present.px(_PADDING), 1.0)
            height = present.interface_line_height()
            line = Lines(words, font, height, room, rtl if own else present.rtl, 1)
            width = min(line.natural_width, room)
            painter.setPen(present.colour(tone))
            line.draw(painter, left(width), rect.center().y() - height / 2, width, Qt.AlignmentFlag.AlignLeft)
            along += width + present.px(14)
        if self._view.hasFocus() and index == self._view.currentIndex():
            paint_ring_inside(painter, rect.adjusted(1, 1, -1, -1))
        painter.restore()
