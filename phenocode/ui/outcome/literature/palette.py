"""The palette of the literature page: sources, stances, passages and findings, found by a typed fragment."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from phenocode.i18n import isolate, tr
from phenocode.text.author_years import is_persian
from phenocode.ui.group.targets import Target, TargetPalette
from phenocode.ui.look.icons import paint_icon
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import ICON
from phenocode.ui.widgets.strokes import draw_words

_ROW = 30
_Index = QModelIndex | QPersistentModelIndex


class LiteraturePalette(TargetPalette):
    """Targets with icons instead of the colours of codes; ``read`` shows them in the reading face."""

    def __init__(self, page: QWidget, direction: Qt.LayoutDirection) -> None:
        super().__init__(page, direction)
        self.icons: Mapping[str, str] = MappingProxyType({})  # by id; the others have ``icon``
        self.icon = "page"
        self.read = False
        self.list.setAccessibleName(tr("What fits"))
        self.list.setItemDelegate(_Delegate(self))

    def target_at(self, index: _Index) -> Target:
        """The target of a line."""
        return self.shown_targets()[index.row()]


class _Delegate(QStyledItemDelegate):
    """Icon, name and detail; each name in the direction of its own script, for a list has sources of several."""

    def __init__(self, palette: LiteraturePalette) -> None:
        super().__init__(_as_object(palette))
        self._palette = palette

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, theme().px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        palette, present = self._palette, theme()
        target = palette.target_at(index)
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, present.colour("accent_tint"))
        pad, side = present.px(8), present.px(ICON)
        x = rect.right() - pad - side if present.rtl else rect.x() + pad
        icon = palette.icons.get(target.id, palette.icon) if target.id else "plus" if target.make else "chevron-end"
        paint_icon(painter, icon, QRectF(x, round(rect.center().y() - side / 2), side, side), "ink2")
        start, end = pad + side + pad, pad
        room = rect.adjusted(end if present.rtl else start, 0, -(start if present.rtl else end), 0)
        language = "fa" if is_persian(target.name) else "en"
        reads = palette.read and bool(target.id)
        font = present.reading_font(language, "table") if reads else present.interface_font("body", chosen)
        name = present.metrics(font).elidedText(target.name, Qt.TextElideMode.ElideRight, room.width())
        # The words begin where the list's lines begin, whatever their script.
        draw_words(painter, room, isolate(name), font, "ink", present.direction)
        used = present.metrics(font).horizontalAdvance(name) + present.px(10)
        if target.detail and room.width() - used > present.px(48):
            rest = room.adjusted(0, 0, -used, 0) if present.rtl else room.adjusted(used, 0, 0, 0)
            caption = present.interface_font("caption")
            detail = present.metrics(caption).elidedText(target.detail, Qt.TextElideMode.ElideRight, rest.width())
            draw_words(painter, rest, isolate(detail), caption, "ink3", present.direction)


def _as_object(palette: LiteraturePalette) -> QObject:
    return palette.list
