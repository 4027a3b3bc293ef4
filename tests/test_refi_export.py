"""A study as REFI-QDA: what the files hold, that they fit the schema, and that nothing of the study is lost or told."""

import io
import json
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from phenocode.commands.refi_exports import export_qdc, export_qdpx, project_of, staying_behind
from phenocode.commands.sample import make_sample
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.qdpx_writer import write_qdc, write_qdpx
from phenocode.exchange.refi import (
    DATA,
    LAYER_SETS,
    PROJECT_NAMESPACE,
    UNANCHORED,
    VARIABLES,
    Project,
    derived,
    escaped,
    guid_of,
    id_of,
    is_own,
    own_name,
    unescaped,
    unique_names,
)
from phenocode.exchange.refi_data import PlaceData, read_data
from phenocode.exchange.refi_linter import FlawKind, lint_project
from phenocode.exchange.refi_of_study import project_of_study
from phenocode.exchange.refi_schema import departures
from phenocode.exchange.refi_tree import COLOURS
from phenocode.figures.style import PRINT_CODES
from phenocode.study.changes import Change
from phenocode.study.model import Study
from phenocode.study.outcome import RelationKind
from phenocode.study.records import CaseKind, Coding, InitialCode, Placement, StudyInfo
from tests import refi_studies as full
from tests.refi_schemas import what_is_wrong
from tests.studies import make_session

NS = {"q": PROJECT_NAMESPACE}


def written(project: Project) -> zipfile.ZipFile:
    """The file of a project, opened."""
    file = io.BytesIO()
    write_qdpx(project, file)
    return zipfile.ZipFile(file)


def codebook(project: Project) -> bytes:
    """The codebook of a project."""
    file = io.BytesIO()
    write_qdc(project, file)
    return file.getvalue()


def root_of(project: Project):
    """The XML of a project, read again."""
    return etree.fromstring(written(project).read("project.qde"))


def full_project(**options) -> Project:
    """The study with everything, as a project."""
    return project_of_study(full.full_study(**options), full.text_of, "ن. مرادی")


def found(root, path):
    """The elements at a path."""
    return root.xpath(path, namespaces=NS)


@pytest.fixture(scope="module")
def root():
    """The XML of the study with everything."""
    return root_of(full_project())


def element(root, guid):
    """The element with this GUID."""
    (one,) = root.xpath("//*[@guid=$guid]", guid=guid)
    return one


def targets(parent, name):
    """What an element refers to by elements of this name."""
    return [one.get("targetGUID") for one in parent.findall(f"q:{name}", NS)]


def test_the_sample_fits_the_schema_and_has_no_flaw(tmp_path):
    session = make_sample(tmp_path / "a.pheno", language="fa", researcher="ن. مرادی")
    project = project_of(session)
    flaws = export_qdpx(project, tmp_path / "a.qdpx") + export_qdc(project, tmp_path / "a.qdc")
    behind = staying_behind(session.study)
    session.close()
    assert flaws == []
    with zipfile.ZipFile(tmp_path / "a.qdpx") as archive:
        content = archive.read("project.qde")
        texts = {name: archive.read(name).decode() for name in archive.namelist() if name != "project.qde"}
    assert content.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<Project')
    assert b"\r" not in content
    read = etree.fromstring(content)
    assert what_is_wrong(read) == []
    users = {user.get("guid") for user in found(read, "//q:User")}
    for source in found(read, "//q:TextSource"):
        text = texts[f"Sources/{source.get('guid')}.txt"]
        for selection in found(source, "q:PlainTextSelection"):
            start, end = int(selection.get("startPosition")), int(selection.get("endPosition"))
            assert text[start:end] == selection.get("name")
            assert selection.get("creationDateTime")
            assert selection.get("creatingUser") in users
    assert departures(etree.fromstring((tmp_path / "a.qdc").read_bytes())) == []
    assert {"kept iterations", "dimensions of variation"} <= set(behind)
    again = Session.open(tmp_path / "a.pheno", researcher="ن. مرادی", read_only=True)
    export_qdpx(project_of(again), tmp_path / "other.qdpx")
    again.close()
    # The same study, the same bytes.
    assert (tmp_path / "a.qdpx").read_bytes() == (tmp_path / "other.qdpx").read_bytes()


@pytest.mark.parametrize("language", ["fa", "en"])
def test_a_study_with_everything_fits_the_schema(language):
    project = full_project(language=language)
    assert what_is_wrong(root_of(project)) == []
    assert lint_project(project) == []
    assert what_is_wrong(etree.fromstring(codebook(project))) == []


def test_an_empty_study_is_a_project_and_no_codebook(tmp_path):
    session = make_session(tmp_path)
    project = project_of(session)
    session.close()
    assert what_is_wrong(root_of(project)) == []
    assert export_qdpx(project, tmp_path / "empty.qdpx") == []
    with pytest.raises(Refusal, match="no code"):
        export_qdc(project, tmp_path / "empty.qdc")
    assert not (tmp_path / "empty.qdc").exists()


