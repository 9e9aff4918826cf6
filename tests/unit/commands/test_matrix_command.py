"""``matrix``."""

import argparse
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest

from explorer import messages
from explorer.application import Application
from explorer.commands import matrix
from explorer.commands.answer import Answer
from explorer.errors import UserError
from explorer.paths import Paths

PackWriter = Callable[..., Path]
Matrix = Callable[..., Answer]

SENTENCES = {
    "matrix-gap": "gap: {row}, {column}",
    "matrix-gap-demands": "no demand: {row}, {column}",
    "matrix-note": "note",
    "matrix-sum": "sum {total}",
    "matrix-total": "total",
}


def words(code: str, /, **_details: object) -> str:
    return code


@pytest.fixture
def run(paths: Paths, write_pack: PackWriter, monkeypatch: pytest.MonkeyPatch) -> Matrix:
    """Carries out ``matrix`` on the small pack, with sentences of the test's own."""
    write_pack()
    catalogue = defaultdict(str, SENTENCES)
    monkeypatch.setattr(messages, "catalogue", lambda _language: catalogue)

    def carry_out(*arguments: str) -> Answer:
        parser = argparse.ArgumentParser()
        matrix.configure(parser, words)
        options = parser.parse_args(arguments)
        options.lang = "nl"
        return matrix.run(Application(paths), options)

    return carry_out


def test_regions_are_counted_against_aspects(run: Matrix) -> None:
    assert run().document == {"rows": ["mali"], "columns": ["diplomatie"], "cells": [[1]]}


def test_other_facets_may_be_counted(run: Matrix) -> None:
    assert run("--rows", "section", "--columns", "act").document == {
        "rows": ["vrede", "regio/mali"],
        "columns": ["eis", "diagnose", "steun"],
        "cells": [[1, 1, 0], [0, 0, 1]],
    }
    assert run("--rows", "theme", "--columns", "sdg").document == {
        "rows": ["vrede"],
        "columns": ["16"],
        "cells": [[1]],
    }


def test_demands_alone_may_be_counted(run: Matrix) -> None:
    assert run("--demands").document["cells"] == [[0]]


def test_for_people_columns_are_numbered_and_rows_and_columns_have_totals(run: Matrix) -> None:
    assert run("--rows", "section", "--columns", "act").text.splitlines() == [
        "   1  eis (1)",
        "   2  diagnose (1)",
        "   3  steun (1)",
        "",
        "        1   2   3  total",
        "Vrede   1   1   ·      2",
        "Mali    ·   ·   1      1",
        "sum 3",
    ]


def test_gaps_are_listed_by_name(run: Matrix) -> None:
    answer = run("--rows", "section", "--gaps")
    assert answer.document == [{"row": "regio/mali", "column": "diplomatie"}]
    assert answer.text == "gap: Mali, diplomatie"
    demands = run("--rows", "region", "--gaps", "--demands")
    assert demands.text == "no demand: Mali, diplomatie"


def test_the_matrix_is_written_to_a_file_as_well(run: Matrix, tmp_path: Path) -> None:
    file = tmp_path / "matrix.csv"
    assert run("-o", str(file)).document["cells"] == [[1]]
    assert file.read_text("utf-8-sig").splitlines() == [
        ";diplomatie;total",
        "Mali;1;1",
        "total;1;1",
    ]
    drawing = tmp_path / "matrix.svg"
    run("-o", str(drawing))
    assert ">note</text>" in drawing.read_text("utf-8")


def test_a_file_of_an_unknown_kind_is_an_error(run: Matrix, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="matrix-format-unknown"):
        run("-o", str(tmp_path / "matrix.xlsx"))
