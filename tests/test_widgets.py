"""The widgets of every workspace, used as a researcher would: by mouse, by keyboard, in both directions."""

import math
import re

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QTextDocument, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QSplitter,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from phenocode import i18n
from phenocode.ui.look import theme as themes
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets import focus
from phenocode.ui.widgets.boxes import Column, Row, scrolled
from phenocode.ui.widgets.buttons import Button, button, link, tool_button
from phenocode.ui.widgets.chips import CodeChip
from phenocode.ui.widgets.choices import CheckBox, Choice, Segmented, Tabs
from phenocode.ui.widgets.fields import NoteEdit, TextField, field
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.keycap import KeyCap
from phenocode.ui.widgets.labels import ElidedLabel, Quotation, label, plain_tooltip, set_tooltip
from phenocode.ui.widgets.lines import Lines
from phenocode.ui.widgets.marks import CountBadge, StateLine, Tag
from phenocode.ui.widgets.panels import Divider, EmptyPlace, Notice, PanelFooter, PanelHeader, Section, SidePanel
from phenocode.ui.widgets.progress import ProgressStrip
from phenocode.ui.widgets.swatch import Swatch

LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
MARKUP = '<b>bold</b> &amp; <img src="file:///etc/hostname"> <a href="x">y</a>'
PERSIAN = "تصمیم‌گیری دربارهٔ خرید"


@pytest.fixture(autouse=True)
def light_and_english(qapp):
    """Each test begins at 100 %, light and English."""
    themes.apply(qapp, "light", 1.0, "en")
    yield
    themes.apply(qapp, "light", 1.0, "en")


@pytest.fixture
def shown(qtbot):
    """Shows a widget inside a window of its own and gives the window back."""

    windows = []

    def show(widget: QWidget, width: int = 400, height: int = 300) -> QWidget:
        window = QWidget()
        windows.append(window)  # qtbot alone would let it go
        layout = QVBoxLayout(window)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.addWidget(widget)
        layout.addStretch(1)
        window.resize(width, height)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        QApplication.processEvents()
        return window

    return show


def mirror(zoom: float = 1.0) -> None:
    themes.apply(QApplication.instance(), "light", zoom, "fa")
    i18n.speak("fa")


def pixel(widget: QWidget, x: int, y: int) -> str:
    return widget.grab().toImage().pixelColor(x, y).name()


class TestPlainText:
    def test_a_label_shows_markup_as_it_stands(self, shown):
        plain = label(MARKUP)
        shown(plain)
        assert plain.textFormat() == Qt.TextFormat.PlainText
        assert plain.text() == MARKUP
        whole = theme().metrics(plain.font()).horizontalAdvance(MARKUP)
        assert plain.sizeHint().width() == pytest.approx(whole, abs=2)
        # The letters of the tag are there to be seen: the label with them has more ink than without.
        assert ink(label("<b>x</b>")) > 2 * ink(label("x"))

    def test_an_ampersand_makes_no_shortcut(self, qtbot):
        plain = button("R&D")
        qtbot.addWidget(plain)
        assert plain.shortcut().isEmpty()
        assert plain.accessibleName() == "R&D"
        chip = CodeChip("R&D")
        qtbot.addWidget(chip)
        assert chip.shortcut().isEmpty()

    @pytest.mark.parametrize("text", [MARKUP, "plain", "two\nlines", "a < b & c > d"])
    def test_a_tooltip_shows_markup_as_it_stands(self, qtbot, text):
        widget = QWidget()
        qtbot.addWidget(widget)
        set_tooltip(widget, text)
        document = QTextDocument()
        document.setHtml(widget.toolTip())
        assert document.toPlainText().strip("\u2068\u2069") == text
        assert not document.allFormats() or all(not f.isImageFormat() for f in document.allFormats())

    def test_a_tooltip_says_the_key(self, qtbot):
        document = QTextDocument()
        document.setHtml(plain_tooltip("Merge", "Ctrl+<"))
        assert [re.sub("[\u2066-\u2069]", "", word) for word in document.toPlainText().split()] == ["Merge", "Ctrl+<"]
        assert plain_tooltip("") == ""

    def test_pasting_into_a_note_brings_words_only(self, shown, qtbot):
        note = NoteEdit()
        shown(note)
        data = QMimeData()
        data.setHtml("<b>bold</b> <img src='x'>")
        data.setText("bold")
        QGuiApplication.clipboard().setMimeData(data)
        note.paste()
        assert note.text() == "bold"
        assert "<span" not in note.toHtml()
        note.selectAll()
        assert note.createMimeDataFromSelection().formats() == ["text/plain"]


