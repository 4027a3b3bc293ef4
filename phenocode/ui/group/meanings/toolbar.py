"""What stands over the piles: by what they are made, what they are thinned out by, and whether names are seen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from phenocode.i18n import isolate, tr
from phenocode.study.model import Study
from phenocode.ui.group.meanings.piles import PilesBy
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Row, Themed, set_ground
from phenocode.ui.widgets.buttons import link
from phenocode.ui.widgets.choices import CheckBox, Choice
from phenocode.ui.widgets.fields import TextField
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.labels import label, set_tooltip

_FIELD = 200
_WHOSE = 190


class Toolbar(Themed, QWidget):
    """The choices over the piles; in a narrow window they stand in several lines."""

    made_by = Signal(str)
    thinned = Signal()
    names_turned = Signal(bool)
    entered = Signal()  # from the filter down to the piles

    def __init__(self, study: Study, direction: Qt.LayoutDirection) -> None:
        super().__init__()
        self._study = study
        self.by = Choice(
            [
                (PilesBy.CODE.value, tr("Initial code")),
                (PilesBy.FIRST.value, tr("First-layer category")),
                (PilesBy.SECOND.value, tr("Second-layer category")),
                (PilesBy.ENCOUNTER.value, tr("Kind of encounter")),
            ],
            PilesBy.CODE.value,
        )
        self.by.setAccessibleName(tr("Piles by"))
        self.filter = FilterField(direction)
        self.whose = _Whose()
        self.whose.setAccessibleName(tr("Whose statements"))
        self.names = CheckBox(tr("Names"), checked=True)
        set_tooltip(self.names, tr("Show whose words they are"), "H")
        self.fold = link("")
        self.show_all_closed(False)
        self.count = label("", "caption", "ink2")
        set_ground(self, "window")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self, 14, 8)
        for part in (Row(label(tr("Piles by"), tone="ink2"), self.by, spacing=8), self.filter, self.whose, self.names):
            self._flow.addWidget(part)
        self._flow.addWidget(Row(self.fold, self.count, spacing=14))
        self.by.chosen.connect(self.made_by)
        self.whose.chosen.connect(lambda _key: self.thinned.emit())
        self.filter.textChanged.connect(lambda _text: self.thinned.emit())
        self.filter.left_down.connect(self.entered)
        self.names.toggled.connect(self._turn_names)
        self.refresh()
        self.init_theme()

    def restyle(self) -> None:
        """Margins and the field's width at the present scale."""
        present = theme()
        self._flow.setContentsMargins(present.px(12), present.px(8), present.px(12), present.px(6))
        self.filter.setFixedWidth(present.px(_FIELD))

    def refresh(self) -> None:
        """Offer the participants and settings that there are now."""
        study = self._study
        options = [("", tr("All participants"))]
        options += [(one.id, tr("All of {setting}", setting=one.name)) for one in study.settings_in_order()]
        options += [(one.id, isolate(one.name)) for one in study.people_in_order()]
        if options != self.whose.options:
            before = self.whose.value()
            self.whose.options = options
            self.whose.set_options(options, before if any(key == before for key, _ in options) else "")

    def show_all_closed(self, closed: bool) -> None:
        """What the button for all piles does now."""
        self.fold.setText(tr("Open all") if closed else tr("Close all"))
        whole = tr("Open all piles") if closed else tr("Close all piles")
        self.fold.setAccessibleName(whole)
        set_tooltip(self.fold, whole, "L")

    def clear(self) -> None:
        """Thin nothing out."""
        self.filter.clear()
        if self.whose.value():
            self.whose.set_value("")
            self.thinned.emit()

    def _turn_names(self, shown: bool) -> None:
        # Whose statements are seen would say the names; without them all are seen.
        self.whose.setVisible(shown)
        if not shown:
            self.whose.options = []
            self.whose.set_options([("", tr("All participants"))], "")
        else:
            self.refresh()
        self.names_turned.emit(shown)


class _Whose(Choice):
    """Whose statements are shown."""

    def __init__(self) -> None:
        self.options: list[tuple[str, str]] = []
        super().__init__()
        self.setMaximumWidth(theme().px(_WHOSE))

    def restyle(self) -> None:
        """As wide as a usual name."""
        super().restyle()
        self.setMaximumWidth(theme().px(_WHOSE))


class FilterField(TextField):
    """Thins the piles out; Down goes into them, Escape empties the field and then does the same."""

    left_down = Signal()

    def __init__(self, direction: Qt.LayoutDirection) -> None:
        super().__init__(tr("Filter statements"), icon="filter", key="F", direction=direction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down, Enter and Escape."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.left_down.emit()
        else:
            super().keyPressEvent(event)
