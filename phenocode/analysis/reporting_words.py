"""What the reporting checklists ask, item by item: their numbers, and their topics in words of our own.

COREQ has 32 items in three domains, SRQR 21 in six parts. The topics are short names, not the checklists' texts: who
fills a checklist in reads those in the sources that are named here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Checklist(StrEnum):
    """The checklists for reporting qualitative research."""

    COREQ = "coreq"
    SRQR = "srqr"


class State(StrEnum):
    """How far the study answers an item."""

    FILLED = "filled"
    IN_PART = "in_part"  # the rest is for the researcher to write
    MISSING = "missing"  # the study holds no evidence for it


class Place(StrEnum):
    """Where in a study an answer comes from."""

    ABOUT = "about"
    PEOPLE = "people"
    INTERVIEWS = "interviews"
    STATEMENTS = "statements"
    CATEGORIES = "categories"
    CASES = "cases"
    SATURATION = "saturation"
    PRESUPPOSITIONS = "presuppositions"
    ITERATIONS = "iterations"
    DEBRIEFING = "debriefing"
    REGISTER = "register"
    LITERATURE = "literature"
    HISTORY = "history"
    PROGRAM = "program"


@dataclass(frozen=True, slots=True)
class Asked:
    """An item: its number, its topic, and who answers it (a method of the filling; empty where no study can)."""

    number: str
    en: str
    fa: str
    answer: str = ""

    def topic(self, language: str) -> str:
        """What it asks about, in the study's language."""
        return self.fa if language == "fa" else self.en


SOURCES: Mapping[Checklist, str] = {
    Checklist.COREQ: "Tong, A., Sainsbury, P., & Craig, J. (2007). Consolidated criteria for reporting qualitative"
    " research (COREQ): A 32-item checklist for interviews and focus groups. International Journal for Quality in"
    " Health Care, 19(6), 349–357. https://doi.org/10.1093/intqhc/mzm042",
    Checklist.SRQR: "O'Brien, B. C., Harris, I. B., Beckman, T. J., Reed, D. A., & Cook, D. A. (2014). Standards for"
    " reporting qualitative research: A synthesis of recommendations. Academic Medicine, 89(9), 1245–1251."
    " https://doi.org/10.1097/ACM.0000000000000388",
}
CITED: Mapping[Checklist, str] = {
    Checklist.COREQ: "Tong, Sainsbury & Craig, 2007",
    Checklist.SRQR: "O'Brien et al., 2014",
}

_TEAM = ("The researchers and their part", "پژوهشگران و نقش آنان")
_DESIGN = ("Design of the study", "طرح پژوهش")
_RESULTS = ("Analysis and findings", "تحلیل و یافته‌ها")

