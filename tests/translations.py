"""The sentences of the program and their Persian: gathered for Qt Linguist's file, and compiled for the window.

``python -m tests.translations`` (``make translations``) takes the templates out of the program, brings
``resources/translations/phenocode_fa.ts`` up to date with Qt's lupdate and compiles it with lrelease. lupdate alone
would miss the second of two templates, in ``trn`` and behind ``else``; so it is given a list of all of them.
"""

import ast
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import PySide6

from phenocode.paths import resource

PACKAGE = Path(__file__).parent.parent / "phenocode"
SOURCE = resource("translations", "phenocode_fa.ts")
COMPILED = resource("translations", "phenocode_fa.qm")
CONTEXT = "phenocode"
# Words of Qt's own that its Persian says otherwise than we do: keys have their Latin names everywhere.
_KEYS = ("Ctrl", "Shift", "Alt", "Meta", "Del", "Esc", "Space", "Enter", "Return", "Backspace", "Tab", "Home", "End",
         "PgUp", "PgDown", "Left", "Right", "Up", "Down", "Ins")  # fmt: skip
_EDITING = ("&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All")
OF_QT = {"QShortcut": _KEYS, "QLineEdit": _EDITING, "QWidgetTextControl": _EDITING}
SAYING = {"tr": 1, "trn": 2, "mark": 1, "Refusal": 1, "Sentence": 1}  # how many templates come first


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Every module that says something, by its place in the package."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.name not in ("i18n.py", "errors.py"):
            yield path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def calls(tree: ast.Module) -> Iterator[ast.Call]:
    """The calls in a module that say something."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYING:
            yield node


def literals(node: ast.expr) -> list[str] | None:
    """The literal strings that an argument can be; None for one that is handed on from elsewhere."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        one, other = literals(node.body), literals(node.orelse)
        return None if one is None or other is None else one + other
    return None


def templates() -> dict[str, str]:
    """Every template that the window can show, and the module that says it first; the command line stays English."""
    found: dict[str, str] = {}
    for place, tree in modules():
        if place.startswith("cli/"):
            continue
        for call in calls(tree):
            for argument in call.args[: SAYING[call.func.id]]:
                for template in literals(argument) or ():
                    found.setdefault(template, place)
    return found


def persian(context: str = CONTEXT) -> dict[str, str]:
    """The finished sentences of the Linguist file, by template."""
    found = ET.parse(SOURCE).getroot().find(f"context[name='{context}']")
    messages = found.findall("message") if found is not None else []
    return {
        message.findtext("source", ""): translation.text or ""
        for message in messages
        if (translation := message.find("translation")) is not None and translation.get("type") is None
    }


def gather() -> None:
    """Bring the Linguist file up to date: new templates come in unfinished, what is said no more goes."""
    listed = (
        f'//: {place}\nQT_TRANSLATE_NOOP("{CONTEXT}", {_quoted(template)})\n' for template, place in templates().items()
    )
    of_qt = (f'QT_TRANSLATE_NOOP("{kind}", {_quoted(text)})\n' for kind, texts in OF_QT.items() for text in texts)
    with tempfile.TemporaryDirectory() as folder:
        listing = Path(folder) / "templates.cpp"
        listing.write_text("\n".join((*listed, *of_qt)), encoding="utf-8")
        _run("lupdate", listing, "-ts", SOURCE, "-no-obsolete", "-locations", "none", "-target-language", "fa")


def compile_() -> None:
    """Compile the Linguist file to what the window loads."""
    _run("lrelease", SOURCE, "-qm", COMPILED)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _run(tool: str, *arguments: object) -> None:
    subprocess.run([Path(PySide6.__file__).parent / tool, *map(str, arguments)], check=True)


if __name__ == "__main__":
    gather()
    compile_()