def ink_columns(widget: QWidget, frame: int = 3) -> list[int]:
    """The columns of px in which a widget has painted anything within its frame."""
    image = widget.grab().toImage()
    ground = image.pixel(frame, frame)
    rows = range(frame, image.height() - frame)
    return [x for x in range(frame, image.width() - frame) if any(image.pixel(x, y) != ground for y in rows)]


def ink(widget: QWidget) -> int:
    widget.resize(widget.sizeHint())
    image = widget.grab().toImage()
    ground = image.pixel(0, 0)
    count = sum(image.pixel(x, y) != ground for x in range(image.width()) for y in range(image.height()))
    widget.deleteLater()
    return count


class TestLines:
    def test_lines_have_the_height_they_were_given(self, qapp):
        lines = Lines("one\ntwo\nthree", theme().interface_font(), 20)
        assert lines.line_count == 3
        assert lines.height == 60

    def test_a_cut_ends_in_an_ellipsis_and_says_so(self, qapp):
        font = theme().interface_font()
        text = "😀 words that do not fit into so narrow a place at all, however one sets them"
        short = Lines(text, font, 20, 120, max_lines=2)
        assert short.cut
        assert short.line_count == 2
        assert short.natural_width <= 121
        assert not Lines("short", font, 20, 120, max_lines=2).cut

    def test_a_wrapped_label_grows_as_it_narrows(self, shown):
        words = label("Its codes reach two second-layer categories, and that wants a decision.", wrap=True)
        assert words.heightForWidth(1000) == 20
        assert words.heightForWidth(200) >= 40
        window = shown(words, 240)
        assert words.height() >= words.heightForWidth(words.width())
        assert window.width() == 240

    @pytest.mark.parametrize("direction", [LTR, RTL])
    def test_words_stand_at_the_start_edge(self, qapp, shown, direction):
        if direction == RTL:
            mirror()
        words = label(PERSIAN, "lead")
        shown(words, 400)
        if direction == RTL:
            assert ink_columns(words)[-1] > words.width() - 6
        else:
            assert ink_columns(words)[0] < 6

    def test_an_elided_label_tells_the_rest(self, shown, qtbot):
        words = ElidedLabel("A very long name of a code that does not fit")
        shown(words, 150)
        assert words.is_cut()
        where = words.rect().center()
        QApplication.sendEvent(words, QHelpEvent(QEvent.Type.ToolTip, where, words.mapToGlobal(where)))
        assert "does not fit" in QToolTip.text()
        QToolTip.hideText()
        words.setText("short")
        assert not words.is_cut()

    def test_a_title_keeps_its_own_direction(self, shown):
        words = label("(CRM) در کتابخانه", direction=RTL)
        window = shown(words)
        persian_first = words.grab().toImage()
        words.set_direction(LTR)
        assert words.grab().toImage() != persian_first
        assert window.layoutDirection() == LTR


class TestQuotation:
    @pytest.mark.parametrize(("language", "at_left"), [("en", True), ("fa", False)])
    def test_the_bar_stands_at_the_texts_start(self, shown, language, at_left):
        words = Quotation("participants' words", language, 9)
        shown(words)
        indigo = theme().code_colour(9).name()
        assert (pixel(words, 1, 10) == indigo) == at_left
        assert (pixel(words, words.width() - 2, 10) == indigo) == (not at_left)

    def test_two_categories_share_the_bar(self, shown):
        words = Quotation("one\ntwo", "en", (9, 3))
        shown(words)
        assert pixel(words, 1, 2) == theme().code_colour(9).name()
        assert pixel(words, 1, 48) == theme().code_colour(3).name()

    def test_lines_are_as_high_as_the_card_wants(self, qapp, qtbot):
        words = Quotation("یک\nدو\nسه", "fa")
        qtbot.addWidget(words)
        assert words.heightForWidth(300) == 90
        assert words.accessibleName() == "یک\nدو\nسه"


