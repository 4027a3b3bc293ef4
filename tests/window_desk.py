"""The whole window, and hands that use it: its menus, its keys, its dialogs."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenuBar, QMessageBox, QWidget

from phenocode.commands.categories import make_category
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement
from phenocode.study.records import Layer
from phenocode.ui.frame.menus import plain
from phenocode.ui.look import theme as look
from phenocode.ui.settings import Settings
from phenocode.ui.window import Window
from phenocode.ui.workbench import Workbench
from tests.studies import add_transcript, make_session
from tests.typing_hands import type_text

TEXT = (
    "مصاحبه‌گر: چرا؟\n"
    "ک۱: کتاب را با هم می‌خوانیم و گفت‌وگو می‌کنیم. گاهی ساکت می‌مانیم.\n"
)  # fmt: skip
TEXT_EN = "Interviewer: Why?\nP1: We read the book together and then we talk. Sometimes we are silent.\n"
CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Hands:
    """A researcher at the window."""

    qtbot: object
    window: Window

    @property
    def bench(self) -> Workbench:
        assert self.window.workbench is not None
        return self.window.workbench

    @property
    def session(self) -> Session:
        return self.bench.bridge.session

    @property
    def study(self):
        return self.session.study

    def settle(self) -> None:
        for _ in range(4):
            QApplication.processEvents()

    def actions(self, menu: str) -> dict[str, QAction]:
        """What a menu offers, by its words; opening it makes it name the steps."""
        bar = self.window.findChild(QMenuBar)
        found = next(action for action in bar.actions() if plain(action.text()) == menu)
        found.menu().aboutToShow.emit()
        return {plain(a.text()): a for a in found.menu().actions() if a.isVisible() and not a.isSeparator()}

    def choose(self, menu: str, words: str) -> None:
        """Choose the action of a menu whose words begin so."""
        action = next(action for text, action in self.actions(menu).items() if text.startswith(words))
        assert action.isEnabled()
        action.trigger()
        self.settle()

    def press(self, key, held=Qt.KeyboardModifier.NoModifier) -> None:
        if not self.dialogs():  # a desktop gives the window its place back when a dialog is closed
            self.window.activateWindow()
            self.qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)
        self.settle()

    def control(self, key) -> None:
        self.press(key, CONTROL)

    def type(self, text: str) -> None:
        assert QApplication.focusWidget() is not None
        type_text(text)
        self.settle()

    def select(self, words: str) -> None:
        """Select words of the open transcript with the mouse."""
        view = self.bench.read.view
        text = view.reading.source.text
        start = text.index(words)
        ends = []
        for offset, at_end in ((start, False), (start + len(words), True)):
            strip = view.geometry_of_text.edge(offset, end=at_end)
            ends.append(QPoint(round(strip.left), round(strip.top + strip.height / 2 - view.scrolled_by)))
        viewport, left, none = view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(viewport, left, none, ends[0])
        QTest.mouseMove(viewport, (ends[0] + ends[1]) / 2)
        QTest.mouseMove(viewport, ends[1])
        QTest.mouseRelease(viewport, left, none, ends[1])
        self.settle()

    def dialogs(self) -> list[QDialog]:
        return [shown for shown in self.window.findChildren(QDialog) if shown.isVisible()]

    def told(self) -> list[str]:
        """The sentences of the message boxes; they are read and put away."""
        self.settle()
        boxes = [shown for shown in self.dialogs() if isinstance(shown, QMessageBox)]
        said = []
        for box in boxes:
            assert box.textFormat() == Qt.TextFormat.PlainText
            said.append(box.text())
            QTest.keyClick(box, Qt.Key.Key_Escape)
            assert not box.isVisible()
        self.settle()
        return said

    def saving(self) -> str:
        return self.window.status.saving.text()

    def word(self) -> str:
        return self.window.status.word.text()


def make_window(qtbot, *, interface: str = "en", scheme: str = "light", researcher: str = "ن. مرادی") -> Hands:
    """A shown window at its welcome page."""
    app = QApplication.instance()
    settings = Settings()
    settings.researcher = researcher
    settings.scheme = scheme
    look.apply(app, scheme, 1.0, interface)
    window = Window(settings, interface)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    hands = Hands(qtbot, window)
    hands.settle()
    return hands


def make_study(folder: Path, *, language: str = "fa", title: str = "مطالعهٔ آزمایشی", name: str = "study") -> Path:
    """A closed study: one transcript, two coded statements, a category of each layer."""
    session = make_session(folder, language=language, title=title, name=name)
    text, words = (TEXT, ("با هم می‌خوانیم", "ساکت می‌مانیم"))
    codes = ("یاری کردن", "سکوت")
    if language == "en":
        text, words, codes = TEXT_EN, ("together", "we are silent"), ("Helping", "Silence")
    transcript = add_transcript(session, text, participant="ک۱" if language == "fa" else "P1")
    for found, code in zip(words, codes, strict=True):
        start = text.index(found)
        mark_statement(session, transcript.id, [(start, start + len(found))], codes=[code])
    meeting = make_category(session, Layer.ENCOUNTER, "رابطه" if language == "fa" else "Meeting")
    bond = make_category(session, Layer.SECOND, "پیوند" if language == "fa" else "Bond", parent_id=meeting.id)
    first = next(code.id for code in session.study.codes.values() if code.name == codes[0])
    make_category(
        session, Layer.FIRST, "کنار هم" if language == "fa" else "Side by side", parent_id=bond.id, holding=[first]
    )
    session.close()
    return session.path


def left_of(widget: QWidget, window: QWidget) -> int:
    """Where a widget begins in its window, px from the left."""
    return widget.mapTo(window, QPoint(0, 0)).x()
