"""What the Outcome workspace shows: each page with content, chosen parts, what opens over it, and with nothing."""

from phenocode.commands.frameworks import add_shipped, score
from phenocode.commands.session import Session
from phenocode.study.outcome import Relation
from phenocode.study.records import Layer
from phenocode.ui.place import Place
from tests.stage import dialogs

_GAP = "service-quality-gap"


def page_of(stage, key):
    """A page of the workspace, shown."""
    shown = stage.show("outcome").outcome
    shown.show_page(key)
    stage.settle()
    return shown.page_of(key)


def outcome(stage):
    bench = stage.show("outcome")
    for key in bench.outcome._makers:
        bench.outcome.show_page(key)
        stage.settle()
        yield f"outcome, {key}", stage.window
    matrix = page_of(stage, "matrix")
    for rows in ("setting", "selection"):
        matrix.show_place(Place("matrix", f"{rows}-second"))
        matrix.refresh()
        yield f"matrix, {rows}", stage.window


def figure(stage):
    page = page_of(stage, "figure")
    study = stage.bridge.study
    for layer in (Layer.ENCOUNTER, Layer.SECOND):
        page.show_place(Place("category", study.layer(layer)[0].id))
        yield f"figure, a category of layer {layer.value}", stage.window
    page.relate()
    yield "figure, how it relates", stage.window
    page.relating.palette(stage.window.layoutDirection())._take(0)
    stage.settle()
    yield "figure, to which other", stage.window
    page.relating.put_away()
    for relation in study.relations.values():
        page.show_place(Place("relation", relation.id))
        yield f"figure, a relation {relation.kind.value}", stage.window
    page._add_quotation()
    yield "figure, a quotation for the relation", stage.window
    page.relating.put_away()
    assert isinstance(page.relation, Relation)


def dimensions(stage):
    page = page_of(stage, "dimensions")
    study = stage.bridge.study
    page.view.choose(0, 0)
    yield "dimensions, a cell", stage.window
    page.view.edit(page.view.currentIndex())
    yield "dimensions, a cell that is written", stage.window
    page.view.finish()
    page.view.choose_heading(0)
    yield "dimensions, a heading", stage.window
    page.make()
    yield "dimensions, a new one", stage.window
    page.naming.settle(commit=False)
    page.view.choose(0, 0)
    page.choose()
    dialog = dialogs(stage)[0]
    yield "choose quotations", dialog
    dialog.search.setText("ءءء")
    yield "choose quotations, none", dialog
    page.layer.set_value(Layer.FIRST.value)
    page._show_layer()
    page.view.choose(len(study.layer(Layer.FIRST)) - 1, 0)
    yield "dimensions, not described", stage.window
    page.layer.set_value(Layer.SECOND.value)
    page._show_layer()


