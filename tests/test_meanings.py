"""The pool of meanings: what lies in which pile, going about in it, laying statements elsewhere, hiding names."""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from phenocode.commands.categories import describe_card, make_category, make_code
from phenocode.commands.session import Session
from phenocode.commands.statements import code_statement, mark_statement, unmark_statements
from phenocode.study.records import Layer
from phenocode.ui.group.cards import Entry
from phenocode.ui.group.meanings.laid import NEW
from phenocode.ui.group.meanings.layout import Measures, lay_out
from phenocode.ui.look import theme as look
from phenocode.ui.place import Place
from tests.board_study import Desk, make_desk
from tests.studies import add_transcript
from tests.window_desk import make_window

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
K = Qt.Key

LONG = "آن روز که کتابخانه بسته بود " * 12 + "برگشتیم"
WORDS = {
    "ک۱": ["کتاب را با هم می‌خوانیم", "گفت‌وگو می‌کنیم", "گاهی ساکت می‌مانیم", LONG],
    "ک۲": ["دانش‌آموزان کمک می‌کنند", "قفسه‌ها را می‌چینند", "تصمیم با خودشان است"],
}
CODES = {  # by statement: its codes
    "کتاب را با هم می‌خوانیم": ["با هم خواندن", "یاری"],
    "گفت‌وگو می‌کنیم": ["با هم خواندن"],
    "گاهی ساکت می‌مانیم": ["سکوت"],
    LONG: ["سکوت"],
    "دانش‌آموزان کمک می‌کنند": ["یاری"],
    "قفسه‌ها را می‌چینند": ["یاری"],
    "تصمیم با خودشان است": [],
}


def fill(session: Session) -> None:
    """Seven statements of two interviews; codes با هم خواندن, یاری, سکوت, تنها (of none); first layer کنار هم."""
    for person, sentences in WORDS.items():
        text = "مصاحبه‌گر: چرا؟\n" + "".join(f"{person}: {words}.\n" for words in sentences)
        transcript = add_transcript(session, text, participant=person, setting=f"کتابخانهٔ {person}")
        for words in sentences:
            start = text.index(words)
            mark_statement(session, transcript.id, [(start, start + len(words))], codes=CODES[words])
    make_code(session, "تنها")
    codes = {code.name: code.id for code in session.study.codes.values()}
    top = make_category(session, Layer.ENCOUNTER, "رابطه")
    bond = make_category(session, Layer.SECOND, "پیوند", parent_id=top.id)
    make_category(session, Layer.FIRST, "کنار هم", parent_id=bond.id, holding=[codes["با هم خواندن"], codes["یاری"]])


@dataclass
class Pool:
    """A researcher at the piles."""

    desk: Desk

    @property
    def view(self):
        return self.desk.workspace.meanings

    @property
    def table(self):
        return self.view.table

    @property
    def study(self):
        return self.desk.study

    def open(self) -> None:
        """As the researcher comes here."""
        self.desk.press(K.Key_B, CONTROL | SHIFT)
        assert self.table.hasFocus()

    def piles(self) -> dict[str, list[str]]:
        """What is shown: the words of the open piles' statements by pile."""
        found: dict[str, list[str]] = {}
        for entry in self.table._cards.entries:
            if entry.kind == "pile":
                found[self.table.pile_of(entry).name] = []
            elif entry.kind == "statement":
                found[self.table.pile_of(entry).name].append(self.study.statements[entry.id].quotation)
        return found

    def statement(self, words: str):
        return next(s for s in self.study.statements.values() if s.quotation == words)

    def codes_of(self, words: str) -> list[str]:
        return [code.name for code in self.study.codes_of(self.statement(words).id)]

    def key(self, words: str, pile: str) -> str:
        return Entry("statement", self.statement(words).id, None, self.pile_id(pile)).key

    def pile_id(self, name: str) -> str:
        return next(pile.id for pile in self.view._piles if pile.name == name)

    def head(self, name: str) -> str:
        return Entry("pile", self.pile_id(name), None).key

    def at(self, words: str, pile: str) -> None:
        assert self.table.go_to(self.key(words, pile))

    def here(self) -> str:
        """The words, or the pile's name, in focus."""
        entry = self.table.current_entry()
        return self.table.pile_of(entry).name if entry.kind == "pile" else self.study.statements[entry.id].quotation

    def chosen(self) -> list[str]:
        return [self.study.statements[entry.id].quotation for entry in self.table.selected_entries()]

    def press(self, key, held=NONE) -> None:
        self.desk.press(key, held)

    def steps(self) -> list[str]:
        return [step.label for step in self.desk.session.history()]

    def centre(self, key: str) -> QPoint:
        self.table.show_key(key)
        cell = self.table.cell(key)
        return self.table.shown_rect(cell.rect).center()

    def drag(self, key: str, onto: str, *, lay: bool = True, held=NONE) -> QPoint:
        """Carry the card (and what is selected with it) onto the card or head with the key ``onto``."""
        viewport = self.table.viewport()
        start = self.centre(key)
        QTest.mousePress(viewport, LEFT, NONE, start)
        QTest.mouseMove(viewport, start + QPoint(20, 20))
        end = self.table.shown_rect(self.table.cell(onto).rect).center()
        assert viewport.rect().contains(end), "the target is out of sight"
        QTest.mouseMove(viewport, end)
        if lay:
            QTest.mouseRelease(viewport, LEFT, held, end)
        return end

    def said(self) -> list[str]:
        return [sentence for sentence in self.desk.said if sentence]

    def choose(self, box: QComboBox, text: str) -> None:
        """Choose from a list by the keyboard."""
        box.setFocus()
        box.setCurrentIndex(box.findText(text))
        box.activated.emit(box.currentIndex())

    def spoken(self, key: str) -> str:
        model = self.table.model()
        return model.data(model.index(model.row_of(key)), Qt.ItemDataRole.AccessibleTextRole)


