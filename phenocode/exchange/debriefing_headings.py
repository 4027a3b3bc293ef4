"""What the Word document of the debriefing record says around its contents, in the study's language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RecordWords:
    """What the document says in one language."""

    title: str
    coder: str
    dialogic: str
    answered: str
    held: str
    read: str
    read_by: str
    asked: str
    judged: str
    judged_of: str
    sampled: str
    categories: str
    outcome: str
    agreement: str
    alone: str
    figures: tuple[str, ...]
    before: str
    after: str
    bootstrap: str
    differences: str
    talks: str
    counted: str
    ends: dict[str, str]
    verdicts: str
    matters: tuple[str, ...]
    challenges: tuple[str, ...]
    by: str
    changes: str
    change: tuple[str, ...]
    no_changes: str
    open: str
    open_none: str
    register: str
    entries: tuple[str, ...]
    sentences: str
    thresholds: str
    nobody: str


SAID = {
    "en": RecordWords(
        title="Peer debriefing record",
        coder="Coder checks (blind)",
        dialogic="Dialogic checks (challenge, response, change)",
        answered="Answered:",
        held="Held:",
        read="Read into the study:",
        read_by="{day}, by {who}",
        asked="What was asked:",
        judged="What was judged:",
        judged_of="{some} of {all}",
        sampled="random sample, stratified by {by}, seed {seed}",
        categories="Categories:",
        outcome="Outcome:",
        agreement="Agreement",
        alone="Analyst and {judge} alone",
        figures=("Layer", "Discussion", "n", "Agreement", "Cohen's κ", "Krippendorff's α"),
        before="before",
        after="after",
        bootstrap="In brackets: 95 % intervals from {resamples} bootstrap resamples (seed {seed}).",
        differences="Disagreements and how they ended",
        talks="Matters that were talked over",
        counted="{differed} in all: {ends}.",
        ends={
            "kept": "{n} kept",
            "changed": "{n} changed",
            "followed": "{n} settled with the layer below",
            "open": "{n} unresolved",
        },
        verdicts="Judged: {all}. Agrees: {agree}; disagrees: {disagree}; unsure: {unsure}.",
        matters=("Item", "In the analysis", "Reviewer", "Discussion and resolution"),
        challenges=("What was judged", "In the analysis", "Challenge", "Response and change"),
        by="{who}, {day}",
        changes="Changes made",
        change=("What", "Before", "After", "By whom, when and why"),
        no_changes="None.",
        open="Unresolved",
        open_none="Nothing is unresolved.",
        register="Validity register",
        entries=("Evidence", "Who", "When", "What was done and what came of it"),
        sentences="Sentences for the methods section",
        thresholds="Thresholds set by the researcher: {list}.",
        nobody="No check has been made yet.",
    ),
    "fa": RecordWords(
        title="گزارش بازبینی همتا",
        coder="بازبینی‌های کدگذاری (کور)",
        dialogic="بازبینی‌های گفت‌وگویی (چالش، پاسخ، تغییر)",
        answered="پاسخ داده شد:",
        held="برگزار شد:",
        read="به مطالعه افزوده شد:",
        read_by="{day}، {who}",
        asked="آنچه خواسته شد:",
        judged="آنچه داوری شد:",
        judged_of="{some} از {all}",
        sampled="نمونهٔ تصادفی، لایه‌بندی بر پایهٔ {by}، بذر {seed}",
        categories="طبقه‌ها:",
        outcome="نتیجه:",
        agreement="توافق",
        alone="تنها تحلیلگر و {judge}",
        figures=("لایه", "گفت‌وگو", "شمار", "توافق", "κ کوهن", "α کریپندورف"),
        before="پیش از آن",
        after="پس از آن",
        bootstrap="در پرانتز: بازه‌های ۹۵ درصدی از {resamples} بازنمونهٔ بوت‌استرپ (بذر {seed}).",
        differences="اختلاف‌ها و پایان آن‌ها",
        talks="آنچه درباره‌اش گفت‌وگو شد",
        counted="روی هم {differed} مورد: {ends}.",
        ends={
            "kept": "{n} نگه داشته شد",
            "changed": "{n} تغییر کرد",
            "followed": "{n} با لایهٔ پایین‌تر روشن شد",
            "open": "{n} حل‌نشده است",
        },
        verdicts="داوری‌ها: {all}. موافق: {agree}؛ مخالف: {disagree}؛ نامطمئن: {unsure}.",
        matters=("مورد", "در تحلیل", "داور", "گفت‌وگو و نتیجه"),
        challenges=("آنچه داوری شد", "در تحلیل", "چالش", "پاسخ و تغییر"),
        by="{who}، {day}",
        changes="تغییرهای انجام‌شده",
        change=("چه چیز", "پیش از آن", "پس از آن", "چه کسی، کی و چرا"),
        no_changes="هیچ.",
        open="حل‌نشده",
        open_none="هیچ موردی حل‌نشده نیست.",
        register="دفتر اعتبار",
        entries=("شاهد", "چه کسی", "کی", "آنچه شد و آنچه از آن برآمد"),
        sentences="جمله‌هایی برای بخش روش",
        thresholds="آستانه‌هایی که پژوهشگر گذاشته است: {list}.",
        nobody="هنوز بازبینی‌ای انجام نشده است.",
    ),
}
STRATA = {
    "en": {"category": "category", "participant": "participant"},
    "fa": {"category": "طبقه", "participant": "مشارکت‌کننده"},
}
"""How the ways of stratifying a sample are called."""
