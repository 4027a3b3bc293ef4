"""Coding tables taken into a study: the identical study back, nothing doubled, statements found in the transcripts."""

import json
import sys
from dataclasses import replace

import docx
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from phenocode.analysis.checks import run_checks
from phenocode.analysis.coding_table import HEADINGS, build_coding_table
from phenocode.analysis.statement_rows import STATEMENT_HEADINGS, build_statement_rows
from phenocode.commands.categories import make_category, make_code
from phenocode.commands.exporting import coding_table, export_statements, export_table, statement_rows
from phenocode.commands.labels import say_step
from phenocode.commands.sample import make_sample
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement, part_statement
from phenocode.commands.table_import import (
    Background,
    gather_background,
    guess_columns,
    plan_table,
    prepare_table,
    store_table,
)
from phenocode.commands.table_places import Interview
from phenocode.errors import Refusal
from phenocode.exchange.documents import Document
from phenocode.exchange.page import PROFILES
from phenocode.exchange.parser import TABLE_READERS
from phenocode.exchange.parsing import Cancelled
from phenocode.exchange.table_word import write_table_docx
from phenocode.study.model import Study
from phenocode.study.records import (
    Category,
    Cause,
    Coding,
    InitialCode,
    Layer,
    Participant,
    Placement,
    Role,
    Source,
    Speaker,
    Statement,
    Turn,
    new_id,
)
from phenocode.text.fold import fold_map
from tests.analyses import same_analysis
from tests.small_studies import Builder, library_en, library_fa
from tests.studies import add_transcript, make_session
from tests.test_cli import Shell

EN = HEADINGS["en"]
TEXT = "مصاحبه‌گر: چرا؟\nک۱: کتاب را با هم می‌خوانیم. گاهی ساکت می‌مانیم.\nبله.\nک۱: گاهی کمک می‌کنیم. بله.\n"
ANALYSIS = (Statement, InitialCode, Coding, Category, Placement)
SHEETS = [".csv", ".xlsx"]


@pytest.fixture
def session(tmp_path):
    opened = make_session(tmp_path)
    yield opened
    opened.close()


def document(*tables):
    return Document("t.docx", "docx", "", "", tables=tuple(tuple(map(tuple, table)) for table in tables))


def read_here(path):
    """What the child process reads, without one."""
    return TABLE_READERS[path.suffix](str(path), None)


def take(session, *tables, columns=None):
    """Import hand-made tables; answers the plan."""
    plan = prepare_table(session, document(*tables), columns)
    store_table(session, plan)
    return plan


def said(plan):
    return [str(warning) for warning in plan.warnings]


def quotations(session):
    return [statement.quotation for statement in session.study.statements_in_order()]


def emptied(path, sample, language):
    """A study with the sample's transcripts and nothing marked in them."""
    other = Session.create(path, title="t", phenomenon="p", question="q", language=language, researcher="ن. مرادی")
    study = sample.study
    sources = [sample.source(transcript.source_id) for transcript in study.transcripts.values()]

    def copy(transaction):
        for source in sources:
            transaction.add_source(source)
        transaction.insert(*study.settings.values(), *study.participants.values(), *study.transcripts.values())

    other.run("interview.import", {"count": len(sources)}, copy)
    return other


# What our own exports write comes back


@pytest.fixture(scope="module", params=["fa", "en"])
def sample(request, tmp_path_factory):
    made = make_sample(tmp_path_factory.mktemp("sample") / "s.pheno", language=request.param, researcher="ن. مرادی")
    transcript = made.study.interviews()[0]
    # What a sample lacks: a statement without a code, a code under two categories.
    mark_statement(made, transcript.id, [(len(made.source(transcript.source_id).text) - 40, transcript.characters)])
    code = made.study.codes_in_order()[0]
    other = next(c for c in made.study.layer(Layer.FIRST) if code not in made.study.codes_under(c.id))
    made.run("table.import", {"count": 0, "name": "x"}, lambda tx: tx.insert(Placement("p" * 32, code.id, other.id)))
    yield made
    made.close()


EXPORTS = {
    "table.docx": lambda s, out: export_table(coding_table(s), out),
    "labels.docx": lambda s, out: export_table(coding_table(s, labels=True), out),
    "split.docx": lambda s, out: export_table(coding_table(s), out, split_rows=4),
    "split-labels.docx": lambda s, out: export_table(coding_table(s, labels=True), out, split_rows=1),
} | {
    f"{name}{ending}": export
    for ending in SHEETS
    for name, export in {
        "table": lambda s, out: export_table(coding_table(s), out),
        "labels": lambda s, out: export_table(coding_table(s, labels=True), out),
        "statements": lambda s, out: export_statements(statement_rows(s), out, right_to_left=True),
    }.items()
}


