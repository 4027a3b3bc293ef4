"""The icons: one-colour SVG drawings on an 18 px grid, recoloured and mirrored as the place asks."""

import functools
import math
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

from phenocode.paths import resource
from phenocode.ui.look.theme import theme
from phenocode.ui.look.tokens import ICON

# What shows the course of a text or a list turns round with it; everything else is the same in both directions.
_MIRRORED: Final = frozenset(
    {"read", "report", "page", "pages", "list", "sort", "chevron-start", "chevron-end", "panel-start", "panel-end"}
)

NAMES: Final = (
    "read",
    "group",
    "outcome",
    "debrief",
    "report",
    "search",
    "plus",
    "folder",
    "page",
    "pages",
    "list",
    "sort",
    "filter",
    "check",
    "check-circle",
    "half-circle",
    "circle",
    "warning",
    "error",
    "info",
    "lock",
    "undo",
    "redo",
    "chevron-start",
    "chevron-end",
    "chevron-down",
    "chevron-up",
    "close",
    "merge",
    "split",
    "history",
    "export",
    "import",
    "pin",
    "more",
    "memo",
    "link",
    "settings",
    "eye",
    "trash",
    "user",
    "fit",
    "panel-start",
    "panel-end",
)

_RATIOS: Final = (1.0, 2.0)


def mirrors(name: str) -> bool:
    """Whether the icon is drawn the other way round in a right-to-left window."""
    return name in _MIRRORED


def paint_icon(
    painter: QPainter, name: str, rect: QRectF, colour: str | QColor = "ink2", rtl: bool | None = None
) -> None:
    """Paint an icon into ``rect`` (device-independent px), sharp at the painter's own pixel ratio."""
    side = min(rect.width(), rect.height())
    drawn = _drawn(name, side, _rgba(colour), painter.device().devicePixelRatioF(), _is_mirrored(name, rtl))
    left = rect.x() + (rect.width() - side) / 2
    top = rect.y() + (rect.height() - side) / 2
    painter.drawPixmap(QRectF(left, top, side, side), drawn, QRectF(drawn.rect()))


def pixmap(
    name: str,
    size: float = ICON,
    colour: str | QColor = "ink2",
    ratio: float | None = None,
    rtl: bool | None = None,
) -> QPixmap:
    """An icon of ``size`` px at 100 % in a token's or any colour, for a screen of ``ratio`` pixels a px."""
    if ratio is None:
        ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    return _drawn(name, theme().px(size), _rgba(colour), ratio, _is_mirrored(name, rtl))


def icon(name: str, tone: str = "ink2") -> QIcon:
    """An icon for an action, in the present theme's colours; ask again when the theme changes."""
    made = QIcon()
    side = theme().px(ICON)
    for ratio in _RATIOS:
        mirrored = _is_mirrored(name, None)
        made.addPixmap(_drawn(name, side, _rgba(tone), ratio, mirrored))
        made.addPixmap(_drawn(name, side, _rgba("line2"), ratio, mirrored), QIcon.Mode.Disabled)
    return made


def _is_mirrored(name: str, rtl: bool | None) -> bool:
    return name in _MIRRORED and (theme().rtl if rtl is None else rtl)


def _rgba(colour: str | QColor) -> int:
    return (theme().colour(colour) if isinstance(colour, str) else colour).rgba()


@functools.cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@functools.lru_cache(maxsize=1024)
def _drawn(name: str, side: float, rgba: int, ratio: float, mirrored: bool) -> QPixmap:
    svg = _source(name).replace("currentColor", QColor(rgba).name())
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    pixels = math.ceil(side * ratio)
    drawn = QPixmap(pixels, pixels)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    if mirrored:
        drawn = drawn.transformed(QTransform(-1, 0, 0, 1, 0, 0))
    drawn.setDevicePixelRatio(ratio)
    return drawn
