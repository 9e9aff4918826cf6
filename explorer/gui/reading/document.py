"""A section as a text document: title, facts, key points and one block a passage.

Only plain text is inserted, and the document hands out a blank picture for every resource: nothing
a pack says can make Qt read a file or open a connection.
"""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from explorer.gui.overriding import override
from explorer.gui.theme.look import Look
from explorer.programme.model import Passage, Section

LEADING = 1.6  # line height in multiples of the text size
CARD_PADDING = 18
GAP = 22  # between the tags of a passage and the next passage, in pixels
TOP = 34


class Role(Enum):
    """What a block of the document is."""

    TITLE = "title"
    FACTS = "facts"
    CARD_HEADING = "card_heading"
    KEYPOINT = "keypoint"
    PASSAGE = "passage"


_CARD = (Role.CARD_HEADING, Role.KEYPOINT)


@dataclass(frozen=True, slots=True)
class Placed:
    """A block of the document with what it stands for."""

    block: QTextBlock
    role: Role
    passage: Passage | None = None


class SectionDocument(QTextDocument):
    """The text of one section, laid out for the reader."""

    def __init__(self, parent: QObject | None = None, top: float = 0) -> None:
        """``top`` is the room above the first line, in pixels."""
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.placed: tuple[Placed, ...] = ()
        self._passages: tuple[Placed, ...] = ()
        self._points: tuple[Placed, ...] = ()
        self._by_id: dict[str, Placed] = {}
        self._top = top

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> QImage:
        """A blank picture, whatever is asked for; given nothing, Qt would read the file itself."""
        blank = QImage(1, 1, QImage.Format.Format_ARGB32)
        blank.fill(0)
        return blank

    def fill(
        self, section: Section, facts: str, heading: str, look: Look, chip_heights: list[float]
    ) -> None:
        """Replace the text; only what is looked at is laid out for now.

        ``chip_heights`` is the room in pixels to leave under each passage for its tags.
        """
        self.placed = self._passages = self._points = ()
        self._by_id = {}
        self.setLayoutEnabled(False)
        if self.defaultFont() != look.reading_font():
            self.setDefaultFont(look.reading_font())
        writer = _Writer(self, look)
        writer.add(
            Role.TITLE,
            section.title,
            _format(look, look.reading_font(_title_size(look), bold=True)),
            _Space(bottom=6),
        )
        writer.add(
            Role.FACTS, facts, _format(look, look.interface_font(), "muted"), _Space(bottom=34)
        )
        if section.head.keypoints:
            writer.card(heading, section.head.keypoints)
        body = _format(look, look.reading_font())
        for passage, height in zip(section.passages, chip_heights, strict=True):
            writer.add(
                Role.PASSAGE,
                passage.text,
                body,
                _Space(bottom=height + GAP, leading=LEADING),
                passage,
            )
        self.placed = writer.finish()
        self._passages = tuple(each for each in self.placed if each.role is Role.PASSAGE)
        self._points = tuple(each for each in self.placed if each.role in _CARD)
        self._by_id = {each.passage.id: each for each in self._passages if each.passage}
        self.setLayoutEnabled(True)

    def lay_out(self) -> None:
        """Lay out all of the text, and tell how high it is: until then that is an estimate."""
        size = self.size()
        self.documentLayout().documentSizeChanged.emit(size)

    def set_sides(self, left: float, right: float) -> None:
        """Leave ``left`` and ``right`` pixels beside the column."""
        frame = self.rootFrame()
        form = frame.frameFormat()
        if (form.leftMargin(), form.rightMargin(), form.topMargin()) != (left, right, self._top):
            form.setTopMargin(self._top)
            form.setLeftMargin(left)
            form.setRightMargin(right)
            frame.setFrameFormat(form)

    def passages(self) -> tuple[Placed, ...]:
        """The blocks that are passages, in order."""
        return self._passages

    def of_passage(self, passage_id: str) -> Placed | None:
        """The block of a passage."""
        return self._by_id.get(passage_id)

    def card(self) -> tuple[Placed, ...]:
        """The blocks in the box of key points: its heading, then the points."""
        return self._points


def _title_size(look: Look) -> int:
    return round(look.reading_font().pixelSize() * 1.76)


def _format(look: Look, font: QFont, token: str = "ink") -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFont(font)
    form.setForeground(QColor(look.colour(token)))
    return form


@dataclass(frozen=True, slots=True)
class _Space:
    """Room around a block in pixels; ``leading`` is its line height in multiples of its font."""

    top: float = 0
    bottom: float = 0
    inset: float = 0
    leading: float = 0


class _Writer:
    """Appends blocks to a document and remembers what they are."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        self._look = look
        self._cursor = QTextCursor(document)
        self._cursor.beginEditBlock()  # one layout for taking the old text out and the new in
        self._kept = self._clear()
        self._document = document
        self._formats: dict[tuple[_Space, int], QTextBlockFormat] = {}
        self._roles: list[tuple[Role, Passage | None]] = []

    def _clear(self) -> bool:
        """Take the old text out, all but its first character; whether there was one.

        The reader's cursor stands before it. Were the text inserted right there, the cursor would
        go along to the end, and Qt would lay out everything to find it.
        """
        kept = self._cursor.block().length() > 1
        if kept:
            self._cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        self._cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        self._cursor.removeSelectedText()
        return kept

    def add(
        self,
        role: Role,
        text: str,
        form: QTextCharFormat,
        space: _Space,
        passage: Passage | None = None,
    ) -> None:
        """Append ``text`` as a block of its own."""
        block = self._spaced(space, form.font().pixelSize())
        if self._roles:
            self._cursor.insertBlock(block, form)
        else:
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(form)
        self._cursor.insertText(text, form)
        self._roles.append((role, passage))

    def _spaced(self, space: _Space, size: int) -> QTextBlockFormat:
        """The format for ``space`` around letters of ``size`` pixels; many blocks share one."""
        block = self._formats.get((space, size))
        if block is None:
            block = self._formats[space, size] = QTextBlockFormat()
            block.setTopMargin(space.top)
            block.setBottomMargin(space.bottom)
            block.setLeftMargin(space.inset)
            block.setRightMargin(CARD_PADDING if space.inset else 0)
            if space.leading:
                height = round(size * space.leading)
                fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
                block.setLineHeight(height, fixed)
        return block

    def card(self, heading: str, points: tuple[str, ...]) -> None:
        """The box with key points; its frame and bullets are painted by the view."""
        caption = _format(self._look, self._look.small_font(bold=True), "accent")
        self.add(
            Role.CARD_HEADING, heading, caption, _Space(top=12, bottom=5, inset=CARD_PADDING + 2)
        )
        size = round(self._look.reading_font().pixelSize() * 0.9)
        body = _format(self._look, self._look.reading_font(size))
        for number, point in enumerate(points, start=1):
            below = 44 if number == len(points) else 5
            space = _Space(bottom=below, inset=2 * CARD_PADDING + 2, leading=1.45)
            self.add(Role.KEYPOINT, point, body, space)

    def finish(self) -> tuple[Placed, ...]:
        if self._kept:
            self._cursor.setPosition(0)
            self._cursor.deleteChar()
        self._cursor.endEditBlock()
        block = self._document.begin()
        placed = []
        for role, passage in self._roles:
            placed.append(Placed(block, role, passage))
            block = block.next()
        return tuple(placed)
