"""Files of older schemas, and the way from one schema to the next.

``data/schema-1.pheno`` was made with the deeds of the first schema, ``schema-2.pheno`` with those of the second,
``schema-3.pheno``, ``schema-4.pheno`` and ``schema-5.pheno`` with those of the third, fourth and fifth; they are
never made anew: they stand for the files that researchers have.
"""

import hashlib
import shutil
import sqlite3
import stat
from pathlib import Path

import pytest

from phenocode.analysis.differences import ChangeKind, compare, same_system
from phenocode.analysis.evidence import stale_evidence, system_fingerprint
from phenocode.commands.cases import choose_case
from phenocode.commands.categories import describe_card, make_code
from phenocode.commands.interviews import describe_participant
from phenocode.commands.iterations import keep_iteration, restore_iteration
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.store import migrations, study_file
from phenocode.store.rows import RECORD_TABLES, RECORD_TABLES_BY_NAME
from phenocode.store.schema import SCHEMA_VERSION
from phenocode.study.debriefing import NOWHERE, UNSURE, Decision, Measure, ReviewKind, Unit, ValidityKind, Verdict
from phenocode.study.outcome import Basis, Expectation, FrameworkKind, RelationKind, Stance
from phenocode.study.records import CaseKind, Cause, Check, Consent, EvidenceKind, Layer, Role, Subject
from phenocode.study.rules import subject_of
from tests.studies import make_session, picture_of

NOW, NEXT = SCHEMA_VERSION, SCHEMA_VERSION + 1
DATA = Path(__file__).parent / "data"


@pytest.fixture
def first(tmp_path):
    """A copy of the stored study of schema 1."""
    return Path(shutil.copy(DATA / "schema-1.pheno", tmp_path / "باغچه.pheno"))


@pytest.fixture
def stored(tmp_path):
    """A copy of the stored study of the present schema."""
    return Path(shutil.copy(DATA / f"schema-{SCHEMA_VERSION}.pheno", tmp_path / "باغچه.pheno"))


