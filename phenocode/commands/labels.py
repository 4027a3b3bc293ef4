"""The history's sentences: what a step's key and parameters say to a person."""

from collections.abc import Mapping
from typing import Any

from phenocode.analysis.check_debriefing import VALIDITY_WORDS
from phenocode.analysis.differences import LAYER_WORDS
from phenocode.analysis.findings import TITLES
from phenocode.i18n import mark, tr, trn
from phenocode.store.journal import Step
from phenocode.study.debriefing import ValidityKind

_CASES = {
    "core": mark("Choose a core case of {name}"),
    "borderline": mark("Choose a borderline case of {name}"),
    "negative": mark("Choose a negative case of {name}"),
}

_COMPUTED = {
    "saturation": mark("Note that saturation was measured"),
    "matrix": mark("Note that a matrix was made"),
    "report": mark("Note that an output was written"),
    "agreement": mark("Note that agreement was measured"),
}

_MEASURES = {
    "percent": mark("percentage agreement"),
    "kappa": mark("kappa"),
    "alpha": mark("alpha"),
}

_REGISTER = {
    "validity.claim": mark("Claim {kind}"),
    "validity.word": mark("Word the claim of {kind}"),
    "validity.unclaim": mark("Claim {kind} no more"),
    "validity.enter": mark("Enter {kind} in the register"),
    "validity.correct": mark("Correct an entry on {kind}"),
    "validity.remove": mark("Remove an entry on {kind}"),
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
    "project.import": mark("Import the project {name}"),
    "code.make": mark("Make the code {name}"),
    "category.make": mark("Make the {layer} {name}"),
    "card.rename": mark("Rename the {layer} {name} to {new}"),
    "card.describe": mark("Describe the {layer} {name}"),
    "card.reorder": mark("Reorder {name}"),
    "card.split": mark("Split {new} off the {layer} {name}"),
    "code.keep_apart": mark("Keep {name} and {other} apart"),
    "code.bring_together": mark("Keep {name} and {other} apart no more"),
    "case.remove": mark("Take a case from {name}"),
    "iteration.keep": mark("Keep the iteration {name}"),
    "iteration.describe": mark("Describe the iteration {name}"),
    "iteration.remove": mark("Remove the iteration {name}"),
    "iteration.restore": mark("Bring back the iteration {name}"),
    "presupposition.write": mark("Write down a presupposition"),
    "presupposition.correct": mark("Correct a presupposition"),
    "presupposition.remove": mark("Remove a presupposition"),
    "memo.write": mark("Write a memo"),
    "memo.remove": mark("Remove a memo"),
    "study.describe": mark("Describe the study"),
    "study.join": mark("Join the copy {file} by {who}"),
    "study.migrate": mark("Bring the file to schema {schema}"),
    "interview.describe": mark("Describe the interview {name}"),
    "participant.describe": mark("Describe the participant {name}"),
    "participant.add": mark("Add the participant {name}"),
    "participant.order": mark("Change the interview order"),
    "setting.add": mark("Add the setting {name}"),
    "setting.describe": mark("Describe the setting {name}"),
    "setting.order": mark("Reorder the settings"),
    "setting.merge": mark("Merge the setting {name} into {into}"),
    "attribute.add": mark("Add the column {name}"),
    "attribute.rename": mark("Rename the column {name} to {new}"),
    "attribute.remove": mark("Remove the column {name}"),
    "attribute.order": mark("Reorder the columns"),
    "speaker.map": mark("Map the speaker label {label}"),
    "review.meet": mark("Note a talk with {judge}"),
    "review.describe": mark("Describe the review by {judge}"),
    "review.remove": mark("Remove the review by {judge}"),
    "comment.write": mark("Comment on a judged link"),
    "comment.correct": mark("Correct a comment"),
    "comment.remove": mark("Remove a comment"),
    "disagreement.leave": mark("Leave a disagreement with {judges} open"),
    "transcript.reimport": mark("Import the transcript {transcript} again"),
    "transcript.remove": mark("Remove the transcript {name}"),
    "review.read": mark("Read the answers of {judge}"),
    "relation.make": mark("Relate {name} and {other}"),
    "relation.change": mark("Change the relation of {name} and {other}"),
    "relation.remove": mark("Take the relation of {name} and {other} away"),
    "support.choose": mark("Choose a quotation for {name}"),
    "support.remove": mark("Take a quotation from {name}"),
    "figure.move": mark("Move {name} in the figure"),
    "figure.reset": mark("Lay the figure out anew"),
    "dimension.make": mark("Make the dimension {name}"),
    "dimension.describe": mark("Describe the dimension {name}"),
    "dimension.reorder": mark("Reorder the dimension {name}"),
    "dimension.remove": mark("Remove the dimension {name}"),
    "variation.write": mark("Say how {name} varies in {dimension}"),
    "framework.add": mark("Add the framework {name}"),
    "framework.describe": mark("Describe the framework {name}"),
    "framework.remove": mark("Remove the framework {name}"),
    "framework.item": mark("Change the items of the framework {name}"),
    "framework.aspect": mark("Change the aspects of the framework {name}"),
    "framework.score": mark("Write down the expectations of {name}"),
    "reference.add": mark("Add the source {name}"),
    "reference.describe": mark("Describe the source {name}"),
    "reference.remove": mark("Remove the source {name}"),
    "reference.reorder": mark("Reorder the list of references"),
    "finding.make": mark("Write the finding {name}"),
    "finding.describe": mark("Describe the finding {name}"),
    "finding.remove": mark("Remove the finding {name}"),
    "comparison.write": mark("Set {name} beside {source}"),
    "comparison.remove": mark("Set {name} beside {source} no more"),
    "recommendation.write": mark("Write a recommendation"),
    "recommendation.describe": mark("Change a recommendation"),
    "recommendation.remove": mark("Remove a recommendation"),
}


