"""What the columns of a comparison are, above them; it stays while one scrolls down."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QHeaderView, QWidget

from explorer.gui.comparing.cells import SIDE
from explorer.gui.comparing.model import FIGURES_ROLE
from explorer.gui.overriding import override
from explorer.gui.reading.positions import to_points
from explorer.gui.theme.look import Look

LOWEST = 58  # pixels
ABOVE, BELOW, RIGHT = 10, 9, 8  # pixels between a head's edges and its words
MOST_LINES = 3  # of a title, and of what stands under it


class Line(NamedTuple):
    """Words in a head; ``base`` is how far their base line lies below its top, in pixels."""

    text: str
    font: QFont
    token: str
    base: float


class ColumnHeads(QHeaderView):
    """A title with pages and number of passages under it; can be dragged to another place.

    All are as high as the one with most lines. ``dragged`` gives a column's place before and after.
    """

    dragged = Signal(int, int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._laid: dict[tuple[int, int], tuple[tuple[Line, ...], float]] = {}
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.sectionMoved.connect(self._tell_of_drag)
        look.changed.connect(self.forget)

    def forget(self) -> None:
        """The columns are others, or look otherwise: lay their heads out anew."""
        self._laid.clear()

    @override
    def sizeHint(self) -> QSize:
        needed = max((self._lay_out(each)[1] for each in range(self.count())), default=0.0)
        return QSize(super().sizeHint().width(), max(LOWEST, round(needed)))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        place = QRectF(rect)
        painter.save()
        painter.fillRect(place, self._look.colour("background"))
        painter.setPen(QPen(self._look.colour("line"), 1))
        edges = place.adjusted(0, 0, -1, -1)
        painter.drawLine(edges.bottomLeft(), edges.bottomRight())
        painter.drawLine(edges.topLeft(), edges.bottomLeft())
        for line in self._lay_out(section)[0]:
            painter.setFont(line.font)
            painter.setPen(self._look.colour(line.token))
            painter.drawText(place.topLeft() + QPointF(SIDE, line.base), line.text)
        painter.restore()

    def lines(self, section: int) -> list[str]:
        """What stands in a head, line by line."""
        return [line.text for line in self._lay_out(section)[0]]

    def _tell_of_drag(self, _section: int, start: int, end: int) -> None:
        """Put the head back first: the model moves the column itself."""
        with QSignalBlocker(self):
            self.moveSection(end, start)
        QTimer.singleShot(0, self, lambda: self.dragged.emit(start, end))

    def _lay_out(self, section: int) -> tuple[tuple[Line, ...], float]:
        """The lines of a head and the height they need."""
        key = (section, self.sectionSize(section))
        if key not in self._laid:
            across = Qt.Orientation.Horizontal
            title = self.model().headerData(section, across, Qt.ItemDataRole.DisplayRole)
            figures = self.model().headerData(section, across, FIGURES_ROLE)
            self._laid[key] = self._measure(str(title), str(figures), key[1])
        return self._laid[key]

    def _measure(self, title: str, figures: str, width: int) -> tuple[tuple[Line, ...], float]:
        large = self._look.interface_font(self._look.interface_font().pixelSize() + 3, bold=True)
        lines, top = [], float(ABOVE)
        for text, font, token in (
            (title, large, "ink"),
            (figures, self._look.small_font(), "muted"),
        ):
            metrics = QFontMetricsF(font)
            for words in _wrapped(font, text, width - SIDE - RIGHT):
                lines.append(Line(words, font, token, top + metrics.ascent()))
                top += metrics.height()
            top += 1
        return tuple(lines), top + BELOW


def _wrapped(font: QFont, text: str, room: float) -> Iterator[str]:
    """``text`` in lines of ``room`` pixels, the last of them shortened where there is more."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    for number in range(MOST_LINES):
        line = layout.createLine()
        if not line.isValid():
            return
        line.setLineWidth(room)
        start = to_points(text, line.textStart())
        end = to_points(text, line.textStart() + line.textLength())
        words = text[start:] if number == MOST_LINES - 1 else text[start:end]
        yield QFontMetricsF(font).elidedText(words.strip(), Qt.TextElideMode.ElideRight, room)
