"""A package as a Word form: its XML against golden files, its controls, and that nothing else is in it."""

import io
import os
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT
from lxml import etree

from phenocode.errors import Refusal
from phenocode.exchange.form_word import write_form
from phenocode.study.debriefing import Unit
from phenocode.study.records import Layer
from tests.filled_forms import w
from tests.parcels import PACKAGE, parcel

GOLDEN = Path(__file__).parent / "golden"


def written(folder, made, **options):
    path = folder / "form.docx"
    write_form(made, path, force=True, **options)
    return path.read_bytes()


def body_of(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("form-fa.xml", parcel("fa")),
        ("form-open-en.xml", parcel("en", unit=Unit.CODE, blind=False, named=True)),
    ],
)
def test_form_is_as_approved(name, made, tmp_path):
    """The golden files were looked at as printed pages. PHENOCODE_WRITE_GOLDEN=1 writes them anew, to be looked at."""
    tree = body_of(written(tmp_path, made))
    etree.indent(tree)
    xml = etree.tostring(tree, encoding="unicode") + "\n"
    golden = GOLDEN / name
    if os.environ.get("PHENOCODE_WRITE_GOLDEN"):
        golden.write_text(xml, encoding="utf-8")
    assert xml.splitlines() == golden.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("language", ["fa", "en"])
def test_each_row_has_a_drop_down_for_each_layer_with_the_layers_categories_and_the_other_answers(language, tmp_path):
    made = parcel(language)
    controls = body_of(written(tmp_path, made)).findall(f".//{w('sdt')}")
    drop_downs = [control for control in controls if control.find(f".//{w('dropDownList')}") is not None]
    tags = [control.find(f".//{w('tag')}").get(w("val")) for control in drop_downs]
    assert tags == [f"phenocode.{PACKAGE}.{item.number}.{layer.value}" for item in made.items for layer in Layer]
    assert max(map(len, tags)) <= 64  # Word takes a longer tag for damage
    for control, tag in zip(drop_downs, tags, strict=True):
        entries = control.findall(f".//{w('listItem')}")
        layer = Layer(tag.rpartition(".")[2])
        keys = [choice.key for choice in made.choices_of(layer)]
        assert [entry.get(w("value")) for entry in entries[1:]] == [*keys, "nowhere", "unsure", "several"]
        shown = [entry.get(w("displayText")) for entry in entries[1:]]
        assert len(set(shown)) == len(shown)
        for choice, text in zip(made.choices_of(layer), shown, strict=False):
            assert text.endswith(f". {choice.name}")
    ids = [control.find(f".//{w('id')}").get(w("val")) for control in controls]
    assert len(set(ids)) == len(ids) == len(drop_downs) + 1


def test_a_persian_form_runs_from_right_to_left_and_an_english_one_does_not(tmp_path):
    tree = body_of(written(tmp_path, parcel("fa")))
    assert all(table.find(f"{w('tblPr')}/{w('bidiVisual')}") is not None for table in tree.iter(w("tbl")))
    assert all(paragraph.find(f"{w('pPr')}/{w('bidi')}") is not None for paragraph in tree.iter(w("p")))
    latin = [run for run in tree.iter(w("r")) if (run.findtext(w("t")) or "") in ("OPAC", "Service")]
    assert len(latin) == 2
    assert all(run.find(f"{w('rPr')}/{w('rtl')}") is None for run in latin)
    tree = body_of(written(tmp_path, parcel("en")))
    assert not list(tree.iter(w("bidiVisual"), w("bidi"), w("rtl")))


def test_headings_repeat_and_rows_stay_whole_on_a_landscape_page(tmp_path):
    document = docx.Document(io.BytesIO(written(tmp_path, parcel("fa"))))
    assert document.sections[0].orientation == WD_ORIENT.LANDSCAPE
    heading, *rows = document.tables[-1]._tbl.tr_lst
    assert heading.find(f"{w('trPr')}/{w('tblHeader')}") is not None
    assert all(row.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in rows)
    assert [paragraph.style.name for paragraph in document.paragraphs if paragraph.style.name != "Body Text"] == [
        "Title",
        "Heading 1",
        *["Heading 2"] * 3,
        "Heading 1",
        "Table Text",
    ]


