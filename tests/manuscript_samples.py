"""Manuscripts for tests: one of each block in both languages."""

from phenocode.analysis.manuscript import FigureBlock, Heading, Manner, Manuscript, Paragraph, SheetBlock
from phenocode.analysis.sheets import Sheet

WORDS = {
    "fa": {
        "title": "گزارش یافته‌های «کتابخانه»",
        "encounter": "مواجههٔ ابزاری",
        "second": "کتابخانه چون جا (OPAC)",
        "first": "جای درس",
        "definition": "کتابخانه جایی است که CRM ندارد & <آرام> است؛ ۳ بار گفته شد.",
        "quotation": "در سال ۱۴۰۲ با Koha 21.05 کار کردم، ERP را هم دیدم.",
        "label": "(ه۱، سطر ۷)",
        "body": "۱۲ مشارکت‌کننده از \u2068Library\u2069 بودند (Guest, 2020).",
        "items": ("یکم", "دوم & سوم"),
        "missing": "گواهی برای توافق نیست.",
        "note": "یادداشت ۲",
        "headings": ("بستر", "گزاره‌ها", "درصد"),
        "name": "مدرسهٔ ۵",
        "caption": "شمار گزاره‌ها در \u2068Care\u2069",
        "figure": "منحنی ۱۲ مصاحبه",
        "told": "از ۱۲ مصاحبه خوانده می‌شود.",
    },
    "en": {
        "title": "Findings of “Library”",
        "encounter": "Instrumental",
        "second": "Library as a place (کتابخانه)",
        "first": "Place to study",
        "definition": "A place without CRM & <quiet>; said 3 times.",
        "quotation": "I looked in the کتابخانه list in 2020 <laughs>.",
        "label": "(P1, line 7)",
        "body": "There were 12 participants of \u2068Library\u2069.",
        "items": ("One", "Two & three"),
        "missing": "There is no evidence of agreement.",
        "note": "Note 2",
        "headings": ("Setting", "Statements", "Per cent"),
        "name": "School 5",
        "caption": "Statements in \u2068Care\u2069",
        "figure": "Curve of 12 interviews",
        "told": "Read off 12 interviews.",
    },
}


def sheet_of(language, columns=1):
    """A sheet with a name, numbers and a foot; more columns of numbers where asked for."""
    words = WORDS[language]
    headings = [words["headings"][0], *(words["headings"][1:] * columns)]
    rows = [(words["name"], *(12, 33.5) * columns), ("CRM", *(3, 66.5) * columns)]
    feet = [("Σ", *(15, 100.0) * columns)]
    return Sheet(language, words["caption"], headings, rows, feet, [words["note"]])


def manuscript_of(language, *, contents=True, wide=False):
    """A text with each kind of block."""
    words = WORDS[language]
    blocks = [
        Heading(1, words["encounter"]),
        Heading(2, words["second"]),
        Heading(3, words["first"], "c1"),
        Paragraph(words["definition"], Manner.DEFINITION),
        Paragraph(words["quotation"], Manner.QUOTATION, words["label"], "s1"),
        Paragraph(words["body"]),
        *(Paragraph(item, Manner.ITEM) for item in words["items"]),
        Paragraph(words["missing"], Manner.MISSING),
        Paragraph(words["note"], Manner.NOTE),
        SheetBlock(sheet_of(language)),
        FigureBlock("curve", words["figure"], words["told"]),
        FigureBlock("absent", words["figure"], words["told"]),
    ]
    if wide:
        blocks += [Heading(1, words["encounter"]), SheetBlock(sheet_of(language, 4)), Paragraph(words["body"])]
    return Manuscript(language, words["title"], blocks, contents)
