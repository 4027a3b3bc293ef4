"""Agreement as tables that leave the program: by layer, the confusion of analyst and reviewers, by category.

No table of figures out of date goes without saying so: in its caption, and in a column where a file has no caption.
"""

from itertools import product

from phenocode.analysis.agreement import Agreement, LayerAgreement
from phenocode.analysis.agreement_figures import Figures, Why
from phenocode.analysis.agreement_sentence import agreement_sentence
from phenocode.analysis.agreement_words import (
    STALE,
    STALE_MARK,
    WHY,
    WITHOUT_NOWHERE,
    coefficient_said,
    interval_said,
    items_said,
    judge_names,
    percent_number,
    plain,
    row_name,
    value_name,
    version_said,
)
from phenocode.analysis.sheets import Cell, Said, Sheet
from phenocode.study.records import Layer

_CAPTION = {
    "fa": "توافق تحلیلگر و {judges} بر سر {items}، لایه به لایه؛ طبقه‌ها: {version}",
    "en": "Agreement of the analyst and {judges} on {items}, by layer; categories: {version}",
}
_NOBODY = {"fa": "داوران", "en": "the judges"}
_HEADINGS = {
    "fa": ("لایه", "شمار", "درصد توافق", "κ", "α", "بازهٔ ۹۵ درصدی α"),
    "en": ("Layer", "n", "Agreement %", "κ", "α", "95 % interval of α"),
}
_DISCUSSION = {"fa": "گفت‌وگو", "en": "Discussion"}
_WHEN = {"fa": ("پیش", "پس"), "en": ("before", "after")}
_NO_INTERVAL = {
    "fa": "جایی که بازه‌ای نیست، بیش از یک بازنمونه از هر بیست تا پاسخ‌های یکسان داشت.",
    "en": "Where no interval stands, more than one resample in twenty had nothing but equal answers.",
}
_VERSION = {"fa": "طبقه‌ها", "en": "Categories"}
_CONFUSION = {
    "fa": "{row}: جای هر مورد نزد تحلیلگر (ردیف) و نزد {judges} (ستون)؛ طبقه‌ها: {version}",
    "en": "{row}: where the analyst (rows) and {judges} (columns) put each item; categories: {version}",
}
_CORNER = {"fa": "تحلیلگر", "en": "Analyst"}
_TOTAL = {"fa": "مجموع", "en": "Total"}
_PAIRS = {
    "fa": "هر پاسخ هر داور یک بار شمرده شده است.",
    "en": "Each judge's answer to an item counts once.",
}
_CATEGORIES = {
    "fa": "{row}: توافق تحلیلگر و {judges} در هر طبقه؛ طبقه‌ها: {version}",
    "en": "{row}: agreement of the analyst and {judges} by category; categories: {version}",
}
_CATEGORY_HEADINGS = {
    "fa": ("طبقه", "یکی یا هر دو", "هر دو", "درصد"),
    "en": ("Category", "Either chose it", "Both chose it", "%"),
}
_EITHER = {
    "fa": "درصد: از موردهایی که تحلیلگر یا داور در این طبقه گذاشت، سهم آن‌ها که هر دو گذاشتند.",
    "en": "%: of the items that the analyst or the judge put there, those that both did.",
}


def agreement_sheet(agreement: Agreement) -> Sheet:
    """The figures by layer and for the whole, before and after discussion, then without "fits nowhere"; the sentence.

    κ stands only where there are two judges, what is after discussion only where there was one.
    """
    language = agreement.language
    rows: list[list[Cell]] = []
    for nowhere in (True, False) if agreement.has_nowhere else (True,):
        for layer, one in agreement.rows:
            name = row_name(layer, language)
            told = name if nowhere else WITHOUT_NOWHERE[language].format(row=name)
            for when, after in zip(_WHEN[language], (False, True), strict=True):
                if agreement.discussed:
                    rows.append([told, when, *_cells(agreement, one.figures(after=after, nowhere=nowhere))])
                elif not after:
                    rows.append([told, *_cells(agreement, one.figures(nowhere=nowhere))])
    notes = [*_whys(agreement), agreement_sentence(agreement)]
    return Sheet(language, _caption(agreement), _headings(agreement), rows, notes=notes)


