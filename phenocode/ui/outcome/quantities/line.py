"""A quiet line under a definition that has quantity words: what they come to. Pressed, it opens the counts."""

from PySide6.QtCore import QTimer

from phenocode.analysis.quantities import check_category
from phenocode.i18n import tr
from phenocode.study.records import Category
from phenocode.text.quantities import find_quantities
from phenocode.ui.bridge import Bridge
from phenocode.ui.outcome.quantities.rows import say_in_line
from phenocode.ui.widgets.boxes import Column
from phenocode.ui.widgets.buttons import link
from phenocode.ui.widgets.labels import label

_REST_MS = 400
_FIELD = "definition"


class QuantityLine(Column):
    """The quantity words of one category's definition; counted when the hands rest, never while they write."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(spacing=2)
        self._bridge = bridge
        self._category_id = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.count)
        self._said = label("", "caption", "ink2", wrap=True)
        self.opener = link(tr("Quantity words…"), "caption")
        self.add(self._said)
        self.add(self.opener)
        self.hide()

    def follow(self, category: Category | None) -> None:
        """Count for another category, or anew, as soon as the hands rest."""
        known = category.id if category is not None else ""
        if known != self._category_id or category is None or not find_quantities(category.definition):
            self.hide()
        self._category_id = known
        if category is not None and category.definition:
            self._rest.start()
        else:
            self._rest.stop()

    @property
    def category_id(self) -> str:
        """The category that is counted for."""
        return self._category_id

    def text(self) -> str:
        """What is said."""
        return self._said.text()

    def count(self) -> None:
        """Count now."""
        self._rest.stop()
        category = self._bridge.study.categories.get(self._category_id)
        checked = [] if category is None else check_category(self._bridge.study, category, fields=(_FIELD,))
        self._said.setText("\n".join(map(say_in_line, checked)))
        self.setVisible(bool(checked))
