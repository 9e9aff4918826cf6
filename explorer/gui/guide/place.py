"""The place with the user guide: what stands in it at the left, its text beside that."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextEdit,
    QWidget,
)

from explorer.gui.guide.contents_delegate import LEVEL, ContentsDelegate
from explorer.gui.guide.pages import GuideDocument, guide_file
from explorer.gui.overriding import override
from explorer.gui.theme.look import Look

CONTENTS = 250  # width in pixels of the list at the left
COLUMN = 720  # the widest the text gets, in pixels


class GuidePlace(QWidget):
    """Shows the guide. ``left`` follows Esc."""

    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Raises ``UserError`` where the guide isn't there."""
        super().__init__(parent)
        self._look = look
        self.contents = QListWidget()
        self.contents.setObjectName("guideContents")
        self.contents.setFixedWidth(CONTENTS)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents.setAccessibleName(self.tr("Inhoud van de gids"))
        self.contents.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.contents.setItemDelegate(ContentsDelegate(look, self.contents))
        self.text = QTextEdit(readOnly=True)
        self.text.setAccessibleName(self.tr("Gebruikersgids"))
        self.text.setFrameShape(QTextEdit.Shape.NoFrame)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.contents)
        row.addWidget(self.text, 1)
        self._document = self._fill()
        self.contents.setCurrentRow(0)
        self.contents.currentRowChanged.connect(self.show_heading)
        look.changed.connect(self._refresh)

    def show_heading(self, row: int) -> None:
        """Put the heading in ``row`` of the contents at the top."""
        if not 0 <= row < len(self._document.headings):
            return
        block = self._document.headings[row]
        self.text.setTextCursor(QTextCursor(block))
        top = self._document.documentLayout().blockBoundingRect(block).top()
        self.text.verticalScrollBar().setValue(round(top) if row else 0)

    def _fill(self) -> GuideDocument:
        document = GuideDocument(guide_file(), self._look, self)
        self.text.setDocument(document)
        self.contents.clear()
        for block in document.headings:
            item = QListWidgetItem(block.text())
            item.setData(LEVEL, block.blockFormat().headingLevel())
            self.contents.addItem(item)
        return document

    def _refresh(self) -> None:
        """Lay the guide out anew in other colours or sizes; the reader stays where they are."""
        row, scrolled = self.contents.currentRow(), self.text.verticalScrollBar().value()
        old, self._document = self._document, self._fill()
        old.deleteLater()
        self.contents.setCurrentRow(row)
        self._document.fit_pictures(self.text.viewport().width())
        QTimer.singleShot(0, self, lambda: self.text.verticalScrollBar().setValue(scrolled))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the text in a column that can be read."""
        super().resizeEvent(event)
        beside = max(28, (self.text.width() - COLUMN) // 2)
        self.text.setViewportMargins(beside, 18, beside, 0)
        self.contents.setVisible(self.width() >= CONTENTS + COLUMN // 2 + 120)
        self._document.fit_pictures(self.text.viewport().width())
