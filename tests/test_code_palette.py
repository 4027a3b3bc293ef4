"""The code palette: what it finds, and how it is used."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication

from phenocode.commands.categories import make_category, make_code
from phenocode.commands.statements import code_statement
from phenocode.study.records import InitialCode, Layer, new_id
from phenocode.ui.read.match_row import typed_words
from tests.reading_desk import make_desk

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_desk(qtbot, tmp_path):
    made = []

    def open_one(**wishes):
        desk = make_desk(qtbot, tmp_path, **wishes)
        made.append(desk)
        return desk

    yield open_one
    for desk in made:
        desk.workspace.leave()
        desk.bridge.close()


@pytest.fixture
def desk(open_desk):
    desk = open_desk()
    for name in ("حضور خاموش", "مشارکت خاموش", "صدا داشتن مشارکت", "می‌تواند بخرد"):
        make_code(desk.session, name)
    other = desk.mark("کتابخانه را مال خودشان")
    for name in ("مشارکت خاموش", "صدا داشتن مشارکت"):
        code_statement(desk.session, other.id, name)
    desk.statement = desk.mark("مشارکت یعنی کمک به من.")
    desk.press(Qt.Key.Key_C)
    desk.palette = desk.workspace.palette_of_codes
    assert desk.palette.isVisible()
    return desk


def names(desk):
    return [match.name for match in desk.palette.model.rows if not match.makes]


def codes(desk):
    return [code.name for code in desk.study.codes_of(desk.statement.id)]


def write(desk, text):
    desk.palette.field.insert(text)
    desk.settle()


def test_arabic_letters_find_persian_names(desk):
    write(desk, "مشاركت خاموش")  # an Arabic kaf
    assert desk.palette.model.rows[0].name == "مشارکت خاموش"
    assert desk.palette.model.rows[0].tag == "same name"
    desk.press(Qt.Key.Key_Return)
    assert codes(desk) == ["مشارکت خاموش"]
    assert not desk.palette.isVisible()
    assert QApplication.focusWidget() is desk.view


def test_a_joined_or_spaced_affix_is_the_same_name(desk):
    write(desk, "ميتواند بخرد")
    assert desk.palette.model.rows[0].tag == "same name"


def test_a_near_name_is_shown_before_a_new_one_is_made(desk):
    write(desk, "حضور خامش")
    rows = desk.palette.model.rows
    assert (rows[0].name, rows[0].tag) == ("حضور خاموش", "near")
    assert rows[-1].makes
    desk.press(Qt.Key.Key_Return)
    assert codes(desk) == ["حضور خاموش"]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("خاموش حضور", "same words in another order"),
        ("حضورها خاموش", "differs only in endings"),
        ("حضور خامش", "95 % alike"),  # 200 × 9 ÷ (9 + 10), the space counted
        ("حضور خالوس", "80 % alike"),  # 200 × 8 ÷ (10 + 10)
    ],
)
def test_a_near_name_says_why(desk, typed, why):
    write(desk, typed)
    near = desk.palette.model.rows[0]
    assert (near.name, near.tag, near.detail) == ("حضور خاموش", "near", f"{why}; not placed yet, 0 statements")


def test_a_new_code_says_that_it_is_almost_another_before_enter_makes_it(desk):
    write(desk, "حضور خالوس")
    last = desk.palette.model.rows[-1]
    assert (last.name, last.detail) == ("Make the code حضور خالوس", "although there is حضور خاموش")
    assert desk.palette.list.currentIndex().row() == len(desk.palette.model.rows) - 1
    spoken = desk.palette.list.currentIndex().data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert spoken == "although there is حضور خاموش"
    desk.press(Qt.Key.Key_Return)
    assert codes(desk) == ["حضور خالوس"]


def test_a_near_name_is_shown_however_many_hold_what_is_typed(desk):
    for letter in "abcdefghijklmno":
        make_code(desk.session, f"سکوت کلاس در زنگ نخست {letter}")
    make_code(desk.session, "سکوت کلاسی")
    make_code(desk.session, "سکون کلاس")
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_C)
    write(desk, "سکوت کلاس")
    tags = {match.name: match.tag for match in desk.palette.model.rows}
    assert len(tags) == 13
    assert tags["سکون کلاس"] == tags["سکوت کلاسی"] == "near"


def test_whoever_types_before_all_codes_are_ready_finds_the_same(qtbot, desk):
    many = [InitialCode(new_id(), f"کد {number}", "", 100 + number) for number in range(300)]
    desk.session.run("test", {}, lambda tx: tx.insert(*many))
    desk.press(Qt.Key.Key_Escape)
    desk.workspace.open_palette()
    assert desk.palette.getting_ready
    desk.palette.field.insert("کد ۲۷۱")
    assert desk.palette.getting_ready
    assert next((match.name, match.tag) for match in desk.palette.model.rows) == ("کد 271", "same name")
    qtbot.waitUntil(lambda: not desk.palette.getting_ready)


def test_a_name_like_no_other_is_made_new_by_enter(desk):
    write(desk, "بستن حساب")
    desk.press(Qt.Key.Key_Return)
    assert codes(desk) == ["بستن حساب"]
    assert len(desk.study.codes) == 5


def test_ctrl_enter_makes_a_new_code_in_spite_of_a_near_one(desk):
    write(desk, "حضور خامش")
    desk.press(Qt.Key.Key_Return, CTRL)
    assert codes(desk) == ["حضور خامش"]


def test_making_a_second_code_of_the_same_name_is_refused_with_the_reason(desk):
    write(desk, "مشارکت خاموش")
    last = desk.palette.model.rows[-1]
    assert last.refused
    assert last.name == "No new code is made: مشارکت خاموش is the same name."
    desk.press(Qt.Key.Key_Return, CTRL)
    assert codes(desk) == []
    assert len(desk.study.codes) == 4


def test_arrows_choose_and_space_gives_several(desk):
    write(desk, "مشارکت")
    found = names(desk)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Space)
    assert desk.palette.isVisible()
    assert desk.palette.field.text() == ""
    write(desk, "حضور")
    desk.press(Qt.Key.Key_Return, SHIFT)
    assert desk.palette.isVisible()
    assert codes(desk) == [found[0], "حضور خاموش"]
    desk.press(Qt.Key.Key_Escape)
    assert not desk.palette.isVisible()


def test_space_is_a_space_while_typing(desk):
    desk.type("a b")
    assert desk.palette.field.text() == "a b"


@pytest.mark.parametrize("digit", ["2", "۲", "٢"])
def test_a_digit_in_the_empty_field_gives_a_recent_code(desk, digit):
    wanted = desk.study.codes[desk.workspace.recent.ids()[1]].name
    desk.press_letter(digit)
    assert codes(desk) == [wanted]


def test_a_digit_after_letters_is_a_digit(desk):
    desk.type("a2")
    assert desk.palette.field.text() == "a2"
    assert codes(desk) == []


def test_letters_of_deeds_are_only_letters_in_the_field(desk):
    desk.type("sci[]m")
    desk.press(Qt.Key.Key_Delete)
    assert desk.palette.field.text() == "sci[]m"
    assert desk.statement in desk.statements


def test_escape_leaves_everything_as_it_was(desk):
    write(desk, "تازه")
    desk.press(Qt.Key.Key_Escape)
    assert (codes(desk), len(desk.study.codes)) == ([], 4)
    assert QApplication.focusWidget() is desk.view


def test_going_elsewhere_closes_it_and_keeps_the_keyboard_there(desk):
    desk.workspace.card.memo.setFocus()
    desk.settle()
    assert not desk.palette.isVisible()
    assert QApplication.focusWidget() is desk.workspace.card.memo


@pytest.mark.parametrize(("language", "interface"), [("fa", "fa"), ("en", "en"), ("fa", "en"), ("en", "fa")])
@pytest.mark.parametrize("width", [1356, 1700, 1040])
def test_it_never_stands_over_the_text(open_desk, language, interface, width):
    desk = open_desk(language=language, interface=interface)
    desk.window.resize(width, 760)
    desk.settle()
    desk.mark("مشارکت یعنی کمک به من." if language == "fa" else "At first it was helping me.")
    desk.press(Qt.Key.Key_C)
    palette = desk.workspace.palette_of_codes
    viewport = desk.view.viewport()
    text = QRect(viewport.mapTo(desk.workspace, QPoint(0, 0)), viewport.size())
    assert not palette.geometry().intersects(text)
    assert desk.workspace.rect().contains(palette.geometry())


def test_it_marks_the_selection_first(open_desk):
    desk = open_desk()
    desk.drag("کتابخانه را مال خودشان")
    desk.press(Qt.Key.Key_C)
    desk.palette = desk.workspace.palette_of_codes
    write(desk, "خودشان")
    desk.press(Qt.Key.Key_Return)
    [statement] = desk.statements
    assert [c.name for c in desk.study.codes_of(statement.id)] == ["خودشان"]


def test_without_a_statement_it_says_what_to_do(open_desk):
    desk = open_desk()
    desk.press(Qt.Key.Key_C)
    assert not desk.workspace.palette_of_codes.isVisible()
    assert desk.said == ["Choose a statement first, or select some of the participant's words."]


def test_each_match_tells_its_chain_and_how_often_it_is_used(desk):
    code = next(c for c in desk.study.codes.values() if c.name == "حضور خاموش")
    first = make_category(desk.session, Layer.FIRST, "بودن", holding=[code.id])
    make_category(desk.session, Layer.SECOND, "دیده شدن", holding=[first.id])
    code_statement(desk.session, desk.statement.id, code.name)
    write(desk, "خاموش")
    details = {match.name: match.detail for match in desk.palette.model.rows}
    assert details["حضور خاموش"] == "بودن › دیده شدن, 1 statement"
    assert details["مشارکت خاموش"] == "not placed yet, 1 statement"


def test_the_words_that_were_typed_are_found_whole():
    assert [("presence carries"[a:b]) for a, b in typed_words("presence carries", "carr")] == ["carries"]
    assert [("حضور خاموش"[a:b]) for a, b in typed_words("حضور خاموش", "خاموش")] == ["خاموش"]
    assert typed_words("حضور خاموش", "دیگر") == []
    assert typed_words("حضور", "") == []