def confusion_sheet(agreement: Agreement, layer: Layer | None) -> Sheet:
    """Where analyst and reviewers put the items of one layer (None for whole chains), with totals."""
    language, confusion = agreement.language, _of(agreement, layer).confusion
    names = [value_name(agreement, value) for value in confusion.columns]
    rows: list[list[Cell]] = [
        [value_name(agreement, value), *cells, sum(cells)]
        for value, cells in zip(confusion.rows, confusion.cells, strict=True)
    ]
    sums = [sum(row[number] for row in confusion.cells) for number in range(len(names))]
    feet: list[list[Cell]] = [[_TOTAL[language], *sums, sum(sums)]] if names else []
    caption = _about(agreement, layer, _CONFUSION)
    notes = [_PAIRS[language]] if len(agreement.judges) > 1 else []
    return Sheet(language, caption, (_corner(agreement), *names, _TOTAL[language]), rows, feet, notes)


def category_sheet(agreement: Agreement, layer: Layer | None) -> Sheet:
    """The agreement on each category of one layer (None for whole chains)."""
    language = agreement.language
    rows = [
        (value_name(agreement, one.value), one.n, one.agreed, _percent(one.percent, language))
        for one in _of(agreement, layer).by_category
    ]
    first, *others = _CATEGORY_HEADINGS[language]
    headings = (_marked(first, agreement), *others)
    return Sheet(language, _about(agreement, layer, _CATEGORIES), headings, rows, notes=[_EITHER[language]])


def _of(agreement: Agreement, layer: Layer | None) -> LayerAgreement:
    return agreement.whole if layer is None else agreement.layers[layer]


def _two(agreement: Agreement) -> bool:
    return len(agreement.judges) == 1


def _headings(agreement: Agreement) -> list[str]:
    language = agreement.language
    layer, *figures = _HEADINGS[language]
    if not _two(agreement):
        figures.remove("κ")
    when = [_DISCUSSION[language]] if agreement.discussed else []
    return [layer, *when, *figures, _VERSION[language]]


def _cells(agreement: Agreement, figures: Figures) -> list[Cell]:
    language = agreement.language
    kappa: list[Cell] = [_coefficient(figures.kappa, language)] if _two(agreement) else []
    within = interval_said(figures.interval, language)
    # A file without a caption must still tell on which categories its figures rest, and that they are out of date.
    version = plain(version_said(agreement))
    if agreement.stale:
        version += f"{'،' if language == 'fa' else ','} {STALE_MARK[language]}"
    return [
        figures.n,
        _percent(figures.percent, language),
        *kappa,
        _coefficient(figures.alpha, language),
        within,
        version,
    ]


def _coefficient(value: float | None, language: str) -> Cell:
    return "" if value is None else Said(round(value, 2), coefficient_said(value, language))


def _percent(value: float | None, language: str) -> Cell:
    return "" if value is None else Said(round(value, 1), percent_number(value, language))


def _whys(agreement: Agreement) -> list[str]:
    """Why coefficients are missing or say nothing, each reason once with its rows."""
    language = agreement.language
    rows: dict[Why, list[str]] = {}
    for layer, one in agreement.rows:
        found = (one.before.kappa_why, one.before.alpha_why, one.after.kappa_why, one.after.alpha_why)
        for why in dict.fromkeys(found):
            if why is not None and why is not Why.NOT_TWO:
                rows.setdefault(why, []).append(row_name(layer, language))
    comma = "، " if language == "fa" else ", "
    told = [f"{comma.join(names)}: {WHY[language][why]}" for why, names in rows.items()]
    states = list(product((False, True), repeat=2))
    shown = (one.figures(after=after, nowhere=nowhere) for _, one in agreement.rows for after, nowhere in states)
    if any(figures.alpha is not None and figures.interval is None for figures in shown):
        told.append(_NO_INTERVAL[language])
    return told


def _caption(agreement: Agreement) -> str:
    language, package = agreement.language, agreement.package
    told = _CAPTION[language].format(
        judges=_judges(agreement),
        items=items_said(package.unit, len(package.items), language),
        version=version_said(agreement),
    )
    return _stale(told, agreement)


def _about(agreement: Agreement, layer: Layer | None, captions: dict[str, str]) -> str:
    language = agreement.language
    told = captions[language].format(
        row=row_name(layer, language), judges=_judges(agreement), version=version_said(agreement)
    )
    return _stale(told, agreement)


def _judges(agreement: Agreement) -> str:
    return judge_names(agreement) or _NOBODY[agreement.language]


def _corner(agreement: Agreement) -> str:
    return _marked(_CORNER[agreement.language], agreement)


def _marked(heading: str, agreement: Agreement) -> str:
    """A heading that says that the table is out of date, for files without a caption."""
    return f"{heading} ({STALE_MARK[agreement.language]})" if agreement.stale else heading


def _stale(told: str, agreement: Agreement) -> str:
    return f"{told}. {STALE[agreement.language]}" if agreement.stale else told