@pytest.mark.parametrize("name", EXPORTS)
@pytest.mark.parametrize("with_transcripts", [True, False])
def test_a_table_of_ours_read_back_is_the_identical_study(sample, tmp_path, name, with_transcripts):
    out = tmp_path / name
    EXPORTS[name](sample, out)
    language = sample.study.about.language
    if with_transcripts:
        other = emptied(tmp_path / "other.pheno", sample, language)
    else:
        other = make_session(tmp_path, language=language)
    read = read_here(out)
    plan = prepare_table(other, read)
    assert store_table(other, plan) is not None
    people = with_transcripts or "labels" in name or "statements" in name
    settings_too = with_transcripts or "statements" in name
    if people and not settings_too:
        for participant in sample.study.participants.values():
            assert participant.name in {p.name for p in other.study.participants.values()}
    same_analysis(sample.study, other.study, places=with_transcripts, people=settings_too)
    count = len(sample.study.statements_in_order())
    assert (plan.statements, plan.codes) == (count, len({c.code_id for c in sample.study.codings.values()}))
    assert (plan.anchored, plan.unanchored) == ((count, 0) if with_transcripts else (0, count))
    assert plan.unified == ()
    assert [w for w in said(plan) if "more than one first-layer" not in w] == []
    assert store_table(other, prepare_table(other, read)) is None
    other.close()


def test_a_coding_table_read_back_and_written_again_is_the_same_row_by_row(sample, tmp_path):
    out = tmp_path / "table.csv"
    EXPORTS[out.name](sample, out)
    other = make_session(tmp_path, language=sample.study.about.language)
    store_table(other, prepare_table(other, read_here(out)))
    # Among the statements are some whose further codes lie in categories that stand further below.
    assert [row.cells for row in coding_table(other).rows] == [row.cells for row in coding_table(sample).rows]
    other.close()


@pytest.mark.parametrize("name", EXPORTS)
def test_a_table_of_ours_adds_nothing_to_the_study_that_wrote_it(sample, tmp_path, name):
    out = tmp_path / name
    EXPORTS[name](sample, out)
    plan = prepare_table(sample, read_here(out))
    assert (plan.added, plan.changed) == ((), ())
    assert plan.anchored == plan.statements


# Studies of all kinds, in memory: texts and names that files, spreadsheets and folding could harm

LETTERS = "ابپ می‌ه\u200cٔ\u064eيكABz 019۳-=+'@—«»…()\t🙂👩\u200d👧&<\n"
words = st.text(LETTERS, min_size=1, max_size=25)
beginnings = st.sampled_from(["", "", "=", "-", "+1", "@", "'=", "— ", "''", "«", "(", "Table ", "جدول ۱ "])


@st.composite
def texts(draw, number):
    """Words that stand nowhere else, and neither begin nor end with a space."""
    return f"{draw(beginnings)}{draw(words)} n{number}n {draw(words)}".strip()


@st.composite
def names(draw, number):
    return " ".join(f"{draw(beginnings)}{draw(words)}{number}z".replace("\n", " ").split())


@st.composite
def studies(draw):
    """(study, interviews): statements in and outside of transcripts, codes in no, one or two places."""
    b = Builder(draw(st.sampled_from(["fa", "en"])))
    number = iter(range(10_000))

    def name():
        return draw(names(next(number)))

    encounters = [b.encounter(name()) for _ in range(draw(st.integers(0, 2)))]
    seconds = [b.second(name(), draw(st.sampled_from([None, *encounters]))) for _ in range(draw(st.integers(0, 3)))]
    firsts = [b.first(name(), draw(st.sampled_from([None, *seconds]))) for _ in range(draw(st.integers(0, 4)))]
    some = st.lists(st.sampled_from(firsts), max_size=2, unique=True) if firsts else st.just([])
    codes = [b.new_code(name(), *draw(some)) for _ in range(draw(st.integers(0, 5)))]
    people = [b.participant(name(), b.setting(name()) if draw(st.booleans()) else None) for _ in range(2)]
    interviews = []
    carried = st.lists(st.sampled_from(codes), max_size=3, unique=True) if codes else st.just([])
    for person in [*people, None]:
        transcript = name()
        written = "ک۱: "
        for index in range(draw(st.integers(0, 4))):
            spans = []
            for _ in range(draw(st.sampled_from([1, 1, 2, 3]))):
                part = draw(texts(next(number)))
                spans.append((len(written), part))
                written += part + draw(st.sampled_from([" و بعد ", "\nخب. ", " so, "]))
            own = draw(st.sampled_from([None, *people])) if person is None else None
            b.statement(f"{transcript} {index}", None, *spans, participant=own, codes=draw(carried))
            b.change(f"{transcript} {index}", transcript_id=transcript)
        b.transcript(transcript, person, characters=len(written))
        source = Source("", written, (Turn(0, 4, len(written), "ک۱"),))
        interviews.append(Interview(b.records[transcript], source, fold_map(written)))
    for index in range(draw(st.integers(0, 2))):
        b.statement(
            f"alone {index}", None, draw(texts(next(number))), participant=draw(st.sampled_from([None, *people])),
            codes=draw(carried),
        )  # fmt: skip
    return b.study(), interviews


def without_analysis(study):
    return Study(record for record in study.all_records() if not isinstance(record, ANALYSIS))


def taken_in(study, interviews, read):
    """The study that the plan for a table makes of ``study``."""
    plan = plan_table(Background(study, interviews, None), read)
    assert len({record.id for record in plan.added}) == len(plan.added)
    return plan


