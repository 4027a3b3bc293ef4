"""Sentences in the interface's language: translation, plural forms, digits, and the isolation of inserted names."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import NamedTuple

_FIRST_STRONG_ISOLATE = "\u2068"
_POP_ISOLATE = "\u2069"
_PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")

Translator = Callable[[str], str]


def _untranslated(text: str) -> str:
    return text


class _Voice(NamedTuple):
    """How sentences are made."""

    language: str = "en"
    translate: Translator = _untranslated
    isolates: bool = False


class _Interface:
    """How sentences are made at present; the window changes it, the command line leaves it as it is."""

    voice = _Voice()


_OTHER: ContextVar[_Voice | None] = ContextVar("_OTHER", default=None)  # each thread has its own


def speak(language: str, translate: Translator = _untranslated, *, isolates: bool = True) -> None:
    """Choose the interface's language ("en" or "fa"), its translator, and whether inserted names are isolated."""
    _Interface.voice = _Voice(language, translate, isolates)


@contextmanager
def spoken(language: str, translate: Translator = _untranslated) -> Iterator[None]:
    """Within it this thread says its sentences in another language, as for a file; inserted names are not isolated."""
    token = _OTHER.set(_Voice(language, translate))
    try:
        yield
    finally:
        _OTHER.reset(token)


def language() -> str:
    """The interface's language: "en" or "fa"."""
    return _voice().language


def tr(text: str, /, **values: object) -> str:
    """Say ``text``, a template in English, in the interface's language with ``values`` in its named places.

    A list or tuple is said one after the other.
    """
    return _fill(_voice().translate(text), values)


def trn(one: str, other: str, n: int, /, **values: object) -> str:
    """Say ``one`` when ``n`` is 1, otherwise ``other``; ``{n}`` stands for the number."""
    return tr(one if n == 1 else other, n=n, **values)


def mark(text: str, /) -> str:
    """Mark a template as translatable where it is only stored; ``tr`` says it later."""
    return text


def digits(text: str, language: str) -> str:
    """``text`` with ASCII digits shown in the digits of ``language``."""
    return text.translate(_PERSIAN_DIGITS) if language == "fa" else text


def number(value: int | float) -> str:
    """A number in the interface's digits."""
    return digits(str(value), _voice().language)


def isolate(text: str) -> str:
    """``text`` kept from disturbing the direction of the sentence around it, where the interface asks for that."""
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}" if _voice().isolates else text


def _voice() -> _Voice:
    return _OTHER.get() or _Interface.voice


def _fill(template: str, values: dict[str, object]) -> str:
    if not values:
        return template
    return template.format(**{name: _show(value) for name, value in values.items()})


def _show(value: object) -> str:
    if isinstance(value, list | tuple):
        return tr(", ").join(map(_show, value))
    if isinstance(value, int | float) and not isinstance(value, bool):
        return number(value)
    return isolate(str(value))
