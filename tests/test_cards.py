"""The category cards: what stands on them, and how they are written."""

import csv
import io
import os
import zipfile
from pathlib import Path

import docx
import pytest
from lxml import etree

from phenocode.analysis.cards import build_cards, parts_of, standing_said
from phenocode.commands.card_exports import cards_of_study, export_cards
from phenocode.commands.cases import choose_case
from phenocode.commands.categories import describe_card, make_category, move_cards
from phenocode.commands.statements import mark_statement
from phenocode.errors import Refusal
from phenocode.exchange.cards_word import write_cards_docx
from phenocode.exchange.page import profile_named
from phenocode.study.outcome import (
    Assignment,
    Comparison,
    Dimension,
    Framework,
    FrameworkItem,
    FrameworkKind,
    Reference,
    Relation,
    RelationKind,
    Stance,
    Variation,
)
from phenocode.study.records import CaseKind, Layer
from tests.filled_forms import w
from tests.studies import add_transcript, make_session

GOLDEN = Path(__file__).parent / "golden"
WORDS = {
    "fa": {
        "text": "آنجا جای درس است.\nدر OPAC گشتم.\nکسی مرا نمی‌شناسد.\nهمه سلام می‌کنند.",
        "names": ("مواجههٔ فردی", "کتابخانه چون جا", "جای درس", "جای دیدار"),
        "definition": "کتابخانه جایی است که CRM ندارد & آرام است.",
        "justification": "یکی تنهایی می‌خواهد و دیگری دیدار.",
    },
    "en": {
        "text": "It is a place to study.\nI looked in the کتابخانه list.\nNobody knows me.\nAll say hello.",
        "names": ("Alone", "Library as a place", "Place to study", "Place to meet"),
        "definition": "The library is a quiet place <& orderly>.",
        "justification": "One wants to be alone, the other to meet.",
    },
}


def study_of(folder, language):
    words = WORDS[language]
    session = make_session(folder, language=language, name=f"cards-{language}")
    transcript = add_transcript(session, words["text"], participant="P1")
    lines, start = [], 0
    for line in words["text"].split("\n"):
        lines.append(mark_statement(session, transcript.id, [(start, start + len(line))], codes=[f"code {len(lines)}"]))
        start += len(line) + 1
    layers = (Layer.ENCOUNTER, Layer.SECOND, Layer.FIRST, Layer.FIRST)
    made = [make_category(session, layer, name) for layer, name in zip(layers, words["names"], strict=True)]
    encounter, second, first, other = (one.id for one in made)
    move_cards(session, [second], encounter)
    move_cards(session, [first], second)
    codes = {code.name: code.id for code in session.study.codes_in_order()}
    move_cards(session, [codes[f"code {number}"] for number in range(4)], first)
    describe_card(
        session, first, definition=words["definition"], referential="what", is_not="not that",
        second_language_name="Place / جا",
    )  # fmt: skip
    choose_case(session, second, lines[0].id, CaseKind.CORE)
    choose_case(session, second, lines[1].id, CaseKind.NEGATIVE)
    session.run(
        "test",
        {},
        lambda transaction: transaction.insert(
            Relation("r1", RelationKind.CONTRADICTS, first, other, words["justification"]),
            Relation("r2", RelationKind.INCLUDES, second, first, ""),
            Dimension("d1", "Time", "", 1),
            Variation("v1", "d1", first, "slow"),
            Framework("f1", "Stages", FrameworkKind.ORDERED, "King 2007", 1),
            FrameworkItem("i1", "f1", "Information", "", 1),
            Assignment("a1", "i1", first),
            Reference("q1", "King, S.", "2007", "Citizens", "Journal", None, 1),
            Comparison("c1", first, "q1", "12", Stance.PARTLY_ALIGNED, "in part"),
        ),
    )
    return session


@pytest.fixture(params=["fa", "en"])
def session(request, tmp_path):
    made = study_of(tmp_path, request.param)
    yield made
    made.close()


