"""Chips as a widget of its own, wrapped to the width it gets."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QSize, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from explorer.gui.overriding import override
from explorer.gui.theme.look import Look
from explorer.gui.widgets.chips import Chip, ChipPainter, arrange, chip_at, height_of_rows


class ChipRow(QWidget):
    """Shows chips; ``activated`` gives facet and tag of the one that was clicked."""

    activated = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._chips: tuple[Chip, ...] = ()
        self._painter = ChipPainter(look)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._refresh)

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Replace the chips."""
        self._chips = tuple(chips)
        self.setAccessibleName(", ".join(chip.text for chip in chips))
        self._refresh()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    @override
    def heightForWidth(self, width: int) -> int:
        return round(height_of_rows(self._chips, width, self._look))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._painter.paint(painter, arrange(self._chips, self.width(), self._look), QPointF(0, 0))
        painter.end()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            chip = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), chip.hint if chip else "", self)
            return True
        return super().event(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        chip = self._at(event.position())
        if chip:
            self.activated.emit(chip.facet, chip.tag)

    def _at(self, point: QPointF) -> Chip | None:
        return chip_at(arrange(self._chips, self.width(), self._look), point)

    def _refresh(self) -> None:
        self.setMinimumHeight(self.heightForWidth(max(self.width(), 200)))
        self.update()