def make_pool(qtbot, folder, **how) -> Pool:
    desk = make_desk(qtbot, folder, fill=False, **how)
    fill(desk.session)
    desk.workspace.setFocus()
    desk.workspace.board.setFocus()
    qtbot.waitUntil(desk.workspace.board.hasFocus)
    pool = Pool(desk)
    pool.open()
    return pool


@pytest.fixture
def pool(qtbot, tmp_path):
    made = make_pool(qtbot, tmp_path)
    yield made
    made.desk.workspace.leave()
    made.desk.bridge.close()


# What lies where


def test_piles_by_code_with_those_without_a_code_first(pool):
    assert pool.piles() == {
        "Without a code": ["تصمیم با خودشان است"],
        "با هم خواندن": ["کتاب را با هم می‌خوانیم", "گفت‌وگو می‌کنیم"],
        "یاری": ["کتاب را با هم می‌خوانیم", "دانش‌آموزان کمک می‌کنند", "قفسه‌ها را می‌چینند"],
        "سکوت": ["گاهی ساکت می‌مانیم", LONG],
        "تنها": [],
    }
    assert pool.view.toolbar.count.text() == "7 statements"


@pytest.mark.parametrize(
    ("by", "loose", "pile"),
    [
        ("First-layer category", "Under no first-layer category", "کنار هم"),
        ("Second-layer category", "Under no second-layer category", "پیوند"),
        ("Kind of encounter", "Under no kind of encounter", "رابطه"),
    ],
)
def test_piles_by_layer_hold_what_reaches_them_once(pool, by, loose, pile):
    pool.choose(pool.view.toolbar.by, by)
    assert pool.piles() == {
        loose: ["گاهی ساکت می‌مانیم", LONG, "تصمیم با خودشان است"],
        pile: [
            "کتاب را با هم می‌خوانیم",
            "گفت‌وگو می‌کنیم",
            "دانش‌آموزان کمک می‌کنند",
            "قفسه‌ها را می‌چینند",
        ],
    }


def test_a_statement_with_several_codes_is_marked_as_lying_elsewhere_too(pool):
    words = "کتاب را با هم می‌خوانیم"
    assert "also in یاری" in pool.spoken(pool.key(words, "با هم خواندن"))
    assert "also in با هم خواندن" in pool.spoken(pool.key(words, "یاری"))
    assert "also in" not in pool.spoken(pool.key("گفت‌وگو می‌کنیم", "با هم خواندن"))
    pool.choose(pool.view.toolbar.by, "First-layer category")
    assert "also in" not in pool.spoken(pool.key(words, "کنار هم"))


def test_passages_of_literature_are_not_in_the_pool(pool):
    transcript = next(iter(pool.study.transcripts.values()))
    pool.desk.session.run("test", {}, lambda tx: tx.update(replace(transcript, literature=True)))
    assert sum(len(words) for words in pool.piles().values()) == 3
    assert pool.view.toolbar.count.text() == "3 statements"


def test_what_another_hand_does_shows_at_once(pool):
    code_statement(pool.desk.session, pool.statement("تصمیم با خودشان است").id, "سکوت")
    assert pool.piles()["Without a code"] == []
    assert pool.piles()["سکوت"][-1] == "تصمیم با خودشان است"
    unmark_statements(pool.desk.session, [pool.statement("گفت‌وگو می‌کنیم").id])
    assert pool.piles()["با هم خواندن"] == ["کتاب را با هم می‌خوانیم"]


def test_screen_readers_meet_piles_and_statements_as_items_of_a_list(pool):
    describe_card(pool.desk.session, pool.pile_id("سکوت"), definition="بودن بی سخن")
    listed = QAccessible.queryAccessibleInterface(pool.table)
    assert listed.role() == QAccessible.Role.List
    names = [listed.child(i).text(QAccessible.Text.Name) for i in range(listed.childCount())]
    assert len(names) == pool.table.model().rowCount() == 14
    assert "سکوت, Initial code, 2 statements, open, بودن بی سخن" in names
    assert "گاهی ساکت می‌مانیم; ک۱, line 4" in names
    assert names[-1] == "New code"


# Going about


