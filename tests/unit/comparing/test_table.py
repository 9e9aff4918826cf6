from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.comparing.columns import Column, ColumnKind, region_column, section_column
from explorer.comparing.matrix import build_matrix
from explorer.comparing.statements import Facet, Statement, tags_of, vocabulary_of
from explorer.comparing.table import Counts, RowsBy, Table, build_table
from explorer.errors import UserError
from explorer.programme.model import Passage
from explorer.programme.pack import Programme
from explorer.programme.vocabulary import Entry, Vocabulary

TAGS = ("a", "b", "c", "elders")
VOCABULARY = Vocabulary({"aspect": {tag: Entry(tag, {"nl": tag.upper()}) for tag in "cba"}})
ROWS = (RowsBy.ASPECT, RowsBy.LEVEL, RowsBy.ACT, RowsBy.ORDER)


def plain(table: Table) -> list[list[str]]:
    """The table as text: the label of a row, then the ids of every cell."""
    return [
        [row.label(), *(" ".join(each.passage.id for each in cell) for cell in cells)]
        for row, cells in zip(table.rows, table.cells, strict=True)
    ]


def regions(programme: Programme) -> list[Column]:
    return [section_column(programme, "regio/noord"), section_column(programme, "regio/zuid")]


def build(programme: Programme, columns: Sequence[Column], by: RowsBy = RowsBy.ASPECT) -> Table:
    return build_table(columns, vocabulary_of((programme,)), by)


def test_rows_by_aspect_follow_the_vocabulary_and_put_what_it_does_not_know_last(
    programme: Programme,
) -> None:
    columns = [*regions(programme), section_column(programme, "vrede")]
    assert plain(build(programme, columns)) == [
        ["Diplomatie", "regio/noord#01", "regio/zuid#02", "vrede#01 vrede#02"],
        ["Sancties", "regio/noord#02", "regio/zuid#01", "vrede#02"],
        ["Handel", "regio/noord#03", "", ""],
        ["visserij", "regio/noord#03", "", ""],
        ["", "", "", "vrede#03"],
    ]


def test_rows_by_level_keep_the_passages_that_name_none(programme: Programme) -> None:
    assert plain(build(programme, regions(programme), RowsBy.LEVEL)) == [
        ["Het land", "", "regio/zuid#01"],
        ["De Unie", "regio/noord#02", ""],
        ["", "regio/noord#01 regio/noord#03", "regio/zuid#02"],
    ]


def test_rows_by_act(programme: Programme) -> None:
    assert plain(build(programme, regions(programme), RowsBy.ACT)) == [
        ["Diagnose", "regio/noord#01", ""],
        ["Eis", "regio/noord#02 regio/noord#03", "regio/zuid#01"],
        ["Steun", "", "regio/zuid#02"],
    ]


def test_rows_in_the_order_of_the_text_put_the_first_beside_the_first(programme: Programme) -> None:
    assert plain(build(programme, regions(programme), RowsBy.ORDER)) == [
        ["1", "regio/noord#01", "regio/zuid#01"],
        ["2", "regio/noord#02", "regio/zuid#02"],
        ["3", "regio/noord#03", ""],
    ]


def test_chosen_tags_narrow_a_table_to_their_rows(programme: Programme) -> None:
    columns = [*regions(programme), section_column(programme, "vrede")]
    table = build_table(columns, vocabulary_of((programme,)), tags=("sancties", "klimaat"))
    assert plain(table) == [["Sancties", "regio/noord#02", "regio/zuid#01", "vrede#02"]]


def test_only_differences_keeps_rows_with_a_silent_column_or_other_acts(
    programme: Programme,
) -> None:
    table = build(programme, [*regions(programme), section_column(programme, "vrede")])
    assert [row.label() for row in table.only_differences().rows] == [
        "Diplomatie",  # stated here, supported there
        "Handel",
        "visserij",
        "",  # what they differ in can't be told
    ]


def test_only_demands_leaves_out_all_else_and_the_rows_that_are_then_empty(
    programme: Programme,
) -> None:
    table = build(programme, [*regions(programme), section_column(programme, "vrede")])
    assert plain(table.only_demands()) == [
        ["Diplomatie", "", "", "vrede#02"],
        ["Sancties", "regio/noord#02", "regio/zuid#01", "vrede#02"],
        ["Handel", "regio/noord#03", "", ""],
        ["visserij", "regio/noord#03", "", ""],
    ]


