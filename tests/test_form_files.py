"""Filled Word forms read back: exactly, or with each row that can't be read; nothing is guessed or half-read."""

import copy
import re
import zipfile
from contextlib import suppress
from pathlib import Path
from random import Random

import docx
import pytest
from docx.shared import Pt
from lxml import etree

from phenocode.errors import Refusal
from phenocode.exchange.documents import Document
from phenocode.exchange.form_files import form_answer_id, read_form
from phenocode.exchange.form_word import write_form
from phenocode.exchange.parser import read_file
from phenocode.exchange.parsing import Request, parse_files
from phenocode.exchange.review_documents import ItemAnswer
from phenocode.study.debriefing import Unit
from phenocode.study.records import Layer
from tests.damage import damage_file
from tests.filled_forms import FormFile, fill_control, w
from tests.parcels import PACKAGE, parcel

DATA = Path(__file__).parent / "data"
FIRST, SECOND, ENCOUNTER = Layer
SEVERAL = {"fa": "چند", "en": "several"}
NOWHERE = {"fa": "هیچ", "en": "nowhere"}
UNSURE = {"fa": "مطمئن", "en": "unsure"}
JUDGES = {"fa": "ن. داور", "en": "J. Reader"}
NAMES = {language: {choice.key: choice.name for choice in parcel(language).choices} for language in ("fa", "en")}


@pytest.fixture(autouse=True)
def without_a_child(monkeypatch, request):
    """Forms are read in this process, as the child reads them; one test shows that the child does."""
    if "in_the_child" not in request.node.name:

        def parse(requests):
            (one,) = requests
            return [read_file(one.file, review=one.review)]

        monkeypatch.setattr("phenocode.exchange.form_files.parse_files", parse)


def place(first="", second="", encounter=""):
    return {FIRST: first, SECOND: second, ENCOUNTER: encounter}


def blank(folder, language="en", **kind):
    write_form(parcel(language, **kind), folder / "form.docx")
    return FormFile(folder / "form.docx")


def filled(folder, language="en", **kind):
    """A form with four rows of five filled, as its fixture in LibreOffice's hand is."""
    form = blank(folder, language, **kind)
    names = NAMES[language]
    form.name(JUDGES[language])
    form.choose(1, 0, names["f1"])
    form.choose(1, 1, names["s2"])
    form.choose(1, 2, names["e1"])
    form.choose(2, 0, SEVERAL[language])
    form.comment(2, *(("۱ + ۲", "و بیش از آن") if language == "fa" else ("2+1", "and more")))
    form.choose(3, 0, NOWHERE[language])
    form.choose(3, 1, UNSURE[language])
    form.choose(4, 2, names["e2"])
    form.comment(4, *(("نخست", "سپس") if language == "fa" else ("at first", "then")))
    return form


def answers(language="en"):
    remarks = {
        "fa": ("۱ + ۲\nو بیش از آن", "نخست\nسپس"),
        "en": ("2+1\nand more", "at first\nthen"),
    }[language]
    return (
        ItemAnswer(1, place("f1", "s2", "e1"), ""),
        ItemAnswer(2, place("f1+f2"), remarks[0]),
        ItemAnswer(3, place("nowhere", "unsure"), ""),
        ItemAnswer(4, place(encounter="e2"), remarks[1]),
    )


def read(form, folder):
    return read_form(form.save(folder / "back.docx"))


def problems(found):
    return [(number, str(sentence)) for number, sentence in found.problems]


def unwrapped(form):
    """Only the text: no control, no part of ours, as after a program that knows nothing of them."""
    for control in list(form.root.iter(w("sdt"))):
        content = control.find(w("sdtContent"))
        for child in list(content):
            control.addprevious(child)
        control.getparent().remove(control)
    form.parts = {name: part for name, part in form.parts.items() if not name.startswith("customXml")}
    return form


@pytest.mark.parametrize("language", ["fa", "en"])
def test_a_form_filled_in_word_reads_back_exactly(language, tmp_path):
    found = read(filled(tmp_path, language), tmp_path)
    assert (found.package_id, found.judge) == (PACKAGE, JUDGES[language])
    assert found.answers == answers(language)
    assert (found.problems, found.told, found.missing) == ((), (), ())


@pytest.mark.parametrize("language", ["fa", "en"])
def test_a_form_saved_by_libreoffice_reads_back_exactly(language):
    """The fixture is the form above, converted by LibreOffice 7.4, which drops the tags of content controls."""
    path = DATA / f"form-{language}-libreoffice.docx"
    with zipfile.ZipFile(path) as archive:
        assert b"w:tag " not in archive.read("word/document.xml")
    found = read_form(str(path))
    assert (found.package_id, found.judge, found.answers) == (PACKAGE, JUDGES[language], answers(language))
    assert (found.problems, found.told, found.missing) == ((), (), ())


