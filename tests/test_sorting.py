"""Sorting a package: the judge's answer in it, saved whole, and from a table with every bad row told."""

import csv
import os
from dataclasses import replace

import pytest

from phenocode.commands.sorting import RowsRefused, SortingBook, sort_from_table
from phenocode.errors import Refusal
from phenocode.exchange.form_word import write_form
from phenocode.exchange.review_documents import ItemAnswer, PlaceReview
from phenocode.exchange.review_files import read_review_file, write_parcel, write_place_review
from phenocode.study.debriefing import NOWHERE, UNSURE, Unit
from phenocode.study.records import Layer
from tests.parcels import parcel
from tests.read_here import read_here


@pytest.fixture(autouse=True)
def without_a_child(monkeypatch, request):
    if "in_a_child" not in request.node.name:
        read_here(monkeypatch)


@pytest.fixture
def package(tmp_path):
    path = tmp_path / "p.pheno-review"
    write_parcel(parcel("en"), None, path)
    return path


def table(tmp_path, *rows, name="t.csv"):
    path = tmp_path / name
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(rows)
    return path


def words(number, language="en"):
    return parcel(language).items[number - 1].words[0]


def places(book):
    return {
        item.number: tuple(book.place_of(item.number, layer) for layer in Layer)
        for item in book.parcel.items
        if any(book.place_of(item.number, layer) for layer in Layer)
    }


# The book


def test_a_sorting_is_in_the_file_once_it_is_saved(package):
    book = SortingBook.open(package, "نگار")
    assert (book.judge, book.progress(Layer.FIRST)) == ("نگار", (0, 5))
    book.put(2, Layer.FIRST, "f3+f1")
    book.put(3, Layer.FIRST, UNSURE)
    book.put(3, Layer.SECOND, NOWHERE)
    book.remark(3, "  چرا؟\n")
    assert read_review_file(package).answer is None
    book.save()
    assert not book.unsaved
    again = SortingBook.open(package, "نگار ")
    assert places(again) == {2: ("f1+f3", "", ""), 3: (UNSURE, NOWHERE, "")}
    assert (again.remark_on(3), again.remark_on(2)) == ("چرا؟", "")
    assert (again.progress(Layer.FIRST), again.progress(Layer.SECOND)) == ((2, 5), (1, 5))
    assert again.answer.id == book.answer.id
    again.put(2, Layer.FIRST, "")
    again.remark(3, "")
    again.save()
    held = read_review_file(package)
    assert held.answer.items == (ItemAnswer(3, {Layer.FIRST: UNSURE, Layer.SECOND: NOWHERE}),)
    assert held.parcel == parcel("en")


def test_nothing_is_written_while_nothing_is_said(package):
    book = SortingBook.open(package, "N")
    book.save()
    book.put(1, Layer.FIRST, "f1")
    book.save()
    before = package.stat().st_mtime_ns
    book.put(1, Layer.FIRST, "f1")
    book.remark(1, "")
    book.put(2, Layer.SECOND, "")
    book.save()
    assert package.stat().st_mtime_ns == before


def test_who_sorts_may_be_said_later_and_is_asked_for(package):
    book = SortingBook.open(package)
    assert book.judge == ""
    book.put(1, Layer.FIRST, "f1")
    with pytest.raises(Refusal, match="needs the name"):
        book.save()
    with pytest.raises(Refusal, match="at least one letter"):
        book.sign_as(" \n")
    book.sign_as(" N.  Other\n")
    book.save()
    assert SortingBook.open(package).judge == "N. Other"


@pytest.mark.parametrize(("layer", "place"), [(Layer.FIRST, "s1"), (Layer.SECOND, "f1"), (Layer.FIRST, "f1+nowhere")])
def test_a_place_that_is_none_is_an_error(package, layer, place):
    book = SortingBook.open(package, "N")
    with pytest.raises(ValueError):  # noqa: PT011 - it has no words
        book.put(1, layer, place)
    with pytest.raises(ValueError):  # noqa: PT011
        book.put(6, Layer.FIRST, "f1")
    assert not places(book)


