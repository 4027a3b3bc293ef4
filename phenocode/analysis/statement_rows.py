"""The plain table of statements: one row for each statement, code and chain, under headings that programs read."""

from collections.abc import Sequence
from dataclasses import dataclass

from phenocode.analysis.coding_table import HEADINGS, NONE, chain_names
from phenocode.analysis.sheets import Sheet
from phenocode.study.model import Study
from phenocode.study.records import Statement

STATEMENT_HEADINGS = (
    "statement",
    "code",
    "first_layer",
    "second_layer",
    "encounter",
    "participant",
    "setting",
    "transcript",
    "start",
    "end",
)
"""The headings in their order, the same in every language (COMMANDS.md, ``export statements``)."""


_CAPTION = {"fa": "گزاره‌های منتخب و جای آن‌ها", "en": "Selected statements and where they stand"}
_PLACES = {
    "fa": ("مشارکت‌کننده", "بستر", "متن مصاحبه", "آغاز", "پایان"),
    "en": ("Participant", "Setting", "Transcript", "Start", "End"),
}


@dataclass(frozen=True, slots=True)
class StatementRow:
    """The cells of one row under ``STATEMENT_HEADINGS``.

    ``start`` and ``end`` are code points of the stored text, those of several spans joined by ``;``, empty while the
    statement is not anchored. A missing category is a dash, because an empty one would take the value above when the
    table is read back; an empty code says that the statement has none.
    """

    statement: str
    code: str
    first_layer: str
    second_layer: str
    encounter: str
    participant: str
    setting: str
    transcript: str
    start: str
    end: str

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells in the order of the headings."""
        return (
            self.statement,
            self.code,
            self.first_layer,
            self.second_layer,
            self.encounter,
            self.participant,
            self.setting,
            self.transcript,
            self.start,
            self.end,
        )


def build_statement_rows(study: Study) -> list[StatementRow]:
    """All statements by interview, then offset, then order of coding."""
    chains: dict[str, list[tuple[str, str, str]]] = {}
    rows: list[StatementRow] = []
    for statement in study.statements_in_order():
        place = _place(study, statement)
        quotation = statement.quotation
        codes = study.codes_of(statement.id)
        if not codes:
            rows.append(StatementRow(quotation, "", NONE, NONE, NONE, *place))
        for code in codes:
            if code.id not in chains:
                chains[code.id] = [chain_names(chain) for chain in study.chains_of(code.id)]
            for first, second, encounter in chains[code.id]:
                rows.append(
                    StatementRow(quotation, code.name, first or NONE, second or NONE, encounter or NONE, *place)
                )
    return rows


def _place(study: Study, statement: Statement) -> tuple[str, str, str, str, str]:
    """The cells that say whose words a statement holds and where they lie."""
    participant = study.participant_of(statement)
    setting = study.settings.get(participant.setting_id or "") if participant else None
    transcript = study.transcripts.get(statement.transcript_id or "")
    return (
        participant.name if participant else "",
        setting.name if setting else "",
        transcript.name if transcript else "",
        _joined([span.start for span in statement.spans]) if statement.anchored else "",
        _joined([span.end for span in statement.spans]) if statement.anchored else "",
    )


def _joined(offsets: list[int | None]) -> str:
    return ";".join("" if offset is None else str(offset) for offset in offsets)


def statements_sheet(rows: Sequence[StatementRow], language: str) -> Sheet:
    """The same rows for people, under headings in the study's language."""
    headings = (*HEADINGS[language], *_PLACES[language])
    return Sheet(language, _CAPTION[language], headings, [row.cells for row in rows])
