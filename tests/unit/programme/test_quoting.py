"""Quoting safely."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.programme.model import Passage
from explorer.programme.pack import Programme
from explorer.programme.quoting import Quotation, Selected, citation, dropped_conditions, quote

PackWriter = Callable[..., Path]
TEXT = "Groen wil vrede. Dat kan, tenzij er oorlog komt. Nooit meer?"


@pytest.fixture
def programme(write_pack: PackWriter) -> Programme:
    passages = "\n".join(
        f'Zin {number} van de tekst.\n{{: #vrede-0{number} page="{(number + 1) // 2}" }}\n'
        for number in range(1, 6)
    )
    return Programme(write_pack({"sections/vrede.md": passages}))


def passage_of(text: str, number: int = 1) -> Passage:
    return Passage(f"vrede#0{number}", "vrede", number, text, (1,))


def selected(words: str, text: str = TEXT, number: int = 1) -> Selected:
    start = text.index(words)
    return Selected(passage_of(text, number), start, start + len(words))


def quoted(programme: Programme, *pieces: Selected) -> str:
    return quote(programme, pieces).text


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("Groen wil vrede.", "Groen wil vrede."),
        ("Dat kan, tenzij er oorlog komt.", "Dat kan, tenzij er oorlog komt."),
        ("Dat kan", "Dat kan […]"),
        ("er oorlog komt.", "[…] er oorlog komt."),
        ("wil", "[…] wil […]"),
        (TEXT, TEXT),
    ],
)
def test_what_is_left_out_of_a_sentence_is_shown(
    programme: Programme, words: str, text: str
) -> None:
    assert quoted(programme, selected(words)) == text


def test_words_are_quoted_whole_and_without_blanks(programme: Programme) -> None:
    assert quoted(programme, selected("en wil vre")) == "Groen wil vrede […]"
    assert quoted(programme, selected(" Dat kan, ")) == "Dat kan, […]"


def test_a_passage_that_ends_without_a_full_stop_is_not_cut_off(programme: Programme) -> None:
    text = "een eerste punt"
    assert quoted(programme, selected(text, text)) == text


def test_nothing_selected_quotes_nothing(programme: Programme) -> None:
    nothing = Selected(passage_of(TEXT), 5, 6)
    assert TEXT[5] == " "
    assert quote(programme, [nothing]) == Quotation("", "", ())
    assert quote(programme, []) == Quotation("", "", ())


def test_two_pieces_of_a_passage_are_one_paragraph_with_an_elision(programme: Programme) -> None:
    assert quoted(programme, selected("Groen wil vrede."), selected("Nooit meer?")) == (
        "Groen wil vrede. […] Nooit meer?"
    )
    assert quoted(programme, selected("Groen"), selected("Nooit meer?")) == "Groen […] Nooit meer?"


def test_passages_are_paragraphs_and_one_that_is_skipped_is_shown(programme: Programme) -> None:
    first, second, fourth = (selected("Nooit meer?", "Nooit meer?", number) for number in (1, 2, 4))
    assert quoted(programme, first, second) == "Nooit meer?\n\nNooit meer?"
    assert quoted(programme, second, fourth) == "Nooit meer?\n\n[…]\n\nNooit meer?"


def test_between_sections_nothing_counts_as_skipped(programme: Programme) -> None:
    first = selected("Nooit meer?", "Nooit meer?")
    mali = programme.passage("regio/mali#01")
    whole = Selected(mali, 0, len(mali.text))
    assert quoted(programme, first, whole) == f"Nooit meer?\n\n{mali.text}"


@pytest.mark.parametrize(
    ("words", "dropped"),
    [
        ("Dat kan", ("tenzij",)),
        ("er oorlog komt.", ("tenzij",)),
        ("Dat kan, tenzij er", ()),
        ("Groen wil vrede.", ()),
        ("Nooit", ()),
    ],
)
def test_a_condition_that_is_dropped_is_pointed_out(words: str, dropped: tuple[str, ...]) -> None:
    assert dropped_conditions(selected(words)) == dropped


def test_a_sentence_without_an_end_runs_to_the_end_of_the_passage() -> None:
    text = "Het mag zolang het kan"
    assert dropped_conditions(selected("Het mag", text)) == ("zolang",)


def test_a_quotation_carries_its_citation_and_what_was_dropped(programme: Programme) -> None:
    quotation = quote(programme, [selected("Dat kan")])
    assert quotation.conditions == ("tenzij",)
    assert quotation.citation == str(programme.citation(programme.passage("vrede#01")))
    assert str(quotation) == f"“Dat kan […]”\n({quotation.citation})"
    assert str(Quotation("Los.", "", ())) == "Los."


@pytest.mark.parametrize(
    ("numbers", "cited"),
    [
        ((1,), "blz. 1, Vrede ¶ 1"),
        ((2, 3), "blz. 1–2, Vrede ¶ 2–3"),
        ((1, 2, 3, 4, 5), "blz. 1–3, Vrede ¶ 1–5"),
        ((1, 3, 4), "blz. 1–2, Vrede ¶ 1, 3, 4"),
    ],
)
def test_passages_of_one_section_share_a_citation(
    programme: Programme, numbers: tuple[int, ...], cited: str
) -> None:
    passages = [programme.passage(f"vrede#0{number}") for number in numbers]
    assert citation(programme, passages) == f"Partij, Klein programma, Wereld, 2024, {cited}"


def test_each_section_has_a_citation_of_its_own(programme: Programme) -> None:
    passages = [programme.passage("vrede#01"), programme.passage("regio/mali#01")]
    assert citation(programme, passages) == "; ".join(
        str(programme.citation(passage)) for passage in passages
    )
    assert citation(programme, []) == ""


@given(st.data())
def test_any_selection_is_quoted_in_words_of_the_text(data: st.DataObject) -> None:
    text = data.draw(st.text("ab .?”,", min_size=1, max_size=30))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    piece = Selected(passage_of(text), start, end)
    assert isinstance(dropped_conditions(piece), tuple)
