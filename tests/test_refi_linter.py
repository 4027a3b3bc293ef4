"""The linter of REFI-QDA projects: each flaw is found where it is, and nowhere else."""

from dataclasses import replace

import pytest

from phenocode.exchange.refi import (
    Case,
    Code,
    Coding,
    Link,
    Project,
    Selection,
    Set,
    Source,
    SourceKind,
    User,
    Value,
    Variable,
    VariableKind,
    derived,
)
from phenocode.exchange.refi_linter import FlawKind, lint_project


def guid(name: str) -> str:
    """A GUID for a word."""
    return derived("test", name)


CODE = Code(guid("code"), "code", notes=(guid("note"),), codes=(Code(guid("below"), "below"),))
FOLDER = Code(guid("folder"), "folder", codable=False)
CODING = Coding(guid("coding"), CODE.guid, guid("user"), notes=(guid("note"),))
SELECTION = Selection(guid("selection"), "words", 2, 5, codings=(CODING,), user=guid("user"))
TEXT = Source(
    guid("text"),
    name="text",
    text="abcdef",
    text_path="internal://text.txt",
    selections=(SELECTION,),
    user=guid("user"),
)
NOTE = Source(guid("note"), SourceKind.NOTE, "note", text="")
AGE = Variable(guid("age"), "age", VariableKind.INTEGER)
CASE = Case(
    guid("case"),
    "case",
    codes=(CODE.guid,),
    values=(Value(AGE.guid, VariableKind.INTEGER, "4"),),
    sources=(TEXT.guid,),
    selections=(SELECTION.guid,),
)
LINK = Link(guid("link"), origin=CODE.guid, target=TEXT.guid)
SET = Set(guid("set"), "set", codes=(CODE.guid,), sources=(TEXT.guid,), notes=(NOTE.guid,))
CLEAN = Project(
    "clean",
    user=guid("user"),
    users=(User(guid("user"), "somebody"),),
    codes=(CODE, FOLDER),
    variables=(AGE,),
    cases=(CASE,),
    sources=(TEXT,),
    notes=(NOTE,),
    links=(LINK,),
    sets=(SET,),
    note_refs=(NOTE.guid,),
)


def with_selection(**fields) -> dict:
    """The project's sources with another selection."""
    return {"sources": (replace(TEXT, selections=(replace(SELECTION, **fields),)),)}


def with_source(**fields) -> dict:
    """The project's sources with another source."""
    return {"sources": (replace(TEXT, **fields),)}


def with_case(**fields) -> dict:
    """The project's cases with another case."""
    return {"cases": (replace(CASE, **fields),)}