@pytest.mark.parametrize("language", ["fa", "en"])
def test_where_only_text_is_left_the_text_is_enough(language, tmp_path):
    found = read(unwrapped(filled(tmp_path, language)), tmp_path)
    assert (found.package_id, found.judge, found.answers) == (PACKAGE, JUDGES[language], answers(language))
    assert (found.problems, found.told) == ((), ())


def test_it_is_read_in_the_child_process(tmp_path):
    path = filled(tmp_path).save(tmp_path / "back.docx")
    (outcome,) = parse_files([Request(path, review=True)])
    assert isinstance(outcome, Document)
    assert outcome.format == "form"
    assert read_form(path).answers == answers()


def test_an_untouched_form_answers_nothing(tmp_path):
    for only_text in (False, True):
        form = blank(tmp_path)
        (tmp_path / "form.docx").unlink()
        found = read(unwrapped(form) if only_text else form, tmp_path)
        assert (found.judge, found.answers, found.problems, found.missing) == ("", (), (), ())


def test_an_open_form_of_codes_reads_back(tmp_path):
    form = blank(tmp_path, unit=Unit.CODE, blind=False, named=True)
    form.choose(2, 1, NAMES["en"]["s1"])
    form.comment(3, "only a remark")
    found = read(form, tmp_path)
    assert found.answers == (ItemAnswer(2, place(second="s1"), ""), ItemAnswer(3, place(), "only a remark"))
    assert (found.problems, found.told, found.missing) == ((), (), ())


def test_letters_of_other_keyboards_and_other_spaces_change_nothing(tmp_path):
    form = unwrapped(filled(tmp_path, "fa"))
    for text in form.root.iter(w("t")):
        text.text = text.text.replace("ی", "ي").replace("ک", "ك").replace("\u200c", "").replace("۱", "١")
    found = read(form, tmp_path)
    assert found.answers[0] == answers("fa")[0]
    assert [answer.number for answer in found.answers] == [1, 2, 3, 4]
    assert found.problems == ()


@pytest.mark.parametrize("only_text", [False, True])
def test_rows_may_stand_in_any_order_and_in_two_tables(tmp_path, only_text):
    form = filled(tmp_path)
    rows = form.rows()
    for row in rows:
        form.table.remove(row)
    form.table.extend(reversed(rows))
    second = copy.deepcopy(form.table)
    for row in second.findall(w("tr"))[:3]:
        second.remove(row)
    for row in form.rows()[2:]:
        form.table.remove(row)
    form.table.addnext(second)
    second.addprevious(etree.Element(w("p")))
    found = read(unwrapped(form) if only_text else form, tmp_path)
    assert found.answers == answers()
    assert (found.problems, found.missing) == ((), ())


def test_removed_rows_are_missing_and_told(tmp_path):
    form = filled(tmp_path)
    for number in (4, 2):
        form.table.remove(form.rows()[number - 1])
    found = read(form, tmp_path)
    assert [answer.number for answer in found.answers] == [1, 3]
    assert found.missing == (2, 4)
    assert [str(sentence) for sentence in found.told] == ["Items that have no row in the form any more: 2, 4."]


def test_a_row_that_was_added_can_not_be_read(tmp_path):
    form = filled(tmp_path)
    for number, text in ((1, ""), (2, "99"), (3, "abc")):
        row = copy.deepcopy(form.rows()[0])
        for control in list(row.iter(w("sdt"))):
            control.getparent().remove(control)
        texts = list(row.iter(w("t")))
        for one in texts:
            one.text = f"words {number}"
        texts[0].text = text
        form.table.append(row)
    found = read(form, tmp_path)
    told = problems(found)
    assert [number for number, _ in told] == [6, 7, 8]
    assert "no number" in told[0][1]
    assert "Row 7" in told[1][1]
    assert "no item 99" in told[1][1]
    assert "no number" in told[2][1]
    assert found.answers == answers()


def test_an_empty_row_that_was_added_is_passed_over(tmp_path):
    form = filled(tmp_path)
    row = etree.SubElement(form.table, w("tr"))
    for _ in range(6):
        etree.SubElement(etree.SubElement(row, w("tc")), w("p"))
    assert read(form, tmp_path).problems == ()


def test_a_row_that_stands_twice_counts_neither_time(tmp_path):
    form = filled(tmp_path)
    form.table.append(copy.deepcopy(form.rows()[0]))
    found = read(form, tmp_path)
    assert [answer.number for answer in found.answers] == [2, 3, 4]
    assert problems(found) == [
        (1, "Item 1: it stands in the form more than once, so it can't be told which answer counts.")
    ]


