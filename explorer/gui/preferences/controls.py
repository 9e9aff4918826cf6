"""Boxes, lists and sliders in the colours of the window."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QComboBox, QSlider

from explorer.gui.overriding import override
from explorer.gui.theme.icons import paint_icon
from explorer.gui.theme.look import Look
from explorer.gui.theme.tokens import Tokens
from explorer.gui.widgets.calm import Calm

BOX = 20  # pixels
ARROW = 12

_SHEET = """
QComboBox {{ background: {card}; color: {ink}; border: 1px solid {line}; border-radius: 7px;
    padding: 6px 26px 6px 10px; }}
QComboBox:hover {{ border-color: {accent}; }}
QComboBox:focus {{ border: 2px solid {accent}; padding: 5px 25px 5px 9px; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView {{ background: {card}; color: {ink}; border: 1px solid {line};
    selection-background-color: {accent_soft}; selection-color: {ink}; }}
QSlider {{ min-height: 24px; }}
QSlider::groove:horizontal {{ height: 4px; background: {line}; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {accent}; border-radius: 2px; }}
QSlider::handle:horizontal {{ background: {accent}; border: 2px solid {accent}; width: 12px;
    margin: -6px 0; border-radius: 8px; }}
QSlider::handle:horizontal:focus {{ background: {card}; border: 3px solid {accent};
    width: 10px; }}
"""


def control_sheet(tokens: Tokens) -> str:
    """The style sheet of the controls that aren't painted here."""
    return _SHEET.format(**{name: getattr(tokens, name) for name in Tokens.__slots__})


class Slider(Calm, QSlider):
    """A slider that the wheel only moves where it has the keyboard."""


class DropDown(Calm, QComboBox):
    """A list that leaves the wheel to the page unless it has the keyboard."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        top = (self.height() - ARROW) / 2
        place = QRectF(self.width() - ARROW - 9, top, ARROW, ARROW)
        paint_icon(painter, "down", self._look.tokens.muted, place)
        painter.end()


class TickBox(QCheckBox):
    """A box to tick, without words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        return QSize(BOX + 8, BOX + 8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(4, 4, BOX, BOX)
        ticked = self.isChecked()
        edge = "accent" if ticked or self.underMouse() else "muted"
        painter.setPen(QPen(self._look.colour(edge), 1.5))
        painter.setBrush(self._look.colour("accent" if ticked else "card"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        if ticked:
            inside = box.adjusted(3, 3, -3, -3)
            paint_icon(painter, "tick", self._look.tokens.on_accent, inside)
        if self.hasFocus():
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 7, 7)
        painter.end()

    @override
    def hitButton(self, position: QPoint) -> bool:  # noqa: N802 -- Qt's own name
        """The whole widget is the box."""
        return True
