"""The interface's sentences in Persian, read without Qt, for files that speak the study's language."""

import functools
from collections.abc import Mapping
from types import MappingProxyType
from xml.etree import ElementTree

from phenocode.i18n import Translator
from phenocode.paths import resource

_CONTEXT = "phenocode"


def translator_for(language: str) -> Translator:
    """What says the interface's English templates in "en" or "fa"; what has no Persian stays English."""
    if language == "en":
        return lambda text: text
    words = _persian()
    return lambda text: words.get(text) or text


@functools.cache
def _persian() -> Mapping[str, str]:
    # Our own file, the one that Qt's is compiled from.
    root = ElementTree.parse(resource("translations", "phenocode_fa.ts")).getroot()
    found = {}
    for context in root.iter("context"):
        if context.findtext("name") == _CONTEXT:
            for message in context.iter("message"):
                found[message.findtext("source") or ""] = message.findtext("translation") or ""
    return MappingProxyType(found)
