"""Pseudonymising: names found in their spellings, replaced everywhere in one step, their key kept apart and sealed."""

import io
import json
import stat
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phenocode.__main__ import main
from phenocode.commands.acceptances import accept_finding
from phenocode.commands.apart import keep_apart
from phenocode.commands.categories import describe_card, make_category, make_code, remove_cards, rename_card
from phenocode.commands.correcting import prepare_correction, store_correction
from phenocode.commands.exporting import coding_table, export_statements, export_table, statement_rows
from phenocode.commands.interviews import describe_participant, describe_study, map_speaker
from phenocode.commands.iterations import keep_iteration, restore_iteration
from phenocode.commands.memos import write_memo
from phenocode.commands.people import add_attribute, describe_setting
from phenocode.commands.presuppositions import write_presupposition
from phenocode.commands.pseudonyms import (
    Name,
    copy_without_history,
    propose_occurrences,
    read_key,
    replace_names,
    write_key,
)
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement
from phenocode.errors import Refusal
from phenocode.store.sources import make_source as make_stored
from phenocode.store.versions import dump_version
from phenocode.study.records import Cause, Check, ColumnMapping, Layer, Role, Span, Statement, Subject, Turn, new_id
from phenocode.text.edits import Edit
from phenocode.text.fold import fold
from phenocode.text.personal_names import NameFinder, replacement_for
from phenocode.text.turns import find_turns
from tests.studies import add_transcript, make_session, picture_of

ALI, MARYAM = Name("علی‌رضا", "ک۷"), Name("مریم احمدی", "م۲")
TEXT = """پرسشگر: علی رضا کجاست؟
مریم احمدی: عليرضا و علی‌رضایم هر روز می‌آیند. 🙂
علی‌رضا را دیدم، نه رضا را.
پرسشگر: و مریم؟
مریم احمدی: من مَریم احمدی هستم.
"""


@pytest.fixture
def session(tmp_path):
    opened = make_session(tmp_path)
    yield opened
    opened.close()


def found(text, *names):
    return [(text[p.start : p.end], names[p.name], p.certain) for p in NameFinder(names).find(text)]


# Finding names in a text


@pytest.mark.parametrize("given", ["علی‌رضا", "علی رضا", "علیرضا", "علي‌رضا"])
@pytest.mark.parametrize("written", ["علی‌رضا", "علی رضا", "علیرضا", "عَلی‌رضا", "علي رضا", "ﻋﻠﯽ‌رضا"])
def test_the_spellings_of_a_compound_name_are_one(given, written):
    assert found(f"به {written} گفتم.", given) == [(written, given, True)]


@pytest.mark.parametrize(
    ("name", "written", "part"),
    [
        ("مریم", "مریم‌ها", "مریم"),
        ("مریم", "مریمها", "مریم"),
        ("مریم", "مریم‌هایی", "مریم"),
        ("مریم", "مریم‌ام", "مریم"),
        ("مریم", "مریم‌اند", "مریم"),
        ("مریم", "مریم‌رو", "مریم"),
        ("مریم", "مریمِ", "مریم"),
        ("مریم", "مریم‌مان", "مریم"),
        ("مریم", "مریممان", "مریم"),
        ("سارا", "سارای", "سارا"),
        ("سارا", "سارا‌ی", "سارا"),
        ("سارا", "ساراست", "سارا"),
        ("فاطمه", "فاطمه‌ی", "فاطمه"),
        ("فاطمه", "فاطمهٔ", "فاطمهٔ"),
        ("فاطمه", "فاطمۀ", "فاطمۀ"),
        ("Sara", "SARA's", "SARA"),
        ("Sara", "Sara’s", "Sara"),
        ("Sara", "Saras'", "Sara"),
        ("sara", "Saras", "Sara"),
        ("O'Hara", "O’Hara's", "O’Hara"),
        ("Anne Marie", "Anne-Marie", "Anne-Marie"),
    ],
)
def test_an_inflection_is_no_part_of_the_name(name, written, part):
    assert found(f"({written})", name) == [(part, name, True)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("مهر", "مهربان و مهران و شمهر"),
        ("علی", "عالی و والی و علیرضا و معلی"),
        ("رضا", "رضایت و راضی"),
        ("Ann", "Anna and annual and Hannah"),
        ("Sam", "same, samba, Sammy"),
    ],
)
def test_other_words_are_no_names(name, text):
    assert found(text, name) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("علی", "علیه"),
        ("علی", "علیت"),
        ("علی", "وعلی"),
        ("علی", "بعلی"),
        ("علی", "به‌علی"),
        ("علی", "علی‌اصغر"),
        ("آرام", "آرامش"),
        ("مهر", "مهری"),
        ("بهنام", "به نام"),
        ("Will", "will"),
        ("Rose", "roses"),
        ("مریم احمدی", "مریم\nاحمدی"),
    ],
)
def test_what_may_be_another_word_is_uncertain(name, text):
    assert [certain for _, _, certain in found(f"({text})", name)] == [False]