def frameworks(stage):
    page = page_of(stage, "frameworks")
    bridge = stage.bridge
    study = bridge.study
    page.add_new()
    adding = dialogs(stage)[0]
    for row in range(adding.shipped.count()):
        adding.shipped.setCurrentRow(row)
        yield "add a framework, shipped", adding
    adding.way.set_value("hand")
    adding._show_way("hand")
    for kind in ("ordered", "unordered", "gap"):
        adding.kind.set_value(kind)
        adding._tell()
        yield f"add a framework, by hand, {kind}", adding
    adding.done(0)
    framework = study.frameworks_in_order()[0]
    page.show_place(Place("framework", framework.id))
    for item in study.items_of(framework.id):
        page.overview.choose_item(item.id)
        yield "framework, an item", stage.window
    page.lay_on()
    laying = dialogs(stage)[0]
    for kind in ("statement", "category", "participant"):
        laying.kind.set_value(kind)
        laying._show()
        yield f"lay it on, {kind}", laying
    laying.list.item(0).setCheckState(laying.list.item(0).checkState().Checked)
    laying.search.setText("ءءء")
    yield "lay it on, nothing fits", laying
    laying.done(0)
    for view in ("cross", "levels"):
        page.view.set_value(view)
        for by in ("participant", "setting", "category") if view == "cross" else ("",):
            if by:
                page.by.set_value(by)
            page.refresh()
            yield f"framework, {view} {by}", stage.window
    page._show_behind(page.figure.areas[0])
    yield "framework, behind a part", stage.window
    known = next((one for one in study.frameworks_in_order() if study.aspects_of(one.id)), None)
    gap = known or add_shipped(bridge.session, _GAP)
    page.show_place(Place("framework", gap.id))
    yield "gap, overview", stage.window
    page.view.set_value("gap")
    page.refresh()
    yield "gap, no numbers", stage.window
    aspects, people = study.aspects_of(gap.id), list(study.participants.values())
    for at, numbers in enumerate((("8", "6", "7"), ("8", "6", "9"), ("8", "6", "4.5"), ("5", "6", "5"))):
        person = people[at % len(people)]
        aspect = aspects[at // len(people)]
        for name, typed in zip(("desired", "adequate", "perceived"), numbers, strict=True):
            score(bridge.session, aspect.id, person.id, **{name: typed})
    page.refresh()
    yield "gap, numbers", stage.window


def literature(stage):
    page = page_of(stage, "literature")
    study = stage.bridge.study
    compared = {one.finding_id for one in study.comparisons.values()}
    bare = next(one for one in study.layer(Layer.SECOND) if one.id not in compared)
    for finding in (*compared, bare.id):
        page.choose(finding)
        yield "literature, a finding", stage.window
    page.compare()
    yield "literature, a source is asked for", stage.window
    page.palette_.hide()
    page._ask_stance(page._finding(), study.references_in_order()[0])
    yield "literature, its stance is asked for", stage.window
    page.palette_.hide()
    page.write_finding()
    yield "literature, a finding is written", stage.window
    page.palette_.hide()
    page.filter.set_value("bare")
    page.refresh()
    yield "literature, without a source", stage.window
    page.filter.set_value("all")
    page.refresh()
    panel = page.panel
    panel.open_reference(study.references_in_order()[0].id)
    yield "literature, a source", stage.window
    panel.close_form()
    panel.new_reference()
    yield "literature, a new source", stage.window
    panel.close_form()
    panel.paste_list()
    panel.pasting.text.setPlainText("کریمی، ن. (۱۴۰۲). کتابخانه و محله. نشر آب.\nOak, R. (2021). Rooms. Press.\nبی‌نام")
    yield "literature, pasted references", stage.window
    panel._close_paste()
    for part in ("citations", "advice"):
        panel.show_part(part)
        yield f"literature, {part}", stage.window
    panel.advice.write()
    yield "literature, the next recommendation", stage.window
    panel.show_part("sources")


def quantities(stage):
    bench = stage.show("outcome")
    bench.window().tasks.check_quantities()
    shown = dialogs(stage)[0]
    yield "quantity words", shown
    category = stage.bridge.study.layer(Layer.SECOND)[0]
    for sentence in ("بیشتر آنان چنین می‌گویند.", f"همهٔ مشارکت‌کنندگان در «{category.name}» هستند.", "چنین می‌گویند."):
        shown.draft.set_text(sentence)
        shown.check_draft()
        yield "quantity words, a draft", shown


def bare_outcome(stage):
    stage.window.close_study()
    path = stage.folder / "bare.pheno"
    if path.exists():
        path.unlink()
    session = Session.create(
        path, title="تازه", phenomenon="پدیده", question="پرسش؟", language="fa", researcher="ن. مرادی"
    )
    stage.window.show_session(session)
    bench = stage.show("outcome")
    for key in bench.outcome._makers:
        bench.outcome.show_page(key)
        yield f"bare, {key}", stage.window
    for part in ("sources", "citations", "advice"):
        bench.outcome.show_page("literature")
        bench.outcome.page.panel.show_part(part)
        yield f"bare, literature, {part}", stage.window
    stage.show("report").report.outputs.choose("cards")
    yield "bare, cards", stage.window
    bench.window().tasks.check_quantities()
    yield "bare, quantity words", dialogs(stage)[0]
    stage.window.close_study()
