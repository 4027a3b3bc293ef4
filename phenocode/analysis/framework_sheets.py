"""Frameworks as tables that leave the program: the cross-tabulation and the distribution over levels."""

from phenocode.analysis.frameworks import By, FrameworkMatrix, FrameworkRow, Level, Levels
from phenocode.analysis.sheets import Cell, Said, Sheet
from phenocode.i18n import digits
from phenocode.study.outcome import Framework, FrameworkKind

_CAPTION = {
    "fa": {
        By.PARTICIPANT: "گزاره‌های هر مشارکت‌کننده در چارچوب {name}",
        By.SETTING: "گزاره‌های هر بستر در چارچوب {name}",
        By.CATEGORY: "گزاره‌های هر طبقه در چارچوب {name}",
    },
    "en": {
        By.PARTICIPANT: "Statements of each participant in the framework {name}",
        By.SETTING: "Statements of each setting in the framework {name}",
        By.CATEGORY: "Statements of each category in the framework {name}",
    },
}
_TOTAL = {"fa": "گزاره‌های متفاوت", "en": "Different statements"}
_DIRECT = {"fa": "{item}: خود گزاره", "en": "{item}: on the statement"}
_THROUGH = {"fa": "{item}: از راه طبقه", "en": "{item}: through a category"}
_OWN = {
    "fa": {By.PARTICIPANT: "بر خود مشارکت‌کننده", By.CATEGORY: "بر خود طبقه"},
    "en": {By.PARTICIPANT: "Laid on the participant", By.CATEGORY: "Laid on the category"},
}
_BRACKETS = "{n} ({direct} + {through})"
_COUNTS = {
    "fa": "گزاره در موردی شمرده شده است که بر خود آن نهاده شده یا بر طبقه‌ای که یکی از کدهایش به آن می‌رسد؛ هر گزاره یک"
    " بار، و آنچه بر خود آن نهاده شده مقدم است.",
    "en": "A statement counts for an item that is laid on it, or on a category that one of its codes reaches; it counts"
    " once, and what is laid on the statement itself goes first.",
}
_IN_BRACKETS = {
    "fa": "در پرانتز: آنچه بر خود گزاره نهاده شده + آنچه از راه طبقه شمرده شده است.",
    "en": "In brackets: laid on the statement itself + counted through a category.",
}
_NEAREST = {
    "fa": "در چارچوب ترتیبی، گزاره‌ای که خود سطحی دارد تنها در همان سطح شمرده می‌شود؛ وگرنه نزدیک‌ترین طبقهٔ دارای سطح در"
    " هر زنجیره تعیین‌کننده است.",
    "en": "In an ordered framework a statement with a level of its own counts at that level alone; otherwise the"
    " nearest category with a level in each of its chains decides.",
}
_SEVERAL = {
    "fa": "گزاره در ردیف هر طبقه‌ای که به آن می‌رسد آمده است؛ پس جمع یک ستون می‌تواند از گزاره‌های متفاوت بیشتر باشد.",
    "en": "A statement stands in the row of every category that it reaches, so a column can add up to more than its"
    " different statements.",
}
# By whether the items are ordered levels.
_OF_PERSONS = {
    "fa": {
        True: "سطح هر مشارکت‌کننده همان است که پژوهشگر بر خود او نهاده است و از گزاره‌هایش نتیجه گرفته نمی‌شود.",
        False: "موردهای هر مشارکت‌کننده همان‌هاست که پژوهشگر بر خود او نهاده است و از گزاره‌هایش نتیجه گرفته نمی‌شود.",
    },
    "en": {
        True: "A participant's level is the one that the researcher laid on the participant; none is inferred from"
        " statements.",
        False: "A participant's items are those that the researcher laid on the participant; none is inferred from"
        " statements.",
    },
}
_SOURCE = {"fa": "منبع: {source}", "en": "Source: {source}"}
_LEVELS = {
    "fa": dict.fromkeys((True, False), "پراکندگی مشارکت‌کنندگان و گزاره‌ها در {name}"),
    "en": {True: "Participants and statements by level: {name}", False: "Participants and statements by item: {name}"},
}
_LEVEL_HEADINGS = {
    "fa": ("سطح", "مشارکت‌کنندگان", "گزاره‌ها", "بر خود گزاره", "از راه طبقه", "طبقه‌ها"),
    "en": ("Level", "Participants", "Statements", "On the statement", "Through a category", "Categories"),
}
_ITEM = {"fa": "مورد", "en": "Item"}
NO_LEVEL = {"fa": "بی‌سطح", "en": "No level"}
"""What has no level of an ordered framework is called."""
NO_ITEM = {"fa": "بی‌مورد", "en": "No item"}


