"""What a REFI-QDA project says in the study's language around what the researcher wrote."""

from collections.abc import Mapping
from dataclasses import dataclass

from phenocode.study.records import CaseKind


@dataclass(frozen=True, slots=True)
class RefiWords:
    """Names of what has none of its own."""

    layers: Mapping[str, str]  # of the sets that mark the layers
    also: str
    literature: str
    unanchored: str
    unanchored_told: str
    data: str
    card: str
    spans: str
    memo: str
    why: str
    phenomenon: str
    question: str
    of_setting: str
    cases: Mapping[CaseKind, str]


SAID: Mapping[str, RefiWords] = {
    "en": RefiWords(
        layers={
            "encounter": "Kinds of encounter",
            "second": "Second-layer categories",
            "first": "First-layer categories",
            "code": "Initial codes",
        },
        also="Also under “{name}”",
        literature="Literature",
        unanchored="Statements without a place",
        unanchored_told="Statements that were found in no transcript of the study.",
        data="Phenocode: what the study has besides (for reading back, please keep)",
        card="Card: {name}",
        spans="Statement of {n} spans",
        memo="Memo {n}",
        why="Why: {name}",
        phenomenon="Phenomenon: {text}",
        question="Research question: {text}",
        of_setting="Setting: {name}",
        cases={
            CaseKind.CORE: "core case",
            CaseKind.BORDERLINE: "borderline case",
            CaseKind.NEGATIVE: "negative case",
        },
    ),
    "fa": RefiWords(
        layers={
            "encounter": "انواع مواجهه",
            "second": "طبقه‌های توصیفی لایهٔ دوم",
            "first": "طبقه‌های توصیفی لایهٔ اول",
            "code": "کدهای اولیه",
        },
        also="همچنین زیر «{name}»",
        literature="پیشینه",
        unanchored="گزاره‌های بدون جا",
        unanchored_told="گزاره‌هایی که در هیچ‌یک از متن‌های مطالعه یافت نشدند.",
        data="Phenocode: آنچه مطالعه افزون بر این دارد (برای بازخوانی نگه دارید)",
        card="کارت: {name}",
        spans="گزاره در {n} بازه",
        memo="یادداشت {n}",
        why="چرایی: {name}",
        phenomenon="پدیده: {text}",
        question="پرسش پژوهش: {text}",
        of_setting="بستر: {name}",
        cases={
            CaseKind.CORE: "نمونهٔ کانونی",
            CaseKind.BORDERLINE: "نمونهٔ مرزی",
            CaseKind.NEGATIVE: "نمونهٔ مخالف",
        },
    ),
}
