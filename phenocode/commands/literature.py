"""The deeds on the literature: the list of references, findings in own words, and findings set beside sources."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from phenocode.analysis.citations import citation_of, name_of_finding
from phenocode.commands.session import Session
from phenocode.commands.supports import choose_supports, remove_support
from phenocode.errors import Refusal
from phenocode.study.merging import joined
from phenocode.study.model import Study
from phenocode.study.outcome import Comparison, Finding, Reference, Stance, Support
from phenocode.study.records import Category, new_id
from phenocode.study.rules import clean_name, clean_text, hanging_on, next_position, refuse_taken
from phenocode.text.author_years import split_authors, year_key
from phenocode.text.names import name_key

_FIELDS = ("authors", "year", "title", "publication")

# The list of references


def add_reference(
    session: Session,
    *,
    authors: str,
    year: str = "",
    title: str = "",
    publication: str = "",
    transcript_id: str | None = None,
    origin: object | None = None,
) -> Reference:
    """Add a source at the end of the list; ``transcript_id`` is the literature document that holds its text.

    Raises Refusal without authors and title, for a source that the list has, and for a transcript that is no
    literature.
    """
    study = session.study
    position = next_position(study.references.values())
    texts = {"authors": authors, "year": year, "title": title, "publication": publication}
    cleaned = {name: _one_line(text) for name, text in texts.items()}
    reference = Reference(new_id(), transcript_id=transcript_id, position=position, **cleaned)
    _refuse_wrong(study, reference)
    session.run("reference.add", {"name": citation_of(reference)}, lambda tx: tx.insert(reference), origin=origin)
    return reference


def add_references(
    session: Session, given: Sequence[Reference], *, origin: object | None = None
) -> tuple[list[Reference], list[Reference]]:
    """Add several sources as one step; those that were added, and those that the list had already.

    ``given`` are as ``commands.reference_paste.read_references`` reads them; ids and positions are given anew.
    """
    study = session.study
    position = next_position(study.references.values())
    held = {_identity(one) for one in study.references.values()}
    added: list[Reference] = []
    left: list[Reference] = []
    for one in given:
        texts = {name: _one_line(getattr(one, name)) for name in _FIELDS}
        made = Reference(new_id(), transcript_id=None, position=position + len(added), **texts)
        if not name_key(made.authors + made.title) or _identity(made) in held:
            left.append(one)
        else:
            held.add(_identity(made))
            added.append(made)
    if added:
        session.run("reference.import", {"count": len(added)}, lambda tx: tx.insert(*added), origin=origin)
    return added, left


def describe_reference(
    session: Session,
    reference_id: str,
    *,
    authors: str | None = None,
    year: str | None = None,
    title: str | None = None,
    publication: str | None = None,
    transcript_id: str | None = None,
    origin: object | None = None,
) -> Reference:
    """Write a reference anew where something is given; an empty ``transcript_id`` takes its document away.

    Raises Refusal as ``add_reference``, and for another document while passages of the present one are linked.
    """
    study = session.study
    before = study.references[reference_id]
    given = {"authors": authors, "year": year, "title": title, "publication": publication}
    changed: dict[str, Any] = {name: _one_line(text) for name, text in given.items() if text is not None}
    if transcript_id is not None:
        changed["transcript_id"] = transcript_id or None
    after = replace(before, **changed)
    if after == before:
        return before
    _refuse_wrong(study, after)
    if after.transcript_id is not None and after.transcript_id != before.transcript_id:
        for comparison in study.linked(Comparison, "reference_id", reference_id):
            if any(one.transcript_id != after.transcript_id for one in study.supports_of(comparison.id)):
                raise Refusal(
                    "Passages of another document are linked to {source}. Take them away before you change its"
                    " document.",
                    source=citation_of(before),
                )
    session.run("reference.describe", {"name": citation_of(after)}, lambda tx: tx.update(after), origin=origin)
    return after


def remove_reference(session: Session, reference_id: str, *, origin: object | None = None) -> None:
    """Take a source off the list, with what it was said to say to the findings."""
    reference = session.study.references[reference_id]
    gone = [*hanging_on(session.study, reference_id), reference]
    session.run("reference.remove", {"name": citation_of(reference)}, lambda tx: tx.delete(*gone), origin=origin)


def reorder_reference(
    session: Session, reference_id: str, before_id: str | None, *, origin: object | None = None
) -> None:
    """Put a reference before another one, or last."""
    if before_id == reference_id:
        return
    references = session.study.references_in_order()
    moving = session.study.references[reference_id]
    others = [one for one in references if one.id != reference_id]
    at = next((index for index, one in enumerate(others) if one.id == before_id), len(others))
    _order(session, [*others[:at], moving, *others[at:]], origin)


def sort_references(session: Session, *, origin: object | None = None) -> None:
    """Order the list by authors, year and title, Latin names after Persian ones in a Persian study."""
    persian = session.study.about.right_to_left

    def place(reference: Reference) -> tuple[bool, list[int], str, str]:
        name = name_key(reference.authors or reference.title)
        latin = name[:1].isascii()
        return latin is persian, _alphabetical(name), year_key(reference.year), name_key(reference.title)

    _order(session, sorted(session.study.references_in_order(), key=place), origin)


def reference_named(study: Study, words: str) -> Reference:
    """The reference that is cited so in short, or whose authors or title these are; raises Refusal for none or several.

    "King, 2007", "King 2007", "King" and a title are understood.
    """
    key = name_key(words)
    letters = "".join(filter(str.isalnum, key))

    def fits(reference: Reference, exactly: bool) -> bool:
        told = "".join(filter(str.isalnum, name_key(citation_of(reference))))
        if exactly:
            return letters in (told, "".join(filter(str.isalnum, name_key(reference.title))))
        first = "".join(filter(str.isalnum, name_key((split_authors(reference.authors) or [""])[0].split(",")[0])))
        return bool(letters) and (told.startswith(letters) or first == letters)

    found: list[Reference] = []
    for exactly in (True, False):
        found = found or [one for one in study.references_in_order() if fits(one, exactly)]
    if not found:
        raise Refusal("{source} is not in the list of references. Add it first.", source=words)
    if len(found) > 1:
        raise Refusal(
            "{source} means several sources: {names}. Say which, with the year or the title.",
            source=words,
            names="; ".join(map(citation_of, found)),
        )
    return found[0]


# Findings in own words


def make_finding(session: Session, name: str, *, origin: object | None = None) -> Finding:
    """Write a finding in one sentence. Raises Refusal for an empty one and for one that stands there already."""
    study = session.study
    said = clean_name(name)
    refuse_taken(said, study.findings.values())
    finding = Finding(new_id(), said, next_position(study.findings.values()))
    session.run("finding.make", {"name": said}, lambda tx: tx.insert(finding), origin=origin)
    return finding


def describe_finding(session: Session, finding_id: str, name: str, *, origin: object | None = None) -> None:
    """Write a finding in other words; raises as ``make_finding``."""
    before = session.study.findings[finding_id]
    after = replace(before, name=clean_name(name))
    if after != before:
        refuse_taken(after.name, session.study.findings.values(), besides=finding_id)
        session.run("finding.describe", {"name": after.name}, lambda tx: tx.update(after), origin=origin)


def remove_finding(session: Session, finding_id: str, *, origin: object | None = None) -> None:
    """Remove a finding in own words with what was set beside it."""
    finding = session.study.findings[finding_id]
    gone = [*hanging_on(session.study, finding_id), finding]
    session.run("finding.remove", {"name": finding.name}, lambda tx: tx.delete(*gone), origin=origin)


def choose_quotations(
    session: Session, finding_id: str, statement_ids: Sequence[str], *, origin: object | None = None
) -> list[Support]:
    """Let a finding in own words rest on statements; raises Refusal for passages."""
    finding = session.study.findings[finding_id]
    return choose_supports(session, finding_id, statement_ids, name=finding.name, origin=origin)


def finding_named(study: Study, words: str) -> str:
    """The id of the category or own finding of this name; raises Refusal for none, and for several."""
    key = name_key(words)
    every: list[Category | Finding] = [*study.categories.values(), *study.findings.values()]
    named = [one for one in every if name_key(one.name) == key]
    if not named:
        raise Refusal("There is no finding {name}. Name a category, or write the finding first.", name=words)
    if len(named) > 1:
        raise Refusal("{name} is the name of several findings. Give one of them another name first.", name=words)
    return named[0].id


# Findings beside sources


def write_comparison(
    session: Session,
    finding_id: str,
    reference_id: str | None,
    *,
    pages: str = "",
    stance: Stance,
    note: str = "",
    origin: object | None = None,
) -> Comparison:
    """Say how a source stands to a finding, where in it, with a note; what was said of the two before is replaced.

    Without a source only that nothing was found can be said, and only while no source is set beside the finding. Once
    one is, that nothing was found goes, and its note is kept with the new one. Raises Refusal otherwise.
    """
    study = session.study
    present = study.comparisons_of(finding_id)
    known = next((one for one in present if one.reference_id == reference_id), None)
    gone: list[Comparison] = []
    said = clean_text(note)
    if reference_id is None:
        if stance is not Stance.NOTHING_FOUND:
            raise Refusal("Without a source only that nothing was found can be said. Choose a source.")
        if any(one.reference_id is not None for one in present):
            raise Refusal(
                "Sources are set beside {name} already. Say of one of them that nothing was found in it.",
                name=name_of_finding(study, finding_id),
            )
    else:
        gone = [one for one in present if one.reference_id is None]
        for one in gone:
            said = joined(one.note, said)
    written = Comparison(
        known.id if known is not None else new_id(), finding_id, reference_id, _one_line(pages), stance, said
    )
    if written != known or gone:

        def write(tx: Any) -> None:
            tx.delete(*gone)
            if known is None:
                tx.insert(written)
            else:
                tx.update(written)

        session.run("comparison.write", _named(study, written), write, origin=origin)
    return written


def remove_comparison(session: Session, comparison_id: str, *, origin: object | None = None) -> None:
    """Set a finding beside a source no more."""
    study = session.study
    comparison = study.comparisons[comparison_id]
    gone = [*hanging_on(study, comparison_id), comparison]
    session.run("comparison.remove", _named(study, comparison), lambda tx: tx.delete(*gone), origin=origin)


def link_passages(
    session: Session, comparison_id: str, statement_ids: Sequence[str], *, origin: object | None = None
) -> list[Support]:
    """Let a comparison rest on passages of its source.

    Raises Refusal for statements of participants, for passages of another document than the source's own, and where
    no source is named.
    """
    study = session.study
    comparison = study.comparisons[comparison_id]
    reference = study.references.get(comparison.reference_id or "")
    if reference is None:
        raise Refusal("Where nothing was found there is no passage. Choose a source first.")
    if reference.transcript_id is not None and any(
        study.is_passage(one) and one.transcript_id != reference.transcript_id
        for one in (study.statements[statement_id] for statement_id in statement_ids)
    ):
        raise Refusal(
            "{source} has a document of its own. Choose a passage that is marked in it.", source=citation_of(reference)
        )
    name = name_of_finding(study, comparison.finding_id)
    return choose_supports(session, comparison_id, statement_ids, name=name, origin=origin)


def unlink_passage(session: Session, comparison_id: str, statement_id: str, *, origin: object | None = None) -> None:
    """Let a comparison rest on a passage no more."""
    name = name_of_finding(session.study, session.study.comparisons[comparison_id].finding_id)
    remove_support(session, comparison_id, statement_id, name=name, origin=origin)


def _named(study: Study, comparison: Comparison) -> dict[str, str]:
    reference = study.references.get(comparison.reference_id or "")
    source = citation_of(reference) if reference is not None else "—"
    return {"name": name_of_finding(study, comparison.finding_id), "source": source}


def _one_line(text: str) -> str:
    return " ".join(clean_text(text).split())


def _refuse_wrong(study: Study, reference: Reference) -> None:
    if not name_key(reference.authors + reference.title):
        raise Refusal("A source needs its authors or a title. Type one and try again.")
    if reference.transcript_id is not None and not study.transcripts[reference.transcript_id].literature:
        raise Refusal(
            "{name} is an interview, no literature document. Choose another one.",
            name=study.transcripts[reference.transcript_id].name,
        )
    same = _same_in([one for one in study.references.values() if one.id != reference.id], reference)
    if same is not None:
        raise Refusal("{source} is in the list already: {title}", source=citation_of(same), title=same.title or "—")


def _same_in(references: Sequence[Reference], reference: Reference) -> Reference | None:
    """The reference of the same authors, year and title after folding."""
    key = _identity(reference)
    return next((one for one in references if _identity(one) == key), None)


def _identity(reference: Reference) -> tuple[str, str, str]:
    authors, title = ("".join(filter(str.isalnum, name_key(text))) for text in (reference.authors, reference.title))
    return authors, year_key(reference.year), title


def _order(session: Session, ordered: Sequence[Reference], origin: object | None) -> None:
    moved = [replace(one, position=at) for at, one in enumerate(ordered) if one.position != at]
    if moved and [one.id for one in ordered] != [one.id for one in session.study.references_in_order()]:
        session.run("reference.reorder", {}, lambda tx: tx.update(*moved), origin=origin)


_PERSIAN_ORDER = {letter: at for at, letter in enumerate("آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی")}


def _alphabetical(key: str) -> list[int]:
    """Letters by the Persian alphabet, others by their code: code points alone put پ, چ, ژ and گ last."""
    return [_PERSIAN_ORDER.get(letter, 1000 + ord(letter)) for letter in key]
