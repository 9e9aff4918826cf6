"""Tables with lines or grounds between their rows are read row by row, whatever cells hold."""

import pytest
import typst

from explorer.importing.layout import Frame, Page, Role, Stack
from explorer.importing.lines import lines_in_order
from explorer.importing.printed import read_printed
from explorer.importing.ruled import rows_as_words, stacks_among
from tests.unit.importing.test_layout_details import row
from tests.unit.importing.typesetting import PLAIN, written

GRID = "#table(columns: (3cm, 1fr, 2cm), [*Thema*], [*Wat wij doen*], [*Jaar*], {})"
RULED = GRID.replace("2cm),", "2cm), stroke: (x, y) => (bottom: .5pt),")
ZEBRA = GRID.replace("2cm),", "2cm), stroke: none, fill: (x, y) => if calc.odd(y) { luma(230) },")
PROMISES = [
    ("Huren en kopen in de stad", written(seed=2).paragraphs[at], f"{2025 + at}") for at in range(4)
]


@pytest.mark.parametrize("look", [GRID, RULED, ZEBRA])
def test_cells_of_several_lines_stay_apart_and_whole(tmp_path, look):
    cells = ", ".join(f"[{cell}]" for promise in PROMISES for cell in promise)
    before, after = written(seed=9).paragraphs[:2]
    between = f"#heading(outlined: false)[Werk]\n{before}\n\n"
    table = look.replace("{}", cells)
    file = tmp_path / "a.pdf"
    source = f"{PLAIN}{before}\n\n{table}\n\n{between}{table}\n\n{after}"
    file.write_bytes(typst.compile(source.encode()))
    pieces = read_printed(file, lambda *_told: None).pieces
    told = ["Thema | Wat wij doen | Jaar", *(" | ".join(promise) for promise in PROMISES)]
    assert [one.text for one in pieces if one.role is Role.ROW] == told * 2
    assert [one.text for one in pieces if one.role is not Role.ROW] == [
        before,
        "Werk",
        before,
        after,
    ]


EDGES = Stack(0, 400, (95, 125, 155, 185))


def cells(words, stack=EDGES):
    return list(rows_as_words(tuple(words), [stack])[1].values())


def rows_of(*texts, x=(10, 250), start=110):
    return [
        word
        for at, parts in enumerate(texts)
        for place, text in zip(x, parts, strict=True)
        for word in row(text, place, start + 30 * at)
    ]


THREE = rows_of(("water", "schoon"), ("lucht", "fris"), ("grond", "gezond"))


def test_rows_of_short_cells_are_told_by_edges_that_are_equally_wide():
    assert cells(THREE) == [("water", "schoon"), ("lucht", "fris"), ("grond", "gezond")]
    assert cells(THREE, Stack(300, 400, EDGES.edges)) == []
    assert cells(THREE, Stack(0, 400, (90, 300, 400))) == []


def test_little_white_parts_columns_where_an_edge_stands_in_it():
    tight = rows_of(("water", "schoon"), ("lucht", "fris"), ("grond", "gezond"), x=(10, 38))
    assert cells(tight) == []
    ruled = EDGES._replace(uprights=(36.5,))
    assert cells(tight, ruled) == [("water", "schoon"), ("lucht", "fris"), ("grond", "gezond")]


def test_a_title_across_a_table_parts_no_columns():
    title = row("een titel die over alle kolommen van de tabel loopt", 10, 140)
    across = [*THREE[:2], *title, *THREE[4:]]
    assert cells(across)[1] == ("een titel die over alle kolommen van de tabel loopt",)


def test_a_last_row_without_an_edge_goes_with_the_table_and_the_text_below_does_not():
    last = rows_of(("zee", "diep"), ("", "en wijd"), start=200)
    last = [word._replace(y=word.y - 18 if word.y > 210 else word.y) for word in last]
    below = row("wij willen dat de gemeente voor iedereen in de stad bouwt", 10, 224)
    assert cells([*THREE, *last, *below])[-1] == ("zee", "diep\nen wijd")
    far = rows_of(("zee", "diep"), start=230)
    assert len(cells([*THREE, *far])) == 3
    alone = rows_of(("zee", ""), start=200)
    assert len(cells([*THREE, *alone])) == 3


@pytest.mark.parametrize(
    "texts",
    [
        [("1.", "schoon water"), ("2.", "frisse lucht"), ("3.", "gezonde grond")],
        [("water " * 25, "schoon " * 25)] * 3,
        [("water", "schoon"), ("", "fris"), ("", "gezond")],
        [("water", "schoon")],
    ],
)
def test_lists_columns_of_text_and_single_rows_are_no_tables(texts):
    words = []
    for at, (left, right) in enumerate(texts):
        for place, text in ((10, left), (250, right)):
            parts = text.split()
            for line in range(0, len(parts), 5):
                words += row(" ".join(parts[line : line + 5]), place, 100 + 300 * at + 12 * line)
    stack = Stack(0, 450, tuple(90 + 300 * at for at in range(4)))
    assert cells(words, stack) == []


def test_white_that_hardly_a_row_fills_on_both_sides_parts_no_columns():
    words = [*THREE, *row("zoet", 60, 110)]
    assert cells(words)[0] == ("water zoet", "schoon")


def test_a_row_of_a_table_in_small_letters_is_no_footnote_and_stands_in_its_place():
    page = Page(1, 400.0, 600.0, tuple(THREE), stacks=(EDGES,))
    lines = lines_in_order([page])
    assert [(line.row, line.text) for line in lines] == [
        (True, "water schoon"),
        (True, "lucht fris"),
        (True, "grond gezond"),
    ]


def test_edges_of_one_width_below_each_other_make_a_stack():
    lines = [Frame(10, y, 200, y + 1) for y in (50, 80, 110)]
    assert stacks_among(lines) == (Stack(10, 200, (50.5, 80.5, 110.5)),)
    parts = [Frame(x, y, x + 100, y + 1) for y in (50, 80, 110) for x in (10, 110)]
    assert stacks_among(parts) == (Stack(10, 210, (50.5, 80.5, 110.5)),)
    upright = [Frame(100, 45, 101, 85), Frame(11, 50, 12, 110), Frame(60, 120, 61, 150)]
    (stack,) = stacks_among([*lines, *upright, Frame(10, 20, 200, 30)])
    assert stack.uprights == (100, 101)
    grounds = [Frame(10, y, 200, y + 20) for y in (50, 90)]
    assert stacks_among(grounds) == (Stack(10, 200, (50, 70, 90, 110)),)
    assert stacks_among([*lines[:2], Frame(10, 83, 200, 84)]) == ()  # a double line
    assert stacks_among([*lines[:2], Frame(10, 110, 90, 111), Frame(120, 110, 200, 111)]) == ()
    assert stacks_among([Frame(10, 50, 12, 90), Frame(10, 50, 200, 55)]) == ()
    assert stacks_among(lines * 501) == ()  # a drawing