def test_the_longest_name_wins_and_nothing_overlaps():
    names = ("علی", "علی‌رضا", "رضا")
    assert found("علی و علی رضا و رضا", *names) == [
        ("علی", "علی", True),
        ("علی رضا", "علی‌رضا", True),
        ("رضا", "رضا", True),
    ]


@given(
    st.text(st.sampled_from("علیرضا مریم\u200c\u064e🙂\nab'"), max_size=30), st.sampled_from(["علی‌رضا", "مریم", "ab"])
)
def test_what_is_found_is_the_name(text, name):
    for place in NameFinder([name]).find(text):
        words = fold(text[place.start : place.end]).replace(" ", "")
        assert words == fold(name).replace(" ", "")


def test_a_hamza_stays_on_a_pseudonym_that_can_carry_it():
    assert replacement_for("فاطمهٔ", "زهره") == "زهرهٔ"
    assert replacement_for("فاطمۀ", "زهره") == "زهرهٔ"
    assert replacement_for("فاطمهٔ", "ک۱") == "ک۱"
    assert replacement_for("فاطمه", "زهره") == "زهره"


# In a study


@pytest.fixture
def full(session):
    """A study that holds the names wherever names can stand."""
    map_speaker(session, "مریم احمدی", Role.PARTICIPANT)
    map_speaker(session, "پرسشگر", Role.INTERVIEWER)
    transcript = add_transcript(session, TEXT, participant="مریم احمدی", setting="خانهٔ علی رضا")
    # Labels that were mapped are found from a correction on.
    store_correction(session, prepare_correction(session, {transcript.id: [Edit(len(TEXT), len(TEXT), "پایان.\n")]}))

    def mark(words, *codes):
        start = TEXT.index(words)
        return mark_statement(session, transcript.id, [(start, start + len(words))], codes=codes, relevance="از علیرضا")

    one = mark("عليرضا و علی‌رضایم هر روز می‌آیند", "دیدار علی رضا", "هر روز")
    mark("نه رضا را", "نه علی رضا")
    mark("هستم", "بودن")
    first = make_category(session, Layer.FIRST, "علی‌رضا را دیدن", holding=[session.study.codes_of(one.id)[0].id])
    describe_card(
        session, first.id, definition="علی رضا", referential="علیرضا", structural="مریم احمدی", is_not="علیرضا"
    )
    describe_card(session, session.study.codes_of(one.id)[1].id, definition="آمدن علی‌رضا")
    write_memo(session, one.id, "با علی‌رضا حرف زد.")
    accept_finding(session, Check.STRADDLING, [one.id], "علیرضا خواست")
    describe_study(session, title="مطالعهٔ مریم احمدی", phenomenon="علی رضا", question="علی‌رضا چه می‌گوید؟")
    alone = Statement(new_id(), None, None, (Span(None, None, "علی رضا آمد"), Span(None, None, "و رفت")), "", 99)
    mapping = ColumnMapping(new_id(), "interviews", "علی رضا\tمتن", "{}")
    session.run("test", {}, lambda tx: tx.insert(alone, mapping))
    start = TEXT.index("دیدم")
    edit = Edit(start, start + 4, "ندیدم")
    mark("علی‌رضا را دیدم", "ندیدن")
    store_correction(session, prepare_correction(session, {transcript.id: [edit]}))
    return session


