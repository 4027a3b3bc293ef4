"""Two studies compared by what a table carries of them: statements, codes, categories and how they hang together."""

from collections import Counter

from phenocode.study.model import Study


def analysis_of(study: Study, *, places: bool = True, people: bool = True) -> dict[str, object]:
    """Statements with their place, person and codes in order; the codes that statements carry and all above them.

    Without ``places`` a statement is its quotation only, without ``people`` it is nobody's: not every table says so.
    """
    statements = []
    codes = {}
    for statement in study.statements_in_order():
        transcript = study.transcripts.get(statement.transcript_id or "")
        person = study.participant_of(statement)
        setting = study.settings.get(person.setting_id or "") if person else None
        place = (transcript.name, statement.spans) if places and transcript else None
        who = (person.name if person else "", setting.name if setting else "") if people else None
        carried = study.codes_of(statement.id)
        codes |= {code.id: code for code in carried}
        statements.append((statement.quotation, place, who, tuple(code.name for code in carried)))
    categories = set()
    placements = set()
    for code in codes.values():
        for chain in study.chains_of(code.id):
            placements.add((code.name, chain.first.name if chain.first else None))
            for child, parent in (
                (chain.first, chain.second),
                (chain.second, chain.encounter),
                (chain.encounter, None),
            ):
                if child is not None:
                    categories.add((child.layer, child.name, parent.name if parent else None))
    return {
        "statements": Counter(statements),
        "codes": {code.name for code in codes.values()},
        "placements": placements,
        "categories": categories,
    }


def same_analysis(one: Study, other: Study, *, places: bool = True, people: bool = True) -> bool:
    """Whether two studies are the same as far as a table carries them; an assertion tells what is not."""
    kept = analysis_of(one, places=places, people=people)
    read = analysis_of(other, places=places, people=people)
    for part, expected in kept.items():
        assert read[part] == expected, f"other {part}"
    return True
