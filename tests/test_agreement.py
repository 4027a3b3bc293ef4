"""The agreement on a package: what each judge stands for, before and after discussion, and where it is written."""

import csv
import io
import re
from dataclasses import replace
from zipfile import ZipFile

import openpyxl
import pytest

from phenocode.analysis.agreement import measure_agreement, points_in_place
from phenocode.analysis.agreement_figures import Why
from phenocode.analysis.agreement_sentence import agreement_sentence
from phenocode.analysis.agreement_sheets import agreement_sheet, category_sheet, confusion_sheet
from phenocode.analysis.agreement_value import agreement_value
from phenocode.analysis.agreement_words import coefficient_said, day_said, plain, value_name
from phenocode.analysis.ratings import ANALYST, ratings_of
from phenocode.analysis.sheets import in_digits
from phenocode.commands.agreement_exports import (
    agreement_evidence,
    agreement_of,
    export_agreement,
    export_categories,
    export_confusion,
)
from phenocode.commands.categories import move_cards, rename_card
from phenocode.commands.evidence import note_evidence
from phenocode.commands.iterations import keep_iteration
from phenocode.commands.statements import code_statement
from phenocode.errors import Refusal
from phenocode.figures.agreement_dumbbell import AgreementFigure
from phenocode.figures.style import PRINT
from phenocode.study.debriefing import NOWHERE, UNSURE, Decision, Measure, Unit, Verdict
from phenocode.study.records import EvidenceKind, Layer
from phenocode.ui.debrief.words import iteration_words
from tests.reviews import add_answer, add_package, add_place_review, add_resolution, add_threshold, ids_of, sorted_study
from tests.test_cli import Shell, fingerprint

# Where a judge puts s0 to s9, who stand under A A A A B B B C C C in the analysis.
SORTED = "A A B A B nowhere C C unsure ."


def answer(session, package, judge, places):
    ids = ids_of(session)
    said = {"nowhere": NOWHERE, "unsure": UNSURE, ".": ""}
    chosen = {}
    for item, place in zip(package.items, places.split(), strict=True):
        layers = [said.get(one, "+".join(ids.get(part, part) for part in one.split("+"))) for one in place.split("/")]
        if place != ".":
            chosen[item] = layers
    return add_answer(session, package, judge, chosen)


@pytest.fixture
def session(tmp_path):
    with_open = sorted_study(tmp_path, language="en")
    yield with_open
    with_open.close()


def version_of(session, package):
    return session.version_by_id(package.version_id)


def measured(session, package, **asked):
    return measure_agreement(session.study, version_of(session, package), package, resamples=50, **asked)


def names(session, values):
    by_id = {one: name for name, one in ids_of(session).items()}
    return " ".join("+".join(sorted(by_id.get(part, part) for part in value.split("+"))) or "." for value in values)


def rated(session, package, layer, **asked):
    """Each judge's values by name, in the package's order."""
    ratings = ratings_of(session.study, version_of(session, package), package, layer, **asked)
    judged = {ANALYST: "analyst"} | {one.id: one.judge for one in session.study.reviews.values()}
    return {judged[judge]: names(session, [ratings.value(judge, i) for i in package.items]) for judge in ratings.judges}


def test_what_each_judge_stands_for(session):
    ids = ids_of(session)
    code_statement(session, ids["s3"], "c7")  # s3 straddles A and C
    package = add_package(session)
    move_cards(session, [ids["C"]], ids["X"])  # what was packed stands still
    answer(session, package, "R", "A A B A+C B/Y nowhere C C/unsure unsure .")
    assert rated(session, package, Layer.FIRST) == {
        "analyst": "A A A A+C B B B C C C",
        "R": "A A B A+C B nowhere C C unsure .",
    }
    assert rated(session, package, Layer.SECOND) == {
        "analyst": "X X X X+Y X X X Y Y Y",
        "R": "X X X X+Y Y nowhere Y unsure unsure .",
    }
    assert rated(session, package, Layer.ENCOUNTER)["R"] == "K K K K+L L nowhere L unsure unsure ."
    agreement = measured(session, package)
    assert agreement.layers[Layer.FIRST].before.n == 8
    assert agreement.whole.before.n == 7  # a chain that lacks a layer is no answer
    # Several places are one value, in whatever order a judge named them.
    for turned in (False, True):
        places = "+".join(sorted((ids["A"], ids["C"]), reverse=turned))
        judge = add_answer(session, package, f"S{turned}", {ids["s3"]: [places]})
        ratings = ratings_of(session.study, version_of(session, package), package, Layer.FIRST, [judge.id])
        assert ratings.value(judge.id, ids["s3"]) == ratings.value(ANALYST, ids["s3"])


