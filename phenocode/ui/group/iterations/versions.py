"""The kept iterations as a list, newest first; what can be done with the current one stands under it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from phenocode.analysis.measures import Measures, whole_percent
from phenocode.commands.iterations import describe_iteration, keep_iteration, remove_iteration, restore_iteration
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.i18n import tr
from phenocode.study.records import Iteration
from phenocode.text.days import say_when
from phenocode.ui.bridge import Bridge
from phenocode.ui.group import words
from phenocode.ui.group.iterations.book import VersionBook
from phenocode.ui.group.iterations.form import Deeds, IterationForm
from phenocode.ui.group.iterations.returning import ReturnForm, foresee_return
from phenocode.ui.group.iterations.row import Shown, VersionRow
from phenocode.ui.group.iterations.sight import bring_into_sight, bring_into_sight_soon
from phenocode.ui.widgets.boxes import Column
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.labels import label

# Names and reasons are data of the study, in its language.
_BEFORE_RETURN = {"fa": "پیش از بازگشت به «{name}»", "en": "Before going back to “{name}”"}


class VersionList(Column):
    """Rows, the deeds of the current one, and the deed for two that are chosen."""

    compare_wanted = Signal(str, str)  # ids of two iterations, the earlier first; empty for the present system
    current_changed = Signal(str)

    def __init__(self, bridge: Bridge, book: VersionBook, direction: Qt.LayoutDirection) -> None:
        super().__init__(spacing=2)
        self._bridge = bridge
        self._book = book
        self._rtl = direction == Qt.LayoutDirection.RightToLeft
        self.rows: dict[str, VersionRow] = {}  # by iteration, newest first
        self.current = ""
        self._chosen: list[str] = []  # for a comparison, in the order of choosing
        self._hint = label("", "caption", "ink3", wrap=True)
        self.compare_two = button(tr("Compare these two"), small=True)
        self._choosing = Column(self._hint, Deeds(self.compare_two), margins=(10, 2, 10, 6), spacing=6)
        self.compare_now = button(tr("Compare with now"), small=True, key="Enter")
        self.go_back = button(tr("Go back to this version…"), small=True)
        self.edit = button(tr("Edit"), small=True, quiet=True, key="F2")
        self.remove = button(tr("Remove"), small=True, quiet=True, key="Del")
        self._deeds = Deeds(self.compare_now, self.go_back, self.edit, self.remove)
        self._writing = bridge.review is None  # a reviewer looks at them and compares them
        if not self._writing:
            for deed in (self.go_back, self.edit, self.remove):
                deed.hide()
        self.form = IterationForm(tr("Save"), direction)
        self.returning = ReturnForm()
        self._below = Column(self._deeds, self.form, self.returning, margins=(10, 6, 10, 12), spacing=8)
        self._rows = Column(self._below, spacing=2)
        self.add(self._choosing)
        self.add(self._rows)
        self._connect()
        self._show_deeds()

    # What the panel asks

    def refresh(self) -> None:
        """Show the iterations as they are now; focus, what is chosen and what is being typed stay."""
        iterations = self._bridge.study.iterations_in_order()[::-1]
        ids = [one.id for one in iterations]
        if ids != list(self.rows):
            self._set_rows(ids)
        self._chosen = [one for one in self._chosen if one in self.rows]
        for place, one in enumerate(iterations):
            self.rows[one.id].show_version(self._shown(one, len(iterations) - place))
        self._say_chosen()
        self._say_now()

    def take_focus(self) -> None:
        """Put the keyboard on the current iteration, at first the newest."""
        row = self.rows.get(self.current) or next(iter(self.rows.values()), None)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_iteration(self, iteration_id: str) -> None:
        """Make an iteration the current one and bring it into sight, with the keyboard."""
        if iteration_id in self.rows:
            self._reach(iteration_id)
            self.rows[iteration_id].setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Keep a name and a reason that are being edited."""
        if not self.form.isHidden():
            self._describe(self.form.name.text().strip(), self.form.reason.text().strip())
        self._show_deeds()

    # Rows

    def _set_rows(self, ids: list[str]) -> None:
        had_focus = any(row.hasFocus() for row in self.rows.values())
        place = list(self.rows).index(self.current) if self.current in self.rows else 0
        for gone in [one for one in self.rows if one not in ids]:
            row = self.rows.pop(gone)
            row.hide()
            row.deleteLater()
        self.rows = {one: self.rows.get(one) or self._make_row(one) for one in ids}
        for index, row in enumerate(self.rows.values()):
            self._rows.insert(index, row)
        if self.current not in self.rows:
            self._show_deeds()
            self.current = ids[min(place, len(ids) - 1)] if ids else ""
            if had_focus and ids:
                self.rows[self.current].setFocus(Qt.FocusReason.OtherFocusReason)
        self._place_below()

    def _make_row(self, iteration_id: str) -> VersionRow:
        row = VersionRow(self._rtl, self._bridge.study.about.language)
        row.reached.connect(lambda: self._reach(iteration_id))
        row.walked.connect(self._walk)
        row.compared.connect(lambda: self.compare_wanted.emit(iteration_id, ""))
        if self._writing:
            row.edited.connect(self.begin_edit)
            row.removed.connect(self._remove)
        row.toggled.connect(lambda chosen: self._choose(iteration_id, chosen))
        return row

    def _shown(self, one: Iteration, place: int) -> Shown:
        when = say_when(one.kept)
        if one.researcher:
            when = tr("{when}, {researcher}", when=when, researcher=one.researcher)
        return Shown(
            number=place,
            name=one.name,
            when=when,
            reason=one.reason,
            figures=self._figures(one.id),
            as_now=one.id in self._book.as_now,
            choosable=len(self._bridge.study.iterations) > 1,
        )

    def _figures(self, iteration_id: str) -> str:
        if self._book.damaged(iteration_id):
            return tr("This version is damaged and can't be read.")
        known = self._book.measures(iteration_id)
        return say_measures(known) if known is not None else tr("counting…")

    def _reach(self, iteration_id: str) -> None:
        if iteration_id != self.current:
            self.commit()
            self.current = iteration_id
            self._place_below()
            self._say_now()
            self.current_changed.emit(iteration_id)
        bring_into_sight(self.rows[iteration_id])

    def _place_below(self) -> None:
        for one, row in self.rows.items():
            row.set_current(one == self.current)
            # Tab comes to the current row and goes on to its deeds; arrow keys walk.
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one == self.current else Qt.FocusPolicy.ClickFocus)
        self._below.setVisible(bool(self.rows))
        if self.current in self.rows:
            self._rows.insert(list(self.rows).index(self.current) + 1, self._below)
            QWidget.setTabOrder(self.compare_two, self.rows[self.current])
            QWidget.setTabOrder(self.rows[self.current], self.compare_now)

    def _walk(self, step: int) -> None:
        ids = list(self.rows)
        at = ids.index(self.current) + step if self.current in ids else 0
        if 0 <= at < len(ids):
            self.rows[ids[at]].setFocus(Qt.FocusReason.OtherFocusReason)

    # Choosing two

    def _choose(self, iteration_id: str, chosen: bool) -> None:
        if not chosen:
            self._chosen = [one for one in self._chosen if one != iteration_id]
        elif iteration_id not in self._chosen:
            self._chosen.append(iteration_id)
            if len(self._chosen) > 2:
                self.rows[self._chosen[0]].setChecked(False)
        self._say_chosen()

    def _say_chosen(self) -> None:
        self._choosing.setVisible(len(self.rows) > 1)
        if len(self._chosen) == 2:
            self._hint.setText(tr("Two are chosen."))
        elif self._chosen:
            self._hint.setText(tr("Choose one more to compare the two."))
        else:
            self._hint.setText(tr("Choose two with Space, with Ctrl and a click or by their boxes, to compare them."))
        self.compare_two.setVisible(len(self._chosen) == 2)

    def _compare_two(self) -> None:
        before, after = sorted(self._chosen, key=list(self.rows).index, reverse=True)
        self.compare_wanted.emit(before, after)

    # Deeds

    def begin_edit(self) -> None:
        """Type another name or reason for the current iteration."""
        one = self._bridge.study.iterations.get(self.current)
        if one is not None:
            self._show_deeds(self.form)
            self.form.ask(one.name, one.reason)

    def begin_return(self) -> None:
        """Say what going back to the current iteration would do."""
        try:
            foreseen = foresee_return(self._bridge.session, self.current)
        except Refusal as refusal:
            self._bridge.refused.emit(str(refusal))
            return
        self._book.catch_up()
        self.returning.show_foreseen(foreseen, bool(self._book.as_now))
        self._show_deeds(self.returning)
        self.returning.take_focus()

    def _describe(self, name: str, reason: str) -> bool:
        iteration_id = self.current

        def describe(session: Session) -> bool:
            describe_iteration(session, iteration_id, name=name, reason=reason, origin=self)
            return True

        return bool(name and reason) and bool(self._bridge.do(describe))

    def _finish_edit(self, name: str, reason: str) -> None:
        if self._describe(name, reason):
            self._let_go()

    def _remove(self) -> None:
        one = self._bridge.study.iterations.get(self.current)
        if one is None:
            return
        self._bridge.do(remove_iteration, one.id, origin=self)
        if one.id not in self._bridge.study.iterations:
            self._bridge.said.emit(tr("{name} is no longer kept. Undo brings it back.", name=one.name))

    def _return(self, keep_first: bool) -> None:
        iteration = self._bridge.study.iterations.get(self.current)
        if iteration is None:
            return
        if keep_first:
            name = _BEFORE_RETURN[self._bridge.study.about.language].format(name=iteration.name)
            if self._bridge.do(keep_iteration, self._free_name(name), reason=name) is None:
                return
        if self._bridge.do(restore_iteration, iteration.id) is not None:
            self._bridge.said.emit(tr("The categories are as in {name} again.", name=iteration.name))
        self._let_go()

    def _free_name(self, name: str) -> str:
        taken = {one.name for one in self._bridge.study.iterations.values()}
        number = 2
        free = name
        while free in taken:
            free = f"{name} ({number})"
            number += 1
        return free

    def _show_deeds(self, form: QWidget | None = None) -> None:
        """The deeds of the current iteration, or one of its forms in their place."""
        self._deeds.setVisible(form is None)
        for one in (self.form, self.returning):
            one.setVisible(one is form)
        if form is not None:
            bring_into_sight_soon(form)

    def _let_go(self) -> None:
        self._show_deeds()
        self.take_focus()

    def _say_now(self) -> None:
        """What is as now can't be compared with it, nor gone back to."""
        other = self.current not in self._book.as_now
        self.go_back.setEnabled(other)

    def _connect(self) -> None:
        self.compare_two.clicked.connect(self._compare_two)
        self.compare_now.clicked.connect(lambda: self.compare_wanted.emit(self.current, ""))
        self.go_back.clicked.connect(self.begin_return)
        self.edit.clicked.connect(self.begin_edit)
        self.remove.clicked.connect(self._remove)
        self.form.finished.connect(self._finish_edit)
        self.form.let_go.connect(self._let_go)
        self.returning.finished.connect(self._return)
        self.returning.let_go.connect(self._let_go)


def say_measures(measures: Measures) -> str:
    """The categories of each layer, and how many statements they reach."""
    system = tr(
        "{codes}; {first} in the first layer, {second} in the second, {encounters}",
        codes=words.codes_count(measures.codes),
        first=measures.first_layer,
        second=measures.second_layer,
        encounters=words.encounters_count(measures.encounters),
    )
    if measures.coverage is None:
        return system
    return tr("{system}; exhaustiveness {percent} percent", system=system, percent=whole_percent(measures.coverage))