def everything(session):
    """All that the study says now."""
    study = session.study
    texts = [session.source(transcript.source_id).text for transcript in study.transcripts.values()]
    turns = [t.label for i in study.transcripts.values() for t in session.source(i.source_id).turns]
    return "\n".join([*map(repr, study.all_records()), *texts, *turns])


def assert_without_names(text, *names):
    assert NameFinder([name.name for name in names]).find(text) == []


def test_names_are_found_wherever_they_can_stand(full):
    occurrences = propose_occurrences(full, [ALI, MARYAM])
    places = {(one.where, one.field) for one in occurrences}
    assert places == {
        ("transcripts", "text"), ("transcripts", "name"), ("transcripts", "file_name"),
        ("participants", "name"), ("settings", "name"), ("speakers", "label"),
        ("statements", "relevance"), ("statements", "span 0"),
        ("codes", "name"), ("codes", "definition"),
        ("categories", "name"), ("categories", "definition"), ("categories", "referential"),
        ("categories", "structural"), ("categories", "is_not"),
        ("memos", "text"), ("acceptances", "reason"), ("rechecks", "former"), ("mappings", "headings"),
        ("study", "title"), ("study", "phenomenon"), ("study", "question"),
    }  # fmt: skip
    assert all(one.certain for one in occurrences)
    first = next(one for one in occurrences if one.field == "text" and one.where == "transcripts")
    assert (first.text, first.replacement, first.before, first.after[:6]) == ("علی رضا", "ک۷", "پرسشگر: ", " کجاست")


def test_names_in_the_table_of_participants_and_in_the_analysts_notes(full):
    codes = [code.id for code in full.study.codes_in_order()[:2]]
    category = next(iter(full.study.categories.values()))
    add_attribute(full, Subject.PARTICIPANT, "دوست علی رضا")
    person = next(iter(full.study.participants.values()))
    values = {"دوست علی رضا": "علی‌رضا، سارا"}
    describe_participant(full, person.id, referrer="علیرضا", interview_length="تا آمدن علی رضا", attributes=values)
    describe_setting(full, person.setting_id, attributes={"مدیر": "مریم احمدی"})
    texts = ("internal_horizon", "external_horizon", "relevance", "second_language_name")
    describe_card(full, category.id, **dict.fromkeys(texts, "علی‌رضا"))
    keep_apart(full, *codes, reason="علیرضا گفت")
    keep_iteration(full, "پیش از علی رضا", reason="مریم احمدی خواست")
    write_presupposition(full, "گمان می‌کنم علی‌رضا دلسرد است.")
    before = picture_of(full.study)
    occurrences = propose_occurrences(full, [ALI, MARYAM])
    places = {(one.where, one.field.split()[0]) for one in occurrences}
    assert places > {
        ("attributes", "name"), ("participants", "referrer"), ("participants", "interview_length"),
        ("participants", "attribute"), ("settings", "attribute"), *(("categories", field) for field in texts),
        ("kept_apart", "reason"), ("iterations", "name"), ("iterations", "reason"), ("presuppositions", "text"),
    }  # fmt: skip
    replace_names(full, [ALI, MARYAM], occurrences)
    assert_without_names(everything(full), ALI, MARYAM)
    changed = full.study.participants[person.id]
    assert [value for _, value in changed.attributes] == ["ک۷، سارا"]
    assert [value for _, value in full.study.settings[person.setting_id].attributes] == ["م۲"]
    assert (changed.referrer, changed.interview_length) == ("ک۷", "تا آمدن ک۷")
    full.undo()
    assert picture_of(full.study) == before


