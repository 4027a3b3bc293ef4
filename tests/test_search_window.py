"""Search in the window: typed, walked, marked, narrowed, in both directions, and never in the way of a key press."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from phenocode.commands.categories import describe_card, make_code
from phenocode.commands.memos import write_memo
from phenocode.commands.statements import mark_statement
from phenocode.study.records import Role, Span, Statement, new_id
from phenocode.text.lines import Lines
from phenocode.ui.look import theme as look
from phenocode.ui.place import Place
from phenocode.ui.read.widening import widen
from phenocode.ui.search import live_search
from phenocode.ui.search.choices import Choice
from phenocode.ui.search.excerpt import ELLIPSIS, LaidExcerpt, make_excerpt
from phenocode.ui.search.rows import DocumentRow, HitRow, MoreRow, PlaceRow
from tests.studies import add_transcript, make_session, make_source
from tests.window_desk import CONTROL, make_window

SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier

FIRST = (
    "مصاحبه‌گر: از کتاب بگویید.\n"
    "ک۱: 😀 کِتاب را با هم می‌خوانیم. گاهی ساکت می‌مانیم و كتاب را می بندیم؛ بعد دوباره.\n"
    "کتابخانه جای همه است.\n"
)
SECOND = "مصاحبه‌گر: چرا؟\nک۲: توی Excel نوشتم که نمیتوانم بیایم. 👩‍👩‍👧 بچه‌ها نمی‌توانند، من هم نمی توانم.\n"


class Seeker:
    """A researcher who searches."""

    def __init__(self, qtbot, hands) -> None:
        self.qtbot = qtbot
        self.hands = hands

    @property
    def desk(self):
        return self.hands.bench.search

    @property
    def panel(self):
        return self.desk.panel

    @property
    def view(self):
        return self.hands.bench.read.view

    @property
    def rows(self):
        return self.panel.list.rows.rows

    @property
    def hits(self):
        return [row for row in self.rows if isinstance(row, HitRow)]

    def answered(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.live.is_under_way)
        self.hands.settle()

    def look_for(self, words: str) -> None:
        """Open the search by its key and type over what stands there."""
        self.hands.control(Qt.Key.Key_F)
        if words:
            self.hands.type(words)
        self.answered()

    def press(self, key, held=NONE) -> None:
        self.hands.press(key, held)
        self.answered()

    def found(self) -> list[tuple[str, str, str]]:
        """Place, name and words of each hit, as stored."""
        live = self.desk.live
        return [(r.hit.where, r.hit.name, live.text_of(r.hit)[r.hit.start : r.hit.end]) for r in self.hits]

    def narrow(self, words: str) -> None:
        """Open the filter by keyboard, type, and take the best."""
        self.panel.filter.setFocus()
        self.press(Qt.Key.Key_Space)
        self.hands.type(words)
        self.press(Qt.Key.Key_Return)
        self.press(Qt.Key.Key_Escape)


def make(tmp_path, *, language="fa", texts=((FIRST, "ک۱"), (SECOND, "ک۲"))):
    session = make_session(tmp_path, language=language)
    for text, name in texts:
        add_transcript(session, text, participant=name, setting=f"مدرسهٔ {name}")
    return session


@pytest.fixture
def open_study(qapp, qtbot):
    made = []

    def open_one(session, **wishes):
        path = session.path
        session.close()
        hands = make_window(qtbot, **wishes)
        made.append(hands)
        assert hands.window.open_study(path)
        hands.settle()
        return Seeker(qtbot, hands)

    yield open_one
    for hands in made:
        hands.window.close()


@pytest.fixture
def seeker(open_study, tmp_path):
    """The window with two interviews, nothing marked."""
    return open_study(make(tmp_path))


class TestAsking:
    @pytest.mark.parametrize("workspace", [Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_5])
    def test_it_opens_from_every_workspace_with_the_keyboard_in_its_field(self, seeker, workspace):
        seeker.hands.control(workspace)
        seeker.look_for("کتاب")
        assert seeker.panel.isVisible()
        assert seeker.panel.field.hasFocus()
        assert [words for _, _, words in seeker.found()] == ["کتاب", "کِتاب", "كتاب", "کتاب"]
        assert seeker.panel.count.text() == "4 hits in 1 text"

    def test_hits_stand_under_their_place_and_their_document_with_counts(self, seeker):
        seeker.look_for("توان")
        place, document, *rest = seeker.rows
        assert place == PlaceRow("Transcripts", 3)
        assert document == DocumentRow("ک۲", 3)
        assert all(isinstance(row, HitRow) for row in rest)

    def test_escape_goes_back_to_the_text_and_what_was_typed_is_kept(self, seeker):
        read = seeker.hands.bench.read
        assert read.transcripts.isVisible()
        seeker.look_for("کتاب")
        assert not read.transcripts.isVisible()
        seeker.press(Qt.Key.Key_Escape)
        assert not seeker.panel.isVisible()
        assert read.transcripts.isVisible()
        assert seeker.view.hasFocus()
        seeker.look_for("")
        assert seeker.panel.field.text() == "کتاب"
        assert seeker.panel.field.selectedText() == "کتاب"
        assert len(seeker.hits) == 4

    def test_selected_words_are_looked_for(self, seeker):
        seeker.view.setFocus()
        seeker.hands.select("ساکت")
        seeker.look_for("")
        assert seeker.panel.field.text() == "ساکت"
        assert len(seeker.hits) == 1

    def test_what_the_search_selected_itself_is_not_taken_over(self, seeker):
        seeker.look_for("کتاب")
        seeker.press(Qt.Key.Key_Return)
        seeker.press(Qt.Key.Key_Return)
        assert seeker.view.selected_words() == "کِتاب"
        seeker.look_for("")
        assert seeker.panel.field.text() == "کتاب"

    def test_whole_words_and_loosely(self, seeker):
        seeker.look_for("کتاب")
        seeker.panel.whole_words.setFocus()
        seeker.press(Qt.Key.Key_Space)
        assert [words for _, _, words in seeker.found()] == ["کتاب", "کِتاب", "كتاب"]
        seeker.press(Qt.Key.Key_Space)
        seeker.look_for("می خوانییم")
        assert seeker.hits == []
        seeker.panel.loosely.setFocus()
        seeker.press(Qt.Key.Key_Space)
        heading = next(row for row in seeker.rows if isinstance(row, PlaceRow))
        assert heading.name == "Similar"
        assert [words for _, _, words in seeker.found()] == ["می‌خوانیم"]

    def test_another_spacing_of_affixes_is_said(self, seeker):
        seeker.look_for("نمی‌توان")
        assert [(words, row.tag) for (_, _, words), row in zip(seeker.found(), seeker.hits, strict=True)] == [
            ("نمیتوان", ""),
            ("نمی‌توان", ""),
            ("نمی توان", "spaced otherwise"),
        ]

    def test_nothing_found_says_what_to_do(self, seeker):
        message = seeker.panel.message
        seeker.look_for("")
        assert "Type a word" in message.text()
        seeker.look_for("زرافه")
        assert message.isVisible()
        assert message.text() == "Nothing found. Try part of the word, or similar words too."
        assert not seeker.panel.list.isVisible()
        seeker.look_for("\u200c")
        assert "Nothing found" in message.text()
        seeker.press(Qt.Key.Key_Backspace)
        assert "Type a word" in message.text()

    def test_the_first_two_hundred_are_listed_and_the_rest_counted(self, open_study, tmp_path):
        seeker = open_study(make(tmp_path, texts=[("ک۱: " + "سیب " * 1234 + "\n", "ک۱")]))
        seeker.look_for("سیب")
        assert len(seeker.hits) == 200
        assert seeker.panel.count.text() == "1234 hits"
        assert seeker.rows[-1] == MoreRow("and 1034 more: type more, or filter")

    def test_the_stored_text_stays_as_it_is(self, seeker):
        seeker.look_for("کتاب")
        for _ in range(5):
            seeker.press(Qt.Key.Key_Return)
        session = seeker.hands.session
        assert [session.source(t.source_id).text for t in session.study.interviews()] == [FIRST, SECOND]
        assert session.history() == session.history()[:2]


class TestWalking:
    def test_enter_f3_and_down_go_on_and_shift_goes_back(self, seeker):
        seeker.look_for("کتاب")
        assert seeker.panel.place.text() == ""
        seen = []
        for key, held in ((Qt.Key.Key_Return, NONE), (Qt.Key.Key_F3, NONE), (Qt.Key.Key_G, CONTROL)):
            seeker.press(key, held)
            seen.append((seeker.view.selected_span(), seeker.panel.place.text()))
        assert seeker.panel.field.hasFocus()
        assert seen == [
            ((r.hit.start, r.hit.end), f"{r.number} of 4") for r in seeker.hits[:3]
        ]  # fmt: skip
        seeker.press(Qt.Key.Key_Down)
        assert seeker.panel.list.hasFocus()
        assert seeker.panel.place.text() == "4 of 4"
        seeker.press(Qt.Key.Key_Down)
        assert seeker.panel.place.text() == "1 of 4"
        for key, held in ((Qt.Key.Key_Up, NONE), (Qt.Key.Key_F3, SHIFT), (Qt.Key.Key_Return, SHIFT)):
            seeker.press(key, held)
        assert seeker.panel.place.text() == "2 of 4"
        assert seeker.view.selected_words() == "کِتاب"

    def test_another_transcript_opens_and_its_words_come_into_sight(self, open_study, tmp_path):
        far = "ک۲: " + "\n".join(f"سطر {n} از گفته" for n in range(300)) + "\nاینجا فانوس بود.\n"
        seeker = open_study(make(tmp_path, texts=[(FIRST, "ک۱"), (far, "ک۲")]))
        seeker.look_for("فانوس")
        seeker.press(Qt.Key.Key_F3)
        assert seeker.hands.bench.read.transcript_id == seeker.hits[0].hit.id
        assert seeker.view.selected_words() == "فانوس"
        strip = seeker.view.geometry_of_text.edge(far.index("فانوس"))
        assert 0 <= strip.top - seeker.view.scrolled_by <= seeker.view.viewport().height() - strip.height

    def test_emoji_half_spaces_and_marks_are_never_cut(self, seeker):
        seeker.look_for("بچه")
        seeker.press(Qt.Key.Key_F3)
        assert seeker.view.selected_words() == "بچه"  # the half-space after it belongs to nobody
        seeker.look_for("کتاب را با")
        seeker.press(Qt.Key.Key_F3)
        assert seeker.view.selected_words() == "کِتاب را با"
        assert seeker.view.selected_span() == (FIRST.index("کِتاب"), FIRST.index("کِتاب") + len("کِتاب را با"))

    def test_f3_in_the_text_keeps_the_keyboard_there(self, seeker):
        seeker.look_for("کتاب")
        seeker.view.setFocus()
        seeker.press(Qt.Key.Key_F3)
        assert seeker.view.hasFocus()
        seeker.press(Qt.Key.Key_Escape)  # clears the selection, as ever
        seeker.panel.field.setFocus()
        seeker.press(Qt.Key.Key_Escape)
        seeker.press(Qt.Key.Key_F3)  # opens the search again, and goes on
        assert seeker.panel.isVisible()
        assert seeker.view.hasFocus()
        assert seeker.panel.place.text() == "2 of 4"

    def test_f3_without_a_query_asks_for_one(self, seeker):
        seeker.press(Qt.Key.Key_F3)
        assert seeker.panel.field.hasFocus()

    def test_enter_before_the_answer_goes_there_when_it_comes(self, seeker):
        seeker.hands.control(Qt.Key.Key_F)
        seeker.hands.type("ساکت")
        seeker.press(Qt.Key.Key_Return)
        assert seeker.view.selected_words() == "ساکت"

    def test_a_click_shows_a_hit_and_a_double_click_goes_into_the_text(self, seeker):
        seeker.look_for("کتاب")
        results = seeker.panel.list
        at = results.visualRect(results.rows.index_of(2)).center()
        QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, NONE, at)
        assert seeker.view.selected_words() == "كتاب"
        assert seeker.panel.place.text() == "3 of 4"
        assert not seeker.view.hasFocus()
        QTest.mouseDClick(results.viewport(), Qt.MouseButton.LeftButton, NONE, at)
        assert seeker.view.hasFocus()
        heading = results.visualRect(results.rows.index(0)).center()
        QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, NONE, heading)
        assert seeker.view.selected_words() == "كتاب"

    def test_a_filter_that_hides_the_words_is_taken_off(self, open_study, tmp_path):
        session = make(tmp_path)
        one = session.study.interviews()[0]
        at = FIRST.index("کتابخانه")
        mark_statement(session, one.id, [(at, at + 8)])
        seeker = open_study(session)
        seeker.hands.bench.read.head.filter.setChecked(True)
        seeker.look_for("ساکت")
        seeker.press(Qt.Key.Key_F3)
        assert seeker.view.selected_words() == "ساکت"
        assert not seeker.hands.bench.read.head.filter.isChecked()


class TestOtherPlaces:
    @pytest.fixture
    def coded(self, open_study, tmp_path):
        session = make(tmp_path)
        one = session.study.interviews()[0]
        at = FIRST.index("ساکت")
        statement = mark_statement(session, one.id, [(at, at + len("ساکت می‌مانیم"))], codes=["فانوس"])
        code = make_code(session, "چراغ")
        describe_card(session, code.id, definition="مثل یک فانوس دریایی")
        write_memo(session, statement.id, "فانوس را به یاد بیاور")
        write_memo(session, one.id, "فانوسِ این گفت‌وگو")
        return open_study(session)

    def test_codes_and_definitions_show_their_card_and_the_list_keeps_the_keyboard(self, coded):
        coded.look_for("فانوس")
        assert [(r.hit.where, r.hit.field) for r in coded.hits] == [
            ("codes", "name"), ("codes", "definition"), ("memos", "memo"), ("memos", "memo"),
        ]  # fmt: skip
        assert coded.hits[1].caption == "چراغ: definition"
        coded.press(Qt.Key.Key_Down)
        bench = coded.hands.bench
        assert bench.active == "group"
        assert bench.group.card.card_id == coded.hits[0].hit.id
        assert coded.panel.list.hasFocus()
        coded.press(Qt.Key.Key_Down)
        assert bench.group.card.card_id == coded.hits[1].hit.id

    def test_memos_go_to_what_they_are_on(self, coded):
        coded.look_for("فانوس")
        read = coded.hands.bench.read
        for _ in range(3):
            coded.press(Qt.Key.Key_F3)
        about = {r.hit.id for r in coded.hits[2:]}
        assert coded.hands.bench.active == "read"
        assert {read.current.id if read.current else read.transcript_id} <= about
        coded.press(Qt.Key.Key_F3)
        assert coded.hands.bench.active == "read"

    def test_statements_are_chosen(self, coded):
        coded.look_for("ساکت")
        assert [r.hit.where for r in coded.hits] == ["transcripts", "statements"]
        coded.press(Qt.Key.Key_F3)
        coded.press(Qt.Key.Key_F3)
        assert coded.hands.bench.read.current.id == coded.hits[1].hit.id
        assert not coded.panel.mark.isEnabled()

    def test_a_hit_in_a_statement_shows_its_card_too(self, coded):
        coded.look_for("ساکت")
        coded.press(Qt.Key.Key_F3)
        assert coded.hands.bench.read.current.quotation == "ساکت می‌مانیم"
        coded.look_for("کتابخانه")
        coded.press(Qt.Key.Key_F3)
        assert coded.hands.bench.read.current is None


class TestMarking:
    @pytest.mark.parametrize("letter", ["s", "س"])
    def test_the_words_of_a_hit_are_marked_from_the_list(self, seeker, letter):
        seeker.look_for("ساکت")
        seeker.press(Qt.Key.Key_Down)
        assert seeker.panel.mark.isEnabled()
        press_letter(letter)
        seeker.answered()
        (statement,) = seeker.hands.study.statements.values()
        assert statement.quotation == "ساکت"
        assert seeker.panel.list.hasFocus()
        assert seeker.hands.bench.read.current == statement
        seeker.hands.control(Qt.Key.Key_Z)
        assert not seeker.hands.study.statements

    def test_the_button_marks_and_a_hit_of_the_interviewer_is_refused(self, seeker):
        seeker.look_for("کتاب")
        seeker.press(Qt.Key.Key_Down)
        seeker.panel.mark.click()
        assert seeker.hands.told() == [
            "Only the interviewer's words are selected. Select some of the participant's words."
        ]
        seeker.press(Qt.Key.Key_F3)
        seeker.panel.mark.click()
        (statement,) = seeker.hands.study.statements.values()
        assert statement.quotation == "کِتاب"

    def test_it_can_be_made_wider_first(self, seeker):
        seeker.look_for("ساکت")
        seeker.press(Qt.Key.Key_Down)
        seeker.press(Qt.Key.Key_W)
        sentence = "گاهی ساکت می‌مانیم و كتاب را می بندیم؛ بعد دوباره."
        assert seeker.view.selected_words() == sentence
        seeker.press(Qt.Key.Key_S)
        (statement,) = seeker.hands.study.statements.values()
        assert statement.quotation == sentence

    def test_in_the_text_the_key_marks_the_selected_hit(self, seeker):
        seeker.look_for("ساکت")
        seeker.press(Qt.Key.Key_Return)
        seeker.panel.list.setFocus()
        seeker.press(Qt.Key.Key_Return, CONTROL)
        assert seeker.view.hasFocus()
        seeker.press(Qt.Key.Key_S)
        (statement,) = seeker.hands.study.statements.values()
        assert statement.quotation == "ساکت"

    def test_letters_typed_in_the_field_are_no_deeds(self, seeker):
        seeker.look_for("ssw")
        assert seeker.panel.field.text() == "ssw"
        assert not seeker.hands.study.statements

    def test_results_follow_and_the_hit_stays_chosen(self, seeker):
        seeker.look_for("ساکت")
        seeker.press(Qt.Key.Key_Down)
        seeker.press(Qt.Key.Key_S)
        assert [r.hit.where for r in seeker.hits] == ["transcripts", "statements"]
        assert seeker.panel.place.text() == "1 of 2"
        make_code(seeker.hands.session, "ساکت ماندن")
        seeker.answered()
        assert [r.hit.where for r in seeker.hits] == ["transcripts", "statements", "codes"]
        assert seeker.panel.place.text() == "1 of 3"

    def test_a_change_while_it_is_closed_is_seen_when_it_opens(self, seeker):
        seeker.look_for("چراغ")
        seeker.press(Qt.Key.Key_Escape)
        make_code(seeker.hands.session, "چراغ")
        seeker.look_for("")
        assert [r.hit.where for r in seeker.hits] == ["codes"]


class TestNarrowing:
    def test_to_a_participant_by_what_is_typed_and_back_by_a_key(self, seeker):
        seeker.look_for("را")
        every = len(seeker.hits)
        seeker.narrow("ک۲")
        assert [chip.choice.name for chip in seeker.panel.chips.chips()] == ["ک۲"]
        assert {row.hit.name for row in seeker.hits} == {"ک۲"}
        assert seeker.panel.filter.hasFocus()
        (chip,) = seeker.panel.chips.chips()
        chip.setFocus()
        seeker.press(Qt.Key.Key_Delete)
        assert not seeker.panel.chips.isVisible()
        assert len(seeker.hits) == every

    def test_to_places_and_whose_words(self, seeker):
        seeker.look_for("کتاب")
        seeker.narrow("interviewer")
        assert len(seeker.hits) == 1
        seeker.narrow("interviewer")  # again: takes it off
        seeker.narrow("statements")
        assert seeker.panel.message.text() == (
            "Nothing found within the filters. Take one off, or try part of the word."
        )
        (chip,) = seeker.panel.chips.chips()
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
        seeker.answered()
        assert len(seeker.hits) == 4

    def test_to_a_code_and_a_category(self, open_study, tmp_path):
        session = make(tmp_path)
        one = session.study.interviews()[0]
        at = FIRST.index("كتاب")
        mark_statement(session, one.id, [(at, at + 4)], codes=["بستن"])
        seeker = open_study(session)
        seeker.look_for("کتاب")
        seeker.narrow("بستن")
        assert [(r.hit.where, r.hit.start) for r in seeker.hits] == [("transcripts", at), ("statements", 0)]

    def test_what_is_gone_from_the_study_is_taken_off(self, seeker):
        code = make_code(seeker.hands.session, "چراغ")
        seeker.look_for("کتاب")
        seeker.narrow("چراغ")
        assert seeker.hits == []
        seeker.hands.session.undo()
        seeker.answered()
        assert code.id not in seeker.hands.study.codes
        assert seeker.panel.chosen == ()
        assert len(seeker.hits) == 4

    def test_both_kinds_of_speakers_are_no_filter(self, seeker):
        seeker.look_for("کتاب")
        for role in Role:
            seeker.panel.picker.toggled.emit(Choice("role", role.value, role.value))
        seeker.answered()
        assert len(seeker.hits) == 4


class TestFrames:
    def test_all_hits_of_the_open_text_are_framed_while_the_search_is_open(self, seeker):
        seeker.view.setFocus()
        before = seeker.view.viewport().grab().toImage()
        seeker.look_for("کتاب")
        seeker.view.setFocus()
        assert len(seeker.view._found) == 4
        seeker.press(Qt.Key.Key_Escape)
        framed = seeker.view.viewport().grab().toImage()
        start = FIRST.index("کتابخانه")
        strip = seeker.view.geometry_of_text.edge(start)
        x, y = round(strip.left) - 1, round(strip.top + strip.height / 2 - seeker.view.scrolled_by)
        accent = look.theme().colour("accent")
        assert framed.pixelColor(x, y) == accent
        seeker.panel.field.setFocus()
        seeker.press(Qt.Key.Key_Escape)
        assert seeker.view._found == []
        seeker.view.setFocus()
        assert before.pixelColor(x, y) != accent

    def test_another_text_has_its_own(self, seeker):
        seeker.look_for("توان")
        assert seeker.view._found == []
        second = seeker.hands.study.interviews()[1]
        seeker.hands.bench.go(Place("transcript", second.id))
        assert [SECOND[a:b] for a, b in seeker.view._found] == ["توان"] * 3

    def test_more_than_are_listed_are_framed(self, open_study, tmp_path):
        seeker = open_study(make(tmp_path, texts=[("ک۱: " + "سیب " * 1234 + "\n", "ک۱")]))
        seeker.look_for("سیب")
        assert len(seeker.view._found) == 1234
        assert len(seeker.view._visible_found()) <= 1234


class TestTime:
    """The typing is let rest, the work is done in slices."""

    def test_a_slice_ends_when_its_time_is_over(self, open_study, tmp_path, monkeypatch):
        seeker = open_study(make(tmp_path))
        taken = {"in_one": 0, "most": 0}

        class SlowClock:
            """Each look at it finds half a slice gone."""

            def start(self):
                taken["in_one"] = 0
                self._time = 0

            def elapsed(self):
                self._time += live_search._SLICE_MS / 2
                return self._time - live_search._SLICE_MS / 2

        live = seeker.desk.live

        def counted(real):
            for step in real:
                taken["in_one"] += 1
                taken["most"] = max(taken["most"], taken["in_one"])
                yield step

        real = live._index.prepare_in_steps
        monkeypatch.setattr(live_search, "QElapsedTimer", SlowClock)
        monkeypatch.setattr(live._index, "prepare_in_steps", lambda: counted(real()))
        seeker.look_for("کتاب")
        assert taken["most"] == 2
        assert len(seeker.hits) == 4

    def test_letters_typed_together_are_one_search(self, seeker, monkeypatch):
        index = seeker.desk.live._index
        asked = []
        real = index.search_in_steps
        monkeypatch.setattr(index, "search_in_steps", lambda query: asked.append(query.text) or real(query))
        seeker.look_for("ساکت")
        assert asked == ["ساکت"]

    def test_reading_that_takes_long_is_said(self, seeker, monkeypatch):
        class OneStep:
            """A slice has room for one step."""

            def start(self):
                self._looks = 0

            def elapsed(self):
                self._looks += 1
                return 0 if self._looks == 1 else live_search._SLICE_MS

        said = []
        monkeypatch.setattr(live_search, "QElapsedTimer", OneStep)
        monkeypatch.setattr(live_search, "_TOLD_AFTER_MS", -1)
        monkeypatch.setattr(seeker.panel, "say", said.append)
        seeker.panel.field.setText("ساکت")
        assert said == []
        seeker.look_for("")
        assert said[0] == "Reading 1 of 2 texts"
        assert len(seeker.hits) == 1

    def test_nothing_runs_after_closing_the_study(self, seeker):
        seeker.hands.control(Qt.Key.Key_F)
        seeker.hands.type("کتاب")
        live = seeker.desk.live
        seeker.hands.window.close_study()
        assert not live.is_under_way
        assert not live._rest.isActive()


class TestBothDirections:
    def test_context_is_cut_at_words_with_ellipses_at_the_logical_ends(self):
        text = "پیش\n" + "واژه " * 40 + "هدف " + "پسین " * 60 + "\nپس"
        start = text.index("هدف")
        excerpt = make_excerpt(text, start, start + 3, rtl=True)
        assert excerpt.text[excerpt.start : excerpt.end] == "هدف"
        assert excerpt.text.startswith(f"{ELLIPSIS}واژه ")
        assert excerpt.text.endswith(f"پسین{ELLIPSIS}")
        assert excerpt.rtl

    def test_a_paragraph_that_fits_has_no_ellipsis(self):
        excerpt = make_excerpt("پیش\nاین هدف است.\nپس", 8, 11, rtl=True)
        assert (excerpt.text, excerpt.start, excerpt.end) == ("این هدف است.", 4, 7)

    @pytest.mark.parametrize(
        ("text", "study_rtl", "rtl"),
        [
            ("An English paper on حضور and on rooms.", True, False),
            ("توی Excel نوشتم.", True, True),
            ("توی Excel نوشتم.", False, True),
            ("12, 13.", True, True),
            ("12, 13.", False, False),
        ],
    )
    def test_words_are_read_in_their_own_direction(self, text, study_rtl, rtl):
        assert make_excerpt(text, 0, 2, study_rtl).rtl is rtl

    def test_letters_are_never_parted_from_their_marks(self):
        family = "👩‍👩‍👧"
        text = family * 60 + "هدف" + "کِ" * 200
        excerpt = make_excerpt(text, text.index("هدف"), text.index("هدف") + 3, rtl=True)
        before = excerpt.text[1 : excerpt.start]
        after = excerpt.text[excerpt.end : -1]
        assert before
        assert before == family * (len(before) // len(family))
        assert after.endswith("کِ")
        assert excerpt.text[excerpt.start : excerpt.end] == "هدف"

    def test_a_hit_beyond_the_lines_is_brought_among_them(self, qapp):
        look.apply(qapp, "light", 1.0, "en")
        font = look.theme().reading_font("fa", "table")
        text = "بسیار " * 30 + "هدف" + " دیگر" * 30
        start = text.index("هدف")
        for width in (60.0, 150.0, 290.0):
            laid = LaidExcerpt(text, (start, start + 3), True, font, font, width, 2)
            last = laid._layout.lineAt(laid.line_count - 1)
            assert laid._units.units(laid.excerpt.end) <= last.textStart() + last.textLength()
            assert laid.line_count == 2

    @pytest.mark.parametrize("interface", ["en", "fa"])
    @pytest.mark.parametrize("language", ["fa", "en"])
    def test_the_words_of_a_hit_stand_at_the_studys_start(self, open_study, tmp_path, language, interface):
        text = FIRST if language == "fa" else "P1: One book.\n"
        seeker = open_study(make(tmp_path, language=language, texts=[(text, "ک۱")]), interface=interface)
        seeker.look_for("ساکت" if language == "fa" else "book")
        results = seeker.panel.list
        rect = results.visualRect(results.rows.index_of(0))
        image = results.viewport().grab().toImage()
        ink = [x for x in range(rect.left(), rect.right()) if _has_ink(image, x, rect)]
        at_start = rect.right() - ink[-1] if language == "fa" else ink[0] - rect.left()
        assert at_start <= look.theme().px(16)
        window = seeker.hands.window
        panel_x = seeker.panel.mapTo(window, seeker.panel.rect().topLeft()).x()
        read_x = seeker.hands.bench.read.mapTo(window, seeker.panel.rect().topLeft()).x()
        assert (panel_x < read_x) == (interface == "en")

    def test_zoom_and_a_narrow_window_hold(self, seeker):
        seeker.look_for("کتاب")
        window = seeker.hands.window
        for zoom in (2.0, 3.0):
            window.appearance.set_zoom(zoom)
            seeker.hands.settle()
            results = seeker.panel.list
            assert results.visualRect(results.rows.index_of(0)).height() > 40 * zoom
            assert seeker.panel.width() < window.width() / 2 + 1
        window.appearance.set_zoom(2.0)
        window.resize(1000, 640)
        seeker.hands.settle()
        panel = seeker.panel
        bottom_of_filter = panel.filter.mapTo(panel, panel.filter.rect().bottomLeft()).y()
        assert bottom_of_filter < panel.count.mapTo(panel, panel.count.rect().topLeft()).y()
        assert not panel.footer.isVisible()
        window.appearance.set_zoom(1.0)
        window.resize(640, 480)
        seeker.hands.settle()
        seeker.press(Qt.Key.Key_F3)
        assert seeker.view.selected_words() == "کتاب"


class TestSaying:
    def test_a_row_says_where_it_is_and_what_stands_there(self, seeker):
        seeker.look_for("نمی‌توان")
        model = seeker.panel.list.rows
        said = [model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
        assert said[0] == "Transcripts, 3 hits"
        assert said[1] == "ک۲, 3 hits"
        assert said[4].startswith("ک۲, spaced otherwise, line 2: ")
        assert "نمی توانم" in said[4]

    def test_the_menu_and_the_palette_offer_it_with_its_keys(self, seeker):
        offered = seeker.hands.actions("Edit")
        assert offered["Find in the study…"].shortcut().toString() == "Ctrl+F"
        assert [key.toString() for key in offered["Next hit"].shortcuts()] == ["F3", "Ctrl+G"]
        seeker.hands.control(Qt.Key.Key_K)
        seeker.hands.type("find in the")
        seeker.press(Qt.Key.Key_Return)
        assert seeker.panel.field.hasFocus()
        seeker.hands.window.close_study()
        assert not seeker.hands.actions("Edit")["Find in the study…"].isEnabled()

    def test_everything_in_the_panel_has_a_name(self, seeker):
        seeker.look_for("کتاب")
        seeker.panel.filter.click()
        parts = [
            part
            for part in seeker.panel.findChildren(object)
            if getattr(part, "focusPolicy", None) and part.focusPolicy() != Qt.FocusPolicy.NoFocus
        ]
        assert len(parts) > 8
        assert [part for part in parts if part.isVisible() and not part.accessibleName()] == []


class TestWidening:
    TEXT = "مصاحبه‌گر: چرا؟\nک۱: یک دو سه. چهار پنج! شش\nهفت هشت.\n"

    def words(self, found: str) -> list[str]:
        source, start = make_source(self.TEXT), self.TEXT.index(found)
        lines = Lines(self.TEXT)
        span, steps = (start, start + len(found)), []
        while True:
            wider = widen(source, lines, *span)
            if wider == span:
                return steps
            span = wider
            steps.append(self.TEXT[slice(*span)])

    def test_to_the_sentence_the_paragraph_and_the_turn(self):
        assert self.words("پنج") == ["چهار پنج!", "یک دو سه. چهار پنج! شش", "یک دو سه. چهار پنج! شش\nهفت هشت."]
        assert self.words("شش") == ["یک دو سه. چهار پنج! شش", "یک دو سه. چهار پنج! شش\nهفت هشت."]
        assert self.words("سه. چهار") == ["یک دو سه. چهار پنج! شش", "یک دو سه. چهار پنج! شش\nهفت هشت."]
        assert self.words("شش\nهفت") == ["یک دو سه. چهار پنج! شش\nهفت هشت."]
        assert self.words("چرا") == ["چرا؟"]

    def test_a_statement_hit_leaves_no_words_selected_that_a_key_would_mark(self, open_study, tmp_path):
        session = make(tmp_path)
        at = FIRST.index("ساکت")
        mark_statement(session, session.study.interviews()[0].id, [(at, at + 13)])
        seeker = open_study(session)
        seeker.look_for("ساکت")
        seeker.press(Qt.Key.Key_F3)
        assert seeker.view.selected_words() == "ساکت"
        seeker.press(Qt.Key.Key_F3)
        assert seeker.view.selected_span() is None

    def test_in_the_text_by_its_key(self, seeker):
        seeker.view.setFocus()
        seeker.hands.select("ساکت")
        seeker.press(Qt.Key.Key_W)
        assert seeker.view.selected_words().startswith("گاهی ساکت")
        seeker.press(Qt.Key.Key_W)
        assert seeker.view.selected_words().startswith("😀 کِتاب را")


def test_a_statement_that_begins_in_a_label_is_drawn_from_its_first_words(open_study, tmp_path):
    session = make(tmp_path, texts=[("ک۱: سلام بر همه.\n", "ک۱")])
    one = session.study.interviews()[0]
    record = Statement(new_id(), one.id, None, (Span(0, 8, "ک۱: سلام"),), "", 0)
    session.run("statement.mark", {}, lambda transaction: transaction.insert(record))
    seeker = open_study(session)
    geometry = seeker.view.geometry_of_text
    seeker.view.viewport().grab()
    assert geometry.edge(0) == geometry.edge(4)


def press_letter(letter: str) -> None:
    key, target = Qt.Key(ord(letter.upper())), QApplication.focusWidget()
    QTest.sendKeyEvent(QTest.KeyAction.Press, target, key, letter, NONE)
    QTest.sendKeyEvent(QTest.KeyAction.Release, target, key, letter, NONE)


def _has_ink(image, x, rect) -> bool:
    ground = image.pixelColor(rect.left() + rect.width() // 2, rect.top() + 1)
    return any(
        abs(image.pixelColor(x, y).lightness() - ground.lightness()) > 60 for y in range(rect.top(), rect.bottom())
    )