def test_only_the_right_ending_is_written_and_nothing_replaced_unasked(tmp_path):
    project = full_project()
    with pytest.raises(Refusal, match=r"\.qdpx"):
        export_qdpx(project, tmp_path / "a.zip")
    (tmp_path / "a.qdpx").write_bytes(b"mine")
    with pytest.raises(Refusal, match="exists already"):
        export_qdpx(project, tmp_path / "a.qdpx")
    assert (tmp_path / "a.qdpx").read_bytes() == b"mine"
    export_qdpx(project, tmp_path / "a.qdpx", force=True)
    assert zipfile.is_zipfile(tmp_path / "a.qdpx")
    assert len(list(tmp_path.iterdir())) == 1


def test_each_export_answers_its_flaws(tmp_path):
    project = full_project()
    twice = replace(project, codes=(*project.codes, replace(project.codes[0], guid=derived("another"), codes=())))
    for write, name in ((export_qdpx, "a.qdpx"), (export_qdc, "a.qdc")):
        assert [flaw.kind for flaw in write(twice, tmp_path / name)] == [FlawKind.DUPLICATE_NAME]


def test_names_of_imported_files_stay_out():
    archive = written(full_project())
    everything = b"".join(archive.read(name) for name in archive.namelist()).decode()
    assert "محمدی" not in everything
    assert "paper.pdf" not in everything


def test_codes_are_nested_by_layer_and_the_depth_is_marked(root):
    first = element(root, guid_of(full.FIRST.id))
    assert first.getparent().get("guid") == guid_of(full.SECOND.id)
    assert first.getparent().getparent().get("guid") == guid_of(full.ENCOUNTER.id)
    assert [one.get("guid") for one in found(first, "q:Code")] == [guid_of(one.id) for one in (full.LATIN, full.CODE)]
    assert element(root, guid_of(full.APART.id)).getparent().tag.endswith("Codes")
    marked = {key: targets(element(root, guid), "MemberCode") for key, guid in LAYER_SETS.items()}
    assert marked == {
        "encounter": [guid_of(full.ENCOUNTER.id)],
        "second": [guid_of(full.SECOND.id)],
        "first": [guid_of(full.APART.id), guid_of(full.FIRST.id)],
        "code": [guid_of(one.id) for one in (full.LATIN, full.CODE, full.UNPLACED)],
    }
    assert targets(element(root, derived("also", full.APART.id)), "MemberCode") == [guid_of(full.CODE.id)]
    codable = {one.get("guid"): one.get("isCodable") for one in found(root, "//q:Code")}
    assert {guid for guid, said in codable.items() if said == "true"} == set(marked["code"])
    assert unescaped(first.findtext("q:Description", namespaces=NS)) == full.FIRST.definition


def test_names_of_codes_are_unique_and_come_back(root):
    named = {one.get("guid"): one.get("name") for one in found(root, "//q:Code")}
    assert len({name.casefold() for name in named.values()}) == len(named) == 7
    study = full.full_study()
    for record in (*study.categories.values(), *study.codes.values()):
        assert own_name(named[guid_of(record.id)]) == record.name
    assert named[guid_of(full.ENCOUNTER.id)] == "رفتن"


def test_a_selection_has_its_words_its_codes_and_why_it_was_chosen(root):
    selection = element(root, guid_of(full.SINGLE.id))
    text = full.WORDS[int(selection.get("startPosition")) : int(selection.get("endPosition"))]
    assert text == selection.get("name") == full.SINGLE.quotation
    assert selection.findtext("q:Description", namespaces=NS) == full.SINGLE.relevance
    codings = found(selection, "q:Coding")
    assert [one.get("guid") for one in codings] == [guid_of(full.one(80)), guid_of(full.one(81))]
    assert [targets(one, "CodeRef") for one in codings] == [[guid_of(full.LATIN.id)], [guid_of(full.CODE.id)]]
    assert targets(selection, "NoteRef") == [guid_of(full.one(90))]


def test_the_spans_of_a_statement_stand_under_one_note(root):
    parts = found(root, f"//q:PlainTextSelection[q:NoteRef/@targetGUID='{guid_of(full.DOUBLE.id)}']")
    assert [unescaped(one.get("name")) for one in parts] == [part.text for part in full.DOUBLE.spans]
    assert [(int(one.get("startPosition")), int(one.get("endPosition"))) for one in parts] == [
        (part.start, part.end) for part in full.DOUBLE.spans
    ]
    assert all(targets(one.find("q:Coding", NS), "CodeRef") == [guid_of(full.CODE.id)] for one in parts)
    assert parts[0].find("q:Coding", NS).get("guid") == guid_of(full.one(82))
    note = element(root, guid_of(full.DOUBLE.id))
    assert unescaped(note.findtext("q:PlainTextContent", namespaces=NS)) == full.DOUBLE.quotation


