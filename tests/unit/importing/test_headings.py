from dataclasses import replace

import pytest

from explorer.importing.headings import judge
from explorer.importing.layout import Entry, Piece, Reading, Role, Style
from explorer.importing.metadata import guess, language_of
from explorer.importing.outlining import draft_of

BODY = Style(10.0)
BOLD = Style(10.0, bold=True)
LARGE = Style(18.0, bold=True)
PROSE = "Wij willen dat elke gemeente genoeg betaalbare huizen bouwt voor wie daar wil wonen. " * 3


def text(words=PROSE, page=1, **more):
    return Piece(words.strip(), (page,), BODY, lines=3, gap=1.5, **more)


def title(words, style=LARGE, page=1, **more):
    return Piece(words, (page,), style, **{"gap": 2.0} | more)


def levels(pieces, listed=(), reason="contents", scanned=False):
    return [
        (one.piece.text, one.level)
        for one in judge(pieces, listed, reason, scanned=scanned)
        if one.level
    ]


def chapters(*names, style=LARGE):
    return [piece for name in names for piece in (title(name, style), text(), text())]


def test_larger_titles_stand_above_bold_ones():
    pieces = [
        title("Wonen"),
        title("Huren", BOLD),
        text(),
        title("Kopen", BOLD),
        text(),
        title("Werk"),
        text(),
    ]
    assert levels(pieces) == [("Wonen", 1), ("Huren", 2), ("Kopen", 2), ("Werk", 1)]


def test_one_title_that_the_format_tells_does_not_hide_those_that_look_like_titles():
    pieces = [title("Programma", LARGE, level=1), text(), *chapters("Wonen", "Zorg", style=BOLD)]
    assert levels(pieces) == [("Programma", 1), ("Wonen", 2), ("Zorg", 2)]
    told = [title(name, BOLD, level=2) for name in ("Een", "Twee", "Drie")]
    assert levels([*told, *chapters("Wonen")]) == [("Een", 2), ("Twee", 2), ("Drie", 2)]


def test_a_bold_paragraph_is_no_heading():
    bold = [replace(text(), style=BOLD) for _ in range(4)]
    assert levels([*bold, *chapters("Wonen", "Werk", "Zorg")]) == [
        ("Wonen", 1),
        ("Werk", 1),
        ("Zorg", 1),
    ]


def test_a_cover_gives_no_headings():
    cover = [title("Het plan", page=1), title("Partij", page=1)]
    body = [replace(piece, pages=(2,)) for piece in chapters("Wonen", "Werk")]
    assert levels([*cover, *body]) == [("Wonen", 1), ("Werk", 1)]


def test_a_title_in_two_blocks_is_one_heading():
    pieces = [title("Vrij zijn begint"), title("met onderwijs", gap=1.0), text(), text()]
    assert levels(pieces) == [("Vrij zijn begint met onderwijs", 1)]


def test_a_title_that_comes_back_above_its_text_is_one_heading():
    pieces = [title("Wonen"), title("Wonen!", BOLD), text(), text(), title("Werk"), text()]
    assert levels(pieces) == [("Wonen", 1), ("Werk", 1)]


def test_a_chapter_number_on_its_own_goes_before_the_title():
    pieces = [title("Hoofdstuk 1", BOLD), title("Wonen"), text(), text(), title("Werk"), text()]
    assert levels(pieces)[0] == ("Hoofdstuk 1: Wonen", 1)


def test_lines_that_only_stand_under_titles_are_text():
    sub = Style(14.0)
    pieces = [
        p
        for name in ("Wonen", "Werk", "Zorg")
        for p in (title(name), title(f"{name} voor allen", sub), text(), text())
    ]
    assert levels(pieces) == [("Wonen", 1), ("Werk", 1), ("Zorg", 1)]


def test_a_title_that_returns_under_titles_is_one():
    sub = Style(14.0)
    pieces = [
        p
        for name in ("Wonen", "Werk", "Zorg")
        for p in (title(name), title("Inleiding", sub), text(), text())
    ]
    assert [level for _, level in levels(pieces)] == [1, 2, 1, 2, 1, 2]


def test_letters_before_a_title_do_not_make_it_a_sentence():
    small = Style(10.0, italic=True)
    pieces = [
        p
        for name in ("Wonen", "Werk", "Zorg", "Natuur", "Sport")
        for p in (title(f"a) {name}", small), text(), text())
    ]
    assert len(levels(pieces)) == 5


def test_a_signature_is_text():
    pieces = [*chapters("Voorwoord"), title("Jan Jansen", BOLD), *chapters("Wonen", "Werk")]
    assert levels(pieces) == [("Voorwoord", 1), ("Wonen", 1), ("Werk", 1)]
    assert levels([*chapters("Voorwoord"), title("Jan Jansen", BOLD)]) == [("Voorwoord", 1)]


def test_a_list_of_chapters_without_numbers_is_text():
    names = ("Wonen", "Werk", "Zorg", "Natuur")
    small = Style(12.0, bold=True)
    listed = [
        p
        for name in names
        for p in (title(f"1. {name}", small), text("Een regel erbij.", fill=0.3))
    ]
    pieces = [text(), *listed, *chapters(*names)]
    assert levels(pieces) == [(name, 1) for name in names]


def test_a_list_of_titles_settles_what_is_a_heading_and_how_deep():
    pieces = [
        title("1. Wonen", BODY, gap=1.0),
        text(),
        title("Huuren", BODY, gap=1.0),
        text(page=2),
        title("Werk", page=3),
        text(page=3),
    ]
    listed = (Entry("Wonen", 1, 1), Entry("Huren", 1, 2), Entry("Iets heel anders", 1, 1))
    assert levels(pieces, listed) == [("1. Wonen", 1), ("Huuren", 2), ("Werk", 1)]


