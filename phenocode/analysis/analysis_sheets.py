"""The records of the analysis as tables: codes, categories, chosen cases, transcripts, notes, presuppositions."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from phenocode.analysis.coding_table import chain_names, participant_label
from phenocode.analysis.outcome_space import LAYER_SAID
from phenocode.analysis.sheets import Cell, Sheet
from phenocode.study.model import Study
from phenocode.study.records import (
    CaseKind,
    Category,
    InitialCode,
    Layer,
    Participant,
    Setting,
    Statement,
    StudyInfo,
    Transcript,
)
from phenocode.text.days import numbered_day

LineOf = Callable[[Statement], int | None]
"""Tells the 1-based line in which a statement begins."""

_CODES = {"fa": "کدهای اولیه", "en": "Initial codes"}
_CODE_HEADINGS = {
    "fa": ("کد", "تعریف", "لایهٔ اول", "لایهٔ دوم", "نوع مواجهه", "گزاره‌ها", "مشارکت‌کنندگان", "بسترها"),
    "en": (
        *("Code", "Definition", "First layer", "Second layer", "Kind of encounter"),
        *("Statements", "Participants", "Settings"),
    ),
}
_CATEGORIES = {"fa": "طبقه‌های توصیفی", "en": "Categories of description"}
_CATEGORY_HEADINGS = {
    "fa": (
        *("لایه", "طبقه", "بالادست", "تعریف", "وجه ارجاعی", "وجه ساختاری", "افق درونی", "افق بیرونی", "آنچه نیست"),
        *("اهمیت", "نام به زبان دیگر", "کدها", "گزاره‌ها", "مشارکت‌کنندگان", "بسترها"),
    ),
    "en": (
        *("Layer", "Category", "Under", "Definition", "Referential aspect", "Structural aspect", "Internal horizon"),
        *("External horizon", "What it is not", "Relevance", "Name in another language"),
        *("Codes", "Statements", "Participants", "Settings"),
    ),
}
_CASES = {"fa": "نمونه‌های برگزیدهٔ طبقه‌ها", "en": "Cases chosen for the categories"}
_CASE_HEADINGS = {
    "fa": ("طبقه", "لایه", "نمونه", "گزاره", "نشان مشارکت‌کننده"),
    "en": ("Category", "Layer", "Case", "Statement", "Participant label"),
}
_CASE_KINDS: Mapping[str, Mapping[CaseKind, str]] = {
    "fa": {CaseKind.CORE: "کانونی", CaseKind.BORDERLINE: "مرزی", CaseKind.NEGATIVE: "مخالف"},
    "en": {CaseKind.CORE: "core", CaseKind.BORDERLINE: "borderline", CaseKind.NEGATIVE: "negative"},
}
_TRANSCRIPTS = {"fa": "متن‌های مصاحبه و سندهای پیشینه", "en": "Transcripts and literature documents"}
_TRANSCRIPT_HEADINGS = {
    "fa": ("متن", "چیست", "مشارکت‌کنندگان", "بستر", "نویسه‌ها", "گزاره‌ها یا قطعه‌ها"),
    "en": ("Text", "What it is", "Participants", "Setting", "Characters", "Statements or passages"),
}
_TEXT_KINDS = {"fa": ("مصاحبه", "سند پیشینه"), "en": ("interview", "literature")}
_MEMOS = {"fa": "یادداشت‌ها", "en": "Memos"}
_MEMO_HEADINGS = {"fa": ("دربارهٔ", "نام یا گزاره", "یادداشت"), "en": ("On", "Name or statement", "Memo")}
_PRESUPPOSITIONS = {"fa": "پیش‌فرض‌های پژوهشگر", "en": "The researcher's presuppositions"}
_PRESUPPOSITION_HEADINGS = {"fa": ("روز", "چه کسی", "پیش‌فرض"), "en": ("Day", "Who", "Presupposition")}
_SUBJECTS: Mapping[str, Mapping[type, str]] = MappingProxyType(
    {
        "fa": {
            StudyInfo: "مطالعه",
            Transcript: "متن",
            Participant: "مشارکت‌کننده",
            Setting: "بستر",
            Statement: "گزاره",
            InitialCode: "کد",
        },
        "en": {
            StudyInfo: "study",
            Transcript: "text",
            Participant: "participant",
            Setting: "setting",
            Statement: "statement",
            InitialCode: "code",
        },
    }
)
_COMMA = {"fa": "، ", "en": ", "}


def code_sheet(study: Study) -> Sheet:
    """All codes by position, with the categories that they reach; one with several parents stands once for each."""
    language = study.about.language
    rows: list[tuple[Cell, ...]] = []
    for code in study.codes_in_order():
        counted = _counted(study, study.statements_with(code.id))
        rows += [(code.name, code.definition, *chain_names(chain), *counted) for chain in study.chains_of(code.id)]
    return Sheet(language, _CODES[language], _CODE_HEADINGS[language], rows)


def category_sheet(study: Study) -> Sheet:
    """All categories, layer by layer from the kinds of encounter down, with all that is said of each."""
    language = study.about.language
    rows: list[tuple[Cell, ...]] = []
    for layer in (Layer.ENCOUNTER, Layer.SECOND, Layer.FIRST):
        for one in study.layer(layer):
            parent = study.categories.get(one.parent_id or "")
            rows.append(
                (
                    LAYER_SAID[language][layer],
                    one.name,
                    parent.name if parent is not None else "",
                    one.definition,
                    one.referential,
                    one.structural,
                    one.internal_horizon,
                    one.external_horizon,
                    one.is_not,
                    one.relevance,
                    one.second_language_name,
                    len(study.codes_below(one)),
                    *_counted(study, study.statements_below(one)),
                )
            )
    return Sheet(language, _CATEGORIES[language], _CATEGORY_HEADINGS[language], rows)


def case_sheet(study: Study, line_of: LineOf | None = None) -> Sheet:
    """The statements that were chosen to show categories, in the order of the layers."""
    language = study.about.language
    rows = []
    for layer in (Layer.ENCOUNTER, Layer.SECOND, Layer.FIRST):
        for category in study.layer(layer):
            for case in study.cases_of(category.id):
                statement = study.statements[case.statement_id]
                label = participant_label(study, statement, line_of)
                kind = _CASE_KINDS[language][case.kind]
                rows.append((category.name, LAYER_SAID[language][layer], kind, statement.quotation, label))
    return Sheet(language, _CASES[language], _CASE_HEADINGS[language], rows)


def transcript_sheet(study: Study) -> Sheet:
    """The transcripts in interview order, then the literature documents."""
    language = study.about.language
    interview, literature = _TEXT_KINDS[language]
    rows: list[tuple[Cell, ...]] = []
    for one in (*study.interviews(), *study.literature()):
        setting = study.setting_of(one)
        people = [person.name for person in study.people_in(one)]
        rows.append(
            (
                one.name,
                literature if one.literature else interview,
                _COMMA[language].join(people),
                setting.name if setting is not None else "",
                one.characters,
                study.count_statements_in(one.id),
            )
        )
    return Sheet(language, _TRANSCRIPTS[language], _TRANSCRIPT_HEADINGS[language], rows)


def memo_sheet(study: Study, line_of: LineOf | None = None) -> Sheet:
    """The memos with what they are on: categories and codes, then statements, then all others by kind and name."""
    language = study.about.language
    rows = []
    for memo in study.memos.values():
        subject = study.find(memo.subject_id)
        if isinstance(subject, Category):
            rows.append((0, LAYER_SAID[language][subject.layer], subject.name, memo.text))
        elif isinstance(subject, Statement):
            label = participant_label(study, subject, line_of)
            rows.append((2, _SUBJECTS[language][Statement], f"{subject.quotation} {label}".strip(), memo.text))
        elif subject is not None:
            name = subject.title if isinstance(subject, StudyInfo) else getattr(subject, "name", "")
            first = 1 if isinstance(subject, InitialCode) else 3
            rows.append((first, _SUBJECTS[language].get(type(subject), ""), name, memo.text))
    return Sheet(language, _MEMOS[language], _MEMO_HEADINGS[language], [row[1:] for row in sorted(rows)])


def presupposition_sheet(study: Study) -> Sheet:
    """The dated log of what the researcher takes for granted, the oldest first."""
    language = study.about.language
    rows = [(numbered_day(one.written, language), one.researcher, one.text) for one in study.presuppositions_in_order()]
    return Sheet(language, _PRESUPPOSITIONS[language], _PRESUPPOSITION_HEADINGS[language], rows)


def _counted(study: Study, statements: Sequence[Statement]) -> tuple[int, int, int]:
    """How many statements there are, and from how many participants and settings."""
    people = {person.id: person for person in _speaking(study, statements)}
    settings = {person.setting_id for person in people.values() if person.setting_id is not None}
    return len(statements), len(people), len(settings)


def _speaking(study: Study, statements: Iterable[Statement]) -> Iterable[Participant]:
    return (person for one in statements if (person := study.participant_of(one)) is not None)
