"""Files are written whole or not at all."""

import errno
import os
import sys
from pathlib import Path

import pytest

from phenocode.errors import Refusal
from phenocode.exchange.target import write_target


def put(data):
    return lambda out: out.write(data)


def test_a_new_file_is_written_and_nothing_else(tmp_path):
    write_target(tmp_path / "table.docx", False, put(b"new"))
    assert (tmp_path / "table.docx").read_bytes() == b"new"
    assert len(list(tmp_path.iterdir())) == 1


def test_an_existing_file_is_replaced_only_when_allowed(tmp_path):
    target = tmp_path / "table.docx"
    target.write_bytes(b"old")
    with pytest.raises(Refusal, match=r"table\.docx exists already"):
        write_target(target, False, put(b"new"))
    assert target.read_bytes() == b"old"
    write_target(target, True, put(b"new"))
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize("error", [RuntimeError("broken"), KeyboardInterrupt()])
def test_an_error_leaves_the_old_file_and_no_trace(tmp_path, error):
    target = tmp_path / "table.docx"
    target.write_bytes(b"old")

    def fail(out):
        out.write(b"half")
        raise error

    with pytest.raises(type(error)):
        write_target(target, True, fail)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "no room for table.docx"),
        (errno.EACCES, "table.docx can't be written there"),
        (errno.EIO, "table.docx could not be written"),
    ],
)
def test_trouble_with_the_disk_is_told_kindly(tmp_path, number, words):
    def fail(out):
        out.write(b"half")
        raise OSError(number, "strerror")

    with pytest.raises(Refusal, match=words):
        write_target(tmp_path / "table.docx", False, fail)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_that_shows_only_at_the_end_is_noticed(tmp_path, monkeypatch):
    def full(descriptor):
        raise OSError(errno.ENOSPC, "strerror")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Refusal, match="no room"):
        write_target(tmp_path / "table.docx", False, put(b"new"))
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_and_a_folder_as_target_are_refused(tmp_path):
    with pytest.raises(Refusal, match="no folder"):
        write_target(tmp_path / "absent" / "table.docx", False, put(b""))
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Refusal, match="no folder"):
        write_target(tmp_path / "file" / "table.docx", False, put(b""))
    with pytest.raises(Refusal, match="is a folder"):
        write_target(tmp_path, True, put(b""))


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")
def test_a_folder_that_takes_no_files_and_a_link_to_nowhere_are_refused(tmp_path, monkeypatch):
    (tmp_path / "link.docx").symlink_to("absent/table.docx")
    with pytest.raises(Refusal, match=r"no folder .*absent for link\.docx"):
        write_target(tmp_path / "link.docx", True, put(b""))
    folder = tmp_path / "odd"
    folder.mkdir()

    def gone(path, mode):
        raise FileNotFoundError(errno.ENOENT, "strerror", str(path))  # as below /proc

    monkeypatch.setattr(Path, "open", gone)
    with pytest.raises(Refusal, match=r"table\.docx could not be written"):
        write_target(folder / "table.docx", False, put(b""))


def test_a_name_too_long_is_refused(tmp_path):
    with pytest.raises(Refusal, match=r"too long|could not be written"):
        write_target(tmp_path / ("n" * 300 + ".docx"), False, put(b""))
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_appears_meanwhile_is_not_overwritten(tmp_path):
    target = tmp_path / "table.docx"
    with pytest.raises(Refusal, match="exists already"):
        write_target(target, False, lambda out: (out.write(b"mine"), target.write_bytes(b"theirs")))
    assert target.read_bytes() == b"theirs"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "kept").mkdir()
    real = tmp_path / "kept" / "table.docx"
    real.write_bytes(b"old")
    link = tmp_path / "link.docx"
    link.symlink_to(real)
    write_target(link, True, put(b"new"))
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="rights are told otherwise there")
def test_the_file_has_the_rights_that_new_files_have(tmp_path):
    (tmp_path / "usual").write_bytes(b"")
    write_target(tmp_path / "table.docx", False, put(b""))
    assert (tmp_path / "table.docx").stat().st_mode == (tmp_path / "usual").stat().st_mode
