"""Damaged files of each form: every one is read or refused with a sentence that names it; none ends the reader."""

from random import Random

import pytest

from phenocode.exchange import parsing
from phenocode.exchange.parsing import Request, parse_files
from tests.damage import FORMS, damage_file, judge
from tests.seed_files import SEEDS

MUTATIONS = 60


def test_every_form_has_a_seed():
    assert {ending for ending, _ in FORMS} == set(SEEDS)


@pytest.mark.parametrize(("ending", "tables"), [form for form in FORMS if form[0] in SEEDS])
def test_damaged_files_are_read_or_refused(tmp_path, monkeypatch, ending, tables):
    started = []

    class Counted(parsing._Child):
        def __init__(self) -> None:
            started.append(self)
            super().__init__()

    monkeypatch.setattr(parsing, "_Child", Counted)
    random = Random(f"damage {ending}")
    seed = tmp_path / f"seed{ending}"
    SEEDS[ending](seed)
    content = seed.read_bytes()
    paths = [seed]
    for number in range(MUTATIONS):
        path = tmp_path / f"{number}{ending}"
        path.write_bytes(damage_file(random, content))
        paths.append(path)
    outcomes = parse_files([Request(str(path), tables=tables) for path in paths], seconds_per_file=20)
    judged = [judge(outcome, path.name) for path, outcome in zip(paths, outcomes, strict=True)]
    assert judged[0] == "read"
    assert {"read", "refused"} == set(judged)
    assert len(started) == 1, "a file ended the reader"
