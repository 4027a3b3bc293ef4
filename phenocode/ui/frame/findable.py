"""What the command palette finds in an open study."""

from collections.abc import Callable

from phenocode.i18n import mark, tr
from phenocode.study.model import Study
from phenocode.study.records import Layer
from phenocode.ui.frame.command_palette import Entry
from phenocode.ui.place import Place

_LAYERS = {
    Layer.FIRST: mark("first layer"),
    Layer.SECOND: mark("second layer"),
    Layer.ENCOUNTER: mark("kind of encounter"),
}


def study_entries(study: Study, go: Callable[[Place], None]) -> list[Entry]:
    """Its transcripts, literature, codes and categories; choosing one goes there."""

    def shower(kind: str, record_id: str) -> Callable[[], None]:
        return lambda: go(Place(kind, record_id))

    entries = []
    for transcript in study.interviews():
        setting = study.setting_of(transcript)
        entries.append(
            Entry(
                tr("Transcripts"),
                transcript.name,
                setting.name if setting else "",
                "",
                "page",
                shower("transcript", transcript.id),
            )
        )
    for document in study.literature():
        entries.append(Entry(tr("Literature"), document.name, "", "", "read", shower("transcript", document.id)))
    for code in study.codes_in_order():
        first = study.chain_of(code.id).first
        entries.append(
            Entry(
                tr("Codes"), code.name, first.name if first else tr("not placed"), "", "circle", shower("code", code.id)
            )
        )
    for layer in Layer:
        for category in study.layer(layer):
            entries.append(
                Entry(tr("Categories"), category.name, tr(_LAYERS[layer]), "", "group", shower("category", category.id))
            )
    return entries