def test_codes_are_judged_by_where_they_stand(session):
    ids = ids_of(session)
    package = add_package(session, unit=Unit.CODE, items=[ids["c0"], ids["c4"], ids["c7"]])
    answer(session, package, "R", "A A C")
    agreement = measured(session, package)
    assert rated(session, package, Layer.FIRST)["analyst"] == "A B C"
    first = agreement.layers[Layer.FIRST].before
    assert (first.n, round(first.percent, 1)) == (3, 66.7)
    assert agreement.layers[Layer.SECOND].before.percent == 100  # A and B both stand under X
    assert [one.subject_id for one in agreement.layers[Layer.FIRST].disagreements] == [ids["c4"]]


def test_figures_by_layer_and_for_the_whole(session):
    package = add_package(session)
    answer(session, package, "R", SORTED)
    agreement = measured(session, package)
    first, second = agreement.layers[Layer.FIRST], agreement.layers[Layer.SECOND]
    assert (first.before.n, first.before.percent) == (8, 62.5)  # unsure and missing ones don't count
    assert (second.before.n, second.before.percent) == (8, 75)
    assert (agreement.whole.before.n, agreement.whole.before.percent) == (8, 62.5)
    assert first.without_nowhere.n == 7
    assert first.without_nowhere.percent == pytest.approx(500 / 7)
    assert agreement.has_nowhere
    assert not agreement.discussed
    called = [value_name(agreement, value) for value in first.confusion.rows]
    assert called == ["A", "B", "C", "Fits nowhere"]
    assert first.confusion.cells == ((3, 1, 0, 0), (0, 1, 1, 1), (0, 0, 1, 0), (0, 0, 0, 0))
    told = [(value_name(agreement, one.value), one.n, one.agreed) for one in first.by_category]
    assert told == [("A", 4, 3), ("B", 4, 1), ("C", 2, 1), ("Fits nowhere", 1, 0)]
    whole = [value_name(agreement, value) for value in agreement.whole.confusion.rows]
    assert whole == ["A › X › K", "B › X › K", "C › Y › L", "Fits nowhere"]
    # κ from the confusion table by hand: Po = 5/8, Pe = (4·3 + 3·2 + 1·2 + 0·1)/64 = 20/64.
    assert first.before.kappa == pytest.approx((5 / 8 - 20 / 64) / (1 - 20 / 64))


def test_several_judges_and_some_of_them(session):
    package = add_package(session)
    one = answer(session, package, "R. Haddadi", SORTED)
    answer(session, package, "E. Lind", "A A A A B B B C C C")
    both = measured(session, package)
    assert both.layers[Layer.FIRST].before.kappa_why is Why.NOT_TWO
    assert both.layers[Layer.FIRST].before.n == 10
    # Pairs: 10 of the analyst and E. Lind, all equal; 8 and 8 with R. Haddadi, 5 each.
    assert both.layers[Layer.FIRST].before.percent == pytest.approx(100 * 20 / 26)
    assert sum(map(sum, both.layers[Layer.FIRST].confusion.cells)) == 18
    alone = measured(session, package, judges=[one.id])
    assert alone.layers[Layer.FIRST].before.kappa is not None
    assert [judge.judge for judge in alone.judges] == ["R. Haddadi"]
    assert all(list(d.judged) == [one.id] for d in alone.layers[Layer.FIRST].disagreements)
    heads = agreement_sheet(both).headings
    assert "κ" not in heads
    assert "κ" in agreement_sheet(alone).headings


