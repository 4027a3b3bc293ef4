"""COREQ and SRQR filled from a study's own data: what it tells for each item, where that stands, and what it lacks.

No answer is invented: an item for which the study holds nothing is listed as one without evidence, and what is left to
write of one that is answered in part is said. Sources: Tong, Sainsbury & Craig (2007); O'Brien et al. (2014).
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from phenocode.analysis.agreement_words import plain
from phenocode.analysis.coding_table import NONE
from phenocode.analysis.debriefing_sentences import debriefing_passage
from phenocode.analysis.debriefing_words import EVIDENCE
from phenocode.analysis.literature import build_literature, stances_said
from phenocode.analysis.manuscript import Block, Heading, Manner, Manuscript, Paragraph, SheetBlock
from phenocode.analysis.methods_text import methods_text
from phenocode.analysis.methods_words import Topic, closed, counted, listed
from phenocode.analysis.reporting_words import (
    CITED,
    ITEMS,
    PLACES,
    SAID,
    SOURCES,
    STATES,
    Asked,
    Checklist,
    Place,
    State,
)
from phenocode.analysis.sheets import Sheet
from phenocode.analysis.study_facts import StudyFacts
from phenocode.i18n import digits
from phenocode.study.debriefing import ValidityKind
from phenocode.study.records import CaseKind, Consent, Layer


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a checklist with its answer."""

    number: str  # as the checklist numbers it
    domain: str
    topic: str
    state: State
    told: tuple[str, ...]  # sentences
    lacking: str  # what is left to write
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class FilledChecklist:
    """A whole checklist in the study's language."""

    which: Checklist
    language: str
    subject: str
    items: tuple[Item, ...]

    def of(self, state: State) -> list[Item]:
        """The items that are answered so."""
        return [item for item in self.items if item.state is state]

    @property
    def title(self) -> str:
        """What stands above it."""
        name = self.which.value.upper()
        return SAID[self.language]["title"].format(name=name, subject=self.subject) if self.subject else name


@dataclass(frozen=True, slots=True)
class _Told:
    """What the study tells for one item; with nothing told the item is without evidence."""

    sentences: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    complete: bool = False


def fill_checklist(facts: StudyFacts, which: Checklist) -> FilledChecklist:
    """The items of a checklist, filled from ``facts``."""
    filling = _Filling(facts)
    language, about = facts.study.about.language, facts.study.about
    items = tuple(
        filling.item(asked, persian if language == "fa" else english)
        for (english, persian), asked_of in ITEMS[which].items()
        for asked in asked_of
    )
    return FilledChecklist(which, language, (about.phenomenon or about.title).strip().rstrip("."), items)


def checklist_manuscript(filled: FilledChecklist) -> Manuscript:
    """The checklist as a text: a table for each part, then the items that the study doesn't answer."""
    return Manuscript(filled.language, filled.title, tuple(_blocks(filled)))


def _blocks(filled: FilledChecklist) -> Iterator[Block]:
    language, words = filled.language, SAID[filled.language]
    yield Paragraph(_intro(filled), Manner.NOTE)
    for domain in dict.fromkeys(item.domain for item in filled.items):
        items = [item for item in filled.items if item.domain == domain]
        rows = [(_numbered(item, language), *_cells(item, language)) for item in items]
        yield SheetBlock(Sheet(language, domain, tuple(words["headings"].split("|")), rows))
    missing = filled.of(State.MISSING)
    yield Heading(1, words["missing_heading"])
    for item in missing:
        yield Paragraph(_numbered(item, language), Manner.MISSING)
    if not missing:
        yield Paragraph(words["no_missing"])
    yield Heading(1, words["source"])
    yield Paragraph(SOURCES[filled.which], Manner.NOTE)


def checklist_sheet(filled: FilledChecklist) -> Sheet:
    """The checklist as one plain table."""
    language, words = filled.language, SAID[filled.language]
    rows = [(_number(item, language), item.topic, *_cells(item, language)) for item in filled.items]
    headings = (words["number"], *words["headings"].split("|"))
    return Sheet(language, filled.title, headings, rows, notes=[_intro(filled), SOURCES[filled.which]])


