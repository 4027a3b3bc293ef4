"""The ``.pheno-review`` file: a package, an answered package or a review in place, as one UTF-8 JSON object.

Its head says what it holds and under which schema. The part that was packed is encoded once and carries its SHA-256, so
that an answer is saved without encoding it again and a package changed by hand is told apart.
"""

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from phenocode.errors import Refusal
from phenocode.exchange.documents import Document, Rejected, damaged, regular_bytes, shown_name
from phenocode.exchange.parsing import Request, parse_files
from phenocode.exchange.review_content import (
    answer_content,
    item_answer_content,
    parcel_content,
    place_review_content,
    read_answer,
    read_parcel,
    read_place_review,
)
from phenocode.exchange.review_documents import Parcel, ParcelAnswer, PlaceReview
from phenocode.exchange.target import write_target

FORMAT = "phenocode-review"
SCHEMA = 1
PACKAGE, ANSWERED, REVIEW = "package", "answered package", "review"

_KIND = "pheno-review"
_MOST_MEGABYTES = 40
# A file must fit into what the parsing process may answer; answers and remarks need room beside the package.
_MOST_CHARACTERS = 8_000_000
_MOST_PACKED = 6_000_000
_BEGINNING = re.compile(rb'\s*\{\s*"format"\s*:\s*"phenocode-review"')


@dataclass(frozen=True, slots=True)
class PackageFile:
    """What a package holds: the parcel, and the answer of one judge where there is one."""

    parcel: Parcel
    answer: ParcelAnswer | None


@dataclass(frozen=True, slots=True)
class EncodedParcel:
    """A parcel as it stands in a file, and the SHA-256 of that."""

    content: bytes
    digest: str


def encode_parcel(parcel: Parcel) -> EncodedParcel:
    """Encode a parcel once, for as many answers as will be saved with it."""
    return _encoded(parcel_content(parcel))


def write_parcel(parcel: Parcel, answer: ParcelAnswer | None, path: Path, *, force: bool = False) -> None:
    """Write a package, answered or not. Raises Refusal when it is too large, and as ``write_target`` does."""
    write_encoded(encode_parcel(parcel), answer, path, force=force)


def write_encoded(parcel: EncodedParcel, answer: ParcelAnswer | None, path: Path, *, force: bool = False) -> None:
    """Write a parcel that was encoded before, with an answer or without. Raises Refusal as ``write_parcel`` does."""
    if len(parcel.content) > _MOST_PACKED and len(parcel.content.decode()) > _MOST_PACKED:
        raise Refusal(
            "{file} would hold more than {limit} million characters. Pack a sample instead.",
            file=path.name,
            limit=_MOST_PACKED // 1_000_000,
        )
    said = b"" if answer is None else b',\n"answer":' + _dump(answer_content(answer))

    def write(out: BinaryIO) -> None:
        out.write(_head(PACKAGE if answer is None else ANSWERED))
        out.write(b',\n"sha256":"' + parcel.digest.encode() + b'",\n"parcel":')
        out.write(parcel.content)
        out.write(said)
        out.write(b"}\n")

    write_target(path, force, write)


def write_place_review(review: PlaceReview, path: Path, *, force: bool = True) -> None:
    """Write a review in place, by default over its former state. Raises Refusal as ``write_target`` does."""
    content = _dump(place_review_content(review))

    def write(out: BinaryIO) -> None:
        out.write(_head(REVIEW) + b',\n"review":' + content + b"}\n")

    write_target(path, force, write)


def digest_of(answer: ParcelAnswer | PlaceReview) -> str:
    """SHA-256 of what was answered and by whom: the same as long as nothing was answered in another way."""
    if isinstance(answer, ParcelAnswer):
        items = sorted(answer.items, key=lambda item: item.number)
        said: list[Any] = [answer.judge, [item_answer_content(item) for item in items]]
    else:
        content = place_review_content(answer)
        said = [content[key] for key in ("judge", "fingerprint", "points", "comments")]
    return hashlib.sha256(_dump(said)).hexdigest()


def read_review_file(path: Path) -> PackageFile | PlaceReview:
    """What a ``.pheno-review`` file holds, read in a child process first.

    Raises Refusal for a file that is none, is damaged, was changed by hand or is of a newer version.
    """
    document = parse_files([Request(str(path), review=True)])[0]
    if isinstance(document, Rejected):
        raise document.reason
    if document.format != _KIND:
        raise Refusal(
            "{file} is a form to be filled in Word, no package to be sorted here. Choose a file that ends in "
            ".pheno-review.",
            file=shown_name(str(path)),
        )
    return _read(json.loads(document.text))


def read_review_document(path: str) -> Document:
    """A ``.pheno-review`` file, strictly read, as one JSON text. Raises Refusal as ``read_review_file`` does."""
    file = shown_name(path)
    data = regular_bytes(path, _MOST_MEGABYTES)
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        if _BEGINNING.match(data.removeprefix(b"\xef\xbb\xbf")):
            raise _damaged(file) from error
        raise _foreign(file) from error
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise _foreign(file)
    schema = content.get("schema")
    if type(schema) is not int or schema < 1:
        raise _damaged(file)
    if schema > SCHEMA:
        raise Refusal("{file} was made by a newer version of Phenocode. Open it with that version.", file=file)
    try:
        if "parcel" in content and _encoded(content["parcel"]).digest != content.get("sha256"):
            raise Refusal(
                "{file} was changed by hand since it was packed, so answers to it can't be trusted. Ask for it as it "
                "was sent.",
                file=file,
            )
        _read(content)
        text = _dump(content).decode()
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _damaged(file) from error
    if len(text) > _MOST_CHARACTERS:
        raise damaged(file)
    return Document(path, _KIND, "utf-8", text)


def _read(content: dict[str, Any]) -> PackageFile | PlaceReview:
    """What the whole object of a file holds. Raises ValueError or KeyError when it is not well formed."""
    if content["holds"] == REVIEW:
        if content.keys() != {"format", "schema", "holds", "review"}:
            raise ValueError
        return read_place_review(content["review"])
    answered = {PACKAGE: False, ANSWERED: True}[content["holds"]]
    if content.keys() != {"format", "schema", "holds", "sha256", "parcel"} | ({"answer"} if answered else set()):
        raise ValueError
    parcel = read_parcel(content["parcel"])
    return PackageFile(parcel, read_answer(content["answer"], parcel) if answered else None)


def _head(holds: str) -> bytes:
    return _dump({"format": FORMAT, "schema": SCHEMA, "holds": holds})[:-1]


def _encoded(parcel: Any) -> EncodedParcel:
    content = _dump(parcel)
    return EncodedParcel(content, hashlib.sha256(content).hexdigest())


def _dump(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _foreign(file: str) -> Refusal:
    return Refusal(
        "{file} is neither a package nor a review of Phenocode. Choose a file that ends in .pheno-review.", file=file
    )


def _damaged(file: str) -> Refusal:
    return Refusal("{file} is damaged: a part of it is missing or changed. Ask for it to be sent again.", file=file)