def test_statements_without_a_place_stand_in_one_marked_source():
    project = full_project()
    source = next(one for one in project.sources if one.guid == UNANCHORED)
    words = [source.text[one.start : one.end] for one in source.selections]
    assert words == ["گم 🙈", "شده\r\nاست", "", "پرسش", "نیست", "دور"]
    data = own_data(project)
    assert data.places == {
        full.MIXED.id: PlaceData(full.GROUP.id, ((0, 4), None)),
        full.OUTSIDE.id: PlaceData(full.INTERVIEW.id, ((5, 9_999),)),
    }
    assert data.spans == (full.DOUBLE.id, full.LOST.id, full.MIXED.id)
    # What is written there is the same to the letter.
    assert written(project).read(f"Sources/{UNANCHORED}.txt").decode() == source.text


def test_texts_are_whole_in_files_of_their_own():
    archive = written(full_project())
    assert archive.read(f"Sources/{guid_of(full.INTERVIEW.id)}.txt") == full.WORDS.encode()
    assert archive.namelist()[0] == "project.qde"
    assert archive.testzip() is None
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_words_that_differ_from_the_text_are_kept(root):
    assert element(root, guid_of(full.UNLIKE.id)).get("name") == "دیگر"


def test_participants_are_cases_with_variables(root):
    case = element(root, guid_of(full.one(30)))
    values = {targets(one, "VariableRef")[0]: one[1].text or "" for one in found(case, "q:VariableValue")}
    assert values == {
        VARIABLES["setting"]: "کتابخانه",
        VARIABLES["order"]: "2",
        VARIABLES["date"]: "۱۴۰۴/۰۱/۳۵",
        VARIABLES["length"]: "1:05",
        VARIABLES["consent"]: "شفاهی",
        VARIABLES["referrer"]: "ک۲",
        guid_of(full.one(1)): "۴۲",
        guid_of(full.one(2)): "کتابدار",
        guid_of(full.one(3)): "خوانش",
    }
    assert targets(case, "SourceRef") == [guid_of(full.INTERVIEW.id)]
    other = element(root, guid_of(full.one(31)))
    assert targets(other, "SourceRef") == [guid_of(full.GROUP.id)]
    lost = [derived("span", full.LOST.id, str(number)) for number in (0, 1)]
    assert targets(other, "SelectionRef") == [guid_of(full.SPOKEN.id), *lost]
    named = {one.get("guid"): one.get("name") for one in found(root, "//q:Variable")}
    assert named[guid_of(full.one(3))] == "بستر: کارکرد"
    assert named[guid_of(full.one(1))] == "سن"


def test_memos_are_notes_to_which_their_subjects_refer(root):
    about = {
        full.one(90): element(root, guid_of(full.SINGLE.id)),
        full.one(91): element(root, guid_of(full.CODE.id)),
        full.one(92): element(root, guid_of(full.FIRST.id)),
        full.one(93): element(root, guid_of(full.INTERVIEW.id)),
        full.one(95): root,
        full.one(96): element(root, derived("span", full.DOUBLE.id, "0")),
        full.one(97): element(root, guid_of(full.one(100))),
    }
    study = full.full_study()
    for memo, subject in about.items():
        assert guid_of(memo) in targets(subject, "NoteRef")
        kept = element(root, guid_of(memo)).findtext("q:PlainTextContent", namespaces=NS)
        assert unescaped(kept) == study.memos[memo].text
    assert own_data(full_project()).memos == {full.one(94): full.one(30)}


def test_relations_and_cases_of_categories_are_links(root):
    relation, case = element(root, guid_of(full.one(100))), element(root, guid_of(full.one(102)))
    assert (relation.get("originGUID"), relation.get("targetGUID")) == (guid_of(full.SECOND.id), guid_of(full.FIRST.id))
    assert (relation.get("name"), relation.get("direction")) == ("در تقابل با", "Associative")
    assert (case.get("originGUID"), case.get("targetGUID")) == (
        guid_of(full.FIRST.id),
        derived("span", full.DOUBLE.id, "0"),
    )
    data = own_data(full_project())
    assert data.relations == {full.one(100): (RelationKind.CONTRADICTS, "زیرا")}
    assert data.cases == {full.one(102): CaseKind.NEGATIVE}
    assert data.supports == (full.full_study().supports[full.one(101)],)


@pytest.mark.parametrize(
    ("kind", "direction"), [(RelationKind.INCLUDES, "OneWay"), (RelationKind.PARALLEL, "Associative")]
)
def test_only_what_includes_goes_one_way(kind, direction):
    study = full.full_study()
    (relation,) = study.relations.values()
    study.apply([Change(relation, replace(relation, kind=kind))])
    link = element(root_of(project_of_study(study, full.text_of, "")), guid_of(relation.id))
    assert link.get("direction") == direction


