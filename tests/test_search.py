"""Search over a study: its places, what it is narrowed to, counts and first hits, and keeping in step."""

from dataclasses import replace

import pytest

from phenocode.analysis import shelves
from phenocode.analysis.search import PLACES, Query, SearchIndex
from phenocode.errors import Refusal
from phenocode.study.changes import Change, ChangeSet
from phenocode.study.records import Memo, Role, Source, Span, Speaker, Turn
from phenocode.text import fold
from phenocode.text.turns import find_turns
from tests.small_studies import Builder

FIRST = "س: توان یعنی چه؟\nج: 🙂 می‌توانم بروم. کتاب ها را دوست دارم.\nس: و توانستید؟\nج: بله، توانستم و ﷲ.\n"
SECOND = "P1: we can do it\nP2: they could not do it\nQ: why not do it?\n"
PAPER = "مقاله دربارهٔ توان و ناتوانی. توانمندی."


def source_of(name, text):
    turns = tuple(Turn(p.start, p.body, p.end, p.label) for p in find_turns(text, ("p1", "p2")))
    return Source(f"source of {name}", text, turns)


class Desk:
    """A small study with an index over it."""

    def __init__(self):
        self.b = b = Builder("fa", "توان")
        b.setting("شهر")
        b.setting("روستا")
        b.participant("ه۱", "شهر")
        b.participant("ه۲", "روستا")
        b.participant("ه۳", "شهر")
        b.transcript("مصاحبهٔ ۱", "ه۱")
        b.transcript("گروه")
        b.transcript("مقاله", literature=True)
        self.sources = {
            f"source of {name}": source_of(name, text)
            for name, text in (("مصاحبهٔ ۱", FIRST), ("گروه", SECOND), ("مقاله", PAPER))
        }
        for label, person in (("p1", "ه۲"), ("p2", "ه۳")):
            b.records[label] = Speaker(label, label, Role.PARTICIPANT, person, "گروه")
        b.encounter("نوع توان")
        b.second("توانایی")
        b.change("توانایی", parent_id="نوع توان")
        b.first("رفتن", "توانایی")
        b.first("دوست داشتن")
        b.change("رفتن", definition="توان رفتن", referential="هدف", structural="اجزا", is_not="نه توان ماندن")
        b.new_code("توان رفتن", "رفتن")
        b.new_code("علاقه", "دوست داشتن")
        b.new_code("ناتوانی")
        b.change("علاقه", definition="دوست داشتن و توان")
        b.statement("g1", "مصاحبهٔ ۱", self.span(FIRST, "می‌توانم بروم"), codes=["توان رفتن"])
        b.statement("g2", "مصاحبهٔ ۱", self.span(FIRST, "کتاب ها را دوست دارم"), codes=["علاقه"])
        b.statement("g3", "گروه", self.span(SECOND, "they could not"), participant="ه۳", codes=["ناتوانی"])
        b.statement("g4", None, "بی‌توان", participant="ه۲", codes=["ناتوانی"])
        b.statement("p1 passage", "مقاله", self.span(PAPER, "ناتوانی"), codes=["ناتوانی"])
        for subject in ("توان رفتن", "g4", "مصاحبهٔ ۱", "ه۲", "شهر", "رفتن"):
            b.records[f"memo on {subject}"] = Memo(f"memo on {subject}", subject, f"توان: {subject}")
        self.study = b.study()
        self.read = []
        self.index = SearchIndex(self.study, self.source)

    @staticmethod
    def span(text, words):
        return (text.index(words), words)

    def source(self, source_id):
        self.read.append(source_id)
        return self.sources[source_id]

    def search(self, text, limit=200, **options):
        found = self.index.search(Query(text, **options), limit)
        assert self.index.search(Query(text, **options), 1).counts == found.counts
        assert sum(found.counts.values()) == found.count
        return found

    def hits(self, text, *where, **options):
        """What is found, as (id, field, words), where the text of each hit says so."""
        found = self.search(text, limit=None, where=where or PLACES, **options)
        assert len(found.hits) == found.count + found.loose_count
        return [(hit.id, hit.field, self.index.text_of(hit)[hit.start : hit.end]) for hit in found.hits]

    def ids(self, text, *where, **options):
        return [one for one, _, _ in self.hits(text, *where, **options)]

    def change(self, record_id, **values):
        before = self.b.records[record_id]
        self.b.records[record_id] = replace(before, **values)
        self.tell(Change(before, self.b.records[record_id]))

    def tell(self, *changes):
        change_set = ChangeSet(1, "test", changes)
        self.study.apply(changes)
        self.index.follow(change_set)


