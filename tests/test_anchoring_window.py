"""The window in which quotations get their places, used as a researcher uses it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from phenocode.study.records import Span, Statement, new_id
from phenocode.ui.anchoring.decisions import LIKENESS, TAKE, WHERE
from phenocode.ui.anchoring.window import AnchoringWindow
from phenocode.ui.bridge import Bridge
from phenocode.ui.look.theme import apply
from phenocode.ui.widgets.choices import Segmented
from phenocode.ui.widgets.samples import SampleCard
from tests.studies import add_transcript, make_session

TEXT = (
    "س: کتابخانه چیست؟\nک۱: آنجا خانهٔ دوم من است و هر روز عصر به آن سر می‌زنم و با همه سلام می‌کنم.\n"
    "س: دیگر چه؟\nک۱: کودکان محله در آن بزرگ می‌شوند و قصه‌های تازه می‌شنوند.\n"
)
EXACT = "كودكان محله در آن بزرگ ميشوند"
NEAR = "آنجا خانهٔ دوم من بود و هر روز عصر به او سر می‌زنم"
NOWHERE = "این جمله در هیچ مصاحبه‌ای نیامده است و نخواهد آمد"


@pytest.fixture
def bridge(qapp, tmp_path):
    apply(qapp, "light", 1.0, "en")
    session = make_session(tmp_path)
    add_transcript(session, TEXT)
    made = Bridge(session)
    yield made
    made.close()


def add_statements(bridge, *quotations) -> list[Statement]:
    made = [
        Statement(new_id(), None, None, (Span(None, None, quotation),), "", number)
        for number, quotation in enumerate(quotations)
    ]
    bridge.session.run("test", {}, lambda transaction: transaction.insert(*made))
    return made


@pytest.fixture
def show(qtbot, bridge):
    shown = []

    def open_() -> AnchoringWindow:
        window = AnchoringWindow(bridge)
        shown.append(window)
        window.open()
        qtbot.waitUntil(lambda: window._job is None, timeout=20_000)
        return window

    yield open_
    for window in shown:
        window.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def column(window, number: int) -> list[str]:
    return [window.decisions.index(row, number).data() for row in range(window.decisions.rowCount())]


def ticks(window) -> list[bool | None]:
    states = [
        window.decisions.index(row, TAKE).data(Qt.ItemDataRole.CheckStateRole)
        for row in range(window.decisions.rowCount())
    ]
    return [None if state is None else Qt.CheckState(state) is Qt.CheckState.Checked for state in states]


def cards(window) -> list[SampleCard]:
    QApplication.processEvents()
    return [card for card in window.findChildren(SampleCard) if card.isVisible()]


def test_only_what_is_certain_is_taken_beforehand(bridge, show):
    exact, near, _ = add_statements(bridge, EXACT, NEAR, NOWHERE)
    window = show()
    assert ticks(window) == [True, False, None]
    likeness = column(window, LIKENESS)
    assert (likeness[0], likeness[2]) == ("exact", "not found")
    assert likeness[1].replace("\u2068", "").replace("\u2069", "").endswith(" %")
    assert column(window, WHERE)[0].startswith("ک۱")
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    study = bridge.study
    assert study.statements[exact.id].quotation == "کودکان محله در آن بزرگ می‌شوند"
    assert study.statements[exact.id].anchored
    assert not study.statements[near.id].anchored
    assert window.decisions.rowCount() == 2  # what is left stays to be decided
    assert bridge.session.history()[-1].label == "statement.anchor"


def test_a_near_place_is_taken_by_hand_and_is_to_be_looked_at(bridge, show):
    (near,) = add_statements(bridge, NEAR)
    window = show()
    assert not window._place.isEnabled()
    window.table.setFocus()
    QTest.keyClick(window.table, Qt.Key.Key_Space)
    assert ticks(window) == [True]
    QTest.keyClick(window.table, Qt.Key.Key_Space)
    assert ticks(window) == [False]
    (card,) = cards(window)[:1]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert ticks(window) == [True]
    QTest.mouseClick(window._place, Qt.MouseButton.LeftButton)
    statement = bridge.study.statements[near.id]
    assert statement.quotation.startswith("آنجا خانهٔ دوم من است")
    assert bridge.study.recheck_of(near.id).former == NEAR
    bridge.session.undo()
    assert not bridge.study.statements[near.id].anchored


def test_a_figure_chooses_among_several_places(bridge, show):
    add_transcript(bridge.session, TEXT.replace("محله", "شهر"), participant="ک۲")
    words = "آنجا خانهٔ دوم من است و هر روز عصر به آن سر می‌زنم"
    (statement,) = add_statements(bridge, words)
    window = show()
    assert ticks(window) == [False]  # the same words stand in two places
    assert len(cards(window)) == 2
    window.table.setFocus()
    QTest.keyClick(window.table, Qt.Key.Key_2)
    assert [card.isChecked() for card in cards(window)] == [False, True]
    QTest.mouseClick(window._place, Qt.MouseButton.LeftButton)
    placed = bridge.study.statements[statement.id]
    assert bridge.study.transcripts[placed.transcript_id].name == "ک۲"


def test_pasted_quotations_become_statements(qtbot, bridge, show):
    window = show()
    assert window.findChild(Segmented).value() == "pasted"
    window._words.set_text(f"{EXACT}\n\n{NOWHERE}")
    QTest.mouseClick(window._find, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window._job is None and window.decisions.rowCount() == 2, timeout=20_000)
    QTest.mouseClick(window._place, Qt.MouseButton.LeftButton)
    assert [s.quotation for s in bridge.study.statements.values()] == ["کودکان محله در آن بزرگ می‌شوند"]
    assert bridge.session.history()[-1].label == "statement.mark_found"


def test_before_anything_is_pasted_the_window_says_what_will_stand_there(bridge, show):
    window = show()
    assert window._pages.currentWidget() is window._awaiting
    QTest.mouseClick(window._find, Qt.MouseButton.LeftButton)  # nothing was pasted
    assert window._pages.currentWidget() is window._awaiting
    assert not window._place.isEnabled()


def test_a_card_is_as_high_as_its_words(bridge, show):
    add_statements(bridge, "کودکان محله", "آنجا خانهٔ دوم من است و هر روز عصر به آن سر می‌زنم و با همه سلام می‌کنم")
    window = show()
    (short,) = cards(window)
    height = short.height()
    window.table.setFocus()
    QTest.keyClick(window.table, Qt.Key.Key_Down)
    (long,) = cards(window)
    assert long.height() > height


def test_closing_while_it_looks_leaves_nothing(bridge, show):
    add_statements(bridge, *[f"{NEAR} {number}" for number in range(50)])
    window = AnchoringWindow(bridge)
    window.open()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window._job or not window._job.running
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not any(statement.anchored for statement in bridge.study.statements.values())
