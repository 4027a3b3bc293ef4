"""Small real studies for the tests."""

from pathlib import Path

from phenocode.commands.session import Session
from phenocode.store.sources import make_source as make_stored
from phenocode.study.model import Study
from phenocode.study.records import Check, Layer, Participant, Setting, Source, Transcript, Turn, new_id
from phenocode.study.rules import find_named, next_position
from phenocode.text.turns import find_turns


def make_session(folder: Path, *, language: str = "fa", title: str = "مطالعهٔ آزمایشی", name: str = "study") -> Session:
    """A new, empty study in ``folder``."""
    return Session.create(
        folder / f"{name}.pheno",
        title=title,
        phenomenon="مشارکت",
        question="مشارکت چگونه فهمیده می‌شود؟",
        language=language,
        researcher="ن. مرادی",
    )


def make_source(text: str) -> Source:
    """A stored text with its turns."""
    turns = tuple(Turn(piece.start, piece.body, piece.end, piece.label) for piece in find_turns(text))
    return make_stored(text, turns)


def add_transcript(
    session: Session, text: str, *, participant: str = "ک۱", setting: str = "کتابخانهٔ نیلوفر"
) -> Transcript:
    """Put an interview into a study."""
    study = session.study
    source = make_source(text)
    known = find_named(setting, study.settings.values())
    place = study.settings[known.id] if known else Setting(new_id(), setting, next_position(study.settings.values()))
    order = len(study.participants) + 1
    person = Participant(new_id(), participant, place.id, order, "۱۴۰۴/۰۸/۱۲", order)
    position = next_position(study.transcripts.values())
    transcript = Transcript(
        new_id(), participant, person.id, source.id, False, f"{participant}.txt", len(text), position
    )

    def add(transaction):
        transaction.add_source(source)
        transaction.insert(*([] if known else [place]), person, transcript)

    session.run("interview.import", {"count": 1}, add)
    return transcript


def picture_of(study: Study) -> dict:
    """All that a study answers through its public methods, for comparing two studies."""
    transcripts = [*study.transcripts, None]
    return {
        "info": study.info,
        "records": {record.id: record for record in study.all_records()},
        "interviews": study.interviews(),
        "setting of": {t.id: study.setting_of(t) for t in study.transcripts.values()},
        "participant of": {s.id: study.participant_of(s) for s in study.statements.values()},
        "statements in": {t: study.statements_in(t) for t in transcripts},
        "count in": {t: study.count_statements_in(t) for t in transcripts},
        "index": {s.id: study.index_in_transcript(s) for s in study.statements.values()},
        "at": {t: [study.statement_at(t, index) for index in range(study.count_statements_in(t))] for t in transcripts},
        "statements": study.statements_in_order(),
        "codings of": {s: list(study.codings_of(s)) for s in study.statements},
        "codes of": {s: study.codes_of(s) for s in study.statements},
        "codings with": {c: {coding.id for coding in study.codings_with(c)} for c in study.codes},
        "statements with": {c: {s.id for s in study.statements_with(c)} for c in study.codes},
        "count with": {c: study.count_statements_with(c) for c in study.codes},
        "codes": study.codes_in_order(),
        "layers": {layer: study.layer(layer) for layer in Layer},
        "children": {c: study.children_of(c) for c in study.categories},
        "placements of": {c: list(study.placements_of(c)) for c in study.codes},
        "placements under": {c: {p.id for p in study.placements_under(c)} for c in study.categories},
        "codes under": {c: study.codes_under(c) for c in study.categories},
        "codes below": {c.id: {code.id for code in study.codes_below(c)} for c in study.categories.values()},
        "statements below": {c.id: {s.id for s in study.statements_below(c)} for c in study.categories.values()},
        "unplaced": study.unplaced_codes(),
        "chains": {c: study.chains_of(c) for c in study.codes},
        "chain": {c: study.chain_of(c) for c in study.codes},
        "first layer of": {s: study.first_layer_of(s) for s in study.statements},
        "straddles": {s: study.straddles(s) for s in study.statements},
        "memos": {record.id: study.memo_on(record.id) for record in study.all_records()},
        "accepted": {(check, s): study.accepted(check, s) for check in Check for s in study.statements},
        "cases of": {c: study.cases_of(c) for c in study.categories},
        "cases with": {s: {case.id for case in study.cases_with(s)} for s in study.statements},
        "kept apart": {c: {apart.id for apart in study.kept_apart_of(c)} for c in study.codes},
        "apart": {(c, d): study.kept_apart_from(c, d) for c in study.codes for d in study.codes},
        "accepted about": {r.id: {a.id for a in study.acceptances_about(r.id)} for r in study.all_records()},
        "found": {record.id: study.find(record.id) for record in study.all_records()},
    }