@pytest.fixture
def desk():
    return Desk()


# Places


def test_every_place_is_searched_with_its_own_offsets(desk):
    assert desk.hits("توان") == [
        ("مصاحبهٔ ۱", "text", "توان"),
        ("مصاحبهٔ ۱", "text", "توان"),
        ("مصاحبهٔ ۱", "text", "توان"),
        ("مصاحبهٔ ۱", "text", "توان"),
        ("g1", "quotation", "توان"),
        ("g4", "quotation", "توان"),
        ("توان رفتن", "name", "توان"),
        ("علاقه", "definition", "توان"),
        ("ناتوانی", "name", "توان"),
        ("رفتن", "definition", "توان"),
        ("رفتن", "is_not", "توان"),
        ("توانایی", "name", "توان"),
        ("نوع توان", "name", "توان"),
        *[("توان رفتن", "memo", "توان")] * 2,
        ("g4", "memo", "توان"),
        ("مصاحبهٔ ۱", "memo", "توان"),
        ("ه۲", "memo", "توان"),
        ("شهر", "memo", "توان"),
        ("رفتن", "memo", "توان"),
        *[("مقاله", "text", "توان")] * 3,
    ]
    found = desk.search("توان")
    assert list(found.counts) == list(PLACES)
    assert [hit.where for hit in found.hits] == [place for place in PLACES for _ in range(found.counts[place])]
    assert {hit.level for hit in found.hits} == {"fold"}


def test_only_the_places_that_are_asked_for(desk):
    for place in PLACES:
        found = desk.search("توان", where=(place,))
        assert {hit.where for hit in found.hits} == set(found.counts) == {place}
    desk.read.clear()
    assert desk.hits("هدف", "codes", "categories") == [("رفتن", "referential", "هدف")]
    assert desk.read == []


def test_statements_show_whose_they_are_and_why_they_were_chosen(desk):
    desk.change("g3", relevance="توان گروه")
    found = desk.search("توان", where=("statements",))
    assert [(hit.id, hit.name, hit.field) for hit in found.hits] == [
        ("g1", "مصاحبهٔ ۱", "quotation"), ("g3", "گروه", "relevance"), ("g4", "ه۲", "quotation"),
    ]  # fmt: skip


def test_the_levels(desk):
    found = desk.search("کتاب‌ها", where=("transcripts", "statements"), loose=True)
    assert [(hit.where, hit.level) for hit in found.hits] == [("transcripts", "affix"), ("statements", "affix")]
    found = desk.search("کتب ها", where=("transcripts", "statements"), loose=True)
    assert [(hit.where, hit.id, hit.level) for hit in found.hits] == [
        ("transcripts", "مصاحبهٔ ۱", "loose"), ("statements", "g2", "loose"),
    ]  # fmt: skip
    assert (found.count, found.counts, found.loose_count) == (0, {}, 2)
    assert desk.search("کتب ها").hits == ()


def test_nothing_reaches_from_one_short_text_into_the_next(desk):
    assert desk.hits("رفتن توان") == []
    assert desk.hits("علاقه ناتوانی", loose=True) == []
    assert desk.ids("توان رفتن", "codes", word=True) == ["توان رفتن"]
    desk.change("علاقه", name="م", definition="ادر")
    assert desk.hits("مادر", "codes", loose=True) == [("علاقه", "definition", "ادر")]


def test_a_query_of_nothing_is_refused_when_asked(desk):
    for ask in (desk.index.search, desk.index.search_in_steps):
        with pytest.raises(Refusal):
            ask(Query(" \u200c "))


def test_letters_that_become_several_are_found_once_in_short_texts(desk):
    desk.change("علاقه", name="ß ﻻ")
    desk.change("ناتوانی", name="ßs")
    assert desk.hits("s", "codes") == [("علاقه", "name", "ß"), ("ناتوانی", "name", "ß"), ("ناتوانی", "name", "s")]
    assert desk.hits("ل", "codes")[0] == ("علاقه", "name", "ﻻ")


# Narrowing