def test_after_discussion(session):
    ids = ids_of(session)
    package = add_package(session)
    answer(session, package, "R", SORTED)
    before = measured(session, package).layers[Layer.FIRST].before
    add_resolution(session, package, ids["s2"], Layer.FIRST, ids["A"])
    add_resolution(session, package, ids["s6"], Layer.FIRST, ids["C"], Decision.CHANGED)
    add_resolution(session, package, ids["s5"], Layer.FIRST, "", Decision.OPEN)
    agreement = measured(session, package)
    first, second = agreement.layers[Layer.FIRST], agreement.layers[Layer.SECOND]
    assert first.before == before
    assert (first.after.n, first.after.percent) == (8, 87.5)
    assert second.after.percent == 87.5  # both stand where C stands now; s5 is open
    assert agreement.discussed
    assert len(first.disagreements) == 3
    assert rated(session, package, Layer.SECOND, after=True)["analyst"] == "X X X X X X Y Y Y Y"
    sentence = plain(agreement_sentence(agreement))
    assert "on 62.5 % of 8 statements" in sentence
    assert "before discussion and on 87.5 % after it" in sentence
    rows = agreement_sheet(agreement).rows
    assert [row[:4] for row in rows[:2]] == [["First layer", "before", 8, 62.5], ["First layer", "after", 8, 87.5]]


def test_points_in_place_and_sortings_with_the_analysis_shown(session):
    ids = ids_of(session)
    shown = add_package(session, blind=False)
    answer(session, shown, "R", "A B unsure A/Y . . . . . .")
    add_place_review(
        session,
        "E. Lind",
        {
            (ids["c0"], ids["A"]): Verdict.AGREE,
            (ids["A"], ids["X"]): Verdict.DISAGREE,
            (ids["X"], ""): Verdict.UNSURE,
        },
    )
    counted = points_in_place(session.study, session.version_by_id)
    # Sorted: s0 and s3 agree, s1 disagrees, s2 unsure, and of s3 the second layer disagrees.
    assert counted == {Verdict.AGREE: 3, Verdict.DISAGREE: 3, Verdict.UNSURE: 2}


def test_stale_figures_are_marked_wherever_they_go(qapp, session, tmp_path):
    ids = ids_of(session)
    package = add_package(session)
    answer(session, package, "R", SORTED)
    assert not measured(session, package).stale
    rename_card(session, ids["A"], "A, told anew")
    agreement = measured(session, package)
    assert agreement.stale
    assert agreement.names[ids["A"]] == "A"  # what was judged keeps the name that the judge saw
    told = "Out of date: the categories have changed since these figures were computed."
    assert agreement_sheet(agreement).caption.endswith(told)
    assert agreement_sentence(agreement).endswith(told)
    assert confusion_sheet(agreement, Layer.FIRST).caption.endswith(told)
    value = agreement_value(
        agreement, session.study, version_of(session, package), points_in_place(session.study, dict)
    )
    assert all(value[key]["stale"] for key in ("first_layer", "second_layer", "encounter", "whole"))
    for number, write in enumerate((export_agreement, export_confusion, export_categories)):
        out = tmp_path / f"{number}.csv"
        write(agreement, *([] if number == 0 else [Layer.FIRST]), out)
        text = out.read_text(encoding="utf-8-sig")
        assert "out of date" in text
    export_agreement(agreement, tmp_path / "a.docx")
    assert told in ZipFile(tmp_path / "a.docx").read("word/document.xml").decode()
    fresh = replace(agreement, stale=False)
    marked, unmarked = (AgreementFigure(one).draw(PRINT) for one in (agreement, fresh))
    assert any(told.startswith(getattr(shape, "text", "") or "-") for shape in marked.shapes)
    assert not any(told.startswith(getattr(shape, "text", "") or "-") for shape in unmarked.shapes)
    # What is judged anew is up to date, whatever became of the former answers.
    later = add_package(session)
    answer(session, later, "R", SORTED)
    assert not measured(session, later).stale
    assert measured(session, package).stale


def test_the_version_is_the_iteration_where_it_was_kept(session):
    package = add_package(session)
    answer(session, package, "R", SORTED)
    assert "as sent on 12 January 2026" in agreement_sheet(measured(session, package)).caption
    keep_iteration(session, "after the first talk", reason="sent")
    agreement = measured(session, package)
    assert agreement.iteration == "after the first talk"
    assert "iteration “\u2068after the first talk\u2069”" in agreement_sentence(agreement)
    keep_iteration(session, "sent once more", reason="nothing has changed")
    assert measured(session, package).iteration == "sent once more"  # the latest with these categories
    assert iteration_words(session.study, package) == "iteration 2"


