"""From the library to paper: what a reader gathered stands on the page, in the reader's order."""

import re
from collections.abc import Callable

import pytest

from explorer.application import Application
from explorer.bundling.contents import (
    ComparisonContent,
    Content,
    HeadingContent,
    MatrixContent,
    NoteContent,
    PageBreakContent,
    PassageContent,
    Piece,
    QuestionContent,
    Run,
    SelectionContent,
    TextContent,
)
from explorer.bundling.gathering import Made
from explorer.bundling.layouts import Layout
from explorer.comparing.choices import Comparison, parse_choice
from explorer.library.anchors import target_words
from explorer.library.annotations import Colour
from explorer.printing.options import Options, Template
from explorer.printing.reading_back import page_texts

Make = Callable[..., Made]


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


@pytest.mark.parametrize("template", [Template.FRAGMENT, Template.WORKSHEET])
def test_every_kind_of_item_is_on_paper_in_the_readers_order(
    application: Application, make: Make, template: Template
) -> None:
    words = target_words(application.programme, "vrede#02", "geen vrede")
    note = application.library.annotations.add(words, "Let hier op.", Colour.PINK).id
    columns = (parse_choice("vrede", "klein"), parse_choice("vrede", "ander"))
    contents: tuple[tuple[Content, str], ...] = (
        (HeadingContent("Een kop"), "Een kop"),
        (PassageContent("klein", "vrede#01"), "Partij wil duurzame vrede tegen"),
        (SelectionContent("klein", (Run("vrede#02", 0, 6),), "Wapens"), "Wapens"),
        (PassageContent("klein", "regio/mali#01", (Piece(0, 13),)), "Partij steunt"),
        (NoteContent(note), "geen vrede"),
        (TextContent("Eigen woorden."), "Eigen woorden"),
        (QuestionContent("Wat denk jij?"), "Wat denk jij"),
        (PageBreakContent(), ""),
        (ComparisonContent(Comparison(columns).to_json()), "Ander wil vrede door kracht"),
        (MatrixContent("klein"), ""),
        (PassageContent("weg", "weg#01"), "Niet meer beschikbaar"),
        (TextContent("Het einde."), "Het einde"),
    )
    made = make(*(content for content, _ in contents), layout=Layout(Options(template)))
    pages = page_texts(application.printing.pdf(made.document).data)
    printed = re.sub(r"\d", "", letters("".join(pages)))
    reached = 0
    for _, expected in contents:
        reached = printed.find(letters(expected), reached)
        assert reached >= 0, expected
    assert "Lethierop" in printed
