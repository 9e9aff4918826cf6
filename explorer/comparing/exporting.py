"""Writing a matrix to a file: CSV for a spreadsheet, SVG for a page."""

import csv
import io
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from explorer.comparing.drawing import draw_svg
from explorer.comparing.matrix import Matrix
from explorer.errors import UserError

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BYTE_ORDER_MARK = "\ufeff"


def matrix_csv(matrix: Matrix, total: str, language: str = "nl", separator: str = ";") -> str:
    """The counts with their labels and totals; ``total`` is the word for those.

    A semicolon between cells is what spreadsheets expect where the comma is the decimal mark. A
    label that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    labels = [_harmless(entry.label(language)) for entry in matrix.columns.entries]
    writer.writerow(["", *labels, _harmless(total)])
    for entry, counts, own in zip(
        matrix.rows.entries, matrix.counts, matrix.row_totals, strict=True
    ):
        writer.writerow([_harmless(entry.label(language)), *counts, own])
    writer.writerow([_harmless(total), *matrix.column_totals, matrix.total])
    return text.getvalue()


@dataclass(frozen=True, slots=True)
class Captions:
    """The words on an exported matrix that are no tags: a title, a note below, and "total"."""

    title: str
    note: str
    total: str


def export_matrix(matrix: Matrix, file: Path, captions: Captions, language: str = "nl") -> None:
    """Write the matrix to ``file``, whole or not at all; its suffix says how.

    Raises ``UserError`` for a suffix other than ``.csv`` or ``.svg`` and where the file can't be
    written.
    """
    formats: dict[str, Callable[[], str]] = {
        ".csv": lambda: _BYTE_ORDER_MARK + matrix_csv(matrix, captions.total, language),
        ".svg": lambda: draw_svg(matrix, captions.title, language, captions.note),
    }
    make = formats.get(file.suffix.lower())
    if make is None:
        raise UserError("matrix-format-unknown", file=file, known=", ".join(formats))
    _write(file, make().encode())


def _harmless(label: str) -> str:
    return f"'{label}" if label.startswith(_FORMULA) else label


def _write(file: Path, content: bytes) -> None:
    temporary = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with temporary.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(file)
    except OSError as error:
        raise UserError(
            "matrix-not-written", file=file, reason=error.strerror or str(error)
        ) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
