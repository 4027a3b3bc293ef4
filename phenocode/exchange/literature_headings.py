"""What the comparison with the literature says around its contents when it is written, in the study's language."""

from collections.abc import Mapping
from dataclasses import dataclass

from phenocode.study.records import Layer


@dataclass(frozen=True, slots=True)
class LiteratureWords:
    """What the document says in one language."""

    title: str
    table: str
    headings: tuple[str, ...]
    nothing_compared: str
    without: str
    without_note: str
    searched: str
    not_compared: str
    all_have: str
    missing: str
    missing_at: str
    none_missing: str
    recommendations: str
    rests_on: str
    rests_on_nothing: str
    references: str
    no_references: str
    unused: str
    list_mark: str


SAID = {
    "en": LiteratureWords(
        title="Findings beside the literature",
        table="Findings of the study beside the literature",
        headings=("Finding", "Source", "Pages", "Stance", "Note", "Passages of the source"),
        nothing_compared="No finding has been set beside a source yet.",
        without="Findings without a source",
        without_note="Looked at: {layers}.",
        searched="{finding} ({layer}): the literature was searched and nothing was found",
        not_compared="{finding} ({layer}): not set beside the literature yet",
        all_have="Every finding that was looked at has a source.",
        missing="Citations that are missing from the list of references",
        missing_at="{citation} — in {places}",
        none_missing="None.",
        recommendations="Recommendations",
        rests_on="Rests on: {findings}.",
        rests_on_nothing="Rests on no finding yet.",
        references="References",
        no_references="The list of references is empty.",
        unused="In the list, but neither cited nor set beside a finding: {references}.",
        list_mark="{n}.",
    ),
    "fa": LiteratureWords(
        title="یافته‌ها در کنار پیشینه",
        table="یافته‌های پژوهش در کنار پیشینه",
        headings=("یافته", "منبع", "صفحه", "موضع", "ملاحظه", "قطعه‌ها از منبع"),
        nothing_compared="هنوز هیچ یافته‌ای در کنار منبعی گذاشته نشده است.",
        without="یافته‌های بی‌منبع",
        without_note="آنچه بررسی شد: {layers}.",
        searched="{finding} ({layer}): در پیشینه جست‌وجو شد و چیزی یافت نشد",
        not_compared="{finding} ({layer}): هنوز در کنار پیشینه گذاشته نشده است",
        all_have="هر یافته‌ای که بررسی شد منبعی دارد.",
        missing="ارجاع‌هایی که در فهرست منابع نیستند",
        missing_at="{citation} — در {places}",
        none_missing="هیچ.",
        recommendations="پیشنهادها",
        rests_on="بر پایهٔ: {findings}.",
        rests_on_nothing="هنوز بر یافته‌ای تکیه ندارد.",
        references="منابع",
        no_references="فهرست منابع خالی است.",
        unused="در فهرست هست، اما نه به آن ارجاع شده و نه در کنار یافته‌ای آمده است: {references}.",
        list_mark="{n}.",
    ),
}
SEVERAL: Mapping[str, Mapping[Layer | None, str]] = {
    "en": {
        Layer.FIRST: "first-layer categories",
        Layer.SECOND: "second-layer categories",
        Layer.ENCOUNTER: "kinds of encounter",
        None: "findings in the researcher's own words",
    },
    "fa": {
        Layer.FIRST: "طبقه‌های لایهٔ اول",
        Layer.SECOND: "طبقه‌های لایهٔ دوم",
        Layer.ENCOUNTER: "انواع مواجهه",
        None: "یافته‌ها به بیان پژوهشگر",
    },
}
PLACES = {
    "en": {
        "category": "the category {name}",
        "initialcode": "the code {name}",
        "statement": "a note on a statement of {name}",
        "presupposition": "a presupposition ({name})",
        "iteration": "the iteration {name}",
        "dimension": "the dimension {name}",
        "framework": "the framework {name}",
        "finding": "the finding {name}",
        "comparison": "a note beside {name}",
        "recommendation": "a recommendation ({name})",
        "threshold": "the source of a threshold",
        "claim": "a claim of the validity register",
        "validityentry": "the validity register",
        "resolution": "the resolution of a disagreement",
        "": "a memo on {name}",
    },
    "fa": {
        "category": "طبقهٔ {name}",
        "initialcode": "کد {name}",
        "statement": "یادداشتی بر گزاره‌ای از {name}",
        "presupposition": "پیش‌فرضی ({name})",
        "iteration": "دور {name}",
        "dimension": "بُعد {name}",
        "framework": "چارچوب {name}",
        "finding": "یافتهٔ {name}",
        "comparison": "ملاحظه‌ای در کنار {name}",
        "recommendation": "پیشنهادی ({name})",
        "threshold": "منبع یک آستانه",
        "claim": "ادعایی از دفتر اعتبار",
        "validityentry": "دفتر اعتبار",
        "resolution": "فیصلهٔ یک اختلاف",
        "": "یادداشتی بر {name}",
    },
}
"""Where a citation stands, by the kind of the record that shows it."""
