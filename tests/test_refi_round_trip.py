"""A study goes out as a REFI-QDA project and comes back the same: each of its records, in any script, empty or not."""

import io
import random
import tempfile
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from phenocode.commands.refi_exports import export_qdc, export_qdpx, project_of
from phenocode.commands.refi_import import (
    Background,
    gather_background,
    import_project,
    plan_import,
    read_project,
)
from phenocode.commands.sample import make_sample
from phenocode.exchange.qdpx_writer import write_qdpx
from phenocode.exchange.refi import DATA
from phenocode.exchange.refi_of_study import project_of_study
from phenocode.study.changes import Change
from phenocode.study.model import Study
from phenocode.study.outcome import Relation, RelationKind, Support
from phenocode.study.records import (
    Attribute,
    Case,
    CaseKind,
    Category,
    Coding,
    Consent,
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
    Subject,
    Transcript,
    new_id,
)
from phenocode.text.names import name_key
from tests import refi_studies as full
from tests.read_here import read_here
from tests.refi_essence import essence
from tests.studies import make_session, make_source

LETTERS = "اب پگ‌یئۀ۰۵ xyÅ\u200f\u0651<&>\"'_x000A_⟨2⟩😀🏳️‍🌈…«»[]"
WORDS = st.text(st.sampled_from(LETTERS) | st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
TEXTS = st.text(st.sampled_from([*LETTERS, "\n", "\t", ":"]), max_size=60)
NOTES = (TEXTS | WORDS).map(str.strip)
NAMES = st.builds(lambda word, tail: " ".join(f"{tail}ک{word}".split())[:250], WORDS, st.sampled_from(["", "a ", "ب "]))


def named(draw, most: int) -> list[str]:
    """Names that differ after folding."""
    return draw(st.lists(NAMES, max_size=most, unique_by=name_key))


@st.composite
def studies(draw):
    """Records of a study with some of everything that a project carries, and its stored texts."""
    info = StudyInfo(
        new_id(), "پژوهش", draw(NOTES), "", draw(st.sampled_from(["fa", "en"])), "2025-01-01T00:00:00+00:00"
    )
    records = [info]
    attributes = [Attribute(new_id(), subject, name, n) for subject in Subject for n, name in enumerate(named(draw, 2))]
    told = lambda subject: tuple(  # noqa: E731
        sorted((a.id, value) for a in attributes if a.subject is subject and (value := draw(NOTES)))
    )
    places = [Setting(new_id(), name, n, told(Subject.SETTING)) for n, name in enumerate(named(draw, 2))]
    people: list[Participant] = []
    for n, name in enumerate(named(draw, 3)):
        referrer = draw(st.sampled_from([None, *people]))
        people.append(
            Participant(
                new_id(), name, draw(st.sampled_from([None, *(one.id for one in places)])), n + 1, draw(NOTES), n,
                draw(NOTES), draw(st.sampled_from(Consent)), referrer.id if referrer else None,
                "" if referrer else draw(NOTES), told(Subject.PARTICIPANT),
            )
        )  # fmt: skip
    person = st.sampled_from([None, *(one.id for one in people)])
    sources, transcripts = {}, []
    for n, name in enumerate(named(draw, 3)):
        source = make_source(draw(TEXTS))
        sources[source.id] = source
        literature = draw(st.booleans())
        transcripts.append(
            Transcript(
                new_id(), name, None if literature else draw(person), source.id, literature, "", len(source.text), n,
                draw(st.sampled_from(["", "rtl", "ltr"])),
            )
        )  # fmt: skip
    speakers = [
        Speaker(new_id(), f"س{n}", draw(st.sampled_from(Role)), draw(person), draw(st.sampled_from([None, one.id])))
        for n, one in enumerate(transcripts)
    ]
    categories: list[Category] = []
    for layer in reversed(Layer):
        above = [None, *(one.id for one in categories if one.layer is layer.above)]
        categories += [
            Category(
                new_id(), layer, name, draw(st.sampled_from(above)), n, n + 1 if layer is Layer.SECOND else 0,
                draw(NOTES), draw(NOTES), "", draw(NOTES), "", "", draw(NOTES), "",
            )
            for n, name in enumerate(named(draw, 3))
        ]  # fmt: skip
    codes = [InitialCode(new_id(), name, draw(NOTES), n) for n, name in enumerate(named(draw, 4))]
    firsts = [one.id for one in categories if one.layer is Layer.FIRST]
    placements = []
    for code in codes:
        under = draw(st.lists(st.sampled_from(firsts), unique=True, max_size=2)) if firsts else []
        placements += map(Placement, sorted(new_id() for _ in under), [code.id] * len(under), under)
    statements = []
    for n in range(draw(st.integers(0, 5))):
        transcript = draw(st.sampled_from([None, *transcripts]))
        text = sources[transcript.source_id].text if transcript else ""
        cuts = (
            sorted(draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=4, unique=True)))
            if len(text) > 4
            else []
        )
        pairs = [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if text[a:b].strip()]
        spans = tuple(Span(a, b, text[a:b] if draw(st.integers(0, 9)) else draw(WORDS) or "?") for a, b in pairs)
        if not spans:
            spans = tuple(Span(None, None, draw(WORDS)) for _ in range(draw(st.integers(0, 2))))
            transcript = draw(st.sampled_from([None, *transcripts]))
        where = transcript.id if transcript else None
        statements.append(Statement(new_id(), where, draw(person), spans, draw(NOTES), n))
    codings = [
        Coding(new_id(), one.id, code.id, n)
        for one in statements
        for n, code in enumerate(draw(st.lists(st.sampled_from(codes), unique=True, max_size=3)) if codes else [])
    ]
    relations, cases, supports = [], [], []
    pairs = {tuple(sorted(draw(st.permutations(firsts))[:2])) for _ in range(2)} if len(firsts) > 1 else set()
    for one, other in sorted(pairs):
        kind = draw(st.sampled_from([RelationKind.CONTRADICTS, RelationKind.PARALLEL, RelationKind.INCLUDES]))
        relations.append(Relation(new_id(), kind, one, other, draw(NOTES)))
    if categories and statements:
        cases.append(Case(new_id(), categories[0].id, statements[0].id, draw(st.sampled_from(CaseKind)), 0))
    if relations and statements:
        supports.append(Support(new_id(), relations[0].id, statements[-1].id, 0))
    things = [*places, *people, *transcripts, *categories, *codes, *statements, *codings, *relations, *cases, info]
    noted = draw(st.lists(st.sampled_from(things), unique_by=lambda one: one.id, max_size=8))
    memos = [Memo(new_id(), one.id, text) for one in noted if (text := draw(NOTES))]
    records += [*attributes, *places, *people, *transcripts, *speakers, *categories, *codes, *placements, *statements]
    records += [*codings, *relations, *cases, *supports, *memos]
    return records, sources


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(studies())
def test_any_study_comes_back_the_same(made):
    records, sources = made
    study = Study(records)
    before = SimpleNamespace(study=study, source=sources.__getitem__)
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        read_here(patch)
        path = Path(folder, "p.qdpx")
        path.write_bytes(exported(study, sources))
        read = read_project(path)
    empty = Study([StudyInfo(new_id(), "t", "", "", study.about.language, "")])
    planned = plan_import(Background(empty, {}, None), read)
    after = SimpleNamespace(study=empty, source={one.id: one for one in planned.sources}.__getitem__)
    assert essence(after) == essence(before)
    assert planned.left_out == ()
    assert not [one for one in map(str, planned.warnings) if "written by this program" not in one]


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(studies())
def test_a_study_that_has_it_all_gains_nothing(made):
    records, sources = made
    study = Study(records)
    texts = {one.id: (one, sources[one.source_id].text) for one in study.transcripts.values()}
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        read_here(patch)
        path = Path(folder, "p.qdpx")
        path.write_bytes(exported(study, sources))
        planned = plan_import(Background(Study(records), texts, None), read_project(path))
    assert (planned.added, planned.changed) == ((), ())


