"""Sentences: how they are made, and that every template in the program can be found, translated and filled."""

import ast
import re
import string

import pytest
from PySide6.QtCore import QTranslator

from phenocode import i18n
from phenocode.errors import Refusal
from phenocode.i18n import digits, isolate, mark, number, speak, tr, trn
from tests import translations
from tests.translations import COMPILED, CONTEXT, OF_QT, PACKAGE, SAYING, literals, modules, persian, templates


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


CALLS = [
    (f"{place}:{call.lineno}", call.func.id, call) for place, tree in modules() for call in translations.calls(tree)
]


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


def test_nothing_is_said_before_the_language_is_known():
    """A sentence made when a module is loaded would stay in the language of that moment."""
    wrong = []
    for place, tree in modules():
        inside = {
            id(node)
            for function in ast.walk(tree)
            if isinstance(function, ast.FunctionDef | ast.Lambda)
            for part in (function.body if isinstance(function.body, list) else [function.body])
            for node in ast.walk(part)
        }
        wrong += [
            f"{place}:{call.lineno}"
            for call in translations.calls(tree)
            if call.func.id in ("tr", "trn") and id(call) not in inside
        ]
    assert wrong == []


# What is translated

PERSIAN = persian()


def test_every_template_has_its_persian_and_nothing_else_is_kept():
    said = set(templates())
    assert sorted(said - PERSIAN.keys()) == [], "make translations, then translate in Qt Linguist"
    assert sorted(PERSIAN.keys() - said) == [], "make translations"


@pytest.mark.parametrize("context", [CONTEXT, *OF_QT])
def test_the_persian_that_is_loaded_is_the_one_that_was_written(context):
    loaded = QTranslator()
    assert loaded.load(str(COMPILED))
    written = persian(context)
    assert written
    assert {text: loaded.translate(context, text) for text in written} == written, "make translations"
    assert context == CONTEXT or written.keys() == set(OF_QT[context])


def test_the_persian_has_the_same_places():
    assert [text for text, said in PERSIAN.items() if places_of(text) != places_of(said)] == []


def test_the_persian_has_a_letter_to_press_where_the_english_has_one():
    def letters(text):
        return len(re.findall("&[^&]", text.replace("&&", "")))

    assert [text for text, said in PERSIAN.items() if letters(text) != letters(said)] == []


def test_the_persian_is_written_in_persian_letters_and_digits():
    arabic = re.compile("[\u064a\u0643\u0629\u0660-\u0669٪]")
    latin_digit = re.compile(r"(?<![A-Za-z=\-])[0-9](?![A-Za-z])")
    outside = re.compile(r"\{\w+\}|UTF-(8|16)|[0-9]=[a-z]+|windows-1256|Times New Roman 12|--\S+|\[1\]")
    assert [said for said in PERSIAN.values() if arabic.search(said)] == []
    assert [said for said in PERSIAN.values() if latin_digit.search(outside.sub("", said))] == []


def test_a_persian_sentence_of_names_alone_says_its_direction():
    """Put into another sentence, its own direction is guessed from its letters, and names count for nothing there."""
    strong = re.compile("[\u0621-\u06cc\u200fA-Za-zα-ω]")
    bare = {text: re.sub(r"\{\w+\}", "", said) for text, said in PERSIAN.items() if said}
    assert [text for text, said in bare.items() if said.strip() and not strong.search(said)] == []


def test_a_file_ending_in_persian_begins_with_its_dot():
    """A dot before Latin letters would go to their other side."""
    assert [said for said in PERSIAN.values() if re.search(r"(?<![\w*}\u200e])\.[a-z]", said)] == []
