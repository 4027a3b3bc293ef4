"""Figures: what stands where, what lies under the pointer, in both directions, and as files."""

import io
import re
import subprocess
import sys
import threading
from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from phenocode.analysis.matrices import Rows, build_matrix
from phenocode.analysis.measures import measure
from phenocode.analysis.referrals import referrals
from phenocode.analysis.saturation import Unit, measure_saturation
from phenocode.analysis.selection import count_selection
from phenocode.commands.figure_places import FARTHEST
from phenocode.figures.axes import shown, ticks_to
from phenocode.figures.drawing import Box, Line, Outline
from phenocode.figures.heat_table import MatrixFigure, depth_of
from phenocode.figures.iteration_chart import IterationFigure
from phenocode.figures.outcome_figure import OutcomeFigure
from phenocode.figures.referral_tree import ReferralFigure
from phenocode.figures.saturation_curve import SaturationFigure
from phenocode.figures.selection_bars import SelectionFigure
from phenocode.figures.style import PRINT, Colours, Style
from phenocode.figures.words import face_of
from phenocode.figures.writing import picture_of, write_png, write_svg
from phenocode.study.records import Layer
from phenocode.ui.look import tokens
from tests.counted_study import counted
from tests.outcome_spaces import space_of
from tests.small_studies import Builder

LANGUAGES = ("fa", "en")
LONG = "کتابدارِ کتابخانهٔ (Koha) در محلهٔ قدیم و باغ دبستان سرو, the librarian of the old town library"


@pytest.fixture(autouse=True)
def application(qapp):
    """Faces need an application."""


def window_style(given, scale=1.0):
    return Style(Colours(**{name: getattr(given, name) for name in Colours.__dataclass_fields__}), scale=scale)


STYLES = {"print": PRINT, "light": window_style(tokens.LIGHT), "dark": window_style(tokens.DARK, 1.5)}


def many(language, count=40):
    """A study of many interviews with long names; each of the first nine adds codes."""
    b = Builder(language, "reading")
    b.setting("دبستان سرو")
    b.setting("Oak School")
    b.encounter("ابزاری")
    b.second("Doing", "ابزاری")
    for number in range(12):
        b.first(f"{LONG[: 12 + 6 * number]} {number}", "Doing")
    firsts = [c.id for c in b.study().layer(Layer.FIRST)]
    for number in range(1, count + 1):
        name = f"م{number}، {LONG[: number * 2]}"
        b.participant(name, "دبستان سرو" if number % 3 else "Oak School")
        b.transcript(name + " ", name)
        if number < 10:
            b.new_code(f"c{number}", firsts[number])
        b.statement(f"s{number}", name + " ", (0, "x"), codes=[f"c{min(number, 9)}"])
    return b


def snowball(language):
    """۱ referred ۲ and ۳, ۲ referred ۴; ۵, ۶ and ۷ go round, ۶ referred ۸; ۹ and ۱۰ come from a stranger; ۱۱ and
    ۱۲ are alone; ۱۳ referred itself; one more is named at length.
    """
    b = Builder(language, "reading")
    for number in range(1, 14):
        b.participant(f"م{number}", order=number)
    for person, referrer in {2: 1, 3: 1, 4: 2, 6: 5, 7: 6, 5: 7, 8: 6, 13: 13}.items():
        b.change(f"م{person}", referrer_id=f"م{referrer}")
    b.change("م9", referrer="The head of school")
    b.change("م10", referrer="the head of school")
    b.participant(LONG, order=14)
    b.change(LONG, referrer_id="م4")
    return b


def all_figures(language, builder):
    study = builder.study()
    versions = [("دور ۱", measure(study)), (LONG, measure(study)), ("now", measure(Builder(language).study()))]
    return [
        SaturationFigure(measure_saturation(study)),
        SaturationFigure(measure_saturation(study, Unit.FIRST_LAYER, base=2, run=1)),
        MatrixFigure(build_matrix(study, Rows.PARTICIPANT)),
        MatrixFigure(build_matrix(study, Rows.SETTING)),
        MatrixFigure(build_matrix(study, Rows.SETTING, Layer.ENCOUNTER)),
        SelectionFigure(count_selection(study)),
        ReferralFigure(language, referrals(study)),
        IterationFigure(language, versions),
        IterationFigure(language, versions[:1]),
        IterationFigure(language, versions * 7),
    ]