def test_counts_leave_out_the_row_without_a_tag(programme: Programme) -> None:
    table = build(programme, [*regions(programme), section_column(programme, "vrede")])
    assert table.counts == Counts(columns=3, rows=4, empty_cells=4, untagged=1)


def test_a_row_knows_its_label_in_other_languages_and_whether_it_is_the_rest(
    programme: Programme,
) -> None:
    rows = build(programme, [*regions(programme), section_column(programme, "vrede")]).rows
    assert rows[0].label("en") == "Diplomacy"
    assert [row.is_rest for row in rows] == [False] * 4 + [True]


@pytest.mark.parametrize("number", [0, 1, 5])
def test_a_comparison_has_two_to_four_columns(programme: Programme, number: int) -> None:
    with pytest.raises(UserError) as caught:
        build(programme, [section_column(programme, "vrede")] * number)
    assert caught.value.code == "comparison-columns"
    assert caught.value.details == {"number": number, "fewest": 2, "most": 4}


def test_cells_of_a_comparison_agree_with_the_matrix(programme: Programme) -> None:
    """A region against an aspect counts the same in both."""
    matrix = build_matrix(programme)
    table = build(programme, [region_column(programme, "noord"), region_column(programme, "zuid")])
    for place, region in enumerate(("noord", "zuid")):
        row = matrix.counts[matrix.rows.tags.index(region)]
        in_matrix = {tag: n for tag, n in zip(matrix.columns.tags, row, strict=True) if n}
        in_table = {
            row.tag: len(cells[place])
            for row, cells in zip(table.rows, table.cells, strict=True)
            if cells[place]
        }
        assert in_table == in_matrix


@st.composite
def made_columns(draw: st.DrawFn) -> tuple[Column, ...]:
    """Two to four columns of passages with any tags; columns may share passages."""
    tags = st.lists(st.sampled_from(TAGS), max_size=3).map(tuple)
    act = st.sampled_from([None, "eis", "steun"])
    drawn = draw(st.lists(st.tuples(tags, tags, act), min_size=1, max_size=8))
    all_of_them = [
        Statement("p", Passage(f"s#{n}", "s", n, "", act=act, aspects=aspects, levels=levels), "S")
        for n, (aspects, levels, act) in enumerate(drawn)
    ]
    choice = st.lists(st.sampled_from(all_of_them), unique_by=lambda each: each.key)
    chosen = draw(st.lists(choice, min_size=2, max_size=4))
    return tuple(
        Column(str(n), tuple(statements), ColumnKind.PASSAGES)
        for n, statements in enumerate(chosen)
    )


@settings(max_examples=30)
@given(made_columns(), st.sampled_from(ROWS))
def test_every_passage_stands_in_a_row_and_in_its_own_column(
    columns: tuple[Column, ...], by: RowsBy
) -> None:
    table = build_table(columns, VOCABULARY, by)
    for place, column in enumerate(columns):
        shown = [each for cells in table.cells for each in cells[place]]
        assert {each.key for each in shown} == {each.key for each in column.statements}


@settings(max_examples=30)
@given(made_columns(), st.sampled_from(ROWS[:3]))
def test_a_passage_stands_once_in_the_row_of_every_tag_it_has_and_in_no_other(
    columns: tuple[Column, ...], by: RowsBy
) -> None:
    table = build_table(columns, VOCABULARY, by)
    for row, cells in zip(table.rows, table.cells, strict=True):
        assert any(cells)
        for column, cell in zip(columns, cells, strict=True):
            belong = [
                each for each in column.statements if row.tag in (tags_of(each, Facet(by)) or ("",))
            ]
            assert list(cell) == belong


@settings(max_examples=30)
@given(made_columns(), st.sampled_from(ROWS), st.data())
def test_columns_in_another_order_make_the_same_rows(
    columns: tuple[Column, ...], by: RowsBy, data: st.DataObject
) -> None:
    table = build_table(columns, VOCABULARY, by)
    order = data.draw(st.permutations(range(len(columns))))
    other = build_table([columns[place] for place in order], VOCABULARY, by)
    assert other.rows == table.rows
    assert other.cells == tuple(tuple(row[place] for place in order) for row in table.cells)


@settings(max_examples=30)
@given(made_columns())
def test_only_differences_does_not_depend_on_the_order_of_columns(
    columns: tuple[Column, ...],
) -> None:
    kept = {
        tuple(row.tag for row in build_table(order, VOCABULARY).only_differences().rows)
        for order in permutations(columns)
    }
    assert len(kept) == 1
