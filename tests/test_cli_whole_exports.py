"""The commands that export a whole study."""

import argparse

import pytest

from phenocode.cli import whole_exports
from phenocode.commands.categories import make_code
from tests.studies import make_session

pytestmark = pytest.mark.usefixtures("qapp")  # figures are drawn, and other tests need windows in the same process


@pytest.fixture
def asked(tmp_path):
    session = make_session(tmp_path, language="en")
    make_code(session, "Together")
    session.close()

    def make(out, **more):
        given = {"force": False, "profile": "default", "quotations": None, "no_method": False, "labels": False}
        given |= {"split_rows": None, "complete_only": False, **more}
        return argparse.Namespace(study=tmp_path / "study.pheno", out=tmp_path / out, **given)

    return make


def test_all_tells_its_files_and_why_others_are_not_there(asked, tmp_path):
    answer = whole_exports.export_all(asked("all", quotations=1))
    assert sorted(answer.value["files"]) == sorted(one.name for one in (tmp_path / "all").iterdir())
    assert answer.value["left_out"]["agreement"]
    assert any("agreement: " in line for line in answer.lines)


def test_the_workbook_and_the_trail_tell_what_is_in_them(asked, tmp_path):
    book = whole_exports.export_workbook(asked("all.xlsx"))
    assert book.value["sheets"][:2] == ["Statements", "Coding table"]
    trail = whole_exports.export_audit(asked("audit.csv"))
    assert trail.value["steps"] == 1
    assert "Make the code Together" in (tmp_path / "audit.csv").read_text(encoding="utf-8-sig")
