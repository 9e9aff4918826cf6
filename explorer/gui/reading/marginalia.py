"""What is painted beside the text: numbers, pages, tags and the box of key points."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextBlock

from explorer.gui.reading.document import CARD_PADDING, LEADING, SectionDocument
from explorer.gui.theme.icons import paint_icon
from explorer.gui.theme.look import Look
from explorer.gui.widgets.chips import ChipPainter, PlacedChip
from explorer.gui.widgets.lines import stretches
from explorer.printing.line_numbers import line_label

LINE_NUMBERS = 22  # room for line numbers between the passage number and the text
BADGE = 18  # the side of a note's badge
PAGES = 30  # between the column and the page numbers; badges of notes stand between them
MARGIN = 14  # between the column and what stands beside it
_TO_THE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TO_THE_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Marginalia:
    """Paints beside the column of a section, in the coordinates of its document."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._chips = ChipPainter(look)
        self._take_sizes()
        look.changed.connect(self._take_sizes)

    def _take_sizes(self) -> None:
        self._line = self._look.reading_font().pixelSize() * LEADING
        self._small = QFontMetricsF(self._look.small_font()).height()

    def paint_card(self, painter: QPainter, document: SectionDocument) -> None:
        """The box around the key points, with an accent on its left, and their bullets."""
        points = document.card()
        if not points:
            return
        layout = document.documentLayout()
        form = document.rootFrame().frameFormat()
        top = layout.blockBoundingRect(points[0].block).top() - 12
        bottom = layout.blockBoundingRect(points[-1].block).bottom() + 14
        width = document.textWidth() - form.leftMargin() - form.rightMargin()
        frame = QRectF(form.leftMargin(), top, width, bottom - top).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._look.colour("card"))
        painter.setPen(QPen(self._look.colour("line"), 1))
        painter.drawRoundedRect(frame, 8, 8)
        painter.save()
        painter.setClipRect(QRectF(frame.left() - 1, frame.top(), 4, frame.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("accent"))
        painter.drawRoundedRect(frame, 8, 8)
        painter.restore()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("ink"))
        for point in points[1:]:
            line = point.block.layout().lineAt(0)
            place = layout.blockBoundingRect(point.block)
            middle = place.top() + line.y() + line.height() * 0.56
            painter.drawEllipse(QPointF(frame.left() + CARD_PADDING + 6, middle), 2.4, 2.4)
        painter.restore()

    def paint_sides(
        self, painter: QPainter, frame: QRectF, number: str, page: str, *, apart: bool = False
    ) -> None:
        """The number left and the page right of the first line.

        ``frame`` is the passage with its tags.
        """
        painter.setFont(self._look.small_font())
        painter.setPen(self._look.colour("muted"))
        height = self._small
        top = frame.top() + (self._line - height) / 2 + 1
        left = QRectF(frame.left() - MARGIN - 40 - (LINE_NUMBERS if apart else 0), top, 40, height)
        painter.drawText(left, _TO_THE_RIGHT, number)
        right = QRectF(frame.right() + PAGES, top, 60, height)
        painter.drawText(right, _TO_THE_LEFT, page)

    def badge_place(self, frame: QRectF) -> QRectF:
        """Where the badge of a passage stands, beside its first line."""
        top = frame.top() + (self._line - BADGE) / 2 + 1
        return QRectF(frame.right() + 7, top, BADGE, BADGE)

    def paint_badge(self, painter: QPainter, frame: QRectF, text: str, ground: str) -> None:
        """How many notes a passage has, on the colour of the first."""
        place = self.badge_place(frame)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(ground))
        painter.drawRoundedRect(place, 5, 5)
        painter.setFont(self._look.small_font(bold=True))
        painter.setPen(self._look.colour("ink"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def paint_bookmark(self, painter: QPainter, frame: QRectF, *, apart: bool = False) -> None:
        """A small ribbon left of the passage, under its number."""
        left = frame.left() - MARGIN - 13 - (LINE_NUMBERS if apart else 0)
        place = QRectF(left, frame.top() + self._line + 4, 14, 14)
        paint_icon(painter, "bookmark", self._look.tokens.accent, place)

    def paint_tags(self, painter: QPainter, origin: QPointF, chips: Sequence[PlacedChip]) -> None:
        """The tags under a passage."""
        self._chips.paint(painter, chips, origin)

    def paint_flash(self, painter: QPainter, frame: QRectF, strength: float) -> None:
        """A tint behind a passage that was just opened; ``strength`` from 1 to 0."""
        colour = QColor(self._look.colour("accent_soft"))
        colour.setAlphaF(max(0.0, min(1.0, strength)))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(frame.adjusted(-10, -6, 10, 6), 8, 8)
        painter.restore()

    def paint_line_numbers(
        self, painter: QPainter, frame: QRectF, block: QTextBlock, last: int
    ) -> None:
        """The numbers of lines, as on paper; ``last`` is that of the last line of ``block``."""
        layout = block.layout()
        painter.setFont(self._look.small_font())
        painter.setPen(self._look.colour("muted"))
        for at in range(layout.lineCount()):
            label = line_label(last - layout.lineCount() + at + 1)
            if label:
                line = layout.lineAt(at)
                place = QRectF(
                    frame.left() - MARGIN - 30, frame.top() + line.y(), 36, line.height()
                )
                painter.drawText(place, _TO_THE_RIGHT, label)

    def paint_underlines(
        self, painter: QPainter, origin: QPointF, block: QTextBlock, runs: Sequence[tuple[int, int]]
    ) -> None:
        """A dotted line under each run; ``origin`` is where the block's text begins."""
        if not runs:
            return
        painter.save()
        painter.setPen(QPen(self._look.colour("muted"), 1.2, Qt.PenStyle.DotLine))
        for start, end in runs:
            for line, left, right in stretches(block.layout(), start, end):
                foot = origin.y() + line.y() + line.ascent() + 3.5
                painter.drawLine(
                    QPointF(origin.x() + left, foot), QPointF(origin.x() + right, foot)
                )
        painter.restore()