def say_step(step: Step) -> str:
    """What a step did, in the interface's language."""
    return say_label(step.label, step.parameters)


def say_label(label: str, parameters: Mapping[str, Any]) -> str:
    """What a deed's key and parameters mean, in the interface's language."""
    values = dict(parameters)
    count = int(values.get("count", 1))
    kind = str(values.get("kind", ""))
    if "layer" in values:
        values["layer"] = tr(LAYER_WORDS[values["layer"]])
    match label:
        case "study.join" if not values.get("who"):
            return tr("Join the copy {file}", file=values["file"])
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
        case "framework.assign":
            return trn("Lay {item} over one thing", "Lay {item} over {n} things", count, item=values["item"])
        case "framework.unassign":
            return trn("Take {item} from one thing", "Take {item} from {n} things", count, item=values["item"])
        case "reference.import":
            return trn("Add a source to the list", "Add {n} sources to the list", count)
        case "participant.remove" if count == 1:
            return tr("Remove the participant {name}", **values)
        case "participant.remove":
            return trn("Remove a participant", "Remove {n} participants", count)
        case "setting.remove" if count == 1:
            return tr("Remove the setting {name}", **values)
        case "setting.remove":
            return trn("Remove a setting", "Remove {n} settings", count)
        case "people.clear":
            return trn("Empty a cell", "Empty {n} cells", count)
        case "people.paste":
            return trn("Paste a cell", "Paste {n} cells and rows", count)
        case "finding.accept":
            return tr("Leave on purpose: {check}", check=_check_words(values.get("check", "")))
        case "finding.revoke":
            return tr("Count again: {check}", check=_check_words(values.get("check", "")))
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
        case "card.merge" if count == 1:
            return tr("Merge the {layer} {name} into {into}", **values)
        case "card.merge":
            return trn("Merge a card into {into}", "Merge {n} cards into {into}", count, into=values["into"])
        case "note.pack":
            return trn("Pack 1 item for a reviewer", "Pack {n} items for a reviewer", count)
        case "disagreement.keep" if values["former"]:
            return tr("Keep {former} after the review by {judges}", **values)
        case "disagreement.keep":
            return tr("Keep a place after the review by {judges}", **values)
        case "disagreement.change" if values["former"]:
            return tr("Change {former} to {place} after the review by {judges}", **values)
        case "disagreement.change":
            return tr("Change a place to {place} after the review by {judges}", **values)
        case "disagreement.withdraw" if values["former"]:
            return tr("Take back the decision on {former}", **values)
        case "disagreement.withdraw":
            return tr("Take back a decision on a disagreement")
        case _ if label in _REGISTER:
            return tr(_REGISTER[label], kind=tr(VALIDITY_WORDS[ValidityKind(kind)]))
        case "threshold.set":
            return tr("Set the threshold for {measure}", measure=tr(_MEASURES[kind]))
        case "threshold.remove":
            return tr("Set no threshold for {measure}", measure=tr(_MEASURES[kind]))
        case "note.evidence":
            return tr(_COMPUTED[kind])
        case "case.choose":
            return tr(_CASES[kind], name=values["name"])
        case "statement.recode" if not values.get("taken"):
            return trn("Code a statement: {code}", "Code {n} statements: {code}", count, code=values["code"])
        case "statement.recode" if not values.get("code"):
            return trn(
                "Take the code {taken} from a statement",
                "Take the code {taken} from {n} statements",
                count,
                taken=values["taken"],
            )
        case "statement.recode":
            return trn(
                "Code a statement {code} in place of {taken}",
                "Code {n} statements {code} in place of {taken}",
                count,
                code=values["code"],
                taken=values["taken"],
            )
    sentence = _SENTENCES.get(label)
    return label if sentence is None else tr(sentence, **values)


def _check_words(key: str) -> str:
    """What a check looks for; the key of a check that this version does not know."""
    return tr(TITLES[key]) if key in TITLES else key