@pytest.fixture
def opened():
    """Keeps sessions to be closed after the test."""
    sessions = []
    yield lambda session: sessions.append(session) or session
    for one in sessions:
        one.close()


def exported(study, sources) -> bytes:
    out = io.BytesIO()
    write_qdpx(project_of_study(study, sources.__getitem__, "N"), out)
    return out.getvalue()


@pytest.mark.parametrize("language", ["fa", "en"])
def test_the_sample_comes_back_through_real_files(tmp_path, opened, language):
    session = opened(make_sample(tmp_path / "a.pheno", language=language, researcher="N"))
    back = opened(make_session(tmp_path, language=language))
    export_qdpx(project_of(session), tmp_path / "a.qdpx")
    import_project(back, plan_import(gather_background(back), read_project(tmp_path / "a.qdpx")))
    assert essence(back) == essence(session)
    export_qdpx(project_of(back), tmp_path / "b.qdpx")
    third = opened(make_session(tmp_path, language=language, name="third"))
    import_project(third, plan_import(gather_background(third), read_project(tmp_path / "b.qdpx")))
    assert essence(third) == essence(session)


def test_a_codebook_comes_back_with_its_layers(tmp_path, opened):
    session = opened(make_sample(tmp_path / "a.pheno", language="fa", researcher="N"))
    back = opened(make_session(tmp_path))
    export_qdc(project_of(session), tmp_path / "a.qdc")
    planned = plan_import(gather_background(back), read_project(tmp_path / "a.qdc"))
    import_project(back, planned)
    for layer in Layer:
        tree = [
            [
                (c.name, c.definition, c.colour, getattr(s.categories.get(c.parent_id), "name", None))
                for c in s.layer(layer)
            ]
            for s in (session.study, back.study)
        ]
        assert tree[0] == tree[1]
    assert [c.name for c in back.study.codes_in_order()] == [c.name for c in session.study.codes_in_order()]
    assert planned.left_out == ()