def test_the_document_is_as_approved(session):
    """The golden files were looked at as printed pages. PHENOCODE_WRITE_GOLDEN=1 writes them anew, to be looked at."""
    out = io.BytesIO()
    write_cards_docx(cards_of_study(session), out, profile=profile_named("default"))
    with zipfile.ZipFile(out) as archive:
        tree = etree.fromstring(archive.read("word/document.xml"))
    rtl = session.study.about.right_to_left
    assert all((table.find(f"{w('tblPr')}/{w('bidiVisual')}") is not None) is rtl for table in tree.iter(w("tbl")))
    etree.indent(tree)
    xml = etree.tostring(tree, encoding="unicode") + "\n"
    golden = GOLDEN / f"cards-{session.study.about.language}.xml"
    if os.environ.get("PHENOCODE_WRITE_GOLDEN"):
        golden.write_text(xml, encoding="utf-8")
    assert xml.splitlines() == golden.read_text(encoding="utf-8").splitlines()


def test_headings_follow_the_layers_and_cards_the_outcome(session, tmp_path):
    out = tmp_path / "cards.docx"
    export_cards(session, out)
    names = WORDS[session.study.about.language]["names"]
    styles = [(p.style.name, p.text) for p in docx.Document(str(out)).paragraphs if p.style.name.startswith("Heading")]
    assert styles == [
        ("Heading 1", names[0]), ("Heading 2", names[1]), ("Heading 3", names[2]), ("Heading 3", names[3]),
    ]  # fmt: skip
    export_cards(session, out, force=True, layers=[Layer.FIRST])
    styles = [p.style.name for p in docx.Document(str(out)).paragraphs if p.style.name.startswith("Heading")]
    assert styles == ["Heading 1", "Heading 1"]


def test_a_card_says_all_and_a_missing_definition_but_nothing_else_that_is_missing(tmp_path):
    session = study_of(tmp_path, "en")
    try:
        encounter, second, first, other = cards_of_study(session).cards
        assert standing_said(first, "en") == "First-layer category, under Library as a place → Alone"
        parts = dict(parts_of(first, "en"))
        assert parts["Definition"] == [WORDS["en"]["definition"]]
        assert parts["Initial codes"] == [f"code {number}" for number in range(4)]
        assert parts["Relations"] == [
            "included in “Library as a place”",
            "contradicts “Place to meet”: One wants to be alone, the other to meet.",
        ]
        assert parts["Dimensions of variation"] == ["Time: slow"]
        assert parts["Frameworks"] == ["Stages: Information"]
        assert parts["Literature"] == ["King, 2007, p. 12: partly aligned (in part)"]
        assert "Structural aspect (how)" not in parts
        quoted = parts["Statements (not chosen: the first)"]
        assert quoted[0] == "“It is a place to study.” (P1, line 1)"
        assert len(quoted) == 3
        chosen = dict(parts_of(second, "en"))
        assert chosen["Core cases"] == ["“It is a place to study.” (P1, line 1)"]
        assert chosen["Negative cases"][0].endswith("(P1, line 2)")
        assert "Statements (not chosen: the first)" not in chosen
        assert dict(parts_of(encounter, "en"))["Definition"] == ["No definition written."]
        empty = dict(parts_of(other, "en"))
        assert empty["Evidence"] == ["No evidence: no statement reaches this category."]
    finally:
        session.close()


def test_a_table_has_a_row_for_each_category(session, tmp_path):
    out = tmp_path / "cards.csv"
    export_cards(session, out)
    with out.open(encoding="utf-8-sig", newline="") as file:
        headings, *rows = csv.reader(file)
    assert [row[0] for row in rows] == list(WORDS[session.study.about.language]["names"])
    assert [row[3] for row in rows] == ["4", "4", "4", "0"]
    assert len({len(row) for row in (headings, *rows)}) == 1
    export_cards(session, tmp_path / "cards.xlsx")


def test_an_export_is_noted_and_refused_where_it_can_not_be(session, tmp_path):
    export_cards(session, tmp_path / "cards.docx", profile="persian-journal")
    assert [one.subject for one in session.study.evidence.values()] == ["cards"]
    with pytest.raises(Refusal, match=r"cards can't be written as cards\.png"):
        export_cards(session, tmp_path / "cards.png")
    with pytest.raises(Refusal):
        export_cards(session, tmp_path / "cards.docx")


def test_without_categories_there_are_no_cards(tmp_path):
    session = make_session(tmp_path)
    try:
        assert build_cards(session.study).cards == ()
        with pytest.raises(Refusal, match="no category"):
            export_cards(session, tmp_path / "cards.docx")
    finally:
        session.close()