def test_another_judges_answer_is_neither_overwritten_nor_carried_along(package, tmp_path):
    book = SortingBook.open(package, "Ada Secret")
    book.put(1, Layer.FIRST, "f2")
    book.remark(1, "a telling remark")
    book.save()
    before = package.read_bytes()
    with pytest.raises(Refusal, match="holds the answer of Ada Secret already"):
        SortingBook.open(package, "Bo")
    other = SortingBook.open(package, "Bo", out=tmp_path / "b.pheno-review")
    assert not places(other)
    other.put(2, Layer.FIRST, "f1")
    other.save()
    assert package.read_bytes() == before
    content = (tmp_path / "b.pheno-review").read_bytes()
    for trace in (b"Ada", b"Secret", b"telling", book.answer.id.encode()):
        assert trace not in content
    assert other.answer.id != book.answer.id
    assert {item.number for item in read_review_file(tmp_path / "b.pheno-review").answer.items} == {2}


def test_ones_own_answer_can_go_on_in_another_file(package, tmp_path):
    book = SortingBook.open(package, "N")
    book.put(1, Layer.FIRST, "f2")
    book.save()
    out = tmp_path / "mine.pheno-review"
    again = SortingBook.open(package, "n", out=out)
    again.save()
    assert places(SortingBook.open(out)) == {1: ("f2", "", "")}
    with pytest.raises(Refusal, match=r"mine\.pheno-review exists already"):
        SortingBook.open(package, "N", out=out)
    assert SortingBook.open(package, "N", out=package).path == package


def test_what_another_window_wrote_meanwhile_is_not_overwritten(package):
    one, two = SortingBook.open(package, "N"), SortingBook.open(package, "N")
    one.put(1, Layer.FIRST, "f1")
    one.save()
    two.put(1, Layer.FIRST, "f2")
    with pytest.raises(Refusal, match="changed by another program"):
        two.save()
    assert two.unsaved
    assert places(SortingBook.open(package)) == {1: ("f1", "", "")}
    one.put(2, Layer.FIRST, "f1")
    one.save()


def test_an_answer_is_saved_though_the_package_was_moved_away(package, tmp_path):
    book = SortingBook.open(package, "N")
    package.unlink()
    book.put(1, Layer.FIRST, "f1")
    book.save()
    assert places(SortingBook.open(package)) == {1: ("f1", "", "")}


def test_a_review_in_place_is_no_package(tmp_path):
    path = tmp_path / "r.pheno-review"
    write_place_review(PlaceReview("a" * 32, "b" * 32, "N", "", "", "f", (), ()), path)
    with pytest.raises(Refusal, match="no package to be sorted"):
        SortingBook.open(path, "N")


# Tables


def test_a_table_answers_a_package_as_the_board_does(package, tmp_path):
    path = table(
        tmp_path,
        ["Statement", "First layer", "second_layer", "encounter", "Remark"],
        [words(1).upper().replace(" ", "  "), "meeting OTHERS", "Place", "unsure", ""],
        [words(3), "Nowhere", "", "", "why?"],
        ["", "", "", "", ""],
        [words(2), "A quiet room; Doing without paper", "—", "", ""],
        [words(5), "", "", "", "seen"],
    )
    book = sort_from_table(package, "Bo", path)
    assert places(book) == {1: ("f2", "s1", UNSURE), 3: (NOWHERE, "", ""), 2: ("f1+f3", NOWHERE, "")}
    assert (book.remark_on(3), book.remark_on(5)) == ("why?", "seen")
    assert read_review_file(package).answer == book.answer


def test_a_persian_table_with_persian_headings_in_a_child(tmp_path):
    package = tmp_path / "p.pheno-review"
    write_parcel(parcel("fa"), None, package)
    path = table(
        tmp_path,
        ["گزاره‌های منتخب از مصاحبه‌ها", "طبقه‌های توصیفی لایهٔ اول", "لایه دوم", "نوع مواجهه با پدیده", "یادداشت"],
        [words(1, "fa").replace("ی", "ي"), "ديدار با ديگران", "خدمت (service)", "هیچ‌کدام", ""],
        [words(4, "fa"), "اتاق آرام؛ بی نیازی از کاغذ", "نامطمئن", "شخصی", "روشن نبود"],
    )
    book = sort_from_table(package, "داور", path)
    assert places(book) == {1: ("f2", "s2", NOWHERE), 4: ("f1+f3", UNSURE, "e2")}
    assert book.remark_on(4) == "روشن نبود"


