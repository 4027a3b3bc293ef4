"""The look: the contrast it promises, its tints, faces, icons, and what the theme puts on Qt."""

import re
import subprocess
import sys
from dataclasses import asdict

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontInfo, QImage, QPainter, QPalette, QTransform

from phenocode.paths import resource
from phenocode.ui.look import fonts, icons
from phenocode.ui.look import theme as themes
from phenocode.ui.look.theme import Theme, theme
from phenocode.ui.look.tokens import CODE_COLOURS, DARK, GROUNDS, LIGHT, READING_SIZES

_ROUNDING = 0.05


@pytest.fixture
def put_on(qapp):
    """Puts a theme on the application; afterwards it is light and English again."""
    yield lambda *args, **kwargs: themes.apply(qapp, *args, **kwargs)
    themes.apply(qapp, "light", 1.0, "en")


def luminance(colour: QColor) -> float:
    """Relative luminance, as WCAG 2 defines it."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor | str, other: QColor | str) -> float:
    lighter, darker = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(
    ("tokens", "minimums"),
    [
        (LIGHT, (14.1, 7.2, 4.9, 3.3, 7.3, 5.3, 5.5, 6.2)),
        (DARK, (10.2, 7.0, 4.9, 3.3, 6.7, 6.5, 6.5, 5.9)),
    ],
)
def test_every_ink_is_read_on_every_ground(tokens, minimums):
    colours = asdict(tokens)
    inks = ("ink", "ink2", "ink3", "line2", "accent", "ok", "warn", "error")
    for name, minimum in zip(inks, minimums, strict=True):
        worst = min(contrast(colours[name], colours[ground]) for ground in GROUNDS)
        assert worst >= minimum - _ROUNDING, f"{name} has {worst:.2f}"


@pytest.mark.parametrize(("tokens", "accent", "warn", "error"), [(LIGHT, 8.8, 5.9, 6.3), (DARK, 9.2, 7.1, 6.7)])
def test_words_are_read_on_the_coloured_grounds(tokens, accent, warn, error):
    assert contrast(tokens.on_accent, tokens.accent) >= accent - _ROUNDING
    assert contrast(tokens.warn, tokens.warn_ground) >= warn - _ROUNDING
    assert contrast(tokens.error, tokens.error_ground) >= error - _ROUNDING


def test_code_colours_are_seen_where_they_stand():
    for tokens, side in ((LIGHT, "light"), (DARK, "dark")):
        for colour in CODE_COLOURS:
            shown = getattr(colour, side)
            assert contrast(shown, tokens.sheet) >= 3.4 - _ROUNDING, colour.name
            assert contrast(shown, tokens.panel) >= 3.1 - _ROUNDING, colour.name
    assert [number for number, colour in enumerate(CODE_COLOURS, 1) if colour.double] == [2, 4, 6, 8, 10, 12]


@pytest.mark.parametrize(("dark", "worst_allowed"), [(False, 8.2), (True, 5.0)])
def test_participants_words_are_read_on_two_tints(qapp, dark, worst_allowed):
    present = Theme(dark)
    ratios = [
        contrast(present.colour("ink"), present.tint(upper, "selected", over=present.tint(lower, "rest")))
        for upper in range(13)
        for lower in range(13)
    ]
    assert min(ratios) >= worst_allowed - _ROUNDING


def test_a_tint_is_the_colour_over_its_ground(qapp):
    present = Theme()
    assert present.tint(1, "rest") == QColor("#F1EAEA")  # 13 % of #975A5E over white
    assert present.tint(0, "rest") == QColor("#E9EBED")  # 16 % of line2 over white
    strengths = [contrast(present.tint(9, state), "#FFFFFF") for state in ("rest", "hover", "selected")]
    assert strengths == sorted(strengths)
    assert strengths[0] > 1
    assert present.tint(9, "rest", over="panel") != present.tint(9, "rest")


def test_code_colours_repeat_over_twelve_and_the_unplaced_is_grey(qapp):
    present = Theme()
    assert present.code_colour(0) == present.colour("line2")
    assert present.code_colour(12) == QColor("#861A43")
    assert present.code_colour(13) == present.code_colour(1)
    assert [present.is_double(n) for n in (0, 1, 2, 13, 14)] == [False, False, True, False, True]


def test_nothing_is_made_anew_for_each_paint(qapp):
    present = Theme()
    assert present.colour("ink") is present.colour("ink")
    assert present.code_colour(3) is present.code_colour(3)
    assert present.tint(3, "hover") is present.tint(3, "hover")
    assert present.shade("sheet", 0.06) is present.shade("sheet", 0.06)
    assert present.interface_font("caption", True) is present.interface_font("caption", True)
    assert present.reading_font("fa", "card") is present.reading_font("fa", "card")
    font = present.interface_font()
    assert present.metrics(font) is present.metrics(font)


def test_painting_keeps_hold_of_no_none(qapp):
    """PySide6 6.12.0 loses one reference to None with every QColor on Python 3.11 and aborts in the end."""
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = sys.getrefcount(None)
    for _ in range(2000):
        painter.setPen(QColor(1, 2, 3))
        painter.fillRect(0, 0, 2, 2, QColor("#112233"))
    assert abs(sys.getrefcount(None) - before) < 200
    painter.end()


def test_lengths_and_type_grow_together(qapp):
    one, three = Theme(zoom=1.0), Theme(zoom=3.0)
    assert three.px(44) == 3 * one.px(44)
    assert one.px(0.2) == 1
    assert one.px(0) == 0
    for size in ("caption", "body", "lead", "title", "display"):
        assert three.interface_font(size).pointSizeF() == pytest.approx(3 * one.interface_font(size).pointSizeF())
        assert QFontInfo(one.interface_font(size)).pixelSize() <= one.interface_line_height(size)
    assert one.interface_font().pointSizeF() == pytest.approx(9.75)


def test_two_voices_have_two_faces(qapp):
    present = Theme()
    for language in ("en", "fa"):
        text, card = present.reading_font(language), present.reading_font(language, "card")
        assert text.pointSizeF() > card.pointSizeF() > present.reading_font(language, "table").pointSizeF()
        assert present.reading_font(language, size_step=2).pointSizeF() == pytest.approx(text.pointSizeF() * 1.21)
    # Where nothing else is installed, Persian has but one face.
    assert present.interviewer_font("en").families()[0] != present.reading_font("en").families()[0]
    assert present.line_height("fa") == 36
    assert present.line_height("en", "card") == 25
    assert present.line_height("fa", "text", 1) == pytest.approx(39.6)
    assert all(line >= 1.5 * size for size, line in ((kind.size, kind.line) for kind in READING_SIZES.values()))


def test_persian_words_in_an_english_window_have_their_face_too(qapp):
    english, persian = Theme(language="en"), Theme(language="fa")
    assert set(english.interface_font().families()) == set(persian.interface_font().families())
    assert english.interface_font().families()[0] in fonts.INTERFACE_FACES["en"]
    assert persian.interface_font().families()[0] in fonts.INTERFACE_FACES["fa"]


class _Installed:
    def __init__(self, *names):
        self.names = names

    def hasFamily(self, name):  # noqa: N802
        return name in self.names


def test_the_first_installed_face_is_taken_and_the_good_one_missed(monkeypatch):
    monkeypatch.setattr(fonts, "QFontDatabase", _Installed("DejaVu Sans", "DejaVu Serif", "Noto Sans", "B Nazanin"))
    faces = fonts.choose_faces()
    assert faces.interface["en"] == ("Noto Sans", "DejaVu Sans")
    assert faces.interface["fa"] == ("DejaVu Sans", "Noto Sans")
    assert faces.reading["fa"][0] == "B Nazanin"
    assert faces.reading["en"][0] == "DejaVu Serif"
    assert faces.missing == ("Vazirmatn", "Source Serif 4")


def test_the_reader_chooses_the_reading_face(monkeypatch):
    monkeypatch.setattr(fonts, "QFontDatabase", _Installed("Inter", "Amiri", "B Nazanin"))
    assert fonts.choose_faces({"fa": "B Nazanin"}).reading["fa"][0] == "B Nazanin"
    assert fonts.choose_faces({"fa": "No such face"}).reading["fa"][0] == "Amiri"


def test_without_any_face_the_system_decides(monkeypatch):
    monkeypatch.setattr(fonts, "QFontDatabase", _Installed())
    faces = fonts.choose_faces()
    assert faces.interface["fa"] == ()
    assert "Vazirmatn" in faces.missing


def test_digits_in_columns_have_one_width(qapp):
    metrics = theme().metrics(theme().interface_font("body", tabular=True))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_the_sheet_is_filled_and_mirrored(qapp):
    english, persian = Theme(language="en").style_sheet(), Theme(language="fa").style_sheet()
    for sheet in (english, persian):
        assert not re.search(r"\{[a-z][a-z0-9_.-]*\}", sheet)
    assert "text-align: left" in english
    assert "text-align: right" in persian
    assert english.replace("left", "\0").replace("right", "left").replace("\0", "right") == persian
    assert "min-height: 56px" in Theme(zoom=2.0).style_sheet()


def test_the_sheet_names_no_colour_of_its_own():
    text = resource("style.qss").read_text(encoding="utf-8")
    assert not re.search(r"#[0-9a-fA-F]{6}\b|rgb\(", text)
    assert not re.search(r"\b(left|right)\b", text)
    assert not re.search(r"\b[2-9]\d*px\b", text)


def test_an_unknown_place_in_the_sheet_is_our_mistake(qapp, monkeypatch):
    monkeypatch.setattr(themes, "_template", lambda: "QLabel { color: {inkk}; }")
    with pytest.raises(KeyError):
        Theme().style_sheet()


def test_the_palette_follows_the_tokens(qapp, put_on):
    for scheme, tokens in (("light", LIGHT), ("dark", DARK)):
        put_on(scheme)
        palette = qapp.palette()
        assert palette.color(QPalette.ColorRole.Base) == QColor(tokens.sheet)
        assert palette.color(QPalette.ColorRole.AlternateBase) == QColor(tokens.panel)
        assert palette.color(QPalette.ColorRole.Highlight) == QColor(tokens.accent_tint)
        assert palette.color(QPalette.ColorRole.HighlightedText) == QColor(tokens.ink)
        assert palette.color(QPalette.ColorRole.PlaceholderText) == QColor(tokens.ink3)
        assert palette.color(QPalette.ColorRole.Link) == QColor(tokens.accent)


def test_a_theme_comes_with_direction_font_and_word_of_it(qapp, qtbot, put_on):
    put_on("light", 1.0, "en")
    with qtbot.waitSignal(themes.changes().changed, timeout=500):
        put_on("dark", 1.5, "fa")
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert qapp.font().pointSizeF() == pytest.approx(9.75 * 1.5)
    assert theme().dark
    assert theme().rtl
    put_on("light", 1.0, "en")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_the_system_scheme_is_followed_only_where_it_was_asked_for(qapp, put_on):
    heard = []
    put_on("system")
    themes.changes().changed.connect(lambda: heard.append(theme().dark))
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert heard == [False]  # asked again; this screen has no scheme of its own
    put_on("dark")
    heard.clear()
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert heard == []
    assert theme().dark
    themes.changes().changed.disconnect()


def test_every_icon_is_drawn_to_one_measure():
    files = {path.stem: path.read_text(encoding="utf-8") for path in resource("icons").glob("*.svg")}
    assert set(files) == set(icons.NAMES)
    for name, svg in files.items():
        assert 'viewBox="0 0 18 18"' in svg, name
        assert 'fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"' in svg, name
        assert "#" not in svg, name


def test_every_icon_leaves_ink_in_the_colour_asked_for(qapp):
    for name in icons.NAMES:
        image = icons.pixmap(name, 36, "accent", ratio=1.0).toImage().convertToFormat(QImage.Format.Format_ARGB32)
        accent = theme().colour("accent").getRgb()[:3]
        inked = [
            QColor.fromRgba(image.pixel(x, y)) for x in range(36) for y in range(36) if image.pixel(x, y) >> 24 == 255
        ]
        assert len(inked) >= 12, name
        # Two strokes over one another may round by one.
        assert all(max(abs(a - b) for a, b in zip(ink.getRgb(), accent, strict=False)) <= 1 for ink in inked), name
        edge = [image.pixel(i, j) >> 24 for i in range(36) for j in (0, 35)]
        assert max(edge) == 0, f"{name} is cut at its edge"


def test_icons_are_sharp_on_fine_screens_and_kept(qapp):
    fine = icons.pixmap("read", 18, "ink2", ratio=2.0)
    assert fine.width() == 36
    assert fine.deviceIndependentSize().width() == 18
    assert icons.pixmap("read", 18, "ink2", ratio=2.0).cacheKey() == fine.cacheKey()
    assert icons.icon("read").actualSize(fine.deviceIndependentSize().toSize()).width() == 18


@pytest.mark.parametrize("name", icons.NAMES)
def test_only_what_has_a_course_is_mirrored(qapp, name):
    there = icons.pixmap(name, 18, "ink", ratio=1.0, rtl=False).toImage()
    back = icons.pixmap(name, 18, "ink", ratio=1.0, rtl=True).toImage()
    sides = name.startswith("panel-") or name in {"chevron-start", "chevron-end"}
    assert icons.mirrors(name) == (sides or name in {"read", "page", "pages", "list", "report", "sort"})
    if icons.mirrors(name):
        assert back == there.transformed(QTransform(-1, 0, 0, 1, 0, 0))
    else:
        assert back == there


def test_an_icon_keeps_to_its_place(qapp):
    image = QImage(60, 60, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    icons.paint_icon(painter, "circle", QRectF(20, 10, 30, 20), "ink")
    painter.end()
    inked = [(x, y) for x in range(60) for y in range(60) if image.pixel(x, y) >> 24]
    assert min(x for x, _ in inked) >= 25
    assert max(x for x, _ in inked) < 45
    assert min(y for _, y in inked) >= 10
    assert max(y for _, y in inked) < 30


def test_the_modules_of_the_look_make_nothing_when_they_are_read():
    names = "labels flow swatch chips keycap buttons choices marks panels fields focus progress boxes lines strokes"
    lines = [f"import phenocode.ui.widgets.{name}" for name in names.split()]
    code = "\n".join([*lines, "from PySide6.QtWidgets import QApplication", "assert QApplication.instance() is None"])
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
