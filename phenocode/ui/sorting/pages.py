"""What stands before and after the sorting: what is asked and how it is done; what is done and what comes next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from phenocode.exchange.review_documents import Parcel
from phenocode.i18n import number, tr, trn
from phenocode.study.debriefing import UNSURE, Unit
from phenocode.study.records import Layer
from phenocode.ui.look.theme import theme
from phenocode.ui.sorting import words
from phenocode.ui.sorting.desk import SortingDesk
from phenocode.ui.widgets.boxes import Column, Row, Themed, scrolled
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.fields import section_label
from phenocode.ui.widgets.flow import FlowLayout
from phenocode.ui.widgets.keycap import KeyCap
from phenocode.ui.widgets.labels import label

_MEASURE = 640


class _Page(Themed, QWidget):
    """A sheet of text to be read at a comfortable width, its deed at its end."""

    def __init__(self) -> None:
        super().__init__()
        self.body = Column(margins=(32, 28, 32, 32), spacing=14)
        self.body.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        holder = Row(spacing=0, ground="sheet")
        holder.add(self.body, 1000)
        holder.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(holder, "sheet"))

    def restyle(self) -> None:
        """Keep the lines short enough to read."""
        self.body.setMaximumWidth(theme().px(_MEASURE))


class StartPage(_Page):
    """What is asked of the judge: the phenomenon, the question, how to sort and with which keys."""

    begun = Signal()

    def __init__(self, parcel: Parcel, file: str) -> None:
        super().__init__()
        direction = words.direction_of(parcel.language)
        many = words.items(parcel.unit, len(parcel.items))
        self.body.add(label(tr("You are asked to sort {items}", items=many), "title", bold=True, wrap=True))
        for caption, text in (
            (tr("Phenomenon"), parcel.phenomenon),
            (tr("Research question"), parcel.question),
            (tr("What the analyst asks of you"), parcel.asked),
        ):
            if text.strip():
                said = label(text, "lead", wrap=True, direction=direction)
                said.setAlignment(_leading(direction))
                self.body.add(Column(section_label(caption), said, spacing=2))
        for sentence in _sentences(parcel):
            self.body.add(label(sentence, wrap=True))
        self._where = self.body.add(label("", wrap=True))
        self.show_file(file)
        self.begin = button(tr("Begin"), primary=True)
        self.begin.clicked.connect(self.begun)
        deeds = Row()
        deeds.add(self.begin)
        deeds.add_stretch()
        self.body.add(deeds)
        self.body.add(section_label(tr("Keys")))
        self.body.add(_keys())
        self.body.add_stretch()
        self.init_theme()

    def show_file(self, file: str) -> None:
        """Say where it is saved."""
        self._where.setText(
            tr("Everything is saved in {file} as you go; you can finish at any time and go on another day.", file=file)
        )

    def show_begun(self, begun: bool) -> None:
        """Whether the button begins or goes on."""
        self.begin.setText(tr("Go on") if begun else tr("Begin"))


class EndPage(_Page):
    """A layer is done, or all of them: what can be done next, said honestly."""

    layer_wanted = Signal(object)  # a Layer
    unsure_wanted = Signal()
    board_wanted = Signal()
    folder_wanted = Signal()
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = self.body.add(label("", "title", bold=True, wrap=True))
        self._said = [self.body.add(label("", wrap=True)) for _ in range(4)]
        self.go_on = button("", primary=True)
        self.finish = button(tr("Finish"), primary=True)
        self.unsure = button(tr("Look at the unsure ones again"))
        self.board = button(tr("Look at the piles"))
        self.folder = button(tr("Show the file's folder"), icon="folder")
        self.stop = button(tr("Finish here"))
        deeds = QWidget()
        flow = FlowLayout(deeds, 8, 8)
        for deed in (self.go_on, self.finish, self.unsure, self.board, self.folder, self.stop):
            flow.addWidget(deed)
        self.body.add(deeds)
        self.body.add_stretch()
        self._next: Layer | None = None
        self.go_on.clicked.connect(lambda: self.layer_wanted.emit(self._next))
        self.unsure.clicked.connect(self.unsure_wanted)
        self.board.clicked.connect(self.board_wanted)
        self.folder.clicked.connect(self.folder_wanted)
        self.finish.clicked.connect(self.finished)
        self.stop.clicked.connect(self.finished)
        self.init_theme()

    def show_of(self, desk: SortingDesk) -> None:
        """Say how the desk stands, and put the keyboard on what comes next."""
        unsure, total = desk.count(UNSURE), len(desk.items)
        waiting = [layer for layer in desk.layers if desk.done(layer) < total]
        later = [layer for layer in waiting if layer in desk.layers[desk.layers.index(desk.layer) :]]
        self._next = next(iter(later or waiting), None)
        many = words.items(desk.parcel.unit, total)
        said = []
        if self._next is None:
            self._title.setText(tr("All is sorted: {items}", items=many))
        else:
            self._title.setText(tr("{layer} is done: {items}", layer=words.layer_name(desk.layer), items=many))
        if unsure:
            said.append(
                trn(
                    "{n} lies in the unsure tray; it counts as not answered.",
                    "{n} lie in the unsure tray; they count as not answered.",
                    unsure,
                )
            )
        if self._next is None:
            said += _what_now(desk)
        else:
            said += [_upper_layers(desk), _send_back(desk)]
            self.go_on.setText(tr("Go on: {layer}", layer=words.layer_name(self._next)))
        self._say(said)
        for deed, seen in (
            (self.go_on, self._next is not None),
            (self.finish, self._next is None),
            (self.stop, self._next is not None),
            (self.unsure, bool(unsure)),
        ):
            deed.setVisible(seen)
        (self.finish if self._next is None else self.go_on).setFocus(Qt.FocusReason.OtherFocusReason)

    def said(self) -> str:
        """All that is said."""
        return " ".join(one.text() for one in (self._title, *self._said) if one.text())

    def _say(self, sentences: Sequence[str]) -> None:
        for place, sentence in zip(self._said, [*sentences, *[""] * len(self._said)], strict=False):
            place.setText(sentence)
            place.setVisible(bool(sentence))


def _what_now(desk: SortingDesk) -> list[str]:
    return [
        _send_back(desk),
        tr("Your answers are in it, with your name ({name}), and nothing else was changed.", name=desk.book.judge),
    ]


def _send_back(desk: SortingDesk) -> str:
    path = desk.book.path
    return tr(
        "When you have finished, send the file {file} back to whoever sent it to you. It lies in {folder}.",
        file=path.name,
        folder=str(path.absolute().parent),
    )


def _upper_layers(desk: SortingDesk) -> str:
    if desk.parcel.unit is Unit.CODE:
        return tr(
            "You may leave the next layers out. What you leave out follows from the analyst's own arrangement: the "
            "code then counts as lying under whatever the analyst has put your category under."
        )
    return tr(
        "You may leave the next layers out. What you leave out follows from the analyst's own arrangement: the "
        "statement then counts as lying under whatever the analyst has put your category under."
    )


def _sentences(parcel: Parcel) -> list[str]:
    if parcel.blind and parcel.unit is Unit.STATEMENT:
        how = tr(
            "You see neither where the analyst put these statements nor whose they are. Read the categories, and lay "
            "each statement where you would put it yourself; a guess at the analyst's view is not wanted."
        )
    elif parcel.blind:
        how = tr(
            "You do not see where the analyst put these codes. Read the categories, and lay each code where you would "
            "put it yourself; a guess at the analyst's view is not wanted."
        )
    else:
        how = tr("Beside each item stands where the analyst put it. Lay it where you would put it yourself.")
    return [
        how,
        tr(
            "An item that fits no category goes into “fits nowhere”, one that fits several into all of them, and one "
            "that you want to see again into the unsure tray."
        ),
    ]


def _keys() -> QWidget:
    """The keys of the board, two columns of them where there is room."""
    place = QWidget()
    flow = FlowLayout(place, 24, 6)
    for caps, text in (
        ((f"{number(1)}…{number(9)}",), tr("lays it into that pile")),
        ((number(0), "N"), tr("fits nowhere")),
        (("U",), tr("unsure")),
        (("S",), tr("fits several: tick the piles, then Enter")),
        ((f"Shift {number(1)}…{number(9)}",), tr("ticks a pile for several")),
        (("A",), tr("the same for all of a lower pile")),
        (("Backspace",), tr("takes back the last")),
        (("[", "]"), tr("the item before, the next one")),
        (("R",), tr("a remark")),
        (("/",), tr("looks for a pile by its name")),
        (("Enter",), tr("opens the pile that the keyboard is on")),
        (("Del",), tr("takes the item out of its pile")),
        ((f"Ctrl {number(1)}…{number(3)}",), tr("goes to a layer")),
        (("F1",), tr("shows this page")),
    ):
        flow.addWidget(Row(*map(KeyCap, caps), label(text, "body", "ink2"), spacing=6))
    return place


def _leading(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """The side where words of this direction begin, whatever the window's is."""
    side = Qt.AlignmentFlag.AlignRight if direction == Qt.LayoutDirection.RightToLeft else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
