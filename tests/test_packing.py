"""Packing for reviewers: what a package holds and what it never holds, how a sample is drawn, what is refused."""

import errno
import io
import json
import os
import random
import re
import zipfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phenocode.analysis.evidence import system_fingerprint
from phenocode.commands.categories import describe_card, make_category, make_code, move_cards, rename_card
from phenocode.commands.iterations import keep_iteration
from phenocode.commands.memos import write_memo
from phenocode.commands.packing import Packing, pack, prepare_package, shares
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement
from phenocode.errors import Refusal
from phenocode.exchange.review_files import read_review_file
from phenocode.store.study_file import StudyFile
from phenocode.study.debriefing import Unit
from phenocode.study.records import Layer
from tests import grouped_study
from tests.read_here import read_here
from tests.studies import add_transcript, make_session


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    return grouped_study.plant(tmp_path_factory.mktemp("planted"))


@pytest.fixture(autouse=True)
def without_a_child(monkeypatch):
    read_here(monkeypatch)


@pytest.fixture
def g(planted, tmp_path):
    grouped = grouped_study.open_copy(planted, tmp_path)
    yield grouped
    grouped.session.close()


def said(sentences):
    return [str(sentence) for sentence in sentences]


def numbers(g, prepared):
    """The packed statements as in ``grouped_study``: "s3 s0 …"."""
    return [f"s{g.statements.index(item)}" for item in prepared.package.items]


def test_a_package_holds_words_and_categories_in_no_telling_order(g):
    g.session.run("study.describe", {}, lambda t: t.update(replace(g.study.about, phenomenon="پدیده", question="چه؟")))
    prepared = prepare_package(g.session, Packing(seed=4, asked="  بخوانید ", recipient="نگار"))
    parcel, package = prepared.parcel, prepared.package
    assert (parcel.phenomenon, parcel.question, parcel.asked) == ("پدیده", "چه؟", "بخوانید")
    assert (parcel.language, parcel.blind, parcel.unit) == ("fa", True, Unit.STATEMENT)
    assert [(c.key, c.name) for c in parcel.choices] == [
        ("f1", "A"), ("f2", "B"), ("f3", "C"), ("s1", "X"), ("s2", "Y"), ("e1", "K"),
    ]  # fmt: skip
    assert [g.study.categories[one].name for one in package.categories] == list("ABCXYK")
    assert sorted(numbers(g, prepared)) == ["s0", "s1", "s2", "s3", "s4", "s5"]
    assert numbers(g, prepared) != sorted(numbers(g, prepared))
    assert [item.number for item in parcel.items] == [1, 2, 3, 4, 5, 6]
    for item, statement_id in zip(parcel.items, package.items, strict=True):
        assert item.words == (g.study.statements[statement_id].quotation,)
        assert (item.code, item.participant, dict(item.shown)) == ("", "", {})
    assert (package.sampled_from, package.stratified_by, package.recipient) == (6, "", "نگار")
    assert package.fingerprint == system_fingerprint(g.study, package.items)


def test_the_order_of_the_categories_is_that_of_their_folded_names(tmp_path):
    session = make_session(tmp_path)
    add_transcript(session, "م۱: یکی دو سه")
    mark_statement(session, next(iter(session.study.transcripts)), [(4, 8)], codes=["a"])
    (code,) = session.study.codes.values()
    for name in ("ي دو", "کتاب", "ك", "b", "Á", "ی یک"):
        make_category(session, Layer.FIRST, name, holding=[code.id] if name == "b" else ())
    parcel = prepare_package(session, Packing()).parcel
    assert [choice.name for choice in parcel.choices] == ["Á", "b", "ك", "کتاب", "ي دو", "ی یک"]
    session.close()


def test_an_open_package_shows_the_analysts_places(g):
    other = make_category(g.session, Layer.FIRST, "AA", parent_id=g.id("Y"))
    move_cards(g.session, [g.id("b")], other.id)
    parcel = prepare_package(g.session, Packing(blind=False, seed=1)).parcel
    prepared = prepare_package(g.session, Packing(blind=False, seed=1))
    shown = dict(zip(numbers(g, prepared), (item.shown for item in parcel.items), strict=True))
    assert shown["s0"] == {Layer.FIRST: "f1", Layer.SECOND: "s1", Layer.ENCOUNTER: "e1"}
    assert shown["s1"] == {Layer.FIRST: "f1+f2", Layer.SECOND: "s1+s2", Layer.ENCOUNTER: "e1"}
    assert shown["s5"] == {Layer.FIRST: "f4", Layer.SECOND: "s2"}


