"""The program's emblem, one thing seen in three ways: for the window, and for the files that a bundle carries it in."""

import io
import struct

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from phenocode.paths import resource

_WINDOW_SIDES = (16, 32, 48, 128)
_ICO_SIDES = (16, 24, 32, 48, 64, 128, 256)
_ICNS_SIDES = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}


def draw_emblem(side: int) -> QImage:
    """The emblem, ``side`` pixels wide and high, on nothing."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(resource("desktop", "phenocode.svg"))).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image


def emblem_icon() -> QIcon:
    """The emblem as the icon of a window."""
    icon = QIcon()
    for side in _WINDOW_SIDES:
        icon.addPixmap(QPixmap.fromImage(draw_emblem(side)))
    return icon


def emblem_png(side: int) -> bytes:
    """The emblem as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    draw_emblem(side).save(buffer, "PNG")  # type: ignore[call-overload] # it takes a device too
    return bytes(buffer.data().data())


def emblem_ico() -> bytes:
    """The emblem as a Windows .ico file, whose pictures are PNG files."""
    pictures = [(side, emblem_png(side)) for side in _ICO_SIDES]
    out = io.BytesIO()
    out.write(struct.pack("<HHH", 0, 1, len(pictures)))
    offset = 6 + 16 * len(pictures)
    for side, picture in pictures:
        out.write(struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(picture), offset))
        offset += len(picture)
    for _, picture in pictures:
        out.write(picture)
    return out.getvalue()


def emblem_icns() -> bytes:
    """The emblem as a macOS .icns file, whose pictures are PNG files."""
    parts = [
        kind + struct.pack(">I", 8 + len(picture)) + picture
        for kind, picture in ((kind, emblem_png(side)) for kind, side in _ICNS_SIDES.items())
    ]
    return b"icns" + struct.pack(">I", 8 + sum(map(len, parts))) + b"".join(parts)
