"""The sentences of the board: what layers are called, what cards rest on, what a move will do."""

from collections.abc import Sequence

from phenocode.i18n import tr, trn
from phenocode.study.model import Study
from phenocode.study.records import Category, InitialCode, Layer
from phenocode.ui.group.facts import Facts

Card = InitialCode | Category


def layer_title(layer: Layer | None) -> str:
    """The heading of a column; None is the codes'."""
    match layer:
        case Layer.FIRST:
            return tr("First layer")
        case Layer.SECOND:
            return tr("Second layer")
        case Layer.ENCOUNTER:
            return tr("Kind of encounter")
        case None:
            return tr("Codes")


def kind_word(card: Card) -> str:
    """What a card is."""
    if isinstance(card, InitialCode):
        return tr("Initial code")
    match card.layer:
        case Layer.FIRST:
            return tr("First-layer category")
        case Layer.SECOND:
            return tr("Second-layer category")
        case Layer.ENCOUNTER:
            return tr("Kind of encounter")


def codes_count(n: int) -> str:
    """How many codes."""
    return trn("{n} code", "{n} codes", n)


def first_layer_count(n: int) -> str:
    """How many first-layer categories."""
    return trn("{n} first-layer category", "{n} first-layer categories", n)


def second_layer_count(n: int) -> str:
    """How many second-layer categories."""
    return trn("{n} second-layer category", "{n} second-layer categories", n)


def encounters_count(n: int) -> str:
    """How many kinds of encounter."""
    return trn("{n} kind of encounter", "{n} kinds of encounter", n)


def statements_count(n: int) -> str:
    """How many statements."""
    return trn("{n} statement", "{n} statements", n)


def count_of(layer: Layer | None, n: int) -> str:
    """How many cards of one layer; None is the codes."""
    match layer:
        case Layer.FIRST:
            return first_layer_count(n)
        case Layer.SECOND:
            return second_layer_count(n)
        case Layer.ENCOUNTER:
            return encounters_count(n)
        case None:
            return codes_count(n)


def ground_sentence(facts: Facts) -> str:
    """How many statements a card rests on and from how many interviews."""
    statements = len(facts.statements)
    if not statements:
        return tr("no statement yet")
    return tr(
        "{statements} from {interviews}",
        statements=statements_count(statements),
        interviews=trn("{n} interview", "{n} interviews", len(facts.interviews)),
    )


def second_counts(children: int, facts: Facts) -> tuple[str, str]:
    """What stands under a second-layer category: categories and statements."""
    return first_layer_count(children), statements_count(len(facts.statements))


def encounter_counts(facts: Facts) -> tuple[str, str]:
    """What stands under a kind of encounter: statements and participants."""
    people = trn("{n} participant", "{n} participants", len(facts.participants - {None}))
    return statements_count(len(facts.statements)), people


def in_one_line(parts: Sequence[str]) -> str:
    """Counts one after the other."""
    return tr("{first}, {second}", first=parts[0], second=parts[1])


def flag_of(study: Study, category: Category, facts: Facts) -> str:
    """The one flag that a first-layer card carries, the weightiest first; empty for most."""
    if any(len(study.placements_of(p.code_id)) > 1 for p in study.placements_under(category.id)):
        return tr("two parents")
    if len(facts.statements) == 1:
        return tr("one statement")
    if facts.one_participant:
        return tr("one participant")
    return tr("one setting") if facts.one_setting else ""


def new_words(layer: Layer) -> str:
    """What the empty cell at the foot of a column is for."""
    match layer:
        case Layer.FIRST:
            return tr("New first-layer category")
        case Layer.SECOND:
            return tr("New second-layer category")
        case Layer.ENCOUNTER:
            return tr("New kind of encounter")


def gap_words(layer: Layer, n: int) -> str:
    """What the dashed cell of ``layer`` says beside ``n`` categories without a parent."""
    if layer is Layer.SECOND:
        return trn("{n} without a second layer", "{n} without a second layer", n)
    return trn("{n} without a kind of encounter", "{n} without a kind of encounter", n)


def spoken(study: Study, card: Card, facts: Facts, under: Category | None) -> str:
    """All that a card shows, in one line for a screen reader."""
    parts = [card.name, kind_word(card)]
    if isinstance(card, InitialCode):
        parts.append(statements_count(len(facts.statements)))
        if len(study.placements_of(card.id)) > 1:
            parts.append(tr("stands under more than one category"))
    else:
        parts.append(codes_count(facts.codes))
        parts.append(ground_sentence(facts))
        if card.layer is Layer.FIRST:
            parts.append(flag_of(study, card, facts))
    if under is not None:
        parts.append(tr("under {name}", name=under.name))
    elif not (isinstance(card, Category) and card.layer is Layer.ENCOUNTER):
        parts.append(tr("under no category"))
    return tr(", ").join(part for part in parts if part)


def goes_sentence(cards: Sequence[Card], target: str) -> str:
    """What a move of cards under a category will do."""
    if len(cards) == 1:
        return tr("{name} goes under {target}", name=cards[0].name, target=target)
    return tr("{cards} go under {target}", cards=_cards(cards), target=target)


def leaves_sentence(cards: Sequence[Card]) -> str:
    """What a move of cards out of their category will do."""
    if len(cards) == 1:
        return tr("{name} leaves its category", name=cards[0].name)
    return tr("{cards} leave their category", cards=_cards(cards))


def held_sentence(cards: Sequence[Card]) -> str:
    """What a new category made of cards will hold."""
    if len(cards) == 1:
        return tr("A new category will hold {name}", name=cards[0].name)
    return tr("A new category will hold {cards}", cards=_cards(cards))


def merged_sentence(gone: Sequence[Card], into: Card) -> str:
    """What a merge has done."""
    if len(gone) == 1:
        return tr("{name} is merged into {other}", name=gone[0].name, other=into.name)
    return tr("{cards} are merged into {other}", cards=_cards(gone), other=into.name)


def _cards(cards: Sequence[Card]) -> str:
    first = cards[0]
    return count_of(first.layer if isinstance(first, Category) else None, len(cards))
