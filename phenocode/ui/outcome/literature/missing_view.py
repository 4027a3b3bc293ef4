"""The citations that the list of references lacks, in the panel: what, where it stands, and a way to add it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal

from phenocode.analysis.citations import CitedAt, MissingCitation
from phenocode.i18n import tr
from phenocode.text.author_years import is_persian
from phenocode.ui.place import Place
from phenocode.ui.widgets.boxes import Column
from phenocode.ui.widgets.buttons import button, link
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.marks import StateLine

# Which kind of place shows a record; what is none of these has no way to it.
_PLACES = {
    "category": "category",
    "initialcode": "code",
    "statement": "statement",
    "transcript": "transcript",
    "participant": "participant",
    "setting": "setting",
    "finding": "finding",
    "comparison": "comparison",
    "recommendation": "recommendation",
    "framework": "framework",
    "dimension": "dimension",
    "claim": "claim",
}


class MissingView(Column):
    """Each once, with all its places."""

    wanted = Signal(object)  # a Place
    adding = Signal(object)  # a MissingCitation that is to be added to the list

    def __init__(self, *, read_only: bool) -> None:
        super().__init__(spacing=14, margins=(14, 12, 14, 16))
        self._read_only = read_only
        self._shown: list[MissingCitation] | None = None

    def show_missing(self, missing: Sequence[MissingCitation], said_of: Callable[[str], str]) -> None:
        """Show these; ``said_of`` says a reference in short."""
        if list(missing) == self._shown:
            return
        self._shown = list(missing)
        self.clear()
        if not missing:
            told = tr("All citations in your own texts are in the list of references.")
            self.add(label(told, "body", "ok", wrap=True))
            self.add(label(tr("Looked for are author and year in brackets."), "caption", "ink3", wrap=True))
        for one in missing:
            self.add(self._block(one, said_of))
        self.add_stretch()

    def _block(self, one: MissingCitation, said_of: Callable[[str], str]) -> Column:
        persian = is_persian(one.words)
        direction = Qt.LayoutDirection.RightToLeft if persian else Qt.LayoutDirection.LeftToRight
        block = Column(label(one.words, bold=True, wrap=True, direction=direction), spacing=4)
        block.add(StateLine("warning", tr("Not in the list of references"), "warn"))
        seen = set()
        for at in one.places:
            key = (at.shown_id, at.called)
            if key not in seen:
                seen.add(key)
                self._add_place(block, at)
        if one.perhaps:
            sources = tr("; ").join(map(said_of, one.perhaps))
            told = tr("Is it {sources}? Write this spelling in square brackets behind its author.", sources=sources)
            block.add(label(told, "caption", "ink2", wrap=True))
        if not self._read_only:
            add = button(tr("Add to the list…"), icon="plus", quiet=True, small=True)
            add.clicked.connect(lambda: self.adding.emit(one))
            block.add(add, align=Qt.AlignmentFlag.AlignLeading)
        return block

    def _add_place(self, block: Column, at: CitedAt) -> None:
        words = tr("{text}: {name}", text=tr(at.called), name=at.name) if at.name else tr(at.called)
        kind = _PLACES.get(at.kind)
        if kind is None:
            block.add(label(words, "caption", "ink2", wrap=True))
            return
        way = link(words, "caption")
        way.clicked.connect(lambda: self.wanted.emit(Place(kind, at.shown_id)))
        block.add(way, align=Qt.AlignmentFlag.AlignLeading)
