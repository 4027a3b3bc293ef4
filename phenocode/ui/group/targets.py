"""The palette of targets: where cards go, or which card they are merged into, by a typed fragment in either script."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from phenocode.i18n import tr
from phenocode.text.names import name_key, rank_names
from phenocode.ui.group.foreseen import Foreseen
from phenocode.ui.group.painting import cut
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RADIUS_CARD
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.fields import TextField
from phenocode.ui.widgets.focus import no_ring
from phenocode.ui.widgets.labels import ElidedLabel
from phenocode.ui.widgets.strokes import draw_box, draw_words
from phenocode.ui.widgets.swatch import SIZE as SWATCH
from phenocode.ui.widgets.swatch import paint_swatch

_Index = QModelIndex | QPersistentModelIndex
_WIDTH = 380
_FORESEEN = 250  # beside the targets; under them where the workspace is narrow
_ROW = 30
_MOST_ROWS = 10
_FEWEST_ROWS = 3
_TOP = 56


@dataclass(frozen=True, slots=True)
class Target:
    """A line of the palette. Without an id it is a deed of its own: ``make`` a new one, or go to none."""

    id: str
    name: str
    detail: str = ""
    colour: int = 0
    make: bool = False


class TargetPalette(Themed, QFrame):
    """A field and the targets that fit, over the workspace; Enter takes the one marked, Escape puts it away."""

    def __init__(self, workspace: QWidget, direction: Qt.LayoutDirection) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._targets: Sequence[Target] = ()
        self._none: Target | None = None
        self._makes = ""
        self._choose_target: Callable[[Target], None] | None = None
        self._foresee: Callable[[Target], list[str]] | None = None
        self._back_to: QWidget | None = None
        self._tallest = 0  # of what was foreseen since it was opened: the palette does not jump while one walks
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.heading = ElidedLabel("", "caption", "ink3")
        self.field = TextField("", icon="search", direction=direction)
        self.list = QListView()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(tr("Categories that fit"))
        no_ring(self.list)
        self._found = _Found(self)
        self.list.setModel(self._found)
        self.list.setItemDelegate(_Painter(direction, self.list))
        self.list.clicked.connect(lambda index: self._take(index.row()))
        self.list.entered.connect(self._mark)
        self.foreseen = Foreseen()
        self.foreseen.told.connect(self._arrange)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.heading)
        self._column.addWidget(self.field)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.addWidget(self.list, 1, Qt.AlignmentFlag.AlignTop)
        self._body.addWidget(self.foreseen, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(self._body)
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self.hide()
        self.init_theme()

    def restyle(self) -> None:
        """Margins and rows at the present scale."""
        margin = theme().px(10)
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(theme().px(6))
        self._body.setSpacing(theme().px(14))
        self._arrange()

    def open(
        self,
        heading: str,
        targets: Sequence[Target],
        choose: Callable[[Target], None],
        back_to: QWidget,
        *,
        none: str = "",
        makes: str = "",
        foresee: Callable[[Target], list[str]] | None = None,
    ) -> None:
        """Ask for one of ``targets``; ``none`` offers to go to none, ``makes`` (with {name}) to make a new one.

        ``foresee`` says what choosing a target would change, or raises Refusal; it is asked when the hands rest.
        """
        self.heading.setText(heading)
        self.field.setPlaceholderText(tr("Type a part of the name"))
        self.field.setAccessibleName(heading)
        self._targets = targets
        self._none = Target("", none) if none else None
        self._makes = makes
        self._choose_target = choose
        self._foresee = foresee
        self.foreseen.forget()
        self.foreseen.setVisible(foresee is not None)
        self._back_to = back_to
        self.field.clear()
        self._find("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def shown_targets(self) -> list[Target]:
        """What is offered now, the best first."""
        return list(self._found.targets)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field; leaving it puts the palette away."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if watched is self.field and isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self.hide()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._take(self.list.currentIndex().row())
            case Qt.Key.Key_Escape:
                self._put_away()
            case _:
                return False
        return True

    def _step(self, by: int) -> None:
        count = self._found.rowCount()
        if count:
            self.list.setCurrentIndex(self._found.index((self.list.currentIndex().row() + by) % count))
            self._ask()

    def _take(self, row: int) -> None:
        if not 0 <= row < len(self._found.targets) or self._choose_target is None:
            return
        chosen = self._found.targets[row]
        self._put_away()
        self._choose_target(chosen)

    def _ask(self) -> None:
        """Say what the marked target would change."""
        foresee, row = self._foresee, self.list.currentIndex().row()
        if foresee is None or not 0 <= row < len(self._found.targets):
            self.foreseen.ask(lambda: [])
        else:
            target = self._found.targets[row]
            self.foreseen.ask(lambda: foresee(target))

    def _mark(self, index: _Index) -> None:
        """What is under the mouse is marked, so that what it would change can be read before the press."""
        self.list.setCurrentIndex(self._found.index(index.row()))
        self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        """What was asked is no longer wanted."""
        super().hideEvent(event)
        self.foreseen.forget()
        self._tallest = 0

    def _put_away(self) -> None:
        self.hide()
        if self._back_to is not None:
            self._back_to.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find(self, typed: str) -> None:
        name = " ".join(typed.split())
        if name_key(name):
            ranked = rank_names(name, [target.name for target in self._targets], limit=30)
            found = [self._targets[index] for index, _ in ranked]
            same = any(name_key(target.name) == name_key(name) for target in found)
            if self._makes and not same:
                found.append(Target("", tr(self._makes, name=name), make=True))
        else:
            found = list(self._targets)
            if self._none is not None:
                found.append(self._none)
        self._found.show_targets(found)
        if found:
            self.list.setCurrentIndex(self._found.index(0))
        if self._foresee is not None:
            self._ask()
        self._arrange()

    def typed_name(self) -> str:
        """What is typed, as a name."""
        return " ".join(self.field.text().split())

    def _arrange(self) -> None:
        present = theme()
        top, edge = present.px(_TOP), present.px(12)
        chrome = self._column.sizeHint().height() - self._body.sizeHint().height()
        room = self._workspace.width() - 2 * edge
        width, beside = present.px(_WIDTH), present.px(_FORESEEN)
        is_beside = self._foresee is not None and width + beside <= room
        below = 0
        if is_beside:
            self._body.setDirection(QBoxLayout.Direction.LeftToRight)
            self.foreseen.setFixedWidth(beside)
            width += beside
        elif self._foresee is not None:
            self._body.setDirection(QBoxLayout.Direction.TopToBottom)
            across = min(width, room) - 2 * present.px(10)
            self.foreseen.setFixedWidth(across)
            below = self._body.spacing() + self._reserved(across)
        fitting = (self._workspace.height() - top - edge - chrome - below) // present.px(_ROW)
        rows = min(max(self._found.rowCount(), 1), max(_FEWEST_ROWS, min(_MOST_ROWS, fitting)))
        list_height = present.px(_ROW) * rows
        self.list.setFixedHeight(list_height)
        body = max(list_height, self._reserved(beside)) if is_beside else list_height + below
        width = min(width, room)
        self.setGeometry((self._workspace.width() - width) // 2, top, width, chrome + body)

    def _reserved(self, width: int) -> int:
        self._tallest = max(self._tallest, self.foreseen.heightForWidth(width))
        return self._tallest

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame of a pop-up."""
        present = theme()
        draw_box(QPainter(self), QRectF(self.rect()), RADIUS_CARD, present.colour("raised"), present.colour("line2"))