def test_kept_iterations_hold_the_names_no_more(session):
    code, other, gone = (make_code(session, name) for name in ("مریم احمدی و کتاب", "رضا", "دیدار علی رضا"))
    category = make_category(session, Layer.FIRST, "خواندن", holding=[code.id])
    describe_card(session, category.id, definition="مریم احمدی چنین گفت")
    write_memo(session, category.id, "از علی رضا بپرس")
    kept = keep_iteration(session, "پیش از مریم احمدی", reason="دلیل")
    describe_card(session, category.id, definition="چنین گفت")
    remove_cards(session, [gone.id])
    before, stored = picture_of(session.study), dump_version(session.version(kept.id))
    names = [ALI, MARYAM]
    found = [one for one in propose_occurrences(session, names) if one.id != other.id]
    replace_names(session, names, found)
    version = session.version(kept.id)
    assert session.study.iterations[kept.id].name == "پیش از م۲"
    assert sorted(one.name for one in version.codes.values()) == sorted(["م۲ و کتاب", "رضا", "دیدار ک۷"])
    assert version.categories[category.id].definition == "م۲ چنین گفت"
    assert version.memo_on(category.id).text == "از ک۷ بپرس"
    assert version.placements == session.version(kept.id).placements != {}
    restore_iteration(session, kept.id)
    assert propose_occurrences(session, names) == []
    session.undo()
    session.undo()
    assert picture_of(session.study) == before
    assert dump_version(session.version(kept.id)) == stored


def test_an_uncertain_place_in_a_former_wording_is_left(session):
    code = make_code(session, "علی و حرف‌های علیه او")
    kept = keep_iteration(session, "یکم", reason="دلیل")
    rename_card(session, code.id, "دیگری")
    replace_names(session, [Name("علی", "ک۷")], [])
    assert session.version(kept.id).codes[code.id].name == "ک۷ و حرف‌های علیه او"


def test_what_was_left_in_a_text_is_left_in_the_iterations_too(session):
    code = make_code(session, "مریم احمدی")
    kept = keep_iteration(session, "یکم", reason="دلیل")
    replace_names(session, [MARYAM], [])
    assert session.version(kept.id).codes[code.id].name == "مریم احمدی"
    assert session.history()[-1].label == "iteration.keep"


def test_two_columns_never_share_a_pseudonym(full):
    add_attribute(full, Subject.PARTICIPANT, "دوست علی رضا")
    add_attribute(full, Subject.PARTICIPANT, "دوست ک۷")
    with pytest.raises(Refusal, match="Two of the study's records"):
        replace_names(full, [ALI], propose_occurrences(full, [ALI]))


def test_confirmed_names_are_replaced_everywhere_in_one_step(full):
    before = picture_of(full.study)
    text = next(iter(full.study.transcripts.values()))
    occurrences = propose_occurrences(full, [ALI, MARYAM])
    steps = len(full.history())
    replace_names(full, [ALI, MARYAM], occurrences)
    assert_without_names(everything(full), ALI, MARYAM)
    assert propose_occurrences(full, [ALI, MARYAM]) == []
    transcript = full.study.transcripts[text.id]
    source = full.source(transcript.source_id)
    expected = TEXT.replace("عليرضا و علی‌رضایم", "ک۷ و ک۷یم").replace("علی رضا", "ک۷").replace("علی‌رضا", "ک۷")
    expected = expected.replace("مریم احمدی", "م۲").replace("مَریم احمدی", "م۲").replace("دیدم", "ندیدم")
    assert source.text == expected + "پایان.\n"
    assert [turn.label for turn in source.turns] == ["پرسشگر", "م۲", "پرسشگر", "م۲"]
    assert {speaker.label for speaker in full.study.speakers.values()} == {"پرسشگر", fold("م۲")}
    assert len(full.history()) == steps + 1
    step = full.history()[-1]
    assert step.label == "study.pseudonymise"
    assert dict(step.parameters) == {"names": 2, "count": len(occurrences)}
    for statement in full.study.statements_in(text.id):
        for span in statement.spans:
            assert source.text[span.start : span.end] == span.text
    assert picture_of(full.study) == picture_of(full._file.read_study())
    full.undo()
    assert picture_of(full.study) == before
    full.redo()
    assert_without_names(everything(full), ALI, MARYAM)


