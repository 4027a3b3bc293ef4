"""The study in memory: all records but the transcripts' texts, with the indexes that views and analyses ask for.

It is filled once when a study opens and kept in step by change sets, so that nobody queries the file to draw a row.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from phenocode.study.debriefing import Comment, Package, Point, Resolution, Review, Sorting
from phenocode.study.outcome import (
    Aspect,
    Assignment,
    Comparison,
    Dimension,
    Finding,
    Framework,
    FrameworkItem,
    Recommendation,
    Reference,
    Relation,
    Support,
    Variation,
)
from phenocode.study.records import (
    Acceptance,
    Attribute,
    Case,
    Category,
    Check,
    Coding,
    ColumnMapping,
    InitialCode,
    Iteration,
    KeptApart,
    Layer,
    Memo,
    Participant,
    Placement,
    Presupposition,
    Recheck,
    Role,
    Setting,
    Speaker,
    Statement,
    Subject,
    Transcript,
)
from phenocode.study.tables import Tables, place_of
from phenocode.text.turns import is_interviewer_label, label_key


@dataclass(frozen=True, slots=True)
class Chain:
    """Where a code stands: its category in each layer, None where the chain ends early."""

    first: Category | None = None
    second: Category | None = None
    encounter: Category | None = None

    @property
    def complete(self) -> bool:
        """Whether it reaches a kind of encounter."""
        return self.encounter is not None


UNPLACED = Chain()


class Study(Tables):
    """What is asked of the records. Only ``apply`` changes them; to everybody else a study is read-only."""

    # Interviews

    def interviews(self) -> list[Transcript]:
        """The transcripts that are interviews, in interview order."""
        return sorted((t for t in self.transcripts.values() if not t.literature), key=self.interview_key)

    def interview_key(self, transcript: Transcript) -> tuple[int, int, str]:
        """What orders transcripts: the (first) participant's interview order, then the order of import."""
        people = self.people_in(transcript)
        return (people[0].interview_order if people else 1 << 30, transcript.position, transcript.id)

    def people_in(self, transcript: Transcript) -> list[Participant]:
        """Whose interview it is: one participant, or those of a focus group in interview order."""
        alone = self.participants.get(transcript.participant_id or "")
        if alone is not None:
            return [alone]
        ids = {s.participant_id for s in self._speakers_in.get(transcript.id, ()) if s.participant_id is not None}
        return sorted((self.participants[one] for one in ids), key=lambda p: (p.interview_order, p.position, p.id))

    def language_of(self, transcript: Transcript | None) -> str:
        """The language in whose faces a transcript is set: the study's, unless it has a direction of its own."""
        own = {"rtl": "fa", "ltr": "en"}.get(transcript.direction) if transcript is not None else None
        return own or self.about.language

    def setting_of(self, transcript: Transcript) -> Setting | None:
        """The setting that the transcript's (first) participant comes from."""
        people = self.people_in(transcript)
        return self.settings.get(people[0].setting_id or "") if people else None

    def speaker_of(self, label: str, transcript_id: str | None = None) -> Speaker | None:
        """What the researcher said about a speaker label: in this transcript, otherwise in the whole study."""
        key = label_key(label)
        for place in (transcript_id, None):
            found = next((s for s in self._speakers_in.get(place, ()) if s.label == key), None)
            if found is not None:
                return found
        return None

    def person_of(self, label: str, transcript_id: str) -> str | None:
        """The id of the participant for whom a label stands in a focus group's transcript."""
        speaker = self.speaker_of(label, transcript_id)
        return speaker.participant_id if speaker is not None else None

    def role_of(self, label: str, transcript_id: str | None = None) -> Role:
        """Whose words a speaker label announces: as mapped in this study, otherwise as the label says.

        An unknown label and text before the first label count as the participant's; literature has no interviewer.
        """
        if transcript_id is not None and transcript_id in self._literature:
            return Role.PARTICIPANT
        speaker = self.speaker_of(label, transcript_id)
        if speaker is not None:
            return speaker.role
        return Role.INTERVIEWER if is_interviewer_label(label) else Role.PARTICIPANT

    def participant_of(self, statement: Statement) -> Participant | None:
        """Whose words a statement holds: its own participant's, as in a focus group, else the transcript's."""
        transcript = self.transcripts.get(statement.transcript_id or "")
        person = statement.participant_id or (transcript.participant_id if transcript else None)
        return self.participants.get(person or "")

    # Statements and codes

    def statements_in(self, transcript_id: str | None) -> list[Statement]:
        """A transcript's statements by their place; of None, the statements that lie in no transcript."""
        return [self.statements[key[3]] for key in self._statements_in.get(transcript_id, ())]

    def count_statements_in(self, transcript_id: str | None) -> int:
        """How many statements a transcript has."""
        return len(self._statements_in.get(transcript_id, ()))

    def index_in_transcript(self, statement: Statement) -> int:
        """The statement's 0-based place among those of its transcript."""
        return bisect_left(self._statements_in[statement.transcript_id], place_of(statement))

    def statement_at(self, transcript_id: str | None, index: int) -> Statement:
        """The statement at a 0-based place among those of a transcript."""
        return self.statements[self._statements_in[transcript_id][index][3]]

    def next_statement_position(self) -> int:
        """The place of the next statement that comes into the study; never one that was given out before."""
        return self._last_place + 1

    def statements_in_order(self) -> list[Statement]:
        """All statements, by interview order, then place; those without a transcript last. Passages are none."""
        places: list[str | None] = [transcript.id for transcript in self.interviews()]
        return [statement for place in [*places, None] for statement in self.statements_in(place)]

    def literature(self) -> list[Transcript]:
        """The literature documents, in the order of import; they never count as interviews."""
        return sorted((self.transcripts[one] for one in self._literature), key=lambda t: (t.position, t.id))

    def passages_in_order(self) -> list[Statement]:
        """What is marked in literature documents, by document, then place."""
        return [passage for document in self.literature() for passage in self.statements_in(document.id)]

    def is_passage(self, statement: Statement) -> bool:
        """Whether a statement is a passage marked in a literature document, no participant's words."""
        return statement.transcript_id in self._literature

    def count_statements(self) -> int:
        """How many statements are selected; passages of literature are none."""
        return len(self.statements) - sum(self.count_statements_in(document) for document in self._literature)

    def codings_of(self, statement_id: str) -> list[Coding]:
        """The links that give a statement its codes, in the order of coding."""
        return self._codings_of.get(statement_id, [])

    def codes_of(self, statement_id: str) -> list[InitialCode]:
        """A statement's codes in the order of coding."""
        return [self.codes[coding.code_id] for coding in self._codings_of.get(statement_id, ())]

    def codings_with(self, code_id: str) -> Iterable[Coding]:
        """The links that give statements this code."""
        return self._codings_with.get(code_id, {}).values()

    def statements_with(self, code_id: str) -> list[Statement]:
        """The statements that carry a code, in no particular order; passages of literature are none."""
        carrying = [self.statements[coding.statement_id] for coding in self.codings_with(code_id)]
        return [s for s in carrying if not self.is_passage(s)] if self._literature else carrying

    def passages_with(self, code_id: str) -> list[Statement]:
        """The passages of literature that carry a code, in no particular order."""
        carrying = (self.statements[coding.statement_id] for coding in self.codings_with(code_id))
        return [passage for passage in carrying if self.is_passage(passage)]

    def count_statements_with(self, code_id: str) -> int:
        """How many statements carry a code; passages of literature are none."""
        return len(self.statements_with(code_id)) if self._literature else len(self._codings_with.get(code_id, ()))

    def codes_in_order(self) -> list[InitialCode]:
        """All codes, by position."""
        return _ordered(self.codes.values())

    # The tree of categories

    def layer(self, layer: Layer) -> list[Category]:
        """The categories of one layer, by position."""
        return _ordered(c for c in self.categories.values() if c.layer is layer)

    def children_of(self, category_id: str) -> list[Category]:
        """The categories directly under a category, by position."""
        return _ordered(self._children.get(category_id, {}).values())

    def placements_of(self, code_id: str) -> list[Placement]:
        """The links that put a code under first-layer categories; more than one only from an imported table."""
        return self._placements_of.get(code_id, [])

    def placements_under(self, category_id: str) -> Iterable[Placement]:
        """The links that put codes under a first-layer category."""
        return self._placements_under.get(category_id, {}).values()

    def codes_under(self, category_id: str) -> list[InitialCode]:
        """The codes directly under a first-layer category, by position."""
        return _ordered(self.codes[p.code_id] for p in self.placements_under(category_id))

    def codes_below(self, category: Category) -> list[InitialCode]:
        """All codes that reach a category of any layer, each once."""
        if category.layer is Layer.FIRST:
            return self.codes_under(category.id)
        found = {code.id: code for child in self.children_of(category.id) for code in self.codes_below(child)}
        return list(found.values())

    def statements_below(self, category: Category) -> list[Statement]:
        """All statements with a code that reaches a category of any layer, each once."""
        found = {s.id: s for code in self.codes_below(category) for s in self.statements_with(code.id)}
        return list(found.values())

    def unplaced_codes(self) -> list[InitialCode]:
        """The codes that stand under no category yet, by position."""
        return _ordered(code for code in self.codes.values() if not self._placements_of.get(code.id))

    def chain_from(self, category: Category | None) -> Chain:
        """The chain that goes upwards from a first-layer category."""
        if category is None:
            return UNPLACED
        second = self.categories.get(category.parent_id or "")
        encounter = self.categories.get(second.parent_id or "") if second else None
        return Chain(category, second, encounter)

    def chains_of(self, code_id: str) -> list[Chain]:
        """A code's chains: one for each category that it stands under, a single empty one while unplaced."""
        placements = self._placements_of.get(code_id)
        if not placements:
            return [UNPLACED]
        return [self.chain_from(self.categories[p.category_id]) for p in placements]

    def chain_of(self, code_id: str) -> Chain:
        """A code's (first) chain."""
        return self.chains_of(code_id)[0]

    def first_layer_of(self, statement_id: str) -> list[Category]:
        """The different first-layer categories that a statement's codes reach, in the order of coding."""
        reached = {
            chain.first.id: chain.first
            for coding in self._codings_of.get(statement_id, ())
            for chain in self.chains_of(coding.code_id)
            if chain.first is not None
        }
        return list(reached.values())

    def straddles(self, statement_id: str) -> bool:
        """Whether a statement's codes lie in more than one first-layer category."""
        return len(self._codings_of.get(statement_id, ())) > 0 and len(self.first_layer_of(statement_id)) > 1

    def cases_of(self, category_id: str) -> list[Case]:
        """The statements chosen to show a category, by position."""
        return sorted(self.linked(Case, "category_id", category_id), key=lambda case: (case.position, case.id))

    def cases_with(self, statement_id: str) -> list[Case]:
        """For which categories a statement was chosen as a case."""
        return self.linked(Case, "statement_id", statement_id)

    def kept_apart_of(self, code_id: str) -> list[KeptApart]:
        """The decisions to keep a code apart from another."""
        return list(self._apart.get(code_id, {}).values())

    def kept_apart_from(self, code_id: str, other_id: str) -> KeptApart | None:
        """The decision to keep two codes apart, if there is one."""
        return self._apart.get(code_id, {}).get(other_id)

    def attributes_of(self, subject: Subject) -> list[Attribute]:
        """The free attributes of participants or settings, by position."""
        return sorted((a for a in self.attributes.values() if a.subject is subject), key=lambda a: (a.position, a.id))

    def people_in_order(self) -> list[Participant]:
        """All participants in interview order."""
        return sorted(self.participants.values(), key=lambda p: (p.interview_order, p.position, p.id))

    def settings_in_order(self) -> list[Setting]:
        """All settings, by position."""
        return sorted(self.settings.values(), key=lambda s: (s.position, s.id))

    # Notes

    def iterations_in_order(self) -> list[Iteration]:
        """The kept iterations, the oldest first."""
        return sorted(self.iterations.values(), key=lambda i: (i.kept, i.id))

    def presuppositions_in_order(self) -> list[Presupposition]:
        """The log of presuppositions, the oldest first."""
        return sorted(self.presuppositions.values(), key=lambda p: (p.written, p.id))

    # Peer debriefing

    def packages_in_order(self) -> list[Package]:
        """What was packed for reviewers, the oldest first."""
        return sorted(self.packages.values(), key=lambda package: (package.packed, package.id))

    def reviews_in_order(self) -> list[Review]:
        """The reviews that came back or were noted, the oldest first."""
        return sorted(self.reviews.values(), key=lambda review: (review.read, review.id))

    def reviews_of(self, package_id: str) -> list[Review]:
        """The answers to a package, by their judges' names."""
        answers = (review for review in self.reviews.values() if review.package_id == package_id)
        return sorted(answers, key=lambda review: (review.judge, review.id))

    def sortings_in(self, review_id: str) -> dict[str, Sorting]:
        """Where a judge put the items of a package, by item."""
        return {sorting.item_id: sorting for sorting in self.linked(Sorting, "review_id", review_id)}

    def points_in(self, review_id: str) -> list[Point]:
        """The points of a review in place, in the order of their writing."""
        return sorted(self.linked(Point, "review_id", review_id), key=lambda point: (point.written, point.id))

    def points_on(self, subject_id: str, aspect: str | None = None) -> list[Point]:
        """What reviewers said of a link, or of all links of a record where no aspect is given, the oldest first."""
        points = self.linked(Point, "subject_id", subject_id)
        found = (point for point in points if aspect is None or point.aspect == aspect)
        return sorted(found, key=lambda point: (point.written, point.id))

    def thread(self, source_id: str, subject_id: str, aspect: str) -> list[Comment]:
        """The comments on a matter, the oldest first."""
        return sorted(self._thread.get((source_id, subject_id, aspect), {}).values(), key=lambda c: (c.written, c.id))

    def resolution_of(self, source_id: str, subject_id: str, aspect: str) -> Resolution | None:
        """How a matter was resolved, or that it was left open on purpose."""
        return self._resolution_of.get((source_id, subject_id, aspect))

    # The outcome

    def relations_of(self, category_id: str) -> list[Relation]:
        """The relations that a category stands in, on either side."""
        return [
            *self.linked(Relation, "category_id", category_id),
            *self.linked(Relation, "other_id", category_id),
        ]

    def relation_between(self, category_id: str, other_id: str) -> Relation | None:
        """The relation of two categories, in whichever direction it stands."""
        return next(
            (one for one in self.relations_of(category_id) if other_id in (one.category_id, one.other_id)), None
        )

    def supports_of(self, subject_id: str) -> list[Statement]:
        """The statements or passages that a relation, variation, expectation, finding or comparison rests on."""
        supports = self.linked(Support, "subject_id", subject_id)
        return [self.statements[one.statement_id] for one in sorted(supports, key=lambda s: (s.position, s.id))]

    def dimensions_in_order(self) -> list[Dimension]:
        """The dimensions of variation, as ordered by hand."""
        return _ordered(self.dimensions.values())

    def variation_of(self, dimension_id: str, category_id: str) -> Variation | None:
        """The value of a category in a dimension."""
        values = self.linked(Variation, "category_id", category_id)
        return next((one for one in values if one.dimension_id == dimension_id), None)

    def frameworks_in_order(self) -> list[Framework]:
        """The frameworks, by position."""
        return _ordered(self.frameworks.values())

    def items_of(self, framework_id: str) -> list[FrameworkItem]:
        """The items of a framework, by position: of an ordered one from the lowest."""
        return _ordered(self.linked(FrameworkItem, "framework_id", framework_id))

    def aspects_of(self, framework_id: str) -> list[Aspect]:
        """What a gap framework asks about, by position."""
        return _ordered(self.linked(Aspect, "framework_id", framework_id))

    def assigned_to(self, subject_id: str) -> list[FrameworkItem]:
        """The items that are laid over a statement, category or participant, framework by framework."""
        laid = {one.item_id for one in self.linked(Assignment, "subject_id", subject_id)}
        frameworks = self.frameworks_in_order() if laid else ()
        return [item for framework in frameworks for item in self.items_of(framework.id) if item.id in laid]

    def references_in_order(self) -> list[Reference]:
        """The list of references, by position."""
        return _ordered(self.references.values())

    def findings_in_order(self) -> list[Finding]:
        """The findings in the researcher's own words, by position; categories are findings beside these."""
        return _ordered(self.findings.values())

    def comparisons_of(self, finding_id: str) -> list[Comparison]:
        """What the literature says to a finding, in the order of the list of references."""
        last = len(self.references)
        place = {reference.id: number for number, reference in enumerate(self.references_in_order())}
        found = self.linked(Comparison, "finding_id", finding_id)
        return sorted(found, key=lambda one: (place.get(one.reference_id or "", last), one.id))

    def recommendations_in_order(self) -> list[Recommendation]:
        """The recommendations, by position."""
        return _ordered(self.recommendations.values())

    # Findings of the checks

    def acceptances_about(self, record_id: str) -> list[Acceptance]:
        """The findings about a record, alone or with others, that were left on purpose."""
        return list(self._accepted_about.get(record_id, {}).values())

    def memo_on(self, record_id: str) -> Memo | None:
        """The memo on a record."""
        return self._memo_on.get(record_id)

    def accepted(self, check: Check, subject_id: str) -> Acceptance | None:
        """The acceptance of a check's finding, if it was left on purpose; of several, their sorted ids joined by +."""
        return self._accepted.get((check, subject_id))

    def recheck_of(self, statement_id: str) -> Recheck | None:
        """Why a statement is to be looked at again, if it is."""
        return self._recheck_of.get(statement_id)

    def mapping_for(self, form: str, headings: str) -> ColumnMapping | None:
        """How a sheet of these headings was mapped last."""
        return next((m for m in self.mappings.values() if (m.form, m.headings) == (form, headings)), None)


_Ordered = TypeVar(
    "_Ordered", InitialCode, Category, Dimension, Framework, FrameworkItem, Aspect, Reference, Finding, Recommendation
)


def _ordered(records: Iterable[_Ordered]) -> list[_Ordered]:
    key: Callable[[_Ordered], tuple[int, str]] = lambda record: (record.position, record.id)  # noqa: E731
    return sorted(records, key=key)