def test_arrow_keys_follow_the_eye(pool):
    # The study goes from right to left, and so do the lines of its cards.
    pool.table.go_to(pool.head("یاری"))
    pool.press(K.Key_Down)
    assert pool.here() == "کتاب را با هم می‌خوانیم"
    pool.press(K.Key_Right)
    assert pool.here() == "کتاب را با هم می‌خوانیم", "nothing lies to the right"
    pool.press(K.Key_Left)
    assert pool.here() == "دانش‌آموزان کمک می‌کنند"
    here, there = (pool.table.cell(pool.key(w, "یاری")).rect for w in WORDS["ک۲"][:2])
    assert (here.top() == there.top()) == (pool.table._table.measures.columns == 3)
    pool.press(K.Key_Up)
    assert pool.here() == "یاری"
    pool.press(K.Key_Up)
    assert pool.here() == "گفت‌وگو می‌کنیم", "in the column that was walked along"
    pool.press(K.Key_Down)
    pool.press(K.Key_Down)
    assert pool.here() == "دانش‌آموزان کمک می‌کنند"


def test_arrow_keys_in_a_study_that_goes_from_left_to_right(qtbot, tmp_path):
    pool = make_pool(qtbot, tmp_path, language="en")
    pool.table.go_to(pool.head("یاری"))
    pool.press(K.Key_Down)
    first = pool.table.cell(pool.table.current_entry().key).rect
    pool.press(K.Key_Right)
    assert pool.table.cell(pool.table.current_entry().key).rect.left() > first.left()
    pool.press(K.Key_Left)
    assert pool.table.cell(pool.table.current_entry().key).rect == first
    pool.desk.bridge.close()


def test_ends_pages_and_piles(pool):
    pool.desk.workspace.resize(1300, 420)
    pool.at("گفت‌وگو می‌کنیم", "با هم خواندن")
    pool.press(K.Key_Home)
    assert pool.here() == "Without a code"
    pool.press(K.Key_BracketRight)
    assert pool.here() == "با هم خواندن"
    pool.press(K.Key_BracketRight)
    pool.press(K.Key_Down)
    pool.press(K.Key_BracketLeft)
    assert pool.here() == "یاری", "first to the head of its own pile"
    pool.press(K.Key_BracketLeft)
    assert pool.here() == "با هم خواندن"
    pool.press(K.Key_End)
    assert pool.table.current_entry() == NEW
    bar = pool.table.verticalScrollBar()
    assert bar.value() == bar.maximum()
    pool.press(K.Key_PageUp)
    pool.press(K.Key_PageUp)
    assert bar.value() < bar.maximum()
    for _ in range(3):
        pool.press(K.Key_PageDown)
    assert pool.table.current_entry() == NEW
    pool.press(K.Key_Up)
    assert pool.here() == "تنها"


def test_letters_are_deeds_not_a_search(pool):
    pool.table.go_to(pool.head("یاری"))
    pool.press(K.Key_X)
    assert pool.here() == "یاری"


def test_statements_of_one_pile_are_selected_together(pool):
    pool.at("کتاب را با هم می‌خوانیم", "یاری")
    pool.press(K.Key_Left, SHIFT)
    assert pool.chosen() == ["کتاب را با هم می‌خوانیم", "دانش‌آموزان کمک می‌کنند"]
    pool.press(K.Key_End, SHIFT)
    assert pool.here() == "قفسه‌ها را می‌چینند", "not beyond the pile"
    assert len(pool.chosen()) == 3
    pool.press(K.Key_Space)
    assert pool.chosen() == ["کتاب را با هم می‌خوانیم", "دانش‌آموزان کمک می‌کنند"]
    pool.press(K.Key_A, CONTROL)
    assert len(pool.chosen()) == 3
    QTest.mouseClick(pool.table.viewport(), LEFT, CONTROL, pool.centre(pool.key("گفت‌وگو می‌کنیم", "با هم خواندن")))
    assert pool.chosen() == ["گفت‌وگو می‌کنیم"], "those of another pile let go of the first"
    pool.press(K.Key_Escape)
    assert pool.chosen() == []


def test_the_card_in_focus_shows_all_of_its_words(pool):
    pool.at("گاهی ساکت می‌مانیم", "سکوت")
    cut = pool.table.cell(pool.key(LONG, "سکوت")).rect.height()
    assert LONG in pool.table._tooltip(Entry("statement", pool.statement(LONG).id, None, pool.pile_id("سکوت")))
    below = pool.table.cell(pool.head("تنها")).rect.top()
    pool.press(K.Key_Left)
    assert pool.here() == LONG
    more = pool.table.cell(pool.key(LONG, "سکوت")).rect.height() - cut
    assert more > 0
    assert pool.table.cell(pool.head("تنها")).rect.top() == below + more
    pool.press(K.Key_Right)
    assert pool.table.cell(pool.key(LONG, "سکوت")).rect.height() == cut
    assert pool.table.cell(pool.head("تنها")).rect.top() == below


