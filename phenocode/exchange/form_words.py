"""The words and marks of the Word form that writing and reading it have in common, in the study's language.

A content control is known by its tag, ``phenocode.PACKAGE.NUMBER.ASPECT``, which must not be longer than the 64
characters that Word allows. Where tags are lost, headings and numbers are left; so each category has a number of its
own, counted through all layers, which stands before its name wherever the form shows it.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from phenocode.exchange.cells import printable
from phenocode.exchange.review_documents import Choice
from phenocode.i18n import digits
from phenocode.study.debriefing import NOWHERE, UNSURE
from phenocode.study.records import Layer
from phenocode.text.fold import fold
from phenocode.text.names import name_key

TAG = "phenocode"
"""With what every tag of a form begins."""
JUDGE = "judge"
"""Of the tag at the place for the name of who fills the form."""
FORM_LINE = "phenocode-form-"
"""Before the package's id in the form's last line, for programs that keep nothing but text."""
DATA_NAMESPACE = "urn:phenocode:form"
"""Of the part in which the form carries the package's id and the digests of its items."""
SEVERAL = "several"
"""In a drop-down: the item fits more than one category; the comment says which."""
BETWEEN = "+"

_LONGEST_ENTRY = 200  # characters of a drop-down's line; a longer name is cut


@dataclass(frozen=True, slots=True)
class FormWords:
    """What a form says in one language."""

    title: str
    open_title: str
    name: str
    name_here: str
    phenomenon: str
    question: str
    asked: str
    how: str
    how_open: str
    how_several: str
    how_back: str
    categories: str
    items: str
    items_codes: str
    number: str
    statement: str
    code: str
    statements: str
    participant: str
    analysis: str
    layers: dict[Layer, str]
    layer_titles: dict[Layer, str]
    definition: str
    category: str
    comment: str
    choose: str
    nowhere: str
    unsure: str
    several: str
    quoted: tuple[str, str]


WORDS = {
    "en": FormWords(
        title="Sorting form",
        open_title="Review form",
        name="Your name:",
        name_here="Write your name here",
        phenomenon="Phenomenon:",
        question="Research question:",
        asked="What you are asked:",
        how="Each row of the last table is to be judged by itself. Choose in each layer the category that fits it,"
        " by what the participant says and by the definitions below. Where none fits choose “(fits nowhere)”, where you"
        " can't say choose “(unsure)”. What you have not come to is left as it is.",
        how_open="The column “In the analysis” shows where the analyst put it; choose what you would choose, whether it"
        " is the same or not.",
        how_several="Where several fit choose “(fits several)” and write their numbers with a plus sign into the"
        " comment, as in {example}.",
        how_back="Save the file and send it back. It can be filled in Word or in LibreOffice; save it as .docx.",
        categories="The categories",
        items="The statements",
        items_codes="The codes",
        number="No.",
        statement="Statement",
        code="Initial code",
        statements="Its statements",
        participant="Participant",
        analysis="In the analysis",
        layers={Layer.FIRST: "First layer", Layer.SECOND: "Second layer", Layer.ENCOUNTER: "Kind of encounter"},
        layer_titles={
            Layer.FIRST: "First layer: categories of description",
            Layer.SECOND: "Second layer: main conceptions",
            Layer.ENCOUNTER: "Kinds of encounter with the phenomenon",
        },
        definition="Definition",
        category="Category",
        comment="Comment",
        choose="Choose",
        nowhere="(fits nowhere)",
        unsure="(unsure)",
        several="(fits several)",
        quoted=("“", "”"),
    ),
    "fa": FormWords(
        title="برگهٔ دسته‌بندی",
        open_title="برگهٔ بازبینی",
        name="نام شما:",
        name_here="نام خود را اینجا بنویسید",
        phenomenon="پدیده:",
        question="پرسش پژوهش:",
        asked="آنچه از شما خواسته شده است:",
        how="دربارهٔ هر ردیفِ جدول آخر جداگانه داوری کنید. در هر لایه طبقه‌ای را برگزینید که بر پایهٔ گفتهٔ مشارکت‌کننده و"
        " تعریف‌های زیر با آن سازگار است. اگر هیچ‌یک سازگار نیست «(در هیچ طبقه‌ای نمی‌گنجد)» و اگر نمی‌توانید بگویید"
        " «(مطمئن نیستم)» را برگزینید. آنچه را هنوز به آن نرسیده‌اید همان‌گونه که هست بگذارید.",
        how_open="ستون «در تحلیل» نشان می‌دهد تحلیلگر آن را کجا گذاشته است؛ آنچه را خود برمی‌گزینید انتخاب کنید، چه همان"
        " باشد و چه نباشد.",
        how_several="اگر چند طبقه سازگار است «(در چند طبقه می‌گنجد)» را برگزینید و شماره‌هایشان را با نشانهٔ + در یادداشت"
        " بنویسید، مانند {example}.",
        how_back="پرونده را ذخیره کنید و بازفرستید. در Word یا LibreOffice پر می‌شود؛ آن را با پسوند ‎.docx ذخیره کنید.",
        categories="طبقه‌ها",
        items="گزاره‌ها",
        items_codes="کدها",
        number="شماره",
        statement="گزاره",
        code="کد اولیه",
        statements="گزاره‌های آن",
        participant="گوینده",
        analysis="در تحلیل",
        layers={Layer.FIRST: "لایهٔ اول", Layer.SECOND: "لایهٔ دوم", Layer.ENCOUNTER: "نوع مواجهه"},
        layer_titles={
            Layer.FIRST: "لایهٔ اول: طبقه‌های توصیفی",
            Layer.SECOND: "لایهٔ دوم: برداشت‌های اصلی",
            Layer.ENCOUNTER: "انواع مواجهه با پدیده",
        },
        definition="تعریف",
        category="طبقه",
        comment="یادداشت",
        choose="انتخاب کنید",
        nowhere="(در هیچ طبقه‌ای نمی‌گنجد)",
        unsure="(مطمئن نیستم)",
        several="(در چند طبقه می‌گنجد)",
        quoted=("«", "»"),
    ),
}


def tag(package_id: str, number: int, aspect: str) -> str:
    """The tag of a row's content control; ``aspect`` is the word of a layer."""
    return f"{TAG}.{package_id}.{number}.{aspect}"


def judge_tag(package_id: str) -> str:
    """The tag of the place for the judge's name."""
    return f"{TAG}.{package_id}.{JUDGE}"


def numbered(choices: Sequence[Choice]) -> dict[str, int]:
    """The number by which the form shows each category, by its key."""
    ordered = (choice for layer in Layer for choice in choices if choice.layer is layer)
    return {choice.key: number for number, choice in enumerate(ordered, 1)}


def shown_choice(number: int, name: str, language: str) -> str:
    """A category as a drop-down shows it."""
    line = f"{digits(str(number), language)}. {' '.join(printable(name).split())}"
    return line if len(line) <= _LONGEST_ENTRY else f"{line[: _LONGEST_ENTRY - 1]}…"


def fixed_entries(words: FormWords) -> dict[str, str]:
    """The answers besides the categories, by what they stand for."""
    return {NOWHERE: words.nowhere, UNSURE: words.unsure, SEVERAL: words.several}


def digest_of(words: str) -> str:
    """What tells whether an item's words are still those that were sent; spaces and kinds of letters do not count."""
    return hashlib.sha256(name_key(words).encode("utf-8", "replace")).hexdigest()[:16]


def plain(text: str) -> str:
    """The folded words of a cell, by which it is compared."""
    return " ".join(fold(text).split())