ITEMS: Mapping[Checklist, Mapping[tuple[str, str], tuple[Asked, ...]]] = {
    Checklist.COREQ: {
        _TEAM: (
            Asked("1", "Who held the interviews", "چه کسی مصاحبه‌ها را انجام داد"),
            Asked("2", "Degrees of the researchers", "مدرک تحصیلی پژوهشگران"),
            Asked("3", "Their work at the time", "شغل آنان هنگام پژوهش"),
            Asked("4", "Their gender", "جنسیت آنان"),
            Asked("5", "What they had learnt and done before", "آموزش و تجربهٔ پیشین آنان"),
            Asked("6", "Acquaintance with participants beforehand", "آشنایی پیشین با مشارکت‌کنندگان"),
            Asked("7", "What participants knew of them and their aims", "آگاهی مشارکت‌کنندگان از آنان و هدفشان"),
            Asked("8", "Their own assumptions and interests", "پیش‌فرض‌ها و دلبستگی‌های خود آنان", "presuppositions"),
        ),
        _DESIGN: (
            Asked("9", "Methodological tradition", "سنت روش‌شناختی", "approach"),
            Asked("10", "Way of choosing participants", "شیوهٔ گزینش مشارکت‌کنندگان", "sampling"),
            Asked("11", "Way of getting in touch with them", "شیوهٔ تماس با آنان"),
            Asked("12", "Number of participants", "شمار مشارکت‌کنندگان", "size"),
            Asked("13", "Who declined or left, and why", "چه کسانی نپذیرفتند یا کناره گرفتند، و چرا", "left"),
            Asked("14", "Place of the interviews", "محل مصاحبه‌ها", "place"),
            Asked("15", "Who else was present", "حضور دیگران"),
            Asked("16", "Who the participants are", "ویژگی‌های مشارکت‌کنندگان", "sample"),
            Asked("17", "Interview questions and their trial", "پرسش‌های مصاحبه و آزمایش آن‌ها"),
            Asked("18", "Several interviews with one person", "مصاحبهٔ دوباره با یک نفر", "repeated"),
            Asked("19", "Sound or picture recording", "ضبط صدا یا تصویر"),
            Asked("20", "Notes taken in the field", "یادداشت‌های میدانی"),
            Asked("21", "Length of the interviews", "مدت مصاحبه‌ها", "length"),
            Asked("22", "Saturation", "اشباع", "saturation"),
            Asked("23", "Transcripts given back to participants", "بازگرداندن متن مصاحبه‌ها به مشارکت‌کنندگان"),
        ),
        _RESULTS: (
            Asked("24", "Number of coders", "شمار کدگذاران", "coders"),
            Asked("25", "Structure of codes and categories", "ساختار کدها و طبقه‌ها", "tree"),
            Asked("26", "Where the categories come from", "خاستگاه طبقه‌ها", "derivation"),
            Asked("27", "Software", "نرم‌افزار", "software"),
            Asked("28", "Participants' view of the findings", "نظر مشارکت‌کنندگان دربارهٔ یافته‌ها", "member_check"),
            Asked("29", "Quotations and whose they are", "نقل‌قول‌ها و گویندهٔ هر یک", "quotations"),
            Asked("30", "Fit of findings and data", "همخوانی یافته‌ها با داده‌ها", "fit"),
            Asked("31", "Main categories", "طبقه‌های اصلی", "main"),
            Asked("32", "Minor categories and divergent cases", "طبقه‌های فرعی و نمونه‌های ناهمخوان", "minor"),
        ),
    },
    Checklist.SRQR: {
        ("Title and abstract", "عنوان و چکیده"): (
            Asked("S1", "Title", "عنوان", "title"),
            Asked("S2", "Abstract", "چکیده"),
        ),
        ("Introduction", "مقدمه"): (
            Asked("S3", "Problem and its weight", "مسئله و اهمیت آن", "problem"),
            Asked("S4", "Purpose or question", "هدف یا پرسش پژوهش", "question"),
        ),
        ("Methods", "روش"): (
            Asked("S5", "Approach and paradigm", "رویکرد و پارادایم", "paradigm"),
            Asked("S6", "The researchers and their reflexivity", "پژوهشگران و بازاندیشی آنان", "presuppositions"),
            Asked("S7", "Context", "زمینهٔ پژوهش", "context"),
            Asked("S8", "Sampling and when it ended", "نمونه‌گیری و پایان آن", "sampling_ended"),
            Asked("S9", "Ethics and consent", "اخلاق پژوهش و رضایت", "consent"),
            Asked("S10", "How data were collected", "شیوهٔ گردآوری داده‌ها", "collection"),
            Asked("S11", "Guides and devices", "راهنماها و ابزارهای گردآوری"),
            Asked("S12", "What was studied, and how much of it", "واحدهای مطالعه و شمار آن‌ها", "units"),
            Asked("S13", "Preparing and keeping the data", "آماده‌سازی و نگهداری داده‌ها", "processing"),
            Asked("S14", "Analysis", "تحلیل", "analysis"),
            Asked("S15", "What was done for trustworthiness", "آنچه برای اعتبار انجام شد", "trust"),
        ),
        ("Findings", "یافته‌ها"): (
            Asked("S16", "Findings and how they hang together", "یافته‌ها و پیوند آن‌ها", "synthesis"),
            Asked("S17", "Evidence in the data", "گواه یافته‌ها در داده‌ها", "quotations"),
        ),
        ("Discussion", "بحث"): (
            Asked("S18", "Earlier work, implications, transfer", "پژوهش‌های پیشین، پیامدها و انتقال‌پذیری", "literature"),
            Asked("S19", "Limits of the study", "محدودیت‌ها"),
        ),
        ("Other", "دیگر"): (
            Asked("S20", "Conflicts of interest", "تعارض منافع"),
            Asked("S21", "Funding", "تأمین مالی"),
        ),
    },
}