class TestFlow:
    def fill(self, widths):
        place = QWidget()
        flow = FlowLayout(place, 6, 6)
        for width in widths:
            part = QWidget()
            part.setFixedSize(width, 20)
            flow.addWidget(part)
        return place, flow

    def test_it_breaks_like_words(self, shown):
        place, flow = self.fill([100, 100, 100])
        assert flow.heightForWidth(320) == 20
        assert flow.heightForWidth(311) == 46
        assert flow.heightForWidth(100) == 72
        shown(place, 250)
        assert [flow.itemAt(i).geometry().topLeft() for i in range(3)] == [
            QPoint(0, 0), QPoint(106, 0), QPoint(0, 26)
        ]  # fmt: skip

    def test_it_is_mirrored(self, shown):
        mirror()
        place, flow = self.fill([100, 60, 100])
        shown(place, 250)
        rights = [place.width() - 1 - flow.itemAt(i).geometry().right() for i in range(3)]
        assert rights == [0, 106, 0]

    def test_hidden_ones_take_no_room(self, shown):
        place, flow = self.fill([100, 60, 100])
        flow.itemAt(0).widget().hide()
        shown(place, 250)
        assert flow.itemAt(1).geometry().x() == 0
        assert flow.itemAt(2).geometry().x() == 66

    def test_it_can_be_filled_anew(self, shown):
        place, flow = self.fill([100, 60])
        shown(place)
        flow.clear()
        assert flow.count() == 0
        assert flow.itemAt(0) is None
        extra = QWidget()
        flow.addWidget(extra)
        assert flow.itemAt(0).widget() is extra


class TestChips:
    def test_the_keyboard_opens_and_takes_off(self, shown, qtbot):
        first, chip = CodeChip("before", 1), CodeChip(PERSIAN, 3)
        shown(Row(first, chip))
        first.setFocus()
        QTest.keyClick(first, Qt.Key.Key_Tab)
        assert chip.hasFocus()
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            with qtbot.waitSignal(chip.activated, timeout=500):
                QTest.keyClick(chip, key)
        for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            with qtbot.waitSignal(chip.removed, timeout=500), qtbot.assertNotEmitted(chip.activated):
                QTest.keyClick(chip, key)

    @pytest.mark.parametrize("language", ["en", "fa"])
    def test_its_cross_takes_off_and_its_name_opens(self, shown, qtbot, language):
        if language == "fa":
            mirror()
        chip = CodeChip("silent presence", 5)
        shown(Row(chip))
        end, start = chip.width() - 12, 20
        if language == "fa":
            end, start = chip.width() - end, chip.width() - start
        with qtbot.waitSignal(chip.removed, timeout=500), qtbot.assertNotEmitted(chip.activated):
            QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(end, 12))
        with qtbot.waitSignal(chip.activated, timeout=500), qtbot.assertNotEmitted(chip.removed):
            QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(start, 12))

    def test_one_that_stays_has_no_cross(self, shown, qtbot):
        chip = CodeChip("silent presence", 5, removable=False)
        shown(Row(chip))
        with qtbot.assertNotEmitted(chip.removed):
            QTest.keyClick(chip, Qt.Key.Key_Delete)
            QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 12, 12))

    def test_a_long_name_is_cut_and_told(self, shown):
        chip = CodeChip("a name that is far too long for the narrow place that it was given here", 0)
        place = QWidget()
        FlowLayout(place).addWidget(chip)
        shown(place, 200)
        assert chip.width() <= 160
        assert "far too long" in chip.toolTip()
        assert chip.accessibleName() == chip.name()


class TestButtons:
    def test_enter_and_space_press(self, shown, qtbot):
        for made in (button("Keep"), link("Show"), tool_button("more", "More")):
            shown(made)
            for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
                with qtbot.waitSignal(made.clicked, timeout=500):
                    QTest.keyClick(made, key)

    def test_everything_in_a_button_has_room(self, qtbot):
        plain, full = button("New category"), button("New category", icon="plus", key="N")
        small = button("New category", small=True)
        for made in (plain, full, small):
            qtbot.addWidget(made)
        assert full.sizeHint().width() > plain.sizeHint().width() + 18 + 18
        assert (plain.sizeHint().height(), small.sizeHint().height()) == (28, 24)
        full.set_key(None)
        full.set_icon(None)
        assert full.sizeHint() == plain.sizeHint()

    def test_an_icon_alone_is_named(self, qtbot):
        made = tool_button("merge", "Merge <codes>", "M")
        qtbot.addWidget(made)
        assert made.accessibleName() == "Merge <codes>"
        assert "Merge &lt;codes&gt;" in made.toolTip()

    def test_the_primary_one_stands_out_in_accent(self, shown):
        made = button("Keep", primary=True)
        shown(Row(made))
        assert pixel(made, 4, 4) == theme().colour("accent").name()
        made.setEnabled(False)
        assert pixel(made, 4, 4) != theme().colour("accent").name()

    def test_the_icon_stands_at_the_start(self, shown):
        made = button("x", icon="circle")
        shown(Row(made))
        there = made.grab().toImage()
        mirror()
        QApplication.processEvents()
        back = made.grab().toImage()
        assert there.pixel(9, 14) != back.pixel(9, 14)


