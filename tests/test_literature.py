"""Findings beside the literature: references, comparisons, recommendations, what is missing, the files, the command."""

import argparse
import csv
import io
import os
import re
import zipfile
from pathlib import Path
from time import perf_counter

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from phenocode.analysis.citations import citations_in, full_citation, missing_citations, unused_references
from phenocode.analysis.literature import (
    build_literature,
    findings_in_outcome_order,
    findings_without_source,
    literature_rows,
    literature_sheet,
    quotations_of,
)
from phenocode.cli.literature import literature
from phenocode.commands.categories import describe_card, merge_cards
from phenocode.commands.frameworks import add_framework, describe_framework
from phenocode.commands.interviews import remove_transcript
from phenocode.commands.literature import (
    add_reference,
    add_references,
    choose_quotations,
    describe_finding,
    describe_reference,
    finding_named,
    link_passages,
    make_finding,
    reference_named,
    remove_comparison,
    remove_finding,
    remove_reference,
    reorder_reference,
    sort_references,
    unlink_passage,
    write_comparison,
)
from phenocode.commands.literature_exports import export_literature
from phenocode.commands.memos import write_memo
from phenocode.commands.recommendations import (
    describe_recommendation,
    recommendation_numbered,
    remove_recommendation,
    write_recommendation,
)
from phenocode.commands.reference_paste import read_references
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.literature_lines import lines_below
from phenocode.study.outcome import Basis, FrameworkKind, Stance
from phenocode.study.records import Layer
from tests.literature_study import ARTICLE, PASSAGES, TEXT, add_document, make_literature, mark

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def session(tmp_path):
    made = make_literature(tmp_path)
    yield made
    made.close()


@pytest.fixture
def english(tmp_path):
    made = make_literature(tmp_path, "en")
    yield made
    made.close()


def category(session, name):
    return next(one for one in session.study.categories.values() if one.name == name)


def steps(session):
    return len(session.history())


# What is computed


def test_the_findings_stand_in_the_order_of_the_outcome(session):
    found = [(one.name, one.layer, one.depth) for one in findings_in_outcome_order(session.study)]
    assert found == [
        ("رابطه", Layer.ENCOUNTER, 0),
        ("پیوند", Layer.SECOND, 1),
        ("کنار هم", Layer.FIRST, 2),
        ("خاموشی", Layer.SECOND, 1),
        ("خواندن بی دیگری معنا ندارد", None, 0),
    ]


def test_the_table_of_findings_and_sources(session):
    rows = [(r.finding.name, r.source, r.pages, r.stance, r.note) for r in literature_rows(session.study)]
    assert rows == [
        ("پیوند", "King, 2007", "51-53", Stance.ALIGNED, "نزدیک به دیوار"),
        ("پیوند", "رضایی و کریمی، ۱۳۹۹", "۱۲", Stance.PARTLY_IN_CONFLICT, ""),
        ("خاموشی", "", "", Stance.NOTHING_FOUND, ""),
    ]
    first = literature_rows(session.study)[0]
    assert [(one.words, one.language) for one in first.passages] == [(words, "en") for words in PASSAGES]
    table = build_literature(session.study)
    assert table.counts == {Stance.ALIGNED: 1, Stance.PARTLY_IN_CONFLICT: 1, Stance.NOTHING_FOUND: 1}
    sheet = literature_sheet(table)
    assert sheet.right_to_left
    assert list(sheet.rows[0][:5]) == ["پیوند", "طبقهٔ لایهٔ دوم", "King, 2007", "۵۱-۵۳", "همسو"]
    assert sheet.notes == ["موضع منبع‌ها: همسو: ۱؛ تا حدی ناهمسو: ۱؛ چیزی یافت نشد: ۱."]


def test_findings_without_a_source(session):
    study = session.study
    assert [(one.finding.name, one.searched) for one in findings_without_source(study)] == [
        ("خاموشی", True),
        ("خواندن بی دیگری معنا ندارد", False),
    ]
    every = [one.finding.name for one in findings_without_source(study, Layer)]
    assert every == ["رابطه", "کنار هم", "خاموشی", "خواندن بی دیگری معنا ندارد"]


def test_quotations_are_those_of_the_category_or_the_chosen_ones(session):
    study = session.study
    assert [one.quotation for one in quotations_of(study, category(session, "پیوند").id)] == [
        "با هم می‌خوانیم",
        "گفت‌وگو می‌کنیم",
    ]
    own = study.findings_in_order()[0]
    assert quotations_of(study, own.id) == []
    statement = study.statements_in_order()[2]
    choose_quotations(session, own.id, [statement.id])
    assert quotations_of(study, own.id) == [statement]
    with pytest.raises(Refusal, match="passage of literature"):
        choose_quotations(session, own.id, [study.passages_in_order()[0].id])