STATES: Mapping[str, Mapping[State, str]] = {
    "en": {
        State.FILLED: "Filled from the study",
        State.IN_PART: "In part",
        State.MISSING: "No evidence",
    },
    "fa": {State.FILLED: "پرشده از مطالعه", State.IN_PART: "تا حدی", State.MISSING: "بی‌گواه"},
}
PLACES: Mapping[str, Mapping[Place, str]] = {
    "en": {
        Place.ABOUT: "About the study",
        Place.PEOPLE: "Participants and settings",
        Place.INTERVIEWS: "Interviews",
        Place.STATEMENTS: "Statements",
        Place.CATEGORIES: "Codes and categories",
        Place.CASES: "Chosen cases",
        Place.SATURATION: "Saturation",
        Place.PRESUPPOSITIONS: "Log of presuppositions",
        Place.ITERATIONS: "Iterations",
        Place.DEBRIEFING: "Peer debriefing",
        Place.REGISTER: "Validity register",
        Place.LITERATURE: "Literature and recommendations",
        Place.HISTORY: "History",
        Place.PROGRAM: "The program",
    },
    "fa": {
        Place.ABOUT: "مشخصات مطالعه",
        Place.PEOPLE: "مشارکت‌کنندگان و بسترها",
        Place.INTERVIEWS: "مصاحبه‌ها",
        Place.STATEMENTS: "گزاره‌ها",
        Place.CATEGORIES: "کدها و طبقه‌ها",
        Place.CASES: "نمونه‌های برگزیده",
        Place.SATURATION: "اشباع",
        Place.PRESUPPOSITIONS: "دفتر پیش‌فرض‌ها",
        Place.ITERATIONS: "دورهای تحلیل",
        Place.DEBRIEFING: "بازبینی همتا",
        Place.REGISTER: "دفتر اعتبار",
        Place.LITERATURE: "پیشینه و پیشنهادها",
        Place.HISTORY: "تاریخچه",
        Place.PROGRAM: "برنامه",
    },
}

