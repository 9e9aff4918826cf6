import subprocess
import sys
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from explorer.comparing.choices import Choice, Comparison, parse_choice
from explorer.comparing.columns import section_column
from explorer.comparing.proposals import Decisions, Status, pair_of
from explorer.comparing.service import Comparing
from explorer.comparing.statements import Key
from explorer.comparing.table import RowsBy, Table
from explorer.errors import UserError
from explorer.programme.pack import Programme
from explorer.progress import Cancelled, Progress

Find = Callable[[str], Programme]
STOP = {"het", "de", "van", "met", "er", "tegen", "zijn", "moeten", "in", "niet", "uit", "over"}


def analyse(text: str) -> Sequence[str]:
    return [word.strip(".,") for word in text.lower().split() if word.strip(".,") not in STOP]


@pytest.fixture
def comparing(find: Find) -> Comparing:
    return Comparing(find, analyse)


def compare(*typed: str, by: RowsBy = RowsBy.ASPECT) -> Comparison:
    return Comparison(tuple(parse_choice(each, "proef") for each in typed), by)


def labels(table: Table) -> list[str]:
    return [row.label() for row in table.rows]


def test_a_comparison_is_opened_as_a_table(comparing: Comparing) -> None:
    table = comparing.table(compare("regio/noord", "region=zuid"), "en")
    assert [column.title for column in table.columns] == ["Het noorden", "Zuid"]
    assert labels(table) == ["Diplomatie", "Sancties", "Handel", "visserij"]


def test_demands_are_taken_before_differences(comparing: Comparing) -> None:
    comparison = Comparison(
        compare("regio/noord", "regio/zuid").columns, only_demands=True, only_differences=True
    )
    assert labels(comparing.table(comparison)) == ["Handel", "visserij"]


def test_rows_stay_in_place_when_columns_of_two_programmes_are_swapped(
    comparing: Comparing,
) -> None:
    comparison = compare("vrede", "zonder:buitenland")
    table = comparing.table(comparison)
    other = comparing.table(replace(comparison, columns=comparison.columns[::-1]))
    assert other.rows == table.rows
    assert other.cells == tuple(cells[::-1] for cells in table.cells)


def test_programmes_without_tags_are_compared_by_likeness(comparing: Comparing) -> None:
    comparison = compare("proef:", "zonder:", by=RowsBy.SIMILARITY)
    measured = comparing.similarity(comparison)
    table = comparing.table(comparison, similarity=measured)
    assert table == comparing.table(comparison)
    first = table.cells[0]
    assert [each.passage.id for cell in first for each in cell] == [
        "handel/verdragen#01",
        "buitenland#02",
    ]
    pair = pair_of(("proef", "handel/verdragen#01"), ("zonder", "buitenland#02"))
    rejected = comparing.table(comparison, similarity=measured, decisions={pair: Status.REJECTED})
    assert pair not in {link.pair for row in rejected.rows for link in row.links}


def test_what_is_known_of_pairs_counts_unless_other_decisions_are_given(find: Find) -> None:
    pair = pair_of(("proef", "handel/verdragen#01"), ("zonder", "buitenland#02"))
    asked: list[set[str]] = []

    def decisions(packs: Collection[str]) -> Decisions:
        asked.append(set(packs))
        return {pair: Status.CONFIRMED}

    comparing = Comparing(find, analyse, decisions=decisions)
    comparison = compare("proef:", "zonder:", by=RowsBy.SIMILARITY)
    statuses = {row.links[0].status for row in comparing.table(comparison).rows if row.links}
    assert Status.CONFIRMED in statuses
    columns = comparing.columns(comparison)
    table = comparing.table(comparison, decisions={}, columns=columns)
    assert {row.links[0].status for row in table.rows if row.links} == {Status.PROPOSED}
    assert asked == [{"proef", "zonder"}]
    assert table.columns == columns


def test_two_editions_are_laid_beside_each_other(comparing: Comparing) -> None:
    table = comparing.table(compare("vrede", "vrede", by=RowsBy.EDITIONS))
    assert [len(cell) for row in table.cells for cell in row] == [1, 1] * 3
    with pytest.raises(UserError, match="comparison-editions"):
        comparing.table(compare("vrede", "vrede", "regio/zuid", by=RowsBy.EDITIONS))


def test_measuring_likeness_can_be_cancelled(comparing: Comparing) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        comparing.similarity(compare("proef:", "zonder:"), progress)


def test_a_search_is_asked_of_whoever_can_answer_it(find: Find) -> None:
    asked: list[str] = []

    def passages(choice: Choice) -> Sequence[Key]:
        asked.append(choice.value)
        return [("proef", "regio/zuid#01")]

    stored = {
        "columns": [
            {"kind": "search", "pack": "proef", "value": "sancties", "title": "Zoeken"},
            {"kind": "section", "pack": "proef", "value": "vrede"},
        ]
    }
    columns = Comparing(find, analyse, passages).columns(Comparison.from_json(stored))
    assert asked == ["sancties"]
    assert [each.passage.id for each in columns[0].statements] == ["regio/zuid#01"]


def test_without_anyone_to_ask_a_search_is_an_empty_column(comparing: Comparing) -> None:
    stored = {"columns": [{"kind": "bundle", "pack": "", "value": "b1"}]}
    (column,) = comparing.columns(Comparison.from_json(stored))
    assert column.statements == ()


def test_terms_are_told_for_a_table_and_for_one_row(comparing: Comparing) -> None:
    table = comparing.table(compare("regio/noord", "regio/zuid"))
    assert comparing.terms(table).shared == {"sancties", "gesprekken", "nodig"}
    row = labels(table).index("Sancties")
    terms = comparing.row_terms(table, row, limit=1)
    assert terms.shared == {"sancties", "nodig"}
    assert [len(own) for own in terms.own] == [1, 1]


def test_counting_words_can_be_stopped_and_begun_again(comparing: Comparing) -> None:
    table = comparing.table(compare("regio/noord", "regio/zuid"))
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        comparing.row_terms(table, 0, progress=progress)
    with pytest.raises(Cancelled):
        comparing.terms(table, progress=progress)
    assert comparing.terms(table).shared


def test_the_matrix_of_a_pack(comparing: Comparing) -> None:
    matrix = comparing.matrix("proef", "theme", "act", only_demands=True, read={"vrede#02"})
    assert matrix.rows.tags == ("vrede", "handel")
    assert matrix.total == 2
    with pytest.raises(UserError, match="comparison-facet-unknown"):
        comparing.matrix("proef", "kleur")
    with pytest.raises(UserError, match="matrix-facet-unknown"):
        comparing.matrix("proef", "aspect")


def test_two_editions_are_compared_word_by_word(comparing: Comparing, programme: Programme) -> None:
    old, new = section_column(programme, "regio/noord"), section_column(programme, "regio/zuid")
    differences = comparing.editions(old, new)
    assert differences.old.startswith("Gesprekken met het noorden liggen stil.\n\n")
    assert differences.changes


def test_importing_the_service_loads_nothing_that_compares() -> None:
    """The window imports it at its start."""
    code = (
        "import sys, explorer.comparing.service; "
        "print(sorted(name for name in sys.modules if name.startswith('explorer.comparing.')))"
    )
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "['explorer.comparing.service']"