def test_a_table_of_codes(tmp_path):
    package = tmp_path / "p.pheno-review"
    write_parcel(parcel("en", unit=Unit.CODE), None, package)
    path = table(tmp_path, ["code", "first_layer"], ["Left in PEACE", "A quiet room"])
    assert places(sort_from_table(package, "N", path)) == {3: ("f3", "", "")}
    quoted = table(tmp_path, ["code", "first_layer"], ["“left in peace”", "Meeting others"])
    assert places(sort_from_table(package, "N", quoted)) == {3: ("f2", "", "")}
    with pytest.raises(RowsRefused):
        sort_from_table(package, "N", table(tmp_path, ["code", "first_layer"], ["Left, in peace!", "A quiet room"]))
    with pytest.raises(Refusal, match=r"t2\.csv lacks known headings.*needs code"):
        sort_from_table(package, "N", table(tmp_path, ["statement", "first_layer"], ["x", "y"], name="t2.csv"))


def test_items_of_the_same_words_are_taken_in_their_order(tmp_path):
    packed = parcel("en")
    items = tuple(replace(item, words=("the same",)) if item.number in (2, 4) else item for item in packed.items)
    package = tmp_path / "p.pheno-review"
    write_parcel(replace(packed, items=items), None, package)
    rows = [["the same", "Meeting others"], ["the same", "A quiet room"]]
    book = sort_from_table(package, "N", table(tmp_path, ["statement", "first_layer"], *rows))
    assert places(book) == {2: ("f2", "", ""), 4: ("f3", "", "")}
    with pytest.raises(RowsRefused) as refused:
        sort_from_table(package, "N", table(tmp_path, ["statement", "first_layer"], *rows, rows[0]))
    assert [str(row) for row in refused.value.rows] == ["Row 4: its statement was answered in a row above."]


def with_words(tmp_path, *said):
    """A package whose first items have these words."""
    packed = parcel("en")
    items = [replace(item, words=(text,)) for item, text in zip(packed.items, said, strict=False)]
    package = tmp_path / "p.pheno-review"
    write_parcel(replace(packed, items=(*items, *packed.items[len(items) :])), None, package)
    return package


@pytest.mark.parametrize(
    "row",
    [
        "“I said... no, we go.”", "I said… no; we go", "  i SAID no\u200c we\u00a0go.", "«I said no — we go»",
    ],
)  # fmt: skip
def test_quotation_marks_and_points_do_not_hide_a_statement(tmp_path, row):
    package = with_words(tmp_path, "I said no, we go.", "I said now, we go.")
    book = sort_from_table(package, "N", table(tmp_path, ["statement", "first_layer"], [row, "Meeting others"]))
    assert places(book) == {1: ("f2", "", "")}


def test_words_that_differ_in_marks_alone_are_told_apart_or_not_at_all(tmp_path):
    package = with_words(tmp_path, "Never. Mind!", "Never mind?")
    book = sort_from_table(package, "N", table(tmp_path, ["statement", "first_layer"], ["never mind?", "A quiet room"]))
    assert places(book) == {2: ("f3", "", "")}
    with pytest.raises(RowsRefused) as refused:
        sort_from_table(package, "N", table(tmp_path, ["statement", "first_layer"], ["never mind", "A quiet room"]))
    said = "Row 2: its statement may be several of the package. Copy it from there."
    assert [str(row) for row in refused.value.rows] == [said]


@pytest.mark.parametrize("stand_in", ["[…]", "[A]", "[AB]"])
def test_a_statement_with_the_name_that_was_hidden_in_the_package_is_found(tmp_path, stand_in):
    package = with_words(
        tmp_path, f"{stand_in} came, so I told {stand_in}’s brother", f"{stand_in} left with us", f"{stand_in}"
    )
    rows = [["نگار۲ came, so I told نگار۲’s brother", "Meeting others"], ["P10 left with us", "A quiet room"]]
    book = sort_from_table(package, "N", table(tmp_path, ["statement", "first_layer"], *rows))
    assert places(book) == {1: ("f2", "", ""), 2: ("f3", "", "")}
    for other in ("P10 left with them", "P10", "he left", "P10 and ten more people whom nobody knew left with us"):
        with pytest.raises(RowsRefused, match="rows in it"):
            sort_from_table(package, "N", table(tmp_path, ["statement", "first_layer"], [other, "A quiet room"]))


