"""Citing passages."""

import pytest

from explorer.programme.citation import Citation
from explorer.programme.pack import CITATION


def cited(pattern: str, pages: tuple[int, ...] = (3, 4), party: str = "P", year: int = 2024) -> str:
    return str(Citation(party, "T", "C", year, "S", 7, pages, pattern))


def test_a_citation_fills_the_pattern_of_its_pack() -> None:
    pattern = "{party}/{title}/{chapter}/{year}/{section}/{number}/{pages}"
    assert cited(pattern) == "P/T/C/2024/S/7/3–4"


@pytest.mark.parametrize(
    ("pattern", "written"),
    [
        (CITATION, "P, T, S ¶ 7"),
        ("{title}, blz. {pages}", "T"),
        ("blz. {pages} – in eigen woorden, {section}", "in eigen woorden, S"),
        ("{title}, blz. {pages} – in eigen woorden, {section}", "T – in eigen woorden, S"),
        ("{title} (blz. {pages}) van {party} ({year})", "T van P (2024)"),
        ("{title} p. {pages}", "T p."),  # what belongs to what only a reader can tell
        ("Programma", "Programma"),
    ],
)
def test_a_document_without_pages_is_cited_without_speaking_of_pages(
    pattern: str, written: str
) -> None:
    assert cited(pattern, pages=()) == written


def test_what_else_is_not_known_leaves_no_gap_in_a_citation() -> None:
    assert cited(CITATION, party="") == "T, blz. 3–4, S ¶ 7"
    assert cited("{party} {year}, {title}", year=0) == "P, T"


def test_a_citation_of_several_passages_names_them_all() -> None:
    citation = Citation("P", "T", "", 0, "S", 7, (3,), CITATION)
    assert citation.of_passages("7–9", (3, 4)) == "P, T, blz. 3–4, S ¶ 7–9"
