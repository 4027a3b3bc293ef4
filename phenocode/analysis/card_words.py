"""What category cards say around what the researcher wrote, in the study's language."""

from collections.abc import Mapping
from dataclasses import dataclass

from phenocode.study.outcome import RelationKind
from phenocode.study.records import Layer


@dataclass(frozen=True, slots=True)
class CardWords:
    """What cards say in one language around what the researcher wrote."""

    title: str
    title_of: str
    headings: tuple[str, str]
    layers: Mapping[Layer, str]
    under: str
    no_parent: str
    counts: str
    no_definition: str
    second_name: str
    definition: str
    referential: str
    structural: str
    internal_horizon: str
    external_horizon: str
    is_not: str
    relevance: str
    below: Mapping[Layer, str]
    core: str
    borderline: str
    negative: str
    first: str
    evidence: str
    no_evidence: str
    relations: str
    relation: Mapping[RelationKind, str]
    included: str
    values: str
    items: str
    literature: str
    named: str
    pages: str
    quoted: tuple[str, str]
    sheet: tuple[str, ...]
    nothing: str


SAID: Mapping[str, CardWords] = {
    "en": CardWords(
        title="Category cards",
        title_of="Category cards: {subject}",
        headings=("Part", "Content"),
        layers={
            Layer.FIRST: "First-layer category",
            Layer.SECOND: "Second-layer category",
            Layer.ENCOUNTER: "Kind of encounter",
        },
        under="{layer}, under {above}",
        no_parent="{layer}, not placed under another category",
        counts="Statements: {statements}; participants: {participants} of {all_participants}; "
        "settings: {settings} of {all_settings}",
        no_definition="No definition written.",
        second_name="Name in a second language",
        definition="Definition",
        referential="Referential aspect (what)",
        structural="Structural aspect (how)",
        internal_horizon="Internal horizon",
        external_horizon="External horizon",
        is_not="What it is not",
        relevance="Relevance",
        below={
            Layer.FIRST: "Initial codes",
            Layer.SECOND: "First-layer categories",
            Layer.ENCOUNTER: "Second-layer categories",
        },
        core="Core cases",
        borderline="Borderline cases",
        negative="Negative cases",
        first="Statements (not chosen: the first)",
        evidence="Evidence",
        no_evidence="No evidence: no statement reaches this category.",
        relations="Relations",
        relation={
            RelationKind.INCLUDES: "includes “{name}”",
            RelationKind.CONTRADICTS: "contradicts “{name}”",
            RelationKind.PARALLEL: "parallel to “{name}”",
        },
        included="included in “{name}”",
        values="Dimensions of variation",
        items="Frameworks",
        literature="Literature",
        named="{name}: {text}",
        pages="{source}, p. {pages}",
        quoted=("“", "”"),
        sheet=("Category", "Layer", "Under", "Statements", "Participants", "Settings"),
        nothing="There is no category yet.",
    ),
    "fa": CardWords(
        title="کارت‌های طبقه‌ها",
        title_of="کارت‌های طبقه‌ها: {subject}",
        headings=("بخش", "محتوا"),
        layers={
            Layer.FIRST: "طبقهٔ لایهٔ اول",
            Layer.SECOND: "طبقهٔ لایهٔ دوم",
            Layer.ENCOUNTER: "نوع مواجهه",
        },
        under="{layer}، زیرِ {above}",
        no_parent="{layer}، زیر هیچ طبقه‌ای نیست",
        counts="گزاره‌ها: {statements}؛ مشارکت‌کنندگان: {participants} از {all_participants}؛ "
        "بسترها: {settings} از {all_settings}",
        no_definition="تعریفی نوشته نشده است.",
        second_name="نام به زبان دوم",
        definition="تعریف",
        referential="وجه ارجاعی (چه)",
        structural="وجه ساختاری (چگونه)",
        internal_horizon="افق درونی",
        external_horizon="افق بیرونی",
        is_not="آنچه نیست",
        relevance="اهمیت",
        below={
            Layer.FIRST: "کدهای اولیه",
            Layer.SECOND: "طبقه‌های لایهٔ اول",
            Layer.ENCOUNTER: "طبقه‌های لایهٔ دوم",
        },
        core="نمونه‌های کانونی",
        borderline="نمونه‌های مرزی",
        negative="نمونه‌های مخالف",
        first="گزاره‌ها (برگزیده نشده: نخستین‌ها)",
        evidence="گواه",
        no_evidence="هیچ گزاره‌ای به این طبقه نمی‌رسد.",
        relations="پیوندها",
        relation={
            RelationKind.INCLUDES: "«{name}» را دربر می‌گیرد",
            RelationKind.CONTRADICTS: "در تقابل با «{name}»",
            RelationKind.PARALLEL: "هم‌تراز با «{name}»",
        },
        included="در دلِ «{name}»",
        values="بُعدهای تفاوت",
        items="چارچوب‌ها",
        literature="پیشینه",
        named="{name}: {text}",
        pages="{source}، ص {pages}",
        quoted=("«", "»"),
        sheet=("طبقه", "لایه", "زیرِ", "گزاره‌ها", "مشارکت‌کنندگان", "بسترها"),
        nothing="هنوز طبقه‌ای نیست.",
    ),
}