class TestChoices:
    @pytest.mark.parametrize(("language", "towards"), [("en", Qt.Key.Key_Right), ("fa", Qt.Key.Key_Left)])
    @pytest.mark.parametrize("kind", [Segmented, Tabs])
    def test_arrow_keys_follow_the_eye(self, shown, qtbot, language, towards, kind):
        if language == "fa":
            mirror()
        made = kind([("first", "First"), ("second", "Second"), ("third", "Third")])
        shown(made)
        made.findChildren(QWidget)[0].setFocus()
        heard = []
        made.chosen.connect(heard.append)
        QTest.keyClick(QApplication.focusWidget(), towards)
        QTest.keyClick(QApplication.focusWidget(), towards)
        assert heard == ["second", "third"]
        assert made.value() == "third"

    def test_a_click_chooses_and_setting_is_silent(self, shown, qtbot):
        made = Segmented([("a", "Second layer"), "Code"], name="Colour by")
        shown(made)
        assert made.value() == "a"
        assert made.accessibleName() == "Colour by"
        with qtbot.assertNotEmitted(made.chosen):
            made.set_value("Code")
        part = made.findChildren(QWidget)[0]
        with qtbot.waitSignal(made.chosen, timeout=500) as told:
            QTest.mouseClick(part, Qt.MouseButton.LeftButton)
        assert told.args == ["a"]

    def test_nothing_shifts_when_another_is_chosen(self, shown):
        made = Segmented(["One", "Two", "Three"])
        shown(made)
        before = made.sizeHint(), [part.geometry() for part in made.findChildren(QWidget)]
        made.set_value("Three")
        QApplication.processEvents()
        assert (made.sizeHint(), [part.geometry() for part in made.findChildren(QWidget)]) == before

    def test_a_tab_shows_its_count_in_the_interfaces_digits(self, shown):
        made = Tabs([("o", "Overlap"), ("c", "Card")])
        bare = made.sizeHint().width()
        made.set_count("o", 12)
        assert made.sizeHint().width() > bare
        shown(made)
        assert made.height() == 44

    def test_where_room_is_short_the_words_stay_and_the_counts_go(self, shown):
        tabs = [("o", "Overlap"), ("i", "Iterations"), ("c", "Card")]
        made = Tabs(tabs)
        made.set_count("o", 123)
        made.set_count("i", 12)
        shown(made)
        whole = made.sizeHint()
        made.resize(made.minimumSizeHint())
        QApplication.processEvents()
        assert made.width() < whole.width()
        bold = theme().metrics(theme().interface_font("body", True))
        for part in made.findChildren(QRadioButton):
            assert part.width() >= bold.horizontalAdvance(part.text())
            seen = part.grab().toImage()
            part.count = None
            assert part.grab().toImage() == seen, "half a count is worse than none"

    def test_a_list_is_silent_until_someone_chooses(self, shown, qtbot):
        made = Choice([("w", "Word"), ("x", "Excel")], "x")
        shown(made)
        assert made.value() == "x"
        with qtbot.assertNotEmitted(made.chosen):
            made.set_value("w")
        with qtbot.waitSignal(made.chosen, timeout=500) as told:
            QTest.keyClick(made, Qt.Key.Key_Down)
        assert told.args == ["x"]

    def test_scrolling_past_a_list_chooses_nothing(self, shown):
        other, made = QLineEdit(), Choice(["a", "b", "c"], "b")
        shown(Column(other, made))
        other.setFocus()
        wheel = QWheelEvent(
            QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(made, wheel)
        assert made.value() == "b"

    def test_the_words_of_a_box_check_it(self, shown, qtbot):
        made = CheckBox("Merge equal cells")
        shown(made)
        QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(made.width() - 5, 8))
        assert made.isChecked()
        QTest.keyClick(made, Qt.Key.Key_Space)
        assert not made.isChecked()


