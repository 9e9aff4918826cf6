"""The position matrix: how many passages speak of what, and where a programme says nothing."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from explorer.comparing.choices import Choice, Comparison
from explorer.comparing.columns import ColumnKind, filter_text
from explorer.comparing.statements import (
    Facet,
    Statement,
    all_statements,
    ordered_tags,
    tags_of,
    vocabulary_of,
)
from explorer.comparing.table import FEWEST, MOST, RowsBy
from explorer.errors import UserError
from explorer.programme.model import Head, Kind
from explorer.programme.pack import Programme
from explorer.programme.vocabulary import Entry

ROW_FACETS = (Facet.REGION, Facet.THEME, Facet.SECTION)
COLUMN_FACETS = (Facet.ASPECT, Facet.LEVEL, Facet.ACT, Facet.SDG)
Place = tuple[int, int]  # a row and a column, from 0


@dataclass(frozen=True, slots=True)
class Axis:
    """One side of a matrix: a facet and its tags, ordered as the vocabulary or the programme."""

    facet: Facet
    entries: tuple[Entry, ...] = field(hash=False)

    @property
    def tags(self) -> tuple[str, ...]:
        """The ids of the entries."""
        return tuple(entry.id for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Gap:
    """An empty cell: of ``row`` nothing is said about ``column``."""

    row: Entry = field(hash=False)
    column: Entry = field(hash=False)


@dataclass(frozen=True, slots=True)
class Matrix:
    """Passage ids by row and column; a passage stands in every cell whose two tags it has.

    Totals count different passages, so they are less than the sum of cells where a passage stands
    in several. ``suggested`` are the passages that stand where they do by tags no editor has seen.
    """

    pack: str
    rows: Axis
    columns: Axis
    cells: tuple[tuple[tuple[str, ...], ...], ...]
    only_demands: bool = False
    suggested: frozenset[str] = frozenset()

    @property
    def counts(self) -> tuple[tuple[int, ...], ...]:
        """How many passages each cell holds."""
        return tuple(tuple(map(len, row)) for row in self.cells)

    @property
    def row_totals(self) -> tuple[int, ...]:
        """How many different passages each row holds."""
        return tuple(len(set().union(*row)) for row in self.cells)

    @property
    def column_totals(self) -> tuple[int, ...]:
        """How many different passages each column holds."""
        return tuple(
            len(set().union(*(row[column] for row in self.cells)))
            for column in range(len(self.columns.entries))
        )

    @property
    def total(self) -> int:
        """How many different passages the matrix holds."""
        return len({passage for row in self.cells for cell in row for passage in cell})

    @property
    def largest(self) -> int:
        """The highest count, where the colour scale ends."""
        return max((len(cell) for row in self.cells for cell in row), default=0)

    def gaps(self) -> tuple[Gap, ...]:
        """The empty cells, row by row."""
        return tuple(
            Gap(row, column)
            for row, cells in zip(self.rows.entries, self.cells, strict=True)
            for column, cell in zip(self.columns.entries, cells, strict=True)
            if not cell
        )

    def having(self, passages: Collection[str]) -> frozenset[Place]:
        """The cells with one of ``passages``, such as those the reader wrote a note about."""
        wanted = set(passages)
        return frozenset(
            (row, column)
            for row, cells in enumerate(self.cells)
            for column, cell in enumerate(cells)
            if not wanted.isdisjoint(cell)
        )

    def only_suggested(self) -> frozenset[Place]:
        """The cells that hold nothing but passages with suggested tags."""
        return frozenset(
            (row, column)
            for row, cells in enumerate(self.cells)
            for column, cell in enumerate(cells)
            if cell and self.suggested.issuperset(cell)
        )

    def without_empty(self) -> "Matrix":
        """The same without the rows and columns that are empty throughout."""
        rows = [place for place, cells in enumerate(self.cells) if any(cells)]
        columns = [
            place
            for place in range(len(self.columns.entries))
            if any(row[place] for row in self.cells)
        ]
        return self._narrowed(rows, columns)

    def passages_in(self, rows: Iterable[int], columns: Iterable[int]) -> tuple[str, ...]:
        """The passages of a block of cells, each once.

        Raises ``IndexError`` for a cell that isn't there.
        """
        across = list(columns)
        found = {
            passage: None
            for row in rows
            for column in across
            for passage in self.cells[row][column]
        }
        return tuple(found)

    def comparison(self, rows: Sequence[int], columns: Sequence[int]) -> Comparison:
        """A block of cells as a comparison.

        Its rows become the columns, or, where they are too many or too few for that, its columns
        do. Raises ``UserError`` where neither are 2 to 4.
        """
        block = self._narrowed(rows, columns)
        if FEWEST <= len(rows) <= MOST:
            choices = tuple(self._choice(block.rows.facet, tag) for tag in block.rows.tags)
            by, tags = RowsBy(block.columns.facet), block.columns.tags
        elif FEWEST <= len(columns) <= MOST:
            choices = tuple(self._choice(block.columns.facet, tag) for tag in block.columns.tags)
            by, tags = RowsBy(block.rows.facet), block.rows.tags
        else:
            raise UserError(
                "matrix-block", rows=len(rows), columns=len(columns), fewest=FEWEST, most=MOST
            )
        return Comparison(choices, by, only_demands=self.only_demands, tags=tags)

    def _choice(self, facet: Facet, tag: str) -> Choice:
        if facet is Facet.REGION:
            return Choice(ColumnKind.REGION, self.pack, tag)
        if facet in {Facet.SECTION, Facet.THEME}:
            return Choice(ColumnKind.SECTION, self.pack, tag)
        return Choice(ColumnKind.FILTER, self.pack, filter_text({facet: (tag,)}))

    def _narrowed(self, rows: Sequence[int], columns: Sequence[int]) -> "Matrix":
        return replace(
            self,
            rows=replace(self.rows, entries=tuple(self.rows.entries[row] for row in rows)),
            columns=replace(
                self.columns, entries=tuple(self.columns.entries[column] for column in columns)
            ),
            cells=tuple(tuple(self.cells[row][column] for column in columns) for row in rows),
        )


def build_matrix(
    programme: Programme,
    rows: Facet = Facet.REGION,
    columns: Facet = Facet.ASPECT,
    *,
    only_demands: bool = False,
    read: Collection[str] = (),
) -> Matrix:
    """Count the passages of a programme by two facets.

    ``read`` are the ids of passages that are left out because the reader knows them. What is left
    out changes no axis: an axis has every tag of the vocabulary and every further tag the programme
    uses. Raises ``UserError`` for a facet that can't be on that side.
    """
    check_axes(rows, columns)
    statements = tuple(all_statements(programme))
    down, across = _axis(programme, rows, statements), _axis(programme, columns, statements)
    known = set(read)
    suggested = {
        statement.passage.id
        for statement in statements
        if {rows, columns}.intersection(statement.passage.suggested)
    }
    cells: dict[tuple[str, str], list[str]] = {
        (row, column): [] for row in down.tags for column in across.tags
    }
    for statement in statements:
        passage = statement.passage
        if passage.id in known or (only_demands and not passage.is_demand):
            continue
        for row in tags_of(statement, rows):
            for column in tags_of(statement, columns):
                if (row, column) in cells:
                    cells[row, column].append(passage.id)
    filled = tuple(tuple(tuple(cells[row, column]) for column in across.tags) for row in down.tags)
    return Matrix(programme.id, down, across, filled, only_demands, frozenset(suggested))


def check_axes(rows: Facet, columns: Facet) -> None:
    """Raise ``UserError`` unless a matrix can have these rows and columns."""
    for facet, known in ((rows, ROW_FACETS), (columns, COLUMN_FACETS)):
        if facet not in known:
            raise UserError("matrix-facet-unknown", facet=str(facet), known=", ".join(known))


def _axis(programme: Programme, facet: Facet, statements: Sequence[Statement]) -> Axis:
    vocabulary = vocabulary_of((programme,))
    if facet is Facet.THEME:
        tags = [head.id for head in programme.tree if _is_theme(head)]
    else:
        used = {tag for statement in statements for tag in tags_of(statement, facet)}
        tags = ordered_tags(vocabulary, facet, used.union(vocabulary.entries(facet)))
    return Axis(facet, tuple(vocabulary.entry(facet, tag) for tag in tags))


def _is_theme(head: Head) -> bool:
    """Whether a node at the top of the tree is a theme: no region, nor a group of regions alone."""
    if head.kind is Kind.GROUP:
        return any(map(_is_theme, head.children))
    return head.kind is Kind.THEME
