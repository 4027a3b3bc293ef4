"""What a paper prints about saturation: one passage in the study's language, because it leaves the program.

It says the numbers, that the order of the interviews matters, and nothing beyond what was computed.
"""

from phenocode.analysis.saturation import Saturation, Unit
from phenocode.i18n import digits

_SOURCE = "(Guest, Namey & Chen, 2020)"
_UNITS_EN = {
    Unit.CODES: ("initial code", "initial codes"),
    Unit.FIRST_LAYER: ("first-layer category", "first-layer categories"),
    Unit.SECOND_LAYER: ("second-layer category", "second-layer categories"),
}
_UNITS_FA = {
    Unit.CODES: "کد اولیه",
    Unit.FIRST_LAYER: "طبقهٔ توصیفی لایهٔ اول",
    Unit.SECOND_LAYER: "طبقهٔ توصیفی لایهٔ دوم",
}


def saturation_sentence(curve: Saturation) -> str:
    """The passage about ``curve``."""
    return _in_persian(curve) if curve.language == "fa" else _in_english(curve)


def _percent(share: float) -> str:
    return f"{100 * share:.2f}".rstrip("0").rstrip(".")


def _last_number(curve: Saturation) -> int:
    """Which interview, counted from 1, was the last to add one."""
    return max(number for number, one in enumerate(curve.per_interview, 1) if one.new)


def _in_english(curve: Saturation) -> str:
    one, many = _UNITS_EN[curve.unit]
    interviews = len(curve.per_interview)

    def count(number: int, singular: str, plural: str) -> str:
        return f"{number} {singular if number == 1 else plural}"

    parts = [f"In {count(interviews, 'interview', 'interviews')}, taken in interview order,"]
    if curve.total:
        parts.append(
            f"{count(curve.total, one, many)} appeared; the last interview that added one was {curve.last_new}"
            f" (number {_last_number(curve)} of {interviews})."
        )
    else:
        parts.append(f"no {one} appeared.")
    given = (
        f"With a base of {count(curve.base, 'interview', 'interviews')}, runs of {curve.run}"
        f" and a threshold of {_percent(curve.threshold)} % for new information {_SOURCE}"
    )
    if interviews < curve.base + curve.run:
        parts.append(f"{given}, {curve.base + curve.run} interviews are needed, so saturation can't be told yet.")
    elif not curve.base_total:
        parts.append(f"{given}, nothing can be told, because the base holds no {one}.")
    else:
        parts.append(f"{given}, {_told_in_english(curve)}.")
    if curve.unknown:
        parts.append(
            f"{count(curve.unknown, 'coded statement', 'coded statements')} of no known interview did not count."
        )
    if curve.without_category:
        parts.append(f"{count(curve.without_category, 'code', 'codes')} without such a category did not count.")
    parts.append("These numbers depend on the order of the interviews and hold for these interviews only.")
    return " ".join(parts)


def _told_in_english(curve: Saturation) -> str:
    reached = curve.reached
    run = reached or curve.runs[-1]
    which = f"interview {run.first}" if run.first == run.last else f"interviews {run.first} to {run.last}"
    found = f"{run.new} new, {_percent(run.ratio)} % of the {curve.base_total} in the base"
    if reached is None:
        return f"no run came down to the threshold; in the last one, {which}, it was {found}"
    told = f"the first run at or below the threshold was {which} ({found})"
    if reached == curve.runs[-1]:
        return f"{told}, which is also the last"
    return f"{told}, {'and no later run rose' if curve.held else 'but a later run rose'} above it"


def _in_persian(curve: Saturation) -> str:
    unit = _UNITS_FA[curve.unit]
    interviews = len(curve.per_interview)
    name, source = "\0", "\1"  # the digits of these stay as they are
    parts = [f"در {interviews} مصاحبه، به ترتیب مصاحبه‌ها،"]
    if curve.total:
        parts.append(
            f"{curve.total} {unit} به دست آمد؛ آخرین مصاحبه‌ای که موردی تازه افزود {name}"
            f" (مصاحبهٔ {_last_number(curve)} از {interviews}) بود."
        )
    else:
        parts.append(f"هیچ {unit} به دست نیامد.")
    given = (
        f"با پایهٔ {curve.base} مصاحبه، دنباله‌های {curve.run} مصاحبه‌ای و آستانهٔ {_fa_percent(curve.threshold)} درصد برای"
        f" اطلاعات تازه {source}"
    )
    if interviews < curve.base + curve.run:
        parts.append(f"{given}، دست‌کم {curve.base + curve.run} مصاحبه لازم است؛ پس هنوز دربارهٔ اشباع نمی‌توان چیزی گفت.")
    elif not curve.base_total:
        parts.append(f"{given}، چیزی نمی‌توان گفت، زیرا پایه هیچ {unit} ندارد.")
    else:
        parts.append(f"{given}، {_told_in_persian(curve)}.")
    if curve.unknown:
        parts.append(f"{curve.unknown} گزارهٔ کدگذاری‌شده که مصاحبه‌اش معلوم نیست به شمار نیامد.")
    if curve.without_category:
        parts.append(f"{curve.without_category} کد که به چنین طبقه‌ای نمی‌رسد به شمار نیامد.")
    parts.append("این عددها به ترتیب مصاحبه‌ها وابسته‌اند و تنها برای همین مصاحبه‌ها درست‌اند.")
    return digits(" ".join(parts), "fa").replace(source, _SOURCE).replace(name, curve.last_new or "")


def _fa_percent(share: float) -> str:
    return _percent(share).replace(".", "٫")


def _told_in_persian(curve: Saturation) -> str:
    reached = curve.reached
    run = reached or curve.runs[-1]
    which = f"مصاحبهٔ {run.first}" if run.first == run.last else f"مصاحبه‌های {run.first} تا {run.last}"
    found = f"{run.new} مورد تازه، {_fa_percent(run.ratio)} درصد از {curve.base_total} مورد پایه"
    if reached is None:
        return f"هیچ دنباله‌ای به این آستانه نرسید؛ در آخرین دنباله، {which}، {found} بود"
    told = f"نخستین دنباله‌ای که به این آستانه رسید {which} بود ({found})"
    if reached == curve.runs[-1]:
        return f"{told} که آخرین دنباله هم هست"
    return f"{told} {'و هیچ دنبالهٔ بعدی از آن بالاتر نرفت' if curve.held else 'اما دنبالهٔ دیگری پس از آن بالاتر رفت'}"
