"""What a foreign project has and a study has no place for: each such thing is told, none is dropped in silence."""

import os
import random
import zipfile
from dataclasses import replace

import pytest

from phenocode.commands.categories import make_category, make_code
from phenocode.commands.refi_exports import export_qdpx, project_of
from phenocode.commands.refi_import import gather_background, import_project, plan_import, read_project
from phenocode.commands.sample import make_sample
from phenocode.commands.statements import mark_statement
from phenocode.errors import Refusal
from phenocode.exchange import qdpx_reader
from phenocode.exchange.documents import Sentence
from phenocode.exchange.refi import Project, Selection, Source
from phenocode.exchange.refi_content import dump_project, load_project
from phenocode.study.records import Layer
from tests.read_here import read_here
from tests.refi_files import (
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

WORDS = "<PlainTextContent>Some words.</PlainTextContent>"


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch):
    read_here(monkeypatch)


@pytest.fixture
def session(tmp_path):
    made = make_session(tmp_path)
    yield made
    made.close()


@pytest.fixture
def bring(session, tmp_path):
    """Imports a project of this content; answers the warnings and what was left out, each as one text."""

    def do(body, files=None) -> tuple[str, str]:
        path = body if not isinstance(body, str) else write_qdpx(tmp_path / "p.qdpx", project_xml(body), files or {})
        planned = plan_import(gather_background(session), read_project(path))
        import_project(session, planned)
        again = plan_import(gather_background(session), read_project(path))
        assert (again.added, again.changed) == ((), ())
        return "\n".join(map(str, planned.warnings)), "\n".join(map(str, planned.left_out))

    return do


def variable(key: str, name: str, told: str = "") -> str:
    return (
        f'<Variable guid="{guid(key)}" name="{name}" typeOfVariable="Text"><Description>{told}</Description></Variable>'
    )


def value(key: str, text: str) -> str:
    return f'<VariableValue><VariableRef targetGUID="{guid(key)}"/><TextValue>{text}</TextValue></VariableValue>'


def case(key: str, name: str, *inside: str) -> str:
    return f'<Case guid="{guid(key)}" name="{name}">{"".join(inside)}</Case>'


def refer(kind: str, key: str) -> str:
    return f'<{kind} targetGUID="{guid(key)}"/>'


def sources(*inside: str) -> str:
    return f"<Sources>{''.join(inside)}</Sources>"


def people(session) -> dict:
    study = session.study
    return {
        one.name: {study.attributes[key].name: text for key, text in one.attributes}
        for one in study.participants.values()
    }


def test_drawings_and_what_is_said_of_the_project_and_of_variables(session, bring):
    graph = f'<Graphs><Graph guid="{guid("g")}" name="Map"/></Graphs><Description>About it all</Description>'
    warned, left = bring(f"{codebook(code('c'))}<Variables>{variable('v', 'Age', 'In years')}</Variables>{graph}")
    assert "The drawing Map was left out." in left
    assert "What the file says of its variables was left out (Age)." in left
    assert session.study.memo_on(session.study.about.id).text == "About it all"
    assert "project as a whole was put into the study's own memo" in warned


def test_a_note_keeps_its_description_beside_its_text_and_says_that_it_was_coded(session, bring):
    note = (
        f'<Note guid="{guid("n")}" name="N"><Description>Told</Description><PlainTextContent>Body</PlainTextContent>'
        f"{coding('c')}</Note>"
    )
    _, left = bring(f"{codebook(code('c'))}<Notes>{note}</Notes>")
    assert session.study.memo_on(session.study.about.id).text == "N\nTold\nBody"
    assert "The note N is coded as a whole" in left


