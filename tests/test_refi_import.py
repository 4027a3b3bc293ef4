"""Projects and codebooks of other programs, taken into a study as a researcher would take them."""

import json
import re
import zipfile

import pytest

from phenocode.commands.refi_exports import export_qdpx, project_of
from phenocode.commands.refi_import import gather_background, import_project, plan_import, read_project
from phenocode.commands.refi_layers import default_depths, read_depths
from phenocode.commands.statements import mark_statement
from phenocode.errors import Refusal
from phenocode.study.records import Layer, Subject
from tests.read_here import read_here
from tests.refi_files import (
    QUOTATIONS,
    STYLES,
    TEXT,
    code,
    codebook,
    coding,
    guid,
    project_xml,
    selection,
    span_of,
    text_source,
    write_qdpx,
)
from tests.studies import add_transcript, make_session


@pytest.fixture(autouse=True)
def in_this_process(request, monkeypatch):
    if "in_a_child" not in request.node.name:
        read_here(monkeypatch)


@pytest.fixture
def session(tmp_path):
    made = make_session(tmp_path)
    yield made
    made.close()


def plan(session, path, depths=None):
    return plan_import(gather_background(session), read_project(path), depths)


def bring(session, path, depths=None):
    planned = plan(session, path, depths)
    import_project(session, planned)
    return planned


def coded(study) -> dict:
    """The codes of each statement, by its words."""
    return {one.quotation: [c.name for c in study.codes_of(one.id)] for one in study.statements.values()}


def said(sentences) -> str:
    return "\n".join(map(str, sentences))


def one_source(*selections: str, text: str = TEXT, codes: str | None = None, more: str = "") -> str:
    """A project of one interview."""
    names = dict.fromkeys(name for found in QUOTATIONS.values() for name in found)
    return project_xml(
        (codebook(*map(code, names)) if codes is None else codes)
        + "<Sources>"
        + text_source("one", "", f"<PlainTextContent>{text}</PlainTextContent>", *selections)
        + f"</Sources>{more}"
    )


@pytest.mark.parametrize("style", STYLES)
def test_each_style_brings_the_same_statements_with_their_codes(session, tmp_path, style):
    planned = bring(session, STYLES[style](tmp_path / f"{style}.qdpx"))
    study = session.study
    assert coded(study) == QUOTATIONS
    assert all(session.source(one.source_id).text == TEXT for one in study.transcripts.values())
    assert planned.counts["anchored"] == len(QUOTATIONS)
    assert [step.label for step in session.history()] == ["project.import"]
    again = plan(session, tmp_path / f"{style}.qdpx")
    assert not again.added
    assert again.known == len(QUOTATIONS)


def test_a_project_is_read_in_a_child(session, tmp_path):
    bring(session, STYLES["nvivo"](tmp_path / "n.qdpx"))
    assert coded(session.study) == QUOTATIONS


def test_how_positions_were_read_is_told(session, tmp_path):
    told = {style: said(plan(session, make(tmp_path / f"{style}.qdpx")).warnings) for style, make in STYLES.items()}
    assert "UTF-16" in told["atlas"]
    assert "4 of 4 passages stand where their quotations say" in told["atlas"]
    assert "UTF-16" in told["nvivo"]
    assert "no quotations to check its passages by" in told["nvivo"]
    assert "each line end counted as one letter" in told["maxqda"]
    assert "were read" not in told["qualcoder"]
    assert "were read" not in told["taguette"]
    assert "follows —, not urn:QDA-XML:project:1.0" in told["qualcoder"]


def test_folders_cases_variables_and_notes_become_what_they_mean(session, tmp_path):
    planned = bring(session, STYLES["nvivo"](tmp_path / "n.qdpx"))
    study = session.study
    assert planned.depths == {1: "second", 2: "first", 3: "code"}
    assert [c.name for c in study.layer(Layer.SECOND)] == ["Ideas", "Others"]
    firsts = {c.name: [one.name for one in study.codes_under(c.id)] for c in study.layer(Layer.FIRST)}
    assert firsts == {"place": ["home", "habit"], "joy": ["joy"], "sharing": ["commons"]}
    assert "joy is a category here and was coded with itself" in said(planned.warnings)
    (person,) = study.participants.values()
    (age,) = study.attributes_of(Subject.PARTICIPANT)
    assert (person.name, person.attributes) == ("Parvin", ((age.id, "41"),))
    assert {study.participant_of(one).name for one in study.statements.values()} == {"Parvin"}
    assert "Who coded what and when" in said(planned.left_out)


