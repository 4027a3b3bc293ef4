"""The ``.pheno-review`` file: what is written reads back exactly; what is no package of ours is told apart."""

import errno
import json
import os
from contextlib import suppress
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phenocode.errors import Refusal
from phenocode.exchange import review_files
from phenocode.exchange.review_content import place_checker
from phenocode.exchange.review_documents import (
    Choice,
    ItemAnswer,
    PackedItem,
    Parcel,
    ParcelAnswer,
    PlaceReview,
    ReviewComment,
    ReviewPoint,
)
from phenocode.exchange.review_files import (
    PackageFile,
    digest_of,
    read_review_document,
    read_review_file,
    write_parcel,
    write_place_review,
)
from phenocode.study.debriefing import NOWHERE, UNSURE, Unit, Verdict
from phenocode.study.records import Layer
from tests.damage import damage_file
from tests.parcels import PACKAGE, parcel

ANSWER = "c" * 32
NOW = "2026-05-02T09:00:00+00:00"

TEXTS = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=40) | st.sampled_from(
    ["«نقل‌قول» 🙂", 'a "b" \\ c', "خط اول\nخط دوم\r\n\u2028", "می‌شود\u200c", "\u202eabc", "{x}", "a+b"]
)
NAMES = TEXTS.filter(lambda text: text.strip() != "")


def answer_of(packed, *items):
    return ParcelAnswer(ANSWER, packed.package_id, "نگار", NOW, NOW, items)


def read_in_process(path):
    """What the child process answers, without starting one."""
    return review_files._read(json.loads(read_review_document(str(path)).text))


@st.composite
def parcels(draw):
    unit = draw(st.sampled_from(Unit))
    choices = []
    for layer in Layer:
        for place in range(1, draw(st.integers(0, 3)) + 1):
            choices.append(Choice(f"{layer.value[0]}{place}", layer, draw(NAMES), draw(TEXTS)))
    firsts = [choice.key for choice in choices if choice.layer is Layer.FIRST]
    shown = {Layer.FIRST: "+".join(firsts)} if firsts and draw(st.booleans()) else {}
    words = st.tuples(TEXTS) if unit is Unit.STATEMENT else st.lists(TEXTS, max_size=3).map(tuple)
    code = NAMES if unit is Unit.CODE else st.just("")
    items = tuple(
        PackedItem(number, draw(words), draw(code), draw(st.sampled_from(["", "A", "AB"])), shown)
        for number in range(1, draw(st.integers(1, 4)) + 1)
    )
    about = [draw(TEXTS) for _ in range(3)]
    return Parcel(
        PACKAGE, "b" * 32, draw(st.sampled_from(["fa", "en"])), *about, not shown, unit, NOW, items, tuple(choices)
    )


@st.composite
def answered(draw):
    packed = draw(parcels())
    items = []
    for item in packed.items:
        places = {}
        for layer in Layer:
            keys = [choice.key for choice in packed.choices_of(layer)]
            several = st.lists(st.sampled_from(keys), unique=True, min_size=1) if keys else st.nothing()
            place = draw(st.sampled_from(["", UNSURE, NOWHERE]) | several.map(lambda some: "+".join(sorted(some))))
            if place:
                places[layer] = place
        items.append(ItemAnswer(item.number, places, draw(TEXTS)))
    return packed, ParcelAnswer(ANSWER, PACKAGE, draw(NAMES), NOW, NOW, tuple(items))


@settings(max_examples=60)
@given(answered())
def test_whatever_was_packed_and_answered_reads_back_exactly(tmp_path_factory, both):
    packed, answer = both
    path = tmp_path_factory.mktemp("round") / "p.pheno-review"
    write_parcel(packed, None, path)
    assert read_in_process(path) == PackageFile(packed, None)
    write_parcel(packed, answer, path, force=True)
    assert read_in_process(path) == PackageFile(packed, answer)


@settings(max_examples=40)
@given(st.lists(st.tuples(TEXTS, TEXTS, st.sampled_from(Verdict)), max_size=4), NAMES)
def test_a_review_in_place_reads_back_exactly(tmp_path_factory, said, judge):
    points = tuple(
        ReviewPoint(f"a{n}", f"b{n}", verdict, one, other, NOW) for n, (one, other, verdict) in enumerate(said)
    )
    comments = tuple(ReviewComment(f"c{n}", "a1", "", one, NOW) for n, (one, *_) in enumerate(said))
    review = PlaceReview(ANSWER, "b" * 32, judge, NOW, NOW, "f", points, comments)
    path = tmp_path_factory.mktemp("round") / "r.pheno-review"
    write_place_review(review, path)
    assert read_in_process(path) == review
    write_place_review(replace(review, judge="دیگری"), path)
    assert read_in_process(path).judge == "دیگری", "one's own file is written anew without asking"


