"""Small studies in memory, built from records, for tests of analyses and outputs."""

from dataclasses import replace

from phenocode.study.model import Study
from phenocode.study.records import (
    Acceptance,
    Category,
    Check,
    Coding,
    Consent,
    InitialCode,
    Layer,
    Participant,
    Placement,
    Record,
    Setting,
    Span,
    Statement,
    StudyInfo,
    Transcript,
)


class Builder:
    """Adds records one by one, each under the name that tests call it by; the order of adding is the order."""

    def __init__(self, language="fa", phenomenon="", title="مطالعهٔ آزمایشی"):
        self.records: dict[str, Record] = {
            "study": StudyInfo("study", title, phenomenon, "?", language, "2026-01-01T00:00:00+00:00")
        }

    def study(self) -> Study:
        return Study(self.records.values())

    def _add(self, record):
        assert record.id not in self.records
        self.records[record.id] = record
        return record.id

    def _position(self, kind):
        return sum(isinstance(record, kind) for record in self.records.values())

    def setting(self, name):
        return self._add(Setting(name, name, self._position(Setting)))

    def participant(self, name, setting=None, order=None, date="1404/02/01", *, consent=Consent.WRITTEN, **told):
        """``told`` is what else a Participant knows: interview_length, referrer_id, referrer."""
        position = self._position(Participant)
        order = position if order is None else order
        return self._add(Participant(name, name, setting, order, date, position, consent=consent, **told))

    def transcript(self, name, participant=None, literature=False, characters=1000):
        position = self._position(Transcript)
        return self._add(
            Transcript(name, name, participant, f"source of {name}", literature, f"{name}.docx", characters, position)
        )

    def statement(self, name, transcript, *spans, participant=None, codes=()):
        """Spans are (start, text); a plain string is a span without an anchor."""
        made = tuple(
            Span(None, None, span) if isinstance(span, str) else Span(span[0], span[0] + len(span[1]), span[1])
            for span in spans
        )
        self._add(Statement(name, transcript, participant, made, "", self._position(Statement)))
        for code in codes:
            self.code(name, code)
        return name

    def new_code(self, name, *parents, called=None):
        """A code with an id of ``name``; ``called`` is its name where two codes are to share one."""
        self._add(InitialCode(name, called or name, "", self._position(InitialCode)))
        for parent in parents:
            self._add(Placement(f"{name} under {parent}", name, parent))
        return name

    def code(self, statement, code):
        self._add(Coding(f"{statement} has {code}", statement, code, self._position(Coding)))

    def category(self, layer, name, parent=None):
        position = sum(isinstance(r, Category) and r.layer is layer for r in self.records.values())
        return self._add(Category(name, layer, name, parent, position, 1, "", "", "", ""))

    def encounter(self, name):
        return self.category(Layer.ENCOUNTER, name)

    def second(self, name, parent=None):
        return self.category(Layer.SECOND, name, parent)

    def first(self, name, parent=None):
        return self.category(Layer.FIRST, name, parent)

    def accept(self, check: Check, subject):
        return self._add(Acceptance(f"{check} of {subject}", check, subject, "بررسی شد"))

    def change(self, name, **values):
        self.records[name] = replace(self.records[name], **values)


