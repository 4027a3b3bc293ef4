"""What the findings report and the codebook say around the researcher's own words, in the study's language."""

from collections.abc import Mapping
from dataclasses import dataclass

from phenocode.study.outcome import RelationKind


@dataclass(frozen=True, slots=True)
class FindingsWords:
    """Their words in one language."""

    title: str
    title_of: str
    with_method: str
    with_method_of: str
    method: str
    overview: str
    categories: str
    described: str
    between: str
    no_encounter: str
    chosen: str
    chosen_one: str
    relations: str
    relation: Mapping[RelationKind, str]
    no_justification: str
    rests_on: str
    own: str
    own_unquoted: str
    without_place: str
    without_place_note: str
    unplaced_codes: str
    code: str
    code_one: str
    uncoded: str
    uncoded_one: str
    book: str
    book_of: str
    book_headings: tuple[str, ...]
    book_columns: tuple[str, ...]  # of the plain table
    codes_of: str
    codes_nowhere: str
    code_layer: str
    no_codes: str
    no_code_definitions: str
    nothing: str


SAID: Mapping[str, FindingsWords] = {
    "en": FindingsWords(
        title="Findings",
        title_of="Findings: {subject}",
        with_method="Method and findings",
        with_method_of="Method and findings: {subject}",
        method="Method",
        overview="Outcome space",
        described="{name} (second layer: {below})",
        between="; ",
        categories="Categories of the outcome space and what they rest on",
        no_encounter="There is no kind of encounter yet, so there is no outcome space.",
        chosen="Each first-layer category is shown with up to {n} quotations: the core cases that the researcher"
        " chose, then its first statements in the order of the interviews.",
        chosen_one="Each first-layer category is shown with one quotation: the core case that the researcher chose,"
        " otherwise its first statement in the order of the interviews.",
        relations="Relations between the categories",
        relation={
            RelationKind.INCLUDES: "“{one}” includes “{other}”.",
            RelationKind.CONTRADICTS: "“{one}” contradicts “{other}”.",
            RelationKind.PARALLEL: "“{one}” is parallel to “{other}”.",
        },
        no_justification="No justification is written for this relation.",
        rests_on="Rests on {counts}.",
        own="Findings in the researcher's own words",
        own_unquoted="No quotation was chosen for this finding.",
        without_place="Not brought to a kind of encounter",
        without_place_note="What stands here reaches no kind of encounter, and so is no part of the outcome space.",
        unplaced_codes="Initial codes under no category",
        code="{name} ({n} statements)",
        code_one="{name} (1 statement)",
        uncoded="{n} selected statements have no code.",
        uncoded_one="1 selected statement has no code.",
        book="Codebook",
        book_of="Codebook: {subject}",
        book_headings=("Initial code", "Definition", "Examples"),
        book_columns=("Layer", "Name", "Under", "Definition", "Examples", "Statements", "Participants", "Settings"),
        codes_of="Initial codes of the category “{name}”",
        codes_nowhere="Initial codes under no category",
        code_layer="Initial code",
        no_codes="No initial code stands under this category.",
        no_code_definitions="No initial code has a definition written.",
        nothing="There is no code and no category yet.",
    ),
    "fa": FindingsWords(
        title="یافته‌ها",
        title_of="یافته‌ها: {subject}",
        with_method="روش و یافته‌ها",
        with_method_of="روش و یافته‌ها: {subject}",
        method="روش",
        overview="فضای نتیجه",
        described="{name} (لایهٔ دوم: {below})",
        between="؛ ",
        categories="طبقه‌های فضای نتیجه و شمار گزاره‌های هر یک",
        no_encounter="هنوز هیچ نوع مواجهه‌ای نیست؛ پس فضای نتیجه‌ای هم نیست.",
        chosen="برای هر طبقهٔ لایهٔ اول حداکثر {n} نقل‌قول آمده است: نخست نمونه‌های کانونی که پژوهشگر برگزیده است و سپس"
        " نخستین گزاره‌های آن به ترتیب مصاحبه‌ها.",
        chosen_one="برای هر طبقهٔ لایهٔ اول یک نقل‌قول آمده است: نمونهٔ کانونی که پژوهشگر برگزیده است و اگر برنگزیده باشد،"
        " نخستین گزارهٔ آن به ترتیب مصاحبه‌ها.",
        relations="پیوندهای میان طبقه‌ها",
        relation={
            RelationKind.INCLUDES: "طبقهٔ «{one}» طبقهٔ «{other}» را دربر می‌گیرد.",
            RelationKind.CONTRADICTS: "طبقهٔ «{one}» در تقابل با طبقهٔ «{other}» است.",
            RelationKind.PARALLEL: "طبقهٔ «{one}» با طبقهٔ «{other}» هم‌تراز است.",
        },
        no_justification="چرایی این پیوند نوشته نشده است.",
        rests_on="برآمده از {counts}.",
        own="یافته‌ها به بیان پژوهشگر",
        own_unquoted="برای این یافته نقل‌قولی برگزیده نشده است.",
        without_place="آنچه به نوع مواجهه نرسیده است",
        without_place_note="آنچه در این بخش آمده به هیچ نوع مواجهه‌ای نمی‌رسد و از این رو بخشی از فضای نتیجه نیست.",
        unplaced_codes="کدهای اولیه‌ای که زیر هیچ طبقه‌ای نیستند",
        code="{name} ({n} گزاره)",
        code_one="{name} (۱ گزاره)",
        uncoded="{n} گزارهٔ منتخب کد ندارد.",
        uncoded_one="۱ گزارهٔ منتخب کد ندارد.",
        book="دفتر کد",
        book_of="دفتر کد: {subject}",
        book_headings=("کد اولیه", "تعریف", "نمونه‌ها"),
        book_columns=("لایه", "نام", "زیرِ", "تعریف", "نمونه‌ها", "گزاره‌ها", "مشارکت‌کنندگان", "بسترها"),
        codes_of="کدهای اولیهٔ طبقهٔ «{name}»",
        codes_nowhere="کدهای اولیه‌ای که زیر هیچ طبقه‌ای نیستند",
        code_layer="کد اولیه",
        no_codes="هیچ کد اولیه‌ای زیر این طبقه نیست.",
        no_code_definitions="برای هیچ کد اولیه‌ای تعریفی نوشته نشده است.",
        nothing="هنوز نه کدی هست و نه طبقه‌ای.",
    ),
}