def test_a_recording_gives_its_words_and_the_rest_is_told(session, bring):
    marks = f'<SyncPoint guid="{guid("a")}" timeStamp="0" position="0"/>'
    marks += f'<SyncPoint guid="{guid("b")}" timeStamp="900" position="4"/>'
    spoken = f'<TranscriptSelection guid="{guid("s")}" fromSyncPoint="{guid("a")}" toSyncPoint="{guid("b")}"/>'
    stretch = f'<AudioSelection guid="{guid("x")}" begin="0" end="9"/>'
    recording = (
        f'<AudioSource guid="{guid("r")}" name="talk" path="internal://t.mp3">'
        f'<Transcript guid="{guid("t")}">{WORDS}{marks}{spoken}</Transcript>{stretch}</AudioSource>'
    )
    _, left = bring(sources(recording))
    assert [one.quotation for one in session.study.statements.values()] == ["Some"]
    assert "Only the text of talk came in, not its pages, picture or recording." in left
    assert "2 marks of time in talk were left out." in left
    assert "A passage of talk is an area or a stretch of time" in left


def test_cases_and_variables_of_one_name_become_one_and_that_is_told(session, bring):
    cases = case("c1", "Parvin", value("v1", "4")) + case("c2", "parvin", value("v2", "5"), value("v3", "x"))
    variables = variable("v1", "Age") + variable("v2", "age") + variable("v3", "City")
    warned, _ = bring(f"<Variables>{variables}</Variables><Cases>{cases}</Cases>")
    assert people(session) == {"Parvin": {"Age": "4", "City": "x"}}
    assert "Several cases or texts of the file are called parvin; they became one participant." in warned
    assert "Several variables of the file are called Age; they became one." in warned
    assert "another value for Age of Parvin" in warned


def test_texts_of_one_name_are_renamed_and_share_a_participant_and_that_is_told(session, bring):
    texts = "".join(
        f'<TextSource guid="{guid(words)}" name="same"><PlainTextContent>{words}</PlainTextContent></TextSource>'
        for words in ("One text", "Another text")
    )
    warned, _ = bring(sources(texts))
    assert [one.name for one in session.study.transcripts.values()] == ["same", "same 2"]
    assert "same is called same 2 here" in warned
    assert "called same; they became one participant" in warned


def test_a_case_that_names_what_is_not_there_says_so(bring):
    cases = (
        case("a", "A", refer("SourceRef", "t"), refer("SelectionRef", "s"))
        + case("b", "B", refer("SourceRef", "gone"))
        + case("c", "C", refer("SelectionRef", "gone"))
    )
    text = f'<TextSource guid="{guid("t")}" name="t">{WORDS}{selection(0, 4, key="s")}</TextSource>'
    _, left = bring(f"<Cases>{cases}</Cases>{sources(text)}")
    assert [line for line in left.splitlines() if line.startswith("The case")] == [
        "The case B names texts or passages that the file does not have.",
        "The case C names texts or passages that the file does not have.",
    ]


def test_what_variables_and_descriptions_say_of_a_text_that_has_no_one_is_told(session, bring):
    cases = case("a", "A", refer("SourceRef", "shared")) + case("b", "B", refer("SourceRef", "shared"))
    told = "<Description>Of the text</Description>"
    _, left = bring(
        f"<Variables>{variable('v', 'City')}</Variables><Cases>{cases}</Cases>"
        + sources(
            text_source("shared", "", WORDS, value("v", "x")),
            text_source("gone", 'plainTextPath="internal://gone.txt"', told, value("v", "x")),
        )
    )
    assert people(session) == {"A": {}, "B": {}}
    assert "What variables say of shared was left out" in left
    assert "What variables say of gone was left out" in left
    assert "What the file says of gone was left out, as its text did not come in." in left


def test_variables_of_a_text_that_the_study_has_go_to_its_participant(session, bring):
    add_transcript(session, "Some words.", participant="Parvin")
    _, left = bring(
        f"<Variables>{variable('v', 'City')}</Variables>{sources(text_source('t', '', WORDS, value('v', 'x')))}"
    )
    assert people(session) == {"Parvin": {"City": "x"}}
    assert left == ""


def test_a_passage_that_goes_on_after_the_text_is_cut_and_that_is_told(session, bring):
    start = span_of("all of us")[0]
    text = text_source("one", "", f"<PlainTextContent>{TEXT}</PlainTextContent>", selection(start, len(TEXT) + 9))
    warned, _ = bring(sources(text))
    assert [one.quotation for one in session.study.statements.values()] == ["all of us."]
    assert "A passage of one goes on after the end of its text; it was taken up to there." in warned