def own_data(project: Project):
    """What the marked note of a project has."""
    return read_data(written(project).read(f"Sources/{DATA}.txt").decode())


def test_what_the_standard_has_no_element_for_is_in_the_marked_note():
    study, data = full.full_study(), own_data(full_project())
    assert data.settings == tuple(replace(one, position=n) for n, one in enumerate(study.settings_in_order()))
    assert [one.id for one in data.attributes] == [full.one(2), full.one(1), full.one(3)]
    assert set(data.speakers) == set(study.speakers.values())
    assert data.referrers == {full.one(30): full.one(31)}
    assert set(data.transcripts) == set(study.transcripts)
    assert data.transcripts[full.PAPER.id].literature
    assert data.transcripts[full.GROUP.id].direction == "ltr"
    interview = data.transcripts[full.INTERVIEW.id]
    assert (interview.turns, interview.moments) == (full.TEXTS["s1"].turns, full.TEXTS["s1"].moments)
    assert data.categories[full.ENCOUNTER.id].texts == {"referential": "چه", "second_language_name": "Go"}
    assert data.categories[full.SECOND.id].colour == 3
    assert full.APART.id not in data.categories
    assert (data.study_id, data.language, data.phenomenon, data.question) == (full.one(99), "fa", "رفتن", "چرا؟")


def test_the_marked_note_is_read_or_refused():
    text = written(full_project()).read(f"Sources/{DATA}.txt").decode()
    content = json.loads(text)
    for broken in (
        "", "[]", "{}", "null", text[:-5], "[" * 100_000, text.replace('"form": 1', '"form": 2'),
        json.dumps(content | {"settings": [[1, 2, 3]]}), json.dumps(content | {"speakers": [["a", "b", "c", "", "e"]]}),
        json.dumps(content | {"transcripts": {"a": [True, "up", None, [], []]}}),
        json.dumps(content | {"categories": {"a": [0, {"name": "x"}]}}), json.dumps(content | {"memos": {"a": None}}),
        json.dumps(content | {"places": {"a": [None, [[-1, 2]]]}}), json.dumps(content | {"memos": [1]}),
    ):  # fmt: skip
        with pytest.raises(Refusal):
            read_data(broken)


def test_colours_are_those_of_the_figures():
    assert COLOURS == PRINT_CODES


def test_own_files_are_known_by_their_origin():
    assert is_own(full_project().origin)
    assert not any(map(is_own, ("", "NVivo", "Phenocoder", "phenocode x", "ATLAS.ti (from Phenocode 1)")))


@given(st.text())
def test_any_text_goes_through_xml(text):
    kept = escaped(text)
    for holder in (etree.Element("a"), etree.Element("a", text=kept)):
        holder.text = kept
        read = etree.fromstring(etree.tostring(holder, encoding="UTF-8"))
        assert unescaped(read.text or "") == text
        assert unescaped(read.get("text", kept)) == text


NAMES = st.lists(st.text(alphabet="aAبß ⟨⟩23", max_size=8), max_size=12)


@given(NAMES)
def test_unique_names_are_unique_and_come_back(names):
    unique = unique_names(names)
    assert len({one.casefold() for one in unique}) == len(names)
    assert [own_name(one) for one in unique] == names


@given(st.integers(0, 2**128 - 1))
def test_ids_become_guids_and_come_back(number):
    assert id_of(guid_of(f"{number:032x}")) == f"{number:032x}"


@given(NAMES, st.lists(st.tuples(st.integers(0, 8), st.integers(0, 3)), max_size=12))
def test_any_codes_and_links_fit_the_schema(names, given_codes):
    codes = [InitialCode(full.one(200 + n), name, name, n) for n, name in enumerate(names)]
    statements = {record.id: record for record in full.STATEMENTS}
    links = {
        (code, at): Coding(full.one(300 + 10 * code + at), list(statements)[at], codes[code].id, code)
        for code, at in given_codes
        if code < len(codes)
    }
    placed = [Placement(full.one(500 + n), code.id, full.APART.id) for n, code in enumerate(codes) if n % 2]
    about = StudyInfo(full.one(99), "", "", "", "en", "2025-01-02T03:04:05+00:00")
    records = [about, full.INTERVIEW, full.GROUP, full.PAPER, full.APART, *codes, *placed, *statements.values()]
    project = project_of_study(Study([*records, *links.values()]), full.text_of, "x")
    root = root_of(project)
    assert what_is_wrong(root) == []
    assert not [flaw for flaw in lint_project(project) if flaw.is_error]
    assert len(found(root, "//q:Code")) == len(codes) + 1
