"""The Debrief workspace over the sorted study of ``tests/reviews.py``, and hands that use it."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from phenocode.commands.session import Session
from phenocode.study.debriefing import NOWHERE, Package
from phenocode.ui.bridge import Bridge
from phenocode.ui.debrief.desk import AnalystDesk
from phenocode.ui.debrief.workspace import DebriefWorkspace
from phenocode.ui.look import theme as look
from tests.reviews import add_answer, add_package, ids_of, sorted_study
from tests.typing_hands import type_text


@dataclass
class Hands:
    """A researcher at the workspace, and what it told the window."""

    qtbot: object
    session: Session
    bridge: Bridge
    workspace: DebriefWorkspace
    refused: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    went: list = field(default_factory=list)

    @property
    def study(self):
        return self.session.study

    @property
    def desk(self) -> AnalystDesk:
        assert self.workspace.desk is not None
        return self.workspace.desk

    @property
    def ids(self) -> dict[str, str]:
        return ids_of(self.session)

    def listed(self) -> list[str]:
        """The lines of the list at the start: the name, what is open, "stale"."""
        return [" | ".join((row.name, *row.tags())) for row in self.desk.list.rows.rows]

    def table(self) -> list[list[str]]:
        """The table, a row a list: item, analyst, judges, resolution."""
        model = self.desk.disagreements.table.rows
        names = {record_id: name for name, record_id in self.ids.items()}
        return [[names[row.key[1]], *model.cells_of(row)[1:]] for row in model.rows]

    def in_focus(self) -> str:
        """The item whose disagreement is in focus in the table, and the one in the inspector is the same."""
        self.desk.panel.catch_up()
        names = {record_id: name for name, record_id in self.ids.items()}
        row = self.desk.disagreements.current
        assert row is not None
        assert self.desk.panel.row is not None
        assert row.key == self.desk.panel.row.key
        return names[row.key[1]]

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        """A key for whoever has the keyboard."""
        assert QApplication.focusWidget() is not None
        QTest.keyClick(QApplication.focusWidget(), key, modifiers)

    def type(self, text: str) -> None:
        type_text(text)

    def focus(self, widget) -> None:
        widget.window().activateWindow()
        widget.setFocus()
        self.qtbot.waitUntil(widget.hasFocus)

    def to_table(self) -> None:
        self.focus(self.desk.disagreements.table)

    def reason(self, text: str) -> None:
        """Write the reason with the keyboard alone."""
        self.press(Qt.Key.Key_R)
        self.type(text)

    def dialog(self, kind) -> QDialog:
        return self.workspace.findChild(kind)


def make_hands(qtbot, session: Session, *, interface: str = "en") -> Hands:
    """A shown workspace over an open study."""
    look.apply(QApplication.instance(), "light", 1.0, interface)
    bridge = Bridge(session)
    workspace = DebriefWorkspace(bridge)
    qtbot.addWidget(workspace)
    hands = Hands(qtbot, session, bridge, workspace)
    bridge.refused.connect(hands.refused.append)
    bridge.said.connect(hands.said.append)
    workspace.go.connect(hands.went.append)
    workspace.resize(1356, 844)
    workspace.show()
    qtbot.waitExposed(workspace)
    workspace.activateWindow()
    return hands


def judged_study(folder: Path, *, language: str = "fa") -> tuple[Session, Package]:
    """The sorted study with one package and two answers. R. Haddadi has s3 under B, s6 under C, s8 nowhere; E.
    Lindqvist has s3 under C; the rest is as the analyst has it."""
    session = sorted_study(folder, language=language)
    ids = ids_of(session)
    package = add_package(session, recipient="R. Haddadi")
    analyst = {f"s{n}": ids["A" if n < 4 else "B" if n < 7 else "C"] for n in range(10)}
    first = analyst | {"s3": ids["B"], "s6": ids["C"], "s8": NOWHERE}
    second = analyst | {"s3": ids["C"]}
    remarks = {ids["s3"]: "گفت‌وگو است، نه همراهی."}
    add_answer(session, package, "R. Haddadi", {ids[one]: [place] for one, place in first.items()}, remarks=remarks)
    add_answer(session, package, "E. Lindqvist", {ids[one]: [place] for one, place in second.items()})
    return session, package
