"""The study in memory: kept in step by changes, it answers as one built afresh from all records."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from phenocode.study.changes import Change, ChangeSet
from phenocode.study.model import Chain, Study
from phenocode.study.records import (
    Acceptance,
    Category,
    Check,
    Coding,
    InitialCode,
    Layer,
    Memo,
    Participant,
    Placement,
    Role,
    Setting,
    Span,
    Speaker,
    Statement,
    StudyInfo,
    Transcript,
)
from tests.small_studies import library_fa
from tests.studies import picture_of

ABOUT = StudyInfo("study", "T", "P", "Q", "fa", "2026-01-01T00:00:00+00:00")

small = st.integers(0, 3)
word = st.sampled_from("ab")
# Ids of what the frame below always holds, so that every link has its target.
transcripts = st.sampled_from(["t0", "t1", None])
statements = st.sampled_from(["s0", "s1", "s2"])
codes = st.sampled_from(["c0", "c1", "c2"])
first = st.sampled_from(["f0", "f1"])

# A record of each kind with the id's number left open.
kinds = st.one_of(
    st.builds(Setting, st.just("settings-{}"), word, small),
    st.builds(Participant, st.just("people-{}"), word, st.sampled_from([None, "settings-x"]), small, word, small),
    st.builds(
        Transcript, st.just("t-{}"), word, st.sampled_from(["p0", "p1", None]), word, st.booleans(), word, small, small
    ),
    st.builds(Speaker, st.just("speaker-{}"), word, st.sampled_from(Role)),
    st.builds(
        Statement,
        st.just("s-{}"),
        transcripts,
        st.none(),
        st.builds(lambda at: (Span(at, at + 3, "abc"),), small) | st.just((Span(None, None, "abc"),)),
        word,
        small,
    ),
    st.builds(InitialCode, st.just("c-{}"), word, word, small),
    st.builds(Coding, st.just("g-{}"), statements, codes, small),
    st.builds(
        Category,
        st.just("f-{}"),
        st.sampled_from(Layer),
        word,
        st.sampled_from(["f0", "h0", None]),
        small,
        small,
        word,
        word,
        word,
        word,
    ),
    st.builds(Placement, st.just("pl-{}"), codes, first),
    st.builds(Memo, st.just("m-{}"), st.just("c{}"), word),
    st.builds(Acceptance, st.just("a-{}"), st.sampled_from(Check), st.just("s{}"), word),
)


def frame():
    people = [Participant(f"p{i}", f"p{i}", "settings-x", 2 - i, "", i) for i in range(2)]
    interviews = [Transcript(f"t{i}", f"t{i}", f"p{i}", "x", False, "x", 9, i) for i in range(2)]
    quotations = [Statement(f"s{i}", "t0", None, (Span(i, i + 2, "ab"),), "", i) for i in range(3)]
    cards = [InitialCode(f"c{i}", f"c{i}", "", i) for i in range(3)]
    categories = [
        Category("h0", Layer.ENCOUNTER, "h0", None, 0, 0, "", "", "", ""),
        Category("g0", Layer.SECOND, "g0", "h0", 0, 3, "", "", "", ""),
        Category("f0", Layer.FIRST, "f0", "g0", 0, 0, "", "", "", ""),
        Category("f1", Layer.FIRST, "f1", None, 1, 0, "", "", "", ""),
    ]
    return [ABOUT, Setting("settings-x", "x", 0), *people, *interviews, *quotations, *cards, *categories]


def numbered(record, number):
    """The record with its number put into its ids; memos and acceptances stay one for each subject."""
    values = {"id": record.id.format(number)}
    if isinstance(record, Memo | Acceptance):
        values["subject_id"] = record.subject_id.format(number)
    return replace(record, **values)


@given(st.lists(st.tuples(kinds, st.integers(0, 2), st.booleans()), max_size=30))
def test_changes_lead_where_building_afresh_leads(drawn):
    records = {record.id: record for record in frame()}
    study = Study(records.values())
    sets: list[list[Change]] = [[]]
    for kind, number, remove in drawn:
        record = numbered(kind, number)
        if any(change.record.id == record.id for change in sets[-1]):  # a set has one change of each record
            sets.append([])
        before = records.pop(record.id, None)
        after = None if remove and before is not None else record
        if after is not None:
            records[record.id] = after
        sets[-1].append(Change(before, after))
    for changes in sets:
        study.apply(changes)
    assert picture_of(study) == picture_of(Study(records.values()))
    for changes in reversed(sets):
        study.apply([Change(change.after, change.before) for change in reversed(changes)])
    assert picture_of(study) == picture_of(Study(frame()))


def test_the_order_of_records_at_building_does_not_matter():
    records = list(library_fa().study().all_records())
    assert picture_of(Study(reversed(records))) == picture_of(Study(records))


def test_what_a_study_answers():
    study = library_fa().study()
    assert [t.id for t in study.interviews()] == ["مصاحبهٔ ۱", "مصاحبهٔ ۲"]
    assert [s.id for s in study.statements_in("مصاحبهٔ ۱")] == ["g1", "g4", "g6", "g7", "g8"]
    assert [s.id for s in study.statements_in_order()][-2:] == ["g10", "g11"]
    assert study.index_in_transcript(study.statements["g6"]) == 2
    assert study.statement_at("مصاحبهٔ ۱", 2).id == "g6"
    assert [c.id for c in study.codes_of("g2")] == ["چیدن و امانت کتاب", "سبک شدن کار کتابدار"]
    assert study.count_statements_with("حضور خاموش") == 2
    assert [c.id for c in study.unplaced_codes()] == ["کار با Koha"]
    assert not study.straddles("g2")
    assert study.straddles("g4")
    assert study.straddles("g7")
    assert [c.id for c in study.first_layer_of("g4")] == ["نوبت و مسئولیت", "بودن در فضا"]
    assert [len(study.chains_of(c)) for c in ("جای همیشگی", "کار با Koha", "مسئول هفته")] == [2, 1, 1]
    assert study.chain_of("کار با Koha") == Chain()
    assert study.chain_of("مسئول هفته").complete
    assert not study.chain_of("یاد دادن به کوچک‌ترها").complete
    encounter = study.categories["ابزاری"]
    assert {s.id for s in study.statements_below(encounter)} == {"g1", "g2", "g3", "g4", "g5", "g7"}
    assert study.participant_of(study.statements["g10"]).id == "ه۳"
    assert study.setting_of(study.transcripts["مصاحبهٔ ۲"]).id == "دبیرستان چنار"
    assert study.find("study") == study.about
    assert study.find("ه۱") == study.participants["ه۱"]
    assert study.find("nobody") is None


def test_a_change_set_tells_what_it_touches():
    memo, code = Memo("m", "x", "t"), InitialCode("c", "n", "", 0)
    changes = ChangeSet(1, "k", (Change(None, memo), Change(code, None)))
    assert list(changes.of(Memo)) == [memo]
    assert list(changes.of(InitialCode)) == [code]
    assert changes.touches(Memo)
    assert changes.touches(Category, InitialCode)
    assert not changes.touches(Category)
