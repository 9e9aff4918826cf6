"""Comparing as the rest of the program sees it.

Importing this module loads nothing of what does the comparing: the window starts without it.
"""

# ruff: noqa: PLC0415 -- the window imports this module when it starts, long before it compares

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from explorer.programme.pack import Programme
from explorer.progress import Progress

if TYPE_CHECKING:
    from explorer.comparing.choices import Choice, Comparison
    from explorer.comparing.columns import Column
    from explorer.comparing.editions import Differences
    from explorer.comparing.matrix import Matrix
    from explorer.comparing.proposals import Decisions
    from explorer.comparing.similarity import Similarity
    from explorer.comparing.statements import Key
    from explorer.comparing.table import Table
    from explorer.comparing.terms import SharedTerms, Wordbook

_UNDECIDED: "Decisions" = {}


class Comparing:
    """Opens comparisons, matrices and differences between editions.

    ``find`` gives the programme of a pack or raises ``UserError``, ``analyse`` gives the terms of a
    text, ``passages`` the passages of a search or a bundle, ``decisions`` what is known of pairs of
    passages among some packs, ``names_subject`` tells whether a word says what a text is about. Not
    thread-safe, as programmes aren't: a thread of its own takes a ``Comparing`` of its own.
    """

    def __init__(
        self,
        find: Callable[[str], Programme],
        analyse: Callable[[str], Sequence[str]],
        passages: "Callable[[Choice], Sequence[Key]] | None" = None,
        decisions: "Callable[[Collection[str]], Decisions] | None" = None,
        names_subject: Callable[[str], bool] | None = None,
    ) -> None:
        self._names_subject = names_subject
        self._find = find
        self._analyse = analyse
        self._passages = passages
        self._decisions = decisions
        self._wordbooks: dict[tuple[str, ...], Wordbook] = {}

    def forget(self) -> None:
        """Count words anew from now on: the programmes have changed."""
        self._wordbooks.clear()

    def columns(self, comparison: "Comparison", language: str = "nl") -> "tuple[Column, ...]":
        """The columns of a comparison. Raises ``UserError`` where one can't be opened."""
        from explorer.comparing.choices import open_choice

        return tuple(
            open_choice(each, self._find, self._passages, language) for each in comparison.columns
        )

    def table(
        self,
        comparison: "Comparison",
        language: str = "nl",
        similarity: "Similarity | None" = None,
        decisions: "Decisions | None" = None,
        columns: "Sequence[Column] | None" = None,
    ) -> "Table":
        """The comparison as a table, with only demands or differences where it says so.

        Rows by likeness take the ``similarity`` measured before, so that a threshold can be moved
        without waiting, and the ``columns`` that were opened for that; ``decisions`` are those that
        are known unless others are given. Raises ``UserError`` where a column can't be opened,
        there are not 2 to 4, or not 2 editions.
        """
        opened = self.columns(comparison, language) if columns is None else tuple(columns)
        table = self._whole_table(comparison, opened, similarity, decisions)
        table = table.only_demands() if comparison.only_demands else table
        return table.only_differences() if comparison.only_differences else table

    def _whole_table(
        self,
        comparison: "Comparison",
        columns: "tuple[Column, ...]",
        similarity: "Similarity | None",
        decisions: "Decisions | None",
    ) -> "Table":
        from explorer.comparing.aligning import align
        from explorer.comparing.edition_rows import lay_beside
        from explorer.comparing.similarity import measure
        from explorer.comparing.statements import vocabulary_of
        from explorer.comparing.table import RowsBy, build_table

        if comparison.by is RowsBy.SIMILARITY:
            measured = similarity or measure(columns, self._analyse)
            known = self.decisions(comparison) if decisions is None else decisions
            return align(columns, measured, comparison.threshold, known)
        if comparison.by is RowsBy.EDITIONS:
            return lay_beside(columns)
        vocabulary = vocabulary_of(map(self._find, _packs(columns)))
        return build_table(columns, vocabulary, comparison.by, comparison.tags)

    def decisions(self, comparison: "Comparison") -> "Decisions":
        """What is known of pairs of passages of the programmes that are compared."""
        packs = {choice.pack for choice in comparison.columns}
        return self._decisions(packs) if self._decisions else _UNDECIDED

    def similarity(
        self, comparison: "Comparison", progress: Progress | None = None, language: str = "nl"
    ) -> "Similarity":
        """How alike the passages of the columns are; long work.

        Raises ``Cancelled`` when ``progress`` says so, ``UserError`` where a column can't be
        opened.
        """
        from explorer.comparing.similarity import measure

        return measure(self.columns(comparison, language), self._analyse, progress)

    def terms(
        self, table: "Table", limit: int = 12, progress: Progress | None = None
    ) -> "SharedTerms":
        """The terms the columns of a table share, and those only one has.

        Raises ``Cancelled`` when ``progress`` says so, as does the one below: the first time, the
        words of whole programmes are counted.
        """
        from explorer.comparing.terms import shared_terms

        columns = [column.statements for column in table.columns]
        return shared_terms(columns, self._wordbook(table, progress or Progress()), limit)

    def row_terms(
        self, table: "Table", row: int, limit: int = 12, progress: Progress | None = None
    ) -> "SharedTerms":
        """The terms the cells of one row share, and those only one has."""
        from explorer.comparing.terms import shared_terms

        return shared_terms(table.cells[row], self._wordbook(table, progress or Progress()), limit)

    def _wordbook(self, table: "Table", progress: Progress) -> "Wordbook":
        """How rare words are, counted in the whole of the programmes a table takes from."""
        from explorer.comparing.terms import Wordbook

        packs = tuple(_packs(table.columns))
        if packs not in self._wordbooks:
            programmes = [self._find(pack) for pack in packs]
            texts = _texts(programmes, progress)
            names_subject = self._subjects(programmes)
            self._wordbooks[packs] = Wordbook(texts, self._analyse, names_subject)
        return self._wordbooks[packs]

    def _subjects(self, programmes: Sequence[Programme]) -> Callable[[str], bool]:
        """Whether a word names a subject: by what is known of words, or by the programmes."""
        from explorer.comparing.subjects import own_subjects

        known = self._names_subject
        if known is None:
            return lambda _word: True
        own, analyse = own_subjects(programmes, self._analyse), self._analyse
        return lambda word: known(word) or not own.isdisjoint(analyse(word))

    def matrix(
        self,
        pack: str,
        rows: str = "region",
        columns: str = "aspect",
        *,
        only_demands: bool = False,
        read: Collection[str] = (),
    ) -> "Matrix":
        """The matrix of a programme, without the passages whose ids are in ``read``.

        Raises ``UserError`` for a facet that can't be on that side or isn't one, and where the
        programme can't be opened.
        """
        from explorer.comparing.columns import checked_facet
        from explorer.comparing.matrix import build_matrix

        down, across = checked_facet(rows), checked_facet(columns)
        return build_matrix(self._find(pack), down, across, only_demands=only_demands, read=read)

    def editions(
        self, old: "Column", new: "Column", progress: Progress | None = None
    ) -> "Differences":
        """What changed between two columns that hold two editions of one text.

        Raises ``Cancelled`` when ``progress`` says so.
        """
        from explorer.comparing.editions import compare_texts, join

        return compare_texts(join(old.passages).text, join(new.passages).text, progress)


def _packs(columns: "Sequence[Column]") -> list[str]:
    """The packs the columns take from, by name, so that swapping columns moves no row."""
    return sorted({each.pack for column in columns for each in column.statements})


def _texts(programmes: Sequence[Programme], progress: Progress) -> Iterator[str]:
    """The passages of some programmes; ``progress`` may stop it at each."""
    for programme in programmes:
        for passage in programme.passages():
            progress.report(0.0)
            yield passage.text
