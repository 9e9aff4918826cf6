from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.printing.card_sheets import back_order, portions, turned_sideways
from explorer.printing.composing import compose
from explorer.printing.document import (
    Document,
    HeadingItem,
    Item,
    PageBreak,
    PassageItem,
    PictureItem,
    QuestionItem,
    TextItem,
)
from explorer.printing.options import Flip, Options, Orientation, Paper, Template
from explorer.printing.page_model import Cards, Side
from explorer.printing.runs import Run
from tests.unit.printing.samples import COMPARISON, PASSAGES, SVG, bundle


def _cards(*items: Item, options: Options | None = None) -> Cards:
    made = compose(bundle(options or Options(template=Template.CARDS), items)).blocks
    assert isinstance(made[0], Cards)
    return made[0]


def _text(side: Side | None) -> str | None:
    return None if side is None else "".join(run.text for run in side.runs)


def _fronts(cards: Cards) -> list[str]:
    fronts = chain.from_iterable(sheet.fronts for sheet in cards.sheets)
    return [_text(side) or "" for side in fronts if side is not None]


def test_five_questions_take_two_sheets_of_four() -> None:
    cards = _cards(*(QuestionItem(f"V{n}", answer=f"A{n}") for n in range(5)))
    first, second = cards.sheets
    assert [_text(side) for side in first.fronts] == ["V0", "V1", "V2", "V3"]
    assert [_text(side) for side in second.fronts] == ["V4", None, None, None]


def test_every_answer_lies_behind_its_question() -> None:
    sheet = _cards(*(QuestionItem(f"V{n}", answer=f"A{n}") for n in range(4))).sheets[0]
    assert [_text(side) for side in sheet.turned] == ["A1", "A0", "A3", "A2"]


@pytest.mark.parametrize(
    ("flip", "landscape", "sideways"),
    [
        (Flip.LONG_EDGE, False, True),
        (Flip.SHORT_EDGE, False, False),
        (Flip.LONG_EDGE, True, False),
        (Flip.SHORT_EDGE, True, True),
    ],
)
def test_the_edge_decides_which_way_a_sheet_is_turned(
    flip: Flip, landscape: bool, sideways: bool
) -> None:
    assert turned_sideways(flip, landscape=landscape) is sideways


def test_turned_over_its_top_a_sheet_has_its_rows_reversed() -> None:
    assert back_order(sideways=False) == (2, 3, 0, 1)
    options = Options(template=Template.CARDS, orientation=Orientation.LANDSCAPE)
    assert _cards(TextItem("x"), options=options).sheets[0].order == (2, 3, 0, 1)


def test_a_heading_names_the_cards_that_follow() -> None:
    sheet = _cards(HeadingItem("Handel"), QuestionItem("Wie?", answer="Wij.")).sheets[0]
    front = sheet.fronts[0]
    assert front is not None
    assert front.kicker == "Kaart 1 · Handel"
    assert [_text(side) for side in sheet.fronts[1:]] == [None] * 3


def test_a_heading_without_cards_is_a_card_itself() -> None:
    cards = _cards(HeadingItem("Een"), HeadingItem("Twee"), TextItem("x"), HeadingItem("Drie"))
    assert _fronts(cards) == ["Een", "x", "Drie"]


def test_a_passage_has_its_place_in_front_and_its_text_and_notes_behind() -> None:
    sheet = _cards(PASSAGES[0], PassageItem("Los.", title="Slot"), PassageItem("Kaal.")).sheets[0]
    assert [_text(side) for side in sheet.fronts] == ["Rusland ¶ 2", "Slot", "", None]
    back = sheet.backs[0]
    assert back is not None
    assert _text(back) == f"{PASSAGES[0].text}\n1 Let op: sancties zijn er al."
    assert back.source == "Rusland ¶ 2, blz. 20"


def test_every_row_of_a_comparison_is_a_card() -> None:
    cards = _cards(COMPARISON)
    assert _fronts(cards) == ["Twee landen – Sancties", "Twee landen – Handel"]
    assert _text(cards.sheets[0].backs[1]) == (
        "Rusland: geen standpunt in dit hoofdstuk\nChina: Handel met waarden."
    )


def test_a_picture_is_a_card_and_a_page_break_starts_a_sheet() -> None:
    cards = _cards(PictureItem(SVG, "Vlak"), PageBreak(), TextItem("x"))
    front = cards.sheets[0].fronts[0]
    assert front is not None
    assert front.picture is not None
    assert len(cards.sheets) == 2


def test_without_items_there_are_no_cards() -> None:
    assert compose(Document("Leeg", (), Options(template=Template.CARDS))).blocks == ()


def test_a_long_answer_goes_on_on_another_card() -> None:
    options = Options(template=Template.CARDS, paper=Paper.A5)
    cards = _cards(QuestionItem("Wie?", answer="woord " * 100), options=options)
    assert _fronts(cards) == ["Wie?", ""]
    second = cards.sheets[0].fronts[1]
    assert second is not None
    assert second.kicker == "Kaart 1 (vervolg)"
    backs = [_text(side) or "" for side in cards.sheets[0].backs[:2]]
    assert abs(len(backs[0]) - len(backs[1])) < 60


_runs = st.lists(st.text("ab ", max_size=40).map(Run), max_size=6).map(tuple)


@given(_runs, st.integers(1, 30))
def test_portions_hold_everything_and_none_is_too_long(runs: tuple[Run, ...], most: int) -> None:
    made = portions(runs, most)
    assert "".join(run.text for part in made for run in part) == "".join(r.text for r in runs)
    assert all(sum(len(run.text) for run in part) <= most + 1 for part in made)
    assert made
