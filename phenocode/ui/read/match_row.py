"""A row of the code palette: swatch, name with the typed words set off, chain, and a tag at the end."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from phenocode.i18n import tr
from phenocode.text.fold import fold
from phenocode.text.units import UnitMap
from phenocode.ui.colouring import Colouring
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.keycap import keycap_size, paint_keycap
from phenocode.ui.widgets.marks import paint_tag, tag_size
from phenocode.ui.widgets.strokes import draw_words
from phenocode.ui.widgets.swatch import paint_swatch

_PADDING = 14
_SWATCH = 10
_GAP = 10
_EDGE = 3


@dataclass(frozen=True, slots=True)
class Match:
    """A code that was found, or the row that makes a new one."""

    code_id: str
    name: str
    tag: str
    detail: str
    makes: bool = False
    refused: bool = False


def typed_words(name: str, typed: str) -> list[tuple[int, int]]:
    """Where in ``name`` the words that were typed stand, as code points; the last may still be unfinished."""
    wanted = fold(typed).split()
    found: list[tuple[int, int]] = []
    at = 0
    for word in name.split():
        at = name.index(word, at)
        key = fold(word)
        if key and (key in wanted or (wanted and key.startswith(wanted[-1]))):
            found.append((at, at + len(word)))
        at += len(word)
    return found


class MatchDelegate(QStyledItemDelegate):
    """Paints the rows; names stand in the study's direction."""

    def __init__(self, parent: QObject, colouring: Colouring, rtl: bool) -> None:
        super().__init__(parent)
        self._colouring = colouring
        self._rtl = rtl

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines, or one where nothing more is to say."""
        size: QSize = index.data(Qt.ItemDataRole.SizeHintRole)
        return size

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        match: Match = index.data(Qt.ItemDataRole.UserRole)
        present = theme()
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, present.colour("accent_tint"))
            edge = present.px(_EDGE)
            x = rect.right() - edge if self._rtl else rect.x()
            painter.fillRect(QRectF(x, rect.y(), edge, rect.height()), present.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, present.shade("raised", 0.05))
        if match.makes:
            painter.fillRect(QRectF(rect.x(), rect.y(), rect.width(), present.px(1)), present.colour("line"))
        pad = present.px(_PADDING)
        inner = rect.adjusted(pad, 0, -pad, 0)
        inner = self._paint_end(painter, inner, match, chosen)
        mark = present.px(_SWATCH)
        line = (
            QRectF(inner.x(), inner.y() + present.px(4), inner.width(), inner.height() / 2) if match.detail else inner
        )
        x = inner.right() - mark if self._rtl else inner.x()
        place = QRectF(x, line.y(), mark, line.height())
        if match.makes:
            paint_icon(painter, "plus", place.adjusted(-2, 0, 2, 0), "ink3" if match.refused else "ink2")
        else:
            paint_swatch(painter, QRectF(x, line.center().y() - mark / 2, mark, mark),
                         self._colouring.of_code(match.code_id))  # fmt: skip
        after = mark + present.px(_GAP)
        words = inner.adjusted(0, 0, -after, 0) if self._rtl else inner.adjusted(after, 0, 0, 0)
        upper = QRectF(words.x(), line.y(), words.width(), line.height())
        if match.makes:
            self._say(painter, upper, match.name, "body", "ink3" if match.refused else "ink")
        else:
            typed: str = getattr(index.model(), "typed", "")
            _draw_name(painter, upper, match.name, typed, self._rtl)
        if match.detail:
            lower = QRectF(words.x(), line.bottom() - present.px(2), words.width(), present.px(18))
            self._say(painter, lower, match.detail, "caption", "ink2")
        painter.restore()

    def _say(self, painter: QPainter, place: QRectF, sentence: str, size: str, tone: str) -> None:
        """A sentence of the interface: in its own direction, at the start edge of the study's."""
        present = theme()
        font = present.interface_font(size)
        shown = present.metrics(font).elidedText(sentence, Qt.TextElideMode.ElideRight, place.width())
        width = min(place.width(), math.ceil(present.metrics(font).horizontalAdvance(shown)) + 1)
        left = place.right() - width if self._rtl else place.x()
        draw_words(painter, QRectF(left, place.y(), width, place.height()), shown, font, tone, present.direction)

    def _paint_end(self, painter: QPainter, inner: QRectF, match: Match, chosen: bool) -> QRectF:
        """Paint the tag and, on the chosen row, the key at the end; answers the room that is left."""
        present = theme()
        if chosen and not match.refused:
            size = keycap_size(tr("Enter"))
            inner = self._take_end(inner, size.width(), lambda place: paint_keycap(painter, place, tr("Enter")))
        if match.tag:
            kind = "accent" if match.tag == tr("same name") else "plain"
            width = tag_size(match.tag).width()
            inner = self._take_end(
                inner, width, lambda place: paint_tag(painter, place, match.tag, kind, None, present.rtl)
            )
        return inner

    def _take_end(self, inner: QRectF, width: float, paint: Callable[[QRectF], None]) -> QRectF:
        gap = theme().px(8)
        x = inner.x() if self._rtl else inner.right() - width
        paint(QRectF(x, inner.y(), width, inner.height()))
        return inner.adjusted(width + gap, 0, 0, 0) if self._rtl else inner.adjusted(0, 0, -width - gap, 0)


def _draw_name(painter: QPainter, place: QRectF, name: str, typed: str, rtl: bool) -> None:
    present = theme()
    font = present.interface_font()
    shown = present.metrics(font).elidedText(name, Qt.TextElideMode.ElideRight, place.width())
    units = UnitMap(shown)
    formats = []
    for start, end in typed_words(shown, typed):
        found = QTextLayout.FormatRange()
        found.start = units.units(start)
        found.length = units.units(end) - units.units(start)
        strong = QTextCharFormat()
        strong.setFont(present.interface_font("body", bold=True))
        strong.setForeground(present.colour("accent"))
        found.format = strong
        formats.append(found)
    layout = QTextLayout(shown, font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(place.width())
    line.setLineWidth(line.naturalTextWidth() + 1)
    layout.endLayout()
    painter.setPen(present.colour("ink"))
    x = place.right() - line.naturalTextWidth() if rtl else place.x()
    layout.draw(painter, QPointF(x, place.center().y() - line.height() / 2))
