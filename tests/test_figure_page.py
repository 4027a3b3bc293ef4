"""The figure of the outcome space in its window: relating by keys, refusing, moving by hand, justifying."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from phenocode.commands.categories import make_category
from phenocode.commands.relations import relate
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement
from phenocode.commands.supports import choose_supports
from phenocode.study.outcome import RelationKind
from phenocode.study.records import Layer
from phenocode.ui.bridge import Bridge
from phenocode.ui.group.targets import TargetPalette
from phenocode.ui.outcome.figure.page import FigurePage
from phenocode.ui.place import Place
from tests.studies import add_transcript, make_session
from tests.window_desk import Hands, make_window

WORDS = {
    "fa": ("ابزاری", "رابطه‌ای", "کار", "حضور", "همراهی", "کمک", "دیدن", "گفتن"),
    "en": ("Tool", "Bond", "Work", "Presence", "Company", "Helping", "Seeing", "Telling"),
}
TEXT = {
    "fa": "ک۱: کتاب را با هم می‌خوانیم. بعد گفت‌وگو می‌کنیم. گاهی ساکت می‌مانیم.\n",
    "en": "P1: We read the book together. Then we talk. Sometimes we are silent.\n",
}
QUOTED = {
    "fa": ("با هم می‌خوانیم", "گفت‌وگو می‌کنیم", "ساکت می‌مانیم"),
    "en": ("read the book", "we talk", "we are silent"),
}


def make_space(folder, language="en"):
    """Tool over Work (Helping); Bond over Presence (Seeing) and Company (Telling). One statement under each."""
    session = make_session(folder, language=language, title="Study")
    names = WORDS[language]
    text = TEXT[language]
    transcript = add_transcript(session, text, participant="P1")
    for words, code in zip(QUOTED[language], ("one", "two", "three"), strict=True):
        start = text.index(words)
        mark_statement(session, transcript.id, [(start, start + len(words))], codes=[code])
    codes = {code.name: code.id for code in session.study.codes.values()}
    tool, bond = (make_category(session, Layer.ENCOUNTER, name).id for name in names[:2])
    second = [
        make_category(session, Layer.SECOND, name, parent_id=parent).id
        for name, parent in zip(names[2:5], (tool, bond, bond), strict=True)
    ]
    for name, parent, code in zip(names[5:], second, ("one", "two", "three"), strict=True):
        make_category(session, Layer.FIRST, name, parent_id=parent, holding=[codes[code]])
    session.close()
    return session.path


def open_figure(qtbot, path, interface="en") -> Hands:
    made = make_window(qtbot, interface=interface)
    assert made.window.open_study(path)
    made.control(Qt.Key.Key_3)
    assert isinstance(page_of(made), FigurePage)
    return made


@pytest.fixture
def path(tmp_path):
    return make_space(tmp_path)


@pytest.fixture
def hands(qtbot, path):
    made = open_figure(qtbot, path)
    yield made
    made.window.close()


def page_of(hands: Hands) -> FigurePage:
    return hands.bench.outcome.page


def card(hands: Hands):
    return page_of(hands).inspector.relation


def find(hands: Hands, name: str) -> str:
    return next(one.id for one in hands.study.categories.values() if one.name == name)


def area(hands: Hands, id_: str):
    return next(one for one in page_of(hands).view.areas if id_ in one.ids)


def click(hands: Hands, id_: str, dx: int = 0, dy: int = 0, *, release: bool = True) -> None:
    """Press the middle of a part, pull it and let it go."""
    view = page_of(hands).view
    place = view.canvas.mapFrom(view.viewport(), view.place_of(area(hands, id_)).toPoint())
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(view.canvas, left, none, place)
    if dx or dy:
        QTest.mouseMove(view.canvas, place + QPointF(dx / 2, dy / 2).toPoint())
        QTest.mouseMove(view.canvas, place + QPointF(dx, dy).toPoint())
    if release:
        QTest.mouseRelease(view.canvas, left, none, place + QPointF(dx, dy).toPoint())
    hands.settle()


def palettes(hands: Hands) -> list[TargetPalette]:
    return [one for one in hands.window.findChildren(TargetPalette) if one.isVisible()]


def relate_by_keys(hands: Hands, from_: str, way: str, other: str) -> None:
    """R, the way typed, the other category typed."""
    page = page_of(hands)
    page.view.go_to(area(hands, find(hands, from_)))
    page.view.canvas.setFocus()
    hands.press(Qt.Key.Key_R)
    (palette,) = palettes(hands)
    hands.type(way)
    assert way in palette.shown_targets()[0].name
    hands.press(Qt.Key.Key_Return)
    (palette,) = palettes(hands)
    hands.type(other)
    assert palette.shown_targets()[0].name == other
    hands.press(Qt.Key.Key_Return)
    hands.settle()


def choose_kind(hands: Hands, key: str) -> None:
    QTest.mouseClick(card(hands).kind._parts[key], Qt.MouseButton.LeftButton)
    hands.settle()


def relations(hands: Hands) -> set[tuple[str, str, str]]:
    names = {one.id: one.name for one in hands.study.categories.values()}
    return {(names[r.category_id], r.kind.value, names[r.other_id]) for r in hands.study.relations.values()}


def test_categories_are_related_and_justified_by_keys_alone(hands):
    page = page_of(hands)
    assert page.inspector.header._title.text() == "Chosen in the figure"
    relate_by_keys(hands, "Presence", "includes", "Work")
    assert relations(hands) == {("Presence", "includes", "Work")}
    assert QApplication.focusWidget() is card(hands).why
    hands.type("Because it is so.")
    hands.press(Qt.Key.Key_Tab)
    (relation,) = hands.study.relations.values()
    assert relation.justification == "Because it is so."
    assert page.inspector.header._detail.text() == "1 of 1"
    card(hands).add_support.click()
    (palette,) = palettes(hands)
    assert {target.name for target in palette.shown_targets()} == {"read the book", "we talk"}
    hands.type("TALK")
    hands.press(Qt.Key.Key_Return)
    assert [one.quotation for one in hands.study.supports_of(relation.id)] == ["we talk"]
    card(hands).quotations.buttons[0].click()
    hands.settle()
    assert hands.bench.active == "read"
    assert hands.study.statements[hands.bench.read.card.statement_id].quotation == "we talk"
    hands.choose("View", "Go back")
    assert page.relation is not None
    # Turned, another kind, then gone; each taken back.
    page.view.canvas.setFocus()
    hands.press(Qt.Key.Key_T)
    assert relations(hands) == {("Work", "includes", "Presence")}
    choose_kind(hands, "parallel")
    assert relations(hands) == {("Work", "parallel", "Presence")}
    page.view.canvas.setFocus()
    hands.press(Qt.Key.Key_Delete)
    assert not hands.study.relations
    assert page.relation is None
    for _ in range(3):
        hands.control(Qt.Key.Key_Z)
    assert relations(hands) == {("Presence", "includes", "Work")}


def test_a_circle_is_refused_with_its_way_and_the_window_says_so(hands):
    relate_by_keys(hands, "Work", "includes", "Presence")
    relate_by_keys(hands, "Presence", "includes", "Company")
    relate_by_keys(hands, "Company", "includes", "Work")
    (said,) = hands.told()
    said = said.replace("\u2068", "").replace("\u2069", "")
    assert "Work includes Presence, Presence includes Company" in said
    assert len(hands.study.relations) == 2
    page = page_of(hands)
    page.view.canvas.setFocus()
    # The walk goes through all relations, in the figure's order.
    seen = []
    for _ in range(3):
        hands.press(Qt.Key.Key_BracketRight)
        seen.append(page.relation.id)
    assert seen[0] == seen[2] != seen[1]
    # A kind that would close a circle is refused, and the switch shows the kind that stands.
    made = relate(hands.session, find(hands, "Company"), RelationKind.CONTRADICTS, find(hands, "Work"))
    page.refresh()
    page.show_place(Place("relation", made.id))
    choose_kind(hands, "includes")
    assert "Work includes Presence" in hands.told()[0].replace("\u2068", "").replace("\u2069", "")
    assert card(hands).kind.value() == "contradicts"
    assert hands.study.relations[made.id].kind is RelationKind.CONTRADICTS


def test_a_box_is_carried_by_the_mouse_and_by_keys_and_laid_anew(hands):
    page = page_of(hands)
    work = find(hands, "Work")
    before = area(hands, work).rect.topLeft()
    click(hands, work, 4, 60, release=False)
    assert area(hands, work).rect.top() > before.y() + 40  # it follows the hand
    assert not hands.study.figure_places
    hands.press(Qt.Key.Key_Escape)
    assert area(hands, work).rect.topLeft() == before
    QTest.mouseRelease(page.view.canvas, Qt.MouseButton.LeftButton)
    assert not hands.study.figure_places
    click(hands, find(hands, "Helping"), 0, 60)  # a line goes with its box
    (place,) = hands.study.figure_places.values()
    assert (place.category_id, place.across, place.down) == (work, 0, 60)
    assert "1 moved by hand" in page.caption.text()
    page.view.canvas.setFocus()
    page.view.go_to(area(hands, work))
    steps = len(hands.session.history())
    for _ in range(3):
        QTest.keyPress(page.view.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert len(hands.session.history()) == steps
    QTest.keyRelease(page.view.canvas, Qt.Key.Key_Control)
    hands.settle()
    assert len(hands.session.history()) == steps + 1  # a run of presses is one step
    (place,) = hands.study.figure_places.values()
    assert (place.across, place.down) == (0, 84)
    assert page.view.current.ids == (work,)
    page.anew.click()
    hands.settle()
    assert not hands.study.figure_places
    assert hands.word().replace("\u2068", "").replace("\u2069", "") == "1 place by hand was taken back."
    assert area(hands, work).rect.topLeft() == before
    assert not page.anew.isEnabled()
    hands.control(Qt.Key.Key_Z)
    page.refresh()
    assert len(hands.study.figure_places) == 1


def test_across_is_counted_from_where_reading_begins(qtbot, tmp_path):
    hands = open_figure(qtbot, make_space(tmp_path, "fa"), interface="fa")
    name = WORDS["fa"][3]
    click(hands, find(hands, name), -30, 0)
    (place,) = hands.study.figure_places.values()
    assert (place.category_id, place.across, place.down) == (find(hands, name), 30, 0)
    hands.window.close()


def test_the_figure_is_zoomed_and_fitted(hands):
    view = page_of(hands).view
    wide = view.canvas.width()
    view.canvas.setFocus()
    hands.press(Qt.Key.Key_Plus)
    hands.press(Qt.Key.Key_Plus)
    assert view.canvas.width() > wide * 1.15
    assert page_of(hands).at_full.text().replace("\u2068", "").replace("\u2069", "") == "121 %"
    hands.press(Qt.Key.Key_F)
    assert view.canvas.width() <= view.viewport().width() + 1
    assert view.canvas.height() <= view.viewport().height() + 1
    page_of(hands).at_full.click()
    assert view.zoom == 1.0


def test_a_category_shows_its_definition_relations_and_quotations(hands):
    page = page_of(hands)
    click(hands, find(hands, "Bond"), 0, 0)
    work = find(hands, "Work")
    relate(hands.session, find(hands, "Company"), RelationKind.INCLUDES, work)
    page.refresh()
    page.show_place(Place("category", work))
    shown = page.inspector.category
    assert shown.name.text() == "Work"
    assert [row.chip.accessibleName() for row in shown.rows if row.isVisible()] == ["is included in Company"]
    (quoted,) = [button for button in shown.quotations.buttons if button.isVisible()]
    assert "read the book" in quoted.accessibleName()
    shown.rows[0].chip.click()
    hands.settle()
    assert page.relation is not None
    page.show_place(Place("category", work))
    shown.in_group.click()
    hands.settle()
    assert hands.bench.active == "group"


def test_what_is_being_written_is_kept_when_the_window_is_closed(qtbot, path):
    session = Session.open(path, researcher="N")
    ids = {one.name: one.id for one in session.study.categories.values()}
    made = relate(session, ids["Work"], RelationKind.CONTRADICTS, ids["Company"])
    statement = session.study.statements_in_order()[0]
    choose_supports(session, made.id, [statement.id], name="x")
    session.close()
    hands = open_figure(qtbot, path)
    hands.bench.outcome.show_place(Place("relation", made.id))
    hands.settle()
    hands.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is hands.window)
    card(hands).why.setFocus()
    hands.type("Half a thought")
    hands.window.close()
    session = Session.open(path, researcher="N")
    assert session.study.relations[made.id].justification == "Half a thought"
    session.close()


def test_where_nothing_can_be_changed_nothing_is_offered(qtbot, path):
    session = Session.open(path, researcher="N")
    ids = {one.name: one.id for one in session.study.categories.values()}
    made = relate(session, ids["Work"], RelationKind.CONTRADICTS, ids["Company"], justification="So.")
    session.close()
    bridge = Bridge(Session.open(path, researcher="R", read_only=True))
    page = FigurePage(bridge)
    beside = QWidget()
    row = QHBoxLayout(beside)
    row.addWidget(page, 1)
    row.addWidget(page.inspector)
    qtbot.addWidget(beside)
    beside.resize(1100, 800)
    beside.show()
    page.refresh()
    page.show_place(Place("relation", made.id))
    shown = page.inspector.relation
    assert shown.why.text() == "So."
    assert shown.why.isReadOnly()
    assert not shown.kind.isEnabled()
    for deed in (shown.turn, shown.remove, shown.add_support, page.anew):
        assert not deed.isVisible()
    page.show_place(Place("category", ids["Work"]))
    assert not page.inspector.category.relate.isVisible()
    assert [one.text() for one in page.deeds() if one.isEnabled()] == [
        "Next relat&ion",
        "&Previous relation",
        "Fit the figure in the &window",
    ]
    page.view.canvas.setFocus()
    QTest.keyPress(page.view.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    QTest.keyRelease(page.view.canvas, Qt.Key.Key_Control)
    assert not bridge.study.figure_places
    beside.close()
    bridge.close()


def test_the_output_offered_is_the_figure_with_its_table(hands, tmp_path):
    output = page_of(hands).output
    assert {"docx", "svg", "pdf", "png"} <= set(output.endings)
    assert hands.bench.outcome.export_button.isEnabled()
    output.write(tmp_path / "space.svg", False)
    assert "Presence" in (tmp_path / "space.svg").read_text(encoding="utf-8")
    assert any("Presence" in row for row in output.sheet.rows)


def test_without_categories_the_page_says_what_comes_next(qtbot, tmp_path):
    session = make_session(tmp_path)
    session.close()
    hands = open_figure(qtbot, session.path)
    page = page_of(hands)
    assert page.empty.isVisible()
    assert page.output is None
    page.empty.button.click()
    hands.settle()
    assert hands.bench.active == "group"
    hands.window.close()
