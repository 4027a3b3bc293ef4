"""Words on the window: labels, tooltips and quotations, none of which ever takes its text for markup."""

import html
import math

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QToolTip, QWidget

from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import QUOTATION_BAR
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.lines import UNBROKEN, Lines

# A wrapped label asks for no more than this, in px at 100 %; its place may give it more.
_WRAP_WIDTH = 320
# A tooltip with more letters than this is broken into lines.
_TOOLTIP_LINE = 64
_MARKS = {"fa": ("«", "»"), "en": ("“", "”")}


class Label(Themed, QLabel):
    """One text in the interface's face, with the line height of its size."""

    def __init__(
        self,
        text: str = "",
        size: str = "body",
        tone: str = "ink",
        bold: bool = False,
        wrap: bool = False,
        direction: Qt.LayoutDirection | None = None,
        tabular: bool = False,
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._size = size
        self._tone = tone
        self._bold = bold
        self._tabular = tabular
        self._direction = direction
        self._lines: Lines | None = None
        self._laid_at = (-1.0, False)  # width and direction
        self._natural: int | None = None
        self._font = theme().interface_font(size, bold, tabular)
        self.setWordWrap(wrap)
        self.setText(text)
        self.init_theme()

    def setText(self, text: str) -> None:
        """Show ``text`` as it stands."""
        if text != self.text():
            super().setText(text)
            self._forget()

    def font(self) -> QFont:
        """The font that the text is set in."""
        return self._font

    def setFont(self, font: QFont) -> None:  # type: ignore[override]
        """Set the text in another font until the next ``restyle``; the label's line height stays.

        Qt's own font is left alone: setting it costs as much as laying the text.
        """
        self._font = font
        self._forget()

    @property
    def direction(self) -> Qt.LayoutDirection | None:
        """The base direction of the text itself; None is the window's."""
        return self._direction

    def set_direction(self, direction: Qt.LayoutDirection | None) -> None:
        """The base direction of the text itself; None is the window's."""
        self._direction = direction
        self._forget()

    def restyle(self) -> None:
        """Take the font anew."""
        self.setFont(theme().interface_font(self._size, self._bold, self._tabular))
        self._forget()

    def sizeHint(self) -> QSize:
        """The size of the whole text, a wrapped one at a comfortable width."""
        width = min(self._natural_width(), theme().px(_WRAP_WIDTH)) if self.wordWrap() else self._natural_width()
        return self._with_margins(width, self._laid(width).height)

    def minimumSizeHint(self) -> QSize:
        """A wrapped text may become narrow, another one keeps its width."""
        if not self.wordWrap():
            return self.sizeHint()
        return self._with_margins(min(self._natural_width(), theme().px(64)), self._line_height())

    def heightForWidth(self, width: int) -> int:
        """The height of the wrapped text at ``width``."""
        if not self.wordWrap():
            return -1
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        return self._with_margins(inner, self._laid(inner).height).height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        place = self.contentsRect()
        lines = self._laid(place.width())
        align = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        spare = place.height() - lines.height
        if align & Qt.AlignmentFlag.AlignTop or spare < 0:
            spare = 0
        elif not align & Qt.AlignmentFlag.AlignBottom:
            spare /= 2
        painter.setPen(theme().colour(self._tone if self.isEnabled() else "ink3"))
        lines.draw(painter, place.x(), place.y() + spare, place.width(), _horizontal(align))

    def _line_height(self) -> float:
        return theme().interface_line_height(self._size)

    def _is_rtl(self) -> bool:
        direction = self.layoutDirection() if self._direction is None else self._direction
        return direction == Qt.LayoutDirection.RightToLeft

    def _laid(self, width: float) -> Lines:
        if not self.wordWrap():
            width = UNBROKEN
        laid_at = (width, self._is_rtl())
        if self._lines is None or self._laid_at != laid_at:
            self._laid_at = laid_at
            self._lines = Lines(self.text(), self.font(), self._line_height(), *laid_at)
        return self._lines

    def _natural_width(self) -> int:
        if self._natural is None:
            lines = Lines(self.text(), self.font(), self._line_height(), UNBROKEN, self._is_rtl())
            self._natural = math.ceil(lines.natural_width)
        return self._natural

    def _with_margins(self, width: float, height: float) -> QSize:
        margins = self.contentsMargins()
        return QSize(
            math.ceil(width) + margins.left() + margins.right(), math.ceil(height) + margins.top() + margins.bottom()
        )

    def _forget(self) -> None:
        self._lines = None
        self._natural = None
        self.updateGeometry()
        self.update()


class ElidedLabel(Label):
    """One line that ends in an ellipsis where its place is too narrow; then its whole text is the tooltip."""

    def __init__(
        self,
        text: str = "",
        size: str = "body",
        tone: str = "ink",
        bold: bool = False,
        direction: Qt.LayoutDirection | None = None,
        tabular: bool = False,
    ) -> None:
        super().__init__(text, size, tone, bold, False, direction, tabular)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)

    def is_cut(self) -> bool:
        """Whether less than the whole text is shown."""
        return self._laid(self.contentsRect().width()).cut

    def sizeHint(self) -> QSize:
        """The whole text."""
        return self._with_margins(self._natural_width(), self._line_height())

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return self._with_margins(min(self._natural_width(), theme().px(24)), self._line_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._lines = None

    def event(self, event: QEvent) -> bool:
        """Show the whole text of a cut one."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and not self.toolTip():
            if self.is_cut():
                QToolTip.showText(event.globalPos(), plain_tooltip(self.text()), self)
            return True
        return super().event(event)

    def _laid(self, width: float) -> Lines:
        laid_at = (width, self._is_rtl())
        if self._lines is None or self._laid_at != laid_at:
            self._laid_at = laid_at
            self._lines = Lines(self.text(), self.font(), self._line_height(), width, self._is_rtl(), 1)
        return self._lines


class Quotation(Themed, QWidget):
    """A participant's words in the reading face, with a bar in their code's colour at the start edge.

    ``language`` is the study's and decides face, direction and quotation marks; two colours split the bar. 0 is grey.
    """

    def __init__(
        self,
        text: str = "",
        language: str = "en",
        colour: int | tuple[int, ...] = 0,
        kind: str = "card",
        marks: bool = True,
    ) -> None:
        super().__init__()
        self._kind = kind
        self._marks = marks
        self._lines: Lines | None = None
        self._laid_at = -1.0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_quotation(text, language, colour)
        self.init_theme()

    def set_quotation(self, text: str, language: str, colour: int | tuple[int, ...] = 0) -> None:
        """Show other words."""
        opening, closing = _MARKS[language] if self._marks else ("", "")
        self._text = f"{opening}{text}{closing}"
        self._language = language
        self.setAccessibleName(text)
        self.set_colour(colour)
        self.restyle()
        self.updateGeometry()

    def set_colour(self, colour: int | tuple[int, ...]) -> None:
        """Colour of the bar, or several that share it from the top."""
        self._colours = (colour,) if isinstance(colour, int) else colour or (0,)
        self.update()

    def restyle(self) -> None:
        """Lay the words anew."""
        self._lines = None

    def sizeHint(self) -> QSize:
        """At a comfortable width."""
        width = theme().px(_WRAP_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A word or two."""
        return QSize(theme().px(120), math.ceil(theme().line_height(self._language, self._kind)))

    def heightForWidth(self, width: int) -> int:
        """The height of the lines at ``width``."""
        return math.ceil(self._laid(width - self._indent()).height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw bar and lines."""
        present = theme()
        painter = QPainter(self)
        rtl = self._language == "fa"
        lines = self._laid(self.width() - self._indent())
        bar = present.px(QUOTATION_BAR)
        share = lines.height / len(self._colours)
        for index, colour in enumerate(self._colours):
            top = round(index * share)
            bottom = round((index + 1) * share)
            left = self.width() - bar if rtl else 0
            painter.fillRect(left, top, bar, bottom - top, present.code_colour(colour))
        painter.setPen(present.colour("ink"))
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        lines.draw(painter, 0 if rtl else self._indent(), 0, self.width() - self._indent(), align)

    def _indent(self) -> int:
        return theme().px(QUOTATION_BAR + 11)

    def _laid(self, width: float) -> Lines:
        if self._lines is None or self._laid_at != width:
            present = theme()
            self._laid_at = width
            self._lines = Lines(
                self._text,
                present.reading_font(self._language, self._kind),
                present.line_height(self._language, self._kind),
                width,
                self._language == "fa",
            )
        return self._lines


def label(
    text: str = "",
    size: str = "body",
    tone: str = "ink",
    bold: bool = False,
    wrap: bool = False,
    direction: Qt.LayoutDirection | None = None,
    tabular: bool = False,
) -> Label:
    """A label: ``size`` caption, body, lead, title or display; ``tone`` a token such as "ink2" or "warn"."""
    return Label(text, size, tone, bold, wrap, direction, tabular)


def set_tooltip(widget: QWidget, text: str, key: str = "") -> None:
    """Give ``widget`` a tooltip that shows ``text`` as it stands, with its key at the end."""
    widget.setToolTip(plain_tooltip(text, key))


def plain_tooltip(text: str, key: str = "") -> str:
    """``text`` as Qt's tooltips want it, so that they never take it for markup."""
    if not text:
        return ""
    escaped = html.escape(text).replace("\n", "<br>")
    side = "rtl" if theme().rtl else "ltr"
    space = "nowrap" if len(text) <= _TOOLTIP_LINE else "normal"
    cap = ""
    if key:
        colour = theme().colour("ink3").name()
        cap = f"&nbsp;&nbsp; <span style='color:{colour}'>&#x2066;{html.escape(key)}&#x2069;</span>"
    return f"<div dir='{side}' style='white-space:{space}'>&#x2068;{escaped}&#x2069;{cap}</div>"


def _horizontal(align: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    for side in (Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter):
        if align & side:
            return side
    return Qt.AlignmentFlag.AlignLeft
