"""The key of a pseudonymised study, name by name, encrypted in a file of its own.

A small JSON document: scrypt makes the key of the passphrase, AES-GCM seals the names together with what the document
says about itself, so that no part of it can be changed unnoticed.
"""

import base64
import binascii
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from phenocode.errors import Refusal
from phenocode.exchange.target import write_target

_KIND = "phenocode key"
_VERSION = 1
_COST, _BLOCK, _LANES = 2**16, 8, 1  # 64 MB and some tenths of a second for each guess
# What a file may ask of us: not less than guards a passphrase, not more than a computer can give.
_LEAST_COST, _MOST_COST, _MOST_BLOCK, _MOST_LANES = 2**14, 2**18, 8, 4
_LARGEST = 8_000_000  # bytes
_SALT, _NONCE, _KEY = 16, 12, 32


def write_key_file(path: Path, pairs: Sequence[tuple[str, str]], passphrase: str) -> None:
    """Write (name, pseudonym) pairs, sealed with a passphrase, its owner's alone.

    Raises Refusal for an empty passphrase, an existing file and what can't be written.
    """
    if not passphrase:
        raise Refusal("The key needs a passphrase. Type one that you will find again.")
    head = {"kind": _KIND, "version": _VERSION, "scrypt": {"n": _COST, "r": _BLOCK, "p": _LANES}}
    salt, nonce = os.urandom(_SALT), os.urandom(_NONCE)
    head |= {"salt": base64.b64encode(salt).decode(), "nonce": base64.b64encode(nonce).decode()}
    words = json.dumps([list(pair) for pair in pairs], ensure_ascii=False).encode("utf-8", "ignore")
    key = Scrypt(salt=salt, length=_KEY, n=_COST, r=_BLOCK, p=_LANES).derive(passphrase.encode("utf-8", "ignore"))
    sealed = base64.b64encode(AESGCM(key).encrypt(nonce, words, _bound(head))).decode()

    def write(out: BinaryIO) -> None:
        if os.chmod in os.supports_fd:
            os.chmod(out.fileno(), 0o600)
        out.write(json.dumps(head | {"names": sealed}, indent=1).encode())

    write_target(path, False, write)


def read_key_file(path: Path, passphrase: str) -> list[tuple[str, str]]:
    """The (name, pseudonym) pairs of a key. Raises Refusal for another file, a damaged one, a wrong passphrase."""
    document = _document(path)
    try:
        head = {name: document[name] for name in ("kind", "version", "scrypt", "salt", "nonce")}
        cost, block, lanes = (int(head["scrypt"][name]) for name in ("n", "r", "p"))
        salt, nonce, sealed = (base64.b64decode(document[name], validate=True) for name in ("salt", "nonce", "names"))
    except (KeyError, TypeError, ValueError, OverflowError, binascii.Error) as error:
        raise _damaged(path) from error
    within = _LEAST_COST <= cost <= _MOST_COST and cost & (cost - 1) == 0
    if not within or not 1 <= block <= _MOST_BLOCK or not 1 <= lanes <= _MOST_LANES or len(nonce) != _NONCE:
        raise _damaged(path)
    try:
        key = Scrypt(salt=salt, length=_KEY, n=cost, r=block, p=lanes).derive(passphrase.encode("utf-8", "ignore"))
        words = AESGCM(key).decrypt(nonce, sealed, _bound(head))
    except InvalidTag as error:
        raise Refusal(
            "{file} can't be opened with this passphrase, or it is damaged. Check the passphrase.", file=path.name
        ) from error
    try:
        return [(str(name), str(pseudonym)) for name, pseudonym in json.loads(words)]
    except (ValueError, TypeError) as error:
        raise _damaged(path) from error


def _document(path: Path) -> dict[str, Any]:
    if not path.is_file():
        raise Refusal("{file} was not found. Check the name, or where the file was moved to.", file=path.name)
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise Refusal("{file} can't be read. Ask its owner for permission to read it.", file=path.name) from error
    try:
        document = json.loads(content) if len(content) <= _LARGEST else None
    except (ValueError, RecursionError):
        document = None
    if not isinstance(document, dict) or document.get("kind") != _KIND:
        raise Refusal("{file} is not a key of pseudonyms. Choose the file that was written as the key.", file=path.name)
    if document.get("version") != _VERSION:
        raise Refusal("{file} was made by a newer version of Phenocode. Open it with that version.", file=path.name)
    return document


def _bound(head: dict[str, Any]) -> bytes:
    """What the document says about itself, as it is sealed with the names."""
    return json.dumps(head, sort_keys=True).encode()


def _damaged(path: Path) -> Refusal:
    return Refusal("{file} is damaged. Use a copy of it.", file=path.name)