def test_memos_come_in_and_links_groups_and_colours_are_listed(session, tmp_path):
    planned = bring(session, STYLES["atlas"](tmp_path / "a.qdpx"))
    home = next(one for one in session.study.statements.values() if "خانهٔ" in one.quotation)
    assert session.study.memo_on(home.id).text == "On home\nWhy home?"
    left = said(planned.left_out)
    assert "1 link was left out" in left
    assert "The set Feelings" in left
    assert "colours" in left


def test_a_text_without_a_case_has_a_participant_of_its_name(session, tmp_path):
    bring(session, STYLES["maxqda"](tmp_path / "m.qdpx"))
    (person,) = session.study.participants.values()
    (city,) = session.study.attributes_of(Subject.PARTICIPANT)
    assert (person.name, person.attributes) == ("Group\\Parvin", ((city.id, "شیراز"),))


def test_depths_as_the_researcher_says(session, tmp_path):
    path = STYLES["nvivo"](tmp_path / "n.qdpx")
    planned = bring(session, path, read_depths("1=encounter, 2=skip,۳=code"))
    study = session.study
    assert [c.name for c in study.layer(Layer.ENCOUNTER)] == ["Ideas", "Others"]
    assert not study.layer(Layer.FIRST)
    assert sorted(one.name for one in study.unplaced_codes()) == ["commons", "habit", "home", "joy"]
    assert "place (depth 2) was skipped" in said(planned.left_out)
    assert "home stands under place in the file" in said(planned.warnings)
    assert coded(study) == QUOTATIONS


def test_depths_that_can_not_be_are_refused():
    for given in ("1=code,2=first", "0=code", "1=code,1=first", "1=third", "code", "1", ""):
        with pytest.raises(Refusal):
            read_depths(given)


def test_the_lowest_depth_is_codes_by_default(tmp_path):
    def tree(depth):
        inner = code("c1")
        for number in range(2, depth + 1):
            inner = code(f"c{number}", inner)
        return read_project(write_qdpx(tmp_path / f"{depth}.qdpx", project_xml(codebook(inner)))).project.codes

    assert default_depths(tree(1)) == {1: "code"}
    assert default_depths(tree(2)) == {1: "first", 2: "code"}
    assert default_depths(tree(4)) == {1: "encounter", 2: "second", 3: "first", 4: "code"}
    assert default_depths(tree(6)) == {1: "encounter", 2: "second", 3: "first", 4: "code", 5: "code", 6: "code"}


def test_equal_names_in_other_places_stay_apart_and_in_the_same_place_become_one(session, tmp_path):
    tree = codebook(
        code("A", code("other", key="o1"), code("Other ", key="o2")), code("B", code("other", key="o3"), code("x"))
    )
    planned = bring(session, write_qdpx(tmp_path / "p.qdpx", project_xml(tree)))
    assert [one.name for one in session.study.codes_in_order()] == ["other", "other (B)", "x"]
    assert "other is the name of several in the file; the one under B became other (B)" in said(planned.warnings)
    assert "more than once at the same place" in said(planned.warnings)


def test_a_selection_is_found_by_its_quotation_where_its_positions_are_wrong(session, tmp_path):
    shifted = []
    for number, (quotation, names) in enumerate(QUOTATIONS.items()):
        start, end = span_of(quotation)
        by = 7 if number == 1 else 0
        shifted.append(selection(start + by, end + by, coding(names[0], key=quotation), name=quotation))
    planned = bring(session, write_qdpx(tmp_path / "p.qdpx", one_source(*shifted)))
    assert set(coded(session.study)) == set(QUOTATIONS)
    assert "A passage of one was found by its quotation" in said(planned.warnings)