def test_participants_and_settings(desk):
    assert desk.ids("do it") == ["گروه"] * 3
    assert desk.hits("do it", participant_ids=["ه۲"]) == [("گروه", "text", "do it")]
    assert desk.hits("could", participant_ids=["ه۲"]) == []
    assert desk.ids("could", participant_ids=["ه۳"]) == ["گروه", "g3"]
    assert desk.ids("توان", "transcripts", participant_ids=["ه۱"]) == ["مصاحبهٔ ۱"] * 4
    assert desk.ids("توان", "statements", setting_ids=["روستا"]) == ["g4"]
    assert desk.ids("توان", "statements", setting_ids=["روستا", "شهر"]) == ["g1", "g4"]
    assert desk.ids("توان", participant_ids=["ه۱"], setting_ids=["روستا"]) == []
    assert desk.ids("توان", "codes", participant_ids=["ه۱"]) == ["توان رفتن", "علاقه"]
    assert desk.ids("توان", "categories", participant_ids=["ه۲"]) == []
    assert desk.ids("توان", "categories", word=True, participant_ids=["ه۱"]) == ["رفتن", "رفتن", "نوع توان"]
    assert desk.ids("توان", "memos", setting_ids=["روستا"]) == ["g4", "ه۲"]
    assert desk.ids("توان", "memos", setting_ids=["شهر"]) == ["توان رفتن"] * 2 + ["مصاحبهٔ ۱", "شهر", "رفتن"]
    assert desk.ids("توان", "literature", setting_ids=["شهر"]) == []


def test_whose_words(desk):
    def words(role, text="توان"):
        found = desk.search(text, where=("transcripts",), role=role)
        return [FIRST[hit.start - 1 : hit.end + 3] for hit in found.hits]

    assert words(Role.INTERVIEWER) == [" توان یع", " توانستی"]
    assert words(Role.PARTICIPANT) == ["\u200cتوانم ب", " توانستم"]
    assert words(Role.INTERVIEWER, "س") == ["توانستید"[3:8]]  # a speaker's label is nobody's words
    assert desk.ids("توان", "statements", role=Role.PARTICIPANT) == ["g1", "g4"]
    assert desk.ids("توان", "statements", role=Role.INTERVIEWER) == []
    assert desk.ids("توان", "literature", role=Role.PARTICIPANT) == []


def test_a_place_over_two_turns_is_nobodys(desk):
    assert desk.ids("چه؟ ج: 🙂", "transcripts") == ["مصاحبهٔ ۱"]
    for role in Role:
        assert desk.ids("چه؟ ج: 🙂", "transcripts", role=role) == []


def test_codes_and_categories(desk):
    assert desk.hits("توان", code_ids=["توان رفتن"]) == [
        ("مصاحبهٔ ۱", "text", "توان"),
        ("g1", "quotation", "توان"),
        ("توان رفتن", "name", "توان"),
        ("رفتن", "definition", "توان"),
        ("رفتن", "is_not", "توان"),
        ("توانایی", "name", "توان"),
        ("نوع توان", "name", "توان"),
        *([("توان رفتن", "memo", "توان")] * 2),
        ("مصاحبهٔ ۱", "memo", "توان"),
        ("رفتن", "memo", "توان"),
    ]
    for category in ("رفتن", "توانایی", "نوع توان"):
        assert desk.ids("توان", "transcripts", "statements", "codes", category_ids=[category]) == [
            "مصاحبهٔ ۱", "g1", "توان رفتن",
        ]  # fmt: skip
    assert desk.ids("توان", "categories", category_ids=["توانایی"]) == ["رفتن", "رفتن", "توانایی"]
    assert desk.ids("توان", code_ids=["علاقه"], category_ids=["توانایی"]) == []
    assert desk.ids("توان", "statements", "codes", code_ids=["علاقه", "ناتوانی"]) == ["g4", "علاقه", "ناتوانی"]
    assert desk.hits("توان", "literature", code_ids=["ناتوانی"]) == [("مقاله", "text", "توان")]
    assert desk.ids("توان", "statements", code_ids=["ناتوانی"], setting_ids=["روستا"]) == ["g4"]
    assert desk.ids("دوست داشتن", "categories", category_ids=["دوست داشتن"]) == ["دوست داشتن"]


def test_loose_hits_are_narrowed_too(desk):
    assert desk.ids("توانستمم", "transcripts", loose=True, role=Role.PARTICIPANT) == ["مصاحبهٔ ۱"]
    assert desk.ids("توانستمم", "transcripts", loose=True, code_ids=["علاقه"]) == []
    assert desk.ids("کتب ها", "statements", loose=True, setting_ids=["روستا"]) == []


# Counts and the first hits


def test_the_first_hits_and_the_count_of_all(desk):
    everything = desk.search("توان", None).hits
    for limit in (1, 3, 5, 12, len(everything), 100):
        found = desk.search("توان", limit)
        assert found.hits == everything[:limit]
        assert found.count == len(everything)