def every_figure(language):
    for builder in (counted(language), many(language), snowball(language), Builder(language, "nothing")):
        yield from all_figures(language, builder)


def painted(drawing):
    image = QImage(round(drawing.width), round(drawing.height), QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    painter = QPainter(image)
    drawing.paint(painter)
    painter.end()
    return image


def lines_of(drawing):
    return [shape for shape in drawing.shapes if isinstance(shape, Line)]


def words_of(drawing):
    return [line.text for line in lines_of(drawing)]


def box_of(line):
    """The rectangle around a line of text, without the air above and below its letters."""
    air = line.face.line * 0.15
    box = QRectF(0, air, line.face.width(line.text), line.face.line - 2 * air)
    turned = QTransform().translate(line.place.x(), line.place.y()).rotate(line.angle)
    return turned.mapRect(box)


def areas_of(drawing, kind):
    return [area for area in drawing.areas if area.kind == kind]


@pytest.mark.parametrize("style", list(STYLES))
@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_lies_on_the_sheet_and_no_words_on_others(language, style):
    for figure in every_figure(language):
        drawing = figure.draw(STYLES[style], 700.0)
        sheet = QRectF(0, 0, drawing.width, drawing.height).adjusted(-0.5, -0.5, 0.5, 0.5)
        for line in lines_of(drawing):
            assert sheet.contains(box_of(line)), (figure, line.text, box_of(line))
        for area in drawing.areas:
            assert sheet.contains(area.rect), (figure, area)
        level = [(line.text, box_of(line)) for line in lines_of(drawing) if not line.angle]
        for (a, one), (b, other) in combinations(level, 2):
            shared = one.intersected(other)
            assert shared.width() < 1 or shared.height() < 1, (figure, a, b)
        assert painted(drawing).pixelColor(0, 0) == QColor(STYLES[style].colours.sheet)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_is_as_wide_as_asked_or_as_it_must_be(language):
    for figure in every_figure(language):
        natural, wide = figure.draw(PRINT), figure.draw(PRINT, 2400.0)
        assert natural.width > 100
        assert wide.width <= 2400
        assert figure.draw(PRINT, 10.0).width <= natural.width
        twice = figure.draw(replace(PRINT, scale=2.0))
        assert twice.width == pytest.approx(2 * natural.width, rel=0.06)
        assert figure.title
        assert figure.language == language


# The curve


def curve_of(language="en", **options):
    return SaturationFigure(measure_saturation(counted(language).study(), **options))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_points_of_the_curve_stand_where_they_must(language):
    drawing = curve_of(language).draw(PRINT, 860.0)
    image = painted(drawing)
    slots = areas_of(drawing, "interview")
    assert [slot.ids for slot in slots] == [(f"interview {p}",) for p in ("م۱", "P2", "م۳", "P4", "م۵", "P6")]
    # From left to right in Persian too.
    assert [slot.rect.left() for slot in slots] == sorted(slot.rect.left() for slot in slots)
    black, ground = QColor("black"), QColor("white")
    # The scale goes from 0 at 334 to 6 at 94: 40 px for each code.
    for slot, total, new in zip(slots, (2, 3, 3, 4, 4, 6), (2, 1, 0, 1, 0, 2), strict=True):
        x, y = round(slot.rect.center().x()), 334 - 40 * total
        assert image.pixelColor(x, y) == black
        assert image.pixelColor(x, y + 12) != black
        # The bar beside its number, and above the bar nothing.
        bar = image.pixelColor(x + 9, 334 - 40 * new + 9)
        assert (bar.lightness() < 235) == bool(new)
        assert image.pixelColor(x + 9, 334 - 40 * new - 9).lightness() > 200
        assert image.pixelColor(round(slot.rect.left()) + 2, 320) == ground
    assert ("6" if language == "en" else "۶") in words_of(drawing)
    assert not {"6", "4", "2", "0"} & set(words_of(drawing)) or language == "en"


def test_the_run_that_reached_saturation_is_shaded_and_told():
    drawing = curve_of(base=2, run=1).draw(PRINT, 860.0)
    image = painted(drawing)
    shaded = [
        image.pixelColor(round(slot.rect.left()) + 3, round(slot.rect.top()) + 6) != QColor("white")
        for slot in areas_of(drawing, "interview")
    ]
    assert shaded == [False, False, True, False, False, False]
    words = words_of(drawing)
    assert "Interview 3: 0 new, 0 % of the base" in words
    assert "Base: 2 interviews, 3 in all" in words
    assert "Threshold: 5 %" in words
    persian = words_of(curve_of("fa", base=2, run=1).draw(PRINT))
    assert "مصاحبهٔ ۳: ۰ مورد تازه، ۰ درصد پایه" in persian
    assert "آستانه: ۵ درصد" in persian


def test_the_ratios_stand_at_the_last_interview_of_their_run():
    drawing = curve_of(base=2, run=1).draw(PRINT, 860.0)
    image = painted(drawing)
    third, fourth = areas_of(drawing, "interview")[2:4]
    # The lower scale goes from 0 at 462 to 100 at 378; interview 3 added none of 3, interview 4 added one.
    assert image.pixelColor(round(third.rect.center().x()), 462) == QColor("black")
    assert image.pixelColor(round(fourth.rect.center().x()), round(462 - 84 / 3)) == QColor("black")


def test_no_run_no_lower_chart_and_an_empty_study_has_axes():
    short = curve_of(base=6).draw(PRINT)
    assert not any("each run" in word for word in words_of(short))
    empty = SaturationFigure(measure_saturation(Builder("en").study())).draw(PRINT)
    assert areas_of(empty, "interview") == []


def test_the_names_of_forty_interviews_are_slanted_cut_and_whole_in_their_areas():
    drawing = SaturationFigure(measure_saturation(many("fa").study())).draw(PRINT)
    names = [line for line in lines_of(drawing) if line.angle]
    assert len(names) == 40
    assert names[-1].text.endswith("…")
    across = [line.place.x() + line.face.width(line.text) * 0.7071 for line in names]
    assert all(later - before > 15 for before, later in pairwise(across))
    assert LONG[:80].strip() in areas_of(drawing, "interview")[-1].text
    few = curve_of().draw(PRINT)
    assert not any(line.angle for line in lines_of(few))


# The heat table


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cells_of_a_matrix(language):
    matrix = build_matrix(counted(language).study(), Rows.SETTING)
    drawing = MatrixFigure(matrix).draw(PRINT)
    image = painted(drawing)
    cells = areas_of(drawing, "cell")
    assert [cell.ids for cell in cells] == [ids for row in matrix.rows for ids in row.statements]
    assert [len(cell.ids) for cell in cells] == [2, 2, 0, 1, 0, 1, 0, 2, 0, 0, 0, 1, 0, 0, 0]
    lefts = [cell.rect.left() for cell in cells[:5]]
    assert lefts == sorted(lefts, reverse=language == "fa")
    deep = {}
    for cell in cells:
        corner = cell.rect.topLeft() + QPointF(6, 6)
        deep.setdefault(len(cell.ids), set()).add(image.pixelColor(corner.toPoint()).lightness())
        assert drawing.area_at(cell.rect.center()) == cell
    assert {count: len(found) for count, found in deep.items()} == {0: 1, 1: 1, 2: 1}
    (none,), (one,), (two,) = deep[0], deep[1], deep[2]
    assert none == 255 > one > two
    assert [row.ids for row in areas_of(drawing, "row")] == [("Library",), ("مدرسه",), ()]
    assert [column.ids for column in areas_of(drawing, "column")] == [(column.id,) for column in matrix.columns]


def test_numbers_totals_and_flags_stand_under_their_columns():
    drawing = MatrixFigure(build_matrix(counted("fa").study(), Rows.SETTING)).draw(PRINT)
    columns = {area.ids[0]: area.rect for area in areas_of(drawing, "column")}

    def under(column):
        boxes = [(line.text, box_of(line)) for line in lines_of(drawing)]
        inside = [(box.top(), text) for text, box in boxes if abs(box.center().x() - columns[column].center().x()) < 2]
        return [text for _, text in sorted(inside)]

    assert under("کار")[:5] == ["کار", "۲", "۱", "۰", "۳"]
    assert under("حضور")[:6] == ["حضور", "۰", "۲", "۰", "۲", "یک بستر"]
    assert under("Empty")[:5] == ["Empty", "۰", "۰", "۰", "۰"]
    assert "یک بستر" in next(a.text for a in areas_of(drawing, "column") if a.ids == ("Orphan",))


def test_the_reminder_stands_under_the_matrix_of_participants_only():
    told = [
        " ".join(words_of(MatrixFigure(build_matrix(counted("en").study(), rows)).draw(PRINT)))
        for rows in (Rows.PARTICIPANT, Rows.SETTING)
    ]
    assert "they are no types of persons." in told[0]
    assert "types of persons" not in told[1]
    assert "drawn from one setting only." in told[1]


def test_cells_are_deeper_in_three_steps():
    assert [depth_of(count, 9) for count in (0, 1, 3, 4, 6, 7, 9)] == [0, 0.15, 0.15, 0.3, 0.3, 0.45, 0.45]
    assert [depth_of(count, 1) for count in (0, 1)] == [0, 0.45]


# The selection


@pytest.mark.parametrize("language", LANGUAGES)
def test_bars_are_as_long_as_their_counts(language):
    drawing = SelectionFigure(count_selection(counted(language).study())).draw(PRINT, 600.0)
    bars = [shape.rect for shape in drawing.shapes if isinstance(shape, Box)]
    rows = areas_of(drawing, "interview")
    assert len(rows) == 6
    longest = max(bar.width() for bar in bars)
    # Statements over those with codes: 2 2, 2 1, 1 1, 1 1, none, 1 1.
    expected = [[1, 1], [1, 0.5], [0.5, 0.5], [0.5, 0.5], [], [0.5, 0.5]]
    found = [[bar.width() / longest for bar in bars if row.rect.contains(bar)] for row in rows]
    for one, other in zip(found, expected, strict=True):
        assert one == pytest.approx(other)
    starts = {bar.right() if language == "fa" else bar.left() for bar in bars if rows[0].rect.contains(bar)}
    assert len(starts) == 1
    assert (starts.pop() > drawing.width / 2) == (language == "fa")


# Referrals


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tree_grows_from_where_reading_begins(language):
    drawing = ReferralFigure(language, referrals(snowball(language).study())).draw(PRINT)
    at = {area.ids[0]: area.rect.center() for area in areas_of(drawing, "participant")}
    assert len(at) == 14
    ahead = -1 if language == "fa" else 1
    for person, referrer in {2: 1, 3: 1, 4: 2, 6: 5, 7: 6, 8: 6}.items():
        assert ahead * (at[f"م{person}"].x() - at[f"م{referrer}"].x()) > 100
    assert at["م1"].y() == pytest.approx((at["م2"].y() + at["م3"].y()) / 2)
    assert min(at["م11"].y(), at["م12"].y()) > max(p.y() for name, p in at.items() if name not in ("م11", "م12"))
    (stranger,) = areas_of(drawing, "unknown")
    assert set(stranger.ids) == {"م9", "م10"}
    assert ahead * (at["م9"].x() - stranger.rect.center().x()) > 100


@pytest.mark.parametrize(
    ("language", "cycle", "unknown", "alone"),
    [
        ("fa", "چرخه", "در مطالعه نیست", "بدون ارجاعِ ثبت‌شده"),
        ("en", "cycle", "not in the study", "No referral recorded"),
    ],
)
def test_cycles_and_strangers_are_dashed_and_told(language, cycle, unknown, alone):
    drawing = ReferralFigure(language, referrals(snowball(language).study())).draw(PRINT)
    words = words_of(drawing)
    assert words.count(cycle) == 2
    assert words.count(unknown) == words.count(alone) == 1
    boxes = [shape for shape in drawing.shapes if isinstance(shape, Box)]
    (dashed,) = [box for box in boxes if box.dash]
    assert dashed.rect == areas_of(drawing, "unknown")[0].rect
    # From 5 to 6, 6 to 7, 7 to 5, 13 to itself, and from the stranger to two.
    assert sum(1 for shape in drawing.shapes if isinstance(shape, Outline) and shape.dash) == 6
    text = next(area.text for area in drawing.areas if area.ids == (LONG,))
    assert text.startswith(LONG)
    assert "م4" in text
    assert LONG not in words


def test_a_study_without_people_or_referrals():
    assert ReferralFigure("en", referrals(Builder("en").study())).draw(PRINT).areas == []
    drawing = ReferralFigure("en", referrals(counted("en").study())).draw(PRINT)
    assert len(areas_of(drawing, "participant")) == 6
    assert words_of(drawing)[0] == "No referral recorded"


# Iterations


def test_versions_stand_side_by_side_and_a_version_without_statements_has_no_coverage():
    full, empty = measure(counted("fa").study()), measure(Builder("fa").study())
    drawing = IterationFigure("fa", [("دور ۱", full), ("دور ۲", empty), ("اکنون", full)]).draw(PRINT, 760.0)
    image = painted(drawing)
    versions = areas_of(drawing, "version")
    assert [version.ids for version in versions] == [("0",), ("1",), ("2",)]
    assert versions[0].text == "\u2068دور ۱\u2069: لایهٔ اول ۵، لایهٔ دوم ۲، انواع مواجهه ۱، پوشش ۵۵٫۵۶ درصد"
    assert "پوشش" not in versions[1].text
    black = QColor("black")
    first, second, _ = (round(version.rect.center().x()) for version in versions)
    # 5 categories of 5 are at the top of the upper scale, 46; coverage goes from 0 at 426 to 100 at 316.
    assert image.pixelColor(first, 46) == black
    assert image.pixelColor(first, round(426 - 110 * 5 / 9)) == black
    assert not any(image.pixelColor(second, y) == black for y in range(318, 424))


# Numbers


def test_scales_go_in_whole_steps():
    assert ticks_to(1) == [0, 1]
    assert ticks_to(6) == [0, 2, 4, 6]
    assert ticks_to(7) == [0, 2, 4, 6, 8]
    assert ticks_to(33) == [0, 10, 20, 30, 40]
    assert ticks_to(100, 3) == [0, 50, 100]
    assert ticks_to(3700)[-1] == 4000


def test_numbers_are_in_the_studys_digits():
    assert [shown(value, "fa") for value in (0, 5, 6.25, 100.0)] == ["۰", "۵", "۶٫۲۵", "۱۰۰"]
    assert shown(6.254, "en") == "6.25"


def test_words_that_do_not_fit_are_cut_at_their_end():
    for language in LANGUAGES:
        face = face_of(PRINT, language, "caption")
        lines = face.lines(LONG, 100.0, 3)
        assert len(lines) == 3
        assert all(face.width(line) <= 101 for line in lines)
        assert lines[-1].endswith("…")
        assert LONG.startswith(lines[0])
        (line,) = face.lines(LONG, 5000.0, 2)
        assert line == LONG
        assert face.lines("", 100.0) == ("",)
        assert face.lines("ب" * 400, 50.0)[0].endswith("…")
        assert face.lines("🙂 " * 40, 60.0, 2)[0].startswith("🙂")


# Files


def svg_of(figure):
    out = io.BytesIO()
    write_svg(figure, out)
    return out.getvalue()


def test_a_figure_can_be_written_in_a_thread():
    """As an export from the window is; Qt's advances of letters differ by 1/64 px with what was drawn before."""
    figure = curve_of("fa")
    once, drawn = svg_of(figure).decode(), picture_of(figure)
    told = {}

    def work():
        told["svg"], told["png"] = svg_of(figure).decode(), picture_of(figure)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    number = re.compile(r"-?\d+(?:\.\d+)?")
    assert number.sub("", told["svg"]) == number.sub("", once)
    first, second = (list(map(float, number.findall(text))) for text in (once, told["svg"]))
    assert second == pytest.approx(first, abs=0.05)
    assert told["png"].size() == drawn.size()


def test_equal_figures_are_equal_files():
    figure = curve_of("fa")
    assert svg_of(figure) == svg_of(curve_of("fa"))


def test_a_picture_has_300_dots_to_the_inch_and_a_giant_one_fewer():
    image = picture_of(curve_of())
    assert (image.width(), image.dotsPerMeterX()) == (round(860 * 300 / 96), 11811)
    out = io.BytesIO()
    assert write_png(curve_of(), out) == (image.width(), image.height())
    giant = picture_of(IterationFigure("en", [("a", measure(counted().study()))] * 900))
    assert giant.width() == 16_000
    assert giant.dotsPerMeterX() < 11811
    far = picture_of(OutcomeFigure(space_of("en", ((1,), (1,)), moved={"e0": (FARTHEST, FARTHEST)})))
    assert far.width() * far.height() < 101_000_000
    assert far.width() > 5000


def test_figures_load_no_widgets():
    script = (
        "import sys, io\n"
        "from phenocode.figures.writing import write_svg\n"
        "from phenocode.figures.iteration_chart import IterationFigure\n"
        "write_svg(IterationFigure('fa', []), io.BytesIO())\n"
        "print(sorted(name for name in sys.modules if name.startswith('PySide6.Qt')))\n"
    )
    root = Path(__file__).parent.parent
    ran = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "['PySide6.QtCore', 'PySide6.QtGui']"