def test_columns_fill_the_page_whatever_the_form_shows(tmp_path):
    for unit in Unit:
        for blind in (True, False):
            for named in (True, False):
                tree = body_of(written(tmp_path, parcel("en", unit=unit, blind=blind, named=named)))
                for table in tree.iter(w("tbl")):
                    widths = [int(column.get(w("w"))) for column in table.iter(w("gridCol"))]
                    assert sum(widths) == 14570
                    assert min(widths) >= 1050
                    cells = {len(row.findall(w("tc"))) for row in table.iter(w("tr"))}
                    assert cells == {len(widths)}


def test_a_layer_without_categories_is_not_asked_for(tmp_path):
    made = parcel("en")
    made = replace(made, choices=made.choices_of(Layer.FIRST))
    document = docx.Document(io.BytesIO(written(tmp_path, made)))
    assert [cell.text for cell in document.tables[-1].rows[0].cells] == ["No.", "Statement", "First layer", "Comment"]
    assert len(document.tables) == 2


def test_long_names_are_cut_in_drop_downs_only(tmp_path):
    made = parcel("en")
    long = replace(made.choices[0], name="x" * 300)
    tree = body_of(written(tmp_path, replace(made, choices=(long, *made.choices[1:]))))
    shown = {entry.get(w("displayText")) for entry in tree.iter(w("listItem")) if entry.get(w("value")) == "f1"}
    assert shown == {"1. " + "x" * 196 + "…"}
    assert "x" * 300 in "".join(tree.itertext())


def test_the_form_holds_the_parcel_and_nothing_else(tmp_path):
    made = parcel("fa")
    data = written(tmp_path, made)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    properties = docx.Document(io.BytesIO(data)).core_properties
    assert (properties.title, properties.author, properties.last_modified_by) == ("", "Phenocode", "")
    own = parts["customXml/item1.xml"]
    assert PACKAGE in own
    assert own.count("<item ") == len(made.items)
    assert "/customXmlProps" in parts["customXml/_rels/item1.xml.rels"]  # LibreOffice drops the part without it
    everything = "".join(parts.values())
    assert made.study_id not in everything
    assert made.packed not in everything
    assert str(tmp_path) not in everything
    assert not any(word in own for item in made.items for word in item.words[0].split())
    assert data == written(tmp_path, made)


def test_an_open_form_shows_the_analysts_places_and_a_blind_one_does_not(tmp_path):
    def table(blind):
        made = parcel("en", unit=Unit.CODE, blind=blind, named=True)
        if blind:  # what a blind parcel may still hold by mistake is not shown
            made = replace(made, items=tuple(replace(item, shown={Layer.FIRST: "f1"}) for item in made.items))
        return docx.Document(io.BytesIO(written(tmp_path, made))).tables[-1]

    heading, first, *_ = ([cell.text for cell in row.cells] for row in table(blind=False).rows)
    assert heading[:5] == ["No.", "Initial code", "Its statements", "Participant", "In the analysis"]
    assert first[0:2] == ["1", "Looks for it at home"]
    assert first[2].startswith("“I look for it at home")
    assert first[2].count("“") == 2
    assert first[3:5] == ["B", "1. Doing without paper + 2. Meeting others\n5. Service\n6. Practical"]
    assert "In the analysis" not in [cell.text for cell in table(blind=True).rows[0].cells]


def test_an_existing_file_is_not_replaced_unasked(tmp_path):
    path = tmp_path / "form.docx"
    write_form(parcel("en"), path)
    with pytest.raises(Refusal, match=r"form\.docx exists"):
        write_form(parcel("en"), path)
    with pytest.raises(Refusal, match="no profile"):
        write_form(parcel("en"), tmp_path / "other.docx", profile="comic")
    assert not (tmp_path / "other.docx").exists()