NOWHERE = guid("nowhere")
FLAWED = [
    ({"users": CLEAN.users * 2}, FlawKind.DUPLICATE_GUID),
    ({"codes": (CODE, FOLDER, replace(FOLDER, guid="", name="x"))}, FlawKind.NO_GUID),
    ({"codes": (CODE, replace(FOLDER, guid=SELECTION.guid))}, FlawKind.DUPLICATE_GUID),
    ({"user": NOWHERE}, FlawKind.DANGLING),
    ({"note_refs": (NOWHERE,)}, FlawKind.DANGLING),
    ({"note_refs": (TEXT.guid,)}, FlawKind.WRONG_KIND),
    ({"codes": (replace(CODE, notes=(NOWHERE,)), FOLDER)}, FlawKind.DANGLING),
    (with_selection(codings=(replace(CODING, code=NOWHERE),)), FlawKind.DANGLING),
    (with_selection(codings=(replace(CODING, code=TEXT.guid),)), FlawKind.WRONG_KIND),
    (with_selection(codings=(replace(CODING, user=NOWHERE),)), FlawKind.DANGLING),
    (with_selection(codings=(replace(CODING, notes=(NOWHERE,)),)), FlawKind.DANGLING),
    (with_selection(codings=(CODING, replace(CODING, guid=guid("again")))), FlawKind.CODED_TWICE),
    (with_selection(codings=(replace(CODING, code=FOLDER.guid),)), FlawKind.NOT_CODABLE),
    (with_selection(notes=(CODE.guid,)), FlawKind.WRONG_KIND),
    (with_selection(user=NOWHERE), FlawKind.DANGLING),
    (with_selection(start=-1), FlawKind.RANGE),
    (with_selection(start=5, end=4), FlawKind.RANGE),
    (with_selection(end=7), FlawKind.RANGE),
    (with_selection(end=None), FlawKind.NO_RANGE),
    (with_source(text=None, selections=(SELECTION,)), FlawKind.MISSING_TEXT),
    (with_source(kind=SourceKind.PDF), FlawKind.MISSING_TEXT),
    (with_source(text_path="internal://../../etc/passwd"), FlawKind.PATH),
    (with_source(text_path="internal://C:\\a.txt"), FlawKind.PATH),
    (with_source(rich_path="absolute:///a.docx"), FlawKind.PATH),
    (with_source(path="relative:///../a.pdf"), FlawKind.PATH),
    (with_source(notes=(NOWHERE,)), FlawKind.DANGLING),
    (with_source(codings=(replace(CODING, guid=guid("whole"), code=NOWHERE),)), FlawKind.DANGLING),
    (with_source(values=(Value(NOWHERE, VariableKind.TEXT, ""),)), FlawKind.DANGLING),
    (with_source(parts=(Source(guid("part"), name="part", text=None),)), FlawKind.MISSING_TEXT),
    ({"notes": (NOTE, replace(NOTE, guid=guid("other"), text=None))}, FlawKind.MISSING_TEXT),
    ({"codes": (CODE, FOLDER, replace(FOLDER, guid=guid("b"), name=" BELOW "))}, FlawKind.DUPLICATE_NAME),
    ({"codes": (CODE, FOLDER, replace(FOLDER, guid=guid("b"), name=" "))}, FlawKind.BLANK_NAME),
    ({"sources": (TEXT, Source(guid("same"), name="Text", text=""))}, FlawKind.DUPLICATE_NAME),
    ({"variables": (AGE, replace(AGE, guid=guid("b")))}, FlawKind.DUPLICATE_NAME),
    (with_case(codes=(NOTE.guid,)), FlawKind.WRONG_KIND),
    (with_case(sources=(NOTE.guid,)), FlawKind.WRONG_KIND),
    (with_case(selections=(TEXT.guid,)), FlawKind.WRONG_KIND),
    (with_case(values=(Value(NOWHERE, VariableKind.TEXT, ""),)), FlawKind.DANGLING),
    (with_case(values=(Value(AGE.guid, VariableKind.TEXT, "4"),)), FlawKind.VALUE_KIND),
    (with_case(values=CASE.values * 2), FlawKind.VALUE_TWICE),
    ({"links": (replace(LINK, target=NOWHERE),)}, FlawKind.DANGLING),
    ({"sets": (replace(SET, codes=(TEXT.guid,), sources=()),)}, FlawKind.WRONG_KIND),
    ({"sets": (replace(SET, codes=SET.codes * 2),)}, FlawKind.MEMBER_TWICE),
]


def test_a_clean_project_has_no_flaw():
    assert lint_project(CLEAN) == []
    assert lint_project(Project("")) == []


@pytest.mark.parametrize(("changed", "kind"), FLAWED)
def test_each_flaw_is_found_once_and_alone(changed, kind):
    flaws = lint_project(replace(CLEAN, **changed))
    assert [flaw.kind for flaw in flaws] == [kind]
    assert "{" not in str(flaws[0].said)
    assert flaws[0].as_json()["error"] == flaws[0].is_error


def test_what_is_said_has_no_words_of_a_source():
    secret = replace(SELECTION, name="secret words", end=99)
    (flaw,) = lint_project(replace(CLEAN, sources=(replace(TEXT, selections=(secret,)),)))
    assert "secret" not in str(flaw.said)
    assert "abcdef" not in str(flaw.said)
    assert secret.guid in str(flaw.said)


def test_a_codebook_is_looked_over_too():
    members = Set(guid("set"), "set", codes=(NOWHERE,))
    read = Project("", codes=(replace(CODE, notes=()),), sets=(members,))
    assert [flaw.kind for flaw in lint_project(read)] == [FlawKind.DANGLING]
