"""Coloured grounds under runs of a text: what the reader highlighted.

They are painted under the letters, and not given to Qt as formats: Qt would cut the text at the
ends of every run and draw it piece by piece, those off the screen too.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTextLayout

from explorer.gui.reading.document import Placed
from explorer.gui.theme.look import Look
from explorer.gui.widgets.lines import across


class Tint(NamedTuple):
    """The characters ``[start, end)`` of a passage, in Qt's units, on the colour of a token."""

    start: int
    end: int
    ground: str


class Place(NamedTuple):
    """A part of a line, from the top left corner of its text, and the token of its colour."""

    part: QRectF
    ground: str


TintsOf = Callable[[str], Sequence[Tint]]


def no_tints(_passage_id: str) -> Sequence[Tint]:
    """Nothing is highlighted."""
    return ()


class Grounds:
    """Asks for the tints of passages that come into view, and keeps where they stand."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._tints_of: TintsOf = no_tints
        self._places: dict[str, tuple[Place, ...]] = {}
        self._width = 0.0

    def set(self, tints_of: TintsOf, changed: Collection[str] | None = None) -> None:
        """Take tints from ``tints_of``; ``changed`` names the passages that have others now.

        They come in the order in which they begin; a later one lies over an earlier one.
        """
        self._tints_of = tints_of
        if changed is None:
            self._places.clear()
        else:
            for passage_id in changed:
                self._places.pop(passage_id, None)

    def clear(self) -> None:
        """Forget all: another text is shown."""
        self.set(no_tints)

    def forget_places(self) -> None:
        """The text was laid out anew."""
        self._places.clear()

    def tints(self, passage_id: str) -> tuple[Tint, ...]:
        """The tints of a passage."""
        return tuple(self._tints_of(passage_id))

    def paint(self, painter: QPainter, placed: Placed, frame: QRectF) -> None:
        """The grounds of a passage whose text begins at the top left of ``frame``."""
        assert placed.passage is not None, "only passages are highlighted"
        if frame.width() != self._width:
            self._width = frame.width()
            self._places.clear()
        places = self._places.get(placed.passage.id)
        if places is None:
            tints = self._tints_of(placed.passage.id)
            places = tuple(_places(placed.block.layout(), tints)) if tints else ()
            self._places[placed.passage.id] = places
        for part, ground in places:
            shown = part.translated(frame.topLeft()).toAlignedRect()
            painter.fillRect(shown, self._look.colour(ground))


def _places(layout: QTextLayout, tints: Sequence[Tint]) -> Iterator[Place]:
    """Where tints stand among the lines of a text, a piece each line, from the text's corner."""
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        begin, length = line.textStart(), line.textLength()
        whole = line.naturalTextRect()  # without the space at the line's end
        for start, end, ground in tints:
            if start < begin + length and begin < end:
                left = across(line, max(begin, start))
                right = across(line, min(begin + length, end))
                if right < left:  # written from right to left
                    left, right = right, left
                yield Place(QRectF(left, whole.top(), right - left, whole.height()) & whole, ground)
