"""Boxes drawn on a page: what stands in them, and what of it is a title."""

from dataclasses import replace

import pytest
import typst

from explorer.importing import frames
from explorer.importing.frames import joined, outlined
from explorer.importing.furniture import without_furniture
from explorer.importing.headings import judge
from explorer.importing.layout import Frame, Page, Piece, Stack, Style
from explorer.importing.lines import lines_in_order
from explorer.importing.outlining import draft_of
from explorer.importing.pdf import read_pdf
from explorer.importing.printed import read_printed
from explorer.importing.spreads import single_pages
from tests.unit.importing.bare_pdf import FONT, PAGES, bare_pdf, stream, words
from tests.unit.importing.test_layout_details import block, row
from tests.unit.importing.typesetting import PLAIN, written

LABEL = "Wat willen wij?"
INSIDE = "Wij bouwen huizen voor wie er geen heeft, en wij beginnen daar morgen mee. " * 3
HEADED = (
    "#set par(justify: true, spacing: 1.3em)\n"
    "#show heading: it => block(above: 1.6em, below: .8em,"
    ' text(size: 13pt, weight: "bold", it.body))\n'
)
GROUND = f'#block(fill: rgb("#dde8dd"), inset: 8pt, width: 100%)[*{LABEL}*\n\n{{}}\n]'
HEAD_AND_BODY = (
    '#block(fill: rgb("#004020"), inset: 6pt, width: 100%, below: 0pt, sticky: true)'
    f"[#text(fill: white)[*{LABEL}*]]"
    '#block(fill: rgb("#e0f0e0"), inset: 6pt, width: 100%, above: 0pt)[{}\n]'
)
OUTLINE = f"#table(columns: 1fr, inset: 8pt)[#text(size: 12pt)[*{LABEL}*]\n\n{{}}\n]"
MARGIN = (
    '#place(right, dx: 5.6cm, block(fill: rgb("#ffeecc"), inset: 6pt, width: 5cm)'
    f"[#set text(size: 8.5pt)\n#text(size: 11pt)[*{LABEL}*]\n\n{{}}\n])"
)


def read(tmp_path, source):
    file = tmp_path / "a.pdf"
    file.write_bytes(typst.compile((PLAIN + HEADED + source).encode()))
    draft = draft_of(read_printed(file, lambda *_told: None), file.name)
    return file, [(block.is_heading, block.text) for block in draft.blocks]


def titled(text, box, place=1):
    """``text`` with a box in every section, and what should be read of it."""
    source, wanted = "", []
    for _, title, paragraphs in text.sections:
        parts = [*paragraphs[:place], box.format(INSIDE), *paragraphs[place:]]
        source += f"#heading(outlined: false, bookmarked: false)[{title}]\n" + "\n\n".join(parts)
        source += "\n\n"
        wanted.append(title)
    return source, wanted


@pytest.mark.parametrize("box", [GROUND, HEAD_AND_BODY, OUTLINE])
def test_what_stands_above_every_box_is_no_title(tmp_path, box):
    source, titles = titled(written(seed=3), box)
    _, found = read(tmp_path, source)
    assert [text for is_heading, text in found if is_heading] == titles
    assert found.count((False, LABEL)) == len(titles)


def test_the_text_goes_on_around_boxes_that_fill_the_margin(tmp_path):
    text = written(seed=6, chapters=3, parts=1)
    source, titles = titled(text, MARGIN, place=0)
    side = '#set page(paper: "a4", margin: (left: 2cm, right: 7cm))\n'
    file, found = read(tmp_path, side + source)
    assert [text for is_heading, text in found if is_heading] == titles
    told = [text for is_heading, text in found if not is_heading]
    assert [one for one in told if one in text.paragraphs] == text.paragraphs
    assert len(read_pdf(file, lambda *_told: None).pages[0].frames) > 1


BODY, BOLD = Style(10.0), Style(10.0, bold=True)
PROSE = "Wij willen dat elke gemeente genoeg betaalbare huizen bouwt voor wie daar wil wonen. " * 3


def titles_of(*pieces):
    return [one.piece.text for one in judge(pieces, (), "contents", scanned=False) if one.level]


def section(label, box, box_of_text):
    return (
        Piece("Wonen", (1,), Style(14.0, bold=True), gap=2.0),
        Piece(PROSE, (1,), BODY, lines=3, gap=1.5),
        Piece(label, (1,), BOLD, gap=2.0, box=box),
        Piece(PROSE, (1,), BODY, lines=3, gap=1.5, box=box_of_text),
        Piece(PROSE, (1,), BODY, lines=3, gap=1.5),
    )


def test_a_title_that_returns_in_the_text_or_stands_in_few_boxes_stays():
    told = ["Wonen", LABEL]
    sections = [section(LABEL, number, number) for number in (1, 2, 3)]
    assert titles_of(*sum(sections, ())) == ["Wonen"] * 3
    assert titles_of(*sum(sections[:2], ())) == told * 2
    bare = [section(LABEL, number, 0) for number in (1, 2, 3)]  # a ground for the title alone
    assert titles_of(*sum(bare, ())) == told * 3
    others = [section(f"{LABEL} {name}", 1, 1) for name in ("Eerst", "Dan", "Later")]
    assert len(titles_of(*sum(others, ()))) == 6