def test_a_skipped_code_that_was_given_keeps_its_definition(session, tmp_path):
    tree = codebook(code("top", "<Description>What it is</Description>", code("below")))
    text = text_source("t", "", WORDS, selection(0, 4, coding("top")))
    path = write_qdpx(tmp_path / "p.qdpx", project_xml(tree + sources(text)))
    planned = plan_import(gather_background(session), read_project(path), {1: "skip", 2: "code"})
    import_project(session, planned)
    assert {one.name: one.definition for one in session.study.codes.values()} == {"top": "What it is", "below": ""}


def test_users_without_names_braces_and_what_the_study_says_of_its_cards(session, bring):
    add_transcript(session, "Some words.")
    held = make_code(session, "c")
    session.run("card.edit", {}, lambda transaction: transaction.update(replace(held, definition="Ours")))
    tree = codebook(code("c", "<Description>Theirs</Description>")).replace(guid("c"), f"{{{guid('c').upper()}}}")
    long = code("n" * 400)
    passage = selection(0, 4, coding("c")).replace(" startPosition", f' creatingUser="{guid("u")}" startPosition')
    warned, left = bring(tree.replace("</Codes>", f"{long}</Codes>") + sources(text_source("t", "", WORDS, passage)))
    (statement,) = session.study.statements.values()
    assert [one.definition for one in session.study.codes_of(statement.id)] == ["Ours"]
    assert "The study has another definition of c; it was kept." in warned
    assert f"it was cut to {'n' * 80}…" in warned
    assert left == "Who coded what and when was left out."


def test_what_has_no_words_or_is_coded_as_a_whole_is_told(session, bring):
    coded = case("a", "A", refer("CodeRef", "c"), value("unknown", "x"))
    notes = (
        f'<Note guid="{guid("n")}" name="bare"/><Note guid="{guid("m")}" name="lost">{WORDS}</Note>'
        f'<Note guid="{guid("k")}" name="both">{WORDS}</Note>'
    )
    silent = text_source(
        "silent", "", "<PlainTextContent>-- .</PlainTextContent>", selection(0, 2, refer("NoteRef", "m"))
    )
    heard = text_source("heard", "", WORDS, coding("c", key="all"), refer("NoteRef", "k"))
    warned, left = bring(f"{codebook(code('c'))}<Cases>{coded}</Cases>{sources(silent, heard)}<Notes>{notes}</Notes>")
    (transcript,) = session.study.transcripts.values()
    assert session.study.memo_on(transcript.id).text == "both\nSome words."
    assert "The case A is coded as a whole" in left
    assert "The case A has values of variables that the file does not have" in left
    assert "silent holds no words; it was left out." in left
    assert "heard is coded as a whole" in left
    assert "The note bare has no plain text; it was left out." in left
    assert "The note lost is about something that did not come in" in warned


def test_a_category_stays_where_the_study_has_it(session, bring):
    above = make_category(session, Layer.SECOND, "Ours")
    make_category(session, Layer.FIRST, "kept", parent_id=above.id)
    warned, _ = bring(codebook(code("Theirs", code("kept", code("c")))))
    assert "kept stands under Theirs in the file; in the study it stays under Ours." in warned


def test_passages_that_differ_from_their_quotations_are_told_where_most_do_not(session, bring):
    quoted = [selection(a, b, name=TEXT[a:b]) for a, b in map(span_of, ("Every day", "all of us", "holidays"))]
    other = selection(*span_of("belongs"), name="these are quite other words")
    text = text_source("one", "", f"<PlainTextContent>{TEXT}</PlainTextContent>", *quoted, other)
    warned, _ = bring(sources(text))
    assert "A passage of one has other words than its quotation says; its positions were taken." in warned


def test_codes_of_one_name_are_met_again(session, bring):
    same = code("A", code("other", key="o1")) + code("B", code("other", key="o2"))
    bring(codebook(same, code("C", code("other", key="o3"))))
    assert [one.name for one in session.study.codes_in_order()] == ["other", "other (B)", "other (C)"]