def test_a_damaged_note_of_ours_is_told_and_the_rest_read_as_any_other(tmp_path, opened, monkeypatch):
    read_here(monkeypatch)
    session = opened(make_sample(tmp_path / "a.pheno", language="en", researcher="N"))
    project = project_of(session)
    notes = tuple(one for one in project.notes if one.text_path == "")
    export_qdpx(replace(project, notes=notes), tmp_path / "a.qdpx")
    back = opened(make_session(tmp_path, language="en"))
    planned = plan_import(gather_background(back), read_project(tmp_path / "a.qdpx"))
    import_project(back, planned)
    assert "its own note is missing or damaged" in "\n".join(map(str, planned.warnings))
    words = lambda s: sorted(one.quotation for one in s.study.statements.values() if len(one.spans) == 1)  # noqa: E731
    assert set(words(session)) <= {one.quotation for one in back.study.statements.values()}
    assert [c.name for c in back.study.layer(Layer.FIRST)] == [c.name for c in session.study.layer(Layer.FIRST)]


def test_the_study_with_everything_comes_back(tmp_path, monkeypatch):
    read_here(monkeypatch)
    study = full.full_study()
    texts = {one.source_id: full.text_of(one.source_id) for one in study.transcripts.values()}
    path = tmp_path / "p.qdpx"
    path.write_bytes(exported(study, texts))
    empty = Study([StudyInfo(new_id(), "t", "", "", "fa", "")])
    planned = plan_import(Background(empty, {}, None), read_project(path))
    sources = {one.id: one for one in planned.sources}
    said = lambda study, source: essence(SimpleNamespace(study=study, source=source))  # noqa: E731
    told = lambda source: (source.text, source.turns, source.moments)  # noqa: E731
    assert said(empty, lambda one: told(sources[one])) == said(study, lambda one: told(texts[one]))
    assert planned.left_out == ()


