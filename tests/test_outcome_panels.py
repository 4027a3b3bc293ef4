"""What stands at the end of the Outcome pages: the panel goes with what is shown, lists and lines with their words."""

import shutil

import pytest
from PySide6.QtCore import Qt

from phenocode.commands.sample import make_sample
from tests.stage import staged
from tests.surfaces_outcome import page_of


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    path = tmp_path_factory.mktemp("panels") / "sample.pheno"
    make_sample(path, language="fa", researcher="ن. مرادی").close()
    return path


@pytest.fixture
def stage(sample, tmp_path, qtbot):
    shutil.copy(sample, tmp_path / "study.pheno")
    with staged(qtbot, tmp_path / "study.pheno", tmp_path, "en") as shown:
        yield shown


def test_behind_another_figure_stands_nothing_yet_and_without_a_figure_there_is_no_panel(stage):
    page = page_of(stage, "frameworks")
    assert not page.behind.isVisible()
    page.view.set_value("levels")
    page.refresh()
    stage.settle()
    assert page.behind.isVisible()
    page._show_behind(page.figure.areas[0])
    assert page.behind.words.isVisible()
    page.refresh()
    assert page.behind.words.isVisible()
    page.view.set_value("cross")
    page.refresh()
    assert not page.behind.words.isVisible()
    page.view.set_value("overview")
    page.refresh()
    assert not page.behind.isVisible()
    page_of(stage, "matrix")
    assert stage.bench.outcome.behind.isVisible()


def test_the_sources_stand_close_under_each_other_at_any_width(stage):
    view = page_of(stage, "literature").panel.references
    for width in (230, 420):
        view.resize(width, view.height())
        stage.settle()
        places = [view.visualRect(view.model().index(row)) for row in range(len(view.rows))]
        assert [place.top() for place in places[1:]] == [place.bottom() + 1 for place in places[:-1]]


def test_a_pasted_line_runs_as_its_script_does(stage):
    panel = page_of(stage, "literature").panel
    panel.paste_list()
    text = panel.pasting.text
    assert text.document().begin().textDirection() == Qt.LayoutDirection.RightToLeft
    text.setPlainText("کریمی، ن. (۱۴۰۲). کتابخانه. نشر آب.\nOak, R. (2021). Rooms. Press.")
    first = text.document().begin()
    assert first.textDirection() == Qt.LayoutDirection.RightToLeft
    assert first.next().textDirection() == Qt.LayoutDirection.LeftToRight
    panel.pasting.clear_text()
    assert text.document().begin().textDirection() == Qt.LayoutDirection.RightToLeft
    panel._close_paste()


def test_the_panel_says_whether_a_cell_or_a_dimension_is_in_focus(stage):
    page = page_of(stage, "dimensions")
    page.view.choose(0, 0)
    assert page.cell_panel.header._title.text() == "Cell"
    page.view.choose_heading(0)
    assert page.cell_panel.header._title.text() == "Dimension"
