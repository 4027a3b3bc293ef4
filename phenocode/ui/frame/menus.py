"""The menu bar: the window's own deeds, and those of the workspace that is shown."""

import re
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from phenocode.i18n import mark, tr
from phenocode.ui.widgets.menu import Menu

_TITLES = {
    "file": mark("&File"),
    "edit": mark("&Edit"),
    "study": mark("St&udy"),
    "statement": mark("&Statement"),
    "code": mark("&Code"),
    "category": mark("C&ategory"),
    "view": mark("&View"),
    "help": mark("&Help"),
}
_APART = 6
_ALWAYS = ("file", "edit", "view", "help")
_AMPERSANDS = re.compile(r"&(.?)", re.DOTALL)


def plain(text: str) -> str:
    """A menu's or an action's words as they are seen: without the marks of its key, an ampersand as itself."""
    return _AMPERSANDS.sub(r"\1", text)


class MenuBar(QMenuBar):
    """A menu bar that asks for the room of all its titles; Qt's own forgets most of it from right to left."""

    def sizeHint(self) -> QSize:
        """All titles beside each other."""
        titles = [self.actionGeometry(action).width() for action in self.actions() if action.isVisible()]
        return QSize(sum(titles) + (len(titles) + 1) * _APART, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As much."""
        return self.sizeHint()


class Menus:
    """The menus by key; workspaces add their actions to them."""

    def __init__(self, bar: QMenuBar) -> None:
        self._owner = bar
        self._menus: dict[str, QMenu] = {}
        self._workspaces: dict[str, list[QAction]] = {}
        self._put_away: set[QAction] = set()
        self._ends: dict[str, QAction] = {}  # the rule before which a menu's deeds of the workspace stand
        for key, title in _TITLES.items():
            self._menus[key] = Menu(tr(title), bar)
            bar.addMenu(self._menus[key])
        self.show_titles(open_study=False)

    def add(
        self,
        menu: str,
        text: str,
        do: Callable[[], object],
        *keys: str | QKeySequence.StandardKey,
        rule: bool = False,
        end: bool = False,
    ) -> QAction:
        """Add a deed of the window, after a rule when asked for; ``end`` begins what follows the workspace's deeds."""
        if end:
            self._ends[menu] = self._menus[menu].addSeparator()
        elif rule:
            self._menus[menu].addSeparator()
        action = QAction(text, self._owner)
        # The same key twice would be an ambiguous one: Windows redoes by Ctrl+Y anyway. Some systems have none to quit.
        sequences = dict.fromkeys(QKeySequence(key) for key in keys)
        action.setShortcuts([sequence for sequence in sequences if not sequence.isEmpty()])
        action.triggered.connect(lambda: do())
        self._menus[menu].addAction(action)
        return action

    def add_within(self, menu: str, title: str, text: str, do: Callable[[], object]) -> QAction:
        """Add a deed of the window to the menu within a menu that has this title."""
        owner = self._menus[menu]
        inner = next((a.menu() for a in owner.actions() if a.menu() is not None and a.text() == title), None)
        if not isinstance(inner, QMenu):
            inner = Menu(title, owner)
            owner.addMenu(inner)
        action = QAction(text, self._owner)
        action.triggered.connect(lambda: do())
        inner.addAction(action)
        return action

    def before_showing(self, menu: str, do: Callable[[], None]) -> None:
        """Call ``do`` whenever a menu is about to be seen."""
        self._menus[menu].aboutToShow.connect(do)

    def add_workspace(self, workspace: str, groups: Sequence[tuple[str, list[QAction]]]) -> None:
        """Add a workspace's deeds to the menus that they belong to: at the end, or before what always ends a menu."""
        added = self._workspaces.setdefault(workspace, [])
        for menu, actions in groups:
            end = self._ends.get(menu)
            rule = QAction(self._owner)
            rule.setSeparator(True)
            for action in (rule, *actions):
                self._menus[menu].insertAction(end, action)  # type: ignore[arg-type] # None is the menu's end
                added.append(action)

    def show_workspace(self, workspace: str) -> None:
        """Offer the deeds of one workspace, but what it hides itself; those of the others are put away."""
        for name, actions in self._workspaces.items():
            for action in actions:
                if name != workspace and action.isVisible():
                    action.setVisible(False)
                    self._put_away.add(action)
                elif name == workspace and action in self._put_away:
                    self._put_away.remove(action)
                    action.setVisible(True)
        self.show_titles(open_study=True)

    def remove_workspaces(self) -> None:
        """Take all workspaces' deeds away, as when the study is closed."""
        for actions in self._workspaces.values():
            for action in actions:
                for menu in self._menus.values():
                    menu.removeAction(action)
                if action.isSeparator():
                    action.deleteLater()
        self._workspaces.clear()
        self._put_away.clear()
        self.show_titles(open_study=False)

    def show_titles(self, *, open_study: bool) -> None:
        """Show the menus that have something to offer now."""
        for key, menu in self._menus.items():
            offered = any(action.isVisible() and not action.isSeparator() for action in menu.actions())
            menu.menuAction().setVisible(key in _ALWAYS or (open_study and offered))

    def deeds(self) -> Iterator[tuple[str, QAction]]:
        """Every deed that can be done now, with its menu's title."""
        for menu in self._menus.values():
            title = plain(menu.title())
            for action in menu.actions():
                inner = action.menu()
                if isinstance(inner, QMenu):
                    yield from ((plain(inner.title()), within) for within in inner.actions())
                elif action.isVisible() and action.isEnabled() and not action.isSeparator():
                    yield title, action
