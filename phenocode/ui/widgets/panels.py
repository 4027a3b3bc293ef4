"""What a workspace is put together from: headers, footers, sections, notices, empty places and folding panels."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from phenocode.i18n import tr
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import HEADER, ICON, RADIUS, RULE
from phenocode.ui.widgets.boxes import Column, Mirrored, Row, Themed, scrolled, set_ground
from phenocode.ui.widgets.buttons import button, link, tool_button
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.labels import ElidedLabel, label
from phenocode.ui.widgets.strokes import draw_box

_Widget = TypeVar("_Widget", bound=QWidget)

_FOLDED = 32
_MEASURE = 460


class Divider(Themed, QWidget):
    """A thin rule between two parts."""

    def __init__(self, vertical: bool = False) -> None:
        super().__init__()
        self._vertical = vertical
        self.init_theme()

    def restyle(self) -> None:
        """One px, at least."""
        thick = theme().px(RULE)
        if self._vertical:
            self.setFixedWidth(thick)
        else:
            self.setFixedHeight(thick)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        QPainter(self).fillRect(self.rect(), theme().colour("line"))


class PanelHeader(Mirrored, QWidget):
    """The head of a panel or of the work area: its title, a detail beside it, and what can be done at its end."""

    def __init__(self, title: str = "", detail: str = "", lead: bool = False) -> None:
        super().__init__()
        self._title = ElidedLabel(title, "lead" if lead else "body", bold=True)
        self._detail = ElidedLabel(detail, "body" if lead else "caption", "ink2")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._title)
        self._row.addWidget(self._detail)
        self._row.addStretch(1)
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._detail.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._starts = 2
        self._last: QWidget | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_title(title)
        self.set_detail(detail)
        self.init_theme()

    def restyle(self) -> None:
        """Keep the height and the margins of a header."""
        present = theme()
        self._row.setContentsMargins(present.px(14), 0, present.px(14), 0)
        self._row.setSpacing(present.px(8))
        self.setFixedHeight(present.px(HEADER))

    def set_title(self, title: str) -> None:
        """Say another title."""
        self._title.setText(title)
        self._title.setVisible(bool(title))

    def set_detail(self, detail: str) -> None:
        """Say another detail."""
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))

    def add(self, widget: _Widget) -> _Widget:
        """Add at the end edge and give back ``widget``."""
        before = -1 if self._last is None else self._row.indexOf(self._last)
        self._row.insertWidget(before, widget, 0, Qt.AlignmentFlag.AlignVCenter)
        return widget

    def add_last(self, widget: _Widget) -> _Widget:
        """Add where it stays the last, whatever is added later, and give it back."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._last = widget
        return widget

    def add_start(self, widget: _Widget) -> _Widget:
        """Add after title and detail, for tabs and counts, and give back ``widget``."""
        self._row.insertWidget(self._starts, widget)
        self._starts += 1
        return widget

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the rule under it."""
        rule = theme().px(RULE)
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("panel"))
        painter.fillRect(0, self.height() - rule, self.width(), rule, theme().colour("line"))


class PanelFooter(Mirrored, QWidget):
    """The foot of a panel under a rule: keys, a sum, or a row of buttons; breaks into lines where it is narrow."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._flow = FlowLayout(None, 12, 8)
        self._column.addLayout(self._flow)
        for widget in widgets:
            self._flow.addWidget(widget)
        self.init_theme()

    def restyle(self) -> None:
        """Keep the margins."""
        present = theme()
        across, along = present.px(14), present.px(8)
        self._column.setContentsMargins(across, along + present.px(RULE), across, along)

    def add(self, widget: _Widget) -> _Widget:
        """Add at the end and give back ``widget``."""
        self._flow.addWidget(widget)
        return widget

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rule over it."""
        QPainter(self).fillRect(0, 0, self.width(), theme().px(RULE), theme().colour("line"))


class Section(QWidget):
    """A small heading and what stands under it, with a deed at the heading's end."""

    def __init__(self, title: str, detail: str = "", spacing: int = 6) -> None:
        super().__init__()
        self._title = ElidedLabel(title, "caption", "ink3")
        self._detail = label(detail, "caption", "ink3")
        self._head = Row(self._title, self._detail, spacing=6)
        self._head.add_stretch()
        self._body = Column(spacing=spacing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Column(self._head, self._body, spacing=6))
        self.set_detail(detail)

    def set_title(self, title: str) -> None:
        """Say another heading."""
        self._title.setText(title)

    def set_detail(self, detail: str) -> None:
        """Say another detail."""
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))

    def add(self, widget: _Widget) -> _Widget:
        """Add to the body and give back ``widget``."""
        return self._body.add(widget)

    def add_action(self, widget: _Widget) -> _Widget:
        """Add at the heading's end and give back ``widget``."""
        return self._head.add(widget)

    def clear(self) -> None:
        """Empty the body."""
        self._body.clear()


