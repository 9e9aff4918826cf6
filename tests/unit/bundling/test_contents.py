import pytest

from explorer.bundling.contents import (
    MOST_LINES,
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
    UnknownContent,
    new_item,
    payload_of,
    piece_of,
    read,
    selected_pieces,
)
from explorer.library.bundles import Item

EVERY: tuple[Content, ...] = (
    PassageContent("klein", "vrede#01"),
    PassageContent("klein", "vrede#01", (Piece(0, 6, "Partij"), Piece(11, 20, ""))),
    SelectionContent("klein", (Run("vrede#01", 0, 6), Run("vrede#02", 0, 6)), "Partij Wapens"),
    NoteContent("0123"),
    QuestionContent("Waarom?", 3, "Daarom.", extra=True, pack="klein", passages=("vrede#01",)),
    TextContent("Eigen tekst"),
    HeadingContent("Kop", 2),
    PageBreakContent(),
    ComparisonContent({"columns": [], "by": "aspect"}, "Twee landen"),
    MatrixContent("klein", "theme", "level", demands=True, title="Wie doet wat"),
)


@pytest.mark.parametrize("content", EVERY)
def test_an_item_holds_what_was_put_in(content: Content) -> None:
    made = new_item(content)
    assert read(Item("", "", made.kind.value, dict(made.payload))) == content


def test_a_piece_knows_its_words() -> None:
    assert piece_of("Partij wil vrede.", 11, 16) == Piece(11, 16, "vrede")


def test_a_payload_keeps_what_a_later_version_put_there() -> None:
    before = {"pack": "klein", "passage": "vrede#01", "kept": [[0, 6, "Partij"]], "later": 1}
    after = payload_of(PassageContent("klein", "vrede#02"), before)
    assert after == {"pack": "klein", "passage": "vrede#02", "later": 1}
    assert payload_of(UnknownContent("film"), {"reel": 1}) == {"reel": 1}


def test_what_is_not_known_cannot_be_put_in() -> None:
    with pytest.raises(ValueError, match="film"):
        new_item(UnknownContent("film"))


@pytest.mark.parametrize(
    ("kind", "payload", "expected"),
    [
        ("film", {"reel": 1}, UnknownContent("film")),
        ("passage", {"pack": "klein"}, UnknownContent("passage")),
        ("passage", {"passage": 7}, UnknownContent("passage")),
        (
            "passage",
            {"passage": "a#1", "kept": [[3, 1], [True, 4], "x", [0, 2], [0], [-1, 3], [1, 4, 5]]},
            PassageContent("", "a#1", (Piece(0, 2), Piece(1, 4))),
        ),
        ("selection", {"passage": "a#1", "runs": "alles"}, PassageContent("", "a#1")),
        ("selection", {"runs": [["a#1", 0, "9"]]}, UnknownContent("selection")),
        ("note", {}, UnknownContent("note")),
        ("question", {"lines": 9000, "passages": ["a#1", 3]},
         QuestionContent("", MOST_LINES, passages=("a#1",))),
        ("question", {"lines": "veel", "passages": 3, "extra": 1}, QuestionContent("")),
        ("heading", {"text": None, "level": 0}, HeadingContent("", 1)),
        ("matrix", {"pack": "klein", "rows": 3}, MatrixContent("klein")),
    ],
)  # fmt: skip
def test_a_payload_that_is_not_right_is_read_as_far_as_it_goes(
    kind: str, payload: dict[str, object], expected: Content
) -> None:
    assert read(Item("", "", kind, payload)) == expected


def test_the_quote_tells_which_words_each_run_of_a_selection_had() -> None:
    runs = (Run("a#1", 0, 3), Run("a#1", 5, 7), Run("a#2", 0, 4))
    told = selected_pieces(SelectionContent("p", runs, "een op twee"))
    assert told == {"a#1": (Piece(0, 3, "een"), Piece(5, 7, "op")), "a#2": (Piece(0, 4, "twee"),)}
    untold = selected_pieces(SelectionContent("p", runs, "iets anders"))
    assert untold["a#2"] == (Piece(0, 4, "ders"),)
    assert selected_pieces(SelectionContent("p", runs, "kort"))["a#2"] == (Piece(0, 4),)
