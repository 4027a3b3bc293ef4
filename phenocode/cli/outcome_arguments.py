"""The words of the commands on the outcome: relations, dimensions, frameworks, literature, quantity words."""

import argparse
from collections.abc import Callable
from typing import TypeAlias

from phenocode.cli.given import Deeds, count, deed
from phenocode.study.outcome import RelationKind, Stance

Command: TypeAlias = Callable[[str, str], argparse.ArgumentParser]

_LAYERS = ("first", "second", "encounter")


def add_outcome(command: Command) -> None:
    """Add the commands with ``command``, which takes a name and what it does."""
    _add_relations(_deeds_of(command("relations", "how categories relate: includes, contradicts, parallel")))
    _add_dimensions(_deeds_of(command("dimensions", "dimensions of variation, and what each category is in them")))
    _add_frameworks(_deeds_of(command("frameworks", "schemes from the literature, laid over the analysis")))
    _add_literature(_deeds_of(command("literature", "findings beside sources, references, recommendations")))
    words = command("quantities", "quantity words of a sentence, or of all definitions, beside their counts")
    words.add_argument("text", nargs="?", metavar="TEXT")
    words.add_argument("--category", metavar="NAME", help="of which the text speaks")


def add_framework_choice(command: argparse.ArgumentParser, of: str = "") -> None:
    """Add which framework a matrix is of, and what it is crossed with."""
    command.add_argument("--framework", default="", metavar="NAME", help=f"{of}framework: which (the only one)")
    command.add_argument(
        "--by", choices=("participant", "setting", "category"), default="participant", help=f"{of}framework: the rows"
    )


def _deeds_of(command: argparse.ArgumentParser) -> Deeds:
    return command.add_subparsers(dest="deed", required=True, metavar="DEED")


def _layer(command: argparse.ArgumentParser, name: str = "--layer") -> None:
    command.add_argument(name, choices=_LAYERS, help="where a name stands in several layers")


def _add_relations(deeds: Deeds) -> None:
    deed(deeds, "list", "all relations, with their reasons and quotations")
    for name, told in (("add", "relate two categories"), ("remove", "take a relation away")):
        added = deed(deeds, name, told)
        added.add_argument("name", metavar="NAME")
        if name == "add":
            added.add_argument("kind", choices=[one.value for one in RelationKind])
            added.add_argument("--why", default="", metavar="W", help="what justifies it")
        added.add_argument("other", metavar="OTHER")
        _layer(added)
        _layer(added, "--other-layer")


def _add_dimensions(deeds: Deeds) -> None:
    deed(deeds, "list", "the dimensions as ordered, with the categories' values").add_argument(
        "--layer", choices=_LAYERS, help="of the categories (second)"
    )
    added = deed(deeds, "add", "make a dimension")
    added.add_argument("name", metavar="NAME")
    added.add_argument("--definition", metavar="D")
    written = deed(deeds, "set", "say what a category is in a dimension; an empty value is none")
    written.add_argument("dimension", metavar="DIMENSION")
    written.add_argument("category", metavar="CATEGORY")
    written.add_argument("value", metavar="VALUE")
    _layer(written)
    deed(deeds, "remove", "remove a dimension with its values").add_argument("name", metavar="NAME")


def _add_frameworks(deeds: Deeds) -> None:
    deed(deeds, "list", "the study's frameworks, and what they are laid over")
    deed(deeds, "shipped", "the frameworks that come with the program")
    deed(deeds, "add", "add one that comes with the program, or one's own from a file").add_argument(
        "framework", metavar="KEY_OR_FILE"
    )
    for name, told in (("assign", "lay an item over something"), ("unassign", "take an item from something")):
        laid = deed(deeds, name, told)
        laid.add_argument("framework", metavar="FRAMEWORK")
        laid.add_argument("item", metavar="ITEM")
        for option, shown in (("--statement", "ID"), ("--category", "NAME"), ("--participant", "NAME")):
            laid.add_argument(option, action="extend", nargs="+", default=[], metavar=shown)
    scored = deed(deeds, "score", "what a participant desires, finds adequate and perceives of an aspect")
    scored.add_argument("framework", metavar="FRAMEWORK")
    scored.add_argument("aspect", metavar="ASPECT")
    scored.add_argument("participant", metavar="NAME")
    for option in ("--desired", "--adequate", "--perceived"):
        scored.add_argument(option, metavar="N")
    scored.add_argument("--statement", action="extend", nargs="+", default=[], metavar="ID", help="that show it")


def _add_literature(deeds: Deeds) -> None:
    told = deed(deeds, "list", "what stands beside what, what has no source, missing citations, recommendations")
    told.add_argument("--layer", action="append", default=[], choices=_LAYERS, help="which should have a source")
    acts = _acts(deeds, "reference", "the list of references")
    deed(acts, "list", "all sources, in the order of the list")
    for name, told_of in (("add", "add a source"), ("set", "describe a source anew")):
        source = deed(acts, name, told_of)
        if name == "set":
            source.add_argument("source", metavar="SOURCE", help='as cited in short ("King, 2007") or its title')
        nothing = "" if name == "add" else None
        source.add_argument("--authors", default=nothing, metavar="A", help='family names first, joined by ";"')
        source.add_argument("--year", default=nothing, metavar="Y")
        source.add_argument("--title", default=nothing, metavar="T")
        source.add_argument("--publication", default=nothing, metavar="P")
        source.add_argument("--document", default=nothing, metavar="NAME", help="the literature document of the study")
    deed(acts, "remove", "take a source off the list").add_argument("source", metavar="SOURCE")
    deed(acts, "sort", "order the list by authors and year")
    acts = _acts(deeds, "finding", "findings in own words")
    deed(acts, "add", "write a finding").add_argument("name", metavar="SENTENCE")
    deed(acts, "remove", "remove a finding").add_argument("name", metavar="SENTENCE")
    compare = deed(deeds, "compare", "say how a source stands to a finding")
    compare.add_argument("finding", metavar="FINDING", help="the name of a category, or a finding in own words")
    compare.add_argument("source", nargs="?", default="", metavar="SOURCE", help="none where nothing was found")
    compare.add_argument("--stance", choices=[one.value for one in Stance], help="how it stands to it")
    compare.add_argument("--pages", default="", metavar="P")
    compare.add_argument("--note", default="", metavar="N")
    compare.add_argument("--remove", action="store_true", help="set the two beside each other no more")
    advise = deed(deeds, "recommend", "write a recommendation, with the findings that it rests on")
    advise.add_argument("text", nargs="?", default="", metavar="TEXT")
    advise.add_argument("--finding", action="append", default=[], metavar="NAME")
    advise.add_argument("--number", type=count, metavar="N", help="change the Nth recommendation instead")
    advise.add_argument("--remove", type=count, metavar="N", help="remove the Nth recommendation")


def _acts(deeds: Deeds, name: str, told: str) -> Deeds:
    return deed(deeds, name, told).add_subparsers(dest="act", required=True, metavar="ACT")
