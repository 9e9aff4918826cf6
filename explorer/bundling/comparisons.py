"""Comparisons and matrices, as they are printed."""

from collections.abc import Mapping

from explorer.bundling.changes import Changed, changed_places
from explorer.bundling.contents import ComparisonContent, MatrixContent
from explorer.bundling.reading import ProgrammeReader
from explorer.comparing.choices import Comparison
from explorer.comparing.columns import Column, ColumnKind
from explorer.comparing.drawing import draw_svg
from explorer.comparing.service import Comparing
from explorer.comparing.statements import Statement
from explorer.comparing.table import Row, RowsBy, Table
from explorer.messages import sentence
from explorer.printing.document import CellText, ComparisonItem, PictureItem

Readers = Mapping[str, ProgrammeReader]
_NOTHING = (CellText("–"),)  # where an empty cell doesn't mean that a column is silent
_BY_PLACE = (RowsBy.ORDER, RowsBy.SIMILARITY, RowsBy.EDITIONS)


def comparison_table(comparing: Comparing, content: ComparisonContent, language: str) -> Table:
    """A comparison of a bundle, opened.

    Raises ``UserError`` where a column can't be, or there are not two to four of them.
    """
    return comparing.table(Comparison.from_json(dict(content.comparison)), language)


def packs_of(table: Table) -> tuple[str, ...]:
    """The programmes that a comparison takes passages from, in the order of its columns."""
    packs = (each.pack for column in table.columns for each in column.statements)
    return tuple(dict.fromkeys(packs))


def comparison_item(table: Table, title: str, readers: Readers, language: str) -> ComparisonItem:
    """The table with every passage in full and where it stands."""
    mixed = len(readers) > 1
    changed = changed_places(table)
    return ComparisonItem(
        tuple(_column_title(column, readers, mixed=mixed) for column in table.columns),
        tuple(_row_title(row, table.by, language) for row in table.rows),
        tuple(
            tuple(
                _cell(cell, column, readers, marks, told=_tells(row, table.by))
                for cell, column, marks in zip(cells, table.columns, changed, strict=True)
            )
            for row, cells in zip(table.rows, table.cells, strict=True)
        ),
        title,
        sentence(f"bundling-by-{table.by}", language),
    )


def comparison_title(table: Table) -> str:
    """What a comparison is called that was given no title."""
    return " / ".join(column.title for column in table.columns)


def matrix_item(
    comparing: Comparing, content: MatrixContent, reader: ProgrammeReader, language: str
) -> PictureItem:
    """The matrix as a picture, without rows and columns that are empty throughout.

    Raises ``UserError`` for a facet that can't be on that side.
    """
    matrix = comparing.matrix(
        reader.programme.id, content.rows, content.columns, only_demands=content.demands
    ).without_empty()
    title = content.title or sentence("bundling-matrix", language, name=reader.programme.name)
    note = sentence("matrix-note", language)
    drawing = draw_svg(matrix, title, language, note)
    told = sentence(
        "bundling-matrix-alt",
        language,
        title=title,
        rows=len(matrix.rows.entries),
        columns=len(matrix.columns.entries),
        total=matrix.total,
    )
    return PictureItem(drawing.encode(), told, source=reader.programme.id)


def _column_title(column: Column, readers: Readers, *, mixed: bool) -> str:
    """The column's own title; where several programmes stand side by side, also whose it is."""
    packs = {statement.pack for statement in column.statements}
    if not mixed or len(packs) != 1 or column.kind is ColumnKind.PROGRAMME:
        return column.title
    programme = readers[packs.pop()].programme
    named = " ".join(part for part in (programme.party, str(programme.year or "")) if part)
    return f"{column.title} ({named or programme.title})"


def _row_title(row: Row, by: RowsBy, language: str) -> str:
    if row.is_rest and by is not RowsBy.SIMILARITY:
        return sentence("compare-untagged", language)
    return row.label(language)


def _tells(row: Row, by: RowsBy) -> bool:
    """Whether an empty cell of a row means that nothing is said about something."""
    return not row.is_rest and by not in _BY_PLACE


def _cell(
    cell: tuple[Statement, ...], column: Column, readers: Readers, changed: Changed, *, told: bool
) -> tuple[CellText, ...]:
    """The texts of a cell; an empty one says that the column is silent, if that can be told."""
    if not cell and not told:
        return _NOTHING
    titled = len({each.passage.section for each in column.statements}) > 1
    return tuple(
        CellText(
            each.passage.text,
            readers[each.pack].short_citation(each.passage, titled=titled),
            source=each.pack,
            pages=each.passage.pages,
            changed=changed.get(each.passage.id, ()),
        )
        for each in cell
    )
