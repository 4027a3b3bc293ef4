"""What a study shows already for the kinds of evidence in its validity register; none of it is an entry by itself."""

from dataclasses import dataclass

from phenocode.study.model import Study
from phenocode.study.records import Layer


@dataclass(frozen=True, slots=True)
class Shown:
    """Numbers that stand in the study."""

    participants: int  # whose words were selected
    settings: int  # that they come from
    coder_checks: int  # blind sortings that were read
    dialogic_checks: int  # all other reviews
    statements: int
    categories: int  # of the first layer
    unquoted: int  # those of them that no statement reaches


def evidence_shown(study: Study) -> Shown:
    """The numbers of a study."""
    statements = study.statements_in_order()
    people = {one.id: one for one in map(study.participant_of, statements) if one is not None}
    first = study.layer(Layer.FIRST)
    quoted = {category.id for one in statements for category in study.first_layer_of(one.id)}
    blind = sum(review.kind.is_coder_check for review in study.reviews.values())
    return Shown(
        participants=len(people),
        settings=len({one.setting_id for one in people.values() if one.setting_id is not None}),
        coder_checks=blind,
        dialogic_checks=len(study.reviews) - blind,
        statements=len(statements),
        categories=len(first),
        unquoted=sum(category.id not in quoted for category in first),
    )
