"""The text of a section: a column to read, with numbers, pages and tags painted beside it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from explorer.gui.overriding import override
from explorer.gui.reading.document import TOP, Placed, SectionDocument
from explorer.gui.reading.facts import Facts
from explorer.gui.reading.marginalia import Marginalia
from explorer.gui.reading.tags import TagChips
from explorer.gui.theme.look import Look
from explorer.gui.widgets.chips import Chip, PlacedChip, arrange, chip_at, rows_height
from explorer.gui.widgets.viewport import give_viewport
from explorer.programme.model import Passage, Section, page_range
from explorer.programme.vocabulary import Vocabulary
from explorer.settings import Settings

SIDE = 76  # least room in pixels beside the column, for numbers and pages
CHIP_GAP = 8
FLASH_MS = 1400
_BESIDE = 40  # pixels that what is painted beside a passage may reach above or below it

Mark = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """A run of characters ``[start, end)`` of a passage."""

    passage: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Layer:
    """Runs that are tinted alike; ``ground`` and ``ink`` are tokens.

    One ``under`` the others stays there whenever it is set.
    """

    runs: tuple[Found, ...]
    ground: str
    ink: str
    under: bool = False


@dataclass(frozen=True, slots=True)
class Badge:
    """A small mark beside a passage: how many notes it has, and the token of its ground."""

    text: str
    ground: str


class SectionView(QTextEdit):
    """Shows one section at a time. Selecting and copying gives the words of the passages alone."""

    tag_activated = Signal(str, str)  # facet, tag
    passage_reached = Signal(str)  # id of the passage at the top, after scrolling
    badge_clicked = Signal(str)  # id of the passage beside which it stands

    def __init__(self, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        """Line length, line numbers and the language of the tags are read from ``settings``."""
        super().__init__(parent)
        give_viewport(self, Qt.CursorShape.IBeamCursor)
        self._look = look
        self._settings = settings
        self._section: Section | None = None
        self._tags = TagChips(Vocabulary())
        self._chips: dict[str, tuple[PlacedChip, ...]] = {}
        self._rows: dict[str, float] = {}  # how high the chips of each passage are, in pixels
        self._layers: dict[str, Layer] = {}
        self._tinted: dict[tuple[str, Found, str, str], QTextEdit.ExtraSelection] = {}
        self._underlines: dict[str, Sequence[Mark]] = {}
        self._badges: dict[str, Badge] = {}
        self._bookmarked: frozenset[str] = frozenset()
        self._document = SectionDocument(self, TOP)
        self._marginalia = Marginalia(look)
        self._flash = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=FLASH_MS)
        self._flash.valueChanged.connect(lambda _value: self.viewport().update())
        self._flashing = ""
        self.setDocument(self._document)
        self.setReadOnly(True)
        self.setCursorWidth(0)  # shown once the keyboard moves it
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._announce_place)
        look.changed.connect(self.refresh)

    # -- what is shown --------------------------------------------------------------------------

    @property
    def section(self) -> Section | None:
        """The section that is shown."""
        return self._section

    def show_section(self, section: Section, vocabulary: Vocabulary) -> None:
        """Show ``section`` from its beginning."""
        self._section = section
        if self._tags.vocabulary is not vocabulary:
            self._tags = TagChips(vocabulary, self._settings.text("language"))
        self._layers = {}
        self._underlines = {}
        self._badges = {}
        self._stop_flash()
        self.setExtraSelections([])
        self._fill()
        self.setTextCursor(QTextCursor(self._document))
        self.setAccessibleName(section.title)
        self.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """Show the same place again, after a change of look."""
        if self._section is None:
            return
        place = self.place()
        self._fill()
        self._show_layers()
        self.restore(place)

    def show_passage(self, passage_id: str, *, flash: bool = True) -> None:
        """Scroll to a passage of this section and mark it for a moment."""
        placed = self._placed(passage_id)
        if placed is None:
            return
        first = placed is self._document.passages()[0]
        top = 0 if first else self._top(placed) - 28
        self.verticalScrollBar().setValue(round(top))
        cursor = QTextCursor(placed.block)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(round(top))
        if flash:
            self._start_flash(passage_id)

    def set_layer(self, name: str, layer: "Layer | None") -> None:
        """Tint runs of characters; a later layer lies over an earlier one."""
        self.set_layers({name: layer})

    def set_layers(self, layers: "Mapping[str, Layer | None]") -> None:
        """Set several layers at once, which costs no more than one; none at all costs nothing."""
        before = dict(self._layers)
        for name, layer in layers.items():
            self._layers.pop(name, None)
            if layer is not None and layer.runs:
                self._layers[name] = layer
        if list(self._layers.items()) != list(before.items()):
            self._show_layers()

    def mark(self, marks: Mapping[str, Sequence[Mark]]) -> None:
        """Mark runs of characters (start, end) in passages, as after a search."""
        runs = tuple(Found(key, start, end) for key, each in marks.items() for start, end in each)
        self.set_layer("search", Layer(runs, "mark_yellow", "ink"))

    def underline(self, runs: Mapping[str, Sequence[Mark]]) -> None:
        """Draw a dotted line under runs of characters: terms that are explained."""
        self._underlines = dict(runs)
        self.viewport().update()

    def set_badges(self, badges: Mapping[str, Badge]) -> None:
        """Show badges beside passages, by their ids."""
        self._badges = dict(badges)
        self.viewport().update()

    def set_bookmarked(self, targets: frozenset[str]) -> None:
        """Show which passages have a bookmark."""
        if targets != self._bookmarked:
            self._bookmarked = targets
            self.viewport().update()

    # -- where the reader is --------------------------------------------------------------------

    def place(self) -> tuple[str, int]:
        """The passage at the top of the view, and the pixels the view is past its first line."""
        top = self.verticalScrollBar().value()
        reached = ("", top)
        for placed in self._document.passages():
            start = self._top(placed)
            if start > top + 4:
                break
            reached = (_passage(placed).id, round(top - start))
        return reached

    def restore(self, place: tuple[str, int]) -> None:
        """Return to what ``place`` gave, also after the column changed."""
        placed = self._placed(place[0])
        start = self._top(placed) if placed else 0
        self.verticalScrollBar().setValue(round(start + place[1]))

    def passage_at(self, point: QPointF) -> Passage | None:
        """The passage whose text, tags or margin is at ``point`` of the viewport."""
        y = point.y() + self.verticalScrollBar().value()
        for placed in self._document.passages():
            top, bottom = self._top(placed), self._bottom(placed)
            if top <= y <= bottom:
                return placed.passage
        return None

    def current_passage(self) -> Passage | None:
        """The passage that holds the text cursor."""
        position = self.textCursor().block()
        return next(
            (each.passage for each in self._document.placed if each.block == position), None
        )

    # -- Qt -------------------------------------------------------------------------------------

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self.place() if self._section else ("", 0)
        self._set_sides()
        if self._section is not None and self._arrange_chips():
            self._fill()
            self._show_layers()
        super().resizeEvent(event)
        if self._section is not None:
            self.restore(place)

    def show_caret(self, *, shown: bool) -> None:
        """Show the text cursor while the keyboard moves it; a reader with a mouse needs none."""
        if bool(self.cursorWidth()) == shown:
            return
        self.setCursorWidth(2 if shown else 0)
        if self.hasFocus():  # Qt decides about the cursor only when the focus comes
            super().focusOutEvent(QFocusEvent(QEvent.Type.FocusOut))
            self._take_focus(QFocusEvent(QEvent.Type.FocusIn))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._take_focus(event)

    def _take_focus(self, event: QFocusEvent) -> None:
        """Take the keyboard, with or without a cursor.

        A cursor no pixel wide is still drawn where the screen is scaled, so without one Qt must
        not know that the keyboard can move it.
        """
        flags = self.textInteractionFlags()
        if not self.cursorWidth():
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        super().focusInEvent(event)
        self.setTextInteractionFlags(flags)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Stay where the reader was: when first shown, Qt scrolls to the text cursor."""
        scrolled = self.verticalScrollBar().value()
        super().showEvent(event)
        self.verticalScrollBar().setValue(scrolled)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.translate(0, -self.verticalScrollBar().value())
        visible = QRectF(event.rect()).translated(0, self.verticalScrollBar().value())
        self._marginalia.paint_card(painter, self._document)
        numbered = self._settings.flag("line_numbers")
        lines = 0
        for placed, frame in self._frames(visible.bottom() + _BESIDE):
            lines += placed.block.layout().lineCount() if numbered else 0
            if frame.bottom() + _BESIDE >= visible.top():
                self._paint_passage(painter, placed, frame, lines, numbered=numbered)
        painter.end()
        super().paintEvent(event)

    def _frames(self, bottom: float) -> Iterator[tuple[Placed, QRectF]]:
        """The passages that begin above ``bottom``, with the places of their text and tags."""
        layout = self._document.documentLayout()
        left = self._document.rootFrame().frameFormat().leftMargin()
        width = self._column()
        for placed in self._document.passages():
            text = layout.blockBoundingRect(placed.block)
            if text.top() > bottom:
                return
            height = text.height() + CHIP_GAP + self._rows[_passage(placed).id]
            yield placed, QRectF(left, text.top(), width, height)

    def _paint_passage(
        self, painter: QPainter, placed: Placed, frame: QRectF, lines: int, *, numbered: bool
    ) -> None:
        """What stands beside a passage; ``lines`` are those up to its last one."""
        passage = _passage(placed)
        beside = self._marginalia
        if passage.id == self._flashing:
            beside.paint_flash(painter, frame, float(self._flash.currentValue()))
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
        tags = QPointF(frame.left(), frame.bottom() - self._rows[passage.id])
        beside.paint_tags(painter, tags, self._chips[passage.id])

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            chip = self._chip_at(QPointF(self.viewport().mapFrom(self, event.pos())))
            QToolTip.showText(event.globalPos(), chip.hint if chip else "", self)
            return True
        return super().event(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._chip_at(event.position()) or self._badge_at(event.position())
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        )

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        badge = self._badge_at(event.position())
        if badge and event.button() is Qt.MouseButton.LeftButton:
            self.badge_clicked.emit(badge)
        chip = self._chip_at(event.position())
        if (
            chip
            and event.button() is Qt.MouseButton.LeftButton
            and not self.textCursor().hasSelection()
        ):
            self.tag_activated.emit(chip.facet, chip.tag)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            event.accept()
        else:
            super().keyPressEvent(event)

    @override
    def copy(self) -> None:
        """Put the selected words on the clipboard, as data of Qt's own.

        Some platforms (offscreen) clear the clipboard after Python is gone, and data that was made
        in Python then ended the process with a crash.
        """
        if self.textCursor().hasSelection():
            QGuiApplication.clipboard().setText(self._selected_text())

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self._selected_text())
        return data

    def _selected_text(self) -> str:
        return "\n\n".join(text for _passage_of, text in self.selected())

    def selected(self) -> list[tuple[Passage | None, str]]:
        """The selected words, one entry a block.

        Title and key points come only where no passage is selected.
        """
        cursor = self.textCursor()
        pieces = []
        for placed in self._document.placed:
            start, length = placed.block.position(), placed.block.length() - 1
            first, last = (
                max(cursor.selectionStart(), start),
                min(cursor.selectionEnd(), start + length),
            )
            if first < last:
                pieces.append((placed.passage, placed.block.text()[first - start : last - start]))
        return [piece for piece in pieces if piece[0] is not None] or pieces

    # -- parts ----------------------------------------------------------------------------------

    def _fill(self) -> None:
        assert self._section is not None, "a section is shown before it is laid out"
        self._tinted = {}
        self._set_sides()
        self._arrange_chips()
        heights = [self._rows[passage.id] + CHIP_GAP for passage in self._section.passages]
        self._document.fill(
            self._section, self._facts(), self.tr("KERNPUNTEN"), self._look, heights
        )
        self._set_sides()

    def _facts(self) -> str:
        assert self._section is not None, "a section is shown before it is laid out"
        head, passages = self._section.head, self._section.passages
        demands = sum(passage.is_demand for passage in passages)
        pages = page_range(head.pages)
        return Facts().of_section(pages, len(passages), demands, head.reading_minutes)

    def _page_label(self, passage: Passage) -> str:
        return (
            self.tr("p. {pages}").format(pages=page_range(passage.pages)) if passage.pages else ""
        )

    def _column(self) -> float:
        wished = (
            self._settings.number("column_width")
            * QFontMetricsF(self._look.reading_font()).averageCharWidth()
        )
        return max(200.0, min(wished, self.viewport().width() - 2.0 * SIDE))

    def _set_sides(self) -> None:
        side = max(SIDE, (self.viewport().width() - self._column()) / 2)
        self._document.set_sides(side, side)

    def _arrange_chips(self) -> bool:
        """Place the tags for the present width; whether any row broke differently than before."""
        assert self._section is not None, "a section is shown before it is laid out"
        language = self._settings.text("language")
        if self._tags.language != language:
            self._tags = TagChips(self._tags.vocabulary, language)
        before = self._rows
        width, own = self._column(), self._section.head.region
        self._chips = {
            passage.id: arrange(self._tags.of_passage(passage, own), width, self._look)
            for passage in self._section.passages
        }
        self._rows = {key: rows_height(placed) for key, placed in self._chips.items()}
        return before != self._rows

    def run_place(self, run: "Found") -> QRect:
        """Where a run of characters stands in the viewport, in pixels; all its lines together."""
        placed = self._placed(run.passage)
        if placed is None:
            return QRect()
        whole = QRect()
        for at in (run.start, max(run.start, run.end - 1), run.end):
            cursor = QTextCursor(placed.block)
            cursor.setPosition(placed.block.position() + min(at, placed.block.length() - 1))
            whole = whole.united(self.cursorRect(cursor))
        return whole

    def letter_at(self, point: QPoint) -> tuple[str, int]:
        """The passage and the character at ``point`` of the viewport; ("", 0) beside the text."""
        passage = self.passage_at(QPointF(point))
        cursor = self.cursorForPosition(point)
        near = self.cursorRect(cursor).adjusted(-12, -2, 12, 2)
        if passage is None or cursor.block() != self._block(passage.id) or not near.contains(point):
            return "", 0
        return passage.id, cursor.positionInBlock()

    def spoken_place(self) -> str:
        """The section and the passage the reader is at, as a screen reader says it."""
        if self._section is None:
            return ""
        passage = self.current_passage()
        if passage is None:
            return self._section.title
        place = self.tr("passage {number}, bladzijde {pages}")
        spoken = place.format(number=passage.number, pages=page_range(passage.pages))
        return f"{self._section.title}, {spoken}: {passage.text}"

    def reached(self) -> int:
        """How many passages have been seen to their last line."""
        foot = self.verticalScrollBar().value() + self.viewport().height()
        ends = [
            self._document.documentLayout().blockBoundingRect(placed.block).bottom()
            for placed in self._document.passages()
        ]
        return sum(end <= foot + 2 for end in ends)

    def _block(self, passage_id: str) -> QTextBlock | None:
        placed = self._placed(passage_id)
        return placed.block if placed else None

    def _placed(self, passage_id: str) -> Placed | None:
        return next(
            (each for each in self._document.passages() if _passage(each).id == passage_id), None
        )

    def _top(self, placed: Placed) -> float:
        return self._document.documentLayout().blockBoundingRect(placed.block).top()

    def _bottom(self, placed: Placed) -> float:
        """The lower edge of a passage with its tags."""
        text = self._document.documentLayout().blockBoundingRect(placed.block).bottom()
        return text + CHIP_GAP + self._rows[_passage(placed).id]

    def _chip_origin(self, placed: Placed) -> QPointF:
        left = self._document.rootFrame().frameFormat().leftMargin()
        return QPointF(
            left,
            self._document.documentLayout().blockBoundingRect(placed.block).bottom() + CHIP_GAP,
        )

    def _chip_at(self, point: QPointF) -> Chip | None:
        passage = self.passage_at(point)
        placed = self._placed(passage.id) if passage else None
        if placed is None or passage is None:
            return None
        on_page = QPointF(point.x(), point.y() + self.verticalScrollBar().value())
        return chip_at(self._chips[passage.id], on_page - self._chip_origin(placed))

    def _badge_at(self, point: QPointF) -> str:
        """The passage whose badge is at ``point`` of the viewport; empty for none."""
        passage = self.passage_at(point)
        placed = self._placed(passage.id) if passage is not None else None
        if placed is None or passage is None or passage.id not in self._badges:
            return ""
        left = self._document.rootFrame().frameFormat().leftMargin()
        frame = QRectF(left, self._top(placed), self._column(), 0)
        place = self._marginalia.badge_place(frame)
        on_page = QPointF(point.x(), point.y() + self.verticalScrollBar().value())
        return passage.id if place.adjusted(-2, -2, 2, 2).contains(on_page) else ""

    def _show_layers(self) -> None:
        """Give Qt the runs to tint; those it had already are given as they are."""
        placed = {_passage(each).id: each.block for each in self._document.passages()}
        known, self._tinted = self._tinted, {}
        for name, layer in sorted(self._layers.items(), key=lambda each: not each[1].under):
            form = QTextCharFormat()
            form.setBackground(self._look.colour(layer.ground))
            form.setForeground(self._look.colour(layer.ink))
            for run in layer.runs:
                block = placed.get(run.passage)
                if block is not None and run.end < block.length():
                    key = (name, run, layer.ground, layer.ink)
                    self._tinted[key] = known.get(key) or self._selection(block, run, form)
        self.setExtraSelections(list(self._tinted.values()))

    def _selection(
        self, block: QTextBlock, run: Found, form: QTextCharFormat
    ) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + run.start)
        cursor.setPosition(block.position() + run.end, QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = cursor, form  # type: ignore[attr-defined]  # not in the stubs
        return selection

    def _start_flash(self, passage_id: str) -> None:
        self._flashing = passage_id
        if self._look.motion:
            self._flash.start()
        self.viewport().update()

    def _stop_flash(self) -> None:
        self._flash.stop()
        self._flashing = ""

    def _announce_place(self) -> None:
        reached = self.place()[0]
        if reached:
            self.passage_reached.emit(reached)


def _passage(placed: Placed) -> Passage:
    assert placed.passage is not None, "only blocks of passages have one"
    return placed.passage