@pytest.mark.parametrize("only_text", [False, True])
def test_a_row_under_another_number_is_not_taken_for_that_item(tmp_path, only_text):
    form = filled(tmp_path)
    number = next(form.cells(1)[0].iter(w("t")))
    number.text = "5"
    if only_text:  # the words are then known by the digests that the form carries along
        kept = dict(form.parts)
        unwrapped(form)
        form.parts = kept
    found = read(form, tmp_path)
    assert problems(found) == [(1, "Row 1 of the table: it shows number 5, but its fields or words are item 1's.")]
    assert [answer.number for answer in found.answers] == [2, 3, 4]


def test_a_number_that_was_lost_is_known_by_the_fields(tmp_path):
    form = filled(tmp_path)
    next(form.cells(1)[0].iter(w("t"))).text = ""
    assert read(form, tmp_path).answers == answers()


def test_words_that_were_edited_are_told_and_do_not_stand_in_the_way(tmp_path):
    form = filled(tmp_path)
    next(form.cells(3)[1].iter(w("t"))).text = "It is the one place where everybody wants something from me."
    found = read(form, tmp_path)
    assert [str(sentence) for sentence in found.told] == ["Item 3: its words in the form are not those that were sent."]
    assert found.answers == answers()


def test_a_category_that_does_not_exist_and_a_choice_of_another_layer_are_listed(tmp_path):
    form = filled(tmp_path)
    drop_downs = [control for row in form.rows() for control in row.iter(w("sdt"))]
    fill_control(drop_downs[0], "1. Doing with paper")
    fill_control(drop_downs[10], "6. Practical")
    fill_control(drop_downs[14], "5. Service")
    found = read(form, tmp_path)
    assert problems(found) == [
        (1, "Item 1, first layer: what stands there is none of the form's categories."),
        (4, "Item 4, second layer: what stands there is none of the form's categories."),
        (5, "Item 5, kind of encounter: what stands there is none of the form's categories."),
    ]
    assert [answer.number for answer in found.answers] == [2, 3]


def test_a_category_that_was_added_to_a_drop_down_is_none_of_the_forms(tmp_path):
    form = filled(tmp_path)
    control = next(form.rows()[0].iter(w("sdt")))
    entry = etree.SubElement(control.find(f".//{w('dropDownList')}"), w("listItem"))
    entry.set(w("displayText"), "My own")
    entry.set(w("value"), "My own")
    fill_control(control, "My own")
    assert [number for number, _ in read(form, tmp_path).problems] == [1]


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("1 + 2", "f1+f2"),
        ("۳+۱", "f1+f3"),
        ("I waver: 3 + 2 + 1, most of all 3", "f1+f2+f3"),
        ("Meeting others + doing without paper", "f1+f2"),
        ("see the note\nA quiet room+Meeting others", "f2+f3"),
        ("1 + 2\n1+2", "f1+f2"),
        ("", None),
        ("1 and 2", None),
        ("1 + 1", None),
        ("1 + 4", None),
        ("1 + 2 or 2 + 3", None),
        ("1 + 99", None),
    ],
)
def test_where_several_fit_the_comment_names_them_or_the_row_is_listed(tmp_path, comment, expected):
    form = blank(tmp_path)
    form.choose(5, 0, "several")
    form.comment(5, *comment.split("\n"))
    found = read(form, tmp_path)
    if expected is None:
        assert problems(found) == [
            (5, "Item 5, first layer: several fit, but the comment does not name them as in 1 + 2.")
        ]
        assert found.answers == ()
    else:
        assert found.answers == (ItemAnswer(5, place(expected), comment),)


def test_several_in_two_layers_are_told_apart_by_their_numbers(tmp_path):
    form = blank(tmp_path)
    form.choose(1, 0, "several")
    form.choose(1, 2, "several")
    form.comment(1, "1 + 3", "6 + 7")
    assert read(form, tmp_path).answers == (ItemAnswer(1, place("f1+f3", "", "e1+e2"), "1 + 3\n6 + 7"),)


def test_rows_of_another_form_are_told_apart(tmp_path):
    form = filled(tmp_path)
    other = FormFile(tmp_path / "form.docx")
    for tag in other.root.iter(w("tag")):
        tag.set(w("val"), tag.get(w("val")).replace(PACKAGE, "e" * 32))
    form.table.append(other.rows()[4])
    form.table.remove(form.rows()[4])
    found = read(form, tmp_path)
    assert problems(found) == [(5, "Row 5 of the table: it comes from another form.")]
    assert found.answers == answers()