def test_statements_whose_words_change_are_to_be_looked_at_again(full):
    corrected = next(iter(full.study.rechecks.values()))
    replace_names(full, [ALI, MARYAM], propose_occurrences(full, [ALI, MARYAM]))
    causes = {
        full.study.statements[r.statement_id].quotation: (r.cause, r.former) for r in full.study.rechecks.values()
    }
    assert causes == {
        "ک۷ و ک۷یم هر روز می‌آیند": (Cause.PSEUDONYMISED, ""),
        "ک۷ را ندیدم": (Cause.PSEUDONYMISED, "ک۷ را دیدم"),
    }
    assert corrected.id in full.study.rechecks


def test_what_is_not_confirmed_stays(full):
    occurrences = propose_occurrences(full, [ALI])
    memo = [one for one in occurrences if one.where == "memos"]
    replace_names(full, [ALI], memo)
    assert propose_occurrences(full, [ALI]) == [one for one in occurrences if one.where != "memos"]
    assert not any(recheck.cause is Cause.PSEUDONYMISED for recheck in full.study.rechecks.values())


def test_a_label_that_still_stands_keeps_its_mapping(session):
    map_speaker(session, "نیلا", Role.INTERVIEWER)
    transcript = add_transcript(session, "نیلا: چه شد؟\nم۱: هیچ.\nنیلا: چرا؟\n")
    # Labels that were mapped are found from a correction on.
    store_correction(session, prepare_correction(session, {transcript.id: [Edit(0, 0, "\n")]}))
    name = Name("نیلا", "پ")
    first = [one for one in propose_occurrences(session, [name]) if one.where == "transcripts"][:1]
    replace_names(session, [name], first)
    assert session.role_of("پ") is session.role_of("نیلا") is Role.INTERVIEWER
    replace_names(session, [name], propose_occurrences(session, [name]))
    assert [speaker.label for speaker in session.study.speakers.values()] == ["پ"]
    source = session.source(session.study.transcripts[transcript.id].source_id)
    assert [turn.label for turn in source.turns] == ["پ", "م۱", "پ"]


def test_a_label_keeps_its_role_whatever_the_pseudonym_says(session):
    map_speaker(session, "سارا", Role.PARTICIPANT)
    transcript = add_transcript(session, "پرسشگر: چه شد؟\nسارا: هیچ.\nنیلا: چرا؟\n")
    source = session.source(transcript.source_id)
    turns = find_turns(source.text, {"سارا", "نیلا"})
    named = make_stored(source.text, tuple(Turn(t.start, t.body, t.end, t.label) for t in turns))

    def name(transaction):
        transaction.add_source(named)
        transaction.update(replace(transcript, source_id=named.id))

    session.run("test", {}, name)
    names = [Name("سارا", "ج"), Name("نیلا", "س")]
    replace_names(session, names, propose_occurrences(session, names))
    source = session.source(session.study.transcripts[transcript.id].source_id)
    assert [turn.label for turn in source.turns] == ["پرسشگر", "ج", "س"]
    assert [session.role_of(turn.label, transcript.id) for turn in source.turns] == [
        Role.INTERVIEWER,
        Role.PARTICIPANT,
        Role.PARTICIPANT,
    ]


def test_a_label_of_both_roles_is_refused(session):
    map_speaker(session, "سارا", Role.PARTICIPANT)
    map_speaker(session, "پ", Role.INTERVIEWER)
    with pytest.raises(Refusal, match="an interviewer and of a participant"):
        replace_names(session, [Name("سارا", "پ")], propose_occurrences(session, [Name("سارا", "پ")]))


def test_two_names_that_would_become_one_are_refused(session):
    make_code(session, "کار علی")
    make_code(session, "کار رضا")
    names = [Name("علی", "ک"), Name("رضا", "ک")]
    before = picture_of(session.study)
    with pytest.raises(Refusal, match="would both be called کار ک"):
        replace_names(session, names, propose_occurrences(session, names))
    assert picture_of(session.study) == before


def test_what_changed_since_is_refused(full):
    occurrences = propose_occurrences(full, [ALI])
    describe_study(full, phenomenon="دیگر")
    with pytest.raises(Refusal, match="has changed since"):
        replace_names(full, [ALI], occurrences)


