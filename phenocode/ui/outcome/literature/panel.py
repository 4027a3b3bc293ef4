"""The panel at the end: the list of references, the citations it lacks, the recommendations."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget

from phenocode.analysis.citations import MissingCitation, citation_of, full_citation
from phenocode.analysis.literature import LiteratureTable
from phenocode.commands.literature import (
    add_reference,
    add_references,
    describe_reference,
    remove_reference,
    reorder_reference,
    sort_references,
)
from phenocode.i18n import tr, trn
from phenocode.study.outcome import Comparison, Reference
from phenocode.ui.bridge import Bridge
from phenocode.ui.outcome.literature.advice_view import AdviceRow, AdviceView
from phenocode.ui.outcome.literature.comparison_card import LTR, RTL
from phenocode.ui.outcome.literature.missing_view import MissingView
from phenocode.ui.outcome.literature.paste_form import PasteForm
from phenocode.ui.outcome.literature.reference_form import ReferenceForm
from phenocode.ui.outcome.literature.references_view import ReferencesView, SourceRow
from phenocode.ui.widgets.boxes import Column, Row, scrolled
from phenocode.ui.widgets.buttons import button, tool_button
from phenocode.ui.widgets.choices import Segmented
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import SidePanel

SOURCES, CITATIONS, ADVICE = "sources", "citations", "advice"


class LiteraturePanel(SidePanel):
    """Three things that the page in the middle rests on, one at a time."""

    def __init__(
        self, bridge: Bridge, colour_of: Callable[[str], int], connect: Callable[[AdviceRow], None], *, read_only: bool
    ) -> None:
        super().__init__(tr("Literature"), "end", 340)
        self._bridge = bridge
        self._read_only = read_only
        self._then: Callable[[Reference], None] | None = None  # what the new source is wanted for
        direction = RTL if bridge.study.about.right_to_left else LTR
        self.parts = Segmented(
            [(SOURCES, tr("Sources")), (CITATIONS, tr("Citations")), (ADVICE, tr("Recommendations"))],
            SOURCES,
            tr("What the panel shows"),
        )
        self.references = ReferencesView()
        self.none = label(
            tr("The list of references is empty. Add the sources that the findings are set beside."),
            tone="ink3",
            wrap=True,
        )
        self._none = Column(self.none, margins=(14, 12, 14, 0))
        self.form = ReferenceForm(direction)
        if read_only:
            self.form.set_read_only()
        self.pasting = PasteForm(direction)
        self.missing = MissingView(read_only=read_only)
        self.advice = AdviceView(direction, colour_of, connect, read_only=read_only)
        self.new = button(tr("New source"), icon="plus", small=True)
        self.paste = tool_button("import", tr("Paste a list…"), size=26)
        self.edit = tool_button("memo", tr("Open the source"), "Enter", size=26)
        self.up = tool_button("chevron-up", tr("Move the source up"), "Alt+Up", size=26)
        self.down = tool_button("chevron-down", tr("Move the source down"), "Alt+Down", size=26)
        self.sort = tool_button("sort", tr("Order the list by authors and year"), size=26)
        self.trash = tool_button("trash", tr("Take the source off the list"), "Delete", size=26)
        foot = Row(self.new, margins=(10, 8, 10, 8), spacing=2)
        foot.add_stretch()
        for tool in (self.paste, self.edit, self.up, self.down, self.sort, self.trash):
            foot.add(tool)
            if read_only and tool is not self.edit:
                tool.hide()
        if read_only:
            self.new.hide()
        sources = Column(self._none, spacing=0)
        sources.add(self.references, 1)
        sources.add(foot)
        self.pages = QStackedWidget()
        self._pages = {
            SOURCES: sources,
            "form": scrolled(self.form),
            "paste": scrolled(self.pasting),
            CITATIONS: scrolled(self.missing),
            ADVICE: scrolled(self.advice),
        }
        for page in self._pages.values():
            self.pages.addWidget(page)
        head = Row(self.parts, margins=(14, 10, 14, 10))
        head.add_stretch()
        whole = Column(head, spacing=0)
        whole.add(self.pages, 1)
        self.set_content(whole)
        self._connect()

    def restyle(self) -> None:
        """Never narrower than its words."""
        super().restyle()
        if not self.folded():
            self.setMinimumWidth(0)  # the layout says it then

    def refresh(self, table: LiteratureTable) -> None:
        """Show all of it as it is now."""
        unused = {one.id for one in table.unused}
        self.references.show_rows(
            [SourceRow(one.id, full_citation(one), self._detail(one, one.id in unused)) for one in table.references]
        )
        self._none.setVisible(not table.references)
        self.missing.show_missing(table.missing, self._said)
        self.advice.show_advice(table.advice)
        shown = self.form.reference
        if shown is not None:
            now = self._bridge.study.references.get(shown.id)
            if now is None:
                self.close_form()
            elif now != shown and not self._is_typing():
                self.form.fill(now)

    def show_part(self, key: str) -> None:
        """Show the sources, the missing citations or the recommendations."""
        self.set_folded(False)
        if key != SOURCES:
            self.leave()
        self.parts.set_value(key)
        self.pages.setCurrentWidget(self._pages[key])

    def open_reference(self, reference_id: str) -> None:
        """Open a source of the list."""
        self.show_part(SOURCES)
        self.references.choose(reference_id)
        self.form.open(self._bridge.study.references[reference_id], self._bridge.study.literature())
        self.pages.setCurrentWidget(self._pages["form"])
        self.form.authors.setFocus()

    def new_reference(self, then: Callable[[Reference], None] | None = None, authors: str = "", year: str = "") -> None:
        """Ask for a new source; ``then`` is told of it."""
        self.show_part(SOURCES)
        self._then = then
        self.form.open(None, self._bridge.study.literature(), authors=authors)
        self.form.year.setText(year)
        self.pages.setCurrentWidget(self._pages["form"])
        self.form.authors.setFocus()

    def paste_list(self) -> None:
        """Offer a place to paste a list of references."""
        self.show_part(SOURCES)
        self.pasting.clear_text()
        self.pages.setCurrentWidget(self._pages["paste"])
        self.pasting.text.setFocus()

    def _add_pasted(self, read: list[Reference]) -> None:
        done = self._bridge.do(add_references, read, origin=self)
        if done is None:
            return
        added, left = done
        if not added:
            self._bridge.said.emit(tr("Nothing was added: the list has these sources already."))
        elif left:
            self._bridge.said.emit(
                trn("1 source is in the list already.", "{n} sources are in the list already.", len(left))
            )
        self._close_paste()

    def _close_paste(self) -> None:
        self.pages.setCurrentWidget(self._pages[SOURCES])
        self.references.setFocus()

    def close_form(self) -> None:
        """Back to the list; what was written of a new source is let go."""
        self._then = None
        self.form.reference = None
        self.form.fill(None)
        if self.pages.currentWidget() is self._pages["form"]:
            self.pages.setCurrentWidget(self._pages[SOURCES])
            self.references.setFocus()

    def leave(self) -> None:
        """Keep what is half written: of a source, a recommendation."""
        if self.pages.currentWidget() is self._pages["form"]:
            texts = self.form.texts()
            if self.form.reference is not None or texts["authors"] or texts["title"]:
                self._keep()
        self.advice.commit()

    # Deeds

    def _keep(self) -> None:
        texts, document = self.form.texts(), self.form.document_id()
        if self._read_only:
            return
        if self.form.reference is None:
            made = self._bridge.do(add_reference, **texts, transcript_id=document, origin=self)
            if made is not None:
                then = self._then
                self.close_form()
                self.references.choose(made.id)
                if then is not None:
                    then(made)
        else:
            known = self.form.reference
            described = self._bridge.do(
                describe_reference, known.id, **texts, transcript_id=document or "", origin=self
            )
            self.form.reference = described or known

    def _remove(self, reference_id: str) -> None:
        if self._read_only or not reference_id:
            return
        said = self._said(reference_id)
        compared = len(self._bridge.study.linked(Comparison, "reference_id", reference_id))
        self._bridge.do(remove_reference, reference_id, origin=self)
        if compared:
            self._bridge.said.emit(
                trn(
                    "{source} is off the list, and with it what it said to one finding. Undo brings both back.",
                    "{source} is off the list, and with it what it said to {n} findings. Undo brings all back.",
                    compared,
                    source=said,
                )
            )

    def _move(self, reference_id: str, by: int) -> None:
        ids = [one.id for one in self._bridge.study.references_in_order()]
        if self._read_only or reference_id not in ids:
            return
        at = ids.index(reference_id) + by
        if 0 <= at < len(ids):
            after = at + (1 if by > 0 else 0)
            before_id = ids[after] if after < len(ids) else None
            self._bridge.do(reorder_reference, reference_id, before_id, origin=self)
            self.references.choose(reference_id)

    def _add_missing(self, one: MissingCitation) -> None:
        self.new_reference(authors=one.authors, year=one.year)

    def _said(self, reference_id: str) -> str:
        reference = self._bridge.study.references.get(reference_id)
        return citation_of(reference) if reference is not None else ""

    def _detail(self, reference: Reference, unused: bool) -> str:
        study = self._bridge.study
        compared = len(study.linked(Comparison, "reference_id", reference.id))
        document = study.transcripts.get(reference.transcript_id or "")
        parts = [
            trn("beside 1 finding", "beside {n} findings", compared) if compared else "",
            tr("neither cited nor compared") if unused else "",
            tr("text: {name}", name=document.name) if document is not None else "",
        ]
        return tr(", ").join(filter(None, parts)) or tr("cited")

    def _is_typing(self) -> bool:
        form = self.form
        return any(edit.hasFocus() for edit in (form.authors, form.year, form.title, form.publication))

    def _connect(self) -> None:
        self.parts.chosen.connect(self.show_part)
        self.references.opened.connect(self.open_reference)
        self.references.removed.connect(self._remove)
        self.references.moved.connect(self._move)
        self.new.clicked.connect(lambda: self.new_reference())
        self.edit.clicked.connect(self._open_current)
        self.up.clicked.connect(lambda: self._move(self.references.current, -1))
        self.down.clicked.connect(lambda: self._move(self.references.current, 1))
        self.sort.clicked.connect(lambda: self._bridge.do(sort_references, origin=self))
        self.trash.clicked.connect(lambda: self._remove(self.references.current))
        self.paste.clicked.connect(self.paste_list)
        self.pasting.told.connect(self._add_pasted)
        self.pasting.closed.connect(self._close_paste)
        self.form.told.connect(self._keep)
        self.form.closed.connect(self._close)
        self.missing.adding.connect(self._add_missing)

    def _open_current(self) -> None:
        if self.references.current:
            self.open_reference(self.references.current)

    def _close(self) -> None:
        if self.form.reference is not None:
            self._keep()
        self.close_form()
