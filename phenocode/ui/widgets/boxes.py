"""Rows, columns and scrolled places whose margins keep to the scale, and the mixin that hears of a new theme."""

from typing import TYPE_CHECKING, TypeVar
from weakref import WeakKeyDictionary

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget
from shiboken6 import isValid

from phenocode.ui.look.theme import Theme, changes, theme

if TYPE_CHECKING:
    _Base = QWidget
else:
    _Base = object

_Widget = TypeVar("_Widget", bound=QWidget)

# Start, top, end, bottom, or one number for all four.
Margins = int | tuple[int, int, int, int]


class Themed(_Base):
    """First base of a widget that depends on the theme: put what depends on the scale into ``restyle``."""

    _styled_with: Theme | None = None

    def init_theme(self) -> None:
        """Call at the end of ``__init__``; ``restyle`` runs now and at every change of the theme."""
        _themed[self] = None
        self._styled_with = theme()
        self.restyle()

    def restyle(self) -> None:
        """Take lengths and fonts from the present theme; painting follows by itself."""


class Mirrored(Themed):
    """First base of a widget whose ``restyle`` depends on the direction of the widget that it stands in."""

    def changeEvent(self, event: QEvent) -> None:
        """Take up another direction."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange and self._styled_with is not None:
            self.restyle()
            self.update()


# In the order of their making. Qt tells every widget of a style change whenever it is put into another: a widget that
# heard of new themes in that way took as long to build as all the rest of it.
_themed: WeakKeyDictionary[Themed, None] = WeakKeyDictionary()


def _restyle_all() -> None:
    for widget in list(_themed):
        if isValid(widget) and widget._styled_with is not theme():
            widget._styled_with = theme()
            widget.restyle()
            widget.updateGeometry()
            widget.update()


changes().put_on.connect(_restyle_all)


class _Box(Mirrored, QWidget):
    """Widgets one after the other; margins and spacing in px at 100 %."""

    def __init__(
        self,
        direction: QBoxLayout.Direction,
        widgets: tuple[QWidget, ...],
        margins: Margins,
        spacing: int,
        ground: str | None,
    ) -> None:
        super().__init__()
        self._margins = (margins,) * 4 if isinstance(margins, int) else margins
        self._spacing = spacing
        self._layout = QBoxLayout(direction, self)
        set_ground(self, ground)
        for widget in widgets:
            self._layout.addWidget(widget)
        self.init_theme()

    def restyle(self) -> None:
        """Scale margins and spacing."""
        present = theme()
        start, top, end, bottom = (present.px(margin) for margin in self._margins)
        left, right = (end, start) if self.isRightToLeft() else (start, end)
        self._layout.setContentsMargins(left, top, right, bottom)
        self._layout.setSpacing(present.px(self._spacing))

    def add(self, widget: _Widget, stretch: int = 0, align: Qt.AlignmentFlag | None = None) -> _Widget:
        """Add at the end and give back ``widget``."""
        if align is None:
            self._layout.addWidget(widget, stretch)
        else:
            self._layout.addWidget(widget, stretch, align)
        return widget

    def insert(self, index: int, widget: _Widget) -> _Widget:
        """Put ``widget`` before the one at ``index`` and give it back."""
        self._layout.insertWidget(index, widget)
        return widget

    def add_stretch(self) -> None:
        """Leave what room there is."""
        self._layout.addStretch(1)

    def add_space(self, n: int) -> None:
        """Leave ``n`` px more than the spacing."""
        spacer = _Space(n, self._layout.direction())
        self._layout.addWidget(spacer)

    def clear(self) -> None:
        """Remove everything that is in it."""
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


class Column(_Box):
    """Widgets one under the other."""

    def __init__(self, *widgets: QWidget, margins: Margins = 0, spacing: int = 8, ground: str | None = None) -> None:
        super().__init__(QBoxLayout.Direction.TopToBottom, widgets, margins, spacing, ground)


class Row(_Box):
    """Widgets one beside the other, from the start edge."""

    def __init__(self, *widgets: QWidget, margins: Margins = 0, spacing: int = 8, ground: str | None = None) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight, widgets, margins, spacing, ground)


class _Space(Themed, QWidget):
    def __init__(self, n: int, direction: QBoxLayout.Direction) -> None:
        super().__init__()
        self._n = n
        self._upright = direction == QBoxLayout.Direction.TopToBottom
        self.init_theme()

    def restyle(self) -> None:
        length = theme().px(self._n)
        if self._upright:
            self.setFixedHeight(length)
        else:
            self.setFixedWidth(length)


class _UprightArea(QScrollArea):
    """Never narrower than what it holds, so that nothing is cut off at its end."""

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        held = self.widget()
        if held is not None:
            hint.setWidth(held.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())
        return hint

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def set_ground(widget: QWidget, ground: str | None) -> None:
    """Give a widget the ground of a token ("panel", "sheet", "window", "raised"); None leaves it see-through."""
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, ground is not None)
    widget.setProperty("ground", ground)


def scrolled(widget: QWidget, ground: str = "panel") -> QScrollArea:
    """``widget`` in a frame-less area that scrolls upright only."""
    area = _UprightArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    set_ground(area.viewport(), ground)
    area.setWidget(widget)
    return area
