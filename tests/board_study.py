"""A small study on the board: two branches, two codes without a category, three statements."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from phenocode.commands.categories import make_category
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement
from phenocode.study.records import Category, InitialCode, Layer
from phenocode.ui.bridge import Bridge
from phenocode.ui.group.cards import Entry, new_place
from phenocode.ui.group.workspace import GroupWorkspace
from phenocode.ui.look import theme as look
from tests.studies import add_transcript, make_session
from tests.typing_hands import type_text

TEXT = "مصاحبه‌گر: چرا؟\nک۱: کتاب را با هم می‌خوانیم و گفت‌وگو می‌کنیم. گاهی ساکت می‌مانیم. گاهی کمک می‌کنیم.\n"


@dataclass
class Desk:
    """A Group workspace over a real study, with what it told the window."""

    session: Session
    bridge: Bridge
    workspace: GroupWorkspace
    refused: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    went: list = field(default_factory=list)

    @property
    def study(self):
        return self.session.study

    @property
    def board(self):
        return self.workspace.board

    @property
    def pool(self):
        return self.workspace.pool

    def code(self, name: str) -> InitialCode:
        return next(code for code in self.study.codes.values() if code.name == name)

    def category(self, name: str) -> Category:
        return next(category for category in self.study.categories.values() if category.name == name)

    def under(self, code: str) -> list[str]:
        """The names of the categories that a code stands under."""
        placed = self.study.placements_of(self.code(code).id)
        return [self.study.categories[placement.category_id].name for placement in placed]

    def key(self, card: InitialCode | Category, under: str = "") -> str:
        if isinstance(card, InitialCode):
            return Entry("code", card.id, None, under).key
        return Entry("category", card.id, card.layer).key

    def centre(self, view, key: str) -> QPoint:
        cell = view.cell(key)
        assert cell is not None, "the card is not shown"
        return view.shown_rect(cell.head).center()

    def drag(self, view, key: str, onto, place: QPoint, *, lay: bool = True) -> None:
        """Carry the card with the mouse from ``view`` to a place of the viewport of ``onto``."""
        start = self.centre(view, key)
        window = view.viewport()
        end = window.mapFromGlobal(onto.viewport().mapToGlobal(place))
        QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        QTest.mouseMove(window, start + QPoint(20, 20))
        QTest.mouseMove(window, end)
        if lay:
            QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)

    def drop_on(self, view, key: str, target: Category, *, lay: bool = True) -> None:
        self.drag(view, key, self.board, self.centre(self.board, self.key(target)), lay=lay)

    def drop_on_new(self, view, key: str, layer: Layer) -> None:
        self.drag(view, key, self.board, self.centre(self.board, new_place(layer).key))

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        """A key for whoever has the keyboard."""
        QTest.keyClick(QApplication.focusWidget(), key, modifiers)

    def type(self, text: str) -> None:
        type_text(text)


def make_desk(qtbot, folder: Path, *, language: str = "fa", interface: str = "en", fill: bool = True) -> Desk:
    """A shown workspace; ``fill`` puts the small study into it."""
    app = QApplication.instance()
    look.apply(app, "light", 1.0, interface)
    session = make_session(folder, language=language)
    if fill:
        fill_study(session)
    bridge = Bridge(session)
    workspace = GroupWorkspace(bridge)
    qtbot.addWidget(workspace)
    desk = Desk(session, bridge, workspace)
    bridge.refused.connect(desk.refused.append)
    bridge.said.connect(desk.said.append)
    workspace.go.connect(desk.went.append)
    workspace.resize(1300, 820)
    workspace.show()
    qtbot.waitExposed(workspace)
    workspace.activateWindow()
    workspace.setFocus()
    qtbot.waitUntil(lambda: workspace.board.hasFocus() or not fill)
    return desk


def fill_study(session: Session) -> None:
    """Codes گفت‌وگو, سکوت (placed), یاری, کتابخوانی (not); first layer کنار هم, خاموشی; second پیوند."""
    transcript = add_transcript(session, TEXT)
    for words, code in (("با هم می‌خوانیم", "کتابخوانی"), ("گفت‌وگو می‌کنیم", "گفت‌وگو"), ("ساکت می‌مانیم", "سکوت")):
        start = TEXT.index(words)
        mark_statement(session, transcript.id, [(start, start + len(words))], codes=[code])
    start = TEXT.index("کمک می‌کنیم")
    mark_statement(session, transcript.id, [(start, start + 11)], codes=["یاری"])
    codes = {code.name: code.id for code in session.study.codes.values()}
    meeting = make_category(session, Layer.ENCOUNTER, "رابطه")
    bond = make_category(session, Layer.SECOND, "پیوند", parent_id=meeting.id)
    make_category(session, Layer.SECOND, "کناره")
    make_category(session, Layer.FIRST, "کنار هم", parent_id=bond.id, holding=[codes["گفت‌وگو"]])
    make_category(session, Layer.FIRST, "خاموشی", parent_id=bond.id, holding=[codes["سکوت"]])
    make_category(session, Layer.FIRST, "ياري كردن")
