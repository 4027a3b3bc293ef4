"""The Read workspace, used as a reader uses it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from phenocode.commands.categories import make_category, move_cards, rename_card
from phenocode.commands.importing import FileChoice, divide, store_import
from phenocode.commands.interviews import map_speaker
from phenocode.commands.statements import code_statement, extend_statement, mark_statement
from phenocode.exchange.documents import Document
from phenocode.study.records import Check, Layer, Role
from phenocode.ui.colouring import ColourBy
from phenocode.ui.place import Place
from phenocode.ui.read.details import InterviewDetails
from phenocode.ui.widgets.buttons import Button
from tests.reading_desk import make_desk
from tests.studies import add_transcript

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


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
    return open_desk()


def quotations(desk):
    return [statement.quotation for statement in desk.statements]


# Marking


@pytest.mark.parametrize(("language", "interface"), [("fa", "en"), ("fa", "fa"), ("en", "en"), ("en", "fa")])
def test_selected_words_are_marked_exactly_in_every_direction(open_desk, language, interface):
    desk = open_desk(language=language, interface=interface)
    # After an emoji or a wide letter, and across a Latin word in Persian.
    words = "بعد دیدم بچه‌ها توی Excel تصمیم می‌گیرند." if language == "fa" else "the garden became theirs."
    statement = desk.mark(words)
    assert statement.quotation == words
    assert (statement.start, statement.end) == desk.span(words)
    assert desk.workspace.current == statement
    assert desk.view.selected_span() is None


def test_a_persian_keyboard_does_the_same_deeds(desk):
    desk.drag("مشارکت یعنی کمک به من.")
    desk.press_letter("س")
    assert quotations(desk) == ["مشارکت یعنی کمک به من."]
    desk.press_letter("ه")  # I
    assert [c.name for c in desk.study.codes_of(desk.statements[0].id)] == ["مشارکت یعنی کمک به من."]
    desk.press_letter("ز")  # C
    assert desk.workspace.palette_of_codes.isVisible()


def test_the_interviewers_words_are_left_out_and_that_is_said(desk):
    desk.press(Qt.Key.Key_A, CTRL)
    desk.press(Qt.Key.Key_S)
    [statement] = desk.statements
    assert len(statement.spans) == 2
    assert not any(word in statement.quotation for word in ("نگاهتان", "فهمیدید", "ک۴:", "turn"))
    assert desk.said == ["The interviewer's words were left out."]


def test_only_the_interviewers_words_are_refused(desk):
    desk.drag("از کجا فهمیدید؟")
    desk.press(Qt.Key.Key_S)
    assert not desk.statements
    assert desk.refused == ["Only the interviewer's words are selected. Select some of the participant's words."]


def test_with_nothing_selected_the_statement_at_the_caret_is_chosen(desk):
    statement = desk.mark("بعد دیدم بچه‌ها توی Excel تصمیم می‌گیرند.")
    desk.press(Qt.Key.Key_Escape)
    assert desk.workspace.current is None
    desk.view.put_caret(statement.start + 5)
    desk.press(Qt.Key.Key_S)
    assert desk.workspace.current == statement
    desk.press(Qt.Key.Key_Escape)
    desk.view.put_caret(0)
    desk.press(Qt.Key.Key_S)
    assert desk.said[-1] == "Select some of the participant's words first."


def test_ctrl_adds_a_second_span_by_mouse_and_shift_s_by_keyboard(desk):
    statement = desk.mark("مشارکت یعنی کمک به من.")
    desk.drag("کتابخانه را مال خودشان", CTRL)
    [statement] = desk.statements
    assert [s.text for s in statement.spans] == ["مشارکت یعنی کمک به من.", "کتابخانه را مال خودشان"]
    start, end = desk.span("همین هم یک جور")
    desk.view.select(start, end)
    desk.press(Qt.Key.Key_S, SHIFT)
    [statement] = desk.statements
    assert statement.quotation == "مشارکت یعنی کمک به من. […] کتابخانه را مال خودشان […] همین هم یک جور"
    bracket = desk.workspace.margin.brackets()[0]
    assert len(bracket.spans) == 3


def test_delete_unmarks_and_undo_brings_it_back_chosen(desk):
    statement = desk.mark("مشارکت یعنی کمک به من.")
    desk.press(Qt.Key.Key_Delete)
    assert not desk.statements
    assert desk.workspace.current is None
    desk.session.undo()
    desk.settle()
    assert desk.workspace.current == statement
    desk.session.undo()
    desk.settle()
    assert not desk.statements
    assert desk.workspace.marks.marks == []
    desk.session.redo()
    assert quotations(desk) == ["مشارکت یعنی کمک به من."]
    assert desk.workspace.marks.find(statement.id) is not None


def test_undo_of_marking_keeps_the_place_in_the_text(open_desk):
    desk = open_desk(language="en", text="P1: " + "\n".join(f"Paragraph {n} about the garden." for n in range(200)))
    bar = desk.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    desk.settle()
    offset = desk.view.offset_at_top()
    number = desk.text.count("\n", 0, offset) + 3
    desk.mark(f"Paragraph {number} about")
    value = bar.value()
    desk.session.undo()
    desk.settle()
    assert bar.value() == value


# Walking


def test_brackets_walk_the_statements_in_order_and_stop_at_the_ends(desk):
    first = desk.mark("مشارکت یعنی کمک به من.")
    last = desk.mark("خودشان به هم تذکر می‌دادند.")
    middle = desk.mark("کتابخانه را مال خودشان")
    seen = []
    desk.press(Qt.Key.Key_Escape)
    desk.view.put_caret(0)
    for _ in range(4):
        desk.press(Qt.Key.Key_BracketRight)
        seen.append(desk.workspace.current)
    assert seen == [first, middle, last, last]
    desk.press(Qt.Key.Key_BracketLeft)
    assert desk.workspace.current == middle
    desk.press_letter("ج")
    assert desk.workspace.current == first


def test_a_click_chooses_and_again_the_next_of_those_that_overlap(desk):
    long = desk.mark("مشارکت یعنی کمک به من. بعد دیدم")
    short = desk.mark("کمک به من.")
    desk.press(Qt.Key.Key_Escape)
    desk.click("کمک به من")
    assert desk.workspace.current == short
    desk.click("کمک به من")
    assert desk.workspace.current == long
    desk.click("اول ")
    assert desk.workspace.current is None


def test_bracket_and_name_choose_and_light_up_with_the_text(desk):
    statement = desk.mark("مشارکت یعنی کمک به من.")
    code_statement(desk.session, statement.id, "کمک به کتابدار")
    desk.press(Qt.Key.Key_Escape)
    margin = desk.workspace.margin
    [name] = margin.names(margin.brackets())
    assert name.text == "کمک به کتابدار"
    point = margin._name_place(name).center().toPoint()
    QTest.mouseMove(margin, point)
    desk.settle()
    assert desk.view.tints.hovered == statement.id
    QTest.mouseMove(margin, QPoint(2, margin.height() - 4))
    desk.settle()
    assert desk.view.tints.hovered is None
    start = desk.point(statement.start + 1)
    QTest.mouseMove(desk.view.viewport(), start)
    desk.settle()
    assert desk.view.tints.hovered == statement.id
    QTest.mouseClick(margin, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert desk.workspace.current == statement
    bracket_x = margin._lane_x(0)
    assert margin.mark_under(QPointF(bracket_x, (name.bracket.top + name.bracket.bottom) / 2)) == statement.id
    QTest.mouseDClick(margin, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert desk.gone_to == [Place("code", name.code_id)]


def test_an_uncoded_statement_says_so_in_the_margin(desk):
    desk.mark("مشارکت یعنی کمک به من.")
    margin = desk.workspace.margin
    [name] = margin.names(margin.brackets())
    assert (name.text, name.code_id, name.colour) == ("no code yet", "", 0)


def test_the_margin_stands_at_the_texts_end(open_desk):
    desk = open_desk(language="fa", interface="en")
    view, margin = desk.view, desk.workspace.margin
    assert margin.geometry().right() < view.viewport().geometry().left()
    assert view.gutter.geometry().left() > view.viewport().geometry().right()


def test_overlapping_statements_stand_in_lanes_of_their_own(desk):
    for words in ("اول 😀 فکر می‌کردم مشارکت", "مشارکت یعنی", "یعنی کمک", "کمک به من."):
        desk.mark(words)
    assert sorted(b.lane for b in desk.workspace.margin.brackets()) == [0, 1, 2, 3]
    desk.press(Qt.Key.Key_Delete)
    assert sorted(b.lane for b in desk.workspace.margin.brackets()) == [0, 1, 2]


# Codes


def test_the_selected_words_become_the_code_of_the_statement_that_holds_them(desk):
    statement = desk.mark("بعد دیدم بچه‌ها توی Excel تصمیم می‌گیرند.")
    desk.drag("تصمیم می‌گیرند")
    desk.press(Qt.Key.Key_I)
    assert len(desk.statements) == 1
    assert [c.name for c in desk.study.codes_of(statement.id)] == ["تصمیم می‌گیرند"]


def test_words_in_no_statement_become_statement_and_code_in_one_step(desk):
    steps = len(desk.session.history())
    desk.drag("کتابخانه را مال خودشان")
    desk.press(Qt.Key.Key_I)
    [statement] = desk.statements
    assert [c.name for c in desk.study.codes_of(statement.id)] == ["کتابخانه را مال خودشان"]
    assert len(desk.session.history()) == steps + 1


def test_recent_codes_are_given_by_digits_of_all_three_kinds(desk):
    one = desk.mark("مشارکت یعنی کمک به من.")
    for name in ("یک", "دو", "سه"):
        code_statement(desk.session, one.id, name)
    desk.mark("کتابخانه را مال خودشان")
    recent = [desk.study.codes[i].name for i in desk.workspace.recent.ids()]
    assert recent == ["یک", "دو", "سه"]
    desk.press(Qt.Key.Key_1)
    desk.press_letter("۲")
    desk.press_letter("٣")
    current = desk.workspace.current
    assert [c.name for c in desk.study.codes_of(current.id)] == ["یک", "دو", "سه"]
    menu = dict(desk.workspace.menus())["code"]
    assert [action.text() for action in menu[2:6]] == ["یک", "دو", "سه", "Recent code 4"]


def test_every_deed_stands_in_a_menu_with_its_key(desk):
    for _, actions in desk.workspace.menus():
        for action in actions:
            assert action.text()
            assert not action.shortcut().isEmpty()


# The card


def test_the_card_tells_place_words_and_codes(desk):
    statement = desk.mark("بعد دیدم بچه‌ها توی Excel تصمیم می‌گیرند.")
    code_statement(desk.session, statement.id, "تصمیم")
    card = desk.workspace.card
    assert card.statement_id == statement.id
    assert card._place.text() == "turn 2, line 2"
    assert [chip.name() for chip in card.chips] == ["تصمیم"]
    assert card.accessibleDescription() == statement.quotation
    desk.mark("کتابخانه را مال خودشان")
    assert card._place.text() == "turn 2, line 3"
    desk.press(Qt.Key.Key_BracketLeft)
    assert card.statement_id == statement.id


def test_enter_goes_to_the_card_and_delete_there_takes_the_code_not_the_statement(desk):
    statement = desk.mark("مشارکت یعنی کمک به من.")
    code_statement(desk.session, statement.id, "یک")
    code_statement(desk.session, statement.id, "دو")
    desk.settle()
    desk.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is desk.workspace.card.chips[0]
    desk.press(Qt.Key.Key_Delete)
    assert desk.statements == [statement]
    assert [c.name for c in desk.study.codes_of(statement.id)] == ["دو"]
    desk.press(Qt.Key.Key_Return)
    assert desk.gone_to == [Place("code", desk.study.codes_of(statement.id)[0].id)]


def test_memo_and_reason_are_saved_when_they_are_left(desk):
    statement = desk.mark("مشارکت یعنی کمک به من.")
    desk.press(Qt.Key.Key_M)
    QApplication.focusWidget().insertPlainText("see [ s c ] 1")
    desk.workspace.card.relevance.setFocus()
    QApplication.focusWidget().insertPlainText("تعلق")
    desk.view.setFocus()
    desk.settle()
    assert desk.study.memo_on(statement.id).text == "see [ s c ] 1"
    assert desk.study.statements[statement.id].relevance == "تعلق"
    assert len(desk.statements) == 1


def test_typing_letters_in_a_note_does_no_deed(desk):
    desk.mark("مشارکت یعنی کمک به من.")
    desk.press(Qt.Key.Key_M)
    desk.type("sci[]1")
    desk.press(Qt.Key.Key_Delete)
    assert desk.workspace.card.memo.text() == "sci[]1"
    assert len(desk.statements) == 1
    assert not desk.workspace.palette_of_codes.isVisible()


def test_a_note_stays_with_its_statement_when_another_is_chosen(desk):
    first = desk.mark("مشارکت یعنی کمک به من.")
    desk.mark("کتابخانه را مال خودشان")
    desk.press(Qt.Key.Key_BracketLeft)
    desk.press(Qt.Key.Key_M)
    QApplication.focusWidget().insertPlainText("از نخستین")
    desk.workspace.deeds.step(1)
    assert desk.study.memo_on(first.id).text == "از نخستین"
    assert desk.workspace.card.memo.text() == ""


def straddling(desk):
    statement = desk.mark("مشارکت یعنی کمک به من.")
    codes = [code_statement(desk.session, statement.id, name) for name in ("یک", "دو")]
    for code in codes:
        first = make_category(desk.session, Layer.FIRST, f"اول {code.name}", holding=[code.id])
        make_category(desk.session, Layer.SECOND, f"دوم {code.name}", holding=[first.id])
    desk.settle()
    return statement, codes


def notice_of(desk):
    from phenocode.ui.widgets.panels import Notice

    return [n for n in desk.workspace.card.findChildren(Notice) if n.isVisible()]


def test_straddling_is_noticed_kept_on_purpose_and_counted_again(desk):
    statement, _ = straddling(desk)
    [notice] = notice_of(desk)
    assert notice.text() == "Its codes lie in 2 first-layer categories. On purpose, or to be parted?"
    look = desk.workspace.marks.look(statement.id)
    assert look.straddles
    assert len(set(look.colours)) == 2
    notice.chosen.emit("keep")
    desk.settle()
    assert desk.study.accepted(Check.STRADDLING, statement.id) is not None
    assert desk.workspace.marks.look(statement.id).accepted
    [notice] = notice_of(desk)
    notice.chosen.emit("recount")
    assert desk.study.accepted(Check.STRADDLING, statement.id) is None


def test_words_of_the_interviewer_are_noticed_kept_on_purpose_and_counted_again(desk):
    statement = desk.mark("همین هم یک جور مشارکت است.")
    assert notice_of(desk) == []
    map_speaker(desk.session, "ک۴", Role.INTERVIEWER)  # found out only now
    desk.settle()
    [notice] = notice_of(desk)
    assert notice.text() == "It holds the interviewer's words."
    notice.chosen.emit("keep")
    desk.settle()
    assert desk.study.accepted(Check.INTERVIEWER, statement.id) is not None
    assert desk.study.accepted(Check.STRADDLING, statement.id) is None
    [notice] = notice_of(desk)
    assert notice.text() == "It holds the interviewer's words, on purpose."
    notice.chosen.emit("recount")
    desk.settle()
    assert desk.study.accepted(Check.INTERVIEWER, statement.id) is None
    map_speaker(desk.session, "ک۴", Role.PARTICIPANT)
    desk.settle()
    assert notice_of(desk) == []


def test_two_findings_stand_beneath_each_other(desk):
    statement, _ = straddling(desk)
    map_speaker(desk.session, "ک۴", Role.INTERVIEWER)
    desk.settle()
    straddles, asks = notice_of(desk)
    asks.chosen.emit("keep")
    desk.settle()
    assert desk.study.accepted(Check.INTERVIEWER, statement.id) is not None
    straddles, asks = notice_of(desk)
    assert straddles.text().endswith("On purpose, or to be parted?")
    assert asks.text().endswith("on purpose.")


def test_parting_gives_each_category_a_statement_of_its_own(desk):
    statement, codes = straddling(desk)
    notice_of(desk)[0].chosen.emit("part")
    desk.settle()
    assert len(desk.statements) == 2
    assert len({s.spans for s in desk.statements}) == 1
    assert desk.study.codes_of(statement.id) == [codes[0]]
    assert not notice_of(desk)
    desk.session.undo()
    assert desk.study.codes_of(statement.id) == codes


def test_the_chain_leads_to_the_board(desk):
    statement, codes = straddling(desk)
    chain = desk.study.chain_of(codes[0].id)
    rungs = desk.workspace.card._chain._levels
    assert [r.accessibleName() for r in rungs] == [
        f"Code: {codes[0].name}", f"First layer: {chain.first.name}", f"Second layer: {chain.second.name}",
        "Kind of encounter: not placed yet",
    ]  # fmt: skip
    QTest.mouseClick(rungs[1], Qt.MouseButton.LeftButton)
    assert desk.gone_to == [Place("category", chain.first.id)]
    assert not rungs[3].isEnabled()
    assert statement.id == desk.workspace.card.statement_id


# Following changes


def test_colours_follow_moves_and_the_way_of_colouring(desk):
    statement, codes = straddling(desk)
    marks = desk.workspace.marks
    first = desk.study.chain_of(codes[0].id).first
    move_cards(desk.session, [codes[1].id], first.id)
    assert marks.look(statement.id).colours == (desk.study.chain_of(codes[0].id).second.colour,)
    desk.workspace.head.coloured.emit(ColourBy.ENCOUNTER.value)
    assert marks.look(statement.id).colours == (0,)
    rename_card(desk.session, codes[0].id, "نام تازه")
    assert marks.look(statement.id).codes[0][1] == "نام تازه"
    desk.session.undo()
    assert marks.look(statement.id).codes[0][1] == "یک"


def test_changes_made_while_hidden_are_seen_when_it_is_shown(desk):
    desk.workspace.hide()
    start, end = desk.span("کتابخانه را مال خودشان")
    statement = mark_statement(desk.session, desk.transcript.id, [(start, end)], codes=["خودشان"])
    assert desk.workspace.marks.find(statement.id) is None
    desk.workspace.show()
    desk.settle()
    assert desk.workspace.marks.find(statement.id) is not None
    assert desk.workspace.transcripts.progress.of(desk.transcript.id).done


def test_marks_kept_in_step_equal_marks_read_anew(desk):
    from phenocode.ui.read.marks import Marks

    a = desk.mark("مشارکت یعنی کمک به من.")
    desk.mark("کمک به من. بعد دیدم")
    c = desk.mark("خودشان به هم تذکر")
    desk.workspace.choose(a.id)
    extend_statement(desk.session, a.id, [desk.span("همین هم یک جور")])
    desk.workspace.choose(c.id)
    desk.workspace.deeds.unmark()
    desk.session.undo()
    desk.session.undo()
    fresh = Marks(desk.study)
    fresh.open(desk.transcript.id)
    assert desk.workspace.marks.marks == fresh.marks
    assert desk.workspace.marks._furthest == fresh._furthest


def test_a_label_given_another_role_changes_the_face_of_its_words(desk):
    block = desk.view.document().findBlockByNumber(1)
    before = block.begin().fragment().charFormat().font().families()
    map_speaker(desk.session, "مصاحبه‌گر", Role.PARTICIPANT)
    desk.settle()
    after = desk.view.document().findBlockByNumber(1).begin().fragment().charFormat().font().families()
    assert before != after


# Reading


def test_copying_gives_the_stored_words_without_headers(desk):
    start, _ = desk.span("تصمیم می‌گیرند.")
    _, end = desk.span("خودشان به هم تذکر")
    desk.view.select(start, end)
    desk.press(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == (
        "تصمیم می‌گیرند.\nآنجا کتابخانه را مال خودشان می‌دانند.\nاز کجا فهمیدید؟\nخودشان به هم تذکر"
    )
    assert not desk.workspace.palette_of_codes.isVisible()


def test_statements_only_hides_the_rest_and_offsets_stay_exact(desk):
    statement = desk.mark("همین هم یک جور مشارکت است.")
    QTest.mouseClick(desk.workspace.head.filter, Qt.MouseButton.LeftButton)
    desk.settle()
    assert [p.line for p in desk.view.reading.map.paragraphs] == [5]
    other = desk.mark("خودشان به هم تذکر می‌دادند.")
    assert other.quotation == "خودشان به هم تذکر می‌دادند."
    QTest.mouseClick(desk.workspace.head.filter, Qt.MouseButton.LeftButton)
    desk.settle()
    assert len(desk.view.reading.map.paragraphs) == 5
    assert statement in desk.statements


def test_larger_text_keeps_the_place(open_desk):
    desk = open_desk(language="en", text="P1: " + "\n".join(f"Paragraph {n} about the garden." for n in range(300)))
    bar = desk.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    desk.settle()
    line = desk.view.reading.lines.number_at(desk.view.offset_at_top())
    height = desk.view.document().firstBlock().next().blockFormat().lineHeight()
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Underscore):
        desk.press(key, CTRL | SHIFT)
    assert desk.workspace.size_step == 1
    assert desk.view.document().firstBlock().next().blockFormat().lineHeight() == pytest.approx(height * 1.1, abs=0.2)
    assert desk.view.reading.lines.number_at(desk.view.offset_at_top()) == line


def test_a_text_without_speakers_can_be_marked(open_desk):
    desk = open_desk(language="en", text="On gardens.\nA garden is a promise.")
    assert desk.mark("A garden is a promise.").quotation == "A garden is a promise."


def test_a_jump_shows_the_statement_and_holds_it_for_a_moment(open_desk, qtbot):
    desk = open_desk(language="en", text="P1: " + "\n".join(f"Paragraph {n} about the garden." for n in range(300)))
    other = add_transcript(desk.session, "P2: A short one.", participant="P2")
    start, end = desk.span("Paragraph 280 about")
    statement = mark_statement(desk.session, desk.transcript.id, [(start, end)])
    desk.workspace.show_place(Place("transcript", other.id))
    assert desk.workspace.transcript_id == other.id
    desk.workspace.show_place(Place("statement", statement.id))
    desk.settle()
    assert desk.workspace.transcript_id == desk.transcript.id
    assert [m.id for m in desk.view.visible_marks()] == [statement.id]
    assert desk.view.tints.hovered == statement.id
    qtbot.waitUntil(lambda: desk.view.tints.hovered is None, timeout=2000)


def test_transcripts_are_grouped_listed_and_opened_by_keyboard(desk):
    add_transcript(desk.session, "مصاحبه‌گر: سلام\nم۱: درود بر شما.", participant="م۱", setting="مدرسه")
    add_transcript(desk.session, "مصاحبه‌گر: سلام\nم۲: درود بر شما.", participant="م۲")
    desk.settle()
    panel = desk.workspace.transcripts
    assert [row.name for row in panel.model.rows] == ["کتابخانهٔ نیلوفر", "ک۴", "م۲", "مدرسه", "م۱"]
    panel.order.click()
    assert [row.name for row in panel.model.rows] == ["ک۴", "م۱", "م۲"]
    assert panel._sum.text() == "0 of 3 interviews read"
    panel.view.setFocus()
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    assert desk.study.transcripts[desk.workspace.transcript_id].name == "م۱"
    statement = desk.workspace.deeds._mark((desk.view.reading.source.text.index("درود"), 30))
    assert panel.progress.of(desk.workspace.transcript_id).icon == "half-circle"
    code_statement(desk.session, statement.id, "سلام")
    assert panel.progress.of(desk.workspace.transcript_id).icon == "check-circle"
    assert panel._sum.text() == "1 of 3 interviews read"


def test_the_place_in_each_transcript_is_remembered(open_desk):
    desk = open_desk(language="en", text="P1: " + "\n".join(f"Paragraph {n} about the garden." for n in range(300)))
    other = add_transcript(desk.session, "P2: A short one.", participant="P2")
    bar = desk.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    desk.settle()
    offset = desk.view.offset_at_top()
    desk.workspace.open_transcript(other.id)
    desk.workspace.open_transcript(desk.transcript.id)
    desk.settle()
    lines = desk.view.reading.lines
    assert lines.number_at(desk.view.offset_at_top()) == lines.number_at(offset)


def test_an_empty_study_says_what_comes_next(open_desk):
    desk = open_desk(text="")
    wanted = []
    desk.workspace.import_wanted.connect(lambda: wanted.append(True))
    assert desk.workspace.empty.isVisible()
    desk.workspace.empty.button.click()
    assert wanted
    for _, actions in desk.workspace.menus():
        for action in actions:
            action.trigger()  # nothing is open, and nothing breaks
    desk.transcript = add_transcript(desk.session, "P1: Here it is.", participant="P1")
    desk.text = "P1: Here it is."
    desk.settle()
    assert desk.view.isVisible()
    assert desk.workspace.transcript_id == desk.transcript.id


def test_details_change_participant_setting_roles_and_memo(desk):
    desk.workspace.show_details()
    desk.settle()
    dialog = desk.workspace.findChild(InterviewDetails)
    dialog.name.setText("ک۹")
    dialog.setting.setText("مدرسهٔ تازه")
    dialog.date.setText("۱۴۰۴/۰۹/۰۱")
    dialog.order.setText("۳")
    dialog.memo.set_text("دیدار دوم")
    dialog.roles["ک۴"].set_value(Role.INTERVIEWER.value)
    dialog.accept()
    desk.settle()
    [person] = desk.study.participants.values()
    assert (person.name, person.interview_date, person.interview_order) == ("ک۹", "۱۴۰۴/۰۹/۰۱", 3)
    assert desk.study.settings[person.setting_id].name == "مدرسهٔ تازه"
    assert desk.study.memo_on(desk.transcript.id).text == "دیدار دوم"
    assert desk.session.role_of("ک۴") is Role.INTERVIEWER


def test_several_participants_can_be_named_in_one_interview(desk):
    at = desk.text.index("ک۴")
    desk.workspace.show_details()
    desk.settle()
    dialog = desk.workspace.findChild(InterviewDetails)
    named = dialog.people["ک۴"]
    assert not named.isVisible()
    several = next(b for b in dialog.findChildren(Button) if b.text() == "Several participants speak here")
    QTest.mouseClick(several, Qt.MouseButton.LeftButton)
    assert named.isVisible()
    named.setText("ناهید")
    dialog.accept()
    desk.settle()
    assert desk.study.person_of("ک۴", desk.transcript.id) is not None
    start = desk.text.index("\n", at) - 6
    statement = mark_statement(desk.session, desk.transcript.id, [(start, start + 5)])
    assert desk.study.participant_of(statement).name == "ناهید"


def test_refused_details_stay_open(desk):
    desk.workspace.show_details()
    desk.settle()
    dialog = desk.workspace.findChild(InterviewDetails)
    dialog.name.setText("  ")
    dialog.accept()
    assert dialog.isVisible()
    assert desk.refused == ["A name needs at least one letter. Type one and try again."]
    dialog.reject()
    desk.settle()


def test_the_card_folds_in_a_narrow_window_and_opens_again(desk):
    desk.window.resize(900, 700)
    desk.settle()
    assert desk.workspace.card.folded()
    desk.window.resize(1300, 700)
    desk.settle()
    assert not desk.workspace.card.folded()


def test_everything_has_a_name_for_a_screen_reader(desk):
    workspace = desk.workspace
    for widget in (
        desk.view, workspace.margin, workspace.card, workspace.card.memo, workspace.card.relevance,
        workspace.transcripts.view, workspace.palette_of_codes.field, workspace.head.colours,
    ):  # fmt: skip
        assert widget.accessibleName()


def test_numbers_and_words_follow_the_interface_not_the_study(open_desk):
    desk = open_desk(language="en", interface="fa")
    desk.mark("At first it was helping me.")
    assert desk.workspace.card._place.text() == "turn ۲, line ۲"
    assert desk.view.document().toRawText().split("\u2029")[0].endswith("turn ۱")


def test_a_transcript_is_removed_once_nothing_is_marked_in_it(desk):
    keys = (Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    desk.mark("مشارکت یعنی کمک")
    desk.press(*keys)
    assert "Unmark them first" in desk.refused[-1]
    assert desk.transcript.id in desk.session.study.transcripts
    desk.session.undo()
    desk.press(*keys)
    assert desk.transcript.id not in desk.session.study.transcripts
    assert desk.workspace.empty.isVisible()
    desk.session.undo()
    assert desk.workspace.transcript_id == desk.transcript.id
    assert not desk.workspace.empty.isVisible()


def test_the_time_of_the_recording_stands_at_the_turn_and_on_the_card(qtbot, desk):
    text = "س: چرا؟ [00:00:05]\nک۷: [00:12:03] چون خانه است. [00:12:10] همین."
    (prepared,) = divide(FileChoice(Path("ک۷.txt")), Document("ک۷.txt", "txt", "utf-8", text))
    (imported,) = store_import(desk.session, [prepared])
    stored = desk.session.source(imported.transcript.source_id).text
    start = stored.index("همین")
    statement = mark_statement(desk.session, imported.transcript.id, [(start, start + 4)])
    desk.workspace.show_place(Place("statement", statement.id))
    desk.settle()
    shown = desk.view.toPlainText()
    assert "turn 2   00:12:03" in shown
    assert "[00:12:03]" not in shown
    assert any("00:12:10" in shown.text() for shown in desk.workspace.card.findChildren(QLabel))


def test_a_transcript_is_set_in_its_own_direction(desk):
    assert desk.view.rtl
    desk.workspace.show_details()
    desk.settle()
    dialog = desk.workspace.findChild(InterviewDetails)
    dialog.direction.set_value("ltr")
    dialog.accept()
    desk.settle()
    assert desk.study.transcripts[desk.transcript.id].direction == "ltr"
    assert not desk.view.rtl
    desk.session.undo()
    desk.settle()
    assert desk.view.rtl
