"""What a programme is made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.programme.model import (
    Head,
    Kind,
    Passage,
    Section,
    page_range,
    section_of,
)


def test_only_the_act_eis_makes_a_demand() -> None:
    assert Passage("a#01", "a", 1, "Tekst.", act="eis").is_demand
    assert not Passage("a#01", "a", 1, "Tekst.", act="steun").is_demand
    assert not Passage("a#01", "a", 1, "Tekst.").is_demand


def test_themes_and_regions_are_sections_and_a_group_is_not() -> None:
    kinds = {kind for kind in Kind if Head("a", "A", kind, (1, 1)).is_section}
    assert kinds == {Kind.THEME, Kind.REGION}


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (90, 1), (500, 2), (801, 4)])
def test_reading_time_counts_two_hundred_words_a_minute(words: int, minutes: int) -> None:
    assert Head("a", "A", Kind.THEME, (1, 1), words=words).reading_minutes == minutes


def test_a_section_is_called_what_its_head_is_called() -> None:
    section = Section(Head("regio/mali", "Mali", Kind.REGION, (1, 1)), ())
    assert (section.id, section.title) == ("regio/mali", "Mali")


@pytest.mark.parametrize(
    ("pages", "written"), [((), ""), ((0, 0), ""), ((9,), "9"), ((9, 9), "9"), ((20, 21), "20–21")]
)
def test_pages_are_written_as_in_a_citation(pages: tuple[int, ...], written: str) -> None:
    assert page_range(pages) == written


@given(st.lists(st.integers(1, 999), min_size=1))
def test_a_page_range_runs_from_the_lowest_to_the_highest_page(pages: list[int]) -> None:
    ends = page_range(tuple(pages)).split("–")
    assert (int(ends[0]), int(ends[-1])) == (min(pages), max(pages))


@pytest.mark.parametrize(
    ("passage_id", "section"), [("regio/mali#02", "regio/mali"), ("regio/mali", "regio/mali")]
)
def test_a_passage_id_names_its_section(passage_id: str, section: str) -> None:
    assert section_of(passage_id) == section
