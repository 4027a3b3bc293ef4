"""The agreement of a package in the window: figures, dumbbells, what opens from them, and measuring off the thread."""

import csv

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from phenocode import i18n
from phenocode.analysis.agreement import measure_agreement
from phenocode.analysis.agreement_figures import Measuring
from phenocode.commands.categories import rename_card
from phenocode.commands.resolving import write_comment
from phenocode.study.debriefing import NOWHERE, UNSURE, Measure
from phenocode.study.records import EvidenceKind, Layer
from phenocode.ui.bridge import Bridge
from phenocode.ui.debrief.agreement_panel import AgreementPanel
from phenocode.ui.debrief.errands import resting
from phenocode.ui.look.theme import apply, theme
from phenocode.ui.widgets.boxes import Column, scrolled
from tests.reviews import add_answer, add_package, add_resolution, add_threshold, ids_of, sorted_study
from tests.test_translatable import offenders

SORTED = ("A", "A", "B", "A", "B", NOWHERE, "C", "C", UNSURE, "")


class Desk:
    """A study with one answered package, and the panel that shows it."""

    def __init__(self, qtbot, folder, *, language="en", width=800):
        self.session = sorted_study(folder, language=language)
        self.ids = ids_of(self.session)
        self.package = add_package(self.session)
        places = [self.ids.get(place, place) for place in SORTED]
        given = {item: [place] for item, place in zip(self.package.items, places, strict=True)}
        self.review = add_answer(self.session, self.package, "R. Haddadi", given)
        self.bridge = Bridge(self.session)
        self.refused, self.said = [], []
        self.bridge.refused.connect(self.refused.append)
        self.bridge.said.connect(self.said.append)
        self.panel = AgreementPanel(self.bridge)
        inner = Column(self.panel)
        inner.add_stretch()
        self.host = scrolled(inner, "sheet")
        self.host.resize(width, 420)
        self.qtbot = qtbot
        qtbot.addWidget(self.host)
        self.host.show()
        self.panel.show_package(self.package.id, [self.review.id])

    def settle(self):
        self.qtbot.waitUntil(lambda: not self.panel.measuring, timeout=20_000)
        QApplication.processEvents()
        QApplication.processEvents()

    def written(self):
        self.qtbot.waitUntil(lambda: not self.panel.errands.running, timeout=20_000)

    def column(self, head):
        heads, *rows = self.panel.table.texts()
        return [row[heads.index(head)] for row in rows]

    def close(self):
        self.host.hide()
        self.bridge.close()


@pytest.fixture
def desk(qtbot, tmp_path):
    apply(QApplication.instance(), "light", 1.0, "en")
    made = Desk(qtbot, tmp_path)
    yield made
    made.close()


def marks_of(strip):
    """Where on the strip's axis, from 0 to 1, the ring, the disc and the threshold lie in the first row."""
    picture = strip.grab().toImage()
    ratio = picture.devicePixelRatio()
    top, high = theme().px(34) * ratio, theme().px(34) * ratio
    found = {}
    for name in ("accent", "warn", "ink"):
        wanted = theme().colour(name).getRgb()[:3]
        across = []
        for y in range(round(top + 0.3 * high), round(top + 0.7 * high)):
            for x in range(picture.width()):
                near = zip(picture.pixelColor(x, y).getRgb()[:3], wanted, strict=True)
                if sum(abs(one - other) for one, other in near) < 60:
                    across.append(x + 0.5)
        if across:
            inset = theme().px(18) * ratio
            found[name] = (sum(across) / len(across) - inset) / (picture.width() - 2 * inset)
    return found