def test_names_that_were_hidden_do_not_make_two_statements_one(tmp_path):
    package = with_words(tmp_path, "[…] came late that day", "[…] came late […] day")
    with pytest.raises(RowsRefused) as refused:
        sort_from_table(package, "N", table(tmp_path, ["statement", "first_layer"], ["P1 came late that day", "—"]))
    assert "may be several" in str(refused.value.rows[0])


def test_several_categories_in_one_cell_are_told_apart_as_people_write_them(tmp_path):
    packed = parcel("en")
    names = {"f1": "Here, now", "f2": "Here", "f3": "C++"}
    choices = tuple(replace(choice, name=names.get(choice.key, choice.name)) for choice in packed.choices)
    package = tmp_path / "p.pheno-review"
    write_parcel(replace(packed, choices=choices), None, package)
    cells = ["here + HERE", "«Here»; C++", "C++\nhere, now", "Here, now", "Here،C++"]
    rows = [[words(number), cell] for number, cell in enumerate(cells, start=1)]
    with pytest.raises(RowsRefused) as refused:
        sort_from_table(package, "N", table(tmp_path, ["statement", "first_layer"], *rows[:-1], [words(5), "Here/no"]))
    assert [str(row) for row in refused.value.rows] == ["Row 6: there is no category named Here/no in the package."]
    with pytest.raises(RowsRefused, match="rows"):  # "C++" is no name between others
        sort_from_table(package, "N", table(tmp_path, ["statement", "first_layer"], *rows))
    book = sort_from_table(package, "N", table(tmp_path, ["statement", "first_layer"], *rows[:-1]))
    assert [placed[0] for placed in places(book).values()] == ["f2", "f2+f3", "f1+f3", "f1"]


def test_a_row_that_says_the_same_again_is_no_second_answer(package, tmp_path):
    rows = [[words(1), "A quiet room", "c1"], [words(1), "a quiet room", "c2"]]
    book = sort_from_table(package, "N", table(tmp_path, ["statement", "first_layer", "code"], *rows))
    assert places(book) == {1: ("f3", "", "")}
    other = table(tmp_path, ["statement", "first_layer"], rows[0][:2], [words(1), "Meeting others"])
    with pytest.raises(RowsRefused):
        sort_from_table(package, "N", other)


def test_a_row_that_answers_nothing_is_passed_over_whatever_it_is_of(tmp_path):
    package = with_words(tmp_path, "the same", "the same")
    rows = [
        ["unknown", "", ""],
        ["unknown", "—", ""],
        ["the same", "", ""],
        ["the same", "A quiet room", ""],
        [words(3), "", "hm"],
    ]
    headings = ["statement", "first_layer", "remark"]
    book = sort_from_table(package, "N", table(tmp_path, headings, *rows, [words(3), "", ""]))
    assert places(book) == {2: ("f3", "", "")}
    assert book.remark_on(3) == "hm"


def test_a_coding_table_has_a_row_for_each_code_of_a_statement(package, tmp_path):
    headings = ["statement", "code", "first_layer", "second_layer"]
    rows = [[words(1), "c1", "A quiet room", "Place"], [words(1), "c2", "Meeting others", "Place"]]
    book = sort_from_table(package, "N", table(tmp_path, headings, *rows))
    assert places(book) == {1: ("f2+f3", "s1", "")}
    for more in ([words(1), "C1", "Doing without paper", ""], [words(1), "c3", "nowhere", ""]):
        with pytest.raises(RowsRefused) as refused:
            sort_from_table(package, "N", table(tmp_path, headings, *rows, more))
        assert [str(row) for row in refused.value.rows] == ["Row 4: its statement was answered in a row above."]


def test_a_table_in_windows_1256_is_read_when_that_is_said(tmp_path):
    package = tmp_path / "p.pheno-review"
    write_parcel(parcel("fa"), None, package)
    path = tmp_path / "t.csv"
    row = f"{words(1, 'fa')};ديدار با ديگران".replace("\u0654", "").replace("ی", "ي").replace("ک", "ك")
    path.write_bytes(f"گزاره;لايه اول\r\n{row}\r\n".encode("cp1256"))
    with pytest.raises(Refusal, match=r"t\.csv is not UTF-8 text\. Say which encoding"):
        sort_from_table(package, "داور", path)
    assert places(sort_from_table(package, "داور", path, encoding="windows-1256")) == {1: ("f2", "", "")}


