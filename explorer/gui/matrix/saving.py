"""Saving a matrix as a spreadsheet, a drawing or a picture."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QIODevice, QSaveFile, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from explorer.comparing.drawing import draw_svg
from explorer.comparing.exporting import Captions, export_matrix
from explorer.comparing.matrix import Matrix
from explorer.errors import UserError

SHARP = 2  # pixels of the picture for one of the drawing


def save_matrix(matrix: Matrix, file: Path, captions: Captions, language: str) -> None:
    """Write the matrix to ``file``, whole or not at all; its suffix says how.

    Raises ``UserError`` for a suffix other than ``.csv``, ``.svg`` or ``.png`` and where the file
    can't be written.
    """
    if file.suffix.lower() == ".png":
        _save_picture(matrix, file, captions, language)
    else:
        export_matrix(matrix, file, captions, language)


def _save_picture(matrix: Matrix, file: Path, captions: Captions, language: str) -> None:
    drawing = draw_svg(matrix, captions.title, language, captions.note)
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    image = QImage(renderer.defaultSize() * SHARP, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    target = QSaveFile(str(file))
    if not (
        target.open(QIODevice.OpenModeFlag.WriteOnly)
        and image.save(target, "PNG")  # type: ignore[call-overload]  # any device will do
        and target.commit()
    ):
        raise UserError("matrix-not-written", file=file, reason=target.errorString())
