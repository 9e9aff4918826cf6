"""Icons: one SVG each, recoloured when drawn."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from explorer.paths import resources_folder

BEFORE = 5  # pixels between the words of a button and a pill


@lru_cache(maxsize=64)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = (
        (resources_folder() / "icons" / f"{name}.svg").read_text("utf-8").replace("#000000", colour)
    )
    return QSvgRenderer(QByteArray(drawing.encode()))


def paint_icon(painter: QPainter, name: str, colour: str, place: QRectF) -> None:
    """Draw the icon ``name`` into ``place``."""
    _renderer(name, colour).render(painter, place)


def icon(name: str, colour: str, size: int = 20) -> QIcon:
    """The icon as buttons and menus take it, sharp up to three times its size."""
    result = QIcon()
    for scale in (1, 2, 3):
        pixmap = QPixmap(QSize(size * scale, size * scale))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_icon(painter, name, colour, QRectF(pixmap.rect()))
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        result.addPixmap(pixmap)
    return result


def pill(text: str, font: QFont, ink: QColor, ground: QColor) -> QIcon:
    """``text`` on a rounded ground, as a button takes it after its words."""
    metrics = QFontMetricsF(font)
    height = metrics.height() + 2
    width = max(height, metrics.horizontalAdvance(text) + 12)
    result = QIcon()
    for scale in (1, 2, 3):
        pixmap = QPixmap(round((BEFORE + width) * scale), round(height * scale))
        pixmap.fill(Qt.GlobalColor.transparent)
        pixmap.setDevicePixelRatio(scale)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        place = QRectF(BEFORE, 0, width, height)
        painter.drawRoundedRect(place, height / 2, height / 2)
        painter.setPen(ink)
        painter.setFont(font)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
        result.addPixmap(pixmap)
    return result


def swatch(colour: str, edge: str, size: int = 20) -> QIcon:
    """A round sample of ``colour`` within a thin ``edge``, as a button takes it."""
    result = QIcon()
    for scale in (1, 2, 3):
        pixmap = QPixmap(QSize(size * scale, size * scale))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(edge), scale))
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QRectF(pixmap.rect()).adjusted(scale, scale, -scale, -scale))
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        result.addPixmap(pixmap)
    return result