# Containers


def packed(path, entries, locked="") -> None:
    """A zip of (name, content, method); the entry called ``locked`` says that it is encrypted."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content, method in entries:
            archive.writestr(name, content, compress_type=method)
    if locked:
        data = bytearray(path.read_bytes())
        data[data.find(locked.encode()) - 30 + 6] |= 1
        data[data.rfind(locked.encode()) - 46 + 8] |= 1
        path.write_bytes(data)


PLAIN = zipfile.ZIP_DEFLATED
ONE = project_xml(codebook(code("c")) + sources(text_source("t", 'plainTextPath="internal://a.txt"')))


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_only_usual_packing_is_unpacked(bring, tmp_path, method):
    path = tmp_path / "z.qdpx"
    packed(path, [("project.qde", ONE, PLAIN), ("Sources/a.txt", "words", method)])
    assert "The text of t is damaged in the file; it was left out." in bring(path)[1]
    packed(path, [("project.qde", ONE, method), ("Sources/a.txt", "words", PLAIN)])
    with pytest.raises(Refusal, match="damaged"):
        read_project(path)


def test_what_is_locked_says_so(bring, tmp_path):
    path = tmp_path / "z.qdpx"
    packed(path, [("project.qde", ONE, PLAIN), ("Sources/a.txt", "words", PLAIN)], locked="Sources/a.txt")
    assert "The text of t is protected by a password; it was left out." in bring(path)[1]
    packed(path, [("project.qde", ONE, PLAIN)], locked="project.qde")
    with pytest.raises(Refusal, match="protected by a password"):
        read_project(path)


def test_texts_of_one_file_name_are_told_apart_by_their_folders(session, bring, tmp_path):
    path = tmp_path / "z.qdpx"
    written = ("internal://A/t.txt", "internal://b\\t.txt", "internal://t.txt", "internal://c%20d/t.txt")
    body = sources(*(text_source(str(n), f'plainTextPath="{one}"') for n, one in enumerate(written)))
    files = {"t.txt": "none", "Sources/a/t.txt": "of a", "SOURCES/B/t.txt": "of b", "sources/t.txt": "of t"}
    files["sources/c d/t.txt"] = "of c"
    packed(path, [("project.qde", project_xml(body), PLAIN), *((name, text, PLAIN) for name, text in files.items())])
    bring(path)
    texts = {one.name: session.source(one.source_id).text for one in session.study.transcripts.values()}
    assert texts == {"0": "of a", "1": "of b", "2": "of t", "3": "of c"}


def test_a_second_project_in_the_file_is_told(session, bring, tmp_path):
    path = tmp_path / "z.qdpx"
    other = project_xml(codebook(code("other")))
    packed(path, [("a.qde", other, PLAIN), ("project.qde", project_xml(codebook(code("first"))), PLAIN)])
    assert "another project, a.qde, which was left out" in bring(path)[1]
    assert [one.name for one in session.study.codes.values()] == ["first"]


def test_an_empty_file_and_an_empty_zip_are_refused(tmp_path):
    (tmp_path / "a.qdpx").write_bytes(b"")
    with pytest.raises(Refusal, match="is empty"):
        read_project(tmp_path / "a.qdpx")
    packed(tmp_path / "b.qdpx", [])
    with pytest.raises(Refusal, match="no REFI-QDA project"):
        read_project(tmp_path / "b.qdpx")


def test_what_is_no_text_or_too_much_is_told(session, bring, monkeypatch):
    monkeypatch.setattr(qdpx_reader, "_MOST_TEXTS_MEGABYTES", 1)
    monkeypatch.setattr(qdpx_reader, "MOST_CHARACTERS", 900_000)
    half = bytes(random.Random(1).choices(range(97, 123), k=600_000))
    files = {"sources/a": half, "sources/b": half, "sources/c": b"a\0b\0"}
    texts = [text_source(name, f'plainTextPath="internal://{name}"') for name in "abc"]
    long = text_source("long", "", f"<PlainTextContent>{'a' * 900_001}</PlainTextContent>")
    _, left = bring(sources(*texts, long), files)
    assert [one.name for one in session.study.transcripts.values()] == ["a"]
    assert left.splitlines() == [
        "The text of b is too large or packed too tightly; it was left out.",
        "The text of c is neither UTF-8 nor UTF-16; it was left out.",
        "The text of long is too large or packed too tightly; it was left out.",
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with a name")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "p.qdpx")
    pipe = os.open(tmp_path / "p.qdpx", os.O_RDWR)
    os.write(pipe, b"PK\x03\x04")
    with pytest.raises(Refusal, match="not an ordinary file"):
        read_project(tmp_path / "p.qdpx")
    os.close(pipe)


# What the reading process may answer


def test_names_that_are_the_words_themselves_are_answered_once():
    text = "خانهٔ دوم من 😀\r\n" * 400
    names = [
        Selection("1", text, 0, len(text)),
        Selection("2", text[3:9], 3, 9),
        Selection("3", "other", 3, 9),
        Selection("4", "", 3, 3),
        Selection("5", "", 3, 9),
        Selection("6", "x"),
    ]
    part = Source("p", text="abc", selections=(Selection("7", "bc", 1, 3),))
    project = Project("", sources=(Source("a", text=text, selections=tuple(names), parts=(part,)),))
    written = dump_project(project, [Sentence("{a}", {"a": 1})])
    assert load_project(written) == (project, [Sentence("{a}", {"a": 1})])
    assert len(written) < 1.3 * len(text)


def test_more_text_than_can_be_answered_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(qdpx_reader, "_MOST_ANSWERED", 2_000)
    path = write_qdpx(tmp_path / "p.qdpx", project_xml(sources(text_source("t", "", WORDS))))
    assert read_project(path).project.sources
    body = sources(text_source("t", "", f"<PlainTextContent>{'ب' * 400}</PlainTextContent>"))
    with pytest.raises(Refusal, match="more text than can be read at once"):
        read_project(write_qdpx(tmp_path / "q.qdpx", project_xml(body)))


# Our own file into a study that says something else


def test_our_own_file_completes_what_the_study_has_and_tells_where_they_differ(tmp_path):
    made = make_sample(tmp_path / "a.pheno", language="en", researcher="N")
    export_qdpx(project_of(made), tmp_path / "a.qdpx")
    study = made.study
    first, other = [one for layer in Layer for one in study.layer(layer) if one.referential][:2]
    person = next(one for one in study.participants.values() if one.interview_date)
    marked = next(one for one in study.statements.values() if one.relevance)
    emptied = [
        replace(first, referential=""),
        replace(other, referential="Something else"),
        replace(person, interview_date="never"),
        replace(marked, relevance=""),
    ]
    made.run("card.edit", {}, lambda transaction: transaction.update(*emptied))
    planned = plan_import(gather_background(made), read_project(tmp_path / "a.qdpx"))
    import_project(made, planned)
    assert study.categories[first.id].referential == first.referential
    assert study.categories[other.id].referential == "Something else"
    assert study.participants[person.id].interview_date == "never"
    assert study.statements[marked.id].relevance == marked.relevance
    assert not planned.added
    kept = [one for one in map(str, planned.warnings) if "otherwise" in one or "something else" in one]
    assert kept == [
        f"The study says something else of {one.name} than the file does; what it says was kept."
        for one in (other, person)
    ]
    made.close()


def test_a_statement_of_our_own_file_that_the_study_explains_otherwise_is_told(session, tmp_path):
    transcript = add_transcript(session, TEXT)
    mark_statement(session, transcript.id, [span_of("all of us")])
    (one,) = session.study.statements.values()
    session.run("statement.edit", {}, lambda transaction: transaction.update(replace(one, relevance="because")))
    export_qdpx(project_of(session), tmp_path / "o.qdpx")
    session.run("statement.edit", {}, lambda transaction: transaction.update(replace(one, relevance="no")))
    planned = plan_import(gather_background(session), read_project(tmp_path / "o.qdpx"))
    assert (planned.added, planned.changed) == ((), ())
    assert "A statement of ک۱ has another reason or participant in the study" in "\n".join(map(str, planned.warnings))
