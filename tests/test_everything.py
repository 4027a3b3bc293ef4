"""Everything in one folder: all of it or nothing, told in a list, the same bytes for the same study."""

import dataclasses
import errno
from pathlib import Path

import pytest

from phenocode.commands import everything, exporting, taking
from phenocode.commands.deliverables import DELIVERABLES, Choices, Taken, deliverable_named, deliverables_of
from phenocode.commands.everything import LIST, export_all, export_all_of
from phenocode.commands.frameworks import add_shipped
from phenocode.commands.sample import make_sample
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from phenocode.exchange.framework_files import shipped_frameworks
from phenocode.exchange.target_folder import write_folder
from phenocode.exchange.translations import translator_for
from tests.studies import make_session

pytestmark = pytest.mark.usefixtures("qapp")  # figures are drawn, and other tests need windows in the same process


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """The sample study's file."""
    path = tmp_path_factory.mktemp("sample") / "sample.pheno"
    make_sample(path, language="fa", researcher="Analyst").close()
    return path


@pytest.fixture
def sample(path):
    session = Session.open(path, researcher="Analyst", read_only=True)
    yield session
    session.close()


@pytest.fixture
def few(monkeypatch):
    """Only some small deliverables, for what is about the folder."""
    chosen = [one for one in DELIVERABLES if one.key in ("settings", "statements", "literature")]
    monkeypatch.setattr(everything, "deliverables_of", lambda study: chosen)


def contents(folder):
    return {one.name: one.read_bytes() for one in folder.iterdir()}


def test_all_deliverables_come_out_the_same_each_time(sample, tmp_path):
    steps = []
    made = export_all(sample, tmp_path / "one", progress=lambda *step: steps.append(step))
    assert made.left_out == []
    first = contents(tmp_path / "one")
    assert sorted(first) == sorted(made.files)
    assert {"table.docx", "report.docx", "report.html", "outcome-space.svg", "framework-1.svg"} <= set(first)
    assert {"workbook.xlsx", "audit.html", "project.qdpx", "codebook.qdc", "coreq.docx", LIST} <= set(first)
    said = first[LIST].decode("utf-8-sig")
    assert [name for name in first if name not in said and name != LIST] == []
    assert "جدول کدگذاری: table.docx" in said
    keys = [one.key for one in deliverables_of(sample.study)]
    assert [step[:2] for step in steps] == [(number, len(keys)) for number in range(len(keys))]
    export_all(sample, tmp_path / "two")
    second = contents(tmp_path / "two")
    assert [name for name in first if first[name] != second[name]] == []


def test_every_ending_that_is_told_can_be_written_and_no_other(sample, tmp_path):
    listed = deliverables_of(sample.study)
    assert len({one.key for one in listed}) == len(listed)
    for one in listed:
        taken = one.take(sample, Choices())
        for ending in one.possible:
            taken.write(tmp_path / f"{one.key}{ending}", False)
            assert (tmp_path / f"{one.key}{ending}").stat().st_size > 0
        for ending in {".docx", ".xlsx", ".csv", ".html", ".svg", ".qdpx", ".qdc", ".txt"} - set(one.endings):
            with pytest.raises(Refusal):
                taken.write(tmp_path / f"no{ending}", False)
        assert one.titles.keys() == {"fa", "en"}
        assert set(one.customary) <= set(one.endings)
        assert taken.manuscript is None or taken.manuscript.language == "fa"
    assert not list(tmp_path.glob("no.*"))


def test_where_nothing_can_be_drawn_the_tables_are_written_and_the_list_says_so(sample, tmp_path, monkeypatch):
    for module in (exporting, everything):
        monkeypatch.setattr(module, "can_draw", lambda: False)
    chosen = [one for one in DELIVERABLES if one.key in ("selection", "settings")]
    monkeypatch.setattr(everything, "deliverables_of", lambda study: chosen)
    made = export_all(sample, tmp_path / "all")
    assert set(made.files) == {LIST, "settings.docx", "selection.docx"}
    assert not made.drawn
    assert "Qt" in (tmp_path / "all" / LIST).read_text(encoding="utf-8-sig")


def test_what_the_study_has_nothing_for_is_left_out_with_the_reason_in_its_language(tmp_path):
    session = make_session(tmp_path)
    try:
        made = export_all(session, tmp_path / "all")
        assert {"agreement", "literature", "cards", "debriefing", "dimensions", "qdc"} <= {
            one.key for one, _ in made.left_out
        }
        said = (tmp_path / "all" / LIST).read_text(encoding="utf-8-sig")
        reason = next(reason for one, reason in made.left_out if one.key == "agreement")
        assert f"- توافق: {translator_for('fa')(reason.text)}" in said
        assert str(reason) not in said
        assert sorted(made.files) == sorted(contents(tmp_path / "all"))
        assert "table.docx" in made.files
    finally:
        session.close()