def test_loose_hits_have_room_of_their_own(desk):
    found = desk.search("توان", 2, loose=True)
    assert [hit.level for hit in found.hits[:2]] == ["fold", "fold"]
    assert {hit.level for hit in found.hits[2:]} <= {"loose"}
    assert len(found.hits) == 2 + min(2, found.loose_count)


def test_all_places_in_one_transcript(desk):
    spans = desk.index.spans_in("مصاحبهٔ ۱", Query("توان"))
    assert [FIRST[start:end] for start, end in spans] == ["توان"] * 4
    assert desk.index.spans_in("مقاله", Query("توان", where=("transcripts",))) == []
    assert desk.index.spans_in("هیچ", Query("توان")) == []


# Keeping in step


def test_texts_are_read_once_and_in_slices(desk, monkeypatch):
    monkeypatch.setattr(shelves, "_STEP", 10)
    monkeypatch.setattr(fold, "_STEP", 20)
    assert (desk.index.texts_ready, desk.index.text_count) == (0, 3)
    rests = sum(1 for _ in desk.index.prepare_in_steps())
    assert rests > 15
    assert desk.index.texts_ready == 3
    assert sorted(desk.read) == sorted(desk.sources)
    desk.search("توان", role=Role.PARTICIPANT)
    assert len(desk.read) == 3
    assert sum(1 for _ in desk.index.prepare_in_steps()) == 0


def test_a_change_shows_in_the_next_answer(desk):
    assert desk.ids("خوشی") == []
    desk.change("علاقه", name="خوشی")
    desk.change("دوست داشتن", structural="خوشی و ناخوشی")
    desk.change("memo on g4", text="خوشی")
    desk.change("g4", spans=(Span(None, None, "خوشی من"),))
    assert desk.ids("خوشی") == ["g4", "علاقه", "دوست داشتن", "دوست داشتن", "g4"]
    desk.tell(Change(desk.study.statements["g4"], None))
    desk.tell(Change(desk.b.records["memo on g4"], None))
    assert desk.ids("خوشی") == ["علاقه", "دوست داشتن", "دوست داشتن"]


def test_a_change_of_bounds_shows_in_the_next_answer(desk):
    assert desk.ids("توان", "statements", setting_ids=["روستا"]) == ["g4"]
    desk.change("ه۱", setting_id="روستا")
    assert desk.ids("توان", "statements", setting_ids=["روستا"]) == ["g1", "g4"]
    assert desk.ids("could", "transcripts", participant_ids=["ه۳"]) == ["گروه"]
    desk.change("p2", participant_id="ه۲")
    assert desk.ids("could", "transcripts", participant_ids=["ه۳"]) == []


def test_a_new_name_of_a_transcript_shows(desk):
    assert {hit.name for hit in desk.search("توان", where=("statements",)).hits} == {"مصاحبهٔ ۱", "ه۲"}
    desk.change("مصاحبهٔ ۱", name="گفت‌وگو")
    assert {hit.name for hit in desk.search("توان", where=("statements",)).hits} == {"گفت‌وگو", "ه۲"}
    assert {hit.name for hit in desk.search("یعنی", where=("transcripts",)).hits} == {"گفت‌وگو"}


def test_a_corrected_text_is_searched_anew_and_the_old_one_forgotten(desk):
    assert desk.search("یعنی", where=("transcripts",)).count == 1
    desk.sources["new"] = replace(source_of("new", FIRST.replace("یعنی", "چون")), id="new")
    desk.change("مصاحبهٔ ۱", source_id="new")
    assert desk.search("یعنی", where=("transcripts",)).count == 0
    (hit,) = desk.search("چون", where=("transcripts",)).hits
    assert desk.index.text_of(hit)[hit.start : hit.end] == "چون"
    desk.read.clear()
    desk.change("مصاحبهٔ ۱", source_id="source of مصاحبهٔ ۱")
    assert desk.search("یعنی", where=("transcripts",)).count == 1
    assert desk.read == ["source of مصاحبهٔ ۱"]


def test_the_text_of_a_hit_that_is_gone(desk):
    (hit,) = desk.search("علاقه", where=("codes",)).hits
    desk.tell(
        *(Change(coding, None) for coding in list(desk.study.codings.values()) if coding.code_id == "علاقه"),
        *(
            Change(placement, None)
            for placement in list(desk.study.placements.values())
            if placement.code_id == "علاقه"
        ),
        Change(desk.study.codes["علاقه"], None),
    )
    with pytest.raises(KeyError):
        desk.index.text_of(hit)
