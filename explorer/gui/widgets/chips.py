"""Chips: small rounded labels that stand beside a text, wrapped into rows and painted."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from explorer.gui.theme.look import Look

GAP = 6.0
PADDING = 8.0


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


def row_height(look: Look) -> float:
    """Height of one row of chips in pixels, the gap below it not counted."""
    return QFontMetricsF(look.small_font()).height() + 6


def arrange(chips: Sequence[Chip], width: float, look: Look) -> tuple[PlacedChip, ...]:
    """The chips from left to right, wrapped at ``width`` pixels."""
    height = row_height(look)
    placed = []
    x = y = 0.0
    for chip in chips:
        extent = look.chip_width(chip.text, bold=chip.emphatic) + 2 * PADDING
        if x and x + extent > width:
            x, y = 0.0, y + height + GAP
        placed.append(PlacedChip(chip, QRectF(x, y, extent, height)))
        x += extent + GAP
    return tuple(placed)


def rows_height(placed: Sequence[PlacedChip]) -> float:
    """Height of all rows in pixels."""
    return max((chip.place.bottom() for chip in placed), default=0.0)


def paint_chips(
    painter: QPainter, placed: Sequence[PlacedChip], origin: QPointF, look: Look
) -> None:
    """Draw the chips with their rows starting at ``origin``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for each in placed:
        frame = each.place.translated(origin).adjusted(0.5, 0.5, -0.5, -0.5)
        emphatic = each.chip.emphatic
        edge = "muted" if each.chip.suggested else "demand_line" if emphatic else "line"
        dotted = Qt.PenStyle.DotLine if each.chip.suggested else Qt.PenStyle.SolidLine
        painter.setPen(QPen(look.colour(edge), 1, dotted))
        painter.setBrush(look.colour("demand_soft" if emphatic else "background"))
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        painter.setPen(look.colour("demand" if emphatic else "muted"))
        painter.setFont(look.small_font(bold=emphatic))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, each.chip.text)
    painter.restore()


def chip_at(placed: Sequence[PlacedChip], point: QPointF) -> Chip | None:
    """The chip under ``point``, given relative to the rows' origin."""
    return next((each.chip for each in placed if each.place.contains(point)), None)
