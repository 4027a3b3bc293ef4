"""Packages as a reviewer gets them, and the window that sorts them."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from shiboken6 import isValid

from phenocode.commands.sorting import SortingBook
from phenocode.exchange.review_documents import Choice, PackedItem, Parcel
from phenocode.exchange.review_files import write_parcel
from phenocode.study.debriefing import Unit
from phenocode.study.records import Layer
from phenocode.ui.look import theme as look
from phenocode.ui.settings import Settings
from phenocode.ui.sorting.window import SortingWindow

FA = (
    "کتابخانه برای من جایی است که آدم می‌تواند خودش باشد؛ آنجا کسی از من نمی‌پرسد چرا ساکتم.",
    "بچه‌ها خودشان قفسه‌ها را چیدند و بعد دیگر کسی کتابی را جابه‌جا نمی‌گذاشت.",
    "وقتی با هم می‌خوانیم، حرف زدن دربارهٔ کتاب آسان‌تر می‌شود. CRM هم همین را می‌گوید.",
    "من فقط مهر می‌زنم و کتاب را می‌دهم دستشان، کار من همین است.",
)
EN = (
    "They needed somebody to be arguing in front of. So now I think being there is part of it.",
    "I give them the stamp and they feel it's theirs.",
    "We voted, and I bought what they voted for; nobody had asked them before.",
    "A quiet library with forty children in it is not quiet, it's full.",
)
NAMES_FA = ("انتخاب منابع", "بودن در فضا", "دیده‌شدن در جمع", "رعایت قاعدهٔ جمعی", "گفت‌وگو دربارهٔ کتاب")
NAMES_EN = (
    "Being seen among others",
    "Choosing what is bought",
    "Company and talk",
    "Getting the work done",
    "Keeping order",
)
DEFINITION_FA = "دانش‌آموز در اینکه چه چیزی خریده یا کنار گذاشته شود سهم دارد و این سهم را از آنِ خود می‌داند."
DEFINITION_EN = "The pupil has a part in deciding what is bought or put aside, and takes that part as their own."


OPEN: list[SortingWindow] = []
"""Windows that delete themselves when they are closed, which qtbot does not understand."""


def close_all() -> None:
    """Close the windows that a failed test left open."""
    for window in OPEN:
        if isValid(window):
            window.saving.pending = False
            window.close()
    OPEN.clear()
    settle()


def make_parcel(
    items: int = 8,
    first: int = 5,
    *,
    language: str = "en",
    unit: Unit = Unit.STATEMENT,
    blind: bool = True,
    second: int = 3,
    encounters: int = 2,
    longer: str = "",
) -> Parcel:
    """A package with so many items and categories; an open one shows the first of each layer beside all items."""
    words, names = (FA, NAMES_FA) if language == "fa" else (EN, NAMES_EN)
    definition = (DEFINITION_FA if language == "fa" else DEFINITION_EN) + longer
    sizes = ((Layer.FIRST, "f", first), (Layer.SECOND, "s", second), (Layer.ENCOUNTER, "e", encounters))
    choices = tuple(
        Choice(
            f"{letter}{n}",
            layer,
            names[n - 1] if n <= len(names) and letter == "f" else f"{letter.upper()}{n} {names[n % 5]}",
            definition,
        )
        for layer, letter, many in sizes
        for n in range(1, many + 1)
    )
    shown = {} if blind else {layer: f"{letter}1" for layer, letter, many in sizes if many}
    packed = tuple(
        PackedItem(
            n,
            (words[n % 4],) if unit is Unit.STATEMENT else tuple(words[: 1 + n % 3]),
            "" if unit is Unit.STATEMENT else names[n % 5],
            "Quentin",
            shown,
        )
        for n in range(1, items + 1)
    )
    return Parcel(
        "package",
        "study",
        language,
        "مشارکت دانش‌آموزان در کتابخانهٔ مدرسه" if language == "fa" else "Pupils' participation in the school library",
        "کتابداران مشارکت را چگونه می‌فهمند؟"
        if language == "fa"
        else "How do school librarians understand participation?",
        "",
        blind,
        unit,
        "2026-01-12T10:00:00+00:00",
        packed,
        choices,
    )


def make_book(folder: Path, parcel: Parcel | None = None, judge: str = "R. Haddadi", name: str = "sort") -> SortingBook:
    """A package in a file, opened by a judge."""
    path = folder / f"{name}.pheno-review"
    write_parcel(parcel or make_parcel(), None, path)
    return SortingBook.open(path, judge)


def open_window(qtbot, book: SortingBook, *, size=(1280, 820), interface="en", scheme="light", zoom=1.0, begin=True):
    """The shown window at the board, with the keyboard."""
    look.apply(QApplication.instance(), scheme, zoom, interface)
    window = SortingWindow(book, Settings())
    OPEN.append(window)
    window.resize(*size)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    if begin:
        window.show_board()
    settle()
    return window


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def press(window: SortingWindow, *keys, held=Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or window, key, held)
        settle()


def boxes(window: SortingWindow) -> list[QMessageBox]:
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]