def test_figures_and_all_that_opens_from_them(desk, tmp_path, monkeypatch):
    panel = desk.panel
    assert panel.agreement is None
    assert not panel.confusion.isEnabled()
    desk.settle()
    heads, first, *_ = panel.table.texts()
    assert heads == ["Layer", "n", "%", "κ", "α"]
    assert first == ["First layer", "8", "62.5", ".45", ".48"]
    assert desk.column("Layer") == ["First layer", "Second layer", "Kind of encounter", "Whole chain"]
    assert "10 statements" in panel._detail.text()
    assert "2 judges" in panel._detail.text()
    assert not panel.stale.isVisible()

    # Without what fits nowhere, and another measure on the axis.
    QTest.mouseClick(panel.nowhere, Qt.MouseButton.LeftButton)
    assert desk.column("n") == ["7", "7", "7", "7"]
    QTest.mouseClick(panel.nowhere, Qt.MouseButton.LeftButton)
    assert desk.column("n") == ["8", "8", "8", "8"]
    panel.measure.set_value("percent")
    panel.measure.chosen.emit("percent")
    assert "First layer: 62.5 %" in panel.dumbbells.accessibleDescription()
    panel.measure.set_value("alpha")
    panel.measure.chosen.emit("alpha")

    # Thresholds are the researcher's own: impossible and uncited ones are refused where they are typed.
    panel.edit_thresholds()
    dialog = panel._dialog
    value, source = dialog.fields[Measure.ALPHA]
    QTest.keyClicks(value, "1.5")
    dialog.save()
    assert "1.5 is no threshold" in dialog.refused.text()
    value.setText("0.7")
    dialog.save()
    assert "cited" in dialog.refused.text()
    QTest.keyClicks(source, "Krippendorff, 2019")
    QTest.keyClick(source, Qt.Key.Key_Return)
    assert [one.value for one in desk.session.study.thresholds.values()] == ["0.7"]
    desk.settle()
    assert "Krippendorff, 2019" in panel.notes.text()
    assert marks_of(panel.dumbbells)["warn"] == pytest.approx(0.7, abs=0.01)
    panel.edit_thresholds()
    panel._dialog.fields[Measure.ALPHA][0].clear()
    panel._dialog.save()
    assert not desk.session.study.thresholds
    desk.settle()

    # Who put the items where, of the layer that the keys are on.
    panel.table.setFocus()
    panel.table.selectRow(1)
    panel.show_confusion()
    dialog = panel._dialog
    cells = [
        [dialog.table.item(row, column).text() for column in range(dialog.table.columnCount())]
        for row in range(dialog.table.rowCount())
    ]
    assert cells[0] == ["X", "5", "1", "1", "7"]
    assert cells[-1] == ["Total", "5", "2", "1", "8"]
    dialog.copy()
    assert QGuiApplication.clipboard().text().startswith("Analyst\tX\tY\tFits nowhere\tTotal\nX\t5")
    dialog.tabs.set_value("category")
    dialog.tabs.chosen.emit("category")
    assert dialog.table.item(0, 0).text() == "X"
    out = tmp_path / "by category.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(out), ""))
    dialog.export()
    desk.written()
    rows = list(csv.reader(out.read_text(encoding="utf-8-sig").splitlines()))
    assert rows[:2] == [["Category", "Either chose it", "Both chose it", "%"], ["X", "7", "5", "71.4"]]
    dialog.accept()

    # The passage for the methods section.
    panel.show_sentence()
    panel._dialog.copy()
    assert "R. Haddadi sorted 10 statements" in QGuiApplication.clipboard().text()
    assert "\u2068" not in QGuiApplication.clipboard().text()
    panel._dialog.accept()

    # Copied and written; what left the program is noted.
    panel.copy()
    assert QGuiApplication.clipboard().text().startswith("Layer\tn\tAgreement %")
    out = tmp_path / "agreement.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(out), ""))
    panel.export()
    desk.written()
    assert out.stat().st_size > 5000
    (noted,) = desk.session.study.evidence.values()
    assert noted.kind is EvidenceKind.AGREEMENT
    assert not panel.measuring  # a note changes no figure


def test_after_discussion_and_out_of_date(desk):
    desk.settle()
    ids = desk.ids
    before = marks_of(desk.panel.dumbbells)
    assert before["ink"] == pytest.approx(desk.panel.agreement.layers[Layer.FIRST].before.alpha, abs=0.02)
    add_resolution(desk.session, desk.package, ids["s2"], Layer.FIRST, ids["A"])
    assert desk.panel.measuring
    desk.settle()
    assert desk.panel.table.texts()[0] == ["Layer", "n", "% before", "κ", "α", "% after", "κ", "α"]
    assert desk.column("% after") == ["75.0", "75.0", "75.0", "75.0"]
    # All of it fits the middle of the narrowest window in which all three panels are open.
    desk.host.resize(480, 420)
    table = desk.panel.table
    desk.qtbot.waitUntil(lambda: desk.panel.dumbbells.y() >= table.geometry().bottom())
    assert desk.panel.minimumSizeHint().width() <= 480
    letters = theme().metrics(theme().interface_font("body", tabular=True))
    for column, texts in enumerate(zip(*table.texts()[1:], strict=True)):
        room = table.columnWidth(column)
        assert all(letters.horizontalAdvance(text) < room for text in texts), texts
    desk.host.resize(800, 420)
    after = marks_of(desk.panel.dumbbells)
    assert after["accent"] == pytest.approx(desk.panel.agreement.layers[Layer.FIRST].after.alpha, abs=0.02)
    rename_card(desk.session, ids["A"], "A, told anew")
    desk.settle()
    assert desk.panel.stale.isVisible()


