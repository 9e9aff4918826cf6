"""A section's text as it is painted: what lies under the letters, over them and beside them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from explorer.gui.overriding import override
from explorer.gui.reading.column import Column, passage_of
from explorer.gui.reading.document import TOP, Placed, SectionDocument
from explorer.gui.reading.flash import Flash
from explorer.gui.reading.grounds import Grounds, TintsOf
from explorer.gui.reading.layers import Found, Layer, Layers
from explorer.gui.reading.marginalia import Marginalia
from explorer.gui.theme.look import Look
from explorer.gui.widgets.chips import Chip
from explorer.gui.widgets.page_names import short_pages
from explorer.gui.widgets.viewport import give_viewport
from explorer.programme.model import Passage
from explorer.settings import Settings

_BESIDE = 40  # pixels that what is painted beside a passage may reach above or below it

Mark = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Badge:
    """A small mark beside a passage: how many notes it has, and the token of its ground."""

    text: str
    ground: str


class PaintedText(QTextEdit):
    """The document of a section with its highlights, marks, numbers, pages, tags and badges.

    ``section_painted`` tells that a section stands on the screen that wasn't there before.
    """

    section_painted = Signal()

    def __init__(self, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        """Line length and line numbers are read from ``settings``."""
        super().__init__(parent)
        give_viewport(self, Qt.CursorShape.IBeamCursor)
        self._look = look
        self._settings = settings
        self._document = SectionDocument(self, TOP)
        self.setDocument(self._document)
        self.column = Column(self._document, look, settings)
        self.grounds = Grounds(look)
        self._layers = Layers(self, self._document, look)
        self._marginalia = Marginalia(look)
        self._flash = Flash(self.viewport(), look)
        self._underlines: dict[str, Sequence[Mark]] = {}
        self._badges: dict[str, Badge] = {}
        self._bookmarked: frozenset[str] = frozenset()
        self._fresh = False

    def paint_plain(self) -> None:
        """Take away all that was painted for another section; bookmarks stay."""
        self._underlines = {}
        self._badges = {}
        self.grounds.clear()
        self._layers.clear()
        self._flash.stop()
        self._fresh = True

    def set_layer(self, name: str, layer: "Layer | None") -> None:
        """Tint runs of characters; a later layer lies over an earlier one."""
        self.set_layers({name: layer})

    def set_layers(self, layers: "Mapping[str, Layer | None]") -> None:
        """Set several layers at once, which costs no more than one; none at all costs nothing."""
        self._layers.set(layers)

    def highlight_runs(self, tints_of: TintsOf, changed: Collection[str]) -> None:
        """Paint grounds under runs of characters; ``changed`` names the passages to paint anew."""
        self.grounds.set(tints_of, changed)
        scrolled = self.verticalScrollBar().value()
        for placed, frame in self.column.frames(scrolled + self.viewport().height()):
            if passage_of(placed).id in changed:
                self.viewport().update(frame.translated(0, -scrolled).toAlignedRect())

    def mark(self, marks: Mapping[str, Sequence[Mark]]) -> None:
        """Mark runs of characters (start, end) in passages, as after a search."""
        runs = tuple(Found(key, start, end) for key, each in marks.items() for start, end in each)
        self.set_layer("search", Layer(runs, "mark_yellow", "ink"))

    def underline(self, runs: Mapping[str, Sequence[Mark]]) -> None:
        """Draw a dotted line under runs of characters: terms that are explained."""
        if runs != self._underlines:
            self._underlines = dict(runs)
            self.viewport().update()

    def set_badges(self, badges: Mapping[str, Badge]) -> None:
        """Show badges beside passages, by their ids."""
        if badges != self._badges:
            self._badges = dict(badges)
            self.viewport().update()

    def set_bookmarked(self, targets: frozenset[str]) -> None:
        """Show which passages have a bookmark."""
        if targets != self._bookmarked:
            self._bookmarked = targets
            self.viewport().update()

    # -- what is at a point of the viewport -----------------------------------------------------

    def passage_at(self, point: QPointF) -> Passage | None:
        """The passage whose text, tags or margin is there."""
        placed = self.column.at(self._on_page(point).y())
        return placed.passage if placed is not None else None

    def chip_at(self, point: QPointF) -> Chip | None:
        """The tag that is there."""
        return self.column.chip_at(self._on_page(point))

    def badge_at(self, point: QPointF) -> str:
        """The passage whose badge is there; empty for none."""
        on_page = self._on_page(point)
        placed = self.column.at(on_page.y())
        passage_id = passage_of(placed).id if placed is not None else ""
        if placed is None or passage_id not in self._badges:
            return ""
        column = self.column
        frame = QRectF(column.left, column.top(placed), column.width, 0)
        place = self._marginalia.badge_place(frame)
        return passage_id if place.adjusted(-2, -2, 2, 2).contains(on_page) else ""

    def _on_page(self, point: QPointF) -> QPointF:
        """A point of the viewport in the coordinates of the document."""
        return QPointF(point.x(), point.y() + self.verticalScrollBar().value())

    # -- painting -------------------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.translate(0, -self.verticalScrollBar().value())
        visible = QRectF(event.rect()).translated(0, self.verticalScrollBar().value())
        self._marginalia.paint_card(painter, self._document)
        numbered = self._settings.flag("line_numbers")
        lines = 0
        for placed, frame in self.column.frames(visible.bottom() + _BESIDE):
            lines += placed.block.layout().lineCount() if numbered else 0
            if frame.bottom() + _BESIDE >= visible.top():
                self._paint_passage(painter, placed, frame, lines, numbered=numbered)
        painter.end()
        super().paintEvent(event)
        if self._fresh:
            self._fresh = False
            QTimer.singleShot(0, self, self._document.lay_out)
            self.section_painted.emit()

    def _paint_passage(
        self, painter: QPainter, placed: Placed, frame: QRectF, lines: int, *, numbered: bool
    ) -> None:
        """What stands beside a passage; ``lines`` are those up to its last one."""
        passage = passage_of(placed)
        beside = self._marginalia
        if passage.id == self._flash.passage:
            beside.paint_flash(painter, frame, self._flash.strength)
        self.grounds.paint(painter, placed, frame)
        page = self._page_label(passage)
        beside.paint_sides(painter, frame, str(passage.number), page, apart=numbered)
        badge = self._badges.get(passage.id)
        if badge is not None:
            beside.paint_badge(painter, frame, badge.text, badge.ground)
        if passage.id in self._bookmarked:
            beside.paint_bookmark(painter, frame, apart=numbered)
        if numbered:
            beside.paint_line_numbers(painter, frame, placed.block, lines)
        runs = self._underlines.get(passage.id, ())
        beside.paint_underlines(painter, frame.topLeft(), placed.block, runs)
        tags = QPointF(frame.left(), frame.bottom() - self.column.tags.height(passage.id))
        beside.paint_tags(painter, tags, self.column.tags.chips(passage.id))

    def _page_label(self, passage: Passage) -> str:
        return short_pages(passage.pages)
