"""`debrief pack sort read agreement` from the study to the figures, in both languages, with figures counted by hand."""

import csv
import json
import shutil

import pytest

from phenocode.commands.sample import make_sample
from phenocode.exchange.review_files import read_review_file
from phenocode.paths import resource
from tests.read_here import read_here
from tests.test_cli import Shell

# Of the sample's answer (resources/sample): how many statements both put somewhere, and agreements by layer. Counted by
# hand: in the Persian one 46 less one "unsure", of which nine stand elsewhere, one of them nowhere.
COUNTED = {
    "fa": {"packed": 46, "n": 45, "first_layer": 36, "second_layer": 37, "encounter": 39},
    "en": {"packed": 21, "n": 20, "first_layer": 16, "second_layer": 16, "encounter": 17},
}
FIGURES = {"n", "unit", "percent", "kappa", "alpha", "interval", "confusion", "disagreements", "version", "stale"}


@pytest.fixture(scope="module", params=["fa", "en"])
def made(request, tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / f"{request.param}.pheno"
    make_sample(path, language=request.param, researcher="Analyst").close()
    return request.param, path


@pytest.fixture(autouse=True)
def without_a_child(monkeypatch, request):
    if "from_packing" not in request.node.name:
        read_here(monkeypatch)


@pytest.fixture
def language(made):
    return made[0]


@pytest.fixture
def study(made, tmp_path):
    return shutil.copy(made[1], tmp_path / "s.pheno")


@pytest.fixture
def shell(capsys, monkeypatch):
    monkeypatch.setenv("PHENOCODE_RESEARCHER", "Analyst")
    return Shell(capsys)


def test_the_sample_ships_with_one_blind_answer(shell, study, language):
    assert shell.json("info", study)["reviews"] == 1
    told = shell.json("debrief", "agreement", study)
    check_figures(told, language)
    assert told["judges"] == [{"fa": "داور نمونه (ساختگی)", "en": "A. N. Other (invented)"}[language]]
    places = [place for one in told["first_layer"]["disagreements"] for place in one["judges"].values()]
    assert sum(place.startswith(("Fits nowhere", "در هیچ")) for place in places) == 1


def check_figures(told, language):
    counted = COUNTED[language]
    for layer in ("first_layer", "second_layer", "encounter"):
        figures = told[layer]
        assert figures.keys() >= FIGURES
        assert figures["n"] == counted["n"]
        assert figures["percent"] == pytest.approx(100 * counted[layer] / counted["n"], abs=1e-5)
        assert len(figures["disagreements"]) == counted["n"] - counted[layer]
        cells = figures["confusion"]["cells"]
        assert sum(map(sum, cells)) == counted["n"]
        assert sum(cells[n][n] for n in range(len(cells))) == counted[layer]
        assert 0 < figures["kappa"] < 1
        assert figures["interval"][0] < figures["alpha"] < figures["interval"][1]
        assert (figures["unit"], figures["stale"]) == ("statement", False)
    assert told["in_place"] == {"agree": 0, "disagree": 0, "unsure": 0}


def test_from_packing_to_agreement(shell, study, language, tmp_path):
    package, table = tmp_path / "p.pheno-review", resource("sample", language, "answer.csv")
    told = shell.json("debrief", "pack", study, package, "--blind", "--seed", "7", "--recipient", "R", "--asked", "A?")
    packed = COUNTED[language]["packed"]
    assert (told["items"], told["sampled_from"], told["seed"], told["blind"]) == (packed, packed, 7, True)
    assert read_review_file(package).parcel.asked == "A?"
    answer = tmp_path / "a.pheno-review"
    told = shell.json("debrief", "sort", package, "--judge", "Bo", "--placements", table, "--out", answer)
    assert (told["judge"], told["items"], told["first_layer"], told["second_layer"]) == ("Bo", packed, packed, 0)
    assert read_review_file(package).answer is None
    told = shell.json("debrief", "read", study, answer)
    assert (told["judge"], told["kind"], told["added"], told["told"]) == ("Bo", "blind", packed, [])
    told = shell.json("debrief", "read", study, answer)
    assert (told["added"], told["unchanged"]) == (0, packed)
    told = shell.json("debrief", "agreement", study)
    assert told["judges"] == ["Bo"], "the newest package"
    check_figures(told, language)
    assert shell.json("debrief", "agreement", study, "--judge", "BO") == told
    assert shell.json("debrief", "agreement", study, "--package", "2") == told
    assert shell.json("debrief", "agreement", study, "--package", "1")["judges"] != ["Bo"]
    n, percent = {"fa": ("۴۵", "۸۰٫۰"), "en": ("20", "80.0")}[language]
    lines = shell.done("debrief", "agreement", study).splitlines()
    assert len(lines) >= 6
    assert f"\t{n}\t{percent}\t" in lines[2], "a table has one kind of digits"
    assert [step["key"] for step in shell.json("history", study)][-2:] == ["note.pack", "review.read"]


@pytest.mark.parametrize("made", ["fa"], indirect=True)
def test_several_judges_are_measured_together(shell, study, tmp_path, language):
    package, table = tmp_path / "p.pheno-review", resource("sample", language, "answer.csv")
    shell.done("debrief", "pack", study, package, "--blind")
    for judge in ("Bo", "Cy"):
        out = tmp_path / f"{judge}.pheno-review"
        shell.done("debrief", "sort", package, "--judge", judge, "--placements", table, "--out", out)
        shell.done("debrief", "read", study, out)
    told = shell.json("debrief", "agreement", study)
    assert told["judges"] == ["Bo", "Cy"]
    # Three pairs an item; the two judges always agree, the analyst with either as often as with one.
    n, agreed = COUNTED[language]["n"], COUNTED[language]["first_layer"]
    assert told["first_layer"]["kappa"] is None
    assert told["first_layer"]["n"] == n
    assert told["first_layer"]["percent"] == pytest.approx(100 * (n + 2 * agreed) / (3 * n), abs=1e-5)
    for both in (("--judge", "Bo", "Cy"), ("--judge", "cy", "--judge", "bo")):
        assert shell.json("debrief", "agreement", study, *both) == told
    assert "Di has not answered" in shell.refused("debrief", "agreement", study, "--judge", "Bo", "Di")
    one = shell.json("debrief", "agreement", study, "--judge", "Cy")
    assert one["judges"] == ["Cy"]
    assert one["first_layer"]["kappa"] is not None


@pytest.mark.parametrize("made", ["en"], indirect=True)
def test_what_was_sorted_with_the_analysis_in_view_counts_as_in_place(shell, study, language, tmp_path):
    package, table = tmp_path / "p.pheno-review", resource("sample", language, "answer.csv")
    assert shell.json("debrief", "pack", study, package)["blind"] is False
    shell.done("debrief", "sort", package, "--judge", "Bo", "--placements", table)
    assert shell.json("debrief", "read", study, package)["kind"] == "open"
    told = shell.json("debrief", "agreement", study)
    counted = COUNTED[language]
    assert told["judges"] != ["Bo"]
    assert told["in_place"] == {
        "agree": counted["first_layer"], "disagree": counted["n"] - counted["first_layer"], "unsure": 1,
    }  # fmt: skip
    assert "no blind ones" in shell.refused("debrief", "agreement", study, "--package", "2")
    assert "Bo has not answered a blind package" in shell.refused("debrief", "agreement", study, "--judge", "Bo")


def test_a_study_without_answers_has_no_figures_and_says_so(shell, tmp_path):
    study = tmp_path / "new.pheno"
    about = ("--title", "T", "--phenomenon", "P", "--question", "Q", "--language", "en")
    shell.done("new", study, *about)
    told = shell.json("debrief", "agreement", study)
    for layer in ("first_layer", "second_layer", "encounter"):
        assert told[layer].keys() >= FIGURES
        figures = [told[layer][key] for key in ("n", "percent", "kappa", "alpha", "interval", "stale")]
        assert figures == [0, None, None, None, None, False]
    assert told["in_place"] == {"agree": 0, "disagree": 0, "unsure": 0}
    assert "no agreement to tell" in shell.done("debrief", "agreement", study)
    assert "nothing to pack" in shell.refused("debrief", "pack", study, tmp_path / "p.pheno-review", "--blind")
    assert "has not answered" in shell.refused("debrief", "agreement", study, "--judge", "Bo")


@pytest.mark.parametrize("made", ["fa"], indirect=True)
def test_samples_units_and_stand_ins(shell, study, language, tmp_path):
    def packed(name, *words):
        told = shell.json("debrief", "pack", study, tmp_path / name, *words)
        return told, read_review_file(tmp_path / name).parcel if name.endswith("review") else None

    one, parcel = packed("1.pheno-review", "--blind", "--sample", "12", "--seed", "3", "--pseudonymise")
    assert (one["items"], one["stratified_by"], len(parcel.items)) == (12, "category", 12)
    assert all(item.participant.isalpha() and item.participant.isascii() for item in parcel.items)
    _, again = packed("2.pheno-review", "--blind", "--sample", "12", "--seed", "3")
    assert [item.words for item in again.items] == [item.words for item in parcel.items]
    assert {item.participant for item in again.items} == {""}
    three, _ = packed("3.docx", "--blind", "--unit", "code", "--sample", "5", "--stratify", "category")
    assert (three["unit"], three["items"]) == ("code", 5)
    assert f"The sample was drawn with the seed {three['seed']}." in three["told"]
    four, _ = packed("4.pheno-review", "--blind", "--sample", "999", "--stratify", "participant")
    assert four["items"] == COUNTED[language]["packed"]
    assert any("all" in told for told in four["told"])


@pytest.mark.parametrize("made", ["en"], indirect=True)
def test_refusals_are_a_line_each_and_write_nothing(shell, study, language, tmp_path):
    package = tmp_path / "p.pheno-review"
    shell.done("debrief", "pack", study, package, "--blind")
    steps = len(shell.json("history", study))
    assert "exists already" in shell.refused("debrief", "pack", study, package, "--blind")
    shell.done("debrief", "pack", study, package, "--blind", "--force")
    assert "can't be a package" in shell.refused("debrief", "pack", study, tmp_path / "p.txt")
    assert "can't be a seed" in shell.refused("debrief", "pack", study, tmp_path / "q.pheno-review", "--seed", "-4")
    assert "no answer in p.pheno-review yet" in shell.refused("debrief", "read", study, package)
    assert "can't be found" in shell.refused("debrief", "read", study, tmp_path / "none.pheno-review")
    assert "not a Phenocode study" in shell.refused("debrief", "pack", package, tmp_path / "q.pheno-review")
    table = tmp_path / "t.csv"
    with table.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([["statement", "first_layer"], ["secret words", "x"], ["more", "unsure"]])
    before = package.read_bytes()
    status, out, err = shell("debrief", "sort", package, "--judge", "Bo", "--placements", table)
    assert (status, out) == (1, "")
    assert err == [
        "Nothing of t.csv was taken, as there are rows in it that can't be read. Mend these rows and try again.",
        "t.csv: Row 2: its statement is not in the package.",
        "t.csv: Row 2: there is no category named x in the package.",
        "t.csv: Row 3: its statement is not in the package.",
    ]
    foreign = shutil.copy(resource("sample", language, "study.json"), tmp_path / "foreign.pheno-review")
    told = shell.refused("debrief", "sort", foreign, "--judge", "Bo", "--placements", table)
    assert "neither a package nor a review" in told
    assert package.read_bytes() == before
    assert len(shell.json("history", study)) == steps + 1


@pytest.mark.parametrize("made", ["en"], indirect=True)
def test_the_answer_of_another_study_and_a_second_one_are_refused(shell, study, language, tmp_path):
    package, table = tmp_path / "p.pheno-review", resource("sample", language, "answer.csv")
    shell.done("debrief", "pack", study, package, "--blind")
    outs = [tmp_path / "a.pheno-review", tmp_path / "b.pheno-review"]
    for out in outs:
        shell.done("debrief", "sort", package, "--judge", "Bo", "--placements", table, "--out", out)
    shell.done("debrief", "read", study, outs[0])
    assert "is a second answer" in shell.refused("debrief", "read", study, outs[1])
    assert shell.json("debrief", "read", study, outs[1], "--replace")["added"] == COUNTED[language]["packed"]
    assert shell.json("info", study)["reviews"] == 2
    shell.done("undo", study)
    assert shell.json("info", study)["reviews"] == 2
    content = json.loads(outs[0].read_bytes())
    content["parcel"]["items"][0]["words"] = ["x"]
    outs[0].write_text(json.dumps(content), encoding="utf-8")
    assert "was changed by hand" in shell.refused("debrief", "read", study, outs[0])


@pytest.mark.parametrize(
    "words",
    [
        [], ["pack"], ["pack", "s.pheno"], ["pack", "s", "o", "--sample", "0"], ["pack", "s", "o", "--unit", "line"],
        ["sort", "p"], ["sort", "p", "--judge", "x"], ["read", "s"], ["agreement"],
        ["agreement", "s", "--package", "0"], ["agreement", "s", "--judge", " "],
    ],
)  # fmt: skip
def test_wrong_usage_is_told_as_such(shell, words):
    status, out, _ = shell("debrief", *words)
    assert (status, out) == (2, "")