def test_citations_are_matched_with_the_list(session):
    cited = {one.citation.authors: one.reference_id for one in citations_in(session.study)}
    king = reference_named(session.study, "King 2007")
    # «کینگ» is King's other spelling; nobody's words and no transcript are looked at.
    assert cited == {"کینگ": king.id, "احمدی و همکاران": None, "استفانو": None}
    (ahmadi, stefanou) = missing_citations(session.study)
    assert (ahmadi.words, [at.name for at in ahmadi.places]) == ("احمدی و همکاران، ۱۴۰۰", ["کنار هم"])
    assert [at.field for at in ahmadi.places] == ["definition"]
    assert [session.study.references[one].authors for one in stefanou.perhaps] == [
        "Stefanou, C. J.; Sarmaniotis, C.; Stafyla, A."
    ]
    assert [one.year for one in unused_references(session.study)] == ["2003"]


def test_jalali_and_gregorian_years_are_different_sources(session):
    add_reference(session, authors="احمدی، علی", year="2021", title="الف")
    assert [one.year for one in missing_citations(session.study)] == ["۱۴۰۰", "۲۰۰۳"]
    add_reference(session, authors="احمدي, علي", year="1400", title="ب")
    assert [one.year for one in missing_citations(session.study)] == ["۲۰۰۳"]


def test_of_two_sources_of_one_author_and_year_the_one_with_as_many_authors_is_meant(english):
    alone = reference_named(english.study, "King, 2007")
    both = add_reference(english, authors="King, S.; Cotterill, S.", year="2007", title="Transformational government")
    bond = category(english, "Bond")
    describe_card(english, bond.id, definition="As (King & Cotterill, 2007) say.")
    found = {one.citation.authors: one.reference_id for one in citations_in(english.study)}
    assert (found["King"], found["King & Cotterill"]) == (alone.id, both.id)


def test_a_memo_and_a_note_are_looked_at_and_say_where(english):
    write_memo(english, category(english, "Bond").id, "Compare Säljö (1979).")
    (marton, saljo) = missing_citations(english.study)
    assert saljo.words == "Säljö, 1979"
    assert [(at.kind, at.called, at.name) for at in saljo.places] == [("category", "memo", "Bond")]
    assert marton.places[0].name == "Side by side"


def test_what_names_a_source_cites_it_without_brackets(english):
    made = add_framework(english, "Agreement", FrameworkKind.UNORDERED, source="Landis & Koch, 1977", items=[("a", "")])
    cited = {one.words: [(at.kind, at.name) for at in one.places] for one in missing_citations(english.study)}
    assert cited["Landis & Koch, 1977"] == [("framework", made.name)]
    describe_framework(english, made.id, source="Landis, 1977")
    assert "Landis, 1977" in [one.words for one in missing_citations(english.study)]


# The list of references


def test_a_source_is_added_once(session):
    before = steps(session)
    with pytest.raises(Refusal, match="in the list already"):
        add_reference(session, authors="KING, S.F. [کینگ]", year="۲۰۰۷", title="Citizens as Customers!")
    with pytest.raises(Refusal, match="authors or a title"):
        add_reference(session, authors=" ", title="\n")
    interview = session.study.interviews()[0]
    with pytest.raises(Refusal, match="no literature document"):
        add_reference(session, authors="A", transcript_id=interview.id)
    assert steps(session) == before
    made = add_reference(session, authors="King, S. F.", year="2007", title="Another\npaper")
    assert made.title == "Another paper"
    assert session.study.references_in_order()[-1] == made
    assert full_citation(made) == "King, S. F. (2007). Another paper."


def test_a_source_is_described_and_ordered(session):
    study = session.study
    king, rezaei, stefanou = study.references_in_order()
    before = steps(session)
    describe_reference(session, king.id, year="2007")
    reorder_reference(session, king.id, rezaei.id)
    assert steps(session) == before
    describe_reference(session, king.id, year="2007a")
    assert study.references[king.id].transcript_id == king.transcript_id
    with pytest.raises(Refusal, match="in the list already"):
        describe_reference(session, stefanou.id, authors=king.authors, year="2007a", title=king.title)
    reorder_reference(session, stefanou.id, king.id)
    assert [one.id for one in study.references_in_order()] == [stefanou.id, king.id, rezaei.id]
    sort_references(session)
    assert [one.id for one in study.references_in_order()] == [rezaei.id, king.id, stefanou.id]
    session.undo()
    assert [one.id for one in study.references_in_order()] == [stefanou.id, king.id, rezaei.id]


