"""The memos, relations and cases of categories that the notes and links of a foreign project make in a study."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from phenocode.commands.refi_taken import Taken, told_name
from phenocode.exchange.refi import DATA, LAYER_SETS, Code, Source, derived, guid_of, id_of
from phenocode.i18n import mark
from phenocode.study.outcome import Relation, RelationKind, Support
from phenocode.study.records import Case as CategoryCase
from phenocode.study.records import Category, Memo, Statement, new_id
from phenocode.study.rules import clean_text, closes_cycle, next_position

_EMPTY_NOTE = mark("The note {name} has no plain text; it was left out.")
_NO_SUBJECT = mark("The note {name} is about something that did not come in; it was put into the study's own memo.")
_FREE = mark("1 note is about nothing in particular; it was put into the study's own memo.")
_FREE_MANY = mark("{n} notes are about nothing in particular; they were put into the study's own memo.")
_DANGLING = mark("1 reference to a note leads nowhere.")
_DANGLING_MANY = mark("{n} references to notes lead nowhere.")
_NOTE_SELECTIONS = mark("Passages of the note {name} are coded; notes are no sources here, so these were left out.")
_NOTE_CODED = mark("The note {name} is coded as a whole; codes are given to words here, so these were left out.")
_ABOUT = mark("What the file says of the project as a whole was put into the study's own memo.")
_SOURCE_TOLD = mark("What the file says of {source} was left out, as its text did not come in.")
_GRAPH = mark("The drawing {name} was left out.")
_LINK = mark("1 link was left out: links between categories are relations here, which have a kind of their own.")
_LINKS = mark("{n} links were left out: links between categories are relations here, which have a kind of their own.")
_SET = mark("The set {name} was left out: there are no sets of codes, sources or notes here.")
_OTHER_RELATION = mark("The study relates {name} and {other} otherwise than the file does; that was kept.")
_OTHER_CASE = mark("A case of {name} is of another kind in the study than in the file; that was kept.")
_CYCLE = mark("A relation was left out: with it, a category would include itself.")
_USERS = mark("Who coded what and when was left out ({users}).")
_UNKNOWN_USERS = mark("Who coded what and when was left out.")
_COLOURS = mark("The colours of the codes were left out: a colour shows the second-layer category here.")


def take_notes(taken: Taken) -> None:
    """Make memos of the notes; several on one thing become one, told apart by their names."""
    notes = _Notes(taken)
    if not taken.own:
        notes.write_descriptions()
    notes.take()


def take_links(taken: Taken) -> None:
    """Make the relations and cases of categories that our own files carry as links; others are told."""
    data = taken.read.data
    others = 0
    for link in taken.project.links:
        one = id_of(link.guid)
        subject = taken.study.find(taken.ids.get(link.origin, ""))
        target = taken.study.find(taken.ids.get(link.target, ""))
        if (
            data is not None
            and one in data.relations
            and isinstance(subject, Category)
            and isinstance(target, Category)
        ):
            _take_relation(taken, link.guid, subject, target, *data.relations[one])
        elif data is not None and one in data.cases and isinstance(subject, Category) and isinstance(target, Statement):
            known = next((c for c in taken.study.cases_of(subject.id) if c.statement_id == target.id), None)
            if known is None:
                position = next_position(taken.study.cases_of(subject.id))
                known = CategoryCase(new_id(), subject.id, target.id, data.cases[one], position)
                taken.put(known)
            elif known.kind is not data.cases[one]:
                taken.warn(_OTHER_CASE, name=subject.name)
            taken.ids[link.guid] = known.id
        else:
            others += 1
    for support in data.supports if data is not None else ():
        ids = [taken.ids.get(guid_of(one)) for one in (support.subject_id, support.statement_id)]
        if ids[0] is not None and ids[1] is not None:
            held = [one.statement_id for one in taken.study.linked(Support, "subject_id", ids[0])]
            if ids[1] not in held:
                taken.put(Support(new_id(), ids[0], ids[1], support.position))
    if others == 1:
        taken.miss(_LINK)
    elif others:
        taken.miss(_LINKS, n=others)


def _take_relation(
    taken: Taken, guid: str, category: Category, other: Category, kind: RelationKind, justification: str
) -> None:
    known = taken.study.relation_between(category.id, other.id)
    if known is None:
        inclusions = taken.study.relations.values()
        if category.id == other.id or (
            kind is RelationKind.INCLUDES and closes_cycle(inclusions, category.id, other.id)
        ):
            taken.miss(_CYCLE)
            return
        known = Relation(new_id(), kind, category.id, other.id, clean_text(justification))
        taken.put(known)
    elif known.kind is not kind or known.justification != clean_text(justification):
        taken.warn(_OTHER_RELATION, name=category.name, other=other.name)
    taken.ids[guid] = known.id


def tell_the_rest(taken: Taken) -> None:
    """Say what of a foreign file has no place in a study: drawings, sets, users and dates, colours."""
    project = taken.project
    for name in project.graphs:
        taken.miss(_GRAPH, name=told_name(name))
    also = {derived("also", id_of(code.guid)) for code in _all_codes(project.codes)}
    for one in project.sets:
        if not taken.marked or (one.guid not in {*LAYER_SETS.values(), derived("set", "literature"), *also}):
            taken.miss(_SET, name=told_name(one.name))
    if taken.marked:
        return
    names = [told_name(user.name or user.short) for user in project.users if user.name or user.short]
    if names:
        taken.miss(_USERS, users=names)
    elif any(one.user or one.created for source in project.sources for one in source.selections):
        taken.miss(_UNKNOWN_USERS)
    if any(code.colour for code in _all_codes(project.codes)):
        taken.miss(_COLOURS)


class _Notes:
    def __init__(self, taken: Taken) -> None:
        self._taken = taken
        data = taken.read.data
        joining = {guid_of(one) for one in data.spans} if data is not None else set()
        self._apart = {DATA, *joining, *(data.shown if data is not None else ())} if data is not None else set()
        self._notes = {one.guid: one for one in taken.project.notes if one.guid not in self._apart}
        self._about: dict[str, list[str]] = {}  # note -> records

    def take(self) -> None:
        """All notes, in the order of the file."""
        taken, data = self._taken, self._taken.read.data
        dangling: Counter[str] = Counter()
        for subject, notes in self._references():
            for guid in notes:
                if guid in self._notes:
                    about = self._about.setdefault(guid, [])
                    if subject not in about:
                        about.append(subject)
                elif guid not in self._apart:
                    dangling[guid] += 1
        for memo_id, subject_id in (data.memos if data is not None else {}).items():
            self._about.setdefault(guid_of(memo_id), []).append(guid_of(subject_id))
        whole = taken.study.about.id
        free = 0
        for guid, note in self._notes.items():
            text = self._text(note)
            if note.selections:
                taken.miss(_NOTE_SELECTIONS, name=told_name(note.name))
            if note.codings:
                taken.miss(_NOTE_CODED, name=told_name(note.name))
            if not text:
                taken.miss(_EMPTY_NOTE, name=told_name(note.name))
                continue
            subjects = self._about.get(guid, [])
            found = [taken.ids[one] if one != whole else whole for one in subjects if one in taken.ids or one == whole]
            if not found:
                found = [whole]
                if subjects:
                    taken.warn(_NO_SUBJECT, name=told_name(note.name))
                else:
                    free += 1
            for record_id in dict.fromkeys(found):
                self._write(record_id, text)
        if free and not taken.own:
            taken.warn(_FREE if free == 1 else _FREE_MANY, **({} if free == 1 else {"n": free}))
        lost = sum(dangling.values())
        if lost:
            taken.miss(_DANGLING if lost == 1 else _DANGLING_MANY, **({} if lost == 1 else {"n": lost}))

    def _text(self, note: Source) -> str:
        """A note's words; its name stands above them where a foreign program gave it one of its own."""
        told = [clean_text(one) for one in (note.description, note.text or "")]
        text = "\n".join(dict.fromkeys(filter(None, told)))
        name = " ".join(clean_text(note.name).split())
        if self._taken.own or not name or not text or name in text:
            return text
        return f"{name}\n{text}"

    def _write(self, record_id: str, text: str) -> None:
        study = self._taken.study
        known = study.memo_on(record_id)
        if known is None:
            self._taken.put(Memo(new_id(), record_id, text))
        elif text not in known.text:
            self._taken.change(known, replace(known, text=f"{known.text}\n\n{text}"))

    def _references(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """What refers to notes: GUIDs, or the study's own id for the project."""
        project = self._taken.project
        yield self._taken.study.about.id, project.note_refs
        for code in _all_codes(project.codes):
            yield code.guid, code.notes
        for source in project.sources:
            for carrier in (source, *source.parts):
                yield carrier.guid, carrier.notes
                for selection in carrier.selections:
                    yield selection.guid, selection.notes
                    for coding in selection.codings:
                        yield coding.guid, coding.notes
        for link in project.links:
            yield link.guid, link.notes

    def write_descriptions(self) -> None:
        """What a foreign file says of passages and cases in their descriptions, as memos."""
        project = self._taken.project
        told: list[tuple[str, str]] = [(one.guid, one.description) for one in project.cases]
        for source in project.sources:
            for carrier in (source, *source.parts):
                told.append((carrier.guid, carrier.description))
                told += ((one.guid, one.description) for one in carrier.selections)
        for guid, description in told:
            text = clean_text(description)
            if text and guid in self._taken.ids:
                self._write(self._taken.ids[guid], text)
        for source in project.sources:
            if source.description.strip() and source.guid not in self._taken.ids:
                self._taken.miss(_SOURCE_TOLD, source=told_name(source.name))
        about = clean_text(project.description)
        if about:
            self._write(self._taken.study.about.id, about)
            self._taken.warn(_ABOUT)


def _all_codes(codes: Iterable[Code]) -> Iterator[Code]:
    for code in codes:
        yield code
        yield from _all_codes(code.codes)