def test_a_reason_that_holds_a_name_is_refused_as_the_history_keeps_it(full):
    occurrences = propose_occurrences(full, [MARYAM])
    with pytest.raises(Refusal, match="The reason holds one of the names"):
        replace_names(full, [MARYAM], occurrences, reason="به خواست مريم‌احمدی")
    replace_names(full, [MARYAM], occurrences, reason="به خواست خودش")
    assert full.history()[-1].reason == "به خواست خودش"


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        ([], "No names"),
        ([Name("ع", "ک")], "two letters"),
        ([Name("علی", " ")], "at least one letter"),
        ([Name("علی", "ک"), Name("علي", "گ")], "listed twice"),
        ([Name("علی", "رضا"), Name("رضا", "ک")], "holds one of the names"),
        ([Name("علی", "علی اکبر")], "holds one of the names"),
    ],
)
def test_names_that_can_not_be_used_are_refused(session, names, sentence):
    with pytest.raises(Refusal, match=sentence) as refused:
        propose_occurrences(session, names)
    assert "علی" not in str(refused.value)


def test_nothing_exported_holds_a_replaced_name(full, tmp_path):
    replace_names(full, [ALI, MARYAM], propose_occurrences(full, [ALI, MARYAM]))
    table = coding_table(full, labels=True)
    for ending in (".docx", ".xlsx", ".csv"):
        export_table(table, tmp_path / f"table{ending}")
    for ending in (".xlsx", ".csv"):
        export_statements(statement_rows(full), tmp_path / f"statements{ending}", right_to_left=True)
    written = list(tmp_path.glob("table*")) + list(tmp_path.glob("statements*"))
    assert len(written) == 5
    for path in written:
        content = path.read_bytes()
        parts = [content]
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(io.BytesIO(content)) as package:
                parts = [package.read(name) for name in package.namelist()]
        assert any("ک۷".encode() in part for part in parts)
        for part in parts:
            assert_without_names(part.decode("utf-8", "replace"), ALI, MARYAM)


# A copy without history


SPELLINGS = ("علی‌رضا", "علی رضا", "عليرضا", "علیرضا", "مریم احمدی", "مَریم احمدی")


def test_a_copy_without_history_holds_no_replaced_name(full, tmp_path):
    replace_names(full, [ALI, MARYAM], propose_occurrences(full, [ALI, MARYAM]))
    out = tmp_path / "out.pheno"
    copy_without_history(full, out)
    assert any(spelling.encode() in full.path.read_bytes() for spelling in SPELLINGS)
    content = out.read_bytes()
    assert not any(spelling.encode() in content for spelling in SPELLINGS)
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    copied = Session.open(out, researcher="دیگری")
    try:
        assert picture_of(copied.study) == picture_of(full.study)
        assert everything(copied) == everything(full)
        assert copied.history() == []
        make_code(copied, "تازه")
        copied.undo()
        assert picture_of(copied.study) == picture_of(full.study)
    finally:
        copied.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.pheno", "study.pheno", "study.pheno.lock"]


def test_a_copy_overwrites_nothing_unless_told_to(full, tmp_path):
    out = tmp_path / "out.pheno"
    out.write_text("kept")
    with pytest.raises(Refusal, match="exists already"):
        copy_without_history(full, out)
    assert out.read_text() == "kept"
    copy_without_history(full, out, force=True)
    Session.open(out, researcher="x", read_only=True).close()
    with pytest.raises(Refusal, match="the study itself"):
        copy_without_history(full, full.path, force=True)
    with pytest.raises(Refusal, match="folder"):
        copy_without_history(full, tmp_path / "none" / "out.pheno")
    with pytest.raises(Refusal, match="exists already"):
        copy_without_history(full, tmp_path, force=True)
    held = Session.open(out, researcher="دیگری")
    with pytest.raises(Refusal, match="open in another program"):
        copy_without_history(full, out, force=True)
    held.close()


def test_a_copy_that_fails_leaves_nothing(full, tmp_path, monkeypatch):
    def broken(source_id):
        raise Refusal("It broke.")

    monkeypatch.setattr(full._file, "read_source", broken)
    with pytest.raises(Refusal, match="It broke"):
        copy_without_history(full, tmp_path / "out.pheno")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["study.pheno", "study.pheno.lock"]


# The key


