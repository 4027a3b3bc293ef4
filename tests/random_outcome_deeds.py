"""Deeds on what a study comes to, in random order: relations, dimensions, frameworks, literature, recommendations."""

from random import Random

from phenocode.commands.dimensions import (
    choose_quotations,
    describe_dimension,
    make_dimension,
    remove_dimension,
    remove_quotation,
    rename_dimension,
    reorder_dimension,
    write_value,
)
from phenocode.commands.figure_places import move_in_figure, reset_figure
from phenocode.commands.frameworks import (
    add_aspect,
    add_framework,
    add_item,
    assign,
    describe_framework,
    describe_item,
    remove_aspect,
    remove_framework,
    remove_item,
    rename_aspect,
    reorder_aspect,
    reorder_item,
    score,
    unassign,
)
from phenocode.commands.literature import (
    add_reference,
    describe_finding,
    describe_reference,
    make_finding,
    remove_comparison,
    remove_finding,
    remove_reference,
    reorder_reference,
    sort_references,
    write_comparison,
)
from phenocode.commands.recommendations import (
    describe_recommendation,
    remove_recommendation,
    write_recommendation,
)
from phenocode.commands.relations import change_relation, relate, remove_relation
from phenocode.commands.session import Session
from phenocode.commands.supports import choose_supports, remove_support
from phenocode.study.outcome import FrameworkKind, RelationKind, Stance

INCLUSION = RelationKind.INCLUDES


