"""Comparing as the rest of the program sees it. Importing this module loads nothing heavy."""

from collections.abc import Collection, Sequence

from explorer.comparing.aligning import align
from explorer.comparing.choices import Choice, Comparison, FindPassages, FindProgramme, open_choice
from explorer.comparing.columns import Column
from explorer.comparing.editions import Differences, compare_texts, join
from explorer.comparing.matrix import Matrix, build_matrix
from explorer.comparing.proposals import NO_DECISIONS, Decisions
from explorer.comparing.similarity import Similarity, measure
from explorer.comparing.statements import Analyse, Facet, Key, vocabulary_of
from explorer.comparing.table import RowsBy, Table, build_table
from explorer.comparing.terms import SharedTerms, Wordbook, shared_terms
from explorer.progress import Progress


def _no_passages(_choice: Choice) -> Sequence[Key]:
    return ()


class Comparing:
    """Opens comparisons, matrices and differences between editions.

    ``find`` gives the programme of a pack, ``analyse`` the terms of a text, ``passages`` those of a
    search or bundle. Not thread-safe, as programmes aren't: a thread of its own takes a
    ``Comparing`` of its own.
    """

    def __init__(
        self, find: FindProgramme, analyse: Analyse, passages: FindPassages = _no_passages
    ) -> None:
        self._find = find
        self._analyse = analyse
        self._passages = passages
        self._wordbooks: dict[tuple[str, ...], Wordbook] = {}

    def columns(self, comparison: Comparison, language: str = "nl") -> tuple[Column, ...]:
        """The columns of a comparison. Raises ``UserError`` where one can't be opened."""
        return tuple(
            open_choice(each, self._find, self._passages, language) for each in comparison.columns
        )

    def table(
        self,
        comparison: Comparison,
        language: str = "nl",
        similarity: Similarity | None = None,
        decisions: Decisions = NO_DECISIONS,
    ) -> Table:
        """The comparison as a table, with only demands or differences where it says so.

        Rows by likeness take the ``similarity`` measured before, so that a threshold can be moved
        without waiting. Raises ``UserError`` where a column can't be opened or there are not 2 to
        4.
        """
        columns = self.columns(comparison, language)
        if comparison.by is RowsBy.SIMILARITY:
            measured = similarity or measure(columns, self._analyse)
            table = align(columns, measured, comparison.threshold, decisions)
        else:
            vocabulary = vocabulary_of(self._find(pack) for pack in _packs(columns, comparison))
            table = build_table(columns, vocabulary, comparison.by, comparison.tags)
        table = table.only_demands() if comparison.only_demands else table
        return table.only_differences() if comparison.only_differences else table

    def similarity(
        self, comparison: Comparison, progress: Progress | None = None, language: str = "nl"
    ) -> Similarity:
        """How alike the passages of the columns are; long work.

        Raises ``Cancelled`` and ``UserError``.
        """
        return measure(self.columns(comparison, language), self._analyse, progress)

    def terms(self, table: Table, limit: int = 12) -> SharedTerms:
        """The terms the columns of a table share, and those only one has.

        Rarity is counted in whole programmes.
        """
        packs = tuple(sorted({each.pack for column in table.columns for each in column.statements}))
        if packs not in self._wordbooks:
            texts = (passage.text for pack in packs for passage in self._find(pack).passages())
            self._wordbooks[packs] = Wordbook(texts, self._analyse)
        return shared_terms(table.columns, self._wordbooks[packs], limit)

    def matrix(
        self,
        pack: str,
        rows: Facet = Facet.REGION,
        columns: Facet = Facet.ASPECT,
        *,
        only_demands: bool = False,
        read: Collection[str] = (),
    ) -> Matrix:
        """The matrix of a programme.

        Raises ``UserError`` for a facet that can't be on that side.
        """
        return build_matrix(self._find(pack), rows, columns, only_demands=only_demands, read=read)

    def editions(self, old: Column, new: Column) -> Differences:
        """What changed between two columns that hold two editions of one text."""
        texts = [join(column.passages).text for column in (old, new)]
        return compare_texts(*texts)


def _packs(columns: Sequence[Column], comparison: Comparison) -> list[str]:
    """The packs whose vocabularies name the rows: those chosen in order, then any others."""
    chosen = [choice.pack for choice in comparison.columns if choice.pack]
    used = sorted({each.pack for column in columns for each in column.statements})
    return list(dict.fromkeys((*chosen, *used)))