@pytest.mark.usefixtures("few")
def test_an_existing_folder_is_kept_unless_it_may_be_replaced(sample, tmp_path):
    folder = tmp_path / "all"
    folder.mkdir()
    export_all(sample, folder)  # an empty one has nothing to lose
    before = contents(folder)
    (folder / "mine.docx").write_bytes(b"mine")
    (folder / "drafts").mkdir()
    (folder / "drafts" / "table.docx").write_bytes(b"mine too")
    (folder / "table.docx").write_bytes(b"of an earlier export")
    with pytest.raises(Refusal, match="all"):
        export_all(sample, folder)
    assert (folder / "table.docx").exists()
    export_all(sample, folder, force=True)
    assert (folder / "mine.docx").read_bytes() == b"mine"
    assert (folder / "drafts" / "table.docx").read_bytes() == b"mine too"
    assert {one.name for one in folder.iterdir()} == {*before, "mine.docx", "drafts"}
    assert [one.name for one in tmp_path.iterdir()] == ["all"]


@pytest.mark.usefixtures("few")
def test_a_file_with_the_name_and_a_missing_place_are_refused(sample, tmp_path):
    (tmp_path / "all").write_bytes(b"mine")
    with pytest.raises(Refusal, match="all"):
        export_all(sample, tmp_path / "all", force=True)
    assert (tmp_path / "all").read_bytes() == b"mine"
    with pytest.raises(Refusal, match="nowhere"):
        export_all(sample, tmp_path / "nowhere" / "all")


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("asked", [0, 1, 2, 3])
def test_a_cancelled_folder_leaves_nothing_and_harms_nothing(sample, tmp_path, asked):
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "settings.docx").write_bytes(b"mine")
    for name in ("new", "old"):
        questions = iter(range(100))
        cancelled = lambda questions=questions: next(questions) >= asked  # noqa: E731
        assert export_all(sample, tmp_path / name, force=True, cancelled=cancelled) is None
    assert [one.name for one in tmp_path.iterdir()] == ["old"]
    assert contents(tmp_path / "old") == {"settings.docx": b"mine"}


def test_what_cannot_be_written_leaves_the_folder_as_it_was(sample, tmp_path, monkeypatch):
    def refuse(path, force):
        raise Refusal("There is no room for {file}. Free some space or choose another place.", file=path.name)

    settings, statements = (one for one in DELIVERABLES if one.key in ("settings", "statements"))
    broken = dataclasses.replace(statements, taken_as="nothing")
    monkeypatch.setattr(taking, "TAKERS", taking.TAKERS | {"nothing": lambda session, choices: Taken(refuse)})
    monkeypatch.setattr(everything, "deliverables_of", lambda study: [settings, broken])
    folder = tmp_path / "all"
    with pytest.raises(Refusal, match="room"):
        export_all(sample, folder)
    assert list(tmp_path.iterdir()) == []
    folder.mkdir()
    (folder / "settings.docx").write_bytes(b"mine")
    with pytest.raises(Refusal, match="room"):
        export_all(sample, folder, force=True)
    assert contents(folder) == {"settings.docx": b"mine"}
    assert [one.name for one in tmp_path.iterdir()] == ["all"]


def test_a_folder_that_somebody_makes_meanwhile_is_kept(tmp_path):
    def fill(beside):
        (beside / "ours").write_bytes(b"new")
        (tmp_path / "all").mkdir()
        (tmp_path / "all" / "mine").write_bytes(b"mine")
        return True

    with pytest.raises(Refusal, match="has something in it"):
        write_folder(tmp_path / "all", False, fill, lambda name: True)
    assert contents(tmp_path / "all") == {"mine": b"mine"}
    assert [one.name for one in tmp_path.iterdir()] == ["all"]


def test_the_former_folder_is_put_back_where_the_new_one_cannot_take_its_place(tmp_path, monkeypatch):
    (tmp_path / "all").mkdir()
    (tmp_path / "all" / "mine").write_bytes(b"mine")
    rename = Path.rename

    def refuse(path, target):
        if path.name.endswith(".part"):
            raise PermissionError(errno.EACCES, "strerror", str(path))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(Refusal, match="can't be written there"):
        write_folder(tmp_path / "all", True, lambda beside: True, lambda name: True)
    assert contents(tmp_path / "all") == {"mine": b"mine"}
    assert [one.name for one in tmp_path.iterdir()] == ["all"]


@pytest.mark.usefixtures("few")
def test_a_worker_writes_the_study_that_is_open_elsewhere(tmp_path):
    session = make_session(tmp_path)
    try:
        made = export_all_of(session.path, tmp_path / "all", researcher="Analyst")
        assert made is not None
        assert "statements.csv" in contents(tmp_path / "all")
        session.refuse_if_read_only()  # it can still be written here
    finally:
        session.close()


def test_each_framework_has_deliverables_of_its_own(tmp_path):
    session = make_session(tmp_path, language="en")
    try:
        before = [one.key for one in deliverables_of(session.study)]
        for key in shipped_frameworks():
            add_shipped(session, key)
        added = [one for one in deliverables_of(session.study) if one.key not in before]
        assert {one.key.rpartition("-")[0] for one in added} >= {"framework", "gap"}
        assert all(one.named and one.named in one.titles["en"] for one in added)
        assert deliverable_named(session.study, added[0].key).named == added[0].named
        with pytest.raises(Refusal, match="nothing-99"):
            deliverable_named(session.study, "nothing-99")
    finally:
        session.close()