def test_a_form_is_no_package_to_be_sorted(tmp_path):
    path = tmp_path / "p.docx"
    write_form(parcel("en"), path)
    with pytest.raises(Refusal, match=r"p\.docx is a form to be filled in Word"):
        sort_from_table(path, "N", table(tmp_path, ["statement", "first_layer"], [words(1), "A quiet room"]))


def test_an_answer_is_written_to_a_review_file_only(package, tmp_path):
    path = table(tmp_path, ["statement", "first_layer"], [words(1), "A quiet room"])
    with pytest.raises(Refusal, match=r"a\.txt can't be an answer: its name must end in \.pheno-review"):
        sort_from_table(package, "N", path, tmp_path / "a.txt")
    assert sorted(os.listdir(tmp_path)) == ["p.pheno-review", "t.csv"]


def test_a_category_named_like_the_words_for_nothing_or_with_a_semicolon_is_a_category(tmp_path):
    packed = parcel("en")
    names = {"f1": "Nowhere", "f2": "Here; there", "f3": "Here"}
    choices = tuple(replace(choice, name=names.get(choice.key, choice.name)) for choice in packed.choices)
    package = tmp_path / "p.pheno-review"
    write_parcel(replace(packed, choices=choices), None, package)
    rows = [[words(1), "nowhere"], [words(2), "here; there"], [words(3), "here; nowhere"], [words(4), "unsure"]]
    book = sort_from_table(package, "N", table(tmp_path, ["statement", "first_layer"], *rows))
    assert places(book) == {1: ("f1", "", ""), 2: ("f2", "", ""), 3: ("f1+f3", "", ""), 4: (UNSURE, "", "")}


def test_every_bad_row_is_told_and_nothing_is_written(package, tmp_path):
    before = package.read_bytes()
    path = table(
        tmp_path,
        ["statement", "first_layer", "second_layer"],
        [words(1), "Meeting others", "Place"],
        ["These words are secret.", "Meeting others", ""],
        [words(2), "Meeting nobody", "Meeting others"],
        [words(1), "A quiet room", ""],
        ["", "A quiet room", ""],
        [words(3), "A quiet room; unsure", ""],
    )
    with pytest.raises(RowsRefused) as refused:
        sort_from_table(package, "N", path)
    assert str(refused.value).startswith("Nothing of t.csv was taken, as there are rows in it that can't be read.")
    assert [str(row) for row in refused.value.rows] == [
        "Row 3: its statement is not in the package.",
        "Row 4: there is no category named Meeting nobody in the package.",
        "Row 4: Meeting others is a category of another layer than second_layer.",
        "Row 5: its statement was answered in a row above.",
        "Row 6: there is no statement in it.",
        "Row 7: unsure can't stand beside a category.",
    ]
    assert package.read_bytes() == before
    out = tmp_path / "o.pheno-review"
    with pytest.raises(RowsRefused):
        sort_from_table(package, "N", path, out)
    assert not out.exists()


def test_a_table_without_headings_without_rows_or_of_no_judge_is_refused(package, tmp_path):
    for rows, said in (
        ([[words(1), "A quiet room"]], "lacks known headings"),
        ([["statement", "code"], [words(1), "x"]], "lacks known headings"),
        ([["statement", "first_layer"]], "no rows under its headings"),
    ):
        with pytest.raises(Refusal, match=said):
            sort_from_table(package, "N", table(tmp_path, *rows))
    with pytest.raises(Refusal, match="needs the name"):
        sort_from_table(package, " ", table(tmp_path, ["statement", "first_layer"], [words(1), "A quiet room"]))
    with pytest.raises(Refusal, match="can't be found"):
        sort_from_table(package, "N", tmp_path / "none.csv")
    assert read_review_file(package).answer is None
    assert sorted(os.listdir(tmp_path)) == ["p.pheno-review", "t.csv"]


def test_a_later_table_adds_to_what_was_sorted(package, tmp_path):
    first = table(tmp_path, ["statement", "first_layer"], [words(1), "A quiet room"], [words(2), "A quiet room"])
    one = sort_from_table(package, "N", first)
    second = table(
        tmp_path, ["statement", "first_layer", "second_layer"], [words(1), "", "Place"], [words(2), "unsure", ""]
    )
    two = sort_from_table(package, "N", second)
    assert places(two) == {1: ("f3", "s1", ""), 2: (UNSURE, "", "")}
    assert two.answer.id == one.answer.id