def _intro(filled: FilledChecklist) -> str:
    counts = Counter(item.state for item in filled.items)
    numbers = {
        "filled": counts[State.FILLED],
        "part": counts[State.IN_PART],
        "missing": counts[State.MISSING],
        "all": len(filled.items),
    }
    shown = {name: digits(str(number), filled.language) for name, number in numbers.items()}
    return SAID[filled.language]["intro"].format(cited=CITED[filled.which], **shown)


def _cells(item: Item, language: str) -> tuple[str, str, str]:
    """The state of an item, what is told and left to write, and where that stands."""
    words = SAID[language]
    told = [*item.told]
    if item.state is State.IN_PART:
        told.append(words["to_write"].format(text=item.lacking))
    places = listed([PLACES[language][place] for place in item.places], language)
    return STATES[language][item.state], "\n".join(told) or words["write_missing"], places or NONE


def _numbered(item: Item, language: str) -> str:
    return SAID[language]["numbered"].format(number=_number(item, language), topic=item.topic)


def _number(item: Item, language: str) -> str:
    """A number in the digits of the language; one with a letter, as S1, stays as the checklist has it."""
    return digits(item.number, language) if item.number.isdigit() else item.number


class _Filling:
    """The answers to the items; a method for each that a study can answer, of the name that the item gives."""

    def __init__(self, facts: StudyFacts) -> None:
        self._facts = facts
        self._study = facts.study
        self._language = facts.study.about.language
        self._methods = methods_text(facts)

    def item(self, asked: Asked, domain: str) -> Item:
        """An item with its answer."""
        answer: Callable[[], _Told] = getattr(self, asked.answer) if asked.answer else _Told
        told = answer()
        state = State.MISSING if not told.sentences else State.FILLED if told.complete else State.IN_PART
        lacking = SAID[self._language][f"lack.{asked.answer}"] if state is State.IN_PART else ""
        places = told.places if told.sentences else ()
        return Item(asked.number, domain, asked.topic(self._language), state, told.sentences, lacking, places)

    # COREQ

    def presuppositions(self) -> _Told:
        """That there is a log."""
        return _Told(self._of("presuppositions", "presuppositions_once"), (Place.PRESUPPOSITIONS,))

    def approach(self) -> _Told:
        """The tradition, and what was laid over the analysis."""
        places = (Place.PROGRAM, Place.CATEGORIES)
        return _Told(self._of("approach", "frameworks"), places, complete=True)

    def sampling(self) -> _Told:
        """Who was referred by whom."""
        return _Told(self._of("referred"), (Place.PEOPLE,))

    def size(self) -> _Told:
        """How many took part."""
        return _Told(self._of("people", "people_from"), (Place.PEOPLE,), complete=True)

    def left(self) -> _Told:
        """Who took their consent back."""
        n = self._facts.consents.get(Consent.WITHDRAWN, 0)
        said = () if not n else (self._say("withdrew_one" if n == 1 else "withdrew", n=n),)
        return _Told(said, (Place.PEOPLE,))

    def place(self) -> _Told:
        """Where participants come from."""
        return _Told(self._of("people_from", "setting_details"), (Place.PEOPLE,))

    def sample(self) -> _Told:
        """What is recorded of the participants."""
        said = self._of("people_from", "details", "setting_details")
        return _Told(said, (Place.PEOPLE,), complete=bool(self._facts.details))

    def repeated(self) -> _Told:
        """Whether anyone has several transcripts."""
        facts = self._facts
        if not facts.transcripts or not facts.people:
            return _Told()
        if not facts.repeated:
            return _Told((self._say("not_repeated"),), (Place.INTERVIEWS,))
        people = counted(facts.repeated, "participant", self._language)
        return _Told((self._say("repeated", n=people),), (Place.INTERVIEWS,), complete=True)

    def length(self) -> _Told:
        """How long the interviews were."""
        complete = self._facts.timed >= self._facts.people
        return _Told(self._of("lasted", "lasted_once", "lengths_known"), (Place.PEOPLE,), complete)

    def saturation(self) -> _Told:
        """The passage about it; in part where it can't be told yet."""
        told = self._methods.part(Topic.SATURATION).told
        return _Told(told, (Place.SATURATION,), complete=any(curve.runs for curve in self._facts.curves))

    def coders(self) -> _Told:
        """Who coded, and who sorted blind."""
        judges = {judge for check in self._facts.record.coder_checks for judge in check.judges}
        said = self._of("coders")
        if said and judges:
            said = (*said, self._say("judges", n=len(judges)))
        places = (Place.HISTORY, Place.DEBRIEFING) if judges else (Place.HISTORY,)
        return _Told(said, places, complete=True)

    def tree(self) -> _Told:
        """How codes and categories hang together."""
        said = self._of("codes", "layers", "first", "second", "encounter")
        said += self._of("bare", "unplaced", "loose_first", "loose_second", "relations")
        return _Told(said, (Place.CATEGORIES,), complete=bool(self._facts.measures.encounters))

    def derivation(self) -> _Told:
        """From where codes and categories come."""
        if not self._facts.measures.first_layer:
            return _Told()
        return _Told(self._of("statement", "statements", "codes", "layers", "first", "frameworks"), (Place.CATEGORIES,))

    def software(self) -> _Told:
        """The program."""
        return _Told(self._of("software"), (Place.PROGRAM,), complete=True)

    def member_check(self) -> _Told:
        """What the register has of it; a claim alone is no evidence."""
        return _Told(self._entries(ValidityKind.MEMBER_CHECK), (Place.REGISTER,), complete=True)

    def quotations(self) -> _Told:
        """Whether each category has quotations, and whether it is known whose."""
        facts, number = self._facts, self._facts.measures.first_layer
        if not number or facts.unquoted == number:
            return _Told()
        if facts.unquoted:
            said = [self._say("unquoted", n=number, quoted=number - facts.unquoted)]
        else:
            said = [self._say("quoted", first=counted(number, "first", self._language))]
        unlabelled = facts.measures.selected - facts.labelled
        if unlabelled:
            said.append(self._say("unlabelled_one" if unlabelled == 1 else "unlabelled", n=unlabelled))
        return _Told(tuple(said), (Place.STATEMENTS,), complete=not facts.unquoted and not unlabelled)

    def fit(self) -> _Told:
        """How much of the data the categories cover; whether they fit is the reader's to judge."""
        said = self._of("coverage", "uncoded", "no_straddling", "straddling", "straddling_accepted")
        return _Told(said if "coverage" in self._methods.sentences else (), (Place.CATEGORIES,))

    def main(self) -> _Told:
        """The kinds of encounter and the second layer."""
        measures = self._facts.measures
        return self._layers((Layer.ENCOUNTER, measures.encounters), (Layer.SECOND, measures.second_layer))

    def minor(self) -> _Told:
        """The first layer, with its borderline and negative cases."""
        told = self._layers((Layer.FIRST, self._facts.measures.first_layer))
        borderline, negative = (self._facts.cases.get(kind, 0) for kind in (CaseKind.BORDERLINE, CaseKind.NEGATIVE))
        if not told.sentences or not (borderline or negative):
            return _Told(told.sentences, told.places)
        cases = self._say("cases", borderline=borderline, negative=negative)
        return _Told((*told.sentences, cases), (*told.places, Place.CASES), told.complete)

    # SRQR

    def title(self) -> _Told:
        """The study's."""
        return _Told((self._say("title_is", text=closed(self._study.about.title)),), (Place.ABOUT,))

    def problem(self) -> _Told:
        """The phenomenon."""
        return _Told(self._of("phenomenon"), (Place.ABOUT,))

    def question(self) -> _Told:
        """The research question."""
        return _Told(self._of("question"), (Place.ABOUT,), complete=True)

    def paradigm(self) -> _Told:
        """The approach, without why it was taken."""
        return _Told(self._of("approach"), (Place.PROGRAM,))

    def context(self) -> _Told:
        """The settings."""
        return self.place()

    def sampling_ended(self) -> _Told:
        """How many, who referred whom, and saturation."""
        said = (*self._of("people", "people_from", "referred"), *self._methods.part(Topic.SATURATION).told)
        return _Told(said, (Place.PEOPLE, Place.SATURATION))

    def consent(self) -> _Told:
        """Consent as recorded."""
        said = self._of("consent")
        return _Told((*said, self._say("code_names")) if said else (), (Place.PEOPLE,))

    def collection(self) -> _Told:
        """The interviews, their dates and lengths."""
        part = self._methods.part(Topic.DATA)
        return _Told(part.told, (Place.INTERVIEWS,))

    def units(self) -> _Told:
        """Participants, interviews and statements."""
        said = self._of("people", "people_from", "interviews", "groups", "statement", "statements")
        return _Told(said, (Place.PEOPLE, Place.INTERVIEWS, Place.STATEMENTS), complete=bool(self._facts.interviews))

    def processing(self) -> _Told:
        """Names, and what the texts were analysed with."""
        if not self._facts.interviews:
            return _Told()
        return _Told((self._say("code_names"), *self._of("software")), (Place.PEOPLE, Place.PROGRAM))

    def analysis(self) -> _Told:
        """The whole passage."""
        told = self._methods.part(Topic.ANALYSIS).told if self._facts.measures.codes else ()
        return _Told(told, (Place.STATEMENTS, Place.CATEGORIES, Place.HISTORY), complete=True)

    def trust(self) -> _Told:
        """Reviews by others, entries of the register, kept iterations."""
        record = self._facts.record
        reviews = (plain(debriefing_passage(record).paragraphs[0]),) if record.checks else ()
        entries = tuple(one for kind in ValidityKind for one in self._entries(kind))
        kept = self._of("iterations")
        kept = (f"{kept[0].rstrip(':')}.",) if kept else ()
        sides = ((reviews, Place.DEBRIEFING), (entries, Place.REGISTER), (kept, Place.ITERATIONS))
        places = tuple(place for some, place in sides if some)
        return _Told((*reviews, *entries, *kept), places, complete=bool(reviews or entries))

    def synthesis(self) -> _Told:
        """The outcome space."""
        return self.tree()

    def literature(self) -> _Told:
        """Findings beside sources, and recommendations."""
        said = []
        stances = stances_said(build_literature(self._study))
        if stances:
            said.append(self._say("comparisons", stances=stances))
        advice = len(self._study.recommendations)
        if advice:
            said.append(self._say("recommendations", n=advice))
        return _Told(tuple(said), (Place.LITERATURE,))

    # What the answers are made of

    def _layers(self, *layers: tuple[Layer, int]) -> _Told:
        if not all(number for _, number in layers):
            return _Told()
        names = [counted(number, layer.value, self._language) for layer, number in layers]
        undefined = sum(self._facts.undefined.get(layer, 0) for layer, _ in layers)
        said = self._say("undefined", n=undefined) if undefined else self._say("defined")
        return _Told((closed(listed(names, self._language)), said), (Place.CATEGORIES,), complete=not undefined)

    def _entries(self, kind: ValidityKind) -> tuple[str, ...]:
        comma = "، " if self._language == "fa" else ", "
        name = EVIDENCE[self._language][kind]
        told = (
            comma.join(filter(None, (entry.who, entry.held, entry.outcome.rstrip(". "))))
            for entry in self._facts.record.entries_of(kind)
        )
        return tuple(self._say("claim", kind=name, told=one) for one in told if one)

    def _of(self, *keys: str) -> tuple[str, ...]:
        """Those of the sentences of the methods section that are told."""
        return tuple(self._methods.sentences[key] for key in keys if key in self._methods.sentences)

    def _say(self, key: str, **values: str | int) -> str:
        shown = {name: digits(str(v), self._language) if isinstance(v, int) else v for name, v in values.items()}
        return SAID[self._language][key].format(**shown)