class OutcomeDeeds:
    """The part of ``Deeds`` that is about the outcome; few names, so that two people make the same things."""

    session: Session
    random: Random

    def _name(self) -> str:
        raise NotImplementedError

    def _possible_outcome(self):
        study = self.session.study
        deeds = [self.make_dimension, self.add_framework, self.add_reference, self.make_finding]
        if len(study.categories) > 1:
            deeds += [self.relate, self.relate, self.relate]
        if study.relations:
            deeds += [self.change_relation, self.remove_relation]
        if study.categories:
            deeds += [self.move_in_figure]
        if study.figure_places:
            deeds += [self.reset_figure]
        if study.dimensions:
            deeds += [self.change_dimension]
        if study.dimensions and study.categories:
            deeds += [self.write_value, self.write_value, self.choose_quotations]
        if study.frameworks:
            deeds += [self.change_framework, self.add_item, self.add_aspect]
        if study.framework_items:
            deeds += [self.change_item]
            deeds += [self.assign, self.assign] if self._assignable() else []
        if study.assignments:
            deeds += [self.unassign]
        if study.aspects:
            deeds += [self.change_aspect]
        if study.aspects and study.participants:
            deeds += [self.score]
        if study.references:
            deeds += [self.change_reference]
        if study.findings:
            deeds += [self.change_finding]
        if self._findings():
            deeds += [self.write_comparison, self.write_comparison, self.write_recommendation]
        if study.comparisons:
            deeds += [self.remove_comparison]
        if study.recommendations:
            deeds += [self.change_recommendation]
        if study.statements and self._supported():
            deeds += [self.choose_supports]
        if study.supports:
            deeds += [self.remove_support]
        return deeds

    def _any(self, table) -> str:
        return self.random.choice(list(table))

    def _common_name(self) -> str:
        return f"نام {self.random.randrange(4)}"

    def _findings(self) -> list[str]:
        return [*self.session.study.categories, *self.session.study.findings]

    def _assignable(self) -> list[str]:
        study = self.session.study
        return [*study.statements, *study.categories, *study.participants]

    def _supported(self) -> list[str]:
        study = self.session.study
        return [*study.relations, *study.variations, *study.expectations, *study.findings]

    def _some_statements(self) -> list[str]:
        statements = list(self.session.study.statements)
        return self.random.sample(statements, min(len(statements), self.random.randrange(3)))

    def relate(self) -> None:
        one, other = self.random.sample(list(self.session.study.categories), 2)
        kind = self.random.choice([*RelationKind, INCLUSION, INCLUSION])
        relate(self.session, one, kind, other, justification=self._name())

    def change_relation(self) -> None:
        relation, turned = self._any(self.session.study.relations), self.random.random() < 0.3
        kind = self.random.choice([None, *RelationKind, INCLUSION])
        change_relation(self.session, relation, kind=kind, justification=self._name(), turned=turned)

    def remove_relation(self) -> None:
        remove_relation(self.session, self._any(self.session.study.relations))

    def move_in_figure(self) -> None:
        across, down = (self.random.choice((0, 0, 20, -40)) for _ in range(2))
        move_in_figure(self.session, self._any(self.session.study.categories), across, down)

    def reset_figure(self) -> None:
        reset_figure(self.session)

    def make_dimension(self) -> None:
        make_dimension(self.session, self._common_name())

    def change_dimension(self) -> None:
        dimensions = self.session.study.dimensions
        dimension = self._any(dimensions)
        match self.random.randrange(4):
            case 0:
                rename_dimension(self.session, dimension, self._common_name())
            case 1:
                describe_dimension(self.session, dimension, self._name())
            case 2:
                reorder_dimension(self.session, dimension, self.random.choice([None, *dimensions]))
            case _:
                remove_dimension(self.session, dimension)

    def write_value(self) -> None:
        study = self.session.study
        value = self.random.choice(["", self._name(), self._name()])
        write_value(self.session, self._any(study.dimensions), self._any(study.categories), value)

    def choose_quotations(self) -> None:
        study = self.session.study
        cell = self._any(study.dimensions), self._any(study.categories)
        if study.statements and self.random.random() < 0.2:
            remove_quotation(self.session, *cell, self._any(study.statements))
        else:
            choose_quotations(self.session, *cell, self._some_statements())

    def add_framework(self) -> None:
        kind = self.random.choice(list(FrameworkKind))
        items = [] if kind is FrameworkKind.GAP else [(f"سطح {number}", "") for number in range(3)]
        aspects = [self._common_name()] if kind is FrameworkKind.GAP else []
        add_framework(self.session, self._common_name(), kind, items=items, aspects=aspects)

    def change_framework(self) -> None:
        framework = self._any(self.session.study.frameworks)
        if self.random.random() < 0.3:
            remove_framework(self.session, framework)
        else:
            describe_framework(self.session, framework, name=self._common_name(), source=self._name())

    def add_item(self) -> None:
        add_item(self.session, self._any(self.session.study.frameworks), self._common_name())

    def change_item(self) -> None:
        items = self.session.study.framework_items
        item = self._any(items)
        match self.random.randrange(3):
            case 0:
                describe_item(self.session, item, name=self._common_name(), definition=self._name())
            case 1:
                reorder_item(self.session, item, None)
            case _:
                remove_item(self.session, item)

    def assign(self) -> None:
        subjects = self._assignable()
        chosen = self.random.sample(subjects, min(len(subjects), self.random.randint(1, 4)))
        assign(self.session, self._any(self.session.study.framework_items), chosen)

    def unassign(self) -> None:
        assignment = self.session.study.assignments[self._any(self.session.study.assignments)]
        unassign(self.session, assignment.item_id, [assignment.subject_id])

    def add_aspect(self) -> None:
        add_aspect(self.session, self._any(self.session.study.frameworks), self._common_name())

    def change_aspect(self) -> None:
        aspect = self._any(self.session.study.aspects)
        match self.random.randrange(3):
            case 0:
                rename_aspect(self.session, aspect, self._common_name())
            case 1:
                reorder_aspect(self.session, aspect, None)
            case _:
                remove_aspect(self.session, aspect)

    def score(self) -> None:
        study = self.session.study
        numbers = {one: self.random.choice(("", "1", "5")) for one in ("desired", "adequate", "perceived")}
        score(self.session, self._any(study.aspects), self._any(study.participants), **numbers)

    def add_reference(self) -> None:
        add_reference(self.session, authors=self._common_name(), year="2020", title=self._common_name())

    def change_reference(self) -> None:
        references = self.session.study.references
        reference = self._any(references)
        match self.random.randrange(4):
            case 0:
                describe_reference(self.session, reference, title=self._common_name(), publication=self._name())
            case 1:
                reorder_reference(self.session, reference, self.random.choice([None, *references]))
            case 2:
                sort_references(self.session)
            case _:
                remove_reference(self.session, reference)

    def make_finding(self) -> None:
        make_finding(self.session, self._common_name())

    def change_finding(self) -> None:
        finding = self._any(self.session.study.findings)
        if self.random.random() < 0.4:
            remove_finding(self.session, finding)
        else:
            describe_finding(self.session, finding, self._common_name())

    def write_comparison(self) -> None:
        source = self.random.choice([None, *self.session.study.references])
        stance = self.random.choice(list(Stance)) if source else Stance.NOTHING_FOUND
        finding = self.random.choice(self._findings())
        write_comparison(self.session, finding, source, pages="1–2", stance=stance, note=self._name())

    def remove_comparison(self) -> None:
        remove_comparison(self.session, self._any(self.session.study.comparisons))

    def _some_findings(self) -> list[str]:
        findings = self._findings()
        return self.random.sample(findings, min(len(findings), self.random.randrange(3)))

    def write_recommendation(self) -> None:
        write_recommendation(self.session, self._common_name(), self._some_findings())

    def change_recommendation(self) -> None:
        recommendation = self._any(self.session.study.recommendations)
        if self.random.random() < 0.3:
            remove_recommendation(self.session, recommendation)
        else:
            findings = self._some_findings()
            describe_recommendation(self.session, recommendation, text=self._common_name(), finding_ids=findings)

    def choose_supports(self) -> None:
        choose_supports(self.session, self.random.choice(self._supported()), self._some_statements(), name="x")

    def remove_support(self) -> None:
        support = self.session.study.supports[self._any(self.session.study.supports)]
        remove_support(self.session, support.subject_id, support.statement_id, name="x")
