"""The dialog in which an item of a framework is laid over participants, categories or statements."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from phenocode.commands.frameworks import assign
from phenocode.i18n import tr, trn
from phenocode.study.outcome import Framework, FrameworkItem
from phenocode.text.fold import fold
from phenocode.ui.bridge import Bridge
from phenocode.ui.look.theme import theme
from phenocode.ui.outcome.frameworks.subjects import KINDS, kind_words, laid_under, others_on, subjects_of
from phenocode.ui.widgets.boxes import Column, Row, Themed
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.choices import Segmented
from phenocode.ui.widgets.fields import TextField
from phenocode.ui.widgets.labels import label

_WIDTH, _HEIGHT = 600, 560
_MOST = 300  # lines that are listed at once
_ID = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LayingDialog(Themed, QDialog):
    """Lists what the item is not laid on yet; what is ticked gets it. A former level is named, for it gives way."""

    def __init__(self, bridge: Bridge, framework: Framework, item: FrameworkItem, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bridge = bridge
        self._framework = framework
        self._item = item
        self._ticked: dict[str, None] = {}
        study = bridge.study
        self._laid = {one.id for one in laid_under(study, item.id)}
        self.setWindowTitle(tr("Lay {item} on", item=item.name))
        rtl = study.about.right_to_left
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.kind = Segmented([(kind, kind_words(kind)) for kind in KINDS], KINDS[0], tr("Lay it on what"))
        self.search = TextField(tr("Type a part of the words"), icon="search", direction=direction)
        self.list = QListWidget()
        self.list.setLayoutDirection(direction)
        self.list.setAccessibleName(tr("What it can be laid on"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.ensurePolished()
        self.more = label("", "caption", "ink3", wrap=True)
        self.deed = button(tr("Lay on"), primary=True, key="Ctrl Enter")
        cancel = button(tr("Cancel"), key="Esc")
        cancel.setAutoDefault(False)
        self.deed.setAutoDefault(False)
        self.chosen = label("", "body", "ink2")
        foot = Row(self.chosen, spacing=8)
        foot.add_stretch()
        foot.add(cancel)
        foot.add(self.deed)
        content = Column(self.kind, self.search, margins=(20, 18, 20, 16), spacing=10)
        content.add(self.list, 1)
        content.add(self.more)
        content.add(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)
        self.kind.chosen.connect(lambda _kind: self._show())
        self.search.textChanged.connect(lambda _text: self._fill())
        self.search.installEventFilter(self)
        self.list.itemChanged.connect(self._tick)
        self.deed.clicked.connect(self.lay)
        cancel.clicked.connect(self.reject)
        self.init_theme()
        self._show()
        self.search.setFocus()

    def restyle(self) -> None:
        """As large as the window allows."""
        window = self.parentWidget()
        room = window.window().size() if window is not None else self.size()
        self.resize(min(theme().px(_WIDTH), room.width()), min(theme().px(_HEIGHT), room.height()))

    @staticmethod
    def _sends(event: QEvent) -> bool:
        return isinstance(event, QKeyEvent) and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter lays it."""
        if event.key() in _ENTER and self._sends(event):
            self.lay()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter go from the search into the list."""
        key = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else 0
        if key in (Qt.Key.Key_Down, *_ENTER) and not self._sends(event) and self.list.count():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            self.list.setCurrentRow(max(self.list.currentRow(), 0))
            return True
        return super().eventFilter(watched, event)

    def lay(self) -> None:
        """Lay the item on what is ticked; a refusal leaves the dialog open."""
        if self._ticked and self._bridge.do(assign, self._item.id, list(self._ticked), origin=self) is not None:
            self.accept()

    def _show(self) -> None:
        study = self._bridge.study
        self._subjects = [one for one in subjects_of(study, self.kind.value()) if one.id not in self._laid]
        self._keys: list[str] | None = None
        self._fill()

    def _fill(self) -> None:
        key = fold(self.search.text()).strip()
        found = self._subjects
        if key:
            if self._keys is None:
                self._keys = [one.key for one in self._subjects]
            found = [one for one, held in zip(self._subjects, self._keys, strict=True) if key in held]
        self.list.blockSignals(True)
        self.list.clear()
        for one in found[:_MOST]:
            former = others_on(self._bridge.study, self._framework, one.id)
            text = f"{one.text}  [{', '.join(former)}]" if former else one.text
            line = QListWidgetItem(text, self.list)
            line.setData(_ID, one.id)
            line.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            line.setCheckState(Qt.CheckState.Checked if one.id in self._ticked else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        if not found:
            self.more.setText(tr("Nothing fits, or it is laid on all of them already."))
        else:
            self.more.setText(trn("1 more: type to find it.", "{n} more: type to find them.", len(found) - _MOST))
        self.more.setVisible(not found or len(found) > _MOST)
        self._say()

    def _tick(self, line: QListWidgetItem) -> None:
        one = line.data(_ID)
        if line.checkState() == Qt.CheckState.Checked:
            self._ticked[one] = None
        else:
            self._ticked.pop(one, None)
        self._say()

    def _say(self) -> None:
        self.chosen.setText(trn("1 ticked", "{n} ticked", len(self._ticked)) if self._ticked else "")
        self.deed.setEnabled(bool(self._ticked))
