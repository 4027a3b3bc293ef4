"""A drawing as a PDF page of its own size, its faces in it, whose text can be found and copied.

Qt tells of the letters only what shapes they are: copied, «طبقه» would be a row of presentation forms. Here they are
said to be the letters themselves; the program that shows the page puts a line into the order of reading. What has no
shape is not in a page: a half-space is lost in what is copied, and brackets keep the sides that they are seen at.
"""

import re
import unicodedata

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from phenocode.figures.drawing import Drawing

_POINTS_PER_PX = 0.75
_DOTS_PER_INCH = 96
_FAMILY = QUuid("{50484E43-4F44-4500-8000-464F524D0001}")

_LETTERS = re.compile(rb"(?<=\nbegincmap\n).*?(?=\nendcmap\n)", re.DOTALL)  # of a face: which letter each shape is
_LISTED = re.compile(rb"\[[^\]]*\]")
_LETTER = re.compile(rb"(?<=<)[0-9A-F]{4}(?=>)")
_SPACE = b"0020"  # the shape of tabs too, of which text in a figure has none


def pdf_of(drawing: Drawing, *, title: str) -> bytes:
    """The drawing as a PDF file, whose px are 1/96 inch; equal drawings give equal files but for the time."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    size = QSizeF(drawing.width * _POINTS_PER_PX, drawing.height * _POINTS_PER_PX)
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(_DOTS_PER_INCH)
    writer.setTitle(title)
    writer.setCreator("Phenocode")
    writer.setDocumentId(QUuid.createUuidV5(_FAMILY, title.encode("utf-8", "replace")))
    painter = QPainter(writer)
    drawing.paint(painter)
    painter.end()
    # No byte moves: the file tells where its parts begin.
    return _LETTERS.sub(_as_letters, bytes(buffer.data().data()))


def _as_letters(shapes: re.Match[bytes]) -> bytes:
    return _LISTED.sub(lambda listed: _LETTER.sub(_letter, listed[0]), shapes[0])


def _letter(shape: re.Match[bytes]) -> bytes:
    """The letter of a presentation form; what stands for several letters at once is left."""
    if shape[0] == b"0009":
        return _SPACE
    letter = unicodedata.normalize("NFKC", chr(int(shape[0], 16)))
    return b"%04X" % ord(letter) if len(letter) == 1 and ord(letter) <= 0xFFFF else shape[0]
