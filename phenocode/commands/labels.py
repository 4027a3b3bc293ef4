"""The history's sentences: what a step's key and parameters say to a person."""

from collections.abc import Mapping
from typing import Any

from phenocode.i18n import mark, tr, trn
from phenocode.store.journal import Step

_LAYERS = {
    "code": mark("code"),
    "first": mark("first-layer category"),
    "second": mark("second-layer category"),
    "encounter": mark("kind of encounter"),
}

_SENTENCES = {
    "statement.mark": mark("Mark a statement in {transcript}"),
    "statement.extend": mark("Add words to a statement in {transcript}"),
    "statement.relevance": mark("Say why a statement was chosen"),
    "statement.code": mark("Code a statement: {code}"),
    "statement.uncode": mark("Take the code {code} from a statement"),
    "statement.accept": mark("Keep a straddling statement on purpose"),
    "statement.revoke": mark("Count a straddling statement again"),
    "statement.accept_interviewer": mark("Keep the interviewer's words in a statement on purpose"),
    "statement.revoke_interviewer": mark("Count the interviewer's words in a statement again"),
    "statement.part": mark("Part a straddling statement"),
    "code.make": mark("Make the code {name}"),
    "category.make": mark("Make the {layer} {name}"),
    "card.rename": mark("Rename the {layer} {name} to {new}"),
    "card.describe": mark("Describe the {layer} {name}"),
    "card.reorder": mark("Reorder {name}"),
    "card.merge": mark("Merge the {layer} {name} into {into}"),
    "memo.write": mark("Write a memo"),
    "memo.remove": mark("Remove a memo"),
    "study.describe": mark("Describe the study"),
    "study.migrate": mark("Bring the file to schema {schema}"),
    "participant.describe": mark("Describe the participant {name}"),
    "speaker.map": mark("Map the speaker label {label}"),
    "transcript.reimport": mark("Import the transcript {transcript} again"),
    "transcript.describe": mark("Describe the transcript {name}"),
    "transcript.remove": mark("Remove the transcript {name}"),
}


def say_step(step: Step) -> str:
    """What a step did, in the interface's language."""
    return say_label(step.label, step.parameters)


def say_label(label: str, parameters: Mapping[str, Any]) -> str:
    """What a deed's key and parameters mean, in the interface's language."""
    values = dict(parameters)
    count = int(values.get("count", 1))
    if "layer" in values:
        values["layer"] = tr(_LAYERS[values["layer"]])
    match label:
        case "statement.unmark":
            return trn("Unmark a statement", "Unmark {n} statements", count)
        case "statement.confirm":
            return trn("Look at a statement again", "Look at {n} statements again", count)
        case "transcript.correct" if count == 1:
            return tr("Correct the transcript {transcript}", **values)
        case "transcript.correct":
            return trn("Correct a transcript", "Correct {n} transcripts", count)
        case "study.pseudonymise":
            return trn("Replace a name in one place", "Replace names in {n} places", count)
        case "statement.anchor":
            return trn("Place a statement in a transcript", "Place {n} statements in transcripts", count)
        case "statement.mark_found":
            return trn("Mark a quotation where it was found", "Mark {n} quotations where they were found", count)
        case "interview.import":
            return trn("Import a file", "Import {n} files", count)
        case "table.import":
            return trn(
                "Import 1 statement from the table {name}",
                "Import {n} statements from the table {name}",
                count,
                name=values["name"],
            )
        case "card.move" if count == 1:
            return tr("Move {name} to {target}", **values)
        case "card.move":
            return trn("Move a card to {target}", "Move {n} cards to {target}", count, target=values["target"])
        case "card.unplace" if count == 1:
            return tr("Take {name} out of its category", **values)
        case "card.unplace":
            return trn("Take a card out of its category", "Take {n} cards out of their categories", count)
        case "card.remove" if count == 1:
            return tr("Remove {name}", **values)
        case "card.remove":
            return trn("Remove a card", "Remove {n} cards", count)
    sentence = _SENTENCES.get(label)
    return label if sentence is None else tr(sentence, **values)
