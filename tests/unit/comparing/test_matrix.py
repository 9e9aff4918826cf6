from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from explorer.comparing.choices import Choice, Comparison, open_choice
from explorer.comparing.columns import ColumnKind, filter_column
from explorer.comparing.matrix import COLUMN_FACETS, ROW_FACETS, Matrix, build_matrix
from explorer.comparing.statements import Facet, all_statements, tags_of, vocabulary_of
from explorer.comparing.table import RowsBy, build_table
from explorer.errors import UserError
from explorer.programme.pack import Programme

EDITION = Path(__file__).resolve().parents[3] / "content" / "groen-2024-internationaal"
SIDES = [(row, column) for row in ROW_FACETS for column in COLUMN_FACETS]


@pytest.fixture(scope="module")
def edition() -> Programme:
    if not EDITION.is_dir():
        pytest.skip("the shipped edition is not here")
    return Programme(EDITION)


def labels(matrix: Matrix) -> list[tuple[str, ...]]:
    return [
        tuple(entry.label() for entry in axis.entries) for axis in (matrix.rows, matrix.columns)
    ]


def test_regions_against_aspects(programme: Programme) -> None:
    matrix = build_matrix(programme)
    assert labels(matrix) == [
        ("Noord", "Zuid", "West"),
        ("Diplomatie", "Sancties", "Handel", "Klimaat", "visserij"),
    ]
    assert matrix.counts == ((2, 2, 1, 0, 1), (1, 1, 1, 0, 0), (0, 0, 0, 0, 0))
    assert matrix.cells[0][0] == ("vrede#02", "regio/noord#01")


def test_totals_count_different_passages(programme: Programme) -> None:
    matrix = build_matrix(programme)
    assert matrix.row_totals == (4, 3, 0)
    assert matrix.column_totals == (3, 3, 2, 0, 1)
    assert (matrix.total, matrix.largest) == (7, 2)


def test_themes_are_the_nodes_at_the_top_that_are_no_regions(programme: Programme) -> None:
    matrix = build_matrix(programme, Facet.THEME, Facet.LEVEL)
    assert labels(matrix) == [("Vrede", "Handel"), ("Het land", "De Unie", "wto")]
    assert matrix.counts == ((1, 1, 0), (0, 1, 1))


def test_sections_against_goals(programme: Programme) -> None:
    matrix = build_matrix(programme, Facet.SECTION, Facet.SDG)
    assert matrix.rows.tags == (
        "vrede",
        "handel/verdragen",
        "handel/wto",
        "regio/noord",
        "regio/zuid",
    )
    assert matrix.counts == ((0, 1), (1, 0), (1, 1), (0, 1), (0, 0))


def test_leaving_out_what_is_no_demand_or_was_read_changes_no_axis(programme: Programme) -> None:
    whole = build_matrix(programme)
    demands = build_matrix(programme, only_demands=True)
    assert demands.counts == ((1, 2, 1, 0, 1), (0, 1, 0, 0, 0), (0, 0, 0, 0, 0))
    assert (demands.rows, demands.columns) == (whole.rows, whole.columns)
    unread = build_matrix(programme, read={"vrede#02", "regio/zuid#02"})
    assert unread.counts == ((1, 1, 1, 0, 1), (0, 1, 1, 0, 0), (0, 0, 0, 0, 0))


def test_gaps_are_the_empty_cells_with_their_labels(programme: Programme) -> None:
    gaps = build_matrix(programme).gaps()
    assert len(gaps) == 8
    assert (gaps[0].row.label(), gaps[0].column.label()) == ("Noord", "Klimaat")


def test_cells_with_some_passages_can_be_found(programme: Programme) -> None:
    matrix = build_matrix(programme)
    assert matrix.having({"vrede#02", "vrede#01"}) == {(0, 0), (0, 1)}
    assert matrix.having(()) == frozenset()


def test_cells_that_only_hold_suggestions_can_be_found(programme: Programme) -> None:
    matrix = build_matrix(programme)
    assert matrix.suggested == matrix.only_suggested() == frozenset()
    row, column = matrix.rows.tags.index("noord"), matrix.columns.tags.index("sancties")
    some = matrix.cells[row][column][:1]
    assert replace(matrix, suggested=frozenset(some)).only_suggested() == frozenset()
    every = replace(matrix, suggested=frozenset(matrix.cells[row][column]))
    assert (row, column) in every.only_suggested()


