"""The findings report and the codebook: what stands in them, in which order, and what they say is missing."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phenocode.analysis.codebook import build_codebook, codebook_manuscript, codebook_sheet
from phenocode.analysis.findings_report import build_findings_report
from phenocode.analysis.manuscript import FigureBlock, Heading, Manner, Paragraph
from phenocode.study.outcome import Finding, Relation, RelationKind, Support
from phenocode.study.records import Case, CaseKind, Layer
from tests.manuscripts import assert_approved, paragraphs
from tests.small_studies import Builder, library_en, library_fa


def garden() -> Builder:
    """Two participants, one full branch of the tree and one that lacks its encounter."""
    b = Builder("en", "gardens")
    b.setting("North")
    b.participant("P1", "North")
    b.participant("P2", "North")
    b.transcript("one", "P1")
    b.transcript("two", "P2")
    b.encounter("In hand")
    b.second("Upkeep", "In hand")
    b.first("Repair", "Upkeep")
    b.first("Order", "Upkeep")
    b.second("Company")
    b.first("Talk", "Company")
    b.new_code("mending", "Repair")
    b.new_code("tidying", "Order")
    b.new_code("greeting", "Talk")
    b.new_code("loose")
    for number in range(5):
        b.statement(f"s{number}", "one" if number < 3 else "two", (100 * number, f"words {number}"), codes=["mending"])
    b.code("s0", "tidying")
    b.statement("t1", "two", (900, "words of order"), codes=["tidying"])
    b.statement("g1", "two", (1000, "words of greeting"), codes=["greeting"])
    b.statement("u1", "one", (2000, "uncoded words"))
    return b


def report_of(study, **options):
    return build_findings_report(study, **options).manuscript


def quoted_under(manuscript, category):
    """The statements quoted between the heading of a category and the next heading."""
    found, inside = [], False
    for block in manuscript.blocks:
        if isinstance(block, Heading):
            inside = block.category_id == category
        elif inside and isinstance(block, Paragraph) and block.manner is Manner.QUOTATION:
            found.append(block.statement_id)
    return found


@pytest.mark.parametrize("library", [library_fa, library_en])
def test_the_texts_are_as_approved(library):
    study = library().study()
    language = study.about.language
    assert_approved(
        report_of(study, quotations=2, line_of=lambda statement: statement.position + 1), f"report-{language}"
    )
    assert_approved(codebook_manuscript(build_codebook(study)), f"codebook-{language}")


def test_encounter_second_and_first_layer_follow_each_other():
    headings = [(b.level, b.text) for b in report_of(garden().study()).blocks if isinstance(b, Heading)]
    assert headings == [
        (1, "Outcome space"),
        (1, "In hand"), (2, "Upkeep"), (3, "Repair"), (3, "Order"),
        (1, "Not brought to a kind of encounter"), (2, "Company"), (3, "Talk"), (2, "Initial codes under no category"),
    ]  # fmt: skip


def test_chosen_cases_stand_first_and_the_first_statements_fill_up():
    b = garden()
    assert quoted_under(report_of(b.study(), quotations=3), "Repair") == ["s0", "s1", "s2"]
    for number, (statement, kind) in enumerate(
        [("s4", CaseKind.CORE), ("s1", CaseKind.NEGATIVE), ("s3", CaseKind.BORDERLINE)]
    ):
        b.records[f"case{number}"] = Case(f"case{number}", "Repair", statement, kind, number)
    manuscript = report_of(b.study(), quotations=2)
    assert quoted_under(manuscript, "Repair") == ["s4", "s0", "s3", "s1"]
    labels = [p.text for p in paragraphs(manuscript, Manner.NOTE) if p.text.endswith("cases:")]
    assert labels == ["Borderline cases:", "Negative cases:"]
    assert quoted_under(report_of(b.study(), quotations=0), "Repair") == ["s3", "s1"]


def test_words_that_were_quoted_already_come_last():
    assert quoted_under(report_of(garden().study(), quotations=1), "Order") == ["t1"]
    assert quoted_under(report_of(garden().study(), quotations=2), "Order") == ["t1", "s0"]


def test_a_quotation_is_verbatim_with_code_name_and_line():
    manuscript = report_of(garden().study(), line_of=lambda statement: 7)
    quoted = next(p for p in paragraphs(manuscript, Manner.QUOTATION) if p.statement_id == "t1")
    assert (quoted.text, quoted.label) == ("words of order", "(P2, line 7)")


def test_words_of_a_transcript_that_runs_the_other_way_are_turned():
    b = garden()
    study = b.study()
    study.transcripts["two"] = replace(study.transcripts["two"], direction="rtl")
    turned = {p.statement_id: p.turned for p in paragraphs(report_of(study), Manner.QUOTATION)}
    assert turned["s0"] is False
    assert turned["t1"] is True


def test_what_is_missing_is_said():
    b = garden()
    b.first("Bare", "Upkeep")
    said = [p.text for p in paragraphs(report_of(b.study()), Manner.MISSING)]
    assert said.count("No definition written.") == 7
    assert "No evidence: no statement reaches this category." in said
    assert "1 selected statement has no code." in said
    empty = Builder("fa", "باغ").study()
    assert [p.text for p in paragraphs(report_of(empty), Manner.MISSING)] == [
        "هنوز هیچ نوع مواجهه‌ای نیست؛ پس فضای نتیجه‌ای هم نیست."
    ]
    assert not [block for block in report_of(empty).blocks if isinstance(block, FigureBlock)]


def test_relations_and_own_findings_stand_with_their_quotations():
    b = garden()
    b.records |= {
        "r": Relation("r", RelationKind.INCLUDES, "Order", "Repair", "Whoever orders mends"),
        "f": Finding("f", "Nobody waits.", 1),
        "x": Support("x", "r", "t1", 1),
    }
    manuscript = report_of(b.study())
    texts = [block.text for block in manuscript.blocks if isinstance(block, Heading | Paragraph)]
    at = texts.index("“Order” includes “Repair”. Whoever orders mends.")
    assert texts[at - 1] == "Relations between the categories"
    assert texts[at + 1] == "words of order"
    assert texts[texts.index("Nobody waits.") + 1] == "No quotation was chosen for this finding."


def test_words_of_the_literature_are_no_quotations_of_a_finding():
    b = garden()
    b.transcript("article", literature=True)
    b.statement("passage", "article", (0, "words of an article"))
    b.records |= {"f": Finding("f", "Nobody waits.", 1), "x": Support("x", "f", "passage", 1)}
    blocks = report_of(b.study()).blocks
    texts = [block.text for block in blocks if isinstance(block, Paragraph)]
    assert "words of an article" not in texts
    assert texts[texts.index("Nobody waits.") + 1] == "No quotation was chosen for this finding."


def test_the_codebook_has_each_code_once_for_each_of_its_categories():
    study = library_fa().study()
    rows = codebook_sheet(build_codebook(study)).rows
    placed = sum(max(len(study.placements_of(code)), 1) for code in study.codes)
    assert len(rows) == len(study.categories) + placed
    assert {row[1] for row in rows} >= {code.name for code in study.codes.values()}
    under = {row[2] for row in rows if row[1] == "جای همیشگی"}
    assert under == {"بودن در فضا", "نوبت و مسئولیت"}


def test_a_core_case_is_the_example_of_its_codes():
    b = garden()
    b.records["case"] = Case("case", "Repair", "s3", CaseKind.CORE, 1)
    entry = build_codebook(b.study(), examples=2).codes["Repair"][0]
    assert entry.examples == (("words 3", "(P2)"), ("words 0", "(P1)"))
    assert (entry.statements, entry.participants, entry.settings) == (5, 2, 1)


def test_the_column_of_definitions_is_left_out_where_no_code_has_any():
    manuscript = codebook_manuscript(build_codebook(garden().study()))
    assert paragraphs(manuscript, Manner.MISSING)[0].text == "No initial code has a definition written."
    b = garden()
    b.change("loose", definition="one that fits nowhere")
    sheets = [block.sheet for block in codebook_manuscript(build_codebook(b.study())).blocks if hasattr(block, "sheet")]
    assert all("Definition" in sheet.headings for sheet in sheets)


@settings(max_examples=40, deadline=None)
@given(
    parents=st.lists(st.sampled_from(["A", "B", "C", None]), min_size=1, max_size=5),
    links=st.lists(st.tuples(st.integers(0, 7), st.integers(0, 4)), max_size=20, unique=True),
    cases=st.lists(st.tuples(st.sampled_from("ABC"), st.integers(0, 7), st.sampled_from(list(CaseKind))), max_size=5),
    quotations=st.integers(1, 4),
)
def test_each_first_layer_category_with_a_statement_is_quoted(parents, links, cases, quotations):
    b = Builder("en", "x")
    b.participant("P1")
    b.transcript("one", "P1")
    b.encounter("E")
    b.second("S", "E")
    for name, parent in (("A", "S"), ("B", "S"), ("C", None)):
        b.first(name, parent)
    for number, parent in enumerate(parents):
        b.new_code(f"code{number}", *([parent] if parent else []))
    for number in range(8):
        b.statement(f"s{number}", "one", (10 * number, f"w{number}"))
    for statement, code in links:
        if code < len(parents):
            b.code(f"s{statement}", f"code{code}")
    for category, statement, kind in cases:
        b.records[f"{category}{statement}"] = Case(f"{category}{statement}", category, f"s{statement}", kind, 1)
    study = b.study()
    manuscript = report_of(study, quotations=quotations)
    for category in study.layer(Layer.FIRST):
        quoted = quoted_under(manuscript, category.id)
        chosen = {case.statement_id for case in study.cases_of(category.id)}
        below = {one.id for one in study.statements_below(category)}
        assert len(quoted) == len(set(quoted))
        assert set(quoted) <= below | chosen
        assert bool(quoted) or not below
        assert len(set(quoted) - chosen) <= quotations
        if len(below | chosen) <= quotations:
            assert set(quoted) == below | chosen