_NOTICE = {
    "warn": ("warning", "warn", "warn_ground"),
    "error": ("error", "error", "error_ground"),
    "info": ("info", "accent", "accent_tint"),
}


class Notice(Mirrored, QWidget):
    """A framed sentence that wants attention, with what can be done about it; each action is a key and its word."""

    chosen = Signal(str)

    def __init__(self, kind: str, text: str, actions: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__()
        self._icon, self._tone, self._ground = _NOTICE[kind]
        self._label = label(text, wrap=True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._label)
        if actions:
            deeds = FlowLayout(None, 16, 4)
            for key, word in actions:
                deed = link(word)
                deed.clicked.connect(lambda _checked=False, chosen=key: self.chosen.emit(chosen))
                deeds.addWidget(deed)
            self._column.addLayout(deeds)
        self.setAccessibleName(text)
        self.init_theme()

    def set_text(self, text: str) -> None:
        """Say another sentence."""
        self._label.setText(text)
        self.setAccessibleName(text)

    def text(self) -> str:
        """The sentence."""
        return self._label.text()

    def restyle(self) -> None:
        """Leave room for frame and icon."""
        present = theme()
        start, end, along = present.px(10 + ICON + 10), present.px(12), present.px(9)
        left, right = (end, start) if self.isRightToLeft() else (start, end)
        self._column.setContentsMargins(left, along, right, along)
        self._column.setSpacing(present.px(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame and icon."""
        present = theme()
        painter = QPainter(self)
        draw_box(painter, QRectF(self.rect()), RADIUS, present.colour(self._ground), present.colour(self._tone))
        side = present.px(ICON)
        along = present.px(10)
        x = self.width() - along - side if self.isRightToLeft() else along
        paint_icon(painter, self._icon, QRectF(x, present.px(10), side, side), self._tone)


class EmptyPlace(Mirrored, QWidget):
    """An empty work area: what it is, what comes next, and one button with its key."""

    activated = Signal()

    def __init__(self, text: str, button_text: str = "", key: str = "") -> None:
        super().__init__()
        self._label = label(text, "lead", "ink2", wrap=True)
        row = Row(spacing=0)
        content = Column(self._label, row, margins=(32, 32, 32, 32), spacing=16)
        if button_text:
            self.button = row.add(button(button_text, key=key or None))
            self.button.clicked.connect(self.activated)
            self.setFocusProxy(self.button)
        row.add_stretch()
        content.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)
        self.init_theme()

    def restyle(self) -> None:
        """Keep the lines short enough to read."""
        self._label.setMaximumWidth(theme().px(_MEASURE))

    def set_text(self, text: str) -> None:
        """Say another sentence."""
        self._label.setText(text)

    def text(self) -> str:
        """The sentence."""
        return self._label.text()


class SidePanel(Mirrored, QWidget):
    """A panel at the start or the end of a workspace: header, a body that scrolls, foot; folds to a strip.

    ``name`` is what the strip's button says. Put it into a splitter; ``width`` is what it asks for at first.
    """

    folded_changed = Signal(bool)

    def __init__(self, name: str, edge: str = "start", width: int = 300) -> None:
        super().__init__()
        self._name = name
        self._edge = edge
        self._width = width
        self._is_folded = False
        self.header = PanelHeader(name)
        self.body = Column()
        self._area = scrolled(self.body, "panel")
        self._fold = tool_button(f"panel-{edge}", "", size=24)
        self._fold.setObjectName("fold")
        self._fold.clicked.connect(lambda: self.set_folded(not self._is_folded))
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)
        self._column.addWidget(self._area, 1)
        self._strip = Column(margins=(3, 10, 3, 0))
        self._strip.hide()
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addWidget(self._strip)
        self._row.addWidget(self._inside, 1)
        self.header.add_last(self._fold)
        set_ground(self, "panel")
        self.setAccessibleName(name)
        self._say_fold()
        self.init_theme()

    def set_content(self, widget: _Widget) -> _Widget:
        """Put ``widget``, which scrolls by itself, in the place of the body; gives it back."""
        self._column.replaceWidget(self._area, widget)
        self._column.setStretchFactor(widget, 1)
        self._area.hide()  # until it is gone it would lie over the header
        self._area.deleteLater()
        return widget

    def add_footer(self, footer: _Widget) -> _Widget:
        """Put a foot under the body and give it back."""
        self._column.addWidget(footer)
        return footer

    def folded(self) -> bool:
        """Whether only the strip is left."""
        return self._is_folded

    def set_folded(self, folded: bool) -> None:
        """Fold to the strip, or open again; the keyboard stays on the button."""
        if folded == self._is_folded:
            return
        had_focus = self._fold.hasFocus()
        self._is_folded = folded
        if folded:
            self._strip.insert(0, self._fold)
            self._strip.add_stretch()
        else:
            self.header.add_last(self._fold)
        self._inside.setVisible(not folded)
        self._strip.setVisible(folded)
        self._fold.show()
        if had_focus:
            self._fold.setFocus()
        self._say_fold()
        self.restyle()
        self._share_width()
        self.folded_changed.emit(folded)

    def _share_width(self) -> None:
        """What stands beside it takes the width that it leaves, and gives it back: the splitter itself does neither."""
        splitter = self.parentWidget()
        if not isinstance(splitter, QSplitter):
            return
        sizes, here = splitter.sizes(), splitter.indexOf(self)
        beside = here + (1 if self._edge == "start" else -1)
        if 0 <= beside < len(sizes) and sizes[beside]:
            wanted = self.sizeHint().width()
            sizes[beside] = max(1, sizes[beside] + sizes[here] - wanted)
            sizes[here] = wanted
            splitter.setSizes(sizes)

    def sizeHint(self) -> QSize:
        """The width asked for."""
        return QSize(theme().px(_FOLDED if self._is_folded else self._width), super().sizeHint().height())

    def restyle(self) -> None:
        """Keep the strip narrow and the edge free."""
        present = theme()
        rule = present.px(RULE)
        at_left = (self._edge == "start") == self.isRightToLeft()
        self._row.setContentsMargins(rule if at_left else 0, 0, 0 if at_left else rule, 0)
        if self._is_folded:
            self.setFixedWidth(present.px(_FOLDED))
        else:
            self.setMinimumWidth(present.px(180))
            self.setMaximumWidth(present.px(640))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rule towards the work area."""
        rule = theme().px(RULE)
        at_left = (self._edge == "start") == self.isRightToLeft()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("panel"))
        painter.fillRect(0 if at_left else self.width() - rule, 0, rule, self.height(), theme().colour("line"))

    def _say_fold(self) -> None:
        words = tr("Open {panel}", panel=self._name) if self._is_folded else tr("Fold {panel}", panel=self._name)
        self._fold.set_tip(words)
