"""The icon in every form a desktop asks for, painted from ``icon.svg``.

``python -m build_scripts.shipping.icons`` writes them beside it: PNG, Windows' ICO, macOS' ICNS.
"""

import os
import struct
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent.parent.parent / "resources" / "desktop" / "icons"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_KINDS: Mapping[int, bytes] = {
    16: b"icp4",
    32: b"icp5",
    64: b"icp6",
    128: b"ic07",
    256: b"ic08",
    512: b"ic09",
}


def main() -> int:
    """Paint every size anew; the exit status."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 -- Qt reads the environment first
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 -- as above

    application = QGuiApplication([])
    drawing = QSvgRenderer(str(FOLDER / "icon.svg"))
    pictures = {size: _paint(drawing, size) for size in SIZES}
    for size, picture in pictures.items():
        (FOLDER / f"{size}.png").write_bytes(picture)
    (FOLDER / "icon.ico").write_bytes(ico({size: pictures[size] for size in ICO_SIZES}))
    (FOLDER / "icon.icns").write_bytes(icns(pictures))
    del application
    return 0


def _paint(drawing: "QSvgRenderer", size: int) -> bytes:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice  # noqa: PLC0415 -- as above
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415 -- as above

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants the format as bytes, Qt takes text
    return bytes(content.data())


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """An ICO file of PNG pictures by size; 256 is written as 0 (Microsoft's ICONDIRENTRY)."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    entries: list[bytes] = []
    for size, picture in pictures.items():
        entries.append(
            struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), at)
        )
        at += len(picture)
    return b"".join([head, *entries, *pictures.values()])


def icns(pictures: Mapping[int, bytes]) -> bytes:
    """An ICNS file of PNG pictures, those of the sizes that Apple has a kind for."""
    kinds: Sequence[tuple[bytes, bytes]] = [
        (ICNS_KINDS[size], picture) for size, picture in pictures.items() if size in ICNS_KINDS
    ]
    body = b"".join(kind + struct.pack(">I", 8 + len(data)) + data for kind, data in kinds)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


if __name__ == "__main__":
    sys.exit(main())
