"""The passage of the chosen hit, whole, beside the list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QPushButton, QTextEdit, QVBoxLayout, QWidget

from explorer.gui.overriding import override
from explorer.gui.reading.document import LEADING, SectionDocument
from explorer.gui.theme.look import Look
from explorer.gui.widgets.chip_row import ChipRow
from explorer.gui.widgets.chips import Chip
from explorer.gui.widgets.flow import FlowLayout
from explorer.gui.widgets.page_names import on_pages
from explorer.programme.model import Passage, Section

SIDES = 48  # room left and right of the text, in pixels
GAP = 8  # between what stands under each other


class Preview(QWidget):
    """Title, place, text with marked words, tags and what one can do with the passage."""

    open_requested = Signal(str)
    tag_activated = Signal(str, str)
    compare_requested = Signal()
    bundle_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[Section, Passage, tuple[tuple[int, int], ...]] | None = None
        self.title = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.place = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.place.setProperty("role", "muted")
        self._document = SectionDocument(self)
        self.text = QTextEdit(readOnly=True)
        self.text.setDocument(self._document)
        self.text.setAccessibleName(self.tr("Gekozen passage"))
        self.text.setTabChangesFocus(True)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.chips = ChipRow(look)
        self.chips.activated.connect(self.tag_activated)
        self.open_button = QPushButton(self.tr("Openen"))
        self.open_button.clicked.connect(self._request_open)
        self._buttons = FlowLayout()
        self._buttons.addWidget(self.open_button)
        self.compare_button = QPushButton(self.tr("Vergelijk met…"))
        self.compare_button.clicked.connect(self.compare_requested)
        self._buttons.addWidget(self.compare_button)
        self.bundle_button = QPushButton(self.tr("In de bundel"))
        self.bundle_button.clicked.connect(self.bundle_requested)
        self._buttons.addWidget(self.bundle_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.setSpacing(GAP)
        for widget in (self.title, self.place, self.text, self.chips):
            layout.addWidget(widget)
        layout.addSpacing(4)
        layout.addLayout(self._buttons)
        layout.addStretch(1)
        layout.setStretch(2, 0)
        look.changed.connect(self._refresh)
        self.setVisible(False)

    def show_passage(
        self,
        section: Section,
        passage: Passage,
        marks: Sequence[tuple[int, int]],
        chips: Sequence[Chip],
    ) -> None:
        """Show ``passage`` with ``marks`` (start, end) on its words."""
        self._shown = (section, passage, tuple(marks))
        self.chips.show_chips(chips)
        self._refresh()
        self.setVisible(True)

    def clear(self) -> None:
        """Show nothing, nor what was shown when it is seen again before it is filled."""
        if self._shown is not None:
            self._shown = None
            self.title.clear()
            self.place.clear()
            self._document.clear()
            self.chips.show_chips(())
        self.setVisible(False)

    def _refresh(self) -> None:
        if self._shown is None:
            return
        section, passage, marks = self._shown
        self.title.setFont(
            self._look.reading_font(round(self._look.reading_font().pixelSize() * 1.3), bold=True)
        )
        self.title.setText(section.title)
        self.place.setText(
            " · ".join(filter(None, (f"¶ {passage.number}", on_pages(passage.pages))))
        )
        self._fill(passage.text, marks)

    def _fill(self, text: str, marks: Sequence[tuple[int, int]]) -> None:
        self._document.clear()
        font = self._look.reading_font()
        plain = QTextCharFormat()
        plain.setFont(font)
        plain.setForeground(self._look.colour("ink"))
        cursor = QTextCursor(self._document)
        block = QTextBlockFormat()
        block.setLineHeight(
            _leading(self._look), QTextBlockFormat.LineHeightTypes.FixedHeight.value
        )
        cursor.setBlockFormat(block)
        cursor.insertText(text, plain)
        marked = QTextCharFormat()
        marked.setBackground(self._look.colour("mark_yellow"))
        for start, end in marks:
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(marked)
        cursor.setPosition(0)
        self.text.setTextCursor(cursor)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Make the field as high as its text while the rest has its room; longer ones scroll.

        A field that has a bar keeps it where the text only fits without: so it is told.
        """
        margins = self.contentsMargins()
        width = max(self.width() - SIDES - margins.left() - margins.right(), 120)
        most = max(self.height() - self._around(width), 120)
        height = self._height(width)
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if height > most:
            bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded
            leading = _leading(self._look)
            height = most // leading * leading  # whole lines
        self.text.setVerticalScrollBarPolicy(bar)
        self.text.setFixedHeight(max(60, height))

    def _around(self, width: int) -> int:
        """Height in pixels of all but the text."""
        rows = (
            self.title.heightForWidth(width),
            self.place.sizeHint().height(),
            self.chips.heightForWidth(width),
            self._buttons.heightForWidth(width),
        )
        return sum(rows) + (len(rows) + 2) * GAP + 40

    def _height(self, width: int) -> int:
        """Height of the text in pixels when it is ``width`` pixels wide."""
        self._document.setTextWidth(width)
        return round(self._document.size().height()) + 6

    def _request_open(self) -> None:
        if self._shown:
            self.open_requested.emit(self._shown[1].id)


def _leading(look: Look) -> int:
    """How far apart the lines of the text are, in pixels."""
    return round(look.reading_font().pixelSize() * LEADING)
