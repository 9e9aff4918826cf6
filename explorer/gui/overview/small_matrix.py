"""A small picture of the matrix for the overview: which region has how much about what."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from explorer.errors import UserError

if TYPE_CHECKING:
    from explorer.gui.theme.look import Look
    from explorer.programme.pack import Programme

MOST_ROWS = 15
LEAST = 2  # rows and columns that make a picture
CELL = 10.0  # pixels of a column
GAP = 2.0
NAMES = 0.36  # of the width is for the names of the rows


@dataclass(frozen=True, slots=True)
class SmallMatrix:
    """The names of the rows, how many passages each cell holds, and the highest of those."""

    names: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    largest: int


def small_matrix(programme: "Programme", language: str) -> SmallMatrix | None:
    """The regions by aspect of a programme; ``None`` where there is too little to picture.

    A section that can't be read is told of where it is opened.
    """
    from explorer.comparing.matrix import build_matrix  # noqa: PLC0415 -- not needed to paint a section

    try:
        matrix = build_matrix(programme).without_empty()
    except UserError:
        return None
    names = tuple(entry.label(language) for entry in matrix.rows.entries)[:MOST_ROWS]
    if min(len(names), len(matrix.columns.entries)) < LEAST:
        return None
    return SmallMatrix(names, matrix.counts[:MOST_ROWS], matrix.largest)


def row_height(look: "Look") -> float:
    """Height in pixels of a row."""
    return QFontMetricsF(look.small_font()).height() + 1


def paint_small_matrix(painter: QPainter, place: QRectF, matrix: SmallMatrix, look: "Look") -> None:
    """Draw the rows from the top of ``place``, each with its name."""
    from explorer.comparing.shading import DARK, LIGHT  # noqa: PLC0415 -- not needed to paint a section

    scale = DARK if look.tokens.dark else LIGHT
    height, beside = row_height(look), place.width() * NAMES
    across = min(CELL * 2, (place.width() - beside) / len(matrix.counts[0]))
    painter.setFont(look.small_font())
    metrics = QFontMetricsF(painter.font())
    for row, (name, counts) in enumerate(zip(matrix.names, matrix.counts, strict=True)):
        top = place.top() + row * height
        painter.setPen(look.colour("muted"))
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, beside - 8)
        words = QRectF(place.left(), top, beside, height)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(Qt.PenStyle.NoPen)
        for column, count in enumerate(counts):
            left = place.left() + beside + column * across
            painter.setBrush(QColor(scale.shade(count, matrix.largest).fill))
            painter.drawRoundedRect(QRectF(left, top + GAP / 2, across - GAP, height - GAP), 2, 2)
