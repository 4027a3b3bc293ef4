"""What a study comes to as tables: relations, frameworks and what they were laid over, findings, references."""

from collections import Counter
from collections.abc import Mapping

from phenocode.analysis.citations import full_citation, name_of_finding
from phenocode.analysis.coding_table import participant_label
from phenocode.analysis.literature import advice_of
from phenocode.analysis.outcome_space import RELATION_SAID, OutcomeSpace, link_caption, link_headings
from phenocode.analysis.sheets import Cell, Sheet
from phenocode.study.model import Study
from phenocode.study.outcome import Assignment, FrameworkKind
from phenocode.study.records import Category, Participant, Statement

_FRAMEWORKS = {"fa": "چارچوب‌های پیشینی", "en": "A-priori frameworks"}
_FRAMEWORK_HEADINGS = {
    "fa": ("چارچوب", "گونه", "منبع", "مورد", "تعریف", "بر گزاره‌ها", "بر طبقه‌ها", "بر مشارکت‌کنندگان"),
    "en": ("Framework", "Kind", "Source", "Item", "Definition", "On statements", "On categories", "On participants"),
}
_FRAMEWORK_KINDS: Mapping[str, Mapping[FrameworkKind, str]] = {
    "fa": {
        FrameworkKind.ORDERED: "سطح‌های مرتب",
        FrameworkKind.UNORDERED: "موردهای نامرتب",
        FrameworkKind.GAP: "شکاف انتظارها",
    },
    "en": {
        FrameworkKind.ORDERED: "ordered levels",
        FrameworkKind.UNORDERED: "unordered items",
        FrameworkKind.GAP: "gap of expectations",
    },
}
_LAID = {"fa": "آنچه موردهای چارچوب‌ها بر آن نهاده شده است", "en": "What the items of the frameworks were laid over"}
_LAID_HEADINGS = {
    "fa": ("چارچوب", "مورد", "بر", "نام یا گزاره"),
    "en": ("Framework", "Item", "Laid over", "Name or statement"),
}
_OVER: Mapping[str, Mapping[type, str]] = {
    "fa": {Statement: "گزاره", Category: "طبقه", Participant: "مشارکت‌کننده"},
    "en": {Statement: "statement", Category: "category", Participant: "participant"},
}
_REFERENCES = {"fa": "فهرست منابع", "en": "List of references"}
_REFERENCE_HEADINGS = {
    "fa": ("نویسندگان", "سال", "عنوان", "نشریه یا ناشر", "ارجاع کامل", "سند در مطالعه"),
    "en": ("Authors", "Year", "Title", "Publication", "Full citation", "Document in the study"),
}
_FINDINGS = {"fa": "یافته‌های پژوهشگر و پیشنهادها", "en": "The researcher's findings and recommendations"}
_FINDING_HEADINGS = {"fa": ("چیست", "متن", "بر پایهٔ"), "en": ("What it is", "Text", "Resting on")}
_FINDING_KINDS = {"fa": ("یافته", "پیشنهاد"), "en": ("finding", "recommendation")}
_SEPARATOR = {"fa": "؛ ", "en": "; "}


def relation_sheet(space: OutcomeSpace) -> Sheet:
    """The relations between categories with why they are seen and the quotations that they rest on."""
    language = space.language
    names = {node.id: node.name for node in space.nodes()}
    rows = [
        (
            names[link.category_id],
            RELATION_SAID[language][link.kind],
            names[link.other_id],
            link.justification,
            "\n".join(f"{one.text} {one.label}".strip() for one in link.quotations),
        )
        for link in space.links
    ]
    return Sheet(language, link_caption(language), link_headings(language), rows)


def framework_sheet(study: Study) -> Sheet:
    """The frameworks with their items, and on how much each was laid."""
    language = study.about.language
    rows: list[tuple[Cell, ...]] = []
    for framework in study.frameworks_in_order():
        about = (framework.name, _FRAMEWORK_KINDS[language][framework.kind], framework.source)
        for item in study.items_of(framework.id):
            laid = Counter(type(study.find(one.subject_id)) for one in study.linked(Assignment, "item_id", item.id))
            rows.append((*about, item.name, item.definition, laid[Statement], laid[Category], laid[Participant]))
    return Sheet(language, _FRAMEWORKS[language], _FRAMEWORK_HEADINGS[language], rows)


def laid_sheet(study: Study) -> Sheet:
    """What the items of the frameworks were laid over, item by item."""
    language = study.about.language
    rows = []
    for framework in study.frameworks_in_order():
        for item in study.items_of(framework.id):
            found = [study.find(one.subject_id) for one in study.linked(Assignment, "item_id", item.id)]
            named = [(_OVER[language][type(one)], _named(study, one)) for one in found if type(one) in _OVER[language]]
            rows += [(framework.name, item.name, *one) for one in sorted(named)]
    return Sheet(language, _LAID[language], _LAID_HEADINGS[language], rows)


def _named(study: Study, record: object) -> str:
    if isinstance(record, Statement):
        return f"{record.quotation} {participant_label(study, record)}".strip()
    return str(getattr(record, "name", ""))


def reference_sheet(study: Study) -> Sheet:
    """The list of references."""
    language = study.about.language
    rows = []
    for one in study.references_in_order():
        document = study.transcripts.get(one.transcript_id or "")
        held = document.name if document is not None else ""
        rows.append((one.authors, one.year, one.title, one.publication, full_citation(one), held))
    return Sheet(language, _REFERENCES[language], _REFERENCE_HEADINGS[language], rows)


def finding_sheet(study: Study) -> Sheet:
    """The findings in the researcher's own words with their quotations, and the recommendations with their findings."""
    language = study.about.language
    finding, recommendation = _FINDING_KINDS[language]
    rows = [
        (finding, one.name, "\n".join(_named(study, statement) for statement in study.supports_of(one.id)))
        for one in study.findings_in_order()
    ]
    for advice in advice_of(study):
        bases = _SEPARATOR[language].join(name_of_finding(study, one.id) for one in advice.findings)
        rows.append((recommendation, advice.recommendation.text, bases))
    return Sheet(language, _FINDINGS[language], _FINDING_HEADINGS[language], rows)