class _Found(QAbstractListModel):
    """The targets that fit."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.targets: list[Target] = []

    def show_targets(self, targets: list[Target]) -> None:
        self.beginResetModel()
        self.targets = targets
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.targets)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        target = self.targets[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return target.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr(", ").join(part for part in (target.name, target.detail) if part)
        return None


class _Painter(QStyledItemDelegate):
    """Swatch, name and where it stands, in the study's direction; deeds of the palette in the interface's."""

    def __init__(self, direction: Qt.LayoutDirection, parent: QObject) -> None:
        super().__init__(parent)
        self._direction = direction

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, theme().px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, _Found)  # noqa: S101 - set in TargetPalette
        target = model.targets[index.row()]
        present = theme()
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, present.colour("accent_tint"))
        direction = self._direction if target.id else present.direction
        rtl = direction == Qt.LayoutDirection.RightToLeft
        pad, side = present.px(8), present.px(SWATCH)
        mark = QRectF(rect.right() - pad - side if rtl else rect.x() + pad, rect.center().y() - side / 2, side, side)
        if target.id:
            paint_swatch(painter, mark, target.colour)
        else:
            grown = present.px(3)
            icon = "plus" if target.make else "circle"
            paint_icon(painter, icon, mark.adjusted(-grown, -grown, grown, grown), "ink2")
        start = pad + side + pad
        room = rect.adjusted(pad if rtl else start, 0, -(start if rtl else pad), 0)
        font = present.interface_font("body", chosen)
        name = cut(target.name, font, room.width())
        draw_words(painter, room, name, font, "ink", direction)
        used = present.metrics(font).horizontalAdvance(name) + present.px(10)
        if target.detail and room.width() - used > present.px(48):
            rest = room.adjusted(0, 0, -used, 0) if rtl else room.adjusted(used, 0, 0, 0)
            caption = present.interface_font("caption")
            draw_words(painter, rest, cut(target.detail, caption, rest.width()), caption, "ink3", direction)