def test_its_document_stays_while_passages_are_linked(session):
    study = session.study
    king = reference_named(study, "King")
    other = add_document(session, name="Other")
    with pytest.raises(Refusal, match="Passages of another document"):
        describe_reference(session, king.id, transcript_id=other.id)
    describe_reference(session, king.id, transcript_id="")
    assert study.references[king.id].transcript_id is None


def test_a_source_stays_when_its_document_goes(session):
    study = session.study
    document = add_document(session, name="Later")
    later = add_reference(session, authors="Marton, F.", year="1981", title="Conceptions", transcript_id=document.id)
    before = set(study.all_records())
    remove_transcript(session, document.id)
    assert study.references[later.id].transcript_id is None
    session.undo()
    assert set(study.all_records()) == before


def test_a_source_goes_with_what_it_said_and_comes_back(session):
    study = session.study
    king = reference_named(study, "king, ۲۰۰۷")
    remove_reference(session, king.id)
    assert [row.source for row in literature_rows(study)] == ["رضایی و کریمی، ۱۳۹۹", ""]
    assert not study.supports
    session.undo()
    assert len(literature_rows(study)[0].passages) == 2


def test_sources_are_named_as_they_are_cited(session):
    study = session.study
    assert reference_named(study, "خواندن گروهی").year == "۱۳۹۹"
    with pytest.raises(Refusal, match="Add it first"):
        reference_named(study, "Nobody, 1999")
    add_reference(session, authors="King, S. F.", year="2009", title="Later")
    with pytest.raises(Refusal, match="means several"):
        reference_named(study, "King")
    assert reference_named(study, "King, 2009").title == "Later"


def test_a_pasted_list_is_read_line_by_line_and_added_once(session):
    pasted = """
    1. King, S. F. (2007). Citizens as customers. Government Information Quarterly, 24(1), 47–63.
    • Åkerlind, G. S. (2005) Variation and commonality. Higher Education Research, 24(4).
    احمدی، علی؛ رضایی، م. (۱۴۰۰). «خواندن با هم». فصلنامهٔ کتاب، ۳ (۲)، ۱۲–۳۰.
    وزارت علوم (بی‌تا). سند نقشهٔ جامع.
    A line of no known form
    """
    read = read_references(pasted)
    assert [(one.authors, one.year, one.title, one.publication) for one in read] == [
        ("King, S. F.", "2007", "Citizens as customers", "Government Information Quarterly, 24(1), 47–63"),
        ("Åkerlind, G. S.", "2005", "Variation and commonality", "Higher Education Research, 24(4)"),
        ("احمدی، علی؛ رضایی، م.", "۱۴۰۰", "خواندن با هم", "فصلنامهٔ کتاب، ۳ (۲)، ۱۲–۳۰"),
        ("وزارت علوم", "بی‌تا", "سند نقشهٔ جامع", ""),
        ("", "", "A line of no known form", ""),
    ]
    remove_reference(session, reference_named(session.study, "King").id)
    add_reference(session, authors="King, S. F.", year="2007", title="Citizens as customers")
    before = steps(session)
    added, left = add_references(session, [*read, *read])
    assert (len(added), len(left)) == (4, 6)
    assert steps(session) == before + 1
    assert "احمدی و همکاران، ۱۴۰۰" not in [one.words for one in missing_citations(session.study)]
    assert add_references(session, read) == ([], read)
    assert steps(session) == before + 1


def test_a_list_of_thousands_is_added_at_once(session):
    listed = "\n".join(f"Author{n}, A. ({1990 + n % 30}). The title {n} of a work. A journal." for n in range(3000))
    begun = perf_counter()
    added, left = add_references(session, read_references(listed))
    assert (len(added), left) == (3000, [])
    assert perf_counter() - begun < 5, "each is compared with all others"


# Comparisons


