"""What a methods section can say of a study: sentences with its own numbers, in the study's language.

Nothing is claimed without evidence. What a methods section is expected to tell and the study doesn't hold stands in
sentences of their own that say so, so that the researcher writes it and nobody takes it for done.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from phenocode.analysis.agreement_words import day_said, percent_said, plain
from phenocode.analysis.debriefing_sentences import debriefing_passage
from phenocode.analysis.debriefing_words import EVIDENCE
from phenocode.analysis.manuscript import Block, Heading, Manner, Paragraph
from phenocode.analysis.measures import percent_in_table
from phenocode.analysis.methods_words import SAID, TOPICS, Topic, closed, counted, listed
from phenocode.analysis.saturation_sentence import saturation_sentence
from phenocode.analysis.study_facts import StudyFacts
from phenocode.i18n import digits
from phenocode.study.records import Consent, Layer
from phenocode.text.days import named_day


@dataclass(frozen=True, slots=True)
class MethodsText:
    """A whole methods section."""

    parts: tuple["MethodsPart", ...]
    sentences: Mapping[str, str]  # each that is told, by its key in SAID

    def part(self, topic: Topic) -> "MethodsPart":
        """What it says of a topic."""
        return next(one for one in self.parts if one.topic is topic)


@dataclass(frozen=True, slots=True)
class MethodsPart:
    """One part of a methods section: what the study tells, then what it lacks."""

    topic: Topic
    told: tuple[str, ...]  # paragraphs
    items: tuple[str, ...]  # of a list after them
    missing: tuple[str, ...]


def methods_text(facts: StudyFacts) -> MethodsText:
    """The methods section of a study, all parts in their order."""
    sayings = _Sayings(facts)
    found = []
    for topic in Topic:
        sayings.begin()
        getattr(sayings, topic.value)()
        found.append(sayings.part(topic))
    return MethodsText(tuple(found), sayings.sentences)


def methods_blocks(facts: StudyFacts, level: int = 2) -> Iterator[Block]:
    """The parts under their headings, of this level."""
    language = facts.study.about.language
    for part in methods_text(facts).parts:
        yield Heading(level, TOPICS[language][part.topic])
        yield from map(Paragraph, part.told)
        for text in part.items:
            yield Paragraph(text, Manner.ITEM)
        for text in part.missing:
            yield Paragraph(text, Manner.MISSING)


class _Sayings:
    """The sentences of one part while they are gathered; a method for each topic, of its name."""

    def __init__(self, facts: StudyFacts) -> None:
        self._facts = facts
        self._study = facts.study
        self._language = facts.study.about.language
        self.sentences: dict[str, str] = {}
        self.begin()

    def begin(self) -> None:
        """Forget what was said of the topic before."""
        self._told: list[str] = []
        self._paragraphs: list[str] = []
        self._items: list[str] = []
        self._missing: list[str] = []

    def part(self, topic: Topic) -> MethodsPart:
        """What was said of a topic."""
        told = [" ".join(self._told), *self._paragraphs]
        return MethodsPart(topic, tuple(filter(None, told)), tuple(self._items), tuple(self._missing))

    def approach(self) -> None:
        """What kind of study it is, and what it asks."""
        self._say("approach")
        for name in ("phenomenon", "question"):
            text = closed(getattr(self._study.about, name))
            if text:
                self._say(name, text=text)
            else:
                self._lack(f"no_{name}")

    def participants(self) -> None:
        """Who took part, where from, and how they came to."""
        facts = self._facts
        if not facts.people:
            self._lack("no_people")
        elif facts.settings:
            settings = counted(len(facts.settings), "setting", self._language)
            names = listed(facts.settings, self._language)
            self._say("people_from", people=self._people(facts.people), settings=settings, names=names)
            if facts.without_setting:
                self._say("without_setting", people=self._people(facts.without_setting))
        else:
            self._say("people", people=self._people(facts.people))
            self._lack("no_setting")
        if facts.referred:
            self._say("referred", people=self._people(facts.referred))
        for key in ("details", "setting_details"):
            names = listed(getattr(facts, key), self._language)
            if names:
                self._say(key, names=names)
        self._consent()
        self._lack("sampling")

    def data(self) -> None:
        """The interviews: how many, when and how long."""
        facts = self._facts
        if not facts.interviews:
            self._lack("no_interviews")
            return
        self._say("interviews", interviews=counted(facts.interviews, "interview", self._language))
        if not facts.transcripts:
            self._lack("no_texts")
        elif facts.transcripts < facts.interviews:
            self._say("texts", n=facts.transcripts)
        else:
            self._say("all_texts")
        if facts.groups:
            self._say("groups", n=facts.groups)
        if facts.days:
            first, last = (named_day(day, self._language) for day in (facts.days[0], facts.days[-1]))
            self._say("held_once" if first == last else "held", first=first, last=last)
            if len(facts.days) < facts.people:
                self._say("dates_known", n=len(facts.days), people=self._people(facts.people))
        else:
            self._lack("no_dates")
        if facts.minutes:
            least, most = min(facts.minutes), max(facts.minutes)
            mean = round(sum(facts.minutes) / len(facts.minutes))
            self._say("lasted_once" if least == most else "lasted", least=least, most=most, mean=mean)
            if facts.timed < facts.people:
                self._say("lengths_known", n=facts.timed, people=self._people(facts.people))
        else:
            self._lack("no_lengths")
        self._lack("guide")

    def analysis(self) -> None:
        """From statements to kinds of encounter, with how much they cover."""
        facts, measures = self._facts, self._facts.measures
        if not measures.selected:
            self._lack("no_statements")
        else:
            which = "statement" if measures.selected == 1 else "statements"
            self._say(which, statements=counted(measures.selected, "statement", self._language))
        if measures.codes:
            self._say("codes", codes=counted(measures.codes, "code", self._language))
        else:
            self._lack("no_codes")
        layers = (
            ("first", measures.first_layer),
            ("second", measures.second_layer),
            ("encounter", measures.encounters),
        )
        said = {layer: counted(number, layer, self._language) for layer, number in layers if number}
        unplaced = len(self._study.unplaced_codes())
        gathering = {
            "first": unplaced < measures.codes,
            "second": any(one.parent_id for one in self._study.layer(Layer.FIRST)),
            "encounter": any(one.parent_id for one in self._study.layer(Layer.SECOND)),
        }
        if all(gathering.values()):
            self._say("layers", **said)
        else:
            for layer, _ in layers:
                if layer not in said:
                    self._lack(f"no_{layer}")
                elif gathering[layer]:
                    self._say(layer, n=said[layer])
            bare = [said[layer] for layer, _ in layers if layer in said and not gathering[layer]]
            if bare:
                self._say("bare", names=listed(bare, self._language))
        if unplaced and measures.first_layer:
            self._say("unplaced", n=unplaced)
        for layer, above, key in (
            (Layer.FIRST, measures.second_layer, "loose_first"),
            (Layer.SECOND, measures.encounters, "loose_second"),
        ):
            loose = sum(one.parent_id is None for one in self._study.layer(layer))
            if loose and above:
                self._say(key, n=loose)
        if measures.coverage is not None and measures.encounters:
            percent = percent_said(percent_in_table(measures.coverage), self._language)
            self._say("coverage", selected=measures.selected, complete=len(measures.complete), percent=percent)
        if facts.uncoded:
            self._say("uncoded", n=facts.uncoded)
        if measures.straddling:
            which = "straddling_accepted" if measures.accepted else "straddling"
            self._say(which, n=len(measures.straddling), accepted=len(measures.accepted))
        elif measures.first_layer and measures.selected:
            self._say("no_straddling")
        for key, noun in (("relations", "relation"), ("dimensions", "dimension")):
            number = len(getattr(self._study, key))
            if number:
                self._say(key, n=counted(number, noun, self._language))
        frameworks = self._study.frameworks_in_order()
        if frameworks:
            names = listed([one.name for one in frameworks], self._language)
            self._say("frameworks", n=counted(len(frameworks), "framework", self._language), names=names)
        if facts.coders:
            names = listed(facts.coders, self._language)
            self._say("coders", n=counted(len(facts.coders), "researcher", self._language), names=names)
        else:
            self._lack("no_coders")
        self._say("software", software=facts.software)

    def iterations(self) -> None:
        """The kept versions of the category system, each with its reason."""
        kept = self._study.iterations_in_order()
        if not kept:
            self._lack("no_iterations")
            return
        self._say("iterations", n=counted(len(kept), "iteration", self._language))
        for one in kept:
            said = SAID[self._language]["iteration" if one.reason.strip() else "iteration_bare"]
            day = day_said(one.kept, self._language)
            self._items.append(said.format(name=one.name, day=day, reason=closed(one.reason)))

    def saturation(self) -> None:
        """The passage of each unit that was measured."""
        told = [plain(saturation_sentence(curve)) for curve in self._facts.curves if curve.total]
        self._paragraphs += told
        if not told:
            self._lack("no_saturation")

    def reflexivity(self) -> None:
        """That there is a log of presuppositions; what it says is the researcher's to tell."""
        log = self._study.presuppositions_in_order()
        if not log:
            self._lack("no_presuppositions")
            return
        first, last = (day_said(one.written, self._language) for one in (log[0], log[-1]))
        said = "presuppositions_once" if first == last else "presuppositions"
        self._say(said, n=counted(len(log), "entry", self._language), first=first, last=last)

    def validity(self) -> None:
        """The passage about peer debriefing, its figures of agreement, and what is claimed."""
        record = self._facts.record
        passage = debriefing_passage(record)
        self._paragraphs += map(plain, passage.paragraphs)
        if not record.checks:
            self._lack("no_checks")
        if not record.coder_checks:
            self._lack("no_blind")
        if not record.entries:
            self._lack("no_validity")
        if passage.unsupported:
            names = listed([EVIDENCE[self._language][kind] for kind in passage.unsupported], self._language)
            self._lack("unsupported", names=names)

    def _consent(self) -> None:
        facts = self._facts
        if not facts.people:
            return
        if facts.consents.get(Consent.UNKNOWN, 0) == facts.people:
            self._lack("no_consent")
            return
        kinds = ("written", "oral", "withdrawn", "unknown")
        numbers = (facts.consents.get(Consent("" if kind == "unknown" else kind), 0) for kind in kinds)
        told = [self._filled(kind, n=number) for kind, number in zip(kinds, numbers, strict=True) if number]
        self._say("consent", told=listed(told, self._language))

    def _people(self, number: int) -> str:
        return counted(number, "participant", self._language)

    def _say(self, key: str, **values: str | int) -> None:
        self.sentences[key] = self._filled(key, **values)
        self._told.append(self.sentences[key])

    def _lack(self, key: str, **values: str | int) -> None:
        self._missing.append(self._filled(key, **values))

    def _filled(self, key: str, **values: str | int) -> str:
        """A sentence; numbers get the language's digits, texts stay as they are."""
        shown = {name: digits(str(v), self._language) if isinstance(v, int) else v for name, v in values.items()}
        return SAID[self._language][key].format(**shown)
