"""What a study is apart from the ids of its records, so that two studies can be compared."""

from phenocode.study.records import Layer, Subject


def essence(session) -> dict:
    """All of a study that a REFI-QDA project of our own carries, said without ids."""
    study = session.study
    names = {
        one.id: one.name for table in (study.attributes, study.settings, study.participants) for one in table.values()
    }
    attributes = lambda one: sorted((names[key], value) for key, value in one.attributes)  # noqa: E731
    transcripts = sorted(study.transcripts.values(), key=lambda one: one.position)
    places = [*(one.id for one in transcripts), None]
    of_statement = {
        one.id: (place, number)
        for place, transcript in enumerate(places)
        for number, one in enumerate(study.statements_in(transcript))
    }
    memo = lambda one: getattr(study.memo_on(one.id), "text", None)  # noqa: E731
    return {
        "settings": [(one.name, attributes(one), memo(one)) for one in study.settings_in_order()],
        "attributes": [[one.name for one in study.attributes_of(subject)] for subject in Subject],
        "people": [
            (one.name, names.get(one.setting_id), one.interview_order, one.interview_date, one.interview_length,
             one.consent, names.get(one.referrer_id), one.referrer, attributes(one), memo(one))
            for one in sorted(study.participants.values(), key=lambda person: person.position)
        ],
        "transcripts": [
            (one.name, session.source(one.source_id), names.get(one.participant_id), one.literature, one.direction,
             one.characters, memo(one))
            for one in transcripts
        ],
        "speakers": sorted(
            (one.label, one.role, names.get(one.participant_id) or "", places.index(one.transcript_id))
            for one in study.speakers.values()
        ),
        "statements": [
            [
                (one.spans, one.relevance, names.get(one.participant_id), memo(one),
                 [(study.codes[c.code_id].name, memo(c)) for c in study.codings_of(one.id)])
                for one in study.statements_in(place)
            ]
            for place in places
        ],
        "codes": [
            (one.name, one.definition, memo(one),
             [study.categories[p.category_id].name for p in study.placements_of(one.id)])
            for one in study.codes_in_order()
        ],
        "categories": [
            [
                (one.name, getattr(study.categories.get(one.parent_id), "name", None), one.colour, one.definition,
                 one.referential, one.structural, one.is_not, one.internal_horizon, one.external_horizon, one.relevance,
                 one.second_language_name, memo(one),
                 [(case.kind, of_statement[case.statement_id], memo(case)) for case in study.cases_of(one.id)])
                for one in study.layer(layer)
            ]
            for layer in Layer
        ],
        "relations": sorted(
            (one.kind, study.categories[one.category_id].name, study.categories[one.other_id].name, one.justification,
             memo(one) or "", tuple(of_statement[s.id] for s in study.supports_of(one.id)))
            for one in study.relations.values()
        ),
        "memo": memo(study.about),
    }  # fmt: skip
