"""How a quantity word is shown: its count, the judgement as icon and word, and the card that it leads to."""

from PySide6.QtCore import Signal

from phenocode.analysis.quantities import JUDGEMENT_WORDS, TEXT_WORDS, Checked, Judgement
from phenocode.i18n import tr
from phenocode.study.records import Category
from phenocode.ui.group.words import kind_word
from phenocode.ui.widgets.boxes import Column, Row
from phenocode.ui.widgets.buttons import link
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.marks import StateLine

_STATES = {
    Judgement.FITS: ("check", "ok"),
    Judgement.DOES_NOT_FIT: ("warning", "warn"),
    Judgement.JUDGE: ("circle", "ink2"),
}


def say_word(checked: Checked) -> str:
    """A word and its count: "most: 7 of 9 participants (78 %)"."""
    word, count = checked.word.word, checked.count.said
    if checked.word.assumed:
        return tr("{word}: {count}; participants assumed", word=word, count=count)
    return tr("{word}: {count}", word=word, count=count)


def say_in_line(checked: Checked) -> str:
    """A word, its count and the judgement in one line."""
    judgement = tr(JUDGEMENT_WORDS[checked.judgement])
    return tr("{word}: {count}, {judgement}", word=checked.word.word, count=checked.count.said, judgement=judgement)


class WordRow(Column):
    """One word of one category's text, or of a draft sentence."""

    wanted = Signal(str)  # the category's id

    def __init__(self, checked: Checked, category: Category) -> None:
        super().__init__(spacing=2)
        self.checked = checked
        icon, tone = _STATES[checked.judgement]
        self.state = StateLine(icon, tr(JUDGEMENT_WORDS[checked.judgement]), tone, size="body")
        self.said = label(say_word(checked), wrap=True)
        head = Row(spacing=16)
        head.add(self.said, 1)
        head.add(self.state)
        self.name = link(category.name, "caption")
        self.name.setAccessibleDescription(say_in_line(checked))
        self.name.clicked.connect(lambda: self.wanted.emit(checked.category_id))
        where = Row(self.name, label(kind_word(category), "caption", "ink3"), spacing=12)
        where.add(label(tr(TEXT_WORDS[checked.where]), "caption", "ink3"))
        where.add_stretch()
        self.add(head)
        self.add(where)
