"""Where a researcher stands in an open study, to be taken up in another workbench on it, as in another language."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from phenocode.ui.place import Place

if TYPE_CHECKING:
    from phenocode.ui.workbench import Workbench


def keep_standing(bench: "Workbench") -> Callable[["Workbench"], None]:
    """Remember the workspace that is shown and what each shows; the answer shows the same in another workbench."""
    active, wanted, trail = bench.active, bench.wanted, tuple(bench.trail)
    read_again = _keep_reading(bench)
    sought = bench.search.panel.field.text() if bench.search.is_open else None
    tab, page, output, review = "", "", "", ""
    card = None
    if "group" in wanted:
        tab, card = bench.group.inspector.tab, bench.group.views.current_card()
    if "outcome" in wanted:
        page = bench.outcome.tabs.value()
    if "debrief" in wanted and bench.debrief.desk is not None:
        desk = bench.debrief.desk
        review = desk.review.id if desk.review is not None else desk.selection.source_id if desk.selection else ""
    if "report" in wanted:
        output = bench.report.output

    def take_up(other: "Workbench") -> None:
        read_again(other)
        if card is not None:
            other.group.show_place(Place("category", card.id))
        if tab:
            other.group.inspector.show_tab(tab)
        if page:
            other.outcome.show_page(page)
        if review:
            other.debrief.show_place(Place("review", review))
        if output:
            other.report.show_place(Place("report", output))
        if sought is not None:
            other.search.open()
            other.search.panel.field.setText(sought)
        other.show_workspace(active)
        other.trail[:] = trail

    return take_up


def _keep_reading(bench: "Workbench") -> Callable[["Workbench"], None]:
    """The text that is open, where it is read, what is chosen and selected in it."""
    read, view = bench.read, bench.read.view
    transcript, step = read.transcript_id, read.size_step
    chosen = read.current.id if read.current is not None else None
    top, caret, selected = 0, 0, None
    if view.has_text:
        top, caret, selected = view.offset_at_top(), view.caret(), view.selected_span()

    def take_up(other: "Workbench") -> None:
        if transcript is None:
            return
        other.read.set_size_step(step)
        other.read.open_transcript(transcript)
        other.read.choose(chosen, reveal=False)
        other.read.view.put_caret(caret)
        if selected is not None:
            other.read.view.select(*selected)
        other.read.view.scroll_to(top)

    return take_up
