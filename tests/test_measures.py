"""The measures of a category system, on the study that is counted by hand."""

from phenocode.analysis.checks import run_checks
from phenocode.analysis.measures import Measures, measure
from phenocode.study.model import Study
from phenocode.study.records import Acceptance, Check, Coding, StudyInfo
from tests.counted_study import counted


def test_the_measures_of_the_counted_study():
    b = counted()
    # The passage reaches a kind of encounter and straddles, and counts all the same nowhere.
    b.records["passage help"] = Coding("passage help", "passage", "help", 1)
    b.records["meant"] = Acceptance("meant", Check.STRADDLING, "a1", "")
    b.records["past"] = Acceptance("past", Check.STRADDLING, "a2", "it straddled once")
    study = b.study()
    assert study.straddles("passage")
    assert measure(study) == Measures(
        codes=7,
        first_layer=5,
        second_layer=2,
        encounters=1,
        selected=9,
        complete=frozenset({"a1", "a2", "c1", "e1", "n1"}),
        straddling=frozenset({"a1", "c1", "e1"}),
        accepted=frozenset({"a1"}),
    )
    assert measure(study).coverage == 5 / 9
    assert measure(study).categories == 8
    report = run_checks(study)
    assert report.ratio == measure(study).coverage
    straddling = report.finding(Check.STRADDLING)
    assert {item.ids[0] for item in straddling.everything()} == measure(study).straddling


def test_an_empty_study_has_no_coverage():
    measures = measure(Study([StudyInfo("study", "t", "", "", "en", "")]))
    assert (measures.coverage, measures.categories, measures.selected) == (None, 0, 0)
