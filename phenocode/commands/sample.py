"""The sample studies: openly fictional interviews, coded through, built by the same deeds that a researcher uses."""

import json
from pathlib import Path
from typing import Any

from phenocode.commands.categories import describe_card, make_category, make_code
from phenocode.commands.importing import FileChoice, Prepared, prepare_import, store_import
from phenocode.commands.memos import write_memo
from phenocode.commands.session import Session
from phenocode.commands.statements import mark_statement
from phenocode.errors import Refusal
from phenocode.exchange.documents import Rejected
from phenocode.paths import resource
from phenocode.study.records import InitialCode, Layer
from phenocode.study.rules import find_named

_TEXTS = ("definition", "referential", "structural", "is_not")
_BELOW = {Layer.ENCOUNTER: ("second", Layer.SECOND), Layer.SECOND: ("first", Layer.FIRST)}


def make_sample(path: Path, *, language: str, researcher: str) -> Session:
    """Make the sample study in ``language`` at ``path`` and open it. Raises Refusal when the path is taken."""
    folder = resource("sample", language)
    plan: dict[str, Any] = json.loads((folder / "study.json").read_text(encoding="utf-8"))
    session = Session.create(
        path,
        title=plan["title"],
        phenomenon=plan["phenomenon"],
        question=plan["question"],
        language=plan["language"],
        researcher=researcher,
    )
    try:
        _import_interviews(session, folder, plan)
        _code(session, plan)
        for encounter in plan["encounters"]:
            _build_branch(session, Layer.ENCOUNTER, encounter, None)
        for code in [*_codes(plan), *plan["unplaced_codes"]]:
            _describe_code(session, code)
        for memo in plan["memos"]:
            _write_memo(session, memo)
    except BaseException:
        session.close()
        path.unlink(missing_ok=True)
        raise
    return session


def _import_interviews(session: Session, folder: Path, plan: dict[str, Any]) -> None:
    choices = [
        FileChoice(
            folder / interview["file"],
            participant=interview["participant"],
            setting=interview["setting"],
            interview_date=interview["date"],
        )
        for interview in plan["interviews"]
    ]
    prepared: list[Prepared] = []
    for read in prepare_import(choices):
        if isinstance(read, Rejected):
            raise read.reason
        prepared += read
    store_import(session, prepared)


def _code(session: Session, plan: dict[str, Any]) -> None:
    transcripts = {transcript.name: transcript for transcript in session.study.transcripts.values()}
    for statement in plan["statements"]:
        transcript = transcripts[statement["participant"]]
        text = session.source(transcript.source_id).text
        places = []
        for words in statement["spans"]:
            start = text.find(words)
            if start < 0:
                raise Refusal("The sample study is incomplete: a statement is not in {name}.", name=transcript.name)
            places.append((start, start + len(words)))
        mark_statement(
            session, transcript.id, places, codes=statement["codes"], relevance=statement.get("relevance", "")
        )


def _build_branch(session: Session, layer: Layer, branch: dict[str, Any], parent_id: str | None) -> None:
    codes = [_code_named(session, code["name"]) for code in branch.get("codes", ())]
    category = make_category(session, layer, branch["name"], parent_id=parent_id, holding=[code.id for code in codes])
    texts = {text: branch[text] for text in _TEXTS if branch.get(text)}
    describe_card(session, category.id, **texts)
    if layer in _BELOW:
        key, below = _BELOW[layer]
        for child in branch[key]:
            _build_branch(session, below, child, category.id)


def _codes(plan: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        code
        for encounter in plan["encounters"]
        for second in encounter["second"]
        for first in second["first"]
        for code in first["codes"]
    ]


def _describe_code(session: Session, code: dict[str, Any]) -> None:
    if code.get("definition"):
        describe_card(session, _code_named(session, code["name"]).id, definition=code["definition"])


def _code_named(session: Session, name: str) -> InitialCode:
    known = find_named(name, session.study.codes.values())
    return session.study.codes[known.id] if known else make_code(session, name)


def _write_memo(session: Session, memo: dict[str, Any]) -> None:
    study = session.study
    if memo["on"] == "code":
        subject_id = _code_named(session, memo["name"]).id
    else:
        named = find_named(memo["name"], study.layer(Layer(memo["on"])))
        if named is None:
            raise Refusal("The sample study is incomplete: {name} is not in it.", name=memo["name"])
        subject_id = named.id
    write_memo(session, subject_id, memo["text"])