def test_the_key_is_read_back_with_its_passphrase_only(tmp_path):
    path = tmp_path / "names.key"
    write_key(path, [ALI, MARYAM], "رمز 🔑")
    assert read_key(path, "رمز 🔑") == [ALI, MARYAM]
    content = path.read_bytes()
    assert all(word.encode() not in content for word in (*ALI, *MARYAM))
    assert b"\\u0639" not in content
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(Refusal, match="can't be opened with this passphrase"):
        read_key(path, "رمز")
    with pytest.raises(Refusal, match="exists already"):
        write_key(path, [ALI], "x")
    with pytest.raises(Refusal, match="needs a passphrase"):
        write_key(tmp_path / "other.key", [ALI], "")
    assert [p.name for p in tmp_path.iterdir()] == ["names.key"]


@pytest.fixture(scope="module")
def key(tmp_path_factory):
    path = tmp_path_factory.mktemp("key") / "names.key"
    write_key(path, [ALI], "pass")
    return json.loads(path.read_bytes())


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"kind": "other"}, "not a key"),
        ({"version": 2}, "newer version"),
        ({"scrypt": {"n": 2**30, "r": 8, "p": 1}}, "damaged"),
        ({"scrypt": {"n": 2**15 + 1, "r": 8, "p": 1}}, "damaged"),
        ({"scrypt": {"n": 2, "r": 8, "p": 1}}, "damaged"),
        ({"scrypt": {"n": 2**16, "r": 800, "p": 1}}, "damaged"),
        ({"scrypt": {"n": 2**16, "r": 8, "p": 100}}, "damaged"),
        ({"scrypt": {"n": float("inf"), "r": 8, "p": 1}}, "damaged"),
        ({"scrypt": []}, "damaged"),
        ({"scrypt": {"n": 2**15, "r": 8, "p": 1}}, "can't be opened"),
        ({"salt": "!"}, "damaged"),
        ({"nonce": ""}, "damaged"),
        ({"names": "AAAA"}, "can't be opened"),
        ({"names": None}, "damaged"),
    ],
)
def test_a_damaged_key_is_told(key, tmp_path, change, sentence):
    path = tmp_path / "names.key"
    path.write_text(json.dumps(key | change))
    with pytest.raises(Refusal, match=sentence):
        read_key(path, "pass")


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff\xfe", b'{"kind": 1}', b"[" * 100_000, b" " * 9_000_000])
def test_what_is_no_key_is_told(tmp_path, content):
    path = tmp_path / "names.key"
    path.write_bytes(content)
    with pytest.raises(Refusal, match="not a key"):
        read_key(path, "pass")
    with pytest.raises(Refusal, match="not found"):
        read_key(tmp_path / "none", "pass")


# From the shell


@pytest.fixture
def shell(capsys, monkeypatch):
    monkeypatch.setenv("PHENOCODE_KEY_PASSPHRASE", "pass")

    def run(*words, status=0):
        capsys.readouterr()
        assert main([str(word) for word in words]) == status
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return (json.loads(out) if out and "--json" in words else out) if status == 0 else err

    return run


def test_pseudonymising_from_the_shell(full, tmp_path, shell):
    full.close()
    names, key, out = tmp_path / "names.csv", tmp_path / "names.key", tmp_path / "out.pheno"
    names.write_text("name,pseudonym\nعلی‌رضا,ک۷\nمریم احمدی,م۲\nنیست,هست\n", encoding="utf-8-sig")
    content = full.path.read_bytes()
    listed = shell("pseudonymise", full.path, "--names", names, "--json")
    assert set(listed[0]) == {"where", "id", "field", "start", "end", "text", "replacement", "certain"}
    assert full.path.read_bytes() == content
    assert "Add --apply" in shell("pseudonymise", full.path, "--names", names, "--key", key, status=1)
    done = shell("pseudonymise", full.path, "--names", names, "--apply", "--key", key, "--json")
    assert (done["replaced"], done["left"], done["key"]) == (len(listed), [], str(key))
    assert "history" in done["warnings"][0]
    assert shell("pseudonymise", full.path, "--names", names, "--json") == []
    assert shell("key", key, "--json")[:2] == [
        {"name": "علی‌رضا", "pseudonym": "ک۷"},
        {"name": "مریم احمدی", "pseudonym": "م۲"},
    ]
    assert shell("copy", full.path, out, "--json") == {"study": str(out)}
    assert "exists already" in shell("copy", full.path, out, status=1)
    assert shell("copy", full.path, out, "--force", "--json") == {"study": str(out)}
    assert not any(spelling.encode() in out.read_bytes() for spelling in SPELLINGS)


def test_a_key_that_is_there_stops_the_replacing(full, tmp_path, shell):
    full.close()
    names, key = tmp_path / "names.csv", tmp_path / "names.key"
    names.write_text("علی‌رضا,ک۷\n", encoding="utf-8")
    key.write_text("kept")
    content = full.path.read_bytes()
    assert "exists already" in shell("pseudonymise", full.path, "--names", names, "--apply", "--key", key, status=1)
    assert (full.path.read_bytes(), key.read_text()) == (content, "kept")


def test_uncertain_places_are_left_and_told(session, tmp_path, shell):
    add_transcript(session, "م۱: علی علیه او نبود.\n")
    session.close()
    names = tmp_path / "names.csv"
    names.write_text("name,pseudonym\nعلی,ک۷\n", encoding="utf-8")
    done = shell("pseudonymise", session.path, "--names", names, "--apply", "--json")
    assert (done["replaced"], [row["certain"] for row in done["left"]], done["key"]) == (1, [False], None)


@pytest.mark.parametrize(
    "listed", ["name,pseudonym\nعلی,ک۷\n", "pseudonym,name\nک۷,علی\n", "ردیف,نام,نام مستعار\n1,علی,ک۷\n", "علی,ک۷\n"]
)
def test_the_columns_of_a_list_are_found_by_their_headings(session, tmp_path, shell, listed):
    add_transcript(session, "م۱: علی بود.\n")
    session.close()
    names = tmp_path / "names.csv"
    names.write_text(listed, encoding="utf-8")
    (row,) = shell("pseudonymise", session.path, "--names", names, "--json")
    assert (row["text"], row["replacement"]) == ("علی", "ک۷")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"\xff", "UTF-8"), (b"name,pseudonym\na\n", "lacks"), (b"name,pseudonym\n", "No names"), (b"ab, \n", "lacks")],
)
def test_lists_that_can_not_be_read_are_refused(session, tmp_path, shell, content, sentence):
    session.close()
    names = tmp_path / "names.csv"
    names.write_bytes(content)
    assert sentence in shell("pseudonymise", session.path, "--names", names, status=1)
    assert "not found" in shell("pseudonymise", session.path, "--names", tmp_path / "none.csv", status=1)


