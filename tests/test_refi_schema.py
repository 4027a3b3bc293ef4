"""Wrong REFI-QDA files: our table of the schema says what the schema itself says, and what is right comes in."""

import random
import re
import zipfile

import pytest
from lxml import etree

from phenocode.commands.refi_import import Background, plan_import, read_project
from phenocode.errors import Refusal
from phenocode.exchange.refi_schema import departures
from phenocode.store.rows import RECORD_TABLES
from phenocode.study.model import Study
from phenocode.study.records import StudyInfo
from tests.read_here import read_here
from tests.refi_files import STYLES, write_qdpx
from tests.refi_schemas import published_or_skip

TRIED = 60


@pytest.fixture(scope="module")
def schema():
    return published_or_skip()


def inner_xml(path) -> str:
    with zipfile.ZipFile(path) as archive:
        name = next(one for one in archive.namelist() if one.endswith(".qde"))
        return archive.read(name).decode()


def changed(xml: str, chance: random.Random) -> str:
    """The XML with one thing in it changed."""
    attributes = list(re.finditer(r' (\w+)="([^"]*)"', xml))
    elements = list(re.finditer(r"<(\w+)[^<>]*/>", xml))
    one, other = chance.choice(attributes), chance.choice(attributes)
    element, another = chance.choice(elements), chance.choice(elements)
    match chance.randrange(7):
        case 0:
            return xml[: one.start()] + xml[one.end() :]
        case 1:
            return xml[: one.start(2)] + other[2] + xml[one.end(2) :]
        case 2:
            return xml[: one.start(1)] + other[1] + xml[one.end(1) :]
        case 3:
            return (
                xml[: one.start(2)]
                + chance.choice(["", "2025-13-01T00:00:00Z", "-3", "true", "#abc"])
                + xml[one.end(2) :]
            )
        case 4:
            return xml[: element.end()] + another[0] + xml[element.end() :]
        case 5:
            return xml[: element.start()] + xml[element.end() :]
        case _:
            return xml[: element.start(1)] + another[1] + xml[element.end(1) :]


@pytest.mark.parametrize("style", [name for name in STYLES if name != "qualcoder"])
def test_what_the_schema_refuses_is_told_and_nothing_else(schema, tmp_path, style):
    xml = inner_xml(STYLES[style](tmp_path / "p.qdpx"))
    chance = random.Random(style)
    tried = [xml] + [changed(xml, chance) for _ in range(TRIED)]
    verdicts = set()
    for one in tried:
        try:
            root = etree.fromstring(one.encode())
        except etree.XMLSyntaxError:
            continue
        valid = schema.validate(root)
        told = list(map(str, departures(root)))
        assert valid == (not told), (told, schema.error_log.last_error)
        verdicts.add(valid)
    assert verdicts == {True, False}


@pytest.mark.parametrize("style", STYLES)
def test_a_wrong_file_is_taken_as_far_as_it_goes_or_refused(tmp_path, monkeypatch, style):
    read_here(monkeypatch)
    path = STYLES[style](tmp_path / "p.qdpx")
    with zipfile.ZipFile(path) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    inner = next(name for name in entries if name.endswith(".qde"))
    xml = entries.pop(inner).decode()
    chance = random.Random(style)
    taken = 0
    for _ in range(TRIED):
        wrong = changed(changed(changed(xml, chance), chance), chance)
        try:
            read = read_project(write_qdpx(tmp_path / "w.qdpx", wrong, entries, inner=inner))
            plan = plan_import(Background(Study([StudyInfo("1" * 32, "t", "", "", "fa", "")]), {}, None), read)
        except Refusal:
            continue
        assert all(map(str, (*plan.warnings, *plan.left_out)))
        for record in plan.added:  # can be stored
            RECORD_TABLES[type(record)].row_of(record)
        taken += bool(plan.counts["statements"])
    assert taken > TRIED // 3