def test_names_that_are_labels_move_nothing_and_say_nothing(session, tmp_path):
    labels = [
        selection(*span_of(quotation), coding(names[0], key=quotation), name=f"1:{number} a passage of the interview")
        for number, (quotation, names) in enumerate(QUOTATIONS.items())
    ]
    planned = bring(session, write_qdpx(tmp_path / "p.qdpx", one_source(*labels)))
    assert set(coded(session.study)) == set(QUOTATIONS)
    assert "quotation" not in said(planned.warnings)


def test_ends_that_are_included_and_positions_from_one_are_understood(session, tmp_path):
    counted = [
        selection(span_of(quotation)[0] + 1, span_of(quotation)[1], coding(names[0], key=quotation))
        for quotation, names in QUOTATIONS.items()
    ]
    planned = bring(session, write_qdpx(tmp_path / "p.qdpx", one_source(*counted)))
    assert set(coded(session.study)) == set(QUOTATIONS)
    assert "beginning with 1" in said(planned.warnings)
    assert "the last letter" in said(planned.warnings)


def test_what_leads_nowhere_is_listed_and_the_rest_comes_in(session, tmp_path):
    good = selection(*span_of("it belongs to all of us"), coding("commons"), coding("no such code"))
    far = selection(9000, 9010, coding("home"))
    empty = selection(5, 5, coding("home"))
    more = f'<NoteRef targetGUID="{guid("no note")}"/>'
    path = write_qdpx(tmp_path / "p.qdpx", one_source(good, far, empty, more=more))
    planned = bring(session, path)
    assert coded(session.study) == {"it belongs to all of us": ["commons"]}
    left = said(planned.left_out)
    assert "coded with a code that the file does not have" in left
    assert "2 passages of one have no place in its text" in left
    assert "1 reference to a note leads nowhere" in left


def test_texts_that_are_missing_outside_or_undecodable_are_listed(session, tmp_path):
    words = selection(0, 30, coding("home"), name="the words of somebody whose text is gone")
    sources = "".join(
        text_source(name, f'plainTextPath="{path}"', words if name == "gone" else "")
        for name, path in (
            ("gone", "internal://nothing.txt"),
            ("above", "internal://../../../etc/passwd"),
            ("absolute", "file:///etc/passwd"),
            ("relative", "relative://../secret.txt"),
            ("bytes", "internal://bytes.txt"),
            ("good", "internal://good.txt"),
        )
    )
    body = codebook(code("home")) + f"<Sources>{sources}</Sources>"
    files = {"sources/bytes.txt": b"\xff\xfa\x00", "sources/good.txt": b"Words."}
    planned = bring(session, write_qdpx(tmp_path / "p.qdpx", project_xml(body), files))
    assert [one.name for one in session.study.transcripts.values()] == ["good"]
    assert coded(session.study) == {"the words of somebody whose text is gone": ["home"]}
    left = said(planned.left_out)
    assert "The text of gone is missing" in left
    assert "The text of above is missing" in left
    assert "The text of absolute lies outside the file" in left
    assert "The text of relative lies outside the file" in left
    assert "The text of bytes is neither UTF-8 nor UTF-16" in left


def test_departures_from_the_schema_are_listed_by_kind(session, tmp_path):
    body = (
        f'<CodeBook><Codes><Code guid="{guid("a")}" name="a"/><Code name="b" isCodable="perhaps" rank="3"/></Codes>'
        "</CodeBook><Codes/><Users/>"
    )
    planned = bring(session, write_qdpx(tmp_path / "p.qdpx", project_xml(body)))
    told = said(planned.warnings)
    assert "Code (line 2) has no isCodable, which the schema requires." in told
    assert "isCodable of Code (line 2) is not written as the schema requires." in told
    assert "Code (line 2) has rank, which the schema does not know." in told
    assert "Codes (line 2) stands in Project where the schema does not allow it." in told
    assert "Users (line 2) has no User, which the schema requires." in told
    assert [one.name for one in session.study.codes_in_order()] == ["a", "b"]