def test_codes_are_packed_with_the_quotations_of_their_statements(g):
    prepared = prepare_package(g.session, Packing(unit=Unit.CODE, seed=2))
    items = {item.code: item for item in prepared.parcel.items}
    assert sorted(items) == ["a", "b", "c", "d"]
    assert items["b"].words == tuple(g.study.statements[g.id(one)].quotation for one in ("s1", "s2"))
    assert said(prepared.left_out) == ["Codes without a first-layer category were left out: 1."]


def test_statements_that_reach_no_category_are_left_out_and_told(g):
    mark_statement(g.session, next(iter(g.study.transcripts)), [(40, 48)], codes=["e"])
    mark_statement(g.session, next(iter(g.study.transcripts)), [(60, 68)])
    prepared = prepare_package(g.session, Packing())
    assert len(prepared.parcel.items) == 6
    assert said(prepared.left_out) == ["Statements without a first-layer category were left out: 2."]


def test_where_nothing_stands_in_a_category_nothing_is_packed(tmp_path):
    session = make_session(tmp_path)
    add_transcript(session, "م۱: یکی دو سه")
    mark_statement(session, next(iter(session.study.transcripts)), [(4, 8)], codes=["a"])
    for unit in Unit:
        with pytest.raises(Refusal, match="nothing to pack"):
            prepare_package(session, Packing(unit=unit))
    session.close()


# Samples


def test_the_same_seed_draws_the_same_and_another_does_not(g):
    def drawn(**how):
        return numbers(g, prepare_package(g.session, Packing(**how)))

    assert drawn(seed=7) == drawn(seed=7)
    assert drawn(sample=4, seed=7) == drawn(sample=4, seed=7)
    assert len({tuple(drawn(seed=seed)) for seed in range(20)}) > 15
    assert {one for seed in range(20) for one in drawn(sample=3, seed=seed)} == {f"s{n}" for n in range(6)}
    # Pinned: what a researcher noted as the seed draws the same in every version of the program.
    assert drawn(seed=0) == ["s3", "s5", "s2", "s4", "s1", "s0"]


def test_without_a_seed_one_is_drawn_and_told(g):
    prepared = prepare_package(g.session, Packing(sample=3))
    (told,) = said(prepared.left_out)
    assert told == f"The sample was drawn with the seed {prepared.package.seed}."
    again = prepare_package(g.session, Packing(sample=3, seed=prepared.package.seed))
    assert again.package.items == prepared.package.items
    assert prepare_package(g.session, Packing(sample=3)).package.seed != prepared.package.seed


def test_a_sample_is_stratified_by_category(g):
    # A has s0 s1 s2, B s3, C s4 s5; half of them is 1.5, 0.5 and 1.
    for seed in range(12):
        prepared = prepare_package(g.session, Packing(sample=3, seed=seed))
        firsts = Counter(g.study.first_layer_of(item)[0].name for item in prepared.package.items)
        assert firsts == {"A": 1, "B": 1, "C": 1}
        assert prepared.package.stratified_by == "category"
        prepared = prepare_package(g.session, Packing(sample=4, seed=seed))
        firsts = Counter(g.study.first_layer_of(item)[0].name for item in prepared.package.items)
        assert firsts == {"A": 2, "B": 1, "C": 1}
    assert prepared.package.sampled_from == 6


def test_a_sample_is_stratified_by_participant(g):
    for seed in range(12):
        prepared = prepare_package(g.session, Packing(sample=4, seed=seed, stratify="participant"))
        people = Counter(g.study.participant_of(g.study.statements[item]).name for item in prepared.package.items)
        assert people == {"ک۱": 2, "ک۲": 2}


