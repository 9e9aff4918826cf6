"""Chips: small rounded labels that stand beside a text, wrapped into rows and painted."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from explorer.gui.theme.look import Look
from explorer.gui.widgets.pictures import Pictures

GAP = 6.0
PADDING = 8.0
PICTURE_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Chip:
    """One label; ``facet`` and ``tag`` say what it stands for, ``hint`` is its tooltip.

    One that is ``suggested`` has a dotted frame: no editor has seen it.
    """

    text: str
    facet: str
    tag: str
    hint: str = ""
    emphatic: bool = False
    suggested: bool = False


@dataclass(frozen=True, slots=True)
class PlacedChip:
    """A chip with its place, relative to the top left corner of its rows."""

    chip: Chip
    place: QRectF


def arrange(chips: Sequence[Chip], width: float, look: Look) -> tuple[PlacedChip, ...]:
    """The chips from left to right, wrapped at ``width`` pixels; each begins on a whole pixel."""
    height = QFontMetricsF(look.small_font()).height() + 6
    placed = []
    x = y = 0.0
    for chip in chips:
        extent = ceil(look.chip_width(chip.text, bold=chip.emphatic) + 2 * PADDING)
        if x and x + extent > width:
            x, y = 0.0, y + height + GAP
        placed.append(PlacedChip(chip, QRectF(x, y, extent, height)))
        x += extent + GAP
    return tuple(placed)


def rows_height(placed: Sequence[PlacedChip]) -> float:
    """Height of all rows in pixels."""
    return max((chip.place.bottom() for chip in placed), default=0.0)


class ChipPainter:
    """Paints chips. The same ones stand under many passages, so that their pictures are kept."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._pictures = Pictures(look, PICTURE_BYTES)

    def paint(self, painter: QPainter, placed: Sequence[PlacedChip], origin: QPointF) -> None:
        """Draw the chips with their rows starting at ``origin``."""
        for each in placed:
            self._paint_chip(painter, each.chip, each.place.translated(origin))

    def _paint_chip(self, painter: QPainter, chip: Chip, place: QRectF) -> None:
        self._pictures.paint(
            painter,
            place,
            (chip.text, chip.emphatic, chip.suggested),
            lambda painter: self._draw(painter, chip, place),
        )

    def _draw(self, painter: QPainter, chip: Chip, place: QRectF) -> None:
        look, emphatic = self._look, chip.emphatic
        frame = place.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "muted" if chip.suggested else "demand_line" if emphatic else "line"
        dotted = Qt.PenStyle.DotLine if chip.suggested else Qt.PenStyle.SolidLine
        painter.setPen(QPen(look.colour(edge), 1, dotted))
        painter.setBrush(look.colour("demand_soft" if emphatic else "background"))
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        painter.setPen(look.colour("demand" if emphatic else "muted"))
        painter.setFont(look.small_font(bold=emphatic))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, chip.text)


def chip_at(placed: Sequence[PlacedChip], point: QPointF) -> Chip | None:
    """The chip under ``point``, given relative to the rows' origin."""
    return next((each.chip for each in placed if each.place.contains(point)), None)