def test_the_head_of_a_pile_stays_in_sight_while_its_cards_scroll_past(pool):
    pool.desk.workspace.resize(1300, 330)
    pool.at("قفسه‌ها را می‌چینند", "یاری")
    bar = pool.table.verticalScrollBar()
    bar.setValue(round(pool.table.cell(pool.head("یاری")).rect.top()) + 30)
    entry = pool.table.entry_at(QPoint(pool.table.viewport().width() // 2, 5))
    assert (entry.kind, entry.id) == ("pile", pool.pile_id("یاری"))


# Opening and closing


def test_piles_are_closed_and_opened_by_keys(pool):
    pool.at("گفت‌وگو می‌کنیم", "با هم خواندن")
    pool.press(K.Key_O)
    assert pool.piles()["با هم خواندن"] == []
    assert pool.here() == "با هم خواندن", "the focus goes to the head"
    assert "closed" in pool.spoken(pool.head("با هم خواندن"))
    pool.press(K.Key_Return)
    assert len(pool.piles()["با هم خواندن"]) == 2
    pool.press(K.Key_Right)  # towards the start, as the study reads
    assert pool.piles()["با هم خواندن"] == []
    pool.press(K.Key_Right)
    assert pool.piles()["با هم خواندن"] == []
    pool.press(K.Key_Left)
    assert len(pool.piles()["با هم خواندن"]) == 2


def test_a_press_on_a_head_closes_and_opens(pool):
    viewport = pool.table.viewport()
    QTest.mouseClick(viewport, LEFT, NONE, pool.centre(pool.head("یاری")))
    assert pool.piles()["یاری"] == []
    QTest.mouseClick(viewport, LEFT, NONE, pool.centre(pool.head("یاری")))
    assert len(pool.piles()["یاری"]) == 3


def test_all_piles_are_closed_and_opened_and_that_is_remembered_for_each_kind(pool):
    pool.press(K.Key_L)
    assert not any(pool.piles().values())
    assert pool.view.toolbar.fold.text() == "Open all"
    pool.choose(pool.view.toolbar.by, "Kind of encounter")
    assert any(pool.piles().values())
    pool.choose(pool.view.toolbar.by, "Initial code")
    assert not any(pool.piles().values())
    QTest.mouseClick(pool.view.toolbar.fold, LEFT)
    assert sum(map(len, pool.piles().values())) == 8


# Names


def everything_said(pool) -> str:
    """All that the view shows in words, says to screen readers, or says in tooltips."""
    said = []
    for widget in [pool.view, *pool.view.findChildren(QWidget)]:
        said += [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        for of in ("text", "placeholderText"):
            if hasattr(widget, of):
                said.append(getattr(widget, of)())
        if isinstance(widget, QComboBox):
            said += [widget.itemText(index) for index in range(widget.count())]
    model = pool.table.model()
    for row, entry in enumerate(pool.table._cards.entries):
        said += [pool.table._tooltip(entry)]
        said += [str(model.data(model.index(row), role) or "") for role in range(Qt.ItemDataRole.UserRole)]
    return "\n".join(said)


def test_names_can_be_hidden_everywhere(pool, monkeypatch):
    assert "ک۱" in everything_said(pool)
    assert "کتابخانهٔ ک۲" in everything_said(pool)
    pool.press(K.Key_H)
    assert not pool.view.toolbar.names.isChecked()
    assert not re.search("ک[۱۲]", everything_said(pool))
    asked = []
    monkeypatch.setattr(pool.view._whose, "label", lambda statement: asked.append(statement) or "ک۱")
    pool.view.grab()
    pool.drag(pool.key("گفت‌وگو می‌کنیم", "با هم خواندن"), pool.head("یاری"), lay=False)
    pool.view.grab()
    assert not re.search("ک[۱۲]", "".join(pool.desk.said))
    pool.press(K.Key_Escape)
    assert asked == [], "nothing that is painted asks whose words they are"
    QTest.mouseClick(pool.view.toolbar.names, LEFT)
    pool.view.grab()
    assert asked


def test_hidden_names_stay_hidden_while_the_study_is_open(pool):
    pool.press(K.Key_H)
    pool.press(K.Key_B, CONTROL | SHIFT)
    assert not pool.view.isVisible()
    pool.press(K.Key_B, CONTROL | SHIFT)
    assert pool.view.isVisible()
    assert not pool.table.names_shown
    assert not re.search("ک[۱۲]", everything_said(pool))


def test_names_are_hidden_by_the_same_key_of_a_persian_keyboard(pool):
    pool.desk.type("ا")
    assert not pool.table.names_shown


def test_what_is_thinned_out_by_a_participant_comes_back_when_names_are_hidden(pool):
    pool.choose(pool.view.toolbar.whose, "ک۲")
    assert sum(map(len, pool.piles().values())) == 3
    pool.choose(pool.view.toolbar.whose, "All of کتابخانهٔ ک۱")
    assert sum(map(len, pool.piles().values())) == 5
    assert pool.view.toolbar.count.text() == "4 of 7 statements"
    pool.view.toolbar.names.setFocus()
    pool.press(K.Key_Space)
    assert sum(map(len, pool.piles().values())) == 8
    assert not pool.view.toolbar.whose.isVisible()


# Thinning out


def test_the_filter_folds_and_finds_words_and_piles(pool):
    pool.press(K.Key_F)
    assert pool.view.toolbar.filter.hasFocus()
    pool.desk.type("مي خوانيم")  # Arabic letters, and the affix apart
    assert pool.piles() == {"با هم خواندن": ["کتاب را با هم می‌خوانیم"], "یاری": ["کتاب را با هم می‌خوانیم"]}
    pool.press(K.Key_Escape)
    pool.desk.type("سكوت")
    assert pool.piles() == {"سکوت": ["گاهی ساکت می‌مانیم", LONG]}, "a pile that is called so keeps all"
    pool.press(K.Key_Down)
    assert pool.table.hasFocus()
    pool.press(K.Key_F)
    pool.desk.type("زرافه")
    assert pool.piles() == {}
    assert "Escape" in pool.view.nothing.text()
    pool.press(K.Key_Escape)
    assert len(pool.piles()) == 5


def test_what_is_looked_for_is_seen_in_closed_piles_too(pool):
    pool.press(K.Key_L)
    pool.press(K.Key_F)
    pool.desk.type("قفسه")
    assert pool.piles() == {"یاری": ["قفسه‌ها را می‌چینند"]}
    pool.press(K.Key_Down)
    pool.press(K.Key_O)
    assert pool.piles() == {"یاری": []}
    pool.press(K.Key_O)
    assert pool.piles() == {"یاری": ["قفسه‌ها را می‌چینند"]}
    pool.press(K.Key_F)
    pool.press(K.Key_Escape)
    assert not any(pool.piles().values())


# Laying elsewhere


def test_a_statement_is_carried_to_another_pile(pool):
    key = pool.key("گفت‌وگو می‌کنیم", "با هم خواندن")
    pool.table.go_to(key)
    place = pool.drag(key, pool.head("یاری"), lay=False)
    assert pool.said()[-1] == "1 statement goes from با هم خواندن to یاری; with Ctrl it keeps با هم خواندن"
    assert pool.view.carrying.hand.isVisible()
    assert pool.table._target == pool.pile_id("یاری")
    assert pool.codes_of("گفت‌وگو می‌کنیم") == ["با هم خواندن"], "nothing is done before it is laid"
    QTest.mouseRelease(pool.table.viewport(), LEFT, NONE, place)
    assert pool.codes_of("گفت‌وگو می‌کنیم") == ["یاری"]
    assert pool.said()[-1] == "1 statement went from با هم خواندن to یاری"
    assert not pool.view.carrying.hand.isVisible()
    assert pool.here() == "کتاب را با هم می‌خوانیم", "the next of the pile has the focus"
    pool.desk.session.undo()
    assert pool.codes_of("گفت‌وگو می‌کنیم") == ["با هم خواندن"]


def test_many_are_carried_in_one_step(pool):
    pool.at("دانش‌آموزان کمک می‌کنند", "یاری")
    pool.press(K.Key_Left, SHIFT)
    pool.drag(pool.key("دانش‌آموزان کمک می‌کنند", "یاری"), pool.head("با هم خواندن"))
    assert pool.said()[-2].startswith("2 statements go from یاری to با هم خواندن")
    assert pool.codes_of("دانش‌آموزان کمک می‌کنند") == pool.codes_of("قفسه‌ها را می‌چینند") == ["با هم خواندن"]
    assert pool.steps().count("statement.recode") == 1


def test_ctrl_adds_and_can_be_pressed_on_the_way(pool):
    key = pool.key("گفت‌وگو می‌کنیم", "با هم خواندن")
    place = pool.drag(key, pool.head("یاری"), lay=False)
    QTest.keyPress(pool.table, K.Key_Control, CONTROL)
    assert pool.said()[-1] == "1 statement gets یاری as well"
    QTest.keyRelease(pool.table, K.Key_Control, NONE)
    assert pool.said()[-1].startswith("1 statement goes from")
    QTest.keyPress(pool.table, K.Key_Control, CONTROL)
    QTest.mouseRelease(pool.table.viewport(), LEFT, CONTROL, place)
    assert pool.codes_of("گفت‌وگو می‌کنیم") == ["با هم خواندن", "یاری"]
    assert pool.said()[-1] == "1 statement got the code یاری"
    assert pool.steps().count("statement.recode") == 1


def test_laid_on_those_without_a_code_it_loses_the_code_of_its_pile(pool):
    pool.drag(pool.key("کتاب را با هم می‌خوانیم", "با هم خواندن"), pool.head("Without a code"))
    assert pool.said()[-2:] == [
        "1 statement loses the code با هم خواندن",
        "1 statement lost the code با هم خواندن",
    ]
    assert pool.codes_of("کتاب را با هم می‌خوانیم") == ["یاری"]


def test_a_statement_without_a_code_gets_one(pool):
    pool.drag(pool.key("تصمیم با خودشان است", "Without a code"), pool.head("با هم خواندن"))
    assert pool.codes_of("تصمیم با خودشان است") == ["با هم خواندن"]


def test_unlawful_targets_do_nothing(pool):
    before = len(pool.steps())
    words = "کتاب را با هم می‌خوانیم"
    pool.drag(pool.key(words, "با هم خواندن"), pool.head("با هم خواندن"))
    place = pool.drag(pool.key(words, "با هم خواندن"), pool.head("یاری"), lay=False)
    QTest.keyPress(pool.table, K.Key_Control, CONTROL)
    assert pool.table._target == "", "it has the code already"
    QTest.mouseRelease(pool.table.viewport(), LEFT, CONTROL, place)
    pool.drag(pool.key("تصمیم با خودشان است", "Without a code"), pool.head("Without a code"))
    assert len(pool.steps()) == before
    assert pool.desk.refused == []


def test_escape_lets_go_of_what_is_carried(pool):
    before = len(pool.steps())
    place = pool.drag(pool.key("گفت‌وگو می‌کنیم", "با هم خواندن"), pool.head("یاری"), lay=False)
    pool.press(K.Key_Escape)
    assert not pool.view.carrying.hand.isVisible()
    QTest.mouseRelease(pool.table.viewport(), LEFT, NONE, place)
    assert len(pool.steps()) == before


def test_the_empty_place_makes_a_code_of_what_is_laid_on_it(pool):
    pool.table.go_to(NEW.key)
    viewport = pool.table.viewport()
    start = pool.table.shown_rect(pool.table.cell(pool.key("گاهی ساکت می‌مانیم", "سکوت")).rect).center()
    if not viewport.rect().contains(start):
        pytest.fail("the last pile and the empty place are seen together")
    QTest.mousePress(viewport, LEFT, NONE, start)
    QTest.mouseMove(viewport, start + QPoint(20, 20))
    end = pool.table.shown_rect(pool.table.cell(NEW.key).rect).center()
    QTest.mouseMove(viewport, end)
    assert pool.said()[-1] == "1 statement goes to a new code"
    QTest.mouseRelease(viewport, LEFT, NONE, end)
    pool.desk.type("خاموشی")
    pool.press(K.Key_Return)
    assert pool.codes_of("گاهی ساکت می‌مانیم") == ["خاموشی"]
    assert pool.table.hasFocus()
    pool.table.go_to(NEW.key)
    pool.press(K.Key_Return)
    pool.desk.type("هیچ")
    pool.press(K.Key_Return)
    assert pool.piles()["هیچ"] == []
    assert pool.here() == "هیچ"


# Keys


def test_m_moves_to_a_typed_code_in_other_letters(pool):
    pool.at("دانش‌آموزان کمک می‌کنند", "یاری")
    pool.press(K.Key_Left, SHIFT)
    pool.press(K.Key_M)
    palette = pool.view.palette_
    assert palette.isVisible()
    assert not pool.desk.workspace.deeds.palette.isVisible(), "the board's own deed with this key rests"
    assert palette.heading.text() == "Move 2 statements from یاری to…"
    assert [target.name for target in palette.shown_targets()] == ["با هم خواندن", "سکوت", "تنها", "No code"]
    pool.desk.type("سكو")
    pool.press(K.Key_Return)
    assert pool.codes_of("دانش‌آموزان کمک می‌کنند") == pool.codes_of("قفسه‌ها را می‌چینند") == ["سکوت"]
    assert pool.table.hasFocus()
    assert pool.here() == "کتاب را با هم می‌خوانیم", "on the statement that is left in the pile"
    assert pool.steps().count("statement.recode") == 1


def test_m_makes_the_code_that_is_not_there(pool):
    pool.at("گاهی ساکت می‌مانیم", "سکوت")
    pool.press(K.Key_M)
    pool.desk.type("درنگ")
    assert pool.view.palette_.shown_targets()[-1].name == "Make the code درنگ"
    pool.press(K.Key_Up)
    pool.press(K.Key_Return)
    assert pool.codes_of("گاهی ساکت می‌مانیم") == ["درنگ"]
    assert pool.piles()["درنگ"] == ["گاهی ساکت می‌مانیم"]
    pool.desk.session.undo()
    assert "درنگ" not in pool.piles()


def test_a_adds_and_delete_takes_off(pool):
    words = "گاهی ساکت می‌مانیم"
    pool.at(words, "سکوت")
    pool.press(K.Key_A)
    assert "سکوت" not in [target.name for target in pool.view.palette_.shown_targets()]
    pool.desk.type("یاری")
    pool.press(K.Key_Return)
    assert pool.codes_of(words) == ["سکوت", "یاری"]
    assert pool.here() == words
    pool.press(K.Key_Delete)
    assert pool.codes_of(words) == ["یاری"]
    assert pool.here() == LONG
    pool.desk.session.undo()
    assert pool.codes_of(words) == ["سکوت", "یاری"]


def test_deeds_by_the_keys_of_a_persian_keyboard(pool):
    pool.at("گاهی ساکت می‌مانیم", "سکوت")
    pool.desk.type("پ")
    assert pool.view.palette_.isVisible()
    pool.press(K.Key_Escape)
    assert pool.table.hasFocus()


def test_the_keys_of_a_number_block_mean_the_same(pool):
    words = "گاهی ساکت می‌مانیم"
    pool.at(words, "سکوت")
    pool.press(K.Key_Delete, Qt.KeyboardModifier.KeypadModifier)
    assert pool.codes_of(words) == []
    pool.press(K.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert pool.desk.went == [Place("statement", pool.statement(LONG).id)]


def test_piles_of_categories_follow_from_the_codes(pool):
    pool.choose(pool.view.toolbar.by, "First-layer category")
    before = len(pool.steps())
    sentence = "Piles of codes can be rearranged; categories follow from the codes."
    pool.table.setFocus()
    key = pool.key("گاهی ساکت می‌مانیم", "Under no first-layer category")
    pool.drag(key, pool.head("کنار هم"))
    assert pool.said() == [sentence]
    assert not pool.view.carrying.hand.isVisible()
    pool.table.go_to(key)
    pool.press(K.Key_M)
    pool.press(K.Key_Delete)
    assert pool.said() == [sentence] * 3
    assert len(pool.steps()) == before
    pool.press(K.Key_A)
    pool.desk.type("یاری")
    pool.press(K.Key_Return)
    assert pool.codes_of("گاهی ساکت می‌مانیم") == ["سکوت", "یاری"], "another code can be given everywhere"
    assert "گاهی ساکت می‌مانیم" in pool.piles()["کنار هم"]


def test_piles_are_put_in_order_by_hand(pool):
    pool.at("دانش‌آموزان کمک می‌کنند", "یاری")
    pool.press(K.Key_Up, ALT)
    assert list(pool.piles())[1:3] == ["یاری", "با هم خواندن"]
    assert [code.name for code in pool.study.codes_in_order()][:2] == ["یاری", "با هم خواندن"]
    assert pool.here() == "دانش‌آموزان کمک می‌کنند"
    pool.press(K.Key_Up, ALT)
    assert list(pool.piles())[1] == "یاری", "nothing goes before those without a code"
    pool.press(K.Key_Down, ALT)
    assert list(pool.piles())[1:3] == ["با هم خواندن", "یاری"]
    assert pool.steps()[-2:] == ["card.reorder", "card.reorder"]


def test_f2_renames_the_pile(pool):
    pool.at("دانش‌آموزان کمک می‌کنند", "یاری")
    pool.press(K.Key_F2)
    pool.desk.type("سکوت")
    pool.press(K.Key_Return)
    assert len(pool.desk.refused) == 1, "another code is called so"
    pool.press(K.Key_A, CONTROL)
    pool.desk.type("کمک")
    pool.press(K.Key_Return)
    assert "یاری" not in pool.piles()
    assert len(pool.piles()["کمک"]) == 3
    assert pool.table.hasFocus()
    assert pool.here() == "دانش‌آموزان کمک می‌کنند"


def test_letters_mean_nothing_to_the_board_behind_the_piles(pool):
    before = len(pool.steps())
    pool.at("دانش‌آموزان کمک می‌کنند", "یاری")
    pool.press(K.Key_N)
    assert not pool.desk.workspace.deeds.naming.typing
    assert pool.table.hasFocus()
    assert len(pool.steps()) == before


def test_b_shows_the_piles_card_on_the_board(pool):
    pool.at("دانش‌آموزان کمک می‌کنند", "یاری")
    pool.press(K.Key_B)
    assert pool.desk.board.isVisible()
    assert pool.desk.board.current_entry().id == pool.desk.code("یاری").id


def test_the_deeds_on_piles_rest_while_no_piles_are_seen(pool):
    actions = pool.view.actions_for_menus()
    assert all(action.isVisible() for action in actions)
    pool.press(K.Key_B, CONTROL | SHIFT)
    for action in actions:
        action.setVisible(True)  # as the window does with all deeds of a workspace
    assert not any(action.isVisible() or action.isEnabled() for action in actions)
    letters = [re.findall("&(.)", action.text()) for action in actions]
    assert len({found[0].lower() for found in letters}) == len(letters)


# Going to the interview and back


def test_enter_and_a_double_click_go_to_the_interview(pool):
    pool.at("گفت‌وگو می‌کنیم", "با هم خواندن")
    pool.press(K.Key_Return)
    wanted = Place("statement", pool.statement("گفت‌وگو می‌کنیم").id)
    assert pool.desk.went == [wanted]
    QTest.mouseDClick(pool.table.viewport(), LEFT, NONE, pool.centre(pool.key("گفت‌وگو می‌کنیم", "با هم خواندن")))
    assert pool.desk.went == [wanted, wanted]


def test_to_the_interview_and_back_to_the_same_place(qtbot, tmp_path):
    hands = make_window(qtbot)
    session = Session.create(
        tmp_path / "s.pheno", title="م", phenomenon="م", question="؟", language="fa", researcher="N"
    )
    fill(session)
    session.close()
    hands.window.resize(1440, 500)
    hands.window.open_study(tmp_path / "s.pheno")
    hands.settle()
    hands.control(K.Key_2)
    hands.press(K.Key_B, CONTROL | SHIFT)
    table = hands.bench.group.meanings.table
    assert table.hasFocus()
    pile = next(p for p in hands.bench.group.meanings._piles if p.name == "یاری")
    table.go_to(Entry("statement", pile.statements[0], None, pile.id).key)
    hands.press(K.Key_Left, SHIFT)
    before = (table.current_entry(), table.selected_entries(), table.verticalScrollBar().value())
    assert len(before[1]) == 2
    assert before[2] > 0
    hands.press(K.Key_Return)
    assert hands.bench.active == "read"
    assert hands.bench.read.current.id == before[0].id
    hands.press(K.Key_Left, ALT)
    assert hands.bench.active == "group"
    assert table.isVisible()
    assert (table.current_entry(), table.selected_entries(), table.verticalScrollBar().value()) == before
    assert table.hasFocus()
    hands.window.close()


def test_show_statement_takes_away_what_hides_it(pool):
    pool.press(K.Key_L)
    pool.press(K.Key_F)
    pool.desk.type("ساکت")
    pool.view.show_statement(pool.statement("قفسه‌ها را می‌چینند").id)
    assert pool.here() == "قفسه‌ها را می‌چینند"
    assert pool.table.hasFocus()
    assert pool.view.toolbar.filter.text() == ""


def test_what_happens_elsewhere_leaves_what_is_read_in_its_place(pool):
    pool.desk.workspace.resize(1300, 420)
    pool.at("قفسه‌ها را می‌چینند", "یاری")
    key = pool.table.current_entry().key
    before = pool.table.shown_rect(pool.table.cell(key).rect).top()
    for words in ("گفت‌وگو می‌کنیم", "کتاب را با هم می‌خوانیم"):
        unmark_statements(pool.desk.session, [pool.statement(words).id])
    assert pool.table.current_entry().key == key
    if pool.table.verticalScrollBar().value() > 0:
        assert abs(pool.table.shown_rect(pool.table.cell(key).rect).top() - before) <= 1


# The empty place, and the look


def test_without_statements_it_says_what_to_do(qtbot, tmp_path):
    desk = make_desk(qtbot, tmp_path, fill=False)
    make_code(desk.session, "تنها")
    QTest.mouseClick(desk.workspace.faces._parts["meanings"], LEFT)
    view = desk.workspace.meanings
    assert view.empty.isVisible()
    QTest.mouseClick(view.empty.button, LEFT)
    assert desk.went == [Place("transcript")]
    desk.bridge.close()


@pytest.mark.parametrize(("scheme", "zoom", "interface"), [("dark", 1.0, "fa"), ("light", 2.0, "en")])
def test_every_scheme_and_size_is_painted(qtbot, tmp_path, scheme, zoom, interface):
    pool = make_pool(qtbot, tmp_path, interface=interface)
    look.apply(QApplication.instance(), scheme, zoom, interface)
    pool.at(LONG, "سکوت")
    pool.view.grab()
    assert pool.table.cell(pool.key(LONG, "سکوت")).rect.right() <= pool.table.viewport().width()
    assert pool.view.toolbar.names.geometry().right() <= pool.view.toolbar.width()
    pool.desk.bridge.close()
    look.apply(QApplication.instance(), "light", 1.0, "en")


# The pure layout

MEASURES = Measures(700, 10, 8, 200, 30, 18, 100, 36, False)


@given(st.lists(st.integers(0, 9), min_size=1, max_size=12), st.data())
def test_opening_a_card_moves_what_lies_under_its_line_and_nothing_else(counts, data):
    entries = []
    for pile, count in enumerate(counts):
        entries.append(Entry("pile", f"p{pile}", None))
        entries.extend(Entry("statement", f"s{index}", None, f"p{pile}") for index in range(count))
    entries.append(NEW)
    fresh, table = (lay_out(entries, frozenset({"p1"}), MEASURES) for _ in range(2))
    rows = [row for row, entry in enumerate(entries) if entry.kind == "statement"]
    if rows:
        for _ in range(3):
            table.open_row(data.draw(st.sampled_from(rows)), data.draw(st.integers(0, 90)))
        row, more = data.draw(st.sampled_from(rows)), 40.0
        table.open_row(row, more)
        line_after = bisect_right(fresh.tops, fresh.tops[row])
        assert table.tops == [top + more * (at >= line_after) for at, top in enumerate(fresh.tops)]
        assert table.cells[row].rect.height() == MEASURES.card + more
        assert table.height == fresh.height + more
        for band, before in zip(table.bands, fresh.bands, strict=True):
            below, own = before.head_row > row, before is fresh.band_of(row)
            assert band.top == before.top + more * below
            assert band.bottom == before.bottom + more * (below or own)
        table.open_row(-1, 0.0)
    assert table.tops == fresh.tops
    assert [cell.rect for cell in table.cells] == [cell.rect for cell in fresh.cells]
    assert table.height == fresh.height


def test_no_two_cards_lie_over_each_other():
    entries = [Entry("pile", "p", None), *(Entry("statement", str(n), None, "p") for n in range(7))]
    table = lay_out(entries, frozenset(), MEASURES)
    rects = [cell.rect for cell in table.cells]
    assert MEASURES.columns == 3
    for at, rect in enumerate(rects):
        assert not any(rect.intersects(other) for other in rects[at + 1 :])
    mirrored = lay_out(entries, frozenset(), Measures(700, 10, 8, 200, 30, 18, 100, 36, True))
    for cell, other in zip(table.cells[1:], mirrored.cells[1:], strict=True):
        assert other.rect.right() == pytest.approx(700 - cell.rect.left())