def test_codes_are_sampled_by_category_alone(g):
    prepared = prepare_package(g.session, Packing(unit=Unit.CODE, sample=3, seed=1))
    assert len(prepared.package.items) == 3
    with pytest.raises(Refusal, match="no single participant"):
        prepare_package(g.session, Packing(unit=Unit.CODE, sample=3, stratify="participant"))


def test_a_sample_of_more_than_there_are_takes_all_and_says_so(g):
    prepared = prepare_package(g.session, Packing(sample=9, seed=1))
    assert sorted(numbers(g, prepared)) == [f"s{n}" for n in range(6)]
    assert said(prepared.left_out) == ["There are fewer than the sample of 9: all 6 were taken."]
    assert prepared.package.stratified_by == ""
    assert said(prepare_package(g.session, Packing(sample=6, seed=1)).left_out) == []


@pytest.mark.parametrize(
    ("packing", "sentence"),
    [
        (Packing(sample=0), "at least one item"),
        (Packing(seed=-1), "can't be a seed"),
        (Packing(seed=2**31), "can't be a seed"),
        (Packing(stratify="setting"), "nothing to stratify by"),
    ],
)
def test_what_can_not_be_drawn_is_refused(g, packing, sentence):
    with pytest.raises(Refusal, match=sentence):
        prepare_package(g.session, packing)


@pytest.mark.parametrize(
    ("sizes", "wanted", "expected"),
    [
        ([50, 30, 20], 10, [5, 3, 2]),
        ([5, 3, 3], 5, [2, 2, 1]),  # 2.27, 1.36, 1.36: the first of equals
        ([7, 2, 1], 5, [3, 1, 1]),  # 3.5, 1, 0.5: the half goes to the first
        ([97, 1, 1, 1], 10, [7, 1, 1, 1]),  # one each, though they have a share of a tenth only
        ([97, 1, 1, 1], 3, [3, 0, 0, 0]),  # one each can't be
        ([1, 1], 1, [1, 0]),
        ([4], 4, [4]),
    ],
)
def test_shares_are_in_proportion_by_largest_remainder(sizes, wanted, expected):
    assert shares(sizes, wanted) == expected


@given(st.lists(st.integers(1, 60), min_size=1, max_size=12), st.data())
def test_shares_always_add_up_and_nobody_gives_more_than_they_have(sizes, data):
    wanted = data.draw(st.integers(1, sum(sizes)))
    given_ = shares(sizes, wanted)
    assert sum(given_) == wanted
    assert all(0 <= share <= size for share, size in zip(given_, sizes, strict=True))
    if wanted >= len(sizes):
        assert min(given_) >= 1


# Participants


TEXT = "م۱: P10 و P1 آمدند. نگار۲ گفت: به نگار۲ بگو، نگار۲‌ها کم‌اند؛ نگار۲م. 12 بار. A cat."


@pytest.fixture
def named(tmp_path):
    """One statement by P1 in which participants' code names stand, one by P10 without, both in one category."""
    session = make_session(tmp_path)
    first = add_transcript(session, TEXT, participant="P1")
    second = add_transcript(session, "م۱: هیچ‌کس نبود.", participant="P10")
    for name in ("نگار۲", "12", "A"):
        add_transcript(session, f"م۱: {name}", participant=name)
    mark_statement(session, first.id, [(4, len(TEXT))], codes=["a"])
    mark_statement(session, second.id, [(4, 14)], codes=["a"])
    code = next(iter(session.study.codes))
    category = make_category(session, Layer.FIRST, "دسته", holding=[code])
    describe_card(session, category.id, definition="آنچه P1 گفت")
    yield session
    session.close()


def words_of(prepared):
    return max((item.words[0] for item in prepared.parcel.items), key=len)


def test_participants_are_hidden_where_they_are_named(named):
    prepared = prepare_package(named, Packing(seed=1))
    assert words_of(prepared) == "[…] و […] آمدند. […] گفت: به […] بگو، […]‌ها کم‌اند؛ نگار۲م. 12 بار. A cat."
    assert prepared.parcel.choices[0].definition == "آنچه […] گفت"
    assert said(prepared.left_out) == [
        "Participants' code names in the words were replaced; places: 6.",
        "Words that may be participants' code names or not were left as they are; places: 1.",
    ]
    assert {item.participant for item in prepared.parcel.items} == {""}


