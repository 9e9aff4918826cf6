"""The overview of a programme: what it is, where the original stands, its sections at a glance."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from explorer.gui.overriding import override
from explorer.gui.overview.content import Content, LastNote
from explorer.gui.overview.layout import Item, OverviewLayout, stepped
from explorer.gui.overview.painting import ItemPainter
from explorer.gui.overview.small_matrix import SmallMatrix
from explorer.gui.overview.words import OverviewWords
from explorer.gui.theme.look import Look
from explorer.programme.model import Head
from explorer.programme.pack import Programme

BELOW = 40  # pixels below the last tile
AROUND = 20  # pixels that are seen around a tile the keyboard goes to


class Overview(QAbstractScrollArea):
    """A page of tiles, one a section, walked through with the arrow keys."""

    section_chosen = Signal(str)
    note_chosen = Signal(str)
    programme_chosen = Signal(str)
    matrix_chosen = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = OverviewWords(self)
        self._painter = ItemPainter(look, self._words)
        self._content: Content | None = None
        self._hovered: QRectF | None = None
        self._items: list[Item] = []
        self._columns = 1
        self._current = 0
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(40)
        look.changed.connect(self._lay_out)

    def show_content(self, content: Content) -> None:
        """Show ``content`` in place of what was shown."""
        if content != self._content:
            self._content = content
            self.setAccessibleName(content.programme.title)
            self._lay_out()

    # -- Qt -------------------------------------------------------------------------------------

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._lay_out()

    @override
    def sizeHint(self) -> QSize:
        return QSize(760, 700)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        tiles = self._tiles()
        current = tiles[self._current] if self._current < len(tiles) else None
        states = self._content.states if self._content is not None else {}
        for item in self._items:
            if item.is_tile:
                focused, hovered = item is current and self.hasFocus(), item.place == self._hovered
                self._painter.paint_tile(painter, item, states, focused=focused, hovered=hovered)
            else:
                self._painter.paint_text(painter, item)
        painter.end()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._tile_at(event.position())
        self._hover(over.place if over else None)
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        )

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        tile = self._tile_at(event.position())
        if tile and event.button() is Qt.MouseButton.LeftButton:
            self._choose(tile)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: self._columns,
            Qt.Key.Key_Up: -self._columns,
        }
        tiles = self._tiles()
        step = steps.get(Qt.Key(event.key()))
        if step is not None and tiles:
            self._current = stepped(tiles, self._current, step)
            self._reveal(tiles[self._current].place)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and tiles:
            self._choose(tiles[self._current])
        else:
            super().keyPressEvent(event)

    # -- what is on the page --------------------------------------------------------------------

    def _lay_out(self) -> None:
        if self._content is None:
            return
        layout = OverviewLayout(self._look, self._words, self.viewport().width())
        self._columns = layout.columns
        self._items = list(layout.arrange(self._content))
        height = max((item.place.bottom() for item in self._items), default=0) + BELOW
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self.verticalScrollBar().setRange(0, max(0, round(height) - self.viewport().height()))
        self.viewport().update()

    def _tiles(self) -> list[Item]:
        return [item for item in self._items if item.is_tile]

    def _tile_at(self, point: QPointF) -> Item | None:
        on_page = QPointF(point.x(), point.y() + self.verticalScrollBar().value())
        return next((item for item in self._tiles() if item.place.contains(on_page)), None)

    def _hover(self, place: QRectF | None) -> None:
        if place != self._hovered:
            self._hovered = place
            self.viewport().update()

    def _choose(self, tile: Item) -> None:
        match tile.subject:
            case Head() as head:
                self.section_chosen.emit(head.id)
            case LastNote() as note:
                self.note_chosen.emit(note.id)
            case Programme() as programme:
                self.programme_chosen.emit(programme.id)
            case SmallMatrix():
                self.matrix_chosen.emit()

    def _reveal(self, place: QRectF) -> None:
        """Scroll so far that ``place`` is seen."""
        bar = self.verticalScrollBar()
        if place.top() - AROUND < bar.value():
            bar.setValue(round(place.top() - AROUND))
        elif place.bottom() + AROUND > bar.value() + self.viewport().height():
            bar.setValue(round(place.bottom() + AROUND - self.viewport().height()))
        self.viewport().update()