class TestNotes:
    def test_it_says_its_text_once_it_is_finished(self, shown, qtbot):
        other, note = QLineEdit(), NoteEdit()
        shown(Column(note, other))
        note.set_text("first")
        note.setFocus()
        heard = []
        note.committed.connect(heard.append)
        note.moveCursor(note.textCursor().MoveOperation.End)
        QTest.keyClicks(note, " and more")
        assert heard == []
        QTest.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert heard == ["first and more"]
        other.setFocus()
        assert heard == ["first and more"]  # nothing new to say
        note.setFocus()
        QTest.keyClick(note, Qt.Key.Key_Return)
        QTest.keyClicks(note, "x")
        other.setFocus()
        assert heard[1:] == ["first and more\nx"]

    def test_set_text_is_silent(self, shown, qtbot):
        other, note = QLineEdit(), NoteEdit()
        shown(Column(note, other))
        note.setFocus()
        with qtbot.assertNotEmitted(note.committed):
            note.set_text("from elsewhere")
            other.setFocus()

    def test_it_grows_to_its_most_lines(self, shown):
        note = NoteEdit(min_lines=2, max_lines=4)
        shown(note, 400, 400)
        two = note.height()
        note.set_text("a\nb\nc")
        QApplication.processEvents()
        assert note.height() == two + 20
        note.set_text("\n" * 20)
        QApplication.processEvents()
        assert note.height() == two + 40

    def test_its_direction_is_the_studys_and_never_guessed(self, shown):
        note = NoteEdit(direction=RTL)
        shown(note)
        note.set_text("CRM in Latin letters")
        assert note.document().firstBlock().textDirection() == RTL
        QTest.keyClick(note, Qt.Key.Key_Return)
        assert note.textCursor().block().textDirection() == RTL
        assert note.cursorRect().x() > note.viewport().width() / 2
        note.set_direction(LTR)
        assert note.document().firstBlock().textDirection() == LTR

    def test_undo_does_not_reach_behind_the_text_that_was_set(self, shown):
        note = NoteEdit()
        shown(note)
        note.set_text("as it was")
        assert not note.document().isUndoAvailable()

    @pytest.mark.parametrize("text", ["CRM", PERSIAN])
    def test_a_line_keeps_to_its_direction(self, shown, text):
        line = TextField(direction=RTL)
        shown(line)
        line.setText(text)
        assert ink_columns(line)[-1] > line.width() - 18
        line.set_direction(LTR)
        assert ink_columns(line)[0] < 18

    def test_an_empty_line_waits_at_its_start(self, shown):
        line = TextField(direction=RTL)
        shown(line)
        line.grab()  # the line scrolls as it paints
        assert line.cursorRect().center().x() > line.width() - 20
        line.set_direction(LTR)
        line.grab()
        assert line.cursorRect().center().x() < 20

    def test_icon_and_key_leave_room_for_the_words(self, shown):
        line = TextField("Find", icon="search", key="Ctrl K")
        shown(line)
        assert line.textMargins().left() == 22
        assert line.textMargins().right() > 30
        mirror()
        QApplication.processEvents()
        assert line.textMargins().right() == 22

    def test_a_row_of_a_form_names_its_field(self, qtbot):
        line = TextField()
        row = field("Title", line, "It stands on the report.")
        qtbot.addWidget(row)
        assert line.accessibleName() == "Title"
        assert line.accessibleDescription() == "It stands on the report."
        assert row.findChildren(QLabel)[0].buddy() is line


