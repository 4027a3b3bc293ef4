"""A REFI-QDA project or codebook taken into a study: read in a child process, planned on a copy, stored as one step."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from phenocode.commands.refi_layers import (
    Depths,
    TreeRow,
    check_depths,
    default_depths,
    depth_of,
    lay_out,
    whole_depths,
)
from phenocode.commands.refi_note_records import take_links, take_notes, tell_the_rest
from phenocode.commands.refi_people_records import take_people
from phenocode.commands.refi_source_records import take_sources
from phenocode.commands.refi_taken import ReadProject, Taken
from phenocode.commands.refi_tree_records import marked_ranks, take_tree
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange import refi
from phenocode.exchange.documents import Rejected, Sentence, shown_name
from phenocode.exchange.parsing import Cancelled, Progress, Request, parse_files
from phenocode.exchange.refi import DATA, Project, Source, derived, is_own
from phenocode.exchange.refi_content import load_project
from phenocode.exchange.refi_data import OwnData, read_data
from phenocode.exchange.refi_offsets import PlacedText, Selection, place_selections
from phenocode.i18n import mark
from phenocode.store.study_file import Transaction
from phenocode.study.changes import ChangeSet
from phenocode.study.model import Study
from phenocode.study.records import (
    Category,
    InitialCode,
    Memo,
    Participant,
    Record,
    Statement,
    Transcript,
)
from phenocode.study.records import Source as Stored

DEPTH_WORDS: Mapping[str, str] = {
    "encounter": mark("kind of encounter"),
    "second": mark("second layer"),
    "first": mark("first layer"),
    "code": mark("initial code"),
    "skip": mark("left out"),
}
"""What the codes of a depth become, as a person reads it."""

_UNSTORABLE = re.compile(r"(?<!\\)(?:\\\\)*\\u(?:0000|[dD][89a-fA-F])")  # in JSON: NUL and halves of UTF-16 pairs

_DEPTH = mark("depth {depth} as {layer}")
_DEPTHS = mark("Codes were taken by their depth: {depths}.")
_MARKED = mark("{file} was written by this program: layers, places and all else were taken as it marks them.")
_OWN_DAMAGED = mark(
    "{file} was written by this program, but its own note is missing or damaged; it was read as any other."
)
_DOUBLES = mark(
    "Several codes or sources of the file have one GUID; what names it was taken to mean the first of them."
)
_NOTHING = mark("{file} has no codes, texts or cases; there is nothing to import.")


@dataclass(frozen=True, slots=True)
class Background:
    """What a plan needs to know of a study, gathered so that the planning can run in any thread."""

    study: Study  # a copy
    texts: Mapping[str, tuple[Transcript, str]]
    step: int | None


@dataclass(frozen=True, slots=True)
class RefiPlan:
    """What importing a project would do, not stored yet. The counts are of new records, but for ``known``."""

    file: str
    own: bool
    marked: bool  # the file itself says what its codes are
    depths: Mapping[int, str]  # of every depth that the file has
    rows: tuple[TreeRow, ...]
    counts: Mapping[str, int]
    known: int  # statements of the file that the study had before
    warnings: tuple[Sentence, ...]
    left_out: tuple[Sentence, ...]
    added: tuple[Record, ...]
    changed: tuple[Record, ...]
    sources: tuple[Stored, ...]
    step: int | None


def read_project(
    path: Path, *, progress: Progress | None = None, cancelled: Callable[[], bool] | None = None
) -> ReadProject:
    """A project (.qdpx, .qde) or codebook (.qdc), read in a child process. Raises Refusal when it can't be read."""
    document = parse_files([Request(str(path), project=True)], progress=progress, cancelled=cancelled)[0]
    if isinstance(document, Rejected):
        raise document.reason
    file = shown_name(str(path))
    project, left_out = load_project(document.text)
    data = _own_data(project)
    distinct = _distinct(project)
    departures = list(document.warnings)
    if data is None and is_own(project.origin) and project.sources:
        departures.insert(0, Sentence(_OWN_DAMAGED, {"file": file}))
    carriers = [one for source in distinct.sources for one in (source, *source.parts) if _is_text(one)]
    if data is not None:
        placed = [PlacedText.unread(one.text or "") for one in carriers]
    else:
        placed = place_selections([(one.text or "", _selections(one)) for one in carriers])
    texts = {one.guid: text for one, text in zip(carriers, placed, strict=True)}
    return ReadProject(file, project, distinct, data, texts, tuple(departures), tuple(left_out))


def gather_background(session: Session) -> Background:
    """What planning needs of the study; reads the texts, so it belongs to the session's thread."""
    step = session.next_undo()
    return Background(
        Study(session.study.all_records()),
        {one.id: (one, session.source(one.source_id).text) for one in session.study.transcripts.values()},
        None if step is None else step.number,
    )