def test_measuring_ends_when_nobody_looks(desk, qtbot):
    desk.settle()
    kept = desk.panel.agreement
    desk.panel._known.clear()  # otherwise there is nothing left to measure
    desk.panel.refresh()
    qtbot.waitUntil(lambda: desk.panel._job is not None, timeout=20_000)
    desk.host.hide()
    assert not desk.panel.measuring
    add_threshold(desk.session, Measure.ALPHA, "0.8")
    assert not desk.panel.measuring
    assert desk.panel.agreement is kept
    desk.host.show()
    desk.settle()
    assert [one.value for one in desk.panel.agreement.thresholds] == ["0.8"]
    desk.panel.show_package(desk.package.id, [])
    assert desk.panel.agreement is None
    desk.settle()
    assert desk.column("n") == ["0", "0", "0", "0"]
    assert "No item was answered by two judges" in desk.panel.notes.text()


def test_of_a_review_that_was_left_no_figures_are_shown(desk, qtbot):
    """What was measured of it may end just when another one is chosen."""
    desk.settle()
    desk.panel._known.clear()
    desk.panel.refresh()
    qtbot.waitUntil(lambda: desk.panel._job is not None, timeout=20_000)
    desk.panel._job.wait()  # it has ended, and what came of it waits in the queue
    other = add_package(desk.session, items=list(desk.package.items[:4]), blind=False)
    given = {item: [desk.ids["A"]] for item in other.items}
    review = add_answer(desk.session, other, "E. Lindqvist", given)
    desk.panel.show_package(other.id, [review.id])
    shown = []
    desk.panel._show = lambda show=desk.panel._show: (shown.append(desk.panel.agreement), show())
    desk.settle()
    assert {one.package.id for one in shown} == {other.id}
    assert desk.column("n") == ["4", "4", "4", "4"]
    assert "no blind agreement" in desk.panel.notes.text()


def test_only_what_a_decision_moves_is_measured_anew(desk, qtbot, monkeypatch):
    desk.settle()
    drawn = []
    draw = Measuring._draw
    monkeypatch.setattr(Measuring, "_draw", lambda self, tally: drawn.append(tally) or draw(self, tally))
    write_comment(desk.session, desk.package.id, desk.ids["s2"], "first", "Let us talk.")
    assert not desk.panel.measuring  # no figure rests on what is said
    add_resolution(desk.session, desk.package, desk.ids["s2"], Layer.FIRST, desk.ids["A"])
    add_resolution(desk.session, desk.package, desk.ids["s4"], Layer.FIRST, desk.ids["B"])
    desk.settle()
    # After discussion, with and without what fits nowhere, of three layers and the whole; equal ones once.
    assert 0 < len(drawn) <= 8
    agreement = desk.panel.agreement
    version = desk.session.version_by_id(desk.package.version_id)
    assert agreement == measure_agreement(desk.session.study, version, desk.package, [desk.review.id])


def test_who_measures_leaves_the_window_its_turns(monkeypatch):
    rests = []
    monkeypatch.setattr("phenocode.ui.debrief.errands.time.sleep", rests.append)
    measuring = Measuring(resamples=1000, seed=1, cancelled=resting(lambda: False))
    measuring.figures([("a", "b"), ("b", "b"), ("a", "a")] * 100)
    assert len(rests) > 4


def test_zero_is_at_the_left_in_a_mirrored_interface(qtbot, tmp_path):
    apply(QApplication.instance(), "dark", 2.0, "fa")
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        desk = Desk(qtbot, tmp_path, language="fa", width=1600)
        add_resolution(desk.session, desk.package, desk.ids["s2"], Layer.FIRST, desk.ids["A"])
        desk.settle()
        panel = desk.panel
        assert panel.dumbbells.x() < panel.table.x()  # the table stands at the start
        found = marks_of(panel.dumbbells)
        assert found["accent"] == pytest.approx(panel.agreement.layers[Layer.FIRST].after.alpha, abs=0.02)
        # Where there is no room beside the table the dumbbells stand below it, with the names of their rows.
        desk.host.resize(1000, 900)
        qtbot.waitUntil(lambda: panel.dumbbells.y() >= panel.table.geometry().bottom())
        desk.close()
    finally:
        apply(QApplication.instance(), "light", 1.0, "en")


def test_every_word_can_be_translated(qtbot, tmp_path):
    apply(QApplication.instance(), "light", 1.0, "en")
    i18n.speak("en", lambda text: f"⟦{text}⟧", isolates=False)
    desk = Desk(qtbot, tmp_path, language="fa")
    add_threshold(desk.session, Measure.ALPHA, "۰٫۷", "کریپندورف")
    desk.settle()
    # What the study is told in is Persian here; of English words there are the reviewer's name and that of the axis.
    assert {one for one in offenders(desk.host) if "Haddadi" not in one} == set()
    for show in (desk.panel.show_confusion, desk.panel.show_sentence, desk.panel.edit_thresholds):
        show()
        dialog = desk.panel._dialog
        assert {one for one in offenders(dialog) if "Haddadi" not in one} == set()
        dialog.reject()
    desk.close()