def test_a_comparison_is_one_for_each_pair(session):
    study = session.study
    bond, king = category(session, "پیوند"), reference_named(study, "King")
    known = study.comparisons_of(bond.id)[0]
    before = steps(session)
    write_comparison(session, bond.id, king.id, pages="51-53", stance=Stance.ALIGNED, note="نزدیک به دیوار")
    assert steps(session) == before
    again = write_comparison(session, bond.id, king.id, stance=Stance.IN_CONFLICT)
    assert (again.id, study.comparisons_of(bond.id)[0]) == (known.id, again)
    assert len(literature_rows(study)[0].passages) == 2
    remove_comparison(session, again.id)
    assert len(study.comparisons_of(bond.id)) == 1
    assert not study.supports


def test_nothing_found_stands_alone(session):
    study = session.study
    bond, silence = category(session, "پیوند"), category(session, "خاموشی")
    king = reference_named(study, "King")
    with pytest.raises(Refusal, match="only that nothing was found"):
        write_comparison(session, silence.id, None, stance=Stance.ALIGNED)
    with pytest.raises(Refusal, match="set beside پیوند already"):
        write_comparison(session, bond.id, None, stance=Stance.NOTHING_FOUND)
    write_comparison(session, silence.id, None, stance=Stance.NOTHING_FOUND, note="در سه پایگاه")
    write_comparison(session, silence.id, king.id, stance=Stance.PARTLY_ALIGNED, note="ص. ۴")
    (only,) = study.comparisons_of(silence.id)
    assert (only.reference_id, only.note) == (king.id, "در سه پایگاه\nص. ۴")
    session.undo()
    assert [one.reference_id for one in study.comparisons_of(silence.id)] == [None]


@pytest.mark.parametrize("gone", ["پیوند", "خاموشی"])
def test_merged_with_a_finding_that_has_a_source_nothing_found_is_a_note_on_it(session, gone):
    study = session.study
    bond, silence = category(session, "پیوند"), category(session, "خاموشی")
    write_comparison(session, silence.id, None, stance=Stance.NOTHING_FOUND, note="در سه پایگاه")
    sources = {one.reference_id for one in study.comparisons_of(bond.id)}
    before = set(study.all_records())
    into = silence if gone == "پیوند" else bond
    merge_cards(session, category(session, gone).id, into.id)
    kept = study.comparisons_of(into.id)
    assert {one.reference_id for one in kept} == sources
    assert sum("در سه پایگاه" in one.note for one in kept) == 1
    assert sum(len(row.passages) for row in literature_rows(study)) == 2
    session.undo()
    assert set(study.all_records()) == before


def test_merged_findings_keep_what_sources_say_and_what_rests_on_them_once(session):
    study = session.study
    bond, silence, king = category(session, "پیوند"), category(session, "خاموشی"), reference_named(study, "King")
    write_comparison(session, silence.id, king.id, pages="9", stance=Stance.IN_CONFLICT, note="دور از دیوار")
    first, second = study.recommendations_in_order()
    own = next(iter(study.findings))
    describe_recommendation(session, first.id, finding_ids=[bond.id, silence.id, own])
    describe_recommendation(session, second.id, finding_ids=[silence.id])
    before = set(study.all_records())
    merge_cards(session, silence.id, bond.id)
    (kept,) = [one for one in study.comparisons_of(bond.id) if one.reference_id == king.id]
    assert (kept.pages, kept.stance) == ("51-53, 9", Stance.ALIGNED)
    assert {"نزدیک به دیوار", "دور از دیوار"} <= set(kept.note.split("\n"))
    rests = [{finding.id for finding in one.findings} for one in build_literature(study).advice]
    assert rests == [{bond.id, own}, {bond.id}]
    assert len(study.bases) == 3
    session.undo()
    assert set(study.all_records()) == before


def test_only_passages_of_the_source_are_linked(session):
    study = session.study
    comparison = study.comparisons_of(category(session, "پیوند").id)[0]
    statement = study.statements_in_order()[0]
    other = add_document(session, name="Other")
    foreign = mark(session, other, ARTICLE, "Citizens are not customers")
    before = steps(session)
    with pytest.raises(Refusal, match="document of its own"):
        link_passages(session, comparison.id, [foreign])
    with pytest.raises(Refusal, match="passages of literature"):
        link_passages(session, comparison.id, [statement.id])
    nothing = study.comparisons_of(category(session, "خاموشی").id)[0]
    with pytest.raises(Refusal, match="no passage"):
        link_passages(session, nothing.id, [foreign])
    assert steps(session) == before
    rezaei = study.comparisons_of(category(session, "پیوند").id)[1]
    link_passages(session, rezaei.id, [foreign])
    unlink_passage(session, rezaei.id, foreign)
    assert study.supports_of(rezaei.id) == []


# Findings and recommendations


