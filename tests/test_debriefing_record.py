"""The record of peer debriefing: what it gathers, its sentences, its Word document, and the command that writes it."""

import json
import re
import shutil
from collections import Counter

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from phenocode.analysis.agreement_words import STALE
from phenocode.analysis.debriefing_record import build_record, outcomes_of
from phenocode.analysis.debriefing_sentences import debriefing_passage, debriefing_sentences
from phenocode.analysis.debriefing_words import CLAIMS, NO_ENTRY
from phenocode.analysis.disagreements import open_disagreements
from phenocode.cli.program import run_command
from phenocode.commands.categories import rename_card
from phenocode.commands.debriefing_exports import export_debriefing
from phenocode.commands.meetings import describe_review, note_meeting
from phenocode.commands.resolving import change_place, keep_place, leave_open, write_comment
from phenocode.commands.session import Session
from phenocode.commands.validity import claim, enter_validity, set_threshold
from phenocode.errors import Refusal
from phenocode.study.debriefing import NOWHERE, Decision, Measure, ReviewKind, ValidityKind, Verdict
from phenocode.study.records import EvidenceKind, Layer
from tests.reviews import add_answer, add_package, add_place_review, ids_of, sorted_study

JUDGE, PEER, GUIDE = "J. Reader", "M. Peer", "A. Guide"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The file of the study that ``debrief`` makes, in a language; each is made once."""
    made = {}

    def build(language):
        if language not in made:
            session = sorted_study(tmp_path_factory.mktemp(language), language=language)
            debrief(session)
            made[language] = session.path
            session.close()
        return made[language]

    return build


@pytest.fixture
def debriefed(built, tmp_path):
    """Opens a copy of the study that ``debrief`` makes, and closes it in the end."""
    opened = []

    def open_copy(language="en"):
        path = tmp_path / "sorted.pheno"
        shutil.copy(built(language), path)
        opened.append(Session.open(path, researcher="ن. مرادی"))
        return opened[0]

    yield open_copy
    opened[0].close()


@pytest.fixture
def undebriefed(tmp_path):
    """The study of ``sorted_study``, closed in the end."""
    session = sorted_study(tmp_path, language="en")
    yield session
    session.close()


def places(ids, words):
    """The first-layer places of s0, s1, ... by the letters of categories; - is "fits nowhere"."""
    return {ids[f"s{n}"]: [NOWHERE if one == "-" else ids[one]] for n, one in enumerate(words)}


def debrief(session):
    """A blind answer (three items differ), a review in place, a talk, claims and a threshold."""
    ids = ids_of(session)
    package = add_package(session, recipient=JUDGE)
    answer = add_answer(session, package, JUDGE, places(ids, "BAAABBCCC-"), remarks={ids["s0"]: "between two"})
    describe_review(session, answer.id, asked="Are A and B two?", outcome="They are two.")
    write_comment(session, package.id, ids["s0"], "first", "About time?")
    keep_place(session, package.id, ids["s0"], "first", reason="It is about time.")
    change_place(session, package.id, ids["s6"], "first", ids["C"], reason="The reader is right.", code="c6 anew")
    review = add_place_review(
        session,
        PEER,
        {
            (ids["s1"], ids["c1"]): Verdict.DISAGREE,
            (ids["c1"], ids["A"]): Verdict.UNSURE,
            (ids["X"], ids["K"]): Verdict.AGREE,
            (ids["B"], ""): Verdict.AGREE,
        },
        reasons={(ids["s1"], ids["c1"]): "Too wide."},
    )
    write_comment(session, review.id, ids["s1"], ids["c1"], "It is meant to be wide.")
    write_comment(session, review.id, ids["B"], "", "Well named.")
    leave_open(session, review.id, ids["s1"], ids["c1"], reason="Until the next pass.")
    note_meeting(session, judge=GUIDE, held="12 March 2026", asked="One layer too many?", outcome="No layer goes")
    claim(session, ValidityKind.TRIANGULATION)
    claim(session, ValidityKind.MEMBER_CHECK, "Two participants read the findings.")
    enter_validity(session, ValidityKind.TRIANGULATION, who="R. One", held="1405", outcome="Two settings compared.")
    set_threshold(session, Measure.ALPHA, "0.667", "(Krippendorff, 2019)")


def record_of(session):
    return build_record(session.study, session.version_by_id)


def texts(path):
    """All paragraphs of a document in their order, tables cell by cell."""
    document = docx.Document(path)
    return ["".join(text.text or "" for text in p.iter(qn("w:t"))) for p in document.element.body.iter(qn("w:p"))]


def test_every_difference_has_one_end_though_it_was_left_open_before_the_layer_below_was_decided(undebriefed):
    session = undebriefed
    ids = ids_of(session)
    package = add_package(session)
    add_answer(session, package, JUDGE, places(ids, "C"))
    leave_open(session, package.id, ids["s0"], "second", reason="Later.")
    keep_place(session, package.id, ids["s0"], "first", reason="It is about time.")
    (check,) = record_of(session).checks
    outcomes = outcomes_of(check.matters)
    assert (outcomes.differed, outcomes.kept, outcomes.followed, outcomes.open) == (3, 1, 1, 1)
    assert [matter.at for matter in check.matters if matter.is_open] == ["Second layer"]
    assert [one.aspect for one in open_disagreements(session.study, session.version_by_id)] == ["second"]


def test_checks_are_told_apart_and_matters_stand_with_both_sides_their_thread_and_their_end(debriefed, tmp_path):
    session = debriefed()
    record = record_of(session)
    assert [check.kind for check in record.coder_checks] == [ReviewKind.BLIND]
    assert [check.kind for check in record.dialogic_checks] == [ReviewKind.IN_PLACE, ReviewKind.MEETING]
    blind = record.coder_checks[0]
    first = [matter for matter in blind.differing if matter.at == "First layer"]
    assert [(one.analyst, [(s.judge, s.said, s.reason) for s in one.sides]) for one in first] == [
        ("A", [(JUDGE, "B", "between two")]),
        ("B", [(JUDGE, "C", "")]),
        ("C", [(JUDGE, "Fits nowhere", "")]),
    ]
    kept, changed, still = first
    assert kept.quoted
    assert kept.subject == session.study.statements[ids_of(session)["s0"]].quotation
    assert kept.participant == "ک۱"
    assert [(one.author, one.text) for one in kept.thread] == [("ن. مرادی", "About time?")]
    assert kept.decided is not None
    assert (kept.decided.decision, kept.decided.reason, kept.decided.by) == (
        Decision.KEPT,
        "It is about time.",
        "ن. مرادی",
    )
    assert changed.decided is not None
    assert (changed.decided.former, changed.decided.place) == ("B", "C")
    assert still.decided is None
    assert still.is_open
    assert record.changes == [changed]
    # s6 went from B to C, so its upper layers, X and K, are settled with it; of s9 all three layers are open.
    outcomes = outcomes_of(blind.matters)
    assert (outcomes.kept, outcomes.changed, outcomes.followed, outcomes.open) == (1, 1, 2, 3)
    assert outcomes.differed == 7


def test_a_review_in_place_shows_challenge_response_and_change(debriefed, tmp_path):
    record = record_of(debriefed())
    place = record.dialogic_checks[0]
    assert place.verdicts == Counter({Verdict.AGREE: 2, Verdict.DISAGREE: 1, Verdict.UNSURE: 1})
    told = {(one.subject, one.at, one.analyst): one for one in place.matters}
    challenge = next(one for one in place.matters if one.quoted)
    assert (challenge.at, challenge.analyst) == ("Code", "c1")
    assert [(side.said, side.reason) for side in challenge.sides] == [("disagrees", "Too wide.")]
    assert [one.text for one in challenge.thread] == ["It is meant to be wide."]
    assert challenge.is_open
    assert told["c1", "First layer", "A"].differs
    talk = told["B", "The category itself", ""]  # agreed, and still talked about
    assert not talk.differs
    assert [one.text for one in talk.thread] == ["Well named."]
    assert ("X", "Kind of encounter", "K") not in told
    assert outcomes_of(place.matters).open == 2


@pytest.mark.parametrize("language", ["en", "fa"])
def test_sentences_hold_the_studys_own_numbers_and_mark_a_claim_without_an_entry(debriefed, tmp_path, language):
    session = debriefed(language)
    passage = debriefing_passage(record_of(session))
    text = passage.text.translate(dict.fromkeys((0x2068, 0x2069)))
    assert passage.unsupported == (ValidityKind.MEMBER_CHECK,)
    assert text.count(NO_ENTRY[language]) == 1
    assert f"Two participants read the findings {NO_ENTRY[language]}." in text
    assert CLAIMS[language][ValidityKind.TRIANGULATION].rstrip(".") + " (R. One" in text
    assert not passage.stale
    assert debriefing_sentences(session.study, session.version_by_id) == passage.text
    if language == "en":
        assert text.startswith("Peer debriefing comprised 1 coder check (blind) and 2 dialogic checks")
        assert (
            "Counted by item and layer there were 7 disagreements: 1 ended in keeping the analysis, 1 ended in changing"
            " it, 2 were settled with the layer below, 3 are unresolved. They are two." in text
        )
        assert "agreed on 70 % of 10 statements" in text
        assert "judged 4 links and categories: agreed with 2, disagreed with 1, was unsure of 1." in text
        assert "talked over with A. Guide (12 March 2026). No layer goes." in text
        assert not re.search("[\u0600-\u06ff]", text)
    else:
        assert "۷ اختلاف بود: ۱ مورد به نگه داشتن تحلیل انجامید" in text
        assert "۷۰ درصد" in text
        assert not re.search("[0-9]", re.sub(r"12 March 2026|1405|2019|J\. Reader", "", text))


def test_figures_of_other_categories_are_marked_wherever_they_are_said(debriefed, tmp_path):
    session = debriefed()
    assert not record_of(session).stale
    export_debriefing(session, tmp_path / "before.docx")
    assert STALE["en"] not in "\n".join(texts(tmp_path / "before.docx"))
    rename_card(session, ids_of(session)["A"], "A renamed")
    record = record_of(session)
    assert [check.stale for check in record.checks] == [True, True, False]
    passage = debriefing_passage(record)
    assert passage.stale
    assert passage.text.count(f"[{STALE['en']}]") == 2
    export_debriefing(session, tmp_path / "after.docx")
    assert texts(tmp_path / "after.docx").count(STALE["en"]) == 2


def test_the_document_has_headings_that_word_knows_and_says_all_of_it(debriefed, tmp_path):
    session = debriefed()
    export_debriefing(session, tmp_path / "record.docx")
    document = docx.Document(tmp_path / "record.docx")
    headings = [(p.style.name, p.text) for p in document.paragraphs if p.style.name.startswith(("Title", "Heading"))]
    assert headings == [
        ("Title", "Peer debriefing record"),
        ("Heading 1", "Coder checks (blind)"),
        ("Heading 2", JUDGE),
        ("Heading 3", "Agreement"),
        ("Heading 3", "Disagreements and how they ended"),
        ("Heading 1", "Dialogic checks (challenge, response, change)"),
        ("Heading 2", PEER),
        ("Heading 3", "Disagreements and how they ended"),
        ("Heading 3", "Matters that were talked over"),
        ("Heading 2", GUIDE),
        ("Heading 1", "Changes made"),
        ("Heading 1", "Unresolved (5)"),
        ("Heading 1", "Validity register"),
        ("Heading 1", "Sentences for the methods section"),
    ]
    assert document.sections[0].orientation == WD_ORIENT.PORTRAIT
    prose = "\n".join(p.text for p in document.paragraphs)
    for told in (
        "Coder check (blind): sorted without seeing the analysis.",
        "Answered: 14 January 2026",
        "Read into the study: 14 January 2026, by ن. مرادی",
        "What was asked: Are A and B two?",
        "What was judged: 10 statements",
        "Outcome: They are two.",
        "7 in all: 1 kept, 1 changed, 2 settled with the layer below, 3 unresolved.",
        "Held: 12 March 2026",
        "Krippendorff's α .67, (Krippendorff, 2019)",
    ):
        assert told in prose
    figures, blind, challenge, _, changes, register = document.tables
    assert [cell.text for cell in figures.rows[1].cells][:4] == ["First layer", "before", "10", "70 %"]
    assert [cell.text for cell in figures.rows[2].cells][:4] == ["", "after", "10", "90 %"]
    assert [cell.text for cell in blind.rows[1].cells][1:] == [
        "First layer\nA",
        f"{JUDGE}: B\nbetween two",
        "ن. مرادی (" + re.search(r"\d+ \w+ \d{4}", blind.rows[1].cells[3].text)[0] + "): About time?\nKept\n"
        "ن. مرادی, " + re.search(r"\d+ \w+ \d{4}", blind.rows[1].cells[3].text)[0] + "\nIt is about time.",
    ]
    subjects = [row.cells[0].text for row in blind.rows[1:]]
    assert [subjects.count(one) for one in dict.fromkeys(subjects)] == [1, 3, 3]  # merged over the layers of one item
    assert challenge.rows[0].cells[2].text == "Challenge"
    assert [cell.text for cell in changes.rows[1].cells][1:3] == ["B", "C"]
    assert [cell.text for cell in register.rows[2].cells] == ["Member check", "", "", NO_ENTRY["en"]]


def test_a_persian_record_runs_from_right_to_left(debriefed, tmp_path):
    session = debriefed("fa")
    export_debriefing(session, tmp_path / "record.docx")
    body = docx.Document(tmp_path / "record.docx").element.body
    assert all(p.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None for p in body.iter(qn("w:p")))
    assert all(t.find(f"{qn('w:tblPr')}/{qn('w:bidiVisual')}") is not None for t in body.iter(qn("w:tbl")))
    assert not set("\u2066\u2067\u2068\u2069") & set("".join(texts(tmp_path / "record.docx")))
    assert "گزارش بازبینی همتا" in texts(tmp_path / "record.docx")


def test_two_judges_of_one_package_stand_together_and_each_with_the_analyst_alone(undebriefed, tmp_path):
    session = undebriefed
    ids = ids_of(session)
    package = add_package(session)
    add_answer(session, package, JUDGE, places(ids, "BAAABBBCCC"))
    add_answer(session, package, PEER, places(ids, "AAAABBBCCB"))
    record = record_of(session)
    (check,) = record.checks
    assert check.judges == [JUDGE, PEER]
    assert [[review.judge for review in one.judges] for one in check.agreements] == [[JUDGE, PEER], [JUDGE], [PEER]]
    first = check.differing[0]
    assert [(side.judge, side.said) for side in first.sides] == [(JUDGE, "B"), (PEER, "A")]
    export_debriefing(session, tmp_path / "record.docx")
    told = texts(tmp_path / "record.docx")
    assert f"Analyst and {PEER} alone" in told
    document = docx.Document(tmp_path / "record.docx")
    assert len(document.tables) == 4
    captions = [p.text for p in document.paragraphs if p.style.name == "Caption"]
    assert [one.split(".")[0] for one in captions] == [f"Table {number}" for number in range(1, 5)]


def test_it_is_noted_that_the_record_was_written_and_nothing_is_written_half(undebriefed, tmp_path):
    session = undebriefed
    out = tmp_path / "record.docx"
    with pytest.raises(Refusal, match="nothing to record"):
        export_debriefing(session, out)
    assert not out.exists()
    note_meeting(session, judge=GUIDE, held="", asked="", outcome="")
    export_debriefing(session, out)
    with pytest.raises(Refusal, match="exists"):
        export_debriefing(session, out)
    export_debriefing(session, out, force=True)
    with pytest.raises(Refusal, match=r"ends in \.docx"):
        export_debriefing(session, tmp_path / "record.pdf")
    with pytest.raises(Refusal, match="no profile"):
        export_debriefing(session, tmp_path / "other.docx", profile="comic")
    assert not (tmp_path / "other.docx").exists()
    (noted,) = session.study.evidence.values()
    assert (noted.kind, noted.subject) == (EvidenceKind.REPORT, "debriefing")
    assert json.loads(noted.figures) == {"checks": 1, "disagreements": 0, "open": 0}


def test_the_command_writes_the_record_and_tells_what_is_marked_in_it(debriefed, tmp_path, capsys):
    session = debriefed()
    rename_card(session, ids_of(session)["A"], "A renamed")
    study = session.path
    session.close()
    out = tmp_path / "record.docx"
    assert run_command(["export", "debriefing", str(study), str(out), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {
        "file": str(out),
        "coder_checks": 1,
        "dialogic_checks": 2,
        "disagreements": 9,
        "unresolved": 5,
        "changes": 1,
        "stale": True,
        "claims_without_entry": ["member_check"],
    }
    assert run_command(["export", "debriefing", str(study), str(out)]) == 1
    assert "record.docx exists already" in capsys.readouterr().err
    assert run_command(["export", "debriefing", str(study), str(out), "--force"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "3 checks in record.docx"
    assert "5 disagreements are unresolved." in lines
    assert any("member check" in line for line in lines)


def test_layers_of_a_matter_stand_in_their_order(undebriefed, tmp_path):
    session = undebriefed
    ids = ids_of(session)
    package = add_package(session)
    add_answer(session, package, JUDGE, places(ids, "CAAACBBCCC"))
    (check,) = record_of(session).checks
    layers = ["First layer", "Second layer", "Kind of encounter"]
    assert [matter.at for matter in check.differing] == layers * 2
    assert [matter.subject_id for matter in check.differing] == [ids["s0"]] * 3 + [ids["s4"]] * 3
    assert len(list(Layer)) == 3
