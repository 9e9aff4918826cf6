"""Pictures of what is painted again and again: the next time they cost a copy."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from math import ceil, floor
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QTransform

from explorer.gui.theme.look import Look

MOST_BYTES = 12 * 1024 * 1024
_BYTES = 4  # of a pixel
_PHASES = 64  # parts of a pixel that are told apart

Drawing = Callable[[QPainter], None]


class _Spot(NamedTuple):
    """Where a picture stands among the pixels of a device.

    ``offset`` is what its place is past the corner of its first pixel, in pixels.
    """

    scale: float
    offset: QPointF
    size: QSize

    def key(self) -> tuple[float, int, int, int, int]:
        offset = (round(self.offset.x() * _PHASES), round(self.offset.y() * _PHASES))
        return (self.scale, *offset, self.size.width(), self.size.height())


class Pictures:
    """Keeps the pictures that were shown last, until the look changes.

    What comes out of it is to the pixel what painting without it gives, also where a screen is
    scaled by a fraction: pictures that fall differently among the pixels are different ones.
    """

    def __init__(self, look: Look, most_bytes: int = MOST_BYTES) -> None:
        self._most = most_bytes
        self._held = 0
        self._pictures: OrderedDict[Hashable, QPixmap] = OrderedDict()
        look.changed.connect(self.clear)

    def clear(self) -> None:
        """Forget all pictures."""
        self._pictures.clear()
        self._held = 0

    def paint(
        self,
        painter: QPainter,
        place: QRectF,
        key: Hashable,
        draw: Drawing,
        ground: QColor | Qt.GlobalColor = Qt.GlobalColor.transparent,
    ) -> None:
        """Paint ``place`` as ``draw`` does, which is only asked where no picture is kept.

        ``key`` holds everything the picture depends on but the look, and the size and place of it.
        ``ground`` is the colour under letters that stand on no other.
        """
        spot = _spot(painter.deviceTransform(), place)
        if spot is None:
            draw(painter)
            return
        full = (key, spot.key())
        picture = self._pictures.get(full)
        if picture is None:
            picture = _drawn(spot, place, draw, ground)
            self._keep(full, picture)
        else:
            self._pictures.move_to_end(full)
        painter.save()
        painter.scale(1 / spot.scale, 1 / spot.scale)
        painter.drawPixmap(place.topLeft() * spot.scale - spot.offset, picture)
        painter.restore()

    def _keep(self, key: Hashable, picture: QPixmap) -> None:
        self._pictures[key] = picture
        self._held += _bytes(picture)
        while self._held > self._most and len(self._pictures) > 1:
            self._held -= _bytes(self._pictures.popitem(last=False)[1])


def _bytes(picture: QPixmap) -> int:
    return picture.width() * picture.height() * _BYTES


def _spot(transform: QTransform, place: QRectF) -> _Spot | None:
    """Where ``place`` falls on a device; ``None`` where it isn't upright there."""
    scale = transform.m11()
    if transform.m12() or transform.m21() or scale != transform.m22() or scale <= 0:
        return None
    corner = transform.map(place.topLeft())
    left, top = floor(corner.x() + 1 / _PHASES), floor(corner.y() + 1 / _PHASES)
    offset = QPointF(max(0.0, corner.x() - left), max(0.0, corner.y() - top))
    size = QSize(
        ceil(offset.x() + place.width() * scale), ceil(offset.y() + place.height() * scale)
    )
    return _Spot(scale, offset, size)


def _drawn(spot: _Spot, place: QRectF, draw: Drawing, ground: QColor | Qt.GlobalColor) -> QPixmap:
    picture = QPixmap(spot.size)
    picture.fill(ground)
    picture.setDevicePixelRatio(spot.scale)  # letters are shaped as they are on the screen
    painter = QPainter(picture)
    painter.translate(
        spot.offset.x() / spot.scale - place.x(), spot.offset.y() / spot.scale - place.y()
    )
    draw(painter)
    painter.end()
    picture.setDevicePixelRatio(1)
    return picture
