"""The Read workspace in a shown window, and hands that use it: mouse, keys, a selection made as a reader makes it."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from phenocode import i18n
from phenocode.commands.session import Session
from phenocode.study.records import Statement, Transcript
from phenocode.ui.bridge import Bridge
from phenocode.ui.look import theme as look
from phenocode.ui.read.workspace import ReadWorkspace
from tests.studies import add_transcript, make_session
from tests.typing_hands import type_text

FA = (
    "مصاحبه‌گر: نگاهتان به مشارکت چطور عوض شد؟\n"
    "ک۴: اول 😀 فکر می‌کردم مشارکت یعنی کمک به من. بعد دیدم بچه‌ها توی Excel تصمیم می‌گیرند.\n"
    "آنجا کتابخانه را مال خودشان می‌دانند.\n"
    "مصاحبه‌گر: از کجا فهمیدید؟\n"
    "ک۴: خودشان به هم تذکر می‌دادند. همین هم یک جور مشارکت است.\n"
)
EN = (
    "Interviewer: When did it change?\n"
    "P1: At first it was helping me. Then they chose the books, and 𝒳 the garden became theirs.\n"
    "Interviewer: How do you know?\n"
    "P1: They keep the rule better than they ever kept mine.\n"
)


@dataclass
class Desk:
    """A workspace and what it says."""

    session: Session
    bridge: Bridge
    workspace: ReadWorkspace
    transcript: Transcript
    text: str
    window: QMainWindow
    said: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    gone_to: list = field(default_factory=list)

    @property
    def view(self):
        return self.workspace.view

    @property
    def study(self):
        return self.session.study

    @property
    def statements(self) -> list[Statement]:
        return self.study.statements_in(self.transcript.id)

    def settle(self) -> None:
        for _ in range(4):
            QApplication.processEvents()

    def span(self, words: str) -> tuple[int, int]:
        start = self.text.index(words)
        return start, start + len(words)

    def point(self, offset: int, *, end: bool = False) -> QPoint:
        """Where a letter begins, or the one before ends, in the view."""
        strip = self.view.geometry_of_text.edge(offset, end=end)
        return QPoint(round(strip.left), round(strip.top + strip.height / 2 - self.view.scrolled_by))

    def drag(self, words: str, held=Qt.KeyboardModifier.NoModifier) -> None:
        """Select words with the mouse."""
        start, end = self.span(words)
        viewport = self.view.viewport()
        a, b = self.point(start), self.point(end, end=True)
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, held, a)
        QTest.mouseMove(viewport, QPoint((a.x() + b.x()) // 2, b.y()))
        QTest.mouseMove(viewport, b)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, held, b)
        self.settle()

    def click(self, words: str) -> None:
        """Click into the middle of the first letter of words."""
        start, _ = self.span(words)
        a, b = self.point(start), self.point(start + 1, end=True)
        QTest.mouseClick(
            self.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
            QPoint((a.x() + b.x()) // 2, a.y()),
        )  # fmt: skip
        self.settle()

    def press(self, key, held=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget(), key, held)
        self.settle()

    def press_letter(self, letter: str) -> None:
        """Press a key that a keyboard layout turns into ``letter``, such as a Persian one."""
        key, nothing = Qt.Key(ord(letter)), Qt.KeyboardModifier.NoModifier
        target = QApplication.focusWidget()
        QTest.sendKeyEvent(QTest.KeyAction.Press, target, key, letter, nothing)
        QTest.sendKeyEvent(QTest.KeyAction.Release, target, key, letter, nothing)
        self.settle()

    def type(self, text: str) -> None:
        type_text(text)
        self.settle()

    def mark(self, words: str) -> Statement:
        before = {s.id for s in self.statements}
        self.drag(words)
        self.press(Qt.Key.Key_S)
        return next(s for s in self.statements if s.id not in before)


def make_desk(qtbot, folder: Path, *, language: str = "fa", interface: str = "en", text: str | None = None) -> Desk:
    """A study of one interview (or none for an empty ``text``) in a window of 1356 by 814."""
    i18n.speak(interface, isolates=False)
    app = QApplication.instance()
    look.apply(app, "light", 1.0, interface)
    session = make_session(folder, language=language)
    text = (FA if language == "fa" else EN) if text is None else text
    transcript = add_transcript(session, text, participant="ک۴" if language == "fa" else "P1") if text else None
    bridge = Bridge(session)
    workspace = ReadWorkspace(bridge)
    window = QMainWindow()
    window.setCentralWidget(workspace)
    window.resize(1356, 814)
    qtbot.addWidget(window)
    desk = Desk(session, bridge, workspace, transcript, text, window)
    bridge.said.connect(desk.said.append)
    bridge.refused.connect(desk.refused.append)
    workspace.go.connect(desk.gone_to.append)
    window.show()
    qtbot.waitActive(window)
    window.activateWindow()
    workspace.view.setFocus()
    desk.settle()
    return desk