@settings(max_examples=60, deadline=None)
@given(studies(), st.booleans())
def test_any_table_of_statements_read_back_is_the_identical_study(made, with_transcripts):
    study, interviews = made
    read = document([STATEMENT_HEADINGS, *(row.cells for row in build_statement_rows(study))])
    other = without_analysis(study) if with_transcripts else Study([study.about])
    plan = taken_in(other, interviews if with_transcripts else [], read)
    same_analysis(study, other, places=with_transcripts)
    assert plan.anchored == (sum(s.anchored for s in study.statements.values()) if with_transcripts else 0)
    assert not any(isinstance(record, type(None)) for record in plan.added)
    again = plan_table(Background(other, interviews if with_transcripts else [], None), read)
    assert (again.added, again.changed) == ((), ())


@settings(max_examples=40, deadline=None)
@given(studies(), st.booleans(), st.sampled_from([None, 1, 3]))
def test_any_word_table_read_back_is_the_identical_study(tmp_path_factory, made, labels, split):
    study, interviews = made
    path = tmp_path_factory.getbasetemp() / "any.docx"
    with path.open("wb") as out:
        write_table_docx(build_coding_table(study, labels=labels), out, profile=PROFILES["default"], split_rows=split)
    read = read_here(path)
    other = without_analysis(study)
    plan = taken_in(other, interviews, read)
    # Whose words a statement outside of the transcripts holds is only said by a label.
    same_analysis(study, other, people=False)
    if labels:
        same_analysis(study, other)
    assert plan.anchored == sum(statement.anchored for statement in study.statements.values())
    bare = Study([study.about])
    taken_in(bare, [], read)
    same_analysis(study, bare, places=False, people=False)


@pytest.mark.parametrize("ending", SHEETS)
@settings(max_examples=25, deadline=None)
@given(made=studies(), labels=st.booleans())
def test_any_sheet_read_back_is_the_identical_study(tmp_path_factory, ending, made, labels):
    study, interviews = made
    path = tmp_path_factory.getbasetemp() / f"any{ending}"
    rows = build_statement_rows(study)
    export_statements(rows, path, right_to_left=study.about.right_to_left, force=True)
    other = without_analysis(study)
    taken_in(other, interviews, read_here(path))
    same_analysis(study, other)
    bare = Study([study.about])
    taken_in(bare, [], read_here(path))
    same_analysis(study, bare, places=False)
    export_table(build_coding_table(study, labels=labels), path, force=True)
    other = without_analysis(study)
    taken_in(other, interviews, read_here(path))
    same_analysis(study, other, people=labels)


@pytest.mark.parametrize("build", [library_fa, library_en])
def test_hard_small_studies_come_back_by_their_rows(build):
    study = build().study()
    for rows in (
        [STATEMENT_HEADINGS, *(row.cells for row in build_statement_rows(study))],
        [HEADINGS[study.about.language], *(row.cells for row in build_coding_table(study).rows)],
    ):
        other = Study([study.about])
        taken_in(other, [], document(rows))
        same_analysis(study, other, places=False, people=False)


def test_a_cell_longer_than_a_sheet_takes_comes_back_whole(tmp_path):
    b = Builder("en")
    b.statement("s", None, "word 🙂 " * 20_000 + "end", codes=[b.new_code("k")])
    study = b.study()
    for ending in SHEETS:
        path = tmp_path / f"long{ending}"
        for write in (
            lambda out: export_statements(build_statement_rows(study), out, right_to_left=False),
            lambda out: export_table(build_coding_table(study), out, force=True),
        ):
            write(path)
            other = Study([study.about])
            taken_in(other, [], read_here(path))
            same_analysis(study, other)


def test_of_twins_a_table_keeps_those_apart_that_stand_apart(session):
    """A table can say that two statements of the same words are two only where other rows stand between them."""
    transcript = add_transcript(session, TEXT)
    start = TEXT.index("کتاب")
    statement = mark_statement(session, transcript.id, [(start, start + 20)], codes=["الف", "ب"])
    mark_statement(session, transcript.id, [(start + 21, start + 30)], codes=["الف"])
    codes = {code.name: code.id for code in session.study.codes.values()}
    for name in ("ب", "الف"):
        first = make_category(session, Layer.FIRST, f"طبقهٔ {name}", holding=[codes[name]])
        make_category(session, Layer.SECOND, f"بالای {name}", holding=[first.id])
    part_statement(session, statement.id, [codes["الف"]])
    apart = document([EN, *(row.cells for row in coding_table(session).rows)])
    study = session.study
    other = without_analysis(study)
    interviews = gather_background(session).interviews
    plan = taken_in(other, interviews, apart)
    assert len(other.statements) == 2
    rows = build_statement_rows(study)
    assert rows[0].statement == rows[1].statement
    beside = without_analysis(study)
    taken_in(beside, interviews, document([STATEMENT_HEADINGS, *(row.cells for row in rows)]))
    assert sorted(len(beside.codes_of(s.id)) for s in beside.statements.values()) == [1, 2]
    # In the study itself nothing changes, whichever table comes back.
    for read in (apart, document([STATEMENT_HEADINGS, *(row.cells for row in rows)])):
        again = prepare_table(session, read)
        assert (again.added, again.changed) == ((), ())
    assert plan.statements == 2


# Names


