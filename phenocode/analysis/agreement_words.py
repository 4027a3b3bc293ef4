"""The words of agreement as they leave the program, in the study's language: layers, values, judges, numbers, dates."""

from datetime import datetime

from phenocode.analysis.agreement import CHAIN, Agreement
from phenocode.analysis.agreement_figures import Interval, Why
from phenocode.i18n import digits
from phenocode.study.debriefing import NOWHERE, Measure, Threshold, Unit
from phenocode.study.records import Layer
from phenocode.study.rules import read_threshold
from phenocode.text.days import named_day

WHOLE = {"fa": "زنجیرهٔ کامل", "en": "Whole chain"}
LAYERS = {
    "fa": {Layer.FIRST: "لایهٔ اول", Layer.SECOND: "لایهٔ دوم", Layer.ENCOUNTER: "نوع مواجهه"},
    "en": {Layer.FIRST: "First layer", Layer.SECOND: "Second layer", Layer.ENCOUNTER: "Kind of encounter"},
}
NOWHERE_SAID = {"fa": "در هیچ طبقه‌ای نمی‌گنجد", "en": "Fits nowhere"}
WITHOUT_NOWHERE = {"fa": "{row}، بدون «در هیچ طبقه‌ای نمی‌گنجد»", "en": "{row}, without “fits nowhere”"}
STALE = {
    "fa": "قدیمی: طبقه‌ها از زمان محاسبهٔ این عددها دگرگون شده‌اند.",
    "en": "Out of date: the categories have changed since these figures were computed.",
}
STALE_MARK = {"fa": "قدیمی", "en": "out of date"}
WHY = {
    "fa": {
        Why.NO_SHARED: "هیچ موردی از دو داور پاسخ نگرفت؛ پس چیزی برای سنجیدن نیست.",
        Why.NO_VARIATION: "همهٔ پاسخ‌ها یکی است؛ پس توافق را از تصادف نمی‌توان بازشناخت.",
        Why.ONE_SIDED: "یکی از داوران به همهٔ موردها یک پاسخ داد؛ پس κ هر درصدی که باشد صفر است.",
        Why.NOT_TWO: "κ برای دو داور است؛ α برای هر شمار داور به کار می‌آید.",
    },
    "en": {
        Why.NO_SHARED: "No item was answered by two judges, so there is nothing to compare.",
        Why.NO_VARIATION: "All answers are the same one, so chance can't be told from agreement.",
        Why.ONE_SIDED: "One judge gave all items the same answer, so κ is 0 whatever the percentage.",
        Why.NOT_TWO: "κ is for two judges; α serves any number.",
    },
}
_UNITS = {
    "fa": {Unit.STATEMENT: ("گزاره", "گزاره"), Unit.CODE: ("کد اولیه", "کد اولیه")},
    "en": {Unit.STATEMENT: ("statement", "statements"), Unit.CODE: ("initial code", "initial codes")},
}
_MEASURES = {
    "fa": {Measure.PERCENT: "درصد توافق", Measure.KAPPA: "کاپای کوهن (κ)", Measure.ALPHA: "آلفای کریپندورف (α)"},
    "en": {Measure.PERCENT: "Percentage agreement", Measure.KAPPA: "Cohen's κ", Measure.ALPHA: "Krippendorff's α"},
}
_ITERATION = {"fa": "دور «{name}»", "en": "iteration “{name}”"}
_PACKED = {"fa": "فرستاده‌شده در {day}", "en": "as sent on {day}"}


def row_name(layer: Layer | None, language: str) -> str:
    """A layer, or the whole (None)."""
    return WHOLE[language] if layer is None else LAYERS[language][layer]


def value_name(agreement: Agreement, value: str) -> str:
    """A value in words: categories by their names, the parts of a chain from the first layer on."""
    layers = value.split(CHAIN)
    if set(layers) == {NOWHERE}:
        return NOWHERE_SAID[agreement.language]
    parts = (_part_name(agreement, part) for part in layers)
    return (" ‹ " if agreement.language == "fa" else " › ").join(parts)


def _part_name(agreement: Agreement, value: str) -> str:
    return NOWHERE_SAID[agreement.language] if value == NOWHERE else agreement.names.get(value, value)


def judge_names(agreement: Agreement) -> str:
    """The reviewers, each kept from disturbing the direction of the others."""
    return ("، " if agreement.language == "fa" else ", ").join(isolated(one.judge) for one in agreement.judges)


def items_said(unit: Unit, n: int, language: str) -> str:
    """A number of items."""
    one, many = _UNITS[language][unit]
    return f"{digits(str(n), language)} {one if n == 1 else many}"


def measure_name(measure: Measure, language: str) -> str:
    """A measure with its sign."""
    return _MEASURES[language][measure]


def version_said(agreement: Agreement) -> str:
    """Which categories: those of a kept iteration by its name, otherwise those of the day of packing."""
    language = agreement.language
    if agreement.iteration:
        return _ITERATION[language].format(name=isolated(agreement.iteration))
    return _PACKED[language].format(day=day_said(agreement.package.packed, language))


def day_said(moment: str, language: str) -> str:
    """The day of a stored moment in the language's calendar; what is no moment is said as it stands."""
    try:
        return named_day(datetime.fromisoformat(moment).astimezone().date(), language)
    except ValueError:
        return moment


def threshold_said(threshold: Threshold, language: str) -> str:
    """A measure and the researcher's threshold for it, with its source."""
    value, measure = read_threshold(threshold.measure, threshold.value), threshold.measure
    told = measure_name(measure, language)
    told += f" {value_said(value / 100 if measure is Measure.PERCENT else value, measure, language)}"
    return f"{told}{'؛ ' if language == 'fa' else ', '}{isolated(threshold.source)}"


def coefficient_said(value: float | None, language: str) -> str:
    """A coefficient with two places, in English without the zero before the point; a dash for none."""
    if value is None:
        return "—"
    text = f"{abs(value):.2f}"
    below = value < 0 and float(text) > 0
    if language == "fa":
        # A sign would change sides among Persian digits.
        return ("منفی " if below else "") + digits(text.replace(".", "٫"), "fa")
    return ("−" if below else "") + text.removeprefix("0")


def percent_said(value: float | None, language: str) -> str:
    """A percentage with one place, and the word or sign."""
    if value is None:
        return "—"
    text = f"{value:.1f}".removesuffix(".0")
    return digits(f"{text.replace('.', '٫')} درصد", "fa") if language == "fa" else f"{text} %"


def percent_number(value: float | None, language: str) -> str:
    """A percentage with one place always, as in a column that says of what; a dash for none."""
    if value is None:
        return "—"
    text = f"{value:.1f}"
    return digits(text.replace(".", "٫"), "fa") if language == "fa" else text


def value_said(value: float | None, measure: Measure, language: str) -> str:
    """A measure on the axis from 0 to 1 in words: a percentage as such."""
    if measure is Measure.PERCENT:
        return percent_said(None if value is None else 100 * value, language)
    return coefficient_said(value, language)


def interval_said(interval: Interval | None, language: str, measure: Measure = Measure.ALPHA) -> str:
    """From where to where an interval on the axis from 0 to 1 goes; empty for none."""
    if interval is None:
        return ""
    low, high = (value_said(end, measure, language) for end in interval)
    return f"{low} تا {high}" if language == "fa" else f"{low} to {high}"


def isolated(name: str) -> str:
    """A name that must not disturb the direction of the words around it."""
    return f"\u2068{name}\u2069"


def plain(text: str) -> str:
    """Text without what isolates names in it, for where that may be shown as boxes."""
    return text.replace("\u2068", "").replace("\u2069", "")