# Keys beside those of the methods section: answers of the checklists only.
SAID: Mapping[str, Mapping[str, str]] = {
    "en": {
        "number": "Item",
        "headings": "Topic|State|What the study tells|Where it stands in the study",
        "title": "{name}: {subject}",
        "intro": "Filled from the study: {filled} of {all} items; in part: {part}; without evidence: {missing}. The"
        " numbers are those of the checklist ({cited}), the topics are in other words than its own; nothing was added"
        " that the study doesn't hold.",
        "missing_heading": "Items without evidence in the study",
        "no_missing": "The study has evidence for every item.",
        "numbered": "{number}. {topic}",
        "source": "Source",
        "to_write": "To be written: {text}",
        "write_missing": "Nothing in the study tells it.",
        "title_is": "The title is: {text}",
        "withdrew_one": "1 participant withdrew consent.",
        "withdrew": "{n} participants withdrew consent.",
        "repeated": "For {n} the study has more than one transcript.",
        "not_repeated": "No participant has more than one transcript in the study.",
        "judges": "Judges who sorted blind: {n}.",
        "defined": "All categories of these layers have a definition.",
        "undefined": "Without a definition: {n}.",
        "quoted": "Each of {first} is reached by statements, which the findings report quotes with code names and"
        " lines.",
        "unquoted": "{quoted} of {n} first-layer categories are reached by statements.",
        "unlabelled_one": "For 1 statement no participant is known.",
        "unlabelled": "For {n} statements no participant is known.",
        "cases": "Chosen as borderline cases: {borderline}; as negative cases: {negative}.",
        "code_names": "Participants appear under code names.",
        "comparisons": "Findings were set beside sources. {stances}",
        "recommendations": "Recommendations written: {n}.",
        "claim": "{kind}: {told}.",
        "lack.presuppositions": "what they are, and what else of the researchers bears on the study.",
        "lack.sampling": "how participants were chosen, and why so.",
        "lack.left": "how many were asked and declined, and the reasons.",
        "lack.place": "where the interviews were held; the study knows only where participants come from.",
        "lack.sample": "which features of the participants matter.",
        "lack.repeated": "whether anyone was interviewed again.",
        "lack.length": "the lengths that are not recorded.",
        "lack.saturation": "whether saturation was reached; this measure can't tell it yet.",
        "lack.tree": "the layers that are not built yet.",
        "lack.derivation": "whether any category was taken from elsewhere than the statements.",
        "lack.quotations": "quotations for what has none.",
        "lack.fit": "how the findings follow from the data.",
        "lack.main": "the definitions that are missing.",
        "lack.minor": "borderline and negative cases, and definitions, as far as there are none.",
        "lack.title": "whether the title names the approach.",
        "lack.problem": "why the phenomenon matters, and what is known of it.",
        "lack.paradigm": "the reasons for the approach, and the paradigm.",
        "lack.context": "what in these settings bears on the findings.",
        "lack.sampling_ended": "how participants were chosen, and when and why sampling ended.",
        "lack.consent": "the approval by a board and how data are protected.",
        "lack.collection": "how the interviews were prepared, held and recorded.",
        "lack.processing": "transcription, its checking, and how the data are kept.",
        "lack.units": "the interviews: none is in the study.",
        "lack.trust": "what other researchers or participants did to test the analysis.",
        "lack.synthesis": "the layers that are not built yet.",
        "lack.literature": "what the findings mean beyond this study.",
    },
    "fa": {
        "number": "شماره",
        "headings": "موضوع|وضعیت|آنچه مطالعه می‌گوید|جای آن در مطالعه",
        "title": "{name}: {subject}",
        "intro": "از {all} بند، {filled} بند از مطالعه پر شده است، {part} بند تا حدی پاسخ دارد و برای {missing} بند"
        " گواهی نیست. شماره‌ها از خود فهرست است ({cited}) و موضوع‌ها به بیانی جز متن آن آمده است؛ چیزی که در مطالعه"
        " نیست افزوده نشده است.",
        "missing_heading": "بندهایی که در مطالعه گواهی ندارند",
        "no_missing": "برای همهٔ بندها در مطالعه گواهی هست.",
        "numbered": "{number}. {topic}",
        "source": "منبع",
        "to_write": "نوشته شود: {text}",
        "write_missing": "در مطالعه چیزی دربارهٔ آن نیست.",
        "title_is": "عنوان: {text}",
        "withdrew_one": "۱ مشارکت‌کننده رضایت خود را پس گرفت.",
        "withdrew": "{n} مشارکت‌کننده رضایت خود را پس گرفتند.",
        "repeated": "از {n} بیش از یک متن مصاحبه در مطالعه هست.",
        "not_repeated": "از هیچ مشارکت‌کننده‌ای بیش از یک متن مصاحبه در مطالعه نیست.",
        "judges": "شمار داورانی که کور طبقه‌بندی کردند: {n}.",
        "defined": "همهٔ طبقه‌های این لایه‌ها تعریف دارند.",
        "undefined": "شمار طبقه‌های بی‌تعریف: {n}.",
        "quoted": "به هر یک از {first} گزاره‌هایی می‌رسد که در گزارش یافته‌ها با نام رمزی و شمارهٔ سطر نقل می‌شوند.",
        "unquoted": "از {n} طبقهٔ لایهٔ اول، به {quoted} طبقه گزاره‌ای می‌رسد.",
        "unlabelled_one": "گویندهٔ ۱ گزاره معلوم نیست.",
        "unlabelled": "گویندهٔ {n} گزاره معلوم نیست.",
        "cases": "نمونه‌های مرزیِ برگزیده: {borderline}؛ نمونه‌های مخالف: {negative}.",
        "code_names": "مشارکت‌کنندگان با نام رمزی آمده‌اند.",
        "comparisons": "یافته‌ها در کنار منبع‌ها نهاده شدند. {stances}",
        "recommendations": "{n} پیشنهاد نوشته شده است.",
        "claim": "{kind}: {told}.",
        "lack.presuppositions": "خود این پیش‌فرض‌ها و دیگر ویژگی‌های پژوهشگران که بر پژوهش اثر دارد.",
        "lack.sampling": "مشارکت‌کنندگان چگونه و چرا چنین برگزیده شدند.",
        "lack.left": "چند نفر دعوت را نپذیرفتند و چرا.",
        "lack.place": "محل انجام مصاحبه‌ها؛ مطالعه تنها می‌داند مشارکت‌کنندگان از کدام بسترند.",
        "lack.sample": "ویژگی‌هایی از مشارکت‌کنندگان که برای پژوهش مهم است.",
        "lack.repeated": "آیا با کسی دوباره مصاحبه شد.",
        "lack.length": "مدت‌هایی که ثبت نشده است.",
        "lack.saturation": "آیا اشباع به دست آمد؛ این سنجه هنوز چیزی نمی‌گوید.",
        "lack.tree": "لایه‌هایی که هنوز ساخته نشده است.",
        "lack.derivation": "آیا طبقه‌ای از جایی جز گزاره‌ها گرفته شده است.",
        "lack.quotations": "نقل‌قول برای آنچه نقل‌قولی ندارد.",
        "lack.fit": "یافته‌ها چگونه از داده‌ها برمی‌آیند.",
        "lack.main": "تعریف‌هایی که نوشته نشده است.",
        "lack.minor": "نمونه‌های مرزی و مخالف و تعریف‌هایی که هنوز نیست.",
        "lack.title": "آیا عنوان از رویکرد پژوهش نام می‌برد.",
        "lack.problem": "چرا پدیده مهم است و از آن چه می‌دانیم.",
        "lack.paradigm": "دلیل انتخاب رویکرد، و پارادایم پژوهش.",
        "lack.context": "چه چیزی در این بسترها با یافته‌ها پیوند دارد.",
        "lack.sampling_ended": "مشارکت‌کنندگان چگونه برگزیده شدند و نمونه‌گیری کی و چرا پایان یافت.",
        "lack.consent": "مجوز کمیتهٔ اخلاق و شیوهٔ حفاظت از داده‌ها.",
        "lack.collection": "مصاحبه‌ها چگونه تدارک، اجرا و ضبط شدند.",
        "lack.processing": "پیاده‌سازی مصاحبه‌ها، وارسی متن‌ها و شیوهٔ نگهداری داده‌ها.",
        "lack.units": "مصاحبه‌ها؛ هیچ مصاحبه‌ای در مطالعه نیست.",
        "lack.trust": "آنچه پژوهشگران دیگر یا مشارکت‌کنندگان برای آزمودن تحلیل کردند.",
        "lack.synthesis": "لایه‌هایی که هنوز ساخته نشده است.",
        "lack.literature": "معنای یافته‌ها فراتر از این پژوهش.",
    },
}
