"""What is shown of an output whose file is no text: the tables of a workbook, what a project or a folder will hold."""

from collections.abc import Sequence

from phenocode.analysis.debriefing_sentences import debriefing_passage
from phenocode.analysis.debriefing_sheets import matter_sheet, register_sheet
from phenocode.analysis.manuscript import Block, Heading, Manner, Manuscript, Paragraph, SheetBlock
from phenocode.analysis.sheets import Sheet
from phenocode.commands.debriefing_exports import record_of
from phenocode.commands.deliverables import Deliverable
from phenocode.commands.session import Session
from phenocode.study.model import Study

_HOLDS = {
    "fa": {
        "qdpx": "همهٔ این مطالعه، برای برنامه‌های دیگرِ تحلیل کیفی که REFI-QDA را می‌خوانند.",
        "qdc": "کدها و طبقه‌ها بی متن‌ها، برای برنامه‌های دیگرِ تحلیل کیفی که REFI-QDA را می‌خوانند.",
    },
    "en": {
        "qdpx": "The whole study, for other programs of qualitative analysis that read REFI-QDA.",
        "qdc": "Codes and categories without the texts, for other programs of qualitative analysis that read REFI-QDA.",
    },
}
_COUNTED = {
    "fa": ("آنچه در این پرونده هست", "محتوا", "شمار"),
    "en": ("What is in this file", "Content", "Number"),
}
_PARTS = {
    "fa": ("متن‌ها", "گزاره‌ها", "کدها", "طبقه‌ها", "مشارکت‌کنندگان", "یادداشت‌ها", "پیوندهای طبقه‌ها"),
    "en": ("Texts", "Statements", "Codes", "Categories", "Participants", "Memos", "Relations of categories"),
}
_FOLDER = {
    "fa": ("همهٔ خروجی‌ها در یک پوشه", "پرونده‌های این پوشه", "خروجی", "پرونده‌ها"),
    "en": ("Everything, in a folder", "The files of the folder", "Output", "Files"),
}
_OF_CODEBOOK = (2, 3)


def preview_of(deliverable: Deliverable, session: Session) -> Manuscript:
    """A text that says what an output's file will hold. Raises Refusal as ``Deliverable.take``."""
    if deliverable.key == "debriefing":
        return _debriefing(deliverable, session)
    language = session.study.about.language
    said = _HOLDS[language].get(deliverable.key, "")
    parts = _OF_CODEBOOK if deliverable.key == "qdc" else range(len(_PARTS[language]))
    blocks: list[Block] = [Paragraph(said)] if said else []
    blocks.append(SheetBlock(_counts(session.study, parts)))
    return Manuscript(language, deliverable.titles[language], blocks)


def preview_of_folder(session: Session, deliverables: Sequence[Deliverable]) -> Manuscript:
    """What a folder of everything will have: each output with its files."""
    language = session.study.about.language
    rows = []
    for one in deliverables:
        possible = one.possible
        files = [f"{one.key}{ending}" for ending in one.customary if ending in possible]
        rows.append((one.titles[language], ", ".join(files)))
    title, caption, *headings = _FOLDER[language]
    return Manuscript(language, title, [SheetBlock(Sheet(language, caption, headings, rows))])


def preview_of_tables(language: str, title: str, tables: Sequence[tuple[str, Sheet]]) -> Manuscript:
    """The tables of a workbook under the names of their sheets."""
    blocks: list[Block] = []
    for name, table in tables:
        blocks += (Heading(2, name), SheetBlock(table))
    return Manuscript(language, title, blocks, contents=True)


def _counts(study: Study, parts: Sequence[int]) -> Sheet:
    language = study.about.language
    caption, heading, number = _COUNTED[language]
    counts = (
        len(study.transcripts),
        len(study.statements),
        len(study.codes),
        len(study.categories),
        len(study.participants),
        len(study.memos),
        len(study.relations),
    )
    rows = [(_PARTS[language][part], counts[part]) for part in parts]
    return Sheet(language, caption, (heading, number), rows)


def _debriefing(deliverable: Deliverable, session: Session) -> Manuscript:
    record = record_of(session)
    language = record.language
    blocks: list[Block] = [Paragraph(text, Manner.BODY) for text in debriefing_passage(record).paragraphs]
    blocks += [SheetBlock(sheet) for sheet in (matter_sheet(record), register_sheet(record)) if sheet.rows]
    return Manuscript(language, deliverable.titles[language], blocks)
