"""Figures as SVG and PDF: text that can be selected, in the order of reading, and where it stands in the window."""

import io
import re
import time
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from phenocode.figures.canvas import Canvas, Side
from phenocode.figures.drawing import Line
from phenocode.figures.outcome_figure import OutcomeFigure
from phenocode.figures.style import PRINT, PRINT_CODES
from phenocode.figures.svg import svg_of
from phenocode.figures.writing import size_of, write_pdf, write_svg
from phenocode.ui.look.tokens import CODE_COLOURS
from tests.outcome_spaces import MOCK_LINKS, MOCK_SHAPE, renamed, space_of

SVG = "{http://www.w3.org/2000/svg}"
MIXED = "Koha و «می‌شود» (CRM 2020) در <مدرسه> & خانه"
LANGUAGES = ("fa", "en")


@pytest.fixture(autouse=True)
def application(qapp):
    """Faces need an application."""


def figure_of(language):
    return OutcomeFigure(renamed(space_of(language, MOCK_SHAPE, MOCK_LINKS), "e1", MIXED))


def written(write, figure):
    out = io.BytesIO()
    write(figure, out)
    return out.getvalue()


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_in_svg_is_text_in_the_order_of_reading(language):
    figure = figure_of(language)
    root = ElementTree.fromstring(written(write_svg, figure))
    texts = list(root.iter(f"{SVG}text"))
    assert [one.text for one in texts] == [s.text for s in figure.draw(PRINT).shapes if isinstance(s, Line)]
    assert MIXED in " ".join(one.text for one in texts)
    assert root.find(f"{SVG}title").text == figure.title
    assert root.find(f"{SVG}desc").text == figure.description
    assert {one.get("direction") for one in texts} == {"rtl" if language == "fa" else None}
    assert all("Vazirmatn" in one.get("font-family") and "Inter" in one.get("font-family") for one in texts)
    assert all(one.get("font-family").endswith("sans-serif") for one in texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_in_svg_stand_where_they_are_painted(language):
    canvas = Canvas(400, PRINT, language, mirrored=language == "fa")
    for number, side in enumerate(Side):
        canvas.text("مشارکت Koha", 50, 20 * number, 300, side=side)
    canvas.slanted("later", 200, 200, 90)
    drawing = canvas.finish(300)
    root = ElementTree.fromstring(svg_of(drawing, language=language, title="", description=""))
    for line, text in zip(drawing.shapes, root.iter(f"{SVG}text"), strict=True):
        width = line.face.width(line.text)
        share = {"start": 0.0, "middle": 0.5, "end": 1.0}[text.get("text-anchor")]
        assert share == (0.5 if language == "fa" else line.side)
        place = QPointF(0, 0) if line.angle else line.place
        assert float(text.get("x")) == pytest.approx(place.x() + share * width, abs=0.02)
        assert 0.55 * line.face.line < float(text.get("y")) - place.y() < line.face.line
        # Joined letters are never stretched.
        held = text.get("textLength")
        assert held is None if language == "fa" else float(held) == pytest.approx(width, abs=0.02)
    kept = {"fa": [1.0, 0.5, 0.0, 1.0], "en": [0.0, 0.5, 1.0, 1.0]}[language]
    assert [line.side for line in drawing.shapes] == kept


def test_what_xml_can_not_hold_is_left_out():
    canvas = Canvas(400, PRINT, "en")
    canvas.text("a\x02b <c> & \ud800d", 0, 0, 300)
    data = svg_of(canvas.finish(40), language="en", title="\x01t & <u>", description="\uffff")
    root = ElementTree.fromstring(data)
    assert next(root.iter(f"{SVG}text")).text == "ab <c> & d"
    assert root.find(f"{SVG}title").text == "t & <u>"


@pytest.mark.parametrize("language", LANGUAGES)
def test_svg_shows_what_the_window_shows(language):
    """Qt's own reader knows no direction of a line, so the letters are counted and not compared one by one."""
    from PySide6.QtSvg import QSvgRenderer

    figure = figure_of(language)
    drawing = figure.draw(PRINT)
    pictures = []
    renderer = QSvgRenderer(written(write_svg, figure))
    for paint in (drawing.paint, lambda painter: renderer.render(painter, QRectF(0, 0, drawing.width, drawing.height))):
        image = QImage(round(drawing.width), round(drawing.height), QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paint(painter)
        painter.end()
        dark = sum(
            image.pixelColor(x, y).lightness() < 140
            for x in range(0, image.width(), 2)
            for y in range(0, image.height(), 2)
        )
        pictures.append(dark)
    assert pictures[1] == pytest.approx(pictures[0], rel=0.15)
    assert pictures[0] > 1000


def test_a_pdf_page_has_the_size_of_the_figure_and_its_title():
    figure = figure_of("en")
    data = written(write_pdf, figure)
    box = [float(one) for one in re.search(rb"/MediaBox \[([^\]]+)\]", data)[1].split()]
    width, height = size_of(figure)
    assert box == pytest.approx([0, 0, 72 * width, 72 * height], abs=1)
    assert figure.title.encode("utf-16-be") in data
    assert data.count(b"/FontFile2") + data.count(b"/FontFile3") >= 2  # the faces, regular and bold


def test_equal_figures_are_equal_files_but_for_the_time():
    one = written(write_pdf, figure_of("fa"))
    time.sleep(1.1)  # until the file tells another second
    other = written(write_pdf, figure_of("fa"))
    assert without_time(one) == without_time(other)
    assert written(write_svg, figure_of("fa")) == written(write_svg, figure_of("fa"))


def without_time(data):
    return re.sub(rb'\(D:[^)]*\)|/ID \[[^\]]*\]|Date="[^"]*"|uuid:[0-9a-f-]+', b"", data)


def test_the_code_colours_of_print_are_those_of_the_light_window():
    assert tuple(one.light for one in CODE_COLOURS) == PRINT_CODES
    assert [one.double for one in CODE_COLOURS] == [False, True] * 6


def test_text_in_pdf_is_made_of_letters_and_not_of_their_shapes():
    """Read by poppler it is «انجام کار»; as Qt writes it, a row of presentation forms with no-break spaces."""
    data = written(write_pdf, figure_of("fa"))
    maps = re.findall(rb"begincmap\n(.*?)endcmap", data, re.DOTALL)
    letters = {
        chr(int(one, 16))
        for found in maps
        for listed in re.findall(rb"\[([^\]]*)\]", found)
        for one in re.findall(rb"[0-9A-F]{4}", listed)
    }
    assert set("انجام کار۴") <= letters
    # What is left are shapes of two letters at once.
    assert {letter for letter in letters if "\ufb50" <= letter <= "\ufeff"} <= set(
        "\ufef5\ufef7\ufef9\ufefb\ufefc\ufdf2"
    )
    assert "\xa0" not in letters
    assert "\t" not in letters
