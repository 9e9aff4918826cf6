"""Sentences go on after what stands in the middle of them, and that is no title."""

import pytest
import typst

from explorer.importing.headings import judge
from explorer.importing.interruptions import with_sentences_whole
from explorer.importing.layout import Line, Piece, Style
from explorer.importing.outlining import draft_of
from explorer.importing.printed import read_printed
from tests.unit.importing.typesetting import LOOKS, written

BODY, LARGE = Style(10.0), Style(15.0, italic=True)


def line(text, x1=290.0, style=BODY, **more):
    return Line(text, 10.0, x1, 100.0, style, 1, 1, 10.0, 300.0, **more)


def group(*texts, style=BODY, **more):
    return [line(text, style=style, **more) for text in texts]


HALF = group("Wij bouwen in de stad en op het land", "en wij beginnen daar morgen mee,")
QUOTE = group("Bouwen, nu en later", style=LARGE)
REST = group("want wachten helpt niemand vooruit.")


def whole(*groups):
    joined, parting = with_sentences_whole(groups)
    return [" ".join(one.text for one in lines) for lines in joined], parting


def test_a_sentence_goes_on_after_what_looks_different():
    told, parting = whole(HALF, QUOTE, QUOTE, REST, HALF)
    quote = QUOTE[0].text
    assert told[0].endswith("morgen mee, want wachten helpt niemand vooruit.")
    assert told[1:3] == [quote, quote]
    assert (len(told), parting) == (4, {1, 2})


@pytest.mark.parametrize(
    "groups",
    [
        (HALF, REST),  # nothing stands between
        (HALF, QUOTE, group("Wachten helpt niemand.")),
        (HALF, QUOTE, group("o wachten helpt niemand")),
        (HALF, QUOTE, group("wachten 2025", row=True)),
        (HALF[:1], QUOTE, REST),
        (group("Wij bouwen in de stad", "en wij beginnen."), QUOTE, REST),
        ([*HALF[:1], line("mee", x1=40.0)], QUOTE, REST),
        ([*HALF[:1], line("mee 5", cells=("mee", "5"))], QUOTE, REST),
        (HALF, group("mee | 5", style=LARGE, cells=("mee", "5")), REST),
        (HALF, group(*"abcde", style=LARGE), REST),
        (HALF, QUOTE, QUOTE, QUOTE, QUOTE, REST),
        (QUOTE, REST),
    ],
)
def test_what_is_no_half_sentence_stays_where_it_is(groups):
    told, parting = whole(*groups)
    assert (len(told), parting) == (len(groups), set())


def test_quotations_across_columns_part_no_sentences_and_are_no_titles(tmp_path):
    source, quotes = LOOKS["two columns"], []
    text = written(seed=3, chapters=4, parts=2)
    for level, title, paragraphs in text.sections:
        source += f"#h{level}[{title}]\n" + "\n\n".join(paragraphs) + "\n\n"
        if level == 1:
            quotes.append(f"Wij kiezen voor {title.lower()}, nu en later")
            source += '#place(bottom, float: true, scope: "parent", align(center,'
            source += f' text(size: 15pt, style: "italic")[{quotes[-1]}]))\n'
    file = tmp_path / "a.pdf"
    file.write_bytes(typst.compile(source.encode()))
    blocks = draft_of(read_printed(file, lambda *_told: None), file.name).blocks
    assert [block.text for block in blocks if block.is_heading] == text.titles
    plain = [block.text for block in blocks if not block.is_heading]
    assert [one for one in plain if one not in quotes] == text.paragraphs
    assert sorted(one for one in plain if one in quotes) == sorted(quotes)


def test_titles_are_none_where_they_look_like_what_stands_in_sentences():
    prose = (
        "Wij willen dat elke gemeente genoeg betaalbare huizen bouwt voor wie er wil wonen. " * 3
    )
    parts = [
        piece
        for number in range(6)
        for piece in (
            Piece(f"Wonen {number}", (1,), Style(18.0, bold=True), gap=2.0),
            Piece(prose, (1,), BODY, lines=3, gap=1.5),
            Piece(f"Nu {number}", (1,), LARGE, gap=2.0, interrupts=number < 2),
            Piece(prose, (1,), BODY, lines=3, gap=1.5),
        )
    ]
    judged = judge(parts, (), "contents", scanned=False)
    assert [one.piece.text for one in judged if one.level] == [f"Wonen {n}" for n in range(6)]