class TestPanels:
    def test_headers_are_as_high_as_they_should_be(self, shown):
        head = PanelHeader("Statement 6", "of 15")
        last = head.add_last(tool_button("more", "More"))
        before = head.add(tool_button("eye", "See"))
        shown(head)
        assert head.height() == 44
        assert before.x() < last.x()
        mirror()
        QApplication.processEvents()
        assert before.x() > last.x()

    def test_a_narrow_header_cuts_words_and_keeps_buttons(self, shown):
        head = PanelHeader("A title of some length", "and a detail that is longer still", lead=True)
        made = head.add(button("Export"))
        window = shown(head, 280)
        assert window.width() == 280
        assert made.geometry().right() <= head.width()
        assert made.width() == made.sizeHint().width()

    def test_a_notice_offers_its_deeds(self, shown, qtbot):
        made = Notice("warn", "Its codes reach two categories.", [("keep", "On purpose"), ("part", "Part it")])
        shown(made)
        second = made.findChildren(Button)[1]
        with qtbot.waitSignal(made.chosen, timeout=500) as told:
            QTest.keyClick(second, Qt.Key.Key_Return)
        assert told.args == ["part"]
        made.set_text("Other words")
        assert made.accessibleName() == made.text() == "Other words"

    def test_a_notice_shows_all_of_its_words_where_it_is_narrow(self, shown):
        made = Notice("error", "The file could not be read. Choose another encoding, or leave it out for now.")
        shown(Column(made, margins=8), 220, 400)
        words = made.findChild(QLabel)
        assert words.height() >= words.heightForWidth(words.width()) >= 60
        assert made.rect().contains(words.geometry())

    def test_an_empty_place_says_what_comes_next(self, shown, qtbot):
        made = EmptyPlace("No statements yet.", "Mark a statement", "S")
        shown(made, 600, 400)
        with qtbot.waitSignal(made.activated, timeout=500):
            QTest.mouseClick(made.findChild(QPushButton), Qt.MouseButton.LeftButton)
        bare = EmptyPlace("Nothing here.")
        qtbot.addWidget(bare)
        assert bare.findChild(QPushButton) is None

    def test_a_panel_folds_and_keeps_the_keyboard(self, shown, qtbot):
        made = SidePanel("Transcripts", "start", 220)
        shown(Row(made))
        fold = made.findChild(QWidget, "fold")
        fold.setFocus()
        with qtbot.waitSignal(made.folded_changed, timeout=500) as told:
            QTest.keyClick(fold, Qt.Key.Key_Space)
        assert told.args == [True]
        QApplication.processEvents()
        assert made.width() == 32
        assert fold.hasFocus()
        assert fold.isVisible()
        QTest.keyClick(fold, Qt.Key.Key_Space)
        QApplication.processEvents()
        assert not made.folded()
        assert made.width() > 150
        assert fold.hasFocus()

    @pytest.mark.parametrize("edge", ["start", "end"])
    def test_what_stands_beside_it_takes_the_width_of_a_folded_panel(self, shown, edge):
        made, work = SidePanel("Transcripts", edge, 220), QWidget()
        splitter = QSplitter(Qt.Orientation.Horizontal)
        for part in (made, work) if edge == "start" else (work, made):
            splitter.addWidget(part)
        shown(splitter, 700, 300)
        splitter.setSizes([220, 480] if edge == "start" else [480, 220])
        for folded, width in ((True, 32), (False, 220)):
            made.set_folded(folded)
            QApplication.processEvents()
            assert made.width() == width
            assert work.width() == splitter.width() - width - splitter.handleWidth()

    @pytest.mark.parametrize(("edge", "language", "at_left"), [
        ("start", "en", False), ("end", "en", True), ("start", "fa", True), ("end", "fa", False),
    ])  # fmt: skip
    def test_its_rule_is_on_the_side_of_the_work(self, shown, edge, language, at_left):
        if language == "fa":
            mirror()
        made = SidePanel("Transcripts", edge, 220)
        shown(Row(made))
        rule = theme().colour("line").name()
        assert (pixel(made, 0, 100) == rule) == at_left
        assert (pixel(made, made.width() - 1, 100) == rule) == (not at_left)

    def test_counts_speak_the_interfaces_digits(self, qtbot):
        i18n.speak("fa")
        made = CountBadge(25, "checks", "وارسی باز")
        qtbot.addWidget(made)
        assert made.accessibleName() == "۲۵ وارسی باز"
        row = Row(label("before"), CountBadge(0), label("after"))
        qtbot.addWidget(row)
        row.show()
        gone = row.findChild(CountBadge)
        assert not gone.isVisible()
        gone.set_number(3)
        assert gone.isVisible()
        gone.set_number(0)
        assert not gone.isVisible()

    def test_a_count_waits_for_its_place(self, qtbot):
        made = CountBadge(0)
        made.set_number(4)
        assert not made.isVisible()
        row = Row(made)
        qtbot.addWidget(row)
        row.show()
        assert made.isVisible()

    def test_what_is_added_stands_in_its_section(self, shown):
        made = Section("Codes", "2")
        chip = made.add(CodeChip("silent presence", 5))
        deed = made.add_action(KeyCap("C"))
        shown(made)
        assert chip.mapTo(made, QPoint(0, 0)).y() > deed.mapTo(made, QPoint(0, 0)).y()
        assert deed.mapTo(made, QPoint(0, 0)).x() > made.width() / 2


