"""ZWNJ restoration: what is proposed is right, what may be another word is left, and only joiners are put in."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phenocode.__main__ import main
from phenocode.commands.correcting import prepare_correction, store_correction
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement
from phenocode.paths import resource
from phenocode.text.edits import apply_edits
from phenocode.text.fold import fold
from phenocode.text.joiners import ZWNJ, find_joiners, propose_joiners, same_words
from tests.studies import add_transcript, make_session

SAMPLE = sorted(resource("sample", "fa").glob("*.txt"))


def restored(text):
    return apply_edits(text, propose_joiners(text))


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("او میتواند بماند", "او می‌تواند بماند"),
        ("او می تواند بماند", "او می‌تواند بماند"),
        ("ميتواند", "مي‌تواند"),
        ("نمیدانم", "نمی‌دانم"),
        ("نمی دانم", "نمی‌دانم"),
        ("میرفتند", "می‌رفتند"),
        ("می رفته اند", "می‌رفته‌اند"),
        ("میگفتهاند", "می‌گفته‌اند"),
        ("میبینمش", "می‌بینمش"),
        ("میگم نمیشه", "می‌گم نمی‌شه"),
        ("میخوام بیام", "می‌خوام بیام"),
        ("میآید", "می‌آید"),
        ("می‌شود گفت، میشود شنید", "می‌شود گفت، می‌شود شنید"),
        ("مِیشود", "مِی‌شود"),
        ("نمیتوان گفت", "نمی‌توان گفت"),
        ("کتابها", "کتاب‌ها"),
        ("کتاب ها", "کتاب‌ها"),
        ("کتاب های بد", "کتاب‌های بد"),
        ("کتابهای خوب", "کتاب‌های خوب"),
        ("کار ها", "کار‌ها"),
        ("بچهها", "بچه‌ها"),
        ("آنها و اینها", "آن‌ها و این‌ها"),
        ("آنهایی که", "آن‌هایی که"),
        ("بعضی ها", "بعضی‌ها"),
        ("بزرگتر", "بزرگ‌تر"),
        ("بزرگ تر", "بزرگ‌تر"),
        ("بزرگترین", "بزرگ‌ترین"),
        ("مهم ترین کار", "مهم‌ترین کار"),
        ("دور تر رفت", "دور‌تر رفت"),
        ("خانه ای داشتم", "خانه‌ای داشتم"),
        ("رفته اند", "رفته‌اند"),
        ("رفتهاند", "رفته‌اند"),
        ("خسته ام", "خسته‌ام"),
        ("خانه اش", "خانه‌اش"),
    ],
)
def test_a_missing_joiner_is_proposed(written, right):
    assert restored(written) == right


@pytest.mark.parametrize(
    "text",
    [
        "میز و میوه در میدان، میان مردم. میل به میهن میراث ماست.",
        "میدانی را دیدیم؛ میانی و میانه و میانگین، میلیون‌ها، میزان، میخک، میهمان، میرزا، میگرن، میمون.",
        "تنها بها می‌دهد و رها می‌کند تا انتها؛ منتها اشتها ندارد. فقها و اژدها. تنهایی و رهایی و بهای آن.",
        "بهتر، کمتر و بیشتر از دختر و مادر و دفتر و چتر و شتر و بستر و خاکستر.",
        "کارها و روزها و دورتر و بلندتر درست‌اند.",
        "سهام و الهام و اتهام و ابهام و شبهات و توجیهات.",
        "لباس تر بود. بلد بود ها! های های گریه کرد. گفت ها؟",
        "ای کاش می‌شد. همه ای خدا! که ای تو؟ نه ای مرد. چه ام من.",
        "بیست و اند سال. یک کاسه آش خورد. خانه ای کاش بود.",
        "می‌میرم و نمی‌میرم، می‌رود و می‌آید و رفته‌اند.",
        "جامعهای برنامهای نامهای خانهای محلهای دستهای",
        "میانشان، میان، میشی، میری، نمیرم.",
        "The میز is here; ها",
        "کتاب\nها",
        "کتاب  ها",
        "کتاب، ها",
        "سلامی تواند",
    ],
)
def test_what_may_be_another_word_is_left(text):
    assert [text[max(e.start - 8, 0) : e.end + 8] for e in propose_joiners(text)] == []


def test_a_whole_page_is_restored_as_it_was_written():
    page = """مصاحبه‌گر: چه می‌کنید وقتی بچه‌ها نمی‌آیند؟
