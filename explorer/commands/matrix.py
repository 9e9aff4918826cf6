"""``matrix``: how many passages speak of what, and what is not spoken of."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from explorer.application import Application
from explorer.commands.answer import Answer, Json
from explorer.commands.wording import Wording
from explorer.comparing.exporting import Captions, export_matrix
from explorer.comparing.matrix import COLUMN_FACETS, ROW_FACETS, Matrix, build_matrix
from explorer.comparing.statements import Facet
from explorer.messages import sentence


def configure(parser: argparse.ArgumentParser, words: Wording) -> None:
    """Takes the two facets; ``--gaps`` lists empty cells, ``-o`` writes a file as well."""
    rows, columns = [str(facet) for facet in ROW_FACETS], [str(facet) for facet in COLUMN_FACETS]
    parser.add_argument("--rows", choices=rows, default="region", help=words("help-matrix-rows"))
    parser.add_argument(
        "--columns", choices=columns, default="aspect", help=words("help-matrix-columns")
    )
    parser.add_argument("--demands", action="store_true", help=words("help-demands"))
    parser.add_argument("--gaps", action="store_true", help=words("help-gaps"))
    parser.add_argument(
        "-o", dest="file", metavar="FILE.csv/.svg", default=None, help=words("help-matrix-file")
    )


def run(application: Application, options: argparse.Namespace) -> Answer:
    """The counts, or the gaps. Raises ``UserError`` where the file can't be written."""
    programme = application.programme
    rows, columns = Facet(options.rows), Facet(options.columns)
    matrix = build_matrix(programme, rows, columns, only_demands=options.demands)
    if options.file is not None:
        captions = Captions(
            title=programme.name,
            note=sentence("matrix-note", options.lang),
            total=sentence("matrix-total", options.lang),
        )
        export_matrix(matrix, Path(options.file), captions, options.lang)
    if options.gaps:
        return _gaps(matrix, options.lang)
    return Answer(_document(matrix), "\n".join(_lines(matrix, options.lang)))


def _document(matrix: Matrix) -> Json:
    return {
        "rows": list(matrix.rows.tags),
        "columns": list(matrix.columns.tags),
        "cells": [list(row) for row in matrix.counts],
    }


def _lines(matrix: Matrix, language: str) -> Iterator[str]:
    """A line a row, the columns numbered: their names would never fit."""
    names = [entry.label(language) for entry in matrix.rows.entries]
    total = sentence("matrix-total", language)
    width = max(map(len, (*names, total)))
    for number, (entry, count) in enumerate(
        zip(matrix.columns.entries, matrix.column_totals, strict=True), start=1
    ):
        yield f"{number:>4}  {entry.label(language)} ({count})"
    yield ""
    numbers = "".join(f"{number:>4}" for number in range(1, len(matrix.columns.entries) + 1))
    yield f"{'':<{width}}{numbers}  {total}"
    for name, counts, own in zip(names, matrix.counts, matrix.row_totals, strict=True):
        cells = "".join(f"{count or '·':>4}" for count in counts)
        yield f"{name:<{width}}{cells}{own:>{len(total) + 2}}"
    yield sentence("matrix-sum", language, total=matrix.total)


def _gaps(matrix: Matrix, language: str) -> Answer:
    gaps = matrix.gaps()
    code = "matrix-gap-demands" if matrix.only_demands else "matrix-gap"
    lines = [
        sentence(code, language, row=gap.row.label(language), column=gap.column.label(language))
        for gap in gaps
    ]
    return Answer([{"row": gap.row.id, "column": gap.column.id} for gap in gaps], "\n".join(lines))