def test_hostile_files_are_refused(tmp_path):
    def refused(path):
        with pytest.raises(Refusal) as caught:
            read_project(path)
        return str(caught.value)

    entity = '<!DOCTYPE Project [<!ENTITY e "e">]>' + project_xml("")[len('<?xml version="1.0" encoding="utf-8"?>\n') :]
    assert "document type definition" in refused(write_qdpx(tmp_path / "a.qdpx", entity))
    deep = project_xml(codebook("<Code name='c'>" * 100 + "</Code>" * 100))
    assert "nested more than 60 deep" in refused(write_qdpx(tmp_path / "b.qdpx", deep))
    bomb = project_xml(" " * 60_000_000)
    assert "more than any project needs" in refused(write_qdpx(tmp_path / "c.qdpx", bomb))
    assert "no REFI-QDA project" in refused(write_qdpx(tmp_path / "d.qdpx", "<Project/>", inner="else.xml"))
    assert "no REFI-QDA project" in refused(write_qdpx(tmp_path / "e.qdpx", "<Other/>"))
    (tmp_path / "f.qdpx").write_bytes(b"PK\x03\x04 and nothing more")
    assert "damaged" in refused(tmp_path / "f.qdpx")
    (tmp_path / "g.qdpx").write_text("a letter", encoding="utf-8")
    assert "no REFI-QDA project" in refused(tmp_path / "g.qdpx")
    many = tmp_path / "h.qdpx"
    with zipfile.ZipFile(many, "w") as archive:
        for number in range(10_001):
            archive.writestr(f"{number}", b"")
    assert "more than 10000 parts" in re.sub("[,٬]", "", refused(many))
    assert "can't be found" in refused(tmp_path / "none.qdpx")


def test_a_text_that_is_a_bomb_is_left_out_alone(session, tmp_path):
    body = codebook(code("home")) + "<Sources>" + text_source("bomb", 'plainTextPath="internal://b.txt"') + "</Sources>"
    planned = bring(session, write_qdpx(tmp_path / "p.qdpx", project_xml(body), {"sources/b.txt": b"a" * 20_000_000}))
    assert "The text of bomb is too large or packed too tightly" in said(planned.left_out)
    assert [one.name for one in session.study.codes_in_order()] == ["home"]


def test_what_the_study_holds_already_is_met_and_gains_codes(session, tmp_path):
    add_transcript(session, TEXT, participant="Parvin")
    planned = bring(session, STYLES["taguette"](tmp_path / "t.qdpx"))
    assert len(session.study.transcripts) == 1
    assert coded(session.study) == QUOTATIONS
    assert "The study holds the text of one.html already, as Parvin" in said(planned.warnings)
    bring(session, STYLES["nvivo"](tmp_path / "n.qdpx"))
    assert coded(session.study) == QUOTATIONS
    assert len(session.study.participants) == 1
    home = next(one for one in session.study.codes.values() if one.name == "home")
    assert [one.name for one in session.study.unplaced_codes()] == []
    assert session.study.chain_of(home.id).first.name == "place"


def test_a_plan_for_a_study_that_changed_is_refused(session, tmp_path):
    planned = plan(session, STYLES["taguette"](tmp_path / "t.qdpx"))
    add_transcript(session, "ک۱: سخن")
    with pytest.raises(Refusal, match="has changed"):
        import_project(session, planned)
    assert not session.study.codes


def test_an_import_is_undone_whole(session, tmp_path):
    bring(session, STYLES["nvivo"](tmp_path / "n.qdpx"))
    session.undo()
    study = session.study
    assert not [*study.statements, *study.codes, *study.categories, *study.participants, *study.transcripts]
    session.redo()
    assert coded(study) == QUOTATIONS