def test_own_findings(session):
    study = session.study
    (own,) = study.findings_in_order()
    with pytest.raises(Refusal, match="taken"):
        make_finding(session, "خواندن بي ديگري معنا ندارد")
    describe_finding(session, own.id, "هیچ‌کس تنها نمی‌خواند")
    assert finding_named(study, "هیچ کس تنها نمی‌خواند") == own.id
    assert finding_named(study, "پیوند") == category(session, "پیوند").id
    with pytest.raises(Refusal, match="no finding"):
        finding_named(study, "نیست")
    make_finding(session, "پیوند")
    with pytest.raises(Refusal, match="several findings"):
        finding_named(study, "پیوند")
    remove_finding(session, own.id)
    assert own.id not in {basis.finding_id for basis in study.bases.values()}


def test_recommendations_rest_on_findings(session):
    study = session.study
    first, second = study.recommendations_in_order()
    silence = category(session, "خاموشی")
    before = steps(session)
    describe_recommendation(session, second.id, text=" آزمایشی آغاز کنید. ", finding_ids=[])
    assert steps(session) == before
    describe_recommendation(session, second.id, text="آرام آغاز کنید.", finding_ids=[silence.id, silence.id])
    assert [one.finding_id for one in study.linked(Basis, "recommendation_id", second.id)] == [silence.id]
    assert [[one.name for one in advice.findings] for advice in build_literature(study).advice] == [
        ["پیوند", "خواندن بی دیگری معنا ندارد"],
        ["خاموشی"],
    ]
    with pytest.raises(Refusal, match="needs words"):
        write_recommendation(session, "  ")
    with pytest.raises(Refusal, match="no recommendation 3"):
        recommendation_numbered(study, 3)
    remove_recommendation(session, first.id)
    assert [basis.recommendation_id for basis in study.bases.values()] == [second.id]


def test_a_finding_that_is_a_sentence_ends_once_where_a_recommendation_names_it(session):
    finding = make_finding(session, "کسی تنها نمی‌خواند.")
    write_recommendation(session, "با هم بخوانید.", [finding.id])
    said = [line for lines in lines_below(build_literature(session.study)) for line in lines.lines]
    assert any(line.endswith("با هم بخوانید. بر پایهٔ: کسی تنها نمی‌خواند.") for line in said)


def test_it_is_all_there_after_closing(tmp_path):
    made = make_literature(tmp_path)
    table = build_literature(made.study)
    made.close()
    again = Session.open(made.path, researcher="N")
    assert build_literature(again.study).as_json() == table.as_json()
    again.close()


# Files


def pretty(path):
    with zipfile.ZipFile(path) as archive:
        tree = etree.fromstring(archive.read("word/document.xml"))
    return etree.tostring(tree, pretty_print=True, encoding="unicode")


@pytest.mark.parametrize("language", ["fa", "en"])
def test_the_document_is_as_approved(tmp_path, language):
    """The golden files were looked at as printed pages. PHENOCODE_WRITE_GOLDEN=1 writes them anew, to be looked at."""
    made = make_literature(tmp_path, language)
    export_literature(made, tmp_path / "out.docx")
    made.close()
    golden = GOLDEN / f"literature-{language}.xml"
    written = pretty(tmp_path / "out.docx")
    if os.environ.get("PHENOCODE_WRITE_GOLDEN"):
        golden.write_text(written, encoding="utf-8")
    assert written.splitlines() == golden.read_text(encoding="utf-8").splitlines()


def test_word_has_the_table_and_what_belongs_to_it(session, tmp_path):
    export_literature(session, tmp_path / "out.docx")
    document = docx.Document(str(tmp_path / "out.docx"))
    table = document.tables[0]._tbl
    assert table.find(f"{qn('w:tblPr')}/{qn('w:bidiVisual')}") is not None
    merges = [cell.get(qn("w:val")) for cell in table.iter(qn("w:vMerge"))]
    assert merges == ["restart", None]
    texts = [paragraph.text for paragraph in document.paragraphs if paragraph.text]
    assert texts[0] == "جدول ۱. یافته‌های پژوهش در کنار پیشینه"
    assert texts[1] == "موضع منبع‌ها: همسو: ۱؛ تا حدی ناهمسو: ۱؛ چیزی یافت نشد: ۱."
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 2"]
    assert headings == ["یافته‌های بی‌منبع", "ارجاع‌هایی که در فهرست منابع نیستند", "پیشنهادها", "منابع"]
    # An English source is set from left to right, and without its other spelling.
    king = next(p for p in document.paragraphs if p.text.startswith("King"))
    assert king._p.pPr.find(qn("w:bidi")).get(qn("w:val")) == "0"
    assert "کینگ" not in king.text