def test_headings_of_other_looks_stand_below_those_a_list_names():
    pieces = [
        *chapters("Wonen", "Werk"),
        title("Tussenkop", BOLD),
        text(),
        title("Nog een", BOLD),
        text(),
    ]
    listed = (Entry("Wonen", 1, 1), Entry("Werk", 1, 2))
    assert levels(pieces, listed)[2:] == [("Tussenkop", 2), ("Nog een", 2)] or levels(
        pieces, listed
    )[2:] == [("Tussenkop", 3), ("Nog een", 3)]


def test_a_list_that_is_of_another_document_is_not_believed():
    listed = tuple(Entry(f"Onbekend {n}", n, 1) for n in range(5))
    assert levels(chapters("Wonen", "Werk"), listed) == [("Wonen", 1), ("Werk", 1)]


def test_pages_of_a_list_that_are_off_do_not_matter():
    pieces = [replace(piece, pages=(30,)) for piece in chapters("Wonen", "Werk")]
    assert [
        one.reason
        for one in judge(
            [text(), *pieces],
            (Entry("Wonen", 2, 1), Entry("Werk", 3, 1)),
            "contents",
            scanned=False,
        )
        if one.level
    ] == ["contents"] * 2


def test_in_a_scan_capitals_count_and_rough_sizes_do_not():
    pieces = [
        p
        for at, name in enumerate(("WONEN EN BOUWEN", "WERKEN IN DE STAD", "ZORG VOOR ALLEN"))
        for p in (title(name, Style(10.0 + at)), text(), text())
    ]
    assert levels(pieces, scanned=True) == [
        ("WONEN EN BOUWEN", 1),
        ("WERKEN IN DE STAD", 1),
        ("ZORG VOOR ALLEN", 1),
    ]
    larger = [*pieces, title("Slotwoord van allen", Style(20.0)), text(), text()]
    assert ("Slotwoord van allen", 1) in levels(larger, scanned=True)


@pytest.mark.parametrize(
    "words",
    ["en verder gaat het,", "Dat is zo;", "info@partij.nl", "www.partij.nl", "12 – 14", "x" * 200],
)
def test_some_short_pieces_can_be_no_heading(words):
    assert levels([text(), title(words, BOLD), text(), text()]) == []


def test_rows_notes_and_bullets_are_no_headings():
    pieces = [
        text(),
        title("Noot", role=Role.FOOTNOTE),
        title("Rij", role=Role.ROW),
        replace(title("Punt", BOLD), role=Role.BULLET),
        text(),
    ]
    assert levels(pieces) == []


def test_long_and_colon_ended_titles_need_more():
    assert levels([text(), title("Wij willen:", Style(10.8)), text()]) == []
    long = (
        "Een kop die heel erg lang is en doorgaat over alles wat wij met de gemeente van plan zijn"
    )
    assert (
        levels(
            [
                text(),
                *[p for _ in range(4) for p in (title(long, Style(10.0, italic=True)), text())],
            ]
        )
        == []
    )


def test_nothing_at_all_is_judged_as_nothing():
    assert judge([], (), "contents", scanned=False) == []


def reading(*pieces, **more):
    return Reading("pdf", tuple(pieces), **more)


def test_a_draft_without_headings_says_so():
    assert draft_of(reading(text(), text()), "a.pdf").warnings == ("import-no-headings",)


def test_bookmarks_that_are_page_numbers_are_not_gone_by():
    marks = tuple(Entry(f"Pagina {n}", n, 1) for n in range(1, 9))
    draft = draft_of(reading(*chapters("Wonen", "Werk"), bookmarks=marks), "a.pdf")
    assert {block.reason for block in draft.headings()} == {"style"}


@pytest.mark.parametrize(
    ("name", "words", "party", "year"),
    [
        ("TK_2021-03_De-Groenen.pdf", "", "De Groenen", 2021),
        ("programma.pdf", "D66 wil. Verkiezingsprogramma 2017", "D66", 2017),
        ("programma.pdf", "Zie het rapport van 1998.", "", 0),
        ("CPN 1946.pdf", "", "CPN", 1946),
    ],
)
def test_party_and_year_are_guessed_from_name_and_first_pages(name, words, party, year):
    pieces = [text(page=1), text(words or PROSE, page=2)]
    facts = guess(reading(*pieces), name)
    assert (facts.party, facts.year) == (party, year)


def test_the_title_is_the_largest_line_else_what_is_said_else_the_name():
    assert guess(reading(title("HET GROTE PLAN"), text()), "a.pdf").title == "Het grote plan"
    assert guess(reading(text(), title="Ons plan"), "a.pdf").title == "Ons plan"
    assert guess(reading(text(), title="plan.doc"), "ons_plan.pdf").title == "ons plan"
    assert (
        guess(reading(text("Verkiezingsprogramma 2024"), text()), "a.pdf").title
        == "Verkiezingsprogramma 2024"
    )
    assert guess(reading(), "_.pdf").title == "Programma"


@pytest.mark.parametrize(
    ("words", "language"),
    [
        (PROSE, "nl"),
        (
            "La commune doit construire des logements pour les gens dans la ville et nous avec.",
            "fr",
        ),
        ("The city must build homes for the people that are in need of it and we will.", "en"),
        (
            "Die Stadt soll mit den Menschen und für sie bauen und das ist nicht alles.",
            "de",
        ),
    ],
)
def test_the_language_is_that_of_the_common_words(words, language):
    assert language_of([text(words)]) == language
