"""The column of text: where each passage of a section stands, with the tags under it."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from explorer.gui.reading.document import Placed, SectionDocument
from explorer.gui.reading.tag_rows import TagRows
from explorer.gui.theme.look import Look
from explorer.gui.widgets.chips import Chip, chip_at
from explorer.programme.model import Passage
from explorer.settings import Settings

SIDE = 76  # least room in pixels beside the column, for numbers and pages
CHIP_GAP = 8
_LEAST = 200.0  # pixels; a narrower column can't be read


class Column:
    """Lengths are in pixels, in the coordinates of the document."""

    def __init__(self, document: SectionDocument, look: Look, settings: Settings) -> None:
        self._document = document
        self._look = look
        self._settings = settings
        self.tags = TagRows(look)
        self.width = _LEAST

    def fit(self, viewport_width: int) -> bool:
        """Make the column as wide as is wished for and fits; whether any tags broke differently."""
        metrics = QFontMetricsF(self._look.reading_font())
        wished = self._settings.number("column_width") * metrics.averageCharWidth()
        self.width = max(_LEAST, min(wished, viewport_width - 2.0 * SIDE))
        side = max(SIDE, (viewport_width - self.width) / 2)
        self._document.set_sides(side, side)
        return self.tags.break_at(self.width)

    def rooms(self) -> list[float]:
        """The room under each passage for its tags."""
        return [height + CHIP_GAP for height in self.tags.heights()]

    @property
    def left(self) -> float:
        """The left edge."""
        return self._document.rootFrame().frameFormat().leftMargin()

    def top(self, placed: Placed) -> float:
        """The upper edge of a passage."""
        return self._document.documentLayout().blockBoundingRect(placed.block).top()

    def foot(self, placed: Placed) -> float:
        """The lower edge of a passage's text."""
        return self._document.documentLayout().blockBoundingRect(placed.block).bottom()

    def bottom(self, placed: Placed) -> float:
        """The lower edge of a passage with its tags."""
        return self.foot(placed) + CHIP_GAP + self.tags.height(passage_of(placed).id)

    def frames(self, bottom: float) -> Iterator[tuple[Placed, QRectF]]:
        """The passages that begin above ``bottom``, with the places of their text and tags."""
        layout, left = self._document.documentLayout(), self.left
        for placed in self._document.passages():
            text = layout.blockBoundingRect(placed.block)
            if text.top() > bottom:
                return
            height = text.height() + CHIP_GAP + self.tags.height(passage_of(placed).id)
            yield placed, QRectF(left, text.top(), self.width, height)

    def at(self, y: float) -> Placed | None:
        """The passage whose text or tags are at the height ``y``."""
        for placed in self._document.passages():
            if self.top(placed) <= y <= self.bottom(placed):
                return placed
        return None

    def tags_corner(self, placed: Placed) -> QPointF:
        """The top left corner of a passage's tags."""
        return QPointF(self.left, self.foot(placed) + CHIP_GAP)

    def chip_at(self, point: QPointF) -> Chip | None:
        """The tag at ``point``."""
        placed = self.at(point.y())
        if placed is None:
            return None
        chips = self.tags.chips(passage_of(placed).id)
        return chip_at(chips, point - self.tags_corner(placed))


def passage_of(placed: Placed) -> Passage:
    """The passage a block stands for."""
    assert placed.passage is not None, "only blocks of passages have one"
    return placed.passage
