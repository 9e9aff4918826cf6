"""Pictures of what is painted again and again: the next time they cost a copy."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from math import ceil, floor
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap, QTransform

from explorer.gui.theme.look import Look

MOST_BYTES = 12 * 1024 * 1024
_BYTES = 4  # of a pixel
_PHASES = 64  # parts of a pixel that are told apart

Drawing = Callable[[QPainter], None]


class Piece(NamedTuple):
    """Something to paint at ``place``; ``draw`` is only asked where no picture is kept.

    ``key`` holds everything the picture depends on but the look, and the size and place of it.
    ``under`` is what it is drawn upon, at the same place, where many share that.
    """

    place: QRectF
    key: Hashable
    draw: Drawing
    under: "Piece | None" = None


class _Device(NamedTuple):
    """How a painter's coordinates become those of the device: ``scale`` first, then the rest."""

    scale: float
    left: float
    top: float


class _Spot(NamedTuple):
    """Where a picture stands among the pixels of a device.

    ``x`` and ``y`` are what its place is past the corner of its first pixel, in pixels.
    """

    scale: float
    x: float
    y: float
    width: int
    height: int

    def key(self) -> tuple[float, int, int, int, int]:
        x, y = round(self.x * _PHASES), round(self.y * _PHASES)
        return (self.scale, x, y, self.width, self.height)


class Pictures:
    """Keeps the pictures that were shown last, until the look changes.

    What comes out of it is to the pixel what painting without it gives, also where a screen is
    scaled by a fraction: pictures that fall differently among the pixels are different ones.
    """

    def __init__(
        self, look: Look, most_bytes: int = MOST_BYTES, later: QTimer | None = None
    ) -> None:
        """With ``later`` what is new is painted without a picture, which is made at its timeout.

        That is for what somebody waits for: a picture makes the first painting take half as long
        again.
        """
        self._most = most_bytes
        self._held = 0
        self._later = later
        self._coming: dict[Hashable, tuple[Piece, _Spot, QColor | Qt.GlobalColor]] = {}
        if later is not None:
            later.timeout.connect(self._catch_up)
        self._pictures: OrderedDict[Hashable, QPixmap] = OrderedDict()
        look.changed.connect(self.clear)

    def clear(self) -> None:
        """Forget all pictures."""
        self._pictures.clear()
        self._coming.clear()
        self._held = 0

    def paint(
        self,
        painter: QPainter,
        place: QRectF,
        key: Hashable,
        draw: Drawing,
        ground: QColor | Qt.GlobalColor = Qt.GlobalColor.transparent,
    ) -> None:
        """Paint a single piece; see ``paint_all``."""
        self.paint_all(painter, (Piece(place, key, draw),), ground)

    def paint_all(
        self,
        painter: QPainter,
        pieces: Sequence[Piece],
        ground: QColor | Qt.GlobalColor = Qt.GlobalColor.transparent,
    ) -> None:
        """Paint pieces, each as its picture where one is kept.

        ``ground`` is the colour under letters that stand on no other.
        """
        device = _device(painter.deviceTransform())
        if device is None:
            for piece in pieces:
                _draw(piece, painter)
            return
        scale = device.scale
        new: list[Piece] = []
        if scale != 1:
            painter.save()
            painter.scale(1 / scale, 1 / scale)
        for piece in pieces:
            left, top, width, height = sides(piece.place)
            spot = _spot(device, left * scale, top * scale, width * scale, height * scale)
            corner = QPointF(left * scale - spot.x, top * scale - spot.y)
            if (
                self._later is None
                or piece.under is None
                or (piece.key, spot.key()) in self._pictures
            ):
                painter.drawPixmap(corner, self._picture(piece, spot, ground))
            else:
                painter.drawPixmap(corner, self._picture(piece.under, spot, ground))
                new.append(piece)
                key = (piece.key, spot.key())
                self._coming.pop(key, None)
                self._coming[key] = (piece, spot, ground)
        if scale != 1:
            painter.restore()
        for piece in new:
            piece.draw(painter)
        if new and self._later is not None:
            self._later.start()

    def _catch_up(self) -> None:
        """Make the pictures of what was painted last without, as many as are kept."""
        coming = list(self._coming.values())
        self._coming.clear()
        room = self._most
        for piece, spot, ground in reversed(coming):
            room -= spot.width * spot.height * _BYTES
            if room < 0:
                return
            self._picture(piece, spot, ground)

    def _picture(self, piece: Piece, spot: _Spot, ground: QColor | Qt.GlobalColor) -> QPixmap:
        full = (piece.key, spot.key())
        picture = self._pictures.get(full)
        if picture is not None:
            self._pictures.move_to_end(full)
            return picture
        if piece.under is None:
            picture = QPixmap(spot.width, spot.height)
            picture.fill(ground)
        else:
            picture = QPixmap(self._picture(piece.under, spot, ground))
        _draw_on(picture, spot, piece)
        self._keep(full, picture)
        return picture

    def _keep(self, key: Hashable, picture: QPixmap) -> None:
        self._pictures[key] = picture
        self._held += _bytes(picture)
        while self._held > self._most and len(self._pictures) > 1:
            self._held -= _bytes(self._pictures.popitem(last=False)[1])


def _bytes(picture: QPixmap) -> int:
    return picture.width() * picture.height() * _BYTES


def _device(transform: QTransform) -> _Device | None:
    """``None`` where things don't stand upright on the device."""
    if not transform.isScaling():  # nor anything less plain
        return _Device(1, transform.dx(), transform.dy())
    scale = transform.m11()
    if transform.m12() or transform.m21() or scale != transform.m22() or scale <= 0:
        return None
    return _Device(scale, transform.dx(), transform.dy())


def _spot(device: _Device, x: float, y: float, width: float, height: float) -> _Spot:
    """Where a place falls; in pixels of the device before it is moved."""
    left, top = x + device.left, y + device.top
    x = max(0.0, left - floor(left + 1 / _PHASES))
    y = max(0.0, top - floor(top + 1 / _PHASES))
    return _Spot(device.scale, x, y, ceil(x + width), ceil(y + height))


def sides(place: QRect | QRectF) -> tuple[float, float, float, float]:
    """Left, top, width and height in one call."""
    sides: tuple[float, float, float, float] = place.getRect()  # type: ignore[assignment]  # wrong in the stubs
    return sides


def _draw(piece: Piece, painter: QPainter) -> None:
    """Draw a piece where no picture of it can be kept."""
    if piece.under is not None:
        _draw(piece.under, painter)
    piece.draw(painter)


def _draw_on(picture: QPixmap, spot: _Spot, piece: Piece) -> None:
    if spot.scale != 1:
        picture.setDevicePixelRatio(spot.scale)  # letters are shaped as they are on the screen
    painter = QPainter(picture)
    place = piece.place
    painter.translate(spot.x / spot.scale - place.x(), spot.y / spot.scale - place.y())
    piece.draw(painter)
    painter.end()
    if spot.scale != 1:
        picture.setDevicePixelRatio(1)