def test_without_a_passphrase_a_key_is_refused(tmp_path, shell, monkeypatch):
    write_key(tmp_path / "names.key", [ALI], "pass")
    monkeypatch.delenv("PHENOCODE_KEY_PASSPHRASE")
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert "PHENOCODE_KEY_PASSPHRASE" in shell("key", tmp_path / "names.key", status=1)


def test_a_passphrase_that_is_typed_is_typed_twice(session, tmp_path, shell, monkeypatch):
    add_transcript(session, "م۱: علی آمد.\n")
    session.close()
    names, key = tmp_path / "names.csv", tmp_path / "names.key"
    names.write_text("علی,ک۷\n", encoding="utf-8")
    terminal = io.StringIO()
    terminal.isatty = lambda: True
    monkeypatch.delenv("PHENOCODE_KEY_PASSPHRASE")
    monkeypatch.setattr("sys.stdin", terminal)
    typed = iter(["one", "other", "one", "one", "one"])
    monkeypatch.setattr("getpass.getpass", lambda prompt: next(typed))
    content = session.path.read_bytes()
    words = ("pseudonymise", session.path, "--names", names, "--apply", "--key", key)
    assert "passphrases differ" in shell(*words, status=1)
    assert (session.path.read_bytes(), key.exists()) == (content, False)
    shell(*words)
    assert shell("key", key) == "علی\tک۷\n"