def test_pdf_passages_and_areas(session, tmp_path):
    words = '<Representation guid="{}"><PlainTextContent>{}</PlainTextContent></Representation>'
    areas = "".join(
        f'<PDFSelection guid="{guid(f"pdf {n}")}" page="0" firstX="1" firstY="1" secondX="2" secondY="2">'
        + (words.format(guid(f"w {n}"), quotation) if quotation else "")
        + coding("home", key=f"{n}")
        + "</PDFSelection>"
        for n, quotation in enumerate(("it belongs to all of us", "words that are not in the text", ""))
    )
    pdf = (
        f'<PDFSource guid="{guid("pdf")}" name="paper" path="internal://p.pdf">{areas}'
        f'<Representation guid="{guid("text")}"><PlainTextContent>{TEXT}</PlainTextContent></Representation>'
        "</PDFSource>"
    )
    picture = f'<PictureSource guid="{guid("pic")}" name="photo" path="internal://p.png"/>'
    body = codebook(code("home")) + f"<Sources>{pdf}{picture}</Sources>"
    planned = bring(session, write_qdpx(tmp_path / "p.qdpx", project_xml(body)))
    found = {one.quotation: one.anchored for one in session.study.statements.values()}
    assert found == {"it belongs to all of us": True, "words that are not in the text": False}
    left = said(planned.left_out)
    assert "A passage of paper is an area" in left
    assert "photo is a picture or recording without a text" in left


def test_a_codebook(session, tmp_path):
    path = tmp_path / "c.qdc"
    path.write_text(
        '\ufeff<?xml version="1.0" encoding="utf-8"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="X"><Codes>'
        + code("Theme", "<Description>What it is.</Description>", code("joy"))
        + f'</Codes><Sets><Set guid="{guid("s")}" name="S"><MemberCode guid="{guid("joy")}"/></Set></Sets></CodeBook>',
        encoding="utf-8",
    )
    planned = bring(session, path)
    (theme,) = session.study.layer(Layer.FIRST)
    assert (theme.name, theme.definition) == ("Theme", "What it is.")
    assert [one.name for one in session.study.codes_under(theme.id)] == ["joy"]
    assert "The set S was left out" in said(planned.left_out)
    assert not [one for one in map(str, planned.warnings) if "schema" in one]


def test_no_sentence_holds_a_participants_words(session, tmp_path):
    wrong = selection(9000, 9010, coding("home"), name="secret words that nobody may read in a sentence")
    path = write_qdpx(tmp_path / "p.qdpx", one_source(wrong, selection(0, 3, name="Int secret words of a name, more")))
    planned = plan(session, path)
    assert "secret" not in said((*planned.warnings, *planned.left_out))
    assert json.dumps([planned.counts, planned.depths])


def test_sources_and_codes_of_one_guid_stay_apart(session, tmp_path):
    words = "<PlainTextContent>{} words are here.</PlainTextContent>"
    sources = "".join(
        f'<TextSource guid="{guid("same")}" name="{name}">{words.format(name)}'
        + selection(0, len(name), coding("c"), key=name)
        + "</TextSource>"
        for name in ("First", "Second")
    )
    body = codebook(code("c"), code("d", key="c")) + f"<Sources>{sources}</Sources>"
    planned = bring(session, write_qdpx(tmp_path / "p.qdpx", project_xml(body)))
    assert coded(session.study) == {"First": ["c"], "Second": ["c"]}
    assert [one.name for one in session.study.codes_in_order()] == ["c", "d"]
    assert "have one GUID" in said(planned.warnings)


def test_our_own_file_changed_by_another_hand_lists_what_it_lost(session, tmp_path):
    add_transcript(session, TEXT)
    transcript = next(iter(session.study.transcripts))
    mark_statement(session, transcript, [span_of("it belongs to all of us")])
    mark_statement(session, transcript, [span_of("هر روز می‌روم")])
    export_qdpx(project_of(session), tmp_path / "o.qdpx")
    with zipfile.ZipFile(tmp_path / "o.qdpx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    end = span_of("it belongs to all of us")[1]
    xml = parts.pop("project.qde").decode().replace(f'endPosition="{end}"', 'endPosition="99999"')
    other = make_session(tmp_path, name="other")
    planned = bring(other, write_qdpx(tmp_path / "w.qdpx", xml, parts))
    assert [one.quotation for one in other.study.statements.values()] == ["هر روز می‌روم"]
    assert "has no place in its text" in said(planned.left_out)
    other.close()
