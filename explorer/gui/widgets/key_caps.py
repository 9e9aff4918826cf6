"""Shortcuts drawn as the keys to press, one cap a key."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.gui.overriding import override
from explorer.gui.theme.look import Look

ARROWS = {
    Qt.Key.Key_Left: "←",
    Qt.Key.Key_Right: "→",
    Qt.Key.Key_Up: "↑",
    Qt.Key.Key_Down: "↓",
}
GAP = 4.0
PADDING = 6.0


def keys_of(shortcut: str) -> list[str]:
    """``Ctrl+Shift+P`` as its keys; a plus that is a key itself stays one."""
    if shortcut.endswith("++"):
        return [*keys_of(shortcut[:-2]), "+"]
    return [shortcut] if shortcut == "+" else [key for key in shortcut.split("+") if key]


def sign_of(key: str) -> str:
    """What stands on the cap of ``key``, which Qt names in the reader's language."""
    native = QKeySequence.SequenceFormat.NativeText
    signs = {QKeySequence(code).toString(native): sign for code, sign in ARROWS.items()}
    signs[QKeySequence(Qt.Key.Key_Return).toString(native)] = QCoreApplication.translate(
        "KeyCaps", "Enter"
    )
    return signs.get(key, key)


def caps_width(shortcut: str, look: Look) -> float:
    """Width in pixels of a shortcut drawn as caps."""
    return sum(_widths(shortcut, look)) + GAP * (len(keys_of(shortcut)) - 1)


def caps_height(look: Look) -> float:
    """Height in pixels of a cap."""
    return QFontMetricsF(look.small_font()).height() + 4


def paint_caps(painter: QPainter, shortcut: str, corner: QPointF, look: Look) -> None:
    """Draw the keys of ``shortcut`` with their top left at ``corner``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(look.small_font())
    painter.setBrush(look.colour("card"))
    x = corner.x()
    for key, width in zip(keys_of(shortcut), _widths(shortcut, look), strict=True):
        cap = QRectF(x, corner.y(), width, caps_height(look)).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(look.colour("muted"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, sign_of(key))
        x += width + GAP
    painter.restore()


def _widths(shortcut: str, look: Look) -> list[float]:
    metrics = QFontMetricsF(look.small_font())
    return [
        max(caps_height(look), metrics.horizontalAdvance(sign_of(key)) + 2 * PADDING)
        for key in keys_of(shortcut)
    ]


class KeyCaps(QWidget):
    """One shortcut as a widget of its own."""

    def __init__(self, shortcut: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shortcut = shortcut
        self._look = look
        self.setAccessibleName(shortcut)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        return QSize(
            round(caps_width(self.shortcut, self._look)) + 1, round(caps_height(self._look))
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_caps(painter, self.shortcut, QPointF(0, 0), self._look)
        painter.end()
