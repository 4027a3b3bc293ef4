"""The command on quantity words: quantities."""

import argparse
from collections.abc import Sequence

from phenocode.analysis.quantities import (
    DRAFT,
    JUDGEMENT_WORDS,
    TEXT_WORDS,
    Checked,
    check_definitions,
    check_text,
    word_json,
)
from phenocode.cli.answer import Answer, opened
from phenocode.errors import Refusal
from phenocode.i18n import tr
from phenocode.study.model import Study
from phenocode.study.records import Layer
from phenocode.text.names import name_key


def quantities(arguments: argparse.Namespace) -> Answer:
    """The quantity words of a draft sentence, or of the categories' own texts, each beside its count."""
    with opened(arguments.study, read_only=True) as session:
        study = session.study
        chosen = None if arguments.category is None else _category_id(study, arguments.category, arguments.study.name)
        if arguments.text is None:
            checked = [one for one in check_definitions(study) if chosen in (None, one.category_id)]
            return _told(study, checked)
        found = check_text(study, arguments.text, chosen)
        if found.categories or not found.words:
            return _told(study, found.checked)
        where = {"category": None, "layer": None, "text": DRAFT}
        unknown = {"count": None, "total": None, "percent": None, "judgement": None, "where": where}
        said = tr("The sentence names no category. Name one with --category to see its counts.")
        return Answer([{**word_json(word), **unknown} for word in found.words], [*(w.word for w in found.words), said])


def _told(study: Study, checked: Sequence[Checked]) -> Answer:
    lines = [
        tr(
            "{category}, {text}: {word}: {count}: {judgement}",
            category=study.categories[one.category_id].name,
            text=tr(TEXT_WORDS[one.where]),
            word=one.word.word,
            count=one.count.said,
            judgement=tr(JUDGEMENT_WORDS[one.judgement]),
        )
        + (f" ({tr('participants assumed')})" if one.word.assumed else "")
        for one in checked
    ]
    return Answer([one.as_json(study) for one in checked], lines or [tr("No quantity words.")])


def _category_id(study: Study, name: str, file: str) -> str:
    """The category with this name, the topmost of several. Raises Refusal when there is none."""
    for layer in (Layer.ENCOUNTER, Layer.SECOND, Layer.FIRST):
        for category in study.layer(layer):
            if name_key(category.name) == name_key(name):
                return category.id
    raise Refusal("There is no category named {name} in {file}. Check the name.", name=name, file=file)