def test_tags_of_a_facet_no_editor_saw_make_a_passage_a_suggestion(
    programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    section = programme.section("vrede")
    guessed = tuple(replace(each, suggested=("aspect",)) for each in section.passages[:1])
    sections = [replace(section, passages=guessed)]
    monkeypatch.setattr(type(programme), "sections", lambda _self: iter(sections))
    assert build_matrix(programme, columns=Facet.ASPECT).suggested == {"vrede#01"}
    assert build_matrix(programme, columns=Facet.LEVEL).suggested == frozenset()


def test_empty_rows_and_columns_can_be_left_out(programme: Programme) -> None:
    matrix = build_matrix(programme).without_empty()
    assert labels(matrix) == [("Noord", "Zuid"), ("Diplomatie", "Sancties", "Handel", "visserij")]
    assert matrix.counts == ((2, 2, 1, 1), (1, 1, 1, 0))


def test_a_matrix_of_a_programme_without_tags_is_empty(untagged: Programme) -> None:
    matrix = build_matrix(untagged)
    assert (matrix.cells, matrix.total, matrix.largest, matrix.column_totals) == ((), 0, 0, ())


def test_a_block_holds_its_passages_once(programme: Programme) -> None:
    matrix = build_matrix(programme)
    assert matrix.passages_in([0], [0, 1]) == ("vrede#02", "regio/noord#01", "regio/noord#02")
    with pytest.raises(IndexError):
        matrix.passages_in([9], [0])


def test_rows_of_a_block_become_the_columns_of_a_comparison(programme: Programme) -> None:
    comparison = build_matrix(programme).comparison([0, 1], [1, 2])
    assert comparison == Comparison(
        (Choice(ColumnKind.REGION, "proef", "noord"), Choice(ColumnKind.REGION, "proef", "zuid")),
        RowsBy.ASPECT,
        tags=("sancties", "handel"),
    )


def test_one_row_of_a_block_becomes_one_row_with_the_columns_beside_each_other(
    programme: Programme,
) -> None:
    comparison = build_matrix(programme, only_demands=True).comparison([0], [0, 1])
    assert comparison == Comparison(
        (
            Choice(ColumnKind.FILTER, "proef", "aspect=diplomatie"),
            Choice(ColumnKind.FILTER, "proef", "aspect=sancties"),
        ),
        RowsBy.REGION,
        only_demands=True,
        tags=("noord",),
    )


@pytest.mark.parametrize("rows", [Facet.THEME, Facet.SECTION])
def test_themes_and_sections_become_columns_too(programme: Programme, rows: Facet) -> None:
    comparison = build_matrix(programme, rows).comparison([0, 1], [0])
    assert {choice.kind for choice in comparison.columns} == {ColumnKind.SECTION}


def test_a_block_that_fits_no_comparison_is_an_error(programme: Programme) -> None:
    with pytest.raises(UserError) as caught:
        build_matrix(programme).comparison([0], [0])
    assert caught.value.code == "matrix-block"
    assert caught.value.details == {"rows": 1, "columns": 1, "fewest": 2, "most": 4}


@pytest.mark.parametrize(
    ("rows", "columns"), [(Facet.ASPECT, Facet.LEVEL), (Facet.REGION, Facet.THEME)]
)
def test_a_facet_on_the_wrong_side_is_an_error(
    programme: Programme, rows: Facet, columns: Facet
) -> None:
    with pytest.raises(UserError, match="matrix-facet-unknown"):
        build_matrix(programme, rows, columns)


@pytest.mark.parametrize(("rows", "columns"), SIDES)
def test_counts_agree_with_the_tags_with_filters_and_with_comparisons(
    edition: Programme, rows: Facet, columns: Facet
) -> None:
    """In the whole shipped edition."""
    matrix = build_matrix(edition, rows, columns)
    tagged = Counter(
        (row, column)
        for each in all_statements(edition)
        for row in tags_of(each, rows)
        for column in tags_of(each, columns)
        if row in matrix.rows.tags
    )
    for row, tag in enumerate(matrix.rows.tags):
        filtered = filter_column(edition, {rows: (tag,)})
        in_column = Counter(tag for each in filtered.statements for tag in tags_of(each, columns))
        for column, other in enumerate(matrix.columns.tags):
            assert len(matrix.cells[row][column]) == tagged[tag, other] == in_column[other]
    places = range(len(matrix.columns.tags))
    comparison = matrix.comparison([0, 1, 2], places)
    opened = [open_choice(each, lambda _: edition) for each in comparison.columns]
    table = build_table(opened, vocabulary_of((edition,)), comparison.by, comparison.tags)
    for aspect, cells in zip(table.rows, table.cells, strict=True):
        column = matrix.columns.tags.index(aspect.tag)
        assert [len(cell) for cell in cells] == [matrix.counts[n][column] for n in range(3)]