@pytest.mark.parametrize("letter", ["\\ud800", "\\u0000"])
def test_a_note_of_ours_with_letters_that_can_not_be_stored_is_not_believed(tmp_path, monkeypatch, letter):
    read_here(monkeypatch)
    project = project_of_study(full.full_study(), full.text_of, "N")
    (data,) = [one for one in project.notes if one.guid == DATA]
    for said, believed in ((f"\\{letter}", True), (letter, False)):
        text = data.text.replace("زیرا", f"زیرا{said}")
        assert text != data.text
        notes = tuple(replace(one, text=text) if one is data else one for one in project.notes)
        with open(tmp_path / "p.qdpx", "wb") as file:
            write_qdpx(replace(project, notes=notes), file)
        assert (read_project(tmp_path / "p.qdpx").data is not None) is believed


def test_what_the_study_relates_otherwise_is_kept_and_told(tmp_path, monkeypatch):
    read_here(monkeypatch)
    study = full.full_study()
    texts = {one.source_id: full.text_of(one.source_id) for one in study.transcripts.values()}
    path = tmp_path / "p.qdpx"
    path.write_bytes(exported(study, texts))
    read = read_project(path)
    held = {one.id: (one, texts[one.source_id].text) for one in study.transcripts.values()}
    assert not [one for one in map(str, plan_import(Background(study, held, None), read).warnings) if "kept" in one]
    (relation,), (case,) = study.relations.values(), study.cases.values()
    speaker = next(one for one in study.speakers.values() if one.participant_id)
    other = full.full_study()
    for before, after in (
        (relation, replace(relation, justification="no")),
        (case, replace(case, kind=CaseKind.CORE)),
        (speaker, replace(speaker, participant_id=None)),
    ):
        other.apply([Change(before, after)])
    planned = plan_import(Background(other, held, None), read)
    assert (planned.added, planned.changed) == ((), ())
    told = "\n".join(one for one in map(str, planned.warnings) if "kept" in one)
    first, second = study.categories[relation.category_id].name, study.categories[relation.other_id].name
    assert f"The study relates {first} and {second} otherwise" in told
    assert f"A case of {study.categories[case.category_id].name} is of another kind" in told
    assert f"The speaker {speaker.label} is somebody else in the study" in told


def test_long_statements_go_out_and_come_in_whole(tmp_path, monkeypatch):
    read_here(monkeypatch)
    chance = random.Random(5)
    words = ["خانه", "می‌روم", "کتاب‌خانه", "مردم", "😀", "محله", "همیشه", "یعنی", "اینجا"]
    codes = [InitialCode(new_id(), f"کد {n}", "", n) for n in range(500)]
    records = [StudyInfo(new_id(), "t", "", "", "fa", ""), *codes]
    sources = {}
    for number in range(25):
        lines = [" ".join(chance.choices(words, k=60)) for _ in range(80)]  # long: most of the text is coded
        source = make_source("\n".join(lines))
        sources[source.id] = source
        made = Transcript(new_id(), f"م {number}", None, source.id, False, "", len(source.text), number)
        records.append(made)
        at = 0
        for n, line in enumerate(lines):
            span = Span(at, at + len(line), line)
            statement = Statement(new_id(), made.id, None, (span,), "", number * 400 + n)
            records += [statement, Coding(new_id(), statement.id, chance.choice(codes).id, 0)]
            at += len(line) + 1
    study = Study(records)
    (tmp_path / "p.qdpx").write_bytes(exported(study, sources))
    back = make_session(tmp_path)
    planned = plan_import(gather_background(back), read_project(tmp_path / "p.qdpx"))
    import_project(back, planned)
    assert (planned.counts["anchored"], planned.left_out) == (2_000, ())
    back.close()
