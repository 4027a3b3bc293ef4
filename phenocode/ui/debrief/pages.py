"""What the middle shows of what has no disagreements: a package that waits for its answer, and a talk."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from phenocode.i18n import tr
from phenocode.study.debriefing import Package, Review, Verdict
from phenocode.study.model import Study
from phenocode.text.days import say_when
from phenocode.ui.debrief.words import share_words, verdict_words
from phenocode.ui.look.theme import theme
from phenocode.ui.widgets.boxes import Column, Row, set_ground
from phenocode.ui.widgets.buttons import button
from phenocode.ui.widgets.labels import label
from phenocode.ui.widgets.panels import Section

_MEASURE_MARGINS = (16, 18, 16, 18)
_LEAST_UPPER = 120


class WaitingPage(Column):
    """What was sent, and what comes next."""

    read_wanted = Signal()

    def __init__(self, direction: Qt.LayoutDirection) -> None:
        super().__init__(margins=_MEASURE_MARGINS, spacing=16, ground="sheet")
        self._facts = self.add(label("", "lead", "ink2", wrap=True))
        self._asked = self.add(_Told(tr("What the reviewer was asked"), direction))
        self.read = button(tr("Read the answer…"), icon="folder")
        self.read.clicked.connect(self.read_wanted)
        row = self.add(Row(self.read))
        row.add_stretch()
        self.add_stretch()

    def show_package(self, study: Study, package: Package) -> None:
        """Show another."""
        how = tr("Blind: the reviewer sees none of the analyst's placements.")
        if not package.blind:
            how = tr("The reviewer sees the analyst's placements.")
        parts = (
            tr("{items}, sent {when} by {name}.", items=share_words(package), when=say_when(package.packed),
               name=package.researcher),
            how,
            tr("When the answer comes back, read it here."),
        )  # fmt: skip
        self._facts.setText(" ".join(parts))
        self._asked.show_text(package.asked)


class TalkPage(Column):
    """What was asked in a review and what came of it."""

    described = Signal()

    def __init__(self, direction: Qt.LayoutDirection) -> None:
        super().__init__(margins=_MEASURE_MARGINS, spacing=16, ground="sheet")
        self._asked = self.add(_Told(tr("What was asked"), direction))
        self._outcome = self.add(_Told(tr("What came of it"), direction))
        self.describe = button(tr("Write on it…"), key="F2")
        self.describe.clicked.connect(self.described)
        row = self.add(Row(self.describe))
        row.add_stretch()
        self.add_stretch()

    def show_review(self, review: Review) -> None:
        """Show another."""
        self._asked.show_text(review.asked, tr("Nothing is noted yet."))
        self._outcome.show_text(review.outcome, tr("Nothing is noted yet."))


class InPlaceCounts(Column):
    """Of a review in place: how many points agree, disagree and are unsure, in the place of figures."""

    def __init__(self) -> None:
        super().__init__(spacing=0, ground="sheet")
        self._label = label("", bold=True)
        self._counts = label("", tone="ink2", tabular=True)
        line = Row(self._label, self._counts, margins=(16, 14, 16, 14), spacing=12)
        line.add_stretch()
        self.add(line)

    def show_review(self, study: Study, review: Review) -> None:
        """Count another's."""
        points = study.points_in(review.id)
        self._label.setText(tr("Points in place"))
        counts = {verdict: sum(point.verdict is verdict for point in points) for verdict in Verdict}
        told = [tr("{verdict}: {n}", verdict=verdict_words(verdict), n=n) for verdict, n in counts.items()]
        self._counts.setText(tr(", ").join(told))
        self.setAccessibleName(self._counts.text())


class UpperArea(QScrollArea):
    """What stands over the disagreements, as high as it wants but at most half of the room; else it is scrolled."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        set_ground(self.viewport(), "sheet")
        self._inside = inside
        self.setWidget(inside)
        inside.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """As what is in it."""
        inside = self._inside
        width = self.viewport().width()
        height = inside.heightForWidth(width) if inside.hasHeightForWidth() else inside.sizeHint().height()
        bar = self.horizontalScrollBar()
        height += bar.sizeHint().height() if bar.isVisible() else 0
        room = self.parentWidget()
        most = max(room.height() // 2 if room is not None else 0, theme().px(_LEAST_UPPER))
        return QSize(inside.sizeHint().width(), min(height, most))

    def minimumSizeHint(self) -> QSize:
        """A few lines of it."""
        return QSize(theme().px(_LEAST_UPPER), min(self.sizeHint().height(), theme().px(_LEAST_UPPER)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wants another height."""
        super().resizeEvent(event)
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is in it wants another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class _Told(Section):
    """A heading, and words of the study under it; not there while there are none."""

    def __init__(self, title: str, direction: Qt.LayoutDirection) -> None:
        super().__init__(title)
        self._direction = direction
        self._text = self.add(label("", wrap=True, direction=direction))

    def show_text(self, text: str, nothing: str = "") -> None:
        """Show these words, or those for none."""
        self._text.setText(text or nothing)
        self._text.set_direction(self._direction if text else None)
        self.setVisible(bool(text or nothing))
