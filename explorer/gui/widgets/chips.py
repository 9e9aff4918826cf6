"""Chips: small rounded labels that stand beside a text, wrapped into rows and painted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from explorer.gui.theme.look import Look
from explorer.gui.widgets.pictures import Pictures, Piece

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
    height = look.chip_height
    return tuple(
        PlacedChip(chip, QRectF(x, row * (height + GAP), extent, height))
        for chip, (x, row, extent) in zip(chips, _flow(chips, width, look), strict=True)
    )


def height_of_rows(chips: Sequence[Chip], width: float, look: Look) -> float:
    """Height in pixels of the rows ``arrange`` makes, without placing a chip."""
    rows = [row for _x, row, _extent in _flow(chips, width, look)]
    return rows[-1] * (look.chip_height + GAP) + look.chip_height if rows else 0.0


def _flow(chips: Sequence[Chip], width: float, look: Look) -> Iterator[tuple[float, int, int]]:
    """Of each chip the left edge, the row it comes in, and its width; all but rows in pixels."""
    x, row = 0.0, 0
    for chip in chips:
        extent = ceil(look.chip_width(chip.text, bold=chip.emphatic) + 2 * PADDING)
        if x and x + extent > width:
            x, row = 0.0, row + 1
        yield x, row, extent
        x += extent + GAP


class ChipPainter:
    """Paints chips. The same ones stand under many passages, so that their pictures are kept."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._pictures = Pictures(look, PICTURE_BYTES)

    def paint(self, painter: QPainter, placed: Sequence[PlacedChip], origin: QPointF) -> None:
        """Draw the chips with their rows starting at ``origin``."""
        self._pictures.paint_all(painter, [self._piece(each, origin) for each in placed])

    def _piece(self, placed: PlacedChip, origin: QPointF) -> Piece:
        chip, place = placed.chip, placed.place.translated(origin)
        key = (chip.text, chip.emphatic, chip.suggested)
        return Piece(place, key, lambda painter: self._draw(painter, chip, place))

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