def plan_import(
    background: Background,
    read: ReadProject,
    depths: Depths | None = None,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> RefiPlan:
    """What a project would add to a study; ``depths`` as the researcher says, None as the file marks or by default.

    Needs no session; for one import of ``background`` only, whose study it fills. Raises Refusal for depths that can't
    be and for a file with nothing in it, Cancelled when ``cancelled`` says so.
    """
    project = read.distinct
    if read.data is None and not (project.codes or project.sources or project.cases or project.notes):
        raise Refusal(_NOTHING, file=read.file)
    if depths is not None:
        check_depths(depths)
    marked = marked_ranks(project) if depths is None and is_own(project.origin) else None
    used = whole_depths(default_depths(project.codes) if depths is None else depths, depth_of(project.codes))
    rows = lay_out(project.codes, used, _codings(project), marked)
    taken = Taken(background.study, read)
    taken.warnings += read.departures
    if project is not read.project:
        taken.warn(_DOUBLES)
    if marked is not None:
        taken.warn(_MARKED, file=read.file)
    elif used:
        became = [
            Sentence(_DEPTH, {"depth": depth, "layer": Sentence(DEPTH_WORDS[rank])}) for depth, rank in used.items()
        ]
        taken.warn(_DEPTHS, depths=became)
    order = {guid: place for place, guid in enumerate(marked)} if marked is not None else {}
    steps: list[Callable[[], None]] = [
        lambda: take_tree(taken, rows, order),
        lambda: take_people(taken),
        lambda: take_sources(taken, background.texts),
        lambda: take_links(taken),
        lambda: take_notes(taken),
    ]
    for done, step in enumerate(steps):
        if cancelled is not None and cancelled():
            raise Cancelled
        if progress is not None:
            progress(done, len(steps), read.file)
        step()
    tell_the_rest(taken)
    statements = {taken.ids[one.guid] for one in _all_selections(project) if one.guid in taken.ids}
    return RefiPlan(
        file=read.file,
        own=read.data is not None,
        marked=is_own(project.origin),
        depths=used,
        rows=tuple(rows),
        counts=_counts(taken.added.values()),
        known=len([one for one in statements if one not in taken.added]),
        warnings=tuple(dict.fromkeys(taken.warnings)),
        left_out=(*read.left_out, *dict.fromkeys(taken.left_out)),
        added=tuple(taken.added.values()),
        changed=tuple(taken.changed.values()),
        sources=tuple(taken.sources.values()),
        step=background.step,
    )


def import_project(session: Session, plan: RefiPlan, *, origin: object | None = None) -> ChangeSet | None:
    """Do what was planned as one step; None when the study holds all of it already.

    Raises Refusal when the study has changed since the plan was made.
    """
    newest = session.next_undo()
    if plan.step != (None if newest is None else newest.number):
        raise Refusal("The study has changed since {file} was looked at. Read the project again.", file=plan.file)
    if not plan.added and not plan.changed:
        return None

    def store(transaction: Transaction) -> None:
        for source in plan.sources:
            transaction.add_source(source)
        transaction.insert(*plan.added)
        transaction.update(*plan.changed)

    return session.run("project.import", {"name": plan.file}, store, origin=origin)


def _own_data(project: Project) -> OwnData | None:
    if not is_own(project.origin):
        return None
    note = next((one for one in project.notes if one.guid == DATA), None)
    if note is None or note.text is None or _UNSTORABLE.search(note.text):
        return None
    try:
        return read_data(note.text)
    except Refusal:
        return None


def _distinct(project: Project) -> Project:
    """The project with a GUID of its own for each code and source; the same one where they have that already."""
    met: set[str] = set()
    doubles = 0

    def own(guid: str) -> str:
        nonlocal doubles
        doubles += guid in met
        guid = derived("double", guid, str(doubles)) if guid in met else guid
        met.add(guid)
        return guid

    def codes(among: Iterable[refi.Code]) -> tuple[refi.Code, ...]:
        return tuple(replace(one, guid=own(one.guid), codes=codes(one.codes)) for one in among)

    def sources(among: Iterable[Source]) -> tuple[Source, ...]:
        return tuple(replace(one, guid=own(one.guid), parts=sources(one.parts)) for one in among)

    parted = replace(project, codes=codes(project.codes), sources=sources(project.sources))
    return parted if doubles else project


def _is_text(source: Source) -> bool:
    return source.text is not None


def _selections(source: Source) -> list[Selection]:
    return [
        Selection(-1 if one.start is None else one.start, -1 if one.end is None else one.end, one.name)
        for one in source.selections
    ]


def _codings(project: Project) -> Counter[str]:
    """How often each code is given to a passage."""
    return Counter(coding.code for one in _all_selections(project) for coding in one.codings)


def _all_selections(project: Project) -> Iterator[refi.Selection]:
    for source in project.sources:
        for carrier in (source, *source.parts):
            yield from carrier.selections


def _counts(added: Iterable[Record]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for record in added:
        match record:
            case Statement():
                counts["statements"] += 1
                counts["anchored" if record.anchored else "unanchored"] += 1
            case InitialCode():
                counts["codes"] += 1
            case Category():
                counts[record.layer.value] += 1
            case Participant():
                counts["participants"] += 1
            case Transcript():
                counts["transcripts"] += 1
            case Memo():
                counts["memos"] += 1
            case _:
                pass
    keys = ("transcripts", "participants", "statements", "anchored", "unanchored", "codes", "first", "second",
            "encounter", "memos")  # fmt: skip
    return {key: counts[key] for key in keys}
