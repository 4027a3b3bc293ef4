"""The dialog that adds a framework: one from the literature, a file of one's own, or one made by hand."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from phenocode.analysis.outcome_words import FRAMEWORK_WORDS
from phenocode.commands.frameworks import add_framework, add_read_framework, add_shipped
from phenocode.exchange.framework_files import FrameworkFile, read_framework_file, shipped_frameworks
from phenocode.i18n import tr
from phenocode.study.outcome import Framework, FrameworkKind
from phenocode.study.rules import find_named
from phenocode.ui.bridge import Bridge
from phenocode.ui.jobs import Job
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row, Themed, scrolled
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import Choice, Segmented
from phenocode.ui.widgets.fields import NoteEdit, TextField, field
from phenocode.ui.widgets.labels import label

_WIDTH, _HEIGHT = 620, 500
_KEY = Qt.ItemDataRole.UserRole
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class AddingDialog(Themed, QDialog):
    """Closes once a framework was added, which ``added`` holds then."""

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._job: Job | None = None
        self.added: Framework | None = None
        self.setWindowTitle(tr("Add a framework"))
        study = bridge.study
        rtl = study.about.right_to_left
        self._direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.way = Segmented(
            [("shipped", tr("From the literature")), ("hand", tr("By hand"))], "shipped", tr("How it is added")
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._make_shipped())
        self._pages.addWidget(scrolled(self._make_hand(), "window"))
        self.file = button(tr("From a file…"), icon="folder")
        self.file.setAutoDefault(False)
        self.deed = button(tr("Add"), primary=True, key="Ctrl Enter")
        self.deed.setAutoDefault(False)
        cancel = button(tr("Cancel"), key="Esc")
        cancel.setAutoDefault(False)
        foot = Row(self.file, spacing=8)
        foot.add_stretch()
        foot.add(cancel)
        foot.add(self.deed)
        content = Column(self.way, margins=(20, 18, 20, 16), spacing=12)
        content.add(self._pages, 1)
        content.add(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)
        self.way.chosen.connect(self._show_way)
        self.file.clicked.connect(self.choose_file)
        self.deed.clicked.connect(self.add)
        cancel.clicked.connect(self.reject)
        self.finished.connect(self._end)
        self.init_theme()
        self._tell()
        self.shipped.setFocus()

    def restyle(self) -> None:
        """As large as the window allows."""
        window = self.parentWidget()
        room = window.window().size() if window is not None else self.size()
        self.resize(min(theme().px(_WIDTH), room.width()), min(theme().px(_HEIGHT), room.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter adds it."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.add()
            return
        super().keyPressEvent(event)

    def add(self) -> None:
        """Add what is chosen or written; a refusal leaves the dialog open."""
        if not self.deed.isEnabled():
            return
        if self.way.value() == "shipped":
            line = self.shipped.currentItem()
            if line is not None:
                self._close_with(self._bridge.do(add_shipped, line.data(_KEY), origin=self))
            return
        kind = FrameworkKind(self.kind.value())
        lines = [line for line in self.items.text().split("\n") if line.strip()]
        gap = kind is FrameworkKind.GAP
        self._close_with(
            self._bridge.do(
                add_framework,
                self.name.text(),
                kind,
                source=self.source.text(),
                items=[] if gap else [(line, "") for line in lines],
                aspects=lines if gap else [],
                origin=self,
            )
        )

    def choose_file(self) -> None:
        """Ask for a file of the researcher's own and add the framework in it."""
        chosen, _ = QFileDialog.getOpenFileName(
            self, tr("A framework of your own"), "", tr("Frameworks ({pattern})", pattern="*.json")
        )
        if chosen and self._job is None:
            path = Path(chosen)
            self.file.setEnabled(False)
            job = self._job = Job(lambda _progress, _cancelled: read_framework_file(path), self)
            job.done.connect(lambda file: self._add_read(file, path.name))
            job.refused.connect(self._bridge.refused)
            job.ended.connect(self._forget_job)
            job.start()

    def _add_read(self, file: FrameworkFile, name: str) -> None:
        self._close_with(self._bridge.do(add_read_framework, file, name, origin=self))

    def _forget_job(self) -> None:
        self._job = None
        self.file.setEnabled(True)

    def _end(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job.wait()

    def _close_with(self, framework: Framework | None) -> None:
        if framework is not None:
            self.added = framework
            self.accept()

    def _show_way(self, way: str) -> None:
        self._pages.setCurrentIndex(0 if way == "shipped" else 1)
        (self.shipped if way == "shipped" else self.name).setFocus()
        self._tell()

    def _make_shipped(self) -> QWidget:
        study = self._bridge.study
        language = study.about.language
        self.shipped = QListWidget()
        self.shipped.setLayoutDirection(self._direction)
        self.shipped.setAccessibleName(tr("Frameworks from the literature"))
        self.shipped.ensurePolished()
        known = study.frameworks_in_order()
        for key, file in shipped_frameworks().items():
            name = file.wordings[language].name
            line = QListWidgetItem(name, self.shipped)
            line.setData(_KEY, key)
            if find_named(name, known) is not None:
                line.setFlags(Qt.ItemFlag.NoItemFlags)
        free = (row for row in range(self.shipped.count()) if self.shipped.item(row).flags())
        self.shipped.setCurrentRow(next(free, -1))
        self.told_kind = label("", "caption", "ink3")
        self.told_items = label("", "body", "ink", wrap=True, direction=self._direction)
        self.told_source = label("", "caption", "ink2", wrap=True, direction=Qt.LayoutDirection.LeftToRight)
        self.shipped.currentItemChanged.connect(lambda *_items: self._tell())
        self.shipped.itemActivated.connect(lambda _item: self.add())
        items = Column(self.told_items)
        items.setLayoutDirection(self._direction)
        source = Column(self.told_source)
        source.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        said = Column(self.told_kind, items, source, spacing=6)
        page = Column(spacing=10)
        page.add(self.shipped, 1)
        page.add(said)
        return page

    def _make_hand(self) -> QWidget:
        self.name = TextField(direction=self._direction)
        self.kind = Choice([(kind.value, tr(words)) for kind, words in FRAMEWORK_WORDS.items()], "ordered")
        self.source = NoteEdit("", self._direction, min_lines=2, max_lines=4)
        self.items = NoteEdit("", self._direction, min_lines=5, max_lines=12)
        self._listed = label("", "caption", "ink3", wrap=True)
        self.kind.chosen.connect(lambda _kind: self._tell())
        self.name.textChanged.connect(lambda _text: self._tell())
        page = Column(
            field(tr("Name"), self.name),
            field(tr("What its items are to each other"), self.kind),
            margins=(4, 0, 4, 4),  # the ring of the focus
            spacing=12,
        )
        page.add(field(tr("Source, as it is cited"), self.source))
        page.add(Column(self._listed, self.items, spacing=4))
        page.add_stretch()
        return page

    def _tell(self) -> None:
        """Say what is chosen, and whether it can be added."""
        by_hand = self.way.value() == "hand"
        kind = FrameworkKind(self.kind.value()) if hasattr(self, "kind") else FrameworkKind.ORDERED
        listed = {
            FrameworkKind.ORDERED: tr("Its levels, one on each line, the lowest first"),
            FrameworkKind.UNORDERED: tr("Its items, one on each line"),
            FrameworkKind.GAP: tr(
                "What it asks about, one on each line; desired, adequate and perceived come by themselves"
            ),
        }[kind]
        if hasattr(self, "items"):
            self._listed.setText(listed)
            self.items.setAccessibleName(listed)
        line = self.shipped.currentItem()
        file = shipped_frameworks()[line.data(_KEY)] if line is not None else None
        if file is not None:
            wording = file.wordings[self._bridge.study.about.language]
            self.told_kind.setText(tr(FRAMEWORK_WORDS[file.kind]))
            self.told_items.setText(" · ".join(name for name, _ in wording.items))
            self.told_source.setText(file.source)
        if hasattr(self, "deed"):
            self.deed.setEnabled(bool(self.name.text().strip()) if by_hand else file is not None)
