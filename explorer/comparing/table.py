"""The comparison itself: columns side by side, one row for each thing they may speak of."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from explorer.comparing.columns import Column
from explorer.comparing.proposals import Proposal
from explorer.comparing.statements import Facet, Statement, ordered_tags, tags_of
from explorer.errors import UserError
from explorer.programme.vocabulary import Entry, Vocabulary

FEWEST, MOST = 2, 4
Cell = tuple[Statement, ...]


class RowsBy(StrEnum):
    """What makes a row: a tag of a facet, a place in the order of the text, likeness or wording."""

    ASPECT = "aspect"
    LEVEL = "level"
    ACT = "act"
    REGION = "region"
    SDG = "sdg"
    SECTION = "section"
    THEME = "theme"
    ORDER = "order"
    SIMILARITY = "similarity"
    EDITIONS = "editions"


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the tag its passages have, and how that is called.

    The last row may have no entry: it holds the passages without any tag, so that nothing is lost.
    Its empty cells don't mean that a column is silent. ``links`` tell why passages were put
    together by likeness.
    """

    tag: str
    entry: Entry | None = field(default=None, hash=False)
    links: tuple[Proposal, ...] = ()

    @property
    def is_rest(self) -> bool:
        """Whether this is the row of passages without a tag."""
        return self.entry is None

    def label(self, language: str = "nl") -> str:
        """What the row is called; empty for the row of passages without a tag."""
        return self.entry.label(language) if self.entry else ""


@dataclass(frozen=True, slots=True)
class Counts:
    """What a table holds.

    Rows and empty cells leave out the row without a tag; ``untagged`` counts its passages.
    """

    columns: int
    rows: int
    empty_cells: int
    untagged: int


@dataclass(frozen=True, slots=True)
class Table:
    """A comparison.

    ``cells[row][column]`` holds the passages of a column that belong in a row, in their order.
    """

    columns: tuple[Column, ...]
    by: RowsBy
    rows: tuple[Row, ...]
    cells: tuple[tuple[Cell, ...], ...]

    @property
    def counts(self) -> Counts:
        """What the line above a comparison tells."""
        tagged = [
            cells for row, cells in zip(self.rows, self.cells, strict=True) if not row.is_rest
        ]
        rest = [cells for row, cells in zip(self.rows, self.cells, strict=True) if row.is_rest]
        untagged = {statement.key for cells in rest for cell in cells for statement in cell}
        empty = sum(not cell for cells in tagged for cell in cells)
        return Counts(len(self.columns), len(tagged), empty, len(untagged))

    def only_differences(self) -> "Table":
        """The rows where some column is silent or the acts differ: one demands, another rejects.

        Of passages without a tag can't be told what they differ in: their row stays. Of editions
        the rows stay in which any word is another.
        """
        differs = _reads_differently if self.by is RowsBy.EDITIONS else _differs
        return self._keep([row.is_rest or differs(cells) for row, cells in self._pairs()])

    def only_demands(self) -> "Table":
        """Demands alone; a row without any goes."""
        cells = tuple(
            tuple(tuple(each for each in cell if each.passage.is_demand) for cell in row)
            for row in self.cells
        )
        return replace(self, cells=cells)._keep([any(row) for row in cells])

    def _pairs(self) -> list[tuple[Row, tuple[Cell, ...]]]:
        return list(zip(self.rows, self.cells, strict=True))

    def _keep(self, wanted: Sequence[bool]) -> "Table":
        kept = [pair for pair, keep in zip(self._pairs(), wanted, strict=True) if keep]
        return replace(
            self, rows=tuple(row for row, _ in kept), cells=tuple(cells for _, cells in kept)
        )


def build_table(
    columns: Sequence[Column],
    vocabulary: Vocabulary,
    by: RowsBy = RowsBy.ASPECT,
    tags: Collection[str] = (),
) -> Table:
    """Put 2 to 4 columns side by side (``UserError`` for more or fewer).

    A passage stands in every row whose tag it has; rows come in the order of ``vocabulary`` and
    have at least one passage. ``tags`` narrows the table to the rows with those tags. By order, the
    passages that come first in their columns stand in the first row, and so on. Rows by likeness
    are made by ``aligning.align``, those of two editions by ``edition_rows.lay_beside``.
    """
    check_columns(len(columns))
    if by is RowsBy.ORDER:
        return _by_order(columns)
    return _by_facet(columns, vocabulary, Facet(by), tags)


def check_columns(number: int) -> None:
    """Raise ``UserError`` unless a comparison can have this many columns."""
    if not FEWEST <= number <= MOST:
        raise UserError("comparison-columns", number=number, fewest=FEWEST, most=MOST)


def _by_facet(
    columns: Sequence[Column], vocabulary: Vocabulary, facet: Facet, tags: Collection[str]
) -> Table:
    places: dict[str, list[list[Statement]]] = {}
    for place, column in enumerate(columns):
        for statement in column.statements:
            for tag in tags_of(statement, facet) or ("",):
                places.setdefault(tag, [[] for _ in columns])[place].append(statement)
    rest = places.pop("", None)
    used = [tag for tag in places if not tags or tag in tags]
    rows = [Row(tag, vocabulary.entry(facet, tag)) for tag in ordered_tags(vocabulary, facet, used)]
    filled = [places[row.tag] for row in rows]
    if rest and not tags:
        rows.append(Row(""))
        filled.append(rest)
    return Table(
        tuple(columns), RowsBy(facet), tuple(rows), tuple(tuple(map(tuple, row)) for row in filled)
    )


def _by_order(columns: Sequence[Column]) -> Table:
    longest = max(len(column.statements) for column in columns)
    cells = tuple(tuple(column.statements[n : n + 1] for column in columns) for n in range(longest))
    rows = tuple(Row(str(n), Entry(str(n), {"nl": str(n)})) for n in range(1, longest + 1))
    return Table(tuple(columns), RowsBy.ORDER, rows, cells)


def _differs(cells: tuple[Cell, ...]) -> bool:
    acts = [{statement.passage.act for statement in cell} for cell in cells]
    return any(each != acts[0] or not each for each in acts)


def _reads_differently(cells: tuple[Cell, ...]) -> bool:
    words = [" ".join(each.passage.text for each in cell).split() for cell in cells]
    return any(each != words[0] for each in words)