def test_it_is_read_through_a_process_of_its_own(tmp_path):
    packed = parcel("fa", unit=Unit.CODE, blind=False, named=True)
    path = tmp_path / "بسته.pheno-review"
    write_parcel(packed, None, path)
    assert read_review_file(path) == PackageFile(packed, None)
    content = json.loads(path.read_bytes())
    assert (content["format"], content["schema"], content["holds"]) == ("phenocode-review", 1, "package")
    path.write_text("{", encoding="utf-8")
    with pytest.raises(Refusal, match=r"بسته\.pheno-review is neither"):
        read_review_file(path)


def test_the_head_says_whether_it_is_a_package_an_answer_or_a_review(tmp_path):
    packed = parcel("en")
    held = []
    for answer in (None, answer_of(packed)):
        write_parcel(packed, answer, tmp_path / "p.pheno-review", force=True)
        held.append(json.loads((tmp_path / "p.pheno-review").read_bytes())["holds"])
    write_place_review(PlaceReview(ANSWER, "b" * 32, "N", NOW, NOW, "f", (), ()), tmp_path / "r.pheno-review")
    held.append(json.loads((tmp_path / "r.pheno-review").read_bytes())["holds"])
    assert held == ["package", "answered package", "review"]


def test_an_existing_file_is_replaced_only_when_that_is_allowed(tmp_path):
    path = tmp_path / "p.pheno-review"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(Refusal, match=r"p\.pheno-review exists already"):
        write_parcel(parcel(), None, path)
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_full_disk_leaves_the_former_state(tmp_path, monkeypatch):
    packed = parcel()
    path = tmp_path / "p.pheno-review"
    write_parcel(packed, None, path)
    before = path.read_bytes()

    def full(*_):
        raise OSError(errno.ENOSPC, "no space left")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Refusal, match="no room"):
        write_parcel(packed, answer_of(packed, ItemAnswer(1, {Layer.FIRST: "f1"})), path, force=True)
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["p.pheno-review"]


def test_a_package_that_is_too_large_to_be_read_back_is_not_written(tmp_path, monkeypatch):
    monkeypatch.setattr(review_files, "_MOST_PACKED", 500)
    with pytest.raises(Refusal, match="Pack a sample"):
        write_parcel(parcel(), None, tmp_path / "p.pheno-review")
    assert os.listdir(tmp_path) == []


# What is no package of ours


def written(tmp_path, change, *, answer=True, resigned=True):
    """A package whose JSON was changed by hand, with a fitting SHA-256 where it is ``resigned``."""
    packed = parcel("en")
    said = answer_of(packed, ItemAnswer(1, {Layer.FIRST: "f1", Layer.SECOND: NOWHERE}, "x")) if answer else None
    path = tmp_path / "p.pheno-review"
    write_parcel(packed, said, path)
    content = json.loads(path.read_bytes())
    change(content)
    if resigned and "parcel" in content:
        with suppress(UnicodeEncodeError):
            content["sha256"] = review_files._encoded(content["parcel"]).digest
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def refusal(path):
    with pytest.raises(Refusal) as caught:
        read_in_process(path)
    assert caught.value.values["file"] == path.name
    return str(caught.value)


def test_a_file_that_was_only_laid_out_anew_is_still_what_it_was(tmp_path):
    path = written(tmp_path, lambda content: None, resigned=False)
    path.write_text(json.dumps(json.loads(path.read_bytes()), indent=2), encoding="utf-8-sig")
    assert read_in_process(path).parcel == parcel("en")


@pytest.mark.parametrize(
    "change",
    [
        lambda content: content["parcel"]["items"][0]["words"].__setitem__(0, "Other words."),
        lambda content: content["parcel"]["choices"][0].update(definition="Another."),
        lambda content: content["parcel"].update(blind=False),
        lambda content: content.update(sha256="0" * 64),
        lambda content: content.pop("sha256"),
    ],
)
def test_a_package_changed_by_hand_is_told_apart(tmp_path, change):
    assert "was changed by hand" in refusal(written(tmp_path, change, resigned=False))


def test_another_schema_is_told_apart(tmp_path):
    assert "newer version" in refusal(written(tmp_path, lambda content: content.update(schema=2, more=[])))


