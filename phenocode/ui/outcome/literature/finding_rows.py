"""The lines of the list of findings: what each says of its sources."""

from collections.abc import Callable

from phenocode.analysis.literature import LiteratureTable, findings_in_outcome_order
from phenocode.i18n import tr, trn
from phenocode.study.model import Study
from phenocode.study.outcome import Stance
from phenocode.study.records import Layer
from phenocode.ui.outcome.literature.beside import layer_words
from phenocode.ui.outcome.literature.findings_list import FindingRow
from phenocode.ui.outcome.literature.stances import STANCE_ICONS


def finding_rows(
    study: Study, table: LiteratureTable, colour_of: Callable[[str], int], *, bare_only: bool
) -> list[FindingRow]:
    """All findings in the order of the outcome, or only those without a source."""
    bare = {one.finding.id: one.searched for one in table.without_source}
    rows: list[FindingRow] = []
    own = False
    for finding in findings_in_outcome_order(study):
        if bare_only and finding.id not in bare:
            continue
        if finding.layer is None and not own:
            own = True
            rows.append(FindingRow("", tr("In your own words")))
        state, icon, tone = _state(study, finding.id, expected=bare.get(finding.id) is False)
        depth = 0 if bare_only else finding.depth
        colour = colour_of(finding.id) if finding.layer is Layer.SECOND else None
        rows.append(FindingRow(finding.id, finding.name, layer_words(finding.layer), state, icon, tone, depth, colour))
    return rows


def _state(study: Study, finding_id: str, *, expected: bool) -> tuple[str, str, str]:
    """How many sources it has, as a word with an icon and a tone; ``expected``: it should have one and has none."""
    comparisons = study.comparisons_of(finding_id)
    sources = sum(one.reference_id is not None for one in comparisons)
    if expected:
        return tr("No source yet"), "warning", "warn"
    if sources:
        return trn("1 source", "{n} sources", sources), "", "ink3"
    if comparisons:
        return tr("Nothing found"), STANCE_ICONS[Stance.NOTHING_FOUND], "ink2"
    return tr("No source"), "", "ink3"
