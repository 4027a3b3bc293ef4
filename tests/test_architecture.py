"""The house as it is built: floors whose imports run one way, each library in one place, Qt nowhere but in its own."""

import ast
import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "phenocode"
MODULES = sorted(PACKAGE.rglob("*.py"))

# Each floor may import those before it and its own.
FLOORS = (
    {"", "errors", "i18n", "paths"},
    {"text"},
    {"study"},
    {"store"},
    {"analysis"},
    {"exchange", "figures"},
    {"commands"},
    {"cli", "ui"},
    {"scripting"},
    {"__main__"},
)
NEVER = {("exchange", "figures"), ("figures", "exchange"), ("cli", "ui"), ("ui", "cli"), ("ui", "store")}
# The package's own module is what scripts see; it loads what they ask for once they ask.
FACE = ("", "scripting")
HOMES = {
    "PySide6": {"ui", "figures"},
    "shiboken6": {"ui", "figures"},
    "sqlalchemy": {"store"},
    "sqlite3": {"store"},
    "docx": {"exchange"},
    "lxml": {"exchange"},
    "xlsxwriter": {"exchange"},
    "openpyxl": {"exchange"},
    "rapidfuzz": {"text"},
    "pdfminer": {"exchange"},
    "cryptography": {"exchange"},
    "nltk": {"analysis"},
}
NO_NOUNS = {"utils", "util", "helpers", "helper", "manager", "managers", "misc", "common"}


@cache
def tree_of(path):
    """A module's syntax."""
    return ast.parse(path.read_text(encoding="utf-8"))


def part_of(path):
    """The part of the house that a module belongs to: its folder, or its own name beside the folders."""
    inside = path.relative_to(PACKAGE)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem.replace("__init__", "")


def imports_of(path):
    """All modules that a module imports, wherever in it, by their dotted names."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = ".".join(package[: len(package) - node.level + 1]) + "." if node.level else ""
            module = (start + (node.module or "")).strip(".")
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def floor_of(part):
    return next(number for number, parts in enumerate(FLOORS) if part in parts)


def imported_parts(path):
    for name in imports_of(path):
        top, _, rest = name.partition(".")
        if top == "phenocode":
            part = rest.split(".")[0]
            # A name of the package itself, such as its version, is of the lowest floor.
            yield part if any(part in parts for parts in FLOORS) else ""


def test_the_house_has_the_parts_that_are_known():
    assert {part_of(path) for path in MODULES} <= set().union(*FLOORS)
    assert len(MODULES) > 60


def test_imports_run_one_way():
    wrong = []
    for path in MODULES:
        part = part_of(path)
        for other in set(imported_parts(path)):
            if (floor_of(other) > floor_of(part) and (part, other) != FACE) or (part, other) in NEVER:
                wrong.append(f"{path.relative_to(ROOT)} imports {other}")
    assert wrong == []


def test_each_library_has_its_home():
    strangers = []
    for path in MODULES:
        for library in {name.partition(".")[0] for name in imports_of(path)} - {"phenocode"}:
            home = HOMES.get(library)
            if home is None and library not in sys.stdlib_module_names:
                strangers.append(f"{path.relative_to(ROOT)} imports {library}, which no part has for its own")
            elif home is not None and part_of(path) not in home:
                strangers.append(f"{path.relative_to(ROOT)} imports {library}")
    assert strangers == []


def test_figures_draw_results_and_know_no_widgets():
    inside = {path: set(imports_of(path)) for path in MODULES if part_of(path) == "figures"}
    assert len(inside) > 8
    for path, names in inside.items():
        qt = {".".join(name.split(".")[:2]) for name in names if name.startswith("PySide6.")}
        assert qt <= {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtSvg"}, path
        assert set(imported_parts(path)) <= {"figures", "analysis", "study", "text", "i18n"}, path


def test_nothing_is_imported_by_a_name_made_up_at_run_time():
    found = []
    for path in MODULES:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call):
                called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                plain = isinstance(node.func, ast.Name) and called in ("__import__", "exec", "eval")
                if called == "import_module" or plain:
                    found.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert found == []


def test_every_module_says_what_lives_in_it():
    silent = [str(path.relative_to(ROOT)) for path in MODULES if not ast.get_docstring(tree_of(path))]
    assert silent == []


def test_modules_are_nouns():
    names = {part for path in MODULES for part in path.relative_to(PACKAGE).with_suffix("").parts}
    assert names & NO_NOUNS == set()


WITHOUT_QT = """
import contextlib, io, json, sys
from pathlib import Path
from phenocode.__main__ import main

def run(*words):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert main([*words, "--json"]) == 0, words
    return json.loads(out.getvalue())

folder = Path(sys.argv[1])
study, file = str(folder / "x.pheno"), folder / "P1.txt"
run("new", study, "--title", "T", "--phenomenon", "P", "--question", "Q", "--language", "en")
file.write_text("I: What is a garden?\\nP1: A place to meet.\\n", encoding="utf-8")
told = {
    "import": run("import", study, str(file)),
    "search": run("search", study, "garden"),
    "check": run("check", study),
    "demo": run("demo", str(folder / "demo"), "--language", "en"),
}
sample = told["demo"]["study"]
told["table"] = run("export", "table", sample, str(folder / "t.docx"))
told["sheet"] = run("export", "table", sample, str(folder / "t.xlsx"))
told["statements"] = run("export", "statements", sample, str(folder / "s.csv"))
told["curve"] = run("export", "saturation", sample, str(folder / "c.docx"))
told["matrix"] = run("export", "matrix", sample, str(folder / "m.xlsx"))
with contextlib.redirect_stderr(io.StringIO()) as refused:
    assert main(["export", "matrix", sample, str(folder / "m.svg")]) == 1
told["drawn"] = refused.getvalue()
told["undo"] = run("undo", sample)
told["history"] = run("history", sample)
told["qt"] = sorted(name for name in sys.modules if name.split(".")[0] in ("PySide6", "shiboken6"))
print(json.dumps(told))
"""


def test_all_but_the_window_runs_where_qt_can_not_be_imported(tmp_path):
    for name in ("PySide6", "shiboken6"):
        (tmp_path / "no" / name).mkdir(parents=True)
        (tmp_path / "no" / name / "__init__.py").write_text("raise ImportError('no Qt on this computer')\n")
    work = tmp_path / "work"
    work.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, work],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(tmp_path / "no"), str(ROOT)])},
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert told["import"][0]["status"] == "imported"
    assert len(told["search"]) == 1
    assert told["demo"]["pictures"] == 0
    assert len(told["demo"]["files"]) >= 3
    assert told["statements"]["statements"] == told["table"]["statements"] > 20
    assert told["curve"]["rows"] == told["matrix"]["rows"] > 4
    assert b"word/media" not in (work / "c.docx").read_bytes()
    assert told["drawn"].startswith("m.svg can't be drawn, because Qt can't be used here.")
    assert ".docx, .xlsx, .csv" in told["drawn"]
    assert not (work / "m.svg").exists()
    assert told["history"][-1]["undone"]
    assert told["qt"] == []


def test_the_welcome_page_shows_before_the_store_is_loaded():
    loaded = "[name for name in sys.modules if name in ('sqlalchemy', 'phenocode.store')]"
    script = f"import sys, phenocode.ui.window; print({loaded})"
    environment = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