def test_names_that_are_equal_after_folding_are_one_and_told(session):
    make_code(session, "فلسفه‌محور")
    plan = take(
        session,
        [
            EN,
            ("a", "فلسفه محور", "رسيدگي", "کار", "ابزاری"),
            ("b", "فلسفه‌محور", "رسیدگی", "کار", "ابزاري"),
            ("c", "فلسفه محور", "رسيدگي", "كار", "ابزاری"),
        ],
    )
    assert [str(one) for one in plan.unified] == [
        "فلسفه محور became فلسفه‌محور.",
        "رسیدگی became رسيدگي.",
        "ابزاري became ابزاری.",
        "كار became کار.",
    ]
    study = session.study
    assert [code.name for code in study.codes.values()] == ["فلسفه‌محور"]
    assert sorted(category.name for category in study.categories.values()) == sorted(["رسيدگي", "کار", "ابزاری"])
    assert plan.codes == 1


def test_a_code_under_two_categories_is_placed_twice_and_the_check_shows_it(session):
    plan = take(session, [EN, ("a", "k", "F", "S", "E"), ("b", "k", "G", "S", "E")])
    report = run_checks(session.study, source_text=session.source)
    assert report.as_json()["exclusive"]["multi_parent_codes"] == 1
    assert said(plan) == ["The code k stands under more than one first-layer category."]


def test_a_category_keeps_its_first_parent_and_the_other_is_told(session):
    plan = take(session, [EN, ("a", "k", "F", "S", "E"), ("b", "l", "F", "T", "E"), ("c", "m", "F", "T", "E")])
    assert said(plan) == ["F stands under T in the table too; it was kept under S."]
    (first,) = session.study.layer(Layer.FIRST)
    assert session.study.categories[first.parent_id].name == "S"
    assert [category.name for category in session.study.layer(Layer.SECOND)] == ["S", "T"]


def test_one_name_in_two_layers_is_two_categories(session):
    take(session, [EN, ("a", "x", "X", "x", "X")])
    assert [(c.layer, c.name) for c in session.study.categories.values()] == [
        (Layer.FIRST, "X"), (Layer.SECOND, "x"), (Layer.ENCOUNTER, "X"),
    ]  # fmt: skip


def test_new_second_layer_categories_get_different_colours(session):
    take(session, [EN, *((f"w{n}", f"k{n}", f"F{n}", f"S{n}", "E") for n in range(12))])
    assert len({category.colour for category in session.study.layer(Layer.SECOND)}) == 12
    positions = [category.position for category in session.study.layer(Layer.FIRST)]
    assert positions == list(range(12))


def test_a_name_that_is_too_long_is_refused_with_its_row(session):
    with pytest.raises(Refusal, match=r"Row 3 of t\.docx has a code that is too long"):
        take(session, [EN, ("a", "k", "F", "S", "E"), ("b", "x" * 301, "F", "S", "E")])
    assert session.history() == []


# People


def test_participants_and_settings_are_matched_or_made_in_the_order_of_the_table(session):
    add_transcript(session, TEXT, participant="ک۱", setting="سرو")
    headings = ("statement", "code", "participant", "setting")
    plan = take(
        session,
        [
            headings,
            ("آن‌جا نبودم", "k", "م ۲", "چنار"),
            ("نمی‌دانم", "k", "ك 1", "سرو"),
            ("شاید", "k", "م۲", "چنار"),
            ("بعدها", "k", "ک۱", "کاج"),
        ],
    )
    people = sorted(session.study.participants.values(), key=lambda p: p.interview_order)
    assert [(p.name, session.study.settings[p.setting_id].name) for p in people] == [("ک۱", "سرو"), ("م ۲", "چنار")]
    assert [str(one) for one in plan.unified] == ["ك 1 became ک۱.", "م۲ became م ۲."]
    assert "ک۱ is of کاج in the table too; سرو was kept as the setting." in said(plan)
    assert [session.study.participant_of(s).name for s in session.study.statements_in_order()] == [
        "م ۲",
        "ک۱",
        "م ۲",
        "ک۱",
    ]


def test_a_statement_names_its_participant_only_where_the_transcript_does_not(session):
    add_transcript(session, TEXT, participant="ک۱")
    take(session, [("statement", "code", "participant"), ("گاهی کمک می‌کنیم", "k", "ک۱"), ("جای دیگر", "k", "ک۱")])
    inside, outside = session.study.statements_in_order()
    assert inside.anchored
    assert inside.participant_id is None
    assert session.study.participants[outside.participant_id].name == "ک۱"


# Places


def test_statements_are_found_in_other_spellings_and_keep_the_transcripts_words(session):
    transcript = add_transcript(session, TEXT)
    written = ["«كتاب را باهم ميخوانيم.»", "گاهی ساکت […] گاهی کمک", "هرگز نگفته بود این را"]
    plan = take(session, [EN, *((words, "k", "", "", "") for words in written)])
    assert (plan.statements, plan.anchored, plan.unanchored) == (3, 2, 1)
    first, second, last = session.study.statements_in_order()
    assert (first.quotation, first.transcript_id) == ("کتاب را با هم می‌خوانیم.", transcript.id)
    assert [span.text for span in second.spans] == ["گاهی ساکت", "گاهی کمک"]
    assert not last.anchored
    for statement in (first, second):
        assert all(TEXT[span.start : span.end] == span.text for span in statement.spans)
    assert session.study.rechecks == {}