def test_a_label_whose_box_goes_on_overleaf_is_one_too():
    sections = [section(LABEL, number, number) for number in (1, 2, 3)]
    assert titles_of(*sum([*sections, section(LABEL, 4, 5)], ())) == ["Wonen"] * 4


def test_lines_make_a_box_where_they_close_it():
    left, right = Frame(10, 50, 11, 90), Frame(200, 50, 201, 90)
    foot = Frame(10, 90, 201, 91)
    assert list(outlined([left, right, foot])) == [Frame(10, 50, 201, 90)]
    assert not list(outlined([left, right]))
    assert not list(outlined([left, right, Frame(10, 70, 201, 71), Frame(10, 90, 120, 91)]))
    assert not list(outlined([left, Frame(200, 50, 201, 140), foot]))
    assert not list(outlined([left, Frame(60, 50, 61, 90), Frame(10, 90, 61, 91)]))


def test_boxes_on_each_other_are_one():
    head, body = Frame(10, 50, 200, 70), Frame(10, 72, 200, 120)
    assert joined([body, head]) == [Frame(10, 50, 200, 120)]
    apart = [head, Frame(10, 90, 200, 120), Frame(10, 71, 120, 100)]
    assert len(joined(apart)) == 3


def drawn(text, *frames, width=400.0):
    return Page(1, width, 600.0, tuple(text), sheet=1, frames=frames)


def test_a_box_above_the_text_is_no_box_in_the_margin():
    beside = drawn([*block(10, 100, 8), *block(220, 110, 2)], Frame(210, 95, 390, 140))
    assert [line.aside for line in lines_in_order([beside])].count(True) == 2
    above = drawn([*block(10, 100, 8), *block(10, 60, 2)], Frame(5, 45, 390, 80))
    boxes = [line.box for line in lines_in_order([above, above])]
    assert boxes == [1, 1, *[0] * 8, 2, 2, *[0] * 8]
    assert not any(line.aside for line in lines_in_order([above]))


def test_boxes_of_the_right_hand_page_of_a_spread_go_with_it():
    text = [*block(10, 100, 8), *block(420, 100, 8)]
    page = drawn(text, Frame(410, 90, 790, 300), width=800.0)
    page = replace(page, stacks=(Stack(410, 790, (90, 300, 400), (500,)),))
    left, right = single_pages([page])
    assert right.frames == (Frame(10, 90, 390, 300),)
    assert right.stacks == (Stack(10, 390, (90, 300, 400), (100,)),)
    assert [line.box for line in lines_in_order([right])] == [1] * 8
    assert not any(line.box for line in lines_in_order([left]))


def test_the_first_line_of_a_box_is_no_header_though_boxes_often_begin_a_page():
    line = "een regel van {} in het vak"
    box = [word for at in range(5) for word in row(line.format(at), 50, 90 + 12 * at)]
    kept = Frame(40, 45, 390, 300), 6
    for frame, count in (kept, (Frame(40, 0, 390, 300), 5), (Frame(40, 45, 390, 80), 5)):
        pages = [drawn([*row(LABEL, 50, 48), *box], frame)] * 4
        first = without_furniture(pages)[0]
        assert len(lines_in_order([first])) == count


def test_the_largest_of_boxes_in_each_other_counts():
    page = drawn(
        row("een regel in het vak", 50, 100), Frame(40, 80, 390, 120), Frame(5, 10, 395, 200)
    )
    assert [line.box for line in lines_in_order([page])] == [2]


@pytest.mark.parametrize(
    ("drawn", "boxes"),
    [
        ("50 700 200 60 re f ", [Frame(50, 82, 250, 142)]),
        ("50 700 60 60 re f 50 600 200 8 re f ", []),  # too small for a text
        ("0 0 595 842 re f ", []),  # the ground of the page
        ("50 700 200 60 re f " * 61, []),  # a drawing
        ("q 2 0 0 2 50 700 cm /X Do Q ", [Frame(50, 82, 250, 142)]),  # in a form
    ],
)
def test_what_is_drawn_is_a_box_by_its_size(tmp_path, drawn, boxes):
    assert frames_of(tmp_path, drawn) == boxes


def test_what_is_drawn_nowhere_is_no_box(tmp_path, monkeypatch):
    monkeypatch.setattr(frames, "bounds_of", lambda *_edges: 0)
    assert frames_of(tmp_path, "50 700 200 60 re f ") == []


def frames_of(tmp_path, drawn):
    """The boxes of a page on which something is drawn, to the point."""
    file = tmp_path / "a.pdf"
    content = stream(words("een regel") + drawn)
    kids = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
    told = f"{kids}/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>"
    form = stream("0 0 100 30 re f /X Do", "/Type/XObject/Subtype/Form/BBox[0 0 595 842]")
    objects = "<</Type/Catalog/Pages 2 0 R>>", PAGES, told, content, FONT, form
    file.write_bytes(bare_pdf(*objects))
    (page,) = read_pdf(file, lambda *_told: None).pages
    return [Frame(*map(round, one)) for one in page.frames]
