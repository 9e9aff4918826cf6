"""The words that two editions don't have in common, passage by passage."""

from collections.abc import Iterable, Mapping

from explorer.comparing.editions import JoinedText, compare_texts, join
from explorer.comparing.table import RowsBy, Table

Places = tuple[tuple[int, int], ...]
Changed = Mapping[str, Places]  # by the id of a passage


def changed_places(table: Table) -> tuple[Changed, ...]:
    """What changed in the passages of each column, of two editions; nothing of other comparisons.

    A passage that has none beside it changed as a whole; that is seen without marking each word.
    """
    if table.by is not RowsBy.EDITIONS:
        return tuple({} for _ in table.columns)
    old, new = (join(column.passages) for column in table.columns)
    changes = compare_texts(old.text, new.text).changes
    found = (
        _by_passage(old, ((each.old_start, each.old_end) for each in changes)),
        _by_passage(new, ((each.new_start, each.new_end) for each in changes)),
    )
    beside = {
        statement.passage.id
        for cells in table.cells
        if all(cells)
        for cell in cells
        for statement in cell
    }
    return tuple(
        {own_id: places for own_id, places in column.items() if own_id in beside}
        for column in found
    )


def _by_passage(text: JoinedText, stretches: Iterable[tuple[int, int]]) -> Changed:
    """Stretches of a joined text as places in its passages, without the space behind them."""
    found: dict[str, list[tuple[int, int]]] = {}
    for start, end in stretches:
        for begin, passage in zip(text.starts, text.passages, strict=True):
            left, right = max(start - begin, 0), max(end - begin, 0)
            words = passage.text[left:right].rstrip()
            if words:
                found.setdefault(passage.id, []).append((left, left + len(words)))
    return {own_id: tuple(places) for own_id, places in found.items()}