def test_words_in_several_places_are_placed_first_and_listed_for_review(session):
    add_transcript(session, TEXT)
    plan = take(session, [EN, ("بله.", "k", "", "", "")])
    (statement,) = session.study.statements.values()
    assert statement.spans[0].start == TEXT.index("بله.")
    recheck = session.study.recheck_of(statement.id)
    assert (recheck.cause, recheck.former) == (Cause.PLACED, "")
    assert said(plan) == ["1 statement was found in several places; the likeliest was taken, to be looked at again."]


def test_of_several_places_the_labels_line_decides(session):
    add_transcript(session, TEXT, participant="ک۱")
    plan = take(session, [(*EN, "Participant label"), ("بله.", "k", "", "", "", "(ک۱، سطر ۴)")])
    (statement,) = session.study.statements.values()
    assert statement.spans[0].start == TEXT.rindex("بله.")
    assert session.study.rechecks == {}
    assert said(plan) == []


def test_of_several_places_that_counts_where_a_statement_stands_already(session):
    transcript = add_transcript(session, TEXT)
    at = TEXT.rindex("بله.")
    mark_statement(session, transcript.id, [(at, at + 4)], codes=["k"])
    plan = take(session, [EN, ("بله.", "l", "", "", "")])
    (statement,) = session.study.statements.values()
    assert [code.name for code in session.study.codes_of(statement.id)] == ["k", "l"]
    assert said(plan) == []


def test_words_in_two_interviews_go_to_that_of_the_statement_above(session):
    add_transcript(session, TEXT, participant="ک۱")
    second = add_transcript(session, TEXT + "این‌جا فقط دومی.\n", participant="ک۲")
    take(session, [EN, ("این‌جا فقط دومی", "k", "", "", ""), ("گاهی کمک می‌کنیم", "k", "", "", "")])
    assert {statement.transcript_id for statement in session.study.statements.values()} == {second.id}
    assert len(session.study.rechecks) == 1


def test_a_participants_statement_is_looked_for_in_their_interviews_and_in_nobodys(session):
    first = add_transcript(session, TEXT, participant="ک۱")
    add_transcript(session, "م۱: این را کسی دیگر گفت.\n", participant="ک۲")
    group = add_transcript(session, "م۱: در گروه گفتیم.\n", participant="هیچ")
    session.run("x.y", {}, lambda tx: tx.update(replace(session.study.transcripts[group.id], participant_id=None)))
    headings = ("statement", "code", "participant")
    take(
        session,
        [headings, ("گاهی ساکت می‌مانیم", "k", "ک۱"), ("این را کسی دیگر گفت", "k", "ک۱"), ("در گروه گفتیم", "k", "ک۱")],
    )
    found = {statement.quotation: statement for statement in session.study.statements.values()}
    assert found["گاهی ساکت می‌مانیم"].transcript_id == first.id
    assert found["این را کسی دیگر گفت"].transcript_id is None
    assert found["در گروه گفتیم"].transcript_id == group.id
    assert session.study.participant_of(found["در گروه گفتیم"]).name == "ک۱"


def test_the_interviewers_words_are_never_taken_for_a_statement(session):
    text = "مصاحبه‌گر: کتاب را با هم می‌خوانید؟\nک۱: بله، کتاب را با هم می‌خوانیم.\n"
    add_transcript(session, text)
    plan = take(session, [EN, ("کتاب را با هم می‌خوان", "k", "", "", ""), ("با هم می‌خوانید؟ ک۱: بله", "k", "", "", "")])
    first, second = session.study.statements_in_order()
    assert first.spans[0].start == text.rindex("کتاب را")
    assert not second.anchored
    assert session.study.rechecks == {}
    assert list(plan.near) == [second.id]


def test_in_a_focus_group_a_statement_is_the_speaking_participants(session):
    text = "م۱: در گروه همین را گفتیم.\nم۲: در گروه همین را گفتیم.\nم۲: من فقط گوش می‌کردم.\n"
    group = add_transcript(session, text, participant="هیچ")
    people = [Participant(new_id(), name, None, 5 + n, "", 5 + n) for n, name in enumerate(["مینا", "مهرداد"])]
    speakers = [
        Speaker(new_id(), label, Role.PARTICIPANT, person.id, group.id)
        for label, person in zip(["م1", "م2"], people, strict=True)
    ]

    def part(transaction):
        transaction.insert(*people, *speakers)
        transaction.update(replace(session.study.transcripts[group.id], participant_id=None))

    session.run("x.y", {}, part)
    headings = ("statement", "code", "participant")
    rows = [("در گروه همین را گفتیم", "k", "مهرداد"), ("من فقط گوش می‌کردم", "k", ""), ("گفتیم. م۲: در گروه", "k", "")]
    take(session, [headings, *rows])
    first, second, third = sorted(session.study.statements.values(), key=lambda s: s.position)
    assert first.spans[0].start == text.rindex("در گروه")
    assert [session.study.participant_of(s).name for s in (first, second)] == ["مهرداد", "مهرداد"]
    assert not third.anchored


