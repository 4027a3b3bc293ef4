"""REFI-QDA on the command line: what is written and said, and what is said of a file that is wrong."""

import argparse
import json
import zipfile

import pytest

from phenocode.cli.refi_exports import check_qdpx, export_qdc, export_qdpx
from phenocode.commands.categories import make_code
from phenocode.commands.presuppositions import write_presupposition
from phenocode.commands.statements import mark_statement
from phenocode.errors import Refusal
from tests.studies import add_transcript, make_session


@pytest.fixture
def study(tmp_path):
    """A study file with one coded statement and something that stays behind."""
    session = make_session(tmp_path)
    transcript = add_transcript(session, "پرسشگر: چرا؟\nپاسخگو: می‌روم تا ببینم.\n")
    mark_statement(session, transcript.id, [(21, 34)])
    make_code(session, "دیدن")
    write_presupposition(session, "همه می‌روند")
    session.close()
    return session.path


def given(study, out, **options):
    """What the parser makes of ``export``."""
    return argparse.Namespace(study=study, out=out, kind=out.suffix[1:], **({"force": False} | options))


def test_a_project_is_written_and_what_stays_behind_is_told(study, tmp_path):
    answer = export_qdpx(given(study, tmp_path / "a.qdpx"))
    assert json.loads(json.dumps(answer.value)) == {
        "file": str(tmp_path / "a.qdpx"),
        "statements": 1,
        "codes": 1,
        "left_out": ["presuppositions"],
        "flaws": [],
    }
    assert answer.lines == [
        "1 statement in a.qdpx",
        "The standard has no place for these, which stay in the study: presuppositions.",
    ]
    assert zipfile.is_zipfile(tmp_path / "a.qdpx")


def test_a_codebook_is_written_and_not_over_another(study, tmp_path):
    answer = export_qdc(given(study, tmp_path / "a.qdc"))
    assert answer.lines[0] == "1 code in a.qdc"
    with pytest.raises(Refusal, match="exists already"):
        export_qdc(given(study, tmp_path / "a.qdc"))
    assert export_qdc(given(study, tmp_path / "a.qdc", force=True)).value["codes"] == 1


def test_our_own_files_are_clean(study, tmp_path):
    export_qdpx(given(study, tmp_path / "a.qdpx"))
    export_qdc(given(study, tmp_path / "a.qdc"))
    for name in ("a.qdpx", "a.qdc"):
        answer = check_qdpx(argparse.Namespace(file=tmp_path / name))
        assert answer.lines == [f"Nothing is wrong with {name}."]
        assert answer.value["origin"].startswith("Phenocode ")


def test_a_wrong_file_is_told_flaw_by_flaw(study, tmp_path):
    export_qdpx(given(study, tmp_path / "a.qdpx"))
    with zipfile.ZipFile(tmp_path / "a.qdpx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    content = parts["project.qde"].decode()
    content = content.replace('endPosition="34"', 'endPosition="3400"').replace('isCodable="true"', 'isCodable="maybe"')
    parts["project.qde"] = content.encode()
    with zipfile.ZipFile(tmp_path / "b.qdpx", "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    answer = check_qdpx(argparse.Namespace(file=tmp_path / "b.qdpx"))
    assert [flaw["kind"] for flaw in answer.value["flaws"]] == ["range"]
    assert any("isCodable" in said for said in answer.value["schema"])
    assert any("3400" in line for line in answer.lines)
    assert "ببینم" not in json.dumps(answer.value, ensure_ascii=False)


def test_of_many_flaws_the_first_are_told(study, tmp_path):
    (tmp_path / "c.qdc").write_text(
        '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>'
        + "".join(f'<Code guid="00000000-0000-0000-0000-{n:012}" name="x" isCodable="true"/>' for n in range(30))
        + "</Codes></CodeBook>"
    )
    answer = check_qdpx(argparse.Namespace(file=tmp_path / "c.qdc"))
    assert len(answer.value["flaws"]) == 29
    assert len(answer.lines) == 11
    assert answer.lines[-1] == "And 19 more like these; --json lists all."
