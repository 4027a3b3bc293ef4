"""The code palette: type in either script, the best match first, a near-equal name before a new one is made."""

from collections.abc import Generator, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QElapsedTimer,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QRegion
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QVBoxLayout,
    QWidget,
)

from phenocode.i18n import number, tr
from phenocode.study.model import Study
from phenocode.ui.colouring import Colouring
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import RADIUS_CARD
from phenocode.ui.read.code_search import CodeSearch, Found
from phenocode.ui.read.match_row import Match, MatchDelegate
from phenocode.ui.widgets.boxes import Column, Row, Themed
from phenocode.ui.widgets.chips import CodeChip
from phenocode.ui.widgets.fields import TextField, section_label
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.focus import no_ring
from phenocode.ui.widgets.keycap import key_hint
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import Divider, PanelFooter
from phenocode.ui.widgets.strokes import draw_box

_WIDTH = 536
_LEAST_WIDTH = 260
_MOST_ROWS = 5
_SHADOW = 16
_SHADOW_DOWN = 4
_SLICE_MS = 4
_READY = object()
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class CodePalette(Themed, QFrame):
    """Stands over margin and card, beside the statement that is being coded."""

    chosen = Signal(str, bool)  # a code's name, and whether the palette stays open for more
    closed = Signal()

    def __init__(self, parent: QWidget, study: Study, colouring: Colouring) -> None:
        super().__init__(parent)
        self._study = study
        self._colouring = colouring
        self._search = CodeSearch(study)
        self._found = Found((), "", 0)
        self._walked = False
        rtl = study.about.right_to_left
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self._edge: QPoint | None = None
        self._opens_left = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Code palette"))
        self.field = _Field(self, direction)
        self._detail = label("", "caption", "ink2")
        head = Row(margins=(8, 8, 14, 8), spacing=10)
        head.add(self.field, 1)
        head.add(self._detail)
        self._matches_title = section_label(tr("Alike, the best first"))
        self.model = _Matches(self)
        self.list = QListView()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setProperty("frameless", True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(tr("Codes found"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(MatchDelegate(self.list, colouring, rtl))
        self.list.clicked.connect(lambda index: self._take(index.row(), stay=False))
        no_ring(self.list)
        self._matches = Column(Column(self._matches_title, margins=(14, 6, 14, 2)), self.list, spacing=0)
        self._recent_place = QWidget()
        self._recent_flow = FlowLayout(self._recent_place)
        self._recent_ids: list[str] = []
        self._recent = Column(
            Divider(),
            Column(section_label(tr("Recent codes")), self._recent_place, margins=(14, 6, 14, 10), spacing=6),
            spacing=0,
        )
        foot = PanelFooter(
            key_hint("↑ ↓", tr("choose")),
            key_hint("Enter", tr("give the code")),
            key_hint("Shift Enter", tr("several codes")),
            key_hint("Ctrl Enter", tr("new code")),
            key_hint("Esc", tr("close")),
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        for part in (head, Divider(), self._matches, self._recent, foot):
            self._column.addWidget(part)
        # Opaque, so that a key press paints nothing of what lies under it; the mask rounds the corners.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._shadow = _Shadow(parent)
        self._steps: Generator[None, None, None] | None = None
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._get_ready)
        self.field.textChanged.connect(self._find)
        self.hide()
        self.init_theme()

    def open(self, detail: str, recent: Sequence[str], edge: QPoint, opens_left: bool) -> None:
        """Show it with its top at ``edge``, growing away from the text; ``recent`` are the ids under 1 to 9."""
        self._edge, self._opens_left = edge, opens_left
        self._take_codes()
        self._detail.setText(detail)
        self.field.clear()
        self._show_recent(recent)
        self._find("")
        self._shadow.show()
        self._shadow.raise_()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_on(self, detail: str, recent: Sequence[str]) -> None:
        """One of several codes was given: ready for the next."""
        self._take_codes()
        self._detail.setText(detail)
        self._show_recent(recent)
        self.field.clear()
        self._find("")

    def put_away(self, *, keyboard_left: bool = False) -> None:
        """Close; ``closed`` tells whoever should have the keyboard now, unless it has gone elsewhere already."""
        if not self.isHidden():
            self.hide()
            self._shadow.hide()
            self._slices.stop()
            if not keyboard_left:
                self.closed.emit()

    def restyle(self) -> None:
        """Keep the place."""
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Take the height that the parts ask for."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and not self.isHidden():
            self._arrange()
        return done

    def paintEvent(self, event: QPaintEvent) -> None:
        """A raised card with an edge."""
        present = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), present.colour("raised"))
        draw_box(painter, QRectF(self.rect()), RADIUS_CARD, None, present.colour("line2"))

    # Keys, from the field

    def press(self, event: QKeyEvent) -> bool:
        """Take a key that is the palette's; answers whether it was."""
        key, held = event.key(), event.modifiers()
        if key in _ENTER:
            if held & Qt.KeyboardModifier.ControlModifier:
                self._take(len(self._found.matches), stay=False)
            else:
                self._take(self.list.currentIndex().row(), stay=bool(held & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._walk(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            self.put_away()
        elif key == Qt.Key.Key_Space and self._walked:
            self._take(self.list.currentIndex().row(), stay=True)
        elif not self.field.text() and _digit(event.text()) in range(1, len(self._recent_ids) + 1):
            self._take_recent(_digit(event.text()) - 1)
        else:
            return False
        return True

    def _walk(self, by: int) -> None:
        rows = self.model.rowCount()
        if rows:
            self._walked = True
            row = min(max(self.list.currentIndex().row() + by, 0), rows - 1)
            self._set_row(row)

    def _take(self, row: int, *, stay: bool) -> None:
        if 0 <= row < len(self._found.matches):
            self._give(self._found.matches[row].name, stay)
        elif row == len(self._found.matches) and self.field.text().strip() and not self._found.refused:
            self._give(self.field.text(), stay)

    def _take_recent(self, index: int) -> None:
        code = self._study.codes.get(self._recent_ids[index])
        if code is not None:
            self._give(code.name, False)

    def _give(self, name: str, stay: bool) -> None:
        if not stay:
            self.put_away()
        self.chosen.emit(name, stay)

    # What is found

    @property
    def getting_ready(self) -> bool:
        """Whether the codes are still being made ready for the first key."""
        return self._steps is not None and self._slices.isActive()

    def _take_codes(self) -> None:
        """The codes as they are now; they are made ready while nobody types, so that the first key is not slower."""
        self._search = CodeSearch(self._study)
        self._steps = self._search.ready_in_steps()
        self._slices.start()

    def _get_ready(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while self._steps is not None and clock.elapsed() < _SLICE_MS:
            self._steps = None if next(self._steps, _READY) is _READY else self._steps
        if self._steps is None:
            self._slices.stop()

    def _find(self, typed: str) -> None:
        self._walked = False
        self._found = self._search.find(typed)
        rows = list(self._found.matches)
        if typed.strip():
            rows.append(self._new_row(typed))
        self.model.show_rows(rows, typed)
        self._matches_title.setVisible(bool(self._found.matches))
        self._matches.setVisible(bool(rows))
        if rows:
            self._set_row(self._found.chosen)
        self._arrange()

    def _new_row(self, typed: str) -> Match:
        name = " ".join(typed.split())
        detail = ""
        if self._found.refused:
            words = tr("No new code is made: {name} is the same name.", name=self._found.refused)
        else:
            words = tr("Make the code {name}", name=name)
            if self._found.nearest:
                detail = tr("although there is {name}", name=self._found.nearest)
        return Match("", words, "", detail, makes=True, refused=bool(self._found.refused))

    def _set_row(self, row: int) -> None:
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def _show_recent(self, recent: Sequence[str]) -> None:
        self._recent_ids = list(recent)
        self._recent_flow.clear()
        for place, code_id in enumerate(recent):
            code = self._study.codes[code_id]
            chip = CodeChip(code.name, self._colouring.of_code(code_id), removable=False, key=number(place + 1))
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.activated.connect(lambda index=place: self._take_recent(index))
            self._recent_flow.addWidget(chip)
        self._recent.setVisible(bool(recent))

    def _arrange(self) -> None:
        parent = self.parentWidget()
        if self._edge is None or parent is None:
            return
        present = theme()
        room = self._edge.x() if self._opens_left else parent.width() - self._edge.x()
        width = max(min(present.px(_WIDTH), room - present.px(8)), present.px(_LEAST_WIDTH))
        rows = self.model.rowCount()
        self.list.setFixedHeight(sum(self.list.sizeHintForRow(row) for row in range(min(rows, _MOST_ROWS + 1))))
        for part in (self._matches, self._recent):
            part.updateGeometry()
        height = self._column.totalHeightForWidth(width)
        left = self._edge.x() - width if self._opens_left else self._edge.x()
        left = max(present.px(4), min(left, parent.width() - width - present.px(4)))
        lowest = parent.height() - height - present.px(8)
        place = QRect(left, max(present.px(8), min(self._edge.y(), lowest)), width, height)
        if place != self.geometry():
            self.setGeometry(place)
            outline = QPainterPath()
            radius = present.length(RADIUS_CARD)
            outline.addRoundedRect(QRectF(self.rect()), radius, radius)
            self.setMask(QRegion(outline.toFillPolygon().toPolygon()))
            self._shadow.put_under(place)


class _Shadow(QWidget):
    """The shadow of the palette: a widget of its own, which is painted only when the palette's place changes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def put_under(self, place: QRect) -> None:
        """Lie under a palette at ``place``."""
        reach = theme().px(_SHADOW)
        self.setGeometry(place.adjusted(-reach, -reach, reach, reach + theme().px(_SHADOW_DOWN)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it: thin layers, each a little larger."""
        present = theme()
        reach, down = present.px(_SHADOW), present.px(_SHADOW_DOWN)
        painter = QPainter(self)
        colour = QColor(present.colour("shadow"))
        colour.setAlpha(max(1, colour.alpha() // 12))
        inner = QRectF(self.rect()).adjusted(reach, reach + down, -reach, -reach)
        for step in range(0, reach, 2):
            draw_box(painter, inner.adjusted(-step, -step, step, step), RADIUS_CARD + step / present.scale, colour)


class _Field(TextField):
    """The palette's field; the keys of the list go to the list."""

    _palette: CodePalette | None = None

    def __init__(self, palette: CodePalette, direction: Qt.LayoutDirection) -> None:
        super().__init__(tr("Find or make a code"), icon="search", direction=direction)
        self._palette = palette
        self.setProperty("frameless", True)
        no_ring(self)

    def event(self, event: QEvent) -> bool:
        """No deed of the workspace takes a key while a code is being typed."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and not event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the palette its keys."""
        if self._palette is None or not self._palette.press(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A palette that nobody types in is not in the way."""
        super().focusOutEvent(event)
        elsewhere = event.reason() in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if self._palette is not None and not elsewhere:
            self._palette.put_away(keyboard_left=True)


class _Matches(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Match] = []
        self.typed = ""

    def show_rows(self, rows: list[Match], typed: str) -> None:
        self.beginResetModel()
        self.rows = rows
        self.typed = typed
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        match = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return match
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return match.name
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return f"{match.tag} {match.detail}".strip()
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, theme().px(48 if match.detail else 38))
        return None


def _digit(text: str) -> int:
    return int(text) if len(text) == 1 and text.isdecimal() else -1