def test_the_value_has_the_contract(session):
    ids = ids_of(session)
    package = add_package(session, items=[ids[f"s{n}"] for n in range(10)])
    answer(session, package, "R", SORTED)
    add_resolution(session, package, ids["s2"], Layer.FIRST, ids["A"], reason="talked over")
    agreement = measured(session, package)
    value = agreement_value(
        agreement, session.study, version_of(session, package), points_in_place(session.study, dict)
    )
    first = value["first_layer"]
    wanted = ["n", "unit", "percent", "kappa", "alpha", "interval", "confusion", "disagreements", "version", "stale"]
    for key in ("first_layer", "second_layer", "encounter", "whole"):
        assert set(wanted) <= set(value[key])
    assert (first["n"], first["unit"], first["percent"], first["stale"]) == (8, "statement", 62.5, False)
    assert first["version"] == package.version_id
    assert first["confusion"]["rows"] == ["A", "B", "C", "Fits nowhere"]
    assert first["confusion"]["cells"][0] == [3, 1, 0, 0]
    moved = first["disagreements"][0]
    assert moved["statement"] == "واژهٔ02"
    assert (moved["analyst"], moved["judges"]) == ("A", {"R": "B"})
    assert moved["resolved"]["reason"] == "talked over"
    assert value["in_place"] == {"agree": 0, "disagree": 0, "unsure": 0}


def test_edge_cases_are_told_in_both_languages(tmp_path):
    for language in ("en", "fa"):
        session = sorted_study(tmp_path, language=language, name=language)
        ids = ids_of(session)
        package = add_package(session, items=[ids["s0"], ids["s1"], ids["s2"]])
        answer(session, package, "R", "A A A")
        told = agreement_sentence(measured(session, package))
        same = "all answers are the same one" if language == "en" else "همهٔ پاسخ‌ها یکی است"
        assert same in told
        empty = add_package(session, items=[ids["s9"]])
        answer(session, empty, "R", "unsure")
        nothing = agreement_sheet(measured(session, empty))
        reason = "No item was answered by two judges" if language == "en" else "هیچ موردی از دو داور پاسخ نگرفت"
        assert any(reason in note for note in nothing.notes)
        assert nothing.rows[0][2] == ""
        nobody = add_package(session, items=[ids["s9"]])
        assert ("No judge" if language == "en" else "هنوز هیچ داوری") in agreement_sentence(measured(session, nobody))
        session.close()


def test_persian_passage_has_persian_numbers(tmp_path):
    session = sorted_study(tmp_path)
    package = add_package(session)
    answer(session, package, "ر. حدادی", SORTED)
    add_threshold(session, Measure.ALPHA, "۰٫۷", "(Krippendorff, 2019)")
    add_threshold(session, Measure.PERCENT, "80", "(Säljö, 1988)")
    agreement = measured(session, package)
    said = plain(agreement_sentence(agreement))
    assert "در لایهٔ اول، توافق تحلیلگر و داور در ۸ گزاره ۶۲٫۵ درصد بود" in said
    assert "بذر ۱۸۴۷" in said
    assert "آلفای کریپندورف (α) ۰٫۷۰؛ (Krippendorff, 2019)" in said
    assert "درصد توافق ۸۰ درصد؛ (Säljö, 1988)" in said
    assert "At the first layer" in agreement_sentence(agreement, "en")
    assert day_said(package.packed, "fa") == "۲۲ دی ۱۴۰۴"
    assert coefficient_said(-0.051, "fa") == "منفی ۰٫۰۵"
    assert coefficient_said(-0.051, "en") == "−.05"
    assert coefficient_said(-0.001, "en") == ".00"
    session.close()


def test_what_a_person_reads_of_a_persian_study_has_persian_digits_throughout(qapp, tmp_path):
    session = sorted_study(tmp_path)
    package = add_package(session)
    answer(session, package, "ر. حدادی", SORTED)
    add_resolution(session, package, ids_of(session)["s2"], Layer.FIRST, ids_of(session)["A"])
    agreement = measured(session, package)
    sheet = agreement_sheet(agreement)
    assert [in_digits(cell, "fa") for cell in sheet.rows[0][:6]] == [
        "لایهٔ اول", "پیش", "۸", "۶۲٫۵", "۰٫۴۵", "۰٫۴۸"
    ]  # fmt: skip
    assert in_digits(sheet.rows[1][3], "fa") == "۷۵٫۰"  # with all its places
    made = [sheet, *(make(agreement, one) for make in (confusion_sheet, category_sheet) for one in (Layer.FIRST, None))]
    for one in made:
        rows = (one.headings, *one.rows, *one.feet)
        read = [one.caption, *(in_digits(cell, "fa") for row in rows for cell in row), *one.notes]
        assert not set("0123456789") & set("".join(read))
    export_agreement(agreement, tmp_path / "a.docx")
    words = "".join(re.findall(r"<w:t[^>]*>([^<]*)", ZipFile(tmp_path / "a.docx").read("word/document.xml").decode()))
    assert not set("0123456789") & set(words)
    # What other programs read are numbers.
    export_agreement(agreement, tmp_path / "a.csv")
    told = list(csv.reader(io.StringIO((tmp_path / "a.csv").read_text(encoding="utf-8-sig"))))
    assert told[1][2:6] == ["8", "62.5", "0.45", "0.48"]
    assert told[2][3] == "75"
    session.close()


