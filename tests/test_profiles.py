"""Style profiles: the small files that say how a document is set, and that every Word document is set so."""

import json

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from phenocode import i18n
from phenocode.commands.card_exports import export_cards
from phenocode.commands.exporting import coding_table, export_iterations, export_outcome_space, export_table
from phenocode.commands.literature_exports import export_literature
from phenocode.errors import Refusal
from phenocode.exchange.form_word import write_form
from phenocode.exchange.manuscript_word import write_manuscript_docx
from phenocode.exchange.page import PROFILES, Margins, Page, profile_named, read_profile
from phenocode.paths import resource
from tests.manuscript_samples import manuscript_of
from tests.test_cards import study_of
from tests.test_form_word import parcel
from tests.test_literature import make_literature
from tests.test_outcome_word import space_of_study

OWN = {
    "format": 1,
    "title": {"en": "Our journal", "fa": "مجلهٔ ما"},
    "faces": {"latin": "Georgia", "persian": "B Lotus"},
    "sizes": {"latin": 10, "persian": 12.5},
    "digits": "latin",
    "margins": {"top": 3, "bottom": 2, "start": 4, "end": 1.5},
    "line_spacing": 1.5,
    "columns": 2,
    "tables": "portrait",
}


def own_file(folder, content=None, name="ours.json"):
    path = folder / name
    path.write_text(json.dumps(OWN if content is None else content), encoding="utf-8")
    return path


def changed(where, value):
    """The content with another value at «a.b»; without that key for ``...``."""
    content = json.loads(json.dumps(OWN))
    part = content
    *parents, last = where.split(".")
    for key in parents:
        part = part[key]
    if value is ...:
        del part[last]
    else:
        part[last] = value
    return content


def test_the_shipped_ones_are_there_with_the_usual_first():
    assert list(PROFILES) == ["default", "apa", "persian-journal"]
    assert {path.stem for path in resource("profiles").glob("*.json")} == set(PROFILES)
    assert profile_named("persian-journal").persian == "B Nazanin"
    assert profile_named("apa").line_spacing == 2
    assert Page(11906, 16838, Margins(1134, 1134, 1134, 1134)) == PROFILES["default"].page(upright=True)
    i18n.speak("fa")
    try:
        assert PROFILES["persian-journal"].title.startswith("مجلهٔ فارسی")
    finally:
        i18n.speak("en", isolates=False)
    assert PROFILES["persian-journal"].title.startswith("Persian journal")


def test_a_file_of_ones_own(tmp_path):
    path = own_file(tmp_path)
    profile = profile_named(str(path))
    assert (profile.latin, profile.persian, profile.latin_size, profile.persian_size) == (
        "Georgia",
        "B Lotus",
        10,
        12.5,
    )
    assert profile.margins == Margins(1701, 1134, 2268, 850)
    assert (profile.columns, profile.line_spacing, profile.own_digits, profile.tables_upright) == (2, 1.5, False, True)
    needed = {key: OWN[key] for key in ("format", "title", "faces", "sizes", "margins")}
    least = read_profile(own_file(tmp_path, needed, "least.json"))
    assert (least.columns, least.line_spacing, least.own_digits, least.tables_upright) == (1, 1.15, True, False)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert profile_named(str(path)) == profile


@pytest.mark.parametrize(
    ("where", "value"),
    [
        ("format", 2), ("format", True), ("format", ...), ("title", "x"), ("title.en", ...), ("title.en", " "),
        ("title.fa", 3), ("title.en", "x" * 81), ("title.en", "a\nb"), ("faces.latin", 'Times"; x:y'),
        ("faces.persian", "<b>"), ("faces.latin", ...), ("sizes.latin", 5), ("sizes.latin", 25),
        ("sizes.persian", "12"), ("sizes.latin", True), ("sizes.latin", 1e400), ("margins.start", 0.2),
        ("margins.end", 9), ("margins.top", ...),
        ("margins", []), ("line_spacing", 0.5), ("line_spacing", 4), ("columns", 3), ("columns", 1.5),
        ("columns", True), ("digits", "roman"), ("tables", "sideways"), ("surprise", 1), ("faces.greek", "x"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_profile_is_refused_by_what_is_wrong(tmp_path, where, value):
    with pytest.raises(Refusal, match=r"ours\.json is no style profile"):
        profile_named(str(own_file(tmp_path, changed(where, value))))


def test_other_files_are_refused(tmp_path):
    for name, data, said in (
        ("a.json", b"{", "can't be read as JSON"),
        ("b.json", b"\xff\xfe{}", "can't be read as JSON"),
        ("c.json", b'{"format": 1, "format": 1}', "can't be read as JSON"),
        ("d.json", b"[" * 9000, "can't be read as JSON"),
        ("e.json", b" " * 20_000, "larger than 16 KB"),
        ("f.json", b"[]", "no style profile"),
        ("g.json", b"", "empty"),
    ):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(Refusal, match=said):
            profile_named(str(tmp_path / name))
    with pytest.raises(Refusal, match="can't be found"):
        profile_named(str(tmp_path / "none.json"))
    with pytest.raises(Refusal, match=r"persian-journal.*\.json"):
        profile_named("comic")


def test_every_word_document_obeys_it(qapp, tmp_path):
    """Faces, sizes, margins at the right sides, tables as wide as the text, digits, and how the page lies."""
    path = str(own_file(tmp_path))
    profile = profile_named(path)
    session = study_of(tmp_path, "fa")
    try:
        export_table(coding_table(session, labels=True), tmp_path / "table.docx", profile=path)
        export_cards(session, tmp_path / "cards.docx", profile=path)
        export_iterations(session, tmp_path / "iterations.docx", profile=path)
    finally:
        session.close()
    export_outcome_space(space_of_study("fa"), tmp_path / "outcome.docx", profile=path)
    with (tmp_path / "text.docx").open("wb") as file:
        write_manuscript_docx(manuscript_of("fa"), file, profile)
    write_form(parcel("fa"), tmp_path / "form.docx", profile=path)
    made = make_literature(tmp_path, "fa")
    export_literature(made, tmp_path / "literature.docx", profile=path)
    made.close()
    files = sorted(tmp_path.glob("*.docx"))
    assert len(files) == 7
    for file in files:
        document = docx.Document(str(file))
        normal = document.styles["Normal"]
        assert (normal.font.name, normal.font.size.pt) == ("Georgia", 10)
        assert normal.element.rPr.find(qn("w:szCs")).get(qn("w:val")) == "25"
        for section in document.sections:
            sides = (section.top_margin, section.bottom_margin, section.right_margin, section.left_margin)
            assert [side.twips for side in sides] == [1701, 1134, 2268, 850], file
            assert section.footer.paragraphs[0].text == "1"
        upright = document.sections[-1].orientation == WD_ORIENT.PORTRAIT
        assert upright or file.stem in ("outcome", "form")
        for table in document.tables:
            width = sum(int(column.get(qn("w:w"))) for column in table._tbl.tblGrid)
            assert width == profile.page(upright=upright).text_width, file
    captions = [p.text for p in docx.Document(str(tmp_path / "table.docx")).paragraphs if p.style.name == "Caption"]
    assert captions[0].startswith("جدول 1. ")
    first = docx.Document(str(tmp_path / "table.docx")).tables[0].rows[1].cells[0].text
    assert first.endswith("(P1،\u00a0سطر\u00a01)")
