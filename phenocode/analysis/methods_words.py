"""What a methods section says around a study's numbers, in the study's language."""

from collections.abc import Mapping
from enum import StrEnum

from phenocode.i18n import digits


class Topic(StrEnum):
    """The parts of a methods section, in their order."""

    APPROACH = "approach"
    PARTICIPANTS = "participants"
    DATA = "data"
    ANALYSIS = "analysis"
    ITERATIONS = "iterations"
    SATURATION = "saturation"
    REFLEXIVITY = "reflexivity"
    VALIDITY = "validity"


TOPICS: Mapping[str, Mapping[Topic, str]] = {
    "en": {
        Topic.APPROACH: "Approach and question",
        Topic.PARTICIPANTS: "Participants and settings",
        Topic.DATA: "Interviews",
        Topic.ANALYSIS: "Analysis",
        Topic.ITERATIONS: "Iterations of the analysis",
        Topic.SATURATION: "Saturation",
        Topic.REFLEXIVITY: "Presuppositions of the researcher",
        Topic.VALIDITY: "Peer debriefing and validity",
    },
    "fa": {
        Topic.APPROACH: "رویکرد و پرسش پژوهش",
        Topic.PARTICIPANTS: "مشارکت‌کنندگان و بسترها",
        Topic.DATA: "مصاحبه‌ها",
        Topic.ANALYSIS: "تحلیل",
        Topic.ITERATIONS: "دورهای تحلیل",
        Topic.SATURATION: "اشباع",
        Topic.REFLEXIVITY: "پیش‌فرض‌های پژوهشگر",
        Topic.VALIDITY: "بازبینی همتا و اعتبار",
    },
}

_COUNTED: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "en": {
        "participant": ("participant", "participants"),
        "setting": ("setting", "settings"),
        "interview": ("interview", "interviews"),
        "statement": ("statement", "statements"),
        "code": ("initial code", "initial codes"),
        "first": ("first-layer category of description", "first-layer categories of description"),
        "second": ("second-layer category of description", "second-layer categories of description"),
        "encounter": ("kind of encounter", "kinds of encounter"),
        "iteration": ("iteration", "iterations"),
        "researcher": ("researcher", "researchers"),
        "entry": ("entry", "entries"),
        "framework": ("framework", "frameworks"),
        "relation": ("relation", "relations"),
        "dimension": ("dimension of variation", "dimensions of variation"),
    },
    "fa": {
        "participant": ("مشارکت‌کننده",) * 2,
        "setting": ("بستر",) * 2,
        "interview": ("مصاحبه",) * 2,
        "statement": ("گزاره",) * 2,
        "code": ("کد اولیه",) * 2,
        "first": ("طبقهٔ توصیفی لایهٔ اول",) * 2,
        "second": ("طبقهٔ توصیفی لایهٔ دوم",) * 2,
        "encounter": ("نوع مواجهه",) * 2,
        "iteration": ("دور",) * 2,
        "researcher": ("پژوهشگر",) * 2,
        "entry": ("یادداشت",) * 2,
        "framework": ("چارچوب",) * 2,
        "relation": ("پیوند",) * 2,
        "dimension": ("بُعد تفاوت",) * 2,
    },
}


def counted(number: int, noun: str, language: str) -> str:
    """A number of something, as "9 participants"."""
    one, many = _COUNTED[language][noun]
    return f"{digits(str(number), language)} {one if number == 1 else many}"


def listed(names: tuple[str, ...] | list[str], language: str) -> str:
    """Names one after the other."""
    return ("، " if language == "fa" else ", ").join(names)


def closed(text: str) -> str:
    """A text of the researcher's as a sentence with its end."""
    text = " ".join(text.split())
    return text if not text or text.endswith((".", "!", "?", "؟", "…")) else f"{text}."