def test_code_names_of_people_in_names_of_cards_are_told(named):
    rename_card(named, next(iter(named.study.codes)), "P1 و P10")
    told = [
        "Participants' code names stand in names of categories or codes, or in what the reviewer is told, and were "
        f"left there; places: {n}."
        for n in (2, 1)
    ]
    assert told[0] in said(prepare_package(named, Packing(unit=Unit.CODE)).left_out)
    assert told[1] in said(prepare_package(named, Packing(asked="Is P1 understood?")).left_out)


def test_pseudonyms_are_letters_drawn_for_this_package(named):
    seen = set()
    for seed in range(8):
        prepared = prepare_package(named, Packing(seed=seed, pseudonymise=True))
        speaker, other = (
            next(item.participant for item in prepared.parcel.items if words in item.words[0])
            for words in ("cat", "هیچ‌کس")
        )
        assert {speaker, other} == {"A", "B"}
        # Who speaks in the package has a letter there too; who does not has none.
        assert words_of(prepared).startswith(f"[{other}] و [{speaker}] آمدند. […] گفت")
        seen.add(speaker)
    assert seen == {"A", "B"}, "a letter must not follow the order of the interviews"


def test_many_participants_have_letters_of_two(tmp_path):
    session = make_session(tmp_path)
    for number in range(28):
        transcript = add_transcript(session, "م۱: سخنی گفت.", participant=f"ک{number + 10}")
        mark_statement(session, transcript.id, [(4, 12)], codes=["a"])
    make_category(session, Layer.FIRST, "x", holding=list(session.study.codes))
    parcel = prepare_package(session, Packing(pseudonymise=True)).parcel
    letters = {item.participant for item in parcel.items}
    assert letters == {*map(chr, range(ord("A"), ord("Z") + 1)), "AA", "AB"}
    session.close()


# Writing


def test_packing_writes_the_file_and_notes_it_so_that_undo_passes_over(g, tmp_path):
    rename_card(g.session, g.id("e"), "f")
    prepared = prepare_package(g.session, Packing(seed=3, recipient="نگار"))
    path = tmp_path / "بسته.pheno-review"
    package = pack(g.session, prepared, path)
    assert read_review_file(path).parcel == prepared.parcel
    assert g.study.packages[package.id] == replace(prepared.package, medium="file", version_id=package.version_id)
    version = g.session.version_by_id(package.version_id)
    assert set(version.categories) == set(package.categories)
    assert system_fingerprint(version, package.items) == package.fingerprint
    assert g.session.history()[-1].label == "note.pack"
    assert g.session.next_undo().label == "card.rename"
    g.session.undo()
    assert package.id in g.study.packages


def test_packages_are_ordered_as_they_were_packed_though_within_a_second(g, tmp_path):
    made = [pack(g.session, prepare_package(g.session, Packing()), tmp_path / f"{n}.pheno-review").id for n in range(5)]
    assert [package.id for package in g.study.packages_in_order()] == made


def test_a_version_is_shared_with_the_iteration_that_it_equals(g, tmp_path):
    iteration = keep_iteration(g.session, "دور", reason="همه کدگذاری شد")
    package = pack(g.session, prepare_package(g.session, Packing()), tmp_path / "p.pheno-review")
    assert package.version_id == iteration.version_id


def test_an_existing_file_is_replaced_only_when_forced(g, tmp_path):
    path = tmp_path / "p.pheno-review"
    path.write_text("mine", encoding="utf-8")
    prepared = prepare_package(g.session, Packing())
    with pytest.raises(Refusal, match="exists already"):
        pack(g.session, prepared, path)
    assert (path.read_text(encoding="utf-8"), dict(g.study.packages)) == ("mine", {})
    pack(g.session, prepared, path, force=True)
    assert read_review_file(path).parcel == prepared.parcel
    with pytest.raises(Refusal, match="written already"):
        pack(g.session, prepared, tmp_path / "other.pheno-review")