@pytest.mark.parametrize(("start", "end"), [("3", "9"), ("", ""), ("900", "999"), ("x", "1"), ("9", "3")])
def test_offsets_at_which_other_words_stand_do_not_count(session, start, end):
    transcript = add_transcript(session, TEXT)
    headings = ("statement", "code", "transcript", "start", "end")
    take(session, [headings, ("گاهی کمک می‌کنیم", "k", transcript.name, start, end)])
    (statement,) = session.study.statements.values()
    assert statement.spans[0].start == TEXT.index("گاهی کمک")


def test_offsets_of_the_table_decide_between_equal_words(session):
    transcript = add_transcript(session, TEXT)
    at = TEXT.rindex("بله.")
    headings = ("statement", "code", "transcript", "start", "end")
    take(session, [headings, ("بله.", "k", transcript.name, str(at), str(at + 4))])
    (statement,) = session.study.statements.values()
    assert statement.spans[0].start == at
    assert session.study.rechecks == {}


def test_what_is_near_is_proposed_and_not_taken(session):
    transcript = add_transcript(session, TEXT)
    plan = take(
        session,
        [
            EN,
            ("کتاب را با هم می‌خواندیم و ساکت می‌ماندیم", "k", "", "", ""),
            ("کتاب‌ها را با هم میخوانیم گاهی ساکت", "k", "", "", ""),
        ],
    )
    assert plan.anchored == 0
    assert not any(statement.anchored for statement in session.study.statements.values())
    assert plan.near
    for statement_id, places in plan.near.items():
        assert statement_id in session.study.statements
        assert places[0].transcript_id == transcript.id
        assert all(0 <= start < end <= len(TEXT) for start, end in places[0].spans)
    assert "near" in said(plan)[0]


def test_literature_is_not_looked_through(session):
    transcript = add_transcript(session, TEXT)
    session.run("x.y", {}, lambda tx: tx.update(replace(session.study.transcripts[transcript.id], literature=True)))
    assert take(session, [EN, ("گاهی کمک می‌کنیم", "k", "", "", "")]).anchored == 0


# Into a study that holds something already


def test_a_statement_that_is_there_gains_the_codes(session):
    transcript = add_transcript(session, TEXT)
    at = TEXT.index("گاهی کمک")
    known = mark_statement(session, transcript.id, [(at, at + 16)], codes=["یک"])
    plan = take(session, [EN, ("گاهی کمک می‌کنیم", "دو", "F", "—", "—"), ("", "یک", "F", "", "")])
    assert list(session.study.statements) == [known.id]
    assert [code.name for code in session.study.codes_of(known.id)] == ["یک", "دو"]
    assert plan.anchored == 1


def test_a_statement_without_an_anchor_is_found_by_its_words_and_its_person(session):
    headings = ("statement", "code", "participant")
    take(session, [headings, ("نمی‌دانم", "k", "P1"), ("نمی‌دانم", "k", "P2")])
    assert len(session.study.statements) == 2
    take(session, [headings, ("نمیدانم", "l", "P2"), ("نمی‌دانم", "l", "P3")])
    codes = {
        session.study.participant_of(s).name: len(session.study.codes_of(s.id))
        for s in session.study.statements.values()
    }
    assert codes == {"P1": 1, "P2": 2, "P3": 1}


def test_a_statement_that_had_no_place_gets_one_when_its_transcript_is_there(session):
    table = [("statement", "code", "participant"), ("گاهی کمک می‌کنیم", "k", "ک۱"), ("بله.", "k", "ک۱")]
    take(session, table)
    assert [s.anchored for s in session.study.statements.values()] == [False, False]
    before = set(session.study.statements)
    person = next(iter(session.study.participants.values()))
    transcript = add_transcript(session, TEXT, participant="x")
    session.run(
        "x.y", {}, lambda tx: tx.update(replace(session.study.transcripts[transcript.id], participant_id=person.id))
    )
    plan = take(session, table)
    assert set(session.study.statements) == before
    assert all(s.anchored and s.participant_id is None for s in session.study.statements.values())
    assert (plan.anchored, len(session.study.rechecks)) == (2, 1)


def test_the_same_table_again_changes_nothing(session):
    add_transcript(session, TEXT)
    table = [
        EN,
        ("بله.", "k", "F", "S", "E"),
        ("گاهی کمک می‌کنیم", "k", "G", "T", "E"),
        ("نبود این", "", "", "", ""),
        ("بله.", "l", "F", "", ""),
    ]
    take(session, table)
    steps = len(session.history())
    plan = prepare_table(session, document(table))
    assert (plan.added, plan.changed) == ((), ())
    assert store_table(session, plan) is None
    assert len(session.history()) == steps


def test_equal_statements_far_apart_are_kept_apart_and_told(session):
    plan = take(session, [EN, ("a", "k", "F", "", ""), ("b", "l", "", "", ""), ("a", "m", "G", "", "")])
    assert quotations(session) == ["a", "b", "a"]
    assert "1 statement stands in several places of the table; each was kept as a statement of its own." in said(plan)


# One step


