"""Parcels as a reviewer gets them, for tests of forms: five statements or three codes, in Persian or English."""

from phenocode.exchange.review_documents import Choice, PackedItem, Parcel
from phenocode.study.debriefing import Unit
from phenocode.study.records import Layer

PACKAGE = "0f3c5a7e9b1d4c6e8f0a2b4c6d8e0f1a"

_CHOICES = {
    "en": (
        ("f1", Layer.FIRST, "Doing without paper", "The library is what can be had without going there."),
        ("f2", Layer.FIRST, "Meeting others", "The library is a place where one meets, and reading comes second."),
        ("f3", Layer.FIRST, "A quiet room", ""),
        ("s1", Layer.SECOND, "Place", "A way of understanding that needs the building."),
        ("s2", Layer.SECOND, "Service", "A way of understanding that needs no building."),
        ("e1", Layer.ENCOUNTER, "Practical", "Told by what it is good for."),
        ("e2", Layer.ENCOUNTER, "Personal", "Told by what it does with the one who tells."),
    ),
    "fa": (
        ("f1", Layer.FIRST, "بی‌نیازی از کاغذ", "کتابخانه آن چیزی است که بی رفتن به آنجا هم به دست می‌آید."),
        ("f2", Layer.FIRST, "دیدار با دیگران", "کتابخانه جایی برای دیدار است و خواندن پس از آن می‌آید."),
        ("f3", Layer.FIRST, "اتاق آرام", ""),
        ("s1", Layer.SECOND, "مکان", "برداشتی که به ساختمان نیاز دارد."),
        ("s2", Layer.SECOND, "خدمت (Service)", "برداشتی که به ساختمان نیاز ندارد."),
        ("e1", Layer.ENCOUNTER, "کاربردی", "از راه آنچه به کار می‌آید گفته می‌شود."),
        ("e2", Layer.ENCOUNTER, "شخصی", "از راه آنچه با گوینده می‌کند گفته می‌شود."),
    ),
}
_WORDS = {
    "en": (
        "I look for it at home, and only go when it is not to be had on the screen.",
        "We sit there for hours and talk... the books are only around us. […] Nobody sends us away.",
        "It is the one place where nobody wants anything from me.",
        "My daughter calls it “her house”, and I wait outside.",
        "With the app I never stand in a queue.",
    ),
    "fa": (
        "من خانه دنبالش می‌گردم و تنها وقتی می‌روم که توی سامانهٔ OPAC نباشد.",
        "ساعت‌ها آنجا می‌نشینیم و حرف می‌زنیم... کتاب‌ها فقط دور و بر ما هستند. […] کسی هم بیرونمان نمی‌کند.",
        "تنها جایی است که کسی از من چیزی نمی‌خواهد.",
        "دخترم به آن می‌گوید «خانهٔ خودم» و من بیرون منتظر می‌مانم.",
        "با برنامهٔ گوشی دیگر در صف نمی‌ایستم.",
    ),
}
_CODES = {
    "en": ("Looks for it at home", "Talking among books", "Left in peace"),
    "fa": ("جست‌وجو در خانه", "گفت‌وگو میان کتاب‌ها", "در آرامش بودن"),
}
_ABOUT = {
    "en": ("the public library", "How do people understand the public library?", "Please sort by the words alone."),
    "fa": ("کتابخانهٔ عمومی", "مردم کتابخانهٔ عمومی را چگونه می‌فهمند؟", "لطفاً تنها بر پایهٔ گفته‌ها دسته‌بندی کنید."),
}


def parcel(language="fa", *, unit=Unit.STATEMENT, blind=True, named=False):
    """A parcel; ``named`` shows stand-ins for participants, and one that is not ``blind`` the analyst's places."""
    shown = {} if blind else {Layer.FIRST: "f1+f2", Layer.SECOND: "s2", Layer.ENCOUNTER: "e1"}
    words = _WORDS[language]
    if unit is Unit.STATEMENT:
        kinds = [((one,), "") for one in words]
    else:
        kinds = [
            ((words[0], words[4]), _CODES[language][0]),
            *zip(((words[1],), (words[2],)), _CODES[language][1:], strict=True),
        ]
    items = tuple(
        PackedItem(number, quoted, code, "ABC"[number % 3] if named else "", shown)
        for number, (quoted, code) in enumerate(kinds, 1)
    )
    choices = tuple(Choice(*choice) for choice in _CHOICES[language])
    phenomenon, question, asked = _ABOUT[language]
    return Parcel(
        PACKAGE,
        "b" * 32,
        language,
        phenomenon,
        question,
        asked,
        blind,
        unit,
        "2026-05-02T09:00:00+00:00",
        items,
        choices,
    )