def test_export_of_every_kind(qapp, session, tmp_path):
    package = add_package(session)
    answer(session, package, "R", SORTED)
    agreement = agreement_of(session, resamples=50)
    for ending in ("docx", "xlsx", "csv", "svg", "png"):
        export_agreement(agreement, tmp_path / f"a.{ending}")
    document = ZipFile(tmp_path / "a.docx")
    assert any(name.endswith(".png") for name in document.namelist())  # the figure
    words = document.read("word/document.xml").decode()
    assert "without seeing the analysis" in words
    assert "First layer" in words
    cells = [[cell.value for cell in row] for row in openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0].rows]
    assert cells[0][:4] == ["Layer", "n", "Agreement %", "κ"]
    assert cells[1][:3] == ["First layer", 8, 62.5]
    told = list(csv.reader(io.StringIO((tmp_path / "a.csv").read_text(encoding="utf-8-sig"))))
    assert told[1][:3] == ["First layer", "8", "62.5"]
    assert "<title>Agreement of the analyst and R" in (tmp_path / "a.svg").read_text(encoding="utf-8")
    with pytest.raises(Refusal, match="already"):
        export_agreement(agreement, tmp_path / "a.csv")
    with pytest.raises(Refusal, match="docx"):
        export_agreement(agreement, tmp_path / "a.odt")
    subject, figures = agreement_evidence(session, agreement)
    note_evidence(session, EvidenceKind.AGREEMENT, subject, figures)
    (noted,) = session.study.evidence.values()
    assert (noted.kind, noted.subject) == (EvidenceKind.AGREEMENT, "package_1")
    assert category_sheet(agreement, None).rows[0][0] == "A › X › K"


@pytest.fixture
def shell(capsys, monkeypatch):
    monkeypatch.setenv("PHENOCODE_RESEARCHER", "N")
    return Shell(capsys)


def test_export_on_the_command_line(qapp, session, shell, tmp_path):
    study = session.path
    with pytest.raises(Refusal, match="Nothing was packed"):
        agreement_of(session)
    package = add_package(session)
    with pytest.raises(Refusal, match="No answer"):
        agreement_of(session)
    answer(session, package, "R. Haddadi", SORTED)
    answer(session, package, "E. Lind", "A A A A B B B C C C")
    shown = add_package(session, blind=False)
    answer(session, shown, "R. Haddadi", SORTED)
    for number, sentence in ((2, "analyst's places shown"), (3, "no package 3")):
        with pytest.raises(Refusal, match=sentence):
            agreement_of(session, number=number)
    with pytest.raises(Refusal, match="has not answered"):
        agreement_of(session, judges=["nobody"])
    session.close()
    before = fingerprint(study)
    assert "8 rows" in shell.done("export", "agreement", study, tmp_path / "all.csv")
    shell.done("export", "agreement", study, tmp_path / "one.csv", "--judge", "e. lind")
    assert "κ" not in (tmp_path / "all.csv").read_text(encoding="utf-8")
    assert "κ" in (tmp_path / "one.csv").read_text(encoding="utf-8")
    shell.done("export", "agreement", study, tmp_path / "who.csv", "--confusion", "--layer", "second")
    assert (tmp_path / "who.csv").read_text(encoding="utf-8-sig").startswith("Analyst,X,Y,Fits nowhere,Total")
    shell.done("export", "agreement", study, tmp_path / "by.csv", "--categories")
    assert "Category,Either chose it" in (tmp_path / "by.csv").read_text(encoding="utf-8")
    assert fingerprint(study) == before