def test_an_import_is_one_step_that_can_be_taken_back(session):
    add_transcript(session, TEXT)
    records = {record.id: record for record in session.study.all_records()}
    told = []
    session.listen(told.append)
    plan = prepare_table(session, document([EN, ("بله.", "k", "F", "S", "E"), ("w", "l", "G", "S", "E")]))
    here = object()
    changes = store_table(session, plan, origin=here)
    assert told == [changes]
    assert (changes.label, changes.origin) == ("table.import", here)
    step = session.history()[-1]
    assert (step.label, dict(step.parameters)) == ("table.import", {"name": "t.docx", "count": 2})
    assert say_step(step) == "Import 2 statements from the table t.docx"
    after = {record.id: record for record in session.study.all_records()}
    session.undo()
    assert {record.id: record for record in session.study.all_records()} == records
    session.redo()
    assert {record.id: record for record in session.study.all_records()} == after
    session.close()
    reopened = Session.open(session.path, researcher="x")
    assert {record.id: record for record in reopened.study.all_records()} == after
    reopened.close()


def test_planning_changes_nothing_and_a_plan_for_another_state_is_refused(session):
    before = {record.id: record for record in session.study.all_records()}
    plan = prepare_table(session, document([EN, ("w", "k", "F", "S", "E")]))
    assert {record.id: record for record in session.study.all_records()} == before
    make_code(session, "k")
    with pytest.raises(Refusal, match="has changed since"):
        store_table(session, plan)


def test_planning_tells_how_far_it_is_and_stops_when_asked(session):
    table = document([EN, *((f"w{n}", "k", "F", "S", "E") for n in range(120))])
    told = []
    prepare_table(session, table, progress=lambda *what: told.append(what))
    assert told[0] == (0, 120, "t.docx")
    assert told[-1] == (120, 120, "t.docx")
    with pytest.raises(Cancelled):
        prepare_table(session, table, cancelled=lambda: True)


def test_a_plan_shows_its_first_rows_as_they_were_understood(session):
    plan = prepare_table(
        session, document([EN, ("a", "k", "F", "S", "E"), ("", "l", "", "", ""), ("b", "", "", "", "")])
    )
    assert plan.preview == (("a", "", "k", "F", "S", "E"), ("a", "", "l", "F", "S", "E"), ("b", "", "", "", "", ""))
    assert plan.columns == {"statement": 0, "code": 1, "first_layer": 2, "second_layer": 3, "encounter": 4}


# Columns that are remembered


def test_columns_that_had_to_be_given_are_remembered_for_such_headings(session):
    rows = [("She said this at length, and a good deal more of it." + str(n), f"k{n}") for n in range(3)]
    first = [("Zitat", "Kode"), *rows]
    with pytest.raises(Refusal, match="Zitat, Kode"):
        take(session, first)
    take(session, first, columns={"statement": 0, "code": 1})
    (mapping,) = session.study.mappings.values()
    assert (mapping.form, mapping.headings) == ("coding", "zitat\tkode")
    assert json.loads(mapping.columns) == {"statement": 1, "code": 2}
    plan = take(session, [("ZITAT", "Kode"), *((words + " Other.", code) for words, code in rows)])
    assert plan.statements == 3
    guessed, columns = guess_columns(session.study, document(first))
    assert (guessed.columns, columns) == ({}, {"statement": 0, "code": 1})
    session.undo()
    session.undo()
    assert session.study.mappings == {}


def test_without_headings_columns_are_remembered_by_their_number(session):
    take(session, [("k", "w one", "x"), ("l", "w two", "x")], columns={"statement": 1, "code": 0})
    plan = take(session, [("m", "w three", "x"), ("n", "w four", "x")])
    assert plan.statements == 2
    take(session, [("w five", "o", "x")], columns={"statement": 0, "code": 1})
    assert len(session.study.mappings) == 1
    with pytest.raises(Refusal):
        take(session, [("p", "w six")])


def test_columns_that_the_headings_say_anyway_are_not_remembered(session):
    take(session, [("statement", "code"), ("w", "k")], columns={"statement": 0, "code": 1})
    assert session.study.mappings == {}


# From the shell


@pytest.fixture
def shell(capsys, monkeypatch):
    monkeypatch.setenv("PHENOCODE_RESEARCHER", "ن. مرادی")
    return Shell(capsys)


@pytest.fixture
def study(tmp_path):
    session = make_session(tmp_path)
    add_transcript(session, TEXT)
    session.close()
    return session.path


def word_file(folder, *tables, name="t.docx"):
    made = docx.Document()
    for rows in tables:
        table = made.add_table(len(rows), len(rows[0]))
        for cells, row in zip(table.rows, rows, strict=True):
            for cell, text in zip(cells.cells, row, strict=True):
                cell.text = text
    made.save(folder / name)
    return folder / name


