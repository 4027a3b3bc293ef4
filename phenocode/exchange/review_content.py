"""What a review file holds, as plain JSON values: packages, answers and reviews in place, built and strictly read.

Reading takes nothing on trust: an unknown or missing key, a value of another kind, a number out of order or a category
that is not among the choices raises ValueError.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from phenocode.exchange.review_documents import (
    Choice,
    ItemAnswer,
    PackedItem,
    Parcel,
    ParcelAnswer,
    PlaceReview,
    ReviewComment,
    ReviewPoint,
)
from phenocode.study.debriefing import NOWHERE, UNSURE, Unit, Verdict
from phenocode.study.records import Layer

MOST_ITEMS = 100_000
MOST_CHOICES = 10_000
_LONGEST_PLACE = 10_000  # characters

Json = dict[str, Any]
T = TypeVar("T")


def choice_key(layer: Layer, place: int) -> str:
    """The key of a category: its layer, and its place (from 1) among the choices of that layer."""
    return f"{layer.value[0]}{place}"


def parcel_content(parcel: Parcel) -> Json:
    """A parcel as plain values; ``read_parcel`` gives it back."""
    return {
        "package": parcel.package_id,
        "study": parcel.study_id,
        "language": parcel.language,
        "phenomenon": parcel.phenomenon,
        "question": parcel.question,
        "asked": parcel.asked,
        "blind": parcel.blind,
        "unit": parcel.unit.value,
        "packed": parcel.packed,
        "choices": [{"key": c.key, "name": c.name, "definition": c.definition} for c in parcel.choices],
        "items": [_item_content(item) for item in parcel.items],
    }


def answer_content(answer: ParcelAnswer) -> Json:
    """An answer as plain values; ``read_answer`` gives it back."""
    return {
        "id": answer.id,
        "package": answer.package_id,
        "judge": answer.judge,
        "begun": answer.begun,
        "changed": answer.changed,
        "items": [item_answer_content(item) for item in answer.items],
    }


def item_answer_content(item: ItemAnswer) -> Json:
    """What was said of one item as plain values, without what is empty."""
    said: Json = {layer.value: place for layer, place in item.places.items() if place}
    if item.remark:
        said["remark"] = item.remark
    return {"number": item.number, **said}


def place_review_content(review: PlaceReview) -> Json:
    """A review in place as plain values; ``read_place_review`` gives it back."""
    return {
        "id": review.id,
        "study": review.study_id,
        "judge": review.judge,
        "begun": review.begun,
        "changed": review.changed,
        "fingerprint": review.fingerprint,
        "points": [
            {
                "subject": point.subject_id,
                "aspect": point.aspect,
                "verdict": point.verdict.value,
                "reason": point.reason,
                "suggested": point.suggested,
                "written": point.written,
            }
            for point in review.points
        ],
        "comments": [
            {
                "id": comment.id,
                "subject": comment.subject_id,
                "aspect": comment.aspect,
                "text": comment.text,
                "written": comment.written,
            }
            for comment in review.comments
        ],
    }


def read_parcel(content: object) -> Parcel:
    """The parcel in plain values. Raises ValueError for anything else."""
    fields = _object(
        content,
        "package study language phenomenon question asked blind unit packed choices items",
    )
    choices = _read_choices(_list(fields["choices"], MOST_CHOICES))
    unit = Unit(_text(fields["unit"]))
    check = place_checker(choices)
    return Parcel(
        package_id=_identity(fields["package"]),
        study_id=_identity(fields["study"]),
        language=_one_of(fields["language"], ("fa", "en")),
        phenomenon=_text(fields["phenomenon"]),
        question=_text(fields["question"]),
        asked=_text(fields["asked"]),
        blind=_truth(fields["blind"]),
        unit=unit,
        packed=_text(fields["packed"]),
        items=tuple(
            _read_item(item, number, unit, check)
            for number, item in enumerate(_list(fields["items"], MOST_ITEMS, least=1), start=1)
        ),
        choices=choices,
    )


def read_answer(content: object, parcel: Parcel) -> ParcelAnswer:
    """The answer to ``parcel`` in plain values. Raises ValueError for anything else, an answer to another among it."""
    fields = _object(content, "id package judge begun changed items")
    keys = place_checker(parcel.choices)
    items = [_read_item_answer(item, keys) for item in _list(fields["items"], len(parcel.items))]
    numbers = [item.number for item in items]
    if len(set(numbers)) < len(numbers) or not all(1 <= number <= len(parcel.items) for number in numbers):
        raise ValueError
    if fields["package"] != parcel.package_id:
        raise ValueError
    return ParcelAnswer(
        id=_identity(fields["id"]),
        package_id=parcel.package_id,
        judge=_name(fields["judge"]),
        begun=_text(fields["begun"]),
        changed=_text(fields["changed"]),
        items=tuple(items),
    )


def read_place_review(content: object) -> PlaceReview:
    """The review in place in plain values. Raises ValueError for anything else."""
    fields = _object(content, "id study judge begun changed fingerprint points comments")
    points = tuple(map(_read_point, _list(fields["points"], MOST_ITEMS)))
    comments = tuple(map(_read_comment, _list(fields["comments"], MOST_ITEMS)))
    if len({(point.subject_id, point.aspect) for point in points}) < len(points):
        raise ValueError
    if len({comment.id for comment in comments}) < len(comments):
        raise ValueError
    return PlaceReview(
        id=_identity(fields["id"]),
        study_id=_identity(fields["study"]),
        judge=_name(fields["judge"]),
        begun=_text(fields["begun"]),
        changed=_text(fields["changed"]),
        fingerprint=_text(fields["fingerprint"]),
        points=points,
        comments=comments,
    )


def place_checker(choices: Iterable[Choice]) -> Callable[[Layer, str], str]:
    """What answers a place as it is kept: empty, UNSURE, NOWHERE, or keys of the layer in the order of the choices.

    It raises ValueError for a place that holds anything else, or a key twice.
    """
    order: dict[Layer, dict[str, int]] = {layer: {} for layer in Layer}
    for choice in choices:
        order[choice.layer][choice.key] = len(order[choice.layer])

    def check(layer: Layer, place: str) -> str:
        if place in ("", UNSURE, NOWHERE):
            return place
        keys = place.split("+") if len(place) <= _LONGEST_PLACE else [""]
        known = order[layer]
        if len(set(keys)) < len(keys) or not all(key in known for key in keys):
            raise ValueError
        return "+".join(sorted(keys, key=known.__getitem__))

    return check


def _item_content(item: PackedItem) -> Json:
    content: Json = {"number": item.number, "words": list(item.words)}
    if item.code:
        content["code"] = item.code
    if item.participant:
        content["participant"] = item.participant
    shown = {layer.value: place for layer, place in item.shown.items() if place}
    return content | {"shown": shown} if shown else content


def _read_item(content: object, number: int, unit: Unit, check: Callable[[Layer, str], str]) -> PackedItem:
    fields = _object(content, "number words", "code participant shown")
    code = _text(fields.get("code", ""))
    if fields["number"] != number or type(fields["number"]) is not int or bool(code) is not (unit is Unit.CODE):
        raise ValueError
    words = tuple(map(_text, _list(fields["words"], MOST_ITEMS)))
    if unit is Unit.STATEMENT and len(words) != 1:
        raise ValueError
    shown = _object(fields.get("shown", {}), "", " ".join(Layer))
    return PackedItem(
        number=number,
        words=words,
        code=code,
        participant=_text(fields.get("participant", "")),
        shown={Layer(layer): check(Layer(layer), _text(place)) for layer, place in shown.items()},
    )


def _read_choices(contents: Sequence[object]) -> tuple[Choice, ...]:
    choices: list[Choice] = []
    layers = list(Layer)
    layer, place = layers[0], 0
    for content in contents:
        fields = _object(content, "key name definition")
        key = _text(fields["key"])
        place += 1
        while key != choice_key(layer, place):
            if layer is layers[-1]:
                raise ValueError
            layer, place = layers[layers.index(layer) + 1], 1
        choices.append(Choice(key, layer, _name(fields["name"]), _text(fields["definition"])))
    return tuple(choices)


def _read_item_answer(content: object, check: Callable[[Layer, str], str]) -> ItemAnswer:
    fields = _object(content, "number", f"{' '.join(Layer)} remark")
    if type(fields["number"]) is not int:
        raise ValueError
    places = {layer: check(layer, _text(fields[layer.value])) for layer in Layer if layer.value in fields}
    return ItemAnswer(fields["number"], places, _text(fields.get("remark", "")))


def _read_point(content: object) -> ReviewPoint:
    fields = _object(content, "subject aspect verdict reason suggested written")
    return ReviewPoint(
        subject_id=_identity(fields["subject"]),
        aspect=_text(fields["aspect"]),
        verdict=Verdict(_text(fields["verdict"])),
        reason=_text(fields["reason"]),
        suggested=_text(fields["suggested"]),
        written=_text(fields["written"]),
    )


def _read_comment(content: object) -> ReviewComment:
    fields = _object(content, "id subject aspect text written")
    return ReviewComment(
        id=_identity(fields["id"]),
        subject_id=_identity(fields["subject"]),
        aspect=_text(fields["aspect"]),
        text=_text(fields["text"]),
        written=_text(fields["written"]),
    )


def _object(content: object, needed: str, allowed: str = "") -> Mapping[str, Any]:
    if not isinstance(content, dict):
        raise ValueError
    must = set(needed.split())
    if not must <= content.keys() or not content.keys() <= must | set(allowed.split()):
        raise ValueError
    return content


def _list(content: object, most: int, *, least: int = 0) -> list[object]:
    if not isinstance(content, list) or not least <= len(content) <= most:
        raise ValueError
    return content


def _text(content: object) -> str:
    if not isinstance(content, str) or "\0" in content:
        raise ValueError
    return content


def _name(content: object) -> str:
    if not (name := _text(content)).strip():
        raise ValueError
    return name


def _identity(content: object) -> str:
    """An id: letters and digits only, so that none can be mistaken for several."""
    if not (name := _text(content)).isalnum():
        raise ValueError
    return name


def _truth(content: object) -> bool:
    if not isinstance(content, bool):
        raise ValueError
    return content


def _one_of(content: object, allowed: Sequence[str]) -> str:
    if content not in allowed or not isinstance(content, str):
        raise ValueError
    return content