@pytest.mark.parametrize(
    "change",
    [
        lambda content: content.update(schema=0),
        lambda content: content.update(schema="1"),
        lambda content: content.update(schema=True),
        lambda content: content.update(holds="things"),
        lambda content: content.update(holds="package"),
        lambda content: content.update(holds=[]),
        lambda content: content.update(more=1),
        lambda content: content.pop("answer"),
        lambda content: content.update(parcel=None),
        lambda content: content["parcel"].update(path="/home/x"),
        lambda content: content["parcel"].pop("items"),
        lambda content: content["parcel"].update(items=[]),
        lambda content: content["parcel"].update(items={"1": 2}),
        lambda content: content["parcel"].update(language="de"),
        lambda content: content["parcel"].update(unit="paragraph"),
        lambda content: content["parcel"].update(blind="yes"),
        lambda content: content["parcel"].update(package="a b"),
        lambda content: content["parcel"].update(question=5),
        lambda content: content["parcel"].update(question="\ud800"),
        lambda content: content["parcel"].update(question="a\0b"),
        lambda content: content["parcel"]["items"].reverse(),
        lambda content: content["parcel"]["items"][0].update(number=1.0),
        lambda content: content["parcel"]["items"][0].update(number=True),
        lambda content: content["parcel"]["items"][0].update(code="a code"),
        lambda content: content["parcel"]["items"][0].update(words=["a", "b"]),
        lambda content: content["parcel"]["items"][0].update(shown={"first": "f9"}),
        lambda content: content["parcel"]["items"][0].update(shown={"third": "f1"}),
        lambda content: content["parcel"]["choices"].reverse(),
        lambda content: content["parcel"]["choices"][0].update(key="f2"),
        lambda content: content["parcel"]["choices"][0].update(name="  "),
        lambda content: content["answer"].update(judge=" "),
        lambda content: content["answer"].update(package="d" * 32),
        lambda content: content["answer"]["items"].append({"number": 1}),
        lambda content: content["answer"]["items"].append({"number": 6}),
        lambda content: content["answer"]["items"].append({"number": -1}),
        lambda content: content["answer"]["items"].extend([{"number": n} for n in range(2, 99)]),
        lambda content: content["answer"]["items"][0].update(first="s1"),
        lambda content: content["answer"]["items"][0].update(first="f1+f1"),
        lambda content: content["answer"]["items"][0].update(first="f1+nowhere"),
        lambda content: content["answer"]["items"][0].update(first="f1" * 99999),
        lambda content: content["answer"]["items"][0].update(first=[["f1"]]),
    ],
)
def test_what_contradicts_the_form_is_told_as_damaged(tmp_path, change):
    assert "is damaged" in refusal(written(tmp_path, change))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"format":"phenocode-review","schema":1,"hol', "is damaged"),
        (b'\xef\xbb\xbf{"format":"phenocode-review"', "is damaged"),
        (b'{"name": "package.json", "version": 1}', "neither a package nor a review"),
        (b'{"format":"phenocode-review", "schema": ' + b"[" * 100_000, "is damaged"),
        (b"[" * 100_000, "neither a package nor a review"),
        (b"[1, 2]", "neither a package nor a review"),
        (b"NaN", "neither a package nor a review"),
        (b"1" * 10_000, "neither a package nor a review"),
        (b"SQLite format 3\0", "neither a package nor a review"),
        (b"PK\x03\x04", "neither a package nor a review"),
        ("سلام".encode("utf-16"), "neither a package nor a review"),
        (b"", "is empty"),
    ],
)
def test_other_files_are_told_apart(tmp_path, content, said):
    path = tmp_path / "p.pheno-review"
    path.write_bytes(content)
    assert said in refusal(path)


def test_a_folder_a_missing_and_an_endless_file_are_told_apart(tmp_path, monkeypatch):
    assert "can't be found" in refusal(tmp_path / "p.pheno-review")
    (tmp_path / "f.pheno-review").mkdir()
    assert "is a folder" in refusal(tmp_path / "f.pheno-review")
    monkeypatch.setattr(review_files, "_MOST_MEGABYTES", 1)
    (tmp_path / "l.pheno-review").write_bytes(b" " * 1_100_000)
    assert "larger than 1 MB" in refusal(tmp_path / "l.pheno-review")


def test_whatever_happens_to_its_bytes_it_is_read_or_refused_by_its_name(tmp_path):
    packed = parcel("fa", named=True)
    path = tmp_path / "p.pheno-review"
    write_parcel(packed, answer_of(packed, ItemAnswer(1, {Layer.FIRST: "f1"}, "چرا؟")), path)
    whole = path.read_bytes()
    outcomes = set()
    for seed in range(300):
        path.write_bytes(damage_file(Random(seed), whole))
        try:
            read_in_process(path)
            outcomes.add("read")
        except Refusal as refusal:
            outcomes.add(refusal.text.partition("}")[2][:15] if path.name in str(refusal) else str(refusal))
    assert outcomes <= {
        "read",
        " was changed by",
        " is damaged: a ",
        " is neither a p",
        " was made by a ",
        " is empty: ther",
    }
    assert len(outcomes) >= 3


def test_a_digest_changes_with_what_was_said_and_with_nothing_else():
    packed = parcel()
    one, two = ItemAnswer(1, {Layer.FIRST: "f1"}), ItemAnswer(2, {Layer.FIRST: NOWHERE}, "چرا؟")
    answer = answer_of(packed, one, two)
    same = replace(answer, items=(two, replace(one, places={Layer.FIRST: "f1", Layer.SECOND: ""})), changed="later")
    assert digest_of(same) == digest_of(answer)
    others = [
        replace(answer, judge="دیگری"),
        replace(answer, items=(one,)),
        replace(answer, items=(one, replace(two, remark=""))),
        replace(answer, items=(replace(one, places={Layer.FIRST: "f2"}), two)),
    ]
    assert len({digest_of(other) for other in [answer, *others]}) == 5


def test_several_places_are_kept_in_the_order_of_the_choices():
    choices = [Choice(f"f{n}", Layer.FIRST, f"n{n}", "") for n in range(1, 12)]
    assert place_checker(choices)(Layer.FIRST, "f10+f2+f1") == "f1+f2+f10"