def test_a_file_that_another_program_holds_is_not_replaced(g, tmp_path, monkeypatch):
    path = tmp_path / "p.docx"
    path.write_text("mine", encoding="utf-8")
    prepared = prepare_package(g.session, Packing())

    def held(self):
        raise PermissionError(errno.EACCES, "held", str(self))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", held)
        with pytest.raises(Refusal, match=r"p\.docx can't be written there, or is open in another program"):
            pack(g.session, prepared, path, force=True)
    assert (path.read_text(encoding="utf-8"), dict(g.study.packages)) == ("mine", {})


def test_another_ending_is_refused_with_those_that_can_be(g, tmp_path):
    with pytest.raises(Refusal, match=r"p\.pdf can't be a package.*\.pheno-review, \.docx"):
        pack(g.session, prepare_package(g.session, Packing()), tmp_path / "p.pdf")
    assert not list(tmp_path.glob("p.*"))


def test_a_study_that_can_not_be_changed_packs_nothing(g, tmp_path):
    reader = Session.open(g.session.path, researcher="دومی")
    prepared = prepare_package(reader, Packing())
    with pytest.raises(Refusal, match="for reading only"):
        pack(reader, prepared, tmp_path / "p.pheno-review")
    reader.close()
    assert not (tmp_path / "p.pheno-review").exists()


def test_what_the_study_can_not_note_leaves_no_file(g, tmp_path, monkeypatch):
    def fail(*_, **__):
        raise Refusal("No.")

    prepared = prepare_package(g.session, Packing())
    monkeypatch.setattr(StudyFile, "run", fail)
    with pytest.raises(Refusal, match="No"):
        pack(g.session, prepared, tmp_path / "p.pheno-review")
    assert not (tmp_path / "p.pheno-review").exists()
    assert not g.study.packages


def test_what_the_study_can_not_note_leaves_the_file_that_was_there(g, tmp_path, monkeypatch):
    def fail(*_, **__):
        raise Refusal("No.")

    path = tmp_path / "p.pheno-review"
    pack(g.session, prepare_package(g.session, Packing()), path)
    before = path.read_bytes()
    again = prepare_package(g.session, Packing())
    monkeypatch.setattr(StudyFile, "run", fail)
    with pytest.raises(Refusal, match="No"):
        pack(g.session, again, path, force=True)
    assert path.read_bytes() == before
    assert os.listdir(tmp_path).count(path.name) == 1
    assert not [name for name in os.listdir(tmp_path) if name.endswith(".part")]


def test_what_was_prepared_on_other_categories_is_not_written(g, tmp_path):
    prepared = prepare_package(g.session, Packing())
    move_cards(g.session, [g.id("c")], g.id("A"))
    with pytest.raises(Refusal, match="have changed since"):
        pack(g.session, prepared, tmp_path / "p.pheno-review")
    assert not (tmp_path / "p.pheno-review").exists()


# Nothing else comes along


SECRET = "رازی‌که‌نباید"


def parts(path: Path) -> dict[str, bytes]:
    """A file's bytes, and those of everything that is packed in it, however deep."""
    found = {path.name: path.read_bytes()}
    queue = [(path.name, path.read_bytes())]
    while queue:
        name, content = queue.pop()
        if zipfile.is_zipfile(io.BytesIO(content)):
            with zipfile.ZipFile(io.BytesIO(content)) as packed:
                for inner in packed.namelist():
                    found[f"{name}/{inner}"] = packed.read(inner)
                    queue.append((f"{name}/{inner}", packed.read(inner)))
    return found


def texts(content: bytes) -> list[str]:
    """What the bytes may say: as UTF-8 and UTF-16, plain, and with escaped letters and entities made letters again."""
    readings = []
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        text = content.decode(encoding, "ignore")
        readings += [text, re.sub(r"\\u([0-9a-fA-F]{4})", lambda m: chr(int(m[1], 16)), text)]
        readings.append(re.sub(r"&#x?([0-9a-fA-F]+);", lambda m: chr(int(m[1], 16 if "x" in m[0] else 10)), text))
    return readings


