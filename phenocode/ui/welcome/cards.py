"""What can be pressed on the welcome page: a deed on its card, and a recent study in its row."""

from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from phenocode.i18n import tr, trn
from phenocode.text.days import say_when
from phenocode.text.fold import fold
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import ICON, RADIUS_CARD, RULE
from phenocode.ui.welcome.recent import RecentStudy
from phenocode.ui.widgets.boxes import Column, Row, Themed
from phenocode.ui.widgets.buttons import link
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.focus import ring
from phenocode.ui.widgets.keycap import KeyCap
from phenocode.ui.widgets.labels import ElidedLabel, label
from phenocode.ui.widgets.marks import StateLine
from phenocode.ui.widgets.menu import Menu
from phenocode.ui.widgets.strokes import draw_box

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_HOVER, _PRESSED = 0.04, 0.09


class _Pressable(Themed, QAbstractButton):
    """A button made of other widgets, which leave the mouse to it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def hold(self, content: QWidget) -> None:
        """Be made of ``content``."""
        content.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column.addWidget(content)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses too."""
        if event.key() in _ENTER:
            self.click()
            event.accept()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show it no longer."""
        super().leaveEvent(event)
        self.update()

    def _ground(self) -> QColor:
        strength = _PRESSED if self.isDown() else _HOVER if self.underMouse() else 0.0
        return theme().shade("sheet", strength)


class DeedCard(_Pressable):
    """One of the first deeds: its icon, its name, what it takes, and its key."""

    def __init__(self, icon: str, title: str, detail: str, key: str) -> None:
        super().__init__()
        self._icon = icon
        head = Row(label(title, bold=True))
        head.add_stretch()
        head.add(KeyCap(key))
        self.hold(Column(head, label(detail, tone="ink2", wrap=True), margins=(52, 13, 14, 13), spacing=0))
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        ring(self, RADIUS_CARD)
        self.init_theme()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint card and icon."""
        present = theme()
        painter = QPainter(self)
        draw_box(painter, QRectF(self.rect()), RADIUS_CARD, self._ground(), present.colour("line"))
        side, along = present.px(ICON), present.px(17)
        x = self.width() - along - side if self.isRightToLeft() else along
        paint_icon(painter, self._icon, QRectF(x, round((self.height() - side) / 2), side, side), "accent")


class RecentRow(_Pressable):
    """A study that was open before: press to open it again; when its file is gone, find it or forget it."""

    find_wanted = Signal()
    forget_wanted = Signal()
    step_wanted = Signal(int)  # 1 to the row below, -1 to the one above

    def __init__(self, study: RecentStudy, now: datetime) -> None:
        super().__init__()
        self.study = study
        self._key = fold(f"{study.title} {study.phenomenon}")
        right_to_left = study.language == "fa"
        direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        opened = study.opened_at
        when = say_when(opened, now) if opened is not None else ""
        counts = tr(
            "{interviews}, {statements}",
            interviews=trn("{n} interview", "{n} interviews", study.interviews),
            statements=trn("{n} statement", "{n} statements", study.statements),
        )
        title = ElidedLabel(study.title, bold=True, direction=direction)
        phenomenon = ElidedLabel(study.phenomenon, tone="ink2", direction=direction)
        phenomenon.setVisible(bool(study.phenomenon))
        words = Column(title, phenomenon, spacing=1)
        end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        numbers = Column(spacing=1)
        for text, tone in ((when, "ink2"), (counts, "ink3")):
            numbers.add(ElidedLabel(text, "caption", tone, tabular=True)).setAlignment(end)
        content = Row(margins=(8, 10, 8, 0), spacing=24)
        content.add(words, 1)
        content.add(numbers, align=Qt.AlignmentFlag.AlignTop)
        self.hold(content)
        self._lost = Column(margins=(8, 2, 8, 0))
        self._column.addWidget(self._lost)
        self._column.addWidget(Column(margins=(0, 10, 0, 0)))
        self._lost.hide()
        self.setAccessibleName(study.title)
        self.setAccessibleDescription(f"{study.phenomenon}. {when}. {counts}")
        forget = QAction(tr("Forget it"), self)
        forget.setShortcut(Qt.Key.Key_Delete)
        forget.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        forget.triggered.connect(self.forget_wanted)
        self._forget = forget
        self.addAction(forget)
        ring(self)
        self.init_theme()

    @property
    def lost(self) -> bool:
        """Whether its file is known to be gone."""
        return not self._lost.isHidden()

    def set_lost(self) -> None:
        """Say that the file is not where it was, and offer what can be done."""
        if self.lost:
            return
        find, forget = link(tr("Find it")), link(tr("Forget it"))
        find.clicked.connect(self.find_wanted)
        forget.clicked.connect(self.forget_wanted)
        words = tr("The file is no longer where it was.")
        line = QWidget()
        flow = FlowLayout(line, 10, 2)
        for widget in (StateLine("warning", words, "warn"), find, forget):
            flow.addWidget(widget)
        self._lost.add(line)
        self._lost.show()
        self.setAccessibleDescription(words)

    def fits(self, folded: str) -> bool:
        """Whether title and phenomenon hold every folded word that was typed."""
        return all(word in self._key for word in folded.split())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys go through the list."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.step_wanted.emit(step)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to take it off the list."""
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._forget)
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground under the mouse, and the rule under the row."""
        present = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._ground())
        rule = present.px(RULE)
        painter.fillRect(0, self.height() - rule, self.width(), rule, present.colour("line"))