def test_the_command_answers_what_it_did_and_says_when_nothing_was_left_to_do(shell, study, tmp_path):
    rows = [
        ("بله.", "فلسفه محور", "F", "S", "E"),
        ("گاهی کمک می‌کنیم", "فلسفه‌محور", "F", "S", "E"),
        ("نبود", "", "—", "—", "—"),
    ]
    table = word_file(tmp_path, [EN, *rows])
    told = shell.json("import-table", study, table)
    assert told == {
        "file": str(table),
        "statements": 3,
        "codes": 1,
        "anchored": 2,
        "unanchored": 1,
        "unified": ["فلسفه‌محور became فلسفه محور."],
        "warnings": ["1 statement was found in several places; the likeliest was taken, to be looked at again."],
        "step": 2,
    }
    info = shell.json("info", study)
    assert (info["statements"], info["codes"], info["first_layer"]) == (3, 1, 1)
    again = shell.json("import-table", study, table)
    assert (again["step"], again["statements"], again["warnings"]) == (None, 3, [])
    assert "The study holds all of it already; nothing was changed." in shell.done("import-table", study, table)
    assert shell.json("history", study)[-1]["key"] == "table.import"
    shell.done("undo", study)
    assert shell.json("info", study)["statements"] == 0


def test_merged_cells_of_a_sheet_and_old_encodings_are_read_too(shell, study, tmp_path):
    book = xlsxwriter.Workbook(tmp_path / "t.xlsx")
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEADINGS["fa"])
    sheet.merge_range(1, 0, 2, 0, "گاهی کمک می‌کنیم")
    sheet.write_column(1, 1, ["کد یک", "کد دو"])
    for column, name in ((2, "اول"), (3, "دوم"), (4, "مواجهه‌ها")):
        sheet.merge_range(1, column, 3, column, name)
    sheet.write_row(3, 0, ["بله.", "کد یک"])
    book.close()
    told = shell.json("import-table", study, tmp_path / "t.xlsx")
    assert (told["statements"], told["codes"], told["anchored"]) == (2, 2, 2)
    assert shell.json("check", study)["exhaustiveness"]["complete"] == 2
    old = tmp_path / "old.csv"
    old.write_bytes("گزاره;كد\r\nگاهي كمك مي‌كنيم;كد سه\r\n".encode("windows-1256"))
    assert "old.csv" in shell.refused("import-table", study, old)
    told = shell.json("import-table", study, old, "--encoding", "windows-1256")
    assert (told["statements"], told["anchored"]) == (1, 1)
    assert shell.json("info", study)["statements"] == 2


def test_columns_can_be_given_and_are_used_again(shell, study, tmp_path):
    rows = [(f"کد {n}", f"{n}", "او این را به تفصیل گفت و باز هم گفت، بار " + str(n)) for n in range(3)]
    table = word_file(tmp_path, [("Kode", "Nr", "Zitat"), *rows])
    assert "Kode, Nr, Zitat" in shell.refused("import-table", study, table)
    told = shell.json("import-table", study, table, "--columns", "statement=3, code=۱")
    assert (told["statements"], told["codes"]) == (3, 3)
    assert shell.json("import-table", study, table)["step"] is None


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ("statement=9", "Column 9 was given for statement, but the tables of t.docx have 5 columns"),
        ("statement=0", "Column 0"),
        ("statement=1,code=1", "Column 1 of t.docx was given for"),
        ("statement=1,statement=2", "gives statement twice"),
        ("code=1", "--columns statement=1"),
        ("statement", "can't be read at"),
        ("quote=1", "can't be read at"),
        ("", "can't be read at"),
    ],
)
def test_columns_that_can_not_be_are_refused_from_the_shell(shell, study, tmp_path, columns, words):
    table = word_file(tmp_path, [EN, ("گفت", "k", "F", "S", "E")])
    before = study.read_bytes()
    line = shell.refused("import-table", study, table, "--columns", columns)
    assert words in line
    assert "گفت" not in line
    assert study.read_bytes() == before


def test_files_without_a_coding_table_are_refused_in_one_sentence(shell, study, tmp_path):
    empty = word_file(tmp_path, name="empty.docx")
    assert shell.refused("import-table", study, empty) == (
        "There is no table in empty.docx. Choose the file that holds the coding table."
    )
    blank = word_file(tmp_path, [("", ""), ("", "")], name="blank.docx")
    assert "no table in blank.docx" in shell.refused("import-table", study, blank)
    secret = word_file(tmp_path, [("راز او", "کد", "x"), ("راز دیگر", "کد", "x")], name="secret.docx")
    line = shell.refused("import-table", study, secret)
    assert "secret.docx" in line
    assert "راز" not in line
    assert "none.docx" in shell.refused("import-table", study, tmp_path / "none.docx")
    (tmp_path / "t.odt").write_bytes(b"x")
    assert "t.odt" in shell.refused("import-table", study, tmp_path / "t.odt")


def test_wrong_usage_is_told_as_such(shell, study):
    assert shell("import-table", study)[0] == 2


# The work grows with the rows and not with their square


def test_the_work_grows_with_the_rows_and_not_with_their_square():
    def calls(count):
        rows = [(f"w{n}", f"k{n // 2}", f"F{n // 20}", f"S{n // 40}", "E", f"P{n % 7}") for n in range(count)]
        read = document([(*EN, "participant"), *rows])
        background = Background(Study([Builder("en").study().about]), [], None)
        counted = 0

        def count_call(frame, event, argument):
            nonlocal counted
            counted += event in ("call", "c_call")

        sys.setprofile(count_call)
        try:
            plan_table(background, read)
        finally:
            sys.setprofile(None)
        return counted

    fixed = calls(1)
    assert calls(800) - fixed < 5.5 * (calls(200) - fixed)
