"""Taking back and doing again: the study's steps by name, what is typed into a text, what a reviewer said."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QAction

from phenocode.i18n import tr

if TYPE_CHECKING:
    from phenocode.ui.frame.status import StatusBar
    from phenocode.ui.workbench import Workbench


class Owner(Protocol):
    """The window that an open study stands in."""

    workbench: "Workbench | None"
    status: "StatusBar"


class Steps:
    """What undo and redo mean now, and how they are named."""

    def __init__(self, owner: Owner) -> None:
        self._owner = owner

    def undo(self) -> None:
        """Take back the newest step; while a text is corrected, what was typed last."""
        self._travel("undo")

    def redo(self) -> None:
        """Do again the step taken back last, or type again what was."""
        self._travel("redo")

    def name(self, undo: QAction, redo: QAction) -> None:
        """Let the menu say what would be taken back and done again."""
        from phenocode.commands.labels import say_step  # noqa: PLC0415 - loaded with the study

        workbench = self._owner.workbench
        if workbench is None:
            return
        if workbench.in_correction is not None:
            undo.setText(tr("&Undo the typing"))
            redo.setText(tr("&Redo the typing"))
            return
        if workbench.bridge.review is not None:
            undo.setText(tr("&Undo"))
            redo.setText(tr("&Redo"))
            return
        session = workbench.bridge.session
        back, again = session.next_undo(), session.next_redo()
        undo.setText(tr("&Undo: {deed}", deed=_literally(say_step(back))) if back else tr("&Undo"))
        redo.setText(tr("&Redo: {deed}", deed=_literally(say_step(again))) if again else tr("&Redo"))

    def _travel(self, way: str) -> None:
        from phenocode.commands.labels import say_step  # noqa: PLC0415 - loaded with the study

        workbench, status = self._owner.workbench, self._owner.status
        if workbench is None:
            return
        page = workbench.in_correction
        if page is not None:
            page.take_back() if way == "undo" else page.do_again()
            return
        workbench.leave()
        bridge = workbench.bridge
        nothing = tr("There is nothing to undo.") if way == "undo" else tr("There is nothing to redo.")
        if bridge.review is not None:
            if not (bridge.review.undo() if way == "undo" else bridge.review.redo()):
                status.say(nothing)
            return
        session = bridge.session
        step = session.next_undo() if way == "undo" else session.next_redo()
        if step is None:
            status.say(nothing)
            return
        if bridge.do(type(session).undo if way == "undo" else type(session).redo) is not None:
            deed = say_step(step)
            status.say(tr("Undone: {deed}", deed=deed) if way == "undo" else tr("Done again: {deed}", deed=deed))


def _literally(name: str) -> str:
    return name.replace("&", "&&")
