"""What the rows of a comparison are about, at the left; it stays while one scrolls sideways."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from explorer.comparing.proposals import Status
from explorer.gui.comparing.cells import TOP
from explorer.gui.comparing.model import ComparisonModel
from explorer.gui.overriding import override
from explorer.gui.theme.icons import paint_icon
from explorer.gui.theme.look import Look

MARK, MARK_GAP = 24, 6  # pixels
ROW_HEAD_WIDTH, NARROW_ROW_HEAD = 132, 104


class RowHeads(QHeaderView):
    """What each row is about; of a high row the label stays in view while it is scrolled.

    Under the label of a proposal stand two marks to click on; ``decided`` gives the row and what
    the reader makes of it.
    """

    decided = Signal(int, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self._measured: dict[tuple[str, int], QRectF] = {}
        look.changed.connect(self._measured.clear)
        self.setFixedWidth(ROW_HEAD_WIDTH)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def make_narrow(self, *, narrow: bool) -> None:
        """Take less room, or the usual room."""
        self.setFixedWidth(NARROW_ROW_HEAD if narrow else ROW_HEAD_WIDTH)

    def label_height(self, row: int) -> float:
        """The height a row needs for its label."""
        marks = MARK + MARK_GAP if self._model().is_proposal(row) else 0
        return self._wrapped(row).height() + marks + 2 * TOP

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.width(), 0)  # Qt would ask a hundred rows how high their labels are

    @override
    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        place = QRectF(rect)
        painter.save()
        painter.fillRect(place, self._look.colour("background"))
        painter.setPen(QPen(self._look.colour("line"), 1))
        edges = place.adjusted(0, 0, -1, -1)
        if not self._model().goes_on(section):
            painter.drawLine(edges.bottomLeft(), edges.bottomRight())
        if not self._model().is_going_on(section):
            painter.setFont(self._font())
            painter.setPen(self._look.colour("accent"))
            top = self._label_top(section, place)
            inside = QRectF(place.left() + 4, top, place.width() - 12, place.bottom() - top)
            painter.drawText(inside, Qt.TextFlag.TextWordWrap.value, self._label(section))
            for status, mark in self._marks(section, place).items():
                self._paint_mark(painter, mark, status)
        painter.restore()

    def _label_top(self, section: int, place: QRectF) -> float:
        lowest = place.bottom() - self.label_height(section) + TOP
        return max(place.top() + TOP + 1, min(TOP + 1.0, lowest))

    def _marks(self, section: int, place: QRectF) -> dict[Status, QRectF]:
        """Where one confirms or rejects the proposal of a row."""
        if not self._model().is_proposal(section):
            return {}
        top = self._label_top(section, place) + self._wrapped(section).height() + MARK_GAP
        first = QRectF(place.left() + 4, top, MARK, MARK)
        return {
            Status.CONFIRMED: first,
            Status.REJECTED: first.translated(MARK + MARK_GAP, 0),
        }

    def _paint_mark(self, painter: QPainter, place: QRectF, status: Status) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("accent"), 1))
        painter.setBrush(self._look.colour("card"))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        name = "check" if status is Status.CONFIRMED else "close"
        paint_icon(painter, name, self._look.tokens.accent, place.adjusted(5, 5, -5, -5))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def mark_place(self, section: int, status: Status) -> QRectF | None:
        """Where to click to make that of a proposal, in the pixels of the viewport."""
        top = float(self.sectionViewportPosition(section))
        place = QRectF(0, top, self.width(), self.sectionSize(section))
        return self._marks(section, place).get(status)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        row = self.logicalIndexAt(event.position().toPoint())
        for status in (Status.CONFIRMED, Status.REJECTED):
            mark = self.mark_place(row, status) if row >= 0 else None
            if mark is not None and mark.contains(event.position()):
                self.decided.emit(row, status)
                return

    def _model(self) -> ComparisonModel:
        model = self.model()
        assert isinstance(model, ComparisonModel), "these heads belong to a comparison"
        return model

    def _font(self) -> QFont:
        return self._look.small_font(bold=True)

    def _label(self, row: int) -> str:
        role = Qt.ItemDataRole.DisplayRole
        return str(self.model().headerData(row, Qt.Orientation.Vertical, role))

    def _wrapped(self, row: int) -> QRectF:
        label = self._label(row)
        key = (label, self.width())
        if key not in self._measured:
            self._measured[key] = self._measure(label)
        return self._measured[key]

    def _measure(self, label: str) -> QRectF:
        room = QRectF(0, 0, self.width() - 12, 1000)
        flags = Qt.TextFlag.TextWordWrap.value
        return QFontMetricsF(self._font()).boundingRect(room, flags, label)
