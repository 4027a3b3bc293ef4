"""Figures as files: SVG, PDF and PNG. In SVG and PDF text stays text, which can be selected and searched."""

from typing import BinaryIO

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter

from phenocode.figures.application import ensure_application
from phenocode.figures.figure import Figure
from phenocode.figures.pdf import pdf_of
from phenocode.figures.style import PRINT, Style
from phenocode.figures.svg import svg_of

DOTS_PER_INCH = 300
"""Of a picture, where a px of the look is 1/96 inch."""

_PX_PER_INCH = 96
_METRES_PER_INCH = 0.0254
_MOST_DOTS = 16_000  # across or down; a wider figure is written with fewer to the inch
_MOST_IN_ALL = 100_000_000  # and so is one that would take more than 400 MB while it is drawn


def write_svg(figure: Figure, out: BinaryIO, *, style: Style = PRINT, width: float = 0.0) -> None:
    """Write a figure as SVG with a title and a description."""
    ensure_application()
    drawing = figure.draw(style, width)
    out.write(svg_of(drawing, language=figure.language, title=figure.title, description=figure.description))


def write_pdf(figure: Figure, out: BinaryIO, *, style: Style = PRINT, width: float = 0.0) -> None:
    """Write a figure as a PDF page of its own size, with its faces in it and its title."""
    ensure_application()
    out.write(pdf_of(figure.draw(style, width), title=figure.title))


def write_png(figure: Figure, out: BinaryIO, *, style: Style = PRINT, width: float = 0.0) -> tuple[int, int]:
    """Write a figure as PNG at ``DOTS_PER_INCH``, title and description in it; its width and height in dots."""
    image = picture_of(figure, style=style, width=width)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"png")
    writer.setText("Title", figure.title)
    writer.setText("Description", figure.description)
    if not writer.write(image):
        raise OSError(writer.errorString())
    out.write(buffer.data().data())
    return image.width(), image.height()


def size_of(figure: Figure, width: float = 0.0) -> tuple[float, float]:
    """How wide and high a figure is on paper, in inches."""
    ensure_application()
    drawing = figure.draw(PRINT, width)
    return drawing.width / _PX_PER_INCH, drawing.height / _PX_PER_INCH


def picture_of(figure: Figure, *, style: Style = PRINT, width: float = 0.0) -> QImage:
    """A figure as a picture at ``DOTS_PER_INCH``."""
    ensure_application()
    drawing = figure.draw(style, width)
    longest, in_all = max(drawing.width, drawing.height), drawing.width * drawing.height
    scale = min(DOTS_PER_INCH / _PX_PER_INCH, _MOST_DOTS / longest, (_MOST_IN_ALL / in_all) ** 0.5)
    image = QImage(round(drawing.width * scale), round(drawing.height * scale), QImage.Format.Format_RGB32)
    per_metre = round(scale * _PX_PER_INCH / _METRES_PER_INCH)
    image.setDotsPerMeterX(per_metre)
    image.setDotsPerMeterY(per_metre)
    image.fill(drawing.ground)
    painter = QPainter(image)
    painter.scale(scale, scale)
    drawing.paint(painter)
    painter.end()
    return image