class TestProgress:
    def test_a_short_deed_is_never_shown(self, shown, qtbot):
        made = ProgressStrip()
        shown(Row(made))
        made.start("Reading 3 files")
        qtbot.wait(50)
        made.finish()
        qtbot.wait(550)
        assert not made.isVisible()

    def test_a_long_one_is_shown_and_can_be_stopped(self, shown, qtbot):
        made = ProgressStrip()
        shown(Row(made))
        made.start("Reading 3 files")
        assert not made.isVisible()
        qtbot.waitUntil(made.isVisible, timeout=1500)
        made.advance(1, 2)
        with qtbot.waitSignal(made.cancelled, timeout=500):
            QTest.keyClick(made.findChild(QPushButton), Qt.Key.Key_Return)
        made.finish()
        assert not made.isVisible()

    @pytest.mark.parametrize("language", ["en", "fa"])
    def test_it_fills_from_the_start(self, shown, qtbot, language):
        if language == "fa":
            mirror()
        made = ProgressStrip()
        shown(Row(made))
        made.start("Reading", cancellable=False)
        made.advance(1, 4)
        made.show()
        QApplication.processEvents()
        bar = made.findChild(QWidget, "bar")
        accent = theme().colour("accent").name()
        first, last = pixel(bar, 2, 1) == accent, pixel(bar, bar.width() - 3, 1) == accent
        assert (first, last) == ((True, False) if language == "en" else (False, True))
        made.finish()


class TestFocusRing:
    def ring_of(self, window):
        return next((w for w in window.findChildren(QWidget, "focus ring") if w.isVisible()), None)

    def test_it_goes_round_what_has_the_keyboard(self, shown):
        one, two = button("One"), TextField()
        window = shown(Column(one, two))
        one.setFocus()
        around = QRect(one.mapTo(window, QPoint(0, 0)), one.size()).adjusted(-4, -4, 4, 4)
        assert self.ring_of(window).geometry() == around
        two.setFocus()
        QApplication.processEvents()
        around = QRect(two.mapTo(window, QPoint(0, 0)), two.size()).adjusted(-4, -4, 4, 4)
        assert self.ring_of(window).geometry() == around
        assert pixel(window, around.center().x(), around.y()) == theme().colour("accent").name()

    def test_it_follows_and_hides_with_its_widget(self, shown, qtbot):
        space, one = QWidget(), button("One")
        space.setFixedHeight(10)
        window = shown(Column(space, one))
        one.setFocus()
        before = self.ring_of(window).y()
        space.setFixedHeight(60)
        qtbot.waitUntil(lambda: self.ring_of(window).y() == before + 50, timeout=500)
        one.hide()
        QApplication.processEvents()
        assert self.ring_of(window) is None

    def test_it_scrolls_and_is_clipped_with_its_place(self, shown):
        tall = Column(*[button(str(n)) for n in range(40)])
        area = scrolled(tall)
        area.setFixedHeight(200)
        window = shown(area)
        first = tall.findChildren(QPushButton)[0]
        first.setFocus()
        ring = self.ring_of(window)
        assert ring.parentWidget() is area.viewport()
        before = ring.y()
        area.verticalScrollBar().setValue(30)
        assert ring.y() == before - 30

    def test_there_is_only_ever_one(self, shown):
        buttons = [button(str(n)) for n in range(5)]
        window = shown(Column(*buttons))
        for one in [*buttons, *buttons]:
            one.setFocus()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            QApplication.processEvents()
            assert len([w for w in window.findChildren(QWidget, "focus ring") if w.isVisible()]) == 1

    def test_it_takes_no_click_and_no_room(self, shown, qtbot):
        one = button("One")
        window = shown(Column(one))
        hint = window.sizeHint()
        one.setFocus()
        assert window.sizeHint() == hint
        assert window.childAt(one.mapTo(window, QPoint(5, 5))) is one

    def test_lists_keep_theirs_inside(self, shown):
        rows = QListWidget()
        rows.addItems(["a", "b"])
        window = shown(rows)
        rows.setFocus()
        assert self.ring_of(window) is None
        own = QLineEdit()
        window.layout().addWidget(own)
        focus.no_ring(own)
        own.setFocus()
        assert self.ring_of(window) is None

    def test_it_outlives_its_widget(self, shown, qtbot):
        one, two = button("One"), button("Two")
        shown(Column(one, two))
        one.setFocus()
        one.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        two.setFocus()
        assert two.hasFocus()