def fingerprint(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def value(path, query):
    connection = sqlite3.connect(path)
    try:
        return connection.execute(query).fetchone()[0]
    finally:
        connection.close()


def triggers(path):
    connection = sqlite3.connect(path)
    try:
        return connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name").fetchall()
    finally:
        connection.close()


# The stored file


def test_a_file_of_the_first_schema_opens_as_it_was(first):
    session = Session.open(first, researcher="دیگری")
    study = session.study
    assert study.about.title == "باغچهٔ محله"
    assert [p.name for p in study.participants.values()] == ["م۱", "م۲"]
    assert [study.setting_of(t).name for t in study.interviews()] == ["کوچهٔ سرو", "کوچهٔ چنار"]
    assert [(speaker.label, speaker.role) for speaker in study.speakers.values()] == [("راوی", Role.INTERVIEWER)]
    assert [statement.quotation for statement in study.statements_in_order()] == [
        "جایی که «هر روز» سر می\u200cزنم. 🙂 […] همسایه\u200cها را هم آنجا می\u200cبینم؛ it's ours.",
        "گیاه\u200cها را می\u200cشناسم.",
        "And to work, 'every' day.",
    ]
    for statement in study.statements.values():
        text = session.source(study.transcripts[statement.transcript_id].source_id).text
        assert all(text[span.start : span.end] == span.text for span in statement.spans)
    codes = {code.name: code for code in study.codes.values()}
    assert sorted(codes) == sorted(["سر زدن هر روزه", "دیدار همسایه\u200cها", "کار روزانه"])
    chain = study.chain_of(codes["دیدار همسایه\u200cها"].id)
    assert (chain.first.name, chain.second.name, chain.encounter.name) == (
        "با هم بودن",
        "باغچه همچون محله",
        "دیدار با دیگران",
    )
    work = study.chain_of(codes["کار روزانه"].id).second
    assert (work.name, work.definition, work.is_not, work.colour) == ("باغچه همچون کار", "O'Hara, 'کار'", "تفریح", 3)
    assert study.memo_on(codes["کار روزانه"].id).text == "شاید با سر زدن یکی است.\nدوباره ببین."
    (straddling,) = [s for s in study.statements.values() if study.straddles(s.id)]
    assert study.accepted(Check.STRADDLING, straddling.id).reason == "هر دو را با هم می\u200cگوید"
    assert len(study.layer(Layer.FIRST)) == len(study.layer(Layer.SECOND)) == 2
    steps = session.history()
    assert [(step.label, step.parameters["schema"]) for step in steps[17:]] == [
        ("study.migrate", 2),
        ("study.migrate", 3),
        ("study.migrate", 4),
        ("study.migrate", 5),
    ]
    assert [step.state for step in steps].count("undone") == 1
    assert next(step for step in steps if step.label == "card.rename").reason == "نام کوتاه\u200cتر"
    session.close()


def test_all_of_a_stored_history_can_be_taken_back_and_done_again(stored):
    session = Session.open(stored, researcher="دیگری")
    assert session.redo() is not None
    before = picture_of(session.study)
    while session.undo():
        pass
    # That something was computed or sent stays noted: undo passes over it.
    noted = (*session.study.evidence.values(), *session.study.packages.values())
    assert list(session.study.all_records()) == [session.study.about, *noted]
    while session.redo():
        pass
    assert picture_of(session.study) == picture_of(session._file.read_study()) == before
    session.close()


def test_a_file_of_the_second_schema_opens_as_it_was(tmp_path):
    file = Path(shutil.copy(DATA / "schema-2.pheno", tmp_path / "ایستگاه.pheno"))
    session = Session.open(file, researcher="دیگری")
    study = session.study
    (transcript,) = study.transcripts.values()
    assert session.source(transcript.source_id).moments == ((34, 12_000), (84, 75_500))
    (speaker,) = study.speakers.values()
    assert (speaker.label, speaker.transcript_id) == ("م2", transcript.id)
    assert study.participants[speaker.participant_id].name == "م۲"
    (recheck,) = study.rechecks.values()
    assert (recheck.cause, recheck.former) == (Cause.CORRECTED, "من با مردم حرف میزنم")
    assert study.recheck_of(recheck.statement_id) == recheck
    assert study.mapping_for("interviews", "گوینده\tمتن").columns == '{"text": 1, "speaker": 0}'
    session.close()


def test_a_file_of_the_third_schema_opens_as_it_was(tmp_path):
    third = Path(shutil.copy(DATA / "schema-3.pheno", tmp_path / "دوچرخه.pheno"))
    session = Session.open(third, researcher="دیگری")
    study = session.study
    assert [step.label for step in session.history() if step.state == "undone"] == ["code.make"]
    names = {attribute.id: (attribute.subject, attribute.name) for attribute in study.attributes.values()}
    one, two, three = study.people_in_order()
    assert {names[key][1]: value for key, value in one.attributes} == {"سن": "۵۲", "شغل": "O'Hara, 'نجار'"}
    assert (one.consent, one.interview_length, one.referrer_id, one.referrer) == (Consent.WRITTEN, "۴۵", two.id, "")
    assert (two.consent, two.interview_length, two.referrer_id) == (Consent.ORAL, "1:05", one.id)
    assert (three.consent, three.referrer, three.interview_date) == (Consent.UNKNOWN, "خانم سرایدار", "۱۴۰۴/۱۳/۴۰")
    assert study.accepted(Check.REFERRAL_CYCLE, subject_of([one.id, two.id])).reason == "هر دو یکدیگر را نام بردند"
    (told,) = [[(*names[key], value) for key, value in s.attributes] for s in study.settings.values() if s.attributes]
    assert told == [(Subject.SETTING, "گونه", "عمومی")]
    card = next(category for category in study.layer(Layer.FIRST) if category.name == "با هم ساختن")
    assert (card.definition, card.referential, card.structural, card.is_not) == (
        "با هم، نه تنها",
        "کمک",
        "همسایه در میان",
        "مزدوری",
    )
    assert (card.internal_horizon, card.external_horizon, card.relevance, card.second_language_name) == (
        "ابزار، دست، همسایه",
        "خریدن نو",
        "به 'محله' می\u200cرسد",
        "Making together",
    )
    assert [case.kind for case in study.cases_of(card.id)] == [CaseKind.CORE, CaseKind.BORDERLINE, CaseKind.NEGATIVE]
    (apart,) = study.kept_apart.values()
    assert {study.codes[apart.code_id].name, study.codes[apart.other_id].name} == {"یاد گرفتن", "یادگیری"}
    assert apart.reason == "یکی کار است، یکی نتیجه"
    assert [entry.text for entry in study.presuppositions_in_order()] == ["گمان می\u200cکنم تعمیر همیشه خوشایند است."]
    assert {(one.kind, one.subject) for one in study.evidence.values()} == {
        (EvidenceKind.SATURATION, "codes"),
        (EvidenceKind.MATRIX, "setting"),
    }
    # The first was noted before a category was moved.
    assert [evidence.kind for evidence in stale_evidence(study)] == [EvidenceKind.SATURATION]
    assert [(one.name, one.reason) for one in study.iterations_in_order()] == [
        ("دور یکم", "پس از دو مصاحبه"),
        ("دور دوم", "«بلد شدن» جا گرفت"),
    ]
    first, second = (session.version(iteration.id) for iteration in study.iterations_in_order())
    assert not first.cases
    assert same_system(second, study)
    skill = next(category for category in study.layer(Layer.FIRST) if category.name == "بلد شدن")
    assert first.categories[skill.id].parent_id is None
    assert [change.kind for change in compare(first, second).of(skill.id)] == [ChangeKind.MOVED]
    session.close()


def test_a_file_of_the_fourth_schema_opens_as_it_was(tmp_path):
    fourth = Path(shutil.copy(DATA / "schema-4.pheno", tmp_path / "دوچرخه.pheno"))
    session = Session.open(fourth, researcher="دیگری")
    study = session.study
    (package,) = study.packages_in_order()
    assert (package.unit, package.blind, package.seed, package.recipient) == (Unit.STATEMENT, True, 7, "ر. داوری")
    assert package.asked == "گزاره‌ها را در طبقه‌ها بگذارید."
    blind, place, meeting = sorted(study.reviews.values(), key=lambda review: list(ReviewKind).index(review.kind))
    assert (blind.kind, blind.judge, blind.package_id) == (ReviewKind.BLIND, "ر. داوری", package.id)
    firsts = {category.name: category.id for category in study.layer(Layer.FIRST)}
    sortings = study.sortings_in(blind.id)
    assert set(sortings) <= set(package.items)
    assert {sorting.first for sorting in sortings.values()} <= {
        *firsts.values(),
        NOWHERE,
        UNSURE,
        "+".join(firsts.values()),
        "+".join(reversed(firsts.values())),
    }
    assert NOWHERE in {sorting.first for sorting in sortings.values()}
    assert sortings[package.items[0]].remark == "روشن بود؛ 'ابزار'"
    (code,) = (code for code in study.codes.values() if code.name == "آوردن ابزار")
    together, skill = firsts["با هم ساختن"], firsts["بلد شدن"]
    assert (place.kind, place.judge) == (ReviewKind.IN_PLACE, "س. همکار")
    assert {(point.subject_id, point.aspect, point.verdict) for point in study.points_in(place.id)} == {
        (code.id, together, Verdict.DISAGREE),
        (together, "", Verdict.AGREE),
    }
    assert [comment.text for comment in study.thread(place.id, code.id, together)] == ["نمونهٔ دیگر؟"]
    changed = study.resolution_of(place.id, code.id, together)
    assert (changed.decision, changed.former, changed.place_id) == (Decision.CHANGED, "با هم ساختن", skill)
    assert (changed.reason, changed.by) == ("پذیرفته شد", "هر دو")
    assert [category.id for category in (chain.first for chain in study.chains_of(code.id))] == [skill]
    assert sorted(r.decision for r in study.resolutions.values() if r.source_id == package.id) == ["kept", "open"]
    assert (meeting.kind, meeting.judge, meeting.answered) == (ReviewKind.MEETING, "استاد راهنما", "۱۴۰۴/۱۰/۰۵")
    (threshold,) = study.thresholds.values()
    assert (threshold.measure, threshold.value, threshold.source) == (Measure.KAPPA, "۰٫۷۰", "نمونه ۱۴۰۰، ص. ۱۲")
    assert {(claim.kind, claim.wording) for claim in study.claims.values()} == {
        (ValidityKind.PEER_DEBRIEFING, ""),
        (ValidityKind.MEMBER_CHECK, "یافته‌ها با مشارکت‌کنندگان بازبینی شد."),
    }
    (entry,) = study.validity_entries.values()
    assert (entry.kind, entry.who, entry.outcome) == (ValidityKind.PEER_DEBRIEFING, "ر. داوری", "توافق بسنده")
    packed = session.version_by_id(package.version_id)
    assert system_fingerprint(packed, package.items) == package.fingerprint
    session.close()


def test_a_file_of_the_fifth_schema_opens_as_it_was(stored):
    session = Session.open(stored, researcher="دیگری")
    study = session.study
    firsts, seconds = ({one.name: one.id for one in study.layer(layer)} for layer in (Layer.FIRST, Layer.SECOND))
    near, skill = seconds["تعمیر همچون همسایگی"], seconds["تعمیر همچون مهارت"]
    includes = study.relation_between(skill, near)
    assert (includes.kind, includes.category_id) == (RelationKind.INCLUDES, near)
    assert includes.justification == "مهارت در میان همسایه‌ها 'دست به دست' می‌شود."
    assert study.supports_of(includes.id) == study.statements_in_order()[:2]
    assert study.relation_between(firsts["با هم ساختن"], firsts["بلد شدن"]).kind is RelationKind.PARALLEL
    assert [(one.across, one.down) for one in study.figure_places.values()] == [(24, -16)]
    others, tools = study.dimensions_in_order()
    assert (others.name, tools.name) == ("دیگران", "ابزار")
    assert study.variation_of(others.id, near).value == "همراه، 'هم‌دست'"
    ladder, gap = study.frameworks_in_order()
    assert (ladder.kind, gap.kind) == (FrameworkKind.ORDERED, FrameworkKind.GAP)
    assert [item.name for item in study.items_of(ladder.id)] == ["تنها", "کنار هم", "با هم"]
    assert [item.name for item in study.assigned_to(firsts["با هم ساختن"])] == ["با هم"]
    (tool,) = study.aspects_of(gap.id)
    (scores,) = study.linked(Expectation, "aspect_id", tool.id)
    assert (scores.desired, scores.adequate, scores.perceived) == ("۸", "۵٫۵", "6")
    assert [(one.authors, one.year) for one in study.references_in_order()] == [
        ("O'Hara, P.; نمونه، ر.", "۱۴۰۰"),
        ("King, S.", "2007"),
    ]
    (finding,) = study.findings_in_order()
    assert [(one.stance, one.pages) for one in study.comparisons_of(near)] == [(Stance.PARTLY_ALIGNED, "۳–۵")]
    assert [(one.stance, one.reference_id) for one in study.comparisons_of(finding.id)] == [
        (Stance.NOTHING_FOUND, None)
    ]
    (recommendation,) = study.recommendations_in_order()
    assert {one.finding_id for one in study.linked(Basis, "recommendation_id", recommendation.id)} == {near, finding.id}
    session.close()


def layout(path):
    """The tables and indexes of a file, however their commands were written."""
    connection = sqlite3.connect(path)
    try:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {
            table: [
                sorted(row[1:] for row in connection.execute(f"PRAGMA table_info({table})")),
                sorted(row[2:] for row in connection.execute(f"PRAGMA foreign_key_list({table})")),
                sorted(
                    (row[2:], [column[2] for column in connection.execute(f"PRAGMA index_info({row[1]})")])
                    for row in connection.execute(f"PRAGMA index_list({table})")
                ),
            ]
            for table in sorted(tables)
        }
    finally:
        connection.close()


@pytest.fixture(params=[1, 2, 3, 4])
def older(request, tmp_path):
    """A copy of each stored study of an earlier schema."""
    return Path(shutil.copy(DATA / f"schema-{request.param}.pheno", tmp_path / "پیشین.pheno"))


def test_a_migrated_file_has_the_layout_of_a_new_one(older, tmp_path):
    Session.open(older, researcher="دیگری").close()
    session = make_session(tmp_path)
    session.close()
    assert layout(older) == layout(session.path)
    assert triggers(older) == triggers(session.path)


def test_every_row_of_a_migrated_file_has_its_hash(older):
    Session.open(older, researcher="دیگری").close()
    rows = sqlite3.connect(older)
    checked = set()
    for table in RECORD_TABLES.values():
        for row in rows.execute(f"SELECT {', '.join(map(quoted, table.columns))} FROM {table.name}").fetchall():
            named = dict(zip(table.columns, row, strict=True))
            assert table.hash_of(named) == named["row_hash"], table.name
            checked.add(table.name)
    rows.close()
    assert {"setting", "participant", "transcript", "speaker", "category"} <= checked


def quoted(column):
    return f'"{column}"'


def test_what_older_schemas_did_not_know_is_blank_after_a_migration(older):
    session = Session.open(older, researcher="دیگری")
    study = session.study
    assert study.participants
    assert not any((study.relations, study.dimensions, study.frameworks, study.references, study.comparisons))
    if any(step.parameters == {"schema": 4} for step in session.history()):
        assert not any((study.packages, study.reviews, study.points, study.resolutions, study.claims, study.thresholds))
    if any(step.parameters == {"schema": 3} for step in session.history()):
        assert_blank_as_in_schema_3(study)
    session.close()


def assert_blank_as_in_schema_3(study):
    for person in study.participants.values():
        assert (person.consent, person.interview_length, person.referrer_id, person.referrer, person.attributes) == (
            Consent.UNKNOWN,
            "",
            None,
            "",
            (),
        )
    assert {setting.attributes for setting in study.settings.values()} == {()}
    for card in study.categories.values():
        assert not any((card.internal_horizon, card.external_horizon, card.relevance, card.second_language_name))
    assert not any((study.iterations, study.cases, study.kept_apart, study.presuppositions, study.evidence))


def test_a_migrated_study_can_do_what_the_present_schema_can(older):
    session = Session.open(older, researcher="دیگری")
    before = picture_of(session.study)
    iteration = keep_iteration(session, "یکم", reason="پس از گذار")
    category = session.study.layer(Layer.FIRST)[0]
    statement = session.study.statements_below(category)[0]
    choose_case(session, category.id, statement.id, CaseKind.CORE)
    describe_card(session, category.id, internal_horizon="O'Hara, 'درون'", second_language_name="Inner")
    person = next(iter(session.study.participants.values()))
    describe_participant(session, person.id, consent=Consent.ORAL, attributes={"سن": "۵۰"})
    restore_iteration(session, iteration.id)
    assert same_system(session.version(iteration.id), session.study)
    after = picture_of(session.study)
    while session.undo():
        pass
    assert picture_of(session.study) == before == picture_of(session._file.read_study())
    while session.redo():
        pass
    assert picture_of(session.study) == after == picture_of(session._file.read_study())
    session.close()


def test_an_older_file_that_may_not_be_changed_is_read_all_the_same(first):
    before = fingerprint(first)
    session = Session.open(first, researcher="دیگری", read_only=True)
    assert session.study.about.title == "باغچهٔ محله"
    assert [session.source(t.source_id).text[:3] for t in session.study.interviews()]
    with pytest.raises(Refusal, match="reading only"):
        make_code(session, "نو")
    session.close()
    assert fingerprint(first) == before
    assert [path.name for path in first.parent.iterdir()] == [first.name]


def test_every_earlier_schema_has_its_way_to_the_next():
    assert sorted(migrations.MIGRATIONS) == list(range(1, SCHEMA_VERSION))


# The way to the next schema


def add_column(connection):
    connection.exec_driver_sql("ALTER TABLE setting ADD COLUMN kind TEXT NOT NULL DEFAULT 'street'")
    connection.exec_driver_sql("UPDATE participant SET interview_date = '1404'")


@pytest.fixture
def next_schema(monkeypatch):
    """Makes the program one of the next schema (or of the last of ``ways``), with these migrations."""

    def set_up(*ways):
        steps = dict(enumerate(ways, NOW))
        target = NOW + len(ways)

        def migrate(connection, path, researcher, **how):
            return migrations.migrate(connection, path, researcher, migrations=steps, target=target, **how)

        monkeypatch.setattr(study_file, "SCHEMA_VERSION", target)
        monkeypatch.setattr(study_file, "migrate", migrate)

    return set_up


def test_a_migration_changes_the_file_and_leaves_a_backup(stored, next_schema):
    plain = Session.open(stored, researcher="پیش")
    before = picture_of(plain.study)
    plain.close()
    made_by = triggers(stored)
    next_schema(add_column)
    session = Session.open(stored, researcher="پس")
    assert {p.interview_date for p in session.study.participants.values()} == {"1404"}
    assert session.study.statements_in_order() == before["statements"]
    session.close()
    assert value(stored, "PRAGMA user_version") == NEXT
    assert value(stored, "SELECT group_concat(DISTINCT kind) FROM setting") == "street"
    assert triggers(stored) == made_by
    assert len(made_by) == 6 * len(RECORD_TABLES)

    backup = stored.with_name(f"باغچه.schema-{NOW}.pheno")
    assert sorted(path.name for path in stored.parent.iterdir()) == sorted([stored.name, backup.name])
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert value(backup, "PRAGMA user_version") == NOW
    assert value(backup, "PRAGMA integrity_check") == "ok"


def test_the_backup_is_a_whole_study(stored, next_schema, monkeypatch):
    session = Session.open(stored, researcher="پیش")
    before, steps = picture_of(session.study), session.history()
    session.close()
    with monkeypatch.context() as patch:
        patch.setattr(study_file, "SCHEMA_VERSION", NEXT)
        patch.setattr(
            study_file,
            "migrate",
            lambda *a, **how: migrations.migrate(*a, **how, migrations={NOW: add_column}, target=NEXT),
        )
        Session.open(stored, researcher="پس").close()
    session = Session.open(stored.with_name(f"باغچه.schema-{NOW}.pheno"), researcher="پس")
    assert picture_of(session.study) == before
    assert session.history() == steps
    assert session.undo() is not None
    session.close()


def test_a_file_is_migrated_once(stored, next_schema):
    next_schema(add_column)
    Session.open(stored, researcher="پس").close()
    Session.open(stored, researcher="پس").close()
    assert len(list(stored.parent.iterdir())) == 2


def test_backups_never_take_the_place_of_another_file(stored, next_schema):
    first = stored.with_name(f"باغچه.schema-{NOW}.pheno")
    first.write_bytes(b"somebody's")
    next_schema(add_column)
    Session.open(stored, researcher="پس").close()
    assert first.read_bytes() == b"somebody's"
    assert value(stored.with_name(f"باغچه.schema-{NOW}-2.pheno"), "PRAGMA user_version") == NOW


def test_deeds_before_a_migration_stay_in_history_and_can_no_longer_be_undone(stored, next_schema):
    session = Session.open(stored, researcher="پیش")
    before = [(step.number, step.label) for step in session.history()]
    assert session.next_redo() is not None
    session.close()
    next_schema(add_column)
    session = Session.open(stored, researcher="پس")
    assert [(step.number, step.label) for step in session.history()][: len(before)] == before
    step = session.history()[-1]
    assert (step.label, dict(step.parameters), step.researcher) == ("study.migrate", {"schema": NEXT}, "پس")
    assert session.next_undo() is None
    assert session.undo() is None
    assert session.next_redo() is None
    assert session.redo() is None
    code = make_code(session, "پس از آن")
    assert session.undo() is not None
    assert session.undo() is None
    assert code.id not in session.study.codes
    assert session.redo() is not None
    session.close()


def test_several_migrations_go_step_by_step(stored, next_schema):
    def rename(connection):
        connection.exec_driver_sql("ALTER TABLE setting RENAME COLUMN kind TO sort")

    next_schema(add_column, rename)
    Session.open(stored, researcher="پس").close()
    assert value(stored, "PRAGMA user_version") == NEXT + 1
    assert value(stored, "SELECT min(sort) FROM setting") == "street"
    names = sorted(path.name for path in stored.parent.iterdir())
    assert names == sorted(["باغچه.pheno", f"باغچه.schema-{NOW}.pheno", f"باغچه.schema-{NEXT}.pheno"])
    assert value(stored.with_name(f"باغچه.schema-{NEXT}.pheno"), "SELECT min(kind) FROM setting") == "street"


def break_off(connection):
    add_column(connection)
    raise ZeroDivisionError


def lose_targets(connection):
    connection.exec_driver_sql("DELETE FROM initial_code")


def nonsense(connection):
    connection.exec_driver_sql("ALTER TABLE nowhere ADD COLUMN kind")


@pytest.mark.parametrize("way", [break_off, lose_targets, nonsense])
def test_a_migration_that_fails_leaves_the_file_as_it_was(stored, next_schema, way, monkeypatch):
    before, made_by = fingerprint(stored), triggers(stored)
    next_schema(way)
    with pytest.raises(Exception, match=r".*"):
        Session.open(stored, researcher="پس")
    assert fingerprint(stored) == before
    assert triggers(stored) == made_by
    assert not list(stored.parent.glob("*.lock"))
    monkeypatch.undo()
    session = Session.open(stored, researcher="پیش")
    assert session.undo() is not None
    session.close()


def test_the_last_whole_schema_is_kept_when_a_later_migration_fails(stored, next_schema):
    next_schema(add_column, break_off)
    with pytest.raises(Exception, match=r".*"):
        Session.open(stored, researcher="پس")
    assert value(stored, "PRAGMA user_version") == NEXT
    assert value(stored, "SELECT min(kind) FROM setting") == "street"
    assert value(stored, "PRAGMA integrity_check") == "ok"


def break_off_late(connection):
    """The real way from schema 2 to 3, which fails when all is done."""
    migrations.MIGRATIONS[2](connection)
    raise ZeroDivisionError


@pytest.mark.parametrize("before", [1, 2])
def test_a_file_whose_way_to_the_third_schema_fails_stays_whole_at_the_second(tmp_path, monkeypatch, before):
    file = Path(shutil.copy(DATA / f"schema-{before}.pheno", tmp_path / "ایستگاه.pheno"))
    with monkeypatch.context() as patch:
        ways = {1: migrations.MIGRATIONS[1], 2: break_off_late}
        patch.setattr(study_file, "migrate", lambda *a, **how: migrations.migrate(*a, **how, migrations=ways))
        with pytest.raises(ZeroDivisionError):
            Session.open(file, researcher="پس")
    assert value(file, "PRAGMA user_version") == 2
    assert value(file, "PRAGMA integrity_check") == "ok"
    assert (
        value(file, "SELECT count(*) FROM sqlite_schema WHERE name IN ('iteration', 'version', 'category_case')") == 0
    )
    connection = sqlite3.connect(file)
    assert len(triggers(file)) == 6 * len({t for t in RECORD_TABLES_BY_NAME if t in layout(file)})
    for change in (
        "DELETE FROM memo",
        "UPDATE setting SET name = 'دیگر'",
        "INSERT INTO recheck VALUES (1, 2, 3, 4, 5)",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="outside a command"):
            connection.execute(change)
    # Within a step the image of a row has the columns of the second schema.
    connection.execute("UPDATE journal_current SET step_id = 1")
    connection.execute("UPDATE setting SET name = 'دیگر'")
    image = connection.execute('SELECT "after" FROM journal_image ORDER BY id DESC LIMIT 1').fetchone()[0]
    columns = [row[1] for row in connection.execute("PRAGMA table_info(setting)")]
    assert "attributes" not in columns
    assert image.count(",") == len(columns) - 1
    connection.rollback()
    connection.close()
    session = Session.open(file, researcher="پس")
    assert value(file, "PRAGMA user_version") == SCHEMA_VERSION
    assert keep_iteration(session, "یکم", reason="دلیل").id in session.study.iterations
    session.close()


def test_links_are_checked_again_after_a_migration(stored, next_schema):
    next_schema(add_column)
    session = Session.open(stored, researcher="پس")
    assert session._file._connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    session.close()


def test_a_backup_that_can_not_be_made_leaves_nothing_of_itself(stored, next_schema, monkeypatch):
    before = fingerprint(stored)
    next_schema(add_column)

    def full(*_):
        raise sqlite3.OperationalError("database or disk is full")

    real = sqlite3.connect
    session_connect = study_file.connect

    def connect(path, mode):
        opened = session_connect(path, mode)
        monkeypatch.setattr(sqlite3, "connect", full)
        return opened

    monkeypatch.setattr(study_file, "connect", connect)
    with pytest.raises(Exception, match=r".*"):
        Session.open(stored, researcher="پس")
    monkeypatch.setattr(sqlite3, "connect", real)
    assert fingerprint(stored) == before
    assert [path.name for path in stored.parent.iterdir()] == [stored.name]
