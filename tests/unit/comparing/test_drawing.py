from dataclasses import replace
from xml.etree import ElementTree

import pytest

from explorer.comparing.drawing import draw_svg
from explorer.comparing.matrix import Matrix, build_matrix
from explorer.comparing.shading import DARK, LIGHT
from explorer.programme.pack import Programme
from explorer.programme.vocabulary import Entry

SVG = "{http://www.w3.org/2000/svg}"


def parsed(drawn: str) -> ElementTree.Element:
    return ElementTree.fromstring(drawn)  # noqa: S314 -- what the test itself had drawn


@pytest.fixture
def matrix(programme: Programme) -> Matrix:
    return build_matrix(programme)


def test_every_cell_has_its_count_its_shade_and_a_name(matrix: Matrix) -> None:
    root = parsed(draw_svg(matrix, "Matrix"))
    cells = root.findall(f"{SVG}g")
    assert len(cells) == 15
    first, gap = cells[0], cells[3]
    assert [part.text for part in first] == ["Noord, Diplomatie: 2", None, "2"]
    assert first[1].get("fill") == LIGHT.shades[-1].fill
    assert [part.text for part in gap] == ["Noord, Klimaat: 0", None, "·"]
    assert gap[1].get("fill") == LIGHT.shades[0].fill


def test_the_picture_is_named_and_in_the_language_asked_for(matrix: Matrix) -> None:
    root = parsed(draw_svg(matrix, "Standpunten", "en"))
    texts = [text.text for text in root.findall(f"{SVG}text")]
    assert root.findtext(f"{SVG}title") == "Standpunten"
    assert (root.get("role"), root.get("lang")) == ("img", "en")
    assert texts[:2] == ["Standpunten", "Diplomacy"]
    assert "North" in texts


def test_a_long_note_is_broken_into_lines_inside_the_picture(matrix: Matrix) -> None:
    plain = parsed(draw_svg(matrix, "M"))
    noted = parsed(draw_svg(matrix, "M", note="Een lege cel zegt niets. " * 10))
    lines = noted.findall(f"{SVG}text")[len(plain.findall(f"{SVG}text")) :]
    assert len(lines) > 1
    assert max(int(line.get("y", "0")) for line in lines) < int(noted.get("height", "0"))


def test_everything_stands_inside_the_picture(matrix: Matrix) -> None:
    root = parsed(draw_svg(matrix, "M"))
    width, height = int(root.get("width", "0")), int(root.get("height", "0"))
    for box in root.iter(f"{SVG}rect"):
        assert int(box.get("x", "0")) + int(box.get("width", "0")) <= width
        assert int(box.get("y", "0")) + int(box.get("height", "0")) <= height


def test_labels_that_look_like_markup_or_hold_control_characters_do_no_harm(
    matrix: Matrix,
) -> None:
    strange = Entry("x", {"nl": "<b>A & B</b>\x00\x1b"})
    rows = replace(matrix.rows, entries=(strange, *matrix.rows.entries[1:]))
    root = parsed(draw_svg(replace(matrix, rows=rows), "<script>"))
    assert "<b>A & B</b>" in [text.text for text in root.findall(f"{SVG}text")]
    assert root.findtext(f"{SVG}title") == "<script>"


def test_another_scale_can_be_used(matrix: Matrix) -> None:
    assert DARK.shades[0].fill in draw_svg(matrix, "M", scale=DARK)


def test_a_matrix_without_rows_is_still_a_picture(untagged: Programme) -> None:
    assert parsed(draw_svg(build_matrix(untagged), "Leeg")).tag == f"{SVG}svg"
