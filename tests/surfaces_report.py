"""What leaves a study and what comes from other programs: every output with what is said of it, and REFI-QDA files."""

from phenocode.commands.refi_exports import export_qdpx, project_of
from phenocode.i18n import tr
from phenocode.ui.importing.refi_window import RefiWindow
from tests.refi_files import atlas, nvivo

PROJECT_NAMES = "nvivo atlas own NVivo Release ATLAS Ideas Others Feelings place home habit joy sharing commons On"
_EXPORTED = ("table", "workbook", "everything")


def report(stage):
    bench = stage.show("report")
    shown = bench.report
    for key in shown.outputs.keys:
        shown.outputs.choose(key)
        stage.wait(lambda: shown.made is not None and shown.filling.job is None)
        yield f"report, {key}", stage.window
    for key in _EXPORTED:
        shown.outputs.choose(key)
        stage.wait(lambda: shown.filling.job is None)
        shown.panel.set_busy(True)
        shown.panel.progress.start(tr("Writing {file}", file=f"{key}.docx"), cancellable=True)
        shown.panel.progress.show()
        yield f"report, {key} is being written", stage.window
        shown.panel.progress.finish()
        shown.panel.set_busy(False)
        if not shown.target.exists():
            shown.export()
            stage.wait(lambda: shown.writing.job is None)
        yield f"report, {key} is written", stage.window
        shown.writing._last = None
        shown.export()
        yield f"report, {key} is there already", stage.window
        shown.panel.say("target")
    shown.outputs.choose("table")
    shown.outputs.mark_stale({"table", "figure"})
    shown.panel.split.setChecked(True)
    shown.panel.incomplete.setChecked(False)
    yield "report, split, and what is stale", stage.window
    shown._act_on_notice("incomplete")
    yield "report, without a full chain", stage.window
    shown._leave_list()
    shown.panel.split.setChecked(False)
    shown.panel.incomplete.setChecked(True)


def projects(stage):
    bridge, folder = stage.bridge, stage.folder
    own, broken = folder / "own.qdpx", folder / "wrong.qdpx"
    if not own.exists():
        export_qdpx(project_of(bridge.session), own)
    broken.write_bytes(b"nothing")
    for path in (nvivo(folder / "nvivo.qdpx"), atlas(folder / "atlas.qdpx"), own, broken):
        shown = stage.opened(RefiWindow(bridge, path, stage.bench))
        yield f"a project, {path.stem}, being read", shown
        stage.wait(lambda window=shown: window._job is None and not window._rest.isActive())
        for key in shown.tabs._parts:
            shown.tabs._parts[key].click()
            yield f"a project, {path.stem}, {key}", shown
        shown.done(0)
