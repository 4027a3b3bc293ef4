"""Sentences: how they are made, and that every template in the program can be found, translated and filled."""

import ast
import string
from pathlib import Path

from phenocode import i18n
from phenocode.errors import Refusal
from phenocode.i18n import digits, isolate, mark, number, speak, tr, trn

PACKAGE = Path(__file__).parent.parent / "phenocode"
SAYING = {"tr": 1, "trn": 2, "mark": 1, "Refusal": 1, "Sentence": 1}  # how many templates come first


def test_a_template_is_filled():
    assert tr("Plain {braces} stay when nothing is filled in") == "Plain {braces} stay when nothing is filled in"
    assert tr("{file} has {n} lines", file="a{b}", n=1200) == "a{b} has 1200 lines"
    assert trn("1 hit", "{n} hits", 1) == "1 hit"
    assert trn("1 hit", "{n} hits", 0) == "0 hits"
    assert trn("{file}: 1 hit", "{file}: {n} hits", 7, file="x") == "x: 7 hits"
    assert mark("{x}") == "{x}"


def test_in_persian_numbers_and_names_fit_into_the_sentence():
    speak("fa", {"{file} has {n} lines": "{file} {n} سطر دارد"}.get)
    assert i18n.language() == "fa"
    assert tr("{file} has {n} lines", file="a 12.txt", n=12) == "\u2068a 12.txt\u2069 ۱۲ سطر دارد"
    assert number(3.5) == "۳.۵"
    assert isolate("x") == "\u2068x\u2069"
    assert tr("{file} has {n} lines", file="x", n=True).startswith("\u2068x\u2069 \u2068True")


def test_in_english_digits_are_as_they_are():
    speak("en", isolates=False)
    assert number(12) == "12"
    assert isolate("x") == "x"
    assert digits("12", "fa") == "۱۲"
    assert digits("۱۲ 3", "en") == "۱۲ 3"


def test_a_refusal_is_said_when_it_is_shown():
    refusal = Refusal("{file} is empty.", file="x")
    assert str(refusal) == "x is empty."
    speak("fa", {"{file} is empty.": "{file} خالی است."}.get)
    assert str(refusal) == "\u2068x\u2069 خالی است."
    assert refusal.args == ("{file} is empty.",)


# What is written in the program


def calls():
    """Every call that says something: (place, function's name, call, function around it)."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.name in ("i18n.py", "errors.py"):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYING:
                yield f"{path.relative_to(PACKAGE)}:{node.lineno}", node.func.id, node


CALLS = list(calls())


def literals(node):
    """The literal strings that an argument can be; None for one that is handed on from elsewhere."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        one, other = literals(node.body), literals(node.orelse)
        return None if one is None or other is None else one + other
    return None


def places_of(template):
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def test_many_sentences_were_found():
    assert len(CALLS) > 150
    assert {name for _, name, _ in CALLS} == set(SAYING)


def test_no_template_is_put_together_at_run_time():
    """An f-string or a sum can't be found by whoever translates."""
    wrong = []
    for place, name, call in CALLS:
        for argument in call.args[: SAYING[name]]:
            for node in ast.walk(argument):
                made = isinstance(node, ast.JoinedStr | ast.BinOp)
                joined = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
                if made or joined:
                    wrong.append(f"{place}: {ast.unparse(call)[:100]}")
    assert wrong == []


def test_templates_are_marked_where_they_are_written():
    """What ``tr`` gets from a local variable must have been written in ``mark``, or nobody finds it."""
    wrong = []
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        for function in functions:
            said = {
                call.args[0].id
                for call in ast.walk(function)
                if isinstance(call, ast.Call)
                and isinstance(call.func, ast.Name)
                and call.func.id in ("tr", "Refusal", "Sentence")
                and call.args
                and isinstance(call.args[0], ast.Name)
            }
            for node in ast.walk(function):
                if isinstance(node, ast.Assign) and literals(node.value) is not None:
                    names = {target.id for target in node.targets if isinstance(target, ast.Name)}
                    if names & said:
                        wrong.append(f"{path.relative_to(PACKAGE)}:{node.lineno}")
    assert wrong == []


def test_every_place_in_a_template_gets_a_value():
    wrong = []
    for place, name, call in CALLS:
        given = values_of(name, call)
        for argument in call.args[: SAYING[name]]:
            for template in literals(argument) or ():
                places = places_of(template)
                if not all(part.isidentifier() for part in places):
                    wrong.append(f"{place}: a place without a name in {template!r}")
                if given is not None and places - given:
                    wrong.append(f"{place}: no value for {sorted(places - given)} in {template!r}")
    assert wrong == []


def test_no_value_is_given_that_no_template_shows():
    wrong = []
    for place, name, call in CALLS:
        given, said = values_of(name, call), [literals(argument) for argument in call.args[: SAYING[name]]]
        if given is not None and all(templates is not None for templates in said):
            shown = set().union(*(places_of(template) for templates in said for template in templates))
            if given - shown - {"n"}:
                wrong.append(f"{place}: {sorted(given - shown)}")
    assert wrong == []


def values_of(name, call):
    """The names of the values that a call gives; None where they can't be told from its words."""
    given = {keyword.arg for keyword in call.keywords}
    if name == "Sentence" and len(call.args) > 1:
        if not isinstance(call.args[1], ast.Dict):
            return None
        given = {key.value for key in call.args[1].keys if isinstance(key, ast.Constant)}
    if name == "mark" or None in given:
        return None
    return given | ({"n"} if name == "trn" else set())
