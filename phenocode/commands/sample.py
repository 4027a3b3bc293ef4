"""The sample studies: openly fictional interviews, coded through, built by the same deeds that a researcher uses."""

import csv
import json
from pathlib import Path
from typing import Any

from phenocode.commands.answers import store_answer
from phenocode.commands.apart import keep_apart
from phenocode.commands.cases import choose_case
from phenocode.commands.categories import describe_card, make_category, make_code, move_cards
from phenocode.commands.importing import FileChoice, Prepared, prepare_import, store_import
from phenocode.commands.interviews import describe_participant, participant_named
from phenocode.commands.iterations import keep_iteration
from phenocode.commands.memos import write_memo
from phenocode.commands.packing import FILE, Packing, note_package, prepare_package
from phenocode.commands.people import describe_setting
from phenocode.commands.presuppositions import write_presupposition
from phenocode.commands.sample_outcome import write_outcome
from phenocode.commands.session import Session
from phenocode.commands.sorting import SortingBook, take_tables
from phenocode.commands.statements import mark_statement
from phenocode.errors import Refusal
from phenocode.exchange.documents import Rejected
from phenocode.exchange.review_files import PackageFile
from phenocode.paths import resource
from phenocode.study.records import CaseKind, Category, Consent, InitialCode, Layer, Statement
from phenocode.study.rules import find_named

_TEXTS = (
    "definition",
    "referential",
    "structural",
    "internal_horizon",
    "external_horizon",
    "is_not",
    "relevance",
    "second_language_name",
)
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
        _describe_people(session, plan)
        for text in plan["presuppositions"]:
            write_presupposition(session, text)
        _code(session, plan)
        for encounter in plan["encounters"]:
            _build_branch(session, Layer.ENCOUNTER, encounter, None)
        for code in [*_codes(plan), *plan["unplaced_codes"]]:
            _describe_code(session, code)
        for memo in plan["memos"]:
            _write_memo(session, memo)
        for pair in plan["kept_apart"]:
            one, other = (_code_named(session, name).id for name in pair["codes"])
            keep_apart(session, one, other, reason=pair["reason"])
        _choose_cases(session, plan)
        for iteration in plan["iterations"]:
            _keep_iteration(session, iteration)
        _take_answer(session, folder / "answer.csv", plan["debriefing"])
        write_outcome(session, plan["outcome"], _statements_as_marked(session))
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


def _describe_people(session: Session, plan: dict[str, Any]) -> None:
    for setting in plan["settings"]:
        named = find_named(setting["name"], session.study.settings.values())
        if named is not None:
            describe_setting(session, named.id, attributes=setting["attributes"])
    for interview in plan["interviews"]:
        person = participant_named(session, interview["participant"])
        if person is not None:
            describe_participant(
                session,
                person.id,
                interview_length=interview["length"],
                consent=Consent(interview["consent"]),
                referrer=interview["referrer"],
                attributes=interview["attributes"],
            )


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


def _choose_cases(session: Session, plan: dict[str, Any]) -> None:
    statements = _statements_as_marked(session)
    for case in plan["cases"]:
        category = _category_named(session, Layer.FIRST, case["category"])
        choose_case(session, category.id, statements[case["statement"]].id, CaseKind(case["kind"]))


def _statements_as_marked(session: Session) -> list[Statement]:
    return sorted(session.study.statements.values(), key=lambda statement: statement.position)


def _keep_iteration(session: Session, iteration: dict[str, Any]) -> None:
    """Keep an iteration, while a card stands where it stood then, if one stood elsewhere."""
    elsewhere = iteration.get("with")
    if elsewhere is None:
        keep_iteration(session, iteration["name"], reason=iteration["reason"])
        return
    study = session.study
    card: InitialCode | Category
    if elsewhere["layer"] == "code":
        card, above = _code_named(session, elsewhere["card"]), Layer.FIRST
        present = study.placements_of(card.id)[0].category_id
    else:
        card, above = _category_named(session, Layer(elsewhere["layer"]), elsewhere["card"]), Layer.SECOND
        present = card.parent_id or ""
    move_cards(session, [card.id], _category_named(session, above, elsewhere["under"]).id)
    keep_iteration(session, iteration["name"], reason=iteration["reason"])
    move_cards(session, [card.id], present, reason=elsewhere["moved_because"])


def _take_answer(session: Session, table: Path, plan: dict[str, Any]) -> None:
    """Pack all statements blind, and take what an invented judge answered; no file is written on the way."""
    packing = Packing(seed=plan["seed"], recipient=plan["judge"], asked=plan["asked"])
    prepared = prepare_package(session, packing)
    package = note_package(session, prepared, FILE)
    book = SortingBook(table, PackageFile(prepared.parcel, None))
    book.sign_as(plan["judge"])
    with table.open(encoding="utf-8", newline="") as rows:
        take_tables(book, [tuple(map(tuple, csv.reader(rows)))], table.name)
    store_answer(session, package, book.answer, table.name)


def _category_named(session: Session, layer: Layer, name: str) -> Category:
    named = find_named(name, session.study.layer(layer))
    if named is None:
        raise Refusal("The sample study is incomplete: {name} is not in it.", name=name)
    return session.study.categories[named.id]


def _write_memo(session: Session, memo: dict[str, Any]) -> None:
    if memo["on"] == "code":
        subject_id = _code_named(session, memo["name"]).id
    else:
        subject_id = _category_named(session, Layer(memo["on"]), memo["name"]).id
    write_memo(session, subject_id, memo["text"])