@pytest.mark.parametrize("ending", [".pheno-review", ".docx"])
@pytest.mark.parametrize("unit", Unit)
def test_nothing_but_what_is_allowed_is_in_the_file(tmp_path, monkeypatch, ending, unit):
    monkeypatch.setenv("USER", f"{SECRET}user")
    folder = tmp_path / f"{SECRET}folder"
    folder.mkdir()
    session = make_session(folder, title=f"{SECRET}title", name=f"{SECRET}file")
    session.sign_as(f"{SECRET}researcher")
    first = add_transcript(
        session, f"م۱: گفته‌ای که می‌رود. {SECRET}other", participant=f"{SECRET}person", setting=f"{SECRET}setting"
    )
    second = add_transcript(session, f"م۱: {SECRET}statement", participant=f"{SECRET}two")
    chosen = mark_statement(session, first.id, [(4, 22)], codes=["کد"], relevance=f"{SECRET}relevance")
    left = mark_statement(session, second.id, [(4, 20)], codes=[f"{SECRET}code"])
    codes = {code.name: code.id for code in session.study.codes.values()}
    category = make_category(session, Layer.FIRST, "دسته", holding=[codes["کد"]])
    parent = make_category(session, Layer.SECOND, "بالا", holding=[category.id])
    top = make_category(session, Layer.ENCOUNTER, "مواجهه", holding=[parent.id])
    describe_card(session, category.id, definition="تعریف", referential=f"{SECRET}what", is_not=f"{SECRET}not")
    describe_card(session, codes["کد"], definition=f"{SECRET}meaning")
    write_memo(session, category.id, f"{SECRET}memo")
    rename_card(session, parent.id, f"{SECRET}former", reason=f"{SECRET}reason")
    rename_card(session, parent.id, "بالاتر", reason=f"{SECRET}reason")
    make_code(session, f"{SECRET}unplaced")
    keep_iteration(session, f"{SECRET}iteration", reason=f"{SECRET}reason")
    path = tmp_path / f"p{ending}"
    prepared = prepare_package(session, Packing(unit=unit, recipient=f"{SECRET}recipient"))
    package = pack(session, prepared, path)
    session.close()
    records = [chosen, left, category, parent, top, first, second, *session.study.codes.values()]
    records += [*session.study.participants.values(), *session.study.settings.values()]
    ids = [record.id for record in records] + [package.version_id, package.fingerprint]
    ids += [transcript.source_id for transcript in session.study.transcripts.values()]
    kept = "\n".join(text for content in parts(path).values() for text in texts(content))
    assert "گفته‌ای که می‌رود." in kept
    assert "تعریف" in kept
    # Nothing that anyone made secret, in whole or in its half that is no Persian.
    assert SECRET not in kept
    for word in re.findall(rf"{SECRET}(\w+)", Path(__file__).read_text(encoding="utf-8")):
        assert SECRET + word not in kept
    assert [one for one in ids if one in kept] == []
    assert str(tmp_path) not in kept
    assert os.path.basename(tmp_path) not in kept
    hidden = {session.study.about.created, "root"} - {package.packed}
    assert [word for word in hidden if word in kept] == []


def test_the_numbers_of_items_do_not_follow_the_analysis(g):
    """Over many seeds every statement comes to every place about equally often."""
    places = Counter()
    for seed in range(300):
        prepared = prepare_package(g.session, Packing(seed=seed))
        places.update((item, number) for number, item in enumerate(prepared.package.items))
    assert len(places) == 36
    assert max(places.values()) < 85
    assert min(places.values()) > 25


def test_the_file_of_a_blind_package_is_the_same_wherever_the_analyst_put_things(g, tmp_path):
    """The strongest test of blindness: with the places changed, no byte changes but ids and times."""
    contents = []
    for number in (1, 2):
        prepared = prepare_package(g.session, Packing(seed=5))
        pack(g.session, prepared, tmp_path / f"{number}.pheno-review")
        content = json.loads((tmp_path / f"{number}.pheno-review").read_bytes())
        for key in ("package", "packed"):
            del content["parcel"][key]
        contents.append(content["parcel"])
        shuffled = random.Random(3).sample("abcd", 4)
        for code, category in zip(shuffled, "BACB", strict=True):
            if g.study.placements_of(g.id(code))[0].category_id != g.id(category):
                move_cards(g.session, [g.id(code)], g.id(category))
        move_cards(g.session, [g.id("A")], g.id("Y"))
    assert contents[0] == contents[1]
