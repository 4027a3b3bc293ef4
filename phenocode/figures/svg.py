"""A drawing as SVG 1.1: shapes as shapes, text as text that can be selected, searched and set in another face.

Faces are named in the order in which they are asked for. Where the reader's computer has none of those here, a line
from left to right keeps its side and its width, one from right to left its middle: programs differ in which side they
hold. The same drawing gives the same bytes.
"""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from PySide6.QtGui import QColor

from phenocode.figures.drawing import Box, Disc, Drawing, Line, Outline, Shape

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_ANCHORS = ("start", "middle", "end")
_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)))


def svg_of(drawing: Drawing, *, language: str, title: str, description: str) -> bytes:
    """The drawing as an SVG file whose px are those of the drawing; title and description are for screen readers."""
    width, height = _number(drawing.width), _number(drawing.height)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" xml:lang="{language}" role="img">',
        f"<title>{_text(title)}</title>",
        f"<desc>{_text(description)}</desc>",
        f'<rect width="{width}" height="{height}" fill="{drawing.ground.name()}"/>',
        *map(_shape, drawing.shapes),
        "</svg>\n",
    ]
    return (_HEAD + "\n".join(lines)).encode()


def _shape(shape: Shape) -> str:
    if isinstance(shape, Line):
        return _line(shape)
    if isinstance(shape, Box):
        rect = shape.rect
        places = (("x", rect.x()), ("y", rect.y()), ("width", rect.width()), ("height", rect.height()))
        rounded = f' rx="{_number(shape.radius)}"' if shape.radius else ""
        return f"<rect{_numbers(places)}{rounded}{_paint(shape.fill, shape.edge, shape.width, shape.dash)}/>"
    if isinstance(shape, Disc):
        middle = (("cx", shape.centre.x()), ("cy", shape.centre.y()), ("r", shape.radius))
        return f"<circle{_numbers(middle)}{_paint(shape.fill, None, 0.0, ())}/>"
    return _outline(shape)


def _outline(shape: Outline) -> str:
    points = " ".join(f"{_number(point.x())},{_number(point.y())}" for point in shape.points)
    kind = "polyline" if shape.fill is None else "polygon"
    return f'<{kind} points="{points}"{_paint(shape.fill, shape.colour, shape.width, shape.dash, joined=True)}/>'


def _line(line: Line) -> str:
    face, font = line.face, line.face.font
    width = face.width(line.text)
    # What "start" is in a line from right to left differs among programs; its middle is the same in all.
    side = 0.5 if face.right_to_left else line.side
    anchor = _ANCHORS[round(2 * side)]
    across, down = width * side, face.baseline(line.text)
    if line.angle:
        turn = f"translate({_number(line.place.x())} {_number(line.place.y())}) rotate({_number(line.angle)})"
        place = f'{_numbers((("x", across), ("y", down)))} transform="{turn}"'
    else:
        place = _numbers((("x", line.place.x() + across), ("y", line.place.y() + down)))
    families = ", ".join([*(f"'{name}'" for name in face.families), "sans-serif"])
    weight = ' font-weight="600"' if font.weight() > font.Weight.Medium else ""
    if face.right_to_left:
        # Joined letters must not be pulled apart to a length.
        held = ' direction="rtl" unicode-bidi="embed"'
    else:
        held = f' textLength="{_number(width)}" lengthAdjust="spacingAndGlyphs"' if width > 0 else ""
    return (
        f'<text{place} font-family={quoteattr(families)} font-size="{font.pixelSize()}"{weight}'
        f' fill="{line.colour.name()}" text-anchor="{anchor}"{held} xml:space="preserve">'
        f"{_text(line.text)}</text>"
    )


def _paint(
    fill: QColor | None, stroke: QColor | None, width: float, dash: tuple[float, ...], *, joined: bool = False
) -> str:
    told = f' fill="{fill.name() if fill is not None else "none"}"'
    if stroke is None:
        return told
    told += f' stroke="{stroke.name()}" stroke-width="{_number(width)}"'
    if dash:
        told += f' stroke-dasharray="{" ".join(map(_number, dash))}"'
    elif joined:
        told += ' stroke-linecap="round"'
    return told + (' stroke-linejoin="round"' if joined else "")


def _numbers(named: Iterable[tuple[str, float]]) -> str:
    return "".join(f' {name}="{_number(value)}"' for name, value in named)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _text(text: str) -> str:
    """Text between tags, without what XML can't hold."""
    return escape(text.translate(_CONTROLS))
