"""The category cards on the screen, and on the clipboard as Word takes them."""

import html

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QTextEdit

from phenocode.analysis.card_words import SAID
from phenocode.analysis.cards import CategoryCard, CategoryCards, counts_said, parts_of, standing_said
from phenocode.exchange.cells import printable
from phenocode.exchange.page import Profile
from phenocode.i18n import tr
from phenocode.study.records import Layer
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Themed
from phenocode.ui.widgets.focus import ring

_LEVELS = {Layer.ENCOUNTER: 2, Layer.SECOND: 3, Layer.FIRST: 4}
_LABEL_WIDTH = "25%"


class CardsView(Themed, QTextEdit):
    """The cards one under the other, to be read."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._cards: CategoryCards | None = None
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setAccessibleName(tr("Category cards"))
        self.setProperty("frameless", True)
        ring(self, inset=2)
        self.init_theme()

    def show_cards(self, cards: CategoryCards) -> None:
        """Show other cards; the place in them stays."""
        if cards == self._cards:
            return
        self._cards = cards
        place = self.verticalScrollBar().value()
        self._set()
        self.verticalScrollBar().setValue(place)

    def restyle(self) -> None:
        """Set the cards anew in the present faces and colours."""
        self._set()

    def _set(self) -> None:
        if self._cards is None:
            return
        present = theme()
        document = self.document()
        document.setDefaultFont(present.reading_font(self._language, "table"))
        document.setDocumentMargin(present.px(24))
        option = QTextOption()
        rtl = self._language == "fa"
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        document.setDefaultTextOption(option)
        self.setHtml(_page(self._cards, present.colour("line2").name(), turned=rtl))


def copy_cards(cards: CategoryCards, profile: Profile) -> QMimeData:
    """The cards with headings and tables, and as plain text."""
    rtl = cards.language == "fa"
    size = profile.persian_size if rtl else profile.latin_size
    faces = f"'{profile.persian}','{profile.latin}'" if rtl else f"'{profile.latin}'"
    style = f"font-family:{faces};font-size:{size}pt"
    side = "rtl" if rtl else "ltr"
    data = QMimeData()
    data.setHtml(
        f'<html><head><meta charset="utf-8"></head><body dir="{side}" style="{style}">'
        f"{_page(cards, '#595959')}</body></html>"
    )
    data.setText("\n\n".join([cards.title, *(_plain(card, cards.language) for card in cards.cards)]))
    return data


def _page(cards: CategoryCards, edge: str, *, turned: bool = False) -> str:
    """The cards as HTML; ``turned`` swaps the columns of the tables, which Qt lays from left to right always."""
    side = "rtl" if cards.language == "fa" else "ltr"
    shown = "".join(_card(card, cards.language, edge, side, turned) for card in cards.cards)
    return f'<h1 dir="{side}">{_escaped(cards.title)}</h1>{shown or _nothing(cards)}'


def _nothing(cards: CategoryCards) -> str:
    return f"<p>{_escaped(SAID[cards.language].nothing)}</p>"


def _card(card: CategoryCard, language: str, edge: str, side: str, turned: bool) -> str:
    level = _LEVELS[card.layer]
    rows = []
    for label, texts in parts_of(card, language):
        cells = [
            f'<td width="{_LABEL_WIDTH}"><b>{_escaped(label)}</b></td>',
            f"<td>{'<br>'.join(map(_escaped, texts))}</td>",
        ]
        rows.append(f"<tr>{''.join(reversed(cells) if turned else cells)}</tr>")
    return (
        f'<h{level} dir="{side}">{_escaped(card.name)}</h{level}>'
        f'<p dir="{side}">{_escaped(standing_said(card, language))}<br>{_escaped(counts_said(card, language))}</p>'
        f'<table dir="{side}" width="100%" border="1" cellspacing="0" cellpadding="5"'
        f' style="border-collapse:collapse;border-color:{edge};border-style:solid;vertical-align:top">'
        f"{''.join(rows)}</table>"
    )


def _plain(card: CategoryCard, language: str) -> str:
    lines = [card.name, standing_said(card, language), counts_said(card, language)]
    lines += [f"{label}: {text}" for label, texts in parts_of(card, language) for text in texts]
    return "\n".join(printable(line) for line in lines)


def _escaped(words: str) -> str:
    return html.escape(printable(words)).replace("\n", "<br>")