def everything() -> QWidget:
    """One of each, with long words in both scripts."""
    head = PanelHeader("Statements", "of 15")
    head.add(button("Export", "export"))
    flow = QWidget()
    line = FlowLayout(flow)
    for name in ("being an audience", PERSIAN):
        line.addWidget(CodeChip(name, 4, key="1"))
    note = NoteEdit()
    note.set_text(f"{PERSIAN} and more words to fill more than a line of it " * 2)
    return Column(
        head,
        Row(button("Keep", primary=True), button("New category", "plus", key="N"), link("Leave open")),
        Row(Segmented(["First", PERSIAN]), Tag("one setting", "warn", "warning"), CountBadge(12, "checks")),
        Row(StateLine("check", "Saved 14:02", "ok"), KeyCap("Ctrl K"), Swatch(4), tool_button("more", "More")),
        flow,
        Notice("warn", "Its codes reach two second-layer categories.", [("a", "On purpose"), ("b", "Part it")]),
        Quotation("They needed somebody to be arguing in front of.", "en", 5),
        note,
        field("Title", TextField("Find", icon="search", key="Ctrl K"), "It stands on the report and in the window."),
        CheckBox("Merge equal cells"),
        Choice(["B Nazanin with Times New Roman"]),
        Divider(),
        PanelFooter(label("5 of 9 interviews read", "caption", "ink2")),
    )


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize("zoom", [1.0, 2.0, 3.0])
def test_nothing_is_cut_at_any_scale(qapp, shown, zoom, language):
    themes.apply(qapp, "light", zoom, language)
    window = shown(everything(), round(440 * zoom), round(900 * zoom))
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.objectName() == "focus ring":
            continue
        outside = widget.parentWidget().rect()
        assert outside.contains(widget.geometry()), f"{widget} {widget.geometry()} lies outside {outside}"
        hint = widget.minimumSizeHint()
        assert widget.width() >= hint.width(), f"{widget} is too narrow"
        assert widget.height() >= hint.height(), f"{widget} is too low"
        if isinstance(widget, QLabel) and widget.wordWrap():
            assert widget.height() >= widget.heightForWidth(widget.width())


def test_a_new_theme_reaches_what_stands_already(qapp, shown):
    window = shown(everything(), 440, 900)
    heights = {w: w.sizeHint() for w in window.findChildren(QWidget) if isinstance(w, Button | CodeChip | QLabel)}
    themes.apply(qapp, "dark", 2.0, "en")
    for widget, before in heights.items():
        grown = widget.sizeHint()
        assert grown.height() == pytest.approx(2 * before.height(), abs=2), widget
        assert grown.width() >= 1.6 * before.width()
    assert window.findChild(PanelHeader).height() == 88
    window.resize(880, 1800)
    QApplication.processEvents()
    themes.apply(qapp, "light", 1.0, "en")
    assert all(widget.sizeHint() == before for widget, before in heights.items())


def test_the_window_in_persian_is_the_english_one_mirrored(qapp, shown):
    """Where the words are the same, every part lies as far from the right as it lay from the left."""
    window = shown(everything(), 700, 900)
    parts = [w for w in window.findChildren(QWidget) if isinstance(w, Button | CodeChip | Segmented | KeyCap | Tag)]

    def starts(rtl: bool) -> list[tuple[QWidget, int]]:
        found = []
        for widget in parts:
            left = widget.mapTo(window, QPoint(0, 0)).x()
            found.append(window.width() - left - widget.width() if rtl else left)
        return found

    before = starts(rtl=False)
    qapp.setLayoutDirection(RTL)
    QApplication.processEvents()
    assert starts(rtl=True) == before


def test_every_control_has_a_name_and_can_be_reached(qapp, shown):
    window = shown(everything(), 440, 900)
    controls = [w for w in window.findChildren(QWidget) if isinstance(w, Button | CodeChip | CheckBox | KeyCap | Tag)]
    assert len(controls) > 8
    for widget in controls:
        assert widget.accessibleName(), widget
        if not isinstance(widget, KeyCap | Tag):
            assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_swatch_says_solid_double_and_unplaced(shown):
    solid, double, unplaced = Swatch(3, 20), Swatch(4, 20), Swatch(0, 20)
    shown(Row(solid, double, unplaced))
    sheet = pixel(unplaced, 10, 10)
    assert pixel(solid, 10, 10) == theme().code_colour(3).name()
    assert pixel(double, 10, 10) == sheet
    assert pixel(double, 10, 3) == theme().code_colour(4).name()
    assert pixel(unplaced, 10, 3) == sheet
    assert solid.sizeHint() == QSize(20, 20)
    assert math.isclose(theme().px(20), 20)


def test_a_label_follows_the_direction_of_what_it_stands_in(qtbot):
    words = label("یک", direction=None)
    box = Column(words)
    qtbot.addWidget(box)
    box.resize(200, 40)
    box.show()

    def inked(side: str) -> bool:
        image = box.grab().toImage()
        columns = range(40) if side == "left" else range(image.width() - 40, image.width())
        ground = image.pixel(image.width() // 2, 0)
        return any(image.pixel(x, y) != ground for x in columns for y in range(image.height()))

    assert (inked("left"), inked("right")) == (True, False)
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert (inked("left"), inked("right")) == (False, True)
