"""The literature page of the outcome space, used as a researcher uses it: keys, palette, cards, panel, places."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitter

from phenocode.commands.categories import describe_card
from phenocode.commands.session import Session
from phenocode.study.outcome import Stance
from phenocode.ui.bridge import Bridge
from phenocode.ui.look.theme import apply
from phenocode.ui.outcome.literature.page import LiteraturePage
from phenocode.ui.place import Place
from tests.literature_study import PASSAGES, make_literature
from tests.studies import make_session
from tests.typing_hands import type_text


class Desk:
    """A researcher at the page."""

    def __init__(self, qtbot, session: Session) -> None:
        self.session = session
        self.study = session.study
        self.bridge = Bridge(session)
        self.page = LiteraturePage(self.bridge)
        self.window = QSplitter(Qt.Orientation.Horizontal)
        self.window.addWidget(self.page)
        self.window.addWidget(self.page.panel)
        qtbot.addWidget(self.window)
        self.window.resize(1300, 800)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        self.page.refresh()
        self.places: list[Place] = []
        self.refused: list[str] = []
        self.page.go.connect(self.places.append)
        self.bridge.refused.connect(self.refused.append)
        self.settle()

    def settle(self) -> None:
        for _ in range(4):
            QApplication.processEvents()

    def choose(self, name: str) -> None:
        row = next(row for row in self.page.list.rows.rows if row.name == name)
        self.page.list.choose(row.id)
        self.page.list.setFocus()
        assert self.page.list.hasFocus()
        self.settle()

    def press(self, key, held=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)
        self.settle()

    def type(self, text: str) -> None:
        type_text(text)
        self.settle()

    def offered(self) -> list[str]:
        assert self.page.palette_.isVisible()
        return [target.name for target in self.page.palette_.shown_targets()]

    def cards(self):
        return [card for card in self.page.beside.cards if card.row is not None]

    def close(self) -> None:
        self.page.leave()
        self.bridge.close()


@pytest.fixture
def desk(qapp, qtbot, tmp_path):
    apply(qapp, "light", 1.0, "en")
    shown = Desk(qtbot, make_literature(tmp_path, "en"))
    yield shown
    shown.close()


def test_findings_say_how_many_sources_they_have(desk):
    rows = [(row.name, row.state, row.icon) for row in desk.page.list.rows.rows]
    assert rows == [
        ("Relation", "No source", ""),
        ("Bond", "2 sources", ""),
        ("Side by side", "No source", ""),
        ("Keeping silent", "Nothing found", "circle"),
        ("In your own words", "", ""),
        ("Nobody reads alone", "No source yet", "warning"),
    ]
    desk.page.filter.set_value("bare")
    desk.page.filter.chosen.emit("bare")
    assert [row.name for row in desk.page.list.rows.rows if row.id] == ["Keeping silent", "Nobody reads alone"]
    desk.page.expected.set_value("every")
    desk.page.expected.chosen.emit("every")
    assert [row.name for row in desk.page.list.rows.rows if row.id][:2] == ["Relation", "Side by side"]


def test_the_chosen_finding_stands_beside_its_sources(desk):
    desk.choose("Bond")
    king, hernon = desk.cards()
    assert [button.accessibleName() for button in desk.page.beside.quotations.buttons if not button.isHidden()] == [
        "P1: read the book together",
        "P1: Then we talk",
    ]
    assert (king.source.text(), king.pages.text(), king.stance.value()) == ("King, 2007", "51-53", "aligned")
    assert [one.accessibleName() for one in king.shown] == list(PASSAGES)
    assert hernon.stance.currentText() == "partly in conflict"


def test_a_source_is_set_beside_a_finding_with_the_keys(desk):
    desk.choose("Nobody reads alone")
    desk.press(Qt.Key.Key_N)
    assert desk.offered() == ["King, 2007", "Hernon & Altman, 2001", "Stefanou et al., 2003", "A new source…"]
    desk.type("stef")
    assert desk.offered()[0] == "Stefanou et al., 2003"
    desk.press(Qt.Key.Key_Return)
    assert desk.offered() == ["aligned", "partly aligned", "in conflict", "partly in conflict", "nothing found"]
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    (card,) = desk.cards()
    assert card.row.stance is Stance.PARTLY_ALIGNED
    assert card.pages.hasFocus()
    desk.type("7-9")
    desk.press(Qt.Key.Key_Tab)
    own = desk.study.findings_in_order()[0]
    assert desk.study.comparisons_of(own.id)[0].pages == "7-9"
    desk.session.undo()
    desk.session.undo()
    assert desk.study.comparisons_of(own.id) == []


def test_a_new_source_in_place(desk):
    desk.choose("Nobody reads alone")
    desk.press(Qt.Key.Key_N)
    desk.type("Marton, F.")
    assert desk.offered()[-1] == "Add the source Marton, F.…"
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Return)
    form = desk.page.panel.form
    assert (form.authors.text(), form.authors.hasFocus()) == ("Marton, F.", True)
    form.year.setText("1981")
    desk.press(Qt.Key.Key_Return)
    assert [one.authors for one in desk.study.references_in_order()][-1] == "Marton, F."
    desk.press(Qt.Key.Key_Return)
    assert desk.cards()[0].source.text() == "Marton, 1981"


def test_what_is_half_typed_is_kept(desk):
    desk.choose("Bond")
    card = desk.cards()[0]
    card.note.setFocus()
    card.note.selectAll()
    desk.type("Further on")
    desk.page.leave()
    assert desk.study.comparisons[card.row.comparison_id].note == "Further on"
    desk.page.panel.new_reference()
    desk.page.panel.form.authors.setText("Säljö, R.")
    desk.page.leave()
    assert desk.study.references_in_order()[-1].authors == "Säljö, R."
    desk.page.recommend()
    desk.page.panel.advice.next.text.setPlainText("Wait.")
    desk.page.leave()
    assert [one.text for one in desk.study.recommendations_in_order()][-1] == "Wait."
    card.note.setFocus()
    card.note.setPlainText("Another thought")
    desk.choose("Keeping silent")
    assert (
        desk.study.comparisons_of(next(c.id for c in desk.study.categories.values() if c.name == "Bond"))[0].note
        == "Another thought"
    )


def test_a_stance_is_changed_and_a_comparison_removed(desk):
    desk.choose("Bond")
    card = desk.cards()[1]
    card.stance.setFocus()
    desk.press(Qt.Key.Key_Up)
    assert desk.study.comparisons[card.row.comparison_id].stance is Stance.IN_CONFLICT
    card.remove.click()
    desk.settle()
    assert [one.source.text() for one in desk.cards()] == ["King, 2007"]
    assert desk.page.list.rows.rows[1].state == "1 source"


def test_passages_are_linked_and_taken_away(desk):
    desk.choose("Bond")
    king, hernon = desk.cards()
    king.unlinked.emit(king.row.comparison_id, king.row.passages[0].id)
    desk.settle()
    assert [one.accessibleName() for one in king.shown] == [PASSAGES[1]]
    king.link.setFocus()
    desk.press(Qt.Key.Key_P)
    assert desk.offered() == [PASSAGES[0], "Mark one in Read…"]
    desk.press(Qt.Key.Key_Return)
    assert {one.accessibleName() for one in king.shown} == set(PASSAGES)
    king.link.click()
    desk.settle()
    desk.press(Qt.Key.Key_Return)
    document = desk.study.literature()[0]
    assert desk.places == [Place("transcript", document.id)]
    hernon.link.click()
    desk.settle()
    assert desk.offered()[:2] == list(PASSAGES)


def test_findings_in_own_words(desk):
    desk.press(Qt.Key.Key_F)
    desk.type("Talk is work")
    desk.press(Qt.Key.Key_Return)
    assert desk.page.beside.own.text() == "Talk is work"
    desk.page.beside.quote.click()
    desk.settle()
    desk.type("silent")
    desk.press(Qt.Key.Key_Return)
    own = desk.study.findings_in_order()[-1]
    assert [one.quotation for one in desk.study.supports_of(own.id)] == ["we are silent"]
    desk.page.beside.own.setPlainText("Talk is hard work")
    desk.page.leave()
    assert desk.study.findings[own.id].name == "Talk is hard work"
    desk.page.beside.nothing.click()
    desk.settle()
    assert desk.cards()[0].source.text() == "Nothing found in the literature"
    desk.page.beside.remove.click()
    assert own.id not in desk.study.findings


def test_the_list_of_references_is_ordered_and_written_in(desk):
    view = desk.page.panel.references
    assert [row.detail for row in view.rows] == ["beside 1 finding, text: King 2007", "beside 1 finding", "cited"]
    view.choose(view.rows[2].id)
    view.setFocus()
    desk.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [one.year for one in desk.study.references_in_order()] == ["2007", "2003", "2001"]
    desk.press(Qt.Key.Key_Return)
    form = desk.page.panel.form
    assert form.title.text() == "CRM"
    form.title.setPlainText("CRM in Greece")
    desk.press(Qt.Key.Key_Escape)
    assert desk.study.references_in_order()[1].title == "CRM in Greece"
    view.setFocus()
    desk.press(Qt.Key.Key_Delete)
    assert [one.year for one in desk.study.references_in_order()] == ["2007", "2001"]


def test_a_list_is_pasted(desk):
    panel = desk.page.panel
    panel.paste.click()
    lines = ("Marton, F. (1981). Phenomenography. Instructional Science.", "Säljö, R. (1979). Learning.")
    panel.pasting.text.setPlainText("\n".join(lines))
    assert panel.pasting.save.text() == "Add 2 sources"
    panel.pasting.save.click()
    assert [one.year for one in desk.study.references_in_order()][3:] == ["1981", "1979"]
    assert panel.references.isVisible()


def test_missing_citations_lead_to_their_place_and_into_the_list(desk):
    panel = desk.page.panel
    panel.show_part("citations")
    desk.settle()
    links = [one for one in panel.missing.findChildren(object) if getattr(one, "text", None) and callable(one.text)]
    way = next(one for one in links if one.text() == "definition: Side by side")
    way.click()
    side = next(one for one in desk.study.categories.values() if one.name == "Side by side")
    assert desk.places == [Place("category", side.id)]
    next(one for one in links if one.text() == "Add to the list…").click()
    assert (panel.form.authors.text(), panel.form.year.text()) == ("Marton and Booth", "1997")
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert panel.missing._shown == []
    desk.bridge.do(describe_card, side.id, definition="As Åkerlind (2005) says.")
    desk.page.refresh()
    assert [one.words for one in panel.missing._shown] == ["Åkerlind, 2005"]


def test_recommendations_rest_on_findings(desk):
    panel = desk.page.panel
    panel.show_part("advice")
    first, second = panel.advice.rows
    assert [chip.accessibleName() for chip in first.chips] == ["Bond", "Nobody reads alone"]
    second.base.click()
    desk.settle()
    desk.type("silent")
    desk.press(Qt.Key.Key_Return)
    assert [chip.accessibleName() for chip in second.chips] == ["Keeping silent"]
    second.chips[0].activated.emit()
    assert desk.page.beside.name.text() == "Keeping silent"
    first.chips[0].removed.emit()
    desk.settle()
    assert [chip.accessibleName() for chip in first.chips] == ["Nobody reads alone"]


def test_what_others_change_is_seen_and_the_table_can_be_written(desk, tmp_path):
    desk.choose("Bond")
    output = desk.page.output
    assert (output.figure, output.endings) == (None, ("docx", "xlsx", "csv", "html"))
    output.write(tmp_path / "out.docx", False)
    assert (tmp_path / "out.docx").stat().st_size
    assert len(output.sheet.rows) == 3
    reference = desk.study.references_in_order()[0]
    desk.page.show_place(Place("reference", reference.id))
    assert desk.page.panel.form.reference == reference


def test_a_study_that_is_read_only_shows_and_changes_nothing(qapp, qtbot, tmp_path):
    apply(qapp, "dark", 1.0, "fa")
    made = make_literature(tmp_path, "fa")
    made.close()
    shown = Desk(qtbot, Session.open(made.path, researcher="N", read_only=True))
    shown.choose("پیوند")
    assert not any(action.isEnabled() for action in shown.page.deeds())
    for card in shown.cards():
        assert card.note.isReadOnly()
        assert not card.stance.isEnabled()
        assert card.remove.isHidden()
    shown.page.panel.show_part("advice")
    shown.page.panel.open_reference(shown.study.references_in_order()[0].id)
    shown.page.leave()
    assert shown.refused == []
    shown.close()


def test_the_empty_page_says_what_comes_next(qapp, qtbot, tmp_path):
    apply(qapp, "light", 1.0, "en")
    shown = Desk(qtbot, make_session(tmp_path, language="en"))
    assert shown.page.empty.isVisible()
    assert "set beside the literature" in shown.page.empty.text()
    assert shown.page.output is None
    shown.page.empty.button.click()
    shown.settle()
    shown.type("First")
    shown.press(Qt.Key.Key_Return)
    assert [row.name for row in shown.page.list.rows.rows if row.id] == ["First"]
    shown.close()