م۱: می‌نشینم و می‌نویسم. آدم‌هایی که می‌شناسم همین‌ها هستند؛ نمی‌توانم بگویم چرا نیامده‌اند. خانه‌ای دارم که از همه
کوچک‌تر است، ولی روشن‌ترین پنجره‌ها را دارد. گاهی می‌گویم نمی‌خواهم، گاهی می‌خواهم. کتاب‌های خوب را نمی‌فروشم.
مصاحبه‌گر: خسته نمی‌شوید؟
م۱: خسته‌ام، اما می‌مانم. دوست‌هایم رفته‌اند. می‌گفته‌اند که برمی‌گردند. این مهم‌ترین چیزی است که می‌دانم.
"""
    kept = ("مصاحبه‌گر", "برمی‌گردند", "نیامده‌اند")
    for lost in (" ", ""):
        words = page
        for word in kept:
            words = words.replace(word, word.replace(ZWNJ, "\0"))
        spoiled = words.replace(ZWNJ, lost).replace("\0", ZWNJ)
        again = restored(spoiled)
        # Joined, «خانهای» may be of خان as well, and «خستهام» is no participle.
        expected = page if lost else page.replace("خانه‌ای", "خانهای").replace("خسته‌ام", "خستهام")
        assert again == expected, [a for a, b in zip(again.split(), expected.split(), strict=False) if a != b]


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.stem)
def test_nothing_wrong_is_proposed_in_the_sample_when_its_joiners_are_lost(path):
    text = path.read_text(encoding="utf-8")
    missing = {e.start for e in propose_joiners(text)}  # the sample has a transcript typed without joiners
    for lost in ("", " "):
        places, at, before = set(), 0, {}
        for offset, letter in enumerate(text):
            before[at] = offset
            if letter == ZWNJ:
                places.add(at)
                at += len(lost)
            else:
                at += 1
        spoiled = text.replace(ZWNJ, lost)
        proposed = {edit.start for edit in propose_joiners(spoiled)}
        wrong = {at for at in proposed - places if before[at] not in missing and spoiled[at] != " "}
        assert [spoiled[max(at - 8, 0) : at + 8] for at in wrong] == []
        assert len(proposed & places) > 0.3 * len(places)


def test_the_sample_lacks_joiners_only_where_it_was_typed_without_them():
    proposed = {path.stem: len(propose_joiners(path.read_text(encoding="utf-8"))) for path in SAMPLE}
    assert {name for name, count in proposed.items() if count} == {"k07"}
    (k07,) = [path for path in SAMPLE if path.stem == "k07"]
    text = k07.read_text(encoding="utf-8")
    words = [text[: e.start].split()[-1] + "|" + text[e.end :].split()[0] for e in propose_joiners(text)]
    assert words == [
        "مي|شدم", "می|گه", "مي|كنيم،", "مي|كنيم.", "نمي|زنه،", "مي|زنه.", "می|کنه.", "مي|كشيدم،", "مي|فرستادم،",
        "خرده|اي،", "مي|پوشه،", "مي|كنيد.", "مي|گيريم.",
    ]  # fmt: skip


@given(st.text(st.sampled_from("میندرکتابهاخو ز\u200c\u064e\n.🙂آیشت"), max_size=60))
def test_only_joiners_are_put_in(text):
    edits = propose_joiners(text)
    assert [joiner.edit for joiner in find_joiners(text)] == edits
    assert len(set(edits)) == len(edits)
    for edit in edits:
        assert edit.text == ZWNJ
        assert text[edit.start : edit.end] in ("", " ", "\u00a0")
    again = apply_edits(text, edits)
    assert fold(again).replace(" ", "") == fold(text).replace(" ", "")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("می تواند کتابها", "می‌تواند کتاب‌ها", True),
        ("میتواند", "می تواند", False),
        ("ما در", "مادر", False),
        ("ما در", "ما\n در", True),
        ("كتاب‌هاي", "کتابهای", True),
        ("کِتاب", "کتاب", True),
        ("کتاب", "کتب", False),
        ("a […] b", "a b", False),
        ("", " ", True),
        ("", "a", False),
    ],
)
def test_joiners_make_no_other_words(one, other, same):
    assert same_words(one, other) is same_words(other, one) is same


# In a study


def test_joiners_are_a_correction_after_which_nothing_is_to_be_looked_at_again(tmp_path):
    session = make_session(tmp_path)
    text = "م۱: او می تواند کتابها را ببیند و میداند.\n"
    transcript = add_transcript(session, text)
    start = text.index("او")
    statement = mark_statement(session, transcript.id, [(start, len(text))])
    store_correction(session, prepare_correction(session, {transcript.id: propose_joiners(text)}))
    assert session.study.statements[statement.id].quotation == "او می‌تواند کتاب‌ها را ببیند و می‌داند."
    assert not session.study.rechecks
    session.close()


def test_joiners_from_the_shell(tmp_path, capsys):
    session = make_session(tmp_path)
    add_transcript(session, "م۱: او می تواند کتابها را ببیند.\n")
    session.close()

    def shell(*words):
        capsys.readouterr()
        assert main([*map(str, words), "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    before = session.path.read_bytes()
    listed = shell("joiners", session.path, "ک۱")
    assert listed == [
        {"start": 9, "end": 10, "text": " ", "replacement": ZWNJ},
        {"start": 20, "end": 20, "text": "", "replacement": ZWNJ},
    ]
    assert session.path.read_bytes() == before
    assert shell("joiners", session.path, "ک۱", "--apply") == listed
    assert shell("joiners", session.path, "ک۱") == []
    opened = Session.open(Path(session.path), researcher="x", read_only=True)
    (transcript,) = opened.study.transcripts.values()
    assert opened.source(transcript.source_id).text == "م۱: او می‌تواند کتاب‌ها را ببیند.\n"
    assert [step.label for step in opened.history()][-1] == "transcript.correct"
    opened.close()
    assert main(["joiners", str(session.path), "نیست"]) == 1
    assert "There is no transcript named" in capsys.readouterr().err
