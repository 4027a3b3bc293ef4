"""Forms filled as Word fills them: a control no longer shows what it asks for and has the chosen text in one run."""

import zipfile
from pathlib import Path

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MAIN = "word/document.xml"


def w(name):
    return f"{{{W}}}{name}"


class FormFile:
    """A form's parts, to be changed and saved."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.root = etree.fromstring(self.parts[_MAIN])

    @property
    def table(self):
        """The table of the items, the last one."""
        return self.root.findall(f".//{w('tbl')}")[-1]

    def rows(self):
        return self.table.findall(w("tr"))[1:]

    def cells(self, number):
        """The cells of the ``number``-th row, from 1."""
        return self.rows()[number - 1].findall(w("tc"))

    def choose(self, number, layer, entry):
        """Choose from the drop-down of a layer (0 to 2) the entry whose text holds ``entry``."""
        (control, *_) = [
            one for one in self.rows()[number - 1].iter(w("sdt")) if one.find(f".//{w('dropDownList')}") is not None
        ][layer:]
        items = control.findall(f".//{w('listItem')}")
        (chosen,) = [text for item in items if entry in (text := item.get(w("displayText")) or "")]
        fill_control(control, chosen)

    def comment(self, number, *paragraphs):
        """Write into the last cell of a row."""
        cell = self.cells(number)[-1]
        for old in cell.findall(w("p")):
            cell.remove(old)
        for text in paragraphs:
            run = etree.SubElement(etree.SubElement(cell, w("p")), w("r"))
            etree.SubElement(run, w("t")).text = text

    def name(self, judge):
        """Write the judge's name."""
        fill_control(self.root.find(f".//{w('sdt')}"), judge)

    def save(self, path: Path) -> str:
        self.parts[_MAIN] = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self.parts.items():
                archive.writestr(name, content)
        return str(path)


def fill_control(control, text):
    waiting = control.find(f"{w('sdtPr')}/{w('showingPlcHdr')}")
    if waiting is not None:
        waiting.getparent().remove(waiting)
    content = control.find(w("sdtContent"))
    for old in list(content):
        content.remove(old)
    etree.SubElement(etree.SubElement(content, w("r")), w("t")).text = text
