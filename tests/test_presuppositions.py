"""The dated log of presuppositions."""

from datetime import UTC, datetime

import pytest

from phenocode.commands.presuppositions import correct_presupposition, remove_presupposition, write_presupposition
from phenocode.commands.session import Session
from phenocode.errors import Refusal
from tests.studies import make_session


@pytest.fixture
def session(tmp_path):
    opened = make_session(tmp_path)
    yield opened
    opened.close()


def texts(session):
    return [entry.text for entry in session.study.presuppositions_in_order()]


def test_an_entry_is_dated_and_in_the_researchers_name(session):
    before = datetime.now(UTC)
    entry = write_presupposition(session, "  گمان می‌کنم همه کتابخانه را دوست دارند.\nشاید نه. ")
    assert entry.text == "گمان می‌کنم همه کتابخانه را دوست دارند.\nشاید نه."
    assert entry.researcher == "ن. مرادی"
    assert before <= datetime.fromisoformat(entry.written) <= datetime.now(UTC)
    again = Session.open(session.path, researcher="دیگری", read_only=True)
    assert again.study.presuppositions == {entry.id: entry}
    again.close()


def test_entries_stand_in_the_order_of_writing(session):
    written = [f"فرض {number}" for number in (3, 1, 2, 5, 4)]
    for text in written:
        write_presupposition(session, text)
    assert texts(session) == written


def test_a_correction_keeps_date_and_name(session):
    entry = write_presupposition(session, "فرض")
    session.sign_as("دیگری")
    correct_presupposition(session, entry.id, "فرض درست")
    corrected = session.study.presuppositions[entry.id]
    assert (corrected.text, corrected.written, corrected.researcher) == ("فرض درست", entry.written, "ن. مرادی")
    assert session.history()[-1].researcher == "دیگری"
    steps = len(session.history())
    correct_presupposition(session, entry.id, " فرض درست ")
    assert len(session.history()) == steps
    session.undo()
    assert texts(session) == ["فرض"]


def test_a_removed_entry_comes_back_with_undo(session):
    entry = write_presupposition(session, "فرض")
    remove_presupposition(session, entry.id)
    assert texts(session) == []
    session.undo()
    assert session.study.presuppositions == {entry.id: entry}


@pytest.mark.parametrize("text", ["", " \n\t ", "\0"])
def test_a_blank_entry_is_refused(session, text):
    with pytest.raises(Refusal, match="needs words"):
        write_presupposition(session, text)
    entry = write_presupposition(session, "فرض")
    with pytest.raises(Refusal, match="needs words"):
        correct_presupposition(session, entry.id, text)
    assert texts(session) == ["فرض"]
