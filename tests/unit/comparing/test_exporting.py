import csv
import errno
import io
import os
from dataclasses import replace
from pathlib import Path

import pytest

from explorer.comparing.exporting import Captions, export_matrix, matrix_csv
from explorer.comparing.matrix import Matrix, build_matrix
from explorer.errors import UserError
from explorer.programme.pack import Programme
from explorer.programme.vocabulary import Entry

CAPTIONS = Captions("Titel", "Noot", "Totaal")


@pytest.fixture
def matrix(programme: Programme) -> Matrix:
    return build_matrix(programme)


def test_a_spreadsheet_gets_labels_counts_and_totals(matrix: Matrix) -> None:
    assert matrix_csv(matrix, "Totaal").split("\r\n") == [
        ";Diplomatie;Sancties;Handel;Klimaat;visserij;Totaal",
        "Noord;2;2;1;0;1;4",
        "Zuid;1;1;1;0;0;3",
        "West;0;0;0;0;0;0",
        "Totaal;3;3;2;0;1;7",
        "",
    ]


def test_another_separator_and_language_can_be_asked_for(matrix: Matrix) -> None:
    assert matrix_csv(matrix, "Total", "en", ",").startswith(",Diplomacy,")


@pytest.mark.parametrize("label", ["=1+1", "+1", "-1", "@x"])
def test_a_label_never_becomes_a_formula(matrix: Matrix, label: str) -> None:
    rows = replace(matrix.rows, entries=(Entry("x", {"nl": label}), *matrix.rows.entries[1:]))
    text = matrix_csv(replace(matrix, rows=rows), "T")
    _, first, *_ = csv.reader(io.StringIO(text), delimiter=";")
    assert first[0] == f"'{label}"


def test_the_suffix_tells_the_format(matrix: Matrix, tmp_path: Path) -> None:
    export_matrix(matrix, tmp_path / "m.csv", CAPTIONS)
    export_matrix(matrix, tmp_path / "m.SVG", CAPTIONS, "en")
    assert (tmp_path / "m.csv").read_bytes().startswith(b"\xef\xbb\xbf;Diplomatie;")
    drawn = (tmp_path / "m.SVG").read_text("utf-8")
    assert "Titel" in drawn
    assert "Noot" in drawn
    assert "Diplomacy" in drawn


def test_an_unknown_suffix_is_an_error_that_names_the_others(
    matrix: Matrix, tmp_path: Path
) -> None:
    with pytest.raises(UserError) as caught:
        export_matrix(matrix, tmp_path / "m.xlsx", CAPTIONS)
    assert caught.value.code == "matrix-format-unknown"
    assert caught.value.details["known"] == ".csv, .svg"


def test_a_folder_that_is_not_there_is_an_error(matrix: Matrix, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="matrix-not-written"):
        export_matrix(matrix, tmp_path / "weg" / "m.csv", CAPTIONS)


def test_a_full_disk_leaves_the_old_file_whole_and_nothing_behind(
    matrix: Matrix, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "m.csv"
    file.write_text("oud", "utf-8")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError) as caught:
        export_matrix(matrix, file, CAPTIONS)
    assert caught.value.details["reason"] == "No space left on device"
    assert [item.name for item in tmp_path.iterdir()] == ["m.csv"]
    assert file.read_text("utf-8") == "oud"
