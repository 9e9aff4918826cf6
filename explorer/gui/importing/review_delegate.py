"""Paints the rows of a review: the text at its depth, its page, and how sure it is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from explorer.gui.importing.review_model import ReviewRole
from explorer.gui.importing.revising import UNSURE
from explorer.gui.importing.wording import SURE, BlockWords
from explorer.gui.overriding import override
from explorer.gui.theme.look import Look
from explorer.importing.draft import Block, BlockKind
from explorer.programme.model import page_range

INDENT = 16  # pixels a level
START = 14  # pixels before the text of the first level
SIGNS = {BlockKind.BULLET: "•  ", BlockKind.FOOTNOTE: "※  ", BlockKind.ROW: "▦  "}
PAGE = 58  # pixels for the page
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ReviewDelegate(QStyledItemDelegate):
    """Rows of one height, so that a long document is as quick as a short one."""

    def __init__(self, view: QListView, look: Look) -> None:
        super().__init__(view)
        self._look = look
        self._words = BlockWords(self)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, self._look.interface_font().pixelSize() + 15)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        block: Block = index.data(ReviewRole.BLOCK)
        place = QRectF(option.rect)  # type: ignore[attr-defined]  # not in the stubs
        state = option.state  # type: ignore[attr-defined]  # not in the stubs
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, self._look.colour("accent_soft"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._look.colour("accent"))
            painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
        self._paint_edge(painter, place, block)
        right = self._paint_side(painter, place, block)
        self._paint_text(painter, place, block, index.data(ReviewRole.DEPTH), right)
        painter.restore()

    def _paint_edge(self, painter: QPainter, place: QRectF, block: Block) -> None:
        """A quiet bar at the left of what wants a look."""
        if block.confidence >= SURE:
            return
        colour = "demand" if block.confidence < UNSURE else "demand_line"
        edge = QRectF(place.left(), place.top() + 3, 4, place.height() - 6)
        painter.fillRect(edge, self._look.colour(colour))

    def _paint_side(self, painter: QPainter, place: QRectF, block: Block) -> float:
        """Page and confidence at the right; gives where the text has to end."""
        font = self._look.small_font()
        painter.setFont(font)
        painter.setPen(self._look.colour("muted"))
        page = QRectF(place.right() - PAGE - 8, place.top(), PAGE, place.height())
        if block.pages:
            painter.drawText(page, _RIGHT, page_range(block.pages))
        words = self._side_words(block)
        width = QFontMetricsF(font).horizontalAdvance(words) + 12
        if block.confidence < UNSURE:
            painter.setPen(self._look.colour("demand"))
        side = QRectF(page.left() - width, place.top(), width, place.height())
        painter.drawText(side, _RIGHT, words)
        return side.left() - 10

    def _side_words(self, block: Block) -> str:
        sure = block.confidence >= SURE and block.reason != "reader"
        kind = self._words.kind(block) if block.is_heading else ""
        doubt = "" if sure else self._words.confidence(block)
        return " · ".join(part for part in (kind, doubt) if part)

    def _paint_text(
        self, painter: QPainter, place: QRectF, block: Block, depth: int, right: float
    ) -> None:
        left = place.left() + START + depth * INDENT
        font = self._look.interface_font(bold=block.is_heading)
        painter.setFont(font)
        painter.setPen(self._look.colour("ink"))
        room = max(0.0, right - left)
        text = SIGNS.get(block.kind, "") + block.text[:400]
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, place.top(), room, place.height()), _LEFT, shown)
