"""Two editions as rows: passages beside what became of them."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.comparing.columns import Column, ColumnKind
from explorer.comparing.edition_rows import lay_beside
from explorer.comparing.statements import Statement
from explorer.comparing.table import RowsBy, Table
from explorer.errors import UserError
from explorer.programme.model import Passage

ARMS = "Wapens gaan alleen naar landen die de mensenrechten naleven."
TRADE = "Eerlijke handel helpt boeren hier en elders vooruit."
SCHOOLS = "Elk kind gaat naar school, ook in tijden van oorlog."
WATER = "Water is een recht en geen koopwaar voor bedrijven."


def edition(name: str, *texts: str) -> Column:
    passages = [
        Passage(f"{name}#{number:02d}", name, number, text)
        for number, text in enumerate(texts, start=1)
    ]
    return Column(name, tuple(Statement(name, each, name) for each in passages), ColumnKind.SECTION)


def shown(table: Table) -> list[tuple[list[int], ...]]:
    return [tuple([each.passage.number for each in cell] for cell in row) for row in table.cells]


def laid(old: Sequence[str], new: Sequence[str]) -> Table:
    return lay_beside((edition("oud", *old), edition("nieuw", *new)))


def test_what_was_dropped_or_added_has_an_empty_cell_beside_it() -> None:
    table = laid([ARMS, TRADE, SCHOOLS], [ARMS, WATER, SCHOOLS.replace("Elk", "Ieder")])
    assert shown(table) == [([1], [1]), ([2], []), ([], [2]), ([3], [3])]
    assert table.by is RowsBy.EDITIONS
    assert [row.label() for row in table.rows] == ["1", "2", "3", "4"]


def test_a_passage_that_was_split_stands_beside_both_halves() -> None:
    table = laid([f"{ARMS} {TRADE}", WATER], [ARMS, TRADE, WATER])
    assert shown(table) == [([1], [1, 2]), ([2], [3])]


def test_passages_that_were_joined_stand_beside_the_whole() -> None:
    table = laid([ARMS, TRADE, WATER], [f"{ARMS} {TRADE}", WATER])
    assert shown(table) == [([1, 2], [1]), ([3], [2])]


def test_a_few_words_in_common_do_not_make_two_passages_one() -> None:
    table = laid([ARMS], ["Wapens zijn er genoeg; wie ze koopt, betaalt voortaan een heffing."])
    assert shown(table) == [([1], []), ([], [1])]


def test_a_passage_of_which_the_last_word_changed_is_still_the_same_one() -> None:
    table = laid([f"{ARMS} Nu", TRADE], [f"{ARMS} Straks", TRADE])
    assert shown(table) == [([1], [1]), ([2], [2])]


def test_only_rows_that_read_differently_remain() -> None:
    table = laid([ARMS, TRADE, SCHOOLS], [ARMS, TRADE.replace("hier", "thuis"), SCHOOLS])
    assert shown(table.only_differences()) == [([2], [2])]


def test_editions_are_two() -> None:
    one = edition("oud", ARMS)
    with pytest.raises(UserError, match="comparison-editions"):
        lay_beside((one, one, one))


@given(
    st.lists(st.sampled_from((ARMS, TRADE, SCHOOLS, WATER)), max_size=5),
    st.lists(st.sampled_from((ARMS, TRADE, SCHOOLS, WATER)), max_size=5),
)
def test_every_passage_stands_in_one_row_and_both_texts_keep_their_order(
    old: list[str], new: list[str]
) -> None:
    table = laid(old, new)
    for column, texts in enumerate((old, new)):
        numbers = [each.passage.number for row in table.cells for each in row[column]]
        assert numbers == list(range(1, len(texts) + 1))
    assert all(any(row) for row in table.cells)