def library_fa() -> Builder:
    """A Persian study with all that makes a coding table hard; it is fictional."""
    b = Builder("fa", "مشارکت دانش‌آموزان در کتابخانهٔ مدرسه")
    b.setting("دبستان سرو")
    b.setting("دبیرستان چنار")
    b.participant("ه۱", "دبستان سرو")
    b.participant("ه۲", "دبیرستان چنار")
    b.participant("ه۳")
    b.transcript("مصاحبهٔ ۱", "ه۱")
    b.transcript("مصاحبهٔ ۲", "ه۲")
    b.encounter("ابزاری")
    b.encounter("رابطه‌ای")
    b.second("انجام کار", "ابزاری")
    b.second("نظم‌پذیری", "ابزاری")
    b.second("حضور و دیده‌شدن", "رابطه‌ای")
    b.second("آموختن")
    b.first("یاری در کارهای روزمره", "انجام کار")
    b.first("نوبت و مسئولیت", "انجام کار")
    b.first("رعایت قاعدهٔ جمعی", "نظم‌پذیری")
    b.first("بودن در فضا", "حضور و دیده‌شدن")
    b.first("یاد گرفتن از هم", "آموختن")
    b.first("بیرون از مدرسه")
    b.new_code("چیدن و امانت کتاب", "یاری در کارهای روزمره")
    b.new_code("سبک شدن کار کتابدار", "یاری در کارهای روزمره")
    b.new_code("مسئول هفته", "نوبت و مسئولیت")
    b.new_code("رعایت قانون کتابخانه", "رعایت قاعدهٔ جمعی")
    b.new_code("حضور خاموش", "بودن در فضا")
    b.new_code("زنده شدن فضا", "بودن در فضا")
    b.new_code("جای همیشگی", "بودن در فضا", "نوبت و مسئولیت")
    b.new_code("یاد دادن به کوچک‌ترها", "یاد گرفتن از هم")
    b.new_code("کتابخانهٔ محله", "بیرون از مدرسه")
    b.new_code("کار با Koha")
    add = b.statement
    add("g1", "مصاحبهٔ ۱", (10, "مشارکت یعنی بچه‌ها کمک کنند کتاب‌ها را توی قفسه بچینند."), codes=["چیدن و امانت کتاب"])
    add(
        "g2",
        "مصاحبهٔ ۲",
        (10, "سه نفر نوبتی میز امانت را می‌گردانند و من به کارهای دیگر می‌رسم."),
        codes=["چیدن و امانت کتاب", "سبک شدن کار کتابدار"],
    )
    add("g3", "مصاحبهٔ ۲", (100, "دیگر مجبور نیستم زنگ تفریح را هم بمانم..."), codes=["سبک شدن کار کتابدار"])
    add(
        "g4",
        "مصاحبهٔ ۱",
        (200, "هر هفته یک نفر مسئول است؛ اسمش را روی تخته می‌نویسیم."),
        codes=["مسئول هفته", "حضور خاموش"],
    )
    add("g5", "مصاحبهٔ ۲", (300, "بچه‌ای که قانون را رعایت کند دارد مشارکت می‌کند."), codes=["رعایت قانون کتابخانه"])
    add(
        "g6",
        "مصاحبهٔ ۱",
        (400, "بعضی‌ها فقط می‌آیند و می‌نشینند، و به نظرم همین هم یک جور مشارکت است 🙂 بودنشان فضا را زنده می‌کند."),
        codes=["حضور خاموش", "زنده شدن فضا"],
    )
    add(
        "g7",
        "مصاحبهٔ ۱",
        (600, "گوشهٔ پنجره جای همیشگی اوست"),
        (700, "نباشد، همه می‌پرسند کجاست."),
        codes=["جای همیشگی"],
    )
    add(
        "g8",
        "مصاحبهٔ ۱",
        (800, "CRM و Koha (نسخهٔ 21.05) را خودشان یاد گرفتند؛ بعد گفتند: «خانم، این که مثل Instagram است!»"),
        codes=["کار با Koha", "یاد دادن به کوچک‌ترها"],
    )
    add(
        "g9", "مصاحبهٔ ۲", (500, "بزرگ‌ترها به کوچک‌ترها یاد می‌دهند\nو من فقط نگاه می‌کنم."), codes=["یاد دادن به کوچک‌ترها"]
    )
    add("g10", None, "در کتابخانهٔ محله هم همین‌طور بود.", participant="ه۳", codes=["کتابخانهٔ محله"])
    add("g11", None, "آنجا هم بچه‌ها خودشان می‌آمدند.", participant="ه۳", codes=["کتابخانهٔ محله"])
    add("g12", "مصاحبهٔ ۲", (700, "۲۰۲۰ سال سختی بود."))
    add("g13", "مصاحبهٔ ۲", (720, "نمی‌دانم & بگذریم <خنده>"))
    return b


def library_en() -> Builder:
    """An English study, small and fictional."""
    b = Builder("en", "student participation in the school library", "School librarians")
    b.setting("Cedar School")
    b.setting("Plane High")
    b.participant("P1", "Cedar School")
    b.participant("P2", "Plane High")
    b.transcript("Interview 1", "P1")
    b.transcript("Interview 2", "P2")
    b.encounter("Instrumental")
    b.encounter("Relational")
    b.second("Getting work done", "Instrumental")
    b.second("Being seen", "Relational")
    b.first("Helping with daily work", "Getting work done")
    b.first("Being in the room", "Being seen")
    b.new_code("Shelving and lending", "Helping with daily work")
    b.new_code("The librarian's load", "Helping with daily work")
    b.new_code("Silent presence", "Being in the room")
    b.new_code("A usual place")
    add = b.statement
    add("s1", "Interview 1", (10, "They help me put the books back."), codes=["Shelving and lending"])
    add(
        "s2",
        "Interview 2",
        (10, "Three of them run the desk in turns"),
        (80, "and I get to my other work."),
        codes=["Shelving and lending", "The librarian's load", "Silent presence"],
    )
    add(
        "s3",
        "Interview 1",
        (100, "Some just come and sit, and call it «مشارکت در سال 2020» 🙂."),
        codes=["Silent presence"],
    )
    add("s4", "Interview 2", (300, "If he is not at his window, everybody asks."), codes=["A usual place"])
    add("s5", "Interview 2", (400, "I would not know."))
    return b