def test_a_form_without_its_table_and_a_foreign_document_are_refused(tmp_path):
    form = filled(tmp_path)
    form.table.getparent().remove(form.table)
    with pytest.raises(Refusal, match=r"back\.docx is no form"):
        read(form, tmp_path)
    document = docx.Document()
    document.add_table(3, 4)
    document.save(tmp_path / "own.docx")
    with pytest.raises(Refusal, match=r"own\.docx is no form"):
        read_form(str(tmp_path / "own.docx"))
    (tmp_path / "text.docx").write_text("no zip", encoding="utf-8")
    with pytest.raises(Refusal, match=r"text\.docx is not a Word document"):
        read_form(str(tmp_path / "text.docx"))
    with pytest.raises(Refusal, match=r"only files that end in .*\.docx"):
        read_form(str(tmp_path / "form.odt"))


def test_changes_that_word_tracks_are_taken_as_accepted(tmp_path):
    form = filled(tmp_path)
    etree.SubElement(form.rows()[3].find(w("trPr")), w("del"))
    assert [answer.number for answer in read(form, tmp_path).answers] == [1, 2, 3]


def test_controls_around_whole_cells_are_read_too(tmp_path):
    """Some programs put the control of a cell's only content around the cell."""
    form = filled(tmp_path)
    for row in form.rows():
        for cell in row.findall(w("tc")):
            control = cell.find(f".//{w('sdt')}")
            if control is not None:
                content = control.find(w("sdtContent"))
                for run in list(content):
                    control.addprevious(run)
                control.getparent().remove(control)
                cell.addprevious(control)
                content.append(cell)
    assert read(form, tmp_path).answers == answers()


@pytest.mark.parametrize("around_cell", [False, True])
def test_an_answer_that_was_taken_back_is_none_whatever_the_program_then_shows(tmp_path, around_cell):
    form = filled(tmp_path)
    control = next(form.rows()[0].iter(w("sdt")))
    etree.SubElement(control.find(w("sdtPr")), w("showingPlcHdr"))
    control.find(f".//{w('t')}").text = "Wählen Sie ein Element aus."
    if around_cell:
        cell, content = control.getparent().getparent(), control.find(w("sdtContent"))
        cell.addprevious(control)
        cell.find(w("p")).extend(list(content))
        content.append(cell)
    found = read(form, tmp_path)
    assert found.problems == ()
    assert found.answers[0] == ItemAnswer(1, place("", "s2", "e1"), "")


def test_a_document_type_definition_is_refused(tmp_path):
    form = filled(tmp_path)
    path = Path(form.save(tmp_path / "back.docx"))
    form.parts["customXml/item1.xml"] = b"<!DOCTYPE a [<!ENTITY b 'c'>]>" + form.parts["customXml/item1.xml"]
    with zipfile.ZipFile(path, "w") as archive:
        for name, part in form.parts.items():
            archive.writestr(name, part)
    with pytest.raises(Refusal):
        read_form(str(path))


def test_damaged_forms_are_read_or_refused_with_a_sentence_in_the_child(tmp_path):
    content = Path(filled(tmp_path).save(tmp_path / "back.docx")).read_bytes()
    random = Random("forms")
    paths = []
    for number in range(40):
        paths.append(tmp_path / f"{number}.docx")
        paths[-1].write_bytes(damage_file(random, content))
    outcomes = parse_files([Request(str(path), review=True) for path in paths], seconds_per_file=20)
    kinds = {type(outcome) for outcome in outcomes}
    assert len(kinds) == 2
    for path, outcome in zip(paths, outcomes, strict=True):
        if not isinstance(outcome, Document):
            assert path.name in str(outcome.reason)
            continue
        with suppress(Refusal):
            assert all(answer.number >= 1 for answer in read_form(str(path)).answers)


def test_the_answers_id_is_the_judges_however_the_name_is_typed():
    assert form_answer_id(PACKAGE, "ن. داوري") == form_answer_id(PACKAGE, " ن. داوری")
    assert form_answer_id(PACKAGE, "J. Reader") != form_answer_id(PACKAGE, "J. Readers")
    assert form_answer_id(PACKAGE, "J. Reader") != form_answer_id("e" * 32, "J. Reader")
    assert re.fullmatch("[0-9a-f]{32}", form_answer_id(PACKAGE, "J"))


def test_words_in_other_faces_and_pieces_are_the_same_words(tmp_path):
    path = filled(tmp_path).save(tmp_path / "back.docx")
    document = docx.Document(path)
    for row in document.tables[-1].rows[1:]:
        for paragraph in row.cells[1].paragraphs:
            words = paragraph.text
            paragraph.clear()
            for piece in re.split("(?<= )", words):
                paragraph.add_run(piece).font.size = Pt(9)
    document.save(path)
    found = read_form(path)
    assert (found.answers, found.told) == (answers(), ())
