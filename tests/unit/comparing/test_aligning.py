from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.comparing.aligning import align, proposals
from explorer.comparing.columns import Column, ColumnKind
from explorer.comparing.proposals import Decisions, Pair, Status, pair_of
from explorer.comparing.similarity import measure
from explorer.comparing.statements import Statement
from explorer.comparing.table import RowsBy, Table
from explorer.errors import UserError
from explorer.programme.model import Passage

A = ("zee en vis", "vrede praten", "bos")
B = ("praten over vrede", "zee met vis", "handel")
A0, A1, A2, B0, B1, B2 = [(pack, f"s#{n}") for pack in "ab" for n in range(3)]

texts = st.lists(
    st.lists(st.sampled_from("abcdef"), min_size=1, max_size=5).map(" ".join),
    min_size=1,
    max_size=5,
)


def column(pack: str, texts: Sequence[str]) -> Column:
    statements = [
        Statement(pack, Passage(f"s#{n}", "s", n, text), "S") for n, text in enumerate(texts)
    ]
    return Column(pack, tuple(statements), ColumnKind.PROGRAMME)


def aligned(
    columns: Sequence[Column], decisions: Decisions | None = None, threshold: float = 0.2
) -> Table:
    return align(columns, measure(columns, str.split), threshold, decisions or {})


def plain(table: Table) -> list[list[str]]:
    return [
        [row.tag, *(" ".join(each.passage.id for each in cell) for cell in cells)]
        for row, cells in zip(table.rows, table.cells, strict=True)
    ]


COLUMNS = (column("a", A), column("b", B))


def test_passages_that_are_alike_stand_in_one_row_in_the_order_of_the_text() -> None:
    table = aligned(COLUMNS)
    assert table.by is RowsBy.SIMILARITY
    assert plain(table) == [
        ["1", "s#0", "s#1"],
        ["2", "s#1", "s#0"],
        ["", "s#2", "s#2"],
    ]
    (link,) = table.rows[0].links
    assert (link.one, link.other, link.mutual, link.status) == (A0, B1, True, Status.PROPOSED)
    assert 0 < link.score < 1
    assert table.rows[-1].is_rest


def test_a_threshold_above_every_score_leaves_all_apart() -> None:
    assert plain(aligned(COLUMNS, threshold=1.0)) == [["", "s#0 s#1 s#2", "s#0 s#1 s#2"]]


def test_when_everything_is_matched_there_is_no_last_row() -> None:
    table = aligned((column("a", ["zee"]), column("b", ["zee"])))
    assert plain(table) == [["1", "s#0", "s#0"]]


def test_a_rejected_pair_is_never_put_together() -> None:
    table = aligned(COLUMNS, {pair_of(A0, B1): Status.REJECTED})
    assert plain(table) == [["1", "s#1", "s#0"], ["", "s#0 s#2", "s#1 s#2"]]


def test_a_confirmed_pair_stands_together_whatever_the_words_say() -> None:
    table = aligned(COLUMNS, {pair_of(A2, B2): Status.CONFIRMED}, threshold=1.0)
    assert plain(table) == [["1", "s#2", "s#2"], ["", "s#0 s#1", "s#0 s#1"]]
    assert [link.status for link in table.rows[0].links] == [Status.CONFIRMED]


def test_several_passages_may_be_confirmed_as_answers_to_one() -> None:
    decisions = {pair_of(A0, B1): Status.CONFIRMED, pair_of(A0, B2): Status.CONFIRMED}
    assert plain(aligned(COLUMNS, decisions)) == [
        ["1", "s#0", "s#1 s#2"],
        ["2", "s#1", "s#0"],
        ["", "s#2", ""],
    ]


def test_confirmed_pairs_never_bring_a_rejected_pair_together() -> None:
    decisions = {
        pair_of(A0, B1): Status.CONFIRMED,
        pair_of(A1, B1): Status.CONFIRMED,
        pair_of(A0, B2): Status.REJECTED,
        pair_of(A1, B2): Status.CONFIRMED,
    }
    table = aligned(COLUMNS, decisions)
    together = [{each.key for cell in cells for each in cell} for cells in table.cells[:-1]]
    assert not any({A0, B2} <= row for row in together)
    assert any({A0, B1, A1} <= row for row in together)


def test_proposals_list_decisions_too_and_leave_out_what_is_below_the_threshold() -> None:
    similarity = measure(COLUMNS, str.split)
    weak = ("a", "s#2"), ("b", "s#0")
    gone = ("a", "s#9"), ("b", "s#0")
    decisions: dict[Pair, Status] = {
        pair_of(A0, B1): Status.REJECTED,
        pair_of(*weak): Status.CONFIRMED,
        pair_of(*gone): Status.CONFIRMED,
        pair_of(A2, B2): Status.PROPOSED,
    }
    offered = {each.pair: each.status for each in proposals(similarity, 0.99, decisions)}
    assert offered == {pair_of(A0, B1): Status.REJECTED, pair_of(*weak): Status.CONFIRMED}
    assert [each.pair for each in proposals(similarity, 0.2)] == [
        pair_of(A1, B0),
        pair_of(A0, B1),
    ]


def test_a_pair_is_proposed_once_and_its_key_does_not_depend_on_the_order_of_columns() -> None:
    one, other = measure(COLUMNS, str.split), measure(COLUMNS[::-1], str.split)
    pairs = [[each.pair for each in proposals(each_way, 0.2)] for each_way in (one, other)]
    assert sorted(pairs[0]) == sorted(pairs[1])


def test_three_programmes_share_a_row() -> None:
    columns = (*COLUMNS, column("c", ["vis uit zee"]))
    assert plain(aligned(columns))[0] == ["1", "s#0", "s#1", "s#0"]


def test_a_passage_beside_itself_makes_one_row_with_one_link() -> None:
    same = (column("a", ["zee"]), column("a", ["zee", "bos"]))
    table = aligned(same)
    assert plain(table) == [["1", "s#0", "s#0"], ["", "", "s#1"]]
    assert len(table.rows[0].links) == 1


def test_one_column_is_no_comparison() -> None:
    with pytest.raises(UserError, match="comparison-columns"):
        aligned(COLUMNS[:1])


@settings(max_examples=30)
@given(st.lists(texts, min_size=2, max_size=4), st.floats(0, 1), st.data())
def test_every_passage_stands_in_exactly_one_row_of_its_own_column(
    programmes: list[list[str]], threshold: float, data: st.DataObject
) -> None:
    columns = [column("abcd"[n], given) for n, given in enumerate(programmes)]
    keys = [each.key for each in columns[0].statements + columns[1].statements]
    pairs = st.tuples(st.sampled_from(keys), st.sampled_from(keys)).map(lambda pair: pair_of(*pair))
    status = st.sampled_from(Status)
    decisions = data.draw(st.dictionaries(pairs, status, max_size=4))
    table = aligned(columns, decisions, threshold)
    for place, each in enumerate(columns):
        shown = [statement for cells in table.cells for statement in cells[place]]
        assert sorted(statement.key for statement in shown) == sorted(
            statement.key for statement in each.statements
        )
    rejected = {pair for pair, given in decisions.items() if given is Status.REJECTED}
    for row, cells in zip(table.rows, table.cells, strict=True):
        together = [statement.key for cell in cells for statement in cell]
        if row.is_rest:
            continue
        assert len(together) > 1
        assert row.links
        pairs_in_row = {pair_of(a, b) for a in together for b in together if a != b}
        assert rejected.isdisjoint(pairs_in_row)
        assert all(link.one in together and link.other in together for link in row.links)