SAID: Mapping[str, Mapping[str, str]] = {
    "en": {
        "approach": "This is a phenomenographic study: it describes the qualitatively different ways in which one"
        " phenomenon is experienced and understood, from the participants' point of view (the second-order"
        " perspective).",
        "phenomenon": "The phenomenon is: {text}",
        "no_phenomenon": "The phenomenon is not named in the study.",
        "question": "The research question is: {text}",
        "no_question": "The research question is not written in the study.",
        "people_from": "The study had {people} from {settings}: {names}.",
        "people": "The study had {people}.",
        "no_people": "No participant is recorded.",
        "no_setting": "No setting is recorded.",
        "without_setting": "For {people} no setting is recorded.",
        "referred": "{people} had been referred by another one.",
        "sampling": "How participants were sought, chosen and approached is not recorded.",
        "details": "Recorded of the participants: {names}.",
        "setting_details": "Recorded of the settings: {names}.",
        "consent": "Consent to take part, as recorded: {told}.",
        "written": "written {n}",
        "oral": "oral {n}",
        "withdrawn": "withdrawn {n}",
        "unknown": "not recorded {n}",
        "no_consent": "No participant's consent is recorded.",
        "interviews": "The data are from {interviews}.",
        "no_interviews": "There is no interview.",
        "texts": "The study holds {n} of their transcripts.",
        "all_texts": "The study holds the transcripts of all of them.",
        "no_texts": "The study holds no transcript; statements came in from a table.",
        "groups": "Interviews with several participants: {n}.",
        "held": "The first interview was held on {first}, the last on {last}.",
        "held_once": "The interviews were held on {first}.",
        "dates_known": "The date is known for {n} of {people}.",
        "no_dates": "No interview is dated to the day.",
        "lasted": "The interviews lasted from {least} to {most} minutes, {mean} on average.",
        "lasted_once": "The interviews lasted {least} minutes.",
        "lengths_known": "The length is known for {n} of {people}.",
        "no_lengths": "No length of an interview is recorded.",
        "guide": "The interview guide, where and by whom interviews were held, and how they were recorded and"
        " transcribed are not recorded.",
        "statements": "From the interviews {statements} were selected.",
        "statement": "From the interviews 1 statement was selected.",
        "no_statements": "No statement is selected.",
        "codes": "The statements were condensed into {codes}.",
        "no_codes": "There is no initial code.",
        "first": "The codes were gathered in {n}.",
        "layers": "The codes were gathered in {first}, these in {second}, and these in {encounter} with the"
        " phenomenon.",
        "bare": "Nothing has been gathered yet in these: {names}.",
        "unplaced": "Codes that stand under no category: {n}.",
        "loose_first": "First-layer categories that stand under no other: {n}.",
        "loose_second": "Second-layer categories that stand under no kind of encounter: {n}.",
        "no_first": "There is no first-layer category.",
        "second": "The first-layer categories were gathered in {n}.",
        "no_second": "There is no second-layer category.",
        "encounter": "The second-layer categories were gathered in {n} with the phenomenon.",
        "no_encounter": "There is no kind of encounter.",
        "coverage": "Of the {selected} selected statements {complete} ({percent}) reach a kind of encounter.",
        "uncoded": "Statements without a code: {n}.",
        "no_straddling": "No statement lies in more than one first-layer category.",
        "straddling": "Statements in more than one first-layer category: {n}.",
        "straddling_accepted": "Statements in more than one first-layer category: {n}, {accepted} of them on purpose.",
        "relations": "The outcome space has {n} between categories.",
        "dimensions": "Categories were compared in {n}.",
        "frameworks": "The analysis was set beside {n} from the literature ({names}).",
        "coders": "By the study's history, statements, codes and categories were worked on by {n}: {names}.",
        "no_coders": "The study's history doesn't tell who coded.",
        "software": "The analysis was carried out with the software {software}.",
        "iterations": "The category system was kept in {n}:",
        "iteration": "{name} ({day}): {reason}",
        "iteration_bare": "{name} ({day})",
        "no_iterations": "No iteration of the category system was kept, so how it came about can't be shown.",
        "no_saturation": "Nothing can be told of saturation: no statement of an interview has a code.",
        "presuppositions": "The researcher's log of presuppositions has {n}, from {first} to {last}.",
        "presuppositions_once": "The researcher's log of presuppositions has {n}, of {first}.",
        "no_presuppositions": "No presupposition of the researcher is recorded (bracketing).",
        "no_checks": "No peer debriefing is recorded.",
        "no_blind": "No blind sorting by another researcher was read in, so there is no figure of agreement.",
        "no_validity": "The validity register has no entry.",
        "unsupported": "Claimed without an entry in the validity register: {names}.",
    },
    "fa": {
        "approach": "این پژوهش پدیدارنگارانه است: شیوه‌های به‌لحاظ کیفی متفاوتِ تجربه و فهم یک پدیده را از چشم"
        " مشارکت‌کنندگان (دیدگاه مرتبهٔ دوم) توصیف می‌کند.",
        "phenomenon": "پدیدهٔ مورد پژوهش: {text}",
        "no_phenomenon": "پدیدهٔ مورد پژوهش در مطالعه نوشته نشده است.",
        "question": "پرسش پژوهش: {text}",
        "no_question": "پرسش پژوهش در مطالعه نوشته نشده است.",
        "people_from": "این پژوهش {people} از {settings} داشت: {names}.",
        "people": "این پژوهش {people} داشت.",
        "no_people": "هیچ مشارکت‌کننده‌ای ثبت نشده است.",
        "no_setting": "هیچ بستری ثبت نشده است.",
        "without_setting": "بستر {people} ثبت نشده است.",
        "referred": "{people} را مشارکت‌کنندهٔ دیگری معرفی کرده بود.",
        "sampling": "شیوهٔ نمونه‌گیری و اینکه مشارکت‌کنندگان چگونه یافته و دعوت شدند ثبت نشده است.",
        "details": "ویژگی‌هایی که از مشارکت‌کنندگان ثبت شده است: {names}.",
        "setting_details": "ویژگی‌هایی که از بسترها ثبت شده است: {names}.",
        "consent": "رضایت به مشارکت، چنان‌که ثبت شده است: {told}.",
        "written": "کتبی {n} نفر",
        "oral": "شفاهی {n} نفر",
        "withdrawn": "پس‌گرفته {n} نفر",
        "unknown": "ثبت‌نشده {n} نفر",
        "no_consent": "رضایت هیچ مشارکت‌کننده‌ای ثبت نشده است.",
        "interviews": "داده‌ها از {interviews} به دست آمد.",
        "no_interviews": "هیچ مصاحبه‌ای در مطالعه نیست.",
        "texts": "متن {n} مصاحبه در مطالعه هست.",
        "all_texts": "متن همهٔ مصاحبه‌ها در مطالعه هست.",
        "no_texts": "متن مصاحبه‌ها در مطالعه نیست و گزاره‌ها از جدول آمده‌اند.",
        "groups": "مصاحبه با چند مشارکت‌کننده با هم: {n} مورد.",
        "held": "نخستین مصاحبه در {first} و آخرین مصاحبه در {last} انجام شد.",
        "held_once": "مصاحبه در {first} انجام شد.",
        "dates_known": "تاریخ مصاحبهٔ {n} نفر از {people} معلوم است.",
        "no_dates": "روز هیچ مصاحبه‌ای ثبت نشده است.",
        "lasted": "مدت مصاحبه‌ها از {least} تا {most} دقیقه و میانگین آن {mean} دقیقه بود.",
        "lasted_once": "مدت مصاحبه {least} دقیقه بود.",
        "lengths_known": "مدت مصاحبهٔ {n} نفر از {people} معلوم است.",
        "no_lengths": "مدت هیچ مصاحبه‌ای ثبت نشده است.",
        "guide": "راهنمای مصاحبه، محل مصاحبه‌ها، مصاحبه‌گر، و چگونگی ضبط و پیاده‌سازی مصاحبه‌ها ثبت نشده است.",
        "statements": "از متن مصاحبه‌ها {statements} برگزیده شد.",
        "statement": "از متن مصاحبه‌ها ۱ گزاره برگزیده شد.",
        "no_statements": "هیچ گزاره‌ای برگزیده نشده است.",
        "codes": "گزاره‌ها با {codes} کدگذاری شدند.",
        "no_codes": "هیچ کد اولیه‌ای نیست.",
        "first": "کدها در {n} گرد آمدند.",
        "layers": "کدها در {first}، این طبقه‌ها در {second} و طبقه‌های لایهٔ دوم در {encounter} با پدیده گرد آمدند.",
        "bare": "هنوز چیزی در این‌ها گرد نیامده است: {names}.",
        "unplaced": "{n} کد هنوز زیر هیچ طبقه‌ای نیست.",
        "loose_first": "{n} طبقهٔ لایهٔ اول هنوز زیر هیچ طبقهٔ دیگری نیست.",
        "loose_second": "{n} طبقهٔ لایهٔ دوم هنوز زیر هیچ نوع مواجهه‌ای نیست.",
        "no_first": "هیچ طبقه‌ای در لایهٔ اول نیست.",
        "second": "طبقه‌های لایهٔ اول در {n} گرد آمدند.",
        "no_second": "هیچ طبقه‌ای در لایهٔ دوم نیست.",
        "encounter": "طبقه‌های لایهٔ دوم در {n} با پدیده گرد آمدند.",
        "no_encounter": "هیچ نوع مواجهه‌ای نیست.",
        "coverage": "از {selected} گزارهٔ منتخب، {complete} گزاره ({percent}) به یک نوع مواجهه می‌رسد.",
        "uncoded": "{n} گزاره هنوز کد ندارد.",
        "no_straddling": "هیچ گزاره‌ای در بیش از یک طبقهٔ لایهٔ اول جای ندارد.",
        "straddling": "{n} گزاره در بیش از یک طبقهٔ لایهٔ اول جای دارد.",
        "straddling_accepted": "{n} گزاره در بیش از یک طبقهٔ لایهٔ اول جای دارد که {accepted} مورد آن به‌عمد است.",
        "relations": "در فضای نتیجه {n} میان طبقه‌ها ثبت شده است.",
        "dimensions": "طبقه‌ها در {n} با هم سنجیده شدند.",
        "frameworks": "تحلیل در کنار {n} از پیشینه ({names}) نهاده شد.",
        "coders": "بنا بر تاریخچهٔ مطالعه، گزینش و کدگذاری گزاره‌ها و ساختن طبقه‌ها به دست {n} انجام شده است: {names}.",
        "no_coders": "تاریخچهٔ مطالعه نمی‌گوید چه کسی کدگذاری کرده است.",
        "software": "تحلیل با نرم‌افزار {software} انجام شد.",
        "iterations": "دستگاه طبقه‌ها در {n} نگه داشته شده است:",
        "iteration": "{name} ({day}): {reason}",
        "iteration_bare": "{name} ({day})",
        "no_iterations": "هیچ دوری از دستگاه طبقه‌ها نگه داشته نشده است؛ پس روند شکل‌گیری آن را نمی‌توان نشان داد.",
        "no_saturation": "دربارهٔ اشباع چیزی نمی‌توان گفت: هیچ گزاره‌ای از مصاحبه‌ها کد ندارد.",
        "presuppositions": "دفتر پیش‌فرض‌های پژوهشگر {n} دارد، از {first} تا {last}.",
        "presuppositions_once": "دفتر پیش‌فرض‌های پژوهشگر {n} از {first} دارد.",
        "no_presuppositions": "هیچ پیش‌فرضی از پژوهشگر ثبت نشده است (اپوخه‌کردن).",
        "no_checks": "بازبینی همتا ثبت نشده است.",
        "no_blind": "طبقه‌بندی کور پژوهشگر دیگری خوانده نشده است؛ پس عددی برای توافق نیست.",
        "no_validity": "دفتر اعتبار هیچ مدخلی ندارد.",
        "unsupported": "ادعاهایی که در دفتر اعتبار مدخلی ندارند: {names}.",
    },
}
