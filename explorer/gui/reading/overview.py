"""The overview of a programme: what it is, where the original stands, its sections at a glance."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from explorer.gui.overriding import override
from explorer.gui.reading.facts import Facts, Origin
from explorer.gui.reading.small_matrix import SmallMatrix, paint_small_matrix, row_height
from explorer.gui.theme.look import Look
from explorer.gui.widgets.page_names import on_pages
from explorer.gui.widgets.programme_names import called
from explorer.programme.model import Head, Kind
from explorer.programme.pack import Programme

SIDE = 56
GAP = 12
TILE_WIDTH = 250
TILE_HEIGHT = 80  # pixels, more where the letters are larger
BESIDE_COLUMNS = 3  # of tiles that leave the last one's room beside the introduction to the matrix
TEXT_WIDTH = 680  # the most pixels of a line of the introduction


@dataclass(frozen=True, slots=True)
class LastNote:
    """A note the reader wrote of late: its id, words and where it stands."""

    id: str
    words: str
    place: str
    ground: str = ""  # the token of its colour


@dataclass(frozen=True, slots=True)
class _Item:
    """Something painted on the overview; a tile has a section, a note, a programme, a matrix."""

    place: QRectF
    text: str
    style: str
    head: Head | None = None
    note: LastNote | None = None
    programme: Programme | None = None
    matrix: SmallMatrix | None = None

    @property
    def is_tile(self) -> bool:
        """Can it be chosen?"""
        return self.style == "tile"


Member = Head | LastNote | Programme


class Overview(QAbstractScrollArea):
    """A page of tiles, one a section, walked through with the arrow keys."""

    section_chosen = Signal(str)
    note_chosen = Signal(str)
    programme_chosen = Signal(str)
    matrix_chosen = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._programme: Programme | None = None
        self._progress: dict[str, int] = {}
        self._last = ""
        self._others: tuple[Programme, ...] = ()
        self._notes: tuple[LastNote, ...] = ()
        self._matrix: SmallMatrix | None = None
        self._counted = False  # whether there is a matrix is known
        self._hovered: QRectF | None = None
        self._items: list[_Item] = []
        self._current = 0
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(40)
        look.changed.connect(self._lay_out)

    def show_programme(
        self,
        programme: Programme,
        progress: dict[str, int],
        last: str = "",
        others: Sequence[Programme] = (),
    ) -> None:
        """Show ``programme``; ``last`` is the section to offer reading on in.

        ``others`` are the other programmes that are installed.
        """
        self._programme, self._progress, self._last = programme, dict(progress), last
        self._others = tuple(others)
        self.setAccessibleName(programme.title)
        self._lay_out()

    def show_notes(self, notes: Sequence[LastNote]) -> None:
        """Show the notes that were written last."""
        if tuple(notes) != self._notes:
            self._notes = tuple(notes)
            self._lay_out()

    def show_matrix(self, matrix: SmallMatrix | None) -> None:
        """Show where the programme says how much; nothing where that can't be pictured."""
        if matrix != self._matrix or not self._counted:
            self._matrix, self._counted = matrix, True
            self._lay_out()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        tiles = self._tiles()
        current = tiles[self._current] if self._current < len(tiles) else None
        for item in self._items:
            if not item.is_tile:
                self._paint_text(painter, item)
            elif item.note is not None:
                self._paint_note(painter, item, focused=item is current and self.hasFocus())
            elif item.matrix is not None:
                self._paint_matrix(painter, item, focused=item is current and self.hasFocus())
            else:
                self._paint_tile(painter, item, focused=item is current and self.hasFocus())
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

    def _hover(self, place: QRectF | None) -> None:
        if place != self._hovered:
            self._hovered = place
            self.viewport().update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        tile = self._tile_at(event.position())
        if tile and event.button() is Qt.MouseButton.LeftButton:
            self._choose(tile)

    def _choose(self, tile: _Item) -> None:
        if tile.head is not None:
            self.section_chosen.emit(tile.head.id)
        elif tile.note is not None:
            self.note_chosen.emit(tile.note.id)
        elif tile.programme is not None:
            self.programme_chosen.emit(tile.programme.id)
        elif tile.matrix is not None:
            self.matrix_chosen.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: self._columns(),
            Qt.Key.Key_Up: -self._columns(),
        }
        tiles = self._tiles()
        step = steps.get(Qt.Key(event.key()))
        if step is not None and tiles:
            self._current = _stepped(tiles, self._current, step)
            self._reveal(tiles[self._current].place)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and tiles:
            self._choose(tiles[self._current])
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._lay_out()

    @override
    def sizeHint(self) -> QSize:
        return QSize(760, 700)

    # -- layout ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        if self._programme is None:
            return
        self._items = list(self._arrange(self._programme))
        height = max((item.place.bottom() for item in self._items), default=0) + 40
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self.verticalScrollBar().setRange(0, max(0, round(height) - self.viewport().height()))
        self.viewport().update()

    def _arrange(self, programme: Programme) -> Iterator[_Item]:
        width = self._width()
        matrix = self._matrix
        expected = matrix is not None or (not self._counted and _has_regions(programme))
        beside = expected and self._columns() >= BESIDE_COLUMNS
        across = self._tile_width() if beside else min(width, float(TEXT_WIDTH))
        column = width - across - 2 * GAP if beside else width
        y = 34.0
        for text, style in self._intro(programme):
            height = self._text_height(text, style, column)
            yield _Item(QRectF(SIDE, y, column, height), text, style)
            y += height + (6 if style == "title" else 14)
        tile = QRectF(SIDE + width - across, 34.0, across, self._matrix_height())
        y = max(y, tile.bottom() + 4) if beside and matrix is not None else y
        heads = programme.section_heads()
        last = [head for head in heads if head.id == self._last]
        regions = [head for head in heads if head.kind is Kind.REGION]
        themes = self.tr("Thema’s") if regions else self.tr("Inhoud")
        parts: list[tuple[str, Sequence[Member]]] = [
            (self.tr("Lees verder"), last),
            (self.tr("Laatste notities"), self._notes[: max(2, self._columns())]),
            (themes, [head for head in heads if head.kind is Kind.THEME]),
            (self.tr("Regio’s"), regions),
            (self.tr("Andere programma’s"), self._others),
        ]
        for title, members in parts:
            if members:
                yield _Item(QRectF(SIDE, y + 8, width, 22), title.upper(), "heading")
                y += 34
                yield from self._grid(members, y)
                rows = -(-len(members) // self._columns())
                y += rows * (self._tile_height() + GAP) + 4
        if matrix is not None:  # last for the keyboard, wherever it stands
            if not beside:
                tile.moveTo(SIDE, y + 8)
            yield _Item(tile, self.tr("Matrix"), "tile", matrix=matrix)

    def _intro(self, programme: Programme) -> list[tuple[str, str]]:
        heads = programme.section_heads()
        passages = sum(head.passages for head in heads)
        demands = sum(head.demands for head in heads)
        minutes = max(1, round(sum(head.words for head in heads) / 200))
        facts = Facts().of_programme(len(heads), passages, demands, minutes)
        party = f"{programme.party}: " if programme.party else ""
        name = f"{party}{programme.title}"
        title = f"{name}, {programme.chapter}" if programme.chapter else name
        lines = [(title, "title"), (facts, "facts")]
        if programme.is_restatement:
            about = self.tr(
                "Een volledige weergave in eigen woorden: elk standpunt, elk cijfer en elke "
                "voorwaarde, onder de bladzijde waar het staat. De labels onder de "
                "passages zijn van de redactie, niet van de partij."
            )
            lines.append((about, "text"))
        lines.append((Origin().of_programme(programme, self._others), "text"))
        return [line for line in lines if line[0]]

    def _grid(self, members: Sequence[Member], top: float) -> Iterator[_Item]:
        columns = self._columns()
        width = self._tile_width()
        height = self._tile_height()
        for number, member in enumerate(members):
            row, column = divmod(number, columns)
            place = QRectF(SIDE + column * (width + GAP), top + row * (height + GAP), width, height)
            if isinstance(member, LastNote):
                yield _Item(place, member.words, "tile", note=member)
            elif isinstance(member, Programme):
                yield _Item(place, called(member), "tile", programme=member)
            else:
                yield _Item(place, member.title, "tile", member)

    def _tile_width(self) -> float:
        return (self._width() - (self._columns() - 1) * GAP) / self._columns()

    def _tile_height(self) -> float:
        """Two lines of a name and one of figures."""
        names = QFontMetricsF(self._look.interface_font(bold=True)).height()
        return max(TILE_HEIGHT, 2 * names + QFontMetricsF(self._look.small_font()).height() + 32)

    def _matrix_height(self) -> float:
        rows = len(self._matrix.names) if self._matrix is not None else 0
        return rows * row_height(self._look) + 58

    def _width(self) -> float:
        return max(260.0, min(self.viewport().width() - 2.0 * SIDE, 1040.0))

    def _columns(self) -> int:
        return max(1, int((self._width() + GAP) // (TILE_WIDTH + GAP)))

    def _tiles(self) -> list[_Item]:
        return [item for item in self._items if item.is_tile]

    def _tile_at(self, point: QPointF) -> _Item | None:
        on_page = QPointF(point.x(), point.y() + self.verticalScrollBar().value())
        return next((item for item in self._tiles() if item.place.contains(on_page)), None)

    def _reveal(self, place: QRectF) -> None:
        bar = self.verticalScrollBar()
        if place.top() - 20 < bar.value():
            bar.setValue(round(place.top() - 20))
        elif place.bottom() + 20 > bar.value() + self.viewport().height():
            bar.setValue(round(place.bottom() + 20 - self.viewport().height()))
        self.viewport().update()

    # -- painting -------------------------------------------------------------------------------

    def _text_layout(self, text: str, style: str, width: float) -> QTextLayout:
        reading = self._look.reading_font().pixelSize()
        fonts = {
            "title": self._look.reading_font(round(reading * 1.76), bold=True),
            "facts": self._look.interface_font(),
            "text": self._look.reading_font(),
            "heading": self._look.small_font(bold=True),
        }
        layout = QTextLayout(text, fonts[style])
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        y = 0.0
        measure = min(width, float(TEXT_WIDTH)) if style == "text" else width
        while (line := layout.createLine()).isValid():
            line.setLineWidth(measure)
            line.setPosition(QPointF(0, y))
            y += line.height() * (1.12 if style == "text" else 1.0)
        layout.endLayout()
        return layout

    def _text_height(self, text: str, style: str, width: float) -> float:
        return self._text_layout(text, style, width).boundingRect().height()

    def _paint_text(self, painter: QPainter, item: _Item) -> None:
        painter.setPen(self._look.colour("ink" if item.style in {"title", "text"} else "muted"))
        self._text_layout(item.text, item.style, item.place.width()).draw(
            painter, item.place.topLeft()
        )

    def _paint_note(self, painter: QPainter, item: _Item, *, focused: bool) -> None:
        assert item.note is not None, "the tile of a note has one"
        inside = self._paint_frame(painter, item.place, focused=focused)
        if item.note.ground:
            bar = QRectF(item.place.left() + 6, item.place.top() + 9, 3, item.place.height() - 18)
            painter.fillRect(bar, self._look.colour(item.note.ground))
        painter.setFont(self._look.interface_font())
        painter.setPen(self._look.colour("ink"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        metrics = QFontMetricsF(painter.font())
        words = metrics.elidedText(
            " ".join(item.text.split()), Qt.TextElideMode.ElideRight, inside.width() * 1.8
        )
        painter.drawText(inside.adjusted(0, 0, 0, -18), flags, words)
        painter.setFont(self._look.small_font())
        painter.setPen(self._look.colour("muted"))
        place = QFontMetricsF(painter.font()).elidedText(
            item.note.place, Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, place)

    def _paint_matrix(self, painter: QPainter, item: _Item, *, focused: bool) -> None:
        assert item.matrix is not None, "the tile of the matrix has one"
        inside = self._paint_frame(painter, item.place, focused=focused)
        painter.setFont(self._look.interface_font(bold=True))
        painter.setPen(self._look.colour("ink"))
        head = QRectF(inside.topLeft(), QSizeF(inside.width(), painter.fontMetrics().height()))
        low = Qt.AlignmentFlag.AlignBottom
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | low, item.text)
        painter.setFont(self._look.small_font())
        painter.setPen(self._look.colour("muted"))
        about = self.tr("regio’s × aspecten")
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | low, about)
        paint_small_matrix(painter, inside.adjusted(0, 30, 0, 0), item.matrix, self._look)

    def _paint_frame(self, painter: QPainter, place: QRectF, *, focused: bool) -> QRectF:
        """The ground of a tile; gives the room for what is on it."""
        frame = place.adjusted(0.5, 0.5, -0.5, -0.5)
        meant = focused or place == self._hovered
        painter.setPen(QPen(self._look.colour("accent" if meant else "line"), 2 if focused else 1))
        painter.setBrush(self._look.colour("card"))
        painter.drawRoundedRect(frame, 8, 8)
        return frame.adjusted(14, 11, -14, -11)

    def _paint_tile(self, painter: QPainter, item: _Item, *, focused: bool) -> None:
        inside = self._paint_frame(painter, item.place, focused=focused)
        painter.setFont(self._look.interface_font(bold=True))
        painter.setPen(self._look.colour("ink"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(inside, flags, item.text)
        painter.setFont(self._look.small_font())
        painter.setPen(self._look.colour("muted"))
        facts, state = self._tile_facts(item)
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, facts)
        painter.setPen(self._look.colour("accent"))
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, state)

    def _tile_facts(self, item: _Item) -> tuple[str, str]:
        """What stands at the foot of a tile: figures, and how far it is read."""
        if item.programme is not None:
            heads = item.programme.section_heads()
            return self.tr("%n passage(s)", "", sum(head.passages for head in heads)), ""
        assert item.head is not None, "a tile has a section, a note or a programme"
        passages = self.tr("%n passage(s)", "", item.head.passages)
        read = self._progress.get(item.head.id, 0)
        state = ("", self.tr("half gelezen"), self.tr("gelezen"))[read]
        pages = on_pages(item.head.pages)
        return " · ".join(fact for fact in (pages, passages) if fact), state


def _stepped(tiles: Sequence[_Item], current: int, step: int) -> int:
    """The tile a step leads to: one on or back, a row down or up.

    A matrix beside the introduction is the last tile, but it is reached by the tile under it.
    """
    last = len(tiles) - 1
    at_top = last > 0 and tiles[last].place.top() < tiles[0].place.top()
    if not at_top:
        return min(max(current + step, 0), last)
    below = next((at for at in range(last) if _under(tiles[last], tiles[at])), 0)
    if current == last:
        return below if step > 1 else last
    if current == below and step < -1:
        return last
    return min(max(current + step, 0), last - 1)


def _under(upper: _Item, lower: _Item) -> bool:
    """Whether ``lower`` begins under ``upper``."""
    return lower.place.left() >= upper.place.left() - 1


def _has_regions(programme: Programme) -> bool:
    return any(head.region for head in programme.section_heads())
