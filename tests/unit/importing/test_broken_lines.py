"""Office documents in which every line is a paragraph are read as what they once were."""

import textwrap

import pytest

from explorer.importing.broken_lines import BLANK, with_lines_joined
from explorer.importing.layout import Piece, Role, Style
from explorer.importing.open_document import read_open_document
from explorer.importing.word import read_word
from tests.unit.importing.test_office_formats import ignore, odt_file, word_file
from tests.unit.importing.typesetting import written

BODY, BOLD = Style(11.0), Style(14.0, bold=True)
TEXT = written(seed=8, chapters=2, parts=2)


def piece(text, style=BODY, *, blank=False, **more):
    return Piece(text, style=style, gap=BLANK if blank else 1.5, **more)


def wrapped(text, *, blank=False, **more):
    first, *rest = textwrap.wrap(text, 70)
    return [piece(first, blank=blank, **more), *map(piece, rest)]


def texts(pieces):
    return [one.text for one in with_lines_joined(pieces)]


def test_lines_become_paragraphs_between_titles_and_blank_lines():
    lines, wanted = [], []
    for level, title, paragraphs in TEXT.sections:
        lines.append(piece(title, BOLD, level=level if level > 1 else 0))
        for paragraph in paragraphs:
            lines += wrapped(paragraph, blank=True)
        wanted += [title, *paragraphs]
    assert texts(lines) == wanted
    assert texts([*lines, piece("Voorzitter", BOLD)])[-1] == "Voorzitter"


def test_items_go_on_below_their_first_line_and_keep_their_pages():
    item = "De gemeente stelt een plan op voor de komende tien jaar, en bespreekt dat met iedereen."
    lines = [
        *wrapped(" ".join(TEXT.paragraphs[:3])),
        *wrapped(item, role=Role.BULLET, pages=(1,)),
        *wrapped(item, role=Role.BULLET, pages=(2,)),
    ]
    lines[-1] = piece(lines[-1].text, pages=(3,))
    found = with_lines_joined(lines)
    assert [(one.text, one.role, one.pages) for one in found[-2:]] == [
        (item, Role.BULLET, (1,)),
        (item, Role.BULLET, (2, 3)),
    ]


def test_words_broken_at_the_end_of_a_line_are_put_together():
    lines = wrapped(" ".join(TEXT.paragraphs[:4]))
    cut = [piece(lines[0].text[:-3] + "-"), piece(lines[0].text[-3:] + " " + lines[1].text)]
    assert texts([*cut, *lines[2:]])[0].startswith(f"{lines[0].text} {lines[1].text}")


@pytest.mark.parametrize(
    "said",
    [
        TEXT.paragraphs,
        ["het bouwen van woningen", "een park", "scholen voor wie die nu ver weg heeft"] * 8,
        textwrap.wrap(TEXT.paragraphs[0], 70),  # too few to tell
        [],
    ],
)
def test_paragraphs_that_are_whole_stay_as_they_are(said):
    whole = [piece(text) for text in said]
    assert with_lines_joined(whole) == whole


PROSE = textwrap.wrap(" ".join(TEXT.paragraphs[:4]), 70)


def test_lines_of_word_documents_are_joined_up_to_an_empty_paragraph(tmp_path):
    parts = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in PROSE)
    body = f"<w:body>{parts}<w:p/>{parts}</w:body>"
    found = read_word(word_file(tmp_path, body), ignore).pieces
    assert [one.text for one in found] == [" ".join(PROSE)] * 2


def test_lines_of_open_documents_are_joined_up_to_an_empty_paragraph(tmp_path):
    parts = "".join(f"<text:p>{line}</text:p>" for line in PROSE)
    content = f"<office:body><office:text>{parts}<text:p/>{parts}</office:text></office:body>"
    found = read_open_document(odt_file(tmp_path, content), ignore).pieces
    assert [one.text for one in found] == [" ".join(PROSE)] * 2
