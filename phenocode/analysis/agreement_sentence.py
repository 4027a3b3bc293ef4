"""What a methods section says of the agreement: one passage in the study's language, because it leaves the program.

It says the numbers, on how many items of which kind and on which categories they rest, and no verdict.
"""

from phenocode.analysis.agreement import Agreement, LayerAgreement
from phenocode.analysis.agreement_figures import Figures, Why
from phenocode.analysis.agreement_words import (
    STALE,
    WHY,
    coefficient_said,
    interval_said,
    items_said,
    judge_names,
    percent_said,
    threshold_said,
    version_said,
)
from phenocode.i18n import digits
from phenocode.study.records import Layer

_AT_EN = {
    Layer.FIRST: "At the first layer",
    Layer.SECOND: "At the second layer",
    Layer.ENCOUNTER: "At the kinds of encounter",
    None: "Over the whole chain of layers",
}
_AT_FA = {
    Layer.FIRST: "در لایهٔ اول",
    Layer.SECOND: "در لایهٔ دوم",
    Layer.ENCOUNTER: "در نوع مواجهه",
    None: "در زنجیرهٔ کامل لایه‌ها",
}
_INTERVALS_EN = (
    "Intervals are of 95 %, from the percentiles of {resamples} bootstrap resamples of the {unit} (seed {seed})."
)
_INTERVALS_FA = "بازه‌ها ۹۵ درصدی و از صدک‌های {resamples} بازنمونهٔ بوت‌استرپ از {unit} (با بذر {seed}) هستند."


def agreement_sentence(agreement: Agreement, language: str | None = None) -> str:
    """The passage about an agreement, in the study's language when None; isolates stand around names."""
    language = agreement.language if language is None else language
    return _in_persian(agreement) if language == "fa" else _in_english(agreement)


def _judged_rows(agreement: Agreement) -> list[tuple[Layer | None, LayerAgreement]]:
    """The rows on which anything can be compared."""
    return [(layer, one) for layer, one in agreement.rows if one.before.n]


def _in_english(agreement: Agreement) -> str:
    package, judges = agreement.package, agreement.judges
    items = items_said(package.unit, len(package.items), "en")
    if len(package.items) < package.sampled_from:
        items = f"{len(package.items)} of {items_said(package.unit, package.sampled_from, 'en')}"
    who = "No judge" if not judges else judge_names(agreement)
    how = "without seeing the analysis" if package.blind else "with the analysis in view"
    parts = [f"{who} sorted {items} into the categories ({version_said(agreement)}) {how}."]
    rows = _judged_rows(agreement)
    if judges and not rows:
        parts.append(WHY["en"][Why.NO_SHARED])
    for layer, one in rows:
        told = f"{_AT_EN[layer]}, the analyst and {'the judge' if len(judges) == 1 else 'the judges'} agreed on"
        told += f" {percent_said(one.before.percent, 'en')} of {items_said(package.unit, one.before.n, 'en')}"
        told += f" ({_coefficients(one.before, 'en')})"
        if one.before != one.after:
            told += f" before discussion and on {percent_said(one.after.percent, 'en')} after it"
            told += f" ({_coefficients(one.after, 'en')})"
        elif agreement.discussed:
            told += ", before discussion and after it"
        parts.append(f"{told}.")
    if rows:
        if len(judges) > 1:
            parts.append("The percentage is that of all pairs of answers to the same item which are equal.")
        unit = items_said(package.unit, 2, "en").removeprefix("2 ")
        parts.append(_INTERVALS_EN.format(resamples=agreement.resamples, unit=unit, seed=agreement.seed))
    if agreement.thresholds:
        listed = "; ".join(threshold_said(one, "en") for one in agreement.thresholds)
        parts.append(f"Threshold set by the researcher: {listed}.")
    if agreement.stale:
        parts.append(STALE["en"])
    return " ".join(parts)


def _in_persian(agreement: Agreement) -> str:
    package, judges = agreement.package, agreement.judges
    items = items_said(package.unit, len(package.items), "fa")
    if len(package.items) < package.sampled_from:
        items = f"{items} از {items_said(package.unit, package.sampled_from, 'fa')}"
    how = "بی‌آنکه تحلیل را دیده باشد" if package.blind else "با دیدن تحلیل"
    if len(judges) > 1:
        how = "بی‌آنکه تحلیل را دیده باشند" if package.blind else "با دیدن تحلیل"
    verb = "دسته‌بندی کرد" if len(judges) == 1 else "دسته‌بندی کردند"
    if judges:
        parts = [f"{judge_names(agreement)} {items} را {how} در طبقه‌ها ({version_said(agreement)}) {verb}."]
    else:
        parts = [f"هنوز هیچ داوری {items} را در طبقه‌ها ({version_said(agreement)}) دسته‌بندی نکرده است."]
    rows = _judged_rows(agreement)
    if judges and not rows:
        parts.append(WHY["fa"][Why.NO_SHARED])
    for layer, one in rows:
        who = "داور" if len(judges) == 1 else "داوران"
        told = f"{_AT_FA[layer]}، توافق تحلیلگر و {who} در {items_said(package.unit, one.before.n, 'fa')}"
        changed = one.before != one.after
        when = " پیش از گفت‌وگو" if changed else " پیش از گفت‌وگو و پس از آن" if agreement.discussed else ""
        told += f"{when} {percent_said(one.before.percent, 'fa')} بود ({_coefficients(one.before, 'fa')})"
        if changed:
            told += f" و پس از آن {percent_said(one.after.percent, 'fa')} ({_coefficients(one.after, 'fa')})"
        parts.append(f"{told}.")
    if rows:
        if len(judges) > 1:
            parts.append("درصد توافق سهم پاسخ‌های یکسان از همهٔ جفت پاسخ‌ها به یک مورد است.")
        unit = {"statement": "گزاره‌ها", "code": "کدهای اولیه"}[package.unit.value]
        resamples, seed = (digits(str(number), "fa") for number in (agreement.resamples, agreement.seed))
        parts.append(_INTERVALS_FA.format(resamples=resamples, unit=unit, seed=seed))
    if agreement.thresholds:
        listed = "؛ ".join(threshold_said(one, "fa") for one in agreement.thresholds)
        parts.append(f"آستانه‌ای که پژوهشگر گذاشته است: {listed}.")
    if agreement.stale:
        parts.append(STALE["fa"])
    return " ".join(parts)


def _coefficients(figures: Figures, language: str) -> str:
    """Kappa where there are two judges, and alpha, with their intervals, or why there is none."""
    persian = language == "fa"
    comma, semicolon = ("، ", "؛ ") if persian else (", ", "; ")
    kappa_name, alpha_name = ("κ کوهن", "α کریپندورف") if persian else ("Cohen's κ", "Krippendorff's α")
    told = []
    for name, value, why, interval in (
        (kappa_name, figures.kappa, figures.kappa_why, figures.kappa_interval),
        (alpha_name, figures.alpha, figures.alpha_why, figures.interval),
    ):
        if value is not None:
            within = interval_said(interval, language)
            said = f"{name} = {coefficient_said(value, language)}"
            told.append(f"{said}{comma}{'بازهٔ ' if persian else ''}{within}" if within else said)
            if why is not None:
                told.append(_clause(why, language))
        elif why not in (Why.NOT_TWO, None) and _clause(why, language) not in told:
            told.append(_clause(why, language))
    return semicolon.join(told)


def _clause(why: Why, language: str) -> str:
    sentence = WHY[language][why].removesuffix(".")
    return sentence[0].lower() + sentence[1:]