def cross_sheet(matrix: FrameworkMatrix, *, split: bool = False) -> Sheet:
    """The cross-tabulation; ``split`` gives what counts through categories columns of its own, for other programs."""
    language = matrix.language
    first, *items, last = matrix.headings
    split = split and matrix.mixed
    if split:
        items = [form[language].format(item=item) for item in items for form in (_DIRECT, _THROUGH)]
    own = _OWN[language].get(matrix.by)
    marked = own is not None and any(any(row.own) for row in matrix.rows)
    headings = (first, *items, last, *([own] if own is not None and marked else []))
    comma = "، " if language == "fa" else ", "
    rows = [
        (
            row.name,
            *_cells(matrix, row, split=split),
            row.selected,
            *([comma.join(matrix.own_names(row))] if marked else []),
        )
        for row in matrix.rows
    ]
    feet: list[tuple[Cell, ...]] = []
    if matrix.rows and matrix.columns:
        totals: list[Cell] = [one for total in matrix.totals for one in ((total, "") if split else (total,))]
        feet.append((_TOTAL[language], *totals, matrix.selected, *([""] if marked else [])))
    caption = _CAPTION[language][matrix.by].format(name=f"\u2068{matrix.framework.name}\u2069")
    return Sheet(language, caption, headings, rows, feet, cross_notes(matrix, brackets=not split))


def cross_notes(matrix: FrameworkMatrix, *, brackets: bool) -> list[str]:
    """How the statements are counted, and the source."""
    language = matrix.language
    notes = [_COUNTS[language]]
    if brackets and matrix.mixed:
        notes.append(_IN_BRACKETS[language])
    if matrix.framework.kind is FrameworkKind.ORDERED:
        notes.append(_NEAREST[language])
    if matrix.by is By.CATEGORY:
        notes.append(_SEVERAL[language])
    return notes + source_notes(matrix.framework, language)


def source_notes(framework: Framework, language: str) -> list[str]:
    """The source of a framework, where it has one."""
    return [_SOURCE[language].format(source=framework.source)] if framework.source else []


def level_sheet(levels: Levels) -> Sheet:
    """How many participants, statements and categories stand at each level."""
    language = levels.language
    ordered = levels.framework.kind is FrameworkKind.ORDERED
    headings = _LEVEL_HEADINGS[language] if ordered else (_ITEM[language], *_LEVEL_HEADINGS[language][1:])
    rows = [
        (
            level_name(levels, level),
            len(level.participants),
            level.statements,
            len(level.direct),
            len(level.through),
            len(level.categories),
        )
        for level in levels.levels
    ]
    none = levels.without
    foot = (level_name(levels, none), len(none.participants), none.statements, "", "", len(none.categories))
    notes = [_OF_PERSONS[language][ordered], _COUNTS[language], *([_NEAREST[language]] if ordered else [])]
    return Sheet(
        language,
        _LEVELS[language][ordered].format(name=f"\u2068{levels.framework.name}\u2069"),
        headings,
        rows,
        [foot],
        [*notes, *source_notes(levels.framework, language)],
    )


def level_name(levels: Levels, level: Level) -> str:
    """What a level is called, with its number where levels are ordered."""
    language = levels.language
    ordered = levels.framework.kind is FrameworkKind.ORDERED
    if level.item is None:
        return NO_LEVEL[language] if ordered else NO_ITEM[language]
    number = f"{digits(str(levels.levels.index(level) + 1), language)}. " if ordered else ""
    return f"{number}{level.item.name}"


def _cells(matrix: FrameworkMatrix, row: FrameworkRow, *, split: bool) -> list[Cell]:
    cells: list[Cell] = []
    for ids, direct, through in zip(row.statements, row.direct, row.through, strict=True):
        if split:
            cells += [direct, through]
        elif matrix.mixed and ids:
            parts = {"n": len(ids), "direct": direct, "through": through}
            told = {name: digits(str(count), matrix.language) for name, count in parts.items()}
            cells.append(Said(len(ids), _BRACKETS.format(**told)))
        else:
            cells.append(len(ids))
    return cells