def test_only_references_are_set_in_the_direction_of_their_own_script(english, tmp_path):
    write_recommendation(english, "Say «خواندن» to all (احمدی، ۱۳۹۹).")
    add_reference(english, authors="رضایی، مریم", year="۱۳۹۹", title="خواندن گروهی")
    export_literature(english, tmp_path / "out.docx")
    turned = {
        paragraph.text
        for paragraph in docx.Document(str(tmp_path / "out.docx")).paragraphs
        if paragraph._p.pPr.find(qn("w:bidi")) is not None
    }
    assert turned == {"رضایی، مریم (۱۳۹۹). خواندن گروهی."}


def test_sheets_and_refusals(session, english, tmp_path):
    out = tmp_path / "out.csv"
    export_literature(session, out)
    rows = list(csv.reader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
    assert rows[0][0] == "یافته"
    assert rows[1][6] == "\n".join(f"“{words}”" for words in PASSAGES)
    assert len(rows) == 4
    with pytest.raises(Refusal, match="exists already"):
        export_literature(session, out)
    with pytest.raises(Refusal, match=re.escape(".docx, .xlsx, .csv, .html")):
        export_literature(session, tmp_path / "out.svg")
    export_literature(english, tmp_path / "out.xlsx")
    with zipfile.ZipFile(tmp_path / "out.xlsx") as archive:
        shared = archive.read("xl/sharedStrings.xml").decode()
    for words in ("Marton &amp; Booth, 1997", "Nobody reads alone", "Make reading groups", "Citizens as customers"):
        assert words in shared


def test_an_empty_study_has_nothing_to_write(tmp_path):
    made = Session.create(tmp_path / "a.pheno", title="A", phenomenon="", question="", language="en", researcher="N")
    with pytest.raises(Refusal, match="nothing to write"):
        export_literature(made, tmp_path / "out.docx")
    made.close()
    assert not (tmp_path / "out.docx").exists()


# The command


def run(path, deed, act=None, **given):
    return literature(argparse.Namespace(study=path, deed=deed, act=act, **given))


def test_the_command(tmp_path):
    made = make_literature(tmp_path, "en")
    path = made.path
    made.close()
    texts = {"authors": "Marton, F.; Booth, S.", "year": "1997", "title": "Learning", "publication": "LEA"}
    answer = run(path, "reference", "add", **texts, document="")
    assert answer.value["citation"] == "Marton & Booth, 1997"
    nothing = dict.fromkeys(("authors", "year", "title", "publication"))
    answer = run(path, "reference", "set", source="Marton", **nothing | {"year": "1998"}, document="King 2007")
    assert (answer.value["year"], answer.value["document"]) == ("1998", True)
    assert len(run(path, "reference", "list").value) == 4
    assert run(path, "reference", "sort").value[0]["citation"] == "Hernon & Altman, 2001"
    assert run(path, "finding", "add", name="Silence speaks").value == {"finding": "Silence speaks"}
    compared = {"pages": "3", "note": "", "remove": False}
    answer = run(path, "compare", finding="Silence speaks", source="Marton", stance="in_conflict", **compared)
    assert answer.lines == ["Silence speaks — Marton & Booth, 1998: in conflict"]
    answer = run(path, "recommend", text="Listen.", finding=["Silence speaks", "Bond"], number=None, remove=None)
    assert answer.value == {"text": "Listen.", "findings": ["Bond", "Silence speaks"]}
    run(path, "recommend", text="Listen more.", finding=[], number=3, remove=None)
    told = run(path, "list", layer=["second"])
    assert told.value["recommendations"][2] == {"text": "Listen more.", "findings": ["Bond", "Silence speaks"]}
    assert told.value["stances"]["in_conflict"] == 1
    assert "! missing from the list of references: Marton & Booth, 1997" in told.lines
    run(path, "recommend", text="", finding=[], number=None, remove=3)
    run(path, "compare", finding="Silence speaks", source="Marton", stance=None, **compared | {"remove": True})
    with pytest.raises(Refusal, match="--stance"):
        run(path, "compare", finding="Bond", source="King", stance=None, **compared)
    run(path, "finding", "remove", name="Silence speaks")
    run(path, "reference", "remove", source="Marton")
    assert len(run(path, "list", layer=[]).value["references"]) == 3
    assert TEXT["en"]
